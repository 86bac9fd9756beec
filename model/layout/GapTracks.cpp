#include "model/layout/Layered.h"
#include "model/layout/Uprights.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

std::vector<Upright> uprights(const LayeredSite &site, const Gap &gap)
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

std::vector<std::pair<int, int>> chooseTracks(LayeredSite &site)
{
    std::vector<std::pair<int, int>> conflicts;
    for (Gap &gap : site.gaps) {
        for (const int s : gap.segments)
            site.segment(s).track = -1;
        std::vector<Upright> all = uprights(site, gap);
        orderUprights(all);
        const std::vector<int> tracks = tracksOf(all);
        gap.tracks = 0;
        for (size_t i = 0; i < all.size(); ++i) {
            for (size_t k = 0; k < i; ++k)
                if (tracks[k] < tracks[i] && meet(all[k].right, all[i].left))
                    addConflicts(site, all[k], all[i], conflicts);
            gap.tracks = std::max(gap.tracks, tracks[i] + 1);
            for (const int s : all[i].segments)
                site.segment(s).track = tracks[i];
        }
    }
    return conflicts;
}

} // namespace portolan::layout
