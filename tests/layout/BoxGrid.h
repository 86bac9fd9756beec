#pragma once

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace portolan::testing {

/// Rectangles by place, so that a chart of thousands is judged in time. Numbers given out are those
/// of the list that it was made of.
class BoxGrid
{
public:
    /// Null rectangles are nowhere.
    explicit BoxGrid(std::vector<QRectF> boxes)
        : m_boxes(std::move(boxes))
        , m_seen(m_boxes.size(), 0)
    {
        for (const QRectF &box : m_boxes)
            m_bounds = m_bounds.united(box);
        // About as many cells as boxes, so that neither is searched in vain.
        const double area = std::max(1., m_bounds.width() * m_bounds.height());
        m_cell = std::max(60., std::sqrt(area / double(m_boxes.size() + 1)));
        m_columns = int(m_bounds.width() / m_cell) + 1;
        m_rows = int(m_bounds.height() / m_cell) + 1;
        m_cells.resize(size_t(m_columns) * size_t(m_rows));
        for (size_t i = 0; i < m_boxes.size(); ++i)
            if (!m_boxes[i].isNull())
                over(m_boxes[i], [&](std::vector<int> &cell) { cell.push_back(int(i)); });
    }

    const QRectF &box(int i) const { return m_boxes[size_t(i)]; }

    /// Calls \a found for every box that may meet \a rect, once each.
    template<class Found> void near(const QRectF &rect, Found found)
    {
        ++m_round;
        over(rect, [&](const std::vector<int> &cell) {
            for (const int i : cell) {
                const QRectF &box = m_boxes[size_t(i)];
                if (m_seen[size_t(i)] == m_round || box.left() > rect.right() ||
                    box.right() < rect.left() || box.top() > rect.bottom() ||
                    box.bottom() < rect.top())
                    continue;
                m_seen[size_t(i)] = m_round;
                found(i);
            }
        });
    }

private:
    template<class Visit> void over(const QRectF &rect, Visit visit)
    {
        const auto at = [&](double from, double value, int count) {
            return std::clamp(int(std::floor((value - from) / m_cell)), 0, count - 1);
        };
        const int right = at(m_bounds.left(), rect.right(), m_columns);
        const int bottom = at(m_bounds.top(), rect.bottom(), m_rows);
        for (int row = at(m_bounds.top(), rect.top(), m_rows); row <= bottom; ++row)
            for (int column = at(m_bounds.left(), rect.left(), m_columns); column <= right;
                 ++column)
                visit(m_cells[size_t(row) * size_t(m_columns) + size_t(column)]);
    }

    std::vector<QRectF> m_boxes;
    std::vector<int> m_seen; ///< round of the last search that found it
    std::vector<std::vector<int>> m_cells;
    QRectF m_bounds;
    double m_cell = 1;
    int m_columns = 1;
    int m_rows = 1;
    int m_round = 0;
};

} // namespace portolan::testing
