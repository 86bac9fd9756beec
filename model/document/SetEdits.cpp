#include "model/document/SetEdits.h"

#include "model/core/ZoneChange.h"

#include <algorithm>

namespace portolan {

namespace {

template<class Value>
std::vector<Edit> setting(
    const Deployment &deployment, const QStringList &flows, Value Flow::*field, const Value &value)
{
    std::vector<Edit> edits;
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow || flow->*field == value)
            continue;
        Flow changed = *flow;
        changed.*field = value;
        edits.emplace_back(Replace<Flow>{std::move(changed)});
    }
    return edits;
}

bool contains(const QStringList &ids, const QString &id)
{
    return ids.contains(id, Qt::CaseInsensitive);
}

/// Whether one of \a zones is around what is in \a zone.
bool isWithin(const Deployment &deployment, const QString &zone, const QStringList &zones)
{
    const auto chain = deployment.zoneChain(zone);
    return std::ranges::any_of(chain, [&](const Zone *each) { return contains(zones, each->id); });
}

} // namespace

std::vector<Edit> settingNeed(
    const Deployment &deployment, const QStringList &flows, const Need &need)
{
    return setting(deployment, flows, &Flow::need, need);
}

std::vector<Edit> settingExposure(
    const Deployment &deployment, const QStringList &flows, Exposure exposure)
{
    return setting(deployment, flows, &Flow::exposed, exposure);
}

std::vector<Edit> movingTo(const Deployment &deployment, const RecordIds &ids, const QString &zone)
{
    std::vector<Edit> edits;
    for (const QString &id : ids.zones) {
        const Zone *record = deployment.zone(id);
        const bool goes = record && compareIds(record->parent, zone) != 0 &&
                          !isWithin(deployment, record->parent, ids.zones) &&
                          !isWithin(deployment, zone, {id});
        if (!goes)
            continue;
        Zone changed = *record;
        changed.parent = zone;
        edits.emplace_back(Replace<Zone>{std::move(changed)});
    }
    for (const QString &id : ids.components) {
        const Component *record = deployment.component(id);
        if (!record || compareIds(record->zone, zone) == 0 ||
            isWithin(deployment, record->zone, ids.zones))
            continue;
        Component changed = *record;
        changed.zone = zone;
        edits.emplace_back(Replace<Component>{std::move(changed)});
    }
    return losingPlaces(deployment, std::move(edits));
}

} // namespace portolan
