#include "model/layout/Layered.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

constexpr double MarginBefore = 6; ///< between a layer and the tracks of the gap after it
constexpr double MarginAfter = 12; ///< the same before a layer: an arrowhead has room
constexpr double PlainGap = 12;    ///< where no line bends
constexpr double StretchMost = 1.5;

class AlongPlaces
{
public:
    AlongPlaces(const Chart &chart, LayeredSite &site)
        : m_chart(chart)
        , m_plan(*chart.plan)
        , m_site(site)
    {}

    void run()
    {
        for (size_t b = m_site.boxes.size(); b-- > 0;)
            measure(m_site.boxes[b]);
        m_site.width = m_site.box(0).width;
        place(m_site.box(0), 0, m_site.width);
    }

private:
    double padLeft(const Box &box) const
    {
        if (box.node < 0)
            return 0;
        if (!m_chart.sizes.turned)
            return measure::Padding;
        // A label stands as far off a title as off any other text.
        constexpr double offTitle = 3;
        const bool label = !box.layers.empty() && m_site.layer(box.layers.front()).labels;
        return m_plan.item(box.item).titleHeight + (label ? offTitle : quayRoom(box));
    }
    /// For the bars before the docks of its first cards.
    double quayRoom(const Box &box) const
    {
        const auto comesFirst = [&](int n) {
            const Node &card = m_site.node(n);
            return card.kind == NodeKind::Card &&
                   std::ranges::any_of(card.left, [&](const Port &port) {
                       return port.wire >= 0 && endsOn(n, m_site.wire(port.wire)) &&
                              hasQuay(m_site.wire(port.wire));
                   });
        };
        const bool any = !box.layers.empty() &&
                         std::ranges::any_of(m_site.layer(box.layers.front()).nodes, comesFirst);
        return any ? measure::Quay + measure::QuayBar : 0;
    }
    static double padRight(const Box &box) { return box.node < 0 ? 0 : measure::Padding; }

    bool turns(const Node &node) const
    {
        return node.kind == NodeKind::Label && m_site.wire(node.wire).turns;
    }
    static bool hasQuay(const Wire &wire) { return wire.rows > 1 && wire.rows <= measure::DockCap; }
    /// Between a layer and the tracks beside it, where a line that turns there ends on a card of
    /// the layer: the head stands on a straight piece, before the quay of a bundle.
    static double headRoom(const Wire &wire)
    {
        constexpr double least = 10;
        return hasQuay(wire) ? measure::Quay + measure::QuayBar + least : MarginAfter;
    }
    bool endsOn(int node, const Wire &wire) const
    {
        const Node &card = m_site.node(node);
        return card.kind == NodeKind::Card && wire.target == card.item;
    }

    /// Whether the line is the next one to the border of a zone before the gap, and beside it for
    /// so long that the eye takes one for the other.
    bool runsAlongZone(const Gap &gap, int s) const
    {
        constexpr double most = 64;
        const Segment &segment = m_site.segment(s);
        if (segment.track != 0 && segment.jogTrack != 0)
            return false;
        const auto [top, bottom] = std::minmax({leftY(m_site, s), rightY(m_site, s)});
        if (bottom - top < most)
            return false;
        return std::ranges::any_of(m_site.layer(gap.before).nodes, [&](int n) {
            const Node &zone = m_site.node(n);
            return zone.kind == NodeKind::Zone &&
                   std::min(bottom, zone.y + zone.height) - std::max(top, zone.y) > most;
        });
    }

    double marginBefore(const Gap &gap) const
    {
        double margin = MarginBefore;
        for (const int s : gap.segments) {
            const Segment &segment = m_site.segment(s);
            const Node &left = m_site.node(segment.left);
            const Wire &wire = m_site.wire(segment.wire);
            if (segment.track < 0)
                continue;
            if (runsAlongZone(gap, s))
                margin = std::max(margin, MarginAfter);
            // Where lines run together behind a label that is seen.
            if (left.kind == NodeKind::Label && left.toRight.size() > 1)
                margin = std::max(margin, MarginAfter);
            if (endsOn(segment.left, wire))
                margin = std::max(margin, headRoom(wire));
        }
        return margin;
    }

    double marginAfter(const Gap &gap) const
    {
        double margin = MarginAfter;
        for (const int s : gap.segments) {
            const Segment &segment = m_site.segment(s);
            if (segment.track >= 0 && endsOn(segment.right, m_site.wire(segment.wire)))
                margin = std::max(margin, headRoom(m_site.wire(segment.wire)));
        }
        return margin;
    }

    double gapWidth(const Gap &gap) const
    {
        if (gap.segments.empty())
            return PlainGap;
        return std::max(
            PlainGap, (gap.tracks - 1) * measure::Lane + marginBefore(gap) + marginAfter(gap));
    }

    void measure(Box &box)
    {
        double width = padLeft(box) + padRight(box);
        for (size_t i = 0; i < box.layers.size(); ++i) {
            Layer &layer = m_site.layer(box.layers[i]);
            double before = 0;
            double after = 0;
            double loops = 0;
            double card = 0;
            layer.width = 0;
            for (const int n : layer.nodes) {
                Node &node = m_site.node(n);
                if (node.kind == NodeKind::Card) {
                    before = std::max(before, node.before);
                    after = std::max(after, node.after);
                    loops = std::max(loops, node.loops + node.after);
                    card = std::max(card, node.width - node.before - node.after - node.loops);
                    continue;
                }
                if (!node.isLeaf())
                    node.width = m_site.box(node.box).width;
                if (turns(node))
                    m_turnWidth[box.layers[i]] = std::max(m_turnWidth[box.layers[i]], node.width);
                layer.width = std::max(layer.width, node.width);
            }
            if (card > 0) {
                m_cardWidth[box.layers[i]] = {before, card, std::max(after, loops)};
                layer.width = std::max(layer.width, before + card + std::max(after, loops));
            }
            width += layer.width;
            if (i + 1 < box.layers.size())
                width += gapWidth(m_site.gap(layer.gapRight));
        }
        if (box.node >= 0 && !m_chart.sizes.turned)
            width = std::max(width, leastZoneWidth(m_plan.item(box.item).titleWidth,
                                        m_plan.item(box.item).kind == ZoneKind::Host));
        if (box.node >= 0 && m_chart.sizes.turned)
            width = std::max(width, padLeft(box) + padRight(box) + 32);
        box.width = std::ceil(width);
    }

    /// Room to spare goes to the layers of cards and zones.
    void place(const Box &box, double x, double width)
    {
        const double spare = width - box.width;
        double wide = 0;
        for (const int l : box.layers)
            if (!m_site.layer(l).labels)
                wide += 1;
        double at = x + padLeft(box);
        for (size_t i = 0; i < box.layers.size(); ++i) {
            Layer &layer = m_site.layer(box.layers[i]);
            layer.x = at;
            if (!layer.labels && wide > 0)
                layer.width += std::floor(spare / wide);
            for (const int n : layer.nodes)
                place(layer, box.layers[i], m_site.node(n));
            at += layer.width;
            if (i + 1 == box.layers.size())
                break;
            Gap &gap = m_site.gap(layer.gapRight);
            const double room = gapWidth(gap);
            gap.x = at + room - marginAfter(gap) - (gap.tracks - 1) * measure::Lane;
            at += room;
        }
    }

    void place(const Layer &layer, int l, Node &node)
    {
        switch (node.kind) {
        case NodeKind::Card: {
            const auto &[before, card, after] = m_cardWidth.at(l);
            const double left =
                layer.x + before + std::floor((layer.width - before - card - after) / 2);
            node.x = left - node.before;
            node.width = node.before + card + node.after + node.loops;
            break;
        }
        case NodeKind::Zone: {
            const double own = m_site.box(node.box).width;
            node.width = layer.width <= own * StretchMost ? layer.width : own;
            node.x = layer.x + std::floor((layer.width - node.width) / 2);
            place(m_site.box(node.box), node.x, node.width);
            break;
        }
        case NodeKind::Label:
            // Lines that turn above each other do so on one upright.
            node.x = layer.x + (turns(node) ? (m_turnWidth.at(l) - node.width) / 2 : 0);
            break;
        case NodeKind::Block:
        case NodeKind::Dummy:
        case NodeKind::Outside:
            node.x = layer.x;
            break;
        }
    }

    const Chart &m_chart;
    const Plan &m_plan;
    LayeredSite &m_site;
    std::map<int, std::tuple<double, double, double>> m_cardWidth; ///< by layer
    std::map<int, double> m_turnWidth; ///< by layer: of its widest label where a line turns
};

} // namespace

void placeAlong(const Chart &chart, LayeredSite &site) { AlongPlaces(chart, site).run(); }

} // namespace portolan::layout
