#pragma once

#include "model/layout/CardDocks.h"

namespace portolan::around {

/// Says where lines leave and arrive: on which sides of their cards, and where along the side, with
/// the docks. The ends of other lines stay where they are, unless the card may grow (see
/// BoardCard::mayGrow): then all its ends are spread anew and it gets the size that they need.
class CardEnds
{
public:
    CardEnds(BoardEditor &editor, const TextMeasure &measure)
        : m_editor(editor)
        , m_board(editor.board())
        , m_sides(m_board, editor.index())
        , m_docks(editor, measure, m_sides)
    {}

    CardEnds(const CardEnds &) = delete;
    CardEnds &operator=(const CardEnds &) = delete;

    using Sides = CardSides::Sides;
    const CardSides &sides() const { return m_sides; }
    CardDocks &docks() { return m_docks; }

    /// Takes the line off its docks and its way from the chart.
    void detach(int line);
    /// Gives detached lines their sides and places.
    void attach(const std::vector<int> &lines);
    /// One detached line, on these sides.
    void attach(int line, const Sides &sides);

private:
    struct End
    {
        double at = 0;   ///< along the side
        double half = 0; ///< of what stands there
    };
    bool isAttached(int line) const { return !m_board.line(line).docks.empty(); }
    std::vector<End> endsOn(int card, Side side, int except) const;
    double keyOf(int line, bool leaving) const;
    void spreadCard(int card);
    void setStart(int line, double at);
    void placeLeaving(int line);
    void placeArriving(int line);
    void alignStart(int line);
    /// The free place on the side nearest to \a wanted for what is \a half wide to both sides.
    bool slot(int card, Side side, double half, int except, double &wanted) const;

    BoardEditor &m_editor;
    const Board &m_board;
    CardSides m_sides;
    CardDocks m_docks;
};

} // namespace portolan::around
