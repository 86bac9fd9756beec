#pragma once

#include "model/core/PortSpec.h"

#include <QString>

namespace portolan::layout {

/// What is counted as a port: a number, a range of numbers or a protocol without ports.
int portCount(const PortSpec &ports);
/// The number on a dock: "443", "50000-60000", "9 ports" where that would be too long.
QString dockText(const PortSpec &ports);
/// On a dock that stands for several, with the ports of all: "9 ports", or "443" where these are
/// one.
QString commonDockText(const PortSpec &ports);

/// On a line: "443/tcp", cut where it is very long.
QString labelText(const PortSpec &ports);

} // namespace portolan::layout
