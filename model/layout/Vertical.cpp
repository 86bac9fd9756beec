#include "model/layout/NetworkSimplex.h"
#include "model/layout/Plan.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

constexpr int LevelWeight = 8;
constexpr int GrowthPrice = 24;
constexpr int HostPrice = 10; ///< a host is a machine: it stays together

int px(double value) { return int(std::lround(value)); }

/// A line that would graze a box between its ends wants to be level beside it.
struct Detour
{
    int link = 0;
    int item = 0;
    bool below = false;
    int away = 0; ///< px from the box
};

class Vertical
{
public:
    /// \a weights: by link, how much it wants to be level.
    Vertical(Plan &plan, const std::vector<int> &weights, const std::vector<Detour> &detours)
        : m_plan(plan)
        , m_detours(detours)
        , m_weights(weights)
        , m_flexible(plan.itemCount() - plan.zones <= MostFlexible)
        , m_column(plan.items.size(), 0)
        , m_linked(plan.items.size(), 0)
    {
        for (int zone = 0; zone < plan.zones; ++zone)
            for (size_t c = 0; c < plan.item(zone).columns.size(); ++c)
                for (const int i : plan.item(zone).columns[c])
                    m_column[size_t(i)] = int(c);
    }

    void run()
    {
        makeNodes();
        for (int zone = 0; zone < m_plan.zones; ++zone)
            addZone(zone);
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i)
            addEnds(i);
        for (const Link &link : m_plan.links)
            addLink(link);
        for (const Detour &detour : m_detours)
            addDetour(detour);
        constexpr long long budget = 60'000'000;
        const std::vector<int> y = m_solver.solve(budget);
        const auto at = [&](int node) { return double(y[size_t(node)]); };
        for (int i = 0; i < m_plan.itemCount(); ++i) {
            Item &item = m_plan.item(i);
            item.rect.moveTop(at(m_top[size_t(i)]));
            item.rect.setHeight(m_bottom[size_t(i)] < 0
                                    ? item.height
                                    : at(m_bottom[size_t(i)]) - at(m_top[size_t(i)]));
        }
        for (size_t e = 0; e < m_endNode.size(); ++e)
            if (m_endNode[e] >= 0)
                m_plan.ends[e].offset = at(m_endNode[e]) - at(m_top[size_t(m_plan.ends[e].card)]);
        stretchInternet();
    }

private:
    static constexpr int MostFlexible = 120;

    void makeNodes()
    {
        for (int i = 0; i < m_plan.itemCount(); ++i) {
            m_top.push_back(m_solver.addNode());
            const bool card = m_plan.item(i).card;
            m_bottom.push_back(card && !m_flexible ? -1 : m_solver.addNode());
            // A card may grow a little where that straightens several lines.
            if (card && m_flexible)
                m_solver.addEdge(
                    m_top.back(), m_bottom.back(), px(m_plan.item(i).height), GrowthPrice);
        }
        m_endNode.assign(m_plan.ends.size(), -1);
    }

    double roomAbove(const Item &card) const
    {
        return card.endsAt(Side::Top).empty() || card.dockWidth[size_t(Side::Top)] == 0 ? 0 : 16;
    }
    double roomBelow(const Item &card) const
    {
        return card.dockWidth[size_t(Side::Bottom)] == 0 ? 0 : measure::Dock - 4;
    }

    double gap(int upper, int lower) const
    {
        const Item &a = m_plan.item(upper);
        const Item &b = m_plan.item(lower);
        if (!a.card || !b.card) {
            const auto large = [](const Item &i) { return !i.card && i.kind != ZoneKind::Host; };
            const double docks = (a.card && roomBelow(a) > 0 ? measure::Dock : 0) +
                                 (b.card && roomAbove(b) > 0 ? measure::Dock : 0);
            return (large(a) && large(b) ? 48 : measure::HostGap) + docks;
        }
        if (a.endsAt(Side::Bottom).empty() && b.endsAt(Side::Top).empty())
            return measure::CardGap;
        double room = 8 + measure::Label + 20;
        for (const auto &[card, side] : {std::pair(&a, Side::Bottom), std::pair(&b, Side::Top)})
            if (card->dockWidth[size_t(side)] > 0)
                room += measure::Dock;
        return room;
    }

    /// A node and what the lower edge lies below it.
    std::pair<int, double> lowerEdge(int id) const
    {
        if (m_bottom[size_t(id)] < 0)
            return {m_top[size_t(id)], m_plan.item(id).height};
        return {m_bottom[size_t(id)], 0};
    }

    void addZone(int id)
    {
        const Item &zone = m_plan.item(id);
        const double padding = id == 0 ? 0 : measure::Padding;
        constexpr double least = 48;
        const int top = m_top[size_t(id)];
        const int bottom = m_bottom[size_t(id)];
        const int price = id == 0 ? 2 : zone.kind == ZoneKind::Host ? HostPrice : 1;
        m_solver.addEdge(
            top, bottom, px(zone.titleHeight + (zone.children.empty() ? least : 0)), price);
        for (const auto &column : zone.columns) {
            for (size_t r = 0; r < column.size(); ++r) {
                const Item &item = m_plan.item(column[r]);
                const auto [end, tail] = lowerEdge(column[r]);
                if (r == 0) {
                    const double room = item.card ? roomAbove(item) : 0;
                    m_solver.addEdge(top, m_top[size_t(column[r])], px(zone.titleHeight + room), 0);
                } else {
                    const auto [from, height] = lowerEdge(column[r - 1]);
                    m_solver.addEdge(from, m_top[size_t(column[r])],
                        px(height + gap(column[r - 1], column[r])), 1);
                }
                if (r + 1 == column.size()) {
                    const double room = item.card ? roomBelow(item) : 0;
                    m_solver.addEdge(end, bottom, px(tail + padding + room), 0);
                }
            }
        }
    }

    /// Small charts: an end may move along its side where that makes its line straight.
    void addEnds(int id)
    {
        const Item &card = m_plan.item(id);
        if (!m_flexible)
            return;
        for (const Side side : {Side::Left, Side::Right}) {
            int above = m_top[size_t(id)];
            int reach = 0;
            const auto &ends = card.endsAt(side);
            for (size_t k = 0; k < ends.size(); ++k) {
                const End &end = m_plan.end(ends[k]);
                const int half = int(measure::Pitch) / 2 * end.span;
                const int node = m_solver.addNode();
                m_endNode[size_t(ends[k])] = node;
                m_solver.addEdge(above, node,
                    k == 0 ? int(measure::EndMargin) - 12 + half : reach + half, k == 0 ? 0 : 1);
                // A single line wants the middle of its card more than one of several.
                m_solver.align(m_top[size_t(id)], px(end.usual), node, 0, ends.size() == 1 ? 3 : 1);
                above = node;
                reach = half;
            }
            if (!ends.empty())
                m_solver.addEdge(
                    above, m_bottom[size_t(id)], reach - 12 + int(measure::EndMargin), 0);
        }
    }

    std::pair<int, int> position(int end) const
    {
        const End &e = m_plan.end(end);
        if (m_endNode[size_t(end)] >= 0)
            return {m_endNode[size_t(end)], 0};
        return {m_top[size_t(e.card)], px(e.usual)};
    }

    void addLink(const Link &link)
    {
        if (link.isLoop() || link.docks.empty())
            return;
        const auto meeting = m_plan.meeting(link.from, link.to);
        m_linked[size_t(meeting.a)] = m_linked[size_t(meeting.b)] = 1;
        const int distance = std::abs(m_column[size_t(meeting.a)] - m_column[size_t(meeting.b)]);
        if (!isHorizontal(link.fromSide) || !isHorizontal(link.toSide) ||
            link.fromSide == link.toSide) {
            // The far end of a line with one corner: near, not level.
            if (distance > 0 || link.fromSide == link.toSide)
                m_solver.align(m_top[size_t(link.from)], 32, m_top[size_t(link.to)], 32, 1);
            return;
        }
        const auto [a, offsetA] = position(link.source);
        const size_t middle = (link.docks.size() - 1) / 2;
        auto [b, offsetB] = position(link.docks[middle]);
        if (link.docks.size() % 2 == 0)
            offsetB += int(measure::Pitch) / 2;
        const int weight = m_weights[size_t(&link - m_plan.links.data())];
        m_solver.align(a, offsetA, b, offsetB, distance == 1 ? weight : std::max(1, weight / 2));
    }

    void addDetour(const Detour &detour)
    {
        constexpr int weight = 40;
        const Link &link = m_plan.link(detour.link);
        const auto [low, tail] = lowerEdge(detour.item);
        const int node = detour.below ? low : m_top[size_t(detour.item)];
        const int offset = detour.below ? px(tail) + detour.away : -detour.away;
        for (const int end : {link.source, link.docks.front()}) {
            const auto [at, own] = position(end);
            m_solver.align(node, offset, at, own, weight);
        }
    }

    /// Open water reaches from the top to the bottom of the chart.
    void stretchInternet()
    {
        const QRectF &all = m_plan.item(0).rect;
        for (const auto &column : m_plan.item(0).columns) {
            Item &zone = m_plan.item(column.front());
            if (column.size() == 1 && !zone.card && zone.kind == ZoneKind::Internet) {
                zone.rect.setTop(all.top());
                zone.rect.setBottom(all.bottom());
            }
        }
    }

    Plan &m_plan;
    const std::vector<Detour> &m_detours;
    const std::vector<int> &m_weights;
    bool m_flexible;
    std::vector<int> m_column;
    std::vector<char> m_linked;
    NetworkSimplex m_solver;
    std::vector<int> m_top;
    std::vector<int> m_bottom;
    std::vector<int> m_endNode;
};

double endY(const Plan &plan, int end)
{
    return plan.item(plan.end(end).card).rect.top() + plan.end(end).offset;
}

std::vector<Detour> detours(const Plan &plan)
{
    constexpr double near = 72;
    constexpr double grazing = 12;
    constexpr int first = 16;
    std::vector<int> column(plan.items.size(), 0);
    for (int zone = 0; zone < plan.zones; ++zone)
        for (size_t c = 0; c < plan.item(zone).columns.size(); ++c)
            for (const int i : plan.item(zone).columns[c])
                column[size_t(i)] = int(c);
    std::vector<std::pair<double, Detour>> found;
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        if (link.isLoop() || link.docks.size() != 1 || !isHorizontal(link.fromSide) ||
            !isHorizontal(link.toSide) || link.fromSide == link.toSide)
            continue;
        const double a = endY(plan, link.source);
        const double b = endY(plan, link.docks.front());
        if (std::abs(a - b) > near)
            continue;
        const auto meeting = plan.meeting(link.from, link.to);
        const auto [low, high] = std::minmax(column[size_t(meeting.a)], column[size_t(meeting.b)]);
        const auto &columns = plan.item(meeting.zone).columns;
        for (int c = low + 1; c < high; ++c)
            for (const int item : columns[size_t(c)]) {
                const QRectF &box = plan.item(item).rect;
                const double y = (a + b) / 2;
                if (y < box.top() - grazing || y > box.bottom() + grazing)
                    continue;
                const bool below = box.bottom() - y < y - box.top();
                const double way = below ? box.bottom() - y : y - box.top();
                if (way < near)
                    found.push_back({way, {i, item, below, first}});
            }
    }
    // Several beside one box keep the room of their labels; the deepest stands nearest.
    std::ranges::stable_sort(found, [](const auto &x, const auto &y) { return x.first > y.first; });
    std::vector<Detour> result;
    for (auto &[way, detour] : found) {
        for (const Detour &other : result)
            if (other.item == detour.item && other.below == detour.below)
                detour.away += int(measure::Pitch);
        result.push_back(detour);
    }
    return result;
}

} // namespace

void placeVertically(Plan &plan)
{
    std::vector<int> weights(plan.links.size(), LevelWeight);
    std::vector<Detour> around;
    Vertical(plan, weights, around).run();
    // Lines that are nearly level pull harder in a second and third round, those that cannot be
    // level let go: a few straight lines look calmer than many slightly bent ones.
    constexpr size_t most = 300;
    for (int round = 0; round < 2 && plan.links.size() <= most; ++round) {
        for (size_t i = 0; i < weights.size(); ++i) {
            const Link &link = plan.links[i];
            if (link.docks.empty())
                continue;
            const double docks =
                (endY(plan, link.docks.front()) + endY(plan, link.docks.back())) / 2;
            const double way = std::abs(endY(plan, link.source) - docks);
            weights[i] = std::max(2, px(LevelWeight * (.2 + 120 / (way + 6))));
        }
        const std::vector<Detour> more = detours(plan);
        if (around.empty())
            around = more;
        Vertical(plan, weights, around).run();
    }
}

} // namespace portolan::layout
