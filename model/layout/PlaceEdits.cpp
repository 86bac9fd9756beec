#include "model/layout/Around.h"
#include "model/layout/ZoneFrames.h"

#include <set>

namespace portolan {

using namespace around;

namespace {

/// Zones that hold nothing stand where they are because of their frame alone.
std::set<QString> emptyZones(const Deployment &deployment)
{
    std::set<QString> empty;
    for (const Zone &zone : deployment.zones)
        empty.insert(zone.id.toLower());
    for (const Zone &zone : deployment.zones)
        empty.erase(zone.parent.toLower());
    for (const Component &component : deployment.components)
        empty.erase(component.zone.toLower());
    return empty;
}

} // namespace

std::vector<Edit> placeEdits(const Deployment &deployment, const Geometry &geometry)
{
    std::vector<Edit> edits;
    for (const CardBox &card : geometry.cards) {
        const Component *component = deployment.component(card.id);
        if (!component)
            continue;
        Component placed = *component;
        placed.position = Point{card.rect.center().x(), card.rect.center().y()};
        if (placed != *component)
            edits.push_back(Replace<Component>{std::move(placed)});
    }
    const std::set<QString> empty = emptyZones(deployment);
    for (const ZoneBox &box : geometry.zones) {
        const Zone *zone = deployment.zone(box.id);
        QRectF frame = box.frame;
        if (zone && !zone->frame && frame.isNull() && empty.contains(zone->id.toLower()))
            frame = box.rect;
        if (!zone || frame.isNull() || isSameFrame(frameOf(zone->frame), frame))
            continue;
        Zone placed = *zone;
        placed.frame = frameOf(frame);
        edits.push_back(Replace<Zone>{std::move(placed)});
    }
    return edits;
}

} // namespace portolan
