#include "views/chart/EdgePath.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

/// Share of the radius at which a cubic's control points make a quarter of a circle.
constexpr double QuarterCircle = .5523;

struct HorizontalSegment
{
    double y = 0;
    double left = 0;
    double right = 0;
    size_t line = 0;
};

bool isVertical(const QPointF &a, const QPointF &b)
{
    return std::abs(a.x() - b.x()) < .01 && std::abs(a.y() - b.y()) > .01;
}

bool isHorizontal(const QPointF &a, const QPointF &b)
{
    return std::abs(a.y() - b.y()) < .01 && std::abs(a.x() - b.x()) > .01;
}

std::vector<HorizontalSegment> horizontalSegments(const std::vector<std::vector<QPointF>> &lines)
{
    std::vector<HorizontalSegment> segments;
    for (size_t line = 0; line < lines.size(); ++line) {
        const std::vector<QPointF> &points = lines[line];
        for (size_t i = 1; i < points.size(); ++i) {
            if (isHorizontal(points[i - 1], points[i]))
                segments.push_back({points[i].y(), qMin(points[i - 1].x(), points[i].x()),
                    qMax(points[i - 1].x(), points[i].x()), line});
        }
    }
    std::sort(
        segments.begin(), segments.end(), [](const auto &a, const auto &b) { return a.y < b.y; });
    return segments;
}

QPointF towards(const QPointF &from, const QPointF &to, double length)
{
    const QPointF d = to - from;
    const double all = std::hypot(d.x(), d.y());
    return all < 1e-9 ? from : from + d * (length / all);
}

double length(const QPointF &a, const QPointF &b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

/// From the path's end straight to \a to, leaving the gaps of segment \a segment out.
void straight(
    QPainterPath &path, const QPointF &to, const std::vector<EdgeCut> &cuts, size_t segment)
{
    const QPointF from = path.currentPosition();
    const bool down = to.y() > from.y();
    std::vector<double> places;
    for (const EdgeCut &cut : cuts) {
        const double least = qMin(from.y(), to.y()) + CrossingGap / 2;
        const double most = qMax(from.y(), to.y()) - CrossingGap / 2;
        if (cut.segment == segment && cut.at > least && cut.at < most)
            places.push_back(cut.at);
    }
    if (!down)
        std::reverse(places.begin(), places.end());
    const double half = down ? CrossingGap / 2 : -CrossingGap / 2;
    double reached = from.y();
    for (const double y : places) {
        // Two lines close together make one wide gap.
        if ((y - half - reached) * (down ? 1 : -1) > 0)
            path.lineTo(from.x(), y - half);
        path.moveTo(from.x(), y + half);
        reached = y + half;
    }
    path.lineTo(to);
}

} // namespace

std::vector<std::vector<EdgeCut>> crossingCuts(const std::vector<std::vector<QPointF>> &lines)
{
    const std::vector<HorizontalSegment> horizontals = horizontalSegments(lines);
    std::vector<std::vector<EdgeCut>> cuts(lines.size());
    for (size_t line = 0; line < lines.size(); ++line) {
        const std::vector<QPointF> &points = lines[line];
        for (size_t i = 1; i < points.size(); ++i) {
            if (!isVertical(points[i - 1], points[i]))
                continue;
            const double x = points[i].x();
            const double top = qMin(points[i - 1].y(), points[i].y()) + 1;
            const double bottom = qMax(points[i - 1].y(), points[i].y()) - 1;
            auto it = std::lower_bound(horizontals.begin(), horizontals.end(), top,
                [](const HorizontalSegment &s, double y) { return s.y < y; });
            for (; it != horizontals.end() && it->y < bottom; ++it) {
                if (it->line != line && it->left + 1 < x && x < it->right - 1)
                    cuts[line].push_back({i - 1, it->y});
            }
        }
        std::sort(cuts[line].begin(), cuts[line].end());
        cuts[line].erase(std::unique(cuts[line].begin(), cuts[line].end()), cuts[line].end());
    }
    return cuts;
}

QPainterPath edgePath(
    const std::vector<QPointF> &points, const std::vector<EdgeCut> &cuts, double shortened)
{
    QPainterPath path;
    if (points.size() < 2)
        return path;
    path.moveTo(points.front());
    for (size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF &corner = points[i];
        const double before = length(points[i - 1], corner);
        const double after = length(corner, points[i + 1]);
        const double radius = std::min({EdgeCorner, before / 2, after / 2});
        const QPointF in = towards(corner, points[i - 1], radius);
        const QPointF out = towards(corner, points[i + 1], radius);
        straight(path, in, cuts, i - 1);
        path.cubicTo(in + (corner - in) * QuarterCircle, out + (corner - out) * QuarterCircle, out);
    }
    const QPointF &last = points[points.size() - 2];
    const double room = length(last, points.back());
    straight(path, towards(points.back(), last, qMin(shortened, room)), cuts, points.size() - 2);
    return path;
}

QPainterPath arrowHead(const QPointF &before, const QPointF &tip, double headLength, double width)
{
    const QPointF base = towards(tip, before, headLength);
    const QPointF along = tip - base;
    const QPointF across = QPointF(-along.y(), along.x()) * (width / 2 / qMax(1e-6, headLength));
    QPainterPath path(tip);
    path.lineTo(base + across);
    path.lineTo(base - across);
    path.closeSubpath();
    return path;
}

double distanceToLine(const std::vector<QPointF> &points, const QPointF &point)
{
    double least = std::numeric_limits<double>::infinity();
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF a = points[i - 1];
        const QPointF d = points[i] - a;
        const double square = QPointF::dotProduct(d, d);
        const double t =
            square < 1e-9 ? 0 : qBound(0., QPointF::dotProduct(point - a, d) / square, 1.);
        least = qMin(least, length(a + d * t, point));
    }
    return least;
}

} // namespace portolan
