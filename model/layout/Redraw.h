#pragma once

#include "model/layout/CardEnds.h"
#include "model/layout/LineDrawer.h"

#include <map>
#include <stop_token>

namespace portolan::around {

/// Draws lines of a board anew, around everything that stays: one after the other, and then again
/// together with what is in the way of those that are not good.
class Redraw
{
public:
    using Effort = DrawEffort;
    Redraw(BoardEditor &editor, const TextMeasure &measure, const Effort &effort);

    /// Takes these lines and their docks away.
    void clear(const std::vector<int> &lines);
    /// Takes these lines away and chooses their ends anew.
    void prepare(const std::vector<int> &lines);
    /// Prepared lines whose dock has something right before it get another one.
    void freeDocks(const std::vector<int> &lines);
    /// Draws lines that are prepared. Returns how many are not as they should be.
    int draw(const std::vector<int> &lines, const std::stop_token &stop = {},
        const std::function<void(double)> &progress = {});
    /// Draws lines of which the ends stand already; the others keep their way where that fails.
    void drawBetween(const std::vector<int> &lines);

    /// Draws those of the lines anew together that something still stands in the way of; where that
    /// is no better they stay.
    void mend(const std::vector<int> &lines, const std::stop_token &stop);

    /// Moves an end of the line by that much and bends the rest as little as possible. False, and
    /// nothing done, where the result would not be good.
    bool stretch(int line, QPointF from, QPointF to);
    void translate(int line, QPointF by);
    /// Whether nothing stands in the way of the line and its label as they are drawn.
    bool isClear(int line) { return m_drawer.isClear(line); }
    /// Finds the label a place on the line as it is drawn.
    bool relabel(int line) { return m_drawer.relabel(line); }

    /// Puts the new ports of a drawn line on its dock and its label. False, and nothing done, where
    /// it has to be drawn anew.
    bool takeEdit(int line);

    CardEnds &ends() { return m_ends; }

private:
    /// What a line of a trunk has in common with others up to its dock.
    struct Tail
    {
        std::vector<QPointF> points;
        int dock = -1;
        Side arrive = Side::Left;
    };
    Tail tailOf(int line) const;
    bool drawOnto(int line);
    void joinTrunk(int line);
    LineDrawer::Drawn drawBest(int line);
    void improve(const std::vector<int> &lines, const std::stop_token &stop);
    std::vector<int> obstacles(int line);

    BoardEditor &m_editor;
    const Board &m_board;
    CardEnds m_ends;
    LineDrawer m_drawer;
    Effort m_effort;
    std::vector<char> m_bad;
    std::map<int, Tail> m_tails; ///< of lines that are prepared
};

} // namespace portolan::around
