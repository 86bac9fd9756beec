#include "model/layout/OnlyPlaced.h"

#include <set>

namespace portolan {

Geometry onlyPlaced(Geometry free, const Deployment &deployment)
{
    std::set<QString> gone;
    std::set<QString> kept; // zones around what is placed
    const auto keepAround = [&](const QString &zone) {
        for (const Zone *each : deployment.zoneChain(zone))
            kept.insert(each->id.toLower());
    };
    for (const Component &component : deployment.components) {
        if (component.position)
            keepAround(component.zone);
        else
            gone.insert(component.id.toLower());
    }
    for (const Zone &zone : deployment.zones)
        if (zone.frame)
            keepAround(zone.id);
    const auto isGone = [&](const QString &id) { return gone.contains(id.toLower()); };
    std::erase_if(free.cards, [&](const CardBox &card) { return isGone(card.id); });
    std::erase_if(free.zones, [&](const ZoneBox &box) { return !kept.contains(box.id.toLower()); });
    std::erase_if(free.docks, [&](const Dock &dock) { return isGone(dock.component); });
    std::erase_if(
        free.edges, [&](const EdgeLine &edge) { return isGone(edge.from) || isGone(edge.to); });
    return free;
}

} // namespace portolan
