#pragma once

#include "model/policy/BaseRules.h"
#include "model/policy/PacketSet.h"
#include "model/policy/Policy.h"

namespace portolan {

/// The packets that the rules of \a policy alone let through: those that open a connection, in the
/// direction of each rule; at a boundary only those that it judges. Kind::Own is every address of
/// the family, Kind::Name and Kind::Component are the addresses that are known (perhaps none), a
/// placeholder is none.
PacketSet packetsOf(const Policy &policy, PacketSpace &space);

/// The packets that \a policy judges: those of its directions; at a boundary those with exactly one
/// end in the zone, inbound where that is the destination. All others pass it untouched.
PacketSet judgedBy(const Policy &policy, PacketSpace &space);

/// What the base rules of the directions that \a policy judges let through. Loopback is nothing
/// between hosts and left out; established is the replies. A hop limit is no field of a packet: the
/// rule counts as if it were not asked for.
PacketSet packetsOf(const std::vector<BaseRule> &base, const Policy &policy, PacketSpace &space);

/// Everything that passes where \a policy is applied as a whole: its rules, the base rules that the
/// dialect writes beside them, and what it does not judge.
PacketSet passing(const Policy &policy, const std::vector<BaseRule> &base, PacketSpace &space);

} // namespace portolan
