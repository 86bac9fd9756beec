#include "model/layout/Sites.h"
#include "model/layout/Uprights.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

constexpr double Margin = 12; ///< beside the tracks of an avenue or street
constexpr double Least = 24;  ///< width of either

/// A link between two sites.
struct Route
{
    int link = 0;
    size_t from = 0; ///< sites
    size_t to = 0;
    double fromY = 0; ///< within the site
    double toY = 0;
    int fromAvenue = 0;
    int toAvenue = 0;
    int street = -1; ///< -1: both ends are in one avenue
    int group = 0;   ///< routes of one trunk
};

/// One channel: what runs along it, by group.
struct Channel
{
    std::map<int, Upright> uprights; ///< by group
    std::map<int, int> track;
    int tracks = 0;
    double at = 0; ///< of the first track
    double width = Least;

    void settle()
    {
        std::vector<Upright> all;
        for (auto &[group, upright] : uprights) {
            upright.wire = group;
            upright.settle();
            all.push_back(upright);
        }
        orderUprights(all);
        const std::vector<int> chosen = tracksOf(all);
        for (size_t i = 0; i < all.size(); ++i) {
            track[all[i].wire] = chosen[i];
            tracks = std::max(tracks, chosen[i] + 1);
        }
        width = std::max(Least, (tracks - 1) * measure::Lane + 2 * Margin);
    }
    double of(int group) const { return at + track.at(group) * measure::Lane; }
    double first(double start) const
    {
        return start + std::round((width - (tracks - 1) * measure::Lane) / 2);
    }
};

class SitePlaces
{
public:
    SitePlaces(const Chart &chart, const SiteGrid &grid)
        : m_chart(chart)
        , m_grid(grid)
        , m_avenues(size_t(grid.columns) + 1)
        , m_streets(size_t(grid.rows) + 1)
    {}

    Placement run()
    {
        makeRoutes();
        measureRows();
        fillAvenues();
        const std::vector<double> columns = placeColumns();
        fillStreets();
        const std::vector<double> rows = placeRows();
        Placement result;
        for (size_t s = 0; s < m_grid.sites.size(); ++s)
            result.corners.push_back(
                {columns[size_t(m_grid.column[s])], rows[size_t(m_grid.row[s])]});
        for (const Route &route : m_routes) {
            const double fromX = m_avenues[size_t(route.fromAvenue)].of(route.group);
            const double toX = m_avenues[size_t(route.toAvenue)].of(route.group);
            const double fromY = result.corners[route.from].y() + route.fromY;
            const double toY = result.corners[route.to].y() + route.toY;
            std::vector<QPointF> &way = result.ways[route.link];
            way.push_back({fromX, fromY});
            if (route.street >= 0) {
                const double y = m_streets[size_t(route.street)].of(route.group);
                way.push_back({fromX, y});
                way.push_back({toX, y});
            }
            way.push_back({toX, toY});
        }
        return result;
    }

private:
    void makeRoutes()
    {
        const Plan &plan = *m_chart.plan;
        std::map<std::tuple<int, QString, int>, int> groups;
        for (const int link : m_grid.between) {
            Route route;
            route.link = link;
            route.from = size_t(m_chart.siteOf[size_t(plan.link(link).from)]);
            route.to = size_t(m_chart.siteOf[size_t(plan.link(link).to)]);
            const Crossing &from = m_grid.sites[route.from].crossings.at(link);
            const Crossing &to = m_grid.sites[route.to].crossings.at(link);
            route.fromY = from.y;
            route.toY = to.y;
            route.fromAvenue = m_grid.column[route.from] + (from.exit == Exit::Right);
            route.toAvenue = m_grid.column[route.to] + (to.exit == Exit::Right);
            if (route.fromAvenue != route.toAvenue) {
                // The street next to the target on the way.
                const int row = m_grid.row[route.to];
                route.street = m_grid.row[route.from] > row ? row + 1 : row;
            }
            route.group = link;
            const Link &it = plan.link(link);
            const PortSpec &ports = it.flows.front()->ports;
            const bool same = std::ranges::all_of(
                it.flows, [&](const Flow *flow) { return flow->ports == ports; });
            if (m_chart.sizes.trunks && same)
                route.group = groups.try_emplace({it.to, ports.toString(), route.toAvenue}, link)
                                  .first->second;
            m_routes.push_back(route);
        }
    }

    void measureRows()
    {
        m_rowHeight.assign(size_t(m_grid.rows), 0);
        for (size_t s = 0; s < m_grid.sites.size(); ++s) {
            double &height = m_rowHeight[size_t(m_grid.row[s])];
            height = std::max(height, m_grid.sites[s].height);
        }
        // Streets have no width yet: room in which only the order counts.
        double y = 0;
        for (const double height : m_rowHeight) {
            m_roughStreet.push_back(y + Rough / 2);
            y += Rough;
            m_roughRow.push_back(y);
            y += height;
        }
        m_roughStreet.push_back(y + Rough / 2);
    }

    void fillAvenues()
    {
        for (const Route &route : m_routes) {
            const auto arm = [&](size_t site, int avenue, double y) {
                Upright &upright = m_avenues[size_t(avenue)].uprights[route.group];
                const bool siteIsLeft = m_grid.column[site] < avenue;
                (siteIsLeft ? upright.left : upright.right)
                    .push_back(m_roughRow[size_t(m_grid.row[site])] + y);
            };
            arm(route.from, route.fromAvenue, route.fromY);
            arm(route.to, route.toAvenue, route.toY);
            if (route.street < 0)
                continue;
            // The whole street is taken, so that two that come from both sides do not share a
            // track.
            const double y = m_roughStreet[size_t(route.street)];
            for (const auto &[avenue, other] : {std::pair(route.fromAvenue, route.toAvenue),
                     std::pair(route.toAvenue, route.fromAvenue)}) {
                Upright &upright = m_avenues[size_t(avenue)].uprights[route.group];
                auto &arms = other > avenue ? upright.right : upright.left;
                const double own = y + double(route.group % 997) / 997 * (Rough / 4);
                arms.push_back(own);
                m_taken[{avenue, route.group}].push_back(y);
            }
        }
        for (size_t a = 0; a < m_avenues.size(); ++a)
            m_avenues[a].settle();
    }

    std::vector<double> placeColumns()
    {
        std::vector<double> width(size_t(m_grid.columns), 0);
        for (size_t s = 0; s < m_grid.sites.size(); ++s) {
            double &most = width[size_t(m_grid.column[s])];
            most = std::max(most, m_grid.sites[s].width);
        }
        std::vector<double> result;
        double x = 0;
        for (size_t c = 0; c <= width.size(); ++c) {
            Channel &avenue = m_avenues[c];
            avenue.at = avenue.first(x);
            x += avenue.width;
            result.push_back(x);
            if (c < width.size())
                x += width[c];
        }
        return result;
    }

    void fillStreets()
    {
        for (const Route &route : m_routes) {
            if (route.street < 0)
                continue;
            Upright &upright = m_streets[size_t(route.street)].uprights[route.group];
            for (const auto &[site, avenue] :
                {std::pair(route.from, route.fromAvenue), std::pair(route.to, route.toAvenue)}) {
                const bool above = m_grid.row[site] < route.street;
                (above ? upright.left : upright.right)
                    .push_back(m_avenues[size_t(avenue)].of(route.group));
            }
        }
        for (Channel &street : m_streets)
            street.settle();
    }

    std::vector<double> placeRows()
    {
        std::vector<double> result;
        double y = 0;
        for (size_t r = 0; r <= m_rowHeight.size(); ++r) {
            Channel &street = m_streets[r];
            street.at = street.first(y);
            y += street.width;
            result.push_back(y);
            if (r < m_rowHeight.size())
                y += m_rowHeight[r];
        }
        return result;
    }

    static constexpr double Rough = 1e5;
    const Chart &m_chart;
    const SiteGrid &m_grid;
    std::vector<Route> m_routes;
    std::vector<double> m_rowHeight;
    std::vector<double> m_roughRow;
    std::vector<double> m_roughStreet;
    std::vector<Channel> m_avenues;
    std::vector<Channel> m_streets;
    std::map<std::pair<int, int>, std::vector<double>> m_taken;
};

/// Sites without lines between them: in rows, the highest first.
Placement shelves(const SiteGrid &grid, double aspect)
{
    std::vector<size_t> order(grid.sites.size());
    double area = 0;
    double widest = 0;
    for (size_t s = 0; s < order.size(); ++s) {
        order[s] = s;
        area += (grid.sites[s].width + Least) * (grid.sites[s].height + Least);
        widest = std::max(widest, grid.sites[s].width);
    }
    std::ranges::stable_sort(order, std::greater(), [&](size_t s) { return grid.sites[s].height; });
    const double width = std::max(widest, std::sqrt(area * aspect));
    Placement result;
    result.corners.resize(order.size());
    double x = 0;
    double y = 0;
    double height = 0;
    for (const size_t s : order) {
        const LayeredSite &site = grid.sites[s];
        if (x > 0 && x + site.width > width) {
            x = 0;
            y += height + Least;
            height = 0;
        }
        result.corners[s] = {x, y};
        x += site.width + Least;
        height = std::max(height, site.height);
    }
    return result;
}

} // namespace

Placement placeSites(const Chart &chart, const SiteGrid &grid, double aspect)
{
    if (grid.between.empty())
        return shelves(grid, chart.sizes.turned ? 1 / aspect : aspect);
    return SitePlaces(chart, grid).run();
}

} // namespace portolan::layout
