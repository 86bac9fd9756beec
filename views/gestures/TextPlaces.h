#pragma once

#include "views/chart/ChartScene.h"
#include "views/chart/TextMetrics.h"

#include <optional>

namespace portolan {

/// Where a text of the chart stands as it is painted at some zoom; chart px.
struct TextPlace
{
    QPointF start;    ///< the left end, in the middle of its height
    double width = 0; ///< that it may have
    TextStyle style;  ///< at 100 %
};

/// The name on a card. \a zoom tells how much else the card shows.
TextPlace namePlace(const CardBox &card, double zoom);
/// The title of a zone.
TextPlace titlePlace(const ZoneBox &zone, const SceneZone &scene, double zoom);
/// The ports of a flow where it ends, on the dock of who listens. Nothing where it has none.
std::optional<TextPlace> dockPlace(const ChartScene &scene, const QString &flow);
/// The label of one flow: its row where the flow is in a bundle, its own pill where the bundle is
/// \a open. Nothing where the chart shows none.
std::optional<TextPlace> labelPlace(const ChartScene &scene, const QString &flow, bool open);

} // namespace portolan
