#include "model/layout/LayerSearch.h"

#include <algorithm>

namespace portolan::layout {

namespace {

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

/// Barycentre sweeps, then sifting, then local search.
class LayerOrder
{
public:
    explicit LayerOrder(LayeredSite &site)
        : m_site(site)
    {
        m_roughY.assign(site.nodes.size(), 0);
        m_roughHeight.assign(site.nodes.size(), 0);
        for (size_t b = site.boxes.size(); b-- > 0;)
            measure(int(b));
    }

    /// What is \a sorted already is only left for what is better. With \a mayTurn the site is
    /// turned upside down where more lines to other sites are nearer to these then.
    void run(double effort, unsigned seed, bool sorted, bool mayTurn, const std::stop_token &stop)
    {
        lookAlong(m_site);
        sortOutside();
        sweepAll(sorted);
        sortOutside();
        constexpr long long most = 60'000'000; // for tangles of thousands
        const auto work = (long long)(effort * double(m_site.nodes.size()) * 6000);
        LayerSearch search(m_site, seed, std::min(most, work), stop);
        search.siftAll();
        sortOutside();
        search.search();
        sortOutside();
        if (!mayTurn || facing() >= 0)
            return;
        turnOver();
        sortOutside();
        LayerSearch again(m_site, seed, std::min(most, work) / 4, stop);
        again.siftAll();
        sortOutside();
        again.search();
        sortOutside();
    }

private:
    /// How far the lines that leave the site begin on the side that they leave to; below 0 on the
    /// other one.
    double facing() const
    {
        constexpr double hardly = .05;
        double sum = hardly;
        for (const Run &run : m_site.runs)
            for (const auto &[outside, inside] : {std::pair(run.nodes.front(), run.nodes.back()),
                     std::pair(run.nodes.back(), run.nodes.front())})
                if (m_site.node(outside).kind == NodeKind::Outside)
                    sum += m_site.crossingOf(run.wire).direction * roughPlace(inside);
        return sum;
    }

    /// From -.5 at the top of the site to .5 at its bottom, as if all of a layer were equally high.
    double roughPlace(int n) const
    {
        double place = .5;
        for (int at = n; at >= 0;) {
            const Node &node = m_site.node(at);
            const Layer &layer = m_site.layer(node.layer);
            place = (node.index + place) / double(layer.nodes.size());
            at = m_site.box(layer.box).node;
        }
        return place - .5;
    }

    void turnOver()
    {
        for (Layer &layer : m_site.layers) {
            std::ranges::reverse(layer.nodes);
            renumber(layer);
        }
        lookAlong(m_site);
    }

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
            if (!hasFixedOrder(m_site, layer)) {
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

    LayeredSite &m_site;
    std::vector<double> m_roughY;      ///< of the middle
    std::vector<double> m_roughHeight; ///< of zones
    double m_siteHeight = 0;
    std::vector<std::pair<int, int>> m_pairs;
    std::vector<int> m_tree;
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
    LayerOrder(site).run(
        effort, seed, chart.hasRows, chart.plan->hasFewLinks() && !chart.hasRows, chart.stop);
}

void turnOver(LayeredSite &site)
{
    for (Layer &layer : site.layers) {
        std::ranges::reverse(layer.nodes);
        for (size_t i = 0; i < layer.nodes.size(); ++i)
            site.node(layer.nodes[i]).index = int(i);
    }
    lookAlong(site);
}

} // namespace portolan::layout
