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
/// The flow that leads there; the first one of a bundle.
QString flowTowards(const Geometry &geometry, const QString &component, const QPointF &towards);

/// Where one comes from a flow: a component or another flow, or nowhere.
struct WalkStop
{
    QString component;
    QString flow;
    bool operator==(const WalkStop &) const = default;
};
/// Along its line to the component at that end; across it to the next flow of one of its ends.
WalkStop nextFromFlow(const Geometry &geometry, const QString &flow, const QPointF &towards);

} // namespace portolan
