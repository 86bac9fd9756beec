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
/// without a position stand near their neighbours inside their zone. Zones grow as they must and
/// push what has no position of its own out of their way. Renaming a component or editing a flow
/// moves no card.
///
/// This is also "Arrange new": everything that has a place in \a shown stays.
Geometry layOutAround(const Geometry &shown, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options = {}, const LayoutControl &control = {});

/// The chart with the stored positions of \a deployment. \a free is what the engine draws without
/// them: components that stand in the same place there keep its lines, so that a chart of which one
/// card was dragged opens as it was shown. Without any stored position the result is \a free.
Geometry layOutPlaced(const Deployment &deployment, const TextMeasure &measure,
    const Geometry &free, const LayoutOptions &options = {}, const LayoutControl &control = {});

/// "Arrange selection": those \a components are laid out by themselves, their stored positions
/// forgotten, and put where they stood before, clear of everything else, which stays.
Geometry arrangeSelection(const Geometry &shown, const Deployment &deployment,
    const QStringList &components, const TextMeasure &measure, const LayoutOptions &options = {},
    const LayoutControl &control = {});

/// The edits that give every component the place where \a geometry draws it; none for those that
/// have that position already. With them the chart is the same after it was saved and opened.
std::vector<Edit> placeEdits(const Deployment &deployment, const Geometry &geometry);

} // namespace portolan
