#include "model/layout/LayoutJson.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QJsonObject box(const QRectF &rect)
{
    return {
        {u"x"_s, rect.x()}, {u"y"_s, rect.y()}, {u"w"_s, rect.width()}, {u"h"_s, rect.height()}};
}

QJsonObject boxOf(const QString &id, const QRectF &rect, const QString &parent)
{
    QJsonObject object = box(rect);
    object[u"id"_s] = id;
    object[u"parent"_s] = parent.isEmpty() ? QJsonValue() : QJsonValue(parent);
    return object;
}

/// A line may end at a quay before its docks: it is joined to these.
QPointF onBorder(const QRectF &card, QPointF tip)
{
    return {std::clamp(tip.x(), card.left(), card.right()),
        std::clamp(tip.y(), card.top(), card.bottom())};
}

} // namespace

QJsonObject layoutJson(const Geometry &geometry, const Deployment &deployment)
{
    const auto parentOf = [&](const QString &zone) {
        const Zone *found = zone.isEmpty() ? nullptr : deployment.zone(zone);
        return found ? found->id : QString();
    };
    // Docks belong to their card: what stands there is card and docks together.
    std::map<QString, QRectF> cards;
    for (const CardBox &card : geometry.cards)
        cards[card.id] = card.rect;
    for (const Dock &dock : geometry.docks)
        cards[dock.component] = cards[dock.component].united(dock.rect);
    QJsonArray nodes;
    for (const CardBox &card : geometry.cards) {
        const Component *component = deployment.component(card.id);
        nodes.append(
            boxOf(card.id, cards[card.id], component ? parentOf(component->zone) : QString()));
    }
    QJsonArray groups;
    for (const ZoneBox &zone : geometry.zones) {
        const Zone *record = deployment.zone(zone.id);
        groups.append(boxOf(zone.id, zone.rect, record ? parentOf(record->parent) : QString()));
    }
    const auto portsOf = [&](const QString &flow) {
        const Flow *record = deployment.flow(flow);
        return record ? record->ports.toString() : QString();
    };
    QJsonArray edges;
    for (const EdgeLine &edge : geometry.edges) {
        QJsonArray points;
        for (const QPointF &p : edge.points)
            points.append(QJsonArray{p.x(), p.y()});
        const auto card = cards.find(edge.to);
        if (card != cards.end() && !edge.points.empty()) {
            const QPointF p = onBorder(card->second, edge.points.back());
            points.append(QJsonArray{p.x(), p.y()});
        }
        for (const QString &flow : edge.flows) {
            const QString ports = portsOf(flow);
            QJsonObject object{{u"id"_s, flow}, {u"source"_s, edge.from}, {u"target"_s, edge.to},
                {u"points"_s, points}, {u"ports"_s, ports}};
            object[u"label"_s] = edge.label.rect.isNull() ? QJsonValue() : box(edge.label.rect);
            if (!edge.trunk.isEmpty())
                object[u"bundle"_s] = edge.trunk;
            else if (edge.flows.size() > 1)
                object[u"bundle"_s] = edge.flows.first();
            edges.append(object);
        }
    }
    return {{u"nodes"_s, nodes}, {u"groups"_s, groups}, {u"edges"_s, edges}};
}

} // namespace portolan
