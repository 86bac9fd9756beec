#pragma once

#include "tests/targets/HclReading.h"

#include <QtTest>

#include <set>
#include <tuple>

/// What the firewalls of the smaller clouds let through, as lines that can be compared with those
/// of the policy: "in tcp 443 192.0.2.0/24", "out icmp - 0.0.0.0/0".
namespace portolan::test {

using Lines = std::set<QString>;

inline QString joined(const Lines &lines)
{
    return QStringList(lines.begin(), lines.end()).join(u'\n');
}

inline Policy member(std::vector<PolicyItem> items, Directions directions = Directions::Both)
{
    Policy policy = whole(std::move(items), directions);
    policy.scope = Scope::Member;
    return policy;
}

/// Worked out without the dialects' code. These clouds take no rule twice, so the addresses of all
/// flows for the same ports are one set.
inline Lines expectedOfCloud(const Policy &policy)
{
    std::map<QString, std::vector<IpRange>> sets;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        const bool in = rule->direction == Direction::Inbound;
        const AddressMatch &peer = in ? rule->source : rule->destination;
        const QString start = (in ? u"in "_s : u"out "_s) + protocolName(rule->protocol) + u' ';
        QStringList ports;
        for (const PortRange &range : rule->ports)
            ports += range.toString();
        for (const QString &port : ports.isEmpty() ? QStringList{u"-"_s} : ports) {
            std::vector<IpRange> &set = sets[start + port];
            if (peer.kind == Kind::Any)
                set.push_back(IpRange::all(rule->family));
            set.insert(set.end(), peer.ranges.begin(), peer.ranges.end());
        }
    }
    Lines lines;
    for (const auto &[start, ranges] : sets) {
        for (const IpRange &range : normalized(ranges)) {
            for (const IpRange &block : toBlocks(range))
                lines.insert(start + u' ' + IpAddress{block.family, block.first}.toString() + u'/' +
                             QString::number(*block.prefixLength()));
        }
    }
    return lines;
}

/// The lines of one rule as it was read. A block that is none throws.
inline void addCloudLines(Lines &lines, const QString &direction, const QString &protocol,
    const QString &ports, const QStringList &blocks)
{
    const bool withPorts = protocol == u"tcp"_s || protocol == u"udp"_s;
    if (blocks.isEmpty() || (withPorts == (ports == u"-"_s)))
        throw std::runtime_error("a rule of no addresses or ports is one of all");
    const QStringList ends = ports.split(u'-');
    if (withPorts && (ends.size() > 2 || ends.front().toInt() < 1 || ends.back().toInt() > 65535 ||
                         ends.front().toInt() > ends.back().toInt()))
        throw std::runtime_error("no ports");
    for (const QString &block : blocks) {
        const Result<Address> address = Address::parse(block);
        if (!block.contains(u'/') || !address || address->kind() != Address::Kind::Ip)
            throw std::runtime_error("no block: " + block.toStdString());
        if (!lines.insert(direction + u' ' + protocol + u' ' + ports + u' ' + block).second)
            throw std::runtime_error("a rule twice");
    }
}

/// The rows that all of these clouds can say.
inline void cloudRows()
{
    constexpr Family v4 = Family::IPv4;
    constexpr Family v6 = Family::IPv6;
    const AddressMatch office = addresses({u"192.0.2.1"_s, u"192.0.2.5-192.0.2.9"_s});
    const AddressMatch office6 = addresses({u"2001:db8::5-2001:db8::9"_s});
    const auto row = [](const char *name, const std::vector<PolicyItem> &items) {
        QTest::newRow(name) << member(items);
    };
    QTest::addColumn<Policy>("policy");
    row("v4 alone never becomes v6", {inbound(u"a"_s, v4, any(), u"443/tcp"_s)});
    row("v6 alone never becomes v4", {inbound(u"a"_s, v6, any(), u"443/tcp"_s)});
    row("both families",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"a"_s, v6, office6, u"443/tcp"_s)});
    row("families with different ports are not crossed",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"a"_s, v6, office6, u"8443/tcp"_s)});
    row("tcp and udp keep their own ports",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"a"_s, v4, office, u"3478/udp"_s)});
    row("a range is not its two ends", {inbound(u"a"_s, v4, any(), u"50000-60000/udp"_s)});
    row("the same ports of two flows are one rule",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s),
            inbound(u"b"_s, v4, addresses({u"192.0.2.0/29"_s}), u"443/tcp"_s)});
    row("a range and a port in it stay apart", {inbound(u"a"_s, v4, office, u"8000-8010/tcp"_s),
                                                   inbound(u"b"_s, v4, any(), u"8005/tcp"_s)});
    row("both directions",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s), outbound(u"a"_s, v6, office6, u"443/tcp"_s),
            outbound(u"b"_s, v4, any(), u"53/udp"_s)});
    row("icmp", {inbound(u"a"_s, v4, any(), u"icmp"_s), outbound(u"b"_s, v4, office, u"icmp"_s)});
}

} // namespace portolan::test
