#pragma once

#include "model/policy/Policy.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace portolan {

/// The ports in lists in which each port counts one and each range two, none over \a limit (at
/// least 2).
std::vector<std::vector<PortRange>> splitPorts(const std::vector<PortRange> &ports, int limit);

/// The CIDR blocks that are exactly the ranges.
std::vector<IpRange> blocksOf(const std::vector<IpRange> &ranges);
/// What an end matches, as blocks: its own, or the one block of every address where it matches any.
/// For Kind::Any, Own and Ranges.
std::vector<IpRange> blocksOf(const AddressMatch &end, Family family);

/// "192.0.2.0/24", also where it is one address: "192.0.2.1/32".
QString cidrText(const IpRange &block);

/// The list in pieces of at most \a size.
template<class Value>
std::vector<std::vector<Value>> chunks(const std::vector<Value> &values, size_t size)
{
    std::vector<std::vector<Value>> result;
    for (size_t i = 0; i < values.size(); i += size) {
        const auto begin = values.begin() + std::ptrdiff_t(i);
        result.emplace_back(
            begin, values.begin() + std::ptrdiff_t(std::min(i + size, values.size())));
    }
    return result;
}

} // namespace portolan
