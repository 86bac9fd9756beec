#pragma once

#include "tests/targets/Fixtures.h"

#include "model/policy/PolicySet.h"
#include "model/targets/Crossing.h"

#include <rapidcheck.h>

#include <QtTest>

namespace portolan::test {

/// One line of a text that was read back, without any code of the writers.
struct Line
{
    bool permit = true;
    std::vector<PacketProduct> matches; ///< their union
};

/// What a strict reader found: every line of the text was understood, or there is an error.
struct Reading
{
    QString error;
    std::vector<Line> lines;

    void fail(const QString &line)
    {
        if (error.isEmpty())
            error = u"not understood: "_s + line;
    }
};

struct Decided
{
    PacketSet permitted;
    PacketSet denied;
};

inline Decided firstMatch(const std::vector<Line> &lines, PacketSpace &space)
{
    Decided result{space.empty(), space.empty()};
    PacketSet seen = space.empty();
    for (const Line &line : lines) {
        const PacketSet match = space.of(line.matches);
        const PacketSet decided = match.without(seen);
        PacketSet &into = line.permit ? result.permitted : result.denied;
        into = into.united(decided);
        seen = seen.united(match);
    }
    return result;
}

inline FieldRange both(quint32 value) { return {value, value}; }

/// "tcp" and so on as numbers; every protocol for "ip".
inline std::optional<std::vector<FieldRange>> protocolRange(const QString &word)
{
    if (word == u"ip"_s || word == u"ipv6"_s || word == u"any"_s)
        return std::vector<FieldRange>{{0, 255}};
    static const std::map<QString, quint32> names{{u"tcp"_s, 6}, {u"udp"_s, 17}, {u"sctp"_s, 132},
        {u"icmp"_s, 1}, {u"icmp6"_s, 58}, {u"icmpv6"_s, 58}, {u"ipv6-icmp"_s, 58}, {u"esp"_s, 50},
        {u"ah"_s, 51}, {u"ahp"_s, 51}, {u"gre"_s, 47}, {u"47"_s, 47}};
    const auto found = names.find(word);
    if (found == names.end())
        return {};
    return std::vector<FieldRange>{both(found->second)};
}

inline std::optional<FieldRange> portRange(const QString &text, QChar separator = u'-')
{
    const QStringList ends = text.split(separator);
    bool ok = ends.size() <= 2;
    bool okLast = true;
    const FieldRange range{ends.first().toUInt(&ok), ends.last().toUInt(&okLast)};
    if (!ok || !okLast || range.first < 1 || range.first > range.last || range.last > 65535)
        return {};
    return range;
}

inline std::optional<IpRange> blockRange(const QString &text)
{
    const Result<Address> address = Address::parse(text);
    if (!address || address->kind() != Address::Kind::Ip)
        return {};
    return address->range();
}

/// The policy as far as the target says that it can express it; host names that it writes natively
/// stand for no address here.
inline Policy expressible(const Policy &policy, const TargetInfo &info)
{
    Policy result = policy;
    result.items.clear();
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule || std::find(info.protocols.begin(), info.protocols.end(), rule->protocol) ==
                         info.protocols.end())
            continue;
        Rule kept = *rule;
        for (AddressMatch *end : {&kept.source, &kept.destination}) {
            if (info.names && end->kind == Kind::Name && !end->name.contains(u':'))
                end->ranges.clear();
        }
        result.items.push_back(kept);
    }
    return result;
}

inline QString difference(const PacketSet &got, const PacketSet &wanted)
{
    const PacketSet more = got.without(wanted);
    const PacketSet less = wanted.without(got);
    return u"too much:\n"_s + more.lines(4).join(u'\n') + u"\nmissing:\n"_s +
           less.lines(4).join(u'\n');
}

/// Packets with exactly one end in the zone, whichever way they go; the rest of the families.
inline PacketSet crossingPackets(const Policy &policy, PacketSpace &space)
{
    PacketSet crossing = space.empty();
    for (const Family family : AllFamilies) {
        PacketProduct into{.family = family,
            .sources = {IpRange::all(family)},
            .destinations = policy.zoneAddresses};
        PacketProduct outOf{.family = family,
            .sources = policy.zoneAddresses,
            .destinations = {IpRange::all(family)}};
        const PacketSet a = space.of(into);
        const PacketSet b = space.of(outOf);
        crossing = crossing.united(a.united(b).without(a.intersected(b)));
    }
    return crossing;
}

/// What stays on a link and so crosses no boundary: from it inbound, to it outbound.
inline PacketSet linkLocalPackets(PacketSpace &space)
{
    const std::vector<IpRange> blocks{range(u"169.254.0.0/16"_s), range(u"224.0.0.0/24"_s),
        range(u"255.255.255.255"_s), range(u"fe80::/10"_s), range(u"ff02::/16"_s)};
    PacketSet result = space.empty();
    for (const Family family : AllFamilies) {
        std::vector<IpRange> some;
        for (const IpRange &block : blocks) {
            if (block.family == family)
                some.push_back(block);
        }
        result = result.united(space.of(PacketProduct{
            .family = family, .sources = some, .destinations = {IpRange::all(family)}}));
        result = result.united(space.of(PacketProduct{
            .family = family, .sources = {IpRange::all(family)}, .destinations = some}));
    }
    return result;
}

/// For messages.
inline QString shown(const Policy &policy)
{
    QStringList texts{u"\nzone"_s};
    for (const IpRange &range : policy.zoneAddresses)
        texts += range.toString();
    texts += u"directions %1"_s.arg(int(policy.directions));
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        QString line = rule->direction == Direction::Inbound ? u"\nin "_s : u"\nout "_s;
        line += protocolName(rule->protocol) + (rule->family == Family::IPv4 ? u"4"_s : u"6"_s);
        for (const AddressMatch *end : {&rule->source, &rule->destination}) {
            line += u" >"_s + end->name;
            for (const IpRange &range : end->ranges)
                line += u' ' + range.toString();
        }
        for (const PortRange &ports : rule->ports)
            line += u" :"_s + ports.toString();
        texts += line;
    }
    return texts.join(u' ');
}

/// What the lines are allowed to be besides the policy.
struct Leeway
{
    bool ownsEverything = false; ///< the lines end by passing what is not judged
    bool linkLocalPasses = false;
};

/// Whether the lines, of which some may match packets of both directions, permit and deny exactly
/// what the policy says; empty where they do.
inline QString wrongWith(
    const std::vector<Line> &lines, const Policy &policy, const TargetInfo &info, Leeway leeway)
{
    PacketSpace space;
    const Decided decided = firstMatch(lines, space);
    PacketSet judged = judgedBy(policy, space)
                           .intersected(space.inStates(both(0)).united(space.inStates(both(2))));
    PacketSet wanted = packetsOf(expressible(policy, info), space).intersected(judged);
    if (leeway.linkLocalPasses) {
        const PacketSet local = linkLocalPackets(space);
        judged = judged.without(local);
        wanted = wanted.without(local);
    }
    if (const auto error = space.error())
        return error->message;
    if (decided.permitted.intersected(judged) != wanted)
        return u"permitted\n"_s + difference(decided.permitted.intersected(judged), wanted);
    if (decided.denied.intersected(judged) != judged.without(wanted))
        return u"denied\n"_s +
               difference(decided.denied.intersected(judged), judged.without(wanted));
    const PacketSet touched =
        leeway.ownsEverything ? decided.denied : decided.permitted.united(decided.denied);
    const PacketSet foreign = touched.without(crossingPackets(policy, space));
    if (!foreign.isEmpty())
        return u"not judged, but decided\n"_s + foreign.lines(4).join(u'\n');
    return {};
}

/// Random rules at a boundary, with ends that lie in the zone, outside it or across its edge.
inline rc::Gen<Policy> genAcross()
{
    return rc::gen::exec([] {
        const auto genRanges = [](Family family, bool inside) {
            std::vector<IpRange> ranges;
            const uint128 base = family == Family::IPv4 ? range(u"203.0.113.0"_s).first
                                                        : range(u"2001:db8:f::"_s).first;
            const int count = *rc::gen::inRange(1, 4);
            for (int i = 0; i < count; ++i) {
                const int start = *rc::gen::inRange(inside ? 0 : 40, inside ? 80 : 250);
                const int length = *rc::gen::inRange(0, 20);
                ranges.push_back({family, base + uint128(start), base + uint128(start + length)});
            }
            return normalized(ranges);
        };
        Policy policy = across(whole({}));
        policy.at = u"dmz"_s;
        policy.zoneAddresses.clear();
        for (const Family family : AllFamilies) {
            if (*rc::gen::inRange(0, 5) == 0)
                continue;
            for (const IpRange &each : genRanges(family, true))
                policy.zoneAddresses.push_back(each);
        }
        if (policy.zoneAddresses.empty())
            policy.zoneAddresses = genRanges(Family::IPv4, true);
        policy.zoneAddresses = normalized(policy.zoneAddresses);
        policy.directions =
            *rc::gen::element(Directions::Both, Directions::Both, Directions::In, Directions::Out);
        for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
            const int count = *rc::gen::inRange(0, 6);
            for (int i = 0; i < count; ++i) {
                Rule rule;
                rule.direction = direction;
                rule.flow = u"f"_s + QString::number(i);
                rule.family = *rc::gen::element(Family::IPv4, Family::IPv6);
                rule.protocol = *rc::gen::elementOf(
                    std::vector<Protocol>(AllProtocols.begin(), AllProtocols.end()));
                if (rule.protocol == Protocol::Icmp)
                    rule.family = Family::IPv4;
                if (rule.protocol == Protocol::Icmpv6)
                    rule.family = Family::IPv6;
                const auto genEnd = [&](bool inside) -> AddressMatch {
                    if (*rc::gen::inRange(0, 4) == 0)
                        return any();
                    return {Kind::Ranges, genRanges(rule.family, inside), {}};
                };
                rule.source = genEnd(direction == Direction::Outbound);
                rule.destination = genEnd(direction == Direction::Inbound);
                if (hasPorts(rule.protocol)) {
                    PortSpec spec;
                    const int ports = *rc::gen::inRange(1, 4);
                    for (int p = 0; p < ports; ++p) {
                        const quint16 first = *rc::gen::inRange<quint16>(1, 60000);
                        spec.insert(rule.protocol,
                            {first, quint16(first + *rc::gen::inRange<quint16>(0, 3))});
                    }
                    rule.ports = spec.ranges(rule.protocol);
                }
                policy.items.emplace_back(rule);
            }
        }
        return policy;
    });
}

} // namespace portolan::test
