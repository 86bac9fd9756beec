#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace portolan {

/// Ranges of whole numbers from first to last, sorted; those that meet or stand side by side are
/// one.
template<class Range> std::vector<Range> joinedRanges(std::vector<Range> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    std::vector<Range> result;
    for (const Range &range : ranges) {
        if (!result.empty() && quint64(range.first) <= quint64(result.back().last) + 1)
            result.back().last = std::max(result.back().last, range.last);
        else
            result.push_back(range);
    }
    return result;
}

} // namespace portolan
