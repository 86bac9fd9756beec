#include "views/chart/ChartGesture.h"
#include "views/chart/ChartLooks.h"
#include "views/chart/ChartParts.h"
#include "views/chart/ChartView.h"
#include "views/chart/ChartViewPrivate.h"
#include "views/chart/TipPlace.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QNativeGestureEvent>
#include <QScreen>
#include <QTextDocument>
#include <QToolTip>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// From a card to its tool tip: room for the handles, px.
constexpr double TipGap = 14;

QStringList problemsOf(const ProblemTexts::Of &texts, const QString &id)
{
    return texts ? texts(id) : QStringList();
}

const PortSpec &everyPort()
{
    static const PortSpec ports = [] {
        PortSpec all;
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
            all.insert(protocol, PortRange());
        return all;
    }();
    return ports;
}

} // namespace

QStringList ChartView::Private::probesOf(const QString &flowId) const
{
    const Flow *flow = document->deployment().flow(flowId);
    const Component *to = flow ? document->deployment().component(flow->to) : nullptr;
    return to ? spokenProbes(state.probes, to->id, flow->ports) : QStringList();
}

QString ChartView::Private::markedAt(const QPointF &chartPosition) const
{
    for (const CardBox &card : scene().geometry.cards) {
        if (card.rect.adjusted(0, -20, 20, 0).contains(chartPosition) &&
            badgeRect(badgeCorner(scene(), card)).contains(chartPosition) &&
            state.problems.components.contains(card.id))
            return card.id;
    }
    return {};
}

QString ChartView::Private::toolTip(const QPointF &position) const
{
    if (mode != Mode::Idle)
        return {};
    // What a gesture has there covers the chart, whether or not it has something to say.
    if (hovering)
        return hovering->toolTip(position);
    const QPointF at = camera.toChart(position);
    ChartHit hit = index().at(at, camera.zoom, shownAs());
    if (const QString marked = markedAt(at); !marked.isEmpty())
        hit = {ChartHit::Kind::Component, {}, marked};
    const Deployment &deployment = document->deployment();
    QStringList lines;
    QStringList problems;
    QStringList probed;
    for (const QString &id : hit.flows) {
        if (const Flow *flow = deployment.flow(id))
            lines.append(quoted(flowFacts(deployment, *flow), 300));
        problems += problemsOf(problemTexts.flows, id);
        probed += probesOf(id);
    }
    if (const Component *component = deployment.component(hit.id);
        component && hit.kind == ChartHit::Kind::Component) {
        problems += problemsOf(problemTexts.components, hit.id);
        const int card = scene().cardOf(hit.id);
        const bool isRead =
            card >= 0 && Detail(camera.zoom).fine() &&
            scene().geometry.cards[size_t(card)].name == component->label().simplified();
        // A name that can be read on the card is not said once more.
        if (!isRead || !component->note.isEmpty() || !problems.isEmpty())
            lines.append(quoted(component->label(), 300));
        if (!component->note.isEmpty())
            lines.append(quoted(component->note, 300));
    }
    if (const Zone *zone = deployment.zone(hit.id); zone && hit.kind == ChartHit::Kind::Zone) {
        if (const QStringList own = problemsOf(problemTexts.zones, hit.id); !own.isEmpty()) {
            lines.append(quoted(zone->label(), 300));
            problems += own;
        }
    }
    if (lines.size() > 12)
        lines = lines.mid(0, 12) << u"…"_s;
    probed.removeDuplicates(); // several flows into one port
    lines += probed.mid(0, 12);
    problems.removeDuplicates(); // several flows of a bundle may have the same
    constexpr qsizetype mostProblems = 5;
    for (const QString &problem : problems.mid(0, mostProblems))
        lines.append(u"\u26a0 "_s + problem);
    if (problems.size() > mostProblems)
        lines.append(u"…"_s);
    return lines.join(u'\n');
}

QStringList ChartView::remarksOn(const Selection::Ids &ids) const
{
    QStringList remarks;
    bool faded = false;
    for (const QString &id : ids.flows) {
        remarks += problemsOf(d->problemTexts.flows, id) + d->probesOf(id);
        faded = faded || d->state.fadedFlows.contains(id);
    }
    for (const QString &id : ids.components) {
        remarks += problemsOf(d->problemTexts.components, id) +
                   spokenProbes(d->state.probes, id, everyPort());
        faded = faded || isFilteredOut(scene(), d->state, id);
    }
    for (const QString &id : ids.zones)
        remarks += problemsOf(d->problemTexts.zones, id);
    if (faded)
        remarks.append(tr("Faded: the filter leaves it out"));
    return remarks;
}

void ChartView::Private::showToolTip(const QPointF &position, const QPoint &global) const
{
    const QString plain = toolTip(position);
    if (plain.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    // Names come from documents: never let a tool tip guess that they are rich text.
    const QString text = Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal);
    const ChartHit hit = index().at(camera.toChart(position), camera.zoom, shownAs());
    const int card = hit.kind == ChartHit::Kind::Component ? scene().cardOf(hit.id) : -1;
    if (hovering || card < 0) {
        QToolTip::showText(global, text, view);
        return;
    }
    std::vector<QRectF> others;
    for (const int other : index().shapesIn(camera.toChart(QRectF(view->rect())), 0).cards) {
        if (other != card)
            others.push_back(camera.fromChart(scene().geometry.cards[size_t(other)].rect));
    }
    QLabel measured(text);
    measured.setFont(QToolTip::font());
    measured.setWordWrap(true);
    QRectF room = view->screen()->geometry();
    room.translate(-view->mapToGlobal(QPointF()));
    const QRectF box = camera.fromChart(scene().geometry.cards[size_t(card)].rect);
    const QPointF at = tipPlace(box, measured.sizeHint(), others, room, TipGap);
    // Qt puts it as far off, for the sake of the pointer.
    constexpr QPoint pointer(2, 16);
    QToolTip::showText(view->mapToGlobal(at).toPoint() - pointer, text, view, box.toAlignedRect());
}

bool ChartView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("Chart"));
        // Some words of the cards come from the layout.
        d->arranger.refresh();
        // The legend is as wide as its words.
        if (d->fitted) {
            d->refit();
        } else {
            d->placeBoxes();
            d->fillUpBoxes();
        }
        return QWidget::event(event);
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        d->showToolTip(QPointF(help->pos()), help->globalPos());
        return true;
    }
    case QEvent::ShortcutOverride:
        // Space pans here and F2 edits here, whatever the window does with them elsewhere.
        if (const auto *key = static_cast<QKeyEvent *>(event);
            key->modifiers() == Qt::NoModifier &&
            (key->key() == Qt::Key_Space || key->key() == Qt::Key_F2))
            event->accept();
        return QWidget::event(event);
    case QEvent::NativeGesture: {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return QWidget::event(event);
        ChartCamera camera = d->camera;
        camera.zoomAt(camera.zoom * (1 + gesture->value()), gesture->position());
        d->setCamera(camera);
        return true;
    }
    case QEvent::Gesture: {
        auto *gestures = static_cast<QGestureEvent *>(event);
        auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture));
        if (!pinch)
            return QWidget::event(event);
        // The first finger has pressed and may have begun to drag before the second came.
        if (d->mode != Private::Mode::Idle)
            d->cancel();
        ChartCamera camera = d->camera;
        camera.zoomAt(camera.zoom * pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
        camera.scrollBy(pinch->centerPoint() - pinch->lastCenterPoint());
        d->setCamera(camera);
        return true;
    }
    default:
        return QWidget::event(event);
    }
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    d->space = false;
    d->updateCursor();
    QWidget::focusOutEvent(event);
}

} // namespace portolan
