#include "model/layout/Redraw.h"

#include "model/layout/LineLabels.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace portolan::around {

namespace {

using Care = BoardIndex::Care;
constexpr double unlabelled = 600; ///< what a label on top of something else costs

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

Redraw::Redraw(BoardEditor &editor, const TextMeasure &measure, const Effort &effort)
    : m_editor(editor)
    , m_board(editor.board())
    , m_ends(editor, measure)
    , m_finder(editor.index())
    , m_effort(effort)
    , m_mayEnter(editor.board().zones.size(), 0)
    , m_bad(editor.board().lines.size(), 0)
{}

void Redraw::setMayEnter(int id)
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

BoardIndex::Pen Redraw::pen(int line, Care care) const
{
    return {line, m_board.line(line).group(), &m_mayEnter, -1, care};
}

LineFinder::Way Redraw::way(int id, Care care, double margin, double bound)
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
LineFinder::Way Redraw::wayByLabel(int id)
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
        if (!isFreeForLabel(m_editor.index(), id, label.adjusted(-run, 0, run, 0)))
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
std::vector<QPointF> Redraw::plain(int id) const
{
    const BoardLine &line = m_board.line(id);
    const QPointF tip = m_board.goal(id);
    const QPointF a = line.start + outwards(line.leave) * px::Stub;
    const QPointF b = tip + outwards(line.arrive) * px::Trunk;
    std::vector<QPointF> points = {line.start, a};
    if (isLevel(line.leave) && isLevel(line.arrive)) {
        double x = (a.x() + b.x()) / 2;
        if (line.leave == line.arrive)
            x = line.leave == Side::Left ? std::min(a.x(), b.x()) : std::max(a.x(), b.x());
        points.emplace_back(x, a.y());
        points.emplace_back(x, b.y());
    } else if (isLevel(line.leave)) {
        points.emplace_back(b.x(), a.y());
    } else if (isLevel(line.arrive)) {
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

std::vector<QPointF> Redraw::loop(int id)
{
    const BoardLine &line = m_board.line(id);
    const QPointF tip = m_board.goal(id);
    const double x = std::max(tip.x(), line.start.x()) + px::Trunk + line.labelSize.width() / 2;
    std::vector<QPointF> points = {line.start, {x, line.start.y()}, {x, tip.y()}, tip};
    simplify(points);
    return points;
}

void Redraw::put(int id, std::vector<QPointF> points, const QRectF &label)
{
    m_editor.changeLine(id, [&](BoardLine &l) {
        l.points = std::move(points);
        l.label = label;
    });
}

Redraw::Drawn Redraw::drawOne(int id)
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
        put(id, found.points, anyLabel(m_board.line(id)));
        return {found.cost + unlabelled, true};
    }
    drawn.bad = true;
    if (!isSpent())
        for (const Care care : {Care::Tight, Care::Loose})
            if (const LineFinder::Way tight = way(id, care, 400, most)) {
                put(id, tight.points, {});
                const QRectF label = freeLabel(m_board, m_editor.index(), id);
                put(id, tight.points, label.isNull() ? anyLabel(m_board.line(id)) : label);
                drawn.cost = tight.cost + (care == Care::Tight ? 400 : 3000) +
                             (label.isNull() ? unlabelled : 0);
                // Half a lane apart is still a line of its own.
                drawn.bad = care != Care::Tight || label.isNull();
                return drawn;
            }
    put(id, plain(id), {});
    const QRectF label = freeLabel(m_board, m_editor.index(), id);
    put(id, m_board.line(id).points, label.isNull() ? anyLabel(m_board.line(id)) : label);
    drawn.cost = 6000 + lengthOf(m_board.line(id).points);
    return drawn;
}

/// Tries other sides where the first ones did not do.
Redraw::Drawn Redraw::drawBest(int id)
{
    Drawn best = drawOne(id);
    if (m_board.line(id).isLoop() || m_effort.sides < 2)
        return best;
    const BoardLine first = m_board.line(id);
    const std::vector<CardEnds::Sides> all = m_ends.sidesFor(id);
    CardEnds::Sides bestSides{first.leave, first.arrive, 0};
    CardEnds::Sides current = bestSides;
    int tries = m_effort.sides;
    for (const CardEnds::Sides &sides : all) {
        if (sides.leave == bestSides.leave && sides.arrive == bestSides.arrive)
            continue;
        constexpr double worth = 40;
        if (--tries == 0 || isTired() || sides.cost > best.cost - worth)
            break;
        m_ends.detach(id);
        m_ends.attach(id, sides);
        current = sides;
        const Drawn drawn = drawOne(id);
        if (drawn.cost < best.cost - 1) {
            best = drawn;
            bestSides = sides;
        }
    }
    if (current.leave != bestSides.leave || current.arrive != bestSides.arrive) {
        m_ends.detach(id);
        m_ends.attach(id, bestSides);
        best = drawOne(id);
    }
    return best;
}

double Redraw::costOf(int id)
{
    const BoardLine &line = m_board.line(id);
    setMayEnter(id);
    const BoardIndex::Pen own = pen(id, Care::Loose);
    double cost = lengthOf(line.points);
    for (size_t k = 1; k < line.points.size(); ++k) {
        const QPointF a = line.points[k - 1];
        const QPointF b = line.points[k];
        const Side way = directionOf(a, b);
        m_editor.index().run(a, way, isLevel(way) ? b.x() : b.y(), own, m_run);
        cost += price::Crossing * double(m_run.crossings.size());
    }
    return cost;
}

bool Redraw::isClear(int id)
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
        const double end = isLevel(way) ? b.x() : b.y();
        if (k == 1 && isLast) {
            // Free of both cards' own docks: seen from either end up to the middle.
            const QPointF middle = (a + b) / 2;
            const double half = isLevel(way) ? middle.x() : middle.y();
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
    return line.label.isNull() || isFreeForLabel(m_editor.index(), id, line.label);
}

bool Redraw::relabel(int id)
{
    const QRectF label = freeLabel(m_board, m_editor.index(), id);
    m_editor.changeLine(id, [&](BoardLine &l) { l.label = label.isNull() ? anyLabel(l) : label; });
    return !label.isNull();
}

void Redraw::translate(int id, QPointF by)
{
    m_editor.changeLine(id, [&](BoardLine &l) {
        for (QPointF &p : l.points)
            p += by;
        l.start += by;
        if (!l.label.isNull())
            l.label.translate(by);
        if (!l.quay.isNull())
            l.quay.translate(by);
    });
}

bool Redraw::stretch(int id, QPointF from, QPointF to)
{
    const BoardLine before = m_board.line(id);
    std::vector<QPointF> points = before.points;
    const size_t n = points.size();
    if (n < 2)
        return false;
    const QPointF way = points[1] - points[0];
    const QPointF last = points[n - 1] - points[n - 2];
    // Two corners can take up everything; fewer only what lies along the line.
    const bool level = std::abs(way.x()) > std::abs(way.y());
    const bool levelLast = std::abs(last.x()) > std::abs(last.y());
    const auto sidewards = [](QPointF by, bool isLevel) {
        return isLevel ? QPointF(0, by.y()) : QPointF(by.x(), 0);
    };
    if (n == 2) {
        if (sidewards(from, level) != sidewards(to, level))
            return false;
        points[0] += from;
        points[1] += to;
    } else if (n == 3) {
        points[0] += from;
        points[1] += sidewards(from, level) + sidewards(to, levelLast);
        points[2] += to;
    } else {
        points[0] += from;
        points[1] += sidewards(from, level);
        points[n - 2] += sidewards(to, levelLast);
        points[n - 1] += to;
    }
    for (size_t k = 1; k < n; ++k) {
        const QPointF now = points[k] - points[k - 1];
        const QPointF then = before.points[k] - before.points[k - 1];
        const double length = now.manhattanLength();
        const double least = k + 1 == n ? px::Trunk : px::Stub;
        if (length < least || now.x() * then.x() + now.y() * then.y() <= 0)
            return false;
    }
    const double old = costOf(id);
    m_editor.changeLine(id, [&](BoardLine &l) {
        l.points = points;
        l.start = points.front();
        if (!l.quay.isNull())
            l.quay.translate(to);
        // On the part that went along the label goes along.
        if (!l.label.isNull() && n <= 3)
            l.label.translate(from + to);
    });
    const auto labelIsOnIt = [&] {
        const BoardLine &l = m_board.line(id);
        for (size_t k = 1; k < n; ++k) {
            const QRectF part = around(l.points[k - 1], l.points[k]);
            const QPointF c = l.label.center();
            const bool levelPart = part.width() > part.height();
            if (levelPart ? std::abs(part.top() - c.y()) < 0.6 && part.left() < l.label.left() &&
                                part.right() > l.label.right()
                          : std::abs(part.left() - c.x()) < 0.6 && part.top() < l.label.top() &&
                                part.bottom() > l.label.bottom())
                return true;
        }
        return false;
    };
    bool good = true;
    if (!m_board.line(id).label.isNull() &&
        (!labelIsOnIt() || !isFreeForLabel(m_editor.index(), id, m_board.line(id).label)))
        good = relabel(id);
    constexpr double tolerated = 100;
    const double direct = (before.points.back() - before.points.front()).manhattanLength();
    const double now = (points.back() - points.front()).manhattanLength();
    good = good && isClear(id) && costOf(id) - now < old - direct + tolerated;
    if (!good)
        m_editor.changeLine(id, [&](BoardLine &l) { l = before; });
    return good;
}

bool Redraw::takeEdit(int id)
{
    const BoardLine &line = m_board.line(id);
    if (line.docks.size() != 1 || line.isBundle() ||
        m_board.dock(line.docks.front()).lines.size() != 1)
        return false;
    const int d = line.docks.front();
    const BoardDock &dock = m_board.dock(d);
    // Another dock of the side may have these ports already.
    for (const int other : m_board.docksOf[size_t(dock.card)])
        if (other != d && m_board.dock(other).side == dock.side &&
            m_board.dock(other).ports == line.ports.front())
            return false;
    m_editor.changeDock(d, [&](BoardDock &x) {
        x.ports = line.ports.front();
        x.text = m_ends.dockText(x.ports, false);
    });
    m_ends.fitSide(dock.card, dock.side);
    const QRectF old = line.label;
    QRectF label(old.topLeft(), line.labelSize);
    label.moveTop(old.center().y() - label.height() / 2);
    if (isFreeForLabel(m_editor.index(), id, label)) {
        m_editor.changeLine(id, [&](BoardLine &l) { l.label = label; });
        if (isClear(id))
            return true;
    }
    return relabel(id) && isClear(id);
}

void Redraw::drawBetween(const std::vector<int> &lines)
{
    for (const int id : lines) {
        const BoardLine before = m_board.line(id);
        if (before.isLoop())
            continue;
        put(id, {}, {});
        const Drawn drawn = drawOne(id);
        if (drawn.bad && !before.points.empty())
            m_editor.changeLine(id, [&](BoardLine &l) { l = before; });
    }
}

void Redraw::prepare(const std::vector<int> &lines)
{
    for (const int id : lines)
        m_ends.detach(id);
    m_ends.attach(lines);
}

int Redraw::draw(const std::vector<int> &lines, const std::stop_token &stop,
    const std::function<void(double)> &progress)
{
    std::vector<int> order = lines;
    std::ranges::stable_sort(order, {}, [this](int id) {
        const BoardLine &line = m_board.line(id);
        const QPointF way = m_board.goal(id) - line.start;
        const bool straight = line.leave == facing(line.arrive) &&
                              (std::abs(way.x()) < 0.5 || std::abs(way.y()) < 0.5);
        return std::tuple(!line.isLoop(), !straight, way.manhattanLength());
    });
    size_t done = 0;
    for (const int id : order) {
        if (stop.stop_requested())
            return 0;
        m_bad[size_t(id)] = drawBest(id).bad;
        if (progress && ++done % 64 == 0)
            progress(double(done) / double(order.size()));
    }
    improve(order, stop);
    int bad = 0;
    for (const int id : order)
        bad += m_bad[size_t(id)];
    return bad;
}

/// The lines that a badly drawn one runs on or has its label on.
std::vector<int> Redraw::obstacles(int id)
{
    const BoardLine &line = m_board.line(id);
    std::set<int> found;
    const auto look = [&](const QRectF &rect) {
        m_editor.index().near(rect, [&](const BoardIndex::Entry &e) {
            using Kind = BoardIndex::Kind;
            if (e.kind != Kind::Level && e.kind != Kind::Upright && e.kind != Kind::Label)
                return;
            if (e.owner != id && overlaps(grown(e.rect(), 1), rect))
                found.insert(e.owner);
        });
    };
    look(grown(line.label, 3));
    for (size_t k = 1; k < line.points.size(); ++k) {
        const QRectF part = around(line.points[k - 1], line.points[k]);
        const bool level = part.width() >= part.height();
        m_editor.index().near(grown(part, 4), [&](const BoardIndex::Entry &e) {
            using Kind = BoardIndex::Kind;
            const Kind same = level ? Kind::Level : Kind::Upright;
            if ((e.kind == same || e.kind == Kind::Label) && e.owner != id &&
                overlaps(grown(e.rect(), 3.9), grown(part, 3.9)))
                found.insert(e.owner);
        });
    }
    return {found.begin(), found.end()};
}

void Redraw::improve(const std::vector<int> &lines, const std::stop_token &stop)
{
    const std::set<int> mine(lines.begin(), lines.end());
    for (int round = 0; round < m_effort.rounds; ++round) {
        bool any = false;
        for (const int id : lines) {
            if (!m_bad[size_t(id)] || m_board.line(id).isLoop() || isTired() ||
                stop.stop_requested())
                continue;
            std::vector<int> out;
            for (const int other : obstacles(id))
                if (mine.contains(other) && !m_board.line(other).isLoop())
                    out.push_back(other);
            constexpr size_t most = 6;
            if (out.size() > most)
                out.resize(most);
            std::vector<BoardLine> before = {m_board.line(id)};
            int badBefore = 1;
            double costBefore = costOf(id);
            for (const int other : out) {
                before.push_back(m_board.line(other));
                badBefore += m_bad[size_t(other)];
                costBefore += costOf(other);
            }
            for (const int other : out)
                put(other, {}, {});
            put(id, {}, {});
            std::vector<std::pair<int, bool>> now;
            int bad = 0;
            now.emplace_back(id, drawOne(id).bad);
            for (const int other : out)
                now.emplace_back(other, drawOne(other).bad);
            double cost = 0;
            for (const auto &[l, isBad] : now) {
                bad += isBad;
                cost += costOf(l);
            }
            if (bad < badBefore || (bad == badBefore && cost < costBefore - 1)) {
                any = any || bad < badBefore;
                for (const auto &[l, isBad] : now)
                    m_bad[size_t(l)] = isBad;
                continue;
            }
            for (size_t k = 0; k < now.size(); ++k)
                m_editor.changeLine(now[k].first, [&](BoardLine &l) { l = before[k]; });
        }
        if (!any)
            break;
    }
}

} // namespace portolan::around
