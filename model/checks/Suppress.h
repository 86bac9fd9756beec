#pragma once

#include "model/checks/Check.h"

namespace portolan {

/// What the deployment would remember of \a problem.
Suppression suppressionOf(const Problem &problem, const QString &reason);

/// Whether it can be suppressed: the note that there are more of a kind is about no records.
bool canSuppress(const Problem &problem);

/// One edit that suppresses all of \a problems, or changes the reason of those that are so already.
/// Takes the opportunity to forget suppressions whose records are gone.
Edit suppressing(
    const Deployment &deployment, const std::vector<Problem> &problems, const QString &reason);

/// One edit after which all of \a problems are reported again.
Edit reporting(const Deployment &deployment, const std::vector<Problem> &problems);

} // namespace portolan
