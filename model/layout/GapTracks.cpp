#include "model/layout/Layered.h"
#include "model/layout/Uprights.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace portolan::layout {

namespace {

/// The y between the two upright parts of a line, by its segment.
using Jogs = std::map<int, double>;

std::vector<Upright> uprights(const LayeredSite &site, const Gap &gap, const Jogs &jogs)
{
    std::vector<int> segments = gap.segments;
    std::ranges::stable_sort(segments, {}, [&](int s) { return site.segment(s).wire; });
    std::vector<Upright> result;
    for (size_t i = 0; i < segments.size();) {
        Upright upright;
        upright.wire = site.segment(segments[i]).wire;
        for (; i < segments.size() && site.segment(segments[i]).wire == upright.wire; ++i) {
            upright.segments.push_back(segments[i]);
            upright.left.push_back(leftY(site, segments[i]));
            upright.right.push_back(rightY(site, segments[i]));
        }
        const auto jog = jogs.find(upright.segments.front());
        if (jog != jogs.end()) {
            Upright second = upright;
            second.second = true;
            second.left = {jog->second};
            upright.right = {jog->second};
            second.settle();
            result.push_back(std::move(second));
        }
        upright.settle();
        if (upright.bottom > upright.top)
            result.push_back(std::move(upright));
    }
    return result;
}

void addConflicts(const LayeredSite &site, const Upright &before, const Upright &after,
    std::vector<std::pair<int, int>> &conflicts)
{
    for (const int a : before.segments)
        for (const int b : after.segments)
            if (std::abs(rightY(site, a) - leftY(site, b)) < Near)
                conflicts.emplace_back(a, b);
}

/// Sets the tracks of one gap; returns what chooseTracks() does.
std::vector<std::pair<int, int>> setTracks(LayeredSite &site, Gap &gap, const Jogs &jogs)
{
    for (const int s : gap.segments)
        site.segment(s).track = site.segment(s).jogTrack = -1;
    std::vector<Upright> all = uprights(site, gap, jogs);
    orderUprights(all);
    // Outermost, lines with jogs cannot lie on any other.
    std::ranges::stable_sort(all, {}, [&](const Upright &upright) {
        return !jogs.contains(upright.segments.front()) ? 1 : upright.second ? 2 : 0;
    });
    const std::vector<int> tracks = tracksOf(all);
    std::vector<std::pair<int, int>> conflicts;
    gap.tracks = 0;
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t k = 0; k < i; ++k)
            if (tracks[k] < tracks[i] && all[k].wire != all[i].wire &&
                meet(all[k].right, all[i].left))
                addConflicts(site, all[k], all[i], conflicts);
        gap.tracks = std::max(gap.tracks, tracks[i] + 1);
        for (const int s : all[i].segments)
            (all[i].second ? site.segment(s).jogTrack : site.segment(s).track) = tracks[i];
    }
    for (const auto &[s, y] : jogs)
        site.segment(s).jog = y;
    return conflicts;
}

/// Where a line may run across a gap without lying on another.
class FreeYs
{
public:
    FreeYs(const LayeredSite &site, const Gap &gap)
    {
        for (const int s : gap.segments) {
            m_taken.insert(leftY(site, s));
            m_taken.insert(rightY(site, s));
        }
    }

    /// The one with the shortest way from \a left to \a right; takes it.
    std::optional<double> take(double left, double right)
    {
        std::optional<double> best;
        double least = 0;
        for (auto y = m_taken.begin(); y != m_taken.end() && std::next(y) != m_taken.end(); ++y) {
            const double room = *std::next(y) - *y;
            if (room < 2 * Near)
                continue;
            const double at = std::round(*y + room / 2);
            const double way = std::abs(at - left) + std::abs(at - right);
            if (!best || way < least) {
                best = at;
                least = way;
            }
        }
        if (best)
            m_taken.insert(*best);
        return best;
    }

private:
    std::set<double> m_taken;
};

/// Lines that would lie on others get two upright parts: the left one before, the right one behind
/// all that they would have to keep away from.
std::vector<std::pair<int, int>> addJogs(
    LayeredSite &site, Gap &gap, std::vector<std::pair<int, int>> conflicts)
{
    constexpr int rounds = 12;
    Jogs jogs;
    FreeYs free(site, gap);
    std::map<int, int> segments;
    for (const int s : gap.segments)
        ++segments[site.segment(s).wire];
    for (int round = 0; round < rounds && !conflicts.empty(); ++round) {
        std::set<int> changed;
        for (const auto &[a, b] : conflicts) {
            if (changed.contains(a) || changed.contains(b))
                continue;
            for (const int s : {a, b}) {
                const double left = leftY(site, s);
                const double right = rightY(site, s);
                if (jogs.contains(s) || segments[site.segment(s).wire] > 1 || left == right)
                    continue;
                if (const auto y = free.take(left, right)) {
                    jogs[s] = *y;
                    changed.insert(s);
                    break;
                }
            }
        }
        if (changed.empty())
            break;
        conflicts = setTracks(site, gap, jogs);
    }
    return conflicts;
}

} // namespace

double leftY(const LayeredSite &site, int segment)
{
    const Segment &s = site.segment(segment);
    return site.node(s.left).y + s.leftAt;
}

double rightY(const LayeredSite &site, int segment)
{
    const Segment &s = site.segment(segment);
    return site.node(s.right).y + s.rightAt;
}

std::vector<std::pair<int, int>> chooseTracks(LayeredSite &site, bool jogs)
{
    std::vector<std::pair<int, int>> all;
    for (Gap &gap : site.gaps) {
        auto conflicts = setTracks(site, gap, {});
        if (jogs && !conflicts.empty())
            conflicts = addJogs(site, gap, std::move(conflicts));
        all.insert(all.end(), conflicts.begin(), conflicts.end());
    }
    return all;
}

} // namespace portolan::layout
