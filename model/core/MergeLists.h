#pragma once

#include "model/core/Merge.h"

namespace portolan {

/// Collects conflicts and knows the decisions, for the parts of a merge.
class MergeJudge
{
public:
    MergeJudge(const Choices &choices, std::vector<Conflict> &conflicts)
        : m_choices(choices)
        , m_conflicts(conflicts)
    {}

    /// Remembers the conflict; gives the side that stands, \a fallback where nobody decided.
    MergeSide judge(Conflict conflict, MergeSide fallback = MergeSide::Mine);

    /// The fields of one record that both sides have.
    template<class Record>
    Record fields(RecordKind kind, const Record &base, const Record &mine, const Record &theirs);

    /// Records by id; all three sorted by compareIds.
    template<class Record>
    std::vector<Record> records(RecordKind kind, const std::vector<Record> &base,
        const std::vector<Record> &mine, const std::vector<Record> &theirs);

    /// Entries of a map as wholes; conflicts have the field "PREFIX.KEY".
    template<class Value>
    std::map<QString, Value> map(const QString &prefix, const std::map<QString, Value> &base,
        const std::map<QString, Value> &mine, const std::map<QString, Value> &theirs);

private:
    const Choices &m_choices;
    std::vector<Conflict> &m_conflicts;
};

/// The settings with their maps and their ordered views.
Settings mergeSettings(
    MergeJudge &judge, const Settings &base, const Settings &mine, const Settings &theirs);

} // namespace portolan
