#pragma once

#include "model/core/Records.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace portolan {

/// A set of ids without case, sorted by compareIds() as the lists of a deployment are: filled in
/// their order it takes each in constant time, and it meets them again without a hash. A value,
/// implicitly shared.
class SortedIds
{
public:
    SortedIds() = default;
    SortedIds(std::initializer_list<QString> ids)
        : SortedIds(ids.begin(), ids.end())
    {}
    template<class Iterator> SortedIds(Iterator first, Iterator last)
    {
        for (; first != last; ++first)
            insert(*first);
    }

    /// In linear time where \a id comes before others.
    void insert(const QString &id)
    {
        if (m_ids.isEmpty() || compareIds(m_ids.constLast(), id) < 0) {
            m_ids.push_back(id);
            return;
        }
        const auto at = placeOf(id);
        if (compareIds(*at, id) != 0)
            m_ids.insert(at - m_ids.cbegin(), id);
    }
    void reserve(qsizetype size) { m_ids.reserve(size); }

    bool contains(const QString &id) const
    {
        const auto at = placeOf(id);
        return at != m_ids.cend() && compareIds(*at, id) == 0;
    }
    bool empty() const { return m_ids.isEmpty(); }
    qsizetype size() const { return m_ids.size(); }
    auto begin() const { return m_ids.cbegin(); }
    auto end() const { return m_ids.cend(); }

    bool operator==(const SortedIds &) const = default;

private:
    QStringList::const_iterator placeOf(const QString &id) const
    {
        return std::ranges::lower_bound(m_ids, id,
            [](const QString &one, const QString &other) { return compareIds(one, other) < 0; });
    }

    QStringList m_ids;
};

} // namespace portolan
