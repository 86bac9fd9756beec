#pragma once

#include "views/chart/Canvas.h"

namespace portolan {

/// What is painted over a chart while something is dragged. \a px is a screen px in chart px: lines
/// stay as thin as they are on the screen.

/// What would take what is dragged.
void paintLit(Canvas &canvas, const QRectF &rect, const Theme &theme, double px, double corner = 8);
/// A word beside the mouse at \a position, px of a view of that \a size; nothing where it is empty.
void paintCaption(Canvas &canvas, const QPointF &position, const QString &text, const Theme &theme,
    const QSizeF &size);

} // namespace portolan
