#pragma once

#include "model/core/Records.h"

#include <QHash>
#include <QSet>

#include <map>
#include <set>

namespace portolan {

/// Ids compare without case.
struct IdLess
{
    using is_transparent = void;
    bool operator()(QStringView a, QStringView b) const { return compareIds(a, b) < 0; }
};
using IdSet = std::set<QString, IdLess>;
template<class Value> using ById = std::map<QString, Value, IdLess>;

/// Hands out ids that nothing has. Near-constant time for each, where freeId() is linear.
class FreeIds
{
public:
    FreeIds() = default;
    explicit FreeIds(const std::vector<QString> &taken) { add(taken); }

    void add(const std::vector<QString> &taken);
    /// False where something has it already.
    bool take(const QString &id);
    /// \a base, else the first of \a base-2, \a base-3, ...; taken from now on.
    QString next(const QString &base);
    /// The first of \a base-2, \a base-3, ..., or from another number on.
    QString nextNumbered(const QString &base, int first = 2);

private:
    QSet<QString> m_taken;         ///< lower case
    QHash<QString, int> m_numbers; ///< base -> the first number that may be free
};

} // namespace portolan
