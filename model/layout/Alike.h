#pragma once

#include "model/layout/Plan.h"

#include <vector>

namespace portolan::layout {

/// Zones that hold the same, by the names of what is in them and the ports of their flows: the eye
/// looks for the same picture in each. For every such set the items within each of its zones, in
/// the same order. What is alike within zones that are alike themselves is not named again.
using AlikeZones = std::vector<std::vector<int>>;
std::vector<AlikeZones> findAlike(const Plan &plan);

} // namespace portolan::layout
