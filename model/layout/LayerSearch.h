#pragma once

#include "model/layout/Layered.h"

#include <array>
#include <random>
#include <span>

namespace portolan::layout {

/// Improves an order of the layers of a site: sifting after Rudell (1993), then iterated local
/// search, in which a node is moved at random, what it touches is sifted, and the result is kept
/// unless it is worse. All that is asked for thousands of times lies in arrays of its own: this is
/// a third of the time of a large drawing.
class LayerSearch
{
public:
    /// \a site stays where it is; its nodes know their places (lookAlong). Another \a seed searches
    /// in other places. Looks at some \a work places at most.
    LayerSearch(LayeredSite &site, unsigned seed, long long work, std::stop_token stop);

    /// Moves every node to its best place until that helps no more.
    void siftAll();
    /// Takes up what others have ordered since, and searches until the work is done.
    void search();

private:
    enum ToSide : size_t { ToLeft, ToRight };
    /// What a node has beyond the gap on one side.
    struct Beyond
    {
        int gap = -1;  ///< -1 at the edge of the site
        int first = 0; ///< of its ends
        int count = 0;
        int version = 0;   ///< of the places across that its ends were accounted for
        int inner = -1;    ///< the layer of a zone that meets the gap; -1 for leaves
        bool stale = true; ///< an end has another place
    };
    struct Side
    {
        std::vector<Beyond> beyond; ///< by node
        std::vector<int> others;    ///< the nodes at the other ends, node by node
        std::vector<int> ends;      ///< their places, sorted for each node
        std::vector<int> version;   ///< by gap, of the places across
        std::vector<int> seen;      ///< by node: its own place for those across the gap
    };
    /// The places of a node's other ends on both sides, sorted.
    using Ends = std::array<std::span<const int>, 2>;

    void load();
    void store();
    std::span<const int> ends(int n, ToSide to);
    Ends endsOf(int n) { return {ends(n, ToLeft), ends(n, ToRight)}; }
    void renewEnds(Beyond &beyond, ToSide to);
    int preference(const Ends &us, int other);
    void flatten(int layer, ToSide to, int &next);
    void markAcross(int n, ToSide to);
    void relook(int gap, ToSide to);
    void refresh(int layer);
    void move(int layer, int from, int to);
    int sift(int n);
    void touch(int layer);
    void revert();
    void enqueue(int n, ToSide meets);
    auto changed() const { return std::span(m_before).first(m_changed); }
    std::vector<int> &nodesOf(int layer) { return m_site.layer(layer).nodes; }

    LayeredSite &m_site;
    std::stop_token m_stop;
    std::mt19937 m_random;
    long long m_work;
    std::array<Side, 2> m_sides;
    std::vector<int> m_layer;  ///< by node
    std::vector<int> m_zone;   ///< by node: the one around it; -1 in the site
    std::vector<int> m_index;  ///< by node, in its layer
    std::vector<bool> m_fixed; ///< by layer
    std::vector<int> m_queue;
    bool m_recording = false;
    /// Layers that the search has changed, as they were: the first m_changed, so that the others
    /// keep their memory for the next time.
    std::vector<std::pair<int, std::vector<int>>> m_before;
    size_t m_changed = 0;
};

/// Whether the layer's order is given: by others, or as it has nothing to order.
bool hasFixedOrder(const LayeredSite &site, const Layer &layer);

} // namespace portolan::layout
