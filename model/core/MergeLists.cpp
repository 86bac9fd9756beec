#include "model/core/MergeLists.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template<class Record> const Record *find(const std::vector<Record> &records, QStringView id)
{
    const auto at = std::lower_bound(records.begin(), records.end(), id,
        [](const Record &record, QStringView wanted) { return compareIds(record.id, wanted) < 0; });
    return at != records.end() && compareIds(at->id, id) == 0 ? &*at : nullptr;
}

template<class Record> QString labelOf(const Record *record)
{
    if (!record)
        return {};
    if constexpr (std::is_same_v<Record, Flow>)
        return record->id;
    else
        return record->label();
}

} // namespace

MergeSide MergeJudge::judge(Conflict conflict, MergeSide fallback)
{
    const auto choice = m_choices.find(keyOf(conflict));
    m_conflicts.push_back(std::move(conflict));
    return choice == m_choices.end() ? fallback : choice->second;
}

template<class Record>
Record MergeJudge::fields(
    RecordKind kind, const Record &base, const Record &mine, const Record &theirs)
{
    Record merged = mine;
    QString id;
    if constexpr (!std::is_same_v<Record, Settings>)
        id = mine.id;
    for (const RecordField<Record> &field : recordFields<Record>()) {
        const bool isMap = field.key == "systems"_L1 || field.key == "lookups"_L1 ||
                           field.key == "suppressed"_L1 || field.key == "views"_L1;
        if (std::is_same_v<Record, Settings> && isMap)
            continue;
        if (field.same(mine, theirs) || field.same(base, theirs))
            continue;
        const bool isTheirs =
            field.same(base, mine) ||
            judge({Conflict::Why::Field, kind, id, field.key, fieldName(field.source),
                field.text(base), field.text(mine), field.text(theirs)}) == MergeSide::Theirs;
        if (isTheirs)
            field.take(merged, theirs);
    }
    return merged;
}

template<class Record>
std::vector<Record> MergeJudge::records(RecordKind kind, const std::vector<Record> &base,
    const std::vector<Record> &mine, const std::vector<Record> &theirs)
{
    // One side removed it: it goes, unless the other side changed it and nobody decided otherwise.
    const auto stays = [&](const Record *old, const Record *left, MergeSide leftBy) {
        if (!old)
            return true; // new on one side
        if (*old == *left)
            return false;
        const bool isMine = leftBy == MergeSide::Mine;
        return judge({Conflict::Why::Removed, kind, old->id, {}, {}, labelOf(old),
                         isMine ? labelOf(left) : QString(), isMine ? QString() : labelOf(left)},
                   leftBy) == leftBy;
    };
    std::vector<Record> merged;
    merged.reserve(std::max(mine.size(), theirs.size()));
    auto m = mine.begin();
    auto t = theirs.begin();
    while (m != mine.end() || t != theirs.end()) {
        const int order = m == mine.end() ? 1 : t == theirs.end() ? -1 : compareIds(m->id, t->id);
        const Record &left = order <= 0 ? *m : *t;
        const Record *old = find(base, left.id);
        if (order == 0)
            merged.push_back(fields(kind, old ? *old : Record{}, *m, *t));
        else if (stays(old, &left, order < 0 ? MergeSide::Mine : MergeSide::Theirs))
            merged.push_back(left);
        m += order <= 0;
        t += order >= 0;
    }
    return merged;
}

template<class Value>
std::map<QString, Value> MergeJudge::map(const QString &prefix,
    const std::map<QString, Value> &base, const std::map<QString, Value> &mine,
    const std::map<QString, Value> &theirs)
{
    std::set<QString> keys;
    for (const auto *side : {&mine, &theirs}) {
        for (const auto &[key, value] : *side)
            keys.insert(key);
    }
    const auto valueIn = [](const std::map<QString, Value> &side, const QString &key) {
        const auto at = side.find(key);
        return at == side.end() ? std::nullopt : std::optional<Value>(at->second);
    };
    const auto text = [](const std::optional<Value> &value) {
        return value ? fieldText(*value) : QString();
    };
    std::map<QString, Value> merged;
    for (const QString &key : keys) {
        const auto b = valueIn(base, key);
        const auto m = valueIn(mine, key);
        const auto t = valueIn(theirs, key);
        bool isTheirs = false;
        if (m != t && b != t) {
            isTheirs = b == m ||
                       judge({Conflict::Why::Field, RecordKind::Settings, {}, prefix + u'.' + key,
                           key, text(b), text(m), text(t)}) == MergeSide::Theirs;
        }
        if (const auto &value = isTheirs ? t : m)
            merged.emplace(key, *value);
    }
    return merged;
}

namespace {

using Views = std::vector<SavedView>;

Views sortedById(Views views)
{
    std::stable_sort(views.begin(), views.end(),
        [](const SavedView &a, const SavedView &b) { return compareIds(a.id, b.id) < 0; });
    return views;
}

std::vector<QString> idsOf(const Views &views)
{
    std::vector<QString> ids;
    for (const SavedView &view : views)
        ids.push_back(view.id.toLower());
    return ids;
}

/// Those of \a ids that are in all of \a others, in their order.
std::vector<QString> within(
    const std::vector<QString> &ids, std::initializer_list<const std::vector<QString> *> others)
{
    std::vector<QString> found;
    for (const QString &id : ids) {
        const bool isInAll = std::all_of(others.begin(), others.end(), [&](const auto *list) {
            return std::find(list->begin(), list->end(), id) != list->end();
        });
        if (isInAll)
            found.push_back(id);
    }
    return found;
}

/// The ids of \a side that \a other has not, by the common id in front of them (empty: none).
std::map<QString, std::vector<QString>> ownIds(
    const std::vector<QString> &side, const std::vector<QString> &other)
{
    std::map<QString, std::vector<QString>> own;
    QString anchor;
    for (const QString &id : side) {
        if (std::find(other.begin(), other.end(), id) != other.end())
            anchor = id;
        else
            own[anchor].push_back(id);
    }
    return own;
}

/// The order of all views of both sides. Where only one side sorted them anew, its order stands.
std::vector<QString> mergedOrder(
    MergeJudge &judge, const Settings &base, const Settings &mine, const Settings &theirs)
{
    const std::vector<QString> b = idsOf(base.views);
    const std::vector<QString> m = idsOf(mine.views);
    const std::vector<QString> t = idsOf(theirs.views);
    std::vector<QString> spine = within(m, {&t});
    const std::vector<QString> theirSpine = within(t, {&m});
    // Only ids of all three can tell who moved them.
    const auto moved = [&](const std::vector<QString> &side) {
        return within(side, {&b, &m, &t}) != within(b, {&m, &t});
    };
    if (spine != theirSpine && !moved(m) && !moved(t)) {
        spine = std::min(spine, theirSpine); // both added the same, alike with the sides exchanged
    } else if (spine != theirSpine && moved(t)) {
        const auto names = [](const std::vector<QString> &ids) {
            return QStringList(ids.begin(), ids.end()).join(u", "_s);
        };
        const bool isTheirs = !moved(m) || judge.judge({Conflict::Why::Field, RecordKind::Settings,
                                               {}, u"views"_s, fieldName("views"), names(b),
                                               names(m), names(t)}) == MergeSide::Theirs;
        if (isTheirs)
            spine = theirSpine;
    }
    auto own = ownIds(m, t);
    auto theirOwn = ownIds(t, m);
    std::vector<QString> order;
    const auto appendBehind = [&](const QString &anchor) {
        std::vector<QString> first = own[anchor];
        std::vector<QString> second = theirOwn[anchor];
        if (!second.empty() && (first.empty() || second < first))
            std::swap(first, second); // alike with the sides exchanged
        order.insert(order.end(), first.begin(), first.end());
        order.insert(order.end(), second.begin(), second.end());
    };
    appendBehind({});
    for (const QString &id : spine) {
        order.push_back(id);
        appendBehind(id);
    }
    return order;
}

} // namespace

Settings mergeSettings(
    MergeJudge &judge, const Settings &base, const Settings &mine, const Settings &theirs)
{
    Settings merged = judge.fields(RecordKind::Settings, base, mine, theirs);
    merged.systems = judge.map(u"systems"_s, base.systems, mine.systems, theirs.systems);
    merged.lookups = judge.map(u"lookups"_s, base.lookups, mine.lookups, theirs.lookups);
    merged.suppressed =
        judge.map(u"suppressed"_s, base.suppressed, mine.suppressed, theirs.suppressed);
    const Views views = judge.records(
        RecordKind::View, sortedById(base.views), sortedById(mine.views), sortedById(theirs.views));
    merged.views.clear();
    for (const QString &id : mergedOrder(judge, base, mine, theirs)) {
        if (const SavedView *view = find(views, id))
            merged.views.push_back(*view);
    }
    return merged;
}

template std::vector<Zone> MergeJudge::records(
    RecordKind, const std::vector<Zone> &, const std::vector<Zone> &, const std::vector<Zone> &);
template std::vector<Component> MergeJudge::records(RecordKind, const std::vector<Component> &,
    const std::vector<Component> &, const std::vector<Component> &);
template std::vector<Flow> MergeJudge::records(
    RecordKind, const std::vector<Flow> &, const std::vector<Flow> &, const std::vector<Flow> &);

} // namespace portolan
