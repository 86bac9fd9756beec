#pragma once

#include "model/audit/Evaluate.h"
#include "model/policy/AddressSet.h"
#include "model/policy/PolicySet.h"
#include "model/targets/Fit.h"
#include "model/targets/Target.h"

#include "tests/support/PolicyText.h"

#include <QDebug>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

/// Compares the text that a target wrote with the policy that it was written from, by the packets
/// that pass.
namespace portolan::testing {

using namespace Qt::StringLiterals;

/// What a dialect lets through besides the rules.
inline PacketSet baseOf(const Target &target, const Policy &policy, PacketSpace &space)
{
    // ufw has accepts of its own: an empty ufw, read by the same reader, shows them.
    if (target.info.id == "ufw"_L1) {
        QByteArray text = "ufw default deny incoming\n";
        if (covers(policy.directions, Direction::Outbound))
            text += "ufw default deny outgoing\n"
                    "ufw allow out from 0.0.0.0/0 port 68 to 0.0.0.0/0 port 67 proto udp\n"
                    "ufw allow out from fe80::/10 port 546 to fe80::/10 port 547 proto udp\n"
                    "ufw allow out from fe80::/10 port 546 to ff02::1:2 port 547 proto udp\n";
        const auto ufw = rulesetReader(u"ufw")->read(text, {});
        return acceptedBy(*ufw, Ruleset::Hook::Input, space)
            ->united(*acceptedBy(*ufw, Ruleset::Hook::Output, space));
    }
    if (target.info.id == "firewalld"_L1 && policy.scope == Scope::Host) {
        // Multicast listener discovery is one of the limits.
        std::vector<BaseRule> rules = baseRules();
        std::erase_if(rules, [](const BaseRule &rule) {
            // The answers of DHCP servers over IPv4 are taken before firewalld sees them.
            return (rule.match == BaseRule::Match::IcmpTypes && rule.types.front() == 130) ||
                   (rule.match == BaseRule::Match::Udp && rule.destinationPort == 68);
        });
        return packetsOf(rules, policy, space);
    }
    const bool isFull = target.info.group == TargetGroup::Linux && policy.scope == Scope::Host;
    return packetsOf(isFull ? baseRules() : baseRules(Scope::Boundary), policy, space);
}

/// Whether what the policy does not judge passes; else the platform has rules of its own there.
inline bool leavesAlone(const Target &target)
{
    return target.info.group == TargetGroup::Linux && target.info.id != "ufw"_L1;
}

/// The rules that the text says it leaves out: "FLOW, inbound: no rule: the reason".
inline Policy withoutOmitted(Policy policy, const QString &text)
{
    static const QRegularExpression Said(
        u"([A-Za-z0-9][A-Za-z0-9._-]*), (inbound|outbound): no rule"_s);
    QSet<QString> omitted;
    for (auto it = Said.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        omitted.insert(match.captured(1) + match.captured(2));
    }
    std::erase_if(policy.items, [&](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && omitted.contains(
                           rule->flow +
                           (rule->direction == Direction::Inbound ? u"inbound"_s : u"outbound"_s));
    });
    return policy;
}

/// Packets that can be: at a boundary, what enters the zone is inbound and what leaves it outbound.
inline PacketSet possible(const Policy &policy, PacketSpace &space)
{
    if (policy.scope != Scope::Boundary)
        return space.all();
    std::vector<PacketProduct> products;
    std::vector<PacketProduct> within;
    for (const Family family : AllFamilies) {
        const std::vector<IpRange> all{IpRange::all(family)};
        PacketProduct entering{family, all, policy.zoneAddresses};
        entering.states = {{2, 3}};
        PacketProduct leaving{family, policy.zoneAddresses, all};
        leaving.states = {{0, 1}};
        products.insert(products.end(), {entering, leaving});
        within.push_back({family, policy.zoneAddresses, policy.zoneAddresses});
    }
    return space.all().without(space.of(products).without(space.of(within)));
}

/// A selector of pods has no family: a rule with such a peer is one for all addresses of that peer.
inline Policy asSelected(Policy policy, const ReaderContext &context)
{
    std::vector<PolicyItem> more;
    for (PolicyItem &item : policy.items) {
        Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        const bool in = rule->direction == Direction::Inbound;
        const AddressMatch &peer = in ? rule->source : rule->destination;
        const auto known = context.members.find(peer.name);
        if (peer.kind != AddressMatch::Kind::Component || known == context.members.end())
            continue;
        if (!hasPorts(rule->protocol))
            continue;
        Rule other = *rule;
        other.family = rule->family == Family::IPv4 ? Family::IPv6 : Family::IPv4;
        (in ? other.source : other.destination).ranges = known->second;
        more.push_back(other);
    }
    policy.items.insert(policy.items.end(), more.begin(), more.end());
    return policy;
}

/// What a dialect says that it lets through besides, in the warnings of its texts: firewalld knows
/// no source port beside a destination port, and no multicast listener discovery.
inline PacketSet limitsOf(const Target &target, const Policy &policy, PacketSpace &space)
{
    if (target.info.id == "aws-cloudformation"_L1 &&
        covers(policy.directions, Direction::Outbound)) {
        // A template cannot say that a group lets nothing out; a message that no host sends stands
        // for it.
        PacketProduct nothing{Family::IPv4, {IpRange::all(Family::IPv4)},
            {Address::parse(u"255.255.255.255")->range()}, {{1, 1}}, {{0, 65535}},
            {{252 * 256 + 86, 252 * 256 + 86}}, {{2, 2}}};
        return space.of(nothing);
    }
    if (target.info.id != "firewalld"_L1 || policy.scope != Scope::Host)
        return space.empty();
    std::vector<PacketProduct> products;
    const auto range = [](const char *text) {
        return Address::parse(QString::fromLatin1(text))->range();
    };
    const std::vector<IpRange> four{IpRange::all(Family::IPv4)};
    const std::vector<IpRange> six{IpRange::all(Family::IPv6)};
    const std::vector<IpRange> link{range("fe80::/10")};
    const std::vector<IpRange> servers{range("fe80::/10"), range("ff02::1:2")};
    const std::vector<IpRange> groups{range("ff02::/16")};
    using Fields = std::vector<FieldRange>;
    for (const auto &[state, six6, to, from] :
        {std::tuple{0U, 546U, link, link}, {2U, 547U, servers, six}}) {
        if (state == 2U)
            products.push_back({Family::IPv4, four, four, {{17, 17}}, {{0, 65535}},
                Fields{{67U, 67U}}, Fields{{state, state}}});
        products.push_back({Family::IPv6, link, to, {{17, 17}}, {{0, 65535}}, Fields{{six6, six6}},
            Fields{{state, state}}});
        products.push_back({Family::IPv6, from, groups, {{58, 58}}, {{0, 65535}}, {{0, 65535}},
            Fields{{state, state}}});
    }
    return space.of(products).intersected(judgedBy(policy, space));
}

/// Empty where the text of \a target for \a policy lets through exactly the policy and its base;
/// else what is wrong, with a packet and the text.
inline QString differenceOf(const Target &target, const Policy &compiled, const QString &text,
    const ReaderContext &context, bool isExpected = false)
{
    const auto ruleset = rulesetReader(QString(target.info.id))->read(text.toUtf8(), context);
    if (!ruleset)
        return u"cannot be read: "_s + ruleset.error().toString() + u'\n' + text;
    PacketSpace space;
    PacketSet accepted = space.empty();
    const std::vector<Ruleset::Hook> hooks =
        compiled.scope == Scope::Boundary
            ? std::vector{Ruleset::Hook::Forward}
            : std::vector{Ruleset::Hook::Input, Ruleset::Hook::Output};
    for (const Ruleset::Hook hook : hooks) {
        const auto part = acceptedBy(*ruleset, hook, space);
        if (!part)
            return u"cannot be evaluated: "_s + part.error().toString() + u'\n' + text;
        accepted = accepted.united(*part);
    }
    const Policy policy = fitted(compiled, target.info);
    Policy bare = policy;
    bare.items.clear();
    const PacketSet untouched = passing(bare, {}, space).united(baseOf(target, policy, space));
    PacketSet universe = possible(policy, space);
    // What the policy does not judge is as the platform has it.
    if (!leavesAlone(target))
        universe = universe.intersected(judgedBy(policy, space));
    const PacketSet most = packetsOf(asSelected(policy, context), space)
                               .united(limitsOf(target, policy, space))
                               .united(untouched)
                               .intersected(universe);
    const PacketSet least =
        packetsOf(withoutOmitted(policy, text), space).united(untouched).intersected(universe);
    accepted = accepted.intersected(universe);
    if (const auto error = space.error())
        return u"cannot be compared: "_s + error->toString();
    const auto say = [&](const char *what, const PacketSet &set) {
        return QString::fromLatin1(what) + set.witness()->toString() + u"\n  all of it: "_s +
               set.lines(5).join(u"\n    ") + u'\n' + text;
    };
    if (!isExpected && (!most.contains(accepted) || !accepted.contains(least))) {
        // QtTest shortens what a failed check says.
        qWarning().noquote() << policyText(policy).join(u'\n') << '\n' << text;
    }
    if (const PacketSet wider = accepted.without(most); !wider.isEmpty())
        return say("let through, and the policy does not: ", wider);
    if (const PacketSet narrower = least.without(accepted); !narrower.isEmpty())
        return say("not let through, and the policy does: ", narrower);
    return {};
}

/// One text and what it was written from.
struct Written
{
    Policy policy;
    QString text;
    ReaderContext context;
};

/// What the target writes at that place in the scope ("host", "boundary" or "member"), as
/// exportPolicy() does; several policies where each member has its own. Nothing where there is no
/// such policy, or it was refused.
inline std::vector<Written> written(const Deployment &deployment, const QString &at,
    const Target &target, QLatin1StringView scope, Directions directions)
{
    const PolicyCompiler compiler(deployment);
    std::vector<Written> all;
    ReaderContext context;
    const auto add = [&](const Policy &policy, const Emission &emission) {
        QString text;
        for (const Attachment &attachment : emission.attachments)
            text += attachment.text;
        context.at = scope == "member"_L1 ? policy.at : QString();
        all.push_back({policy, text + emission.text, context});
    };
    if (scope == "member"_L1) {
        const auto policies = compiler.members(at, target.info.member, directions);
        if (!policies)
            return {};
        for (const Component &component : deployment.components)
            context.members[component.id];
        if (!target.writeMembers) {
            for (const Policy &policy : *policies) {
                if (const auto emission = target.writePolicy(policy))
                    add(policy, *emission);
            }
            return all;
        }
        const auto emission = target.writeMembers(*policies);
        if (!emission)
            return {};
        for (const Policy &policy : *policies) {
            // What pods and names stand for is beside the text: as this policy has it.
            for (auto &[id, addresses] : context.members)
                addresses.clear();
            const Policy said = fitted(policy, target.info);
            for (const PolicyItem &item : said.items) {
                const Rule *rule = std::get_if<Rule>(&item);
                for (const AddressMatch *end :
                    {rule ? &rule->source : nullptr, rule ? &rule->destination : nullptr}) {
                    if (!end || (end->kind != AddressMatch::Kind::Component &&
                                    end->kind != AddressMatch::Kind::Name))
                        continue;
                    auto &known = context.members[end->name];
                    known.insert(known.end(), end->ranges.begin(), end->ranges.end());
                }
            }
            add(policy, *emission);
        }
        return all;
    }
    const auto policy =
        scope == "host"_L1 ? compiler.host(at, directions) : compiler.boundary(at, directions);
    if (!policy)
        return {};
    if (const auto emission = target.writePolicy(*policy))
        add(*policy, *emission);
    return all;
}

} // namespace portolan::testing
