#pragma once

#include "model/core/Deployment.h"

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
    QString message; ///< one line, in the language of the application, names the records
    QStringList zones; ///< ids of the records concerned, sorted
    QStringList components;
    QStringList flows;

    bool operator==(const Problem &) const = default;
};

/// One check: a small pure function, near-linear in the size of the chart.
struct Check
{
    QLatin1StringView id;
    void (*run)(const Deployment &, std::vector<Problem> &);
};

/// All of them, in the order in which their problems are listed.
const std::vector<Check> &checks();

/// The problems of a deployment, errors first, in a stable order.
std::vector<Problem> check(const Deployment &deployment);

} // namespace portolan
