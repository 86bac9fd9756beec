#include "model/layout/Sites.h"

#include "model/layout/Points.h"
#include "model/layout/RoughShape.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

QRectF boundsOf(const Plan &plan)
{
    QRectF bounds;
    for (int i = 1; i < plan.itemCount(); ++i)
        bounds = bounds.united(plan.item(i).rect);
    for (const End &end : plan.ends)
        bounds = bounds.united(end.rect);
    for (const Link &link : plan.links) {
        for (const QPointF &point : link.points)
            bounds = bounds.united({point, QSizeF(1, 1)});
        bounds = bounds.united(link.labelRect);
    }
    return bounds;
}

namespace {
/// The reading direction is x from here on.
Chart chartOf(const Plan &plan, const TextMeasure &measure, const LayoutOptions &options)
{
    Chart chart;
    chart.plan = &plan;
    chart.measure = &measure;
    while (plan.item(chart.root).children.size() == 1 &&
           !plan.item(plan.item(chart.root).children.front()).card &&
           !plan.item(plan.item(chart.root).children.front()).children.empty())
        chart.root = plan.item(chart.root).children.front();
    chart.sizes = {options.reading == Reading::TopToBottom, options.trunks};
    const QSizeF all = roughSize(chart, 0);
    const double aspect = chart.sizes.turned ? 1 / options.aspect : options.aspect;
    chart.row = std::sqrt(all.width() * all.height() * aspect);
    chart.meetings.reserve(plan.links.size());
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        chart.meetings.push_back(plan.meeting(link.from, link.to));
        if (link.isLoop())
            chart.loops[link.from].push_back(i);
    }
    chart.layerOf.assign(plan.items.size(), 0);
    chart.rowOf.assign(plan.items.size(), 0);
    chart.siteOf.assign(plan.items.size(), -1);
    return chart;
}

void noteExits(LayeredSite &site)
{
    for (const Run &run : site.runs) {
        const auto crossing = site.crossings.find(run.link);
        if (crossing == site.crossings.end())
            continue;
        for (const int n : {run.nodes.front(), run.nodes.back()})
            if (site.node(n).kind == NodeKind::Outside)
                crossing->second.y = site.node(n).y + site.node(n).height / 2;
    }
}

std::vector<int> nearerElsewhere(const Chart &chart)
{
    const Plan &plan = *chart.plan;
    std::vector<int> lastOf(size_t(plan.zones), 0);
    for (int i = 1; i < plan.itemCount(); ++i) {
        int &last = lastOf[size_t(plan.item(i).parent)];
        last = std::max(last, chart.layerOf[size_t(i)]);
    }
    std::vector<int> result;
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        const Plan::Meeting &meeting = chart.meetings[size_t(i)];
        if (link.isLoop() || chart.layerOf[size_t(meeting.a)] != chart.layerOf[size_t(meeting.b)])
            continue;
        int more = 0; // layers that it passes before, and not behind
        for (const int end : {link.from, link.to})
            for (int item = end; plan.item(item).parent != meeting.zone;
                 item = plan.item(item).parent) {
                const int at = std::max(0, chart.layerOf[size_t(item)]);
                more += at - (lastOf[size_t(plan.item(item).parent)] - at);
            }
        if (more < 0)
            result.push_back(i);
    }
    return result;
}

Arrangement arrangementOf(const Chart &chart, const SiteGrid &grid, const Way &way)
{
    Arrangement all = chart.layerOf;
    all.push_back(int(way.seed) * 2 + way.labelsInside);
    for (const std::vector<int> *more : {&chart.siteOf, &grid.column, &grid.row})
        all.insert(all.end(), more->begin(), more->end());
    return all;
}

/// The zones that hold everything.
void wrap(const Chart &chart, Plan &plan)
{
    for (int zone = chart.root; zone != 0; zone = plan.item(zone).parent) {
        Item &item = plan.item(zone);
        constexpr double pad = measure::Padding;
        QRectF rect = boundsOf(plan).adjusted(-pad, -item.titleHeight, pad, pad);
        rect.setWidth(
            std::max(rect.width(), leastZoneWidth(item.titleWidth, item.kind == ZoneKind::Host)));
        item.rect = rect;
    }
}

} // namespace

bool drawIn(Plan &plan, const TextMeasure &measure, const LayoutOptions &options,
    const LayoutControl &control, Way &way, std::set<Arrangement> *known)
{
    Chart chart = chartOf(plan, measure, options);
    chart.stop = control.stop;
    chart.labelsInside = way.labelsInside;
    chart.turnBefore = way.turnBefore;
    SiteGrid grid = chooseSites(chart, options, way);
    double total = 0;
    for (const auto &links : grid.links)
        total += double(links.size()) + 1;
    double done = 0;
    const auto report = [&](size_t site, double part) {
        done += part * (double(grid.links[site].size()) + 1);
        if (control.progress && !control.stop.stop_requested())
            control.progress(std::min(1., done / total));
    };
    for (size_t s = 0; s < grid.sites.size(); ++s)
        assignLayers(chart, grid.sites[s], grid.links[s]);
    if (!way.layers.empty())
        chart.layerOf = way.layers;
    else if (way.filling.paper > 0)
        fillPaper(chart, grid, options.aspect, way.filling);
    if (known && !known->insert(arrangementOf(chart, grid, way)).second)
        return false;
    for (size_t s = 0; s < grid.sites.size(); ++s) {
        if (control.stop.stop_requested())
            return false;
        LayeredSite &site = grid.sites[s];
        makeChains(chart, site, grid.links[s]);
        report(s, .2);
        orderLayers(chart, site, way.effort, way.seed);
        if (way.upsideDown && !chart.hasRows)
            turnOver(site);
        centreTrunks(site);
        joinTurns(chart, site);
        report(s, .3);
        makePorts(chart, site);
        placeAcross(chart, site);
        placeAlong(chart, site);
        noteExits(site);
        report(s, .5);
    }
    if (control.stop.stop_requested())
        return false;
    const Placement placement = placeSites(chart, grid, options.aspect);
    std::map<int, std::vector<QPointF>> first; // of the links between sites
    std::map<int, std::vector<QPointF>> last;
    for (size_t s = 0; s < grid.sites.size(); ++s) {
        draw(chart, grid.sites[s], placement.corners[s], plan);
        for (const auto &[link, crossing] : grid.sites[s].crossings) {
            const bool from = chart.siteOf[size_t(plan.link(link).from)] == int(s);
            (from ? first : last)[link] = std::exchange(plan.link(link).points, {});
        }
    }
    for (const int link : grid.between) {
        std::vector<QPointF> points = first[link];
        for (const QPointF &point : placement.ways.at(link))
            points.push_back(chart.sizes.turned ? point.transposed() : point);
        points.insert(points.end(), last[link].begin(), last[link].end());
        plan.link(link).points = std::move(points);
    }
    for (Link &link : plan.links)
        simplify(link.points);
    wrap(chart, plan);
    way.layers = chart.layerOf;
    way.nearerElsewhere = nearerElsewhere(chart);
    way.divided = !grid.between.empty();
    return true;
}

} // namespace portolan::layout
