#pragma once

#include "model/layout/Plan.h"

#include <utility>
#include <vector>

namespace portolan::layout {

/// Cards or zones within one zone that have the same flows with everything else, to and from two
/// others at least, and the same ones with each other: instances of one thing, as a cluster has
/// them. Pairs; of sets of more than a few there are none.
using Instances = std::vector<std::pair<int, int>>;
Instances findInstances(const Plan &plan);

} // namespace portolan::layout
