#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Geometry.h"

#include <QStringList>

#include <algorithm>

namespace portolan::testing {

/// What is drawn in a zone where its record does not say so, in words: each card is to lie in the
/// box of its own zone and each zone in that of the one around it, and none in a foreign one.
inline QStringList strayBoxes(const Deployment &deployment, const Geometry &geometry)
{
    QStringList found;
    const auto boxOf = [&](const QString &id) -> const ZoneBox * {
        const auto at = std::ranges::find_if(
            geometry.zones, [&](const ZoneBox &box) { return compareIds(box.id, id) == 0; });
        return at == geometry.zones.end() ? nullptr : &*at;
    };
    const auto isAround = [&](const QString &outer, const QString &inner) {
        return std::ranges::any_of(deployment.zoneChain(inner),
            [&](const Zone *zone) { return compareIds(zone->id, outer) == 0; });
    };
    const auto look = [&](const QString &id, const QRectF &rect, const QString &home, bool isZone) {
        const ZoneBox *own = boxOf(home);
        if (!home.isEmpty() && (!own || !own->rect.adjusted(-.01, -.01, .01, .01).contains(rect)))
            found << QStringLiteral("%1 is not in %2").arg(id, home);
        for (const ZoneBox &other : geometry.zones) {
            if (!isAround(other.id, home) && !(isZone && isAround(id, other.id)) &&
                other.rect.adjusted(.01, .01, -.01, -.01).intersects(rect))
                found << QStringLiteral("%1 is on %2").arg(id, other.id);
        }
    };
    for (const CardBox &card : geometry.cards) {
        const Component *component = deployment.component(card.id);
        look(card.id, card.rect, component ? component->zone : QString(), false);
    }
    for (const ZoneBox &box : geometry.zones) {
        const Zone *zone = deployment.zone(box.id);
        look(box.id, box.rect, zone ? zone->parent : QString(), true);
    }
    return found;
}

} // namespace portolan::testing
