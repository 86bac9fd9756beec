#include "model/catalog/OptionPlaces.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

OptionPlaces::OptionPlaces(const SystemParts &parts, FreeIds &ids)
    : m_parts(parts)
    , m_ids(ids)
{
    for (const Component &component : parts.deployment().components)
        ++m_members[component.zone];
    for (const Zone &zone : parts.deployment().zones)
        ++m_members[zone.parent];
}

QString OptionPlaces::place(const CatalogComponent &part, const Component *besides) const
{
    const Deployment &deployment = m_parts.deployment();
    const CatalogPlace *place = catalogPlace(part.place);
    if (!place)
        return {};
    const bool internet = place->kind == ZoneKind::Internet;
    // Where the user has put the neighbours is where the system stands.
    for (const CatalogComponent &neighbour : m_parts.entry().components) {
        if (neighbour.place != part.place)
            continue;
        for (const Component *component : m_parts.instances(neighbour.id)) {
            if (component == besides || !m_parts.isPart(*component, neighbour))
                continue;
            for (const Zone *zone : deployment.zoneChain(component->zone)) {
                if (zone->kind == ZoneKind::Host)
                    continue;
                if ((zone->kind == ZoneKind::Internet) == internet)
                    return zone->id;
                break;
            }
        }
    }
    for (const Zone &zone : deployment.zones) {
        const bool fits = internet
                              ? zone.kind == ZoneKind::Internet
                              : zone.kind == ZoneKind::Network &&
                                    (zone.id.compare(place->id, Qt::CaseInsensitive) == 0 ||
                                        zone.name.compare(place->id, Qt::CaseInsensitive) == 0);
        if (fits)
            return zone.id;
    }
    return {};
}

bool OptionPlaces::isUsual(const Component &component, const CatalogComponent &part) const
{
    if (part.host.isEmpty())
        return compareIds(component.zone, place(part, &component)) == 0;
    const Zone *zone = m_parts.deployment().zone(component.zone);
    if (!zone || zone->kind != ZoneKind::Host)
        return false;
    // The user may have put the system on another host: what came later has come there.
    return isNumbered(zone->id, part.host) || zone == hostOf(part, &component);
}

const Zone *OptionPlaces::hostOf(const CatalogComponent &part, const Component *besides) const
{
    for (const CatalogComponent &other : m_parts.entry().components) {
        if (other.host != part.host)
            continue;
        for (const Component *component : m_parts.instances(other.id)) {
            const Zone *zone = m_parts.deployment().zone(component->zone);
            if (component != besides && zone && zone->kind == ZoneKind::Host &&
                m_parts.isPart(*component, other))
                return zone;
        }
    }
    return nullptr;
}

QString OptionPlaces::enter(const CatalogComponent &part)
{
    QString zone = zoneFor(part);
    ++m_members[zone];
    return zone;
}

QString OptionPlaces::zoneFor(const CatalogComponent &part)
{
    if (!part.host.isEmpty()) {
        if (const auto made = m_hosts.find(part.host); made != m_hosts.end())
            return made->second;
        if (const Zone *zone = hostOf(part, nullptr))
            return zone->id;
    }
    QString outer = place(part, nullptr);
    if (const CatalogPlace *known = catalogPlace(part.place); outer.isEmpty() && known)
        outer = makePlace(*known);
    return part.host.isEmpty() ? outer : makeHost(part, outer);
}

QString OptionPlaces::makePlace(const CatalogPlace &place)
{
    QString &id = m_places[place.id.toString()];
    if (id.isEmpty()) {
        Zone zone;
        zone.id = id = m_ids.next(place.id.toString());
        zone.name = place.name;
        zone.kind = place.kind;
        m_made.push_back(std::move(zone));
    }
    return id;
}

QString OptionPlaces::makeHost(const CatalogComponent &part, const QString &parent)
{
    Zone zone;
    zone.id = m_ids.nextNumbered(part.host, 1);
    zone.kind = ZoneKind::Host;
    zone.parent = parent;
    ++m_members[parent];
    m_hosts[part.host] = zone.id;
    m_made.push_back(zone);
    return zone.id;
}

bool OptionPlaces::isAsMade(const Zone &zone) const
{
    Zone made;
    made.id = zone.id;
    made.parent = zone.parent;
    made.kind = zone.kind;
    made.frame = zone.frame; // how it is drawn says nothing about what it is
    if (zone.kind == ZoneKind::Host) {
        const auto &components = m_parts.entry().components;
        return zone == made && std::ranges::any_of(components, [&](const CatalogComponent &part) {
            return !part.host.isEmpty() && isNumbered(zone.id, part.host);
        });
    }
    for (const QLatin1StringView word : {"internet"_L1, "dmz"_L1, "lan"_L1}) {
        const CatalogPlace *place = catalogPlace(word.toString());
        if (place->kind == zone.kind && isNumbered(zone.id, word.toString())) {
            made.name = place->name;
            return zone == made && zone.parent.isEmpty();
        }
    }
    return false;
}

std::vector<Edit> OptionPlaces::insertions() const
{
    std::vector<Edit> edits;
    for (const Zone &zone : m_made)
        edits.emplace_back(Insert<Zone>{zone});
    return edits;
}

std::vector<Edit> OptionPlaces::removals(const std::vector<const Component *> &left)
{
    const Deployment &deployment = m_parts.deployment();
    for (const Component *component : left)
        --m_members[component->zone];
    std::vector<Edit> edits;
    IdSet gone;
    for (const Component *component : left) {
        for (const Zone *zone : deployment.zoneChain(component->zone)) {
            if (m_members[zone->id] > 0 || gone.contains(zone->id) || !isAsMade(*zone))
                break;
            gone.insert(zone->id);
            edits.emplace_back(Remove<Zone>{zone->id});
            --m_members[zone->parent];
        }
    }
    return edits;
}

} // namespace portolan
