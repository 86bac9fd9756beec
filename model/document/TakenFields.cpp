#include "model/document/TakenFields.h"

#include "model/core/EditRun.h"
#include "model/core/RecordFields.h"
#include "model/core/RecordsOf.h"

namespace portolan {

namespace {

/// \a now with those fields of \a before that are still as in \a after.
template<class Record> Record merged(const Record &before, const Record &after, Record now)
{
    for (const RecordField<Record> &field : recordFields<Record>()) {
        if (!field.same(before, after) && field.same(after, now))
            field.take(now, before);
    }
    return now;
}

template<class Record> const Record *find(const Deployment &deployment, const QString &id)
{
    return RecordCursor<Record>(recordsOf<Record>(deployment)).find(id);
}

} // namespace

template<class Record> void TakenFields::rebase(Taken<Record> &taken, const Record &now)
{
    for (const RecordField<Record> &field : recordFields<Record>()) {
        if (field.same(taken.after, now))
            continue;
        field.take(taken.before, now);
        field.take(taken.after, now);
    }
}

template<class Record> void TakenFields::rebase(const Deployment &now)
{
    for (auto &[id, taken] : recordsOf<Record>(m_taken)) {
        if (const Record *record = find<Record>(now, id))
            rebase(taken, *record);
    }
}

void TakenFields::begin(const Deployment &now)
{
    rebase<Zone>(now);
    rebase<Component>(now);
    rebase<Flow>(now);
    if (m_settings)
        rebase(*m_settings, now.settings);
}

template<class Record> void TakenFields::keep(const Record *now)
{
    // The first one counts.
    if (now)
        recordsOf<Record>(m_taken).try_emplace(now->id, Taken<Record>{*now, *now});
}

void TakenFields::before(const Deployment &now, const Edit &edit)
{
    if (const auto *zone = std::get_if<Replace<Zone>>(&edit))
        keep(find<Zone>(now, zone->record.id));
    else if (const auto *component = std::get_if<Replace<Component>>(&edit))
        keep(find<Component>(now, component->record.id));
    else if (const auto *flow = std::get_if<Replace<Flow>>(&edit))
        keep(find<Flow>(now, flow->record.id));
    else if (std::holds_alternative<ReplaceSettings>(edit) && !m_settings)
        m_settings = {now.settings, now.settings};
}

template<class Record> void TakenFields::follow(const Deployment &now)
{
    for (auto &[id, taken] : recordsOf<Record>(m_taken)) {
        if (const Record *record = find<Record>(now, id))
            taken.after = *record;
    }
}

void TakenFields::after(const Deployment &now)
{
    follow<Zone>(now);
    follow<Component>(now);
    follow<Flow>(now);
    if (m_settings)
        m_settings->after = now.settings;
}

template<class Record>
void TakenFields::giveBack(const Deployment &now, std::vector<Edit> &edits) const
{
    for (const auto &[id, taken] : recordsOf<Record>(m_taken)) {
        if (const Record *record = find<Record>(now, id))
            edits.emplace_back(Replace<Record>{merged(taken.before, taken.after, *record)});
    }
}

std::vector<Edit> TakenFields::givenBack(const Deployment &now) const
{
    std::vector<Edit> edits;
    giveBack<Zone>(now, edits);
    giveBack<Component>(now, edits);
    giveBack<Flow>(now, edits);
    if (m_settings)
        edits.emplace_back(
            ReplaceSettings{merged(m_settings->before, m_settings->after, now.settings)});
    return edits;
}

} // namespace portolan
