#include "model/core/Changes.h"

#include "model/core/RecordsOf.h"

#include <iterator>

namespace portolan {

namespace {

struct Adder
{
    Changes &changes;

    template<class Record> void operator()(const Insert<Record> &edit) const { put(edit.record); }
    template<class Record> void operator()(const Replace<Record> &edit) const { put(edit.record); }
    template<class Record> void operator()(const Remove<Record> &edit) const
    {
        recordsOf<Record>(changes)[edit.id] = std::nullopt;
    }
    void operator()(const ReplaceSettings &edit) const { changes.settings = edit.settings; }

private:
    template<class Record> void put(const Record &record) const
    {
        recordsOf<Record>(changes)[record.id] = record;
    }
};

template<class Record> void addAll(Changes::Records<Record> &to, Changes::Records<Record> &&later)
{
    for (auto &[id, record] : later)
        to[id] = std::move(record);
}

template<class Record>
void forget(Changes::Records<Record> &changes, const std::vector<Record> &base)
{
    std::erase_if(changes, [&](const auto &entry) {
        const auto &[id, record] = entry;
        if (record)
            return false;
        const size_t at = lowerBound(base, id);
        return at == base.size() || compareIds(base[at].id, id) != 0;
    });
}

template<class Record>
void applyTo(std::vector<Record> &records, Changes::Records<Record> &&changes)
{
    if (changes.empty())
        return;
    std::vector<Record> result;
    result.reserve(records.size() + changes.size());
    auto old = records.begin();
    for (auto &[id, record] : changes) {
        for (; old != records.end() && compareIds(old->id, id) < 0; ++old)
            result.push_back(std::move(*old));
        if (old != records.end() && compareIds(old->id, id) == 0)
            ++old;
        if (record)
            result.push_back(std::move(*record));
    }
    std::move(old, records.end(), std::back_inserter(result));
    records = std::move(result);
}

template<class Record>
void compare(const std::vector<Record> &before, const std::vector<Record> &after,
    Changes::Records<Record> &changes)
{
    auto old = before.begin();
    const auto goneUntil = [&](const QString *id) {
        for (; old != before.end() && (!id || compareIds(old->id, *id) < 0); ++old)
            changes.emplace_hint(changes.end(), old->id, std::nullopt);
    };
    for (const Record &record : after) {
        goneUntil(&record.id);
        const bool isOld = old != before.end() && compareIds(old->id, record.id) == 0;
        if (!isOld || *old != record)
            changes.emplace_hint(changes.end(), record.id, record);
        if (isOld)
            ++old;
    }
    goneUntil(nullptr);
}

template<class Record>
void appendEdits(
    std::vector<Edit> &edits, const std::vector<Record> &before, Changes::Records<Record> &&changes)
{
    for (auto &[id, record] : changes) {
        const size_t at = lowerBound(before, id);
        const bool isOld = at < before.size() && compareIds(before[at].id, id) == 0;
        if (!record)
            edits.push_back(Remove<Record>{id});
        else if (isOld)
            edits.push_back(Replace<Record>{std::move(*record)});
        else
            edits.push_back(Insert<Record>{std::move(*record)});
    }
}

} // namespace

bool Changes::isEmpty() const
{
    return !settings && zones.empty() && components.empty() && flows.empty();
}

void Changes::add(const Edit &edit) { std::visit(Adder{*this}, edit); }

void Changes::add(Changes later)
{
    if (later.settings)
        settings = std::move(later.settings);
    addAll(zones, std::move(later.zones));
    addAll(components, std::move(later.components));
    addAll(flows, std::move(later.flows));
}

void Changes::forgetNeedless(const Deployment &base)
{
    forget(zones, base.zones);
    forget(components, base.components);
    forget(flows, base.flows);
}

void apply(Deployment &deployment, Changes changes)
{
    if (changes.settings)
        deployment.settings = std::move(*changes.settings);
    applyTo(deployment.zones, std::move(changes.zones));
    applyTo(deployment.components, std::move(changes.components));
    applyTo(deployment.flows, std::move(changes.flows));
}

Changes changesBetween(const Deployment &before, const Deployment &after)
{
    Changes changes;
    if (before.settings != after.settings)
        changes.settings = after.settings;
    compare(before.zones, after.zones, changes.zones);
    compare(before.components, after.components, changes.components);
    compare(before.flows, after.flows, changes.flows);
    return changes;
}

std::vector<Edit> editsBetween(const Deployment &before, const Deployment &after)
{
    Changes changes = changesBetween(before, after);
    std::vector<Edit> edits;
    if (changes.settings)
        edits.push_back(ReplaceSettings{std::move(*changes.settings)});
    appendEdits(edits, before.zones, std::move(changes.zones));
    appendEdits(edits, before.components, std::move(changes.components));
    appendEdits(edits, before.flows, std::move(changes.flows));
    return edits;
}

} // namespace portolan
