#pragma once

#include "model/core/Ip.h"
#include "model/core/PortSpec.h"

#include <vector>

namespace portolan {

/// An inclusive range of numbers of one field of a packet; first <= last.
struct FieldRange
{
    quint32 first = 0;
    quint32 last = 0;

    auto operator<=>(const FieldRange &) const = default;
};

/// Which way a packet goes and whether it opens a connection: the last field of a packet. A reply
/// is what connection tracking calls established or related.
enum class PacketState : quint8 { NewInbound, ReplyInbound, NewOutbound, ReplyOutbound };

/// One packet, as a firewall sees it.
struct Packet
{
    Family family = Family::IPv4;
    quint8 protocol = 6; ///< IANA number
    uint128 source = 0;
    uint128 destination = 0;
    quint16 sourcePort = 0; ///< 0 for a protocol without ports
    /// ICMP and ICMPv6: type * 256 + code. 0 for a protocol without ports.
    quint16 destinationPort = 0;
    PacketState state = PacketState::NewInbound;

    bool operator==(const Packet &) const = default;
    /// "udp 192.0.2.1:53 > 198.51.100.7:4000 inbound, new".
    QString toString() const;
};

/// A product of one range in each field: a box of packets of one family. The default is every
/// packet of IPv4. Protocols other than tcp, udp, sctp (ports), icmp and icmpv6 (type and code in
/// destinationPorts, no source port) have no ports: their port fields are canonically all.
struct PacketBox
{
    IpRange source = IpRange::all(Family::IPv4); ///< its family is that of the box
    IpRange destination = IpRange::all(Family::IPv4);
    FieldRange protocols{0, 255}; ///< IANA numbers
    FieldRange sourcePorts{0, 65535};
    FieldRange destinationPorts{0, 65535};
    FieldRange states{0, 3}; ///< PacketState

    auto operator<=>(const PacketBox &) const = default;
    Family family() const { return source.family; }
    static PacketBox all(Family family)
    {
        PacketBox box;
        box.source = box.destination = IpRange::all(family);
        return box;
    }
};

} // namespace portolan
