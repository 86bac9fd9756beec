#pragma once

#include "views/chart/ChartCamera.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/PainterCanvas.h"

#include <QRegion>

#include <functional>

namespace portolan {

/// The chart as it is seen on the screen, ground included. Holds references; all must outlive it.
struct ViewPainting
{
    const ChartPainter &chart;
    const Theme &theme;
    const ChartCamera &camera;
    PaintCache &cache;
    /// Painted over the chart, in its coordinates; may be empty.
    std::function<void(Canvas &)> above = {};

    /// Paints \a region of a view, screen px, each of its rectangles by itself: what is outside
    /// stays as it is.
    void paint(QPainter &painter, const QRegion &region) const;
};

} // namespace portolan
