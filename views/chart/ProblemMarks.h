#pragma once

#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

namespace portolan {

/// Where the problems of a chart are shown: ids become indices of the scene. Looking thousands of
/// records up costs more than painting, so it is kept from one painting to the next, as long as the
/// scene shows the same records (ChartIndex.h).
struct ProblemMarks
{
    ProblemMarks() = default;
    ProblemMarks(const ChartScene &scene, const ProblemCounts &problems);

    /// Whether they are those of \a problems; knows copies of the same value, and at once.
    bool isOf(const ProblemCounts &problems) const;

    ProblemCounts counts;
    std::vector<int> flows; ///< by number
    std::vector<int> cards;
    std::vector<int> zones;
    std::vector<int> markedCards; ///< those with problems, rising
};

} // namespace portolan
