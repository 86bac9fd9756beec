#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Geometry.h"

namespace portolan {

/// How far a block of new cards, \a wanted (chart px), has to go to stand clear of what is shown:
/// of the cards, and of the zones that are not around \a zone, into which it comes (empty: the
/// top). Null where it is free.
QPointF wayToFreePlace(
    const Geometry &shown, const Deployment &deployment, const QRectF &wanted, const QString &zone);

} // namespace portolan
