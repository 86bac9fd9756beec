#pragma once

#include "model/core/Deployment.h"

namespace portolan {

/// Deepest nesting of zones that a document may have.
inline constexpr int MaxZoneDepth = 64;
/// What one types or pastes as a name, in letters. A file may bring longer ones.
inline constexpr int LongestName = 200;

/// What a document must hold beyond its single values: valid ids that are unique ignoring case
/// (zones and components share one space), references that are found, no circle of zones. The
/// lists may be in any order; the error's path counts in that order ("flows[3].to").
Result<void> checkConsistency(const Deployment &deployment);

} // namespace portolan
