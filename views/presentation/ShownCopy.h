#pragma once

#include "model/layout/Geometry.h"

namespace portolan {

/// What an audience sees of a chart: every card where \a geometry has it, in customer mode the
/// customer copy of that.
Deployment shownCopy(Deployment deployment, const Geometry &geometry, bool customer);

} // namespace portolan
