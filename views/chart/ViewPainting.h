#pragma once

#include "views/chart/ChartCamera.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/PainterCanvas.h"

#include <QPainter>
#include <QRegion>

namespace portolan {

/// The chart as it is seen on the screen, ground included. Holds references; all must outlive it.
struct ViewPainting
{
    const ChartPainter &chart;
    const Theme &theme;
    const ChartCamera &camera;
    PaintCache &cache;

    /// Paints \a region of a view, screen px, each of its rectangles by itself: what is outside
    /// stays as it is.
    void paint(QPainter &painter, const QRegion &region) const;

    /// Calls \a paint with a canvas in the chart's coordinates. Nothing is seen outside of \a part
    /// of the view.
    template<class Paint>
    void paintAbove(QPainter &painter, const QRect &part, const Paint &paint) const
    {
        painter.save();
        painter.setClipRect(part);
        place(painter);
        PainterCanvas canvas(&painter, LeastTextPx, &cache);
        paint(canvas);
        painter.restore();
    }

private:
    /// Smaller text cannot be read and only costs time.
    static constexpr double LeastTextPx = 3.5;

    void place(QPainter &painter) const;
};

} // namespace portolan
