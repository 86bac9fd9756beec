#include "model/layout/LaneFinder.h"

#include "model/layout/LineFinder.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <unordered_set>

namespace portolan::around {

namespace {

constexpr int step = int(LaneGrid::Step);
constexpr int corner = int(price::Corner);
constexpr int crossing = int(price::Crossing);
constexpr int shared = 3; ///< a step along another line of the same trunk
constexpr int beside = 3; ///< a step close to a card, on top of its length
constexpr int unknown = std::numeric_limits<int>::max();
/// Open places by what their way costs at least; a step never costs more than the ring is long.
constexpr int ring = 1 << 14;
constexpr int dearest = ring / 2;

enum Before : quint8 { None, Forward, Backward, Turned };

} // namespace

int LaneFinder::toGo(int column, int row, bool level) const
{
    const int dx = m_grid.columnOf(m_query->goal) - column;
    const int dy = m_grid.rowOf(m_query->goal) - row;
    const bool levelLast = isHorizontal(m_query->last);
    int corners = 0;
    if (level != levelLast)
        corners = 1;
    else if ((levelLast ? dy : dx) != 0)
        corners = 2;
    return (std::abs(dx) + std::abs(dy)) * step + corners * corner;
}

int LaneFinder::price(int node, bool level, bool straight) const
{
    const int place = LaneGrid::slot(node, level);
    if (m_grid.isWall(place))
        return -1;
    const int zone = m_grid.zone(node);
    if (zone >= 0 && !(*m_query->mayEnter)[size_t(zone)])
        return -1;
    const int group = m_query->group;
    const bool own = m_grid.uses(place, group);
    int cost = straight ? (own ? shared : step) : corner;
    if (m_grid.isNear(node))
        cost += beside;
    const int fight = m_query->fight * (2 + m_grid.history(place)) / 2;
    if (const int others = m_grid.others(place, group))
        cost += others * fight;
    else if (straight && !own)
        cost += crossing * m_grid.others(place ^ 1, group);
    const int label = m_grid.label(node);
    if (label >= 0 && label != group)
        cost += fight;
    return std::min(cost, dearest);
}

void LaneFinder::push(int state, int cost, int before, int estimate)
{
    if (cost >= m_costs[size_t(state)])
        return;
    m_costs[size_t(state)] = cost;
    m_before[size_t(state)] = quint8(before);
    m_buckets[size_t(std::max(estimate, m_floor) % ring)].push_back({state, cost});
    ++m_count;
}

bool LaneFinder::isEnclosed(const Query &query)
{
    m_query = &query;
    constexpr size_t small = 3000;
    std::unordered_set<int> known;
    std::vector<int> room;
    const auto enter = [&](int column, int row, bool level) {
        if (!m_grid.contains(column, row))
            return;
        const int place = LaneGrid::slot(m_grid.node(column, row), level);
        if (price(place / 2, level, true) >= 0 && known.insert(place).second)
            room.push_back(place);
    };
    enter(m_grid.columnOf(query.goal), m_grid.rowOf(query.goal), isHorizontal(query.last));
    // Ways back are those forward.
    for (size_t i = 0; i < room.size() && room.size() < small; ++i) {
        const int column = m_grid.columnOf(room[i] / 2);
        const int row = m_grid.rowOf(room[i] / 2);
        const bool level = room[i] % 2 == 0;
        enter(column, row, !level);
        for (const int by : {1, -1})
            enter(column + (level ? by : 0), row + (level ? 0 : by), level);
    }
    return room.size() < small && std::ranges::none_of(query.doors, [&](const Door &door) {
        return known.contains(LaneGrid::slot(door.node, isHorizontal(door.way)));
    });
}

LaneFinder::Way LaneFinder::find(const Query &query)
{
    m_query = &query;
    m_width = query.right - query.left + 1;
    const int height = query.bottom - query.top + 1;
    m_costs.assign(size_t(m_width) * size_t(height) * 2, unknown);
    m_before.resize(m_costs.size());
    if (m_buckets.empty())
        m_buckets.resize(ring);
    for (auto &bucket : m_buckets)
        bucket.clear();
    m_count = 0;
    const auto stateOf = [&](int node, bool level) {
        return ((m_grid.rowOf(node) - query.top) * m_width + m_grid.columnOf(node) - query.left) *
                   2 +
               (level ? 0 : 1);
    };
    const auto nodeOf = [&](int state) {
        return m_grid.node(state / 2 % m_width + query.left, state / 2 / m_width + query.top);
    };
    const auto isInside = [&](int column, int row) {
        return column >= query.left && column <= query.right && row >= query.top &&
               row <= query.bottom;
    };
    const auto estimate = [&](int node, bool level, int cost) {
        return cost + toGo(m_grid.columnOf(node), m_grid.rowOf(node), level);
    };
    m_floor = unknown;
    for (const Door &door : query.doors)
        m_floor = std::min(m_floor, estimate(door.node, isHorizontal(door.way), door.cost));
    for (const Door &door : query.doors) {
        if (!isInside(m_grid.columnOf(door.node), m_grid.rowOf(door.node)))
            continue;
        const bool level = isHorizontal(door.way);
        const int here = price(door.node, level, true);
        if (here < 0)
            continue;
        const int cost = std::min(door.cost + here, dearest);
        push(stateOf(door.node, level), cost, None, estimate(door.node, level, cost));
    }
    Way way;
    const int goal = stateOf(query.goal, isHorizontal(query.last));
    int found = -1;
    while (m_count > 0) {
        std::vector<Open> &bucket = m_buckets[size_t(m_floor % ring)];
        if (bucket.empty()) {
            ++m_floor;
            continue;
        }
        const Open open = bucket.back();
        bucket.pop_back();
        --m_count;
        if (open.cost > m_costs[size_t(open.state)])
            continue;
        if (open.state == goal) {
            found = goal;
            break;
        }
        ++spent;
        const int node = nodeOf(open.state);
        const bool level = open.state % 2 == 0;
        const int column = m_grid.columnOf(node);
        const int row = m_grid.rowOf(node);
        for (const int sign : {1, -1}) {
            const int c = column + (level ? sign : 0);
            const int r = row + (level ? 0 : sign);
            if (!isInside(c, r))
                continue;
            const int next = m_grid.node(c, r);
            const int more = price(next, level, true);
            if (more < 0)
                continue;
            const int cost = open.cost + more;
            push(stateOf(next, level), cost, sign > 0 ? Forward : Backward,
                estimate(next, level, cost));
        }
        if (const int more = price(node, !level, false); more >= 0) {
            const int cost = open.cost + more;
            push(stateOf(node, !level), cost, Turned, estimate(node, !level, cost));
        }
    }
    if (found < 0)
        return way;
    way.cost = m_costs[size_t(goal)];
    for (int state = goal;;) {
        const int node = nodeOf(state);
        const bool level = state % 2 == 0;
        way.places.push_back(LaneGrid::slot(node, level));
        const quint8 before = m_before[size_t(state)];
        if (before == None) {
            for (const Door &door : query.doors)
                if (door.node == node && isHorizontal(door.way) == level)
                    way.leave = door.way;
            break;
        }
        const int back = before == Forward ? -1 : 1;
        state = before == Turned ? stateOf(node, !level)
                                 : stateOf(node + back * (level ? 1 : m_grid.columns()), level);
    }
    std::ranges::reverse(way.places);
    return way;
}

} // namespace portolan::around
