#pragma once

#include "model/core/Deployment.h"

namespace portolan {

/// What assistive technology says of the records on a chart, in the language of the application:
/// the names are whole sentences, since nothing of the picture goes with them.

/// "component Anyware Connector in DMZ, 3 flows in, 2 flows out".
QString spokenName(const Deployment &deployment, const Component &component);
/// "flow from PCoIP client to Anyware Connector, 443 tcp, required".
QString spokenName(const Deployment &deployment, const Flow &flow);
/// "zone DMZ in Headquarters, 4 components". Only what is in it directly is counted.
QString spokenName(const Deployment &deployment, const Zone &zone);

/// What is worth knowing beside the name; may be empty.
QString spokenDescription(const Component &component);
QString spokenDescription(const Flow &flow);
QString spokenDescription(const Zone &zone);

} // namespace portolan
