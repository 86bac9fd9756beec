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

} // namespace portolan
