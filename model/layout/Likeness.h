#pragma once

#include "model/layout/Geometry.h"
#include "model/layout/Plan.h"

#include <utility>
#include <vector>

namespace portolan::layout {

/// Tells drawings of a chart that has changed by how much they are like the one before: who knew
/// that one looks for a card where it stood among the others (Misue, Eades, Lai and Sugiyama's
/// orthogonal ordering, 1995).
class Likeness
{
public:
    /// The items of \a plan that \a shown has cards for.
    Likeness(const Geometry &shown, const Plan &plan);

    /// What the cost of \a drawn is multiplied by, 1 and more: 1 where of any two cards the same
    /// one is on the left, and above.
    double dearness(const Plan &drawn) const;

private:
    std::vector<std::pair<int, QPointF>> m_cards; ///< items and their middles in what was shown
};

} // namespace portolan::layout
