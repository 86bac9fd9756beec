#pragma once

#include "model/layout/BoardEditor.h"
#include "model/layout/LineFinder.h"

#include <algorithm>

namespace portolan::around {

/// What drawing may take.
struct DrawEffort
{
    int corners = 600; ///< that one search may try
    int sides = 3;     ///< ways to choose sides that are tried where the first is not good
    int rounds = 4;    ///< in which lines that are in the way of others are drawn anew as well
    bool wide = true;  ///< looks far away as well where near by is no way
    /// Corners of all searches, after which only the first try counts: no other sides, no place
    /// for a label first, no drawing anew of what is in the way.
    long long extras = 40'000;
    /// After so many the plain way will do.
    long long total = 1'000'000'000;

    /// For one frame of a drag.
    static DrawEffort ofFrame()
    {
        DrawEffort effort;
        effort.corners = 120;
        effort.sides = 2;
        effort.rounds = 0;
        effort.wide = false;
        effort.total = 1000;
        return effort;
    }
};

/// Draws one line at a time, with its label, between the ends that it has and around everything
/// else on the board.
class LineDrawer
{
public:
    LineDrawer(BoardEditor &editor, const DrawEffort &effort);

    struct Drawn
    {
        double cost = 0;
        bool bad = false; ///< meets something, or its label does
    };
    Drawn draw(int line);
    /// Draws the line to the first point of \a tail, which is the way from there to its dock that
    /// it has in common with others, who carry the label. False, and nothing done, where that is
    /// not good.
    bool drawOnto(int line, const std::vector<QPointF> &tail);
    void put(int line, std::vector<QPointF> points, const QRectF &label);
    /// Finds the label a place on the line as it is drawn. False where it lies on something.
    bool relabel(int line);
    /// Whether nothing stands in the way of the line and its label as they are drawn.
    bool isClear(int line);
    /// Of the line as it is drawn: length, corners and crossings.
    double costOf(int line);
    int crossingsOf(int line);
    /// Whether the effort for anything but the first try is used up.
    bool isTired() const { return m_finder.spent > std::min(m_effort.extras, m_effort.total); }

private:
    void setMayEnter(int line);
    BoardIndex::Pen pen(int line, BoardIndex::Care care) const;
    LineFinder::Way way(int line, BoardIndex::Care care, double margin, double bound);
    LineFinder::Way wayByLabel(int line);
    std::vector<QPointF> plain(int line) const;
    std::vector<QPointF> loop(int line);
    bool isSpent() const { return m_finder.spent > m_effort.total; }

    BoardEditor &m_editor;
    const Board &m_board;
    LineFinder m_finder;
    DrawEffort m_effort;
    std::vector<char> m_mayEnter;
    std::vector<int> m_entered;
    BoardIndex::Run m_run;
};

} // namespace portolan::around
