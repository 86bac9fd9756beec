#include "model/layout/CardEnds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace portolan::around {

namespace {

constexpr double dockHalf = px::Dock / 2;
constexpr double leaveHalf = 6;
constexpr double sideMargin = CardSides::Margin;

double nan() { return std::numeric_limits<double>::quiet_NaN(); }

/// Whether each row of a bundle has its place beside the card; else all are one dock.
bool isOpen(const BoardLine &line) { return line.rows.size() <= size_t(px::DockCap); }

} // namespace

std::vector<CardEnds::End> CardEnds::endsOn(int card, Side side, int except) const
{
    std::vector<End> ends;
    for (const int d : m_board.docksOf[size_t(card)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone() || dock.side != side || dock.rect.isNull())
            continue;
        if (except >= 0 && dock.lines.size() == 1 && dock.lines.front() == except)
            continue;
        const double half = (isHorizontal(side) ? dock.rect.height() : dock.rect.width()) / 2;
        ends.push_back({coordinate(dock.rect.center(), side), half});
    }
    for (const int l : m_board.linesOf[size_t(card)]) {
        const BoardLine &line = m_board.line(l);
        if (l != except && line.from == card && line.leave == side && isAttached(l) &&
            !std::isnan(line.start.x()))
            ends.push_back({coordinate(line.start, side), leaveHalf});
    }
    return ends;
}

/// Where the line wants to stand among those of its side.
double CardEnds::keyOf(int id, bool leaving) const
{
    const BoardLine &line = m_board.line(id);
    const Side side = leaving ? line.leave : line.arrive;
    constexpr double last = 1e9;
    if (line.isLoop())
        return last;
    const QPointF here = m_board.card(leaving ? line.from : line.to).rect.center();
    const QPointF there = m_board.card(leaving ? line.to : line.from).rect.center();
    if (line.leave != line.arrive)
        return coordinate(there, side);
    // Lines that turn back nest: the nearest one goes on the outside of its card.
    const double distance = coordinate(there - here, side);
    return (distance > 0 ? last / 2 : -last / 2) - distance;
}

void CardEnds::detach(int id)
{
    const BoardLine before = m_board.line(id);
    if (!before.trunk.isEmpty() && !before.label.isNull())
        for (const int mate : m_board.linesOf[size_t(before.to)]) {
            const BoardLine &line = m_board.line(mate);
            if (mate == id || line.trunk != before.trunk || !line.label.isNull())
                continue;
            bool through = false;
            for (size_t k = 1; k < line.points.size(); ++k)
                through = through || overlaps(grown(around(line.points[k - 1], line.points[k]), 1),
                                         before.label);
            if (!through)
                continue;
            m_editor.changeLine(id, [](BoardLine &l) { l.label = {}; });
            m_editor.changeLine(mate, [&](BoardLine &l) { l.label = before.label; });
            break;
        }
    m_editor.changeLine(id, [](BoardLine &l) {
        l.points.clear();
        l.label = {};
        l.trunk.clear();
        l.quay = {};
        l.docks.clear();
        l.start = {nan(), nan()};
    });
    m_docks.leave(before, id);
}

void CardEnds::setStart(int id, double at)
{
    const BoardLine &line = m_board.line(id);
    QPointF p = middleOf(m_board.card(line.from).rect, line.leave);
    if (isHorizontal(line.leave))
        p.setY(at);
    else
        p.setX(at);
    m_editor.changeLine(id, [&](BoardLine &l) { l.start = p; });
}

bool CardEnds::slot(int card, Side side, double half, int except, double &wanted) const
{
    const QRectF &r = m_board.card(card).rect;
    const bool level = isHorizontal(side);
    std::vector<End> ends = endsOn(card, side, except);
    for (const double gap : {4., 1., -5.}) {
        if (gap < 0 && half > leaveHalf)
            break;
        const double margin = sideMargin + (gap < 0 ? 4 : half);
        const double low = (level ? r.top() : r.left()) + margin;
        const double high = (level ? r.bottom() : r.right()) - margin;
        if (low > high)
            continue;
        double best = 0;
        double bestWay = -1;
        const auto consider = [&](double at) {
            if (at < low - 0.01 || at > high + 0.01)
                return;
            const double way = std::abs(at - wanted);
            if (bestWay >= 0 && way >= bestWay)
                return;
            for (const End &end : ends)
                if (std::abs(end.at - at) < end.half + half + gap - 0.01)
                    return;
            best = at;
            bestWay = way;
        };
        consider(std::clamp(wanted, low, high));
        for (const End &end : ends)
            for (const double sign : {-1., 1.})
                consider(end.at + sign * (end.half + half + gap));
        if (bestWay >= 0) {
            wanted = best;
            return true;
        }
    }
    const double low = level ? r.top() : r.left();
    const double high = level ? r.bottom() : r.right();
    wanted = std::clamp(wanted, low + 8, std::max(low + 8, high - 8));
    return false;
}

void CardEnds::placeArriving(int id)
{
    const BoardLine &line = m_board.line(id);
    const Side side = line.arrive;
    if (!line.docks.empty() && !m_board.dock(line.docks.front()).rect.isNull()) {
        m_docks.fitSide(line.to, side);
        return;
    }
    const double other = coordinate(m_board.card(line.from).rect.center(), side);
    double at = other;
    const auto count = double(line.docks.size());
    const double half = isHorizontal(side) ? dockHalf + px::Pitch / 2 * (count - 1)
                                           : (m_docks.width(line.to, side) + 8) / 2 * count - 4;
    if (!slot(line.to, side, half, id, at)) {
        if (line.docks.size() > 1) {
            // No room for one each: one for all.
            const std::vector<int> own = line.docks;
            for (size_t k = 1; k < own.size(); ++k)
                m_editor.changeDock(own[k], [](BoardDock &dock) {
                    dock.lines.clear();
                    dock.flows.clear();
                });
            m_editor.changeLine(id, [&](BoardLine &l) { l.docks = {own.front()}; });
            m_docks.merge(id, own.front());
            placeArriving(id);
            return;
        }
        // No room for one more: it goes with the nearest.
        int nearest = -1;
        double way = 0;
        for (const int d : m_board.docksOf[size_t(line.to)]) {
            const BoardDock &dock = m_board.dock(d);
            if (dock.isGone() || dock.side != side || dock.rect.isNull())
                continue;
            const double off = std::abs(coordinate(dock.rect.center(), side) - at);
            if (nearest < 0 || off < way) {
                nearest = d;
                way = off;
            }
        }
        if (nearest >= 0) {
            const std::vector<int> own = line.docks;
            m_editor.changeLine(id, [](BoardLine &l) { l.docks.clear(); });
            for (const int d : own)
                m_editor.changeDock(d, [](BoardDock &dock) {
                    dock.lines.clear();
                    dock.flows.clear();
                });
            m_docks.merge(id, nearest);
            m_docks.fitSide(line.to, side);
            return;
        }
    }
    const double pitch = isHorizontal(side) ? px::Pitch : m_docks.width(line.to, side) + 8;
    double each = at - pitch * (count - 1) / 2;
    for (const int d : std::vector<int>(line.docks)) {
        m_docks.set(d, each);
        each += pitch;
    }
    m_docks.fitSide(line.to, side);
}

void CardEnds::placeLeaving(int id)
{
    const BoardLine &line = m_board.line(id);
    const bool across = isHorizontal(line.leave) == isHorizontal(line.arrive);
    double at = coordinate(
        across && !line.isLoop() ? m_board.goal(id) : m_board.card(line.to).rect.center(),
        line.leave);
    slot(line.from, line.leave, leaveHalf, id, at);
    setStart(id, at);
}

/// Lets the line run straight if its place on the side may be moved so far.
void CardEnds::alignStart(int id)
{
    const BoardLine &line = m_board.line(id);
    if (line.isLoop() || line.leave != facing(line.arrive))
        return;
    const QRectF &r = m_board.card(line.from).rect;
    const double at = coordinate(m_board.goal(id), line.leave);
    const double now = coordinate(line.start, line.leave);
    const double margin = sideMargin + leaveHalf;
    const double low = (isHorizontal(line.leave) ? r.top() : r.left()) + margin;
    const double high = (isHorizontal(line.leave) ? r.bottom() : r.right()) - margin;
    if (at < low || at > high || std::abs(at - now) < 0.01)
        return;
    for (const End &end : endsOn(line.from, line.leave, id)) {
        // Neither too near to another end nor past it.
        if (std::abs(end.at - at) < end.half + leaveHalf + 2 || (end.at > now) != (end.at > at))
            return;
    }
    setStart(id, at);
}

void CardEnds::spreadCard(int c)
{
    struct Entry
    {
        double key = 0;
        int lead = 0;
        int ordinal = 0;
        int dock = -1; ///< or the line leaves here
        int span = 1;
    };
    const BoardCard &card = m_board.card(c);
    struct Pace
    {
        double dock = 0;
        double line = 0;
        bool spread = true; ///< labels of several rows have room beside each other
    };
    std::array<std::vector<Entry>, 4> sides;
    for (const int d : m_board.docksOf[size_t(c)]) {
        const BoardDock &dock = m_board.dock(d);
        if (dock.isGone())
            continue;
        Entry entry;
        entry.dock = d;
        entry.lead = *std::ranges::min_element(dock.lines);
        double sum = 0;
        for (const int l : dock.lines)
            sum += keyOf(l, false);
        entry.key = sum / double(dock.lines.size());
        for (const int l : dock.lines)
            if (m_board.line(l).docks.size() > 1) {
                entry.lead = l;
                entry.key = keyOf(l, false);
            }
        entry.ordinal = d + 1;
        const BoardLine &lead = m_board.line(entry.lead);
        entry.span = lead.isLoop() ? 3 : 1;
        // The label of a bundle has a row for each flow, of which several may share a dock.
        if (lead.isBundle() && lead.docks.front() == d && isHorizontal(dock.side) && isOpen(lead))
            entry.span += std::max(0, int(lead.rows.size()) - int(lead.docks.size()));
        // Lines to other ports do not run into each other: each needs a lane on the dock.
        if (card.mayGrow && isHorizontal(dock.side)) {
            const auto lanes = double(m_board.trunksOn(d).size());
            const double height = std::max(px::Dock, lanes * px::Lane + 4);
            entry.span = std::max(entry.span, int(std::ceil((height + 4) / px::Pitch)));
            m_editor.changeDock(d, [&](BoardDock &x) { x.rect.setHeight(height); });
        }
        sides[size_t(dock.side)].push_back(entry);
    }
    for (const int l : m_board.linesOf[size_t(c)]) {
        const BoardLine &line = m_board.line(l);
        if (line.from != c || !isAttached(l))
            continue;
        const bool many = isHorizontal(line.leave) && !line.isLoop() && isOpen(line);
        const int span = many ? int(line.rows.size()) : 1;
        sides[size_t(line.leave)].push_back({keyOf(l, true), l, 0, -1, span});
    }
    constexpr int most = 16; // beyond it, lines stand at lane pitch: such a card is a hub
    double height = card.minHeight;
    double width = card.minWidth;
    std::array<double, 4> pitch{};
    for (const Side side : AllSides) {
        auto &entries = sides[size_t(side)];
        std::ranges::sort(
            entries, {}, [](const Entry &e) { return std::tuple(e.key, e.lead, e.ordinal); });
        int span = 0;
        for (const Entry &e : entries)
            span += e.span;
        double &step = pitch[size_t(side)];
        if (isHorizontal(side)) {
            step = px::Pitch;
            double total = px::Pitch * span;
            if (span > most) {
                total = 0;
                for (const Entry &e : entries)
                    total += (e.dock >= 0 ? px::Pitch : px::Lane) * e.span;
            }
            height = std::max(height, total + px::Pitch);
        } else {
            step = std::ceil((m_docks.width(c, side) + 8) / 8) * 8;
            const auto count = double(entries.size());
            constexpr double widest = 232;
            if (count > 1)
                step = std::min(step, std::max(8., widest / count));
            width = std::max(width, std::min(step * count, widest + 8));
        }
    }
    const auto heightOf = [&](const Entry &e) {
        return std::max(px::Dock, m_board.dock(e.dock).rect.height());
    };
    if (card.mayGrow) {
        // Where there is no room to grow the ends stand closer.
        const double wide = std::ceil(width / 8) * 8;
        constexpr double gap = 8;
        const auto isFree = [&](const QRectF &rect) {
            bool free = true;
            m_editor.index().near(grown(rect, gap), [&](const BoardIndex::Entry &e) {
                free = free && !(e.kind == BoardIndex::Kind::Card && e.owner != c &&
                                   overlaps(grown(e.rect(), gap), rect));
            });
            return free;
        };
        const double middle = card.rect.center().y();
        if (!card.room.isNull())
            height = std::min(
                height, 2 * std::min(middle - card.room.top(), card.room.bottom() - middle));
        // Docks are not squeezed: they would stand on each other.
        double docks = 0;
        for (const Side side : {Side::Left, Side::Right}) {
            double sum = 0;
            for (const Entry &e : sides[size_t(side)])
                sum += e.dock >= 0 ? heightOf(e) + 2 : 0;
            docks = std::max(docks, sum);
        }
        const double least = std::max(card.minHeight, docks);
        for (height = std::max(least, height); height >= least; height -= gap) {
            QRectF rect(0, 0, wide, height);
            rect.moveCenter(card.rect.center());
            if (!isFree(rect) && !card.rect.isEmpty())
                continue;
            m_editor.changeCard(c, [&](BoardCard &x) { x.rect = rect; });
            break;
        }
    }
    const QRectF r = card.rect;
    for (const Side side : AllSides) {
        const auto &entries = sides[size_t(side)];
        const double extent = isHorizontal(side) ? r.height() : r.width();
        // Where there is little room lines stand closer to each other, then docks.
        const std::array<Pace, 4> paces = {Pace{pitch[size_t(side)], pitch[size_t(side)], true},
            Pace{px::Pitch, px::Lane, true}, Pace{px::Pitch, 0, true}, Pace{px::Pitch, 0, false}};
        const auto roomFor = [&](const Entry &e, const Pace &pace) {
            if (e.dock >= 0 && isHorizontal(side) && !pace.spread)
                return (heightOf(e) + 4) * pace.dock / px::Pitch;
            return (e.dock >= 0 ? pace.dock : pace.line) *
                   (isHorizontal(side) && pace.spread ? e.span : 1);
        };
        const auto total = [&](const Pace &pace) {
            double sum = 0;
            for (const Entry &e : entries)
                sum += roomFor(e, pace);
            return sum;
        };
        const auto fits = [&](const Pace &pace) { return total(pace) <= extent; };
        const auto found = isHorizontal(side) ? std::ranges::find_if(paces, fits) : paces.begin();
        Pace pace = found == paces.end() ? paces.back() : *found;
        const double squeezed = std::min(1., extent / std::max(1., total(pace)));
        pace.dock *= squeezed;
        pace.line *= squeezed;
        double at = coordinate(r.center(), side) - total(pace) / 2;
        // On the lanes that all lines have in common: more of them run straight.
        if (card.mayGrow && std::fmod(pace.dock, px::Lane) == 0)
            at = std::floor((at + pace.dock / 2) / px::Lane + 0.5) * px::Lane - pace.dock / 2;
        for (const Entry &e : entries) {
            const double own = roomFor(e, pace);
            if (e.dock >= 0)
                m_docks.set(e.dock, at + own / 2);
            else
                setStart(e.lead, at + own / 2);
            at += own;
        }
        m_docks.fitSide(c, side);
    }
}

void CardEnds::attach(const std::vector<int> &lines)
{
    std::vector<int> order = lines;
    std::ranges::stable_sort(order, {}, [this](int l) {
        const BoardLine &line = m_board.line(l);
        return (m_board.card(line.from).rect.center() - m_board.card(line.to).rect.center())
            .manhattanLength();
    });
    std::set<int> spread;
    for (const int l : order) {
        m_docks.take(l, m_sides.sidesFor(l).front());
        for (const int c : {m_board.line(l).from, m_board.line(l).to})
            if (m_board.card(c).mayGrow)
                spread.insert(c);
    }
    for (const int c : spread)
        spreadCard(c);
    for (const int l : order)
        if (!spread.contains(m_board.line(l).to))
            placeArriving(l);
    for (const int l : order)
        if (spread.contains(m_board.line(l).from))
            alignStart(l);
        else
            placeLeaving(l);
}

void CardEnds::attach(int line, const Sides &sides)
{
    m_docks.take(line, sides);
    placeArriving(line);
    placeLeaving(line);
}

} // namespace portolan::around
