#include "model/layout/Plan.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

/// Rough places of the boxes, good enough to compare orders.
struct Sketch
{
    std::vector<QRectF> rects; ///< by item
    double y(int item) const { return rects[size_t(item)].center().y(); }
};

class Orderer
{
public:
    explicit Orderer(Plan &plan)
        : m_plan(plan)
        , m_heights(plan.items.size(), 64)
    {
        std::vector<int> in(plan.items.size(), 0);
        std::vector<int> out(plan.items.size(), 0);
        for (const Link &link : plan.links) {
            out[size_t(link.from)] += int(link.flows.size());
            in[size_t(link.to)] += int(link.flows.size());
        }
        for (size_t i = 0; i < m_heights.size(); ++i)
            m_heights[i] = std::max(64, 24 * (std::max(in[i], out[i]) + 1));
        for (int zone = 0; zone < plan.zones; ++zone)
            for (size_t c = 0; c < plan.item(zone).columns.size(); ++c)
                if (plan.item(zone).columns[c].size() > 1)
                    m_lists.emplace_back(zone, c);
    }

    void run(bool thorough)
    {
        sweep();
        search(thorough);
        leaveSketch();
    }

    void mirror()
    {
        for (const auto &[zone, c] : m_lists)
            std::ranges::reverse(m_plan.item(zone).columns[c]);
        leaveSketch();
    }

private:
    using List = std::pair<int, size_t>;

    void leaveSketch()
    {
        const Sketch s = sketch();
        for (int i = 0; i < m_plan.itemCount(); ++i)
            m_plan.item(i).rect = s.rects[size_t(i)];
    }

    Sketch sketch() const
    {
        Sketch s;
        s.rects.resize(m_plan.items.size());
        std::vector<QSizeF> size(m_plan.items.size());
        std::vector<std::vector<QSizeF>> columns(size_t(m_plan.zones));
        for (int i = m_plan.zones; i < m_plan.itemCount(); ++i)
            size[size_t(i)] = {160, double(m_heights[size_t(i)])};
        constexpr double gap = 32;
        const auto between = [](int zone) { return zone == 0 ? 160. : 100.; };
        for (int zone = m_plan.zones; zone-- > 0;) {
            QSizeF total(32, 0);
            for (const auto &column : m_plan.item(zone).columns) {
                QSizeF box(0, -gap);
                for (const int child : column)
                    box = {std::max(box.width(), size[size_t(child)].width()),
                        box.height() + gap + size[size_t(child)].height()};
                columns[size_t(zone)].push_back(box);
                total = {total.width() + box.width() + between(zone),
                    std::max(total.height(), box.height())};
            }
            size[size_t(zone)] = {total.width(), total.height() + 48};
        }
        s.rects[0] = QRectF(QPointF(), size[0]);
        for (int zone = 0; zone < m_plan.zones; ++zone) {
            const QRectF &outer = s.rects[size_t(zone)];
            double x = outer.left() + 16;
            for (size_t c = 0; c < columns[size_t(zone)].size(); ++c) {
                const QSizeF &box = columns[size_t(zone)][c];
                double y = outer.top() + 32 + (outer.height() - 48 - box.height()) / 2;
                for (const int child : m_plan.item(zone).columns[c]) {
                    s.rects[size_t(child)] = QRectF({x, y}, size[size_t(child)]);
                    y += size[size_t(child)].height() + gap;
                }
                x += box.width() + between(zone);
            }
        }
        return s;
    }

    /// Shorter lines, fewer crossings, nothing across a card.
    double cost() const
    {
        constexpr double crossing = 160;
        constexpr double through = 300;
        const Sketch s = sketch();
        double sum = 0;
        std::vector<QLineF> lines;
        for (const Link &link : m_plan.links) {
            if (link.isLoop())
                continue;
            const QLineF line(
                s.rects[size_t(link.from)].center(), s.rects[size_t(link.to)].center());
            sum += std::abs(line.dy());
            for (int i = m_plan.zones; i < m_plan.itemCount(); ++i)
                if (i != link.from && i != link.to && cuts(line, s.rects[size_t(i)]))
                    sum += through;
            lines.push_back(line);
        }
        for (size_t a = 0; a < lines.size(); ++a)
            for (size_t b = a + 1; b < lines.size(); ++b)
                if (crosses(lines[a], lines[b]))
                    sum += crossing;
        return sum;
    }

    static bool crosses(const QLineF &a, const QLineF &b)
    {
        if (a.p1() == b.p1() || a.p1() == b.p2() || a.p2() == b.p1() || a.p2() == b.p2())
            return false;
        return a.intersects(b, nullptr) == QLineF::BoundedIntersection;
    }

    static bool cuts(const QLineF &line, const QRectF &rect)
    {
        const double low = std::min(line.x1(), line.x2());
        const double high = std::max(line.x1(), line.x2());
        constexpr double sameColumn = 120;
        if (high - low < sameColumn) {
            const double middle = (low + high) / 2;
            return rect.left() < middle && rect.right() > middle &&
                   std::min(line.y1(), line.y2()) < rect.center().y() &&
                   std::max(line.y1(), line.y2()) > rect.center().y();
        }
        const double x = rect.center().x();
        if (x < low - 1 || x > high + 1)
            return false;
        const double y = line.y1() + (x - line.x1()) / line.dx() * line.dy();
        return y > rect.top() && y < rect.bottom();
    }

    /// Barycentres: every member goes where its flows go.
    void sweep()
    {
        constexpr int rounds = 8;
        const bool measured = evaluation() < Budget / 20;
        auto best = columns();
        double bestCost = measured ? cost() : 0;
        for (int round = 0; round < rounds; ++round) {
            const Sketch s = sketch();
            std::vector<double> sum(m_plan.items.size(), 0);
            std::vector<int> count(m_plan.items.size(), 0);
            for (const Link &link : m_plan.links) {
                if (link.isLoop())
                    continue;
                const auto meeting = m_plan.meeting(link.from, link.to);
                for (const auto &[here, there] :
                    {std::pair(link.from, link.to), std::pair(link.to, link.from)})
                    for (int x = here; x != meeting.zone; x = m_plan.item(x).parent) {
                        sum[size_t(x)] += s.y(there) - s.y(here) + s.y(x);
                        ++count[size_t(x)];
                    }
            }
            for (const auto &[zone, c] : m_lists)
                std::ranges::stable_sort(m_plan.item(zone).columns[c], {}, [&](int i) {
                    return count[size_t(i)] == 0 ? s.y(i) : sum[size_t(i)] / count[size_t(i)];
                });
            if (!measured)
                continue;
            const double now = cost();
            if (now < bestCost - 1e-6) {
                bestCost = now;
                best = columns();
            }
        }
        if (measured)
            restore(best);
    }

    /// Climbs from the barycentres, then again and again from a little beside the best so far.
    void search(bool thorough)
    {
        long long budget = Budget;
        double best = climb(budget);
        auto saved = columns();
        const int kicks = thorough ? 60 : 0;
        quint32 seed = 1;
        const auto random = [&seed](size_t below) {
            seed = seed * 1664525U + 1013904223U;
            return size_t(seed >> 8) % below;
        };
        for (int kick = 0; kick < kicks && budget > 0 && !m_lists.empty(); ++kick) {
            for (int swap = 0; swap < 2; ++swap) {
                const auto &[zone, c] = m_lists[random(m_lists.size())];
                auto &list = m_plan.item(zone).columns[c];
                std::swap(list[random(list.size())], list[random(list.size())]);
            }
            const double now = climb(budget);
            if (now < best - 1e-6) {
                best = now;
                saved = columns();
            } else {
                restore(saved);
            }
        }
    }

    /// Moves one member at a time while that helps.
    double climb(long long &budget)
    {
        double now = cost0(budget);
        bool better = true;
        while (better && budget > 0) {
            better = false;
            for (const auto &[zone, c] : m_lists) {
                const size_t size = m_plan.item(zone).columns[c].size();
                for (size_t from = 0; from < size; ++from)
                    for (size_t to = 0; to < size && budget > 0; ++to) {
                        if (from == to || from == to + 1)
                            continue;
                        auto &list = m_plan.item(zone).columns[c];
                        const auto before = list;
                        const int member = list[from];
                        list.erase(list.begin() + std::ptrdiff_t(from));
                        list.insert(list.begin() + std::ptrdiff_t(to), member);
                        const double then = cost0(budget);
                        if (then < now - 1e-6) {
                            now = then;
                            better = true;
                        } else {
                            list = before;
                        }
                    }
            }
        }
        return now;
    }

    static constexpr long long Budget = 30'000'000;
    long long evaluation() const
    {
        const auto links = static_cast<long long>(m_plan.links.size());
        return links * links / 2 + (links + 4) * static_cast<long long>(m_plan.items.size());
    }
    double cost0(long long &budget) const
    {
        budget -= evaluation();
        return budget > 0 ? cost() : 1e300;
    }

    std::vector<std::vector<int>> columns() const
    {
        std::vector<std::vector<int>> result;
        for (const auto &[zone, c] : m_lists)
            result.push_back(m_plan.item(zone).columns[c]);
        return result;
    }
    void restore(const std::vector<std::vector<int>> &saved)
    {
        for (size_t i = 0; i < m_lists.size(); ++i)
            m_plan.item(m_lists[i].first).columns[m_lists[i].second] = saved[i];
    }

    Plan &m_plan;
    std::vector<int> m_heights;
    std::vector<List> m_lists;
};

} // namespace

void chooseOrder(Plan &plan, bool thorough) { Orderer(plan).run(thorough); }

void mirrorOrder(Plan &plan) { Orderer(plan).mirror(); }

} // namespace portolan::layout
