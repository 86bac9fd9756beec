#pragma once

#include "model/policy/Places.h"

#include <vector>

namespace portolan {

/// What a component binds: its switched-on flows together, so that two flows into one port are one
/// listener. The ports that one configuration key of one product sets stand apart, since they are
/// one socket even where different parts of the product name it (CrowdSec's agent and Local API on
/// one host are one process). Two components of the same part are two processes.
struct Socket
{
    const Component *component = nullptr;
    QString key; ///< product and configuration key; empty where either is unknown
    PortSpec ports;

    /// Whether both can only be the same socket, or are of the same component.
    bool isSameAs(const Socket &other) const
    {
        if (component == other.component)
            return true;
        const QString &part = component->part;
        const QString &otherPart = other.component->part;
        return !key.isEmpty() && key == other.key && !part.isEmpty() && !otherPart.isEmpty() &&
               compareIds(part, otherPart) != 0;
    }
};

/// The sockets of \a component: tcp, udp and sctp only, for nothing else can be bound twice.
std::vector<Socket> socketsOf(const Places &places, const Component &component);

/// How many flows one problem names for one component: a hub may have them by the thousand, and
/// so many problems.
inline constexpr int MaxFlowsNamed = 100;

/// The switched-on flows into \a component on any of \a ports, by id; the first MaxFlowsNamed.
QStringList flowsOn(const Places &places, const Component &component, const PortSpec &ports);

} // namespace portolan
