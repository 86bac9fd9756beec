#pragma once

#include "model/core/Edit.h"

namespace portolan {

/// Names what is new on the chart, and gives it the id that it would have had with that name from
/// the start: a free one from the letters of \a name. Its own id stays where no letter of the name
/// can stand in one, or \a name is empty or is its name already.
std::vector<Edit> firstNaming(
    const Deployment &deployment, const Component &component, const QString &name);
/// The same with a zone.
std::vector<Edit> firstNaming(const Deployment &deployment, const Zone &zone, const QString &name);

} // namespace portolan
