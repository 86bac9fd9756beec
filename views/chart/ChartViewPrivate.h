#pragma once

#include "views/chart/ChartArranger.h"
#include "views/chart/ChartBoxes.h"
#include "views/chart/ChartDrag.h"
#include "views/chart/ChartGesture.h"
#include "views/chart/ChartGlide.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/ChartView.h"
#include "views/chart/KeptChart.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/ZoneDrop.h"

#include <QTimer>

#include <optional>

namespace portolan {

class ChartDamage;

/// The inside of ChartView, shared by its files: ChartView.cpp paints, ChartViewPicture.cpp takes
/// over what the arranger draws, ChartViewCamera.cpp says which part is seen and where the boxes
/// stand, ChartViewInput.cpp listens to mouse and keys, ChartViewEvents.cpp to pinches and tool
/// tips, ChartViewDrag.cpp moves things, ChartViewGestures.cpp asks the gestures.
struct ChartView::Private
{
    /// What the mouse is doing.
    enum class Mode : quint8 { Idle, Pressed, Pan, Band, Drag, Minimap, Gesture };

    Private(ChartView *owner, DeploymentDocument *doc, Selection *sel)
        : view(owner)
        , document(doc)
        , selection(sel)
        , arranger(doc)
        , glide(doc, [this](const ChartCamera *seen) {
            if (seen)
                setCamera(*seen, false);
            view->update();
        })
    {}

    ChartView *view;
    DeploymentDocument *document;
    Selection *selection;

    Theme theme = Theme::of(ThemeId::Light);
    ProductColors products;
    std::function<bool(const Flow &)> filter;
    std::function<bool(const Component &)> filterAlone;
    std::function<bool()> escape;
    ChartArranger arranger;
    ChartState state;
    ChartIndex::Mode shownAs() const
    {
        return {state.zoneView, state.openBundles, &state.hoveredFlows, &state.selectedFlows};
    }
    ProblemTexts problemTexts;
    PaintCache paintCache;
    KeptChart kept;

    ChartCamera camera;
    ChartCamera paintedCamera() const { return camera.snapped(view->devicePixelRatioF()); }
    ChartBoxes boxes;
    QTimer restTimer;       ///< runs while the view moves; then the boxes step aside
    bool boxesWait = false; ///< until the mouse has left them
    bool sketched = false;  ///< what is shown is a first look
    bool fitted = true;     ///< nobody has zoomed or scrolled yet: follow the size of the view
    /// What was seen of a picture before all of another one was shown, and what since.
    struct Refit
    {
        std::shared_ptr<const Geometry> from;
        ChartCamera before;
        ChartBoxes boxesBefore;
        bool wasFitted = true;
        ChartCamera after;
    };
    std::optional<Refit> lastRefit; ///< undo leads back
    bool arrangedUnfitted = false;  ///< before a command had all shown
    bool legend = true;
    bool minimap = true;
    bool wheelZooms = false;

    ChartGlide glide; ///< to the picture that is there now
    bool animated = true;

    Mode mode = Mode::Idle;
    bool space = false; ///< held down: the mouse pans
    QPointF pressedAt;  ///< widget coordinates, as are the next two
    QPointF lastAt;
    std::optional<QPointF> hoveredAt; ///< where the mouse rests over the chart
    QRectF band;
    ChartHit pressedHit;
    QPointF pressedInFrame; ///< from the middle of the minimap's frame, chart px
    Selection::Ids before;  ///< the selection when a band began
    std::optional<ChartDrag> drag;
    ZoneDrop zoneDrop;
    std::optional<QString> dropZone; ///< would take what is dragged
    bool dragAnywhere = false;       ///< out of every zone, too
    QPointF dragFrom;                ///< chart px
    bool dragFree = false;           ///< nothing attracts
    QTimer edgeTimer;                ///< scrolls while something is dragged to the edge of the view
    bool ghost = false;              ///< frames of the drag take too long: an outline moves
    int slowFrames = 0;              ///< one after the other
    bool revealLater = false;        ///< the selection, as soon as it is on the chart
    QString walkedTo;                ///< the component that keys have reached last
    QTimer frameTimer;

    std::vector<ChartGesture *> gestures; ///< children of the view
    ChartGesture *active = nullptr;       ///< has the mouse
    ChartGesture *hovering = nullptr;     ///< has something where the mouse rests

    const ChartScene &scene() const { return arranger.shown().scene; }
    const ChartIndex &index() const { return arranger.shown().index; }

    void updateState();
    void updateFilter();
    void paintOverlays(QPainter &painter, const QRegion &region);
    void paintNothing(Canvas &canvas) const;

    // ChartViewPicture.cpp
    /// Another picture is there; see ChartArranger::shownChanged.
    void pictureChanged(const std::shared_ptr<const Geometry> &old);
    void refitFrom(const std::shared_ptr<const Geometry> &old);
    bool seeAsBefore(const std::shared_ptr<const Geometry> &old);
    void describe();
    bool mayAnimate() const;

    // ChartViewCamera.cpp
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
    /// At the next rest of the view the boxes step aside from what they hide.
    void dodgeLater() { restTimer.start(); }
    void dodge();
    QSizeF viewSize() const { return view->size(); }

    // ChartViewInput.cpp
    void hover(const QPointF &position);
    void clearHover();
    void select(const ChartHit &hit, bool extend);
    bool isSelected(const ChartHit &hit) const;
    Selection::Ids idsOf(const ChartHit &hit) const;
    /// What lies under a point of the view; the inside of a zone counts as the zone.
    ChartHit hitAt(const QPointF &position) const;
    void startMode(const QPointF &position, Qt::KeyboardModifiers modifiers);
    void bandTo(const QPointF &position, bool extend);
    void minimapTo(const QPointF &position);
    void cancel();
    void updateCursor();
    void goTo(const QString &component);
    void walk(const QPointF &towards, Qt::KeyboardModifiers modifiers);
    void editSelection();

    // ChartViewGestures.cpp
    bool gestureHovers(const QPointF &position);
    void gesturesLeave();
    bool gesturePresses(const QPointF &position);
    bool gestureDrags();
    bool gestureEdits(const ChartHit &hit, const std::optional<QPointF> &position);
    void gestureTo(const QPointF &position, Qt::KeyboardModifiers modifiers);
    /// Let go at \a position; null: cancelled.
    void endGesture(const QPointF *position);

    // ChartViewEvents.cpp
    QString toolTip(const QPointF &position) const;
    /// Beside a card, or where the mouse is.
    void showToolTip(const QPointF &position, const QPoint &global) const;
    /// What is known of the ports of a flow that were tried.
    QStringList probesOf(const QString &flowId) const;
    /// The component whose mark of problems is there; half of it stands beside the card.
    QString markedAt(const QPointF &chartPosition) const;

    // ChartViewDrag.cpp
    QStringList movableSelection() const;
    bool startDrag();
    void dragTo(const QPointF &position, bool free);
    void showDragged();
    void showFrame(const Geometry &frame, const GeometryChange &changed, ChartDamage &damage);
    /// Has that part of the view painted anew, which it gives.
    QRegion update(const ChartDamage &damage);
    /// How far the view scrolls for each tick while the mouse drags at \a position; screen px.
    QPointF pushAt(const QPointF &position) const;
    /// Begins or ends scrolling while something is held at \a position.
    void scrollFor(const QPointF &position);
    void scrollAtEdge();
    void endDrag(bool keep);
    void findDropZone(const QPointF &position);
    void tellDropZone() const;
    void paintDrag(Canvas &canvas) const;
    void paintDropped(Canvas &canvas) const;
    void nudge(const QPointF &delta);
};

} // namespace portolan
