#include "views/gestures/ZoneSides.h"

#include "views/chart/Theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace portolan {

namespace {

constexpr std::array<ZoneSide, 8> AllSides = {
    {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {0, -1}, {1, 0}, {0, 1}, {-1, 0}}};
/// Smaller boxes have no room for handles, screen px.
constexpr double LeastBox = 28;
/// Below this a side has no handle in its middle, screen px.
constexpr double LeastSide = 64;
/// Sides stay so far apart, chart px.
constexpr double Least = 1;

/// One axis of a box.
struct Span
{
    double low;
    double high;
};

Span drawnOut(Span span, int side, double way, bool both)
{
    if (side == 0)
        return span;
    const double most = std::max(0., span.high - span.low - Least);
    const double out = std::max(side * way, both ? -most / 2 : -most);
    if (side < 0 || both)
        span.low -= out;
    if (side > 0 || both)
        span.high += out;
    return span;
}

/// How far the side at \a place goes to the nearest of \a marks in reach; nothing where none is.
std::optional<double> nearest(double place, const std::vector<double> &marks, double reach)
{
    std::optional<double> best;
    for (const double mark : marks) {
        const double way = mark - place;
        if (std::abs(way) <= reach && (!best || std::abs(way) < std::abs(*best)))
            best = way;
    }
    return best;
}

} // namespace

QPointF pointOf(const QRectF &box, ZoneSide side)
{
    const QPointF middle = box.center();
    return {middle.x() + side.x * box.width() / 2, middle.y() + side.y * box.height() / 2};
}

std::vector<ZoneSide> zoneSides(const QRectF &box, double px)
{
    std::vector<ZoneSide> sides;
    if (std::min(box.width(), box.height()) < LeastBox * px)
        return sides;
    for (const ZoneSide side : AllSides) {
        const bool fits = (side.x != 0 || box.width() >= LeastSide * px) &&
                          (side.y != 0 || box.height() >= LeastSide * px);
        if (fits)
            sides.push_back(side);
    }
    return sides;
}

std::optional<ZoneSide> zoneSideAt(const QRectF &box, const QPointF &point, double px)
{
    const std::vector<ZoneSide> sides = zoneSides(box, px);
    if (sides.empty())
        return {};
    for (const ZoneSide side : sides) {
        const QPointF off = pointOf(box, side) - point;
        if (std::max(std::abs(off.x()), std::abs(off.y())) <= ZoneHandleReach * px)
            return side;
    }
    const double reach = ZoneBorderReach * px;
    if (!box.adjusted(-reach, -reach, reach, reach).contains(point))
        return {};
    const auto at = [reach](double place, double low, double high) {
        return std::abs(place - low) <= reach ? -1 : std::abs(place - high) <= reach ? 1 : 0;
    };
    const ZoneSide side = {
        at(point.x(), box.left(), box.right()), at(point.y(), box.top(), box.bottom())};
    return side == ZoneSide() ? std::nullopt : std::optional(side);
}

Qt::CursorShape cursorOf(ZoneSide side)
{
    if (side.x == 0)
        return Qt::SizeVerCursor;
    if (side.y == 0)
        return Qt::SizeHorCursor;
    return side.x == side.y ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

QRectF drawnOut(const QRectF &box, ZoneSide side, const QPointF &way, bool both)
{
    const Span x = drawnOut({box.left(), box.right()}, side.x, way.x(), both);
    const Span y = drawnOut({box.top(), box.bottom()}, side.y, way.y(), both);
    return {QPointF(x.low, y.low), QPointF(x.high, y.high)};
}

SnappedBox snappedSides(const QRectF &box, ZoneSide side, bool both,
    const std::vector<QRectF> &others, const SnapOptions &options)
{
    SnappedBox result{box, {}};
    struct Drawn
    {
        int x;
        int y;
    };
    std::vector<Drawn> drawn;
    for (const int sign : {1, -1}) {
        if (side.x != 0 && (sign > 0 || both))
            drawn.push_back({sign * side.x, 0});
        if (side.y != 0 && (sign > 0 || both))
            drawn.push_back({0, sign * side.y});
    }
    struct Found
    {
        bool upright;
        double place;
    };
    std::vector<Found> found;
    for (const Drawn &each : drawn) {
        const bool upright = each.x != 0;
        const double place = upright ? (each.x < 0 ? box.left() : box.right())
                                     : (each.y < 0 ? box.top() : box.bottom());
        std::vector<double> marks;
        for (const QRectF &other : others) {
            marks.push_back(upright ? other.left() : other.top());
            marks.push_back(upright ? other.right() : other.bottom());
        }
        const std::optional<double> way = nearest(place, marks, options.reach);
        double to = place;
        if (way)
            to += *way;
        else if (options.grid > 0)
            to = std::round(place / options.grid) * options.grid;
        if (each.x < 0)
            result.box.setLeft(std::min(to, box.right() - Least));
        else if (each.x > 0)
            result.box.setRight(std::max(to, box.left() + Least));
        else if (each.y < 0)
            result.box.setTop(std::min(to, box.bottom() - Least));
        else
            result.box.setBottom(std::max(to, box.top() + Least));
        if (way)
            found.push_back({upright, to});
    }
    for (const Found &each : found) {
        QRectF all = result.box;
        constexpr double same = .05;
        for (const QRectF &other : others) {
            const double low = each.upright ? other.left() : other.top();
            const double high = each.upright ? other.right() : other.bottom();
            if (std::abs(low - each.place) < same || std::abs(high - each.place) < same)
                all |= other;
        }
        const QPointF from =
            each.upright ? QPointF(each.place, all.top()) : QPointF(all.left(), each.place);
        const QPointF to =
            each.upright ? QPointF(each.place, all.bottom()) : QPointF(all.right(), each.place);
        result.guides.push_back({SnapGuide::Kind::Align, from, to});
    }
    return result;
}

void paintZoneHandles(
    Canvas &canvas, const QRectF &box, std::optional<ZoneSide> hot, const Theme &theme, double px)
{
    for (const ZoneSide side : zoneSides(box, px)) {
        const bool lit = hot == side;
        const double radius = (lit ? ZoneHandleRadius + 1 : ZoneHandleRadius) * px;
        const QPointF at = pointOf(box, side);
        canvas.rect({at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)}, 2 * px,
            lit ? theme.accent : theme.card, {theme.accent, 1.5 * px, {}, false});
    }
}

} // namespace portolan
