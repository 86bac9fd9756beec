#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

namespace portolan {

/// What colours, dashes, arrowheads and signs mean.

/// The box in the corner of the screen; with \a probes it says what their discs mean.
QSizeF legendSize(bool probes = false);
QSizeF minimapSize();
void paintLegend(Canvas &canvas, const QPointF &topLeft, const Theme &theme, bool probes = false);

/// The legend of a picture: only what the chart shows, with \a openBundles no bundle that opens, in
/// rows at most \a width px wide. Gives the height; paints nothing without a canvas.
double paintLegendStrip(Canvas *canvas, const QPointF &topLeft, double width, const Theme &theme,
    const ChartScene &scene, bool openBundles = false, const ProbeResults &probes = {});

/// The whole chart in small, with \a visible (chart px) framed. \a box is where it goes.
void paintMinimap(Canvas &canvas, const QRectF &box, const Theme &theme, const ChartScene &scene,
    const ChartState &state, const ProductColors &products, const QRectF &visible);
/// Where the minimap in \a box shows \a rect of the chart.
QRectF minimapFromChart(const QRectF &box, const ChartScene &scene, const QRectF &rect);
/// The point of the chart under a point of the minimap in \a box.
QPointF minimapToChart(const QRectF &box, const ChartScene &scene, const QPointF &position);

} // namespace portolan
