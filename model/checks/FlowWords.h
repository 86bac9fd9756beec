#pragma once

#include "model/core/Deployment.h"

namespace portolan {

/// The component's name in quotes; the id where there is no such component.
QString labelOf(const Deployment &deployment, const QString &component);

/// "ice-udp" from "Client" to "Server" (50000-60000/udp)
QString described(const Deployment &deployment, const Flow &flow);

} // namespace portolan
