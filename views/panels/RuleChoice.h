#pragma once

#include "model/document/Selection.h"
#include "model/targets/Target.h"

namespace portolan {

/// Which rules a selection stands for: those of flows, or the whole policy of one place.
struct RuleChoice
{
    QStringList flows;
    QString at; ///< an enforcement point; flows is then empty
    QString atLabel;
    QString message; ///< why there is nothing to show, translated; only where both are empty

    bool operator==(const RuleChoice &) const = default;
    bool isEmpty() const { return flows.isEmpty() && at.isEmpty(); }
};

/// Flows alone stand for their rules; a host, or a component on a host or with its own firewall,
/// for the whole policy there.
RuleChoice chooseRule(const Deployment &deployment, const Selection::Ids &selection);

/// The text of that choice. \a direction only matters for flows; a policy has both.
Result<Emission> writeRule(const Deployment &deployment, const RuleChoice &choice,
    const Target &target, Direction direction);

} // namespace portolan
