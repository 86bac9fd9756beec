#pragma once

#include "model/core/Records.h"
#include "model/policy/Policy.h"

#include <QStringList>

namespace portolan {

/// Watches which everyday needs of a host the flows of its policy meet. They never become rules
/// by themselves: who wants them charts them.
class Usability
{
public:
    /// A flow that lets its packets through in that direction.
    void see(const Flow &flow, Direction direction);
    /// Notes in \a policy what is missing in the directions that it judges.
    void tell(Policy &policy) const;

private:
    unsigned m_met = 0; ///< bit n: the n-th need is met
};

} // namespace portolan
