#include "views/chart/ProblemMarks.h"

namespace portolan {

ProblemMarks::ProblemMarks(const ChartScene &scene, const ProblemCounts &problems)
    : counts(problems)
{
    for (auto it = problems.flows.cbegin(); it != problems.flows.cend(); ++it) {
        const int number = scene.flowNumber(it.key());
        if (number < 0 || it.value() <= 0)
            continue;
        flows.insert(number, it.value());
        byLabel[scene.edges[size_t(scene.edgeOfNumber(number))].labelEdge].push_back(number);
    }
    for (auto it = problems.components.cbegin(); it != problems.components.cend(); ++it) {
        if (const int card = scene.cardOf(it.key()); card >= 0 && it.value() > 0)
            cards.insert(card, it.value());
    }
    for (auto it = problems.zones.cbegin(); it != problems.zones.cend(); ++it)
        zones.insert(scene.zoneOf(it.key()), it.value());
}

bool ProblemMarks::isOf(const ProblemCounts &problems) const
{
    return counts.flows.isSharedWith(problems.flows) &&
           counts.components.isSharedWith(problems.components) &&
           counts.zones.isSharedWith(problems.zones);
}

} // namespace portolan
