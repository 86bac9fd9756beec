#include "model/checks/Suppress.h"

#include <algorithm>

namespace portolan {

namespace {

/// Whether all records that it names are still there.
bool isAlive(const Deployment &deployment, const Suppression &suppression)
{
    const auto all = [](const QStringList &ids, auto has) {
        return std::all_of(ids.begin(), ids.end(), has);
    };
    return all(suppression.zones, [&](const QString &id) { return deployment.zone(id); }) &&
           all(suppression.components,
               [&](const QString &id) { return deployment.component(id); }) &&
           all(suppression.flows, [&](const QString &id) { return deployment.flow(id); });
}

} // namespace

Suppression suppressionOf(const Problem &problem, const QString &reason)
{
    const Check *check = checkOf(problem.id);
    return {problem.id, problem.zones, problem.components,
        check && check->flowsVary ? QStringList() : problem.flows, problem.about, reason, {}};
}

bool canSuppress(const Problem &problem)
{
    return !(problem.zones.isEmpty() && problem.components.isEmpty() && problem.flows.isEmpty());
}

Edit suppressing(
    const Deployment &deployment, const std::vector<Problem> &problems, const QString &reason)
{
    Settings settings = deployment.settings;
    std::erase_if(
        settings.suppressed, [&](const auto &known) { return !isAlive(deployment, known.second); });
    for (const Problem &problem : problems) {
        if (!canSuppress(problem))
            continue;
        Suppression wanted = suppressionOf(problem, reason);
        Suppression &known = settings.suppressed[wanted.key()];
        wanted.extra = known.extra;
        known = std::move(wanted);
    }
    return ReplaceSettings{std::move(settings)};
}

Edit reporting(const Deployment &deployment, const std::vector<Problem> &problems)
{
    Settings settings = deployment.settings;
    for (const Problem &problem : problems)
        settings.suppressed.erase(suppressionOf(problem, {}).key());
    return ReplaceSettings{std::move(settings)};
}

} // namespace portolan
