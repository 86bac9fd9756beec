#pragma once

#include "model/targets/Target.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <algorithm>

namespace portolan::test {

using namespace Qt::StringLiterals;
using Kind = AddressMatch::Kind;

inline IpRange range(const QString &text) { return Address::parse(text).value().range(); }

inline AddressMatch own() { return {Kind::Own, {}, {}}; }

inline AddressMatch any() { return {Kind::Any, {}, {}}; }

inline AddressMatch addresses(const QStringList &texts)
{
    std::vector<IpRange> ranges;
    for (const QString &text : texts)
        ranges.push_back(range(text));
    return {Kind::Ranges, normalized(ranges), {}};
}

inline AddressMatch name(const QString &text) { return {Kind::Name, {}, text}; }

inline AddressMatch unknown(const QString &id) { return {Kind::Placeholder, {}, id}; }

/// An inbound rule at the own host; \a ports as in "443/tcp" or "esp", of one protocol.
inline Rule inbound(const QString &flow, Family family, AddressMatch source, const QString &ports,
    AddressMatch destination = own())
{
    const PortGroup group = PortSpec::parse(ports).value().groups().front();
    return {Direction::Inbound, family, std::move(source), std::move(destination),
        group.protocols.front(), group.ranges, flow};
}

inline Rule outbound(
    const QString &flow, Family family, AddressMatch destination, const QString &ports)
{
    Rule rule = inbound(flow, family, own(), ports, std::move(destination));
    rule.direction = Direction::Outbound;
    return rule;
}

inline Policy single(std::vector<PolicyItem> items)
{
    return {u"sfu-1"_s, u"LiveKit server"_s, Directions::Both, true, std::move(items), {}};
}

inline Policy whole(std::vector<PolicyItem> items, Directions directions = Directions::Both)
{
    return {u"sfu-1"_s, u"LiveKit server"_s, directions, false, std::move(items), {}};
}

/// A name with what it stood for when it was looked up: see withLookups().
inline AddressMatch lookedUp(const QString &text, const QStringList &texts)
{
    return {Kind::Name, addresses(texts).ranges, text};
}

inline Policy withLookups(Policy policy)
{
    const QDate date(2026, 3, 14);
    for (PolicyItem &item : policy.items) {
        Rule *rule = std::get_if<Rule>(&item);
        for (const AddressMatch *end :
            {rule ? &rule->source : nullptr, rule ? &rule->destination : nullptr}) {
            if (!end || end->kind != Kind::Name || end->ranges.empty())
                continue;
            Lookup &lookup = policy.lookups[end->name];
            lookup.addresses.insert(lookup.addresses.end(), end->ranges.begin(), end->ranges.end());
            lookup.date = date;
            lookup.source = end->name.startsWith(u"published:"_s)
                                ? u"https://example.com/ranges.json"_s
                                : u"DNS"_s;
        }
    }
    for (auto &[of, lookup] : policy.lookups)
        lookup.addresses = normalized(lookup.addresses);
    return policy;
}

inline Rule alsoFor(Rule rule, const QStringList &flows)
{
    rule.alsoFor = flows;
    return rule;
}

/// A rule of every kind, in the order in which the compiler gives them.
inline Policy everyKind()
{
    constexpr Family v4 = Family::IPv4;
    constexpr Family v6 = Family::IPv6;
    const AddressMatch office = addresses({u"192.0.2.1"_s, u"192.0.2.5-192.0.2.9"_s});
    const QString many = u"2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32/udp"_s;
    return withLookups(whole({
        inbound(u"cdn"_s, v4,
            lookedUp(u"published:cloudfront"_s, {u"198.51.100.64/26"_s, u"203.0.113.128/25"_s}),
            u"8080/tcp"_s),
        inbound(u"dns"_s, v4, office, u"53/tcp"_s),
        inbound(u"dns"_s, v4, office, u"53/udp"_s),
        inbound(u"ice"_s, v4, any(), u"50000-60000/udp"_s),
        inbound(u"ice"_s, v6, any(), u"50000-60000/udp"_s),
        inbound(u"group"_s, v4, any(), u"5353/udp"_s, addresses({u"224.0.0.251"_s})),
        inbound(u"lone"_s, v6, any(), u"8443/tcp"_s),
        inbound(u"many"_s, v4, any(), many),
        alsoFor(inbound(u"merged"_s, v4, office, u"9100/tcp"_s), {u"node-2"_s, u"node-3"_s}),
        inbound(u"metrics"_s, v6, addresses({u"2001:db8:1::/64"_s}), u"6789/tcp"_s),
        Omission{Direction::Inbound, u"mixed"_s, u"db-1 has IPv4, web-1 has IPv6 only"_s},
        inbound(u"ping"_s, v4, any(), u"icmp"_s),
        inbound(u"ping"_s, v6, any(), u"icmpv6"_s),
        inbound(u"sigtran"_s, v4, office, u"2905/sctp"_s),
        inbound(u"vpn"_s, v4, office, u"esp"_s),
        inbound(u"vpn"_s, v4, office, u"ah"_s),
        inbound(u"vpn"_s, v4, office, u"gre"_s),
        inbound(u"vpn"_s, v6, any(), u"esp"_s),
        inbound(u"vpn"_s, v6, any(), u"ah"_s),
        inbound(u"vpn"_s, v6, any(), u"gre"_s),
        outbound(
            u"db"_s, v4, addresses({u"198.51.100.3-198.51.100.250"_s}), u"80,443,8000-8010/tcp"_s),
        outbound(u"hub"_s, v4, name(u"1hub-a.example.com"_s), u"443/tcp"_s),
        outbound(u"hub"_s, v6, name(u"1hub-a.example.com"_s), u"443/tcp"_s),
        outbound(u"hub"_s, v4, name(u"1hub.a.example.com"_s), u"443/tcp"_s),
        outbound(u"mirror"_s, v4,
            lookedUp(u"mirror.example.com"_s, {u"198.51.100.80"_s, u"198.51.100.82"_s}),
            u"443/tcp"_s),
        outbound(
            u"mirror"_s, v6, lookedUp(u"mirror.example.com"_s, {u"2001:db8::80"_s}), u"443/tcp"_s),
        outbound(u"redis"_s, v4, addresses({u"192.0.2.31"_s}), u"6379/tcp"_s),
        outbound(u"redis"_s, v6, addresses({u"2001:db8::31"_s}), u"6379/tcp"_s),
    }));
}

/// The same rules as the boundary of a zone sees them: the own end is a machine in it. Rules to
/// multicast groups, which are no addresses of the zone, become ordinary ones.
inline Policy across(Policy policy)
{
    policy.scope = Scope::Boundary;
    policy.zoneAddresses =
        addresses({u"203.0.113.0/26"_s, u"203.0.113.100-203.0.113.103"_s, u"2001:db8:f::/48"_s})
            .ranges;
    for (PolicyItem &item : policy.items) {
        Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        AddressMatch &inside =
            rule->direction == Direction::Inbound ? rule->destination : rule->source;
        const bool isV4 = rule->family == Family::IPv4;
        if (inside.kind == Kind::Own)
            inside = addresses({isV4 ? u"203.0.113.10"_s : u"2001:db8:f::10"_s});
        else if (inside.kind == Kind::Ranges &&
                 IpAddress{rule->family, inside.ranges.front().first}.isMulticast())
            inside = addresses({isV4 ? u"203.0.113.11-203.0.113.13"_s : u"2001:db8:f::/64"_s});
    }
    return policy;
}

inline Policy everyKindAcross()
{
    Policy policy = across(everyKind());
    policy.at = u"dmz"_s;
    policy.label = u"DMZ of the site"_s;
    return policy;
}

/// The whole policies of some members of a zone, as PolicyCompiler::members() gives them: one with
/// a rule of every kind, two that speak with each other and whose ids differ in one sign only, one
/// that nobody speaks with.
inline std::vector<Policy> members(Member member = Member::Machine)
{
    constexpr Family v4 = Family::IPv4;
    constexpr Family v6 = Family::IPv6;
    const auto peer = [&](const QString &id, const QString &address) {
        AddressMatch match = addresses({address});
        if (member == Member::Component) {
            match.kind = Kind::Component;
            match.name = id;
        }
        return match;
    };
    std::vector<Policy> policies{whole({}), everyKind(),
        whole({
            inbound(u"pg"_s, v4, peer(u"web.1"_s, u"203.0.113.20"_s), u"5432/tcp"_s),
            inbound(u"pg"_s, v6, peer(u"web.1"_s, u"2001:db8::20"_s), u"5432/tcp"_s),
        }),
        whole({
            inbound(u"https"_s, v4, any(), u"443/tcp"_s),
            inbound(u"https"_s, v6, any(), u"443/tcp"_s),
            outbound(u"pg"_s, v4, peer(u"web-1"_s, u"203.0.113.30"_s), u"5432/tcp"_s),
            outbound(u"pg"_s, v6, peer(u"web-1"_s, u"2001:db8::30"_s), u"5432/tcp"_s),
        })};
    const QStringList ids{u"idle"_s, u"sfu-1"_s, u"web-1"_s, u"web.1"_s};
    for (size_t i = 0; i < policies.size(); ++i) {
        policies[i].at = ids[qsizetype(i)];
        policies[i].label = u"Member "_s + ids[qsizetype(i)];
        policies[i].scope = Scope::Member;
    }
    return policies;
}

inline bool hasScope(const TargetInfo &info, QLatin1StringView scope)
{
    return info.scopes.contains(scope);
}

/// A policy of rules at a host, in the first scope that the target has: host, member or boundary.
inline Policy inScopeOf(const TargetInfo &info, Policy policy)
{
    if (hasScope(info, QLatin1StringView("host")))
        return policy;
    if (hasScope(info, QLatin1StringView("boundary")))
        return across(std::move(policy));
    policy.scope = Scope::Member;
    return policy;
}

/// Whether the text is a script for sh: of single rules, or of a whole policy.
inline bool isForShell(const TargetInfo &info, bool single)
{
    return info.suffix == QLatin1StringView("sh") || (single && info.shellRules);
}

inline bool isComment(const TargetInfo &info, const QString &line)
{
    return line.trimmed().startsWith(info.comment);
}

inline QString withoutComments(const TargetInfo &info, const QString &text)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([&](const QString &line) { return isComment(info, line); });
    return lines.join(u'\n');
}

/// Whether a comment of the text says that.
inline bool commentSays(const TargetInfo &info, const QString &text, const QString &words)
{
    const QStringList lines = text.split(u'\n');
    return std::any_of(lines.begin(), lines.end(),
        [&](const QString &line) { return isComment(info, line) && line.contains(words); });
}

/// What a program did.
struct Ran
{
    int status = -1; ///< -1: it did not start, crashed or took too long
    QByteArray out;
    QByteArray err;
};

inline Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {},
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    QProcessEnvironment withSbin = environment;
    if (!environment.contains(u"PORTOLAN_ONLY_PATH"_s))
        withSbin.insert(u"PATH"_s, environment.value(u"PATH"_s) + u":/usr/sbin:/sbin"_s);
    process.setProcessEnvironment(withSbin);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {-1, {}, process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "took too long"};
    }
    const bool exited = process.exitStatus() == QProcess::NormalExit;
    return {exited ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

inline bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty() ||
           !QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/sbin"_s}).isEmpty();
}

/// A shell script run as root of a network and mount namespace of its own, without any network.
inline Ran runInNamespace(const QString &script, const QByteArray &input = {})
{
    return run(u"unshare"_s,
        {u"-Urnm"_s, u"--propagation"_s, u"private"_s, u"sh"_s, u"-c"_s, script}, input);
}

} // namespace portolan::test
