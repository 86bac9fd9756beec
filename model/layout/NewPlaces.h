#pragma once

#include "model/layout/BoardNext.h"
#include "model/layout/BoardRoom.h"
#include "model/layout/Layout.h"

#include <set>

namespace portolan::around {

/// Finds places for the new cards and zones of a board, and for zones that have come into another
/// one: near the cards that they talk to, inside their zone, clear of all else. Several that come
/// into one zone together are laid out by themselves first and placed as a block.
class NewPlaces
{
public:
    NewPlaces(BoardEditor &editor, const BoardRoom &room, const BoardNext &next,
        const Deployment &now, const TextMeasure &measure, const LayoutOptions &options,
        const LayoutControl &control);
    void run();

private:
    /// What is placed as one; rectangles relative to that of the block.
    struct Block
    {
        int zone = -1; ///< in which it stands
        QRectF rect;
        std::vector<std::pair<int, QRectF>> cards;
        std::vector<std::pair<int, QRectF>> zones;
    };
    Block blockOf(int zone, const std::vector<int> &cards, const std::vector<int> &zones) const;
    Block single(int card) const;
    QPointF wish(const Block &block) const;
    double cost(const Block &block, const QRectF &at, QPointF wanted) const;
    QRectF bestPlace(const Block &block, QPointF wanted) const;
    void put(const Block &block, QPointF topLeft);
    /// Zones that have come into another one go there as they are.
    void moveZones();
    bool isPlaced(int card) const
    {
        return !m_board.card(card).rect.isNull() && !isWaiting(m_board.card(card).zone);
    }
    bool isZonePlaced(int zone) const
    {
        return !m_board.zone(zone).rect.isNull() && !isWaiting(zone);
    }
    /// Whether the zone, or one around it, is still to be moved.
    bool isWaiting(int zone) const;

    BoardEditor &m_editor;
    const BoardRoom &m_room;
    const BoardNext &m_next;
    const Board &m_board;
    const Deployment &m_now;
    const TextMeasure &m_measure;
    LayoutOptions m_options;
    LayoutControl m_control;
    std::set<int> m_waiting; ///< zones that are still to be moved
};

} // namespace portolan::around
