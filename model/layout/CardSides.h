#pragma once

#include "model/layout/BoardIndex.h"

namespace portolan::around {

/// Weighs on which sides of their cards lines leave and arrive: the length and the corners of the
/// way, how full a side is, and what stands before it.
class CardSides
{
public:
    /// Between the corner of a card and what stands on its side.
    static constexpr double Margin = 2;

    /// Both live longer than this and may change in between.
    CardSides(const Board &board, const BoardIndex &index)
        : m_board(board)
        , m_index(index)
        , m_anyZone(board.zones.size(), 1)
    {}

    struct Sides
    {
        Side leave = Side::Right;
        Side arrive = Side::Left;
        double cost = 0; ///< of the way, if nothing stood on it, and what speaks against them

        bool areThose(const Sides &other) const
        {
            return leave == other.leave && arrive == other.arrive;
        }
    };
    /// All ways to choose them, the likely best first.
    std::vector<Sides> sidesFor(int line) const;
    /// How many docks the side holds.
    int room(int card, Side side) const;

    /// Whether the zones around may grow for a dock there.
    bool hasRoom(int card, Side side) const;

    /// Whether another card, its dock or a title stands so near before that place on the side.
    bool isBlocked(int card, Side side, QPointF at, double length) const;

private:
    double load(int card, Side side) const; ///< in docks

    const Board &m_board;
    const BoardIndex &m_index;
    std::vector<char> m_anyZone;
};

} // namespace portolan::around
