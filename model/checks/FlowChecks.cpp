#include "model/checks/Checks.h"
#include "model/checks/Overlaps.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace portolan::finders {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

QString labelOf(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return quoted(component ? component->label() : id);
}

/// "ice-udp" from "Client" to "Server" (50000-60000/udp)
QString described(const Deployment &deployment, const Flow &flow)
{
    const QString ends =
        Tr::tr("%1 from %2 to %3")
            .arg(quoted(flow.id), labelOf(deployment, flow.from), labelOf(deployment, flow.to));
    return flow.ports.isEmpty() ? ends : ends + " ("_L1 + flow.ports.toString() + u')';
}

/// Whether the options chosen for its product switch it off: option ids joined by commas, "!id"
/// holds where the option is off (as in the catalog).
bool isObsolete(const Deployment &deployment, const Flow &flow)
{
    const auto system = deployment.settings.systems.find(flow.product);
    if (flow.when.isEmpty() || system == deployment.settings.systems.end())
        return false;
    const QStringList terms = flow.when.split(u',', Qt::SkipEmptyParts);
    return !std::all_of(terms.begin(), terms.end(), [&](const QString &term) {
        const QString option = term.trimmed();
        const bool negated = option.startsWith(u'!');
        return system->second.contains(negated ? option.mid(1) : option) != negated;
    });
}

/// Two rows of a vendor's document about one port (CrowdSec's /metrics and /debug) are two facts.
bool areDifferentFacts(const Flow &a, const Flow &b)
{
    return !a.product.isEmpty() && !b.product.isEmpty() && !a.source.isEmpty() &&
           !b.source.isEmpty() && (a.source != b.source || a.purpose != b.purpose);
}

} // namespace

void requiredOff(const Places &places, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        if (flow.enabled || flow.need.kind != Need::Kind::Required || isObsolete(deployment, flow))
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 is required but switched off.").arg(described(deployment, flow)), {},
            {flow.from, flow.to}, {flow.id}});
    }
}

void internalExposed(const Places &places, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        if (!flow.enabled || flow.exposed != Exposure::Internal || !from || !to)
            continue;
        if (!places.isInInternet(*from) || places.isInInternet(*to))
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 is meant to stay internal but is reached from the internet zone.")
                .arg(described(deployment, flow)),
            {}, {from->id, to->id}, {flow.id}});
    }
}

void duplicateFlow(const Places &places, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    std::map<std::pair<QString, QString>, std::vector<const Flow *>> lines;
    for (const Flow &flow : deployment.flows) {
        if (flow.enabled && !flow.ports.isEmpty())
            lines[{flow.from.toCaseFolded(), flow.to.toCaseFolded()}].push_back(&flow);
    }
    for (const auto &[ends, flows] : lines) {
        std::vector<const PortSpec *> specs;
        for (const Flow *flow : flows)
            specs.push_back(&flow->ports);
        for (const auto &[pair, common] : overlapsAmong(specs, MaxProblems + 1)) {
            const Flow &a = *flows[pair.first];
            const Flow &b = *flows[pair.second];
            if (problems.size() > size_t(MaxProblems))
                return;
            if (areDifferentFacts(a, b))
                continue;
            problems.push_back({{}, Severity::Warning,
                Tr::tr("%1 and %2 from %3 to %4 both carry %5.")
                    .arg(quoted(a.id), quoted(b.id), labelOf(deployment, a.from),
                        labelOf(deployment, a.to), common.toString()),
                {}, {a.from, a.to}, {a.id, b.id}});
        }
    }
}

void noPorts(const Places &places, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        if (!flow.enabled || !flow.ports.isEmpty())
            continue;
        problems.push_back({{}, Severity::Advice,
            Tr::tr("%1 has no ports yet and gives no rule.").arg(described(deployment, flow)), {},
            {flow.from, flow.to}, {flow.id}});
    }
}

} // namespace portolan::finders
