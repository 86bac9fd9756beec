#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

namespace portolan {

/// Paints a chart onto any canvas: the one painter for screen, SVG, PDF, PNG and paper. Holds
/// references; all of them must outlive it. Cheap to make for every repaint.
class ChartPainter
{
public:
    ChartPainter(const ChartScene &scene, const Theme &theme, const ProductColors &products,
        const ChartState &state);

    /// Paints what touches \a clip (chart px); a null rectangle is everything.
    void paint(Canvas &canvas, const QRectF &clip = {}) const;

    /// The same from far away: plain lines and boxes, none of what would be less than a pixel.
    void paintCoarse(Canvas &canvas, const QRectF &clip = {}) const;

    Look edgeLook(size_t edge) const;
    Look cardLook(size_t card) const;

private:
    struct Layer;
    bool fades() const;
    Look flowLook(const QString &flow) const;
    std::vector<Look> flowLooks(size_t edge) const;
    Look dockLook(size_t dock) const;
    QColor barColor(const QString &product) const;
    bool filteredOut(const QStringList &flows) const;

    const ChartScene &m_scene;
    const Theme &m_theme;
    const ProductColors &m_products;
    const ChartState &m_state;
    std::set<QString> m_selectedEnds; ///< components at the ends of selected flows
    std::set<QString> m_hoveredEnds;
    std::set<QString> m_filteredEnds; ///< components that a filter leaves
};

/// The grid of the screen: a dot every 16 px; on a small scale every 32, 64, ... Paints over the
/// whole of \a clip.
void paintGround(Canvas &canvas, const QRectF &clip, const Theme &theme, double zoom);

} // namespace portolan
