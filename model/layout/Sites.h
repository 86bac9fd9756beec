#pragma once

#include "model/layout/Layered.h"
#include "model/layout/Layout.h"

#include <set>

namespace portolan::layout {

class Strokes;

/// What the drawing of a small chart is judged by: lines, crossings, paper, and a share for a shape
/// far from the wanted one.
double costOf(const Strokes &strokes, const QSizeF &size, double aspect);

/// The sites of a chart in a grid. Between their columns are avenues (number k is left of column
/// k), between their rows streets (number k is above row k).
struct SiteGrid
{
    std::vector<LayeredSite> sites;
    std::vector<std::vector<int>> links; ///< by site: within it, or with one end in it
    std::vector<int> column;             ///< by site
    std::vector<int> row;
    int columns = 1;
    int rows = 1;
    std::vector<int> between; ///< links from site to site
};

/// Divides the chart into sites and gives each its slot, and every link between sites its exits.
/// There are a few ways to do that; the first is mostly the best.
enum class Division : quint8 {
    Usual,
    Wider,  ///< one column more
    Whole,  ///< zones with few flows between them are not divided
    Apart,  ///< zones are divided whatever is between them
    Folded, ///< long rows are folded whatever is between them
};
/// What layers are chosen for that fill the paper. Prices are in px of line.
struct Filling
{
    double paper = 0; ///< how much its area counts; 0: the layers are as the lines ask for
    double turn = 0;  ///< price of a line between two members of one layer
    double back = 0;  ///< and of one against the reading direction

    bool operator==(const Filling &) const = default;
};
/// One way to draw a chart.
struct Way
{
    Division division = Division::Usual;
    unsigned seed = 0;
    double effort = 1;
    Filling filling = {};          ///< see fillPaper()
    bool labelsInside = false;     ///< see Chart::labelsInside
    std::vector<int> layers = {};  ///< see Chart::layerOf; empty: the usual ones
    std::set<int> turnBefore = {}; ///< see Chart::turnBefore
    /// Links that turn and would pass fewer layers on the other side; a result.
    std::vector<int> nearerElsewhere = {};
    bool upsideDown = false;
    bool divided = false; ///< lines lead from site to site; a result
};
/// A drawing and how it was made.
struct SiteDrawing
{
    Plan plan;
    Way way;
    double apart = 0; ///< share of its cost that is added as instances of one thing are apart
};
/// Lays the whole chart out: chooses the sites, draws each, puts them in a grid and draws the lines
/// between them. Small charts are drawn in many ways. In the result, the best one first, everything
/// in \a plan has its rectangles and points; nothing where it was asked to stop. There are several
/// where others are hardly worse and may be better in the end.
std::vector<SiteDrawing> layOutSites(const Plan &plan, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control);
/// What decides a drawing beside Way::effort: sites, their slots, layers.
using Arrangement = std::vector<int>;
/// Draws the chart in that way and notes the layers in it. False where it was asked to stop, and
/// where its arrangement is one of those \a known; else it becomes one.
bool drawIn(Plan &plan, const TextMeasure &measure, const LayoutOptions &options,
    const LayoutControl &control, Way &way, std::set<Arrangement> *known = nullptr);
/// Of all that is drawn.
QRectF boundsOf(const Plan &plan);

SiteGrid chooseSites(Chart &chart, const LayoutOptions &options, const Way &way);

/// Puts the sites, whose sizes and Crossing::y are known, in the grid. Gives the corner of each,
/// and by link the points of its way between its two sites.
struct Placement
{
    std::vector<QPointF> corners;
    std::map<int, std::vector<QPointF>> ways;
};
Placement placeSites(const Chart &chart, const SiteGrid &grid, double aspect);

} // namespace portolan::layout
