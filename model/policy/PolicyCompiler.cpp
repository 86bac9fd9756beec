#include "model/policy/FlowCompiler.h"
#include "model/policy/Places.h"
#include "model/policy/Policy.h"
#include "model/policy/Similar.h"
#include "model/policy/Usability.h"
#include "model/policy/Viewpoint.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

template<class Record> bool byId(const Record *a, const Record *b)
{
    return compareIds(a->id, b->id) < 0;
}

QString withSuggestions(const QString &message, const QStringList &similar)
{
    return similar.isEmpty() ? message
                             : Tr::tr("%1; did you mean %2?").arg(message, similar.join(u", "_s));
}

QString hostList(const std::vector<const Zone *> &hosts)
{
    constexpr size_t Shown = 8;
    if (hosts.empty())
        return Tr::tr("none");
    QStringList ids;
    for (size_t i = 0; i < std::min(Shown, hosts.size()); ++i)
        ids += hosts[i]->id;
    if (hosts.size() > Shown)
        ids += u"\u2026"_s;
    return ids.join(u", "_s);
}

/// Where rules are asked for: one of the two is there.
struct Place
{
    EnforcementPoint point;
    const Zone *zone = nullptr;
    const Component *component = nullptr;

    std::vector<const Component *> hostMembers(const Places &places) const
    {
        return zone ? places.membersOf(*zone) : std::vector{component};
    }
};

Place placeOf(const Zone &zone)
{
    using Kind = EnforcementPoint::Kind;
    const Kind kind = zone.kind == ZoneKind::Host ? Kind::Host : Kind::Zone;
    return {{zone.id, zone.label(), kind, zone.target}, &zone, nullptr};
}

Place placeOf(const Component &component)
{
    return {{component.id, component.label(), EnforcementPoint::Kind::Component, component.target},
        nullptr, &component};
}

Result<Place> findPlace(const Places &places, QStringView at)
{
    const Deployment &deployment = places.deployment();
    if (const Zone *zone = deployment.zone(at)) {
        if (zone->kind != ZoneKind::Internet)
            return placeOf(*zone);
        return failure(Tr::tr("%1 is an internet zone, where no rules are written; hosts inside "
                              "it: %2")
                           .arg(quoted(zone->id), hostList(places.hostsInside(*zone))));
    }
    if (const Component *component = deployment.component(at)) {
        const Zone *host = places.hostOf(*component);
        if (!host)
            return placeOf(*component);
        return failure(Tr::tr("%1 sits on the host %2: ask for the policy of %2")
                           .arg(quoted(component->id), quoted(host->id)));
    }
    return failure(withSuggestions(Tr::tr("there is no host, zone or component %1").arg(quoted(at)),
        similarIds(at, deployment.placeIds())));
}

Policy emptyPolicy(const EnforcementPoint &point, Directions directions, Scope scope)
{
    Policy policy;
    policy.at = point.id;
    policy.label = point.label;
    policy.directions = directions;
    policy.scope = scope;
    return policy;
}

/// Adds what the flows of \a members give, as \a viewpoint sees them.
void addFlows(Policy &policy, const Places &places, const Viewpoint &viewpoint,
    const std::vector<const Component *> &members)
{
    FlowCompiler compiler(places, policy, viewpoint);
    Usability usability;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        std::vector<const Flow *> flows;
        for (const Component *member : members) {
            const auto &own = direction == Direction::Inbound ? places.incoming(*member)
                                                              : places.outgoing(*member);
            flows.insert(flows.end(), own.begin(), own.end());
        }
        std::sort(flows.begin(), flows.end(), byId<Flow>);
        for (const Flow *flow : flows) {
            if (compiler.add(*flow, direction))
                usability.see(*flow, direction);
        }
    }
    if (viewpoint.kind != Viewpoint::Kind::Host)
        return; // only a machine has a clock to set and an administrator to let in
    usability.tell(policy);
}

Policy machinePolicy(const Places &places, const Place &place, Directions directions, Scope scope)
{
    Policy policy = emptyPolicy(place.point, directions, scope);
    addFlows(policy, places, Viewpoint(), place.hostMembers(places));
    return policy;
}

Policy componentPolicy(const Places &places, const Component &component, Directions directions)
{
    Policy policy = emptyPolicy(placeOf(component).point, directions, Scope::Member);
    addFlows(policy, places, {.kind = Viewpoint::Kind::Component}, {&component});
    return policy;
}

Result<Viewpoint> boundaryOf(const Places &places, const Place &place, QStringList &warnings)
{
    const Viewpoint viewpoint = place.zone
                                    ? Viewpoint::boundary(places, *place.zone, warnings)
                                    : Viewpoint::boundary(places, *place.component, warnings);
    if (!viewpoint.addresses.empty())
        return viewpoint;
    return failure(Tr::tr("nothing is known of the addresses of %1, so its boundary cannot be told "
                          "from the rest: give it, or what is in it, an address")
                       .arg(quoted(place.point.label)));
}

using FlowsById = std::set<const Flow *, decltype(&byId<Flow>)>;

/// Each flow once, in the order of the document.
Result<FlowsById> findFlows(const Deployment &deployment, const QStringList &ids)
{
    FlowsById wanted(&byId<Flow>);
    for (const QString &id : ids) {
        const Flow *flow = deployment.flow(id);
        if (!flow) {
            return failure(withSuggestions(Tr::tr("there is no flow %1").arg(quoted(id)),
                similarIds(id, deployment.flowIds())));
        }
        wanted.insert(flow);
    }
    return wanted;
}

/// The rules of single flows at the one of their ends that \a direction names.
Policy singleRules(
    const Places &places, const FlowsById &flows, Direction direction, const Viewpoint &viewpoint)
{
    const Deployment &deployment = places.deployment();
    Policy policy;
    policy.directions = direction == Direction::Inbound ? Directions::In : Directions::Out;
    policy.single = true;
    policy.scope = viewpoint.matchesBoth()                        ? Scope::Boundary
                   : viewpoint.kind == Viewpoint::Kind::Component ? Scope::Member
                                                                  : Scope::Host;
    FlowCompiler compiler(places, policy, viewpoint);
    std::set<QString> points;
    for (const Flow *flow : flows) {
        compiler.add(*flow, direction);
        const Component *own =
            deployment.component(direction == Direction::Inbound ? flow->to : flow->from);
        if (!own)
            continue;
        const Zone *host = places.hostOf(*own);
        const bool isAlone = viewpoint.kind == Viewpoint::Kind::Component || !host;
        policy.label = isAlone ? own->label() : host->label();
        policy.at = isAlone ? own->id : host->id;
        points.insert(policy.at);
        if (!viewpoint.matchesBoth() && !host && places.isInInternet(*own)) {
            compiler.warn(Tr::tr("Flow %1: its rule is for %2, which is out on the internet")
                              .arg(quoted(flow->id), quoted(own->label())));
        }
    }
    if (points.size() != 1) {
        policy.at.clear();
        policy.label.clear();
    }
    return policy;
}

} // namespace

PolicyCompiler::PolicyCompiler(const Deployment &deployment)
    : m_places(std::make_unique<const Places>(deployment))
{}
PolicyCompiler::~PolicyCompiler() = default;
PolicyCompiler::PolicyCompiler(PolicyCompiler &&) noexcept = default;
PolicyCompiler &PolicyCompiler::operator=(PolicyCompiler &&) noexcept = default;

std::vector<EnforcementPoint> PolicyCompiler::enforcementPoints() const
{
    std::vector<EnforcementPoint> points;
    for (const Zone &zone : m_places->deployment().zones) {
        const bool isEnforced = zone.enforce && zone.kind != ZoneKind::Internet;
        if (zone.kind == ZoneKind::Host || isEnforced)
            points.push_back(placeOf(zone).point);
    }
    for (const Component &component : m_places->deployment().components) {
        const bool isOwnHost = !component.addresses.empty() && !m_places->hostOf(component) &&
                               !m_places->isInInternet(component);
        if (isOwnHost)
            points.push_back(placeOf(component).point);
    }
    std::sort(points.begin(), points.end(),
        [](const auto &a, const auto &b) { return compareIds(a.id, b.id) < 0; });
    return points;
}

Result<EnforcementPoint> PolicyCompiler::place(QStringView at) const
{
    return findPlace(*m_places, at).map([](const Place &place) { return place.point; });
}

Result<Policy> PolicyCompiler::host(QStringView at, Directions directions) const
{
    const Result<Place> place = findPlace(*m_places, at);
    if (!place)
        return tl::unexpected(place.error());
    if (place->point.kind == EnforcementPoint::Kind::Zone) {
        return failure(
            Tr::tr("%1 is a zone, which has a boundary but no firewall of its own; "
                   "hosts inside it: %2")
                .arg(quoted(place->point.id), hostList(m_places->hostsInside(*place->zone))));
    }
    return machinePolicy(*m_places, *place, directions, Scope::Host);
}

Result<Policy> PolicyCompiler::boundary(QStringView at, Directions directions) const
{
    const Result<Place> place = findPlace(*m_places, at);
    if (!place)
        return tl::unexpected(place.error());
    Policy policy = emptyPolicy(place->point, directions, Scope::Boundary);
    const Result<Viewpoint> viewpoint = boundaryOf(*m_places, *place, policy.warnings);
    if (!viewpoint)
        return tl::unexpected(viewpoint.error());
    policy.zoneAddresses = viewpoint->addresses;
    addFlows(policy, *m_places, *viewpoint, viewpoint->members(*m_places));
    return policy;
}

Result<std::vector<Policy>> PolicyCompiler::members(
    QStringView at, Member member, Directions directions) const
{
    const Component *single = m_places->deployment().component(at);
    if (single && member == Member::Component)
        return std::vector{componentPolicy(*m_places, *single, directions)};
    const Result<Place> place = findPlace(*m_places, at);
    if (!place)
        return tl::unexpected(place.error());

    std::vector<Policy> policies;
    if (member == Member::Component) {
        for (const Component *each : m_places->componentsInside(*place->zone))
            policies.push_back(componentPolicy(*m_places, *each, directions));
    } else if (place->point.kind != EnforcementPoint::Kind::Zone) {
        policies.push_back(machinePolicy(*m_places, *place, directions, Scope::Member));
    } else {
        std::vector<Place> machines;
        for (const Zone *host : m_places->hostsInside(*place->zone))
            machines.push_back(placeOf(*host));
        for (const Component *each : m_places->componentsInside(*place->zone)) {
            if (!m_places->hostOf(*each))
                machines.push_back(placeOf(*each));
        }
        std::sort(machines.begin(), machines.end(),
            [](const Place &a, const Place &b) { return compareIds(a.point.id, b.point.id) < 0; });
        for (const Place &machine : machines)
            policies.push_back(machinePolicy(*m_places, machine, directions, Scope::Member));
    }
    if (policies.empty())
        return failure(Tr::tr("there is nothing in %1 that could have rules").arg(quoted(at)));
    return policies;
}

Result<Policy> PolicyCompiler::flows(
    const QStringList &flows, Direction direction, Member member) const
{
    using Kind = Viewpoint::Kind;
    return findFlows(m_places->deployment(), flows).map([&](const FlowsById &wanted) {
        return singleRules(*m_places, wanted, direction,
            {.kind = member == Member::Component ? Kind::Component : Kind::Host});
    });
}

Result<Policy> PolicyCompiler::flowsAcross(
    const QStringList &flows, Direction direction, QStringView at) const
{
    const Result<FlowsById> wanted = findFlows(m_places->deployment(), flows);
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (at.isEmpty())
        return singleRules(*m_places, *wanted, direction, {.kind = Viewpoint::Kind::Between});

    const Result<Place> place = findPlace(*m_places, at);
    if (!place)
        return tl::unexpected(place.error());
    QStringList warnings;
    const Result<Viewpoint> viewpoint = boundaryOf(*m_places, *place, warnings);
    if (!viewpoint)
        return tl::unexpected(viewpoint.error());
    Policy policy = singleRules(*m_places, *wanted, direction, *viewpoint);
    policy.at = place->point.id;
    policy.label = place->point.label;
    policy.zoneAddresses = viewpoint->addresses;
    policy.warnings = warnings + policy.warnings;
    return policy;
}

} // namespace portolan
