#pragma once

#include "model/core/Edit.h"
#include "model/layout/Geometry.h"

namespace portolan {

/// The edits that move components on the chart by \a delta px. Every other component is pinned
/// where it is drawn, so that nothing else jumps; edits that change nothing are left out.
std::vector<Edit> moveEdits(const Deployment &deployment, const Geometry &geometry,
    const QStringList &components, const QPointF &delta);

} // namespace portolan
