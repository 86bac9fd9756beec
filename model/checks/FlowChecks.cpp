#include "model/checks/Checks.h"
#include "model/checks/ClearText.h"
#include "model/checks/FlowWords.h"
#include "model/checks/Overlaps.h"
#include "model/core/ShownPart.h"

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

/// The ports of each listener that a flow into it keeps internal.
using InternalPorts = std::map<const Component *, PortSpec>;

InternalPorts internalPorts(const Deployment &deployment)
{
    InternalPorts ports;
    for (const Flow &flow : deployment.flows) {
        if (!flow.enabled || flow.exposed != Exposure::Internal)
            continue;
        const Component *to = deployment.component(flow.to);
        for (int i = 0; to && i < PortProtocolCount; ++i) {
            for (const PortRange range : flow.ports.ranges(AllProtocols[size_t(i)]))
                ports[to].insert(AllProtocols[size_t(i)], range);
        }
    }
    return ports;
}

/// The innermost zone around it that is more than one machine, or null.
const Zone *networkOf(const Deployment &deployment, const Component &component)
{
    const Zone *area = areaOf(deployment, component);
    return area && area->kind != ZoneKind::Host ? area : nullptr;
}

/// Two rows of a vendor's document about one port (CrowdSec's /metrics and /debug) are two facts.
bool areDifferentFacts(const Flow &a, const Flow &b)
{
    return !a.product.isEmpty() && !b.product.isEmpty() && !a.source.isEmpty() &&
           !b.source.isEmpty() && (a.source != b.source || a.purpose != b.purpose);
}

} // namespace

void internalExposed(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    const InternalPorts internal = internalPorts(deployment);
    for (const Flow &flow : deployment.flows) {
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        if (!flow.enabled || !from || !to)
            continue;
        if (!places.isInInternet(*from) || places.isInInternet(*to))
            continue;
        if (flow.exposed == Exposure::Internal) {
            problems.push_back({{}, Severity::Warning,
                Tr::tr("%1 is meant to stay internal but is reached from the internet zone.")
                    .arg(described(deployment, flow)),
                {}, {from->id, to->id}, {flow.id}, flow.ports.toString(), {}});
            continue;
        }
        const auto known = internal.find(to);
        if (flow.exposed != Exposure::Unstated || known == internal.end())
            continue;
        const QString common = flow.ports.intersected(known->second).toString();
        if (common.isEmpty())
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 opens %2 to the internet zone, which is meant to stay internal at %3.")
                .arg(described(deployment, flow), common, quoted(to->label())),
            {}, {from->id, to->id}, {flow.id}, common, {}});
    }
}

void clearText(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        const bool isSaid = saysClearText(flow);
        const ClearProtocol *byPort =
            flow.encryption.trimmed().isEmpty() ? clearProtocolOf(flow.ports) : nullptr;
        if (!flow.enabled || !(isSaid || byPort))
            continue;
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        const Zone *here = from ? networkOf(deployment, *from) : nullptr;
        const Zone *there = to ? networkOf(deployment, *to) : nullptr;
        // What stands in no zone yet crosses nothing that is known.
        if (!here || !there || here == there)
            continue;
        const QString what = described(deployment, flow);
        const QString zones[] = {quoted(here->label()), quoted(there->label())};
        const bool isMaybe = !isSaid && byPort->canUseTls;
        const QString message =
            isSaid
                ? Tr::tr("%1 crosses from %2 into %3 in clear text.").arg(what, zones[0], zones[1])
            : isMaybe
                ? Tr::tr(
                      "%1 crosses from %2 into %3, maybe in clear text: %4 is %5, and nothing is "
                      "said of its encryption.")
                      .arg(what, zones[0], zones[1], byPort->portText(), byPort->name)
                : Tr::tr("%1 crosses from %2 into %3 in clear text: %4 is %5.")
                      .arg(what, zones[0], zones[1], byPort->portText(), byPort->name);
        problems.push_back({{}, isMaybe ? Severity::Advice : Severity::Warning, message,
            {here->id, there->id}, {from->id, to->id}, {flow.id}, flow.ports.toString(), {}});
    }
}

void duplicateFlow(const Places &places, const Surroundings &, std::vector<Problem> &problems)
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
                {}, {a.from, a.to}, {a.id, b.id}, common.toString(), {}});
        }
    }
}

void noPorts(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        if (!flow.enabled || !flow.ports.isEmpty())
            continue;
        problems.push_back({{}, Severity::Advice,
            Tr::tr("%1 has no ports yet and gives no rule.").arg(described(deployment, flow)), {},
            {flow.from, flow.to}, {flow.id}, {}, {}});
    }
}

} // namespace portolan::finders
