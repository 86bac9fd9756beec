#pragma once

#include "model/layout/Geometry.h"

#include <QSizeF>

namespace portolan {

/// What a view of a chart looks at.
struct Camera
{
    QPointF centre; ///< in chart units
    double zoom = 1;
};

/// Looks at \a part as a whole, with the share \a margin of the \a view free on each side.
Camera fitting(const QRectF &part, const QSizeF &view, double margin, double mostZoom);

/// The line of a flow with both its ends; null where it is not drawn.
QRectF boundsOfFlow(const Geometry &geometry, const QString &flow);

/// Looks at \a part from near, where the rim of the view cuts as few names and labels of the chart
/// as can be, lies on as few sides of zones, and no side of the view is empty while the chart is
/// cut on the other: it may stand a little aside or back for that, but no farther off than \a
/// leastZoom.
Camera closeUp(const Geometry &geometry, const QRectF &part, const QSizeF &view, double leastZoom,
    double mostZoom);

} // namespace portolan
