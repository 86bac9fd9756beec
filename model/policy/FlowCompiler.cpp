#include "model/policy/FlowCompiler.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

/// The family that a protocol belongs to, where it belongs to one.
std::optional<Family> familyOf(Protocol protocol)
{
    if (protocol == Protocol::Icmp)
        return Family::IPv4;
    if (protocol == Protocol::Icmpv6)
        return Family::IPv6;
    return std::nullopt;
}

QString named(const Component &component)
{
    return component.name.isEmpty() || component.name == component.id
               ? quoted(component.id)
               : Tr::tr("%1 (%2)").arg(quoted(component.name), component.id);
}

QString namedAll(const RuleEnd &end)
{
    constexpr size_t Shown = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(Shown, end.members.size()); ++i)
        names += named(*end.members[i].component);
    QString text = names.join(u", "_s);
    if (end.members.size() > Shown)
        text += Tr::tr(" and others");
    return text;
}

QString idsOf(const RuleEnd &end)
{
    return end.members.size() == 1 ? end.members.front().component->id : u"its clients"_s;
}

QString familiesOf(const RuleEnd &end)
{
    return end.allows(Family::IPv4) ? end.allows(Family::IPv6) ? u"IPv4 and IPv6"_s : u"IPv4"_s
                                    : u"IPv6"_s;
}

/// Whether every address that is known lies inside, or none does.
bool isAllInside(const AddressSet &set, const std::vector<IpRange> &inside)
{
    return !set.any && set.names.isEmpty() && !set.ranges.empty() &&
           std::all_of(set.ranges.begin(), set.ranges.end(),
               [&](const IpRange &range) { return holdsAll(inside, range); });
}
bool isAllOutside(const AddressSet &set, const std::vector<IpRange> &inside)
{
    return !set.any && set.names.isEmpty() && !set.ranges.empty() &&
           std::none_of(set.ranges.begin(), set.ranges.end(),
               [&](const IpRange &range) { return holdsSome(inside, range); });
}

bool hasAnyPeer(const std::vector<Rule> &rules, Family family)
{
    return std::any_of(rules.begin(), rules.end(), [=](const Rule &rule) {
        const AddressMatch &peer =
            rule.direction == Direction::Inbound ? rule.source : rule.destination;
        return rule.family == family && peer.kind == AddressMatch::Kind::Any;
    });
}

} // namespace

struct FlowCompiler::Job
{
    const Flow &flow;
    Direction direction;
    const Component &from;
    const Component &to;
    RuleEnd own = {};
    RuleEnd peer = {};
    std::vector<const Component *> stranded = {}; ///< clients that no balancer passes on
    std::vector<const Component *> unseen = {};   ///< inside, but not with addresses from inside
    std::vector<const Component *> hidden = {};   ///< outside, but with addresses from inside
    std::vector<const Component *> halved = {};   ///< selected, but not in every family it has

    bool isInbound() const { return direction == Direction::Inbound; }
    const Component &ownComponent() const { return isInbound() ? to : from; }
    RuleEnd &senders() { return isInbound() ? peer : own; }
    RuleEnd &receivers() { return isInbound() ? own : peer; }
};

FlowCompiler::FlowCompiler(const Places &places, Policy &policy, const Viewpoint &viewpoint)
    : m_places(places)
    , m_policy(policy)
    , m_viewpoint(viewpoint)
{}

void FlowCompiler::warn(const QString &message)
{
    if (m_warned.contains(message))
        return;
    m_warned.insert(message);
    m_policy.warnings += message;
}

void FlowCompiler::omit(const Job &job, const QString &reason, const QString &warning)
{
    m_policy.items.push_back(Omission{job.direction, job.flow.id, reason});
    warn(Tr::tr("Flow %1: %2").arg(quoted(job.flow.id), warning));
}

bool FlowCompiler::add(const Flow &flow, Direction direction)
{
    const Component *from = m_places.deployment().component(flow.from);
    const Component *to = m_places.deployment().component(flow.to);
    if (!from || !to) {
        m_policy.items.push_back(Omission{direction, flow.id, u"one of its ends is missing"_s});
        warn(Tr::tr("Flow %1: one of its ends is missing").arg(quoted(flow.id)));
        return false;
    }
    Job job{flow, direction, *from, *to};
    if (!flow.enabled) {
        if (m_policy.single)
            omit(job, u"it is switched off"_s, Tr::tr("it is switched off, so it has no rule"));
        return false;
    }
    bool isLocal = false;
    if (!leadsAcross(job, isLocal))
        return isLocal;
    if (flow.ports.isEmpty()) {
        omit(job, u"its ports are not known"_s,
            Tr::tr("its ports are not known, so it has no rule"));
        return false;
    }
    return writeRules(job);
}

bool FlowCompiler::leadsAcross(const Job &job, bool &isLocal)
{
    const bool toItself = &job.from == &job.to;
    if (m_viewpoint.kind == Viewpoint::Kind::Boundary) {
        const bool enters = m_viewpoint.holds(m_places, job.to);
        if (enters != m_viewpoint.holds(m_places, job.from))
            return enters == job.isInbound();
        if (m_policy.single) {
            omit(job, u"both ends are on one side of the boundary"_s,
                Tr::tr("both ends are on one side of the boundary, so it needs no rule there"));
        }
        return false;
    }
    const bool alone = m_viewpoint.kind == Viewpoint::Kind::Component;
    const bool isBetweenInstances =
        toItself && (alone || !m_places.hostOf(job.to)) &&
        (job.to.instances > 1 || m_places.addressesOf(job.to).isSeveral());
    const bool isOnePoint =
        alone ? toItself : m_places.pointOf(job.from) == m_places.pointOf(job.to);
    if (!isOnePoint || isBetweenInstances)
        return true;
    if (m_policy.single) {
        omit(job, u"both ends are on one host"_s,
            Tr::tr("both ends are on one host, so it needs no rule"));
    }
    // Who asks here is answered here, but nobody gets in from here.
    isLocal = !job.isInbound();
    return false;
}

RuleEnd::Member FlowCompiler::sender(const Job &job, const Places::Sender &sender) const
{
    // Whoever judges the packet sees it on this side of a translation.
    const AddressSet &seen =
        m_places.addressesSeenFrom(*sender.component, job.isInbound() ? job.to : job.from);
    const bool isInside = m_viewpoint.kind == Viewpoint::Kind::Boundary && !job.isInbound();
    const bool isTranslated = &seen != &m_places.addressesOf(*sender.component);
    const AddressSet &own =
        isInside && !isTranslated ? m_viewpoint.addressesOf(m_places, *sender.component) : seen;
    return {sender.component, &own, &own, sender.families};
}

RuleEnd::Member FlowCompiler::receiver(const Job &job) const
{
    const AddressSet &reached = !job.isInbound() ? m_places.addressesSeenFrom(job.to, job.from)
                                : m_viewpoint.kind == Viewpoint::Kind::Boundary
                                    ? m_viewpoint.addressesOf(m_places, job.to)
                                    : m_places.addressesOf(job.to);
    return {&job.to, &reached, &reached};
}

bool FlowCompiler::findEnds(Job &job)
{
    const bool toItself = &job.from == &job.to;
    const bool atBoundary = m_viewpoint.kind == Viewpoint::Kind::Boundary;
    bool hasUnjudged = false;
    for (const Places::Sender &each :
        toItself ? std::vector{Places::Sender{&job.from}} : m_places.sendersBehind(job.from)) {
        // A packet with the address of a client beyond the balancer has no end, or two, inside.
        if (atBoundary && m_viewpoint.holds(m_places, *each.component) == job.isInbound()) {
            hasUnjudged = true;
            continue;
        }
        const RuleEnd::Member member = sender(job, each);
        if (member.allowsAny() || each.component == &job.from)
            job.senders().members.push_back(member);
        else
            job.stranded.push_back(each.component);
    }
    job.receivers().members.push_back(receiver(job));
    if (!job.senders().members.empty())
        return true;
    if (!job.stranded.empty()) {
        explainMissing(job);
    } else if (!hasUnjudged) {
        omit(job, u"nobody has a flow into "_s + job.from.id,
            Tr::tr("%1 keeps the addresses of its clients, but nobody has a flow into it")
                .arg(named(job.from)));
    } else if (m_policy.single) {
        omit(job, u"the addresses in its packets are on one side of the boundary"_s,
            Tr::tr("%1 keeps the addresses of its clients, which are on the other side: the "
                   "boundary does not judge its packets")
                .arg(named(job.from)));
    }
    return false;
}

void FlowCompiler::matchOwn(Job &job) const
{
    if (m_viewpoint.matchesBoth())
        return;
    const Component &own = job.ownComponent();
    const AddressSet &reached = *job.receivers().members.front().addresses;
    const bool multicast = job.isInbound() && reached.holdsMulticast();
    job.own.isOwn = true;
    if (m_viewpoint.kind == Viewpoint::Kind::Component) {
        job.own.isMatched = multicast;
        return;
    }
    job.own.isMatched = m_places.mustMatchOwn(own) || multicast;
    for (RuleEnd::Member &member : job.own.members) {
        if (member.component != &own)
            continue;
        const AddressSet &apart = m_places.ownAddressesOf(own);
        member.matched = multicast && apart.isEmpty() ? &reached : &apart;
    }
}

void FlowCompiler::selectPeers(Job &job)
{
    if (m_viewpoint.kind != Viewpoint::Kind::Component)
        return;
    const Zone *cluster = m_places.clusterOf(job.ownComponent());
    if (!cluster)
        return;
    // A label has no family: where a balancer on the way passes on fewer families than the two
    // share, it would say too much, and addresses are no way to name a pod.
    const auto isHalf = [&](const RuleEnd::Member &member) {
        return std::any_of(std::begin(AllFamilies), std::end(AllFamilies), [&](Family family) {
            return !member.families[size_t(family)] && member.addresses->allows(family) &&
                   job.own.allows(family);
        });
    };
    std::erase_if(job.peer.members, [&](RuleEnd::Member &member) {
        member.isSelected = m_places.clusterOf(*member.component) == cluster;
        if (!member.isSelected || !isHalf(member))
            return false;
        job.halved.push_back(member.component);
        return true;
    });
}

void FlowCompiler::dropUnjudged(Job &job)
{
    if (m_viewpoint.kind != Viewpoint::Kind::Boundary)
        return;
    const auto &inside = m_viewpoint.addresses;
    for (RuleEnd::Member &member : job.own.members) {
        for (const Family family : AllFamilies) {
            if (member.addresses->any && !m_viewpoint.has(family))
                member.families[size_t(family)] = false;
        }
    }
    std::erase_if(job.own.members, [&](const RuleEnd::Member &member) {
        if (!isAllOutside(*member.addresses, inside))
            return false;
        job.unseen.push_back(member.component);
        return true;
    });
    std::erase_if(job.peer.members, [&](const RuleEnd::Member &member) {
        if (!isAllInside(*member.addresses, inside)) {
            const auto &ranges = member.addresses->ranges;
            if (std::any_of(ranges.begin(), ranges.end(),
                    [&](const IpRange &range) { return holdsAll(inside, range); })) {
                warn(Tr::tr("%1 is outside, but some of its addresses are among those inside: the "
                            "boundary does not judge them")
                         .arg(named(*member.component)));
            }
            return false;
        }
        job.hidden.push_back(member.component);
        return true;
    });
}

bool FlowCompiler::writeRules(Job &job)
{
    if (!findEnds(job))
        return false;
    matchOwn(job);
    selectPeers(job);
    dropUnjudged(job);
    if (job.own.members.empty() || job.peer.members.empty()) {
        explainMissing(job);
        return false;
    }
    std::vector<Protocol> unwritten;
    std::vector<Rule> rules = rulesOf(job, unwritten);
    for (const RuleEnd *end : {&job.own, &job.peer}) {
        for (const AddressSet::Name &name : end->names()) {
            if (name.lookup)
                m_policy.lookups.try_emplace(name.text, *name.lookup);
        }
    }
    const bool gaveRules = !rules.empty();
    explainAny(job, rules);
    std::move(rules.begin(), rules.end(), std::back_inserter(m_policy.items));
    explainUnknown(job, job.own);
    explainUnknown(job, job.peer);
    explainGaps(job, unwritten);
    explainNames(job);
    return gaveRules;
}

std::vector<Rule> FlowCompiler::rulesOf(const Job &job, std::vector<Protocol> &unwritten) const
{
    std::vector<Rule> rules;
    for (const Protocol protocol : AllProtocols) {
        if (job.flow.ports.contains(protocol))
            unwritten.push_back(protocol);
    }
    const std::vector<Protocol> protocols = unwritten;
    for (const Family family : AllFamilies) {
        const auto ownMatches = job.own.matches(family, m_policy.single);
        const auto peerMatches = job.peer.matches(family, m_policy.single);
        if (ownMatches.empty() || peerMatches.empty())
            continue;
        for (const Protocol protocol : protocols) {
            if (familyOf(protocol).value_or(family) != family)
                continue;
            std::erase(unwritten, protocol);
            const auto ports =
                hasPorts(protocol) ? job.flow.ports.ranges(protocol) : std::vector<PortRange>();
            for (const AddressMatch &mine : ownMatches) {
                for (const AddressMatch &theirs : peerMatches) {
                    rules.push_back({job.direction, family, job.isInbound() ? theirs : mine,
                        job.isInbound() ? mine : theirs, protocol, ports, job.flow.id});
                }
            }
        }
    }
    return rules;
}

void FlowCompiler::explainUnknown(const Job &job, const RuleEnd &end)
{
    for (const RuleEnd::Member &member : end.members) {
        if (!end.isMatched || !member.isUnknown())
            continue;
        const QString who = named(*member.component);
        const QString warning =
            end.isOwn ? Tr::tr("%1 has no address that sets it apart from the others on its host")
                      : Tr::tr("%1 has no address");
        if (m_policy.single) {
            warn(Tr::tr("Flow %1: %2; fill it in at the placeholder")
                     .arg(quoted(job.flow.id), warning.arg(who)));
        } else {
            omit(job, member.component->id + " has no address"_L1, warning.arg(who));
        }
    }
}

void FlowCompiler::explainMissing(const Job &job)
{
    for (const Component *member : job.unseen) {
        omit(job, member->id + " is not seen with an address from inside"_L1,
            Tr::tr("%1 is inside, but its packets carry other addresses than those inside: the "
                   "boundary does not judge them")
                .arg(named(*member)));
    }
    for (const Component *member : job.hidden) {
        omit(job, member->id + " is outside, but its addresses are inside"_L1,
            Tr::tr("%1 is outside, but its addresses are among those inside: the boundary does not "
                   "judge them")
                .arg(named(*member)));
    }
    for (const Component *member : job.halved) {
        omit(job, "a label would let "_L1 + member->id + " in with every address family"_L1,
            Tr::tr("%1 comes through a balancer with one address family only, which a label cannot "
                   "say")
                .arg(named(*member)));
    }
    for (const Component *client : job.stranded) {
        omit(job, "no address family in common with "_L1 + client->id,
            Tr::tr("%1 has no address family in common with %2")
                .arg(named(*client), named(job.from)));
    }
}

void FlowCompiler::explainGaps(const Job &job, const std::vector<Protocol> &unwritten)
{
    explainMissing(job);
    const bool anyShared = std::any_of(std::begin(AllFamilies), std::end(AllFamilies),
        [&](Family f) { return job.own.allows(f) && job.peer.allows(f); });
    for (const RuleEnd *end : {&job.own, &job.peer}) {
        if (end->allows(Family::IPv4) || end->allows(Family::IPv6))
            continue;
        omit(job, "the look-up of the names of "_L1 + idsOf(*end) + " found no address"_L1,
            Tr::tr("%1 has only names, and their look-up found no address").arg(namedAll(*end)));
        return;
    }
    if (!anyShared) {
        omit(job,
            "%1 has %2, %3 has %4 only"_L1.arg(
                idsOf(job.own), familiesOf(job.own), idsOf(job.peer), familiesOf(job.peer)),
            Tr::tr("%1 has only %2, %3 only %4, so it has no rule")
                .arg(namedAll(job.own), familiesOf(job.own), namedAll(job.peer),
                    familiesOf(job.peer)));
        return;
    }
    // One of several clients may be left out where the others are not.
    for (const RuleEnd *end : {&job.own, &job.peer}) {
        const RuleEnd &other = end == &job.own ? job.peer : job.own;
        for (const RuleEnd::Member &member : end->members) {
            if (!other.sharesFamilyWith(member)) {
                omit(job, "no address family in common with "_L1 + member.component->id,
                    Tr::tr("%1 has no address family in common with %2")
                        .arg(named(*member.component), namedAll(other)));
            }
        }
    }
    for (const Protocol protocol : unwritten) {
        const auto family = familyOf(protocol);
        const bool excluded = family && !(job.own.allows(*family) && job.peer.allows(*family));
        if (!excluded)
            continue; // an unknown end, which is reported as such
        const QString name = protocolName(protocol);
        const QString only = *family == Family::IPv4 ? u"IPv4"_s : u"IPv6"_s;
        omit(job, "%1 needs %2, which its ends do not share"_L1.arg(name, only),
            Tr::tr("%1 needs %2, which its ends do not share").arg(name, only));
    }
}

void FlowCompiler::explainNames(const Job &job)
{
    for (const RuleEnd *end : {&job.own, &job.peer}) {
        for (const AddressSet::Name &name : end->names()) {
            if (!name.allows(Family::IPv4) && !name.allows(Family::IPv6)) {
                warn(Tr::tr("The look-up of %1 (%2) found no address, so it has no rule")
                         .arg(quoted(name.text, 253), namedAll(*end)));
            }
        }
    }
}

void FlowCompiler::explainAny(const Job &job, const std::vector<Rule> &rules)
{
    if (rules.empty())
        return;
    for (const RuleEnd::Member &member : job.peer.members) {
        if (member.matched->any && m_places.isAnyByPlace(*member.component)) {
            warn(Tr::tr("%1 has no address and is inside an internet zone, so it counts as any "
                        "address: give it one if it has one")
                     .arg(named(*member.component)));
        }
    }
    if (job.own.isMatched || !job.own.members.front().addresses->isEmpty())
        return;
    if (hasAnyPeer(rules, Family::IPv4) && hasAnyPeer(rules, Family::IPv6)) {
        warn(Tr::tr("Flow %1: %2 has no address, so it is opened for IPv4 and IPv6")
                 .arg(quoted(job.flow.id), named(job.ownComponent())));
    }
}

} // namespace portolan
