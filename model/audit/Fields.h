#pragma once

#include "model/audit/Ruleset.h"

namespace portolan {

/// The arithmetic of what rules match, for all readers.

/// Ascending, overlapping and adjacent ranges merged.
std::vector<FieldRange> normalizedFields(std::vector<FieldRange> ranges);
std::vector<FieldRange> intersected(
    const std::vector<FieldRange> &a, const std::vector<FieldRange> &b);
/// Everything from 0 to \a max but \a ranges.
std::vector<FieldRange> complementOf(std::vector<FieldRange> ranges, quint32 max);

std::vector<IpRange> intersectedRanges(std::vector<IpRange> a, std::vector<IpRange> b);
/// Every address of the family but \a ranges.
std::vector<IpRange> complementOf(std::vector<IpRange> ranges, Family family);

/// What both match. Error: the services of the two multiply to more than a rule can hold.
Result<Ruleset::Match> meet(const Ruleset::Match &a, const Ruleset::Match &b);

/// Short forms for a match of one field.
Ruleset::Match ofFamily(Family family);
/// Of one protocol (IANA number), perhaps with its own ports.
Ruleset::Match ofProtocol(int protocol);
Ruleset::Match ofService(int protocol, std::vector<FieldRange> destinationPorts);
/// The packets of ICMP or ICMPv6 (\a protocol) of one type; code -1: every code.
FieldRange icmpRange(int type, int code = -1);
/// A match that no packet has.
Ruleset::Match nothing();

/// A rule of everything that \a verdict decides.
Ruleset::Rule ruleOf(Ruleset::Match match, Ruleset::Verdict verdict, int line = 0);

/// "LINE" as the place of an error.
tl::unexpected<Error> failureAt(int line, const QString &message);

} // namespace portolan
