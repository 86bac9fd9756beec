#pragma once

#include "model/layout/Geometry.h"

namespace portolan::layout {

/// How much a chart that is drawn anew is like the one before it: who knew that one looks for a
/// card where it stood among the others (the orthogonal ordering of Misue, Eades, Lai and Sugiyama,
/// 1995). The share, 0..1, of the pairs of cards in which the same one is above in both, or on the
/// left; 1 where there are none. Of very large charts only the first cards count.
double keptSides(const Geometry &before, const Geometry &after);

} // namespace portolan::layout
