#include "views/chart/ChartViewPrivate.h"
#include "views/chart/Legend.h"
#include "views/chart/SeenBeside.h"

#include <QResizeEvent>

#include <algorithm>

namespace portolan {

namespace {

constexpr double ZoomStep = 1.25;
/// Boxes in the corner would cover a small view; then they stay away.
constexpr QSizeF LeastForBoxes = {560, 400};

} // namespace

bool ChartView::Private::hasRoomForBoxes() const
{
    return view->width() >= LeastForBoxes.width() && view->height() >= LeastForBoxes.height() &&
           !scene().geometry.cards.empty();
}

QSizeF ChartView::Private::wantedLegend() const
{
    return legend && hasRoomForBoxes() ? legendSize(!state.probes.isEmpty()) : QSizeF();
}

QSizeF ChartView::Private::wantedMinimap() const
{
    return minimap && hasRoomForBoxes() ? minimapSize() : QSizeF();
}

Framing ChartView::Private::framing() const
{
    return framed(
        scene().geometry.bounds, chartShapes(scene()), viewSize(), wantedLegend(), wantedMinimap());
}

void ChartView::Private::fillUpBoxes()
{
    const bool isFull = (!boxes.legend.isNull() || wantedLegend().isEmpty()) &&
                        (!boxes.minimap.isNull() || wantedMinimap().isEmpty());
    if (isFull)
        return;
    boxes =
        filledUp(boxes, viewSize(), wantedLegend(), wantedMinimap(), camera, chartShapes(scene()));
    view->update();
}

void ChartView::Private::dodge()
{
    if (mode != Mode::Idle || glide.isOn())
        return dodgeLater();
    // Who points at them uses them.
    boxesWait =
        hoveredAt && (legendBox().contains(*hoveredAt) || minimapBox().contains(*hoveredAt));
    if (boxesWait)
        return;
    std::vector<QRectF> dear;
    for (const QString &id : selection->ids().components) {
        if (const int i = scene().cardOf(id); i >= 0)
            dear.push_back(scene().geometry.cards[size_t(i)].rect);
    }
    const ChartBoxes aside =
        dodged(boxes, viewSize(), camera, chartShapes(scene(), ZoneShapes::No), dear);
    if (aside == boxes)
        return;
    boxes = aside;
    view->update();
}

void ChartView::Private::refit()
{
    const Framing wanted = framing();
    boxes = wanted.boxes;
    setCamera(wanted.camera, false);
    view->update();
}

void ChartView::Private::placeBoxes()
{
    boxes = framing().boxes;
    view->update();
}

void ChartView::Private::setCamera(const ChartCamera &wanted, bool byUser)
{
    ChartCamera next = wanted;
    if (byUser) {
        next.keepInView(scene().geometry.bounds, viewSize());
        fitted = false;
        // They had no place beside the whole chart; now they are of use.
        fillUpBoxes();
    }
    if (next == camera)
        return;
    dodgeLater();
    const bool zoomed = next.zoom != camera.zoom;
    camera = next;
    view->update();
    for (ChartGesture *gesture : gestures)
        gesture->viewMoved();
    emit view->viewMoved();
    if (zoomed)
        emit view->zoomChanged(camera.zoom);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() >= LeastForBoxes.width() / 2 &&
        event->size().height() >= LeastForBoxes.height() / 2)
        d->arranger.setAspect(double(event->size().width()) / event->size().height());
    d->dodgeLater();
    if (d->fitted) {
        d->refit();
        return;
    }
    d->placeBoxes();
    d->fillUpBoxes();
    if (!event->oldSize().isEmpty()) {
        // What was in the middle stays there.
        const QSizeF grown = event->size() - event->oldSize();
        d->camera.scrollBy(QPointF(grown.width(), grown.height()) / 2);
        for (ChartGesture *gesture : d->gestures)
            gesture->viewMoved();
    }
}

void ChartView::setLegendVisible(bool visible)
{
    d->legend = visible;
    d->placeBoxes();
    d->fillUpBoxes();
}

void ChartView::setMinimapVisible(bool visible)
{
    d->minimap = visible;
    d->placeBoxes();
    d->fillUpBoxes();
}

bool ChartView::isLegendVisible() const { return d->legend; }
double ChartView::zoom() const { return d->camera.zoom; }

void ChartView::setZoom(double zoom)
{
    ChartCamera camera = d->camera;
    camera.zoomAt(zoom, QPointF(width() / 2., height() / 2.));
    d->setCamera(camera);
}

QPointF ChartView::toChart(const QPointF &position) const { return d->camera.toChart(position); }
QPointF ChartView::fromChart(const QPointF &point) const { return d->camera.fromChart(point); }
void ChartView::zoomIn() { setZoom(zoom() * ZoomStep); }
void ChartView::zoomOut() { setZoom(zoom() / ZoomStep); }
void ChartView::zoom100() { setZoom(1); }

void ChartView::fitAll()
{
    d->fitted = true;
    d->refit();
}

QRectF ChartView::boundsOf(const Selection::Ids &ids) const
{
    const ChartScene &scene = d->scene();
    QRectF bounds;
    for (const QString &id : ids.components) {
        if (const int i = scene.cardOf(id); i >= 0)
            bounds |= scene.geometry.cards[size_t(i)].rect;
    }
    for (const QString &id : ids.zones) {
        if (const int i = scene.zoneOf(id); i >= 0)
            bounds |= scene.geometry.zones[size_t(i)].rect;
    }
    for (const QString &id : ids.flows) {
        if (const int i = scene.edgeOf(id); i >= 0)
            bounds |= scene.edges[size_t(i)].bounds;
    }
    return bounds;
}

void ChartView::fitSelection()
{
    const QRectF bounds = boundsOf(d->selection->ids());
    if (!bounds.isEmpty())
        d->setCamera(ChartCamera::fitted(bounds.adjusted(-24, -24, 24, 24), size(), 2));
}

void ChartView::showFrame(const QRectF &frame, double maxZoom)
{
    if (frame.isEmpty() || size().isEmpty())
        return;
    ChartCamera camera;
    camera.zoom = qBound(ChartCamera::LeastFit,
        std::min({width() / frame.width(), height() / frame.height(), maxZoom}),
        ChartCamera::MaxZoom);
    camera.origin = frame.center() - QPointF(width(), height()) / (2 * camera.zoom);
    d->setCamera(camera);
}

std::optional<QPointF> ChartView::pointer() const
{
    if (!d->hoveredAt || d->legendBox().contains(*d->hoveredAt) ||
        d->minimapBox().contains(*d->hoveredAt))
        return {};
    return toChart(*d->hoveredAt);
}

QRectF ChartView::visiblePart() const { return d->camera.toChart(QRectF(rect())); }

void ChartView::revealNew()
{
    const QRectF bounds = boundsOf(d->selection->ids());
    ChartCamera camera = d->camera;
    if (bounds.isEmpty() || !d->fitted)
        return revealSelection();
    if (!visiblePart().contains(d->scene().geometry.bounds) ||
        camera.uncover(bounds, {d->legendBox(), d->minimapBox()}))
        fitAll();
}

void ChartView::revealSelection()
{
    const QRectF bounds = boundsOf(d->selection->ids());
    d->revealLater = bounds.isEmpty() && d->arranger.isBusy();
    if (bounds.isEmpty())
        return;
    ChartCamera camera = d->camera;
    if (camera.toChart(QRectF(rect())).contains(bounds)) {
        if (camera.uncover(bounds, {d->legendBox(), d->minimapBox()}))
            d->setCamera(camera);
        return;
    }
    camera.reveal(bounds, size());
    // The middle of what is too large for the view may be empty but for a line: then a card of it.
    const QRectF seen = camera.toChart(QRectF(rect()));
    QRectF first;
    for (const QString &id : d->selection->ids().components) {
        const QRectF card = boundsOf({{}, {id}, {}});
        if (card.intersects(seen)) {
            first = {};
            break;
        }
        if (first.isEmpty())
            first = card;
    }
    if (!first.isEmpty())
        camera.reveal(first, size());
    else
        camera.uncover(bounds, {d->legendBox(), d->minimapBox()});
    d->setCamera(camera);
}

void ChartView::revealBeside(const Selection::Ids &ids, const QRectF &panel)
{
    constexpr double least = 240;
    QRectF free(rect());
    free.setLeft(std::max(free.left(), panel.right()));
    for (const QRectF &box : {d->legendBox(), d->minimapBox()})
        if (!box.isEmpty())
            free.setRight(std::min(free.right(), box.left()));
    const QRectF bounds = boundsOf(ids);
    if (bounds.isEmpty() || free.width() < least)
        return revealSelection();
    const ChartCamera fitted = ChartCamera::fitted(bounds, free.size(), d->camera.zoom);
    std::vector<QRectF> dear;
    for (const QString &id : ids.components)
        dear.push_back(boundsOf({{}, {id}, {}}));
    for (const QString &id : ids.flows)
        if (const int i = d->scene().edgeOf(id); i >= 0)
            dear.push_back(d->scene().geometry.edges[size_t(i)].label.rect);
    std::erase_if(dear, [](const QRectF &rect) { return rect.isNull(); });
    // Legend and minimap step aside by themselves from most of what they hide.
    for (const std::vector<QRectF> &covers :
        {std::vector{panel, d->legendBox(), d->minimapBox()}, std::vector{panel}}) {
        const double smallest = covers.size() > 1 ? d->camera.zoom : fitted.zoom;
        const auto seen = seenBeside(d->camera, bounds, dear, size(), covers, smallest);
        if (seen)
            return d->setCamera(*seen);
    }
    ChartCamera camera = fitted;
    camera.origin -= free.topLeft() / camera.zoom;
    d->setCamera(camera);
}

} // namespace portolan
