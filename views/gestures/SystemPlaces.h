#pragma once

#include "model/catalog/SystemEdits.h"
#include "model/layout/Geometry.h"

#include <map>

namespace portolan {

/// Whether anything on the chart stands where somebody put it: then what comes finds its place
/// among that, else the whole chart is laid out anew.
bool isPlacedByHand(const Deployment &deployment);

/// Where the components of a \a system stand that comes as \a insertion onto what is \a shown of
/// \a deployment, by new id: their middles, chart px. New zones and hosts come into the room that
/// is free near \a at: together, as in \a drawn, which is the system by itself, or each for itself
/// where there is no room for that. A card that comes alone stands beside those that it talks with.
std::map<QString, QPointF> systemPlaces(const Geometry &shown, const Deployment &deployment,
    const SystemInsertion &insertion, const Deployment &system, const Geometry &drawn,
    const QPointF &at);

} // namespace portolan
