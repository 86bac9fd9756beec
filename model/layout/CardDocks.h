#pragma once

#include "model/layout/BoardEditor.h"
#include "model/layout/CardSides.h"

namespace portolan::around {

/// Along the side.
inline double coordinate(QPointF p, Side side) { return isHorizontal(side) ? p.y() : p.x(); }

/// Keeps the docks of the cards: which lines and ports each has, and its rectangle. Lines to the
/// same ports share a dock, and so do all where the side has no room for one each.
class CardDocks
{
public:
    CardDocks(BoardEditor &editor, const TextMeasure &measure, const CardSides &sides)
        : m_editor(editor)
        , m_board(editor.board())
        , m_measure(measure)
        , m_sides(sides)
    {}

    /// Gives a detached line these sides and docks there, which need not have a place yet.
    void take(int line, const CardSides::Sides &sides);
    /// Adds the line to a dock that is there.
    void merge(int line, int dock);
    /// Takes the line off the docks that it had \a before; those that only it had are gone.
    void leave(const BoardLine &before, int line);
    /// Puts the middle of the dock at that place along its side.
    void set(int dock, double at);
    /// Makes the docks of a side equally wide; quays and tips follow.
    void fitSide(int card, Side side);
    /// Of all docks of the side.
    double width(int card, Side side) const;

private:
    BoardEditor &m_editor;
    const Board &m_board;
    const TextMeasure &m_measure;
    const CardSides &m_sides;
};

} // namespace portolan::around
