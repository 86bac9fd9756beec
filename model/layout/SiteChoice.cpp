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
    void join(int a, int b) { m_parent[size_t(std::max(find(a), find(b)))] = std::min(find(a), find(b)); }

private:
    std::vector<int> m_parent;
};

void markSite(Chart &chart, int item, int site)
{
    chart.siteOf[size_t(item)] = site;
    for (const int child : chart.plan->item(item).children)
        markSite(chart, child, site);
}

std::vector<std::vector<int>> membersOfSites(const Chart &chart)
{
    const Plan &plan = *chart.plan;
    const std::vector<int> &top = plan.item(0).children;
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
        if (meeting.zone != 0) {
            ++inside;
            continue;
        }
        ++between;
        const int a = indexOf[size_t(meeting.a)];
        const int b = indexOf[size_t(meeting.b)];
        sets.join(a, b);
        linked[size_t(a)] = linked[size_t(b)] = 1;
    }
    const bool apart = between < MostBetween * (inside + between);
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
void chooseSlots(SiteGrid &grid, const std::map<std::pair<int, int>, int> &flows, double aspect)
{
    const int count = int(grid.sites.size());
    grid.columns = std::clamp(
        int(std::lround(std::sqrt(.55 * count * aspect / 1.6))), 1, std::max(1, count));
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

} // namespace

int SiteGrid::siteAt(int c, int r) const
{
    for (size_t s = 0; s < sites.size(); ++s)
        if (column[s] == c && row[s] == r)
            return int(s);
    return -1;
}

SiteGrid chooseSites(Chart &chart, const LayoutOptions &options)
{
    const Plan &plan = *chart.plan;
    SiteGrid grid;
    for (auto &members : membersOfSites(chart)) {
        for (const int item : members)
            markSite(chart, item, int(grid.sites.size()));
        grid.sites.emplace_back().members = std::move(members);
    }
    grid.links.resize(grid.sites.size());
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
    chooseSlots(grid, flows, options.aspect);
    for (const int i : grid.between) {
        const size_t a = size_t(chart.siteOf[size_t(plan.link(i).from)]);
        const size_t b = size_t(chart.siteOf[size_t(plan.link(i).to)]);
        const int across = grid.column[b] - grid.column[a];
        const int down = grid.row[b] - grid.row[a];
        Crossing from;
        Crossing to;
        from.exit = across >= 0 ? Exit::Right : Exit::Left;
        to.exit = across > 0 ? Exit::Left : Exit::Right;
        // Neighbours in a row face each other; farther ones meet in the street above.
        const int way = down != 0 ? down : std::abs(across) > 1 ? -1 : 0;
        from.direction = way < 0 ? -1 : way > 0 ? 1 : 0;
        to.direction = down == 0 ? from.direction : -from.direction;
        grid.sites[a].crossings[i] = from;
        grid.sites[b].crossings[i] = to;
    }
    return grid;
}

} // namespace portolan::layout
