#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/ChartOverview.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

#include <vector>

namespace portolan {

/// The parts of a chart, each painted by itself; ChartPainter knows the order. Measures are those
/// of the visual design.

/// What can be told apart from where one looks. Names grow against the zoom so that they can be
/// read for as long as their boxes have room; what is left out has become a speck before.
class Detail
{
public:
    Detail() = default; ///< everything, in its own size: pictures
    explicit Detail(double zoom, bool openBundles = false)
        : m_zoom(zoom)
        , m_openBundles(openBundles)
    {}
    /// Round corners, dashes, icons.
    bool fine() const { return m_zoom >= .5; }
    /// Texts of 11 px.
    bool smallTexts() const { return m_zoom >= .45; }
    /// Docks and labels, if only as boxes.
    bool boxes() const { return m_zoom >= .22; }
    bool arrows() const { return m_zoom >= .3; }
    /// Cards have names and each flow its line.
    bool cards() const { return m_zoom >= ChartOverview::Below; }
    /// Chart px that are at least \a least px on the screen.
    double atLeast(double size, double least) const { return qMax(size, least / m_zoom); }
    double zoom() const { return m_zoom; }
    /// Bundles are open although nobody points at them: where their members can be read.
    bool opensBundles() const { return m_openBundles && smallTexts(); }

private:
    double m_zoom = 1;
    bool m_openBundles = false;
};

/// Where the texts of cards and labels stand, chart px: who edits them in place puts his field
/// there.
namespace texts {
inline constexpr double CardX = 44;
inline constexpr double FlatCardX = 9; ///< without an icon
inline constexpr double CardLine = 16;
inline constexpr double PillPadding = 10;
inline constexpr double RowHeight = 18; ///< of a bundle's label
inline constexpr double RowPadding = 8;
inline constexpr double SwatchWidth = 18;
inline constexpr double RowX = RowPadding + SwatchWidth + 6;
} // namespace texts

/// Measures of the title row of a zone or host, chart px.
struct ZoneTitleRow
{
    double centre; ///< below the top
    double iconSize;
    double iconX; ///< of the text as well where there is no icon
    double textX;
    TextRole role;
};
const ZoneTitleRow &zoneTitleRow(bool host);

void paintZone(Canvas &canvas, const ZoneBox &box, const SceneZone &zone, const Theme &theme,
    bool selected, int problems, const Detail &detail = {});

/// What lies under a selected card, and under the docks beside it.
void paintCardHalo(Canvas &canvas, const CardBox &box, const Theme &theme);
/// \a bar is the colour of the product.
void paintCard(Canvas &canvas, const CardBox &box, const SceneCard &card, const Theme &theme,
    Look look, const QColor &bar, const Detail &detail = {});
/// \a probed: there is a disc, for which the port moves aside.
void paintDock(Canvas &canvas, const Dock &dock, const SceneDock &scene, const Theme &theme,
    Look look, const Detail &detail = {}, bool probed = false);
/// The disc of 12 px that says what a probe of the dock's ports gave: a tick, a cross or a bar in
/// the end of the dock at its card or, where the port leaves no room, half on the card's border.
void paintProbe(Canvas &canvas, const Dock &dock, ProbeResult result, const Theme &theme, Look look,
    const Detail &detail = {});
/// The middle of the dock's text beside such a disc.
QPointF besideProbe(Canvas &canvas, const Dock &dock);
/// The disc alone, of a legend.
void paintProbeDisc(Canvas &canvas, const QPointF &centre, ProbeResult result, const Theme &theme);
/// Where the badge of that card stands: at its corner, a little lower where that would cover the
/// shield of its zone.
QPointF badgeCorner(const ChartScene &scene, const CardBox &card);
/// The amber triangle with a number, on the corner of a card.
void paintBadge(Canvas &canvas, const QPointF &topRight, int count, const Theme &theme);
/// What it covers.
QRectF badgeRect(const QPointF &topRight);

/// The line with its arrowhead, without its label. \a looks has one for each flow of the edge: a
/// bundle opens where one of them is lit. Widths do not fall below what can be seen.
void paintEdge(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme,
    const std::vector<EdgeCut> &cuts, Look look, const std::vector<Look> &looks,
    const Detail &detail = {});
/// A branch of a trunk: only its \a own part, without an arrowhead.
void paintBranch(Canvas &canvas, const std::vector<QPointF> &own, const SceneEdge &edge,
    const Theme &theme, const std::vector<EdgeCut> &cuts, Look look);
/// \a looks and \a problems have one for each flow or are empty.
void paintLabel(Canvas &canvas, const EdgeLine &line, const SceneEdge &edge, const Theme &theme,
    Look look, const std::vector<Look> &looks, const std::vector<int> &problems,
    const Detail &detail = {});
/// What a line looks like in its whole length, of one flow or a bundle.
LinePen edgePen(const Theme &theme, const SceneEdge &edge, Look look);
/// Whether the lines of the members are drawn in place of the bundle's.
bool isOpen(const SceneEdge &edge, Look look, const Detail &detail);
/// What paintLabel() covers: the label's place, wider where it shows a problem.
QRectF labelRect(const EdgeLine &line, bool problem);

/// The small triangle inside a pill or a row: 14 x 12 around \a centre.
void paintSmallTriangle(Canvas &canvas, const QPointF &centre, const Theme &theme);

const ZoneColors &zoneColors(const Theme &theme, ZoneTint tint);

/// A one px outline that lies inside \a rect.
void paintBox(Canvas &canvas, const QRectF &rect, double radius, const QColor &fill,
    const QColor &border, double width = 1);

} // namespace portolan
