#include "views/chart/ChartCamera.h"

namespace portolan {

namespace {

constexpr double Margin = 16;
/// This much of the chart stays in view however far one scrolls, in screen px.
constexpr double Anchor = 64;

} // namespace

void ChartCamera::zoomAt(double wanted, const QPointF &position)
{
    const QPointF fixed = toChart(position);
    zoom = qBound(qMin(MinZoom, zoom), wanted, MaxZoom);
    origin = fixed - position / zoom;
}

void ChartCamera::keepInView(const QRectF &bounds, const QSizeF &view)
{
    if (bounds.isEmpty() || view.isEmpty())
        return;
    const auto along = [this](double start, double room, double low, double high) {
        // In a view that is smaller than the rim half of it has to do.
        const double rim = qMin(Anchor / zoom, (room + high - low) / 2);
        return qMax(low - room + rim, qMin(start, high - rim));
    };
    const QSizeF seen = view / zoom;
    origin = {along(origin.x(), seen.width(), bounds.left(), bounds.right()),
        along(origin.y(), seen.height(), bounds.top(), bounds.bottom())};
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

bool ChartCamera::uncover(const QRectF &rect, std::initializer_list<QRectF> boxes)
{
    const QRectF at = fromChart(rect);
    double top = at.bottom();
    for (const QRectF &box : boxes)
        top = box.intersects(at) ? qMin(top, box.top() - Margin) : top;
    const double way = qMin(at.bottom() - top, at.top() - Margin);
    if (way <= 0)
        return false;
    scrollBy({0, -way});
    return true;
}

ChartCamera ChartCamera::snapped(double ratio) const
{
    // Charts stand on whole numbers, so without that half of them might lie on a seam.
    constexpr double offSeam = .00137; // pixels
    const auto snap = [scale = zoom * ratio](
                          double at) { return (std::round(at * scale) - offSeam) / scale; };
    return {zoom, {snap(origin.x()), snap(origin.y())}};
}

ChartCamera ChartCamera::fitted(const QRectF &bounds, const QSizeF &view, double maxZoom)
{
    ChartCamera camera;
    if (view.isEmpty())
        return camera;
    const double across = (view.width() - 2 * Margin) / qMax(1., bounds.width());
    const double down = (view.height() - 2 * Margin) / qMax(1., bounds.height());
    camera.zoom = qBound(LeastFit, qMin(across, down), qMin(maxZoom, MaxZoom));
    camera.origin = bounds.center() - QPointF(view.width(), view.height()) / (2 * camera.zoom);
    return camera;
}

} // namespace portolan
