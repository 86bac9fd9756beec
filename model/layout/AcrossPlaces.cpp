#include "model/layout/Layered.h"
#include "model/layout/NetworkSimplex.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

constexpr int Scale = 8;   ///< of weights, so that they can be changed finely
constexpr int LineGap = 8; ///< between a line and a card or zone
constexpr int CardGapAcross = int(measure::CardGapAcross);
constexpr int ZoneGapAcross = 12;
constexpr int Clear = 6;  ///< between lines that would lie on each other
constexpr int Rounds = 9; ///< of new weights
constexpr int Repairs = 8;
constexpr int GrowCost = 2;
constexpr int PaperCost = 24; ///< of the height of a chart with few links
constexpr double GrowMost = 2;
constexpr double EndRoom = 6; ///< between the end of a card's side and the room of a port
/// On a side with more ports hardly a line is straight wherever they slide to, and looking for the
/// best places takes a time that grows with the square of their number.
constexpr size_t MostSliding = 100;

class AcrossPlaces
{
public:
    AcrossPlaces(const Chart &chart, LayeredSite &site)
        : m_chart(chart)
        , m_plan(*chart.plan)
        , m_site(site)
    {}

    void run()
    {
        build();
        solve();
        constexpr size_t tangle = 20'000; // segments
        const int rounds = m_site.segments.size() < tangle ? Rounds : 1;
        for (int round = 0; round < rounds && !m_chart.stop.stop_requested(); ++round) {
            for (size_t s = 0; s < m_site.segments.size(); ++s) {
                const double way = std::abs(leftY(m_site, int(s)) - rightY(m_site, int(s)));
                const double weight = usual(m_site.segments[s]) * Scale * (.1 + 300 / (way + 1.5));
                m_simplex.setWeight(m_alignment[s], std::max(1, int(std::lround(weight))));
            }
            solve();
        }
        for (int repair = 0; repair < Repairs && !m_chart.stop.stop_requested(); ++repair) {
            const auto conflicts = chooseTracks(m_site);
            if (conflicts.empty())
                return;
            for (const auto &[a, b] : conflicts)
                addApart(a, b);
            solve();
        }
        chooseTracks(m_site, true);
    }

private:
    int usual(const Segment &segment) const
    {
        const bool left = m_site.node(segment.left).isLine();
        const bool right = m_site.node(segment.right).isLine();
        return left && right ? 8 : left || right ? 3 : 2;
    }

    /// The line on the right of segment a and the one on the left of b keep off each other.
    void addApart(int a, int b)
    {
        const double ya = rightY(m_site, a);
        const double yb = leftY(m_site, b);
        const auto [na, offA] = meeting(m_site.segment(a).right, m_site.segment(a).wire, false);
        const auto [nb, offB] = meeting(m_site.segment(b).left, m_site.segment(b).wire, true);
        if (ya < yb || (ya == yb && na < nb))
            m_simplex.addEdge(na, nb, Clear + offA - offB, 0);
        else
            m_simplex.addEdge(nb, na, Clear + offB - offA, 0);
    }

    int gapBetween(const Node &upper, const Node &lower) const
    {
        const auto kind = [](const Node &node) {
            return node.isLine() ? 0 : node.kind == NodeKind::Zone ? 2 : 1;
        };
        const int a = kind(upper);
        const int b = kind(lower);
        if (a == 0 && b == 0)
            return 0;
        if (a == 0 || b == 0)
            return LineGap;
        return a == 2 && b == 2 ? ZoneGapAcross : CardGapAcross;
    }

    /// What a layer takes up along, at least.
    double leastAlong(int layer) const
    {
        double width = 0;
        for (const int n : m_site.layer(layer).nodes) {
            const Node &node = m_site.node(n);
            double own = node.isLeaf() ? node.width : 2 * measure::Padding;
            if (!node.isLeaf())
                for (const int inner : m_site.box(node.box).layers)
                    own += leastAlong(inner);
            width = std::max(width, own);
        }
        return width;
    }

    /// The first layer of the box that stands beside the title of its zone, with the lines that
    /// bend before it, so that it may rise.
    size_t firstBesideTitle(const Box &box) const
    {
        if (box.node < 0 || m_chart.sizes.turned)
            return box.layers.size();
        double along = measure::Padding;
        for (size_t place = 0; place < box.layers.size(); ++place) {
            if (place > 0 && along >= besideTitle(m_plan.item(box.item).titleWidth))
                return place;
            along += leastAlong(box.layers[place]);
        }
        return box.layers.size();
    }

    int padTop(const Box &box) const
    {
        if (box.node < 0)
            return 0;
        return int(m_chart.sizes.turned ? measure::Padding : m_plan.item(box.item).titleHeight);
    }

    /// The furthest from its beginning that the first line from before may meet the node.
    double reachOf(const Node &node) const
    {
        if (node.kind == NodeKind::Zone) {
            const auto &nodes = m_site.layer(m_site.box(node.box).layers.front()).nodes;
            return measure::Padding + (nodes.empty() ? 0 : reachOf(m_site.node(nodes.front())));
        }
        double reach = node.height;
        if (!node.left.empty()) {
            reach -= std::min(EndRoom, node.height / 2) + node.left.front().height / 2;
            for (size_t i = 1; i < node.left.size(); ++i)
                reach -= node.left[i].height;
        }
        return reach;
    }

    /// Behind the last node of a layer. Where the lines into a card have to pass beside the title
    /// of its zone and push it off, there is as much room on its other side.
    int padBottom(const Box &box, size_t place) const
    {
        if (box.node < 0)
            return 0;
        const std::vector<int> &nodes = m_site.layer(box.layers[place]).nodes;
        const Node *first = nodes.empty() ? nullptr : &m_site.node(nodes.front());
        if (!m_chart.sizes.turned || place > 0 || !first || first->isLine() ||
            first->toLeft.empty())
            return int(measure::Padding);
        const double lacking = besideTitle(m_plan.item(box.item).titleWidth) - reachOf(*first);
        return int(std::ceil(std::max(measure::Padding, lacking)));
    }

    /// Lines that come in through the top of a zone pass between its title and its shield.
    void keepOffTitles()
    {
        if (!m_chart.sizes.turned)
            return;
        for (size_t b = 1; b < m_site.boxes.size(); ++b) {
            const Box &box = m_site.boxes[b];
            const int before = int(std::ceil(besideTitle(m_plan.item(box.item).titleWidth)));
            for (const int s : m_site.node(box.node).toLeft) {
                const Segment &segment = m_site.segment(s);
                const auto [n, at] = meeting(segment.right, segment.wire, false);
                m_simplex.addEdge(box.node, n, before - at, 0);
                m_simplex.addEdge(n, m_bottomOf[b], at + int(measure::Shield), 0);
            }
        }
    }

    /// Ports slide along their side as long as they keep their order and their room.
    void addPorts(int n)
    {
        const Node &card = m_site.node(n);
        for (const bool right : {false, true}) {
            const std::vector<Port> &ports = right ? card.right : card.left;
            if (ports.size() > MostSliding) {
                for (const Port &port : ports)
                    m_fixedPort[{n, right, port.wire}] = int(port.y);
                continue;
            }
            int before = n;
            double below = 0;
            for (const Port &port : ports) {
                const int p = m_simplex.addNode();
                m_portNode[{n, right, port.wire}] = p;
                const int half = int(std::ceil(port.height / 2));
                const double first = before == n ? std::min(EndRoom, card.height / 2) : below;
                m_simplex.addEdge(before, p, int(first) + half, 0);
                below = half;
                before = p;
            }
            if (before == n)
                continue;
            const auto [end, height] = endOf(n);
            m_simplex.addEdge(
                before, end, int(std::min(EndRoom, card.height / 2) + below) - height, 0);
        }
    }

    /// Where several lines to one port turn together, the outermost one is at the end of the
    /// upright. The label stands between the innermost one and the way to the port.
    void addLegs(int n)
    {
        const Node &label = m_site.node(n);
        if (label.kind != NodeKind::Label || !m_site.wire(label.wire).turns)
            return;
        std::vector<int> legs;
        for (const std::vector<int> *segments : {&label.toLeft, &label.toRight})
            for (const int s : *segments)
                if (m_site.segment(s).wire != label.wire)
                    legs.push_back(s);
        if (legs.size() < 2)
            return;
        const bool above = !m_site.wire(label.wire).turnsAbove;
        std::ranges::stable_sort(legs, {}, [&](int s) {
            const int seen = m_site.node(m_site.segment(s).left).seenRight;
            return above ? seen : -seen;
        });
        const int lower = m_lowerEnd[size_t(n)];
        const int half = int(measure::Lane / 2);
        int before = above ? n : lower;
        for (size_t i = 1; i < legs.size(); ++i) {
            const int leg = m_simplex.addNode();
            m_legNode[{n, m_site.segment(legs[i]).wire}] = leg;
            const int apart = int(measure::Lane) + (i == 1 ? half : 0);
            m_simplex.addEdge(above ? before : leg, above ? leg : before, apart, 0);
            before = leg;
        }
        const QSizeF size = m_site.wire(label.wire).label;
        const int room = int(size.height() + 2 * TurnBeside) + half;
        m_simplex.addEdge(above ? before : n, above ? lower : before, room, 0);
    }

    /// The simplex node and offset of the lower edge.
    std::pair<int, int> endOf(int n) const
    {
        const Node &node = m_site.node(n);
        if (!node.isLeaf())
            return {m_bottomOf[size_t(node.box)], 0};
        if (m_lowerEnd[size_t(n)] >= 0)
            return {m_lowerEnd[size_t(n)], 0};
        return {n, int(node.height)};
    }

    /// The simplex node and offset at which a segment meets a node.
    std::pair<int, int> meeting(int n, int wire, bool right) const
    {
        const auto port = m_portNode.find({n, right, wire});
        if (port != m_portNode.end())
            return {port->second, 0};
        const auto fixed = m_fixedPort.find({n, right, wire});
        if (fixed != m_fixedPort.end())
            return {n, fixed->second};
        if (m_site.node(n).kind == NodeKind::Label && m_site.wire(wire).turns) {
            const auto leg = m_legNode.find({n, wire});
            if (leg != m_legNode.end())
                return {leg->second, 0};
            constexpr int half = int(measure::Lane / 2);
            return m_site.wire(wire).turnsAbove ? std::pair(n, half)
                                                : std::pair(m_lowerEnd[size_t(n)], -half);
        }
        return {n, int(std::round(m_site.node(n).height / 2))};
    }

    void build()
    {
        NetworkSimplex &simplex = m_simplex;
        for (size_t n = 0; n < m_site.nodes.size(); ++n)
            simplex.addNode();
        const int top = m_top = simplex.addNode();
        const int bottom = simplex.addNode();
        std::vector<int> &bottomOf = m_bottomOf;
        bottomOf.assign(m_site.boxes.size(), bottom);
        for (size_t b = 1; b < m_site.boxes.size(); ++b) {
            const Box &box = m_site.boxes[b];
            bottomOf[b] = simplex.addNode();
            const int least =
                int(m_chart.sizes.turned ? leastZoneWidth(m_plan.item(box.item).titleWidth,
                                               m_plan.item(box.item).kind == ZoneKind::Host)
                                         : padTop(box) + measure::Padding);
            simplex.addEdge(box.node, bottomOf[b], least, Scale);
        }
        simplex.addEdge(top, bottom, 0, Scale * (m_plan.hasFewLinks() ? PaperCost : 1));
        m_lowerEnd.assign(m_site.nodes.size(), -1);
        for (size_t n = 0; n < m_site.nodes.size(); ++n) {
            const Node &node = m_site.nodes[n];
            if (node.kind == NodeKind::Label && m_site.wire(node.wire).turns) {
                m_lowerEnd[n] = simplex.addNode();
                simplex.addEdge(int(n), m_lowerEnd[n], int(node.height), 1);
                continue;
            }
            if (node.kind != NodeKind::Card || node.left.size() + node.right.size() < 2 ||
                std::max(node.left.size(), node.right.size()) > MostSliding)
                continue;
            m_lowerEnd[n] = simplex.addNode();
            simplex.addEdge(int(n), m_lowerEnd[n], int(node.height), GrowCost * Scale);
            simplex.addEdge(m_lowerEnd[n], int(n), -int(node.height * GrowMost), 0);
        }
        for (size_t b = 0; b < m_site.boxes.size(); ++b) {
            const Box &box = m_site.boxes[b];
            const int first = box.node < 0 ? top : box.node;
            const size_t beside = firstBesideTitle(box);
            for (size_t place = 0; place < box.layers.size(); ++place) {
                // The last one would cover the shield.
                const bool below = place < beside || (m_plan.item(box.item).hasShield &&
                                                         place + 1 == box.layers.size());
                const int room = below ? padTop(box) : int(measure::Padding);
                int upper = -1;
                for (const int n : m_site.layer(box.layers[place]).nodes) {
                    const Node &node = m_site.node(n);
                    if (upper < 0) {
                        // Labels stand 3 px off a title; 2 they have anyway.
                        const int off = node.kind == NodeKind::Label ? 1 : 0;
                        simplex.addEdge(first, n, room + off, 0);
                    } else {
                        const Node &above = m_site.node(upper);
                        const int between = gapBetween(above, node);
                        const auto [end, height] = endOf(upper);
                        simplex.addEdge(end, n, height + between, 0);
                    }
                    upper = n;
                }
                if (upper < 0)
                    continue;
                const auto [end, height] = endOf(upper);
                simplex.addEdge(end, bottomOf[b], height + padBottom(box, place), 0);
            }
        }
        for (size_t n = 0; n < m_site.nodes.size(); ++n)
            if (m_site.nodes[n].kind == NodeKind::Card)
                addPorts(int(n));
            else
                addLegs(int(n));
        keepOffTitles();
        for (size_t s = 0; s < m_site.segments.size(); ++s) {
            const Segment &segment = m_site.segments[s];
            const auto [left, leftAt] = meeting(segment.left, segment.wire, true);
            const auto [right, rightAt] = meeting(segment.right, segment.wire, false);
            m_alignment.push_back(
                simplex.align(left, leftAt, right, rightAt, usual(segment) * Scale));
        }
        for (const Node &node : m_site.nodes) {
            if (node.kind != NodeKind::Outside)
                continue;
            const int direction = m_site.crossingOf(node.wire).direction;
            const int n = int(&node - m_site.nodes.data());
            if (direction <= 0)
                simplex.addEdge(top, n, 0, Scale);
            if (direction >= 0)
                simplex.addEdge(n, bottom, 0, Scale);
        }
    }

    void solve()
    {
        constexpr long long budget = 4'000'000'000LL;
        const std::vector<int> y = m_simplex.solve(budget, m_chart.stop);
        for (size_t n = 0; n < m_site.nodes.size(); ++n) {
            Node &node = m_site.nodes[n];
            node.y = y[n] - y[size_t(m_top)];
            if (m_lowerEnd[n] >= 0)
                node.height = y[size_t(m_lowerEnd[n])] - y[n];
            if (!node.isLeaf())
                node.height = y[size_t(m_bottomOf[size_t(node.box)])] - y[n];
        }
        for (const auto &[key, p] : m_portNode) {
            const auto &[n, right, wire] = key;
            Node &card = m_site.node(n);
            auto &ports = right ? card.right : card.left;
            const auto port = std::ranges::find(ports, wire, &Port::wire);
            port->y = y[size_t(p)] - y[size_t(n)];
            port->top = port->y - port->height / 2;
        }
        for (size_t s = 0; s < m_site.segments.size(); ++s) {
            Segment &segment = m_site.segments[s];
            const auto [left, leftAt] = meeting(segment.left, segment.wire, true);
            const auto [right, rightAt] = meeting(segment.right, segment.wire, false);
            segment.leftAt = y[size_t(left)] + leftAt - y[size_t(segment.left)];
            segment.rightAt = y[size_t(right)] + rightAt - y[size_t(segment.right)];
        }
        m_site.height = y[size_t(m_bottomOf[0])] - y[size_t(m_top)];
    }

    const Chart &m_chart;
    const Plan &m_plan;
    LayeredSite &m_site;
    NetworkSimplex m_simplex; ///< node i of the site is node i; the bottoms of zones follow
    int m_top = 0;
    std::vector<int> m_bottomOf;  ///< by box
    std::vector<int> m_lowerEnd;  ///< by node: of cards and turns that may grow; else -1
    std::vector<int> m_alignment; ///< by segment
    std::map<std::tuple<int, bool, int>, int> m_portNode;  ///< (card, right, wire) -> simplex node
    std::map<std::tuple<int, bool, int>, int> m_fixedPort; ///< -> px from the card's top
    std::map<std::pair<int, int>, int> m_legNode; ///< (label where it turns, wire) -> simplex node
};

} // namespace

void placeAcross(const Chart &chart, LayeredSite &site) { AcrossPlaces(chart, site).run(); }

} // namespace portolan::layout
