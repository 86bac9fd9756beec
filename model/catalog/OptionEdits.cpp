#include "model/catalog/OptionEdits.h"

#include "model/catalog/Handover.h"
#include "model/catalog/OptionPlaces.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OptionEdits)
};

constexpr size_t MostNewFlows = 10'000;

/// The names of the fields in which the two differ.
template<class Record> QStringList differingFields(const Record &a, const Record &b)
{
    QStringList names;
    for (const RecordField<Record> &field : recordFields<Record>()) {
        if (!field.same(a, b))
            names << fieldName(field.source);
    }
    return names;
}

/// Two ends of a flow that are on the chart already.
using Ends = std::pair<QString, QString>;

/// One change of options, step by step: flows that stay, go and come, then components and zones.
class Change
{
public:
    Change(const Deployment &deployment, const CatalogEntry &entry, const ChosenOptions &wanted,
        Touched touched, const IdSet &unique)
        : m_deployment(deployment)
        , m_entry(entry)
        , m_old(chosenOptions(deployment, entry))
        , m_new(wanted)
        , m_before(chosenParts(entry, m_old))
        , m_after(chosenParts(entry, m_new))
        , m_parts(deployment, entry)
        , m_flowIds(deployment.flowIds())
        , m_placeIds(deployment.placeIds())
        , m_places(m_parts, m_placeIds)
        , m_touched(touched)
        , m_unique(unique)
    {}

    Result<OptionEdits> run()
    {
        for (const CatalogFlow &known : m_entry.flows)
            changeFlows(known);
        for (const CatalogFlow &known : m_entry.flows) {
            if (m_after.has(known) && !m_before.has(known) && !addFlows(known)) {
                return failure(Tr::tr("this would add more than %L1 flows: there are too many "
                                      "components between which they run; draw them by hand")
                                   .arg(qulonglong(MostNewFlows)));
            }
        }
        findBusy();
        for (const CatalogComponent &part : m_entry.components) {
            if (m_before.has(part) && !m_after.has(part))
                removeInstances(part);
        }
        return finish();
    }

private:
    /// A flow that goes, and how the catalog had given it.
    struct Left
    {
        const Flow *flow = nullptr;
        Flow fresh;
    };

    void changeFlows(const CatalogFlow &known)
    {
        const bool was = m_before.has(known);
        const bool is = m_after.has(known);
        const CatalogFlow *heir = was && !is ? heirOf(known) : nullptr;
        std::map<Ends, int> together;
        for (const Flow *flow : m_parts.flows(known.id))
            ++together[{flow->from, flow->to}];
        for (const Flow *flow : m_parts.flows(known.id)) {
            const QStringList touched = touchedFields(*flow, known);
            const Flow fresh = freshOf(*flow, known);
            const bool isFresh = touched.isEmpty() || (heir && hasUsualEnds(*flow, known) &&
                                                          handover::isAllThatDiffers(*flow, fresh));
            const bool usual =
                isFresh && together[{flow->from, flow->to}] == 1 && !m_unique.contains(flow->id);
            if (was && !is && (m_touched == Touched::Goes || usual)) {
                if (heir)
                    m_heirs[heir][{flow->from, flow->to}] = {flow, fresh};
                m_flowEdits.emplace_back(Remove<Flow>{flow->id});
                m_gone.insert(flow->id);
                continue;
            }
            const Flow changed = carriedOver(*flow, known, was, is);
            if (was && !is)
                keep(*flow, changed.enabled, touched);
            if (changed != *flow)
                m_flowEdits.emplace_back(Replace<Flow>{changed});
        }
    }

    /// The flow that is added in the place of \a known, or null.
    const CatalogFlow *heirOf(const CatalogFlow &known) const
    {
        const CatalogFlow *heir = counterpart(m_entry, known);
        const bool comes =
            heir && m_after.has(*heir) && !m_before.has(*heir) && m_parts.flows(heir->id).empty();
        return comes ? heir : nullptr;
    }

    /// As the catalog gives it under the old options, where it is.
    Flow freshOf(const Flow &flow, const CatalogFlow &known) const
    {
        Flow fresh = flowOf(m_entry, known, m_old);
        fresh.id = flow.id;
        fresh.from = flow.from;
        fresh.to = flow.to;
        return fresh;
    }

    bool hasUsualEnds(const Flow &flow, const CatalogFlow &known) const
    {
        const auto isEnd = [&](const QString &id, const QString &part) {
            const Component *component = m_deployment.component(id);
            return component && m_parts.isPart(*component, *m_entry.component(part));
        };
        return isEnd(flow.from, known.from) && isEnd(flow.to, known.to);
    }

    /// What is not as the catalog gives it under the old options.
    QStringList touchedFields(const Flow &flow, const CatalogFlow &known) const
    {
        QStringList fields = differingFields(freshOf(flow, known), flow);
        if (!hasUsualEnds(flow, known))
            fields << Tr::tr("its ends");
        return fields;
    }

    Flow carriedOver(const Flow &flow, const CatalogFlow &known, bool was, bool is) const
    {
        Flow changed = flow;
        if (const PortSpec usual = portsOf(known, m_old); flow.ports == usual)
            changed.ports = portsOf(known, m_new);
        if (was == is)
            return changed;
        const bool byUser = flow.decided || flow.enabled != was;
        if (!byUser)
            changed.enabled = is;
        // Where it is otherwise than the options have it, that says by itself who decided.
        changed.decided = byUser && changed.enabled == is;
        return changed;
    }

    void keep(const Flow &flow, bool enabled, const QStringList &touched)
    {
        QString why;
        if (touched.isEmpty())
            why = Tr::tr("you have drawn it in another way than the catalog");
        else if (!flow.enabled)
            why = Tr::tr("you switched it off");
        else
            why = Tr::tr("you changed: %1").arg(touched.join(u", "_s));
        if (flow.enabled && !enabled)
            why = Tr::tr("it stays, switched off; %1").arg(why);
        m_kept.push_back({RecordKind::Flow, flow.id, flow.id, why});
    }

    /// Between which components flows of the system run already, from one part to another.
    std::set<Ends> joined(const CatalogFlow &known) const
    {
        std::set<Ends> ends;
        for (const CatalogFlow &other : m_entry.flows) {
            if (other.from != known.from || other.to != known.to)
                continue;
            for (const Flow *flow : m_parts.flows(other.id))
                ends.insert({flow->from, flow->to});
        }
        return ends;
    }

    /// The components at one end of a flow that comes, which are made where the part is new.
    QStringList ends(const QString &id)
    {
        const CatalogComponent &part = *m_entry.component(id);
        QStringList ids;
        for (const Component *component : m_parts.instances(id))
            ids << component->id;
        if (!ids.isEmpty() || m_before.has(part))
            return ids;
        QString &made = m_made[id];
        if (made.isEmpty()) {
            Component component = componentOf(m_entry, part);
            component.zone = m_places.enter(part);
            component.id = made = m_placeIds.next(part.id);
            m_componentEdits.emplace_back(Insert<Component>{std::move(component)});
        }
        return {made};
    }

    bool mayStand(const QString &id) const
    {
        return !m_parts.instances(id).empty() || !m_before.has(*m_entry.component(id));
    }

    bool addFlows(const CatalogFlow &known)
    {
        // Those that an earlier change has kept are all there were.
        if (!m_parts.flows(known.id).empty() || !mayStand(known.from) || !mayStand(known.to))
            return true;
        std::set<Ends> wanted = joined(known);
        const QStringList from = wanted.empty() ? ends(known.from) : QStringList();
        const QStringList to = wanted.empty() ? ends(known.to) : QStringList();
        if (size_t(from.size()) * size_t(to.size()) > MostNewFlows && known.from != known.to)
            return false;
        for (const QString &sender : from) {
            if (known.from == known.to)
                wanted.insert({sender, sender});
            for (const QString &listener : known.from == known.to ? QStringList() : to)
                wanted.insert({sender, listener});
        }
        m_added += wanted.size();
        if (m_added > MostNewFlows)
            return false;
        const std::map<Ends, Left> &heritage = m_heirs[&known];
        for (const auto &[sender, listener] : wanted) {
            Flow flow = flowOf(m_entry, known, m_new);
            flow.id = m_flowIds.next(known.id);
            flow.from = sender;
            flow.to = listener;
            if (const auto left = heritage.find({sender, listener}); left != heritage.end())
                handover::take(flow, *left->second.flow, left->second.fresh);
            m_busy.insert({sender, listener});
            m_flowEdits.emplace_back(Insert<Flow>{std::move(flow)});
        }
        return true;
    }

    void removeInstances(const CatalogComponent &part)
    {
        const auto &instances = m_parts.instances(part.id);
        for (const Component *component : instances) {
            if (!m_parts.isPart(*component, part))
                continue;
            Component fresh = componentOf(m_entry, part);
            fresh.id = component->id;
            fresh.zone = component->zone;
            QStringList touched = differingFields(fresh, *component);
            if (!m_places.isUsual(*component, part))
                touched << Tr::tr("its zone");
            QString why;
            if (m_busy.contains(component->id))
                why = Tr::tr("flows that stay end at it");
            else if (m_touched == Touched::Stays &&
                     (instances.size() > 1 || m_unique.contains(component->id)))
                why = Tr::tr("there are several of it, or not where the catalog has it");
            else if (m_touched == Touched::Stays && !touched.isEmpty())
                why = Tr::tr("you changed: %1").arg(touched.join(u", "_s));
            if (!why.isEmpty()) {
                m_kept.push_back({RecordKind::Component, component->id, component->label(), why});
                continue;
            }
            m_left.push_back(component);
        }
    }

    /// The ends of all flows that stay.
    void findBusy()
    {
        for (const Flow &flow : m_deployment.flows) {
            if (!m_gone.contains(flow.id))
                m_busy.insert({flow.from, flow.to});
        }
    }

    OptionEdits finish()
    {
        OptionEdits result;
        result.kept = std::move(m_kept);
        const auto append = [&](std::vector<Edit> edits) {
            std::move(edits.begin(), edits.end(), std::back_inserter(result.edits));
        };
        append(m_places.insertions());
        append(std::move(m_componentEdits));
        append(std::move(m_flowEdits));
        for (const Component *component : m_left)
            result.edits.emplace_back(Remove<Component>{component->id});
        append(m_places.removals(m_left));
        if (m_old != m_new || !m_deployment.settings.systems.contains(m_entry.id)) {
            Settings settings = m_deployment.settings;
            settings.systems[m_entry.id] = m_new;
            result.edits.emplace_back(ReplaceSettings{std::move(settings)});
        }
        return result;
    }

    const Deployment &m_deployment;
    const CatalogEntry &m_entry;
    const ChosenOptions m_old;
    const ChosenOptions m_new;
    const ChosenParts m_before;
    const ChosenParts m_after;
    const SystemParts m_parts;
    FreeIds m_flowIds;
    FreeIds m_placeIds;
    OptionPlaces m_places;
    const Touched m_touched;
    const IdSet &m_unique;
    std::map<QString, QString> m_made;                           ///< part -> component made for it
    std::map<const CatalogFlow *, std::map<Ends, Left>> m_heirs; ///< what flows that come take over
    IdSet m_gone;                                                ///< flows
    IdSet m_busy; ///< components with flows afterwards
    size_t m_added = 0;
    std::vector<Edit> m_flowEdits;
    std::vector<Edit> m_componentEdits;
    std::vector<const Component *> m_left;
    std::vector<KeptRecord> m_kept;
};

/// Which of the records that \a there has lost would not come back with the options: those whose
/// place among several the catalog does not know.
IdSet notComingBack(const Deployment &deployment, const Deployment &there, const Deployment &back,
    const CatalogEntry &entry)
{
    IdSet unique;
    std::set<const CatalogFlow *> redrawn;
    for (const Flow &flow : back.flows) {
        if (!deployment.flow(flow.id) || *deployment.flow(flow.id) != flow)
            redrawn.insert(knownFlow(entry, flow));
    }
    for (const Flow &flow : deployment.flows) {
        if (there.flow(flow.id))
            continue;
        const CatalogFlow *known = knownFlow(entry, flow);
        if (!back.flow(flow.id) || redrawn.contains(known))
            unique.insert(flow.id);
    }
    // Zones come and go with what stands in them.
    const auto isSameZone = [&](const Zone *zone) {
        const Zone *again = back.zone(zone->id);
        return again && *again == *zone;
    };
    for (const Component &component : deployment.components) {
        if (there.component(component.id))
            continue;
        const Component *again = back.component(component.id);
        if (!again || *again != component ||
            !std::ranges::all_of(deployment.zoneChain(component.zone), isSameZone))
            unique.insert(component.id);
    }
    return unique;
}

Deployment applied(Deployment deployment, const std::vector<Edit> &edits)
{
    [[maybe_unused]] const auto inverse = applyAll(deployment, edits);
    Q_ASSERT(inverse);
    return deployment;
}

} // namespace

ChosenOptions chosenOptions(const Deployment &deployment, const CatalogEntry &entry)
{
    const auto chosen = deployment.settings.systems.find(entry.id);
    return chosen == deployment.settings.systems.end()
               ? chooseOptions(entry, {}).value_or(ChosenOptions())
               : chosen->second;
}

ChosenOptions withOption(
    const CatalogEntry &entry, ChosenOptions chosen, const QString &id, bool on)
{
    const CatalogOption *option = entry.option(id);
    if (!option || chosen.contains(id) == on)
        return chosen;
    if (on) {
        chosen.emplace(option->id, option->value);
        for (const CatalogOption &other : entry.options) {
            if (other.id != id &&
                (option->excludes.contains(other.id) || other.excludes.contains(id)))
                chosen = withOption(entry, std::move(chosen), other.id, false);
        }
        for (const QString &need : option->needs)
            chosen = withOption(entry, std::move(chosen), need, true);
    } else {
        chosen.erase(option->id);
        for (const CatalogOption &other : entry.options) {
            if (other.needs.contains(id))
                chosen = withOption(entry, std::move(chosen), other.id, false);
        }
    }
    return chosen;
}

Result<OptionEdits> changeOptions(const Deployment &deployment, const CatalogEntry &entry,
    const ChosenOptions &wanted, Touched touched)
{
    const ChosenOptions old = chosenOptions(deployment, entry);
    if (old == wanted)
        return OptionEdits();
    IdSet unique;
    for (;;) {
        Result<OptionEdits> change = Change(deployment, entry, wanted, touched, unique).run();
        if (!change || touched == Touched::Goes)
            return change;
        const Deployment there = applied(deployment, change->edits);
        const Result<OptionEdits> undone = Change(there, entry, old, Touched::Stays, IdSet()).run();
        // Whatever cannot be carried back stays as it is: too many flows.
        if (!undone)
            return change;
        const size_t known = unique.size();
        unique.merge(notComingBack(deployment, there, applied(there, undone->edits), entry));
        if (unique.size() == known)
            return change;
    }
}

} // namespace portolan
