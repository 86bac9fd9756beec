#include "model/items/SelectedRecords.h"

#include "model/checks/Check.h"
#include "model/core/EditRun.h"

#include <algorithm>

namespace portolan {

namespace {

bool meets(const QStringList &ids, const QSet<QString> &selected)
{
    // Nearly always one: compared with those of its length, where hashing would read them all.
    if (selected.size() == 1)
        return ids.contains(*selected.begin());
    return !selected.isEmpty() &&
           std::ranges::any_of(ids, [&](const QString &id) { return selected.contains(id); });
}

} // namespace

Selection::Ids existing(Selection::Ids ids, const Deployment &deployment)
{
    // Nearly always all are there, and a list that stays is not copied.
    const auto keep = [](QStringList &list, const auto &records) {
        RecordCursor cursor(records);
        const auto isGone = [&](const QString &id) { return !cursor.find(id); };
        if (std::any_of(list.cbegin(), list.cend(), isGone))
            list.removeIf(isGone);
    };
    keep(ids.flows, deployment.flows);
    keep(ids.components, deployment.components);
    keep(ids.zones, deployment.zones);
    return ids;
}

SelectedRecords::SelectedRecords(const Selection::Ids &ids)
    : m_flows(ids.flows.begin(), ids.flows.end())
    , m_components(ids.components.begin(), ids.components.end())
    , m_zones(ids.zones.begin(), ids.zones.end())
{}

bool SelectedRecords::concernedBy(const Problem &problem) const
{
    return meets(problem.flows, m_flows) || meets(problem.components, m_components) ||
           meets(problem.zones, m_zones);
}

} // namespace portolan
