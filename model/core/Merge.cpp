#include "model/core/Merge.h"

#include "model/core/Changes.h"
#include "model/core/Consistency.h"
#include "model/core/Ids.h"
#include "model/core/MergeLists.h"
#include "model/core/ZoneChange.h"

#include <algorithm>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Why = Conflict::Why;
using Ids = std::vector<QString>;
/// old id -> new id, in lower case, since ids are compared ignoring case
using Renames = std::map<QString, QString>;

bool isSameThing(const Zone &a, const Zone &b) { return a.kind == b.kind; }
bool isSameThing(const Component &a, const Component &b)
{
    return a.product == b.product && a.part == b.part && a.name == b.name;
}
bool isSameThing(const Flow &a, const Flow &b)
{
    return compareIds(a.from, b.from) == 0 && compareIds(a.to, b.to) == 0 && a.ports == b.ports;
}
bool isSameThing(const SavedView &a, const SavedView &b)
{
    return a.name == b.name && a.filter == b.filter;
}

template<class Record> const Record *find(const std::vector<Record> &records, QStringView id)
{
    const size_t at = lowerBound(records, id);
    return at < records.size() && compareIds(records[at].id, id) == 0 ? &records[at] : nullptr;
}

const SavedView *find(const std::vector<SavedView> &views, QStringView id)
{
    const auto at = std::find_if(views.begin(), views.end(),
        [&](const SavedView &view) { return compareIds(view.id, id) == 0; });
    return at == views.end() ? nullptr : &*at;
}

Ids viewIds(const Deployment &deployment)
{
    Ids ids;
    for (const SavedView &view : deployment.settings.views)
        ids.push_back(view.id);
    return ids;
}

void follow(QString &reference, const Renames &renames)
{
    if (renames.empty())
        return;
    const auto at = renames.find(reference.toLower());
    if (at != renames.end())
        reference = at->second;
}

template<class Record> void sortById(std::vector<Record> &records)
{
    std::sort(records.begin(), records.end(),
        [](const Record &a, const Record &b) { return compareIds(a.id, b.id) < 0; });
}

class Merger
{
public:
    Merger(const Deployment &base, const Deployment &mine, const Deployment &theirs,
        const Choices &choices)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_judge(choices, m_merged.conflicts)
    {
        for (const Deployment *side : {&base, &mine, &theirs}) {
            m_places.add(side->placeIds());
            m_flowIds.add(side->flowIds());
            m_viewIds.add(viewIds(*side));
        }
    }

    Merged run()
    {
        separateNewOnes();
        Deployment &result = m_merged.deployment;
        result.settings =
            mergeSettings(m_judge, m_base.settings, m_mine.settings, m_theirs.settings);
        result.zones =
            m_judge.records(RecordKind::Zone, m_base.zones, m_mine.zones, m_theirs.zones);
        result.components = m_judge.records(
            RecordKind::Component, m_base.components, m_mine.components, m_theirs.components);
        result.flows =
            m_judge.records(RecordKind::Flow, m_base.flows, m_mine.flows, m_theirs.flows);
        bringBackComponents();
        bringBackZones();
        while (untangleZones())
            bringBackZones();
        separatePlaces();
        // One side's place in the other side's zone.
        forgetStrangePlaces(result, {&m_mine, &m_theirs});
        return std::move(m_merged);
    }

private:
    void tell(Why why, RecordKind kind, const QString &id, const QString &field = {},
        const QString &base = {}, const QString &mine = {}, const QString &theirs = {})
    {
        const QString name = field == "parent"_L1 ? fieldName("zone around") : QString();
        m_merged.conflicts.push_back({why, kind, id, field, name, base, mine, theirs});
    }

    /// What both added under one id, though it is not the same thing, becomes two.
    void separateNewOnes()
    {
        const Renames zones =
            separate(RecordKind::Zone, m_base.zones, m_mine.zones, m_theirs.zones, m_places);
        const Renames components = separate(RecordKind::Component, m_base.components,
            m_mine.components, m_theirs.components, m_places);
        for (Zone &zone : m_theirs.zones)
            follow(zone.parent, zones);
        for (Component &component : m_theirs.components)
            follow(component.zone, zones);
        for (Flow &flow : m_theirs.flows) {
            follow(flow.from, components);
            follow(flow.to, components);
        }
        separate(RecordKind::Flow, m_base.flows, m_mine.flows, m_theirs.flows, m_flowIds);
        separate(RecordKind::View, m_base.settings.views, m_mine.settings.views,
            m_theirs.settings.views, m_viewIds);
    }

    template<class Record>
    Renames separate(RecordKind kind, const std::vector<Record> &base,
        const std::vector<Record> &mine, std::vector<Record> &theirs, FreeIds &ids)
    {
        Renames renames;
        for (Record &record : theirs) {
            const Record *other = find(mine, record.id);
            if (!other || find(base, record.id) || isSameThing(record, *other))
                continue;
            const QString fresh = ids.nextNumbered(record.id);
            tell(Why::SameId, kind, record.id, {}, {}, other->id, fresh);
            renames.emplace(record.id.toLower(), fresh);
            record.id = fresh;
        }
        if constexpr (!std::is_same_v<Record, SavedView>) {
            if (!renames.empty())
                sortById(theirs);
        }
        return renames;
    }

    /// A record that something in the result refers to, from the side that still has it.
    template<class Record>
    void bringBack(RecordKind kind, const std::vector<Record> &present,
        const std::vector<Record> &mine, const std::vector<Record> &theirs, const QString &id,
        Changes::Records<Record> &back)
    {
        if (id.isEmpty() || find(present, id) || back.contains(id))
            return;
        const Record *inMine = find(mine, id);
        const Record *record = inMine ? inMine : find(theirs, id);
        Q_ASSERT(record); // every reference comes from a side where it is found
        tell(Why::Needed, kind, record->id, {}, record->label(),
            inMine ? record->label() : QString(), inMine ? QString() : record->label());
        back.emplace(id, *record);
    }

    void bringBackComponents()
    {
        Changes back;
        const auto bring = [&](const QString &id) {
            bringBack(RecordKind::Component, m_merged.deployment.components, m_mine.components,
                m_theirs.components, id, back.components);
        };
        for (const Flow &flow : m_merged.deployment.flows) {
            bring(flow.from);
            bring(flow.to);
        }
        apply(m_merged.deployment, std::move(back));
    }

    void bringBackZones()
    {
        // Each round brings the zones around those of the round before; MaxZoneDepth at most.
        for (;;) {
            Changes back;
            const auto bring = [&](const QString &id) {
                bringBack(RecordKind::Zone, m_merged.deployment.zones, m_mine.zones, m_theirs.zones,
                    id, back.zones);
            };
            for (const Component &component : m_merged.deployment.components)
                bring(component.zone);
            for (const Zone &zone : m_merged.deployment.zones)
                bring(zone.parent);
            if (back.isEmpty())
                return;
            apply(m_merged.deployment, std::move(back));
        }
    }

    /// Gives the zones of each circle and of each chain that is too deep the place they have in
    /// mine, or the top. False where there is nothing to do.
    bool untangleZones()
    {
        std::vector<Zone> &zones = m_merged.deployment.zones;
        bool isChanged = false;
        for (const Zone &start : zones) {
            std::vector<size_t> chain;
            // A zone that is still to come back ends the chain for this round.
            for (const Zone *zone = &start; zone && chain.size() <= MaxZoneDepth;
                 zone = find(zones, zone->parent))
                chain.push_back(size_t(zone - zones.data()));
            if (chain.size() > MaxZoneDepth) {
                untangle(chain);
                isChanged = true;
            }
        }
        return isChanged;
    }

    void untangle(const std::vector<size_t> &chain)
    {
        std::vector<Zone> &zones = m_merged.deployment.zones;
        bool isMoved = false;
        for (const size_t i : chain)
            isMoved = moveToMine(zones[i]) || isMoved;
        for (size_t i = 0; i < chain.size() && !isMoved; ++i) {
            // Mine alone is consistent, so one of them is theirs alone.
            Zone &zone = zones[chain[i]];
            isMoved = !find(m_mine.zones, zone.id) && !zone.parent.isEmpty();
            if (isMoved) {
                tell(Why::Nesting, RecordKind::Zone, zone.id, u"parent"_s, {}, {}, zone.parent);
                zone.parent.clear();
            }
        }
        Q_ASSERT(isMoved);
    }

    bool moveToMine(Zone &zone)
    {
        const Zone *mine = find(m_mine.zones, zone.id);
        if (!mine || compareIds(mine->parent, zone.parent) == 0)
            return false;
        const Zone *base = find(m_base.zones, zone.id);
        tell(Why::Nesting, RecordKind::Zone, zone.id, u"parent"_s, base ? base->parent : QString(),
            mine->parent, zone.parent);
        zone.parent = mine->parent;
        return true;
    }

    /// A zone and a component of one id: only flows refer to the component, so it takes the new id.
    void separatePlaces()
    {
        Deployment &result = m_merged.deployment;
        Renames renames;
        for (Component &component : result.components) {
            if (!result.zone(component.id))
                continue;
            const QString fresh = m_places.nextNumbered(component.id);
            const bool isMine = find(m_mine.components, component.id) != nullptr;
            tell(Why::SameId, RecordKind::Component, component.id, {}, {},
                isMine ? fresh : component.id, isMine ? component.id : fresh);
            renames.emplace(component.id.toLower(), fresh);
            component.id = fresh;
        }
        if (renames.empty())
            return;
        sortById(result.components);
        for (Flow &flow : result.flows) {
            follow(flow.from, renames);
            follow(flow.to, renames);
        }
    }

    const Deployment &m_base;
    const Deployment &m_mine;
    Deployment m_theirs; ///< with the new ids of separateNewOnes()
    Merged m_merged;
    MergeJudge m_judge;
    FreeIds m_places;
    FreeIds m_flowIds;
    FreeIds m_viewIds;
};

} // namespace

bool operator<(const ConflictKey &a, const ConflictKey &b)
{
    return std::tie(a.kind, a.id, a.field) < std::tie(b.kind, b.id, b.field);
}

ConflictKey keyOf(const Conflict &conflict) { return {conflict.kind, conflict.id, conflict.field}; }

Choices allFrom(MergeSide side, const std::vector<Conflict> &conflicts)
{
    Choices choices;
    for (const Conflict &conflict : conflicts)
        choices[keyOf(conflict)] = side;
    return choices;
}

Merged merge(const Deployment &base, const Deployment &mine, const Deployment &theirs,
    const Choices &choices)
{
    return Merger(base, mine, theirs, choices).run();
}

} // namespace portolan
