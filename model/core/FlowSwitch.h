#pragma once

#include "model/core/Records.h"

namespace portolan {

/// The user switches a flow on or off: one way for menus, tables, forms and pasted rows. Otherwise
/// than it was, the flow itself says who decided, so that Flow::decided has nothing to add.
inline void switchFlow(Flow &flow, bool on)
{
    flow.decided = flow.decided && flow.enabled == on;
    flow.enabled = on;
}

} // namespace portolan
