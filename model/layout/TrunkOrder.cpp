#include "model/layout/Layered.h"

#include <algorithm>
#include <optional>

namespace portolan::layout {

namespace {

/// The node and wire to which a card has its only segment, or a line one of its two ends.
std::optional<std::pair<int, int>> onlyEnd(const LayeredSite &site, int n, bool right)
{
    const Node &node = site.node(n);
    const std::vector<int> &segments = right ? node.toRight : node.toLeft;
    const std::vector<int> &others = right ? node.toLeft : node.toRight;
    if (segments.size() != 1 || (node.isLine() ? others.empty() : !others.empty()))
        return {};
    const Segment &segment = site.segment(segments.front());
    return std::pair(right ? segment.right : segment.left, segment.wire);
}

void centre(const LayeredSite &site, std::vector<int> &nodes, bool right)
{
    for (size_t from = 0; from < nodes.size();) {
        const auto end = onlyEnd(site, nodes[from], right);
        size_t to = from + 1;
        while (end && to < nodes.size() && onlyEnd(site, nodes[to], right) == end)
            ++to;
        const auto first = nodes.begin() + long(from);
        const auto last = nodes.begin() + long(to);
        const auto lines =
            std::stable_partition(first, last, [&](int n) { return !site.node(n).isLine(); });
        std::rotate(first + (lines - first) / 2, lines, last);
        from = to;
    }
}

} // namespace

void centreTrunks(LayeredSite &site)
{
    for (Layer &layer : site.layers) {
        std::vector<int> &nodes = layer.nodes;
        if (nodes.empty() || site.node(nodes.front()).kind == NodeKind::Outside)
            continue;
        for (const bool right : {false, true})
            centre(site, nodes, right);
        for (size_t i = 0; i < nodes.size(); ++i)
            site.node(nodes[i]).index = int(i);
    }
    lookAlong(site);
}

} // namespace portolan::layout
