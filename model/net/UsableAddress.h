#pragma once

#include "model/core/Ip.h"
#include "model/core/Result.h"

namespace portolan {

/// Fails where \a range touches addresses that no other machine can be reached at: unspecified,
/// loopback, link-local, multicast, reserved, or IPv4 in the form of IPv6 (RFC 6890). An answer
/// from the network that holds one is a mistake or an attack.
Result<void> checkUsable(const IpRange &range);

} // namespace portolan
