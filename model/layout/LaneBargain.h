#pragma once

#include "model/layout/BoardEditor.h"
#include "model/layout/LaneFinder.h"

#include <functional>
#include <stop_token>

namespace portolan::around {

/// Draws all lines of a board between the docks that they have. At first each takes the way that is
/// best for it; then all that use the same place bargain for it: its price rises from round to
/// round, and for long contested places for good, until those that can go elsewhere cheaply have
/// done so. (Negotiated congestion, as in McMurchie and Ebeling, "PathFinder", 1995.)
///
/// Lines to the same ports of one dock become a trunk with one label.
class LaneBargain
{
public:
    /// Draws \a lines, which are attached but not drawn, around all others.
    LaneBargain(BoardEditor &editor, const std::vector<int> &lines);

    /// Returns those that are not as they should be; of these some may have no way at all.
    std::vector<int> run(const std::stop_token &stop, const std::function<void(double)> &progress);

private:
    /// Where a way is looked for first, px around its ends.
    static constexpr double Near = 400;
    struct Line
    {
        int group = -1;
        int goal = -1; ///< node
        Side last = Side::Right;
        QPointF tip;
        Side leave = Side::Right;
        std::vector<int> places;
    };
    struct Group
    {
        std::vector<int> lines;
        int carrier = -1; ///< of the label
        QRectF label;
    };

    void gather();
    void setGoal(int line, double aside);
    void setGoals(int dock);
    std::vector<LaneFinder::Door> doors(int line) const;
    void setMayEnter(int line);
    void take(int line);
    void drop(int line);
    LaneFinder::Query query(int line);
    void setWindow(LaneFinder::Query &query, const QRectF &window) const;
    void route(int line);
    bool routeByLabel(int line);
    void reachDock(int line);
    std::vector<QPointF> pointsOf(int line) const;
    void dropLabel(int group);
    void placeLabel(int group);
    double metBy(const QRectF &label, int group) const;
    bool isLabelled(int group);
    bool isContested(int line);
    void write();

    BoardEditor &m_editor;
    const Board &m_board;
    LaneGrid m_grid;
    LaneFinder m_finder;
    std::vector<Line> m_lines;
    std::vector<Group> m_groups;
    std::vector<char> m_isMine; ///< by line: is to be drawn
    std::vector<int> m_order;
    std::vector<char> m_mayEnter;
    int m_fight = 0;
};

} // namespace portolan::around
