#pragma once

#include "model/core/Difference.h"

namespace portolan {

/// One line about what a change does, for a person who decides whether to make it.
struct ChangeLine
{
    RecordChange::What what = RecordChange::What::Changed;
    QString text; ///< "LiveKit client → LiveKit server: 50000-60000/udp becomes 7882/udp"

    bool operator==(const ChangeLine &) const = default;
};

/// What is other in \a after: flows first, then components and zones; not the settings. A flow that
/// goes and the only one that comes between the same two components are one line. Linear.
std::vector<ChangeLine> changeLines(const Deployment &before, const Deployment &after);

} // namespace portolan
