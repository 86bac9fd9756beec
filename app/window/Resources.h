#pragma once

#include "model/checks/Check.h"
#include "views/chart/ChartView.h"

#include <QStringList>

namespace portolan {

/// The charts that travel inside the program, the one for a first look in front.
QStringList examplePaths();

/// How many problems each record has, advice too.
ProblemCounts problemCounts(const std::vector<Problem> &problems);
/// What they say.
ProblemTexts problemTexts(const std::vector<Problem> &problems);

} // namespace portolan
