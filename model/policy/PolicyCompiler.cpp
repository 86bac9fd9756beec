#include "model/policy/FlowCompiler.h"
#include "model/policy/Places.h"
#include "model/policy/Policy.h"
#include "model/policy/Similar.h"
#include "model/policy/Usability.h"

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

/// Where rules are asked for: the components behind one firewall.
struct Firewall
{
    QString id;
    QString label;
    std::vector<const Component *> members;
};

Result<Firewall> findFirewall(const Places &places, QStringView at)
{
    const Deployment &deployment = places.deployment();
    if (const Zone *zone = deployment.zone(at)) {
        if (zone->kind == ZoneKind::Host)
            return Firewall{zone->id, zone->label(), places.membersOf(*zone)};
        return failure(Tr::tr("%1 is a zone, and rules at its boundary cannot be written yet; "
                              "hosts inside it: %2")
                           .arg(quoted(zone->id), hostList(places.hostsInside(*zone))));
    }
    if (const Component *component = deployment.component(at)) {
        const Zone *host = places.hostOf(*component);
        if (!host)
            return Firewall{component->id, component->label(), {component}};
        return failure(Tr::tr("%1 sits on the host %2: ask for the policy of %2")
                           .arg(quoted(component->id), quoted(host->id)));
    }
    return failure(withSuggestions(Tr::tr("there is no host or component %1").arg(quoted(at)),
        similarIds(at, deployment.placeIds())));
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
        if (zone.kind == ZoneKind::Host)
            points.push_back({zone.id, zone.label(), EnforcementPoint::Kind::Host, zone.target});
    }
    for (const Component &component : m_places->deployment().components) {
        const bool isOwnHost = !component.addresses.empty() && !m_places->hostOf(component) &&
                               !m_places->isInInternet(component);
        if (isOwnHost)
            points.push_back({component.id, component.label(), EnforcementPoint::Kind::Component,
                component.target});
    }
    std::sort(points.begin(), points.end(),
        [](const auto &a, const auto &b) { return compareIds(a.id, b.id) < 0; });
    return points;
}

Result<Policy> PolicyCompiler::host(QStringView at, Directions directions) const
{
    const Result<Firewall> firewall = findFirewall(*m_places, at);
    if (!firewall)
        return tl::unexpected(firewall.error());

    Policy policy;
    policy.at = firewall->id;
    policy.label = firewall->label;
    policy.directions = directions;
    FlowCompiler compiler(*m_places, policy);
    Usability usability;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(directions, direction))
            continue;
        std::vector<const Flow *> flows;
        for (const Component *member : firewall->members) {
            const auto &own = direction == Direction::Inbound ? m_places->incoming(*member)
                                                              : m_places->outgoing(*member);
            flows.insert(flows.end(), own.begin(), own.end());
        }
        std::sort(flows.begin(), flows.end(), byId<Flow>);
        for (const Flow *flow : flows) {
            if (compiler.add(*flow, direction))
                usability.see(*flow, direction);
        }
    }
    for (const QString &warning : usability.warnings(directions))
        compiler.warn(warning);
    return policy;
}

Result<EnforcementPoint> PolicyCompiler::place(QStringView at) const
{
    const Result<Firewall> firewall = findFirewall(*m_places, at);
    if (!firewall)
        return tl::unexpected(firewall.error());
    return EnforcementPoint{firewall->id, firewall->label, EnforcementPoint::Kind::Host, {}};
}

Result<Policy> PolicyCompiler::boundary(QStringView at, Directions) const
{
    return failure(Tr::tr("the boundary of %1 cannot be written yet").arg(quoted(at)));
}

Result<std::vector<Policy>> PolicyCompiler::members(
    QStringView at, Member, Directions directions) const
{
    return host(at, directions).map([](const Policy &policy) { return std::vector{policy}; });
}

Result<Policy> PolicyCompiler::flowsAcross(
    const QStringList &flows, Direction direction, QStringView) const
{
    return this->flows(flows, direction);
}

Result<Policy> PolicyCompiler::flows(const QStringList &flows, Direction direction) const
{
    const Deployment &deployment = m_places->deployment();
    std::set<const Flow *, decltype(&byId<Flow>)> wanted(&byId<Flow>);
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow) {
            return failure(withSuggestions(Tr::tr("there is no flow %1").arg(quoted(id)),
                similarIds(id, deployment.flowIds())));
        }
        wanted.insert(flow);
    }

    Policy policy;
    policy.directions = direction == Direction::Inbound ? Directions::In : Directions::Out;
    policy.single = true;
    FlowCompiler compiler(*m_places, policy);
    std::set<QString> points;
    for (const Flow *flow : wanted) {
        compiler.add(*flow, direction);
        const Component *own =
            deployment.component(direction == Direction::Inbound ? flow->to : flow->from);
        if (!own)
            continue;
        points.insert(m_places->pointOf(*own));
        if (!m_places->hostOf(*own) && m_places->isInInternet(*own)) {
            compiler.warn(Tr::tr("Flow %1: its rule is for %2, which is out on the internet")
                              .arg(quoted(flow->id), quoted(own->label())));
        }
    }
    if (points.size() == 1) {
        const Result<Firewall> firewall = findFirewall(*m_places, *points.begin());
        policy.at = firewall->id;
        policy.label = firewall->label;
    }
    return policy;
}

} // namespace portolan
