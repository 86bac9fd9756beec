#include "views/chart/ChartView.h"

#include "model/layout/Layout.h"
#include "views/chart/ChartViewPrivate.h"
#include "views/chart/Legend.h"
#include "views/chart/PainterCanvas.h"

#include <QPaintEvent>
#include <QPainter>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double ZoomStep = 1.25;
/// Smaller text cannot be read and only costs time.
constexpr double LeastTextPx = 3.5;
/// From here on docks, labels and dashes are specks.
constexpr double CoarseBelow = .15;
/// Boxes in the corner would cover a small view; then they stay away.
constexpr QSizeF LeastForBoxes = {560, 400};

} // namespace

ChartView::ChartView(DeploymentDocument *document, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, document, selection))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Chart"));
    grabGesture(Qt::PinchGesture);
    d->layoutTimer.setSingleShot(true);
    d->layoutTimer.setInterval(0);
    connect(&d->layoutTimer, &QTimer::timeout, this, [this] { d->layOutDragged(); });
    connect(document, &DeploymentDocument::changed, this, [this] { d->rebuild(); });
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        d->cancel();
        d->fitted = true;
        d->rebuild();
        d->refit();
    });
    connect(selection, &Selection::changed, this, [this] { d->updateState(); });
    d->rebuild();
    d->updateState();
}

ChartView::~ChartView() = default;

void ChartView::Private::rebuild()
{
    // A change from elsewhere while dragging (undo by key) ends the drag: its start is gone.
    if (mode == Mode::Drag)
        mode = Mode::Idle;
    show(document->deployment());
    updateFilter();
    if (boxes.legend.isNull() != (!legend || scene.geometry.cards.empty()))
        placeBoxes();
    // What lay under the mouse may be gone or be another one.
    if (hoveredAt && mode == Mode::Idle) {
        hover(QPointF(*hoveredAt));
        updateCursor();
    }
}

void ChartView::Private::show(const Deployment &deployment)
{
    scene = ChartScene(deployment, layOut(deployment, chartTextMeasure()));
    index = ChartIndex(&scene);
    view->setAccessibleDescription(
        ChartView::tr("%n component(s)", nullptr, int(scene.cards.size())) + u", "_s +
        ChartView::tr("%n flow(s)", nullptr, int(deployment.flows.size())));
    view->update();
}

void ChartView::Private::updateState()
{
    const Selection::Ids &ids = selection->ids();
    state.selectedFlows = {ids.flows.begin(), ids.flows.end()};
    state.selectedComponents = {ids.components.begin(), ids.components.end()};
    state.selectedZones = {ids.zones.begin(), ids.zones.end()};
    view->update();
}

void ChartView::Private::updateFilter()
{
    state.filtered = bool(filter);
    state.fadedFlows.clear();
    if (filter) {
        for (const Flow &flow : document->deployment().flows) {
            if (!filter(flow))
                state.fadedFlows.insert(flow.id);
        }
    }
    view->update();
}

bool ChartView::Private::hasRoomForBoxes() const
{
    return view->width() >= LeastForBoxes.width() && view->height() >= LeastForBoxes.height() &&
           !scene.geometry.cards.empty();
}

QSizeF ChartView::Private::wantedLegend() const
{
    return legend && hasRoomForBoxes() ? legendSize() : QSizeF();
}

QSizeF ChartView::Private::wantedMinimap() const
{
    return minimap && hasRoomForBoxes() ? minimapSize() : QSizeF();
}

Framing ChartView::Private::framing() const
{
    return framed(
        scene.geometry.bounds, chartShapes(scene), viewSize(), wantedLegend(), wantedMinimap());
}

void ChartView::Private::fillUpBoxes()
{
    boxes = filledUp(boxes, viewSize(), wantedLegend(), wantedMinimap());
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
        next.keepInView(scene.geometry.bounds, viewSize());
        fitted = false;
        // They had no place beside the whole chart; now they are of use.
        fillUpBoxes();
    }
    if (next == camera)
        return;
    const bool zoomed = next.zoom != camera.zoom;
    camera = next;
    view->update();
    if (zoomed)
        emit view->zoomChanged(camera.zoom);
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.save();
    painter.scale(d->camera.zoom, d->camera.zoom);
    painter.translate(-d->camera.origin);
    PainterCanvas canvas(&painter, LeastTextPx);
    const QRectF clip = d->camera.toChart(QRectF(event->rect()));
    paintGround(canvas, clip.adjusted(-1, -1, 1, 1), d->theme, d->camera.zoom);
    const ChartPainter chart(d->scene, d->theme, d->products, d->state);
    if (d->camera.zoom < CoarseBelow) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        chart.paintCoarse(canvas, clip);
        painter.setRenderHint(QPainter::Antialiasing);
    } else {
        chart.paint(canvas, clip);
    }
    if (d->mode == Private::Mode::Drag && d->ghost) {
        for (const CardBox &card : d->scene.geometry.cards) {
            if (d->state.selectedComponents.contains(card.id))
                canvas.rect(
                    card.rect.translated(d->dragDelta), 8, {}, {d->theme.accent, 2, {6, 4}, false});
        }
    }
    painter.restore();
    d->paintOverlays(painter);
}

void ChartView::Private::paintOverlays(QPainter &painter)
{
    PainterCanvas canvas(&painter);
    if (mode == Mode::Band) {
        QColor fill = theme.accent;
        fill.setAlphaF(.1F);
        canvas.rect(band, 0, fill, {theme.accent, 1, {}, false});
    }
    if (const QRectF box = legendBox(); box.isValid())
        paintLegend(canvas, box.topLeft(), theme);
    if (const QRectF box = minimapBox(); box.isValid()) {
        paintMinimap(canvas, box, theme, scene, state, products,
            camera.toChart(QRectF(QPointF(), viewSize())));
    }
    if (scene.geometry.cards.empty() && scene.geometry.zones.empty()) {
        const QPointF centre(view->width() / 2., view->height() / 2.);
        canvas.text(centre - QPointF(0, 6), ChartView::tr("Nothing on this chart yet"),
            {{15, 600}, theme.ink, TextAlign::Middle});
        canvas.text(centre + QPointF(0, 16),
            ChartView::tr("Double-click a part in the catalog to put it here."),
            {{13, 400}, theme.ink2, TextAlign::Middle});
    }
}

void ChartView::resizeEvent(QResizeEvent *event)
{
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
    }
}

QSize ChartView::sizeHint() const { return {960, 640}; }

void ChartView::setTheme(const Theme &theme)
{
    d->theme = theme;
    update();
}

void ChartView::setProductColors(const ProductColors &colors)
{
    d->products = colors;
    update();
}

void ChartView::setProblems(const ProblemCounts &problems)
{
    d->state.problems = problems;
    update();
}

void ChartView::setFilter(std::function<bool(const Flow &)> matches)
{
    d->filter = std::move(matches);
    d->updateFilter();
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

void ChartView::setWheelZooms(bool zooms) { d->wheelZooms = zooms; }
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
const Geometry &ChartView::geometryOfChart() const { return d->scene.geometry; }

void ChartView::zoomIn() { setZoom(zoom() * ZoomStep); }
void ChartView::zoomOut() { setZoom(zoom() / ZoomStep); }
void ChartView::zoom100() { setZoom(1); }

void ChartView::fitAll()
{
    d->fitted = true;
    d->refit();
}

QRectF ChartView::Private::selectionBounds() const
{
    const Selection::Ids &ids = selection->ids();
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
    const QRectF bounds = d->selectionBounds();
    if (!bounds.isEmpty())
        d->setCamera(ChartCamera::fitted(bounds.adjusted(-24, -24, 24, 24), size(), 2));
}

void ChartView::showFrame(const QRectF &frame, double maxZoom)
{
    if (!frame.isEmpty())
        d->setCamera(ChartCamera::fitted(frame, size(), maxZoom));
}

QRectF ChartView::visiblePart() const { return d->camera.toChart(QRectF(rect())); }

void ChartView::revealSelection()
{
    const QRectF bounds = d->selectionBounds();
    if (bounds.isEmpty() || d->camera.toChart(QRectF(rect())).contains(bounds))
        return;
    ChartCamera camera = d->camera;
    camera.reveal(bounds, size());
    d->setCamera(camera);
}

void ChartView::selectAll()
{
    const Deployment &deployment = d->document->deployment();
    Selection::Ids ids;
    for (const Component &component : deployment.components)
        ids.components.append(component.id);
    for (const Flow &flow : deployment.flows)
        ids.flows.append(flow.id);
    for (const Zone &zone : deployment.zones)
        ids.zones.append(zone.id);
    d->selection->set(ids);
}

} // namespace portolan
