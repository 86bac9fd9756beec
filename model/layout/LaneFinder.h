#pragma once

#include "model/layout/LaneGrid.h"

namespace portolan::around {

/// Finds the cheapest way of one line over the lanes (A*): short, with few corners and crossings.
/// Places that other lines use are no walls but dear.
class LaneFinder
{
public:
    explicit LaneFinder(const LaneGrid &grid)
        : m_grid(grid)
    {}

    /// Where a line may come onto the lanes, and which way it goes there.
    struct Door
    {
        int node = 0;
        Side way = Side::Right;
        int cost = 0;
    };
    struct Query
    {
        std::vector<Door> doors;
        int goal = 0;
        Side last = Side::Right; ///< the way of the last piece
        int group = 0;
        const std::vector<char> *mayEnter = nullptr; ///< by zone
        int fight = 40;                              ///< the price of a place that is in use
        int left = 0;                                ///< the window: columns and rows
        int right = 0;
        int top = 0;
        int bottom = 0;
    };
    struct Way
    {
        std::vector<int> places; ///< slots; none where there is no way
        Side leave = Side::Right;
        int cost = 0;
    };
    Way find(const Query &query);
    /// Whether what stands for good closes the goal in, in a small room without a door: then no way
    /// leads there, and looking for one would look everywhere.
    bool isEnclosed(const Query &query);

    long long spent = 0; ///< places that were looked at so far

private:
    struct Open
    {
        int state = 0;
        int cost = 0;
    };
    void push(int state, int cost, int before, int estimate);
    int toGo(int column, int row, bool level) const;
    /// What it costs to be there; below 0: nobody may.
    int price(int node, bool level, bool straight) const;

    const LaneGrid &m_grid;
    const Query *m_query = nullptr;
    int m_width = 0;
    std::vector<int> m_costs;
    std::vector<quint8> m_before;
    std::vector<std::vector<Open>> m_buckets;
    int m_floor = 0;
    size_t m_count = 0;
};

} // namespace portolan::around
