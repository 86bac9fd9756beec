#pragma once

#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

namespace portolan {

/// Where the problems of a chart are shown: ids become indices of the scene. Looking thousands of
/// records up costs more than painting, so it is kept from one painting to the next (ChartIndex.h).
struct ProblemMarks
{
    ProblemMarks() = default;
    ProblemMarks(const ChartScene &scene, const ProblemCounts &problems);

    /// Whether they are those of \a problems; knows copies of the same value, and at once.
    bool isOf(const ProblemCounts &problems) const;

    ProblemCounts counts;
    QHash<int, int> flows; ///< by number
    QHash<int, int> cards;
    QHash<int, int> zones;
    QHash<int, std::vector<int>> byLabel; ///< flow numbers by the edge that carries their label
};

} // namespace portolan
