#include "views/panels/RuleChoice.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleChoice)
};

/// Adds the place of that id, once; false where no rules are written there.
bool addZone(std::vector<EnforcementPoint> &points, const Zone *zone)
{
    if (!zone || zone->kind == ZoneKind::Internet)
        return false;
    const auto kind =
        zone->kind == ZoneKind::Host ? EnforcementPoint::Kind::Host : EnforcementPoint::Kind::Zone;
    const bool known = std::ranges::any_of(
        points, [&](const EnforcementPoint &point) { return point.id == zone->id; });
    if (!known)
        points.push_back({zone->id, zone->label(), kind, zone->target});
    return true;
}

void addComponent(
    std::vector<EnforcementPoint> &points, const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    if (!component || addZone(points, deployment.hostOf(*component)))
        return;
    if (!deployment.isInInternet(*component)) {
        points.push_back(
            {component->id, component->label(), EnforcementPoint::Kind::Component, {}});
    }
}

bool has(const Target &target, QLatin1StringView scope)
{
    return target.info.scopes.contains(scope);
}

QString flowHeading(const Deployment &deployment, const Flow &flow)
{
    const auto label = [&](const QString &id) {
        const Component *component = deployment.component(id);
        return component ? component->label() : id;
    };
    const QString ports = flow.ports.toString();
    const QString ends = Tr::tr("%1 to %2").arg(label(flow.from), label(flow.to));
    return ports.isEmpty() ? ends : ends + u", "_s + ports;
}

} // namespace

RuleChoice chooseRule(const Deployment &deployment, const Selection::Ids &selection)
{
    RuleChoice choice;
    if (selection.onlyFlows()) {
        choice.flows = selection.flows;
        return choice;
    }
    std::vector<EnforcementPoint> points;
    for (const QString &id : selection.zones)
        addZone(points, deployment.zone(id));
    for (const QString &id : selection.components)
        addComponent(points, deployment, id);
    if (points.size() == 1) {
        choice.at = points.front().id;
        choice.atLabel = points.front().label;
        choice.kind = points.front().kind;
    } else if (points.size() > 1) {
        choice.message = Tr::tr("Several places are selected. Select one to see its rules.");
    } else if (selection.zones.isEmpty() && selection.components.isEmpty()) {
        choice.message =
            Tr::tr("Select a flow to see its rule, or a host or zone to see all of its rules.");
    } else {
        choice.message =
            Tr::tr("No rules are written for the Internet. Select a flow, a host or another zone.");
    }
    return choice;
}

Result<Emission> writeRule(const Deployment &deployment, const RuleChoice &choice,
    const Target &target, Directions directions)
{
    if (!choice.at.isEmpty())
        return exportPolicy(deployment, choice.at, target, directions);
    return exportFlows(deployment, choice.flows, target, directions);
}

Directions defaultDirections(const RuleChoice &choice)
{
    return choice.at.isEmpty() ? Directions::In : Directions::Both;
}

QString ruleHeading(const Deployment &deployment, const RuleChoice &choice, const Target &target,
    Directions directions)
{
    if (choice.flows.size() == 1) {
        const Flow *flow = deployment.flow(choice.flows.first());
        return flow ? flowHeading(deployment, *flow) : QString();
    }
    if (!choice.flows.isEmpty())
        return Tr::tr("Rules of %n flow(s)", nullptr, int(choice.flows.size()));
    if (choice.at.isEmpty())
        return {};
    const bool isHost = choice.kind != EnforcementPoint::Kind::Zone;
    const QString what = isHost && has(target, "host"_L1) ? Tr::tr("Whole policy of %1, %2")
                         : has(target, "boundary"_L1)     ? Tr::tr("Boundary of %1, %2")
                         : isHost                         ? Tr::tr("Filter at %1, %2")
                                                          : Tr::tr("Members of %1, %2");
    const QString which = directions == Directions::Both ? Tr::tr("both directions")
                          : directions == Directions::In ? Tr::tr("inbound")
                                                         : Tr::tr("outbound");
    return what.arg(choice.atLabel, which);
}

QString cannotWrite(const Deployment &deployment, const RuleChoice &choice, const Target &target,
    Directions directions)
{
    const QString name = target.info.name;
    if (choice.isEmpty())
        return {};
    if (!choice.at.isEmpty() && choice.kind == EnforcementPoint::Kind::Zone &&
        !has(target, "boundary"_L1) && !has(target, "member"_L1))
        return Tr::tr("%1 is for a machine's own firewall, not for a zone.").arg(name);
    if (directions == Directions::Out && !target.info.outbound)
        return Tr::tr("%1 has no outbound rules.").arg(name);
    const auto speaks = [&](const QString &id) {
        const Flow *flow = deployment.flow(id);
        return flow && std::ranges::any_of(target.info.protocols,
                           [&](Protocol protocol) { return flow->ports.contains(protocol); });
    };
    const auto isKnown = [&](const QString &id) {
        const Flow *flow = deployment.flow(id);
        return flow && !flow->ports.isEmpty();
    };
    const bool anyKnown = std::ranges::any_of(choice.flows, isKnown);
    if (anyKnown && std::ranges::none_of(choice.flows, speaks))
        return Tr::tr("%1 cannot match this protocol.").arg(name);
    return {};
}

QString whyNoneYet(const Deployment &deployment, const RuleChoice &choice)
{
    const Zone *zone = deployment.zone(choice.at);
    if (!zone || choice.kind != EnforcementPoint::Kind::Zone || !zone->addresses.empty())
        return {};
    const auto isInside = [zone](const QString &place) { return compareIds(place, zone->id) == 0; };
    if (std::ranges::any_of(deployment.components, isInside, &Component::zone) ||
        std::ranges::any_of(deployment.zones, isInside, &Zone::parent))
        return {};
    return Tr::tr(
        "There is nothing in %1 yet. It has rules as soon as it, or what is in it, has an "
        "address.")
        .arg(quoted(zone->label()));
}

QString sentenceOf(const Error &error)
{
    QString text = error.toString();
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace portolan
