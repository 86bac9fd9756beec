#pragma once

#include "model/targets/Target.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

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

/// A rule of every kind, in the order in which the compiler gives them.
inline Policy everyKind()
{
    constexpr Family v4 = Family::IPv4;
    constexpr Family v6 = Family::IPv6;
    const AddressMatch office = addresses({u"192.0.2.1"_s, u"192.0.2.5-192.0.2.9"_s});
    const QString many = u"2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32/udp"_s;
    return whole({
        inbound(u"dns"_s, v4, office, u"53/tcp"_s),
        inbound(u"dns"_s, v4, office, u"53/udp"_s),
        inbound(u"ice"_s, v4, any(), u"50000-60000/udp"_s),
        inbound(u"ice"_s, v6, any(), u"50000-60000/udp"_s),
        inbound(u"group"_s, v4, any(), u"5353/udp"_s, addresses({u"224.0.0.251"_s})),
        inbound(u"lone"_s, v6, any(), u"8443/tcp"_s),
        inbound(u"many"_s, v4, any(), many),
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
        outbound(u"redis"_s, v4, addresses({u"192.0.2.31"_s}), u"6379/tcp"_s),
        outbound(u"redis"_s, v6, addresses({u"2001:db8::31"_s}), u"6379/tcp"_s),
    });
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
