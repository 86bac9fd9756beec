#pragma once

#include "model/policy/BaseRules.h"
#include "model/policy/Policy.h"

#include <QStringList>

#include <vector>

namespace portolan {

/// Everything of a rule behind the chain's name, a list of words for each line that it takes.
std::vector<QStringList> iptablesRuleWords(const Rule &rule);
/// How many lines these are.
size_t iptablesLineCount(const Rule &rule);
/// The same with a line for each pair of addresses, so that each is one rule in the kernel. Of a
/// list of addresses iptables makes several, and finds, or deletes, all of them or none.
std::vector<QStringList> iptablesPairWords(const Rule &rule);
size_t iptablesPairCount(const Rule &rule);
/// As iptablesRuleWords() of a rule that keeps a host usable.
std::vector<QStringList> iptablesBaseWords(const BaseRule &rule);

/// Words for -s and -d (or -m iprange) that match the ranges, a list for each line that they take.
std::vector<QStringList> iptablesAddressWords(const std::vector<IpRange> &ranges, bool isSource);

/// "1024:65535".
QString colonRange(const PortRange &range);
/// "-p udp", "-m ah".
QStringList portlessWords(Protocol protocol, Family family);

/// A line for iptables-restore, which splits at spaces; only comments hold any, and no quote or
/// backslash.
QString restoreLine(const QStringList &words);
/// "-4", "-6": the lines of a file that only one of iptables-restore and ip6tables-restore reads.
QString familyMark(Family family);

/// Characters in a comment of ours; iptables takes 255.
inline constexpr qsizetype MaxIptablesComment = 120;

} // namespace portolan
