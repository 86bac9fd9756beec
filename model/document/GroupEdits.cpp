#include "model/document/GroupEdits.h"

#include <algorithm>

namespace portolan {

namespace {

bool contains(const QStringList &ids, const QString &id)
{
    return ids.contains(id, Qt::CaseInsensitive);
}

/// From the outside in.
QStringList zonesAround(const Deployment &deployment, const QString &zone)
{
    QStringList ids;
    for (const Zone *each : deployment.zoneChain(zone))
        ids.prepend(each->id);
    return ids;
}

/// The zones that each of them is in, of what is not in one of them.
std::vector<QString> homes(const Deployment &deployment, const RecordIds &ids)
{
    std::vector<QString> homes;
    for (const QString &id : ids.components)
        homes.push_back(deployment.component(id)->zone);
    for (const QString &id : ids.zones)
        homes.push_back(deployment.zone(id)->parent);
    return homes;
}

} // namespace

RecordIds outermost(const Deployment &deployment, const RecordIds &ids)
{
    const auto isFree = [&](const QString &zone) {
        return std::ranges::none_of(deployment.zoneChain(zone),
            [&](const Zone *each) { return contains(ids.zones, each->id); });
    };
    RecordIds outer;
    for (const QString &id : ids.components) {
        const Component *component = deployment.component(id);
        if (component && isFree(component->zone))
            outer.components.append(component->id);
    }
    for (const QString &id : ids.zones) {
        const Zone *zone = deployment.zone(id);
        if (zone && isFree(zone->parent))
            outer.zones.append(zone->id);
    }
    return outer;
}

QString commonZone(const Deployment &deployment, const RecordIds &ids)
{
    const std::vector<QString> all = homes(deployment, outermost(deployment, ids));
    if (all.empty())
        return {};
    QStringList common = zonesAround(deployment, all.front());
    for (const QString &home : all) {
        const QStringList around = zonesAround(deployment, home);
        const auto differs = std::ranges::mismatch(
            common, around, [](const QString &a, const QString &b) { return a == b; });
        common.resize(differs.in1 - common.begin());
    }
    return common.isEmpty() ? QString() : common.last();
}

std::vector<Edit> enclosing(const Deployment &deployment, const RecordIds &ids, Zone zone,
    const std::map<QString, Point> &places)
{
    const RecordIds outer = outermost(deployment, ids);
    zone.parent = commonZone(deployment, ids);
    const QString id = zone.id;
    std::vector<Edit> edits = {Insert<Zone>{std::move(zone)}};
    for (const QString &member : outer.zones) {
        Zone changed = *deployment.zone(member);
        changed.parent = id;
        edits.emplace_back(Replace<Zone>{std::move(changed)});
    }
    for (const QString &member : outer.components) {
        Component changed = *deployment.component(member);
        changed.zone = id;
        const auto place = places.find(member.toLower());
        if (!changed.position && place != places.end())
            changed.position = place->second;
        edits.emplace_back(Replace<Component>{std::move(changed)});
    }
    return edits;
}

} // namespace portolan
