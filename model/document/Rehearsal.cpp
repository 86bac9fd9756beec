#include "model/document/Rehearsal.h"

#include "model/core/Consistency.h"
#include "model/core/EditRun.h"
#include "model/io/StoredForm.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace portolan {

namespace {

/// Whether an edit puts something else in place.
struct ChangesSomething
{
    const Deployment &before;
    RecordCursor<Zone> zones{before.zones};
    RecordCursor<Component> components{before.components};
    RecordCursor<Flow> flows{before.flows};

    bool operator()(const Replace<Zone> &edit) { return isOther(zones, edit); }
    bool operator()(const Replace<Component> &edit) { return isOther(components, edit); }
    bool operator()(const Replace<Flow> &edit) { return isOther(flows, edit); }
    bool operator()(const ReplaceSettings &edit) { return before.settings != edit.settings; }
    template<class Other> bool operator()(const Other &) { return true; }

private:
    template<class Record>
    static bool isOther(RecordCursor<Record> &records, const Replace<Record> &edit)
    {
        const Record *old = records.find(edit.record.id);
        return !old || *old != edit.record;
    }
};

/// Whether an edit that was carried out surely left whole what was whole, told by its inverse.
/// Looks only at what the record names; false also where all records would have to be asked.
struct StaysWhole
{
    const Deployment &after;
    RecordCursor<Component> components{after.components};
    RecordCursor<Flow> flows{after.flows};

    bool operator()(const Remove<Flow> &added)
    {
        const Flow *flow = flows.find(added.id);
        return !flow || (isValidId(flow->id) && hasEnds(*flow));
    }
    bool operator()(const Replace<Flow> &old)
    {
        const Flow *flow = flows.find(old.record.id);
        return !flow ||
               (flow->id == old.record.id && flow->from == old.record.from &&
                   flow->to == old.record.to) ||
               hasEnds(*flow);
    }
    bool operator()(const Insert<Flow> &) const { return true; }
    bool operator()(const Remove<Component> &added)
    {
        const Component *component = components.find(added.id);
        return !component ||
               (isValidId(component->id) && !after.zone(component->id) && isIn(component->zone));
    }
    bool operator()(const Replace<Component> &old)
    {
        const Component *component = components.find(old.record.id);
        return !component || isIn(component->zone);
    }
    bool operator()(const Replace<Zone> &old) const
    {
        const Zone *zone = after.zone(old.record.id);
        return zone && zone->id == old.record.id && zone->parent == old.record.parent;
    }
    bool operator()(const ReplaceSettings &old) const
    {
        // The ids of views are unique, too.
        return std::ranges::equal(
            after.settings.views, old.settings.views, {}, &SavedView::id, &SavedView::id);
    }
    template<class Other> bool operator()(const Other &) const { return false; }

private:
    bool hasEnds(const Flow &flow) const
    {
        return after.component(flow.from) && after.component(flow.to);
    }
    bool isIn(const QString &zone) const { return zone.isEmpty() || after.zone(zone); }
};

/// The id of what an edit replaces; empty for any other edit.
struct ReplacedId
{
    template<class Record> QStringView operator()(const Replace<Record> &edit) const
    {
        return edit.record.id;
    }
    template<class Other> QStringView operator()(const Other &) const { return {}; }
};

/// Whether \a edits replace records and nothing else, each of them once.
bool areReplacements(const std::vector<Edit> &edits)
{
    std::array<QStringView, std::variant_size_v<Edit>> last;
    return std::ranges::all_of(edits, [&](const Edit &edit) {
        const QStringView id = std::visit(ReplacedId(), edit);
        const QStringView before = std::exchange(last[edit.index()], id);
        return !id.isEmpty() && compareIds(before, id) < 0;
    });
}

/// Whether a replacement by itself leaves whole what is whole. False where all records would have
/// to be asked.
struct IsHarmless
{
    const Deployment &before;
    RecordCursor<Zone> zones{before.zones};
    RecordCursor<Component> components{before.components};
    RecordCursor<Flow> flows{before.flows};

    bool operator()(const Replace<Zone> &edit)
    {
        const Zone *old = zones.find(edit.record.id);
        return old && old->id == edit.record.id && old->parent == edit.record.parent;
    }
    bool operator()(const Replace<Component> &edit)
    {
        const Component *old = components.find(edit.record.id);
        const QString &zone = edit.record.zone;
        return old && old->id == edit.record.id &&
               (old->zone == zone || zone.isEmpty() || before.zone(zone));
    }
    bool operator()(const Replace<Flow> &edit)
    {
        const Flow *old = flows.find(edit.record.id);
        const Flow &flow = edit.record;
        return old && old->id == flow.id &&
               ((old->from == flow.from && old->to == flow.to) ||
                   (before.component(flow.from) && before.component(flow.to)));
    }
    template<class Other> bool operator()(const Other &) const { return false; }
};

/// Carries out those of \a run, which are of one kind, that change something; their inverses come
/// behind those that are there, in the order of the edits.
Result<void> tryOut(Deployment &deployment, std::vector<Edit> run, std::vector<Edit> &inverses)
{
    const bool mayChangeNothing = !std::visit(ReplacedId(), run.front()).isEmpty() ||
                                  std::holds_alternative<ReplaceSettings>(run.front());
    if (!mayChangeNothing) {
        Result<std::vector<Edit>> done = applyAll(deployment, std::move(run));
        if (!done)
            return tl::unexpected(done.error());
        std::ranges::move(*done | std::views::reverse, std::back_inserter(inverses));
        return {};
    }
    ChangesSomething changes{deployment};
    for (Edit &edit : run) {
        if (!std::visit(changes, edit))
            continue;
        Result<Edit> inverse = apply(deployment, std::move(edit));
        if (!inverse)
            return tl::unexpected(inverse.error());
        inverses.push_back(std::move(*inverse));
    }
    return {};
}

} // namespace

Result<std::vector<Edit>> rehearse(Deployment &deployment, std::vector<Edit> edits)
{
    for (Edit &edit : edits) {
        Result<Edit> stored = asStored(std::move(edit));
        if (!stored)
            return tl::unexpected(stored.error());
        edit = std::move(*stored);
    }
    if (areReplacements(edits)) {
        // Nothing has to be tried: what most steps are, and the large ones above all.
        ChangesSomething changes{deployment};
        std::erase_if(edits, [&](const Edit &edit) { return !std::visit(changes, edit); });
        IsHarmless harmless{deployment};
        if (std::ranges::all_of(
                edits, [&](const Edit &edit) { return std::visit(harmless, edit); }))
            return edits;
    }
    std::vector<Edit> inverses;
    inverses.reserve(edits.size());
    Result<void> outcome;
    for (auto at = edits.begin(); outcome && at != edits.end();) {
        const auto end = at + qsizetype(runLength(std::span(at, edits.end())));
        outcome = tryOut(deployment, {std::move_iterator(at), std::move_iterator(end)}, inverses);
        at = end;
    }
    StaysWhole whole{deployment};
    if (outcome &&
        !std::ranges::all_of(inverses, [&](const Edit &edit) { return std::visit(whole, edit); }))
        outcome = checkConsistency(deployment);
    std::reverse(inverses.begin(), inverses.end());
    // What undoes the undoing are the edits again.
    Result<std::vector<Edit>> needed = applyAll(deployment, std::move(inverses));
    Q_ASSERT(needed);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return needed;
}

} // namespace portolan
