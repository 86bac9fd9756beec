#pragma once

#include "views/chart/ChartCamera.h"
#include "views/chart/ChartScene.h"

#include <array>

namespace portolan {

/// Where legend and minimap stand over the chart. They like the lower right corner, but move to
/// another one rather than hide a part of the chart.
struct ChartBoxes
{
    QRectF legend; ///< null: not shown
    QRectF minimap;

    bool operator==(const ChartBoxes &) const = default;
};

/// Whether zones are among what a box must not cover.
enum class ZoneShapes : quint8 { Yes, No };

/// What a box must not cover: zones, cards, docks, labels, lines; chart px.
std::vector<QRectF> chartShapes(const ChartScene &scene, ZoneShapes zones = ZoneShapes::Yes);

/// The camera that shows the whole chart at most at 100 %, and the places of the boxes in it. A
/// null size leaves that box out. The chart moves aside and shrinks a little to make room; where
/// that is not enough the minimap, which says least while all is in view, and then the legend are
/// left out.
struct Framing
{
    ChartCamera camera;
    ChartBoxes boxes;
};
Framing framed(const QRectF &bounds, const std::vector<QRectF> &shapes, const QSizeF &view,
    const QSizeF &legend, const QSizeF &minimap);

/// Puts the boxes that have no place yet into corners: where the fewest \a shapes are under them as
/// \a camera shows the chart.
ChartBoxes filledUp(ChartBoxes boxes, const QSizeF &view, const QSizeF &legend,
    const QSizeF &minimap, const ChartCamera &camera, const std::vector<QRectF> &shapes);

/// Where the boxes hide less than half as many \a shapes, and of these \a dear ones first, as where
/// they are; there where no place is so much better, so that they do not jump about in a chart that
/// fills the view. What is null stays so.
ChartBoxes dodged(const ChartBoxes &boxes, const QSizeF &view, const ChartCamera &camera,
    const std::vector<QRectF> &shapes, const std::vector<QRectF> &dear);

} // namespace portolan
