#pragma once

#include "views/dialogs/MergeDialog.h"

#include <optional>

namespace portolan {

/// The three charts of a merge; they stay where they are meanwhile.
struct MergeSides
{
    const Deployment &base;
    const Deployment &mine;
    const Deployment &theirs;
    const Deployment &shown; ///< the one that the window shows
};

struct MergeOutcome
{
    Deployment deployment;
    QString summary; ///< of what changes in the chart that is shown; empty: nothing
};

/// Whether a component has a position in \a before and is in \a after without one.
bool losesPlaces(const Deployment &before, const Deployment &after);

/// Merges off the GUI thread and asks about conflicts, mine chosen at first. Nothing where it was
/// cancelled.
std::optional<MergeOutcome> mergeAsking(
    const MergeSides &sides, const MergeDialog::Words &words, QWidget *window);

} // namespace portolan
