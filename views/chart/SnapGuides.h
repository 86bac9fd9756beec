#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace portolan {

/// Snapping while something is dragged: pure functions over rectangles in chart px.

/// A line that shows what the dragged thing snapped to.
struct SnapGuide
{
    enum class Kind : quint8 {
        Align, ///< edges or centres that stand on one line
        Gap    ///< one of several distances that are equal; from and to are its ends
    };
    Kind kind = Kind::Align;
    QPointF from;
    QPointF to;

    bool operator==(const SnapGuide &) const = default;
};

struct SnapOptions
{
    double reach = 6; ///< how far an alignment draws, chart px; 0: only the grid
    double grid = 8;  ///< 0: none
};

struct Snap
{
    QPointF delta; ///< by how much the thing really moves
    std::vector<SnapGuide> guides;
};

/// Moves \a moving by about \a delta: each axis for itself goes to the nearest of what is in reach
/// (the same edge or the centre of one of \a others; a gap as wide as another one in its row or
/// column), or else with its upper left corner to the grid. What it lies over at \a delta does not
/// attract: the thing is only passing. O(n log n) in the number of others.
Snap snapped(const QRectF &moving, const QPointF &delta, const std::vector<QRectF> &others,
    const SnapOptions &options = {});

} // namespace portolan
