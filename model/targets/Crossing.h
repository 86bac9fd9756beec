#pragma once

#include "model/targets/Target.h"

namespace portolan {

/// Those of one family.
std::vector<IpRange> ofFamily(const std::vector<IpRange> &ranges, Family family);
/// The addresses of the family that are not in \a ranges.
std::vector<IpRange> outsideOf(const std::vector<IpRange> &ranges, Family family);
/// The addresses that are in both; both normalized().
std::vector<IpRange> commonOf(const std::vector<IpRange> &a, const std::vector<IpRange> &b);

/// Blocks whose packets no router passes on (RFC 4291, 3927, 5771, 919): neighbour discovery and
/// its like between a router and the hosts of a zone, so a filter at an interface must not judge
/// them.
std::vector<IpRange> linkLocalBlocks(Family family);

/// Whether a host name may stand in any appliance's configuration as it is: letters, digits,
/// hyphens and dots as in RFC 1123, at most 253 characters, not all digits and dots.
bool isPlainHostName(const QString &name);

/// fitted(), for targets at a boundary: of every rule only the packets that the policy judges.
/// - The end in the zone is limited to the zone's addresses (Any becomes them), the other end to
///   the addresses outside it (Any stays Any). A rule of which nothing is left is an omission.
/// - A name is left as such, without ranges, where the target speaks names and it can be written,
///   and it stands for the outside; else it becomes what was looked up, else an omission. Where the
///   target has sets it stays a name, with its ranges limited.
/// - Single rules that do not know the zone are not limited. An own end becomes a placeholder in
///   single rules and an omission in a whole policy: no boundary knows a host of its own.
Policy crossing(const Policy &policy, const TargetInfo &info);

/// lookupTexts() of the names that crossing() replaces by what was looked up.
QStringList crossingLookups(const Policy &policy, const TargetInfo &info);

} // namespace portolan
