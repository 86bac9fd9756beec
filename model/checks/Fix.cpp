#include "model/checks/Fix.h"

#include "model/checks/Suppress.h"

#include <QHash>

#include <algorithm>

namespace portolan {

struct FixFinder::Hosts
{
    /// Positions of flows by the host's id in lower case. No pointers: a document tries edits out,
    /// which leaves everything equal but not where it was.
    QHash<QString, std::vector<size_t>> flows;
};

FixFinder::FixFinder(const Deployment &deployment)
    : m_deployment(deployment)
{}

FixFinder::~FixFinder() = default;

std::vector<const Flow *> FixFinder::flowsInto(const QString &host) const
{
    if (!m_hosts) {
        m_hosts = std::make_unique<Hosts>();
        QHash<QString, QString> hostOf; // zone -> the innermost host around it
        for (const Zone &zone : m_deployment.zones) {
            for (const Zone *around : m_deployment.zoneChain(zone.id)) {
                if (around->kind != ZoneKind::Host)
                    continue;
                hostOf.insert(zone.id.toLower(), around->id.toLower());
                break;
            }
        }
        QHash<QString, QString> hostOfComponent;
        for (const Component &component : m_deployment.components) {
            const auto found = hostOf.constFind(component.zone.toLower());
            if (found != hostOf.constEnd())
                hostOfComponent.insert(component.id.toLower(), *found);
        }
        for (size_t i = 0; i < m_deployment.flows.size(); ++i) {
            const auto found = hostOfComponent.constFind(m_deployment.flows[i].to.toLower());
            if (found != hostOfComponent.constEnd())
                m_hosts->flows[*found].push_back(i);
        }
    }
    std::vector<const Flow *> flows;
    for (const size_t i : m_hosts->flows.value(host.toLower()))
        flows.push_back(&m_deployment.flows[i]);
    return flows;
}

std::vector<Fix> FixFinder::fixesFor(const Problem &problem) const
{
    const Check *check = checkOf(problem.id);
    if (!check || !check->fixes || !canSuppress(problem))
        return {};
    const auto areThere = [](const QStringList &ids, auto has) {
        return std::all_of(ids.begin(), ids.end(), has);
    };
    const bool isStale = !areThere(problem.flows, [&](const QString &id) {
        return m_deployment.flow(id);
    }) || !areThere(problem.components, [&](const QString &id) {
        return m_deployment.component(id);
    }) || !areThere(problem.zones, [&](const QString &id) { return m_deployment.zone(id); });
    return isStale ? std::vector<Fix>() : check->fixes(*this, problem);
}

} // namespace portolan
