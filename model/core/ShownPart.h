#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

namespace portolan {

/// Some of a deployment's records: one flag for each flow and component, by index.
struct ShownPart
{
    std::vector<bool> flows;
    std::vector<bool> components;

    bool operator==(const ShownPart &) const = default;
    /// What is in both.
    ShownPart &operator&=(const ShownPart &other);

    static ShownPart nothing(const Deployment &deployment);
};

/// Around some components and flows: what is at most \a hops flows away, in either direction,
/// switched off or not, with the flows that lead there. The flows given count as steps taken: their
/// ends are no hop away. Unknown ids are passed over.
ShownPart neighbours(const Deployment &deployment, const QStringList &components,
    const QStringList &flows, int hops);

/// The zone that speaks for a component when only boundaries are looked at: the innermost zone
/// around it that is no host; where there are only hosts, the outermost of them; null in no zone.
const Zone *areaOf(const Deployment &deployment, const Component &component);

/// The flows between components of different areas, and the ends of these flows.
ShownPart crossingFlows(const Deployment &deployment);

} // namespace portolan
