#include "views/chart/ChartViewPrivate.h"

#include <QElapsedTimer>

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

} // namespace

QStringList ChartView::Private::movableSelection() const
{
    return selection->ids().components + selection->ids().zones;
}

bool ChartView::Private::startDrag()
{
    // What is shown may be older than the document, or without its lines.
    if (arranger.isBusy() || arranger.isSketch())
        return false;
    drag.emplace(scene().geometry, document->deployment(), movableSelection(),
        camera.toChart(QRectF(view->rect())));
    dragFrom = camera.toChart(pressedAt);
    ghost = false;
    slowFrames = 0;
    if (!drag->movesSomething())
        drag.reset();
    return drag.has_value();
}

void ChartView::Private::dragTo(const QPointF &position, bool free)
{
    if (!drag)
        return;
    const SnapOptions options = {qMin(ReachPx / camera.zoom, MostReach), SnapOptions().grid};
    dragFree = free;
    view->update();
    if (drag->moveTo(camera.toChart(position) - dragFrom, options, free) && !ghost)
        frameTimer.start();
    if (pushAt(position).isNull())
        edgeTimer.stop();
    else if (!edgeTimer.isActive())
        edgeTimer.start();
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
    if (mode != Mode::Drag || !drag) {
        edgeTimer.stop();
        return;
    }
    ChartCamera wanted = camera;
    wanted.scrollBy(-pushAt(lastAt));
    setCamera(wanted);
    dragTo(lastAt, dragFree);
}

void ChartView::Private::showDragged()
{
    if (mode != Mode::Drag || !drag)
        return;
    QElapsedTimer timer;
    timer.start();
    GeometryChange changed;
    const Geometry &frame = drag->frame(&changed);
    arranger.showFrame(frame, changed);
    view->update();
    // Once may be an accident.
    slowFrames = timer.elapsed() > FrameBudgetMs ? slowFrames + 1 : 0;
    ghost = slowFrames > 1;
    if (ghost)
        arranger.endFrames();
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
    // The picture stays as it was dragged until the one with room for everything is there.
    drag.reset();
    arranger.move(ids, delta);
    view->update();
}

void ChartView::Private::nudge(const QPointF &delta)
{
    if (!arranger.isBusy())
        arranger.move(movableSelection(), delta);
}

void ChartView::Private::paintDrag(Canvas &canvas) const
{
    if (mode != Mode::Drag || !drag)
        return;
    const double px = 1 / camera.zoom;
    const LinePen line = {theme.accent, px, {}, false};
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
