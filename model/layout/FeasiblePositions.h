#pragma once

#include <cstddef>
#include <vector>

namespace portolan::layout {

/// x[to] - x[from] >= length.
struct Distance
{
    int from = 0;
    int to = 0;
    int length = 0;
    int id = 0; ///< the caller's
};

/// Makes the positions \a x keep all distances. The first \a known of them are only raised where
/// they have to be; the others are placed as low as what precedes them allows, and what nothing
/// precedes directly before what it precedes.
/// Returns the ids of the distances that had to be given up since they close a circle whose lengths
/// sum to more than 0: of each such circle the one with the highest id.
/// Takes time in proportion to the input, and up to its square within circles.
std::vector<int> makeFeasible(
    std::vector<int> &x, size_t known, const std::vector<Distance> &distances);

} // namespace portolan::layout
