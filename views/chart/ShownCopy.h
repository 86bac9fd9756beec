#pragma once

#include "model/layout/Geometry.h"

namespace portolan {

/// \a deployment with every card stored where \a geometry has it: laid out again, it stays there.
Deployment placedAs(Deployment deployment, const Geometry &geometry);

/// What an audience sees of a chart, in customer mode the customer copy. Without addresses cards
/// are laid out in other places; where a saved view shows a part of the chart, which has to stay
/// where it is, they are kept where \a geometry has them.
Deployment shownCopy(Deployment deployment, const Geometry &geometry, bool customer);

} // namespace portolan
