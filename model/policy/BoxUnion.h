#pragma once

#include "model/policy/PacketDiagrams.h"

namespace portolan {

/// The union of those of \a boxes that are of \a family. Boxes that are equal or disjoint in a
/// field (as the pairs of a deployment mostly are) are laid side by side without an operation; only
/// where they overlap are they united, by halves. Instantiated for both widths.
template<class Key>
DiagramId unionOf(
    IntervalDiagram<Key> &diagram, Family family, const std::vector<PacketBox> &boxes);

} // namespace portolan
