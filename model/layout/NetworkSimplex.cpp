#include "model/layout/NetworkSimplex.h"

#include <algorithm>
#include <limits>

namespace portolan::layout {

int NetworkSimplex::addNode() { return m_nodes++; }

void NetworkSimplex::addEdge(int from, int to, int length, int weight)
{
    m_edges.push_back({from, to, length, weight});
}

void NetworkSimplex::align(int a, int offsetA, int b, int offsetB, int weight)
{
    const int lower = addNode();
    addEdge(lower, a, -offsetA, weight);
    addEdge(lower, b, -offsetB, weight);
}

int NetworkSimplex::slack(int edge) const
{
    const Edge &e = m_edges[size_t(edge)];
    return m_x[size_t(e.to)] - m_x[size_t(e.from)] - e.length;
}

/// Every node as low as its predecessors allow.
void NetworkSimplex::rank()
{
    m_x.assign(size_t(m_nodes), std::numeric_limits<int>::min());
    std::vector<int> missing(size_t(m_nodes), 0);
    for (const Edge &e : m_edges)
        ++missing[size_t(e.to)];
    std::vector<int> ready;
    for (int n = 0; n < m_nodes; ++n)
        if (missing[size_t(n)] == 0) {
            m_x[size_t(n)] = 0;
            ready.push_back(n);
        }
    for (size_t i = 0; i < ready.size(); ++i)
        for (int id : m_incident[size_t(ready[i])]) {
            const Edge &e = m_edges[size_t(id)];
            if (e.from != ready[i])
                continue;
            m_x[size_t(e.to)] = std::max(m_x[size_t(e.to)], m_x[size_t(e.from)] + e.length);
            if (--missing[size_t(e.to)] == 0)
                ready.push_back(e.to);
        }
}

/// A spanning tree of edges without slack, grown from node 0; what is outside is shifted until one
/// more edge is tight.
void NetworkSimplex::makeTree()
{
    m_inTree.assign(m_edges.size(), 0);
    m_treeEdges.assign(size_t(m_nodes), {});
    std::vector<char> inside(size_t(m_nodes), 0);
    std::vector<int> members = {0};
    inside[0] = 1;
    size_t done = 0;
    while (true) {
        for (; done < members.size(); ++done)
            for (int id : m_incident[size_t(members[done])]) {
                const Edge &e = m_edges[size_t(id)];
                const int other = e.from == members[done] ? e.to : e.from;
                if (inside[size_t(other)] || slack(id) != 0)
                    continue;
                inside[size_t(other)] = 1;
                m_inTree[size_t(id)] = 1;
                m_treeEdges[size_t(e.from)].push_back(id);
                m_treeEdges[size_t(e.to)].push_back(id);
                members.push_back(other);
            }
        if (members.size() == size_t(m_nodes))
            return;
        int best = -1;
        for (int id = 0; id < int(m_edges.size()); ++id) {
            const Edge &e = m_edges[size_t(id)];
            if (inside[size_t(e.from)] != inside[size_t(e.to)] &&
                (best < 0 || slack(id) < slack(best)))
                best = id;
        }
        if (best < 0)
            return; // not connected; callers tie everything to node 0
        const int delta = inside[size_t(m_edges[size_t(best)].from)] ? slack(best) : -slack(best);
        for (int n : members)
            m_x[size_t(n)] += delta;
        done = 0;
    }
}

void NetworkSimplex::walkTree()
{
    m_order.clear();
    m_parentEdge.assign(size_t(m_nodes), -1);
    m_enter.assign(size_t(m_nodes), 0);
    m_leave.assign(size_t(m_nodes), 0);
    std::vector<std::pair<int, size_t>> path = {{0, 0}};
    m_enter[0] = 0;
    m_order.push_back(0);
    while (!path.empty()) {
        auto &[node, next] = path.back();
        if (next == m_treeEdges[size_t(node)].size()) {
            m_leave[size_t(node)] = int(m_order.size());
            path.pop_back();
            continue;
        }
        const int id = m_treeEdges[size_t(node)][next++];
        if (id == m_parentEdge[size_t(node)])
            continue;
        const Edge &e = m_edges[size_t(id)];
        const int child = e.from == node ? e.to : e.from;
        m_parentEdge[size_t(child)] = id;
        m_enter[size_t(child)] = int(m_order.size());
        m_order.push_back(child);
        path.emplace_back(child, 0);
    }
}

bool NetworkSimplex::inSubtree(int node, int root) const
{
    return m_enter[size_t(node)] >= m_enter[size_t(root)] &&
           m_enter[size_t(node)] < m_leave[size_t(root)];
}

bool NetworkSimplex::pivot()
{
    std::vector<long long> sum(size_t(m_nodes), 0);
    for (const Edge &e : m_edges) {
        sum[size_t(e.from)] += e.weight;
        sum[size_t(e.to)] -= e.weight;
    }
    int leaving = -1;
    int below = -1;
    long long worst = 0;
    for (size_t i = m_order.size(); i-- > 1;) {
        const int node = m_order[i];
        const int id = m_parentEdge[size_t(node)];
        const Edge &e = m_edges[size_t(id)];
        const long long cut = e.from == node ? sum[size_t(node)] : -sum[size_t(node)];
        if (cut < worst) {
            worst = cut;
            leaving = id;
            below = node;
        }
        sum[size_t(e.from == node ? e.to : e.from)] += sum[size_t(node)];
    }
    if (leaving < 0)
        return false;
    const bool belowIsTail = m_edges[size_t(leaving)].from == below;
    int entering = -1;
    for (int id = 0; id < int(m_edges.size()); ++id) {
        const Edge &e = m_edges[size_t(id)];
        const bool from = inSubtree(e.from, below);
        const bool to = inSubtree(e.to, below);
        // From the head's part to the tail's part: only these become shorter.
        if (from != to && to == belowIsTail && id != leaving &&
            (entering < 0 || slack(id) < slack(entering)))
            entering = id;
    }
    if (entering < 0)
        return false;
    const int shift = belowIsTail ? -slack(entering) : slack(entering);
    for (int i = m_enter[size_t(below)]; i < m_leave[size_t(below)]; ++i)
        m_x[size_t(m_order[size_t(i)])] += shift;
    for (const int id : {leaving, entering}) {
        const Edge &e = m_edges[size_t(id)];
        for (const int n : {e.from, e.to})
            if (id == leaving)
                std::erase(m_treeEdges[size_t(n)], id);
            else
                m_treeEdges[size_t(n)].push_back(id);
    }
    return true;
}

std::vector<int> NetworkSimplex::solve(long long budget)
{
    if (m_nodes == 0)
        return {};
    m_incident.assign(size_t(m_nodes), {});
    for (int id = 0; id < int(m_edges.size()); ++id) {
        m_incident[size_t(m_edges[size_t(id)].from)].push_back(id);
        m_incident[size_t(m_edges[size_t(id)].to)].push_back(id);
    }
    rank();
    makeTree();
    const long long step = 2LL * (m_nodes + long(m_edges.size()));
    do {
        walkTree();
        if (m_order.size() != size_t(m_nodes))
            break;
        budget -= step;
    } while (budget > 0 && pivot());
    const int origin = m_x[0];
    for (int &x : m_x)
        x -= origin;
    return m_x;
}

} // namespace portolan::layout
