#include "model/policy/FlowCompiler.h"

#include "model/policy/RuleEnd.h"

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

} // namespace

struct FlowCompiler::Job
{
    const Flow &flow;
    Direction direction;
    const Component &from;
    const Component &to;
    RuleEnd own;
    RuleEnd peer;
    std::vector<const Component *> stranded; ///< clients that no balancer passes on

    const Component &ownComponent() const { return direction == Direction::Inbound ? to : from; }
};

FlowCompiler::FlowCompiler(const Places &places, Policy &policy)
    : m_places(places)
    , m_policy(policy)
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
    Job job{flow, direction, *from, *to, {}, {}, {}};
    if (!flow.enabled) {
        if (m_policy.single)
            omit(job, u"it is switched off"_s, Tr::tr("it is switched off, so it has no rule"));
        return false;
    }
    const bool isBetweenInstances = from == to && !m_places.hostOf(*to) &&
                                    (to->instances > 1 || m_places.addressesOf(*to).isSeveral());
    if (m_places.pointOf(*from) == m_places.pointOf(*to) && !isBetweenInstances) {
        if (m_policy.single) {
            omit(job, u"both ends are on one host"_s,
                Tr::tr("both ends are on one host, so it needs no rule"));
        }
        // Who asks here is answered here, but nobody gets in from here.
        return direction == Direction::Outbound;
    }
    if (flow.ports.isEmpty()) {
        omit(job, u"its ports are not known"_s,
            Tr::tr("its ports are not known, so it has no rule"));
        return false;
    }
    return writeRules(job);
}

bool FlowCompiler::writeRules(Job &job)
{
    const bool inbound = job.direction == Direction::Inbound;
    const Component &own = job.ownComponent();

    RuleEnd senders;
    const bool toItself = &job.from == &job.to;
    for (const auto &[sender, families] :
        toItself ? std::vector{Places::Sender{&job.from}} : m_places.sendersBehind(job.from)) {
        // Whoever judges the packet sees it on this side of a translation.
        const AddressSet seen = m_places.addressesSeenFrom(*sender, inbound ? job.to : job.from);
        const RuleEnd::Member member{sender, seen, seen, families};
        if (member.allows(Family::IPv4) || member.allows(Family::IPv6))
            senders.members.push_back(member);
        else
            job.stranded.push_back(sender);
    }
    if (senders.members.empty() && job.stranded.empty()) {
        omit(job, u"nobody has a flow into "_s + job.from.id,
            Tr::tr("%1 keeps the addresses of its clients, but nobody has a flow into it")
                .arg(named(job.from)));
        return false;
    }
    if (senders.members.empty()) {
        explainStranded(job);
        return false;
    }
    RuleEnd receiver;
    const AddressSet reached =
        inbound ? m_places.addressesOf(job.to) : m_places.addressesSeenFrom(job.to, job.from);
    receiver.members.push_back({&job.to, reached, reached});

    job.own = inbound ? receiver : senders;
    job.peer = inbound ? senders : receiver;
    job.own.isOwn = true;
    const bool multicast = inbound && reached.holdsMulticast();
    job.own.isMatched = m_places.mustMatchOwn(own) || multicast;
    for (RuleEnd::Member &member : job.own.members) {
        if (member.component != &own)
            continue;
        member.matched = m_places.ownAddressesOf(own);
        if (multicast && member.matched.isEmpty())
            member.matched = reached;
    }

    const auto reportUnknown = [&](const RuleEnd &end) {
        for (const RuleEnd::Member &member : end.members) {
            if (!end.isMatched || !member.matched.isEmpty())
                continue;
            const QString who = named(*member.component);
            const QString warning =
                end.isOwn
                    ? Tr::tr("%1 has no address that sets it apart from the others on its host")
                    : Tr::tr("%1 has no address");
            if (m_policy.single) {
                warn(Tr::tr("Flow %1: %2; fill it in at the placeholder")
                         .arg(quoted(job.flow.id), warning.arg(who)));
            } else {
                omit(job, member.component->id + " has no address"_L1, warning.arg(who));
            }
        }
    };

    std::vector<Protocol> unwritten;
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
                    rules.push_back({job.direction, family, inbound ? theirs : mine,
                        inbound ? mine : theirs, protocol, ports, job.flow.id});
                }
            }
        }
    }
    const bool wide = std::all_of(std::begin(AllFamilies), std::end(AllFamilies), [&](Family f) {
        return std::any_of(rules.begin(), rules.end(), [=](const Rule &rule) {
            const AddressMatch &peer = inbound ? rule.source : rule.destination;
            return rule.family == f && peer.kind == AddressMatch::Kind::Any;
        });
    });
    m_policy.items.insert(m_policy.items.end(), rules.begin(), rules.end());

    reportUnknown(job.own);
    reportUnknown(job.peer);
    explainGaps(job, unwritten);
    warnAboutNames(job);
    if (wide && !job.own.isMatched && job.own.members.front().addresses.isEmpty()) {
        warn(Tr::tr("Flow %1: %2 has no address, so it is opened for IPv4 and IPv6")
                 .arg(quoted(job.flow.id), named(own)));
    }
    return !rules.empty();
}

void FlowCompiler::explainStranded(const Job &job)
{
    for (const Component *client : job.stranded) {
        omit(job, "no address family in common with "_L1 + client->id,
            Tr::tr("%1 has no address family in common with %2")
                .arg(named(*client), named(job.from)));
    }
}

void FlowCompiler::explainGaps(const Job &job, const std::vector<Protocol> &unwritten)
{
    explainStranded(job);
    const bool anyShared = std::any_of(std::begin(AllFamilies), std::end(AllFamilies),
        [&](Family f) { return job.own.allows(f) && job.peer.allows(f); });
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
            const bool shared = std::any_of(std::begin(AllFamilies), std::end(AllFamilies),
                [&](Family f) { return member.allows(f) && other.allows(f); });
            if (!shared) {
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

void FlowCompiler::warnAboutNames(const Job &job)
{
    for (const RuleEnd *end : {&job.own, &job.peer}) {
        for (const QString &name : end->names()) {
            warn(
                m_policy.single
                    ? Tr::tr("The addresses of %1 (%2) were not looked up: fill them in at the "
                             "placeholder")
                          .arg(quoted(name, 253), namedAll(*end))
                    : Tr::tr("The addresses of %1 (%2) were not looked up: its rules match nothing")
                          .arg(quoted(name, 253), namedAll(*end)));
        }
    }
}

} // namespace portolan
