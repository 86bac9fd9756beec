#include "model/layout/DockText.h"
#include "model/layout/Layered.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

/// From both ends of a loop's room to its line. Docks lie along the room in turned charts.
double loopMargin(const Chart &chart, const Port &port)
{
    const auto spans = double(2 + chart.plan->link(-1 - port.wire).lines.size());
    return chart.sizes.turned ? port.height / spans / 2 : measure::Pitch / 2;
}

class Drawing
{
public:
    Drawing(const Chart &chart, const LayeredSite &site, QPointF origin, Plan &plan)
        : m_chart(chart)
        , m_site(site)
        , m_origin(origin)
        , m_plan(plan)
    {}

    void run()
    {
        for (size_t n = 0; n < m_site.nodes.size(); ++n) {
            const Node &node = m_site.nodes[n];
            switch (node.kind) {
            case NodeKind::Card:
                m_plan.item(node.item).rect = turned(card(node));
                addDocks(node, false);
                addDocks(node, true);
                break;
            case NodeKind::Zone:
                m_plan.item(node.item).rect = turned({node.x, node.y, node.width, node.height});
                break;
            case NodeKind::Block:
                addBlock(node);
                break;
            case NodeKind::Label:
                addLabel(node);
                break;
            case NodeKind::Dummy:
            case NodeKind::Outside:
                break;
            }
        }
        for (const Run &run : m_site.runs)
            addLine(run);
        for (const Wire &wire : m_site.wires)
            if (wire.links.size() > 1 && wire.labelNode >= 0)
                for (const int link : wire.links)
                    m_plan.link(link).trunk = m_plan.link(wire.links.front()).flows.front()->id;
    }

private:
    QRectF turned(const QRectF &rect) const
    {
        const QRectF moved = rect.translated(m_origin);
        return m_chart.sizes.turned ? QRectF(moved.y(), moved.x(), moved.height(), moved.width())
                                    : moved;
    }
    QPointF turned(const QPointF &point) const
    {
        const QPointF moved = point + m_origin;
        return m_chart.sizes.turned ? moved.transposed() : moved;
    }
    Side side(bool right) const
    {
        return m_chart.sizes.turned ? (right ? Side::Bottom : Side::Top)
                                    : (right ? Side::Right : Side::Left);
    }
    static QRectF card(const Node &node)
    {
        return {node.x + node.before, node.y, node.width - node.before - node.after - node.loops,
            node.height};
    }

    /// The box of docks across [top, bottom] beside the card.
    static QRectF dockBox(const Node &node, bool right, double top, double bottom)
    {
        const QRectF box = card(node);
        return right ? QRectF(box.right(), node.y + top, node.after, bottom - top)
                     : QRectF(box.left() - node.before, node.y + top, node.before, bottom - top);
    }

    struct DockPlace
    {
        double top;
        double bottom;
        std::vector<const Flow *> flows;
        int ports = 1;
        int wire = 0;
    };

    void addDocks(const Node &node, bool right)
    {
        std::vector<DockPlace> docks;
        int ports = 0;
        for (const Port &port : right ? node.right : node.left) {
            const bool loop = port.wire < 0;
            if (!loop && m_site.wire(port.wire).target != node.item)
                continue;
            const std::vector<int> links =
                loop ? std::vector{-1 - port.wire} : m_site.wire(port.wire).links;
            const size_t before = docks.size();
            addDocks(port, loop, links, docks);
            for (size_t i = before; i < docks.size(); ++i)
                ports += docks[i].ports;
        }
        // As long as each has its room the numbers stay where the lines end.
        const bool narrow = std::ranges::any_of(right ? node.right : node.left,
            [](const Port &port) { return port.height < measure::Pitch; });
        if (ports > measure::DockCap && narrow)
            docks = collapsed(node, right, docks);
        for (const DockPlace &place : docks) {
            End end;
            end.card = node.item;
            end.side = side(right);
            end.dock = true;
            end.rect = turned(dockBox(node, right, place.top, place.bottom));
            for (const Flow *flow : place.flows) {
                end.flows << flow->id;
                end.ports = end.ports.united(flow->ports);
            }
            const PortSpec &first = place.flows.front()->ports;
            end.text = end.ports != first ? commonDockText(end.ports) : dockText(first);
            // Side by side below a hub there is no room for long numbers; the label has them.
            if ((*m_chart.measure)(TextRole::DockPort, end.text) > end.rect.width())
                end.text = QStringLiteral("…");
            m_plan.ends.push_back(std::move(end));
        }
    }

    void addDocks(
        const Port &port, bool loop, const std::vector<int> &links, std::vector<DockPlace> &docks)
    {
        const double size = m_chart.sizes.turned ? port.height - measure::Lane : measure::Dock;
        const Link &first = m_plan.link(links.front());
        const int rows = loop ? 1 : m_site.wire(port.wire).rows;
        if (rows > 1 && rows <= measure::DockCap) {
            const double step = port.height / rows;
            const double high =
                m_chart.sizes.turned ? step - measure::Lane : std::min(measure::Dock, step - 2);
            for (int i = 0; i < rows; ++i) {
                const double y = port.top + (i + .5) * step;
                docks.push_back(
                    {y - high / 2, y + high / 2, {first.flows[size_t(i)]}, 1, port.wire});
            }
            return;
        }
        DockPlace place{0, 0, {}, rows, port.wire};
        for (const int link : links)
            for (const Flow *flow : m_plan.link(link).flows)
                place.flows.push_back(flow);
        const double room = loop && m_chart.sizes.turned
                                ? 2 * loopMargin(m_chart, port) - measure::Lane
                                : std::min(size, port.height - 2);
        const double high = std::max(room, 4.);
        const double y =
            loop ? std::round(port.top + port.height - loopMargin(m_chart, port)) : port.y;
        place.top = y - high / 2;
        place.bottom = y + high / 2;
        docks.push_back(place);
    }

    /// Neighbouring docks become one; what leaves between them keeps them apart.
    std::vector<DockPlace> collapsed(
        const Node &node, bool right, const std::vector<DockPlace> &docks) const
    {
        std::vector<DockPlace> result;
        const std::vector<Port> &ports = right ? node.right : node.left;
        const auto placeOf = [&](int wire) {
            return std::ranges::find(ports, wire, &Port::wire) - ports.begin();
        };
        std::ptrdiff_t last = -2;
        for (const DockPlace &dock : docks) {
            const std::ptrdiff_t at = dock.wire < 0 ? -9 : placeOf(dock.wire);
            const bool joins = at >= 0 && (at == last || at == last + 1);
            last = at;
            if (!joins) {
                result.push_back(dock);
                continue;
            }
            DockPlace &all = result.back();
            all.bottom = dock.bottom;
            all.ports += dock.ports;
            all.flows.insert(all.flows.end(), dock.flows.begin(), dock.flows.end());
        }
        return result;
    }

    void addBlock(const Node &node)
    {
        std::vector<int> items;
        const bool top = node.item == m_chart.root;
        for (const int item : top ? m_site.members : m_plan.item(node.item).children)
            if (m_plan.item(item).card && m_chart.layerOf[size_t(item)] < 0)
                items.push_back(item);
        QSizeF size;
        for (const int item : items)
            size = size.expandedTo(
                m_chart.sizes.of({m_plan.item(item).minWidth, m_plan.item(item).textHeight}));
        double x = 0;
        double y = 0;
        for (const int item : items) {
            if (x + size.width() > node.width + 0.5) {
                x = 0;
                y += size.height() + measure::CardGap;
            }
            m_plan.item(item).rect = turned({node.x + x, node.y + y, size.width(), size.height()});
            x += size.width() + measure::CardGap;
        }
    }

    /// Between the end of the upright that leads to the target and the line that joins next to it.
    double turnMiddle(const Node &node) const
    {
        double end = 0;
        std::vector<double> joins;
        for (const bool right : {false, true})
            for (const int s : right ? node.toRight : node.toLeft) {
                const double y = right ? leftY(m_site, s) : rightY(m_site, s);
                if (m_site.segment(s).wire == node.wire)
                    end = y;
                else
                    joins.push_back(y);
            }
        const double next =
            *std::ranges::min_element(joins, {}, [&](double y) { return std::abs(y - end); });
        return std::round((end + next) / 2);
    }

    void addLabel(const Node &node)
    {
        const Wire &wire = m_site.wire(node.wire);
        const QSizeF size = m_chart.sizes.of(m_plan.link(wire.links.front()).label);
        const double middle = wire.turns ? turnMiddle(node) : node.y + std::round(node.height / 2);
        m_plan.link(wire.links.front()).labelRect =
            turned({node.x, middle - size.height() / 2, size.width(), size.height()});
    }

    /// Where a line begins or ends at a card: on the border, or at the dock or quay before it.
    double borderX(const Node &node, const Wire &wire, bool right)
    {
        const QRectF box = card(node);
        const double border = right ? box.right() : box.left();
        if (wire.target != node.item)
            return border;
        const bool quay = wire.rows > 1 && wire.rows <= measure::DockCap;
        const double off = quay ? measure::Quay + measure::QuayBar : 0;
        return right ? border + node.after + off : border - node.before - off;
    }

    void addLine(const Run &run)
    {
        const Wire &wire = m_site.wire(run.wire);
        const bool turns = run.back >= 0;
        const bool turnsLeft = turns && m_site.wire(run.back).forward;
        std::vector<QPointF> points;
        const Node &first = m_site.node(run.nodes.front());
        const Node &last = m_site.node(run.nodes.back());
        const double start = first.kind == NodeKind::Card ? borderX(first, wire, !turnsLeft) : 0;
        const Wire &arriving = turns ? m_site.wire(run.back) : wire;
        const double end = last.kind == NodeKind::Card
                               ? borderX(last, arriving, turns && !turnsLeft)
                               : m_site.width;
        const double startY = run.segments.empty() ? first.y + first.height / 2
                              : turnsLeft          ? rightY(m_site, run.segments.front())
                                                   : leftY(m_site, run.segments.front());
        points.push_back({start, startY});
        double y = startY;
        for (size_t i = 0; i < run.segments.size(); ++i) {
            const int s = run.segments[i];
            const Segment &segment = m_site.segment(s);
            const bool back = (i >= run.there) != turnsLeft;
            if (i == run.there) {
                const Node &label = m_site.node(turnsLeft ? segment.left : segment.right);
                const double x = label.x + label.width / 2;
                points.push_back({x, y});
                points.push_back({x, turnsLeft ? leftY(m_site, s) : rightY(m_site, s)});
            }
            const double from = back ? rightY(m_site, s) : leftY(m_site, s);
            y = back ? leftY(m_site, s) : rightY(m_site, s);
            if (segment.track < 0 || from == y)
                continue;
            const double tracks = m_site.gap(segment.gap).x;
            double x = tracks + segment.track * measure::Lane;
            if (segment.jogTrack >= 0) {
                double other = tracks + segment.jogTrack * measure::Lane;
                if (back)
                    std::swap(x, other);
                points.push_back({x, from});
                points.push_back({x, segment.jog});
                x = other;
                points.push_back({x, segment.jog});
            } else {
                points.push_back({x, from});
            }
            points.push_back({x, y});
        }
        points.push_back({end, y});
        if (run.reversed)
            std::ranges::reverse(points);
        Link &link = m_plan.link(run.link);
        for (const QPointF &point : points)
            link.points.push_back(turned(point));
        addQuay(run, turns ? run.back : run.wire);
    }

    void addQuay(const Run &run, int w)
    {
        const Wire &wire = m_site.wire(w);
        const int target = run.reversed ? run.nodes.front() : run.nodes.back();
        const Node &node = m_site.node(target);
        if (wire.rows < 2 || wire.rows > measure::DockCap || node.kind != NodeKind::Card)
            return;
        const bool right = run.reversed || (run.back >= 0 && !wire.forward);
        const auto &ports = right ? node.right : node.left;
        const auto port = std::ranges::find(ports, w, &Port::wire);
        const QRectF docks = dockBox(node, right, port->top + 2, port->top + port->height - 2);
        const double x =
            right ? docks.right() + measure::Quay : docks.left() - measure::Quay - measure::QuayBar;
        m_plan.link(run.link).quay = turned({x, docks.top(), measure::QuayBar, docks.height()});
    }

    const Chart &m_chart;
    const LayeredSite &m_site;
    QPointF m_origin;
    Plan &m_plan;
};

/// A line from the card to itself, on its right.
void drawLoops(const Chart &chart, const LayeredSite &site, QPointF origin, Plan &plan)
{
    for (const Node &node : site.nodes) {
        if (node.kind != NodeKind::Card)
            continue;
        const double border = node.x + node.width - node.after - node.loops;
        for (const Port &port : node.right) {
            if (port.wire >= 0)
                continue;
            Link &link = plan.link(-1 - port.wire);
            const double margin = loopMargin(chart, port);
            const double from = node.y + std::round(port.top + margin);
            const double to = node.y + std::round(port.top + port.height - margin);
            const QSizeF size = chart.sizes.of(link.label);
            const double x = border + node.after + loopReach(size.width());
            QRectF label(0, 0, size.width(), size.height());
            label.moveCenter({x, (from + to) / 2});
            link.points = {{border, from}, {x, from}, {x, to}, {border + node.after, to}};
            link.labelRect = label.translated(origin);
            for (QPointF &point : link.points)
                point += origin;
            if (!chart.sizes.turned)
                continue;
            for (QPointF &point : link.points)
                point = point.transposed();
            const QRectF r = link.labelRect;
            link.labelRect = {r.y(), r.x(), r.height(), r.width()};
        }
    }
}

} // namespace

void draw(const Chart &chart, const LayeredSite &site, QPointF origin, Plan &plan)
{
    Drawing(chart, site, origin, plan).run();
    drawLoops(chart, site, origin, plan);
}

} // namespace portolan::layout
