#include "model/layout/LayerSearch.h"

#include <algorithm>
#include <utility>

namespace portolan::layout {

namespace {

constexpr int CrossingCost = 16;

/// Number of pairs (a, b) with a > b; both are sorted and not empty.
int above(std::span<const int> as, std::span<const int> bs)
{
    if (as.back() <= bs.front())
        return 0;
    if (as.front() > bs.back())
        return int(as.size() * bs.size());
    int count = 0;
    size_t i = 0;
    for (const int a : as) {
        while (i < bs.size() && bs[i] < a)
            ++i;
        count += int(i);
    }
    return count;
}

} // namespace

bool hasFixedOrder(const LayeredSite &site, const Layer &layer)
{
    return layer.nodes.size() < 2 || site.node(layer.nodes.front()).kind == NodeKind::Outside;
}

LayerSearch::LayerSearch(LayeredSite &site, unsigned seed, long long work, std::stop_token stop)
    : m_site(site)
    , m_stop(std::move(stop))
    , m_random(20261 + seed)
    , m_work(work)
{
    const size_t count = site.nodes.size();
    m_index.resize(count);
    for (const Node &node : site.nodes) {
        m_layer.push_back(node.layer);
        m_zone.push_back(site.box(site.layer(node.layer).box).node);
    }
    for (const Layer &layer : site.layers)
        m_fixed.push_back(hasFixedOrder(site, layer));
    for (const ToSide to : {ToLeft, ToRight}) {
        Side &side = m_sides[to];
        for (const Node &node : site.nodes) {
            Beyond beyond;
            const Layer &layer = site.layer(node.layer);
            beyond.gap = to == ToLeft ? layer.gapLeft : layer.gapRight;
            if (node.kind == NodeKind::Zone) {
                const std::vector<int> &layers = site.box(node.box).layers;
                beyond.inner = to == ToRight ? layers.back() : layers.front();
            }
            beyond.first = int(side.others.size());
            if (beyond.gap >= 0) {
                for (const int s : to == ToLeft ? node.toLeft : node.toRight)
                    side.others.push_back(
                        to == ToLeft ? site.segment(s).left : site.segment(s).right);
            }
            beyond.count = int(side.others.size()) - beyond.first;
            side.beyond.push_back(beyond);
        }
        side.ends.resize(side.others.size());
        side.version.assign(site.gaps.size(), 0);
        side.seen.resize(count);
    }
    load();
}

void LayerSearch::load()
{
    for (size_t n = 0; n < m_site.nodes.size(); ++n) {
        const Node &node = m_site.nodes[n];
        m_index[n] = node.index;
        m_sides[ToLeft].seen[n] = node.seenLeft;
        m_sides[ToRight].seen[n] = node.seenRight;
    }
    for (Side &side : m_sides) {
        for (Beyond &beyond : side.beyond)
            beyond.stale = true;
        for (int &version : side.version)
            ++version;
    }
}

void LayerSearch::store()
{
    for (size_t n = 0; n < m_site.nodes.size(); ++n) {
        Node &node = m_site.nodes[n];
        node.index = m_index[n];
        node.seenLeft = m_sides[ToLeft].seen[n];
        node.seenRight = m_sides[ToRight].seen[n];
    }
}

// What it costs.

inline std::span<const int> LayerSearch::ends(int n, ToSide to)
{
    Side &side = m_sides[to];
    Beyond &beyond = side.beyond[size_t(n)];
    // The work is that of looking again after each change across the gap, done or not: so a search
    // goes as far as it did before most of that was saved.
    if (beyond.gap >= 0) {
        if (const int version = side.version[size_t(beyond.gap)]; beyond.version != version) {
            beyond.version = version;
            m_work -= beyond.count + 4;
        }
    }
    if (beyond.stale)
        renewEnds(beyond, to);
    return {side.ends.data() + beyond.first, size_t(beyond.count)};
}

void LayerSearch::renewEnds(Beyond &beyond, ToSide to)
{
    beyond.stale = false;
    Side &side = m_sides[to];
    const std::vector<int> &seen = m_sides[to == ToLeft ? ToRight : ToLeft].seen;
    const auto first = side.ends.begin() + beyond.first;
    const auto other = side.others.begin() + beyond.first;
    std::transform(other, other + beyond.count, first, [&](int n) { return seen[size_t(n)]; });
    std::sort(first, first + beyond.count);
}

/// What it costs that the node with these ends stands above another rather than below it.
int LayerSearch::preference(const Ends &us, int other)
{
    int cost = 0;
    int tie = 0;
    const Ends vs = endsOf(other);
    for (const ToSide to : {ToLeft, ToRight}) {
        const std::span<const int> u = us[to];
        const std::span<const int> v = vs[to];
        if (u.empty() || v.empty())
            continue;
        if (u.size() == 1 && v.size() == 1) { // most of them
            const int sign = int(u[0] > v[0]) - int(u[0] < v[0]);
            cost += sign * CrossingCost;
            tie += sign;
        } else {
            cost += (above(u, v) - above(v, u)) * CrossingCost;
            const int middle = u[u.size() / 2] - v[v.size() / 2];
            tie += int(middle > 0) - int(middle < 0);
        }
        m_work -= long(u.size() + v.size()) + 2;
    }
    return cost + tie;
}

// What a change of order changes.

/// Writes down the leaves of a layer from top to bottom as the gap beside it sees them.
void LayerSearch::flatten(int layer, ToSide to, int &next)
{
    Side &side = m_sides[to];
    for (const int n : nodesOf(layer)) {
        const int inner = side.beyond[size_t(n)].inner;
        if (inner >= 0) {
            flatten(inner, to, next);
        } else {
            if (std::exchange(side.seen[size_t(n)], next) != next)
                markAcross(n, to);
            ++next;
        }
    }
}

/// The place of a leaf is another for the nodes across the gap, and for the zones around them.
void LayerSearch::markAcross(int n, ToSide to)
{
    const Side &side = m_sides[to];
    std::vector<Beyond> &across = m_sides[to == ToRight ? ToLeft : ToRight].beyond;
    const Beyond &beyond = side.beyond[size_t(n)];
    for (int i = beyond.first; i < beyond.first + beyond.count; ++i)
        for (int other = side.others[size_t(i)]; other >= 0; other = m_zone[size_t(other)])
            across[size_t(other)].stale = true;
}

/// The leaves on one side of a gap have changed their order.
void LayerSearch::relook(int gap, ToSide to)
{
    int next = 0;
    const Gap &of = m_site.gap(gap);
    flatten(to == ToRight ? of.before : of.after, to, next);
    // They are the other ends for the nodes across the gap.
    ++m_sides[to == ToRight ? ToLeft : ToRight].version[size_t(gap)];
    m_work -= next;
}

void LayerSearch::refresh(int layer)
{
    if (const int gap = m_site.layer(layer).gapRight; gap >= 0)
        relook(gap, ToRight);
    if (const int gap = m_site.layer(layer).gapLeft; gap >= 0)
        relook(gap, ToLeft);
}

void LayerSearch::move(int layer, int from, int to)
{
    std::vector<int> &nodes = nodesOf(layer);
    if (from < to)
        std::rotate(nodes.begin() + from, nodes.begin() + from + 1, nodes.begin() + to + 1);
    else
        std::rotate(nodes.begin() + to, nodes.begin() + from, nodes.begin() + from + 1);
    for (int i = std::min(from, to); i <= std::max(from, to); ++i)
        m_index[size_t(nodes[size_t(i)])] = i;
}

// Sifting.

/// Moves the node to its best place; returns the change of the cost.
int LayerSearch::sift(int n)
{
    const int l = m_layer[size_t(n)];
    if (m_fixed[size_t(l)])
        return 0;
    const std::vector<int> &nodes = nodesOf(l);
    const int from = m_index[size_t(n)];
    int best = from;
    int least = 0;
    int cost = 0;
    const Ends own = endsOf(n);
    constexpr int far = 60; // in layers of thousands only the neighbourhood is tried
    for (int i = from - 1; i >= std::max(0, from - far); --i) {
        cost += preference(own, nodes[size_t(i)]);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    cost = 0;
    for (int i = from + 1; i < std::min(int(nodes.size()), from + far); ++i) {
        cost -= preference(own, nodes[size_t(i)]);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    if (best != from) {
        touch(l);
        move(l, from, best);
        refresh(l);
    }
    return least;
}

void LayerSearch::siftAll()
{
    for (int round = 0; round < 6; ++round) {
        long long change = 0;
        for (size_t n = 0; n < m_site.nodes.size() && m_work > 0; ++n) {
            if (m_stop.stop_requested())
                break;
            change += sift(int(n));
        }
        if (change > -CrossingCost || m_stop.stop_requested())
            break;
    }
    store();
}

// Local search.

void LayerSearch::touch(int layer)
{
    if (!m_recording)
        return;
    for (const auto &[known, nodes] : changed())
        if (known == layer)
            return;
    if (m_changed == m_before.size())
        m_before.emplace_back();
    m_before[m_changed++] = std::pair<int, const std::vector<int> &>(layer, nodesOf(layer));
}

void LayerSearch::revert()
{
    for (const auto &[layer, nodes] : changed()) {
        nodesOf(layer) = nodes;
        for (size_t i = 0; i < nodes.size(); ++i)
            m_index[size_t(nodes[i])] = int(i);
    }
    for (const auto &[layer, nodes] : changed())
        refresh(layer);
}

/// The node itself and the zones around it, as far as they meet the same gap.
void LayerSearch::enqueue(int n, ToSide meets)
{
    while (n >= 0) {
        m_queue.push_back(n);
        const int layer = m_layer[size_t(n)];
        const Box &box = m_site.box(m_site.layer(layer).box);
        if (layer != (meets == ToLeft ? box.layers.front() : box.layers.back()))
            break;
        n = m_zone[size_t(n)];
    }
}

void LayerSearch::search()
{
    load();
    std::vector<int> candidates;
    for (size_t n = 0; n < m_site.nodes.size(); ++n) {
        const Node &node = m_site.nodes[n];
        if (!m_fixed[size_t(node.layer)] && !(node.toLeft.empty() && node.toRight.empty()))
            candidates.push_back(int(n));
    }
    if (candidates.empty())
        return;
    m_recording = true;
    while (m_work > 0 && !m_stop.stop_requested()) {
        m_work -= 50;
        m_changed = 0;
        m_queue.clear();
        const int n = candidates[size_t(m_random() % candidates.size())];
        const int l = m_layer[size_t(n)];
        const std::vector<int> &nodes = nodesOf(l);
        const int from = m_index[size_t(n)];
        const int size = int(nodes.size());
        // Mostly a step or two, at times anywhere.
        const int reach = m_random() % 4 == 0 ? size : 3;
        const int low = std::max(0, from - reach);
        const int high = std::min(size - 1, from + reach);
        const int to = low + int(m_random() % unsigned(high - low + 1));
        if (to == from)
            continue;
        int change = 0;
        const int step = to < from ? -1 : 1;
        const Ends own = endsOf(n);
        for (int i = from + step; i != to + step; i += step)
            change += preference(own, nodes[size_t(i)]) * -step;
        touch(l);
        move(l, from, to);
        refresh(l);
        for (const int s : m_site.node(n).toLeft)
            enqueue(m_site.segment(s).left, ToRight);
        for (const int s : m_site.node(n).toRight)
            enqueue(m_site.segment(s).right, ToLeft);
        for (int i = std::max(0, to - 2); i <= std::min(size - 1, to + 2); ++i)
            if (i != to)
                m_queue.push_back(nodes[size_t(i)]);
        m_queue.push_back(n);
        constexpr size_t most = 40;
        for (size_t i = 0; i < std::min(most, m_queue.size()); ++i)
            change += sift(m_queue[i]);
        if (change > 0)
            revert();
    }
    m_recording = false;
    store();
}

} // namespace portolan::layout
