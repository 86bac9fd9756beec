#include "model/layout/Layout.h"

#include "model/layout/Around.h"
#include "model/layout/Labels.h"
#include "model/layout/Likeness.h"
#include "model/layout/Plan.h"
#include "model/layout/Shortcuts.h"
#include "model/layout/Sites.h"
#include "model/layout/Strokes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace portolan {

using namespace layout;

namespace {

void place(Plan &plan, const TextMeasure &measure)
{
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        chooseSides(plan, measure);
        placeVertically(plan);
        placeHorizontally(plan, 0);
        if (round + 1 < rounds && !chooseBends(plan) && round > 0)
            break;
    }
}

/// A drawing and what it is worth, as far as a quick one tells.
struct Draft
{
    Plan plan; ///< placed, not drawn
    double cost = 0;
};

Draft draftOf(Plan plan, const TextMeasure &measure)
{
    place(plan, measure);
    Plan drawn = plan;
    placeDocks(drawn);
    const int bad = routeAll(drawn, measure, true);
    return {std::move(plan), drawingCost(drawn) + bad * price::Defect};
}

/// Places what has an order of its own; of several orders the one that draws best.
Plan bestPlaced(const Plan &columns, const TextMeasure &measure, bool upsideDown)
{
    Draft best;
    Plan turned; // the best one, upside down
    for (const bool thorough : {true, false}) {
        Plan ordered = columns;
        chooseOrder(ordered, thorough);
        Plan mirror = ordered;
        mirrorOrder(mirror);
        for (const auto &[plan, other] : {std::tie(ordered, mirror), std::tie(mirror, ordered)}) {
            Draft draft = draftOf(plan, measure);
            if (best.plan.items.empty() || draft.cost < best.cost - 0.5) {
                best = std::move(draft);
                turned = other;
            }
        }
    }
    if (!upsideDown)
        return best.plan;
    place(turned, measure);
    return turned;
}

QRectF titleOf(const Item &zone)
{
    return {zone.rect.left(), zone.rect.top(), zone.titleWidth, zone.titleHeight};
}

/// Lines through the title of a zone, and labels on it.
int struckTitles(const Plan &plan)
{
    int count = 0;
    for (int zone = 1; zone < plan.zones; ++zone) {
        const QRectF title = titleOf(plan.item(zone));
        for (const Link &link : plan.links) {
            count += title.adjusted(-4, -4, 4, 4).intersects(link.labelRect);
            for (size_t k = 1; k < link.points.size(); ++k)
                count += QRectF(link.points[k - 1], link.points[k])
                             .normalized()
                             .adjusted(-.5, -.5, .5, .5)
                             .intersects(title);
        }
    }
    return count;
}

/// Lines that lead out of a zone that holds both their ends, as if they left that network.
int leavings(const Plan &plan)
{
    return int(std::ranges::count_if(plan.links, [&](const Link &link) {
        const int home = link.isLoop() ? 0 : plan.meeting(link.from, link.to).zone;
        return home > 0 && std::ranges::any_of(link.points, [&](QPointF point) {
            return !plan.item(home).rect.contains(point);
        });
    }));
}

/// Foreign lines, and labels, among the docks of a card.
int amongDocks(const Plan &plan)
{
    int count = 0;
    for (int i = plan.zones; i < plan.itemCount(); ++i) {
        QRectF body = plan.item(i).rect;
        for (const Side side : AllSides)
            for (const int end : plan.item(i).endsAt(side))
                if (plan.end(end).dock)
                    body = body.united(plan.end(end).rect);
        body.adjust(.5, .5, -.5, -.5);
        for (const Link &link : plan.links) {
            count += body.intersects(link.labelRect);
            for (size_t k = 1; k < link.points.size() && link.from != i && link.to != i; ++k)
                count += QRectF(link.points[k - 1], link.points[k])
                             .normalized()
                             .adjusted(-.1, -.1, .1, .1)
                             .intersects(body);
        }
    }
    return count;
}

Geometry finished(const Plan &plan)
{
    Geometry geometry;
    QRectF bounds;
    for (int i = 1; i < plan.itemCount(); ++i) {
        const Item &item = plan.item(i);
        bounds = bounds.united(item.rect);
        if (item.card) {
            geometry.cards.push_back({item.id, item.rect, item.name, item.count, item.addresses,
                plan.item(item.parent).id});
            continue;
        }
        const QRectF title = titleOf(item);
        geometry.zones.push_back({item.id, item.rect, item.depth, item.name, item.detail, title, {},
            plan.item(item.parent).id});
    }
    for (const End &end : plan.ends) {
        if (!end.dock)
            continue;
        Dock dock;
        dock.component = plan.item(end.card).id;
        dock.side = end.side;
        dock.rect = end.rect;
        dock.text = end.text;
        dock.ports = end.ports;
        dock.flows = end.flows;
        bounds = bounds.united(dock.rect);
        geometry.docks.push_back(std::move(dock));
    }
    for (const Link &link : plan.links) {
        EdgeLine edge;
        for (const Flow *flow : link.flows)
            edge.flows << flow->id;
        edge.from = plan.item(link.from).id;
        edge.to = plan.item(link.to).id;
        edge.points = link.points;
        edge.label = {link.labelRect, link.lines};
        edge.trunk = link.trunk;
        edge.quay = link.quay;
        for (size_t k = 1; k < link.points.size(); ++k)
            bounds = bounds.united(
                QRectF(link.points[k - 1], link.points[k]).normalized().adjusted(-1, -1, 1, 1));
        bounds = bounds.united(link.labelRect);
        geometry.edges.push_back(std::move(edge));
    }
    geometry.bounds = bounds;
    return geometry;
}

/// Lines of several senders that end on one dock share the last piece of their way. Returns how
/// many such docks stand for different ports: there the lines may not lie on each other.
int markShared(Plan &plan)
{
    int mixed = 0;
    for (const End &end : plan.ends) {
        if (!end.dock || end.links.size() < 2)
            continue;
        const Flow *first = plan.link(end.links.front()).flows.front();
        const bool same = std::ranges::all_of(end.links, [&](int link) {
            return std::ranges::all_of(plan.link(link).flows,
                [&](const Flow *flow) { return flow->ports == first->ports; });
        });
        mixed += same ? 0 : 1;
        for (const int link : end.links)
            plan.link(link).trunk = same ? first->id : QString();
    }
    return mixed;
}

/// Columns of cards, lines routed between them: for charts that a hand could still draw.
Plan routed(const Deployment &deployment, const TextMeasure &measure, bool upsideDown, int *bad)
{
    Plan plan = makePlan(deployment, measure);
    chooseColumns(plan);
    plan = bestPlaced(plan, measure, upsideDown);
    placeDocks(plan);
    *bad = routeAll(plan, measure);
    // Where lines or labels lack room the gaps become wider.
    for (const int lanes : {4, 10}) {
        if (*bad == 0)
            break;
        Plan wider = plan;
        placeHorizontally(wider, lanes);
        placeDocks(wider);
        const int then = routeAll(wider, measure);
        if (then < *bad) {
            *bad = then;
            plan = std::move(wider);
        }
    }
    *bad += markShared(plan) + struckTitles(plan) + leavings(plan) + amongDocks(plan);
    return plan;
}

/// How far a drawing is from the shape of any page or window; 0 where it fits one.
double strangeness(const QRectF &bounds)
{
    constexpr double small = 1400; // a page shows that, whatever its shape
    constexpr double tall = .4;
    constexpr double wide = 4;
    if (std::max(bounds.width(), bounds.height()) <= small)
        return 0;
    const double aspect = bounds.width() / bounds.height();
    return std::max({0.0, tall / aspect - 1, aspect / wide - 1});
}

/// Whether who knew the chart before finds more where it was in \a turned than in \a usual.
bool isMoreLike(const LayoutOptions &options, const Geometry &turned, const Geometry &usual)
{
    return keptSides(*options.like, turned) > keptSides(*options.like, usual);
}

/// Columns, the way up that is wanted or more like; none where the chart would have a flaw.
std::optional<Geometry> inColumns(
    const Deployment &deployment, const TextMeasure &measure, const LayoutOptions &options)
{
    const auto draw = [&](bool upsideDown) -> std::optional<Geometry> {
        int bad = 0;
        const Plan plan = routed(deployment, measure, upsideDown, &bad);
        return bad == 0 ? std::optional(finished(plan)) : std::nullopt;
    };
    const bool wanted = deployment.settings.upsideDown;
    std::optional<Geometry> best = draw(false);
    if (!best || (!wanted && !options.like))
        return best;
    std::optional<Geometry> other = draw(true);
    if (!other)
        return best;
    if (wanted)
        std::swap(best, other);
    if (!options.like || !isMoreLike(options, *other, *best))
        return best;
    other->turned = true;
    return other;
}

/// Layers, for charts of any size.
class LayeredLayout
{
public:
    LayeredLayout(const Deployment &deployment, const TextMeasure &measure,
        const LayoutOptions &options, const LayoutControl &control)
        : m_deployment(deployment)
        , m_measure(measure)
        , m_options(options)
        , m_control(control)
        , m_plan(makePlan(deployment, measure, true))
    {}

    /// Empty where it was asked to stop.
    Geometry best()
    {
        std::optional<Drawn> best;
        Way way;
        double least = 0;
        for (SiteDrawing &each : layOutSites(m_plan, m_measure, m_options, m_control)) {
            std::optional<Drawn> drawn = finish(each.plan);
            if (!drawn)
                return {};
            if (const double cost = drawn->cost * (1 + each.apart); !best || cost < least) {
                least = cost;
                best = std::move(drawn);
                way = std::move(each.way);
            }
        }
        if (!best)
            return {};
        const bool wanted = m_deployment.settings.upsideDown;
        if (!wanted && !m_options.like)
            return std::move(best->geometry);
        std::optional<Drawn> other = drawnIn(std::move(way), true);
        if (!other)
            return {};
        if (wanted)
            std::swap(best, other);
        constexpr double worth = 1.1;
        if (!m_options.like || other->cost > best->cost * worth ||
            !isMoreLike(m_options, other->geometry, best->geometry))
            return std::move(best->geometry);
        other->geometry.turned = true;
        return std::move(other->geometry);
    }

private:
    struct Drawn
    {
        Geometry geometry;
        double cost = 0;
    };

    /// None where it was asked to stop.
    std::optional<Drawn> drawnIn(Way way, bool upsideDown) const
    {
        way.upsideDown = upsideDown;
        Plan plan = m_plan;
        return drawIn(plan, m_measure, m_options, {m_control.stop, {}}, way) ? finish(plan)
                                                                             : std::nullopt;
    }

    std::optional<Drawn> finish(Plan &plan) const
    {
        // The router of small charts does that itself.
        for (Link &link : plan.links)
            if (link.isBundle())
                Labels::sayNeeds(link.lines, link.flows, link.labelRect.width(), m_measure);
        Drawn drawn{finished(plan), 0};
        if (plan.hasFewLinks())
            drawn.geometry = around::withShortcuts(
                std::move(drawn.geometry), m_deployment, m_measure, m_control);
        if (m_control.stop.stop_requested())
            return {};
        if (plan.hasFewLinks() || m_options.like)
            drawn.cost =
                costOf(Strokes(drawn.geometry), drawn.geometry.bounds.size(), m_options.aspect);
        return drawn;
    }

    const Deployment &m_deployment;
    const TextMeasure &m_measure;
    const LayoutOptions &m_options;
    const LayoutControl &m_control;
    const Plan m_plan;
};

Geometry withoutPositions(const Deployment &deployment, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    constexpr size_t handful = 32;
    std::optional<Geometry> columns;
    if (options.reading == Reading::LeftToRight && deployment.flows.size() <= handful &&
        options.trunks)
        columns = inColumns(deployment, measure, options);
    if (columns && strangeness(columns->bounds) == 0)
        return std::move(*columns);
    Geometry rows = LayeredLayout(deployment, measure, options, control).best();
    const bool stay = columns && strangeness(columns->bounds) <= strangeness(rows.bounds);
    return stay ? std::move(*columns) : rows;
}

void translate(Geometry &geometry, const QPointF &way)
{
    const auto move = [&](QRectF &rect) {
        if (!rect.isNull())
            rect.translate(way);
    };
    move(geometry.bounds);
    for (ZoneBox &zone : geometry.zones) {
        move(zone.rect);
        move(zone.title);
    }
    for (CardBox &card : geometry.cards)
        move(card.rect);
    for (Dock &dock : geometry.docks)
        move(dock.rect);
    for (EdgeLine &line : geometry.edges) {
        for (QPointF &point : line.points)
            point += way;
        move(line.label.rect);
        move(line.quay);
    }
}

/// Moves \a geometry as a whole to where the stored places want most of its cards, and says how
/// many of them are still elsewhere. Those are what somebody has moved; that a whole chart stands
/// elsewhere means nothing.
size_t meetPlaces(const Deployment &deployment, Geometry &geometry)
{
    constexpr double same = 0.5;
    std::vector<QPointF> ways;
    for (const CardBox &card : geometry.cards) {
        const Component *component = deployment.component(card.id);
        if (component && component->position)
            ways.push_back(
                QPointF(component->position->x, component->position->y) - card.rect.center());
    }
    struct Shared
    {
        size_t count = 0;
        QPointF way;
    };
    std::map<std::pair<qint64, qint64>, Shared> shared; // by rounded way
    Shared most;
    for (const QPointF &way : ways) {
        constexpr double far = 1e6;
        if (!(std::abs(way.x()) < far && std::abs(way.y()) < far))
            continue;
        Shared &each = shared[{qRound64(way.x()), qRound64(way.y())}];
        if (each.count++ == 0)
            each.way = way;
        if (each.count > most.count)
            most = each;
    }
    // A few cards that went the same way have been moved together.
    const QPointF by =
        2 * most.count > ways.size() && most.way.manhattanLength() > same ? most.way : QPointF();
    if (!by.isNull())
        translate(geometry, by);
    // No number is near to no number.
    return size_t(std::ranges::count_if(
        ways, [&](const QPointF &way) { return !((way - by).manhattanLength() <= same); }));
}

/// The engine's chart that the stored places come from, whatever the shape of the window was in
/// which it was arranged: what opens does not depend on the window that it opens in. Where all have
/// been moved since, that in the usual shape; where few have a place, that of the options.
Geometry beneath(const Deployment &deployment, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    const auto placed = size_t(std::ranges::count_if(
        deployment.components, [](const Component &c) { return c.position.has_value(); }));
    if (2 * placed < deployment.components.size())
        return withoutPositions(deployment, measure, options, control);
    std::vector<double> aspects = {LayoutOptions().aspect};
    for (const double aspect : {SquareAspect, WideAspect, options.aspect})
        if (std::ranges::find(aspects, aspect) == aspects.end())
            aspects.push_back(aspect);
    Geometry best;
    size_t least = 0;
    double begun = 0;
    for (const double aspect : aspects) {
        LayoutOptions shape = options;
        shape.aspect = aspect;
        LayoutControl part = control;
        const double share = 1 / double(aspects.size());
        if (control.progress)
            part.progress = [&](double done) { control.progress(begun + share * done); };
        Geometry geometry = withoutPositions(deployment, measure, shape, part);
        if (control.stop.stop_requested())
            return {};
        begun += share;
        const size_t moved = meetPlaces(deployment, geometry);
        if (best.cards.empty() || moved < least) {
            best = std::move(geometry);
            least = moved;
        }
        if (2 * least <= placed)
            break;
    }
    return best;
}

} // namespace

Geometry layOut(const Deployment &deployment, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    const bool placed =
        options.positions && (std::ranges::any_of(deployment.components, [](const Component &c) {
            return c.position.has_value();
        }) || std::ranges::any_of(deployment.zones, [](const Zone &z) {
            return z.frame.has_value();
        }));
    if (!placed)
        return withoutPositions(deployment, measure, options, control);
    const auto half = [&](double begun) {
        LayoutControl part = control;
        if (control.progress)
            part.progress = [begun, &control](double done) { control.progress(begun + done / 2); };
        return part;
    };
    const Geometry free = beneath(deployment, measure, options, half(0));
    if (control.stop.stop_requested())
        return {};
    return layOutPlaced(deployment, measure, free, options, half(.5));
}

} // namespace portolan
