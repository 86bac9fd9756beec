#pragma once

#include "tests/support/lab/Network.h"

namespace portolan::lab {

/// Machines on several wires that meet in one router. It has no addresses of the chart, passes on
/// everything, and is where a boundary's policy belongs. Vanishes with the object.
class Routed
{
public:
    Routed() = default;
    Q_DISABLE_COPY(Routed)

    /// Adds a machine on that wire, counted from 0; build() brings all up.
    void add(int wire, const QString &id, const std::vector<IpAddress> &addresses);
    /// Why it is not up, or nothing.
    std::optional<QString> build();

    const Network &network() const { return m_network; }
    /// Its end of wire n is the interface "wire<n>".
    const Namespace &router() const { return m_router; }

private:
    Namespace m_router;
    Network m_network; ///< never built: it only owns the machines
    std::vector<int> m_wires;
};

} // namespace portolan::lab
