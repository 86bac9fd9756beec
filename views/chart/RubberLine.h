#pragma once

#include "views/chart/Canvas.h"

#include <optional>

namespace portolan {

/// An end of a line that is being drawn: at a card it leaves to its side, at the mouse it hangs
/// free.
struct RubberEnd
{
    QPointF at;
    std::optional<Side> side = {};
};

/// An orthogonal way from \a from to \a to, as simple as it can be; it knows no obstacles.
std::vector<QPointF> rubberWay(const RubberEnd &from, const RubberEnd &to);

/// In the accent colour, with an arrowhead. \a px is a screen px in chart px.
void paintRubber(Canvas &canvas, const std::vector<QPointF> &way, const QColor &color, double px);

/// The end at the border of \a card that faces \a from.
RubberEnd facing(const QRectF &card, const QPointF &from);

} // namespace portolan
