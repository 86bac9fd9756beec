#include "model/core/Edit.h"

#include "model/core/EditRun.h"
#include "model/core/RecordsOf.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template<class Record> bool holds(const std::vector<Record> &list, size_t at, QStringView id)
{
    return at < list.size() && compareIds(list[at].id, id) == 0;
}

tl::unexpected<Error> broken(QLatin1StringView what, const QString &id)
{
    return failure(what + u' ' + quoted(id));
}

struct Applier
{
    Deployment &deployment;

    template<class Record> Result<Edit> operator()(Insert<Record> &edit) const
    {
        auto &list = recordsOf<Record>(deployment);
        const size_t at = lowerBound(list, edit.record.id);
        if (holds(list, at, edit.record.id))
            return broken("insert: the id is taken:"_L1, edit.record.id);
        Remove<Record> inverse{edit.record.id};
        list.insert(list.begin() + qsizetype(at), std::move(edit.record));
        return inverse;
    }

    template<class Record> Result<Edit> operator()(Remove<Record> &edit) const
    {
        auto &list = recordsOf<Record>(deployment);
        const size_t at = lowerBound(list, edit.id);
        if (!holds(list, at, edit.id))
            return broken("remove: no record of that id:"_L1, edit.id);
        Insert<Record> inverse{std::move(list[at])};
        list.erase(list.begin() + qsizetype(at));
        return inverse;
    }

    template<class Record> Result<Edit> operator()(Replace<Record> &edit) const
    {
        auto &list = recordsOf<Record>(deployment);
        const size_t at = lowerBound(list, edit.record.id);
        if (!holds(list, at, edit.record.id))
            return broken("replace: no record of that id:"_L1, edit.record.id);
        std::swap(list[at], edit.record);
        return std::move(edit);
    }

    Result<Edit> operator()(ReplaceSettings &edit) const
    {
        std::swap(deployment.settings, edit.settings);
        return std::move(edit);
    }
};

} // namespace

Result<Edit> apply(Deployment &deployment, Edit edit)
{
    return std::visit(Applier{deployment}, edit);
}

Result<std::vector<Edit>> applyAll(Deployment &deployment, std::vector<Edit> edits)
{
    // Fewer are as fast one by one.
    constexpr size_t many = 8;
    // The inverses take the places of the edits.
    for (size_t at = 0; at < edits.size();) {
        const std::span rest = std::span(edits).subspan(at);
        const size_t run = runLength(rest);
        if (run >= many && applyRun(deployment, rest.first(run))) {
            at += run;
            continue;
        }
        for (const size_t end = at + run; at < end; ++at) {
            Result<Edit> inverse = apply(deployment, std::move(edits[at]));
            if (!inverse) {
                edits.resize(at);
                std::reverse(edits.begin(), edits.end());
                (void)applyAll(deployment, std::move(edits));
                return tl::unexpected(inverse.error());
            }
            edits[at] = std::move(*inverse);
        }
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

} // namespace portolan
