#pragma once

#include "model/core/Deployment.h"

namespace portolan {

/// What a customer may see of \a deployment: addresses, public addresses, looked-up addresses,
/// notes, owners, tickets, configuration keys, provenance, suppressed problems and unknown keys are
/// taken away, and so are the names of what is marked internal: an internal component stands under
/// a neutral name and id ("internal-1"), in every reference to it. Ports, protocols, purposes and
/// the names of the rest stay; positions and frames stay. Everything that is shown or written in
/// customer mode is made from this copy, so that nothing hidden can leak into a picture, a file or
/// its metadata.
Deployment customerCopy(const Deployment &deployment);

} // namespace portolan
