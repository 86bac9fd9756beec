#include "model/policy/BaseRules.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Match = BaseRule::Match;

constexpr auto In = Direction::Inbound;
constexpr auto Out = Direction::Outbound;

IpRange block(QStringView address, int prefix)
{
    return IpRange::block(*IpAddress::parse(address), prefix);
}

std::vector<BaseRule> makeRules()
{
    const IpRange linkLocal = block(u"fe80::", 10);
    const IpRange dhcpServers = block(u"ff02::1:2", 128);

    std::vector<BaseRule> rules;
    for (const Direction direction : {In, Out}) {
        const bool in = direction == In;
        const auto add = [&](BaseRule rule) {
            rule.direction = direction;
            rules.push_back(std::move(rule));
        };
        add({.match = Match::Loopback, .comment = "loopback"_L1});
        add({.match = Match::Established, .comment = "replies"_L1});
        add({.match = Match::IcmpTypes,
            .family = Family::IPv4,
            .types = {3, 11, 12},
            .comment = "ICMP errors"_L1});
        add({.match = Match::IcmpTypes,
            .family = Family::IPv6,
            .types = {1, 2, 3, 4},
            .comment = "ICMPv6 errors, packet too big"_L1});
        add({.match = Match::IcmpTypes,
            .family = Family::IPv6,
            .types = {133, 134, 135, 136},
            .hopLimit = 255,
            .comment = "neighbour discovery, router advertisements"_L1});
        // What comes in is from the link; what goes out may still have no address (::).
        add({.match = Match::IcmpTypes,
            .family = Family::IPv6,
            .types = {130, 131, 132, 143},
            .sources = in ? std::vector{linkLocal} : std::vector<IpRange>(),
            .comment = "multicast listener discovery"_L1});
        add({.match = Match::Udp,
            .family = Family::IPv4,
            .sourcePort = quint16(in ? 67 : 68),
            .destinationPort = quint16(in ? 68 : 67),
            .comment = "DHCP client"_L1});
        // The question goes to a group, so its answer is no reply to connection tracking.
        add({.match = Match::Udp,
            .family = Family::IPv6,
            .sourcePort = quint16(in ? 547 : 546),
            .destinationPort = quint16(in ? 546 : 547),
            .sources = {linkLocal},
            .destinations = in ? std::vector{linkLocal} : std::vector{linkLocal, dhcpServers},
            .comment = "DHCPv6 client"_L1});
    }
    return rules;
}

} // namespace

const std::vector<BaseRule> &baseRules(Scope scope)
{
    static const std::vector<BaseRule> host = makeRules();
    static const std::vector<BaseRule> boundary = [] {
        std::vector<BaseRule> replies = host;
        std::erase_if(
            replies, [](const BaseRule &rule) { return rule.match != Match::Established; });
        return replies;
    }();
    static const std::vector<BaseRule> member;
    return scope == Scope::Host ? host : scope == Scope::Boundary ? boundary : member;
}

} // namespace portolan
