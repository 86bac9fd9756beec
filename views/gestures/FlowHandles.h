#pragma once

#include "views/chart/ChartIndex.h"

namespace portolan {

/// A place on the border of a card where a new flow can be pulled out.
struct FlowHandle
{
    QPointF at; ///< on the border
    Side side = Side::Right;
};

/// At most one on each side of the card, as near to its middle as docks, lines and the neighbours
/// allow. \a px is a screen px in chart px: handles are of one size on the screen.
std::vector<FlowHandle> flowHandles(
    const ChartScene &scene, const ChartIndex &index, int card, double px);

/// Screen px around a handle within which the mouse has it.
inline constexpr double FlowHandleReach = 9;
inline constexpr double FlowHandleRadius = 5;

} // namespace portolan
