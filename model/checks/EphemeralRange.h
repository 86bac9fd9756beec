#pragma once

#include "model/core/PortSpec.h"

namespace portolan {

/// Linux' default of net.ipv4.ip_local_port_range, which also serves IPv6.
inline constexpr PortRange EphemeralRange{32768, 60999};

/// What of \a ports is among them.
PortSpec ephemeralPart(const PortSpec &ports);

/// The ports of all protocols as net.ipv4.ip_local_reserved_ports takes them: "50000-60000,60443".
/// \a ports holds some.
QString reservedPorts(const PortSpec &ports);

} // namespace portolan
