#pragma once

#include "model/checks/Check.h"

/// The ways out of the problems of checks(), one function for each kind; see FixFinder.
namespace portolan::fixes {

using List = std::vector<Fix>;

/// One of the two moves to free ports, or gives up the common end of its range.
List listenerCollision(const FixFinder &finder, const Problem &problem);
/// The exposure is stated, or the flow goes.
List internalExposed(const FixFinder &finder, const Problem &problem);
/// The encryption is stated, where its port can have some.
List clearText(const FixFinder &finder, const Problem &problem);
List requiredOff(const FixFinder &finder, const Problem &problem);
List obsoleteFlow(const FixFinder &finder, const Problem &problem);
/// It lasts for ever, or goes.
List expiredFlow(const FixFinder &finder, const Problem &problem);
/// One of the two goes, or gives up what both carry.
List duplicateFlow(const FixFinder &finder, const Problem &problem);
/// The field in which its ports are to be typed.
List noPorts(const FixFinder &finder, const Problem &problem);
/// The field in which its addresses are to be typed.
List noAddress(const FixFinder &finder, const Problem &problem);
/// It moves to the zone that its addresses are of, where that is clear.
List zoneOutside(const FixFinder &finder, const Problem &problem);
/// The place has the dialect of everybody else.
List unknownTarget(const FixFinder &finder, const Problem &problem);
/// A command that reserves the ports of everything that listens on the host.
List ephemeralRange(const FixFinder &finder, const Problem &problem);

} // namespace portolan::fixes
