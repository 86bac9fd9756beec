#include "views/chart/ChartBoxes.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace portolan {

namespace {

constexpr double Margin = 16;
constexpr double Gap = 8;
/// More shapes than this are not tried in every size.
constexpr size_t LargeChart = 2000;

/// No chart is made smaller than this for the sake of the boxes: its names could not be read.
constexpr double LeastZoom = .6;

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

/// The chart at that zoom in the middle, at each border and in each corner of the view.
std::vector<ChartCamera> cameras(const QRectF &bounds, const QSizeF &view, double zoom)
{
    const QSizeF seen = view / zoom;
    const double rim = Margin / zoom;
    const std::array<double, 3> xs = {bounds.center().x() - seen.width() / 2, bounds.left() - rim,
        bounds.right() + rim - seen.width()};
    const std::array<double, 3> ys = {bounds.center().y() - seen.height() / 2, bounds.top() - rim,
        bounds.bottom() + rim - seen.height()};
    std::vector<ChartCamera> all;
    for (const double y : ys) {
        for (const double x : xs)
            all.push_back({zoom, {x, y}});
    }
    return all;
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

std::vector<QRectF> chartShapes(const ChartScene &scene, ZoneShapes zones)
{
    std::vector<QRectF> shapes;
    if (zones == ZoneShapes::Yes) {
        for (const ZoneBox &zone : scene.geometry.zones)
            shapes.push_back(zone.rect);
    }
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
    const bool large = shapes.size() > LargeChart;
    // Rather a little smaller with both boxes than without the minimap; rather without it than
    // small.
    struct Try
    {
        QSizeF minimap;
        double least;
        double most;
    };
    for (const Try &attempt :
        {Try{minimap, .9, 1}, Try{{}, .85, 1}, Try{minimap, .75, .9}, Try{{}, .6, .85}}) {
        for (double share = attempt.most; share > attempt.least - .01; share -= .05) {
            if (centred.zoom * share < qMin(centred.zoom, LeastZoom))
                break;
            for (const ChartCamera &camera : cameras(bounds, view, centred.zoom * share)) {
                if (const auto boxes = freeBoxes(camera, shapes, view, legend, attempt.minimap))
                    return {camera, *boxes};
            }
            if (large)
                break;
        }
    }
    return {centred, {}};
}

ChartBoxes filledUp(ChartBoxes boxes, const QSizeF &view, const QSizeF &legend,
    const QSizeF &minimap, const ChartCamera &camera, const std::vector<QRectF> &shapes)
{
    const auto covered = [&](const QRectF &box) {
        const QRectF under = camera.toChart(box.adjusted(-4, -4, 4, 4));
        return std::count_if(shapes.begin(), shapes.end(),
            [&under](const QRectF &shape) { return shape.intersects(under); });
    };
    const auto corner = [&](const QSizeF &size, const QRectF &other) {
        QRectF best;
        std::ptrdiff_t least = 0;
        for (const Corner each : Corners) {
            const QRectF box = inCorner(each, size, view);
            if (box.isNull() || box.intersects(other.adjusted(-Gap, -Gap, Gap, Gap)))
                continue;
            const auto under = covered(box);
            if (best.isNull() || under < least) {
                best = box;
                least = under;
            }
        }
        return best;
    };
    if (boxes.minimap.isNull())
        boxes.minimap = corner(minimap, boxes.legend);
    if (boxes.legend.isNull())
        boxes.legend = corner(legend, boxes.minimap);
    return boxes;
}

ChartBoxes dodged(const ChartBoxes &boxes, const QSizeF &view, const ChartCamera &camera,
    const std::vector<QRectF> &shapes, const std::vector<QRectF> &dear)
{
    const QRectF seen = camera.toChart(QRectF(QPointF(), view));
    const auto within = [&seen](const std::vector<QRectF> &all) {
        std::vector<QRectF> some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some),
            [&seen](const QRectF &shape) { return shape.intersects(seen); });
        return some;
    };
    const std::vector<QRectF> seenShapes = within(shapes);
    const std::vector<QRectF> seenDear = within(dear);
    using Hidden = std::pair<std::ptrdiff_t, std::ptrdiff_t>; // of those that are dear, and of all
    const auto hidden = [&](const ChartBoxes &at) {
        Hidden all;
        for (const QRectF &box : {at.legend, at.minimap}) {
            if (box.isNull())
                continue;
            const QRectF under = camera.toChart(box);
            const auto isUnder = [&under](const QRectF &shape) { return shape.intersects(under); };
            all.first += std::count_if(seenDear.begin(), seenDear.end(), isUnder);
            all.second += std::count_if(seenShapes.begin(), seenShapes.end(), isUnder);
        }
        return all;
    };
    const Hidden now = hidden(boxes);
    if (now == Hidden())
        return boxes;
    ChartBoxes best = boxes;
    Hidden least = now;
    for (const ChartBoxes &each : places(view, boxes.legend.size(), boxes.minimap.size())) {
        if (const Hidden there = hidden(each); there < least) {
            least = there;
            best = each;
        }
    }
    const bool isBetter = least.first < now.first || 2 * least.second < now.second;
    return isBetter ? best : boxes;
}

} // namespace portolan
