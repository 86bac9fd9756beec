#pragma once

#include "model/policy/PacketDiagrams.h"

namespace portolan {

/// What can be read from one diagram of packets, whose answers are 0 (no) or else (yes).
/// Instantiated for both widths in PacketReading.cpp.

template<class Key>
bool holds(const IntervalDiagram<Key> &diagram, DiagramId root, const Packet &packet);

/// See PacketSet::witness(); \a root is not 0.
template<class Key>
Packet plausiblePacket(const IntervalDiagram<Key> &diagram, DiagramId root, Family family);

/// Appends disjoint boxes until there are \a limit of them.
template<class Key>
void readBoxes(const IntervalDiagram<Key> &diagram, DiagramId root, Family family, size_t limit,
    PacketBoxes &all);

/// One field of a box, as an inclusive range of numbers.
struct NumberRange
{
    uint128 first = 0;
    uint128 last = 0;
    bool operator==(const NumberRange &) const = default;
};
NumberRange fieldOf(const PacketBox &box, std::uint32_t field);
void setField(PacketBox &box, std::uint32_t field, const NumberRange &range);

/// The widest range around \a inside of which no number stands in that field of any packet of
/// \a root; \a inside has that property.
template<class Key>
NumberRange clearAround(const IntervalDiagram<Key> &diagram, DiagramId root, std::uint32_t field,
    const NumberRange &inside);

/// The narrowest box that holds all packets of \a root, which is not 0.
template<class Key>
PacketBox boundsOf(const IntervalDiagram<Key> &diagram, DiagramId root, Family family);

/// A box around \a packet that lies within \a root, which holds it.
template<class Key>
PacketBox boxAround(const IntervalDiagram<Key> &diagram, DiagramId root, const Packet &packet);

} // namespace portolan
