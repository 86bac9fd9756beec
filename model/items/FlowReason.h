#pragma once

#include "model/core/Deployment.h"

namespace portolan {

struct CatalogEntry;

/// Why a flow is on or off.
struct FlowReason
{
    QString text;   ///< for a person; empty where there is nothing to say: on, whatever the options
    QString option; ///< id of the first option that it hangs on; empty: none

    bool operator==(const FlowReason &) const = default;
};

/// \a entry is the flow's product, null where the catalog has none.
FlowReason reasonOf(const Deployment &deployment, const Flow &flow, const CatalogEntry *entry);

} // namespace portolan
