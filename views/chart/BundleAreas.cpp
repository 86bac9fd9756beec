#include "views/chart/BundleAreas.h"

#include <utility>

namespace portolan {

namespace {

QRectF areaOf(const std::vector<OpenLine> &members)
{
    QRectF area;
    for (const OpenLine &line : members) {
        for (const QRectF &rect :
            {QRectF(line.points.front(), line.points.back()).normalized(), line.label})
            area |= rect.adjusted(
                -BundleAreas::Rim, -BundleAreas::Rim, BundleAreas::Rim, BundleAreas::Rim);
    }
    return area;
}

} // namespace

BundleAreas::BundleAreas(std::vector<std::vector<OpenLine>> members)
    : m_members(std::move(members))
{
    QRectF all;
    size_t count = 0;
    m_areas.reserve(m_members.size());
    for (const std::vector<OpenLine> &lines : m_members) {
        m_areas.push_back(areaOf(lines));
        all |= m_areas.back();
        count += lines.empty() ? 0 : 1;
    }
    // About as many cells as bundles.
    const double cell = std::sqrt(all.width() * all.height() / double(count + 1));
    m_grid = ChartGrid<int>(all, std::isfinite(cell) ? cell : 0);
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (!m_members[i].empty())
            m_grid.insert(m_areas[i], int(i));
    }
}

void BundleAreas::replace(size_t bundle, std::vector<OpenLine> members)
{
    if (!m_members[bundle].empty())
        m_grid.remove(m_areas[bundle], int(bundle));
    m_areas[bundle] = areaOf(members);
    m_members[bundle] = std::move(members);
    if (!m_members[bundle].empty())
        m_grid.insert(m_areas[bundle], int(bundle));
}

} // namespace portolan
