#pragma once

#include "model/layout/Geometry.h"

namespace portolan {

/// A first look at a chart with stored positions, long before its lines are drawn: every card that
/// has a position where it stands, the zones around them, no docks and no lines. Cards have the
/// room that their lines need; layOutPlaced() makes some of them higher. Linear; empty where fewer
/// than half of the components have a position, since that would be no picture of the chart.
Geometry storedPlaces(const Deployment &deployment, const TextMeasure &measure);

} // namespace portolan
