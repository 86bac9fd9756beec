#pragma once

#include "model/core/Edit.h"

#include <span>

namespace portolan {

/// How many edits at the beginning of \a edits are of one kind.
size_t runLength(std::span<const Edit> edits);

/// Carries \a run out, which is edits of one kind as runLength() counts them, and leaves their
/// inverses in their places: together in about the time of one pass over the list, where each
/// single insertion moves all that is behind it. False, and nothing has changed, where apply() has
/// to say what is wrong, or where two edits are about one record.
bool applyRun(Deployment &deployment, std::span<Edit> run);

/// Finds the records of one list by their ids, fast where most of them come in the list's order or
/// in the contrary one. Valid until the list changes its length.
template<class Record> class RecordCursor
{
public:
    explicit RecordCursor(const std::vector<Record> &records)
        : m_records(&records)
    {}

    /// lowerBound() of the id.
    size_t place(QStringView id)
    {
        const std::vector<Record> &records = *m_records;
        // A step forward, or back.
        for (const size_t guess : {m_next, m_next - 2}) {
            if (guess < records.size() && compareIds(records[guess].id, id) == 0) {
                m_next = guess + 1;
                return guess;
            }
        }
        const size_t found = lowerBound(records, id);
        m_next = found + 1;
        return found;
    }
    /// Null where there is none.
    const Record *find(QStringView id)
    {
        const size_t at = place(id);
        const bool is = at < m_records->size() && compareIds((*m_records)[at].id, id) == 0;
        return is ? &(*m_records)[at] : nullptr;
    }

private:
    const std::vector<Record> *m_records;
    size_t m_next = 0;
};

} // namespace portolan
