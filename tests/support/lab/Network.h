#pragma once

#include "model/core/Ip.h"
#include "tests/support/lab/Namespace.h"

#include <optional>
#include <vector>

namespace portolan::lab {

/// A machine of the lab: a namespace with addresses on the one bridge.
struct Machine
{
    QString id;
    std::vector<IpAddress> addresses; ///< each on one machine only
    Namespace space = Namespace();
};

/// Machines on one bridge, every address on-link for every other. Vanishes with the object.
class Network
{
public:
    Network() = default;
    Q_DISABLE_COPY(Network)

    /// Adds a machine; build() brings it up.
    void add(const QString &id, const std::vector<IpAddress> &addresses);
    /// Why it is not up, or nothing.
    std::optional<QString> build();

    const std::vector<Machine> &machines() const { return m_machines; }
    /// Index of the machine with that address, or -1.
    int ownerOf(const IpAddress &address) const;

private:
    Namespace m_switch; ///< holds the bridge
    std::vector<Machine> m_machines;
};

} // namespace portolan::lab
