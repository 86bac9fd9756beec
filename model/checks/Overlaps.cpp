#include "model/checks/Overlaps.h"

#include <algorithm>
#include <set>

namespace portolan {

namespace {

struct Interval
{
    PortRange range;
    size_t owner = 0;
};

/// The intervals of one protocol. One without ports counts as a single place that all share.
std::vector<Interval> intervalsOf(const std::vector<const PortSpec *> &specs, Protocol protocol)
{
    std::vector<Interval> out;
    for (size_t i = 0; i < specs.size(); ++i) {
        if (!hasPorts(protocol)) {
            if (specs[i]->contains(protocol))
                out.push_back({{1, 1}, i});
            continue;
        }
        for (const PortRange range : specs[i]->ranges(protocol))
            out.push_back({range, i});
    }
    std::sort(out.begin(), out.end(), [](const Interval &a, const Interval &b) {
        return std::pair(a.range.first, a.owner) < std::pair(b.range.first, b.owner);
    });
    return out;
}

using Pairs = std::set<std::pair<size_t, size_t>>;
using Skip = std::function<bool(size_t, size_t)>;

/// Adds every pair that meets in one protocol. The intervals of one owner are disjoint, so a pair
/// meets at most as often as it has ranges.
void sweep(const std::vector<Interval> &intervals, size_t most, const Skip &skip, Pairs &pairs)
{
    std::set<std::pair<quint16, size_t>> open; // last port, owner
    for (const Interval &interval : intervals) {
        open.erase(open.begin(), open.lower_bound({interval.range.first, 0}));
        for (const auto &[last, owner] : open) {
            if (pairs.size() >= most)
                return;
            if (skip && skip(owner, interval.owner))
                continue;
            pairs.insert(std::minmax(owner, interval.owner));
        }
        open.insert({interval.range.last, interval.owner});
    }
}

} // namespace

Overlaps overlapsAmong(const std::vector<const PortSpec *> &specs, size_t most, const Skip &skip)
{
    Pairs pairs;
    for (const Protocol protocol : AllProtocols)
        sweep(intervalsOf(specs, protocol), most, skip, pairs);
    Overlaps out;
    for (const auto &[a, b] : pairs)
        out.emplace_hint(out.end(), std::pair(a, b), specs[a]->intersected(*specs[b]));
    return out;
}

} // namespace portolan
