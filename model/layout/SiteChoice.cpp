#include "model/layout/Sites.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan::layout {

namespace {

constexpr double MostBetween = .15; ///< of all flows, between zones that are sites

/// Sets of root children that hang together.
class Sets
{
public:
    explicit Sets(size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }
    int find(int i)
    {
        while (m_parent[size_t(i)] != i)
            i = m_parent[size_t(i)] = m_parent[size_t(m_parent[size_t(i)])];
        return i;
    }
    void join(int a, int b)
    {
        m_parent[size_t(std::max(find(a), find(b)))] = std::min(find(a), find(b));
    }

private:
    std::vector<int> m_parent;
};

void markSite(Chart &chart, int item, int site)
{
    chart.siteOf[size_t(item)] = site;
    for (const int child : chart.plan->item(item).children)
        markSite(chart, child, site);
}

std::vector<std::vector<int>> membersOfSites(const Chart &chart, Division division)
{
    const Plan &plan = *chart.plan;
    const std::vector<int> &top = plan.item(chart.root).children;
    std::vector<int> indexOf(plan.items.size(), -1);
    for (size_t i = 0; i < top.size(); ++i)
        indexOf[size_t(top[i])] = int(i);
    Sets sets(top.size());
    std::vector<char> linked(top.size(), 0);
    int inside = 0;
    int between = 0;
    for (int i = 0; i < plan.linkCount(); ++i) {
        const auto &meeting = chart.meetings[size_t(i)];
        if (plan.link(i).isLoop())
            continue;
        if (meeting.zone != chart.root) {
            ++inside;
            continue;
        }
        ++between;
        const int a = indexOf[size_t(meeting.a)];
        const int b = indexOf[size_t(meeting.b)];
        sets.join(a, b);
        linked[size_t(a)] = linked[size_t(b)] = 1;
    }
    const bool apart = division == Division::Apart ||
                       (division != Division::Whole && between < MostBetween * (inside + between));
    std::map<int, std::vector<int>> groups;
    for (size_t i = 0; i < top.size(); ++i) {
        const Item &item = plan.item(top[i]);
        // Loose cards stand together in one block.
        const bool own = !item.card && (apart || !linked[i]);
        const int key = own ? int(i) : item.card && (apart || !linked[i]) ? -1 : sets.find(int(i));
        groups[key].push_back(top[i]);
    }
    std::vector<std::vector<int>> result;
    for (auto &[key, members] : groups)
        result.push_back(std::move(members));
    return result;
}

/// Slots in the grid, swapped in pairs as long as that shortens the flows between sites.
void chooseSlots(
    SiteGrid &grid, const std::map<std::pair<int, int>, int> &flows, double aspect, int moreColumns)
{
    const int count = int(grid.sites.size());
    grid.columns = std::clamp(int(std::lround(std::sqrt(.55 * count * aspect / 1.6))) + moreColumns,
        1, std::max(1, count));
    grid.rows = (count + grid.columns - 1) / grid.columns;
    std::vector<int> slot(static_cast<size_t>(count));
    std::iota(slot.begin(), slot.end(), 0);
    std::vector<std::vector<std::pair<int, int>>> near(static_cast<size_t>(count));
    for (const auto &[ends, weight] : flows) {
        near[size_t(ends.first)].emplace_back(ends.second, weight);
        near[size_t(ends.second)].emplace_back(ends.first, weight);
    }
    const auto length = [&](int site, int other) {
        double sum = 0;
        const int at = slot[size_t(site)];
        for (const auto &[to, weight] : near[size_t(site)]) {
            if (to == other)
                continue;
            const int there = slot[size_t(to)];
            // A way across is longer than one along an avenue.
            sum += weight * (std::abs(at % grid.columns - there % grid.columns) * 1.5 +
                                std::abs(at / grid.columns - there / grid.columns));
        }
        return sum;
    };
    const int rounds = count > 100 ? 4 : 20;
    for (int round = 0; round < rounds; ++round) {
        bool better = false;
        for (int a = 0; a < count; ++a)
            for (int b = a + 1; b < count; ++b) {
                const double before = length(a, b) + length(b, a);
                std::swap(slot[size_t(a)], slot[size_t(b)]);
                if (length(a, b) + length(b, a) < before - 1e-9)
                    better = true;
                else
                    std::swap(slot[size_t(a)], slot[size_t(b)]);
            }
        if (!better)
            break;
    }
    for (const int at : slot) {
        grid.column.push_back(at % grid.columns);
        grid.row.push_back(at / grid.columns);
    }
}

/// Cuts sites with long rows of layers into several that stand below each other, as words are
/// wrapped. Returns whether there was any.
bool fold(Chart &chart, SiteGrid &grid, double aspect, bool always)
{
    const double tolerated = always ? 1.5 : 3;
    const int fewLayers = always ? 3 : 8;
    const Plan &plan = *chart.plan;
    std::vector<std::vector<int>> cut;
    bool any = false;
    for (const LayeredSite &site : grid.sites) {
        std::vector<int> links;
        for (int i = 0; i < plan.linkCount(); ++i)
            if (!plan.link(i).isLoop() &&
                chart.siteOf[size_t(plan.link(i).from)] == int(&site - grid.sites.data()))
                links.push_back(i);
        assignLayers(chart, site, links);
        int last = 0;
        for (const int item : site.members)
            last = std::max(last, chart.layerOf[size_t(item)]);
        std::vector<QSizeF> layers(size_t(last) + 1);
        for (const int item : site.members) {
            QSizeF &layer = layers[size_t(std::max(0, chart.layerOf[size_t(item)]))];
            const QSizeF size = chart.sizes.of(roughSize(chart, item));
            layer = {std::max(layer.width(), size.width()),
                std::max(layer.height(), 0.) + size.height()};
        }
        double width = 0;
        double height = 1;
        for (const QSizeF &layer : layers) {
            width += layer.width();
            height = std::max(height, layer.height());
        }
        const double shape = width / height / aspect;
        if (last < fewLayers || shape < tolerated) {
            cut.push_back(site.members);
            continue;
        }
        // Where many lines would lead from row to row, a long row is the lesser evil.
        double spans = 0;
        for (const int link : links) {
            const auto &meeting = chart.meetings[size_t(link)];
            if (meeting.zone == chart.root)
                spans +=
                    std::abs(chart.layerOf[size_t(meeting.a)] - chart.layerOf[size_t(meeting.b)]);
        }
        constexpr double mostSpanning = .08;
        if (!always && spans / last > 2 + mostSpanning * double(links.size())) {
            cut.push_back(site.members);
            continue;
        }
        any = true;
        const int rows = std::max(2, int(std::lround(std::sqrt(shape))));
        std::vector<std::vector<int>> parts(static_cast<size_t>(rows));
        std::vector<int> rowOf;
        double at = 0;
        for (const QSizeF &layer : layers) {
            rowOf.push_back(std::min(rows - 1, int((at + layer.width() / 2) / width * rows)));
            at += layer.width();
        }
        for (const int item : site.members)
            parts[size_t(rowOf[size_t(std::max(0, chart.layerOf[size_t(item)]))])].push_back(item);
        for (auto &part : parts)
            if (!part.empty())
                cut.push_back(std::move(part));
    }
    if (!any)
        return false;
    grid.sites.clear();
    for (auto &members : cut) {
        for (const int item : members)
            markSite(chart, item, int(grid.sites.size()));
        grid.sites.emplace_back().members = std::move(members);
    }
    return true;
}

void stackUp(SiteGrid &grid)
{
    grid.columns = 1;
    grid.rows = int(grid.sites.size());
    for (int row = 0; row < grid.rows; ++row) {
        grid.column.push_back(0);
        grid.row.push_back(row);
    }
}

/// Layers between the item and an edge of its site.
int layersTo(const Chart &chart, const LayeredSite &site, int item, Exit exit)
{
    const Plan &plan = *chart.plan;
    int sum = 0;
    for (; item != chart.root; item = plan.item(item).parent) {
        const int parent = plan.item(item).parent;
        const int at = std::max(0, chart.layerOf[size_t(item)]);
        if (exit == Exit::Left) {
            sum += at;
            continue;
        }
        int last = 0;
        for (const int other : parent == chart.root ? site.members : plan.item(parent).children)
            last = std::max(last, chart.layerOf[size_t(other)]);
        sum += last - at;
    }
    return sum;
}

/// On which sides a link leaves and enters its sites: the shortest way by rough measures.
void chooseExits(const Chart &chart, SiteGrid &grid, int i)
{
    const Link &link = chart.plan->link(i);
    const size_t a = size_t(chart.siteOf[size_t(link.from)]);
    const size_t b = size_t(chart.siteOf[size_t(link.to)]);
    constexpr int layerCost = 2;
    constexpr int siteCost = 10;
    constexpr int streetCost = 3;
    int least = -1;
    for (const Exit leave : {Exit::Right, Exit::Left})
        for (const Exit enter : {Exit::Left, Exit::Right}) {
            const int from = grid.column[a] + (leave == Exit::Right);
            const int to = grid.column[b] + (enter == Exit::Right);
            const int cost = layerCost * (layersTo(chart, grid.sites[a], link.from, leave) +
                                             layersTo(chart, grid.sites[b], link.to, enter)) +
                             siteCost * std::abs(from - to) + (from != to ? streetCost : 0);
            if (least >= 0 && cost >= least)
                continue;
            least = cost;
            grid.sites[a].crossings[i].exit = leave;
            grid.sites[b].crossings[i].exit = enter;
            // Neighbours in a row face each other; farther ones meet in the street above.
            const int down = grid.row[b] - grid.row[a];
            const int way = down != 0 ? down : from != to ? -1 : 0;
            grid.sites[a].crossings[i].direction = way < 0 ? -1 : way > 0 ? 1 : 0;
            grid.sites[b].crossings[i].direction = down == 0 ? grid.sites[a].crossings[i].direction
                                                   : way > 0 ? -1
                                                             : 1;
        }
}

} // namespace

SiteGrid chooseSites(Chart &chart, const LayoutOptions &options, const Way &way)
{
    const Plan &plan = *chart.plan;
    SiteGrid grid;
    for (auto &members : membersOfSites(chart, way.division)) {
        for (const int item : members)
            markSite(chart, item, int(grid.sites.size()));
        grid.sites.emplace_back().members = std::move(members);
    }
    const bool folded = fold(chart, grid, options.aspect, way.division == Division::Folded);
    grid.links.assign(grid.sites.size(), {});
    std::map<std::pair<int, int>, int> flows;
    for (int i = 0; i < plan.linkCount(); ++i) {
        const Link &link = plan.link(i);
        if (link.isLoop())
            continue;
        const int a = chart.siteOf[size_t(link.from)];
        const int b = chart.siteOf[size_t(link.to)];
        grid.links[size_t(a)].push_back(i);
        if (a == b)
            continue;
        grid.links[size_t(b)].push_back(i);
        grid.between.push_back(i);
        ++flows[std::minmax(a, b)];
    }
    if (folded)
        stackUp(grid);
    else
        chooseSlots(grid, flows, options.aspect, way.division == Division::Wider ? 1 : 0);
    if (way.upsideDown && !folded)
        for (int &row : grid.row)
            row = grid.rows - 1 - row;
    for (const int i : grid.between) // both sites hear of it before its exits are known
        for (const int end : {plan.link(i).from, plan.link(i).to})
            grid.sites[size_t(chart.siteOf[size_t(end)])].crossings[i];
    for (LayeredSite &site : grid.sites)
        assignLayers(chart, site, grid.links[size_t(&site - grid.sites.data())]);
    for (const int i : grid.between)
        chooseExits(chart, grid, i);
    return grid;
}

} // namespace portolan::layout
