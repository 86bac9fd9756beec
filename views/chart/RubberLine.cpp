#include "views/chart/RubberLine.h"

#include "views/chart/EdgePath.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double Stub = 16;

QPointF outwards(Side side)
{
    switch (side) {
    case Side::Left:
        return {-1, 0};
    case Side::Right:
        return {1, 0};
    case Side::Top:
        return {0, -1};
    case Side::Bottom:
        return {0, 1};
    }
    return {};
}

Side turned(Side side)
{
    switch (side) {
    case Side::Left:
        return Side::Right;
    case Side::Right:
        return Side::Left;
    case Side::Top:
        return Side::Bottom;
    case Side::Bottom:
        return Side::Top;
    }
    return side;
}

/// Where a free end at \a at lets a line from or to \a other go out.
Side freeSide(const QPointF &at, const RubberEnd &other)
{
    const QPointF d = other.at - at;
    // Straight on, as long as that is ahead of the fixed end.
    if (other.side && QPointF::dotProduct(outwards(*other.side), -d) > 0)
        return turned(*other.side);
    if (std::abs(d.x()) >= std::abs(d.y()))
        return d.x() > 0 ? Side::Right : Side::Left;
    return d.y() > 0 ? Side::Bottom : Side::Top;
}

void addBetween(std::vector<QPointF> &way, const QPointF &p, const QPointF &out, const QPointF &q,
    const QPointF &in)
{
    const bool level = out.x() != 0;
    if ((in.x() != 0) != level) {
        way.push_back(level ? QPointF(q.x(), p.y()) : QPointF(p.x(), q.y()));
        return;
    }
    const bool ahead = QPointF::dotProduct(out, q - p) >= 0;
    const bool meets = QPointF::dotProduct(out, in) < 0;
    if (!meets) {
        // Both go out to the same side: round the one that is further out.
        const bool first = QPointF::dotProduct(out, p - q) > 0;
        const QPointF far = first ? p : q;
        way.push_back(level ? QPointF(far.x(), p.y()) : QPointF(p.x(), far.y()));
        way.push_back(level ? QPointF(far.x(), q.y()) : QPointF(q.x(), far.y()));
        return;
    }
    // Across in the middle; backwards in the middle of the other direction.
    const QPointF middle = (p + q) / 2;
    if (level == ahead) {
        way.emplace_back(middle.x(), p.y());
        way.emplace_back(middle.x(), q.y());
    } else {
        way.emplace_back(p.x(), middle.y());
        way.emplace_back(q.x(), middle.y());
    }
}

} // namespace

std::vector<QPointF> rubberWay(const RubberEnd &from, const RubberEnd &to)
{
    const QPointF out = outwards(from.side ? *from.side : freeSide(from.at, to));
    const QPointF in = outwards(to.side ? *to.side : freeSide(to.at, from));
    const double near = (to.at - from.at).manhattanLength();
    const double stub = std::min(Stub, near / 3);
    const QPointF p = from.at + out * stub;
    const QPointF q = to.at + in * stub;
    std::vector<QPointF> way = {from.at, p};
    addBetween(way, p, out, q, in);
    way.push_back(q);
    way.push_back(to.at);
    // Corners that are none would get round all the same.
    std::vector<QPointF> simple;
    for (const QPointF &point : way) {
        if (!simple.empty() && (point - simple.back()).manhattanLength() < .01)
            continue;
        while (simple.size() >= 2) {
            const QPointF a = simple.back() - simple[simple.size() - 2];
            const QPointF b = point - simple.back();
            const bool straight =
                std::abs(a.x() * b.y() - a.y() * b.x()) < .01 && QPointF::dotProduct(a, b) > 0;
            if (!straight)
                break;
            simple.pop_back();
        }
        simple.push_back(point);
    }
    return simple;
}

void paintRubber(Canvas &canvas, const std::vector<QPointF> &way, const QColor &color, double px)
{
    if (way.size() < 2)
        return;
    // As large as a line of the chart, but never too small to be seen.
    const double scale = std::max(1., px);
    const LinePen pen = {color, 2 * scale, {}, false};
    canvas.path(edgePath(way, {}, EdgeShortened * scale), {}, pen);
    canvas.path(arrowHead(way[way.size() - 2], way.back(), 10 * scale, 10 * scale), color, NoLine);
}

RubberEnd facing(const QRectF &card, const QPointF &from)
{
    const QPointF d = from - card.center();
    const double wide = std::abs(d.x()) / card.width();
    const double high = std::abs(d.y()) / card.height();
    const auto within = [](double at, double low, double high2) {
        constexpr double corner = 12;
        return high2 - low < 2 * corner ? (low + high2) / 2
                                        : std::clamp(at, low + corner, high2 - corner);
    };
    if (wide >= high) {
        const Side side = d.x() > 0 ? Side::Right : Side::Left;
        return {
            {d.x() > 0 ? card.right() : card.left(), within(from.y(), card.top(), card.bottom())},
            side};
    }
    const Side side = d.y() > 0 ? Side::Bottom : Side::Top;
    return {{within(from.x(), card.left(), card.right()), d.y() > 0 ? card.bottom() : card.top()},
        side};
}

} // namespace portolan
