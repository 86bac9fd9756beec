#pragma once

#include "model/layout/BoardRoom.h"

namespace portolan::around {

/// Cards that stand below each other with one middle are a column: where there is room they get one
/// width, and the hosts and zones around them one left and one right side, as the engine's own
/// charts have it. A file keeps the middles of cards only.
class PlacedColumns
{
public:
    /// Of the cards where they are now.
    explicit PlacedColumns(const Board &board);

    void widenCards(BoardEditor &editor) const;
    /// The zones as they are now get their common sides, those around them follow.
    void widenZones(BoardEditor &editor, const BoardRoom &room) const;

private:
    std::vector<std::vector<int>> m_cards; ///< of each column, two at least
    /// Zones beside each other in one zone, each with cards of one column only.
    std::vector<std::vector<int>> m_zones;
};

} // namespace portolan::around
