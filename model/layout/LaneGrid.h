#pragma once

#include "model/layout/Board.h"

#include <unordered_map>

namespace portolan::around {

/// The ground of a board as lanes a fixed pitch apart, on which level and upright pieces of lines
/// run: what stands there for good (cards, docks, titles, borders), and which lines and labels use
/// what. Several lines may use the same place for a while; who puts them there bargains with them
/// (LaneBargain).
class LaneGrid
{
public:
    static constexpr double Step = px::Lane;
    /// Whether a board is of a size for it; others would take too much memory.
    static bool suits(const Board &board);

    /// Holds what is on the board but its lines.
    explicit LaneGrid(const Board &board);

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    int node(int column, int row) const { return row * m_columns + column; }
    int columnOf(int node) const { return node % m_columns; }
    int rowOf(int node) const { return node / m_columns; }
    QPointF at(int node) const
    {
        return {m_origin.x() + columnOf(node) * Step, m_origin.y() + rowOf(node) * Step};
    }
    /// The next lane at or beyond a coordinate, and the last at or before it.
    int columnFrom(double x) const;
    int columnTo(double x) const;
    int rowFrom(double y) const;
    int rowTo(double y) const;
    bool contains(int column, int row) const
    {
        return column >= 0 && row >= 0 && column < m_columns && row < m_rows;
    }

    /// A place for a piece of line: a node and whether it runs level there.
    static int slot(int node, bool level) { return node * 2 + (level ? 0 : 1); }

    /// Nobody may come near what stands there.
    void block(const QRectF &rect) { wall(grown(rect, px::Lane / 2), 3); }
    /// A line that stays as it is runs there: it may be crossed.
    void fix(QPointF a, QPointF b);
    bool isWall(int place) const { return (m_walls[size_t(place / 2)] >> (place % 2)) & 1; }
    /// So near to a card that a line would rather keep away.
    bool isNear(int node) const { return m_walls[size_t(node)] & Near; }
    int zone(int node) const { return m_zones[size_t(node)]; }

    /// How many other groups than \a group use the place.
    int others(int place, int group) const
    {
        const Use &use = m_uses[size_t(place)];
        if (use.count == 0)
            return 0;
        return int(use.group != group) + (use.more ? moreOthers(place, group) : 0);
    }
    bool uses(int place, int group) const;
    void add(int place, int group);
    void remove(int place, int group);

    /// The group whose label covers the node; -1 for none.
    int label(int node) const { return m_labels[size_t(node)]; }
    void setLabel(const QRectF &rect, int group);
    void dropLabel(const QRectF &rect, int group);
    /// Whether a label there keeps clear of those of other groups.
    bool isFreeOfLabels(const QRectF &rect, int group) const;
    /// Calls \a visit for every node that a label with this rectangle covers.
    template<class Visit> void eachUnder(const QRectF &rect, const Visit &visit) const
    {
        constexpr double clear = 2.1;
        const int right = columnTo(rect.right() + clear);
        const int bottom = rowTo(rect.bottom() + clear);
        for (int row = rowFrom(rect.top() - clear); row <= bottom; ++row)
            for (int column = columnFrom(rect.left() - clear); column <= right; ++column)
                if (contains(column, row))
                    visit(node(column, row));
    }

    /// What a place has been fought for.
    int history(int place) const { return m_history[size_t(place)]; }
    void remember(int place)
    {
        if (m_history[size_t(place)] < 200)
            ++m_history[size_t(place)];
    }

private:
    static constexpr quint8 Near = 4;
    struct Use
    {
        int group = -1;
        quint16 count = 0;
        bool more = false; ///< see m_more
    };
    template<class Visit> void eachCell(const QRectF &rect, const Visit &visit) const;
    int moreOthers(int place, int group) const;
    void wall(const QRectF &rect, quint8 bits);

    QPointF m_origin;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<quint8> m_walls; ///< bit 0: no level piece, bit 1: no upright one
    std::vector<int> m_zones;    ///< the innermost, by node
    std::vector<Use> m_uses;     ///< by place
    std::unordered_map<int, std::vector<std::pair<int, int>>> m_more; ///< groups and counts
    std::vector<int> m_labels;                                        ///< by node
    std::vector<std::vector<std::pair<QRectF, int>>> m_labelCells;
    std::vector<quint8> m_history;
};

} // namespace portolan::around
