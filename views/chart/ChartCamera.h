#pragma once

#include <QPointF>
#include <QRectF>

#include <initializer_list>
#include <vector>

namespace portolan {

/// Which part of the chart is seen, and how large. A value.
struct ChartCamera
{
    /// As far as one can zoom out...
    static constexpr double MinZoom = .01;
    /// ... unless a chart has to be smaller to be seen as a whole.
    static constexpr double LeastFit = 1e-4;
    static constexpr double MaxZoom = 8;

    double zoom = 1;
    QPointF origin; ///< the point of the chart at the view's top left corner

    bool operator==(const ChartCamera &) const = default;

    QPointF toChart(const QPointF &position) const { return origin + position / zoom; }
    QPointF fromChart(const QPointF &point) const { return (point - origin) * zoom; }
    QRectF toChart(const QRectF &rect) const
    {
        return {toChart(rect.topLeft()), rect.size() / zoom};
    }
    QRectF fromChart(const QRectF &rect) const
    {
        return {fromChart(rect.topLeft()), rect.size() * zoom};
    }

    /// Another zoom (kept within its limits); the point under \a position stays where it is.
    void zoomAt(double wanted, const QPointF &position);
    /// Moves the chart by that many screen px.
    void scrollBy(const QPointF &px) { origin -= px / zoom; }
    /// Scrolls back as far as needed so that something of \a bounds stays in a view of that size.
    void keepInView(const QRectF &bounds, const QSizeF &view);
    /// Scrolls as little as possible so that \a rect is seen with a margin.
    void reveal(const QRectF &rect, const QSizeF &view);
    /// Scrolls up where one of \a boxes, px of the view, covers \a rect, as far as its top stays in
    /// view. False where nothing was to be done.
    bool uncover(const QRectF &rect, std::initializer_list<QRectF> boxes);

    /// The same moved by less than a pixel of the screen, \a ratio of which make one px of the
    /// view. At one zoom all of these differ by whole pixels, and what stands on whole numbers lies
    /// beside the seams between pixels, never on one.
    ChartCamera snapped(double ratio) const;

    /// All of \a bounds in a view of that size, at most \a maxZoom, with a margin of 16 px.
    static ChartCamera fitted(const QRectF &bounds, const QSizeF &view, double maxZoom);
};

} // namespace portolan
