#include "views/chart/ChartView.h"
#include "views/chart/ChartViewPrivate.h"
#include "views/chart/ChartWalk.h"
#include "views/chart/Legend.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double Grid = 8;
constexpr double ScrollPerStep = 80;

bool extends(Qt::KeyboardModifiers modifiers)
{
    return modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
}

void toggle(QStringList &list, const QStringList &ids)
{
    for (const QString &id : ids) {
        if (!list.removeOne(id))
            list.append(id);
    }
}

} // namespace

Selection::Ids ChartView::Private::idsOf(const ChartHit &hit) const
{
    switch (hit.kind) {
    case ChartHit::Kind::Flow:
    case ChartHit::Kind::Dock:
        return {hit.flows, {}, {}};
    case ChartHit::Kind::Component:
        return {{}, {hit.id}, {}};
    case ChartHit::Kind::Zone:
        return {{}, {}, {hit.id}};
    case ChartHit::Kind::Nothing:
        break;
    }
    return {};
}

bool ChartView::Private::isSelected(const ChartHit &hit) const
{
    const Selection::Ids &ids = selection->ids();
    switch (hit.kind) {
    case ChartHit::Kind::Flow:
    case ChartHit::Kind::Dock:
        return std::any_of(hit.flows.begin(), hit.flows.end(),
            [&ids](const QString &flow) { return ids.flows.contains(flow); });
    case ChartHit::Kind::Component:
        return ids.components.contains(hit.id);
    case ChartHit::Kind::Zone:
        return ids.zones.contains(hit.id);
    case ChartHit::Kind::Nothing:
        break;
    }
    return false;
}

void ChartView::Private::select(const ChartHit &hit, bool extend)
{
    const Selection::Ids hitIds = idsOf(hit);
    if (!extend) {
        selection->set(hitIds);
        return;
    }
    Selection::Ids ids = selection->ids();
    toggle(ids.flows, hitIds.flows);
    toggle(ids.components, hitIds.components);
    toggle(ids.zones, hitIds.zones);
    selection->set(ids);
}

ChartHit ChartView::Private::hitAt(const QPointF &position) const
{
    const QPointF point = camera.toChart(position);
    ChartHit hit = index().at(point, camera.zoom, shownAs());
    if (hit.kind != ChartHit::Kind::Nothing)
        return hit;
    const std::vector<ZoneBox> &zones = scene().geometry.zones;
    // Inner ones come later.
    for (auto zone = zones.rbegin(); zone != zones.rend(); ++zone) {
        if (zone->rect.contains(point))
            return {ChartHit::Kind::Zone, {}, zone->id};
    }
    return hit;
}

void ChartView::Private::hover(const QPointF &position)
{
    hoveredAt = position;
    const bool covered = legendBox().contains(position) || minimapBox().contains(position);
    if (!covered && std::exchange(boxesWait, false))
        dodgeLater();
    if (covered)
        gesturesLeave();
    else if (gestureHovers(position))
        return;
    const ChartHit hit =
        covered ? ChartHit() : index().at(camera.toChart(position), camera.zoom, shownAs());
    const Selection::Ids ids = idsOf(hit);
    const std::set<QString> flows(ids.flows.begin(), ids.flows.end());
    const QString component = hit.kind == ChartHit::Kind::Component ? hit.id : QString();
    if (flows == state.hoveredFlows && component == state.hoveredComponent)
        return;
    state.hoveredFlows = flows;
    state.hoveredComponent = component;
    view->update();
}

void ChartView::Private::clearHover()
{
    hoveredAt.reset();
    if (std::exchange(boxesWait, false))
        dodgeLater();
    gesturesLeave();
    if (state.hoveredFlows.empty() && state.hoveredComponent.isEmpty())
        return;
    state.hoveredFlows.clear();
    state.hoveredComponent.clear();
    view->update();
}

void ChartView::Private::updateCursor()
{
    const bool panning = mode == Mode::Pan;
    const ChartGesture *gesture = mode == Mode::Gesture ? active
                                  : mode == Mode::Idle  ? hovering
                                                        : nullptr;
    if (panning || space)
        view->setCursor(panning ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else if (gesture && gesture->cursor())
        view->setCursor(*gesture->cursor());
    else if (mode == Mode::Drag)
        view->setCursor(Qt::SizeAllCursor);
    else if (mode == Mode::Idle && !state.hoveredFlows.empty())
        view->setCursor(Qt::PointingHandCursor);
    else
        view->unsetCursor();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    d->glide.end();
    d->arranger.holdSaved();
    d->pressedAt = d->lastAt = at;
    const bool left = event->button() == Qt::LeftButton;
    if (d->mode != Private::Mode::Idle)
        return;
    if (event->button() == Qt::MiddleButton || (left && d->space)) {
        d->mode = Private::Mode::Pan;
        d->clearHover();
    } else if (left && d->minimapBox().contains(at)) {
        d->mode = Private::Mode::Minimap;
        // Taken by its frame the view moves along; elsewhere it jumps there.
        const QRectF seen = d->camera.toChart(QRectF(rect()));
        const QPointF point = minimapToChart(d->minimapBox(), d->scene(), at);
        d->pressedInFrame = seen.contains(point) ? point - seen.center() : QPointF();
        mouseMoveEvent(event);
    } else if (left && !d->legendBox().contains(at) && d->gesturePresses(at)) {
        // It has the mouse now.
    } else if (left && !d->legendBox().contains(at)) {
        d->mode = Private::Mode::Pressed;
        const bool extend = extends(event->modifiers());
        // What extends a selection draws a band in a zone as well, where it would move the zone.
        d->pressedHit = extend ? d->index().at(d->camera.toChart(at), d->camera.zoom, d->shownAs())
                               : d->hitAt(at);
        // A press on something selected may begin a drag of the whole selection.
        if (d->pressedHit.kind != ChartHit::Kind::Nothing &&
            (extend || !d->isSelected(d->pressedHit)))
            d->select(d->pressedHit, extend);
    } else {
        event->ignore();
    }
    d->updateCursor();
}

void ChartView::Private::startMode(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    if ((position - pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    clearHover();
    if (!extends(modifiers) && gestureDrags())
        return;
    const bool movable =
        pressedHit.kind == ChartHit::Kind::Component || pressedHit.kind == ChartHit::Kind::Zone;
    if (movable && isSelected(pressedHit)) {
        if (startDrag())
            mode = Mode::Drag;
    } else if (pressedHit.kind == ChartHit::Kind::Nothing) {
        mode = Mode::Band;
        before = extends(modifiers) ? selection->ids() : Selection::Ids();
    }
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (d->mode == Private::Mode::Pressed)
        d->startMode(at, event->modifiers());
    switch (d->mode) {
    case Private::Mode::Idle:
        d->hover(at);
        break;
    case Private::Mode::Pressed:
        break;
    case Private::Mode::Pan: {
        ChartCamera camera = d->camera;
        camera.scrollBy(at - d->lastAt);
        d->setCamera(camera);
        break;
    }
    case Private::Mode::Band:
        d->bandTo(at, extends(event->modifiers()));
        break;
    case Private::Mode::Drag:
        d->dragAnywhere = event->modifiers() & Qt::ControlModifier;
        d->dragTo(at, event->modifiers() & Qt::AltModifier);
        break;
    case Private::Mode::Minimap:
        d->minimapTo(at);
        break;
    case Private::Mode::Gesture:
        d->gestureTo(at, event->modifiers());
        break;
    }
    d->lastAt = at;
    d->updateCursor();
}

void ChartView::Private::minimapTo(const QPointF &position)
{
    ChartCamera wanted = camera;
    const QPointF centre = minimapToChart(minimapBox(), scene(), position) - pressedInFrame;
    wanted.origin = centre - QPointF(view->width(), view->height()) / (2 * camera.zoom);
    setCamera(wanted);
}

void ChartView::Private::bandTo(const QPointF &position, bool extend)
{
    band = QRectF(pressedAt, position).normalized();
    const QRectF taken = camera.toChart(band);
    Selection::Ids ids = extend ? before : Selection::Ids();
    ids.components += index().componentsIn(taken);
    ids.flows += index().flowsIn(taken);
    selection->set(ids);
    view->update();
}

void ChartView::Private::cancel()
{
    if (mode == Mode::Drag)
        endDrag(false);
    if (mode == Mode::Gesture)
        endGesture(nullptr);
    if (mode == Mode::Band)
        selection->set(before);
    mode = Mode::Idle;
    updateCursor();
    view->update();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool extend = extends(event->modifiers());
    const Private::Mode mode = d->mode;
    if (mode == Private::Mode::Gesture) {
        const QPointF at = event->position();
        d->endGesture(&at);
    } else if (mode == Private::Mode::Drag) {
        d->dragAnywhere = event->modifiers() & Qt::ControlModifier;
        d->dragTo(event->position(), event->modifiers() & Qt::AltModifier);
        d->endDrag(true);
    } else if (mode == Private::Mode::Pressed && !extend) {
        // A click, no drag: now the press on a part of a larger selection chooses that part.
        d->select(d->pressedHit, false);
    }
    d->mode = Private::Mode::Idle;
    d->arranger.drawSaved();
    if (!QApplication::activePopupWidget())
        d->hover(event->position());
    d->updateCursor();
    update();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || d->legendBox().contains(event->position()) ||
        d->minimapBox().contains(event->position())) {
        mousePressEvent(event);
        return;
    }
    const ChartHit hit = d->hitAt(event->position());
    if (hit.kind == ChartHit::Kind::Nothing)
        return;
    d->select(hit, false);
    if (!d->gestureEdits(hit, event->position()))
        emit editRequested(d->idsOf(hit));
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    const bool zooms = bool(event->modifiers() & Qt::ControlModifier) != d->wheelZooms;
    ChartCamera camera = d->camera;
    // Alt turns the wheel sideways on some platforms before we see it.
    QPointF steps = QPointF(event->angleDelta()) / 120.;
    if (zooms) {
        camera.zoomAt(camera.zoom * std::pow(1.2, steps.y() + steps.x()), event->position());
    } else {
        QPointF px =
            event->pixelDelta().isNull() ? steps * ScrollPerStep : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier && px.x() == 0)
            px = {px.y(), 0};
        camera.scrollBy(px);
    }
    d->setCamera(camera);
    if (d->mode == Private::Mode::Idle)
        d->hover(event->position());
    // The view moved under what the mouse holds.
    if (d->mode == Private::Mode::Drag)
        d->dragTo(event->position(), d->dragFree);
    if (d->mode == Private::Mode::Gesture)
        d->gestureTo(event->position(), event->modifiers());
    event->accept();
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const ChartHit hit = d->hitAt(event->pos());
        if (!d->isSelected(hit))
            d->select(hit, false);
    } else if (const QRectF bounds = boundsOf(d->selection->ids()); !bounds.isEmpty()) {
        const QPointF at = d->camera.fromChart(bounds.center());
        global =
            mapToGlobal(QPoint(qBound(0, int(at.x()), width()), qBound(0, int(at.y()), height())));
    }
    // While the menu is open the mouse may go anywhere, unseen.
    d->clearHover();
    emit contextMenuRequested(d->selection->ids(), global);
    event->accept();
}

void ChartView::Private::goTo(const QString &component)
{
    if (component.isEmpty())
        return;
    walkedTo = component;
    selection->set({{}, {component}, {}});
    view->revealSelection();
}

/// Arrow keys lead from card to card; with Ctrl to the line between them, from which they lead on;
/// with Shift what they reach is selected as well.
void ChartView::Private::walk(const QPointF &towards, Qt::KeyboardModifiers modifiers)
{
    const Selection::Ids &ids = selection->ids();
    const Geometry &geometry = scene().geometry;
    const auto goToFlow = [this](const QString &flow) {
        if (flow.isEmpty())
            return;
        selection->set({{flow}, {}, {}});
        view->revealSelection();
    };
    if (ids.onlyFlows()) {
        const WalkStop stop = nextFromFlow(geometry, ids.flows.first(), towards);
        goTo(stop.component);
        goToFlow(stop.flow);
        return;
    }
    if (ids.components.isEmpty()) {
        goTo(nextComponent(geometry, {}, true));
        return;
    }
    const QString from = ids.components.contains(walkedTo) ? walkedTo : ids.components.first();
    if (modifiers & Qt::ControlModifier) {
        goToFlow(flowTowards(geometry, from, towards));
        return;
    }
    const QString next = neighbour(geometry, from, towards);
    if (next.isEmpty() || !(modifiers & Qt::ShiftModifier)) {
        goTo(next);
        return;
    }
    Selection::Ids more = ids;
    more.components += next;
    walkedTo = next;
    selection->set(more);
    view->revealSelection();
}

/// One record may have an editor on the chart.
void ChartView::Private::editSelection()
{
    const Selection::Ids &ids = selection->ids();
    if (ids.isEmpty())
        return;
    ChartHit hit;
    if (ids.flows.size() + ids.components.size() + ids.zones.size() == 1) {
        if (!ids.flows.isEmpty())
            hit = {ChartHit::Kind::Flow, ids.flows, {}};
        else if (!ids.components.isEmpty())
            hit = {ChartHit::Kind::Component, {}, ids.components.first()};
        else
            hit = {ChartHit::Kind::Zone, {}, ids.zones.first()};
    }
    if (hit.kind == ChartHit::Kind::Nothing || !gestureEdits(hit, {}))
        emit view->editRequested(ids);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    struct Arrow
    {
        int key;
        QPointF towards;
    };
    static constexpr std::array<Arrow, 4> arrows = {{{Qt::Key_Left, {-1, 0}},
        {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}}};
    for (const Arrow &arrow : arrows) {
        if (event->key() != arrow.key)
            continue;
        if (event->modifiers() & Qt::AltModifier)
            d->nudge(arrow.towards * Grid);
        else
            d->walk(arrow.towards, event->modifiers());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (d->mode != Private::Mode::Idle)
            d->cancel();
        else if (d->arranger.isBusy())
            d->arranger.cancel();
        else if (!d->escape || !d->escape())
            d->selection->clear();
        break;
    case Qt::Key_Space:
        d->space = true;
        d->updateCursor();
        break;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Else it is the key of a command that there is nothing for.
        event->setAccepted(!(event->modifiers() & (Qt::AltModifier | Qt::ControlModifier)));
        if (event->isAccepted())
            d->editSelection();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        d->space = false;
        d->updateCursor();
    } else {
        QWidget::keyReleaseEvent(event);
    }
}

bool ChartView::focusNextPrevChild(bool next)
{
    // From a panel over the chart the focus goes on, whether by Tab or because the panel closes.
    if (const QWidget *now = QApplication::focusWidget(); now && now != this && isAncestorOf(now))
        return QWidget::focusNextPrevChild(next);
    const QStringList &selected = d->selection->ids().components;
    const QString following = nextComponent(d->scene().geometry, selected.value(0), next);
    // At the last one Tab goes on to the next widget: the chart is no trap.
    if (following.isEmpty())
        return QWidget::focusNextPrevChild(next);
    d->goTo(following);
    return true;
}

void ChartView::leaveEvent(QEvent *event)
{
    if (d->mode == Private::Mode::Idle)
        d->clearHover();
    QWidget::leaveEvent(event);
}

} // namespace portolan
