#pragma once

#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/layout/Align.h"
#include "model/layout/Layout.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartState.h"
#include "views/chart/Theme.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace portolan {

class ChartGesture;
struct GeometryChange;

/// The chart of a document: paints it, selects, moves and arranges on it. Shares \a selection with
/// the other views; changes the document only through its undo stack. Owns neither.
///
/// An edit moves nothing that is there; see ChartArranger.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    ChartView(DeploymentDocument *document, Selection *selection, QWidget *parent = nullptr);
    ~ChartView() override;

    void setTheme(const Theme &theme);
    void setProductColors(const ProductColors &colors);
    /// \a counts stand on the chart, \a texts in tool tips.
    void setProblems(const ProblemCounts &counts, ProblemTexts texts = {});
    /// What is known of ports that were tried: a disc in their docks, an entry in the legend.
    void setProbes(const ProbeResults &probes);
    /// Flows for which \a matches is false are faded, and so are components without any other flow
    /// for which \a alone is false; an empty function shows everything.
    void setFilter(std::function<bool(const Flow &)> matches,
        std::function<bool(const Component &)> alone = {});
    /// Only what crosses the boundaries of zones: the flows between two areas are one line.
    void setZoneView(bool on);
    bool isZoneView() const;
    /// Bundles that can open stay open; else they open where they are pointed at or selected.
    void setOpenBundles(bool open);
    bool hasOpenBundles() const;
    /// Numbers the lines of a way; \a flows has those of each step. Empty: no way.
    void setSteps(std::vector<QStringList> flows);
    /// Asked when Esc has nothing to cancel on the chart, before it clears the selection; true: it
    /// ended something else.
    void setEscape(std::function<bool()> escape);
    void setLegendVisible(bool visible);
    void setMinimapVisible(bool visible);
    /// The wheel zooms without Ctrl and scrolls with it.
    void setWheelZooms(bool zooms);
    /// For the layouts to come; what is shown stays.
    void setReading(Reading reading);
    /// Whether cards glide to new places; only where the system does not ask for reduced motion
    /// (the style's SH_Widget_Animation_Duration is 0, or PORTOLAN_REDUCED_MOTION is set).
    void setAnimated(bool animated);
    /// Both are so.
    bool isAnimated() const;

    DeploymentDocument *document() const;
    Selection *selection() const;
    /// 1 is 100 %.
    double zoom() const;
    /// Around the middle of the view, within ChartCamera's limits.
    void setZoom(double zoom);
    bool isLegendVisible() const;

    /// The point of the chart under \a position of the widget.
    QPointF toChart(const QPointF &position) const;
    QPointF fromChart(const QPointF &point) const;
    /// Where the mouse rests over the chart, chart px; nothing while it is elsewhere.
    std::optional<QPointF> pointer() const;
    /// What is shown; where something glides, what it will be.
    const Geometry &geometryOfChart() const;
    /// Zooms and scrolls until all of \a frame (chart px) and as little else as the view's shape
    /// allows is seen, enlarged at most \a maxZoom.
    void showFrame(const QRectF &frame, double maxZoom = 8);
    /// Around these records, chart px; null where none of them is on the chart.
    QRectF boundsOf(const Selection::Ids &ids) const;
    /// What a click at \a position of the widget would select.
    Selection::Ids idsAt(const QPointF &position) const;
    /// What the picture says of these records beside their own words: their problems, and that
    /// they are faded; a sentence each.
    QStringList remarksOn(const Selection::Ids &ids) const;
    /// What is seen, chart px.
    QRectF visiblePart() const;
    /// Has all of it painted anew, whatever was painted before.
    void forgetPainting();
    /// A layout is under way in another thread; the old picture stays meanwhile.
    bool isLayingOut() const;
    /// Something is shown, and it is all there: no first look at a chart without its lines.
    bool isWhole() const;
    /// See keepPlaces().
    bool isKeepingPlaces() const;
    /// Whether arrangeNew() has something to do.
    bool hasNew() const;
    /// Whether something is on its way to its new place.
    bool isGliding() const;
    /// Scrolls until the selected records are in view.
    void revealSelection();
    /// The same for what has just been added; where all was in view all is shown again.
    void revealNew();
    /// Shows all of those records beside \a panel, a part of the view on its left, the legend and
    /// the minimap; smaller where that takes it. In a view without room for that as
    /// revealSelection().
    void revealBeside(const Selection::Ids &ids, const QRectF &panel);
    QSize sizeHint() const override;

    /// A further way to work on the chart, asked after those that were added before. The gesture is
    /// a child of the view.
    void addGesture(ChartGesture *gesture);
    /// A step that adds something waits for its layout.
    bool isAdding() const;
    /// Whether what is shown is the document, at rest: something can be begun.
    bool isReady() const;
    /// What lies under a point of the view; the inside of a zone counts as the zone.
    ChartHit hitAt(const QPointF &position) const;
    /// Whether the legend or the minimap is there.
    bool isCovered(const QPointF &position) const;
    /// Carries \a edits out as one step named \a text, after which new cards stand exactly where
    /// they say, or near their neighbours, and all others where they are shown; all places are kept
    /// with the step. \a done follows, on a large chart later. False where they are impossible.
    bool carryOut(const QString &text, std::vector<Edit> edits, const std::function<void()> &done);
    /// The same with edits of the chart as it is; asked again where that changes before the step is
    /// made, so that nothing is written back. Where there are none (any more) there is no step.
    using EditsOf = std::function<std::vector<Edit>(const Deployment &)>;
    bool carryOut(const QString &text, const EditsOf &editsOf, const std::function<void()> &done);
    /// The same on a chart that nobody has arranged, which stays one: no place is kept with it.
    bool carryOutUnplaced(
        const QString &text, const EditsOf &editsOf, const std::function<void()> &done);
    /// A picture for now, of a gesture under way: \a changed is what differs from the one before,
    /// \a also where the gesture paints or has painted, chart px. The document and what undo brings
    /// back are untouched; the next step, or endDraft(), ends it.
    void showDraft(
        const Geometry &geometry, const GeometryChange &changed, const std::vector<QRectF> &also);
    /// Back to the picture before it.
    void endDraft();
    /// Gives the zone that box as its frame (see Resizing), as one step. Where it was \a nudged the
    /// step becomes one with the nudge of the same zone before it.
    void resizeZone(const QString &zone, const QRectF &box, bool nudged = false);
    const ChartScene &scene() const;
    const ChartIndex &index() const;
    const Theme &theme() const;

public slots:
    void zoomIn();
    void zoomOut();
    void zoom100();
    void fitAll();
    void fitSelection();
    void selectAll();
    /// As if the chart had just been opened; changes nothing in it.
    void drawAnew();
    /// Before the chart is saved: where it would open in another picture than is shown, the places
    /// go into the file, as one undo step; of a small chart as soon as layoutEnded() comes where it
    /// isKeepingPlaces() then.
    void keepPlaces();
    /// Each is one undo step.
    void arrangeAll();
    void arrangeNew();
    void arrangeSelection();
    /// The one selected zone: its right side goes by \a way.x() and its lower one by \a way.y().
    void nudgeZone(const QPointF &way);
    /// The selected zones lose their frames and are as small as their members allow.
    void fitZones();
    /// Lines up the selected components and zones, or gives them equal gaps; what is in a zone goes
    /// with it.
    void align(portolan::Alignment how);
    /// Ends the layout that is under way.
    void cancelLayout();
    /// What has been added to a large chart, and waits for its layout, does not come. False where
    /// there is nothing like that.
    bool takeBackAdding();

signals:
    /// Only of layouts that run in another thread.
    void layoutStarted();
    void layoutProgressed(double share);
    void layoutEnded();
    /// Another picture is there: of an edit, an undo, a command or a document.
    void pictureChanged();
    void zoomChanged(double zoom);
    /// Another part of the chart is seen, or it is seen at another size.
    void viewMoved();
    /// Double click or F2 on a record: the owner opens its editor.
    void editRequested(const portolan::Selection::Ids &ids);
    /// \a pos is global. The selection already holds what was clicked.
    void contextMenuRequested(const portolan::Selection::Ids &ids, const QPoint &pos);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portolan
