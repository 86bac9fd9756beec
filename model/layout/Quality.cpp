#include "model/layout/Plan.h"

#include <algorithm>
#include <cmath>

namespace portolan::layout {

namespace {

bool crosses(QPointF a, QPointF b, QPointF c, QPointF d)
{
    const bool first = std::abs(a.y() - b.y()) < 0.5;
    const bool second = std::abs(c.y() - d.y()) < 0.5;
    if (first == second)
        return false;
    if (!first) {
        std::swap(a, c);
        std::swap(b, d);
    }
    // The list, since minmax of two values would give references to them after they are gone.
    const auto [left, right] = std::minmax({a.x(), b.x()});
    const auto [top, bottom] = std::minmax({c.y(), d.y()});
    return c.x() > left && c.x() < right && a.y() > top && a.y() < bottom;
}

} // namespace

int crossings(const Link &one, const Link &two)
{
    if (!one.docks.empty() && !two.docks.empty() && one.docks.front() == two.docks.front())
        return 0;
    int count = 0;
    for (size_t i = 1; i < one.points.size(); ++i)
        for (size_t k = 1; k < two.points.size(); ++k)
            count += crosses(one.points[i - 1], one.points[i], two.points[k - 1], two.points[k]);
    return count;
}

double lineCost(const Link &link)
{
    double sum = 0;
    for (size_t k = 1; k < link.points.size(); ++k)
        sum +=
            (link.points[k] - link.points[k - 1]).manhattanLength() + (k > 1 ? price::Corner : 0);
    return sum;
}

double drawingCost(const Plan &plan)
{
    double sum = (plan.item(0).rect.width() + plan.item(0).rect.height()) * price::Size;
    for (size_t i = 0; i < plan.links.size(); ++i) {
        sum += lineCost(plan.links[i]);
        for (size_t k = i + 1; k < plan.links.size(); ++k)
            sum += price::Crossing * crossings(plan.links[i], plan.links[k]);
    }
    return sum;
}

} // namespace portolan::layout
