#pragma once

#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace portolan {

/// Shapes of orthogonal lines. All lengths are chart px.

inline constexpr double EdgeCorner = 8;
inline constexpr double CrossingGap = 8;

/// Where a line is interrupted so that another one can pass: a place on one of its segments.
struct EdgeCut
{
    size_t segment = 0; ///< from point n to point n + 1
    double at = 0;      ///< y on a vertical segment
    auto operator<=>(const EdgeCut &) const = default;
};

/// For each line the places where it is cut: of two lines that cross, the vertical one is the lower
/// one. Lines that only touch (merge) are not cut. Near-linear in the number of crossings.
std::vector<std::vector<EdgeCut>> crossingCuts(const std::vector<std::vector<QPointF>> &lines);

/// The line with round corners and its cuts, \a shortened px before its last point. \a cuts are
/// sorted.
QPainterPath edgePath(const std::vector<QPointF> &points, const std::vector<EdgeCut> &cuts = {},
    double shortened = 0);

/// An arrowhead that points from \a before to \a tip, as a closed shape.
QPainterPath arrowHead(
    const QPointF &before, const QPointF &tip, double length = 9, double width = 8);

/// Distance of \a point from the nearest segment.
double distanceToLine(const std::vector<QPointF> &points, const QPointF &point);

} // namespace portolan
