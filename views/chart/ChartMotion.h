#pragma once

#include "model/layout/Geometry.h"

namespace portolan {

/// The way from one arrangement of a chart to another, for animation: cards, zones, docks and
/// labels glide, lines bend over by arc length. What only the second has is there at once; what
/// only the first has is gone. A value.
class ChartMotion
{
public:
    ChartMotion(Geometry from, Geometry to);

    /// At 0 exactly the first (what goes left out), at 1 exactly the second.
    Geometry at(double t) const;

private:
    Geometry m_from;
    Geometry m_to;
    /// For each shape of the second its index in the first, or -1.
    std::vector<int> m_zones;
    std::vector<int> m_cards;
    std::vector<int> m_docks;
    std::vector<int> m_edges;
};

/// The same for one frame.
Geometry interpolated(const Geometry &from, const Geometry &to, double t);

/// The line \a t of the way from \a from to \a to; each of their corners keeps its share of the
/// length, so that both ends of the way are exact. Neither may be empty.
std::vector<QPointF> interpolatedLine(
    const std::vector<QPointF> &from, const std::vector<QPointF> &to, double t);

} // namespace portolan
