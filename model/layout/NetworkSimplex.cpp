#include "model/layout/NetworkSimplex.h"

#include "model/layout/FeasiblePositions.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <numeric>

namespace portolan::layout {

int NetworkSimplex::addNode()
{
    m_tree.emplace_back();
    m_x.push_back(0);
    return int(m_tree.size()) - 1;
}

int NetworkSimplex::addEdge(int from, int to, int length, int weight)
{
    // Nothing but a circle of one edge.
    const State state = from == to && length > 0 ? GivenUp : AtMost;
    m_arcs.push_back({from, to, length, 0, state, false});
    m_weight.push_back(weight);
    return int(m_arcs.size()) - 1;
}

int NetworkSimplex::align(int a, int offsetA, int b, int offsetB, int weight)
{
    m_arcs.push_back({a, b, offsetA - offsetB, 0, AtMost, true});
    m_weight.push_back(weight);
    return int(m_arcs.size()) - 1;
}

void NetworkSimplex::setWeight(int edge, int weight) { m_weight[size_t(edge)] = weight; }

/// By how much the flow is above (or, less than 0, below) what the arc carries.
std::int64_t NetworkSimplex::excess(int arc) const
{
    const std::int64_t flow = m_flow[size_t(arc)];
    const std::int64_t most = m_weight[size_t(arc)];
    if (flow > most)
        return flow - most;
    return m_arcs[size_t(arc)].isAlignment && flow < -most ? flow + most : 0;
}

void NetworkSimplex::index()
{
    m_first.assign(m_tree.size() + 1, 0);
    for (const Arc &arc : m_arcs) {
        ++m_first[size_t(arc.from) + 1];
        ++m_first[size_t(arc.to) + 1];
    }
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_incident.resize(2 * m_arcs.size());
    std::vector<int> next(m_first.begin(), m_first.end() - 1);
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        m_incident[size_t(next[size_t(m_arcs[i].from)]++)] = int(i);
        m_incident[size_t(next[size_t(m_arcs[i].to)]++)] = int(i);
    }
    m_mark.assign(m_tree.size(), 0);
    m_stamp = 0;
}

void NetworkSimplex::keepLengths()
{
    std::vector<Distance> distances;
    distances.reserve(m_arcs.size());
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        const Arc &arc = m_arcs[i];
        if (!arc.isAlignment && arc.state != GivenUp && arc.from != arc.to)
            distances.push_back({arc.from, arc.to, arc.length, int(i)});
    }
    for (const int id : makeFeasible(m_x, m_known, distances))
        m_arcs[size_t(id)].state = GivenUp;
}

void NetworkSimplex::growTrees(const std::vector<int> &arcs)
{
    const size_t nodes = m_tree.size();
    std::vector<int> first(nodes + 1, 0);
    for (const int i : arcs) {
        ++first[size_t(m_arcs[size_t(i)].from) + 1];
        ++first[size_t(m_arcs[size_t(i)].to) + 1];
    }
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<int> incident(2 * arcs.size());
    std::vector<int> next(first.begin(), first.end() - 1);
    for (const int i : arcs) {
        incident[size_t(next[size_t(m_arcs[size_t(i)].from)]++)] = i;
        incident[size_t(next[size_t(m_arcs[size_t(i)].to)]++)] = i;
    }
    m_tree.assign(nodes, {});
    m_root.assign(nodes, -1);
    m_side.clear();
    for (size_t root = 0; root < nodes; ++root) {
        if (m_root[root] >= 0)
            continue;
        m_root[root] = int(root);
        m_side.push_back(int(root));
        for (size_t at = m_side.size() - 1; at < m_side.size(); ++at) {
            const int node = m_side[at];
            for (int k = first[size_t(node)]; k < first[size_t(node) + 1]; ++k) {
                const int arc = incident[size_t(k)];
                const int child = otherEnd(arc, node);
                if (m_root[size_t(child)] >= 0)
                    continue;
                m_root[size_t(child)] = int(root);
                m_tree[size_t(child)].arc = arc;
                link(child, node);
                m_side.push_back(child);
            }
        }
    }
    for (size_t i = nodes; i-- > 0;) {
        const Node &node = m_tree[size_t(m_side[i])];
        if (node.parent >= 0)
            m_tree[size_t(node.parent)].size += node.size;
    }
}

/// A spanning tree of tight arcs for each connected part. What the earlier tree still holds stays;
/// where tight arcs do not suffice, arcs that carry nothing (and so stop nothing for long) are made
/// tight across the shortest gaps.
void NetworkSimplex::plant()
{
    std::vector<int> group(m_tree.size());
    std::iota(group.begin(), group.end(), 0);
    const auto find = [&group](int node) {
        while (group[size_t(node)] != node) {
            group[size_t(node)] = group[size_t(group[size_t(node)])];
            node = group[size_t(node)];
        }
        return node;
    };
    std::vector<int> chosen;
    chosen.reserve(m_tree.size());
    const auto join = [&](int arc) {
        const int a = find(m_arcs[size_t(arc)].from);
        const int b = find(m_arcs[size_t(arc)].to);
        if (a == b)
            return false;
        group[size_t(a)] = b;
        chosen.push_back(arc);
        return true;
    };
    std::vector<int> tight;
    std::vector<int> loose;
    for (int i = 0; i < int(m_arcs.size()); ++i) {
        Arc &arc = m_arcs[size_t(i)];
        if (arc.state == GivenUp)
            continue;
        const int gap = slack(arc);
        if (gap != 0)
            loose.push_back(i);
        else if (arc.state != InTree || !join(i))
            tight.push_back(i);
        if (arc.state == InTree)
            arc.state = AtMost;
    }
    const auto heavier = [this](int a, int b) { return m_weight[size_t(a)] > m_weight[size_t(b)]; };
    std::stable_sort(tight.begin(), tight.end(), heavier);
    for (const int i : tight)
        join(i);
    std::erase_if(
        loose, [&](int i) { return find(m_arcs[size_t(i)].from) == find(m_arcs[size_t(i)].to); });
    std::stable_sort(loose.begin(), loose.end(), [this](int a, int b) {
        return std::abs(slack(m_arcs[size_t(a)])) < std::abs(slack(m_arcs[size_t(b)]));
    });
    for (const int i : loose)
        if (join(i)) {
            const Arc &like = m_arcs[size_t(i)];
            chosen.back() = int(m_arcs.size());
            m_arcs.push_back({like.from, like.to, like.length + slack(like), 0, InTree, true});
            m_weight.push_back(0);
        }
    growTrees(chosen);
    for (const int i : chosen)
        m_arcs[size_t(i)].state = InTree;
}

/// The flow that belongs to the tree: all other arcs at a bound, those of the tree make up for it.
void NetworkSimplex::setFlows()
{
    m_flow.assign(m_arcs.size(), 0);
    std::vector<std::int64_t> sum(m_tree.size(), 0);
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        Arc &arc = m_arcs[i];
        if (arc.state == InTree || arc.state == GivenUp)
            continue;
        const int gap = slack(arc);
        if (gap != 0)
            arc.state = gap > 0 ? AtMost : AtLeast;
        m_flow[i] = arc.state == AtMost ? m_weight[i] : -m_weight[i];
        sum[size_t(arc.to)] += m_flow[i];
        sum[size_t(arc.from)] -= m_flow[i];
    }
    for (size_t i = m_side.size(); i-- > 0;) {
        const size_t node = size_t(m_side[i]);
        const int arc = m_tree[node].arc;
        if (arc < 0)
            continue;
        m_flow[size_t(arc)] = m_arcs[size_t(arc)].to == int(node) ? -sum[node] : sum[node];
        sum[size_t(m_tree[node].parent)] += sum[node];
    }
}

/// Ties between arcs make exchanges that move nothing, without end in layerings, where all lengths
/// are 1. So each arc outside the tree becomes longer or shorter by a number of its own, which is
/// too small to matter in sum: where the tree's flow is right its positions are the best with the
/// real lengths, too.
void NetworkSimplex::nudge()
{
    const std::uint32_t most = std::uint32_t(One / 4 / std::int64_t(m_tree.size() + 1));
    m_fine.resize(m_x.size());
    for (size_t i = 0; i < m_x.size(); ++i)
        m_fine[i] = m_x[i] * One;
    std::uint32_t random = 1;
    for (Arc &arc : m_arcs) {
        random = random * 1664525 + 1013904223;
        const int by = 1 + int((random >> 8) % std::max(1U, most));
        arc.nudge = arc.state == AtMost ? -by : arc.state == AtLeast ? by : 0;
    }
}

/// The node below the worst arc of the next block of nodes that has a bad one; -1: none is left.
/// Bad is what gains much for the way it moves: the excess squared, by the nodes that move.
int NetworkSimplex::chooseLeaving()
{
    const int nodes = int(m_tree.size());
    const int block = std::max(32, int(std::sqrt(double(nodes))));
    int best = -1;
    double worst = 0;
    int inBlock = 0;
    for (int seen = 0; seen < nodes; ++seen) {
        const int id = m_nextNode;
        m_nextNode = id + 1 == nodes ? 0 : id + 1;
        ++m_steps;
        const Node &node = m_tree[size_t(id)];
        if (const std::int64_t over = node.arc < 0 ? 0 : excess(node.arc); over != 0) {
            const int rest = m_tree[size_t(m_root[size_t(id)])].size - node.size;
            const double gain = double(over) * double(over) / std::min(node.size, rest);
            if (gain > worst) {
                worst = gain;
                best = id;
            }
        }
        if (++inBlock == block) {
            if (best >= 0)
                break;
            inBlock = 0;
        }
    }
    return best;
}

/// Bland's rule, which cannot go round in circles: the first arc of all.
int NetworkSimplex::firstLeaving()
{
    int best = -1;
    for (int node = 0; node < int(m_tree.size()); ++node) {
        const int arc = m_tree[size_t(node)].arc;
        if (arc >= 0 && excess(arc) != 0 && (best < 0 || arc < m_tree[size_t(best)].arc))
            best = node;
    }
    m_steps += int(m_tree.size());
    return best;
}

/// The nodes of the tree below \a top, but not those below \a without, to m_side.
void NetworkSimplex::collectSide(int top, int without)
{
    m_side.clear();
    ++m_stamp;
    int node = top;
    while (true) {
        const bool inside = node != without;
        if (inside) {
            m_side.push_back(node);
            m_mark[size_t(node)] = m_stamp;
        }
        if (inside && m_tree[size_t(node)].child >= 0) {
            node = m_tree[size_t(node)].child;
            continue;
        }
        while (node != top && m_tree[size_t(node)].next < 0)
            node = m_tree[size_t(node)].parent;
        if (node == top)
            break;
        node = m_tree[size_t(node)].next;
    }
}

/// What a move of m_side up (or down) would bring from one bound to the other, by distance.
void NetworkSimplex::findBlocking(bool rising)
{
    m_blocking.clear();
    for (const int node : m_side) {
        const int end = m_first[size_t(node) + 1];
        m_steps += 1 + end - m_first[size_t(node)];
        for (int k = m_first[size_t(node)]; k < end; ++k) {
            const int i = m_incident[size_t(k)];
            const Arc &arc = m_arcs[size_t(i)];
            if (m_mark[size_t(otherEnd(i, node))] == m_stamp)
                continue;
            if (arc.state == ((arc.to == node) == rising ? AtLeast : AtMost))
                m_blocking.emplace_back(std::abs(fineSlack(arc)), i);
        }
    }
    std::make_heap(m_blocking.begin(), m_blocking.end(), std::greater<>());
}

/// Changes the flow of an arc outside the tree, and that of the tree between its ends. Returns
/// where the two ways to the root meet.
int NetworkSimplex::sendAround(int arc, std::int64_t amount)
{
    m_flow[size_t(arc)] += amount;
    int tail = m_arcs[size_t(arc)].from;
    int head = m_arcs[size_t(arc)].to;
    while (tail != head) {
        ++m_steps;
        const bool climbTail = m_tree[size_t(tail)].size < m_tree[size_t(head)].size;
        int &node = climbTail ? tail : head;
        const int up = m_tree[size_t(node)].arc;
        const bool along = (m_arcs[size_t(up)].from == node) != climbTail;
        m_flow[size_t(up)] += along ? amount : -amount;
        node = m_tree[size_t(node)].parent;
    }
    return tail;
}

/// Takes the arc above \a leaving out of the tree and moves its smaller side until another arc is
/// tight. False: nothing stops it, which the weights exclude.
bool NetworkSimplex::exchange(int leaving)
{
    const int out = m_tree[size_t(leaving)].arc;
    const bool over = excess(out) > 0;
    const int root = m_root[size_t(leaving)];
    // An arc with too much flow becomes longer.
    bool rising = (m_arcs[size_t(out)].to == leaving) == over;
    if (2 * m_tree[size_t(leaving)].size > m_tree[size_t(root)].size) {
        collectSide(root, leaving);
        rising = !rising;
    } else {
        collectSide(leaving, -1);
    }
    findBlocking(rising);
    const bool careful = isStuck();
    while (!m_blocking.empty()) {
        const auto [distance, in] = m_blocking.front();
        std::pop_heap(m_blocking.begin(), m_blocking.end(), std::greater<>());
        m_blocking.pop_back();
        Arc &arc = m_arcs[size_t(in)];
        const std::int64_t need = std::abs(excess(out));
        const std::int64_t range = 2 * m_weight[size_t(in)];
        const int sign = arc.state == AtMost ? -1 : 1;
        if (arc.isAlignment && need > range && !careful) {
            sendAround(in, sign * range);
            arc.state = arc.state == AtMost ? AtLeast : AtMost;
            continue;
        }
        const std::int64_t by = rising ? distance : -distance;
        for (const int node : m_side)
            m_fine[size_t(node)] += by;
        replace(leaving, in, sendAround(in, sign * need));
        m_arcs[size_t(out)].state = size_t(out) >= m_edges ? GivenUp : over ? AtMost : AtLeast;
        arc.state = InTree;
        m_standing = distance > 0 ? 0 : m_standing + 1;
        ++m_exchanges;
        return true;
    }
    return false;
}

/// Hangs what is below \a leaving under the far end of \a entering; \a join is where the way
/// between that arc's ends turns.
void NetworkSimplex::replace(int leaving, int entering, int join)
{
    int inside = m_arcs[size_t(entering)].from;
    int node = inside;
    while (node != join && node != leaving)
        node = m_tree[size_t(node)].parent;
    if (node == join)
        inside = m_arcs[size_t(entering)].to;
    const int outside = otherEnd(entering, inside);
    const int whole = m_tree[size_t(leaving)].size;
    for (int n = m_tree[size_t(leaving)].parent; n != join; n = m_tree[size_t(n)].parent)
        m_tree[size_t(n)].size -= whole;
    for (int n = outside; n != join; n = m_tree[size_t(n)].parent)
        m_tree[size_t(n)].size += whole;
    // The way from the entering arc up to the leaving one turns over.
    int parent = outside;
    int arc = entering;
    int above = 0;
    for (node = inside;;) {
        Node &n = m_tree[size_t(node)];
        const int oldParent = n.parent;
        const int oldArc = n.arc;
        const int oldSize = n.size;
        unlink(node);
        n.size = whole - above;
        n.arc = arc;
        link(node, parent);
        if (node == leaving)
            return;
        above = oldSize;
        arc = oldArc;
        parent = node;
        node = oldParent;
    }
}

void NetworkSimplex::link(int node, int parent)
{
    Node &n = m_tree[size_t(node)];
    n.parent = parent;
    n.previous = -1;
    n.next = m_tree[size_t(parent)].child;
    if (n.next >= 0)
        m_tree[size_t(n.next)].previous = node;
    m_tree[size_t(parent)].child = node;
}

void NetworkSimplex::unlink(int node)
{
    const Node &n = m_tree[size_t(node)];
    if (n.previous >= 0)
        m_tree[size_t(n.previous)].next = n.next;
    else
        m_tree[size_t(n.parent)].child = n.next;
    if (n.next >= 0)
        m_tree[size_t(n.next)].previous = n.previous;
}

void NetworkSimplex::moveToZero()
{
    std::vector<int> lowest(m_tree.size(), std::numeric_limits<int>::max());
    for (size_t i = 0; i < m_x.size(); ++i)
        lowest[size_t(m_root[i])] = std::min(lowest[size_t(m_root[i])], m_x[i]);
    for (size_t i = 0; i < m_x.size(); ++i)
        m_x[i] -= lowest[size_t(m_root[i])];
}

std::vector<int> NetworkSimplex::solve(long long budget, const std::stop_token &stop)
{
    m_edges = m_arcs.size();
    m_steps = 0;
    m_exchanges = 0;
    m_standing = 0;
    m_nextNode = 0;
    index();
    keepLengths();
    plant();
    setFlows();
    nudge();
    m_optimal = false;
    while (true) {
        const int leaving = isStuck() ? firstLeaving() : chooseLeaving();
        m_optimal = leaving < 0;
        constexpr int now = 64;
        if (m_optimal || m_steps >= budget || !exchange(leaving) ||
            (m_exchanges % now == 0 && stop.stop_requested()))
            break;
    }
    // Only what lies between two nodes of a tree is nearly whole.
    for (size_t i = 0; i < m_x.size(); ++i)
        m_x[i] = int((m_fine[i] - m_fine[size_t(m_root[i])] + One / 2) >> 32);
    m_arcs.resize(m_edges);
    m_weight.resize(m_edges);
    m_known = m_tree.size();
    moveToZero();
    return m_x;
}

} // namespace portolan::layout
