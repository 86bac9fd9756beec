#include "model/layout/Layered.h"
#include "model/layout/NetworkSimplex.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <set>
#include <tuple>

namespace portolan::layout {

namespace {

constexpr int Pull = 2; ///< of flows beyond the zone, beside those within it

constexpr int Caller = 1000; ///< who calls is before what is called

/// Flows between the children of one zone, lifted to them; children are numbered from 0.
struct Siblings
{
    std::vector<int> items;
    std::map<std::pair<int, int>, int> flows; ///< (from, to) -> count, without loops
    std::vector<int> pullLeft;                ///< flows to things further left, outside of the zone
    std::vector<int> pullRight;
    std::vector<int> calls; ///< from the internet: what it calls is first, whatever calls that
};

/// Reverses as little weight as it can so that no circle is left (Eades, Lin and Smyth, 1993).
/// Gives each child a place in a line.
std::vector<int> lineUp(const Siblings &siblings)
{
    const size_t count = siblings.items.size();
    std::vector<std::vector<std::pair<int, int>>> next(count);
    std::vector<std::vector<std::pair<int, int>>> previous(count);
    std::vector<int> out(count, 0);
    std::vector<int> in(count, 0);
    for (const auto &[ends, weight] : siblings.flows) {
        next[size_t(ends.first)].emplace_back(ends.second, weight);
        previous[size_t(ends.second)].emplace_back(ends.first, weight);
        out[size_t(ends.first)] += weight;
        in[size_t(ends.second)] += weight;
    }
    // Key: sinks and sources at once, then what the internet calls, then the largest surplus; ties
    // by record order.
    const auto keyOf = [&](int i) {
        const size_t n = size_t(i);
        if (out[n] == 0 || in[n] == 0)
            return std::tuple(out[n] == 0 ? 0 : 1, 0, i);
        if (siblings.calls[n] > 0)
            return std::tuple(2, -siblings.calls[n], i);
        return std::tuple(
            3, in[n] - out[n] + Pull * (siblings.pullRight[n] - siblings.pullLeft[n]), i);
    };
    std::set<std::tuple<int, int, int>> waiting;
    for (size_t i = 0; i < count; ++i)
        waiting.insert(keyOf(int(i)));
    std::vector<char> taken(count, 0);
    std::vector<int> head;
    std::vector<int> tail;
    while (!waiting.empty()) {
        const auto [urgent, surplus, i] = *waiting.begin();
        waiting.erase(waiting.begin());
        taken[size_t(i)] = 1;
        (urgent == 0 ? tail : head).push_back(i);
        const auto loosen = [&](const auto &edges, std::vector<int> &degree) {
            for (const auto &[other, weight] : edges[size_t(i)]) {
                if (taken[size_t(other)])
                    continue;
                waiting.erase(keyOf(other));
                degree[size_t(other)] -= weight;
                waiting.insert(keyOf(other));
            }
        };
        loosen(next, in);
        loosen(previous, out);
    }
    std::vector<int> place(count);
    int at = 0;
    for (const int i : head)
        place[size_t(i)] = at++;
    for (auto i = tail.rbegin(); i != tail.rend(); ++i)
        place[size_t(*i)] = at++;
    return place;
}

/// How much room a child asks for: cards in it.
int weightOf(const Plan &plan, int item)
{
    int count = 1;
    for (const int child : plan.item(item).children)
        count += weightOf(plan, child);
    return count;
}

/// Cards in hundreds round a few others: they stand in several layers, and where each has a line of
/// its own on both sides of those others.
class Leaves
{
public:
    Leaves(const Chart &chart, const Siblings &siblings, std::vector<int> &x)
        : m_chart(chart)
        , m_siblings(siblings)
        , m_x(x)
        , m_sends(siblings.items.size(), 0)
        , m_listens(siblings.items.size(), 0)
    {
        for (const auto &[ends, weight] : siblings.flows) {
            m_sends[size_t(ends.first)] = 1;
            m_listens[size_t(ends.second)] = 1;
        }
    }

    void spread()
    {
        const size_t count = m_x.size();
        constexpr double perRow = 2.75; // about the width of a layer over the height of a card
        const int usual = std::max(24, int(1.3 * std::sqrt(perRow * double(count))));
        int most[2] = {usual, usual}; // of sinks and sources in a layer
        for (const bool sources : {false, true})
            if (const int leaves = int(std::ranges::count_if(std::views::iota(size_t(0), count),
                    [&](size_t i) { return isLeaf(i, sources) && isFree(i); }));
                leaves > Many)
                most[sources] = share(leaves, sources);
        m_step.assign(count, 0);
        for (size_t i = 0; i < count; ++i)
            m_step[i] = isLeaf(i, false) ? 1 : isLeaf(i, true) ? -1 : 0;
        for (const bool sources : {false, true})
            if (!m_chart.sizes.trunks || !sources)
                turnHalf(sources, 4 * most[sources]);
        for (const int step : {-1, 1})
            shift(step, most);
    }

private:
    static constexpr int Many = 200;

    bool isLeaf(size_t i, bool source) const
    {
        return m_chart.plan->item(m_siblings.items[i]).card &&
               (source ? m_sends[i] && !m_listens[i] && m_siblings.pullLeft[i] == 0
                       : m_listens[i] && !m_sends[i] && m_siblings.pullRight[i] == 0);
    }
    bool isFree(size_t i) const { return m_siblings.pullLeft[i] + m_siblings.pullRight[i] == 0; }

    /// So many of \a leaves in a layer that the chart is about as wide as high. In a layer each of
    /// them takes its own height, and the line to each that stands further out a lane; a trunk does
    /// not.
    int share(int leaves, bool sources) const
    {
        const bool trunk = sources && m_chart.sizes.trunks;
        const QSizeF card = m_chart.sizes.of({144, 64});
        const QSizeF label = m_chart.sizes.of({72, 24});
        // The more lines there are the more of them bend side by side between two layers. Labels
        // stand before the target: beside each sink, or all of them beside the card in the middle.
        const double bends = trunk ? 18 : 100 + leaves * .1;
        const double along = card.width() + (sources ? 0 : label.width()) + bends;
        const double across = card.height() + measure::CardGapAcross;
        const double sides = trunk ? 1 : 2;
        const double onSide = leaves / sides;
        int best = 1;
        double least = 0;
        for (int layers = 1; layers <= leaves; ++layers) {
            const double each = onSide / layers;
            const double labels = (sources ? onSide : each) * (label.height() + 4);
            const double lines = trunk ? 0 : (onSide - each) * measure::Lane;
            const double height = std::max(each * across + lines, trunk ? 0 : labels);
            const double shape = std::abs(std::log(layers * sides * along / height));
            if (layers > 1 && shape > least)
                break;
            least = shape;
            best = int(std::ceil(each));
        }
        return best;
    }

    /// Of what stands in one layer in great numbers every second goes to the other side.
    void turnHalf(bool sources, int tooMany)
    {
        std::map<int, std::vector<size_t>> layers;
        for (size_t i = 0; i < m_x.size(); ++i)
            if (isLeaf(i, sources) && isFree(i))
                layers[m_x[i]].push_back(i);
        std::vector<int> beyond = m_x;
        for (const auto &[ends, weight] : m_siblings.flows) {
            const auto [from, to] = ends;
            int &x = beyond[size_t(sources ? from : to)];
            const int other = m_x[size_t(sources ? to : from)];
            x = sources ? std::max(x, other + 1) : std::min(x, other - 1);
        }
        for (const auto &[at, leaves] : layers)
            for (size_t k = 1; int(leaves.size()) > tooMany && k < leaves.size(); k += 2) {
                m_x[leaves[k]] = beyond[leaves[k]];
                m_step[leaves[k]] *= -1;
            }
    }

    /// What is too much in a layer stands one further to the outside.
    void shift(int step, const int (&most)[2])
    {
        std::map<int, std::vector<int>> layers;
        for (size_t i = 0; i < m_x.size(); ++i)
            layers[m_x[i] * step].push_back(int(i));
        for (auto at = layers.begin(); at != layers.end(); ++at) {
            int excess[2] = {int(at->second.size()) - most[0], int(at->second.size()) - most[1]};
            for (size_t k = at->second.size(); k-- > 0;) {
                const auto i = size_t(at->second[k]);
                if (m_step[i] != step || excess[m_sends[i] ? 1 : 0] <= 0)
                    continue;
                m_x[i] += step;
                layers[at->first + 1].push_back(int(i));
                at->second.erase(at->second.begin() + long(k));
                --excess[0];
                --excess[1];
            }
        }
    }

    const Chart &m_chart;
    const Siblings &m_siblings;
    std::vector<int> &m_x;
    std::vector<char> m_sends;
    std::vector<char> m_listens;
    std::vector<int> m_step; ///< to where more room is; 0: stays
};

/// Layers in a row that is much longer than the chart should be go on in further rows, as words are
/// wrapped: the first of a row stands in the first layer again.
void foldRows(
    Chart &chart, const Siblings &siblings, const std::vector<char> &isTied, std::vector<int> &x)
{
    for (const int item : siblings.items)
        chart.rowOf[size_t(item)] = 0;
    std::map<int, double> layers; // how far each reaches along
    for (size_t i = 0; i < x.size(); ++i)
        if (isTied[i]) {
            double &along = layers[x[i]];
            along = std::max(along, roughSize(chart, siblings.items[i]).width());
        }
    double length = 0;
    for (const auto &[at, along] : layers)
        length += along;
    constexpr size_t fewLayers = 9;
    constexpr double tolerated = 2;
    if (layers.size() < fewLayers || length < tolerated * chart.row)
        return;
    // Where many lines would lead from row to row, a long row is the lesser evil.
    double spans = 0;
    for (const auto &[ends, weight] : siblings.flows)
        spans += std::abs(x[size_t(ends.first)] - x[size_t(ends.second)]);
    constexpr double mostSpanning = .08;
    if (spans > double(layers.size()) * (2 + mostSpanning * double(siblings.flows.size())))
        return;
    const double rows = std::round(length / chart.row);
    std::map<int, std::pair<int, int>> places; // row, and the layer in it
    double begin = 0;
    int row = 0;
    int next = 0;
    for (const auto &[at, along] : layers) {
        const int its = int(std::min(rows - 1, std::floor((begin + along / 2) / length * rows)));
        next = its > row ? 0 : next;
        row = its;
        places[at] = {row, next++};
        begin += along;
    }
    chart.hasRows = true;
    for (size_t i = 0; i < x.size(); ++i)
        if (isTied[i])
            std::tie(chart.rowOf[size_t(siblings.items[i])], x[i]) = places[x[i]];
}

void layer(Chart &chart, const Siblings &siblings, bool folds)
{
    const size_t count = siblings.items.size();
    const std::vector<int> place = lineUp(siblings);
    NetworkSimplex simplex;
    for (size_t i = 0; i < count + 2; ++i)
        simplex.addNode();
    const int first = int(count);
    const int last = first + 1;
    simplex.addEdge(first, last, 0, 0);
    std::vector<char> tied(count, 0);
    for (const auto &[ends, weight] : siblings.flows) {
        const bool forward = place[size_t(ends.first)] < place[size_t(ends.second)];
        simplex.addEdge(
            forward ? ends.first : ends.second, forward ? ends.second : ends.first, 1, weight * 2);
        tied[size_t(ends.first)] = tied[size_t(ends.second)] = 1;
    }
    for (size_t i = 0; i < count; ++i) {
        simplex.addEdge(first, int(i), 0, siblings.pullLeft[i]);
        simplex.addEdge(int(i), last, 0, siblings.pullRight[i]);
        if (siblings.pullLeft[i] + siblings.pullRight[i] > 0)
            tied[i] = 1;
    }
    std::vector<int> x = simplex.solve(50'000'000, chart.stop);
    x.resize(count);
    Leaves(chart, siblings, x).spread();
    if (folds)
        foldRows(chart, siblings, tied, x);
    int lowest = 0;
    int highest = 0;
    bool any = false;
    for (size_t i = 0; i < count; ++i) {
        if (!tied[i])
            continue;
        lowest = any ? std::min(lowest, x[i]) : x[i];
        highest = any ? std::max(highest, x[i]) : x[i];
        any = true;
    }
    // What has no flow goes where there is most room; loose cards form a block.
    std::vector<int> load(any ? size_t(highest - lowest + 1) : 1, 0);
    for (size_t i = 0; i < count; ++i) {
        const int item = siblings.items[i];
        if (!tied[i])
            continue;
        const int at = x[i] - lowest;
        chart.layerOf[size_t(item)] = at;
        load[size_t(at)] += weightOf(*chart.plan, item);
    }
    std::vector<std::pair<int, int>> loose; // weight, item
    for (size_t i = 0; i < count; ++i) {
        const int item = siblings.items[i];
        if (tied[i])
            continue;
        if (chart.plan->item(item).card && !chart.loops.contains(item))
            chart.layerOf[size_t(item)] = -1;
        else
            loose.emplace_back(-weightOf(*chart.plan, item), item);
    }
    std::ranges::sort(loose);
    // Loose zones may open further layers, so that many of them do not pile up in one.
    int total = 0;
    for (const auto &[weight, item] : loose)
        total -= weight;
    size_t wanted = 1;
    while (wanted * wanted * 2 < loose.size())
        ++wanted;
    if (load.size() < wanted)
        load.resize(wanted, 0);
    for (const auto &[weight, item] : loose) {
        const auto least = std::ranges::min_element(load);
        chart.layerOf[size_t(item)] = int(least - load.begin());
        *least -= weight;
    }
}

bool isInternet(const Plan &plan, int item)
{
    for (; item != 0; item = plan.item(item).parent)
        if (!plan.item(item).card && plan.item(item).kind == ZoneKind::Internet)
            return true;
    return false;
}

} // namespace

QSizeF roughSize(const Chart &chart, int item)
{
    const Item &its = chart.plan->item(item);
    const QSizeF card = chart.sizes.of({280, 100});
    if (its.card)
        return card;
    double area = 0;
    for (const int child : its.children) {
        const QSizeF size = roughSize(chart, child);
        area += size.width() * size.height();
    }
    return {std::max(card.width(), std::sqrt(area)), std::max(card.height(), std::sqrt(area))};
}

void assignLayers(Chart &chart, const LayeredSite &site, const std::vector<int> &links)
{
    const Plan &plan = *chart.plan;
    std::vector<int> indexOf(plan.items.size(), -1); // among its siblings
    std::map<int, size_t> zoneIndex;
    std::vector<Siblings> groups(1);
    groups[0].items = site.members;
    for (size_t z = 0; z < groups.size(); ++z) {
        const std::vector<int> items = groups[z].items;
        for (size_t i = 0; i < items.size(); ++i) {
            indexOf[size_t(items[i])] = int(i);
            const Item &item = plan.item(items[i]);
            if (!item.card && !item.children.empty()) {
                zoneIndex[items[i]] = groups.size();
                groups.emplace_back().items = item.children;
            }
        }
        groups[z].pullLeft.assign(items.size(), 0);
        groups[z].pullRight.assign(items.size(), 0);
        groups[z].calls.assign(items.size(), 0);
    }
    const auto groupOf = [&](int item) -> Siblings & {
        const int parent = plan.item(item).parent;
        return groups[parent == chart.root ? 0 : zoneIndex.at(parent)];
    };
    const auto pull = [&](int from, int stop, bool right, bool called) {
        for (int item = from; item != stop; item = plan.item(item).parent) {
            Siblings &group = groupOf(item);
            auto &pulls = right ? group.pullRight : group.pullLeft;
            ++pulls[size_t(indexOf[size_t(item)])];
            group.calls[size_t(indexOf[size_t(item)])] += called;
            if (plan.item(item).parent == stop)
                break;
        }
    };
    std::vector<std::vector<int>> meetingAt(groups.size());
    for (const int i : links) {
        const Link &link = plan.link(i);
        const bool fromHere = indexOf[size_t(link.from)] >= 0;
        const bool toHere = indexOf[size_t(link.to)] >= 0;
        const auto &meeting = chart.meetings[size_t(i)];
        if (!fromHere || !toHere) {
            const auto crossing = site.crossings.find(i);
            if (crossing != site.crossings.end())
                pull(fromHere ? link.from : link.to, chart.root,
                    crossing->second.exit == Exit::Right, toHere && isInternet(plan, link.from));
            continue;
        }
        const size_t group = meeting.zone == chart.root ? 0 : zoneIndex.at(meeting.zone);
        const int a = indexOf[size_t(meeting.a)];
        const int b = indexOf[size_t(meeting.b)];
        // The internet stands on the side from where it calls.
        const bool calls =
            plan.item(meeting.a).kind == ZoneKind::Internet && !plan.item(meeting.a).card;
        groups[group].flows[{a, b}] += calls ? 3 : 1;
        if (calls) {
            groups[group].calls[size_t(a)] += Caller;
            groups[group].calls[size_t(b)] += 1;
        }
        meetingAt[group].push_back(i);
    }
    for (size_t z = 0; z < groups.size(); ++z) {
        layer(chart, groups[z], z > 0); // the rows of a site are cut into further sites
        for (const int i : meetingAt[z]) {
            const auto &meeting = chart.meetings[size_t(i)];
            const bool forward =
                chart.layerOf[size_t(meeting.a)] < chart.layerOf[size_t(meeting.b)];
            if (meeting.a != plan.link(i).from)
                pull(plan.link(i).from, meeting.a, forward, false);
            if (meeting.b != plan.link(i).to)
                pull(plan.link(i).to, meeting.b, !forward, isInternet(plan, plan.link(i).from));
        }
    }
}

} // namespace portolan::layout
