#include "views/chart/ChartBoxes.h"

#include <algorithm>
#include <optional>

namespace portolan {

namespace {

constexpr double Margin = 16;
constexpr double Gap = 8;
/// A chart gives up this share of its size for the boxes, not more.
constexpr double LeastShare = .85;

enum class Corner : quint8 { LowerRight, UpperRight, LowerLeft, UpperLeft };
constexpr std::array<Corner, 4> Corners = {
    Corner::LowerRight, Corner::LowerLeft, Corner::UpperRight, Corner::UpperLeft};

bool isRight(Corner c) { return c == Corner::LowerRight || c == Corner::UpperRight; }
bool isLower(Corner c) { return c == Corner::LowerRight || c == Corner::LowerLeft; }

/// A box in a corner, \a inward px away from the margin.
QRectF inCorner(Corner corner, const QSizeF &size, const QSizeF &view, const QPointF &inward = {})
{
    if (size.isEmpty())
        return {};
    const double x =
        isRight(corner) ? view.width() - Margin - inward.x() - size.width() : Margin + inward.x();
    const double y =
        isLower(corner) ? view.height() - Margin - inward.y() - size.height() : Margin + inward.y();
    return {QPointF(x, y), size};
}

/// Both in one corner: the legend beyond the minimap, above or beside it.
ChartBoxes together(
    Corner corner, bool beside, const QSizeF &view, const QSizeF &legend, const QSizeF &minimap)
{
    QPointF inward;
    if (!minimap.isEmpty())
        inward = beside ? QPointF(minimap.width() + Gap, 0) : QPointF(0, minimap.height() + Gap);
    return {inCorner(corner, legend, view, inward), inCorner(corner, minimap, view)};
}

/// The places that are tried, the best first.
std::vector<ChartBoxes> places(const QSizeF &view, const QSizeF &legend, const QSizeF &minimap)
{
    std::vector<ChartBoxes> all;
    const Corner favourite = Corners.front();
    all.push_back(together(favourite, false, view, legend, minimap));
    all.push_back(together(favourite, true, view, legend, minimap));
    all.push_back({inCorner(Corner::UpperRight, legend, view), inCorner(favourite, minimap, view)});
    for (const Corner corner : Corners) {
        all.push_back(together(corner, false, view, legend, minimap));
        all.push_back(together(corner, true, view, legend, minimap));
    }
    for (const Corner forMinimap : Corners) {
        for (const Corner forLegend : Corners) {
            if (forLegend != forMinimap)
                all.push_back(
                    {inCorner(forLegend, legend, view), inCorner(forMinimap, minimap, view)});
        }
    }
    return all;
}

bool isFree(const QRectF &box, const ChartCamera &camera, const std::vector<QRectF> &shapes)
{
    if (box.isNull())
        return true;
    const QRectF covered = camera.toChart(box.adjusted(-4, -4, 4, 4));
    return std::none_of(shapes.begin(), shapes.end(),
        [&covered](const QRectF &shape) { return shape.intersects(covered); });
}

std::optional<ChartBoxes> freeBoxes(const ChartCamera &camera, const std::vector<QRectF> &shapes,
    const QSizeF &view, const QSizeF &legend, const QSizeF &minimap)
{
    for (const ChartBoxes &boxes : places(view, legend, minimap)) {
        if (isFree(boxes.legend, camera, shapes) && isFree(boxes.minimap, camera, shapes))
            return boxes;
    }
    return std::nullopt;
}

} // namespace

std::vector<QRectF> chartShapes(const ChartScene &scene)
{
    std::vector<QRectF> shapes;
    for (const ZoneBox &zone : scene.geometry.zones)
        shapes.push_back(zone.rect);
    for (const CardBox &card : scene.geometry.cards)
        shapes.push_back(card.rect);
    for (const Dock &dock : scene.geometry.docks)
        shapes.push_back(dock.rect);
    for (const EdgeLine &edge : scene.geometry.edges) {
        shapes.push_back(edge.label.rect);
        for (size_t i = 1; i < edge.points.size(); ++i) {
            shapes.push_back(
                QRectF(edge.points[i - 1], edge.points[i]).normalized().adjusted(-1, -1, 1, 1));
        }
    }
    return shapes;
}

Framing framed(const QRectF &bounds, const std::vector<QRectF> &shapes, const QSizeF &view,
    const QSizeF &legend, const QSizeF &minimap)
{
    const ChartCamera centred = ChartCamera::fitted(bounds, view, 1);
    std::vector<ChartCamera> cameras = {centred, centred, centred, centred};
    const QPointF corner = bounds.topLeft() - QPointF(Margin, Margin) / centred.zoom;
    cameras[1].origin.setY(corner.y());
    cameras[2].origin.setX(corner.x());
    cameras[3].origin = corner;
    const double column = qMax(legend.width(), minimap.width()) + Margin;
    const double row = qMax(legend.height(), minimap.height()) + Margin;
    cameras.push_back(ChartCamera::fitted(bounds, {view.width() - column, view.height()}, 1));
    cameras.push_back(ChartCamera::fitted(bounds, {view.width(), view.height() - row}, 1));
    for (const ChartCamera &camera : cameras) {
        if (camera.zoom < LeastShare * centred.zoom)
            continue;
        if (const auto boxes = freeBoxes(camera, shapes, view, legend, minimap))
            return {camera, *boxes};
    }
    // The minimap says least where the whole chart is in view.
    if (const auto boxes = freeBoxes(centred, shapes, view, legend, {}))
        return {centred, *boxes};
    return {centred, together(Corner::LowerRight, false, view, legend, minimap)};
}

} // namespace portolan
