#pragma once

#include <QPointF>
#include <QString>

namespace portolan {

class ChartView;
struct CatalogEntry;
struct Deployment;

/// Puts a part of a product on the chart, in \a zone (empty: none) with its middle at \a at or,
/// where something is there, at the nearest place that is free. One step; the part is selected.
void insertPartAt(ChartView *view, const CatalogEntry &entry, const QString &part,
    const QString &zone, const QPointF &at);

/// The same with a whole \a system, a result of instantiate() that is called \a name: as it is laid
/// out by itself, around \a at; what goes into other zones of the chart finds its place there.
void insertSystemAt(ChartView *view, const Deployment &system, const QString &name,
    const QString &zone, const QPointF &at);

} // namespace portolan
