#include "model/document/RecordEdits.h"

#include "model/core/FlowSwitch.h"
#include "model/core/Ids.h"

#include <algorithm>
#include <functional>

namespace portolan {

namespace {

IdSet setOf(const QStringList &ids) { return IdSet(ids.begin(), ids.end()); }

/// The first zone around \a id that stays, or nothing.
QString stayingZone(const Deployment &deployment, const QString &id, const IdSet &leaving)
{
    for (const Zone *zone : deployment.zoneChain(id)) {
        if (!leaving.contains(zone->id))
            return zone->id;
    }
    return {};
}

} // namespace

RecordIds withContents(const Deployment &deployment, const RecordIds &ids)
{
    const IdSet chosen = setOf(ids.zones);
    IdSet zones;
    for (const Zone &zone : deployment.zones) {
        const auto chain = deployment.zoneChain(zone.id);
        if (std::ranges::any_of(chain, [&](const Zone *z) { return chosen.contains(z->id); }))
            zones.insert(zone.id);
    }
    IdSet components = setOf(ids.components);
    for (const Component &component : deployment.components) {
        if (zones.contains(component.zone))
            components.insert(component.id);
    }
    return {ids.flows, {components.begin(), components.end()}, {zones.begin(), zones.end()}};
}

std::vector<Edit> removal(const Deployment &deployment, const RecordIds &ids)
{
    const IdSet flows = setOf(ids.flows);
    const IdSet components = setOf(ids.components);
    const IdSet zones = setOf(ids.zones);
    std::vector<Edit> edits;
    for (const Flow &flow : deployment.flows) {
        if (flows.contains(flow.id) || components.contains(flow.from) ||
            components.contains(flow.to))
            edits.emplace_back(Remove<Flow>{flow.id});
    }
    for (const Component &component : deployment.components) {
        if (components.contains(component.id)) {
            edits.emplace_back(Remove<Component>{component.id});
        } else if (zones.contains(component.zone)) {
            Component moved = component;
            moved.zone = stayingZone(deployment, component.zone, zones);
            edits.emplace_back(Replace<Component>{std::move(moved)});
        }
    }
    for (const Zone &zone : deployment.zones) {
        if (zones.contains(zone.id) || !zones.contains(zone.parent))
            continue;
        Zone moved = zone;
        moved.parent = stayingZone(deployment, zone.parent, zones);
        edits.emplace_back(Replace<Zone>{std::move(moved)});
    }
    // From the inside out.
    std::vector<std::pair<size_t, QString>> leaving;
    for (const Zone &zone : deployment.zones) {
        if (zones.contains(zone.id))
            leaving.emplace_back(deployment.zoneChain(zone.id).size(), zone.id);
    }
    std::ranges::stable_sort(leaving, std::greater<>(), &std::pair<size_t, QString>::first);
    for (const auto &[depth, id] : leaving)
        edits.emplace_back(Remove<Zone>{id});
    return edits;
}

RecordIds removedBy(const std::vector<Edit> &edits)
{
    RecordIds ids;
    for (const Edit &edit : edits) {
        if (const auto *zone = std::get_if<Remove<Zone>>(&edit))
            ids.zones.append(zone->id);
        else if (const auto *component = std::get_if<Remove<Component>>(&edit))
            ids.components.append(component->id);
        else if (const auto *flow = std::get_if<Remove<Flow>>(&edit))
            ids.flows.append(flow->id);
    }
    return ids;
}

std::vector<Edit> switching(const Deployment &deployment, const QStringList &flows, bool on)
{
    std::vector<Edit> edits;
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow || flow->enabled == on)
            continue;
        Flow changed = *flow;
        switchFlow(changed, on);
        edits.emplace_back(Replace<Flow>{std::move(changed)});
    }
    return edits;
}

std::vector<Edit> unplacing(const Deployment &deployment)
{
    std::vector<Edit> edits;
    for (const Component &component : deployment.components) {
        if (!component.position)
            continue;
        Component changed = component;
        changed.position.reset();
        edits.emplace_back(Replace<Component>{std::move(changed)});
    }
    for (const Zone &zone : deployment.zones) {
        if (zone.frame)
            edits.push_back(unframing(zone));
    }
    return edits;
}

Edit unframing(Zone zone)
{
    zone.frame.reset();
    return Replace<Zone>{std::move(zone)};
}

} // namespace portolan
