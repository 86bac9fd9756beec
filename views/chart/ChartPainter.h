#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartLooks.h"
#include "views/chart/ChartOverview.h"

#include <map>
#include <memory>

namespace portolan {

/// Paints a chart onto any canvas: the one painter for screen, SVG, PDF, PNG and paper. Holds
/// references; all of them must outlive it. Cheap to make for every repaint where it is given an
/// index.
class ChartPainter
{
public:
    /// Makes an index of its own where \a index is null.
    ChartPainter(const ChartScene &scene, const Theme &theme, const ProductColors &products,
        const ChartState &state, const ChartIndex *index = nullptr);

    /// Paints what touches \a clip (chart px); a null rectangle is everything. With a \a zoom as
    /// much detail as can be seen at that zoom, names as large as they must be; without, in
    /// pictures, everything in its own size.
    void paint(Canvas &canvas, const QRectF &clip = {}, double zoom = 0) const;

    /// What the state means for the shapes. With an index of the caller's it is the same one as
    /// long as the chart and the state stay, and nobody asks the index about another state.
    const std::shared_ptr<const ChartLooks> &looks() const { return m_looks; }
    const ProductColors &products() const { return m_products; }

private:
    struct Pass;
    void addOpenBundles(Pass &pass) const;
    bool isOpenIn(const Pass &pass, int edge) const;
    /// Of those flows near the clip, each line once: by edge and, in an open bundle, its member.
    std::map<std::pair<int, int>, OpenLine> linesOf(
        const Pass &pass, const QStringList &flows, double rim) const;
    void paintZones(const Pass &pass) const;
    void paintEdges(const Pass &pass) const;
    void paintHeldEdges(const Pass &pass) const;
    void paintEdgesByPen(const Pass &pass, const std::vector<int> &edges) const;
    void paintLitEdges(const Pass &pass) const;
    void paintHalos(const Pass &pass) const;
    void paintDocks(const Pass &pass) const;
    void paintCards(const Pass &pass) const;
    void paintLabels(const Pass &pass) const;
    void paintBadges(const Pass &pass) const;
    void paintProbes(const Pass &pass) const;
    void paintSteps(const Pass &pass) const;
    /// \a trunks: what lines of a trunk share is painted once; null: the whole line.
    void paintOne(const Pass &pass, int edge, std::map<int, TrunkWay> *trunks = nullptr) const;
    // OverviewPainter.cpp
    void paintFar(Pass &pass) const;
    /// The zone view from near: cards are pale ground, flows between two areas are one line.
    void paintAreas(const Pass &pass) const;
    std::shared_ptr<const ChartOverview> overviewOf(const Pass &pass) const;
    void paintLinesOf(const Pass &pass, const ChartOverview &overview) const;
    void paintCounts(const Pass &pass, const ChartOverview &overview) const;
    void paintInside(const Pass &pass, const ChartOverview &overview) const;
    void paintBlocks(const Pass &pass) const;
    void paintLines(
        const Pass &pass, const std::vector<const ChartOverview::Line *> &lines, Look look) const;
    void paintCount(const Pass &pass, const ChartOverview::Line &line) const;
    void paintNames(const Pass &pass, const ChartOverview &overview) const;
    Look lineLook(const ChartOverview::Line &line) const;
    QColor barColor(const QString &product) const;

    const ChartScene &m_scene;
    const Theme &m_theme;
    const ProductColors &m_products;
    std::shared_ptr<const ChartIndex> m_ownIndex;
    const ChartIndex &m_index;
    std::shared_ptr<const ChartLooks> m_looks;
    bool m_zoneView = false;
    bool m_openBundles = false;
    std::vector<QStringList> m_steps;
};

/// The grid of the screen: a dot every 16 px; on a small scale every 32, 64, ... Paints over the
/// whole of \a clip and a little beyond it.
void paintGround(Canvas &canvas, const QRectF &clip, const Theme &theme, double zoom);

} // namespace portolan
