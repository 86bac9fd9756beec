#pragma once

#include "model/targets/Target.h"

#include <functional>

namespace portolan {

/// The policy without what the target cannot say: a rule that it cannot match (protocol, family,
/// direction), or an end that must not stand, is replaced by an omission and a warning that names
/// the flow. Directions that the policy does not cover are dropped. Every dialect starts from this,
/// so that it only has to spell. Of the names it leaves:
/// - a target with `names`: Kind::Name with the name, and what it stood for if it was looked up
///   (but for published lists, which no resolver knows: as below);
/// - one with `sets`, in a whole policy: Kind::Name, a named set of its ranges, empty where it was
///   not looked up (what it stood for is in Policy::lookups, for the comment);
/// - all others, and all single rules: Kind::Ranges, with the name for comments; where it was not
/// looked up an omission, in
///   single rules a Placeholder. Either way a warning.
Policy fitted(const Policy &policy, const TargetInfo &info);

/// Replaces every rule of which \a refused gives a reason (English, for a comment; empty: fine) by
/// an omission and a warning.
Policy withoutRules(const Policy &policy, const TargetInfo &info,
    const std::function<QString(const Rule &)> &refused);

/// The error of a policy without any rule, made of the reasons of its omissions; for single rules,
/// where nothing at all could be expressed.
Result<Policy> requireRules(Policy policy);

/// The error of single rules in which an address is still to be filled in: nobody is there to do it
/// while a command runs.
Result<Policy> requireComplete(Policy policy, const TargetInfo &info);

/// Where a target has no sets, every combination of source, destination and ports is a rule of its
/// own, so a small chart could ask for more than memory holds. An error where \a lines, the number
/// that it makes of each rule, gives more than 100,000.
Result<void> requireFew(
    const Policy &policy, const TargetInfo &info, const std::function<size_t(const Rule &)> &lines);

/// Both: some rules, but not too many.
Result<Policy> requireFewRules(
    Policy policy, const TargetInfo &info, const std::function<size_t(const Rule &)> &lines);

/// The rules and omissions of one direction, in order.
std::vector<PolicyItem> itemsOf(const Policy &policy, Direction direction);

} // namespace portolan
