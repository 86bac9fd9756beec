#pragma once

#include <vector>

/// Parallel pieces of orthogonal lines that share a channel: which stands left of which. Also for
/// channels that run across, with x and y exchanged.
namespace portolan::layout {

inline constexpr double Near = 4; ///< px; lines closer than this look like one

/// The upright part of one line in a channel, with its arms to both sides.
struct Upright
{
    int wire = 0;
    std::vector<int> segments; ///< of the caller
    bool second = false;       ///< of a line that turns twice in the channel: the right one
    std::vector<double> left;  ///< y of the arms, sorted, without doubles
    std::vector<double> right;
    double top = 0;
    double bottom = 0;

    /// Sorts the arms and spans them.
    void settle();
};

/// Whether an arm of one lies on an arm of the other.
bool meet(const std::vector<double> &as, const std::vector<double> &bs);

/// Orders them from left to right so that they cross each other and their arms little.
void orderUprights(std::vector<Upright> &all);
/// The least tracks that keep that order where two stand side by side.
std::vector<int> tracksOf(const std::vector<Upright> &all);

} // namespace portolan::layout
