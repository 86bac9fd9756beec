#pragma once

#include "model/policy/Policy.h"

#include <functional>
#include <vector>

namespace portolan {

/// One element of a set in the kernel: a product of one block of addresses at each end, a protocol
/// and a range of ports.
struct FastElement
{
    IpRange source; ///< one CIDR block; every address where the group does not match it
    IpRange destination;
    Protocol protocol = Protocol::Tcp;
    PortRange ports;            ///< only for protocols with ports
    const Rule *rule = nullptr; ///< whose flow it is for; points into the policy's items
};

/// Elements that one set can hold: they are disjoint, and sorted.
struct FastGroup
{
    Family family = Family::IPv4;
    bool matchesSource = false;
    bool matchesDestination = false;
    bool hasPorts = true;
    bool isExact = false; ///< single addresses and single ports only
    std::vector<FastElement> elements;
};

/// The rules of one direction as sets, for policies so large that a line for each rule would make
/// every packet slow. The groups and the rest together are exactly the packets of the rules.
struct FastForm
{
    std::vector<FastGroup> groups;
    std::vector<PolicyItem> rest; ///< in order: omissions, and rules that are written one by one
};

/// A direction with more rules than this is written with sets.
inline constexpr size_t FastThreshold = 200;
/// Elements name their flow up to this number in a direction; beyond, names cost too much memory in
/// the kernel.
inline constexpr size_t MostNamedElements = 20'000;

bool isLarge(const std::vector<PolicyItem> &items);

/// \a fits: whether a rule may become elements. Names, placeholders, rules without addresses and
/// ports, and rules that would make thousands of elements are never asked and stay as they are.
///
/// Blocks nest or are disjoint, so that two elements with the same prefix lengths overlap only
/// where their blocks are equal, and then their ports are united. A group holds elements of other
/// prefix lengths beside them only where nothing in it overlaps. So this takes time in proportion
/// to the rules (times the few pairs of prefix lengths), and no element is ever cut.
FastForm fastForm(
    const std::vector<PolicyItem> &items, const std::function<bool(const Rule &)> &fits);

/// The number of elements in all groups.
size_t elementCount(const FastForm &form);

} // namespace portolan
