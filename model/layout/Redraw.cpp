#include "model/layout/Redraw.h"

#include "model/layout/DockText.h"
#include "model/layout/LaneBargain.h"
#include "model/layout/LineLabels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace portolan::around {

Redraw::Redraw(BoardEditor &editor, const TextMeasure &measure, const Effort &effort)
    : m_editor(editor)
    , m_board(editor.board())
    , m_ends(editor, measure)
    , m_drawer(editor, effort)
    , m_effort(effort)
    , m_bad(editor.board().lines.size(), 0)
{}

Redraw::Tail Redraw::tailOf(int id) const
{
    Tail tail;
    const BoardLine &line = m_board.line(id);
    if (line.trunk.isEmpty() || line.points.size() < 2 || line.docks.size() != 1)
        return tail;
    tail.dock = line.docks.front();
    tail.arrive = line.arrive;
    // A dock that has moved has left its trunk behind.
    const QRectF dock = m_board.dock(tail.dock).rect;
    const QPointF tip = line.points.back();
    const QPointF middle = middleOf(dock, line.arrive);
    const bool level = isHorizontal(line.arrive);
    if (std::abs(level ? middle.x() - tip.x() : middle.y() - tip.y()) > 0.01 ||
        !grown(dock, 0.01).contains(tip))
        return tail;
    const auto isShared = [&](QPointF a, QPointF b) {
        // Nothing contains a rectangle without an area.
        const QRectF part = grown(around(a, b), 0.005);
        return std::ranges::any_of(m_board.dock(tail.dock).lines, [&](int other) {
            const BoardLine &mate = m_board.line(other);
            if (other == id || mate.trunk != line.trunk)
                return false;
            for (size_t k = 1; k < mate.points.size(); ++k)
                if (grown(around(mate.points[k - 1], mate.points[k]), 0.01).contains(part))
                    return true;
            return false;
        });
    };
    // From the dock back as long as another line is there; mates may join between two corners.
    std::vector<QPointF> points = {tip};
    for (size_t k = line.points.size() - 1; k > 0; --k) {
        const QPointF a = line.points[k - 1];
        const QPointF b = line.points[k];
        if (isShared(a, b)) {
            points.push_back(a);
            continue;
        }
        double best = 0;
        QPointF join;
        for (const int other : m_board.dock(tail.dock).lines)
            if (other != id && m_board.line(other).trunk == line.trunk)
                for (const QPointF &p : m_board.line(other).points) {
                    const double length = (b - p).manhattanLength();
                    if (length > best && grown(around(a, b), 0.01).contains(p) && isShared(p, b)) {
                        best = length;
                        join = p;
                    }
                }
        if (best > 0)
            points.push_back(join);
        break;
    }
    std::ranges::reverse(points);
    double length = 0;
    for (size_t k = 1; k < points.size(); ++k)
        length += (points[k] - points[k - 1]).manhattanLength();
    if (length > px::Trunk)
        tail.points = std::move(points);
    return tail;
}

/// Joins the trunk where it did before.
bool Redraw::drawOnto(int id)
{
    const auto tail = m_tails.find(id);
    if (tail == m_tails.end())
        return false;
    const auto reaches = [&] {
        return m_board.line(id).docks == std::vector<int>{tail->second.dock} &&
               m_drawer.drawOnto(id, tail->second.points);
    };
    const CardEnds::Sides first{m_board.line(id).leave, m_board.line(id).arrive, 0};
    bool found = reaches();
    int tries = m_effort.sides;
    for (const CardEnds::Sides &sides : m_ends.sides().sidesFor(id)) {
        if (found || --tries < 0 || m_drawer.isTired())
            break;
        if (sides.arrive != tail->second.arrive || sides.leave == first.leave)
            continue;
        m_ends.detach(id);
        m_ends.attach(id, sides);
        found = reaches();
    }
    if (!found) {
        if (m_board.line(id).leave != first.leave) {
            m_ends.detach(id);
            m_ends.attach(id, first);
        }
        return false;
    }
    const auto &mates = m_board.dock(tail->second.dock).lines;
    const bool labelled = std::ranges::any_of(mates, [&](int mate) {
        return mate != id && !m_board.line(mate).label.isNull() &&
               !m_board.line(mate).trunk.isEmpty();
    });
    if (labelled || m_drawer.relabel(id))
        return true;
    m_drawer.put(id, {}, {});
    return false;
}

/// Lines that end on a dock with the same ports are of one trunk, wherever they meet.
void Redraw::joinTrunk(int id)
{
    const BoardLine &line = m_board.line(id);
    if (line.docks.size() != 1 || line.isLoop())
        return;
    for (const std::vector<int> &trunk : m_board.trunksOn(line.docks.front())) {
        if (trunk.size() < 2 || std::ranges::find(trunk, id) == trunk.end())
            continue;
        QString key;
        for (const int mate : trunk)
            if (mate != id && key.isEmpty())
                key = m_board.line(mate).trunk;
        if (key.isEmpty())
            key = m_board.line(trunk.front()).flows.front();
        for (const int mate : trunk)
            if (m_board.line(mate).trunk != key)
                m_editor.changeLine(mate, [&](BoardLine &l) { l.trunk = key; });
    }
}

/// Tries other sides where the first ones did not do.
LineDrawer::Drawn Redraw::drawBest(int id)
{
    LineDrawer::Drawn best = m_drawer.draw(id);
    if (m_board.line(id).isLoop() || m_effort.sides < 2)
        return best;
    CardEnds::Sides bestSides{m_board.line(id).leave, m_board.line(id).arrive, 0};
    CardEnds::Sides current = bestSides;
    const std::vector<CardEnds::Sides> all = m_ends.sides().sidesFor(id);
    const auto guess = std::ranges::find_if(
        all, [&](const CardEnds::Sides &sides) { return sides.areThose(bestSides); });
    // A guess that knows no ends; where it was too low for these it may be too high for others.
    const bool isMisled = best.cost > guess->cost + price::Corner;
    for (int tries = m_effort.sides; const CardEnds::Sides &sides : all) {
        if (sides.areThose(bestSides))
            continue;
        const double promised = best.cost - sides.cost;
        constexpr double worth = 40;
        if (--tries == 0 || m_drawer.isTired() || promised < (isMisled ? -56 : worth))
            break;
        m_ends.detach(id);
        m_ends.attach(id, sides);
        current = sides;
        const LineDrawer::Drawn drawn = m_drawer.draw(id);
        if (drawn.cost < best.cost - (promised < worth ? price::Crossing : 1)) {
            best = drawn;
            bestSides = sides;
        }
    }
    if (!current.areThose(bestSides)) {
        m_ends.detach(id);
        m_ends.attach(id, bestSides);
        best = m_drawer.draw(id);
    }
    return best;
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
    const double old = m_drawer.costOf(id);
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
        (!labelIsOnIt() || !isFreeForLabel(m_board, m_editor.index(), id, m_board.line(id).label)))
        good = m_drawer.relabel(id);
    constexpr double tolerated = 100;
    const double direct = (before.points.back() - before.points.front()).manhattanLength();
    const double now = (points.back() - points.front()).manhattanLength();
    good = good && m_drawer.isClear(id) && m_drawer.costOf(id) - now < old - direct + tolerated;
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
        x.text = layout::dockText(x.ports);
    });
    m_ends.docks().fitSide(dock.card, dock.side);
    const QRectF old = line.label;
    QRectF label(old.topLeft(), line.labelSize);
    label.moveTop(old.center().y() - label.height() / 2);
    if (isFreeForLabel(m_board, m_editor.index(), id, label)) {
        m_editor.changeLine(id, [&](BoardLine &l) { l.label = label; });
        if (m_drawer.isClear(id))
            return true;
    }
    return m_drawer.relabel(id) && m_drawer.isClear(id);
}

void Redraw::drawBetween(const std::vector<int> &lines)
{
    for (const int id : lines) {
        const BoardLine before = m_board.line(id);
        if (before.isLoop())
            continue;
        m_drawer.put(id, {}, {});
        const LineDrawer::Drawn drawn = m_drawer.draw(id);
        if (drawn.bad && !before.points.empty())
            m_editor.changeLine(id, [&](BoardLine &l) { l = before; });
    }
}

void Redraw::clear(const std::vector<int> &lines)
{
    for (const int id : lines)
        m_ends.detach(id);
}

void Redraw::prepare(const std::vector<int> &lines)
{
    m_tails.clear();
    for (const int id : lines) {
        Tail tail = tailOf(id);
        if (tail.points.size() > 1)
            m_tails.emplace(id, std::move(tail));
    }
    clear(lines);
    std::vector<int> free;
    for (const int id : lines) {
        const auto tail = m_tails.find(id);
        if (tail == m_tails.end() || m_board.dock(tail->second.dock).isGone()) {
            free.push_back(id);
            continue;
        }
        const std::vector<CardEnds::Sides> all = m_ends.sides().sidesFor(id);
        m_ends.attach(id, *std::ranges::find(all, tail->second.arrive, &CardEnds::Sides::arrive));
    }
    m_ends.attach(free);
}

void Redraw::freeDocks(const std::vector<int> &lines)
{
    const auto isBlocked = [&](int id) {
        const BoardLine &line = m_board.line(id);
        return m_ends.sides().isBlocked(
            line.to, line.arrive, m_board.goal(id), px::Trunk + px::Lane);
    };
    for (const int id : lines) {
        if (m_board.line(id).isLoop() || !isBlocked(id))
            continue;
        const CardEnds::Sides first{m_board.line(id).leave, m_board.line(id).arrive, 0};
        bool free = false;
        for (const CardEnds::Sides &sides : m_ends.sides().sidesFor(id)) {
            if (sides.arrive == first.arrive)
                continue;
            m_ends.detach(id);
            m_ends.attach(id, sides);
            free = !isBlocked(id) && m_ends.sides().hasRoom(m_board.line(id).to, sides.arrive);
            if (free)
                break;
        }
        if (free)
            continue;
        m_ends.detach(id);
        m_ends.attach(id, first);
    }
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
        m_bad[size_t(id)] = !drawOnto(id) && drawBest(id).bad;
        joinTrunk(id);
        if (progress && ++done % 64 == 0)
            progress(double(done) / double(order.size()));
    }
    improve(order, stop);
    int bad = 0;
    for (const int id : order)
        bad += m_bad[size_t(id)];
    return bad;
}

void Redraw::mend(const std::vector<int> &lines, const std::stop_token &stop)
{
    std::vector<int> bad;
    for (const int id : lines)
        if (!m_board.line(id).isLoop() && !m_board.line(id).docks.empty() && !isClear(id))
            bad.push_back(id);
    if (bad.empty() || stop.stop_requested() || !LaneGrid::suits(m_board))
        return;
    std::map<int, BoardLine> before;
    for (const int id : bad) {
        before.emplace(id, m_board.line(id));
        m_drawer.put(id, {}, {});
    }
    LaneBargain bargain(m_editor, bad);
    for (const int id : bargain.run(stop, {}))
        m_editor.changeLine(id, [&](BoardLine &line) { line = before.at(id); });
    for (const int id : bad) {
        // Who was asked to stop has drawn nothing.
        if (m_board.line(id).points.empty())
            m_editor.changeLine(id, [&](BoardLine &line) { line = before.at(id); });
        joinTrunk(id);
    }
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
            if (!m_bad[size_t(id)] || m_board.line(id).isLoop() || m_drawer.isTired() ||
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
            double costBefore = m_drawer.costOf(id);
            for (const int other : out) {
                before.push_back(m_board.line(other));
                badBefore += m_bad[size_t(other)];
                costBefore += m_drawer.costOf(other);
            }
            for (const int other : out)
                m_drawer.put(other, {}, {});
            m_drawer.put(id, {}, {});
            std::vector<std::pair<int, bool>> now;
            int bad = 0;
            now.emplace_back(id, m_drawer.draw(id).bad);
            for (const int other : out)
                now.emplace_back(other, m_drawer.draw(other).bad);
            double cost = 0;
            for (const auto &[l, isBad] : now) {
                bad += isBad;
                cost += m_drawer.costOf(l);
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
