#include "model/checks/Check.h"

#include "model/checks/Checks.h"
#include "model/checks/Fixes.h"
#include "model/checks/Suppress.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// What every problem has in common: sorted ids without doubles, as the records themselves spell
/// them; a reference may use other capitals.
template<class Record> void tidy(QStringList &ids, const std::vector<Record> &records)
{
    for (QString &id : ids) {
        const size_t at = lowerBound(records, id);
        if (at < records.size() && compareIds(records[at].id, id) == 0)
            id = records[at].id;
    }
    std::sort(ids.begin(), ids.end(),
        [](const QString &a, const QString &b) { return compareIds(a, b) < 0; });
    ids.erase(std::unique(ids.begin(), ids.end(),
                  [](const QString &a, const QString &b) { return compareIds(a, b) == 0; }),
        ids.end());
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
        {}, {}, {}, {}, {}});
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
        {"listener-collision"_L1, finders::listenerCollision, fixes::listenerCollision, true},
        {"internal-exposed"_L1, finders::internalExposed, fixes::internalExposed},
        {"clear-text"_L1, finders::clearText, fixes::clearText},
        {"required-off"_L1, finders::requiredOff, fixes::requiredOff},
        {"obsolete-flow"_L1, finders::obsoleteFlow, fixes::obsoleteFlow},
        {"expired-flow"_L1, finders::expiredFlow, fixes::expiredFlow},
        {"no-address"_L1, finders::noAddress, fixes::noAddress},
        {"same-address"_L1, finders::sameAddress},
        {"family-mismatch"_L1, finders::familyMismatch},
        {"duplicate-flow"_L1, finders::duplicateFlow, fixes::duplicateFlow},
        {"unknown-target"_L1, finders::unknownTarget, fixes::unknownTarget},
        {"no-ports"_L1, finders::noPorts, fixes::noPorts},
        {"zone-outside"_L1, finders::zoneOutside, fixes::zoneOutside},
        {"ephemeral-range"_L1, finders::ephemeralRange, fixes::ephemeralRange, true},
    };
    return all;
}

const Check *checkOf(QStringView id)
{
    const auto found =
        std::ranges::find_if(checks(), [&](const Check &check) { return check.id == id; });
    return found == checks().end() ? nullptr : &*found;
}

Findings examine(const Deployment &deployment, const Surroundings &around)
{
    const Places places(deployment);
    const auto &suppressed = deployment.settings.suppressed;
    Findings all;
    for (const Check &check : checks()) {
        std::vector<Problem> found;
        check.run(places, around, found);
        for (Problem &problem : found) {
            problem.id = check.id;
            tidy(problem.zones, deployment.zones);
            tidy(problem.components, deployment.components);
            tidy(problem.flows, deployment.flows);
        }
        limit(check.id, found);
        for (Problem &problem : found) {
            const auto known = suppressed.empty()
                                   ? suppressed.end()
                                   : suppressed.find(suppressionOf(problem, {}).key());
            if (known != suppressed.end() && canSuppress(problem)) {
                problem.reason = known->second.reason;
                all.suppressed.push_back(std::move(problem));
            } else {
                all.problems.push_back(std::move(problem));
            }
        }
    }
    for (std::vector<Problem> *list : {&all.problems, &all.suppressed}) {
        std::stable_sort(list->begin(), list->end(),
            [](const Problem &a, const Problem &b) { return a.severity < b.severity; });
    }
    return all;
}

std::vector<Problem> check(const Deployment &deployment, const Surroundings &around)
{
    return examine(deployment, around).problems;
}

} // namespace portolan
