#include "views/chart/ChartDamage.h"
#include "views/chart/ChartGesture.h"
#include "views/chart/ChartViewPrivate.h"

#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>

#include <algorithm>
#include <utility>

namespace portolan {

void ChartView::addGesture(ChartGesture *gesture)
{
    d->gestures.push_back(gesture);
    setAcceptDrops(true);
}

const ChartScene &ChartView::scene() const { return d->scene(); }
const ChartIndex &ChartView::index() const { return d->index(); }
const Theme &ChartView::theme() const { return d->theme; }
ChartHit ChartView::hitAt(const QPointF &position) const { return d->hitAt(position); }

bool ChartView::isAdding() const { return d->arranger.isAdding(); }

bool ChartView::isReady() const { return d->arranger.mayBegin() && !d->glide.isOn(); }

bool ChartView::isCovered(const QPointF &position) const
{
    return d->legendBox().contains(position) || d->minimapBox().contains(position);
}

bool ChartView::carryOut(
    const QString &text, std::vector<Edit> edits, const std::function<void()> &done)
{
    return !d->arranger.isAdding() && d->arranger.makeStep(text, std::move(edits), done);
}

bool ChartView::carryOut(
    const QString &text, const EditsOf &editsOf, const std::function<void()> &done)
{
    return !d->arranger.isAdding() && d->arranger.makeStep(text, editsOf, done);
}

bool ChartView::carryOutUnplaced(
    const QString &text, const EditsOf &editsOf, const std::function<void()> &done)
{
    return !d->arranger.isAdding() && d->arranger.makeUnplacedStep(text, editsOf, done);
}

void ChartView::showDraft(
    const Geometry &geometry, const GeometryChange &changed, const std::vector<QRectF> &also)
{
    ChartDamage damage(d->paintedCamera(), size());
    for (const QRectF &rect : also)
        damage.add(rect);
    d->showFrame(geometry, changed, damage);
}

void ChartView::endDraft()
{
    d->arranger.endFrames();
    update();
}

void ChartView::resizeZone(const QString &zone, const QRectF &box, bool nudged)
{
    if (d->arranger.isAdding())
        d->arranger.endFrames();
    else
        d->arranger.resizeZone(zone, box, nudged);
}

void ChartView::nudgeZone(const QPointF &way)
{
    const QStringList &zones = d->selection->ids().zones;
    const int at = zones.size() == 1 ? scene().zoneOf(zones.first()) : -1;
    if (at < 0 || !d->arranger.mayBegin())
        return;
    const QRectF box = scene().geometry.zones[size_t(at)].rect;
    const QRectF wanted = box.adjusted(0, 0, way.x(), way.y());
    if (wanted.isValid())
        d->arranger.resizeZone(zones.first(), wanted, true);
}

void ChartView::fitZones()
{
    if (!d->arranger.isAdding())
        d->arranger.fitZones(d->selection->ids().zones);
}

bool ChartView::Private::gestureHovers(const QPointF &position)
{
    ChartGesture *found = nullptr;
    for (ChartGesture *each : gestures) {
        // All hear of it: what was hovered of another one is not any more.
        if (found)
            each->leave();
        else if (each->hover(position))
            found = each;
    }
    hovering = found;
    return found;
}

void ChartView::Private::gesturesLeave()
{
    hovering = nullptr;
    for (ChartGesture *each : gestures)
        each->leave();
}

bool ChartView::Private::gesturePresses(const QPointF &position)
{
    for (ChartGesture *each : gestures) {
        if (each->press(position)) {
            active = each;
            mode = Mode::Gesture;
            return true;
        }
    }
    return false;
}

bool ChartView::Private::gestureDrags()
{
    for (ChartGesture *each : gestures) {
        if (each->drag(pressedAt, pressedHit)) {
            active = each;
            mode = Mode::Gesture;
            return true;
        }
    }
    return false;
}

bool ChartView::Private::gestureEdits(const ChartHit &hit, const std::optional<QPointF> &position)
{
    return std::any_of(gestures.begin(), gestures.end(),
        [&](ChartGesture *each) { return each->edit(hit, position); });
}

void ChartView::Private::gestureTo(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    active->move(position, modifiers);
    scrollFor(position);
}

void ChartView::Private::endGesture(const QPointF *position)
{
    edgeTimer.stop();
    mode = Mode::Idle;
    ChartGesture *ended = std::exchange(active, nullptr);
    if (!ended)
        return;
    if (position)
        ended->release(*position);
    else
        ended->cancel();
}

void ChartView::dragEnterEvent(QDragEnterEvent *event) { dragMoveEvent(event); }

void ChartView::dragMoveEvent(QDragMoveEvent *event)
{
    // A drag that would put something elsewhere than on the chart is the window's.
    for (ChartGesture *gesture : d->gestures) {
        if (gesture->dragOver(*event)) {
            event->acceptProposedAction();
            return;
        }
    }
    event->ignore();
}

void ChartView::dragLeaveEvent(QDragLeaveEvent *event)
{
    for (ChartGesture *gesture : d->gestures)
        gesture->dragLeave();
    QWidget::dragLeaveEvent(event);
}

void ChartView::dropEvent(QDropEvent *event)
{
    for (ChartGesture *gesture : d->gestures) {
        if (gesture->drop(*event)) {
            event->acceptProposedAction();
            return;
        }
    }
    event->ignore();
}

} // namespace portolan
