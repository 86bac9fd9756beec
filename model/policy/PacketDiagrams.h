#pragma once

#include "model/policy/IntervalDiagram.h"
#include "model/policy/PacketSet.h"

#include <span>

namespace portolan {

/// The fields of a packet in the order in which diagrams ask for them.
struct PacketField
{
    enum : std::uint32_t { Protocol, Destination, Source, DestinationPort, SourcePort, State };
};

/// Which port fields the packets of a protocol have.
enum class PortsOf : quint8 { Both, Type, None };
PortsOf portsOf(quint32 protocol);

/// Neighbouring protocols that have the same ports.
struct ProtocolRun
{
    FieldRange protocols;
    PortsOf ports;
};
/// All protocols, ascending.
std::span<const ProtocolRun> protocolRuns();

/// The union of \a ids by halves, so that neighbours meet first.
template<class Key>
DiagramId unitedHalves(IntervalDiagram<Key> &diagram, std::span<const DiagramId> ids)
{
    if (ids.empty())
        return 0;
    if (ids.size() == 1)
        return ids.front();
    const size_t half = ids.size() / 2;
    const DiagramId first = unitedHalves(diagram, ids.first(half));
    return diagram.otherwise(first, unitedHalves(diagram, ids.subspan(half)));
}

/// The diagrams behind a PacketSpace.
struct PacketSpace::Diagrams
{
    using Narrow = IntervalDiagram<std::uint32_t>;
    using Wide = IntervalDiagram<uint128>;

    explicit Diagrams(const PacketLimits &limits);

    DiagramControl control;
    Narrow ipv4;
    Wide ipv6;
};

/// Calls \a function with the diagram of \a family.
template<class Diagrams, class Function>
decltype(auto) withDiagram(Diagrams &diagrams, Family family, Function function)
{
    return family == Family::IPv4 ? function(diagrams.ipv4) : function(diagrams.ipv6);
}

} // namespace portolan
