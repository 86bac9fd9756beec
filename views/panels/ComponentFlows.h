#pragma once

#include "model/core/Deployment.h"
#include "views/panels/LinkList.h"

namespace portolan {

/// What a component listens on and what it opens, as lines that lead to the flows.
struct ComponentFlows
{
    std::vector<LinkList::Link> listens; ///< one line for each set of ports, in their order
    std::vector<LinkList::Link> opens;   ///< one line for each listener, in the order of ids
};

/// Linear in the flows.
ComponentFlows flowsOf(const Deployment &deployment, const Component &component);

} // namespace portolan
