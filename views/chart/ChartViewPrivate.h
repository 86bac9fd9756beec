#pragma once

#include "views/chart/ChartBoxes.h"
#include "views/chart/ChartCamera.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/ChartView.h"

#include <QTimer>

#include <optional>

namespace portolan {

/// The inside of ChartView, shared by its two files: ChartView.cpp shows, ChartViewInput.cpp
/// listens to mouse and keys.
struct ChartView::Private
{
    /// What the mouse is doing.
    enum class Mode : quint8 { Idle, Pressed, Pan, Band, Drag, Minimap };

    Private(ChartView *owner, DeploymentDocument *doc, Selection *sel)
        : view(owner)
        , document(doc)
        , selection(sel)
    {}

    ChartView *view;
    DeploymentDocument *document;
    Selection *selection;

    Theme theme = Theme::of(ThemeId::Light);
    ProductColors products;
    std::function<bool(const Flow &)> filter;
    ChartScene scene;
    ChartIndex index;
    ChartState state;

    ChartCamera camera;
    ChartBoxes boxes;
    bool fitted = true; ///< nobody has zoomed or scrolled yet: follow the size of the view
    bool legend = true;
    bool minimap = true;
    bool wheelZooms = false;

    Mode mode = Mode::Idle;
    bool space = false; ///< held down: the mouse pans
    QPointF pressedAt;  ///< widget coordinates, as are the next two
    QPointF lastAt;
    std::optional<QPointF> hoveredAt; ///< where the mouse rests over the chart
    QRectF band;
    ChartHit pressedHit;
    Selection::Ids before; ///< the selection when a band began
    QPointF dragDelta;     ///< chart px
    Geometry draggedFrom;
    bool ghost = false; ///< the chart is too large to lay out while dragging
    QTimer layoutTimer;

    /// Shows the document as it is now.
    void rebuild();
    /// Lays \a deployment out, which is the document or a copy with other positions.
    void show(const Deployment &deployment);
    void updateState();
    void updateFilter();
    void refit();
    void setCamera(const ChartCamera &wanted, bool byUser = true);
    /// Where legend and minimap stand; null where they are not shown.
    const QRectF &legendBox() const { return boxes.legend; }
    const QRectF &minimapBox() const { return boxes.minimap; }
    void placeBoxes();
    bool hasRoomForBoxes() const;
    QSizeF wantedLegend() const;
    QSizeF wantedMinimap() const;
    Framing framing() const;
    void fillUpBoxes();
    QRectF selectionBounds() const;
    QSizeF viewSize() const { return view->size(); }
    void paintOverlays(QPainter &painter);

    // ChartViewInput.cpp
    void hover(const QPointF &position);
    void clearHover();
    void select(const ChartHit &hit, bool extend);
    bool isSelected(const ChartHit &hit) const;
    Selection::Ids idsOf(const ChartHit &hit) const;
    void startMode(const QPointF &position, Qt::KeyboardModifiers modifiers);
    void dragTo(const QPointF &position, bool free);
    void layOutDragged();
    void endDrag(bool keep);
    void bandTo(const QPointF &position, bool extend);
    void cancel();
    void updateCursor();
    QString toolTip(const QPointF &position) const;
    void nudge(const QPointF &delta);
    void goTo(const QString &component);
};

} // namespace portolan
