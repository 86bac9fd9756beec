#pragma once

#include "model/layout/Plan.h"

namespace portolan::layout {

/// The lines on which edges may run, and what stands on them. A step is one piece of a line between
/// two neighbouring crossings; (column, row) are indices into xs and ys.
class Grid
{
public:
    explicit Grid(const Plan &plan);

    /// False where the chart is too large for it.
    bool isUsable() const { return m_usable; }
    int columns() const { return int(m_xs.size()); }
    int rows() const { return int(m_ys.size()); }
    double x(int column) const { return m_xs[size_t(column)]; }
    double y(int row) const { return m_ys[size_t(row)]; }
    int columnAt(double x) const;
    int rowAt(double y) const;
    size_t index(int column, int row) const { return size_t(row) * m_xs.size() + size_t(column); }

    struct Step
    {
        int zone = 0;   ///< innermost
        int card = -1;  ///< it runs over or close to that card or its docks; -2: over several
        int label = -1; ///< it runs over the label of that link; -2: of several
        int user = -1;  ///< the trunk that runs on it; -2: several
        int close = -1; ///< the trunk that runs closely beside it; -2: several
        int rim = -1;   ///< it runs along the border of that zone, with little room; -2: of several
    };
    /// To the right of the crossing, or below it.
    const Step &across(int column, int row) const { return m_across[index(column, row)]; }
    const Step &down(int column, int row) const { return m_down[index(column, row)]; }

    /// Enters a line of that trunk; every step that it touches counts as used.
    void addLine(const std::vector<QPointF> &points, int trunk);
    void addLabel(const QRectF &rect, int link);
    void clearLinesAndLabels();

private:
    void collect(const Plan &plan);
    void addGaps(const Plan &plan, int zone);
    void markZones(const Plan &plan);
    void markBorders(const Plan &plan);
    /// Marks the steps that pass through the inside of the rectangle.
    void mark(const QRectF &rect, int Step::*field, int value);
    void markRange(bool horizontal, const QRectF &rect, int Step::*field, int value);

    bool m_usable = true;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<Step> m_across;
    std::vector<Step> m_down;
};

} // namespace portolan::layout
