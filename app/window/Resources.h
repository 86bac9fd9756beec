#pragma once

#include "model/checks/Check.h"
#include "views/chart/ChartView.h"

#include <QStringList>

namespace portolan {

class Catalog;

/// The charts that travel inside the program, the one for a first look in front.
QStringList examplePaths();

/// The bars on the cards of the products.
ProductColors productColors(const Catalog &catalog, bool dark);

/// How many problems each record has; advice does not mark the chart.
ProblemCounts problemCounts(const std::vector<Problem> &problems);

} // namespace portolan
