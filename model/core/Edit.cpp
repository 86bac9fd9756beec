#include "model/core/Edit.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template<class Record> std::vector<Record> &records(Deployment &deployment)
{
    if constexpr (std::is_same_v<Record, Zone>)
        return deployment.zones;
    else if constexpr (std::is_same_v<Record, Component>)
        return deployment.components;
    else
        return deployment.flows;
}

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
        auto &list = records<Record>(deployment);
        const size_t at = lowerBound(list, edit.record.id);
        if (holds(list, at, edit.record.id))
            return broken("insert: the id is taken:"_L1, edit.record.id);
        Remove<Record> inverse{edit.record.id};
        list.insert(list.begin() + qsizetype(at), std::move(edit.record));
        return inverse;
    }

    template<class Record> Result<Edit> operator()(Remove<Record> &edit) const
    {
        auto &list = records<Record>(deployment);
        const size_t at = lowerBound(list, edit.id);
        if (!holds(list, at, edit.id))
            return broken("remove: no record of that id:"_L1, edit.id);
        Insert<Record> inverse{std::move(list[at])};
        list.erase(list.begin() + qsizetype(at));
        return inverse;
    }

    template<class Record> Result<Edit> operator()(Replace<Record> &edit) const
    {
        auto &list = records<Record>(deployment);
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
    std::vector<Edit> inverses;
    inverses.reserve(edits.size());
    for (Edit &edit : edits) {
        Result<Edit> inverse = apply(deployment, std::move(edit));
        if (!inverse) {
            for (auto done = inverses.rbegin(); done != inverses.rend(); ++done)
                (void)apply(deployment, std::move(*done));
            return tl::unexpected(inverse.error());
        }
        inverses.push_back(std::move(*inverse));
    }
    std::reverse(inverses.begin(), inverses.end());
    return inverses;
}

} // namespace portolan
