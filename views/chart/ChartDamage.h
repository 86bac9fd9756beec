#pragma once

#include "views/chart/ChartCamera.h"
#include "views/chart/ChartState.h"
#include "views/chart/ShownChart.h"

#include <QRegion>

#include <functional>

namespace portolan {

/// What of a view looks different after a small change of its chart and has to be painted anew:
/// whole tiles, so that it is made of few rectangles. All else stays as it is, pixel for pixel.
class ChartDamage
{
public:
    /// \a view is the size of the view, screen px.
    ChartDamage(const ChartCamera &camera, const QSize &view);

    /// \a rect of the chart and \a rim screen px around it.
    void add(const QRectF &rect, double rim = 2);
    void addOnView(const QRectF &rect);
    void addAll() { m_all = true; }

    /// Calls \a patch, which takes over from \a now what \a change names (ShownChart::update()),
    /// and adds what differs then. \a state says what is lit; \a minimap is where that stands on
    /// the view, or null.
    void addPatch(const ShownChart &shown, const Geometry &now, const GeometryChange &change,
        const ChartState &state, const QRectF &minimap, const std::function<void()> &patch);

    /// A few rectangles, or the whole view where painting these would take nearly as long.
    QRegion region() const;

private:
    static constexpr int Tile = 32; ///< screen px

    std::vector<QRect> runs() const;
    void addLine(const std::vector<QPointF> &points, double rim);
    void addZone(const QRectF &before, const QRectF &now);
    void addShapes(const ChartScene &scene, const Geometry &now, const GeometryChange &change,
        const ChartOverview *overview);
    void addEdge(const EdgeLine &line, bool withLine);
    void addLit(const ChartScene &scene, const std::vector<int> &lit);
    void addTrunkLabels(const ChartScene &scene, const Geometry &now, const GeometryChange &change);
    void addOnMinimap(const ChartScene &scene, const Geometry &now, const GeometryChange &change,
        const QRectF &minimap, bool lit);
    void addOverview(const ChartOverview &before, const ChartOverview &now);
    bool isFar() const { return m_camera.zoom < ChartOverview::Below; }

    ChartCamera m_camera;
    QSize m_view;
    int m_columns;
    int m_rows;
    std::vector<bool> m_tiles;
    bool m_all = false;
};

} // namespace portolan
