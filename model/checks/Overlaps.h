#pragma once

#include "model/core/PortSpec.h"

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace portolan {

/// Indexes of two sets, the smaller first, and what is in both; never empty.
using Overlaps = std::map<std::pair<size_t, size_t>, PortSpec>;

/// Every two of \a specs that share something, by a sweep: near-linear in their ranges and in what
/// is found. Pairs for which \a skip is true do not count. Stops after \a most pairs.
Overlaps overlapsAmong(const std::vector<const PortSpec *> &specs, size_t most,
    const std::function<bool(size_t, size_t)> &skip = {});

} // namespace portolan
