#pragma once

#include "model/policy/PacketSpace.h"

#include <QStringList>

#include <array>

namespace portolan {

/// Disjoint boxes of a set; not all of them where there are more than was asked for.
struct PacketBoxes
{
    std::vector<PacketBox> boxes;
    bool complete = true;
};

/// A set of packets of both families: what a chart, a policy or an existing ruleset lets through.
/// A small value that its PacketSpace must outlive; operands are of the same space. Protocols
/// without ports have the packet with ports 0 alone: a range of ports holds all of its packets
/// where it holds 0, else none (for ICMP, which has a type and code, this goes for the source
/// port).
class PacketSet
{
public:
    PacketSet united(const PacketSet &other) const;
    PacketSet intersected(const PacketSet &other) const;
    PacketSet without(const PacketSet &other) const;
    PacketSet complement() const;

    /// Whether both hold the same packets. Constant time.
    bool operator==(const PacketSet &other) const = default;
    bool isEmpty() const;
    bool contains(const Packet &packet) const;
    bool contains(const PacketSet &other) const { return other.without(*this).isEmpty(); }

    /// One packet of the set, always the same and a plausible one where there is a choice: IPv4
    /// before IPv6, known protocols and ports, hosts' addresses. Nothing for the empty set.
    std::optional<Packet> witness() const;
    /// Disjoint boxes, IPv4 first, in the order of the fields; at most \a limit.
    PacketBoxes boxes(size_t limit) const;
    /// The same, a line each, in the notation of toString(PacketBox); the last line says where
    /// there are more.
    QStringList lines(size_t limit = 100) const;
    /// Of its own diagrams.
    size_t nodeCount() const;

    PacketSpace &space() const { return *m_space; }

private:
    friend class PacketSpace;
    friend class PacketDecisions;
    friend class PacketExplainer;
    using Roots = std::array<quint32, 2>; ///< by Family
    PacketSet(PacketSpace *space, Roots roots)
        : m_space(space)
        , m_roots(roots)
    {}

    PacketSpace *m_space;
    Roots m_roots;
};

/// "tcp 192.0.2.0/24 > 198.51.100.7 port 443 inbound, new": a technical notation, the same in every
/// language. What is not said is any.
QString toString(const PacketBox &box);

} // namespace portolan
