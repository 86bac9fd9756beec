#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/SnapGuides.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace portolan {

/// A corner or a side of a box that can be drawn: -1 is left or top, 1 right or bottom, 0 neither.
struct ZoneSide
{
    int x = 0;
    int y = 0;

    bool operator==(const ZoneSide &) const = default;
};

/// Screen px around a handle, and beside a border, within which the mouse has it.
inline constexpr double ZoneHandleReach = 8;
inline constexpr double ZoneBorderReach = 4;
/// Half of the width of a handle, screen px.
inline constexpr double ZoneHandleRadius = 4;

/// Where the handle stands on \a box.
QPointF pointOf(const QRectF &box, ZoneSide side);
/// All eight, corners first; none where the box is too small for them. \a px is a screen px.
std::vector<ZoneSide> zoneSides(const QRectF &box, double px);
/// What the mouse has at \a point.
std::optional<ZoneSide> zoneSideAt(const QRectF &box, const QPointF &point, double px);
Qt::CursorShape cursorOf(ZoneSide side);

/// \a box with that side drawn by \a way; \a both draws the opposite side as much the other way.
/// The box never turns over.
QRectF drawnOut(const QRectF &box, ZoneSide side, const QPointF &way, bool both);

/// The sides that are drawn go to the nearest side of \a others in reach, else to the grid; both
/// of an axis where \a both are drawn.
struct SnappedBox
{
    QRectF box;
    std::vector<SnapGuide> guides;
};
SnappedBox snappedSides(const QRectF &box, ZoneSide side, bool both,
    const std::vector<QRectF> &others, const SnapOptions &options);

void paintZoneHandles(
    Canvas &canvas, const QRectF &box, std::optional<ZoneSide> hot, const Theme &theme, double px);

} // namespace portolan
