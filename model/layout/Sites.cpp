#include "model/layout/Sites.h"

#include <algorithm>

namespace portolan::layout {

using namespace Qt::StringLiterals;

namespace {

/// The reading direction is x from here on.
Chart chartOf(const Plan &plan, const TextMeasure &measure, const LayoutOptions &options)
{
    Chart chart;
    chart.plan = &plan;
    chart.measure = &measure;
    chart.sizes = {options.reading == Reading::TopToBottom, options.trunks};
    chart.meetings.reserve(plan.links.size());
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        chart.meetings.push_back(plan.meeting(link.from, link.to));
        if (link.isLoop())
            chart.loops[link.from].push_back(i);
    }
    chart.layerOf.assign(plan.items.size(), 0);
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

/// Without repeated points and points on the way.
void straighten(std::vector<QPointF> &points)
{
    std::vector<QPointF> kept;
    for (const QPointF &point : points) {
        if (!kept.empty() && kept.back() == point)
            continue;
        while (kept.size() >= 2) {
            const QPointF a = kept[kept.size() - 2];
            const QPointF b = kept.back();
            const bool onWay = (a.x() == b.x() && b.x() == point.x()) ||
                               (a.y() == b.y() && b.y() == point.y());
            if (!onWay)
                break;
            kept.pop_back();
        }
        kept.push_back(point);
    }
    points = std::move(kept);
}

} // namespace

bool layOutSites(Plan &plan, const TextMeasure &measure, const LayoutOptions &options,
    const LayoutControl &control)
{
    Chart chart = chartOf(plan, measure, options);
    SiteGrid grid = chooseSites(chart, options);
    double total = 0;
    for (const auto &links : grid.links)
        total += double(links.size()) + 1;
    double done = 0;
    for (size_t s = 0; s < grid.sites.size(); ++s) {
        if (control.stop.stop_requested())
            return false;
        LayeredSite &site = grid.sites[s];
        assignLayers(chart, site, grid.links[s]);
        makeChains(chart, site, grid.links[s]);
        orderLayers(site, qEnvironmentVariable("EFFORT", u"1"_s).toDouble());
        makePorts(chart, site);
        placeAcross(chart, site);
        placeAlong(chart, site);
        noteExits(site);
        done += double(grid.links[s].size()) + 1;
        if (control.progress)
            control.progress(done / total);
    }
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
        const auto &way = placement.ways.at(link);
        points.insert(points.end(), way.begin(), way.end());
        points.insert(points.end(), last[link].begin(), last[link].end());
        plan.link(link).points = std::move(points);
    }
    for (Link &link : plan.links)
        straighten(link.points);
    return true;
}

} // namespace portolan::layout
