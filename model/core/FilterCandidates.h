#pragma once

#include "model/core/FilterFields.h"

#include <QStringList>

#include <map>

namespace portolan {

/// The values that could stand behind the colon of a filter's field, of one state of a deployment:
/// each kind is gathered when it is first asked for, so that a letter costs a look at different
/// values and not at all records.
class FilterCandidates
{
public:
    /// Keeps a pointer to \a deployment, which stays as it is.
    explicit FilterCandidates(const Deployment &deployment);

    /// Those with \a typed in them, ignoring case, at most \a most, one or more: first those that
    /// begin with it, by the alphabet; ports by their numbers. None for fields of which the
    /// deployment knows nothing.
    QStringList matching(FilterValues kind, const QString &typed, size_t most);

private:
    const QStringList &of(FilterValues kind);

    const Deployment *m_deployment;
    std::map<FilterValues, QStringList> m_gathered; ///< ports in their order, others in none
};

} // namespace portolan
