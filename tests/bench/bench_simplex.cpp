#include "model/layout/NetworkSimplex.h"
#include "tests/bench/Bench.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <random>

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;
using portolan::layout::NetworkSimplex;

namespace {

constexpr long long Enough = 1'000'000'000'000;

struct Line
{
    int from = 0;
    int to = 0;
    int length = 0;
    int weight = 0;
    bool isAlignment = false;
};

struct Problem
{
    int nodes = 0;
    std::vector<Line> lines;
};

/// What a chart asks of its y coordinates: cards in every other column, chains of dummies and a
/// label between them that want to be level, all in a fixed order with gaps in each column, in
/// \a zones bands whose heights cost.
class Chart
{
public:
    Chart(int items, int columns, int reach, int zones)
        : m_items(items)
        , m_columns(static_cast<size_t>(columns))
        , m_cards(static_cast<size_t>(columns))
        , m_zones(zones)
    {
        for (size_t column = 0; column < m_columns.size(); column += 2)
            for (int i = 0; i < items / columns / 8; ++i) {
                const double height = below(1 << 20) / double(1 << 20);
                m_cards[column].push_back({height, add(column, height, 60), 60});
            }
        while (m_made < m_items)
            addFlow(reach);
        addGaps();
    }

    Problem problem;

private:
    struct Item
    {
        double height = 0; ///< in the chart, 0 to 1
        int node = 0;
        int extent = 0;
    };

    int below(int n) { return int(m_engine() % unsigned(n)); }

    int add(size_t column, double height, int extent)
    {
        m_columns[column].push_back({std::clamp(height, 0., .999), problem.nodes, extent});
        ++m_made;
        return problem.nodes++;
    }

    /// To one of seven cards, the nearest: orders with few crossings have such flows.
    void addFlow(int reach)
    {
        const size_t from = size_t(below(int(m_columns.size()) / 2)) * 2;
        const size_t to = from + 2 * (1 + size_t(below(reach)));
        if (to >= m_columns.size())
            return;
        const Item source = m_cards[from][size_t(below(int(m_cards[from].size())))];
        Item target = m_cards[to][size_t(below(int(m_cards[to].size())))];
        for (int i = 0; i < 6; ++i) {
            const Item &other = m_cards[to][size_t(below(int(m_cards[to].size())))];
            if (std::abs(other.height - source.height) < std::abs(target.height - source.height))
                target = other;
        }
        int last = source.node;
        for (size_t column = from + 1; column < to; ++column) {
            const double part = double(column - from) / double(to - from);
            const double drift = (below(1000) - 500) / 500. * .01;
            const double height = source.height + (target.height - source.height) * part + drift;
            const int node = add(column, height, column + 1 == to ? 20 : 8);
            const bool first = column == from + 1;
            problem.lines.push_back({last, node, first ? 10 + below(30) : 0, first ? 3 : 8, true});
            last = node;
        }
        problem.lines.push_back({last, target.node, -10 - below(30), 3, true});
    }

    void addGaps()
    {
        const int chart = problem.nodes;
        const auto top = [&](int zone) { return chart + 2 * zone; };
        problem.nodes += 2 * (m_zones + 1);
        const auto edge = [&](int from, int to, int length, int weight) {
            problem.lines.push_back({from, to, length, weight, false});
        };
        const auto close = [&](const Item &last, int zone) {
            edge(last.node, top(zone) + 1, last.extent + 16, 0);
        };
        for (auto &column : m_columns) {
            std::ranges::stable_sort(column, {}, &Item::height);
            const Item *last = nullptr;
            int zone = -1;
            for (const Item &item : column) {
                const int own = int(item.height * m_zones);
                if (own == zone) {
                    edge(last->node, item.node, last->extent + 12, 1);
                } else {
                    if (last != nullptr)
                        close(*last, zone);
                    edge(top(own), item.node, 30, 0);
                    zone = own;
                }
                last = &item;
            }
            if (last != nullptr)
                close(*last, zone);
        }
        for (int zone = 0; zone < m_zones; ++zone) {
            edge(top(zone), top(zone) + 1, 60, 1);
            if (zone > 0)
                edge(top(zone - 1) + 1, top(zone), 24, 0);
            edge(top(m_zones), top(zone), 30, 0);
            edge(top(zone) + 1, top(m_zones) + 1, 16, 0);
        }
        edge(top(m_zones), top(m_zones) + 1, 60, 1);
    }

    int m_items;
    int m_made = 0;
    std::vector<std::vector<Item>> m_columns;
    std::vector<std::vector<Item>> m_cards;
    int m_zones;
    std::mt19937 m_engine{1};
};

NetworkSimplex solverOf(const Problem &problem)
{
    NetworkSimplex solver;
    for (int i = 0; i < problem.nodes; ++i)
        solver.addNode();
    for (const Line &line : problem.lines)
        if (line.isAlignment)
            solver.align(line.from, line.length, line.to, 0, line.weight);
        else
            solver.addEdge(line.from, line.to, line.length, line.weight);
    return solver;
}

int gap(const Line &line, const std::vector<int> &x)
{
    return x[size_t(line.to)] - x[size_t(line.from)] - line.length;
}

/// As the layout does it: what is nearly level pulls harder, what is far from it lets go.
void reweight(const Problem &problem, const std::vector<int> &x, NetworkSimplex &solver)
{
    for (size_t i = 0; i < problem.lines.size(); ++i) {
        const Line &line = problem.lines[i];
        if (line.isAlignment)
            solver.setWeight(int(i),
                std::max(
                    1, int(std::lround(line.weight * (.2 + 120. / (std::abs(gap(line, x)) + 6))))));
    }
}

/// Every hundredth alignment that is level must not be.
int mend(const Problem &problem, const std::vector<int> &x, NetworkSimplex &solver)
{
    int count = 0;
    for (size_t i = 0; i < problem.lines.size(); i += 100) {
        const Line &line = problem.lines[i];
        if (!line.isAlignment || gap(line, x) != 0)
            continue;
        solver.addEdge(line.from, line.to, line.length + 4, 0);
        ++count;
    }
    return count;
}

struct Workload
{
    const char *name;
    int items;
    int columns;
    int reach; ///< of a flow, in columns of cards
    int zones;
};

constexpr std::array Workloads{
    Workload{"2,000 items in a site", 2'000, 20, 5, 10},
    Workload{"10,000 items, 25 zones", 10'000, 40, 6, 25},
    Workload{"10,000 items in one zone", 10'000, 40, 20, 1},
    Workload{"20,000 items, 50 zones", 20'000, 40, 6, 50},
    Workload{"20,000 items in one zone", 20'000, 40, 20, 1},
};

void measure(const Workload &workload)
{
    constexpr int runs = 5;
    const Problem problem =
        Chart(workload.items, workload.columns, workload.reach, workload.zones).problem;
    const auto alignments = std::ranges::count(problem.lines, true, &Line::isAlignment);
    std::printf("%s: %d nodes, %zu edges, %zu alignments\n", workload.name, problem.nodes,
        problem.lines.size() - size_t(alignments), size_t(alignments));
    NetworkSimplex solver;
    std::vector<int> x;
    const auto line = [&](const char *name, NetworkSimplex start) {
        const double time = median(runs, [&] {
            solver = start;
            x = solver.solve(Enough);
        });
        report(name, time, u"%1 exchanges, %2 steps"_s.arg(solver.exchanges()).arg(solver.steps()));
    };
    line("  cold", solverOf(problem));
    NetworkSimplex next = solver;
    reweight(problem, x, next);
    line("  other weights, warm", next);
    next = solver;
    const int more = mend(problem, x, next);
    line(qPrintable(u"  %1 edges more, warm"_s.arg(more)), next);
}

} // namespace

int main()
{
    for (const Workload &workload : Workloads)
        measure(workload);
    return 0;
}
