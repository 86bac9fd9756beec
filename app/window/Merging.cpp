#include "app/window/Merging.h"

#include "app/window/Job.h"

#include <algorithm>

namespace portolan {

bool losesPlaces(const Deployment &before, const Deployment &after)
{
    return std::ranges::any_of(before.components, [&](const Component &component) {
        const Component *now = component.position ? after.component(component.id) : nullptr;
        return now && !now->position;
    });
}

std::optional<MergeOutcome> mergeAsking(
    const MergeSides &sides, const MergeDialog::Words &words, QWidget *window)
{
    Merged merged;
    std::vector<RecordChange> incoming;
    std::vector<RecordChange> settled;
    // What changes in the chart that is shown though it wins wherever a person is asked is settled.
    const MergeSide shown = &sides.shown == &sides.theirs ? MergeSide::Theirs : MergeSide::Mine;
    const auto mergeApart = [&](const Choices &choices) {
        return runJob(MergeDialog::tr("Merge"), window, [&](const JobControl &) {
            const auto merging = [&](const Choices &chosen) {
                return merge(sides.base, sides.mine, sides.theirs, chosen);
            };
            merged = merging(choices);
            incoming = difference(sides.shown, merged.deployment);
            if (choices.empty() && !merged.conflicts.empty())
                settled =
                    difference(sides.shown, merging(allFrom(shown, merged.conflicts)).deployment);
        });
    };
    if (!mergeApart({}))
        return std::nullopt;
    if (!merged.conflicts.empty()) {
        MergeDialog dialog(merged, settled, words, window);
        if (dialog.exec() != QDialog::Accepted || !mergeApart(dialog.choices()))
            return std::nullopt;
    }
    return MergeOutcome{std::move(merged.deployment), summaryOf(incoming)};
}

} // namespace portolan
