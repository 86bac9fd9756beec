#include "views/chart/BundleRoom.h"
#include "views/chart/ChartScene.h"

#include <set>

/// How bundles open.
namespace portolan {

/// Only straight bundles open that end on a quay.
bool ChartScene::mayOpen(size_t edge) const
{
    const EdgeLine &line = geometry.edges[edge];
    const bool straight = line.points.size() == 2 && line.points[0].y() == line.points[1].y();
    return edges[edge].bundle && straight && edges[edge].from >= 0 && !line.quay.isEmpty() &&
           line.label.lines.size() == size_t(line.flows.size());
}

void ChartScene::findDocks()
{
    m_dockOfFlow.clear();
    for (const int edge : m_bundles) {
        for (int i = 0; i < int(edges[size_t(edge)].flows.size()); ++i)
            m_dockOfFlow.insert(edges[size_t(edge)].firstFlow + i, -1);
    }
    if (m_dockOfFlow.isEmpty())
        return;
    for (size_t i = 0; i < docks.size(); ++i) {
        if (geometry.docks[i].rect.isNull())
            continue;
        for (const int flow : docks[i].flows) {
            const auto found = m_dockOfFlow.find(flow);
            if (found != m_dockOfFlow.end() && *found < 0)
                *found = int(i);
        }
    }
}

/// Nothing moves when a bundle opens: only those do whose sender reaches past every dock.
std::vector<OpenLine> ChartScene::membersOf(size_t edge) const
{
    if (!mayOpen(edge))
        return {};
    const EdgeLine &line = geometry.edges[edge];
    const QRectF card = geometry.cards[size_t(edges[edge].from)].rect;
    const bool rightwards = line.points[1].x() > line.points[0].x();
    std::vector<OpenLine> open;
    std::set<double> taken;
    for (int i = 0; i < int(line.flows.size()); ++i) {
        const int dock = m_dockOfFlow.value(edges[edge].firstFlow + i, -1);
        if (dock < 0)
            return {};
        const QRectF &rect = geometry.docks[size_t(dock)].rect;
        const double y = rect.center().y();
        if (y < card.top() + 8 || y > card.bottom() - 8 || !taken.insert(y).second)
            return {};
        const QPointF tip(rightwards ? rect.left() : rect.right(), y);
        const QRectF &label = line.label.rect;
        open.push_back({{{line.points[0].x(), y}, tip}, {label.left(), y - 10, label.width(), 20}});
    }
    return open;
}

/// A bundle follows docks and its sender, which may have moved without its line.
void ChartScene::openBundles(const std::vector<QRectF> *places)
{
    if (m_bundles.empty())
        return;
    m_members.resize(m_bundles.size());
    m_isClear.resize(m_bundles.size());
    std::vector<bool> asked(m_bundles.size(), !places);
    for (size_t i = 0; i < m_bundles.size(); ++i) {
        std::vector<OpenLine> members = membersOf(size_t(m_bundles[i]));
        if (members == m_members[i])
            continue;
        m_members[i] = std::move(members);
        asked[i] = true;
    }
    const BundleRoom room(*this, m_members);
    if (places)
        room.addNear(*places, asked);
    room.check(asked, m_isClear);
    std::vector<bool> opens(m_bundles.size());
    for (size_t i = 0; i < m_bundles.size(); ++i) {
        const auto edge = size_t(m_bundles[i]);
        measure(edge);
        opens[i] = m_isClear[i] && !room.isTaken(i, opens);
        if (opens[i])
            edges[edge].open = m_members[i];
        else
            edges[edge].open.clear();
        for (const OpenLine &member : edges[edge].open)
            edges[edge].bounds |= member.label.adjusted(-10, -10, 24, 10);
    }
}

} // namespace portolan
