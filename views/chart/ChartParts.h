#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

#include <vector>

namespace portolan {

/// The parts of a chart, each painted by itself; ChartPainter knows the order. Measures are those
/// of the visual design.

void paintZone(Canvas &canvas, const ZoneBox &box, const SceneZone &zone, const Theme &theme,
    bool selected, int problems);

/// What lies under a selected card, and under the docks beside it.
void paintCardHalo(Canvas &canvas, const CardBox &box, const Theme &theme);
/// \a bar is the colour of the product.
void paintCard(Canvas &canvas, const CardBox &box, const SceneCard &card, const Theme &theme,
    Look look, const QColor &bar);
void paintDock(
    Canvas &canvas, const Dock &dock, const SceneDock &scene, const Theme &theme, Look look);
/// The amber triangle with a number, on the corner of a card.
void paintBadge(Canvas &canvas, const QPointF &topRight, int count, const Theme &theme);

/// The line with its arrowhead, without its label. \a looks has one for each flow of the edge: a
/// bundle opens where one of them is lit.
void paintEdge(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme,
    Look look, const std::vector<Look> &looks);
/// \a problems has a count for each flow.
void paintLabel(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme,
    Look look, const std::vector<Look> &looks, const std::vector<int> &problems);
/// What paintLabel() covers: the label's place, wider where it shows a problem.
QRectF labelRect(const EdgeLine &line, bool problem);

/// The small triangle inside a pill or a row: 14 x 12 around \a centre.
void paintSmallTriangle(Canvas &canvas, const QPointF &centre, const Theme &theme);

const ZoneColors &zoneColors(const Theme &theme, ZoneTint tint);

/// A one px outline that lies inside \a rect.
void paintBox(Canvas &canvas, const QRectF &rect, double radius, const QColor &fill,
    const QColor &border, double width = 1);

} // namespace portolan
