#include "model/layout/LineFinder.h"

#include <algorithm>
#include <cmath>

namespace portolan::around {

namespace {

constexpr double eps = 0.01;

double along(QPointF way, Side direction)
{
    const QPointF unit = outwards(direction);
    return way.x() * unit.x() + way.y() * unit.y();
}

} // namespace

/// What the rest costs at least, for one who turns at \a at.
double LineFinder::toGo(QPointF at, Side in) const
{
    const QPointF way = m_goal - at;
    const double ahead = along(way, m_last);
    const double aside = isHorizontal(m_last) ? std::abs(way.y()) : std::abs(way.x());
    int corners = 0;
    if (m_query->joins)
        corners = (isHorizontal(in) ? std::abs(way.x()) : std::abs(way.y())) < eps ? 1 : 2;
    else if (isHorizontal(in) != isHorizontal(m_last))
        corners = aside < eps && ahead > -eps ? 1 : 3;
    else if (in == m_last)
        corners = ahead > -eps ? 2 : 4;
    else
        corners = 2;
    return std::abs(way.x()) + std::abs(way.y()) + price::Corner * corners;
}

bool LineFinder::arrives(Side way) const
{
    return m_query->joins ? way != facing(m_last) : way == m_last;
}

bool LineFinder::isNews(QPointF at, bool level, double cost)
{
    const qint64 key =
        (qint64(std::llround(at.x() * 4)) * 1'000'003 + qint64(std::llround(at.y() * 4))) * 2 +
        (level ? 1 : 0);
    const size_t mask = m_seen.size() - 1;
    size_t slot = size_t(quint64(key) * 0x9E3779B97F4A7C15ULL >> 40) & mask;
    for (int tries = 0; tries < 16; ++tries, slot = (slot + 1) & mask) {
        Seen &seen = m_seen[slot];
        if (seen.stamp != m_stamp) {
            seen = {key, m_stamp, cost};
            return true;
        }
        if (seen.key != key)
            continue;
        if (seen.cost <= cost + eps)
            return false;
        seen.cost = cost;
        return true;
    }
    return true;
}

namespace {

qint64 keyOf(QPointF at, bool level) { return qint64((level ? at.y() : at.x()) * 4) * 2 + level; }
constexpr size_t triedLists = 1024;
size_t listOf(qint64 key) { return size_t(quint64(key) * 0x9E3779B97F4A7C15ULL >> 54); }

} // namespace

bool LineFinder::wasTried(QPointF at, bool level, double cost) const
{
    constexpr double slack = 40;
    const qint64 key = keyOf(at, level);
    const double c = level ? at.x() : at.y();
    for (int i = m_firstTried[listOf(key)]; i >= 0; i = m_tried[size_t(i)].next) {
        const Tried &tried = m_tried[size_t(i)];
        if (tried.key == key && c >= tried.low && c <= tried.high &&
            tried.cost + std::abs(c - tried.at) <= cost + slack)
            return true;
    }
    return false;
}

void LineFinder::noteTried(QPointF at, bool level, double cost, double low, double high)
{
    const qint64 key = keyOf(at, level);
    int &first = m_firstTried[listOf(key)];
    m_tried.push_back({key, first, low, high, level ? at.x() : at.y(), cost});
    first = int(m_tried.size()) - 1;
}

void LineFinder::reach(QPointF at, Side in, double cost, int before, int crossings)
{
    const double rest = toGo(at, in);
    if (cost + rest >= m_best || !isNews(at, isHorizontal(in), cost))
        return;
    m_nodes.push_back({at, cost, before, crossings, in});
    // Where there are many lines every way crosses some: what is left costs more than its length.
    m_open.push_back({cost + rest * (1 + m_query->haste), int(m_nodes.size()) - 1});
    std::push_heap(m_open.begin(), m_open.end());
}

double LineFinder::expand(int id, Side way)
{
    const Node node = m_nodes[size_t(id)];
    const bool level = isHorizontal(way);
    const bool forward = way == Side::Right || way == Side::Bottom;
    const QRectF &window = m_query->window;
    double limit = 0;
    switch (way) {
    case Side::Left:
        limit = window.left();
        break;
    case Side::Right:
        limit = window.right();
        break;
    case Side::Top:
        limit = window.top();
        break;
    case Side::Bottom:
        limit = window.bottom();
        break;
    }
    const double from = level ? node.at.x() : node.at.y();
    if (forward ? limit <= from : limit >= from)
        return from;
    m_index.run(node.at, way, limit, m_pen, m_run);
    const double stop = m_run.stop;
    const double fixed = level ? node.at.y() : node.at.x();
    const double goal = level ? m_goal.x() : m_goal.y();
    const double goalFixed = level ? m_goal.y() : m_goal.x();
    const bool first = node.before < 0;
    const double start = node.cost + (first ? 0 : price::Corner);
    const auto isWithin = [&](double c) {
        return forward ? c >= from - eps && c <= stop + eps : c <= from + eps && c >= stop - eps;
    };
    const auto crossed = [&](double c) {
        int count = 0;
        for (const double x : m_run.crossings)
            count += forward ? x < c : x > c;
        return count;
    };
    if (arrives(way) && std::abs(fixed - goalFixed) < eps && isWithin(goal)) {
        const int crossings = crossed(goal);
        const double cost = start + std::abs(goal - from) + crossings * price::Crossing +
                            (way == m_last ? 0 : price::Corner);
        if (cost < m_best) {
            m_best = cost;
            m_nodes.push_back({m_goal, cost, id, node.crossings + crossings, way});
            m_found = int(m_nodes.size()) - 1;
        }
    }
    // Where to turn: level with the goal, on the lanes, beside the lines that are crossed and where
    // it goes no further.
    m_stops.clear();
    const double low = std::min(from, stop);
    const double high = std::max(from, stop);
    constexpr double most = 10;
    constexpr double fine = 20;
    const double step = m_lane * std::max(1., std::ceil((high - low) / (m_lane * most)));
    for (double c = std::ceil(low / m_lane) * m_lane; c <= high;
         c += c < low + fine || c > high - fine || std::abs(c - goal) < fine ? m_lane : step)
        m_stops.push_back(c);
    constexpr size_t beside = 3;
    for (size_t k = 0; k < m_run.crossings.size() && k < beside; ++k) {
        const double c = forward ? m_run.crossings[k] : *(m_run.crossings.rbegin() + qsizetype(k));
        if (c - m_lane >= low)
            m_stops.push_back(c - m_lane);
        if (c + m_lane <= high)
            m_stops.push_back(c + m_lane);
    }
    if (std::abs(stop - limit) > eps)
        m_stops.push_back(stop);
    m_stops.push_back(from);
    std::ranges::sort(m_stops);
    if (!forward)
        std::ranges::reverse(m_stops);
    if (isWithin(goal))
        m_stops.insert(m_stops.begin(), goal);
    const std::vector<double> &lines = m_run.crossings;
    const auto count = int(lines.size());
    int passed = 0;
    for (size_t k = 0; k < m_stops.size(); ++k) {
        const double c = m_stops[k];
        const bool isGoal = k == 0 && isWithin(goal);
        int crossings = 0;
        if (isGoal) {
            crossings = crossed(c);
        } else {
            while (passed < count &&
                   (forward ? lines[size_t(passed)] < c : lines[size_t(count - 1 - passed)] > c))
                ++passed;
            crossings = passed;
            // Too close to a line that is crossed to turn beside it.
            const auto at = [&](int i) { return lines[size_t(forward ? i : count - 1 - i)]; };
            if ((passed > 0 && std::abs(at(passed - 1) - c) < m_lane - 0.6) ||
                (passed < count && std::abs(at(passed) - c) < m_lane - 0.6))
                continue;
        }
        const QPointF at = level ? QPointF(c, fixed) : QPointF(fixed, c);
        // Of equal ways the one that turns late: its beginning carries the label.
        const double cost =
            start + std::abs(c - from) + crossings * price::Crossing + 0.002 * std::abs(goal - c);
        reach(at, way, cost, id, node.crossings + crossings);
    }
    return stop;
}

LineFinder::Way LineFinder::find(const Query &query, const BoardIndex::Pen &pen)
{
    m_query = &query;
    m_pen = pen;
    m_lane = pen.care == BoardIndex::Care::Strict ? px::Lane : px::Lane / 2;
    m_last = facing(query.arrive);
    const QPointF begin = query.start + outwards(query.leave) * query.stub;
    const double trunk = query.joins ? 0 : query.trunk;
    m_goal = query.goal + outwards(query.arrive) * trunk;
    m_nodes.clear();
    m_open.clear();
    if (m_seen.empty())
        m_seen.resize(size_t(1) << 14);
    ++m_stamp;
    m_tried.clear();
    m_firstTried.assign(triedLists, -1);
    m_found = -1;
    m_best = query.bound;

    Way result;
    int crossings = 0;
    const auto isFree = [&](QPointF at, Side way, double length, int card) {
        m_pen.skipCard = card;
        const QPointF end = at + outwards(way) * length;
        m_index.run(at, way, isHorizontal(way) ? end.x() : end.y(), m_pen, m_run);
        crossings += int(m_run.crossings.size());
        return std::abs(m_run.stop - (isHorizontal(way) ? end.x() : end.y())) < eps;
    };
    if (!isFree(query.start, query.leave, query.stub, query.from) ||
        (trunk > 0 && !isFree(query.goal, query.arrive, trunk, query.to)))
        return result;
    m_pen.skipCard = -1;

    m_nodes.push_back(
        {begin, query.stub + trunk + crossings * price::Crossing, -1, crossings, query.leave});
    expand(0, query.leave);
    int effort = query.effort;
    while (!m_open.empty() && effort > 0) {
        std::pop_heap(m_open.begin(), m_open.end());
        const Open open = m_open.back();
        m_open.pop_back();
        const Node node = m_nodes[size_t(open.node)];
        const bool level = isHorizontal(node.in);
        if (node.cost + toGo(node.at, node.in) >= m_best || wasTried(node.at, !level, node.cost))
            continue;
        ++spent;
        effort -= m_found >= 0 ? 4 : 1;
        const double low = expand(open.node, level ? Side::Top : Side::Left);
        const double high = expand(open.node, level ? Side::Bottom : Side::Right);
        noteTried(node.at, !level, node.cost, low, high);
    }
    if (m_found < 0)
        return result;
    result.points.push_back(query.goal);
    for (int at = m_found; at >= 0; at = m_nodes[size_t(at)].before)
        result.points.push_back(m_nodes[size_t(at)].at);
    result.points.push_back(query.start);
    std::ranges::reverse(result.points);
    simplify(result.points);
    result.cost = m_best;
    result.crossings = m_nodes[size_t(m_found)].crossings;
    return result;
}

} // namespace portolan::around
