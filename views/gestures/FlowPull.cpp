#include "views/gestures/FlowPull.h"

#include "model/layout/LineRoom.h"
#include "views/gestures/FlowHandles.h"

#include <algorithm>
#include <cmath>

namespace portolan {

int dockAt(const ChartScene &scene, const ChartIndex &index, const QPointF &point)
{
    for (const int dock : index.shapesIn(QRectF(point - QPointF(1, 1), QSizeF(2, 2)), 0).docks) {
        if (scene.geometry.docks[size_t(dock)].rect.contains(point))
            return dock;
    }
    return -1;
}

std::optional<PortSpec> portsOfDock(const Deployment &deployment, const Dock &dock)
{
    std::optional<PortSpec> ports;
    for (const QString &id : dock.flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow || flow->ports.isEmpty() || (ports && *ports != flow->ports))
            return {};
        ports = flow->ports;
    }
    return ports;
}

void FlowPull::moveTo(const QPointF &at, const ChartScene &scene, const ChartIndex &index,
    double zoom, const Deployment &deployment)
{
    pointer = at;
    target.clear();
    ports = ownPorts;
    lit = {};
    isHome = false;
    int dock = dockAt(scene, index, at);
    QString under;
    if (dock >= 0) {
        under = scene.geometry.docks[size_t(dock)].component;
    } else {
        const ChartHit hit = index.at(at, zoom);
        if (hit.kind == ChartHit::Kind::Component)
            under = hit.id;
        // A line or a label may lie on a card.
        for (const int card : index.boxesIn(QRectF(at - QPointF(1, 1), QSizeF(2, 2)), 0).cards) {
            if (scene.geometry.cards[size_t(card)].rect.contains(at))
                under = scene.geometry.cards[size_t(card)].id;
        }
    }
    const int card = under.isEmpty() ? -1 : scene.cardOf(under);
    const Component *component = deployment.component(under);
    if (card < 0 || !component)
        return;
    // A flow to itself runs between the instances.
    if (compareIds(under, fixed) == 0 && component->instances < 2) {
        const QPointF off = at - start.at;
        isHome = std::hypot(off.x(), off.y()) * zoom > FlowHandleReach;
        return;
    }
    target = component->id;
    lit = scene.geometry.cards[size_t(card)].rect;
    if (listens || dock < 0)
        return;
    lit = scene.geometry.docks[size_t(dock)].rect;
    ports = portsOfDock(deployment, scene.geometry.docks[size_t(dock)]);
}

QPointF FlowPull::linedUp(const QPointF &at, const ChartScene &scene) const
{
    const int card = scene.cardOf(fixed);
    if (card < 0)
        return at;
    const QPointF middle = scene.geometry.cards[size_t(card)].rect.center();
    const QPointF off = middle - at;
    return {std::abs(off.x()) <= AlignReach ? middle.x() : at.x(),
        std::abs(off.y()) <= AlignReach ? middle.y() : at.y()};
}

RubberEnd FlowPull::loose(const ChartScene &scene) const
{
    if (fresh)
        return facing(QRectF(QPointF(fresh->position->x - FreshCardSize.width() / 2,
                                 fresh->position->y - FreshCardSize.height() / 2),
                          FreshCardSize),
            start.at);
    if (target.isEmpty())
        return {pointer, {}};
    const int card = scene.cardOf(target);
    if (card < 0)
        return {pointer, {}};
    const QRectF &rect = scene.geometry.cards[size_t(card)].rect;
    if (lit.isNull() || lit == rect)
        return facing(rect, start.at);
    // At a dock: its outer border.
    for (const Dock &dock : scene.geometry.docks) {
        if (dock.rect != lit)
            continue;
        switch (dock.side) {
        case Side::Left:
            return {{lit.left(), lit.center().y()}, dock.side};
        case Side::Right:
            return {{lit.right(), lit.center().y()}, dock.side};
        case Side::Top:
            return {{lit.center().x(), lit.top()}, dock.side};
        case Side::Bottom:
            return {{lit.center().x(), lit.bottom()}, dock.side};
        }
    }
    return facing(rect, start.at);
}

std::vector<QPointF> FlowPull::way(const ChartScene &scene) const
{
    const RubberEnd end = loose(scene);
    return listens ? rubberWay(end, start) : rubberWay(start, end);
}

} // namespace portolan
