#pragma once

#include "model/targets/Target.h"

#include <optional>
#include <variant>
#include <vector>

namespace portolan {

/// One line of a packet filter that lets something through: a rule of the policy, or one of the
/// base rules in the same words, for dialects that spell both alike.
struct FilterRow
{
    enum class Match : quint8 {
        Loopback,    ///< everything on the loopback interface
        Established, ///< packets of known connections, and those related to them
        Packets      ///< what the fields below say
    };
    Match match = Match::Packets;
    Direction direction = Direction::Inbound;
    std::optional<Family> family;     ///< empty: both families alike; never so for Match::Packets
    std::optional<Protocol> protocol; ///< always there for Match::Packets
    std::vector<quint8> types = {};   ///< types of ICMP or ICMPv6; empty: all of them
    int hopLimit = 0;                 ///< that the packet must carry; 0: not matched
    quint16 sourcePort = 0;           ///< 0: not matched
    std::vector<PortRange> ports = {};
    AddressMatch source;
    AddressMatch destination;
    QString flow;    ///< id of the flow, safe in any quotes; empty for a base rule
    QString comment; ///< plain English of a base rule, or the ids of the flows; safe in any quotes
};

using FilterItem = std::variant<FilterRow, Omission>;

/// The rows of one direction in order: the base rules first, unless the rules are single ones. At a
/// boundary only the replies are a base rule: what the machines themselves need stays in their
/// zone.
std::vector<FilterItem> filterItems(const Policy &policy, Direction direction);

/// "hub.example.com: looked up 2026-03-14 from DNS"; of a name that was not: "not looked up".
QString lookupText(const Policy &policy, const QString &name);

/// A boundary policy whose rules match only what the boundary judges: the inside end lies in the
/// zone, and addresses of the zone are no outside end. An outside Kind::Any stays; the dialect has
/// to leave the zone out. What is left without addresses becomes an omission with a warning.
Policy onlyJudged(const Policy &policy, const TargetInfo &info);

/// The addresses of the zone in one family; empty: that family is not judged.
std::vector<IpRange> zoneIn(const Policy &policy, Family family);

/// The same line in ASCII without a backslash, for systems that know no UTF-8 or where a backslash
/// at the end of a line joins it with the next.
QString plainLine(const QString &text);

} // namespace portolan
