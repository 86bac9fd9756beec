#pragma once

#include "model/document/Renaming.h"
#include "model/layout/Geometry.h"

namespace portolan {

/// The same picture of a chart in which one record has another id.
Geometry renamedPicture(Geometry geometry, const Renamed &renamed);

} // namespace portolan
