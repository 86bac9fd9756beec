#pragma once

#include "model/audit/Ruleset.h"
#include "model/policy/PacketSet.h"

namespace portolan {

/// The packets that the rules at \a hook let through: of Input the inbound states, of Output the
/// outbound ones, of Forward all four. Each chain is worked out once, however often it is called.
/// Errors (their place is the line where it is known): a chain that does not exist, chains that
/// call each other in a circle, a base chain whose policy is neither accept nor drop, and whatever
/// stopped \a space.
Result<PacketSet> acceptedBy(const Ruleset &ruleset, Ruleset::Hook hook, PacketSpace &space);

} // namespace portolan
