#pragma once

#include "model/core/Edit.h"
#include "model/layout/Layout.h"

/// The chart around places that are given: what somebody placed stays, only what is new finds a
/// place, and only lines that are new or touched are drawn anew. Pure functions of their arguments;
/// where they were asked to stop the result is an empty Geometry.
namespace portolan {

/// The chart after a change of the deployment. What \a shown has keeps its size and place, and its
/// line unless an end of it has moved or something stands in its way now. A component whose
/// position in \a now differs from its place in \a shown goes there, exactly. New components
/// without a position stand near their neighbours inside their zone. A component without a
/// position, and a zone with all that is in it, that has another zone now and would stand outside
/// of it or in a foreign one goes there in the same way. Zones grow as they must and push what has
/// no position of its own out of their way. A zone has of its frame what is free of anything
/// foreign; without one that it had in \a shown it becomes as small as its members allow. Renaming
/// a component or editing a flow moves no card.
///
/// This is also "Arrange new": everything that has a place in \a shown stays.
Geometry layOutAround(const Geometry &shown, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options = {}, const LayoutControl &control = {});

/// The same for a step of editing. Where nobody has put anything in a place, and a zone or several
/// cards are new, or one card finds no place without a flaw beside what stands there, all is laid
/// out as when the chart opens; of drawings that are about as good, the one in which most cards
/// stand on the sides of each other that they have in \a shown.
Geometry layOutNext(const Geometry &shown, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options = {}, const LayoutControl &control = {});

/// Whether that is so because of how much has come into \a now: so many new ones.
bool laysOutAll(const Deployment &now, size_t newZones, size_t newComponents);

/// The chart with the stored positions of \a deployment. \a free is what the engine draws without
/// them: components that stand in the same place there keep its lines, so that a chart of which one
/// card was dragged opens as it was shown. The few that have no position stand where they stand in
/// \a free, or near their neighbours where zones would come into others there. Without any stored
/// position or frame the result is \a free.
Geometry layOutPlaced(const Deployment &deployment, const TextMeasure &measure,
    const Geometry &free, const LayoutOptions &options = {}, const LayoutControl &control = {});

/// "Arrange selection": those \a components are laid out by themselves, their stored positions
/// forgotten, and put where they stood before, clear of everything else, which stays.
Geometry arrangeSelection(const Geometry &shown, const Deployment &deployment,
    const QStringList &components, const TextMeasure &measure, const LayoutOptions &options = {},
    const LayoutControl &control = {});

/// The edits that give every component the place where \a geometry draws it, every zone with a
/// frame the frame that it has there, and an empty zone, which has no other place, its box; none
/// for those that have it already. With them the chart is the same after it was saved and opened.
std::vector<Edit> placeEdits(const Deployment &deployment, const Geometry &geometry);

} // namespace portolan
