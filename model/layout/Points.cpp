#include "model/layout/Points.h"

#include <cmath>

namespace portolan::layout {

QPointF middleOf(const QRectF &rect, Side side)
{
    const QPointF c = rect.center();
    switch (side) {
    case Side::Left:
        return {rect.left(), c.y()};
    case Side::Right:
        return {rect.right(), c.y()};
    case Side::Top:
        return {c.x(), rect.top()};
    case Side::Bottom:
        return {c.x(), rect.bottom()};
    }
    return c;
}

void simplify(std::vector<QPointF> &points)
{
    std::vector<QPointF> kept;
    for (const QPointF &p : points) {
        if (!kept.empty() && (kept.back() - p).manhattanLength() < 0.01)
            continue;
        if (kept.size() >= 2) {
            const QPointF a = kept[kept.size() - 2];
            const QPointF b = kept.back();
            const auto same = [](double x, double y, double z) {
                return std::abs(x - y) < 0.01 && std::abs(y - z) < 0.01;
            };
            if (same(a.x(), b.x(), p.x()) || same(a.y(), b.y(), p.y()))
                kept.pop_back();
        }
        kept.push_back(p);
    }
    points = std::move(kept);
}

bool runsThrough(const std::vector<QPointF> &points, const QRectF &rect)
{
    constexpr double touch = .05;
    for (size_t k = 1; k < points.size(); ++k) {
        const QRectF segment = QRectF(points[k - 1], points[k]).normalized();
        if (rect.intersects(segment.adjusted(-touch, -touch, touch, touch)))
            return true;
    }
    return false;
}

} // namespace portolan::layout
