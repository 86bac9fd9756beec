#pragma once

#include "model/document/RecordEdits.h"

#include <map>

namespace portolan {

/// The components and zones among \a ids that lie in no zone among them: what goes when they go.
RecordIds outermost(const Deployment &deployment, const RecordIds &ids);

/// The innermost zone that is around all of those components and zones, not one of them; empty
/// where there is none.
QString commonZone(const Deployment &deployment, const RecordIds &ids);

/// Adds \a zone in commonZone() of \a ids and puts them into it. They keep their places: a
/// component that has none yet gets that of \a places (centres, by ids in lower case).
std::vector<Edit> enclosing(const Deployment &deployment, const RecordIds &ids, Zone zone,
    const std::map<QString, Point> &places);

} // namespace portolan
