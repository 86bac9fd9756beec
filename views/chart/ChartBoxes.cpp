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
    Corner::LowerRight, Corner::UpperRight, Corner::LowerLeft, Corner::UpperLeft};

bool isRight(Corner c) { return c == Corner::LowerRight || c == Corner::UpperRight; }
bool isLower(Corner c) { return c == Corner::LowerRight || c == Corner::LowerLeft; }

/// A box in a corner, \a inward px away from the margin.
QRectF inCorner(Corner corner, const QSizeF &size, const QSizeF &view, double inward)
{
    const double x = isRight(corner) ? view.width() - Margin - size.width() : Margin;
    const double y =
        isLower(corner) ? view.height() - Margin - inward - size.height() : Margin + inward;
    return {QPointF(x, y), size};
}

ChartBoxes boxesAt(Corner forLegend, Corner forMinimap, const QSizeF &view, const QSizeF &legend,
    const QSizeF &minimap)
{
    ChartBoxes boxes;
    if (!minimap.isEmpty())
        boxes.minimap = inCorner(forMinimap, minimap, view, 0);
    if (!legend.isEmpty()) {
        const bool stacked = forLegend == forMinimap && !minimap.isEmpty();
        boxes.legend = inCorner(forLegend, legend, view, stacked ? minimap.height() + Gap : 0);
    }
    return boxes;
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
    for (const Corner forMinimap : Corners) {
        if (!isFree(boxesAt(forMinimap, forMinimap, view, {}, minimap).minimap, camera, shapes))
            continue;
        for (const Corner forLegend : Corners) {
            const ChartBoxes boxes = boxesAt(forLegend, forMinimap, view, legend, minimap);
            if (isFree(boxes.legend, camera, shapes))
                return boxes;
        }
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
    std::vector<ChartCamera> cameras = {centred, centred};
    cameras[1].origin = bounds.topLeft() - QPointF(Margin, Margin) / centred.zoom;
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
    return {centred, boxesAt(Corner::LowerRight, Corner::LowerRight, view, legend, minimap)};
}

} // namespace portolan
