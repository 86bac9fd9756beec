#pragma once

#include "model/core/PortSpec.h"

#include <vector>

namespace portolan {

/// What is in \a ports and not in \a others.
PortSpec without(const PortSpec &ports, const PortSpec &others);

/// A block of \a count ports that is in none of \a taken for any of \a protocols (which have
/// ports), within \a within; 0 where there is none. The lowest.
int freeBlock(
    const PortSpec &taken, const std::vector<Protocol> &protocols, int count, PortRange within);

} // namespace portolan
