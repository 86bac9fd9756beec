#pragma once

#include "model/core/PortSpec.h"

#include <QString>

namespace portolan::layout {

/// The number on a dock: "443", "50000-60000", "9 ports" where that would be too long.
QString dockText(const PortSpec &ports);
/// On a dock that stands for several: "9 ports".
QString dockCount(qsizetype ports);

} // namespace portolan::layout
