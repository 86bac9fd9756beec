#include "model/core/Difference.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

using What = RecordChange::What;

template<class Record>
std::vector<FieldChange> fieldChanges(const Record &before, const Record &after)
{
    std::vector<FieldChange> changes;
    for (const RecordField<Record> &field : recordFields<Record>()) {
        if (!field.same(before, after))
            changes.push_back({fieldName(field.source), field.text(before), field.text(after)});
    }
    return changes;
}

/// The entries of a map that differ; \a name is "look-up of %1".
template<class Value>
void compareMaps(const std::map<QString, Value> &before, const std::map<QString, Value> &after,
    const QString &name, std::vector<FieldChange> &changes)
{
    std::map<QString, std::pair<const Value *, const Value *>> both;
    for (const auto &[key, value] : before)
        both[key].first = &value;
    for (const auto &[key, value] : after)
        both[key].second = &value;
    for (const auto &[key, sides] : both) {
        const auto &[old, now] = sides;
        if (old && now && *old == *now)
            continue;
        changes.push_back({name.arg(quoted(key)), old ? fieldText(*old) : QString(),
            now ? fieldText(*now) : QString()});
    }
}

template<class Record> const QString &labelOf(const Record &record)
{
    if constexpr (std::is_same_v<Record, Flow>)
        return record.id;
    else
        return record.label();
}

/// Both lists sorted by id.
template<class Record>
void compareRecords(RecordKind kind, const std::vector<const Record *> &before,
    const std::vector<const Record *> &after, std::vector<RecordChange> &changes)
{
    auto old = before.begin();
    const auto goneUntil = [&](const QString *id) {
        for (; old != before.end() && (!id || compareIds((*old)->id, *id) < 0); ++old)
            changes.push_back({What::Removed, kind, (*old)->id, labelOf(**old), {}});
    };
    for (const Record *record : after) {
        goneUntil(&record->id);
        if (old == before.end() || compareIds((*old)->id, record->id) != 0) {
            changes.push_back({What::Added, kind, record->id, labelOf(*record), {}});
            continue;
        }
        if (**old != *record) {
            changes.push_back(
                {What::Changed, kind, record->id, labelOf(*record), fieldChanges(**old, *record)});
        }
        ++old;
    }
    goneUntil(nullptr);
}

template<class Record> std::vector<const Record *> pointers(const std::vector<Record> &records)
{
    std::vector<const Record *> list;
    list.reserve(records.size());
    for (const Record &record : records)
        list.push_back(&record);
    return list;
}

std::vector<const SavedView *> sortedViews(const Settings &settings)
{
    std::vector<const SavedView *> views = pointers(settings.views);
    std::stable_sort(views.begin(), views.end(),
        [](const SavedView *a, const SavedView *b) { return compareIds(a->id, b->id) < 0; });
    return views;
}

QStringList viewIds(const Settings &settings)
{
    QStringList ids;
    for (const SavedView &view : settings.views)
        ids << view.id;
    return ids;
}

void compareSettings(
    const Settings &before, const Settings &after, std::vector<RecordChange> &changes)
{
    std::vector<FieldChange> fields;
    for (const RecordField<Settings> &field : recordFields<Settings>()) {
        const bool isList =
            field.key == "systems"_L1 || field.key == "lookups"_L1 || field.key == "suppressed"_L1;
        if (isList || field.same(before, after))
            continue;
        if (field.key != "views"_L1)
            fields.push_back({fieldName(field.source), field.text(before), field.text(after)});
        else if (viewIds(before) != viewIds(after))
            fields.push_back({Tr::tr("order of the views"), field.text(before), field.text(after)});
    }
    compareMaps(before.systems, after.systems, Tr::tr("options of %1"), fields);
    compareMaps(before.lookups, after.lookups, Tr::tr("look-up of %1"), fields);
    compareMaps(before.suppressed, after.suppressed, Tr::tr("suppression of %1"), fields);
    if (!fields.empty())
        changes.push_back({What::Changed, RecordKind::Settings, {}, after.name, std::move(fields)});
    compareRecords(RecordKind::View, sortedViews(before), sortedViews(after), changes);
}

} // namespace

std::vector<RecordChange> difference(const Deployment &before, const Deployment &after)
{
    std::vector<RecordChange> changes;
    compareSettings(before.settings, after.settings, changes);
    compareRecords(RecordKind::Zone, pointers(before.zones), pointers(after.zones), changes);
    compareRecords(
        RecordKind::Component, pointers(before.components), pointers(after.components), changes);
    compareRecords(RecordKind::Flow, pointers(before.flows), pointers(after.flows), changes);
    return changes;
}

QString toText(const RecordChange &change)
{
    const QString name = change.id.isEmpty() ? kindName(change.kind)
                                             : kindName(change.kind) + u' ' + quoted(change.label);
    if (change.what == What::Added)
        return Tr::tr("%1: added").arg(name);
    if (change.what == What::Removed)
        return Tr::tr("%1: removed").arg(name);
    QStringList parts;
    for (const FieldChange &field : change.fields) {
        // A note may be words of its own, with commas.
        const QString before = u'"' + field.before + u'"';
        const QString after = u'"' + field.after + u'"';
        if (field.before.isEmpty())
            parts << Tr::tr("%1 is now %2").arg(field.field, after);
        else if (field.after.isEmpty())
            parts << Tr::tr("%1 was %2, now empty").arg(field.field, before);
        else
            parts << Tr::tr("%1 was %2, now %3").arg(field.field, before, after);
    }
    return name + u": "_s + parts.join(u"; "_s);
}

QString summaryOf(const std::vector<RecordChange> &changes)
{
    const auto count = [&](What what) {
        return int(std::count_if(changes.begin(), changes.end(),
            [&](const RecordChange &change) { return change.what == what; }));
    };
    QStringList parts;
    if (const int added = count(What::Added))
        parts << Tr::tr("%n added", nullptr, added);
    if (const int removed = count(What::Removed))
        parts << Tr::tr("%n removed", nullptr, removed);
    if (const int changed = count(What::Changed))
        parts << Tr::tr("%n changed", nullptr, changed);
    return parts.join(u", "_s);
}

} // namespace portolan
