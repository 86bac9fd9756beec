#pragma once

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace portolan {

/// Also of lines, which have no area: QRectF::intersects() finds none.
inline bool touch(const QRectF &a, const QRectF &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
           b.top() <= a.bottom();
}

/// Finds things by place: the plane in square cells, each with the things that touch it. Things are
/// values of the owner; one that lies in several cells is met several times. Places beyond the area
/// are kept in its outermost cells, so that a hand-written position far away costs nothing.
template<class Thing> class ChartGrid
{
public:
    ChartGrid() = default;
    /// \a area is where most things are, chart px.
    ChartGrid(const QRectF &area, double cellSize)
    {
        const bool isFinite =
            std::isfinite(area.left() + area.width()) && std::isfinite(area.top() + area.height());
        const QRectF within = isFinite ? area : QRectF();
        m_origin = within.topLeft();
        m_size = std::max({cellSize, within.width() / MostCells, within.height() / MostCells, 1.});
        m_columns = int(within.width() / m_size) + 1;
        m_rows = int(within.height() / m_size) + 1;
        m_cells.resize(size_t(m_columns) * size_t(m_rows));
    }

    void insert(const QRectF &box, const Thing &thing)
    {
        forCells(box, [&](std::vector<Thing> &cell) { cell.push_back(thing); });
    }

    /// \a box as it was inserted.
    void remove(const QRectF &box, const Thing &thing)
    {
        forCells(box, [&](std::vector<Thing> &cell) { std::erase(cell, thing); });
    }

    /// Calls \a visitor with everything that may touch \a box.
    template<class Visitor> void visit(const QRectF &box, Visitor visitor) const
    {
        const Range range = rangeOf(box);
        for (int row = range.top; row <= range.bottom; ++row) {
            for (int column = range.left; column <= range.right; ++column) {
                for (const Thing &thing : m_cells[size_t(row) * size_t(m_columns) + size_t(column)])
                    visitor(thing);
            }
        }
    }

    /// How many cells \a box touches.
    qint64 cellCount(const QRectF &box) const
    {
        const Range range = rangeOf(box);
        return qint64(range.right - range.left + 1) * (range.bottom - range.top + 1);
    }

private:
    static constexpr double MostCells = 400; ///< a side

    struct Range
    {
        int left = 0;
        int right = -1;
        int top = 0;
        int bottom = -1;
    };

    static int clamped(double place, int count)
    {
        // False for what is no number, too.
        return place > 0 ? int(std::min(place, double(count - 1))) : 0;
    }

    Range rangeOf(const QRectF &box) const
    {
        if (m_cells.empty())
            return {};
        return {clamped((box.left() - m_origin.x()) / m_size, m_columns),
            clamped((box.right() - m_origin.x()) / m_size, m_columns),
            clamped((box.top() - m_origin.y()) / m_size, m_rows),
            clamped((box.bottom() - m_origin.y()) / m_size, m_rows)};
    }

    template<class Work> void forCells(const QRectF &box, Work work)
    {
        const Range range = rangeOf(box);
        for (int row = range.top; row <= range.bottom; ++row) {
            for (int column = range.left; column <= range.right; ++column)
                work(m_cells[size_t(row) * size_t(m_columns) + size_t(column)]);
        }
    }

    QPointF m_origin;
    double m_size = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::vector<Thing>> m_cells;
};

} // namespace portolan
