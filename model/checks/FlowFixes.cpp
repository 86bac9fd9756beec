#include "model/checks/ClearText.h"
#include "model/checks/Fixes.h"
#include "model/checks/PortMath.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::fixes {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

/// The one that the problem is about.
const Flow *flowOf(const FixFinder &finder, const Problem &problem)
{
    return problem.flows.size() == 1 ? finder.deployment().flow(problem.flows.first()) : nullptr;
}

template<class Change> Fix changing(const Flow &flow, const QString &text, Change change)
{
    Replace<Flow> edit{flow};
    change(edit.record);
    return {text, {std::move(edit)}};
}

Fix deleting(const Flow &flow)
{
    return {Tr::tr("Delete %1").arg(quoted(flow.id)), {Remove<Flow>{flow.id}}};
}

Fix switchingOff(const Flow &flow)
{
    return changing(flow, Tr::tr("Switch %1 off").arg(quoted(flow.id)),
        [](Flow &changed) { changed.enabled = false; });
}

} // namespace

List internalExposed(const FixFinder &finder, const Problem &problem)
{
    const Flow *flow = flowOf(finder, problem);
    if (!flow)
        return {};
    List fixes{changing(*flow, Tr::tr("Mark %1 as external").arg(quoted(flow->id)),
        [](Flow &changed) { changed.exposed = Exposure::External; })};
    // A required one that is off would be the next problem.
    if (flow->need.kind != Need::Kind::Required)
        fixes.push_back(switchingOff(*flow));
    return fixes;
}

List clearText(const FixFinder &finder, const Problem &problem)
{
    const Flow *flow = flowOf(finder, problem);
    if (!flow)
        return {};
    List fixes;
    // There is no TLS on port 80: that is another port, and another flow.
    const ClearProtocol *known = clearProtocolOf(flow->ports);
    if (!known || known->canUseTls) {
        fixes.push_back(
            changing(*flow, Tr::tr("Note that %1 is encrypted with TLS").arg(quoted(flow->id)),
                [](Flow &changed) { changed.encryption = u"tls"_s; }));
        fixes.back().hint = Tr::tr("Have both ends use it");
    }
    if (flow->need.kind != Need::Kind::Required)
        fixes.push_back(switchingOff(*flow));
    return fixes;
}

List requiredOff(const FixFinder &finder, const Problem &problem)
{
    const Flow *flow = flowOf(finder, problem);
    if (!flow)
        return {};
    return {changing(*flow, Tr::tr("Switch %1 on").arg(quoted(flow->id)),
                [](Flow &changed) { changed.enabled = true; }),
        changing(*flow, Tr::tr("Mark %1 as optional").arg(quoted(flow->id)), [](Flow &changed) {
            changed.need = {Need::Kind::Optional, {}};
        })};
}

List obsoleteFlow(const FixFinder &finder, const Problem &problem)
{
    const Flow *flow = flowOf(finder, problem);
    if (!flow)
        return {};
    return {switchingOff(*flow), deleting(*flow)};
}

List expiredFlow(const FixFinder &finder, const Problem &problem)
{
    const Flow *flow = flowOf(finder, problem);
    if (!flow)
        return {};
    List fixes{changing(*flow, Tr::tr("Take the expiry date of %1 away").arg(quoted(flow->id)),
        [](Flow &changed) { changed.expires = {}; })};
    if (flow->need.kind != Need::Kind::Required)
        fixes.push_back(switchingOff(*flow));
    fixes.push_back(deleting(*flow));
    return fixes;
}

List duplicateFlow(const FixFinder &finder, const Problem &problem)
{
    if (problem.flows.size() != 2)
        return {};
    const Deployment &deployment = finder.deployment();
    const Flow *first = deployment.flow(problem.flows[0]);
    const Flow *second = deployment.flow(problem.flows[1]);
    // The better documented one stays: those of the catalog, else the one that came first.
    if (first->source.isEmpty() && !second->source.isEmpty())
        std::swap(first, second);
    const PortSpec common = first->ports.intersected(second->ports);
    if (common.isEmpty())
        return {};
    List fixes;
    for (const Flow *flow : {second, first}) {
        if (flow->ports == common)
            fixes.push_back(deleting(*flow));
    }
    for (const Flow *flow : {second, first}) {
        if (flow->ports == common)
            continue;
        fixes.push_back(
            changing(*flow, Tr::tr("Take %1 out of %2").arg(common.toString(), quoted(flow->id)),
                [&](Flow &changed) { changed.ports = without(flow->ports, common); }));
    }
    return fixes;
}

List noPorts(const FixFinder &finder, const Problem &problem)
{
    const Flow *flow = finder.deployment().flow(problem.flows.value(0));
    if (!flow || !flow->ports.isEmpty())
        return {};
    return {{.text = Tr::tr("Enter ports of %1").arg(quoted(flow->id)),
        .edits = {},
        .field = Fix::Field::Ports}};
}

} // namespace portolan::fixes
