#pragma once

#include "model/audit/Ruleset.h"

#include <map>

namespace portolan::firewalld {

struct IpSet
{
    Family family = Family::IPv4;
    std::vector<IpRange> addresses;
};

/// A rule of firewalld's rich language (firewalld.richlanguage(5)).
struct RichRule
{
    int priority = 0;
    std::vector<Ruleset::Rule> rules; ///< one, or one for each family
};

/// Error: what is not understood; its place is \a line.
Result<RichRule> richRule(const QString &text, const std::map<QString, IpSet> &sets, int line);

} // namespace portolan::firewalld
