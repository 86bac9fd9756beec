#include "model/items/SelectedRecords.h"

#include "model/checks/Check.h"

#include <algorithm>

namespace portolan {

namespace {

bool meets(const QStringList &ids, const QSet<QString> &selected)
{
    return !selected.isEmpty() &&
           std::ranges::any_of(ids, [&](const QString &id) { return selected.contains(id); });
}

} // namespace

Selection::Ids existing(Selection::Ids ids, const Deployment &deployment)
{
    ids.flows.removeIf([&](const QString &id) { return !deployment.flow(id); });
    ids.components.removeIf([&](const QString &id) { return !deployment.component(id); });
    ids.zones.removeIf([&](const QString &id) { return !deployment.zone(id); });
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
