#pragma once

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

    bool operator==(const Problem &) const = default;
};

/// One check: a small pure function, near-linear in the size of the chart. \a places is the
/// deployment with everything worked out that several checks ask for.
struct Check
{
    QLatin1StringView id;
    void (*run)(const Places &places, std::vector<Problem> &problems);
};

/// All of them, in the order in which their problems are listed.
const std::vector<Check> &checks();

/// The problems of a deployment: errors, warnings, advice; within them in the order of checks(),
/// then of the records. No check gives more than MaxProblems (listeners on one port grow with the
/// square of their number); one that had more says so in a last one.
std::vector<Problem> check(const Deployment &deployment);
inline constexpr int MaxProblems = 10'000;

} // namespace portolan
