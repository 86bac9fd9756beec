#pragma once

#include "model/checks/Fix.h"
#include "model/policy/Places.h"

#include <QStringList>

#include <vector>

namespace portolan {

enum class Severity : quint8 { Error, Warning, Advice };
QString toWord(Severity severity); ///< "error", "warning", "advice"

/// Something on the chart that is wrong or worth knowing.
struct Problem
{
    QString id; ///< of the check that found it: "listener-collision", ...
    Severity severity = Severity::Warning;
    QString message;   ///< one line, in the language of the application, names the records
    QStringList zones; ///< ids of the records concerned, sorted
    QStringList components;
    QStringList flows;
    QString about; ///< what of the records, in no language: ports, an address, a date; may be empty
    QString reason; ///< why it is suppressed; empty for one that is reported

    bool operator==(const Problem &) const = default;
    bool isSuppressed() const { return !reason.isEmpty(); }
};

/// What the checks go by beside the deployment.
struct Surroundings
{
    QDate today = {};         ///< on which flows expire; none does on an invalid one
    QStringList targets = {}; ///< ids of the dialects that there are; none given: nobody can say
};

/// One check: a small pure function, near-linear in the size of the chart. \a places is the
/// deployment with everything worked out that several checks ask for.
struct Check
{
    QLatin1StringView id;
    void (*run)(const Places &places, const Surroundings &around, std::vector<Problem> &problems);
    /// See FixFinder::fixesFor(); all records of the problem exist. Null where only a person knows.
    std::vector<Fix> (*fixes)(const FixFinder &finder, const Problem &problem) = nullptr;
    /// The flows are many and come and go: a suppression does not name them.
    bool flowsVary = false;
};

/// All of them, in the order in which their problems are listed.
const std::vector<Check> &checks();
/// The one of that id, or null.
const Check *checkOf(QStringView id);

/// What there is to say about a deployment.
struct Findings
{
    std::vector<Problem> problems;   ///< errors, warnings, advice; then by checks() and records
    std::vector<Problem> suppressed; ///< the same order, with the reasons that the deployment gives
};

/// Looks for everything. No check gives more than MaxProblems (listeners on one port grow with the
/// square of their number); one that had more says so in a last one.
Findings examine(const Deployment &deployment, const Surroundings &around);
inline constexpr int MaxProblems = 10'000;

/// Those that are not suppressed.
std::vector<Problem> check(const Deployment &deployment, const Surroundings &around);
inline std::vector<Problem> check(const Deployment &deployment, QDate today = {})
{
    return check(deployment, Surroundings{today});
}

} // namespace portolan
