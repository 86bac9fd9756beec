#include "views/chart/ChartDamage.h"
#include "views/chart/ChartParts.h"
#include "views/chart/ChartViewPrivate.h"
#include "views/chart/DragParts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStatusTipEvent>

#include <cmath>

namespace portolan {

namespace {

/// Longer frames would make dragging stutter: then an outline moves and the chart follows at the
/// end.
constexpr qint64 FrameBudgetMs = 150;
/// How near one has to come to what attracts, in screen px; in chart px at most the other.
constexpr double ReachPx = 6;
constexpr double MostReach = 24;
/// From here to the edge of the view, and beyond, a drag scrolls; screen px.
constexpr double EdgePx = 24;
/// At the edge, for each tick.
constexpr double FastestPushPx = 16;
/// Half of the ticks at the ends of a gap, screen px.
constexpr double TickPx = 4;
/// What is selected paints so far around its box, chart px.
constexpr double OverhangPx = 6;

} // namespace

QStringList ChartView::Private::movableSelection() const
{
    return selection->ids().components + selection->ids().zones;
}

bool ChartView::Private::startDrag()
{
    // What is shown may be older than the document, or without its lines.
    if (!arranger.mayBegin())
        return false;
    drag.emplace(scene().geometry, document->deployment(), movableSelection(),
        camera.toChart(QRectF(view->rect())));
    dragFrom = camera.toChart(pressedAt);
    ghost = false;
    slowFrames = 0;
    dropZone.reset();
    zoneDrop = ZoneDrop(scene().geometry, document->deployment(), movableSelection(), dragFrom);
    if (!drag->movesSomething())
        drag.reset();
    tellDropZone();
    return drag.has_value();
}

void ChartView::Private::dragTo(const QPointF &position, bool free)
{
    if (!drag)
        return;
    const SnapOptions options = {qMin(ReachPx / camera.zoom, MostReach), SnapOptions().grid};
    dragFree = free;
    const std::vector<SnapGuide> last = drag->guides();
    const bool moved = drag->moveTo(camera.toChart(position) - dragFrom, options, free);
    if (ghost)
        view->update();
    else if (moved)
        frameTimer.start();
    if (last != drag->guides()) {
        ChartDamage damage(paintedCamera(), view->size());
        for (const std::vector<SnapGuide> *guides : {&last, &drag->guides()}) {
            for (const SnapGuide &guide : *guides)
                damage.add(QRectF(guide.from, guide.to).normalized(), TickPx + 2);
        }
        update(damage);
    }
    findDropZone(position);
    scrollFor(position);
}

void ChartView::Private::scrollFor(const QPointF &position)
{
    if (pushAt(position).isNull())
        edgeTimer.stop();
    else if (!edgeTimer.isActive())
        edgeTimer.start();
}

QRegion ChartView::Private::update(const ChartDamage &damage)
{
    // Where a pixel of the view is no whole number of the screen's, tiles share pixels.
    const double ratio = view->devicePixelRatioF();
    const QRegion region = ratio == std::floor(ratio) ? damage.region() : QRegion(view->rect());
    view->update(region);
    return region;
}

QPointF ChartView::Private::pushAt(const QPointF &position) const
{
    const auto along = [](double at, double size) {
        const double low = EdgePx - at;
        const double high = at - (size - EdgePx);
        const double depth = low > 0 ? -low : high > 0 ? high : 0;
        return qBound(-1., depth / EdgePx, 1.) * FastestPushPx;
    };
    return {along(position.x(), view->width()), along(position.y(), view->height())};
}

void ChartView::Private::scrollAtEdge()
{
    const bool drags = mode == Mode::Drag && drag;
    if (!drags && mode != Mode::Gesture) {
        edgeTimer.stop();
        return;
    }
    ChartCamera wanted = camera;
    wanted.scrollBy(-pushAt(lastAt));
    setCamera(wanted);
    if (drags)
        dragTo(lastAt, dragFree);
    else
        gestureTo(lastAt, {});
}

void ChartView::Private::showDragged()
{
    if (mode != Mode::Drag || !drag)
        return;
    QElapsedTimer timer;
    timer.start();
    GeometryChange changed;
    const Geometry &frame = dropZone ? drag->home(&changed) : drag->frame(&changed);
    ChartDamage damage(paintedCamera(), view->size());
    if (dropZone)
        damage.addAll();
    showFrame(frame, changed, damage);
    // Once may be an accident.
    slowFrames = timer.elapsed() > FrameBudgetMs ? slowFrames + 1 : 0;
    ghost = slowFrames > 1;
    if (ghost) {
        arranger.endFrames();
        view->update();
    }
}

void ChartView::Private::showFrame(
    const Geometry &frame, const GeometryChange &changed, ChartDamage &damage)
{
    const std::shared_ptr<const ChartLooks> looks = index().looks(state);
    damage.addPatch(arranger.shown(), frame, changed, state, minimapBox(),
        [&] { arranger.showFrame(frame, changed); });
    // What stands above the lines, or gathers them, is not followed one by one.
    if (state.zoneView || !state.steps.empty())
        damage.addAll();
    kept.patched(looks, index().looks(state), update(damage), paintedCamera());
}

void ChartView::Private::endDrag(bool keep)
{
    mode = Mode::Idle;
    frameTimer.stop();
    edgeTimer.stop();
    if (!drag)
        return;
    const QStringList ids = drag->ids();
    const QPointF delta = keep ? drag->delta() : QPointF();
    const std::optional<QString> zone = keep ? dropZone : std::nullopt;
    // The picture stays as it was dragged until the one with room for everything is there.
    drag.reset();
    dropZone.reset();
    tellDropZone();
    view->update();
    if (!zone) {
        arranger.move(ids, delta);
        return;
    }
    const Zone *target = document->deployment().zone(*zone);
    arranger.endFrames();
    const ChartArranger::EditsOf edits = [dropped = std::make_shared<const ZoneDrop>(zoneDrop),
                                             zone = *zone, delta](const Deployment &deployment) {
        return dropped->edits(deployment, zone, delta);
    };
    arranger.makeStep(target ? ChartView::tr("Move to %1").arg(quoted(target->label()))
                             : ChartView::tr("Move out of the zone"),
        edits, {});
}

void ChartView::Private::findDropZone(const QPointF &position)
{
    const std::optional<QString> now =
        zoneDrop.at(camera.toChart(position), drag->delta(), dragAnywhere);
    if (now)
        view->update();
    if (now == dropZone)
        return;
    dropZone = now;
    tellDropZone();
    view->update();
    if (!ghost)
        frameTimer.start();
}

void ChartView::Private::tellDropZone() const
{
    QString text;
    if (dropZone) {
        const Zone *zone = document->deployment().zone(*dropZone);
        text =
            zone ? ChartView::tr("Let go to put it into %1; Esc cancels").arg(quoted(zone->label()))
                 : ChartView::tr("Let go to take it out of its zone; Esc cancels");
    } else if (drag) {
        text = ChartView::tr("Alt: no snapping; Ctrl: out of every zone; Esc cancels");
    }
    QStatusTipEvent tip(text);
    QApplication::sendEvent(view, &tip);
}

void ChartView::Private::nudge(const QPointF &delta)
{
    if (arranger.mayBegin())
        arranger.move(movableSelection(), delta, true);
}

/// What is on its way to another zone, over the chart as it is.
void ChartView::Private::paintDropped(Canvas &canvas) const
{
    const double px = 1 / camera.zoom;
    if (const QRectF rect = zoneDrop.rectOf(*dropZone); !rect.isNull())
        paintLit(canvas, rect, theme, px, 12);
    QColor veil = theme.canvas;
    veil.setAlphaF(.6F);
    const Detail detail(camera.zoom);
    const Geometry &shown = scene().geometry;
    const QPointF way = drag->delta();
    const double rim = OverhangPx + px;
    const QRectF seen =
        paintedCamera().toChart(QRectF(view->rect())).adjusted(-rim, -rim, rim, rim);
    // A veil over what is at its new place already would look as if that went, too.
    for (const ZoneDrop::Moved &each : zoneDrop.movedZones()) {
        const QRectF &rect = shown.zones[each.index].rect;
        if (!each.isInside && seen.intersects(rect))
            canvas.rect(rect, 12, veil);
    }
    for (const ZoneDrop::Moved &each : zoneDrop.movedCards()) {
        const QRectF &rect = shown.cards[each.index].rect;
        if (!each.isInside && seen.intersects(rect))
            canvas.rect(rect, 8, veil);
    }
    for (const ZoneDrop::Moved &each : zoneDrop.movedZones()) {
        const ZoneBox &zone = shown.zones[each.index];
        if (!seen.intersects(zone.rect.translated(way)))
            continue;
        ZoneBox box = zone;
        box.rect.translate(way);
        paintZone(canvas, box, scene().zones[each.index], theme, each.isSelected, 0, detail);
    }
    for (const ZoneDrop::Moved &each : zoneDrop.movedCards()) {
        const CardBox &shownCard = shown.cards[each.index];
        if (!seen.intersects(shownCard.rect.translated(way)))
            continue;
        CardBox box = shownCard;
        box.rect.translate(way);
        const SceneCard &card = scene().cards[each.index];
        const auto bar = products.find(card.product);
        paintCard(canvas, box, card, theme, each.isSelected ? Look::Selected : Look::Normal,
            bar == products.end() ? theme.neutralBar : bar->second, detail);
    }
}

void ChartView::Private::paintDrag(Canvas &canvas) const
{
    if (mode != Mode::Drag || !drag)
        return;
    const double px = 1 / camera.zoom;
    const LinePen line = {theme.accent, px, {}, false};
    if (dropZone) {
        paintDropped(canvas);
        return;
    }
    if (ghost) {
        for (const QRectF &card : drag->cards())
            canvas.rect(card.translated(drag->delta()), 8, {}, {theme.accent, 2, {6, 4}, false});
    }
    for (const SnapGuide &guide : drag->guides()) {
        canvas.line(guide.from, guide.to, line);
        if (guide.kind != SnapGuide::Kind::Gap)
            continue;
        const bool level = guide.from.y() == guide.to.y();
        const QPointF tick = (level ? QPointF(0, TickPx) : QPointF(TickPx, 0)) * px;
        for (const QPointF &end : {guide.from, guide.to})
            canvas.line(end - tick, end + tick, line);
    }
}

} // namespace portolan
