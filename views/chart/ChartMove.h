#pragma once

#include "model/core/Edit.h"
#include "model/layout/Geometry.h"

namespace portolan {

/// The edits that move components by \a delta px from where \a geometry draws them. All others are
/// left to the layout, which keeps what has no position where it was.
std::vector<Edit> moveEdits(const Deployment &deployment, const Geometry &geometry,
    const QStringList &components, const QPointF &delta);

} // namespace portolan
