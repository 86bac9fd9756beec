#pragma once

#include "model/layout/Geometry.h"

#include <array>
#include <vector>

namespace portolan::layout {

inline constexpr std::array<Side, 4> AllSides = {Side::Left, Side::Right, Side::Top, Side::Bottom};
constexpr bool isHorizontal(Side side) { return side == Side::Left || side == Side::Right; }
constexpr Side facing(Side side)
{
    constexpr std::array<Side, 4> other = {Side::Right, Side::Left, Side::Bottom, Side::Top};
    return other[size_t(side)];
}
constexpr QPointF outwards(Side side)
{
    constexpr std::array<QPointF, 4> ways = {
        QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)};
    return ways[size_t(side)];
}

/// The middle of that side of the rectangle.
QPointF middleOf(const QRectF &rect, Side side);
/// Leaves out the points of an orthogonal line that repeat the one before or lie on the way.
void simplify(std::vector<QPointF> &points);
/// Whether the orthogonal line runs through the rectangle; along its border does as well.
bool runsThrough(const std::vector<QPointF> &points, const QRectF &rect);

} // namespace portolan::layout
