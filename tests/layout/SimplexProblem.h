#pragma once

#include "model/layout/NetworkSimplex.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <random>
#include <vector>

namespace portolan::layout {

/// The input of a NetworkSimplex as plain values, to be judged without it.
struct SimplexProblem
{
    struct Line
    {
        int from = 0;
        int to = 0;
        int length = 0;
        int weight = 0;
        bool isAlignment = false;
    };

    int nodes = 0;
    std::vector<Line> lines;

    /// Hands what the solver does not have yet to it; the ids are the indices of lines.
    void giveTo(NetworkSimplex &solver, int knownNodes = 0, size_t knownLines = 0) const
    {
        for (int i = knownNodes; i < nodes; ++i)
            solver.addNode();
        for (size_t i = knownLines; i < lines.size(); ++i) {
            const Line &line = lines[i];
            if (line.isAlignment)
                solver.align(line.from, line.length, line.to, 0, line.weight);
            else
                solver.addEdge(line.from, line.to, line.length, line.weight);
        }
    }

    static int slack(const Line &line, const std::vector<int> &x)
    {
        return x[size_t(line.to)] - x[size_t(line.from)] - line.length;
    }
    bool isFeasible(const std::vector<int> &x) const
    {
        return int(x.size()) == nodes && std::ranges::all_of(lines, [&x](const Line &line) {
            return line.isAlignment || slack(line, x) >= 0;
        });
    }
    long long cost(const std::vector<int> &x) const
    {
        long long sum = 0;
        for (const Line &line : lines)
            sum += (long long)line.weight *
                   (line.isAlignment ? std::abs(slack(line, x)) : slack(line, x));
        return sum;
    }

    /// Complementary slackness: positions are the best if and only if there is a circulation that
    /// carries on each line what its slack asks for. Looked for by augmenting ways, with nothing
    /// of the solver.
    bool isBest(const std::vector<int> &x) const
    {
        constexpr long long unbounded = 1LL << 40;
        std::vector<long long> up;   ///< what more the line can carry
        std::vector<long long> down; ///< what less
        std::vector<long long> excess(size_t(nodes), 0);
        std::vector<std::vector<size_t>> incident(static_cast<size_t>(nodes));
        for (size_t i = 0; i < lines.size(); ++i) {
            const Line &line = lines[i];
            const int gap = slack(line, x);
            const long long weight = line.weight;
            const long long flow = gap < 0 ? -weight : weight;
            up.push_back(0);
            down.push_back(gap != 0 ? 0 : line.isAlignment ? 2 * weight : unbounded);
            excess[size_t(line.to)] += flow;
            excess[size_t(line.from)] -= flow;
            incident[size_t(line.from)].push_back(i);
            incident[size_t(line.to)].push_back(i);
        }
        for (int source = 0; source < nodes; ++source)
            while (excess[size_t(source)] > 0)
                if (!augment(source, up, down, excess, incident))
                    return false;
        return true;
    }

private:
    bool augment(int source, std::vector<long long> &up, std::vector<long long> &down,
        std::vector<long long> &excess, const std::vector<std::vector<size_t>> &incident) const
    {
        std::vector<int> by(size_t(nodes), -1);
        std::vector<int> queue = {source};
        std::vector<char> seen(size_t(nodes), 0);
        seen[size_t(source)] = 1;
        for (size_t at = 0; at < queue.size(); ++at) {
            const int node = queue[at];
            if (excess[size_t(node)] < 0) {
                send(source, node, by, up, down, excess);
                return true;
            }
            for (const size_t i : incident[size_t(node)]) {
                const bool along = lines[i].from == node;
                const int other = along ? lines[i].to : lines[i].from;
                if (seen[size_t(other)] || (along ? up[i] : down[i]) == 0)
                    continue;
                seen[size_t(other)] = 1;
                by[size_t(other)] = int(i);
                queue.push_back(other);
            }
        }
        return false;
    }

    void send(int source, int sink, const std::vector<int> &by, std::vector<long long> &up,
        std::vector<long long> &down, std::vector<long long> &excess) const
    {
        long long amount = std::min(excess[size_t(source)], -excess[size_t(sink)]);
        const auto walk = [&](auto work) {
            for (int node = sink; node != source;) {
                const size_t i = size_t(by[size_t(node)]);
                const bool along = lines[i].to == node;
                work(i, along);
                node = along ? lines[i].from : lines[i].to;
            }
        };
        walk([&](size_t i, bool along) { amount = std::min(amount, along ? up[i] : down[i]); });
        walk([&](size_t i, bool along) {
            up[i] += along ? -amount : amount;
            down[i] += along ? amount : -amount;
        });
        excess[size_t(source)] -= amount;
        excess[size_t(sink)] += amount;
    }
};

/// Edges go up in a random order of the nodes, so that only \a backward ones close circles; those
/// are long enough below 0 never to ask for too much.
struct RandomSimplexProblem
{
    std::mt19937 engine;
    int nodes = 0;
    int lines = 0;
    int most = 10; ///< of lengths and weights
    bool connected = true;
    bool backward = false;

    int below(int n) { return int(engine() % unsigned(n)); }

    SimplexProblem make()
    {
        SimplexProblem problem{nodes, {}};
        std::vector<int> order(static_cast<size_t>(nodes));
        std::iota(order.begin(), order.end(), 0);
        for (int i = nodes; i > 1; --i)
            std::swap(order[size_t(i) - 1], order[size_t(below(i))]);
        const auto add = [&](int a, int b, bool alignment) {
            const bool back = backward && !alignment && below(5) == 0;
            const int length =
                back ? -most * nodes - below(most) : below(most + most / 2) - most / 2;
            const int from = order[size_t(back ? b : a)];
            const int to = order[size_t(back ? a : b)];
            problem.lines.push_back({from, to, length, below(most), alignment});
        };
        if (connected)
            for (int i = 1; i < nodes; ++i)
                add(below(i), i, below(3) == 0);
        while (nodes > 1 && int(problem.lines.size()) < lines) {
            const int a = below(nodes - 1);
            add(a, a + 1 + below(nodes - a - 1), below(2) == 0);
        }
        return problem;
    }
};

} // namespace portolan::layout
