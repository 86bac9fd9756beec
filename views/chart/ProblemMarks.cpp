#include "views/chart/ProblemMarks.h"

namespace portolan {

ProblemMarks::ProblemMarks(const ChartScene &scene, const ProblemCounts &problems)
    : counts(problems)
    , flows(size_t(scene.flowCount()))
    , cards(scene.cards.size())
    , zones(scene.zones.size())
{
    const auto take = [](std::vector<int> &into, int index, int count) {
        if (index >= 0)
            into[size_t(index)] = qMax(0, count);
    };
    for (auto it = problems.flows.cbegin(); it != problems.flows.cend(); ++it)
        take(flows, scene.flowNumber(it.key()), it.value());
    for (auto it = problems.components.cbegin(); it != problems.components.cend(); ++it)
        take(cards, scene.cardOf(it.key()), it.value());
    for (auto it = problems.zones.cbegin(); it != problems.zones.cend(); ++it)
        take(zones, scene.zoneOf(it.key()), it.value());
    for (size_t card = 0; card < cards.size(); ++card)
        if (cards[card] > 0)
            markedCards.push_back(int(card));
}

bool ProblemMarks::isOf(const ProblemCounts &problems) const
{
    return counts.flows.isSharedWith(problems.flows) &&
           counts.components.isSharedWith(problems.components) &&
           counts.zones.isSharedWith(problems.zones);
}

} // namespace portolan
