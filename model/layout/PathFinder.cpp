#include "model/layout/PathFinder.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace portolan::layout {

namespace {

// Directions: right, left, down, up.
constexpr int stepX[] = {1, -1, 0, 0};
constexpr int stepY[] = {0, 0, 1, -1};
constexpr int opposite[] = {1, 0, 3, 2};

int direction(Side side)
{
    switch (side) {
    case Side::Right:
        return 0;
    case Side::Left:
        return 1;
    case Side::Bottom:
        return 2;
    case Side::Top:
        return 3;
    }
    return 0;
}

constexpr double cornerCost = price::Corner;
constexpr double crossingCost = price::Crossing;
constexpr double looseCost = 400;
constexpr int None = -1;

struct Open
{
    double estimate;
    int order; ///< makes equal estimates deterministic
    size_t node;
    bool operator<(const Open &other) const
    {
        return std::pair(estimate, order) > std::pair(other.estimate, other.order);
    }
};

} // namespace

PathFinder::PathFinder(const Plan &plan, const Grid &grid)
    : m_plan(plan)
    , m_grid(grid)
    , m_nodes(grid.isUsable() ? size_t(grid.columns()) * size_t(grid.rows()) * 4 : 0)
    , m_allowed(size_t(plan.zones), 0)
{}

bool PathFinder::mayStep(const Grid::Step &step, const Query &query) const
{
    if (step.card != None || m_allowed[size_t(step.zone)] != m_stamp)
        return false;
    if (!query.strict)
        return true;
    const auto foreign = [&](int user) { return user != None && user != query.trunk; };
    return !foreign(step.user) && !foreign(step.close) &&
           (step.label == None || step.label == query.link);
}

double PathFinder::passing(
    int column, int row, int in, int out, const Query &query, bool &allowed) const
{
    static const Grid::Step outside;
    const auto stepAt = [&](int d) -> const Grid::Step & {
        const int c = column - (d == 1 ? 1 : 0);
        const int r = row - (d == 3 ? 1 : 0);
        if (c < 0 || r < 0)
            return outside;
        return d < 2 ? m_grid.across(c, r) : m_grid.down(c, r);
    };
    const auto foreign = [&](int d) {
        const int user = stepAt(d).user;
        return user != None && user != query.trunk;
    };
    if (in == out) {
        const bool a = foreign(in < 2 ? 2 : 0);
        const bool b = foreign(in < 2 ? 3 : 1);
        // On its trunk, which is crossed there already.
        if (a && b && stepAt(in).user == query.trunk && stepAt(opposite[in]).user == query.trunk)
            return 0;
        if (a && b)
            return crossingCost;
        allowed = !query.strict || (!a && !b);
        return a || b ? looseCost : 0;
    }
    const bool any = foreign(0) || foreign(1) || foreign(2) || foreign(3);
    allowed = !query.strict || !any;
    return any ? looseCost : 0;
}

std::vector<QPointF> PathFinder::find(const Query &query)
{
    ++m_stamp;
    for (const int end : {query.from, query.to})
        for (int x = end; x != 0; x = m_plan.item(x).parent)
            if (!m_plan.item(x).card)
                m_allowed[size_t(x)] = m_stamp;
    m_allowed[0] = m_stamp;
    const int home = m_plan.meeting(query.from, query.to).zone;
    const auto isOutside = [&](int zone) { return zone != home && m_plan.contains(zone, home); };

    const int goalColumn = m_grid.columnAt(query.goal.x());
    const int goalRow = m_grid.rowAt(query.goal.y());
    const int last = opposite[direction(query.arrive)];
    const int startColumn = m_grid.columnAt(query.start.x());
    const int startRow = m_grid.rowAt(query.start.y());
    const int first = direction(query.leave);
    const auto nodeOf = [&](int column, int row, int d) {
        return m_grid.index(column, row) * 4 + size_t(d);
    };
    const auto estimate = [&](int column, int row, int d) {
        const double dx = m_grid.x(goalColumn) - m_grid.x(column);
        const double dy = m_grid.y(goalRow) - m_grid.y(row);
        int corners = d != last ? 1 : 0;
        if (d == last && (d < 2 ? std::abs(dy) : std::abs(dx)) > 0.5)
            corners = 2;
        return std::abs(dx) + std::abs(dy) + cornerCost * corners;
    };
    std::priority_queue<Open> open;
    int order = 0;
    const auto reach = [&](int column, int row, int d, double cost, int from) {
        Node &node = m_nodes[nodeOf(column, row, d)];
        if (node.stamp == m_stamp && (node.closed || node.cost <= cost + 1e-9))
            return;
        node = {cost, m_stamp, qint8(from), false};
        open.push({cost + estimate(column, row, d), order++, nodeOf(column, row, d)});
    };
    reach(startColumn, startRow, first, 0, -1);
    // A state is (crossing, direction of arrival there).
    while (!open.empty() && budget-- > 0) {
        const size_t id = open.top().node;
        open.pop();
        Node &node = m_nodes[id];
        if (node.closed)
            continue;
        node.closed = true;
        const int in = int(id % 4);
        const int column = int(id / 4 % size_t(m_grid.columns()));
        const int row = int(id / 4 / size_t(m_grid.columns()));
        bool free = in != opposite[last];
        if (column == goalColumn && row == goalRow && free)
            passing(column, row, in, last, query, free);
        if (column == goalColumn && row == goalRow && free) {
            std::vector<QPointF> points;
            int c = column;
            int r = row;
            int d = in;
            while (d >= 0) {
                points.emplace_back(m_grid.x(c), m_grid.y(r));
                const int before = m_nodes[nodeOf(c, r, d)].from;
                if (before >= 0 && before < 4) {
                    c -= stepX[d];
                    r -= stepY[d];
                    d = before;
                } else {
                    d = -1;
                }
            }
            std::ranges::reverse(points);
            return points;
        }
        const double cost = node.cost;
        for (int out = 0; out < 4; ++out) {
            if (out == opposite[in])
                continue;
            double extra = 0;
            if (out != in) {
                extra = cornerCost;
                // Of equal ways the one that turns late: its beginning carries the label.
                if (in < 2)
                    extra += 0.01 * std::abs(m_grid.x(column) - query.goal.x());
                else
                    extra += 0.01 * std::abs(m_grid.y(row) - query.goal.y());
            }
            bool allowed = true;
            extra += passing(column, row, in, out, query, allowed);
            if (!allowed)
                continue;
            const int c = column + stepX[out];
            const int r = row + stepY[out];
            if (c < 0 || r < 0 || c >= m_grid.columns() || r >= m_grid.rows())
                continue;
            const Grid::Step &step = out < 2 ? m_grid.across(std::min(c, column), row)
                                             : m_grid.down(column, std::min(r, row));
            if (!mayStep(step, query))
                continue;
            const double way =
                std::abs(m_grid.x(c) - m_grid.x(column)) + std::abs(m_grid.y(r) - m_grid.y(row));
            // What two members of a zone say to each other does not leave it without need.
            const double dear = isOutside(step.zone) ? 1.5 : 1;
            // Lines to one dock come together on the piece that passes by it; before that each
            // wants its place for a label.
            const bool passes = (out < 2) != (last < 2);
            const double shared = step.user != query.trunk ? 1 : passes ? .98 : 1.02;
            const bool narrow = step.rim != None;
            reach(c, r, out, cost + extra + way * dear * shared * (narrow ? 1.1 : 1), in);
        }
    }
    return {};
}

} // namespace portolan::layout
