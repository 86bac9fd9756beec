#include "app/window/ProblemIndex.h"

#include "model/items/ProblemModel.h"

#include <algorithm>

namespace portolan {

namespace {

void addAll(QSet<QString> &set, const QStringList &ids)
{
    for (const QString &id : ids)
        set.insert(id);
}

bool meets(const QStringList &ids, const QSet<QString> &set)
{
    return std::ranges::any_of(ids, [&set](const QString &id) { return set.contains(id); });
}

} // namespace

ProblemIndex::ProblemIndex(const ProblemModel &model)
{
    m_open.add(model.problems());
    m_suppressed.add(model.suppressed());
}

void ProblemIndex::Records::add(const std::vector<Problem> &problems)
{
    for (const Problem &problem : problems) {
        addAll(flows, problem.flows);
        addAll(components, problem.components);
        addAll(zones, problem.zones);
    }
}

bool ProblemIndex::Records::hasOneOf(const Selection::Ids &ids) const
{
    return meets(ids.flows, flows) || meets(ids.components, components) || meets(ids.zones, zones);
}

bool ProblemIndex::hasProblem(const Selection::Ids &ids) const { return m_open.hasOneOf(ids); }

bool ProblemIndex::hasSuppressible(const Selection::Ids &ids) const
{
    // What concerns a record can be suppressed.
    return hasProblem(ids) || m_suppressed.hasOneOf(ids);
}

} // namespace portolan
