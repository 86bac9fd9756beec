#include "model/layout/FeasiblePositions.h"

#include <algorithm>
#include <deque>
#include <numeric>

namespace portolan::layout {

namespace {

class Feasible
{
public:
    Feasible(std::vector<int> &x, size_t known, const std::vector<Distance> &distances)
        : m_x(x)
        , m_known(known)
        , m_distances(distances)
        , m_first(x.size() + 1, 0)
        , m_out(distances.size())
        , m_givenUp(distances.size(), 0)
    {
        for (const Distance &d : m_distances)
            ++m_first[size_t(d.from) + 1];
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        std::vector<int> next(m_first.begin(), m_first.end() - 1);
        for (size_t i = 0; i < m_distances.size(); ++i)
            m_out[size_t(next[size_t(m_distances[i].from)]++)] = int(i);
    }

    std::vector<int> run()
    {
        sort();
        placeNew();
        for (size_t i = 0; i < m_sorted; ++i)
            forEachOut(m_order[i], [this](int d) { raise(d); });
        if (m_sorted < m_order.size())
            settleCircles();
        std::vector<int> ids;
        for (size_t i = 0; i < m_distances.size(); ++i)
            if (m_givenUp[i])
                ids.push_back(m_distances[i].id);
        return ids;
    }

private:
    template<class Work> void forEachOut(int node, Work work)
    {
        for (int k = m_first[size_t(node)]; k < m_first[size_t(node) + 1]; ++k)
            if (!m_givenUp[size_t(m_out[size_t(k)])])
                work(m_out[size_t(k)]);
    }

    bool raise(int distance)
    {
        const Distance &d = m_distances[size_t(distance)];
        const int least = m_x[size_t(d.from)] + d.length;
        if (m_x[size_t(d.to)] >= least)
            return false;
        m_x[size_t(d.to)] = least;
        return true;
    }

    /// m_order: first, each after all that precede it, what is on no circle and after none.
    void sort()
    {
        std::vector<int> missing(m_x.size(), 0);
        for (const Distance &d : m_distances)
            ++missing[size_t(d.to)];
        m_order.reserve(m_x.size());
        for (size_t node = 0; node < m_x.size(); ++node)
            if (missing[node] == 0)
                m_order.push_back(int(node));
        for (size_t i = 0; i < m_order.size(); ++i)
            forEachOut(m_order[i], [&](int d) {
                if (--missing[size_t(m_distances[size_t(d)].to)] == 0)
                    m_order.push_back(m_distances[size_t(d)].to);
            });
        m_sorted = m_order.size();
        for (size_t node = 0; node < m_x.size(); ++node)
            if (missing[node] > 0)
                m_order.push_back(int(node));
    }

    void placeNew()
    {
        std::vector<char> placed(m_x.size(), 0);
        std::fill_n(placed.begin(), m_known, 1);
        std::vector<char> first(m_x.size(), 1);
        for (const int node : m_order) {
            if (!placed[size_t(node)] && first[size_t(node)])
                m_x[size_t(node)] = 0;
            placed[size_t(node)] = 1;
            forEachOut(node, [&](int id) {
                const Distance &d = m_distances[size_t(id)];
                const size_t to = size_t(d.to);
                if (placed[to])
                    return;
                const int least = m_x[size_t(node)] + d.length;
                m_x[to] = first[to] ? least : std::max(m_x[to], least);
                first[to] = 0;
            });
        }
        // What nothing precedes lies directly before what it precedes.
        for (size_t node = m_known; node < m_x.size(); ++node) {
            if (!first[node])
                continue;
            bool any = false;
            forEachOut(int(node), [&](int id) {
                const Distance &d = m_distances[size_t(id)];
                const int most = m_x[size_t(d.to)] - d.length;
                m_x[node] = any ? std::min(m_x[node], most) : most;
                any = true;
            });
        }
    }

    /// Bellman and Ford with a queue, and a look for impossible circles in each round of raises.
    /// What such a circle raised in vain is undone once the last of them is known.
    void settleCircles()
    {
        constexpr int tooHigh = 1 << 29;
        const std::vector<int> start = m_x;
        bool clean = false;
        while (!clean) {
            clean = true;
            m_x = start;
            m_by.assign(m_x.size(), -1);
            std::deque<int> queue(m_order.begin() + std::ptrdiff_t(m_sorted), m_order.end());
            std::vector<char> queued(m_x.size(), 1);
            size_t raises = 0;
            bool high = false;
            while (!queue.empty() && !high) {
                const int node = queue.front();
                queue.pop_front();
                queued[size_t(node)] = 0;
                forEachOut(node, [&](int d) {
                    const size_t to = size_t(m_distances[size_t(d)].to);
                    if (!raise(d))
                        return;
                    ++raises;
                    m_by[to] = d;
                    high = high || m_x[to] > tooHigh;
                    if (!queued[to]) {
                        queued[to] = 1;
                        queue.push_back(int(to));
                    }
                });
                if (raises >= m_order.size() - m_sorted || high) {
                    raises = 0;
                    clean = !giveUpCircles() && clean;
                }
            }
            if (high && clean)
                return; // the lengths themselves are out of range
        }
    }

    /// A circle of raises is one that cannot be kept.
    bool giveUpCircles()
    {
        bool found = false;
        std::vector<int> walk(m_x.size(), -1);
        const auto before = [this](
                                int node) { return m_distances[size_t(m_by[size_t(node)])].from; };
        for (size_t i = m_sorted; i < m_order.size(); ++i) {
            int node = m_order[i];
            while (walk[size_t(node)] < 0 && m_by[size_t(node)] >= 0) {
                walk[size_t(node)] = int(i);
                node = before(node);
            }
            if (m_by[size_t(node)] < 0 || walk[size_t(node)] != int(i))
                continue;
            int last = m_by[size_t(node)];
            for (int n = before(node); n != node; n = before(n))
                if (m_distances[size_t(m_by[size_t(n)])].id > m_distances[size_t(last)].id)
                    last = m_by[size_t(n)];
            m_givenUp[size_t(last)] = 1;
            m_by[size_t(m_distances[size_t(last)].to)] = -1;
            found = true;
        }
        return found;
    }

    std::vector<int> &m_x;
    size_t m_known;
    const std::vector<Distance> &m_distances;
    std::vector<int> m_first;
    std::vector<int> m_out;
    std::vector<char> m_givenUp;
    std::vector<int> m_order;
    std::vector<int> m_by; ///< by node, the distance that raised it last
    size_t m_sorted = 0;
};

} // namespace

std::vector<int> makeFeasible(
    std::vector<int> &x, size_t known, const std::vector<Distance> &distances)
{
    return Feasible(x, known, distances).run();
}

} // namespace portolan::layout
