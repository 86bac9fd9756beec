#pragma once

#include "model/core/Edit.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>

namespace portolan {

class ChartView;
struct CatalogEntry;

/// The middle for something new of that \a size in \a zone (empty: none): \a at or, where something
/// is there, the nearest place for which nothing else has to move, as long as there is one, with
/// room for lines between it and the cards of the zone where that is not far off.
QPointF roomFor(const ChartView *view, const QString &zone, const QSizeF &size, const QPointF &at);

/// Where a new zone of that kind would stand in \a parent (empty: none) with its middle at or near
/// \a at. A network has room for two cards and a line between them, a host for a card; until it is
/// resized.
QRectF zoneRoomFor(const ChartView *view, ZoneKind kind, const QString &parent, const QPointF &at);

/// Carries \a edits out, with which one card comes that has a place: as one step named \a text,
/// with nothing else moving. On a chart that nobody has arranged the card is shown there and no
/// place is kept, so that the chart goes on being laid out as a whole where that is due. \a done
/// follows, on a large chart later. False where the chart cannot take it now.
bool insertCard(ChartView *view, const QString &text, std::vector<Edit> edits,
    const std::function<void()> &done);

/// Puts a part of a product on the chart, in \a zone with its middle at that place. One step; the
/// part is selected. Then \a tell is called with a sentence of whom it was connected to, if to any;
/// on a large chart later. Of several that it may be connected to \a peer is the one that counts.
void insertPartAt(ChartView *view, const CatalogEntry &entry, const QString &part,
    const QString &zone, const QPointF &at, const std::function<void(const QString &)> &tell = {},
    const QString &peer = {});

/// Puts something new that no product has on the chart, into the zone that it names, with its
/// middle at that place. One step; it is selected, and then \a done is called, on a large chart
/// later. False where the chart cannot take it now.
bool insertComponentAt(ChartView *view, const Component &component, const QPointF &at,
    const std::function<void()> &done = {});
bool insertZoneAt(
    ChartView *view, const Zone &zone, const QPointF &at, const std::function<void()> &done = {});
/// Puts a whole \a system on the chart, a result of instantiate() that is called \a name. Where
/// nobody has placed anything the chart is laid out anew with it. Else its zones and hosts come
/// into the room that is free near \a at, and what goes into other zones of the chart finds its
/// place there. One step; what came is selected. False where the chart cannot take it now; \a done
/// is called when it is there, on a large chart later.
bool insertSystemAt(ChartView *view, const Deployment &system, const QString &name,
    const QString &zone, const QPointF &at, const std::function<void()> &done = {});

} // namespace portolan
