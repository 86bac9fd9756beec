#pragma once

#include "model/policy/Policy.h"

#include <QLatin1StringView>

#include <optional>
#include <vector>

namespace portolan {

/// One thing that a whole policy lets through besides the chart so that the host stays usable:
/// loopback, replies, ICMP errors, what IPv6 needs, DHCP client. Never echo: a ping is charted.
/// A dialect spells these and adds none of its own; single rules do without them.
struct BaseRule
{
    enum class Match : quint8 {
        Loopback,    ///< everything on the loopback interface
        Established, ///< packets of known connections, and those related to them
        IcmpTypes,   ///< `types` of ICMP (family IPv4) or ICMPv6 (family IPv6)
        Udp          ///< one exchange of ports: sourcePort to destinationPort
    };
    Match match = Match::Loopback;
    Direction direction = Direction::Inbound;
    std::optional<Family> family = {}; ///< empty: both families alike
    std::vector<quint8> types = {};    ///< Match::IcmpTypes: ascending
    int hopLimit = 0;                  ///< the hop limit that the packet must carry; 0: not matched
    quint16 sourcePort = 0;            ///< Match::Udp
    quint16 destinationPort = 0;       ///< Match::Udp
    std::vector<IpRange> sources = {}; ///< all of `family`; empty: not matched
    std::vector<IpRange> destinations = {}; ///< all of `family`; empty: not matched
    QLatin1StringView comment = {};         ///< a few plain English words

    bool operator==(const BaseRule &) const = default;
};

/// What a whole policy of that scope lets through, inbound first, in the order in which it is
/// written: for a host all of them; at a boundary replies and what is related to them (ICMP errors)
/// only, since what a link needs does not cross it; for a member none, since its platform sees to
/// it (a target whose platform does not uses those of a host). RFC 4890 (ICMPv6), RFC 4861
/// (hop limit 255 of neighbour discovery), RFC 2710 and 3810 (MLD), RFC 2131 and 8415 (DHCP).
const std::vector<BaseRule> &baseRules(Scope scope = Scope::Host);

} // namespace portolan
