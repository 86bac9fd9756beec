#include "model/layout/RoughShape.h"

#include <algorithm>

namespace portolan::layout {

namespace {

/// Changes one thing after the other as long as the estimate gets better.
class FillPaper
{
public:
    FillPaper(Chart &chart, const SiteGrid &grid, double aspect, const Filling &filling)
        : m_chart(chart)
        , m_shape(chart, grid, aspect, filling)
    {
        for (const LayeredSite &site : grid.sites)
            m_groups.push_back(site.members);
        const Plan &plan = *chart.plan;
        for (int zone = 1; zone < plan.zones; ++zone)
            if (chart.siteOf[size_t(zone)] >= 0 && plan.item(zone).children.size() > 1)
                m_groups.push_back(plan.item(zone).children);
    }

    void run()
    {
        constexpr int rounds = 12;
        constexpr size_t work = 600'000; // items and lines that are looked at
        m_left = int(work / (m_chart.layerOf.size() + m_chart.meetings.size()));
        m_best = m_shape.cost(m_chart.layerOf);
        for (int round = 0; round < rounds && m_left > 0; ++round) {
            const double before = m_best;
            for (const std::vector<int> &group : m_groups) {
                if (m_chart.stop.stop_requested())
                    return;
                foldRows(group);
                moveOne(group);
            }
            constexpr double worthwhile = .999;
            if (m_best > before * worthwhile)
                break;
        }
    }

private:
    int lastOf(const std::vector<int> &group) const
    {
        int last = 0;
        for (const int item : group)
            last = std::max(last, m_chart.layerOf[size_t(item)]);
        return last;
    }

    /// Layers count from 0 without a gap.
    void closeUp(const std::vector<int> &group)
    {
        std::vector<int> to(size_t(lastOf(group)) + 1, -1);
        for (const int item : group)
            if (const int at = m_chart.layerOf[size_t(item)]; at >= 0)
                to[size_t(at)] = 0;
        int next = 0;
        for (int &place : to)
            if (place == 0)
                place = next++;
        for (const int item : group)
            if (int &at = m_chart.layerOf[size_t(item)]; at >= 0)
                at = to[size_t(at)];
    }

    bool better(const std::vector<int> &group)
    {
        closeUp(group);
        --m_left;
        const double cost = m_shape.cost(m_chart.layerOf);
        if (cost >= m_best)
            return false;
        m_best = cost;
        return true;
    }

    void restore(const std::vector<int> &group, const std::vector<int> &layers)
    {
        for (size_t i = 0; i < group.size(); ++i)
            m_chart.layerOf[size_t(group[i])] = layers[i];
    }

    std::vector<int> layersOf(const std::vector<int> &group) const
    {
        std::vector<int> layers;
        for (const int item : group)
            layers.push_back(m_chart.layerOf[size_t(item)]);
        return layers;
    }

    /// What follows some layer goes below what is before it: where that is best.
    void foldRows(const std::vector<int> &group)
    {
        const std::vector<int> before = layersOf(group);
        std::vector<int> best;
        const int last = lastOf(group);
        for (int at = 1; at <= last; ++at)
            for (int by = 1; by <= at && m_left > 0; ++by) {
                for (const int item : group)
                    if (int &layer = m_chart.layerOf[size_t(item)]; layer >= at)
                        layer -= by;
                if (better(group))
                    best = layersOf(group);
                restore(group, before);
            }
        if (!best.empty())
            restore(group, best);
    }

    void moveOne(const std::vector<int> &group)
    {
        for (const int item : group) {
            int &layer = m_chart.layerOf[size_t(item)];
            if (layer < 0)
                continue;
            for (int to = 0; to <= lastOf(group) + 1 && m_left > 0; ++to) {
                if (to == layer)
                    continue;
                const std::vector<int> before = layersOf(group);
                layer = to;
                if (!better(group))
                    restore(group, before);
            }
        }
    }

    Chart &m_chart;
    RoughShape m_shape;
    std::vector<std::vector<int>> m_groups;
    double m_best = 0;
    int m_left = 0; ///< estimates that may still be made
};

} // namespace

void fillPaper(Chart &chart, const SiteGrid &grid, double aspect, const Filling &filling)
{
    FillPaper(chart, grid, aspect, filling).run();
}

} // namespace portolan::layout
