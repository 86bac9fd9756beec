#pragma once

#include "model/policy/Policy.h"

namespace portolan {

/// The same policy in fewer rules, for people to read: exactly the same packets. Rules of one
/// direction, family and protocol that agree in two of source, destination and ports become one
/// rule with the union of the third; addresses only of Kind::Ranges (a name stays a named set of
/// its own). All orders of the three are tried and the shortest result is kept, so more than one
/// flow stands behind a rule: the first is Rule::flow, the others are Rule::alsoFor. A rule stands
/// where the first of those that it is made of stood; omissions stay. Deterministic; O(n log n).
///
/// For kernels that look packets up in sets and maps this is no gain; it is one for people, and for
/// dialects that go through their rules one by one.
Policy mergedAcrossFlows(Policy policy);

} // namespace portolan
