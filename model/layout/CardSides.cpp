#include "model/layout/CardSides.h"

#include "model/layout/LineFinder.h"

#include <algorithm>
#include <cmath>

namespace portolan::around {

namespace {

double along(QPointF way, Side side)
{
    const QPointF unit = outwards(side);
    return way.x() * unit.x() + way.y() * unit.y();
}

constexpr double DockAcross = 56; ///< with the room beside it, at the top or bottom of a card

/// How much of the room of a dock a line takes that leaves there.
double leaving(Side side) { return isHorizontal(side) ? 1 : px::Pitch / DockAcross; }

/// Corners between a line that goes towards \a leave at \a a and one that goes towards \a last at
/// \a b.
int cornersBetween(QPointF a, Side leave, QPointF b, Side last)
{
    const QPointF way = b - a;
    const double ahead = along(way, leave);
    const double aside = isHorizontal(leave) ? std::abs(way.y()) : std::abs(way.x());
    if (leave == last) {
        if (ahead > -0.01)
            return aside < 0.01 ? 0 : 2;
        return 4;
    }
    if (leave == facing(last))
        return aside < 8 ? 4 : 2;
    return ahead > -0.01 && along(way, last) > -0.01 ? 1 : 3;
}

} // namespace

double CardSides::load(int card, Side side) const
{
    double count = 0;
    for (const int d : m_board.docksOf[size_t(card)])
        count += !m_board.dock(d).isGone() && m_board.dock(d).side == side;
    for (const int l : m_board.linesOf[size_t(card)])
        if (m_board.line(l).from == card && !m_board.line(l).docks.empty() &&
            m_board.line(l).leave == side)
            count += leaving(side);
    return count;
}

int CardSides::room(int card, Side side) const
{
    const BoardCard &box = m_board.card(card);
    if (!isHorizontal(side))
        return std::max(1, int((box.rect.width() - 16) / DockAcross));
    constexpr int most = 12;
    if (box.mayGrow)
        return most;
    return 1 + int((box.rect.height() - 2 * (px::Dock / 2 + Margin)) / px::Pitch);
}

bool CardSides::hasRoom(int card, Side side) const
{
    const BoardCard &box = m_board.card(card);
    if (box.room.isNull())
        return true;
    switch (side) {
    case Side::Left:
        return box.rect.left() - px::DockMin >= box.room.left();
    case Side::Right:
        return box.rect.right() + px::DockMin <= box.room.right();
    case Side::Top:
        return box.rect.top() - px::Dock >= box.room.top();
    case Side::Bottom:
        return box.rect.bottom() + px::Dock <= box.room.bottom();
    }
    return true;
}

bool CardSides::isBlocked(int card, Side side, QPointF at, double length) const
{
    BoardIndex::Pen pen;
    pen.mayEnter = &m_anyZone;
    pen.skipCard = card;
    pen.care = BoardIndex::Care::Loose;
    BoardIndex::Run run;
    const QPointF end = at + outwards(side) * length;
    const double limit = isHorizontal(side) ? end.x() : end.y();
    m_index.run(at, side, limit, pen, run);
    return std::abs(run.stop - limit) > 0.01;
}

std::vector<CardSides::Sides> CardSides::sidesFor(int id) const
{
    const BoardLine &line = m_board.line(id);
    if (line.isLoop())
        return {{Side::Right, Side::Right, 0}};
    const BoardCard &a = m_board.card(line.from);
    const BoardCard &b = m_board.card(line.to);
    const auto clamped = [](double v, double low, double high) {
        constexpr double margin = 12;
        return std::clamp(v, low + margin, std::max(low + margin, high - margin));
    };
    const auto onSide = [&](const QRectF &rect, Side side, QPointF other) {
        QPointF p = middleOf(rect, side);
        if (isHorizontal(side))
            p.setY(clamped(other.y(), rect.top(), rect.bottom()));
        else
            p.setX(clamped(other.x(), rect.left(), rect.right()));
        return p;
    };
    std::array<double, 4> fromFull{};
    std::array<double, 4> toFull{};
    std::array<double, 4> dockOut{};
    for (const Side side : AllSides) {
        constexpr double full = 300;
        const double over = load(line.from, side) + leaving(side) - room(line.from, side);
        fromFull[size_t(side)] = over > 0 ? full + 40 * std::ceil(over) : 0;
        bool shared = false;
        bool docked = false;
        for (const int d : m_board.docksOf[size_t(line.to)]) {
            const BoardDock &dock = m_board.dock(d);
            if (dock.isGone() || dock.side != side)
                continue;
            docked = true;
            shared = shared || (!line.isBundle() && dock.ports == line.ports.front());
        }
        const int more = int(std::min<size_t>(line.ports.size(), px::DockCap));
        const double most = load(line.to, side) + more - room(line.to, side);
        toFull[size_t(side)] = shared     ? -24
                               : most > 0 ? full + 40 * std::ceil(most)
                               : docked   ? -8
                                          : 0;
        dockOut[size_t(side)] = isHorizontal(side) ? px::DockMin : px::Dock;
    }
    constexpr double blocked = 400;
    for (const Side side : AllSides) {
        const double before = isHorizontal(side) ? px::DockMin : px::Dock;
        fromFull[size_t(side)] +=
            isBlocked(line.from, side, onSide(a.rect, side, b.rect.center()), px::Trunk) ? blocked
                                                                                         : 0;
        const bool stops = isBlocked(
            line.to, side, onSide(b.rect, side, a.rect.center()), before + px::Trunk + px::Lane);
        toFull[size_t(side)] += stops || !hasRoom(line.to, side) ? blocked : 0;
    }
    std::vector<Sides> all;
    for (const Side leave : AllSides)
        for (const Side arrive : AllSides) {
            QPointF p = onSide(a.rect, leave, b.rect.center());
            const QPointF q = onSide(b.rect, arrive, p);
            p = onSide(a.rect, leave, q);
            const QPointF start = p + outwards(leave) * px::Stub;
            const QPointF goal = q + outwards(arrive) * (px::Trunk + dockOut[size_t(arrive)]);
            double cost = (goal - start).manhattanLength() + px::Stub + px::Trunk +
                          price::Corner * cornersBetween(start, leave, goal, facing(arrive));
            cost += fromFull[size_t(leave)] + toFull[size_t(arrive)];
            constexpr double upright = 20; // labels and docks stand better beside the cards
            cost += isHorizontal(leave) ? 0 : upright;
            cost += isHorizontal(arrive) ? 0 : upright;
            if (line.isBundle() && !isHorizontal(arrive))
                cost += 200;
            all.push_back({leave, arrive, cost});
        }
    std::ranges::stable_sort(all, {}, &Sides::cost);
    return all;
}

} // namespace portolan::around
