#include "model/layout/Layered.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace portolan::layout {

namespace {

constexpr double LabelGap = 4;
constexpr int NoItem = -1; ///< of a half line that ends in its label

class Chains
{
public:
    Chains(const Chart &chart, LayeredSite &site)
        : m_chart(chart)
        , m_plan(*chart.plan)
        , m_site(site)
    {}

    void run(const std::vector<int> &links)
    {
        for (const int link : links)
            enlist(link);
        findLabels();
        makeBoxes();
        makeGaps();
        for (size_t i = 0; i < m_site.runs.size(); ++i)
            chain(m_site.runs[i]);
        collectZoneSegments();
    }

private:
    const Crossing *crossing(int link) const
    {
        const auto found = m_site.crossings.find(link);
        return found == m_site.crossings.end() ? nullptr : &found->second;
    }
    bool isHere(int item) const { return m_chart.siteOf[size_t(item)] == m_mine; }

    /// Adds the link to its wire.
    void enlist(int index)
    {
        const Link &link = m_plan.link(index);
        m_mine = m_mine < 0 ? m_chart.siteOf[size_t(m_site.members.front())] : m_mine;
        const bool fromHere = isHere(link.from);
        const bool toHere = isHere(link.to);
        bool forward = false;
        bool turns = false;
        if (fromHere && toHere) {
            const auto &meeting = m_chart.meetings[size_t(index)];
            const std::vector<int> &layers = m_chart.layerOf;
            turns = layers[size_t(meeting.a)] == layers[size_t(meeting.b)];
            forward = turns ? m_chart.turnBefore.contains(index)
                            : layers[size_t(meeting.a)] < layers[size_t(meeting.b)];
        } else {
            forward = (crossing(index)->exit == Exit::Right) == fromHere;
        }
        const PortSpec &ports = link.flows.front()->ports;
        const bool same =
            std::ranges::all_of(link.flows, [&](const Flow *flow) { return flow->ports == ports; });
        int wire = -1;
        if (m_chart.sizes.trunks && same && !turns) {
            const auto key = std::tuple(link.to, toHere, forward, ports.toString());
            const auto [found, isNew] = m_trunks.try_emplace(key, int(m_site.wires.size()));
            if (!isNew)
                wire = found->second;
        }
        if (wire < 0) {
            wire = int(m_site.wires.size());
            Wire made;
            made.target = link.to;
            made.forward = forward;
            made.turns = turns;
            made.rows = same ? 1 : int(std::min(link.flows.size(), measure::MostRows));
            m_site.wires.push_back(made);
        }
        Wire &into = m_site.wire(wire);
        into.links.push_back(index);
        into.label = into.label.expandedTo(m_chart.sizes.of(link.label));
        Run run;
        run.link = index;
        run.wire = wire;
        run.reversed = !forward && !turns;
        if (turns) {
            run.back = wire;
            run.wire = int(m_site.wires.size());
            Wire leaving;
            leaving.target = NoItem;
            leaving.links = {index};
            leaving.turns = true;
            m_site.wires.push_back(leaving);
        }
        m_site.runs.push_back(run);
    }

    /// The child of \a zone on the way to \a item.
    int branch(int zone, int item) const
    {
        while (m_plan.item(item).parent != zone)
            item = m_plan.item(item).parent;
        return item;
    }

    /// Where the label of a line from another site stands: before the site, or, where that is one
    /// zone, in there.
    int entered(int target) const
    {
        if (!m_chart.labelsInside || m_site.members.size() > 1 ||
            m_plan.item(target).parent == m_chart.root)
            return m_chart.root;
        return m_site.members.front();
    }

    /// Each label stands directly before the target's branch, in the innermost zone where a member
    /// of the wire meets the target.
    void findLabels()
    {
        for (size_t w = 0; w < m_site.wires.size(); ++w) {
            Wire &wire = m_site.wires[w];
            if (wire.target == NoItem || !isHere(wire.target))
                continue;
            int zone = m_chart.root;
            int deepest = -2;
            for (const int link : wire.links) {
                const int meeting = isHere(m_plan.link(link).from)
                                        ? m_chart.meetings[size_t(link)].zone
                                        : entered(wire.target);
                const int depth = meeting == m_chart.root ? -1 : m_plan.item(meeting).depth;
                if (depth > deepest) {
                    deepest = depth;
                    zone = meeting;
                }
            }
            const int at = m_chart.layerOf[size_t(branch(zone, wire.target))];
            const std::pair slot(zone, wire.forward ? at : at + 1);
            m_slots[slot].push_back(int(w));
        }
    }

    int addLayer(int box, bool labels)
    {
        Layer layer;
        layer.box = box;
        layer.labels = labels;
        m_site.layers.push_back(layer);
        const int id = int(m_site.layers.size()) - 1;
        m_place.push_back(int(m_site.box(box).layers.size()));
        m_site.box(box).layers.push_back(id);
        return id;
    }

    int addNode(int layer, NodeKind kind, double width, double height)
    {
        Node node;
        node.kind = kind;
        node.layer = layer;
        node.width = width;
        node.height = height;
        node.index = int(m_site.layer(layer).nodes.size());
        m_site.nodes.push_back(node);
        m_site.layer(layer).nodes.push_back(int(m_site.nodes.size()) - 1);
        return int(m_site.nodes.size()) - 1;
    }

    void makeBoxes()
    {
        m_nodeOf.assign(m_plan.items.size(), -1);
        m_boxOf.assign(m_plan.items.size(), -1);
        m_site.boxes.emplace_back();
        m_boxOf[size_t(m_chart.root)] = 0;
        m_site.boxes.front().item = m_chart.root;
        bool exits[2] = {false, false};
        for (const auto &[link, crossing] : m_site.crossings)
            exits[crossing.exit == Exit::Right] = true;
        for (size_t b = 0; b < m_site.boxes.size(); ++b) {
            const int zone = m_site.boxes[b].item;
            const std::vector<int> &members = b == 0 ? m_site.members : m_plan.item(zone).children;
            if (b == 0 && exits[0])
                m_outside[0] = addLayer(0, true);
            fill(int(b), zone, members);
            if (b == 0 && exits[1])
                m_outside[1] = addLayer(0, true);
        }
    }

    void fill(int box, int zone, const std::vector<int> &members)
    {
        int count = 0;
        for (const int item : members)
            count = std::max(count, m_chart.layerOf[size_t(item)] + 1);
        count = std::max(count, 1);
        std::vector<std::vector<int>> real(static_cast<size_t>(count));
        std::vector<int> loose;
        for (const int item : members) {
            const int at = m_chart.layerOf[size_t(item)];
            (at < 0 ? loose : real[size_t(at)]).push_back(item);
        }
        const auto labels = [&](int slot) {
            const auto found = m_slots.find({zone, slot});
            if (found == m_slots.end())
                return;
            const int layer = addLayer(box, true);
            for (const int wire : found->second)
                m_labelLayer[wire] = layer;
        };
        for (int at = 0; at < count; ++at) {
            labels(at);
            const int layer = addLayer(box, false);
            for (const int item : real[size_t(at)])
                place(layer, item);
            if (at == 0 && !loose.empty())
                addBlock(layer, loose);
        }
        labels(count);
    }

    void place(int layer, int item)
    {
        const Item &thing = m_plan.item(item);
        const int node = addNode(layer, thing.card ? NodeKind::Card : NodeKind::Zone, 0, 0);
        m_site.node(node).item = item;
        m_nodeOf[size_t(item)] = node;
        if (thing.card)
            return;
        Box box;
        box.item = item;
        box.node = node;
        m_site.node(node).box = int(m_site.boxes.size());
        m_boxOf[size_t(item)] = m_site.node(node).box;
        m_site.boxes.push_back(box);
    }

    /// Cards without any flow: rows and columns of about the chart's shape.
    void addBlock(int layer, const std::vector<int> &items)
    {
        const int node = addNode(layer, NodeKind::Block, 0, 0);
        double width = 0;
        double height = 0;
        for (const int item : items) {
            const QSizeF size =
                m_chart.sizes.of({m_plan.item(item).minWidth, m_plan.item(item).textHeight});
            width = std::max(width, size.width());
            height = std::max(height, size.height());
        }
        const double pitchX = width + measure::CardGap;
        const double pitchY = height + measure::CardGap;
        const auto columns =
            std::max(1., std::round(std::sqrt(double(items.size()) * 1.5 * pitchY / pitchX)));
        const double rows = std::ceil(double(items.size()) / columns);
        m_site.node(node).width = columns * pitchX - measure::CardGap;
        m_site.node(node).height = rows * pitchY - measure::CardGap;
        m_site.node(node).item = m_plan.item(items.front()).parent;
    }

    void makeGaps()
    {
        for (size_t b = 0; b < m_site.boxes.size(); ++b) {
            const Box &box = m_site.boxes[b];
            int before = -1;
            int after = -1;
            if (box.node >= 0) {
                const Layer &around = m_site.layer(m_site.node(box.node).layer);
                before = around.gapLeft;
                after = around.gapRight;
            }
            for (size_t i = 0; i < box.layers.size(); ++i) {
                Layer &layer = m_site.layer(box.layers[i]);
                layer.gapLeft = before;
                if (i + 1 < box.layers.size()) {
                    Gap gap;
                    gap.before = box.layers[i];
                    gap.after = box.layers[i + 1];
                    m_site.gaps.push_back(gap);
                    before = int(m_site.gaps.size()) - 1;
                    layer.gapRight = before;
                } else {
                    layer.gapRight = after;
                }
            }
        }
    }

    /// The node of the wire in that layer.
    int pass(int wire, int layer)
    {
        const auto key = (quint64(wire) << 32) | quint64(layer);
        const auto found = m_passing.find(key);
        if (found != m_passing.end())
            return found->second;
        const auto label = m_labelLayer.find(wire);
        const bool outside = layer == m_outside[0] || layer == m_outside[1];
        int node = 0;
        if (label != m_labelLayer.end() && label->second == layer) {
            const QSizeF size = m_site.wire(wire).label;
            const double room =
                m_site.wire(wire).turns ? 2 * (TurnBeside + measure::Lane / 2) : LabelGap;
            node = addNode(layer, NodeKind::Label, size.width(), size.height() + room);
            m_site.wire(wire).labelNode = node;
        } else {
            node = addNode(layer, outside ? NodeKind::Outside : NodeKind::Dummy, 0, measure::Lane);
        }
        m_site.node(node).wire = wire;
        m_passing.emplace(key, node);
        return node;
    }

    int placeOf(int item) const
    {
        return m_place[size_t(m_site.node(m_nodeOf[size_t(item)]).layer)];
    }

    /// Both halves climb to the same side and meet at the label.
    void turn(Run &run)
    {
        const Link &link = m_plan.link(run.link);
        const int zone = m_chart.meetings[size_t(run.link)].zone;
        const bool left = m_site.wire(run.back).forward;
        const auto climb = [&](int item, int wire) {
            std::vector<int> nodes = {m_nodeOf[size_t(item)]};
            for (; m_plan.item(item).parent != zone; item = m_plan.item(item).parent) {
                const std::vector<int> &layers =
                    m_site.box(m_boxOf[size_t(m_plan.item(item).parent)]).layers;
                const auto at = layers.begin() + placeOf(item);
                const auto passed = left ? std::vector(std::reverse_iterator(at), layers.rend())
                                         : std::vector(at + 1, layers.end());
                for (const int layer : passed)
                    nodes.push_back(pass(wire, layer));
            }
            nodes.push_back(pass(run.back, m_labelLayer.at(run.back)));
            return nodes;
        };
        const std::vector<int> there = climb(link.from, run.wire);
        const std::vector<int> back = climb(link.to, run.back);
        run.nodes = there;
        run.nodes.insert(run.nodes.end(), back.rbegin() + 1, back.rend());
        const auto join = [&](int wire, int inner, int outer) {
            run.segments.push_back(connect(wire, left ? outer : inner, left ? inner : outer));
        };
        for (size_t i = 0; i + 1 < there.size(); ++i)
            join(run.wire, there[i], there[i + 1]);
        run.there = run.segments.size();
        for (size_t i = back.size(); --i > 0;)
            join(run.back, back[i - 1], back[i]);
    }

    void chain(Run &run)
    {
        if (run.back >= 0) {
            turn(run);
            return;
        }
        const Link &link = m_plan.link(run.link);
        const bool outside = !isHere(link.from) || !isHere(link.to);
        int left = run.reversed ? link.to : link.from;
        int right = run.reversed ? link.from : link.to;
        const int zone = outside ? m_chart.root : m_chart.meetings[size_t(run.link)].zone;
        size_t first = 0;
        if (isHere(left)) {
            run.nodes.push_back(m_nodeOf[size_t(left)]);
            while (m_plan.item(left).parent != zone) {
                const int parent = m_plan.item(left).parent;
                passThrough(run, m_boxOf[size_t(parent)], size_t(placeOf(left)) + 1, SIZE_MAX);
                left = parent;
            }
            first = size_t(placeOf(left)) + 1;
        }
        size_t end = SIZE_MAX;
        std::vector<int> way; // from the right end to its branch
        if (isHere(right)) {
            for (way.push_back(right); m_plan.item(way.back()).parent != zone;)
                way.push_back(m_plan.item(way.back()).parent);
            end = size_t(placeOf(way.back()));
        }
        passThrough(run, m_boxOf[size_t(zone)], first, end);
        for (size_t i = way.size(); i-- > 1;)
            passThrough(run, m_boxOf[size_t(way[i])], 0, size_t(placeOf(way[i - 1])));
        if (isHere(right))
            run.nodes.push_back(m_nodeOf[size_t(right)]);
        for (size_t i = 0; i + 1 < run.nodes.size(); ++i)
            run.segments.push_back(connect(run.wire, run.nodes[i], run.nodes[i + 1]));
    }

    void passThrough(Run &run, int box, size_t first, size_t end)
    {
        const std::vector<int> &layers = m_site.box(box).layers;
        for (size_t i = first; i < std::min(end, layers.size()); ++i)
            run.nodes.push_back(pass(run.wire, layers[i]));
    }

    int connect(int wire, int left, int right)
    {
        for (const int segment : m_site.node(left).toRight)
            if (m_site.segment(segment).right == right && m_site.segment(segment).wire == wire)
                return segment;
        const int id = int(m_site.segments.size());
        const int gap = m_site.layer(m_site.node(left).layer).gapRight;
        m_site.segments.push_back({wire, left, right, gap, -1, 0, 0});
        m_site.gap(gap).segments.push_back(id);
        m_site.node(left).toRight.push_back(id);
        m_site.node(right).toLeft.push_back(id);
        return id;
    }

    void collectZoneSegments()
    {
        for (size_t b = m_site.boxes.size(); b-- > 1;) {
            const Box &box = m_site.boxes[b];
            Node &zone = m_site.node(box.node);
            for (const int inner : m_site.layer(box.layers.front()).nodes)
                zone.toLeft.insert(zone.toLeft.end(), m_site.node(inner).toLeft.begin(),
                    m_site.node(inner).toLeft.end());
            for (const int inner : m_site.layer(box.layers.back()).nodes)
                zone.toRight.insert(zone.toRight.end(), m_site.node(inner).toRight.begin(),
                    m_site.node(inner).toRight.end());
        }
    }

    const Chart &m_chart;
    const Plan &m_plan;
    LayeredSite &m_site;
    int m_mine = -1;
    int m_outside[2] = {-1, -1};
    std::map<std::tuple<int, bool, bool, QString>, int> m_trunks;
    std::map<std::pair<int, int>, std::vector<int>> m_slots; ///< (zone, before layer) -> wires
    std::unordered_map<int, int> m_labelLayer;               ///< by wire
    std::unordered_map<quint64, int> m_passing;
    std::vector<int> m_nodeOf; ///< by item
    std::vector<int> m_boxOf;  ///< by item
    std::vector<int> m_place;  ///< by layer: in its box
};

} // namespace

const Crossing &LayeredSite::crossingOf(int w) const
{
    const auto link = std::ranges::find_if(
        wires[size_t(w)].links, [this](int i) { return crossings.contains(i); });
    return crossings.at(*link);
}

void makeChains(const Chart &chart, LayeredSite &site, const std::vector<int> &links)
{
    Chains(chart, site).run(links);
}

} // namespace portolan::layout
