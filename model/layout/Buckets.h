#pragma once

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace portolan::layout {

/// Rectangles by place, so that only the near ones have to be looked at. Asking never depends on
/// the order of the hash.
class Buckets
{
public:
    void insert(int id, const QRectF &rect)
    {
        each(rect, [&](qint64 cell) { m_cells[cell].push_back(id); });
    }
    void remove(int id, const QRectF &rect)
    {
        each(rect, [&](qint64 cell) { std::erase(m_cells[cell], id); });
    }
    /// Whether \a test holds for one of the ids near the rectangle; some are tested twice.
    template<class Test> bool any(const QRectF &rect, const Test &test) const
    {
        bool found = false;
        each(rect, [&](qint64 cell) {
            const auto at = found ? m_cells.end() : m_cells.find(cell);
            found = found || (at != m_cells.end() && std::ranges::any_of(at->second, test));
        });
        return found;
    }

private:
    template<class Action> static void each(const QRectF &rect, const Action &action)
    {
        constexpr double size = 160;
        const auto cell = [](double v) { return qint64(std::floor(v / size)); };
        for (qint64 y = cell(rect.top()); y <= cell(rect.bottom()); ++y)
            for (qint64 x = cell(rect.left()); x <= cell(rect.right()); ++x)
                action(y * 1'000'003 + x);
    }

    std::unordered_map<qint64, std::vector<int>> m_cells;
};

} // namespace portolan::layout
