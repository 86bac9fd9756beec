#include "model/layout/DockText.h"
#include "model/layout/Layered.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

/// What a card needs on one side.
struct SideNeed
{
    struct Entry
    {
        double key = 0;
        Port port;
        int span = 1;
        bool docks = false;
    };
    std::vector<Entry> entries;
    int spans = 0;
    int docks = 0;
};

class CardPorts
{
public:
    CardPorts(const Chart &chart, LayeredSite &site)
        : m_chart(chart)
        , m_plan(*chart.plan)
        , m_site(site)
    {}

    void run(Node &card)
    {
        SideNeed left = need(card, false);
        SideNeed right = need(card, true);
        addLoops(card, right);
        const Item &item = m_plan.item(card.item);
        const bool turned = m_chart.sizes.turned;
        const double leftText = dockWidth(left);
        const double rightText = dockWidth(right);
        const double pitch =
            turned ? std::max({measure::Pitch, leftText + 8, rightText + 8}) : measure::Pitch;
        const QSizeF least = m_chart.sizes.of({item.minWidth, item.textHeight});
        const auto sideHeight = [&](const SideNeed &side) {
            return pitchOf(side, pitch) * side.spans + (side.spans > 0 ? pitch : 0);
        };
        card.height = std::ceil(std::max({least.height(), sideHeight(left), sideHeight(right)}));
        card.before = left.docks == 0 ? 0 : turned ? measure::Dock : leftText;
        card.after = right.docks == 0 ? 0 : turned ? measure::Dock : rightText;
        card.width = least.width() + card.before + card.after + card.loops;
        spread(card, left, pitch, card.left);
        spread(card, right, pitch, card.right);
    }

private:
    /// Many lines stand closer than docks: such a card is a hub.
    static double pitchOf(const SideNeed &side, double pitch)
    {
        constexpr int most = 16;
        if (side.spans <= most || (side.docks > 0 && side.docks <= measure::DockCap))
            return pitch;
        return std::max(measure::Lane, std::floor(pitch * most / side.spans / 2) * 2);
    }

    SideNeed need(const Node &card, bool right) const
    {
        SideNeed result;
        std::map<int, std::pair<double, int>> places; // by wire: sum and count
        for (const int s : right ? card.toRight : card.toLeft) {
            const Segment &segment = m_site.segment(s);
            auto &[sum, count] = places[segment.wire];
            sum +=
                right ? m_site.node(segment.right).seenLeft : m_site.node(segment.left).seenRight;
            ++count;
        }
        for (const auto &[w, place] : places) {
            const Wire &wire = m_site.wire(w);
            SideNeed::Entry entry;
            entry.key = place.first / place.second;
            entry.port.wire = w;
            entry.docks = wire.target == card.item;
            entry.span = wire.rows <= measure::DockCap ? wire.rows : 1;
            result.docks += entry.docks ? wire.rows : 0;
            result.spans += entry.span;
            result.entries.push_back(entry);
        }
        std::ranges::stable_sort(result.entries, {}, &SideNeed::Entry::key);
        return result;
    }

    void addLoops(Node &card, SideNeed &right) const
    {
        const auto found = m_chart.loops.find(card.item);
        if (found == m_chart.loops.end())
            return;
        for (const int link : found->second) {
            SideNeed::Entry entry;
            entry.port.wire = -1 - link;
            const QSizeF label = m_chart.sizes.of(m_plan.link(link).label);
            entry.span = std::max(2 + int(m_plan.link(link).lines.size()),
                int(std::ceil((label.height() + measure::Lane) / measure::Pitch)));
            entry.docks = true;
            right.docks += 1;
            right.spans += entry.span;
            right.entries.push_back(entry);
            card.loops =
                std::max(card.loops, loopReach(label.width()) + label.width() / 2 + measure::Lane);
        }
    }

    /// The longest text on the side.
    double dockWidth(const SideNeed &side) const
    {
        if (side.docks == 0)
            return 0;
        double width = measure::DockMin;
        const auto fit = [&](const QString &text) {
            const double textWidth = (*m_chart.measure)(TextRole::DockPort, text);
            width = std::max(width, std::ceil((textWidth + measure::DockText) / 4) * 4);
        };
        PortSpec all;
        for (const SideNeed::Entry &entry : side.entries) {
            if (!entry.docks)
                continue;
            const std::vector<int> one = {-1 - entry.port.wire};
            const std::vector<int> &links =
                entry.port.wire < 0 ? one : m_site.wire(entry.port.wire).links;
            PortSpec own;
            for (const Flow *flow : m_plan.link(links.front()).flows) {
                fit(dockText(flow->ports));
                own = own.united(flow->ports);
            }
            // Flows of a card to itself have one dock, however few they are.
            const bool joined = entry.port.wire < 0
                                    ? m_plan.link(links.front()).isBundle()
                                    : m_site.wire(entry.port.wire).rows > measure::DockCap;
            if (joined)
                fit(commonDockText(own));
            if (side.docks > measure::DockCap)
                all = all.united(own);
        }
        if (side.docks > measure::DockCap)
            fit(commonDockText(all));
        return width;
    }

    void spread(const Node &card, const SideNeed &side, double pitch, std::vector<Port> &ports)
    {
        const double step = pitchOf(side, pitch);
        double y = (card.height - step * side.spans) / 2;
        ports.clear();
        for (const SideNeed::Entry &entry : side.entries) {
            Port port = entry.port;
            port.top = y;
            port.height = step * entry.span;
            port.y = std::round(y + port.height / 2);
            y += port.height;
            ports.push_back(port);
        }
    }

    const Chart &m_chart;
    const Plan &m_plan;
    LayeredSite &m_site;
};

} // namespace

void makePorts(const Chart &chart, LayeredSite &site)
{
    lookAlong(site);
    for (const Run &run : site.runs) {
        if (run.back < 0)
            continue;
        // Both neighbours of the label meet the gap beside it, which the ends need not do.
        const auto seen = site.wire(run.back).forward ? &Node::seenLeft : &Node::seenRight;
        const bool down =
            site.node(run.nodes[run.there - 1]).*seen < site.node(run.nodes[run.there + 1]).*seen;
        site.wire(run.wire).turnsAbove = down;
        site.wire(run.back).turnsAbove = !down;
    }
    CardPorts ports(chart, site);
    for (Node &node : site.nodes) {
        std::map<int, double> left;
        std::map<int, double> right;
        if (node.kind == NodeKind::Card) {
            ports.run(node);
            for (const Port &port : node.left)
                left[port.wire] = port.y;
            for (const Port &port : node.right)
                right[port.wire] = port.y;
        }
        const auto at = [&](const std::map<int, double> &offsets, int wire) {
            const auto found = offsets.find(wire);
            return found == offsets.end() ? std::round(node.height / 2) : found->second;
        };
        if (!node.isLeaf())
            continue;
        for (const int s : node.toRight)
            site.segment(s).leftAt = at(right, site.segment(s).wire);
        for (const int s : node.toLeft)
            site.segment(s).rightAt = at(left, site.segment(s).wire);
    }
}

} // namespace portolan::layout
