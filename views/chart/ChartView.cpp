#include "views/chart/ChartView.h"

#include "views/chart/ChartAccessible.h"
#include "views/chart/ChartViewPrivate.h"
#include "views/chart/Legend.h"
#include "views/chart/ViewPainting.h"

#include <QHideEvent>
#include <QPaintEvent>
#include <QPainter>

namespace portolan {

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
    d->restTimer.setSingleShot(true);
    d->restTimer.setInterval(300);
    connect(&d->restTimer, &QTimer::timeout, this, [this] { d->dodge(); });
    d->edgeTimer.setInterval(16);
    connect(&d->edgeTimer, &QTimer::timeout, this, [this] { d->scrollAtEdge(); });
    connect(document, &DeploymentDocument::aboutToReset, this, [this] {
        d->cancel();
        for (ChartGesture *gesture : d->gestures)
            gesture->cancel();
    });
    connect(&d->arranger, &ChartArranger::shownChanged, this,
        [this](const std::shared_ptr<const Geometry> &old) { d->pictureChanged(old); });
    connect(&d->arranger, &ChartArranger::started, this, &ChartView::layoutStarted);
    connect(&d->arranger, &ChartArranger::progressed, this, &ChartView::layoutProgressed);
    connect(&d->arranger, &ChartArranger::looksChanged, this, [this] {
        if (!d->arranger.coming().going().isEmpty())
            d->updateFilter();
        update();
    });
    connect(&d->arranger, &ChartArranger::ended, this, [this] {
        update();
        emit layoutEnded();
    });
    connect(selection, &Selection::changed, this, [this] { d->updateState(); });
    d->describe();
    d->updateState();
}

ChartView::~ChartView() = default;

void ChartView::Private::updateState()
{
    const Selection::Ids &ids = selection->ids();
    state.selectedFlows = {ids.flows.begin(), ids.flows.end()};
    state.selectedComponents = {ids.components.begin(), ids.components.end()};
    state.selectedZones = {ids.zones.begin(), ids.zones.end()};
    if (!ids.components.contains(walkedTo))
        walkedTo.clear();
    dodgeLater();
    view->update();
}

void ChartView::Private::updateFilter()
{
    const QStringList &going = arranger.coming().going();
    state.filtered = bool(filter);
    state.fadedFlows = SortedIds(going.begin(), going.end());
    if (filter) {
        state.fadedFlows.reserve(qsizetype(document->deployment().flows.size()));
        for (const Flow &flow : document->deployment().flows) {
            if (!filter(flow))
                state.fadedFlows.insert(flow.id);
        }
    }
    state.shownComponents = {};
    if (filter && filterAlone) {
        for (const Component &component : document->deployment().components) {
            if (filterAlone(component))
                state.shownComponents.insert(component.id);
        }
    }
    view->update();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const ChartScene *gliding = d->glide.scene();
    const ChartPainter chart(gliding ? *gliding : d->scene(), d->theme, d->products, d->state,
        gliding ? nullptr : &d->index());
    // What glides goes by parts of pixels, too.
    const ChartCamera camera = gliding ? d->camera : d->paintedCamera();
    const ViewPainting painting = {chart, d->theme, camera, d->paintCache};
    if (gliding) {
        d->kept.clear();
        painting.paint(painter, event->region());
    } else {
        d->kept.paint(painter, painting, size(), devicePixelRatioF());
    }
    painting.paintAbove(painter, event->rect(), [this](Canvas &canvas) {
        d->arranger.coming().paint(canvas, d->theme, d->state, d->camera.zoom);
        d->paintDrag(canvas);
        for (const ChartGesture *gesture : d->gestures)
            gesture->paint(canvas);
    });
    d->paintOverlays(painter, event->region());
}

void ChartView::forgetPainting()
{
    d->kept.clear();
    update();
}

/// Nobody sees the pixels, and they are many.
void ChartView::hideEvent(QHideEvent *event)
{
    d->kept.clear();
    QWidget::hideEvent(event);
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
        paintLegend(canvas, box.topLeft(), theme, !state.probes.isEmpty());
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
    QString hint = ChartView::tr("Drag a part here from the catalog, or double-click it there.");
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
    d->problemTexts = std::move(texts);
    if (counts == d->state.problems)
        return;
    d->state.problems = counts;
    d->arranger.setProblems(counts);
    update();
}

void ChartView::setProbes(const ProbeResults &probes)
{
    const bool had = !d->state.probes.isEmpty();
    d->state.probes = probes;
    // The legend has more to say than before, or less.
    if (had == probes.isEmpty()) {
        d->placeBoxes();
        d->fillUpBoxes();
    }
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

void ChartView::setOpenBundles(bool open)
{
    if (open == d->state.openBundles)
        return;
    d->state.openBundles = open;
    d->clearHover();
    update();
}

bool ChartView::hasOpenBundles() const { return d->state.openBundles; }

void ChartView::setSteps(std::vector<QStringList> flows)
{
    d->state.steps = std::move(flows);
    update();
}

void ChartView::setEscape(std::function<bool()> escape) { d->escape = std::move(escape); }

void ChartView::setWheelZooms(bool zooms) { d->wheelZooms = zooms; }
DeploymentDocument *ChartView::document() const { return d->document; }
Selection *ChartView::selection() const { return d->selection; }

Selection::Ids ChartView::idsAt(const QPointF &position) const
{
    return d->idsOf(d->hitAt(position));
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
