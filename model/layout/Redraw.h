#pragma once

#include "model/layout/CardEnds.h"
#include "model/layout/LineFinder.h"

#include <stop_token>

namespace portolan::around {

/// Draws lines of a board anew, around everything that stays.
class Redraw
{
public:
    struct Effort
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
    };
    Redraw(BoardEditor &editor, const TextMeasure &measure, const Effort &effort);

    /// Takes these lines away and chooses their ends anew.
    void prepare(const std::vector<int> &lines);
    /// Draws lines that are prepared. Returns how many are not as they should be.
    int draw(const std::vector<int> &lines, const std::stop_token &stop = {},
        const std::function<void(double)> &progress = {});
    /// Draws lines of which the ends stand already; the others keep their way where that fails.
    void drawBetween(const std::vector<int> &lines);

    /// Moves an end of the line by that much and bends the rest as little as possible. False, and
    /// nothing done, where the result would not be good.
    bool stretch(int line, QPointF from, QPointF to);
    void translate(int line, QPointF by);
    /// Whether nothing stands in the way of the line and its label as they are drawn.
    bool isClear(int line);
    /// Finds the label a place on the line as it is drawn.
    bool relabel(int line);

    /// Puts the new ports of a drawn line on its dock and its label. False, and nothing done, where
    /// it has to be drawn anew.
    bool takeEdit(int line);

    CardEnds &ends() { return m_ends; }

private:
    struct Drawn
    {
        double cost = 0;
        bool bad = false;
    };
    void setMayEnter(int line);
    BoardIndex::Pen pen(int line, BoardIndex::Care care) const;
    LineFinder::Way way(int line, BoardIndex::Care care, double margin, double bound);
    LineFinder::Way wayByLabel(int line);
    std::vector<QPointF> plain(int line) const;
    std::vector<QPointF> loop(int line);
    Drawn drawOne(int line);
    Drawn drawBest(int line);
    void put(int line, std::vector<QPointF> points, const QRectF &label);
    double costOf(int line);
    bool isSpent() const { return m_finder.spent > m_effort.total; }
    bool isTired() const { return m_finder.spent > std::min(m_effort.extras, m_effort.total); }
    void improve(const std::vector<int> &lines, const std::stop_token &stop);
    std::vector<int> obstacles(int line);

    BoardEditor &m_editor;
    const Board &m_board;
    CardEnds m_ends;
    LineFinder m_finder;
    Effort m_effort;
    std::vector<char> m_mayEnter;
    std::vector<int> m_entered;
    std::vector<char> m_bad;
    BoardIndex::Run m_run;
};

} // namespace portolan::around
