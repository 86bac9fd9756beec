#pragma once

#include "model/layout/Grid.h"

#include <vector>

namespace portolan::layout {

/// Finds the way of one line over the grid: short, with few corners and few crossings, never along
/// another line and never through a card, a label or a zone that holds neither of its ends (A*).
class PathFinder
{
public:
    PathFinder(const Plan &plan, const Grid &grid);

    struct Query
    {
        QPointF start;
        Side leave = Side::Right; ///< the direction at the start
        QPointF goal;
        Side arrive = Side::Left; ///< the side of the listener that is arrived at
        int link = 0;
        int trunk = 0;
        int from = 0; ///< items
        int to = 0;
        bool strict = true; ///< false: other lines and labels may be crossed anyhow
    };
    /// Corner points from start to goal, or nothing.
    std::vector<QPointF> find(const Query &query);

    /// Crossings that may still be looked at; without any, find() gives nothing.
    long long budget = 2'000'000;

private:
    struct Node
    {
        double cost = 0;
        int stamp = 0;
        qint8 from = -1; ///< direction in which the crossing before was left
        bool closed = false;
    };
    bool mayStep(const Grid::Step &step, const Query &query) const;
    /// Extra cost of passing a crossing, or nothing where it is not allowed.
    double passing(int column, int row, int in, int out, const Query &query, bool &allowed) const;

    const Plan &m_plan;
    const Grid &m_grid;
    std::vector<Node> m_nodes;
    std::vector<int> m_allowed; ///< by zone: the stamp of the search that may enter it
    int m_stamp = 0;
};

} // namespace portolan::layout
