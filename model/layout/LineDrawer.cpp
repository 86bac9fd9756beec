#include "model/layout/LineDrawer.h"

#include "model/layout/LineLabels.h"

#include <algorithm>
#include <cmath>

namespace portolan::around {

namespace {

using Care = BoardIndex::Care;
constexpr double unlabelled = 600; ///< what a label on top of something else costs

constexpr int JoinEffort = 120; ///< corners that are tried to join a trunk

QRectF boxOf(QPointF a, QPointF b, double margin) { return grown(around(a, b), margin); }

double lengthOf(const std::vector<QPointF> &points)
{
    double sum = 0;
    for (size_t k = 1; k < points.size(); ++k)
        sum += (points[k] - points[k - 1]).manhattanLength();
    return sum + price::Corner * std::max(0., double(points.size()) - 2);
}

Side directionOf(QPointF a, QPointF b)
{
    if (std::abs(a.y() - b.y()) < std::abs(a.x() - b.x()))
        return b.x() > a.x() ? Side::Right : Side::Left;
    return b.y() > a.y() ? Side::Bottom : Side::Top;
}

/// Whether a line meets itself.
bool isTangled(const std::vector<QPointF> &points)
{
    for (size_t i = 1; i < points.size(); ++i) {
        const QRectF a = grown(around(points[i - 1], points[i]), 4);
        for (size_t k = i + 2; k < points.size(); ++k)
            if (overlaps(a, grown(around(points[k - 1], points[k]), 3.9)))
                return true;
    }
    return false;
}

} // namespace

LineDrawer::LineDrawer(BoardEditor &editor, const DrawEffort &effort)
    : m_editor(editor)
    , m_board(editor.board())
    , m_finder(editor.index())
    , m_effort(effort)
    , m_mayEnter(editor.board().zones.size(), 0)
{}

void LineDrawer::setMayEnter(int id)
{
    for (const int z : m_entered)
        m_mayEnter[size_t(z)] = 0;
    m_entered.clear();
    const BoardLine &line = m_board.line(id);
    for (const int end : {line.from, line.to})
        for (int z = m_board.card(end).zone; z >= 0; z = m_board.zone(z).parent) {
            m_mayEnter[size_t(z)] = 1;
            m_entered.push_back(z);
        }
}

BoardIndex::Pen LineDrawer::pen(int line, Care care) const
{
    return {line, m_board.line(line).group(), &m_mayEnter, -1, care};
}

LineFinder::Way LineDrawer::way(int id, Care care, double margin, double bound)
{
    const BoardLine &line = m_board.line(id);
    LineFinder::Query query;
    query.start = line.start;
    query.leave = line.leave;
    query.goal = m_board.goal(id);
    query.arrive = line.arrive;
    query.from = line.from;
    query.to = line.to;
    query.window = boxOf(query.start, query.goal, margin);
    query.bound = bound;
    query.effort = m_effort.corners;
    if (care == Care::Loose)
        query.trunk = px::Stub;
    return m_finder.find(query, pen(id, care));
}

/// Where no way has room for the label: a place for it first, then a way through that place.
LineFinder::Way LineDrawer::wayByLabel(int id)
{
    const BoardLine &line = m_board.line(id);
    const QPointF start = line.start + outwards(line.leave) * px::Trunk;
    const QPointF goal = m_board.goal(id) + outwards(line.arrive) * px::Trunk;
    const QPointF middle = (start + goal) / 2;
    const double w = line.labelSize.width();
    const double h = line.labelSize.height();
    constexpr double run = 12; ///< of line beside it
    LineFinder::Way best;
    int tries = 6;
    const bool forward = goal.x() >= start.x();
    std::vector<std::pair<double, QPointF>> places;
    constexpr int across = 7;
    constexpr int down = 13;
    for (int i = 0; i < across; ++i)
        for (int k = 0; k < down; ++k) {
            const double x = middle.x() + ((i % 2) ? 1 : -1) * ((i + 1) / 2) * 56.;
            for (const double base : {start.y(), goal.y()}) {
                const QPointF at(x, base + ((k % 2) ? 1 : -1) * ((k + 1) / 2) * 32.);
                const double detour = (at - start).manhattanLength() +
                                      (goal - at).manhattanLength() + 2 * std::abs(x - middle.x());
                places.emplace_back(detour, at);
            }
        }
    std::ranges::stable_sort(places, {}, [](const auto &place) { return place.first; });
    for (const auto &[detour, at] : places) {
        QRectF label(QPointF(), QSizeF(w, h));
        label.moveCenter(at);
        if (tries == 0 || isTired())
            break;
        if (!isFreeForLabel(m_board, m_editor.index(), id, label.adjusted(-run, 0, run, 0)))
            continue;
        --tries;
        const Side in = forward ? Side::Left : Side::Right;
        LineFinder::Query query;
        query.start = line.start;
        query.leave = line.leave;
        query.goal = middleOf(label, in);
        query.arrive = in;
        query.from = line.from;
        query.to = -2;
        query.trunk = run;
        query.window = boxOf(query.start, query.goal, 240);
        query.effort = m_effort.corners / 2;
        const LineFinder::Way first = m_finder.find(query, pen(id, Care::Strict));
        if (!first)
            continue;
        query.start = middleOf(label, facing(in));
        query.leave = facing(in);
        query.goal = m_board.goal(id);
        query.arrive = line.arrive;
        query.from = -2;
        query.to = line.to;
        query.stub = run;
        query.trunk = px::Trunk;
        query.window = boxOf(query.start, query.goal, 240);
        const LineFinder::Way second = m_finder.find(query, pen(id, Care::Strict));
        if (!second)
            continue;
        LineFinder::Way all = first;
        all.points.insert(all.points.end(), second.points.begin(), second.points.end());
        simplify(all.points);
        all.crossings += second.crossings;
        all.cost = lengthOf(all.points) + all.crossings * price::Crossing;
        if (isTangled(all.points) || (best && all.cost >= best.cost))
            continue;
        best = all;
    }
    return best;
}

/// The way that a line takes where it cannot get through.
std::vector<QPointF> LineDrawer::plain(int id) const
{
    const BoardLine &line = m_board.line(id);
    const QPointF tip = m_board.goal(id);
    const QPointF a = line.start + outwards(line.leave) * px::Stub;
    const QPointF b = tip + outwards(line.arrive) * px::Trunk;
    std::vector<QPointF> points = {line.start, a};
    if (isHorizontal(line.leave) && isHorizontal(line.arrive)) {
        double x = (a.x() + b.x()) / 2;
        if (line.leave == line.arrive)
            x = line.leave == Side::Left ? std::min(a.x(), b.x()) : std::max(a.x(), b.x());
        points.emplace_back(x, a.y());
        points.emplace_back(x, b.y());
    } else if (isHorizontal(line.leave)) {
        points.emplace_back(b.x(), a.y());
    } else if (isHorizontal(line.arrive)) {
        points.emplace_back(a.x(), b.y());
    } else {
        double y = (a.y() + b.y()) / 2;
        if (line.leave == line.arrive)
            y = line.leave == Side::Top ? std::min(a.y(), b.y()) : std::max(a.y(), b.y());
        points.emplace_back(a.x(), y);
        points.emplace_back(b.x(), y);
    }
    points.push_back(b);
    points.push_back(tip);
    simplify(points);
    return points;
}

std::vector<QPointF> LineDrawer::loop(int id)
{
    const BoardLine &line = m_board.line(id);
    const QPointF tip = m_board.goal(id);
    const double x = std::max(tip.x(), line.start.x()) + px::Trunk + line.labelSize.width() / 2;
    std::vector<QPointF> points = {line.start, {x, line.start.y()}, {x, tip.y()}, tip};
    simplify(points);
    return points;
}

void LineDrawer::put(int id, std::vector<QPointF> points, const QRectF &label)
{
    m_editor.changeLine(id, [&](BoardLine &l) {
        l.points = std::move(points);
        l.label = label;
    });
}

LineDrawer::Drawn LineDrawer::draw(int id)
{
    setMayEnter(id);
    if (m_board.line(id).isLoop()) {
        put(id, loop(id), {});
        const bool bad = !relabel(id);
        return {0, bad || !isClear(id)};
    }
    Drawn drawn;
    LineFinder::Way found;
    constexpr double most = 1e12;
    if (!isSpent()) {
        found = way(id, Care::Strict, 160, most);
        constexpr double dear = 300;
        const double direct = (m_board.goal(id) - m_board.line(id).start).manhattanLength() + dear;
        if (m_effort.wide && (!found || found.cost > direct + 160)) {
            const LineFinder::Way wider = way(id, Care::Strict, 800, found ? found.cost : most);
            if (wider)
                found = wider;
        }
    }
    if (found) {
        put(id, found.points, {});
        const QRectF label = freeLabel(m_board, m_editor.index(), id);
        if (!label.isNull()) {
            put(id, found.points, label);
            return {found.cost, false};
        }
        const LineFinder::Way other = wayByLabel(id);
        if (other) {
            put(id, other.points, {});
            const QRectF there = freeLabel(m_board, m_editor.index(), id);
            if (!there.isNull()) {
                put(id, other.points, there);
                return {other.cost, false};
            }
        }
        put(id, found.points, anyLabel(m_board, m_editor.index(), id));
        return {found.cost + unlabelled, true};
    }
    drawn.bad = true;
    if (!isSpent())
        for (const Care care : {Care::Tight, Care::Loose})
            if (const LineFinder::Way tight = way(id, care, 400, most)) {
                put(id, tight.points, {});
                const QRectF label = freeLabel(m_board, m_editor.index(), id);
                put(id, tight.points,
                    label.isNull() ? anyLabel(m_board, m_editor.index(), id) : label);
                drawn.cost = tight.cost + (care == Care::Tight ? 400 : 3000) +
                             (label.isNull() ? unlabelled : 0);
                // Half a lane apart is still a line of its own.
                drawn.bad = care != Care::Tight || label.isNull();
                return drawn;
            }
    put(id, plain(id), {});
    const QRectF label = freeLabel(m_board, m_editor.index(), id);
    put(id, m_board.line(id).points,
        label.isNull() ? anyLabel(m_board, m_editor.index(), id) : label);
    drawn.cost = 6000 + lengthOf(m_board.line(id).points);
    return drawn;
}

bool LineDrawer::drawOnto(int id, const std::vector<QPointF> &tail)
{
    setMayEnter(id);
    if (isSpent())
        return false;
    const BoardLine &line = m_board.line(id);
    const Side onwards = directionOf(tail[0], tail[1]);
    LineFinder::Query query;
    query.start = line.start;
    query.leave = line.leave;
    query.goal = tail.front();
    query.arrive = facing(onwards);
    query.joins = true;
    query.from = line.from;
    query.to = -2;
    query.window = boxOf(query.start, query.goal, 240);
    query.effort = std::min(m_effort.corners, JoinEffort);
    const LineFinder::Way way = m_finder.find(query, pen(id, Care::Strict));
    if (!way)
        return false;
    std::vector<QPointF> points = way.points;
    points.insert(points.end(), tail.begin(), tail.end());
    simplify(points);
    if (isTangled(points))
        return false;
    put(id, std::move(points), {});
    if (isClear(id))
        return true;
    put(id, {}, {});
    return false;
}

int LineDrawer::crossingsOf(int id)
{
    const BoardLine &line = m_board.line(id);
    setMayEnter(id);
    const BoardIndex::Pen own = pen(id, Care::Loose);
    size_t count = 0;
    for (size_t k = 1; k < line.points.size(); ++k) {
        const QPointF a = line.points[k - 1];
        const QPointF b = line.points[k];
        const Side way = directionOf(a, b);
        m_editor.index().run(a, way, isHorizontal(way) ? b.x() : b.y(), own, m_run);
        count += m_run.crossings.size();
    }
    return int(count);
}

double LineDrawer::costOf(int id)
{
    return lengthOf(m_board.line(id).points) + price::Crossing * crossingsOf(id);
}

bool LineDrawer::isClear(int id)
{
    const BoardLine &line = m_board.line(id);
    setMayEnter(id);
    BoardIndex::Pen own = pen(id, Care::Tight);
    for (size_t k = 1; k < line.points.size(); ++k) {
        const QPointF a = line.points[k - 1];
        const QPointF b = line.points[k];
        const Side way = directionOf(a, b);
        const bool isLast = k + 1 == line.points.size();
        own.skipCard = k == 1 ? line.from : isLast ? line.to : -1;
        const double end = isHorizontal(way) ? b.x() : b.y();
        if (k == 1 && isLast) {
            // Free of both cards' own docks: seen from either end up to the middle.
            const QPointF middle = (a + b) / 2;
            const double half = isHorizontal(way) ? middle.x() : middle.y();
            m_editor.index().run(a, way, half, own, m_run);
            if (std::abs(m_run.stop - half) > 0.01)
                return false;
            own.skipCard = line.to;
            m_editor.index().run(middle, way, end, own, m_run);
        } else {
            m_editor.index().run(a, way, end, own, m_run);
        }
        if (std::abs(m_run.stop - end) > 0.01)
            return false;
    }
    return line.label.isNull() || isFreeForLabel(m_board, m_editor.index(), id, line.label);
}

bool LineDrawer::relabel(int id)
{
    const QRectF label = freeLabel(m_board, m_editor.index(), id);
    const QRectF at = label.isNull() ? anyLabel(m_board, m_editor.index(), id) : label;
    m_editor.changeLine(id, [&](BoardLine &l) { l.label = at; });
    return !label.isNull();
}

} // namespace portolan::around
