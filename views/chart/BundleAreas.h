#pragma once

#include "views/chart/ChartGrid.h"

#include <QPointF>

#include <vector>

namespace portolan {

/// A member of an opened bundle: its own straight line to its own dock, and the place of its label.
struct OpenLine
{
    std::vector<QPointF> points;
    QRectF label;
    bool operator==(const OpenLine &) const = default;
};

/// How bundles would open, and where that is. Bundles are numbered as in ChartScene::bundles(). A
/// value.
class BundleAreas
{
public:
    /// What has to be free around lines and labels reaches no further than this, px.
    static constexpr double Rim = 4;

    BundleAreas() = default;
    /// Of each bundle its members; empty where it cannot open.
    explicit BundleAreas(std::vector<std::vector<OpenLine>> members);

    size_t size() const { return m_members.size(); }
    const std::vector<OpenLine> &members(size_t bundle) const { return m_members[bundle]; }
    /// Of the members, with the rim; null where there are none.
    const QRectF &area(size_t bundle) const { return m_areas[bundle]; }

    void replace(size_t bundle, std::vector<OpenLine> members);

    /// Calls \a visitor with the bundles whose area touches \a place, some of them several times.
    template<class Visitor> void visit(const QRectF &place, Visitor visitor) const
    {
        m_grid.visit(place, [&](int bundle) {
            if (touch(place, m_areas[size_t(bundle)]))
                visitor(size_t(bundle));
        });
    }

private:
    std::vector<std::vector<OpenLine>> m_members;
    std::vector<QRectF> m_areas;
    ChartGrid<int> m_grid;
};

} // namespace portolan
