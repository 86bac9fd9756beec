#include "model/core/EditRun.h"

#include "model/core/RecordsOf.h"

#include <algorithm>

namespace portolan {

namespace {

template<class Record> const QString &idOf(const Insert<Record> &edit) { return edit.record.id; }
template<class Record> const QString &idOf(const Replace<Record> &edit) { return edit.record.id; }
template<class Record> const QString &idOf(const Remove<Record> &edit) { return edit.id; }

/// The edits of a run in the order of their ids, each with its place in the list.
template<class Kind> struct Placed
{
    Kind *edit;
    Edit *whole;
    size_t at = 0;
};

/// Empty where an edit is impossible, or two are about one record.
template<class Kind, class Record>
std::vector<Placed<Kind>> placed(
    const std::vector<Record> &records, std::span<Edit> run, bool exist)
{
    std::vector<Placed<Kind>> edits;
    edits.reserve(run.size());
    for (Edit &edit : run)
        edits.push_back({std::get_if<Kind>(&edit), &edit});
    const auto before = [](const Placed<Kind> &a, const Placed<Kind> &b) {
        return compareIds(idOf(*a.edit), idOf(*b.edit)) < 0;
    };
    if (!std::ranges::is_sorted(edits, before)) {
        // What undoes something comes the other way round.
        std::ranges::reverse(edits);
        if (!std::ranges::is_sorted(edits, before))
            std::ranges::sort(edits, before);
    }
    RecordCursor<Record> cursor(records);
    for (size_t i = 0; i < edits.size(); ++i) {
        const QString &id = idOf(*edits[i].edit);
        if (i > 0 && compareIds(idOf(*edits[i - 1].edit), id) == 0)
            return {};
        edits[i].at = cursor.place(id);
        const bool isThere =
            edits[i].at < records.size() && compareIds(records[edits[i].at].id, id) == 0;
        if (isThere != exist)
            return {};
    }
    return edits;
}

struct RunApplier
{
    Deployment &deployment;
    std::span<Edit> run;

    template<class Record> bool operator()(const Insert<Record> &) const
    {
        std::vector<Record> &list = recordsOf<Record>(deployment);
        const auto edits = placed<Insert<Record>>(list, run, false);
        if (edits.empty())
            return false;
        std::vector<Record> all;
        all.reserve(list.size() + edits.size());
        auto old = list.begin();
        for (const Placed<Insert<Record>> &each : edits) {
            const auto here = list.begin() + qsizetype(each.at);
            std::move(old, here, std::back_inserter(all));
            old = here;
            Remove<Record> inverse{each.edit->record.id};
            all.push_back(std::move(each.edit->record));
            *each.whole = std::move(inverse);
        }
        std::move(old, list.end(), std::back_inserter(all));
        list = std::move(all);
        return true;
    }

    template<class Record> bool operator()(const Remove<Record> &) const
    {
        std::vector<Record> &list = recordsOf<Record>(deployment);
        const auto edits = placed<Remove<Record>>(list, run, true);
        if (edits.empty())
            return false;
        auto to = list.begin() + qsizetype(edits.front().at);
        for (size_t i = 0; i < edits.size(); ++i) {
            const auto here = list.begin() + qsizetype(edits[i].at);
            *edits[i].whole = Insert<Record>{std::move(*here)};
            const auto end =
                i + 1 < edits.size() ? list.begin() + qsizetype(edits[i + 1].at) : list.end();
            to = std::move(here + 1, end, to);
        }
        list.erase(to, list.end());
        return true;
    }

    template<class Record> bool operator()(const Replace<Record> &) const
    {
        std::vector<Record> &list = recordsOf<Record>(deployment);
        const auto edits = placed<Replace<Record>>(list, run, true);
        for (const Placed<Replace<Record>> &each : edits)
            std::swap(list[each.at], each.edit->record);
        return !edits.empty();
    }

    bool operator()(const ReplaceSettings &) const { return false; }
};

} // namespace

size_t runLength(std::span<const Edit> edits)
{
    if (edits.empty())
        return 0;
    const auto end = std::ranges::find_if(
        edits, [&](const Edit &edit) { return edit.index() != edits.front().index(); });
    return size_t(end - edits.begin());
}

bool applyRun(Deployment &deployment, std::span<Edit> run)
{
    if (run.empty())
        return true;
    // It tells the kind, and is another one before the visit ends: nobody looks into it.
    return std::visit(RunApplier{deployment, run}, run.front());
}

} // namespace portolan
