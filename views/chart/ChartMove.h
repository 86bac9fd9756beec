#pragma once

#include "model/core/Edit.h"
#include "model/layout/Geometry.h"

namespace portolan {

/// The edits that move components by \a delta px from where \a geometry draws them. The others are
/// given the place where they are drawn, unless they have one: what a hand has arranged is not
/// arranged anew around it.
std::vector<Edit> moveEdits(const Deployment &deployment, const Geometry &geometry,
    const QStringList &components, const QPointF &delta);

} // namespace portolan
