#pragma once

#include "model/policy/PacketSet.h"

namespace portolan {

/// One line of an explanation.
struct ExplainedBox
{
    /// Within the set that the difference was taken from. It may hold packets that are no part of
    /// the difference: "the whole network has ssh open" reads better than all of it but three
    /// hosts.
    PacketBox box;
    /// A packet of the difference in it, that no earlier line holds.
    Packet witness;
    /// Whether all of the box belongs to the difference.
    bool isExact = false;
};

struct PacketExplanation
{
    std::vector<ExplainedBox> lines;
    bool complete = true; ///< together they hold all of the difference
};

/// \a difference in few boxes for a reader, where it is what is too much in \a within ("open, but
/// no flow needs it": open minus needed, within open). From each packet that is not explained yet
/// a box grows as far as \a within goes, is trimmed to what it explains, and taken away. At most
/// \a limit lines. If the space fails on the way the answer is worthless: ask space.checked().
PacketExplanation explained(
    const PacketSet &difference, const PacketSet &within, size_t limit = 100);

} // namespace portolan
