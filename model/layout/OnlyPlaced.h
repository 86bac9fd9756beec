#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Geometry.h"

namespace portolan {

/// \a free without what nobody has placed: cards, and zones that hold nothing else.
Geometry onlyPlaced(Geometry free, const Deployment &deployment);

} // namespace portolan
