#include "model/checks/Checks.h"
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

/// The words that mean it; everything else, nothing included, does not.
bool isClearText(const Flow &flow)
{
    static const QStringList words = {u"none"_s, u"no"_s, u"plain"_s, u"plaintext"_s, u"clear"_s,
        u"cleartext"_s, u"clear text"_s, u"unencrypted"_s};
    return words.contains(flow.encryption.trimmed(), Qt::CaseInsensitive);
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
            {}, {from->id, to->id}, {flow.id}, flow.ports.toString(), {}});
    }
}

void clearText(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        if (!flow.enabled || !isClearText(flow))
            continue;
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        const Zone *here = from ? networkOf(deployment, *from) : nullptr;
        const Zone *there = to ? networkOf(deployment, *to) : nullptr;
        // What stands in no zone yet crosses nothing that is known.
        if (!here || !there || here == there)
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 crosses from %2 into %3 in clear text.")
                .arg(described(deployment, flow), quoted(here->label()), quoted(there->label())),
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
