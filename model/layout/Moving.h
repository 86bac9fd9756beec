#pragma once

#include "model/layout/Geometry.h"

#include <memory>

namespace portolan {

/// What differs between two charts with the same records: indices into the lists of the Geometry,
/// each list in rising order.
struct GeometryChange
{
    std::vector<int> zones;
    std::vector<int> cards;
    std::vector<int> docks;
    std::vector<int> edges;
};

/// Components on their way under the mouse. Prepared once when the drag starts, then asked for each
/// frame. Every answer is a function of where the drag began and of the displacement alone, never
/// of the way that the mouse took.
///
/// Only what the moved components touch differs: their lines, lines that they stand on, and the
/// zones around them, whose sides follow their outermost member. No other card, zone or label
/// moves. A component over another one overlaps it as long as it is dragged; finish() makes room.
class Moving
{
public:
    /// \a ids are components and zones; with a zone goes everything in it.
    Moving(
        Geometry shown, const Deployment &deployment, TextMeasure measure, const QStringList &ids);
    ~Moving();
    Moving(Moving &&) noexcept;
    Moving &operator=(Moving &&) noexcept;

    /// The chart with them displaced by \a delta px; stays valid until the next call. The lists
    /// keep their order; docks may be added at the end, and a dock whose rect is null is none now.
    /// \a changed is what differs from the answer before (at first: from the chart shown).
    const Geometry &to(QPointF delta, GeometryChange *changed = nullptr);

    /// The chart when they are let go there: where they would stand on something they go to the
    /// nearest place that is free, and what a grown zone has run into makes way. To be kept with
    /// placeEdits() (Around.h), since others may have moved as well.
    Geometry finish(QPointF delta);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace portolan
