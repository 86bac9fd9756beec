#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <utility>
#include <vector>

namespace portolan::layout {

/// Whole-number positions x that minimise the sum of
///     weight * (x[to] - x[from])                              over the edges and
///     weight * |x[b] + offsetB - x[a] - offsetA|              over the alignments,
/// while x[to] - x[from] >= length on every edge.
///
/// The problem is the dual of a minimum-cost circulation: an edge carries at most its weight and
/// any amount backwards, an alignment at most its weight either way, and the positions are the
/// potentials. The method is the dual network simplex on that circulation: as in Gansner,
/// Koutsofios, North and Vo ("A Technique for Drawing Directed Graphs", 1993) the positions are
/// feasible at every moment, and a tree of tight edges gets better by exchanging edges; unlike
/// there alignments are single edges, one exchange passes any number of them (the ratio test of
/// bounded variables with long steps), only the smaller side of the tree moves, and only the flows
/// on the circle of an exchange are touched. Ties are broken by nudging the lengths, which changes
/// no cost.
///
/// Edges, alignments, nodes and weights may change after solve(); the next solve() starts from the
/// positions and the tree that are there, which saves more the less has changed.
///
/// Connected parts are solved independently and each has its lowest position at 0.
/// The lengths along any way must sum to less than 2^29 (positions are int), weights are at least
/// 0. Edges may form circles, and lengths may be negative, as long as no circle's lengths sum to
/// more than 0. Where one does, the last added edge of that circle is given up: see isGivenUp().
class NetworkSimplex
{
public:
    int addNode();
    /// x[to] - x[from] >= length; each unit of difference costs \a weight. Returns the edge's id.
    int addEdge(int from, int to, int length, int weight);
    /// Asks for x[a] + offsetA to equal x[b] + offsetB; each unit of difference costs \a weight.
    /// Returns the alignment's id, which counts with those of the edges.
    int align(int a, int offsetA, int b, int offsetB, int weight);
    void setWeight(int edge, int weight);

    /// The positions. Always feasible; the best ones unless about \a budget steps were not enough
    /// (a step is one look at one node or edge; what it takes to set up, some ten looks at
    /// everything, is never cut off) or \a stop was asked for.
    std::vector<int> solve(long long budget, const std::stop_token &stop = {});

    /// Whether the last solve() came to its end within the budget.
    bool isOptimal() const { return m_optimal; }
    /// Steps and exchanges of the last solve().
    long long steps() const { return m_steps; }
    int exchanges() const { return m_exchanges; }
    /// Whether the last solve() left out this edge, since it closes an impossible circle.
    bool isGivenUp(int edge) const { return m_arcs[size_t(edge)].state == GivenUp; }

private:
    /// Of an arc outside the tree its flow is at a bound: AtMost where it is longer than its length
    /// (or tight), AtLeast for alignments that are shorter.
    enum State : std::int8_t { AtMost, AtLeast, InTree, GivenUp };
    static constexpr std::int64_t One = std::int64_t(1) << 32;

    struct Arc
    {
        int from = 0;
        int to = 0;
        int length = 0;
        int nudge = 0; ///< added to the length, in 2^-32
        State state = AtMost;
        bool isAlignment = false;
    };
    struct Node
    {
        int parent = -1;
        int arc = -1; ///< to the parent
        int child = -1;
        int next = -1; ///< siblings
        int previous = -1;
        int size = 1; ///< nodes of the subtree
    };

    int slack(const Arc &arc) const
    {
        return m_x[size_t(arc.to)] - m_x[size_t(arc.from)] - arc.length;
    }
    /// The same during the exchanges, in 2^-32.
    std::int64_t fineSlack(const Arc &arc) const
    {
        return m_fine[size_t(arc.to)] - m_fine[size_t(arc.from)] - std::int64_t(arc.length) * One -
               arc.nudge;
    }
    int otherEnd(int arc, int node) const
    {
        return m_arcs[size_t(arc)].from ^ m_arcs[size_t(arc)].to ^ node;
    }
    std::int64_t excess(int arc) const;

    bool isStuck() const { return m_standing > 2 * int(m_tree.size()) + 100; }

    void index();
    void keepLengths();
    void plant();
    void growTrees(const std::vector<int> &arcs);
    void setFlows();
    void nudge();
    int chooseLeaving();
    int firstLeaving();
    bool exchange(int leaving);
    void collectSide(int top, int without);
    void findBlocking(bool rising);
    int sendAround(int arc, std::int64_t amount);
    void replace(int leaving, int entering, int join);
    void link(int node, int parent);
    void unlink(int node);
    void moveToZero();

    std::vector<Arc> m_arcs; ///< edges and alignments, then the temporary ones of solve()
    size_t m_edges = 0;      ///< without the temporary ones
    std::vector<std::int64_t> m_weight;
    std::vector<std::int64_t> m_flow;
    std::vector<Node> m_tree;
    std::vector<int> m_x;
    std::vector<std::int64_t> m_fine; ///< the positions during the exchanges, in 2^-32
    std::vector<int> m_root;          ///< of the node's tree
    size_t m_known = 0;               ///< nodes that have a position from an earlier solve()

    std::vector<int> m_first; ///< by node, into m_incident
    std::vector<int> m_incident;
    std::vector<int> m_side; ///< nodes that an exchange moves
    std::vector<int> m_mark;
    int m_stamp = 0;
    std::vector<std::pair<std::int64_t, int>> m_blocking; ///< distance, arc
    int m_nextNode = 0;
    int m_standing = 0; ///< exchanges since the last that moved something
    int m_exchanges = 0;
    long long m_steps = 0;
    bool m_optimal = false;
};

} // namespace portolan::layout
