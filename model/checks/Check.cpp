#include "model/checks/Check.h"

#include "model/checks/Checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// What every problem has in common: sorted ids without doubles.
void tidy(QStringList &ids)
{
    std::sort(ids.begin(), ids.end(),
        [](const QString &a, const QString &b) { return compareIds(a, b) < 0; });
    ids.removeDuplicates();
}

void limit(QLatin1StringView id, std::vector<Problem> &problems)
{
    if (problems.size() <= size_t(MaxProblems))
        return;
    problems.resize(size_t(MaxProblems));
    const auto worst = std::min_element(problems.begin(), problems.end(),
        [](const Problem &a, const Problem &b) { return a.severity < b.severity; });
    problems.push_back({id, worst->severity,
        Tr::tr("There are more problems of this kind; the first %1 are listed.").arg(MaxProblems),
        {}, {}, {}});
}

} // namespace

QString toWord(Severity severity)
{
    static constexpr QLatin1StringView words[] = {"error"_L1, "warning"_L1, "advice"_L1};
    return words[int(severity)];
}

const std::vector<Check> &checks()
{
    static const std::vector<Check> all{
        {"listener-collision"_L1, finders::listenerCollision},
        {"internal-exposed"_L1, finders::internalExposed},
        {"required-off"_L1, finders::requiredOff},
        {"no-address"_L1, finders::noAddress},
        {"family-mismatch"_L1, finders::familyMismatch},
        {"duplicate-flow"_L1, finders::duplicateFlow},
        {"no-ports"_L1, finders::noPorts},
        {"zone-outside"_L1, finders::zoneOutside},
        {"ephemeral-range"_L1, finders::ephemeralRange},
    };
    return all;
}

std::vector<Problem> check(const Deployment &deployment)
{
    const Places places(deployment);
    std::vector<Problem> all;
    for (const Check &check : checks()) {
        std::vector<Problem> found;
        check.run(places, found);
        limit(check.id, found);
        for (Problem &problem : found) {
            problem.id = check.id;
            tidy(problem.zones);
            tidy(problem.components);
            tidy(problem.flows);
            all.push_back(std::move(problem));
        }
    }
    std::stable_sort(all.begin(), all.end(),
        [](const Problem &a, const Problem &b) { return a.severity < b.severity; });
    return all;
}

} // namespace portolan
