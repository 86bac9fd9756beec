#include "model/core/ZoneChange.h"

#include "model/core/EditRun.h"
#include "model/core/Ids.h"

#include <algorithm>

namespace portolan {

namespace {

const Zone *find(const Deployment &deployment, const Zone &zone)
{
    return deployment.zone(zone.id);
}
const Component *find(const Deployment &deployment, const Component &component)
{
    return deployment.component(component.id);
}
const QString &around(const Zone &zone) { return zone.parent; }
const QString &around(const Component &component) { return component.zone; }
std::optional<Frame> &place(Zone &zone) { return zone.frame; }
std::optional<Point> &place(Component &component) { return component.position; }
const std::optional<Frame> &place(const Zone &zone) { return zone.frame; }
const std::optional<Point> &place(const Component &component) { return component.position; }

/// Collects what edits do to zones, then what follows from it.
class Follower
{
public:
    Follower(const Deployment &deployment, std::vector<Edit> edits)
        : m_deployment(deployment)
        , m_edits(std::move(edits))
    {}

    std::vector<Edit> run()
    {
        RecordCursor zones(m_deployment.zones);
        RecordCursor components(m_deployment.components);
        for (Edit &edit : m_edits) {
            if (auto *zone = std::get_if<Replace<Zone>>(&edit))
                look(zone->record, zones);
            else if (auto *component = std::get_if<Replace<Component>>(&edit))
                look(component->record, components);
        }
        if (!m_moved.empty()) {
            for (size_t i = 0; i < m_edits.size(); ++i) {
                if (const auto *zone = std::get_if<Replace<Zone>>(&m_edits[i]))
                    m_zones[zone->record.id] = i;
                else if (const auto *component = std::get_if<Replace<Component>>(&m_edits[i]))
                    m_components[component->record.id] = i;
            }
            for (const Zone &zone : m_deployment.zones)
                carry(zone, m_zones);
            for (const Component &component : m_deployment.components)
                carry(component, m_components);
        }
        return std::move(m_edits);
    }

private:
    template<class Record> void look(Record &record, RecordCursor<Record> &records)
    {
        const Record *old = records.find(record.id);
        if (!old)
            return;
        if (compareIds(around(*old), around(record)) == 0)
            return;
        if (place(record) == place(*old))
            place(record).reset();
        if constexpr (std::is_same_v<Record, Zone>)
            m_moved[record.id] = true;
    }

    /// Whether the zone, or one around it, gets another place.
    bool isMoved(const QString &zone)
    {
        const auto [known, isNew] = m_within.try_emplace(zone, false);
        if (isNew) {
            const auto chain = m_deployment.zoneChain(zone);
            known->second = std::ranges::any_of(
                chain, [this](const Zone *each) { return m_moved.contains(each->id); });
        }
        return known->second;
    }

    template<class Record> void carry(const Record &record, const ById<size_t> &edits)
    {
        if (!place(record) || !isMoved(around(record)))
            return;
        const auto edited = edits.find(record.id);
        if (edited == edits.end()) {
            Record changed = record;
            place(changed).reset();
            m_edits.emplace_back(Replace<Record>{std::move(changed)});
            return;
        }
        Record &changed = std::get<Replace<Record>>(m_edits[edited->second]).record;
        if (place(changed) == place(record))
            place(changed).reset();
    }

    const Deployment &m_deployment;
    std::vector<Edit> m_edits;
    ById<size_t> m_zones; ///< the edit of each
    ById<size_t> m_components;
    ById<bool> m_moved;  ///< zones that get another one around them
    ById<bool> m_within; ///< answers of isMoved()
};

bool sameZones(const Deployment &a, const QString &zone, const Deployment &b, const QString &other)
{
    return std::ranges::equal(a.zoneChain(zone), b.zoneChain(other),
        [](const Zone *x, const Zone *y) { return compareIds(x->id, y->id) == 0; });
}

template<class Record>
void forget(
    Record &record, const Deployment &deployment, const std::vector<const Deployment *> &sources)
{
    if (!place(record))
        return;
    bool isKnown = false;
    for (const Deployment *source : sources) {
        const Record *there = find(*source, record);
        isKnown = isKnown || there;
        if (there && place(*there) == place(record) &&
            sameZones(*source, around(*there), deployment, around(record)))
            return;
    }
    // What has got a new id is no other thing.
    if (isKnown)
        place(record).reset();
}

} // namespace

std::vector<Edit> losingPlaces(const Deployment &deployment, std::vector<Edit> edits)
{
    return Follower(deployment, std::move(edits)).run();
}

void forgetStrangePlaces(Deployment &deployment, const std::vector<const Deployment *> &sources)
{
    for (Zone &zone : deployment.zones)
        forget(zone, deployment, sources);
    for (Component &component : deployment.components)
        forget(component, deployment, sources);
}

} // namespace portolan
