#pragma once

#include "model/policy/PolicySet.h"
#include "model/targets/Fit.h"
#include "tests/targets/Fixtures.h"

#include <map>
#include <stdexcept>

/// What the independent readers of packet filters share: matches as products, chains in which the
/// first match decides, and the comparison with the policy that a text was written from. Readers
/// throw std::runtime_error for everything that they do not know.
namespace portolan::test {

[[noreturn]] inline void unknown(const QString &what, const QString &text)
{
    throw std::runtime_error((what + ": "_L1 + text).toStdString());
}

inline void require(bool condition, const QString &what, const QString &text)
{
    if (!condition)
        unknown(what, text);
}

/// All addresses of the family but these.
inline std::vector<IpRange> others(std::vector<IpRange> ranges, Family family)
{
    std::vector<IpRange> result;
    uint128 next = 0;
    for (const IpRange &range : normalized(std::move(ranges))) {
        if (range.first > next)
            result.push_back({family, next, range.first - 1});
        if (range.last == highestAddress(family))
            return result;
        next = range.last + 1;
    }
    result.push_back({family, next, highestAddress(family)});
    return result;
}

/// "443", "8000-8010".
inline FieldRange portRange(const QString &text)
{
    const QStringList ends = text.split(u'-');
    bool isFirst = false;
    bool isLast = false;
    const FieldRange range{ends.first().toUInt(&isFirst), ends.last().toUInt(&isLast)};
    require(ends.size() <= 2 && isFirst && isLast && range.first <= range.last &&
                range.first >= 1 && range.last <= 65535,
        u"no port"_s, text);
    return range;
}

inline FieldRange protocolRange(const QString &name)
{
    const auto protocol = protocolFromName(name);
    require(protocol.has_value(), u"no protocol"_s, name);
    return {quint32(protocolNumber(*protocol)), quint32(protocolNumber(*protocol))};
}

inline FieldRange icmpType(const QString &text)
{
    bool isNumber = false;
    const quint32 type = text.toUInt(&isNumber);
    require(isNumber && type < 256, u"no ICMP type"_s, text);
    return {type * 256, type * 256 + 255};
}

inline PacketProduct everything(Family family)
{
    PacketProduct product;
    product.family = family;
    product.sources = product.destinations = {IpRange::all(family)};
    return product;
}

/// Replies of either direction.
inline std::vector<PacketProduct> replies(Family family)
{
    PacketProduct in = everything(family);
    PacketProduct out = in;
    in.states = {{1, 1}};
    out.states = {{3, 3}};
    return {in, out};
}

/// A list of rules; what none decides goes on.
struct Chain
{
    explicit Chain(PacketSpace &space)
        : accepted(space.empty())
        , dropped(space.empty())
    {}

    void accept(const PacketSet &match) { accepted = accepted.united(match.without(dropped)); }
    void drop(const PacketSet &match) { dropped = dropped.united(match.without(accepted)); }

    PacketSet accepted;
    PacketSet dropped;
};

/// The packets whose direction is that; forwarded ones have either.
inline PacketSet moving(PacketSpace &space, Direction direction)
{
    return space.inStates(direction == Direction::Inbound ? FieldRange{0, 1} : FieldRange{2, 3});
}

/// All packets with exactly one end in the zone.
inline PacketSet crossing(const Policy &policy, PacketSpace &space)
{
    PacketSet result = space.empty();
    for (const Family family : AllFamilies) {
        std::vector<IpRange> zone;
        for (const IpRange &range : policy.zoneAddresses) {
            if (range.family == family)
                zone.push_back(range);
        }
        if (zone.empty())
            continue;
        PacketProduct in = everything(family);
        in.destinations = zone;
        in.sources = others(zone, family);
        PacketProduct out = in;
        std::swap(out.sources, out.destinations);
        result = result.united(space.of(std::vector{in, out}));
    }
    return result;
}

/// Empty where the chain means exactly what the policy says: of the packets that the policy judges
/// it accepts those of the rules and base rules, drops all others, and decides of no other packet.
/// Otherwise the first differences.
inline QString difference(
    const Chain &chain, const Policy &whole, const TargetInfo &info, PacketSpace &space)
{
    const Policy policy = fitted(whole, info);
    const bool isBoundary = policy.scope == Scope::Boundary;
    const PacketSet judged = judgedBy(policy, space);
    const PacketSet wanted =
        packetsOf(policy, space)
            .united(packetsOf(isBoundary ? baseRules(Scope::Boundary) : baseRules(), policy, space))
            .intersected(judged);
    const PacketSet decided = chain.accepted.united(chain.dropped);
    const PacketSet mine = isBoundary ? crossing(policy, space) : judged;
    const auto report = [](const QString &what, const PacketSet &set) {
        return set.isEmpty() ? QString() : what + ": "_L1 + set.lines(3).join(u"; "_s) + u'\n';
    };
    QString text =
        report(u"open beyond the policy"_s, chain.accepted.intersected(judged).without(wanted));
    text += report(u"closed against the policy"_s, wanted.without(chain.accepted));
    text += report(u"neither accepted nor dropped"_s, judged.without(decided));
    text += report(u"none of its business"_s, decided.without(mine));
    return text + (space.error() ? space.error()->message : QString());
}

/// Policies that have to be read back as what they say: of every kind, and the ones that generators
/// are known to get wrong.
inline std::vector<std::pair<QString, Policy>> knownTraps(const TargetInfo &info)
{
    constexpr Family v4 = Family::IPv4;
    constexpr Family v6 = Family::IPv6;
    std::vector<std::pair<QString, Policy>> policies{
        {u"everyKind"_s, everyKind()},
        {u"portsOfManyRanges"_s,
            whole({inbound(u"a"_s, v4, any(),
                       u"1,3,5,7,9,11,13,15,17,19,21,23,25,27,29-40,50-65535/tcp"_s),
                inbound(u"a"_s, v6, any(), u"1-2,4-5,65535/udp"_s)})},
        {u"tcpAndUdpKeepTheirPorts"_s, whole({inbound(u"a"_s, v4, any(), u"443/tcp"_s),
                                           inbound(u"a"_s, v4, any(), u"3478/udp"_s)})},
        {u"anEmptyFamilyIsNotAny"_s,
            whole({inbound(u"a"_s, v4, addresses({u"192.0.2.1"_s}), u"22/tcp"_s),
                outbound(u"b"_s, v6, any(), u"443/tcp"_s)})},
        {u"icmpv6IsNoBareAccept"_s,
            whole({inbound(u"a"_s, v6, any(), u"icmpv6"_s),
                inbound(u"b"_s, v4, addresses({u"192.0.2.7"_s}), u"icmp"_s)})},
        {u"nothingAtAll"_s, whole({})},
        {u"oneDirection"_s, whole({inbound(u"a"_s, v4, any(), u"80/tcp"_s),
                                      outbound(u"a"_s, v4, any(), u"80/tcp"_s)},
                                Directions::In)},
        {u"severalAddressesOnBothSides"_s,
            whole({inbound(u"a"_s, v4,
                       addresses({u"192.0.2.1"_s, u"192.0.2.3"_s, u"198.51.100.0/25"_s}),
                       u"5000-5010/udp"_s,
                       addresses({u"203.0.113.3-203.0.113.6"_s, u"203.0.113.20"_s})),
                inbound(u"b"_s, v6, addresses({u"2001:db8::1-2001:db8::5"_s}), u"esp"_s)})},
    };
    std::vector<std::pair<QString, Policy>> wanted;
    for (const auto &[name, policy] : policies) {
        if (hasScope(info, "host"_L1))
            wanted.push_back({name, policy});
        if (hasScope(info, "boundary"_L1))
            wanted.push_back({name + u"Across"_s, across(policy)});
    }
    return wanted;
}

} // namespace portolan::test
