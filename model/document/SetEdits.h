#pragma once

#include "model/document/RecordEdits.h"

namespace portolan {

/// One value for several records at once; those that have it already are left out.

std::vector<Edit> settingNeed(
    const Deployment &deployment, const QStringList &flows, const Need &need);
std::vector<Edit> settingExposure(
    const Deployment &deployment, const QStringList &flows, Exposure exposure);

/// Puts components and zones into \a zone (empty: the top), those that lie in a chosen zone with
/// it. They lose the places they had in the old one. A zone never goes into itself or into what is
/// in it.
std::vector<Edit> movingTo(const Deployment &deployment, const RecordIds &ids, const QString &zone);

} // namespace portolan
