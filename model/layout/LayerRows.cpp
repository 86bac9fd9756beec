#include "model/layout/Layered.h"

#include <algorithm>

namespace portolan::layout {

namespace {

/// The child of \a zone that is, or holds, \a item; -1 where there is none.
int branch(const Plan &plan, int zone, int item)
{
    while (item != 0 && plan.item(item).parent != zone)
        item = plan.item(item).parent;
    return item == 0 ? -1 : item;
}

} // namespace

void sortByRows(const Chart &chart, LayeredSite &site)
{
    const Plan &plan = *chart.plan;
    const auto rowOf = [&](const Node &node, int zone) {
        if (!node.isLine())
            return node.item < 0 ? 0. : double(chart.rowOf[size_t(node.item)]);
        double sum = 0;
        int count = 0;
        for (const int link : site.wire(node.wire).links)
            for (const int end : {plan.link(link).from, plan.link(link).to})
                if (const int child = branch(plan, zone, end); child >= 0) {
                    sum += chart.rowOf[size_t(child)];
                    ++count;
                }
        return count == 0 ? 0. : sum / count;
    };
    for (Layer &layer : site.layers) {
        const int zone = site.box(layer.box).item;
        std::vector<std::pair<double, int>> keyed;
        for (const int n : layer.nodes)
            keyed.emplace_back(rowOf(site.node(n), zone), n);
        std::ranges::stable_sort(keyed, {}, &std::pair<double, int>::first);
        for (size_t i = 0; i < keyed.size(); ++i) {
            layer.nodes[i] = keyed[i].second;
            site.node(keyed[i].second).index = int(i);
        }
    }
}

} // namespace portolan::layout
