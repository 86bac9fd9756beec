#pragma once

#include "model/layout/Sites.h"

#include <vector>

namespace portolan::layout {

/// What a chart will measure once it is drawn, estimated from its layers alone: nothing is ordered
/// or placed yet. A hundred times quicker than a drawing, and good enough to say which layers are
/// worth one.
class RoughShape
{
public:
    RoughShape(const Chart &chart, const SiteGrid &grid, double aspect, const Filling &filling);

    /// Lines, paper, and a share for a shape far from the wanted one, in px of line. \a layers are
    /// as Chart::layerOf.
    double cost(const std::vector<int> &layers);

private:
    /// The inside of a site or zone. Layers run along, what stands in them across.
    struct Box
    {
        int zone = 0;
        std::vector<int> members;
        int count = 0; ///< of layers
        std::vector<double> along;
        std::vector<double> across;
        std::vector<double> labelAlong; ///< slot k stands before layer k
        std::vector<double> labelAcross;
        std::vector<double> passing; ///< lines beside the members of a layer; as differences
        std::vector<double> through; ///< lines in the gap before a layer, and squares for each
        std::vector<double> start;   ///< of each layer, from that of the box
        double width = 0;
        double height = 0;
    };
    /// A line as far as it is the same however the layers are.
    struct Line
    {
        int from = 0;
        int to = 0;
        int zone = 0; ///< where both ends meet
        int a = 0;    ///< the children of it that lead to them
        int b = 0;
        bool within = true; ///< one site
        Exit leaves = Exit::None;
        Exit enters = Exit::None;
        double share = 1; ///< of a line: others share the trunk
        QSizeF label;
        double dear = 1; ///< to be drawn against the reading direction
    };

    void readLines();
    void count(const std::vector<int> &layers);
    void climb(const std::vector<int> &layers, int item, int stop, bool right, double share);
    void measure(Box &box, const std::vector<int> &layers);
    double lengths(const std::vector<int> &layers) const;
    double placeOf(const std::vector<int> &layers, int item, int stop) const;
    QSizeF sizeOf(int item) const;

    const Chart &m_chart;
    const SiteGrid &m_grid;
    double m_aspect;
    Filling m_filling;
    std::vector<Box> m_boxes;  ///< sites, then zones from the outside to the inside
    std::vector<int> m_within; ///< by item: the box around it
    std::vector<int> m_boxOf;  ///< by zone: its inside
    std::vector<Line> m_lines;
    std::vector<double> m_left; ///< by card: lines that it has on that side
    std::vector<double> m_right;
    std::vector<char> m_listens; ///< by card: it has docks
    double m_crossed = 0;
    double m_width = 0;
    double m_height = 0;
};

/// Changes the layers of all sites so that the chart fills its paper: what stands in a long row may
/// go above or below the rest.
void fillPaper(Chart &chart, const SiteGrid &grid, double aspect, const Filling &filling);

} // namespace portolan::layout
