#include "views/chart/ChartCamera.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr double Margin = 16;
/// This much of the chart stays in view however far one scrolls, in screen px.
constexpr double Anchor = 64;

bool covers(const ChartCamera &camera, const std::vector<QRectF> &shapes, const QRectF &box)
{
    const QRectF covered = camera.toChart(box);
    return std::any_of(shapes.begin(), shapes.end(),
        [&covered](const QRectF &shape) { return shape.intersects(covered); });
}

} // namespace

void ChartCamera::zoomAt(double wanted, const QPointF &position)
{
    const QPointF fixed = toChart(position);
    zoom = qBound(MinZoom, wanted, MaxZoom);
    origin = fixed - position / zoom;
}

void ChartCamera::keepInView(const QRectF &bounds, const QSizeF &view)
{
    if (bounds.isEmpty() || view.isEmpty())
        return;
    const double rim = Anchor / zoom;
    const QSizeF seen = view / zoom;
    origin.setX(qBound(bounds.left() - seen.width() + rim, origin.x(), bounds.right() - rim));
    origin.setY(qBound(bounds.top() - seen.height() + rim, origin.y(), bounds.bottom() - rim));
}

void ChartCamera::reveal(const QRectF &rect, const QSizeF &view)
{
    const QSizeF seen = view / zoom;
    const double margin = Margin / zoom;
    const auto along = [margin](double start, double room, double low, double high) {
        if (high - low + 2 * margin > room)
            return low + (high - low - room) / 2;
        return qBound(high + margin - room, start, low - margin);
    };
    origin = {along(origin.x(), seen.width(), rect.left(), rect.right()),
        along(origin.y(), seen.height(), rect.top(), rect.bottom())};
}

ChartCamera ChartCamera::fitted(const QRectF &bounds, const QSizeF &view, double maxZoom)
{
    ChartCamera camera;
    if (view.isEmpty())
        return camera;
    const double across = (view.width() - 2 * Margin) / qMax(1., bounds.width());
    const double down = (view.height() - 2 * Margin) / qMax(1., bounds.height());
    camera.zoom = qBound(MinZoom, qMin(across, down), qMin(maxZoom, MaxZoom));
    camera.origin = bounds.center() - QPointF(view.width(), view.height()) / (2 * camera.zoom);
    return camera;
}

ChartCamera ChartCamera::fittedBeside(const QRectF &bounds, const std::vector<QRectF> &shapes,
    const QSizeF &view, const QSizeF &corner, double maxZoom)
{
    const ChartCamera centred = fitted(bounds, view, maxZoom);
    const QRectF box(view.width() - corner.width(), view.height() - corner.height(), corner.width(),
        corner.height());
    if (corner.isEmpty() || !covers(centred, shapes, box))
        return centred;
    // Pushed into the upper left corner at the same size the boxes may already be clear.
    ChartCamera pushed = centred;
    pushed.origin = bounds.topLeft() - QPointF(Margin, Margin) / pushed.zoom;
    if (!covers(pushed, shapes, box))
        return pushed;
    const ChartCamera beside =
        fitted(bounds, {view.width() - corner.width(), view.height()}, maxZoom);
    const ChartCamera above =
        fitted(bounds, {view.width(), view.height() - corner.height()}, maxZoom);
    const ChartCamera &larger = beside.zoom >= above.zoom ? beside : above;
    // Rather a legend over a corner of the chart than a chart that nobody can read.
    return larger.zoom >= .8 * centred.zoom ? larger : centred;
}

} // namespace portolan
