#include "model/layout/Layered.h"

#include <algorithm>
#include <random>

namespace portolan::layout {

namespace {

constexpr int CrossingCost = 16;
enum ToSide : quint8 { ToLeft, ToRight };

/// Writes down the leaves of a layer from top to bottom as the gap on its right (or left) sees
/// them.
void flatten(LayeredSite &site, int layer, ToSide side, int &next)
{
    for (const int n : site.layer(layer).nodes) {
        Node &node = site.node(n);
        if (node.kind == NodeKind::Zone) {
            const std::vector<int> &layers = site.box(node.box).layers;
            flatten(site, side == ToRight ? layers.back() : layers.front(), side, next);
        } else {
            (side == ToRight ? node.seenRight : node.seenLeft) = next++;
        }
    }
}

/// Number of pairs (a, b) with a > b; both are sorted.
int above(const std::vector<int> &as, const std::vector<int> &bs)
{
    if (as.empty() || bs.empty() || as.back() <= bs.front())
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

/// Barycentre sweeps, then sifting, then iterated local search: a node is moved at random, what it
/// touches is sifted, and the result is kept unless it is worse.
class LayerOrder
{
public:
    LayerOrder(LayeredSite &site, unsigned seed, const std::stop_token &stop)
        : m_site(site)
        , m_stop(stop)
        , m_random(20261 + seed)
    {
        m_roughY.assign(site.nodes.size(), 0);
        m_roughHeight.assign(site.nodes.size(), 0);
        for (size_t side = 0; side < 2; ++side) {
            m_ends[side].resize(site.nodes.size());
            m_stamp[side].assign(site.nodes.size(), 0);
            m_version[side].assign(site.gaps.size(), 1);
        }
        for (size_t b = site.boxes.size(); b-- > 0;)
            measure(int(b));
    }

    /// What is \a sorted already is only left for what is better.
    void run(double effort, bool sorted)
    {
        lookAlong(m_site);
        sortOutside();
        sweepAll(sorted);
        sortOutside();
        constexpr long long most = 60'000'000; // for tangles of thousands
        m_work = std::min(most, (long long)(effort * double(m_site.nodes.size()) * 6000));
        siftAll();
        sortOutside();
        for (size_t side = 0; side < 2; ++side)
            for (int &version : m_version[side])
                ++version;
        search();
        sortOutside();
    }

private:
    double heightOf(const Node &node) const
    {
        switch (node.kind) {
        case NodeKind::Card:
            return std::max(
                       64., 24. * double(std::max(node.toLeft.size(), node.toRight.size()) + 1)) +
                   24;
        case NodeKind::Zone:
            return m_roughHeight[size_t(m_site.box(node.box).node)];
        default:
            return std::max(node.height, 8.);
        }
    }

    void measure(int b)
    {
        const Box &box = m_site.box(b);
        double height = 64;
        for (const int layer : box.layers)
            height = std::max(height, stack(layer, nullptr));
        if (box.node >= 0)
            m_roughHeight[size_t(box.node)] = height + 80;
        m_siteHeight = height;
    }

    double stack(int layer, const double *top)
    {
        double y = top ? *top : 0;
        const double start = y;
        for (const int n : m_site.layer(layer).nodes) {
            const double height = heightOf(m_site.node(n));
            if (top) {
                m_roughY[size_t(n)] = y + height / 2;
            }
            y += height;
        }
        return y - start;
    }

    bool isOutside(const Layer &layer) const
    {
        return !layer.nodes.empty() && m_site.node(layer.nodes.front()).kind == NodeKind::Outside;
    }

    /// Lines that leave the site: by direction, and so that they do not cross before that.
    void sortOutside()
    {
        for (Layer &layer : m_site.layers) {
            if (!isOutside(layer))
                continue;
            const auto keyOf = [&](int n) {
                const Node &node = m_site.node(n);
                const Crossing &crossing = m_site.crossingOf(node.wire);
                double sum = 0;
                for (const int s : node.toLeft)
                    sum += m_site.node(m_site.segment(s).left).seenRight;
                for (const int s : node.toRight)
                    sum += m_site.node(m_site.segment(s).right).seenLeft;
                return std::pair(
                    crossing.direction, sum / double(node.toLeft.size() + node.toRight.size()));
            };
            std::ranges::stable_sort(layer.nodes, {}, keyOf);
            renumber(layer);
        }
        lookAlong(m_site);
    }

    void renumber(Layer &layer)
    {
        for (size_t i = 0; i < layer.nodes.size(); ++i)
            m_site.node(layer.nodes[i]).index = int(i);
    }

    bool isFixed(const Layer &layer) const { return layer.nodes.size() < 2 || isOutside(layer); }

    // Sweeps.

    double towards(int n, ToSide side) const
    {
        const Node &node = m_site.node(n);
        const auto &segments = side == ToLeft ? node.toLeft : node.toRight;
        if (segments.empty())
            return -1;
        double sum = 0;
        for (const int s : segments) {
            const Segment &segment = m_site.segment(s);
            sum += m_roughY[size_t(side == ToLeft ? segment.left : segment.right)];
        }
        return sum / double(segments.size());
    }

    void sweep(int b, double top, ToSide side)
    {
        const Box &box = m_site.box(b);
        std::vector<int> layers = box.layers;
        if (side == ToRight)
            std::ranges::reverse(layers);
        const double height = box.node < 0 ? m_siteHeight : m_roughHeight[size_t(box.node)];
        for (const int l : layers) {
            Layer &layer = m_site.layer(l);
            if (!isFixed(layer)) {
                std::vector<std::pair<double, int>> keyed;
                for (const int n : layer.nodes) {
                    double key = towards(n, side);
                    if (key < 0)
                        key = m_roughY[size_t(n)];
                    keyed.emplace_back(key, n);
                }
                std::ranges::stable_sort(keyed, {}, &std::pair<double, int>::first);
                for (size_t i = 0; i < keyed.size(); ++i)
                    layer.nodes[i] = keyed[i].second;
                renumber(layer);
            }
            const double start = top + (height - stack(l, nullptr)) / 2;
            stack(l, &start);
            for (const int n : layer.nodes)
                if (m_site.node(n).kind == NodeKind::Zone)
                    sweep(m_site.node(n).box, m_roughY[size_t(n)] - m_roughHeight[size_t(n)] / 2,
                        side);
        }
    }

    void sweepAll(bool sorted)
    {
        std::vector<std::vector<int>> best;
        long long least = -1;
        const auto compare = [&] {
            const long long now = crossings();
            if (least >= 0 && now >= least)
                return;
            least = now;
            best.clear();
            for (const Layer &layer : m_site.layers)
                best.push_back(layer.nodes);
        };
        if (sorted)
            compare();
        for (int round = 0; round < 12; ++round) {
            sweep(0, 0, round % 2 == 0 ? ToLeft : ToRight);
            lookAlong(m_site);
            compare();
        }
        for (size_t i = 0; i < best.size(); ++i) {
            m_site.layers[i].nodes = best[i];
            renumber(m_site.layers[i]);
        }
        lookAlong(m_site);
    }

    long long crossings()
    {
        long long sum = 0;
        for (const Gap &gap : m_site.gaps) {
            m_pairs.clear();
            for (const int s : gap.segments)
                m_pairs.emplace_back(m_site.node(m_site.segment(s).left).seenRight,
                    m_site.node(m_site.segment(s).right).seenLeft);
            std::ranges::sort(m_pairs);
            int most = 0;
            for (const auto &pair : m_pairs)
                most = std::max(most, pair.second);
            m_tree.assign(size_t(most) + 2, 0);
            long long seen = 0;
            for (const auto &pair : m_pairs) {
                long long notBelow = 0;
                for (int i = pair.second + 1; i > 0; i -= i & -i)
                    notBelow += m_tree[size_t(i)];
                sum += seen - notBelow;
                for (int i = pair.second + 1; i < int(m_tree.size()); i += i & -i)
                    ++m_tree[size_t(i)];
                ++seen;
            }
        }
        return sum;
    }

    // Sifting.

    const std::vector<int> &ends(int n, ToSide side)
    {
        const Node &node = m_site.node(n);
        const Layer &layer = m_site.layer(node.layer);
        const int gap = side == ToLeft ? layer.gapLeft : layer.gapRight;
        std::vector<int> &result = m_ends[side][size_t(n)];
        if (gap < 0 || m_stamp[side][size_t(n)] == m_version[side][size_t(gap)])
            return result;
        m_stamp[side][size_t(n)] = m_version[side][size_t(gap)];
        result.clear();
        for (const int s : side == ToLeft ? node.toLeft : node.toRight) {
            const Segment &segment = m_site.segment(s);
            result.push_back(side == ToLeft ? m_site.node(segment.left).seenRight
                                            : m_site.node(segment.right).seenLeft);
        }
        std::ranges::sort(result);
        m_work -= long(result.size()) + 4;
        return result;
    }

    /// What it costs that u stands above v rather than below it.
    int preference(int u, int v)
    {
        int cost = 0;
        int tie = 0;
        for (const ToSide side : {ToLeft, ToRight}) {
            const std::vector<int> &us = ends(u, side);
            const std::vector<int> &vs = ends(v, side);
            if (us.empty() || vs.empty())
                continue;
            const int uAbove = above(us, vs);
            const int vAbove = above(vs, us);
            cost += (uAbove - vAbove) * CrossingCost;
            const int middle = us[us.size() / 2] - vs[vs.size() / 2];
            tie += middle > 0 ? 1 : middle < 0 ? -1 : 0;
            m_work -= long(us.size() + vs.size()) + 2;
        }
        return cost + tie;
    }

    void refresh(int l)
    {
        const Layer &layer = m_site.layer(l);
        if (layer.gapRight >= 0)
            relook(layer.gapRight, ToRight);
        if (layer.gapLeft >= 0)
            relook(layer.gapLeft, ToLeft);
    }

    /// The leaves on one side of a gap have changed their order.
    void relook(int g, ToSide side)
    {
        int next = 0;
        const Gap &gap = m_site.gap(g);
        flatten(m_site, side == ToRight ? gap.before : gap.after, side, next);
        // They are the other ends for the nodes across the gap.
        ++m_version[side == ToRight ? ToLeft : ToRight][size_t(g)];
        m_work -= next;
    }

    void move(Layer &layer, int from, int to)
    {
        std::vector<int> &nodes = layer.nodes;
        if (from < to)
            std::rotate(nodes.begin() + from, nodes.begin() + from + 1, nodes.begin() + to + 1);
        else
            std::rotate(nodes.begin() + to, nodes.begin() + from, nodes.begin() + from + 1);
        for (int i = std::min(from, to); i <= std::max(from, to); ++i)
            m_site.node(nodes[size_t(i)]).index = i;
    }

    /// Moves the node to its best place; returns the change of the cost.
    int sift(int n)
    {
        const int l = m_site.node(n).layer;
        Layer &layer = m_site.layer(l);
        if (isFixed(layer))
            return 0;
        const int from = m_site.node(n).index;
        int best = from;
        int least = 0;
        int cost = 0;
        constexpr int far = 60; // in layers of thousands only the neighbourhood is tried
        for (int i = from - 1; i >= std::max(0, from - far); --i) {
            cost += preference(n, layer.nodes[size_t(i)]);
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        cost = 0;
        for (int i = from + 1; i < std::min(int(layer.nodes.size()), from + far); ++i) {
            cost -= preference(n, layer.nodes[size_t(i)]);
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        if (best != from) {
            touch(l);
            move(layer, from, best);
            refresh(l);
        }
        return least;
    }

    void siftAll()
    {
        for (int round = 0; round < 6; ++round) {
            long long change = 0;
            for (size_t n = 0; n < m_site.nodes.size() && m_work > 0; ++n) {
                if (m_stop.stop_requested())
                    return;
                change += sift(int(n));
            }
            if (change > -CrossingCost)
                break;
        }
    }

    // Local search.

    void touch(int layer)
    {
        if (!m_recording)
            return;
        for (const auto &[known, nodes] : m_before)
            if (known == layer)
                return;
        m_before.emplace_back(layer, m_site.layer(layer).nodes);
    }

    void revert()
    {
        for (const auto &[l, nodes] : m_before) {
            m_site.layer(l).nodes = nodes;
            renumber(m_site.layer(l));
        }
        for (const auto &[l, nodes] : m_before)
            refresh(l);
    }

    /// The node itself and the zones around it, as far as they meet the same gap.
    void enqueue(int n, ToSide meets)
    {
        while (n >= 0) {
            m_queue.push_back(n);
            const Layer &layer = m_site.layer(m_site.node(n).layer);
            const Box &box = m_site.box(layer.box);
            const int edge = meets == ToLeft ? box.layers.front() : box.layers.back();
            if (m_site.node(n).layer != edge)
                break;
            n = box.node;
        }
    }

    void search()
    {
        std::vector<int> candidates;
        for (size_t n = 0; n < m_site.nodes.size(); ++n) {
            const Node &node = m_site.nodes[n];
            if (!isFixed(m_site.layer(node.layer)) &&
                !(node.toLeft.empty() && node.toRight.empty()))
                candidates.push_back(int(n));
        }
        if (candidates.empty())
            return;
        m_recording = true;
        while (m_work > 0 && !m_stop.stop_requested()) {
            m_work -= 50;
            m_before.clear();
            m_queue.clear();
            const int n = candidates[size_t(m_random() % candidates.size())];
            const int l = m_site.node(n).layer;
            Layer &layer = m_site.layer(l);
            const int from = m_site.node(n).index;
            const int size = int(layer.nodes.size());
            // Mostly a step or two, at times anywhere.
            const int reach = m_random() % 4 == 0 ? size : 3;
            const int low = std::max(0, from - reach);
            const int high = std::min(size - 1, from + reach);
            const int to = low + int(m_random() % unsigned(high - low + 1));
            if (to == from)
                continue;
            int change = 0;
            const int step = to < from ? -1 : 1;
            for (int i = from + step; i != to + step; i += step)
                change += preference(n, layer.nodes[size_t(i)]) * -step;
            touch(l);
            move(layer, from, to);
            refresh(l);
            for (const int s : m_site.node(n).toLeft)
                enqueue(m_site.segment(s).left, ToRight);
            for (const int s : m_site.node(n).toRight)
                enqueue(m_site.segment(s).right, ToLeft);
            for (int i = std::max(0, to - 2); i <= std::min(size - 1, to + 2); ++i)
                if (i != to)
                    m_queue.push_back(layer.nodes[size_t(i)]);
            m_queue.push_back(n);
            constexpr size_t most = 40;
            for (size_t i = 0; i < std::min(most, m_queue.size()); ++i)
                change += sift(m_queue[i]);
            if (change > 0)
                revert();
        }
        m_recording = false;
    }

    LayeredSite &m_site;
    std::stop_token m_stop;
    std::mt19937 m_random;
    long long m_work = 0;
    std::vector<double> m_roughY;      ///< of the middle
    std::vector<double> m_roughHeight; ///< of zones
    double m_siteHeight = 0;
    std::vector<std::vector<int>> m_ends[2]; ///< by node: places of the other ends, sorted
    std::vector<std::pair<int, int>> m_pairs;
    std::vector<int> m_tree;
    std::vector<int> m_stamp[2];
    std::vector<int> m_version[2];
    std::vector<int> m_queue;
    bool m_recording = false;
    std::vector<std::pair<int, std::vector<int>>> m_before;
};

} // namespace

void lookAlong(LayeredSite &site)
{
    for (const Gap &gap : site.gaps) {
        int next = 0;
        flatten(site, gap.before, ToRight, next);
        next = 0;
        flatten(site, gap.after, ToLeft, next);
    }
}

void orderLayers(const Chart &chart, LayeredSite &site, double effort, unsigned seed)
{
    if (chart.hasRows)
        sortByRows(chart, site);
    LayerOrder(site, seed, chart.stop).run(effort, chart.hasRows);
}

} // namespace portolan::layout
