#include "views/chart/ChartView.h"

#include "views/chart/ChartAccessible.h"
#include "views/chart/ChartViewPrivate.h"
#include "views/chart/Legend.h"
#include "views/chart/ViewPainting.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double ZoomStep = 1.25;
/// Boxes in the corner would cover a small view; then they stay away.
constexpr QSizeF LeastForBoxes = {560, 400};
constexpr int GlideMs = 250;
/// Frames that take longer are no motion: then the new picture is there at once.
constexpr qint64 SlowestGlideMs = 100;
/// Of a larger chart only cards and zones glide: thousands of slanting lines are slow and a tangle.
constexpr size_t MostGlidingLines = 600;

/// How many of the cards that are in both stand elsewhere.
size_t movedCards(const Geometry &from, const Geometry &to)
{
    std::map<QString, QPointF> places;
    for (const CardBox &card : from.cards)
        places.emplace(card.id, card.rect.center());
    return size_t(std::ranges::count_if(to.cards, [&places](const CardBox &card) {
        const auto place = places.find(card.id);
        return place != places.end() && (place->second - card.rect.center()).manhattanLength() > .5;
    }));
}

ChartCamera between(const ChartCamera &from, const ChartCamera &to, double t)
{
    return {
        from.zoom * std::pow(to.zoom / from.zoom, t), from.origin + (to.origin - from.origin) * t};
}

} // namespace

ChartView::ChartView(DeploymentDocument *document, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, document, selection))
{
    // Before anything asks what this is.
    makeAccessible(this);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Chart"));
    grabGesture(Qt::PinchGesture);
    d->frameTimer.setSingleShot(true);
    d->frameTimer.setInterval(0);
    connect(&d->frameTimer, &QTimer::timeout, this, [this] { d->showDragged(); });
    d->edgeTimer.setInterval(16);
    connect(&d->edgeTimer, &QTimer::timeout, this, [this] { d->scrollAtEdge(); });
    d->animation.setStartValue(0.);
    d->animation.setEndValue(1.);
    d->animation.setDuration(GlideMs);
    d->animation.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&d->animation, &QVariantAnimation::valueChanged, this,
        [this](const QVariant &t) { d->glideTo(t.toDouble()); });
    connect(&d->animation, &QVariantAnimation::finished, this, [this] { d->endGlide(); });
    connect(document, &DeploymentDocument::aboutToReset, this, [this] {
        d->cancel();
        for (ChartGesture *gesture : d->gestures)
            gesture->cancel();
    });
    connect(&d->arranger, &ChartArranger::shownChanged, this,
        [this](const std::shared_ptr<const Geometry> &old) { d->pictureChanged(old); });
    connect(&d->arranger, &ChartArranger::started, this, &ChartView::layoutStarted);
    connect(&d->arranger, &ChartArranger::progressed, this, &ChartView::layoutProgressed);
    connect(&d->arranger, &ChartArranger::ended, this, [this] {
        update();
        emit layoutEnded();
    });
    connect(selection, &Selection::changed, this, [this] { d->updateState(); });
    d->describe();
    d->updateState();
}

ChartView::~ChartView() = default;

void ChartView::Private::pictureChanged(const std::shared_ptr<const Geometry> &old)
{
    // A change from elsewhere while dragging (undo by key) ends the drag: its start is gone.
    if (mode == Mode::Drag)
        mode = Mode::Idle;
    if (mode == Mode::Gesture)
        endGesture(nullptr);
    if (drag) {
        drag.reset();
        dropZone.reset();
        tellDropZone();
    }
    describe();
    updateFilter();
    const bool wasSketch = std::exchange(sketched, arranger.isSketch());
    const ChartCamera seen = camera;
    if (!old) {
        endGlide();
        fitted = true;
        refit();
    } else {
        const Geometry from = gliding ? gliding->geometry : *old;
        endGlide();
        if (boxes.legend.isNull() != (!legend || scene().geometry.cards.empty()))
            placeBoxes();
        const size_t moved = movedCards(from, scene().geometry);
        // Where all was in view and all is elsewhere now, all is shown again.
        if (fitted && (wasSketch || (moved > 0 && 2 * moved >= scene().geometry.cards.size())))
            refit();
        if (moved > 0)
            glide(from, seen);
    }
    if (revealLater)
        view->revealSelection();
    for (ChartGesture *gesture : gestures)
        gesture->pictureChanged();
    // What lay under the mouse may be gone or be another one.
    if (hoveredAt && mode == Mode::Idle) {
        hover(QPointF(*hoveredAt));
        updateCursor();
    }
    view->update();
    emit view->pictureChanged();
}

void ChartView::Private::describe()
{
    view->setAccessibleDescription(
        ChartView::tr("%n component(s)", nullptr, int(scene().cards.size())) + u", "_s +
        ChartView::tr("%n flow(s)", nullptr, int(document->deployment().flows.size())));
}

bool ChartView::Private::mayAnimate() const
{
    return animated && view->isVisible() && view->updatesEnabled() &&
           view->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, view) > 0 &&
           !qEnvironmentVariableIsSet("PORTOLAN_REDUCED_MOTION");
}

void ChartView::Private::glide(const Geometry &from, const ChartCamera &fromCamera)
{
    if (!mayAnimate())
        return;
    Geometry start = from;
    Geometry end = scene().geometry;
    if (end.edges.size() > MostGlidingLines) {
        start.edges.clear();
        end.edges.clear();
    }
    motion.emplace(std::move(start), std::move(end));
    cameras = {fromCamera, camera};
    sinceFrame.start();
    animation.start();
}

void ChartView::Private::glideTo(double t)
{
    if (!motion)
        return;
    gliding =
        std::make_unique<ChartScene>(document->deployment(), motion->at(t), ChartScene::Titles::No);
    if (cameras.first != cameras.second)
        setCamera(between(cameras.first, cameras.second, t), false);
    view->update();
}

void ChartView::Private::endGlide()
{
    if (!motion)
        return;
    motion.reset();
    gliding.reset();
    animation.stop();
    if (cameras.first != cameras.second)
        setCamera(cameras.second, false);
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
                state.fadedFlows.insert(state.fadedFlows.end(), flow.id);
        }
    }
    state.shownComponents.clear();
    if (filter && filterAlone) {
        for (const Component &component : document->deployment().components) {
            if (filterAlone(component))
                state.shownComponents.insert(state.shownComponents.end(), component.id);
        }
    }
    view->update();
}

bool ChartView::Private::hasRoomForBoxes() const
{
    return view->width() >= LeastForBoxes.width() && view->height() >= LeastForBoxes.height() &&
           !scene().geometry.cards.empty();
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
        scene().geometry.bounds, chartShapes(scene()), viewSize(), wantedLegend(), wantedMinimap());
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
        next.keepInView(scene().geometry.bounds, viewSize());
        fitted = false;
        // They had no place beside the whole chart; now they are of use.
        fillUpBoxes();
    }
    if (next == camera)
        return;
    const bool zoomed = next.zoom != camera.zoom;
    camera = next;
    view->update();
    for (ChartGesture *gesture : gestures)
        gesture->viewMoved();
    emit view->viewMoved();
    if (zoomed)
        emit view->zoomChanged(camera.zoom);
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const ChartScene &shown = d->gliding ? *d->gliding : d->scene();
    const ChartPainter chart(
        shown, d->theme, d->products, d->state, d->gliding ? nullptr : &d->index());
    const auto above = [this](Canvas &canvas) {
        d->paintDrag(canvas);
        for (const ChartGesture *gesture : d->gestures)
            gesture->paint(canvas);
    };
    ViewPainting{chart, d->theme, d->camera, d->paintCache, above}.paint(painter, event->region());
    d->paintOverlays(painter, event->region());
}

void ChartView::Private::paintOverlays(QPainter &painter, const QRegion &region)
{
    PainterCanvas canvas(&painter, 0, &paintCache);
    if (mode == Mode::Band) {
        QColor fill = theme.accent;
        fill.setAlphaF(.1F);
        canvas.rect(band, 0, fill, {theme.accent, 1, {}, false});
    }
    const auto isSeen = [&](const QRectF &box) {
        return box.isValid() && region.intersects(box.toAlignedRect().adjusted(-1, -1, 1, 1));
    };
    if (const QRectF box = legendBox(); isSeen(box))
        paintLegend(canvas, box.topLeft(), theme);
    if (const QRectF box = minimapBox(); isSeen(box)) {
        paintMinimap(canvas, box, theme, scene(), state, products,
            camera.toChart(QRectF(QPointF(), viewSize())));
    }
    if (scene().geometry.cards.empty() && scene().geometry.zones.empty())
        paintNothing(canvas);
    for (const ChartGesture *gesture : gestures)
        gesture->paintOver(canvas);
}

void ChartView::Private::paintNothing(Canvas &canvas) const
{
    QString title = ChartView::tr("Nothing on this chart yet");
    QString hint = ChartView::tr("Double-click a part in the catalog to put it here.");
    if (arranger.isBusy()) {
        title = ChartView::tr("The chart is being laid out …");
        hint.clear();
    } else if (arranger.isBehind()) {
        title = ChartView::tr("The chart is not laid out");
        hint = ChartView::tr("“Arrange all” in the menu Chart does it.");
    }
    const QPointF centre(view->width() / 2., view->height() / 2.);
    canvas.text(centre - QPointF(0, 6), title, {{15, 600}, theme.ink, TextAlign::Middle});
    canvas.text(centre + QPointF(0, 16), hint, {{13, 400}, theme.ink2, TextAlign::Middle});
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() >= LeastForBoxes.width() / 2 &&
        event->size().height() >= LeastForBoxes.height() / 2)
        d->arranger.setAspect(double(event->size().width()) / event->size().height());
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

void ChartView::setProblems(const ProblemCounts &counts, ProblemTexts texts)
{
    d->state.problems = counts;
    d->problemTexts = std::move(texts);
    update();
}

void ChartView::setFilter(
    std::function<bool(const Flow &)> matches, std::function<bool(const Component &)> alone)
{
    d->filter = std::move(matches);
    d->filterAlone = std::move(alone);
    d->updateFilter();
}

void ChartView::setZoneView(bool on)
{
    d->state.zoneView = on;
    d->clearHover();
    update();
}

bool ChartView::isZoneView() const { return d->state.zoneView; }

void ChartView::setSteps(std::vector<QStringList> flows)
{
    d->state.steps = std::move(flows);
    update();
}

void ChartView::setEscape(std::function<bool()> escape) { d->escape = std::move(escape); }

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
void ChartView::setReading(Reading reading) { d->arranger.setReading(reading); }
void ChartView::setAnimated(bool animated) { d->animated = animated; }
bool ChartView::isLayingOut() const { return d->arranger.isBusy(); }
bool ChartView::isWhole() const { return !d->scene().geometry.cards.empty() && !d->sketched; }
bool ChartView::hasNew() const { return !d->arranger.newComponents().isEmpty(); }
bool ChartView::isGliding() const { return d->motion.has_value(); }
bool ChartView::isLegendVisible() const { return d->legend; }
DeploymentDocument *ChartView::document() const { return d->document; }
Selection *ChartView::selection() const { return d->selection; }
double ChartView::zoom() const { return d->camera.zoom; }

void ChartView::setZoom(double zoom)
{
    ChartCamera camera = d->camera;
    camera.zoomAt(zoom, QPointF(width() / 2., height() / 2.));
    d->setCamera(camera);
}

QPointF ChartView::toChart(const QPointF &position) const { return d->camera.toChart(position); }
QPointF ChartView::fromChart(const QPointF &point) const { return d->camera.fromChart(point); }
const Geometry &ChartView::geometryOfChart() const { return d->scene().geometry; }

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

Selection::Ids ChartView::idsAt(const QPointF &position) const
{
    return d->idsOf(d->hitAt(position));
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

void ChartView::revealSelection()
{
    const QRectF bounds = boundsOf(d->selection->ids());
    d->revealLater = bounds.isEmpty() && d->arranger.isBusy();
    if (bounds.isEmpty() || d->camera.toChart(QRectF(rect())).contains(bounds))
        return;
    ChartCamera camera = d->camera;
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

void ChartView::arrangeAll()
{
    if (!d->arranger.isAdding())
        d->arranger.arrangeAll();
}

void ChartView::arrangeNew()
{
    if (!d->arranger.isAdding())
        d->arranger.arrangeNew();
}

void ChartView::arrangeSelection()
{
    if (!d->arranger.isAdding())
        d->arranger.arrangeSelection(d->movableSelection());
}

void ChartView::cancelLayout() { d->arranger.cancel(); }

} // namespace portolan
