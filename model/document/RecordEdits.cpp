#include "model/document/RecordEdits.h"

#include <algorithm>
#include <functional>
#include <set>

namespace portolan {

namespace {

/// Ids compare without case.
struct IdLess
{
    bool operator()(const QString &a, const QString &b) const { return compareIds(a, b) < 0; }
};
using IdSet = std::set<QString, IdLess>;

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

std::vector<Edit> duplication(
    const Deployment &deployment, const QStringList &flows, QStringList *copies)
{
    std::vector<QString> taken = deployment.flowIds();
    std::vector<Edit> edits;
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow)
            continue;
        Flow copy = *flow;
        copy.id = freeId(flow->id, taken);
        copy.enabled = false;
        taken.push_back(copy.id);
        if (copies)
            copies->append(copy.id);
        edits.emplace_back(Insert<Flow>{std::move(copy)});
    }
    return edits;
}

std::vector<Edit> switching(const Deployment &deployment, const QStringList &flows, bool on)
{
    std::vector<Edit> edits;
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow || flow->enabled == on)
            continue;
        Flow changed = *flow;
        changed.enabled = on;
        changed.decided = false;
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
    return edits;
}

} // namespace portolan
