#pragma once

#include "model/targets/Target.h"

namespace portolan {

/// Some targets under a common heading.
struct TargetSection
{
    QString title; ///< translated
    bool favourites = false;
    std::vector<const Target *> targets; ///< rows of targets(), in their order
};

/// All targets: the favourites first (in the order in which they are given, unknown ids skipped; no
/// section where there are none), then each group with all of its targets.
std::vector<TargetSection> targetSections(const QStringList &favourites);

/// Whether a search finds the target: each word stands in its name, its id or its section's title.
bool isFound(const Target &target, const QString &title, const QString &search);

} // namespace portolan
