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

void ChartScene::addFlowsOf(const std::vector<int> &changed, std::vector<int> &flows) const
{
    for (const int i : changed) {
        if (size_t(i) < docks.size())
            flows.insert(flows.end(), docks[size_t(i)].flows.begin(), docks[size_t(i)].flows.end());
    }
}

void ChartScene::openBundles()
{
    if (m_bundles.empty())
        return;
    std::vector<std::vector<OpenLine>> members;
    members.reserve(m_bundles.size());
    for (const int edge : m_bundles)
        members.push_back(membersOf(size_t(edge)));
    m_areas = BundleAreas(std::move(members));
    m_isClear.assign(m_bundles.size(), false);
    m_opens.assign(m_bundles.size(), false);
    const BundleRoom room(*this, m_areas);
    room.check(std::vector<bool>(m_bundles.size(), true), m_isClear);
    for (size_t i = 0; i < m_bundles.size(); ++i)
        openBundle(i, m_isClear[i] && !room.isTaken(i, m_opens));
}

/// A bundle follows docks and its sender, which may have moved without its line.
void ChartScene::openBundles(
    GeometryChange &change, const std::vector<QRectF> &places, const std::vector<int> &flows)
{
    std::vector<bool> movedCards(cards.size());
    for (const int card : change.cards)
        movedCards[size_t(card)] = true;
    std::set<int> moved = {change.edges.begin(), change.edges.end()};
    for (const int flow : flows)
        moved.insert(m_edgeOfFlow[size_t(flow)]);

    std::vector<bool> asked(m_bundles.size());
    std::set<size_t> open; // said anew, in rising order: the first ones have the right of way
    const auto openLater = [&](const QRectF &area, size_t after) {
        m_areas.visit(area, [&](size_t other) {
            if (other > after)
                open.insert(other);
        });
    };
    for (size_t i = 0; i < m_bundles.size(); ++i) {
        const int edge = m_bundles[i];
        const int from = edges[size_t(edge)].from;
        if (!moved.contains(edge) && (from < 0 || !movedCards[size_t(from)]))
            continue;
        open.insert(i);
        std::vector<OpenLine> members = membersOf(size_t(edge));
        if (members == m_areas.members(i))
            continue;
        asked[i] = true;
        openLater(m_areas.area(i), i);
        m_areas.replace(i, std::move(members));
        openLater(m_areas.area(i), i);
    }
    for (const QRectF &place : places)
        m_areas.visit(place, [&](size_t i) { asked[i] = true; });
    for (size_t i = 0; i < asked.size(); ++i) {
        if (asked[i])
            open.insert(i);
    }
    const BundleRoom room(*this, m_areas);
    room.check(asked, m_isClear);
    std::set<int> differ = {change.edges.begin(), change.edges.end()};
    for (auto next = open.begin(); next != open.end(); ++next) {
        const bool opens = m_isClear[*next] && !room.isTaken(*next, m_opens);
        if (opens != m_opens[*next])
            openLater(m_areas.area(*next), *next);
        openBundle(*next, opens);
        differ.insert(m_bundles[*next]);
    }
    change.edges = {differ.begin(), differ.end()};
}

void ChartScene::openBundle(size_t bundle, bool opens)
{
    const auto index = size_t(m_bundles[bundle]);
    SceneEdge &edge = edges[index];
    m_opens[bundle] = opens;
    edge.open = opens ? m_areas.members(bundle) : std::vector<OpenLine>();
    measure(index);
    for (const OpenLine &member : edge.open)
        edge.bounds |= member.label.adjusted(-10, -10, 24, 10);
}

} // namespace portolan
