#pragma once

#include "views/chart/ChartScene.h"

namespace portolan {

/// Keyboard ways through a chart.

/// The components as one reads them: column by column, each from the top.
QStringList componentsInOrder(const Geometry &geometry);
/// The one after (or before) \a component; empty at the end. From nowhere: the first (last).
QString nextComponent(const Geometry &geometry, const QString &component, bool forward);
/// The component at the other end of a flow of \a component that lies most in the direction of
/// \a towards (a unit vector); empty where there is none.
QString neighbour(const Geometry &geometry, const QString &component, const QPointF &towards);

} // namespace portolan
