#pragma once

#include <vector>

namespace portolan::layout {

/// Whole-number positions x that minimise the sum of weight * (x[to] - x[from]) while
/// x[to] - x[from] >= length on every edge: the network simplex of Gansner, Koutsofios, North and
/// Vo
/// ("A Technique for Drawing Directed Graphs", 1993). The edges must not form a circle.
class NetworkSimplex
{
public:
    int addNode();
    void addEdge(int from, int to, int length, int weight);
    /// Asks for x[a] + offsetA to equal x[b] + offsetB; each unit of difference costs \a weight.
    void align(int a, int offsetA, int b, int offsetB, int weight);

    /// The positions, node 0 at 0. Always feasible; the best ones unless more than about
    /// \a budget steps were needed (a step is one visit of one node or edge).
    std::vector<int> solve(long long budget);

private:
    struct Edge
    {
        int from;
        int to;
        int length;
        int weight;
    };
    int slack(int edge) const;
    void rank();
    void makeTree();
    void walkTree();
    bool pivot();
    bool inSubtree(int node, int root) const;

    int m_nodes = 0;
    std::vector<Edge> m_edges;
    std::vector<int> m_x;
    std::vector<std::vector<int>> m_incident;
    std::vector<char> m_inTree; ///< by edge
    std::vector<std::vector<int>> m_treeEdges;
    std::vector<int> m_order; ///< preorder of the tree from node 0
    std::vector<int> m_parentEdge;
    std::vector<int> m_enter;
    std::vector<int> m_leave;
};

} // namespace portolan::layout
