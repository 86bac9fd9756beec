#include "model/document/RecordEdits.h"

#include "model/core/EditRun.h"
#include "model/core/FlowSwitch.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace portolan {

namespace {

/// Ids that are asked for, in any case of letters, and never walked.
class Chosen
{
public:
    explicit Chosen(const QStringList &ids)
    {
        m_keys.reserve(ids.size());
        for (const QString &id : ids)
            m_keys.insert(id.toLower());
    }

    bool contains(const QString &id) const
    {
        return !m_keys.isEmpty() && m_keys.contains(id.toLower());
    }

private:
    QSet<QString> m_keys;
};

/// The first zone around \a id that stays, or nothing.
QString stayingZone(const Deployment &deployment, const QString &id, const Chosen &leaving)
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
    const Chosen chosen(ids.zones);
    QStringList zones;
    for (const Zone &zone : deployment.zones) {
        const auto chain = deployment.zoneChain(zone.id);
        if (std::ranges::any_of(chain, [&](const Zone *z) { return chosen.contains(z->id); }))
            zones.append(zone.id);
    }
    const Chosen within(zones);
    const Chosen alone(ids.components);
    QStringList components;
    for (const Component &component : deployment.components) {
        if (alone.contains(component.id) || within.contains(component.zone))
            components.append(component.id);
    }
    return {ids.flows, components, zones};
}

std::vector<Edit> removal(const Deployment &deployment, const RecordIds &ids)
{
    const Chosen flows(ids.flows);
    const Chosen components(ids.components);
    const Chosen zones(ids.zones);
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
    RecordCursor records(deployment.flows);
    for (const QString &id : flows) {
        const Flow *flow = records.find(id);
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
