#pragma once

#include "model/core/Result.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace portolan {

/// The protocols that a chart knows, in the order in which they are written.
enum class Protocol : quint8 { Tcp, Udp, Sctp, Icmp, Icmpv6, Esp, Ah, Gre };

inline constexpr int ProtocolCount = 8;
/// tcp, udp and sctp come first: only they have ports.
inline constexpr int PortProtocolCount = 3;

inline constexpr std::array<Protocol, ProtocolCount> AllProtocols = {Protocol::Tcp, Protocol::Udp,
    Protocol::Sctp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp, Protocol::Ah, Protocol::Gre};

constexpr bool hasPorts(Protocol protocol) { return int(protocol) < PortProtocolCount; }
/// "tcp", "udp", "icmpv6", ...
QString protocolName(Protocol protocol);
/// IANA protocol number: tcp 6, icmpv6 58, ...
int protocolNumber(Protocol protocol);
/// The protocol of that name, ignoring case ("ipv6-icmp" is icmpv6).
std::optional<Protocol> protocolFromName(QStringView name);

/// Inclusive, 1 <= first <= last <= 65535.
struct PortRange
{
    quint16 first = 1;
    quint16 last = 65535;

    auto operator<=>(const PortRange &) const = default;

    bool overlaps(const PortRange &other) const
    {
        return first <= other.last && other.first <= last;
    }
    /// "443" or "10000-11000".
    QString toString() const;
};

/// Ports that share a set of protocols: "80,443/tcp+udp". A protocol without ports stands alone,
/// with no ranges: "esp".
struct PortGroup
{
    std::vector<Protocol> protocols; ///< ascending, never empty
    std::vector<PortRange> ranges;   ///< ascending, disjoint, not adjacent

    bool operator==(const PortGroup &) const = default;

    /// "80,443"; empty for a protocol without ports.
    QString portsText() const;
    /// "tcp", "tcp+udp", "esp".
    QString protocolsText() const;
    /// "80,443/tcp+udp", "esp".
    QString toString() const;
};

/// A set of (protocol, port) pairs and of protocols without ports. tcp and udp stay paired with
/// their own ports: "443/tcp, 3478/udp" holds neither 443/udp nor 3478/tcp. An empty set stands for
/// ports that are not known (yet). Equal sets are equal values and print the same.
class PortSpec
{
public:
    PortSpec() = default;

    /// Reads "443/tcp", "80,443/tcp", "10000-11000/tcp+udp", "443/tcp, 3478/udp", "icmp", "esp".
    /// Port 0, ports above 65535, reversed ranges, ports without protocol and anything else that
    /// is not a set of ports give an error that says what would be right. Empty text is an error.
    static Result<PortSpec> parse(QStringView text);

    /// Canonical: ports sorted, adjacent ranges merged, one group for each set of protocols, groups
    /// ordered by first port, then protocols without ports. parse() reads it back.
    QString toString() const;

    bool isEmpty() const;
    std::vector<PortGroup> groups() const;
    /// The ports of tcp, udp or sctp: ascending, disjoint, not adjacent.
    const std::vector<PortRange> &ranges(Protocol protocol) const;
    /// Whether anything of \a protocol is in the set.
    bool contains(Protocol protocol) const;

    void insert(Protocol protocol, PortRange range);
    /// Adds a protocol without ports.
    void insert(Protocol protocol);

    PortSpec united(const PortSpec &other) const;
    PortSpec intersected(const PortSpec &other) const;

    auto operator<=>(const PortSpec &) const = default;

private:
    std::array<std::vector<PortRange>, PortProtocolCount> m_ranges;
    quint16 m_portless = 0; ///< bit n: AllProtocols[n] is in the set
};

} // namespace portolan
