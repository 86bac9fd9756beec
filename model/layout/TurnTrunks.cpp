#include "model/layout/Layered.h"

#include <algorithm>

namespace portolan::layout {

namespace {

/// Lines that turn behind their layer, stand beside each other there and go to one port from the
/// same direction.
class TurnTrunks
{
public:
    TurnTrunks(const Plan &plan, LayeredSite &site)
        : m_plan(plan)
        , m_site(site)
    {}

    void run()
    {
        for (size_t r = 0; r < m_site.runs.size(); ++r)
            if (m_site.runs[r].back >= 0)
                m_runOf[m_site.runs[r].back] = int(r);
        if (m_runOf.size() < 2)
            return;
        std::vector<char> gone(m_site.segments.size(), 0);
        for (Layer &layer : m_site.layers) {
            std::vector<int> kept;
            for (const int n : layer.nodes)
                if (!kept.empty() && mayJoin(kept.back(), n))
                    gone[size_t(join(kept.back(), n))] = 1;
                else
                    kept.push_back(n);
            layer.nodes = std::move(kept);
            for (size_t i = 0; i < layer.nodes.size(); ++i)
                m_site.node(layer.nodes[i]).index = int(i);
        }
        if (std::ranges::count(gone, 1) == 0)
            return;
        removeSegments(gone);
        lookAlong(m_site);
    }

private:
    Run &runAt(int label) { return m_site.runs[size_t(m_runOf.at(m_site.node(label).wire))]; }

    /// From above to its target.
    bool isDown(const Run &run) const
    {
        return m_site.node(run.nodes[run.there - 1]).seenRight <
               m_site.node(run.nodes[run.there + 1]).seenRight;
    }

    /// The ports of all its flows, where they are the same.
    const PortSpec *portsOf(const Run &run) const
    {
        const auto &flows = m_plan.link(run.link).flows;
        const PortSpec &first = flows.front()->ports;
        const bool same =
            std::ranges::all_of(flows, [&](const Flow *flow) { return flow->ports == first; });
        return same ? &first : nullptr;
    }

    bool turnsHere(int n) const
    {
        const Node &node = m_site.node(n);
        return node.kind == NodeKind::Label && m_site.wire(node.wire).turns &&
               !m_site.wire(node.wire).forward;
    }

    bool mayJoin(int one, int other)
    {
        if (!turnsHere(one) || !turnsHere(other))
            return false;
        const Run &a = runAt(one);
        const Run &b = runAt(other);
        // From the label right to the card.
        const bool direct = a.nodes.size() == a.there + 2 && b.nodes.size() == b.there + 2;
        if (!direct || a.nodes.back() != b.nodes.back() || isDown(a) != isDown(b))
            return false;
        const PortSpec *ports = portsOf(a);
        const PortSpec *others = portsOf(b);
        return ports && others && *ports == *others;
    }

    /// \a other is in no layer any more. Returns the segment that nobody needs any more.
    int join(int one, int other)
    {
        const Run &a = runAt(one);
        Run &b = runAt(other);
        const int gone = b.segments[b.there];
        const int leaving = b.segments[b.there - 1];
        m_site.segment(leaving).right = one;
        m_site.node(one).toLeft.push_back(leaving);
        m_site.node(one).height += measure::Lane;
        m_site.node(other) = Node();
        Wire &from = m_site.wire(b.back);
        Wire &into = m_site.wire(a.back);
        into.links.push_back(b.link);
        into.label = into.label.expandedTo(from.label);
        from.links.clear();
        from.labelNode = -1;
        b.nodes[b.there] = one;
        b.segments[b.there] = a.segments[a.there];
        b.back = a.back;
        return gone;
    }

    void removeSegments(const std::vector<char> &gone)
    {
        std::vector<int> to(gone.size(), -1);
        std::vector<Segment> kept;
        for (size_t s = 0; s < gone.size(); ++s)
            if (!gone[s]) {
                to[s] = int(kept.size());
                kept.push_back(m_site.segments[s]);
            }
        m_site.segments = std::move(kept);
        const auto renumber = [&](std::vector<int> &segments) {
            std::erase_if(segments, [&](int s) { return gone[size_t(s)]; });
            for (int &s : segments)
                s = to[size_t(s)];
        };
        for (Node &node : m_site.nodes)
            for (auto *segments : {&node.toLeft, &node.toRight})
                renumber(*segments);
        for (Gap &gap : m_site.gaps)
            renumber(gap.segments);
        for (Run &run : m_site.runs)
            renumber(run.segments);
    }

    const Plan &m_plan;
    LayeredSite &m_site;
    std::map<int, int> m_runOf; ///< by wire of the second half
};

} // namespace

void joinTurns(const Chart &chart, LayeredSite &site)
{
    if (chart.sizes.trunks)
        TurnTrunks(*chart.plan, site).run();
}

} // namespace portolan::layout
