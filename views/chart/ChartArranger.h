#pragma once

#include "model/core/Reaper.h"
#include "model/document/DeploymentDocument.h"
#include "model/layout/Moving.h"
#include "views/chart/ChartHistory.h"
#include "views/chart/ComingFlows.h"
#include "views/chart/DrawnChange.h"
#include "views/chart/LayoutWorker.h"

#include <map>
#include <set>

namespace portolan {

/// Keeps the picture of a document: lays everything out when one is opened, follows each edit with
/// what was there staying where it is, brings the same picture back on undo and redo, and carries
/// out the commands that arrange. That is done in another thread, and the old picture stays until
/// the new one is there; what follows an edit of a small chart is waited for, since it is there in a
/// moment where not all has to be laid out. Of a large chart that is opened with
/// stored positions there is a sketch first; only arrangeAll() works on it.
///
/// What follows edits leaves all other lines as they are; a file holds no lines, so it may open
/// with others. When a chart with stored positions is saved it is therefore drawn as it will open;
/// one without gets them where it would else open with its cards in other places.
///
/// Each command is one undo step, made when its picture is ready: one that is cancelled has never
/// happened. A step that changes no record (a chart without stored positions is arranged anew) is
/// an empty command on the document's stack; the picture that goes with it is remembered here.
class ChartArranger : public QObject
{
    Q_OBJECT

public:
    /// For larger ones nobody waits.
    static constexpr size_t MostComponentsAtOnce = 60;
    static constexpr size_t MostFlowsAtOnce = 200;

    explicit ChartArranger(DeploymentDocument *document, QObject *parent = nullptr);
    ~ChartArranger() override;

    /// Of the document, or of an earlier state of it while isBusy(); empty until an opened document
    /// is laid out.
    const ShownChart &shown() const { return *m_shown; }
    const Geometry &geometry() const { return m_shown->scene.geometry; }

    bool isBusy() const { return m_pending.has_value(); }
    /// What is shown is the document, and no step is under way: one can be begun. The saved chart
    /// that is being drawn anew is in nobody's way.
    bool mayBegin() const { return !m_isSketch && (!m_pending || m_pending->isSaved); }
    /// A step that adds something waits for its layout: what replaced it would lose it.
    bool isAdding() const { return m_pending && m_pending->of; }
    /// What is shown is a first look: cards and zones where they are stored, and no line.
    bool isSketch() const { return m_isSketch; }
    /// What is shown is another drawing of the same state of the document.
    bool isRedrawn() const { return m_isRedrawn; }
    /// Somebody cancelled a layout that the picture needs; it comes with the next edit or command.
    bool isBehind() const { return m_behind; }

    /// Added or removed since, on a large chart whose layout is under way.
    const ComingFlows &coming() const { return m_coming; }

    /// For the layouts to come.
    Reading reading() const { return m_options.reading; }
    void setReading(Reading reading) { m_options.reading = reading; }
    /// Width / height of what the chart is seen in. Only whether that is about square, usual or
    /// very wide counts, so that windows of about one shape arrange alike.
    void setAspect(double aspect);
    /// See LayoutWorker.
    void setProblems(const ProblemCounts &problems) { m_worker.setProblems(problems); }

    /// Lays everything out anew and forgets the stored positions.
    void arrangeAll();
    /// Finds new places near their neighbours for newComponents().
    void arrangeNew();
    /// Lays components and what is in zones out by themselves, around what stays.
    void arrangeSelection(const QStringList &ids);
    /// Those without a stored position; where none is stored, those that came after the chart was
    /// last laid out as a whole. What is only written down where it stood, as by saving or with
    /// something else that is dragged, nobody has placed: it stays one of them.
    const QStringList &newComponents() const { return m_new; }
    /// Moves components and zones with what is in them by \a delta. Where they were \a nudged there
    /// the step becomes one with the nudge of the same things before it.
    void move(const QStringList &ids, const QPointF &delta, bool nudged = false);
    /// Gives the zone that box as its frame, as far as there is room. As for move().
    void resizeZone(const QString &zone, const QRectF &box, bool nudged = false);
    /// Takes the frames of these zones away.
    void fitZones(const QStringList &zones);
    /// Moves each component by its own way; the others stay. The step is called \a text.
    void moveEach(const QString &text, const std::map<QString, QPointF> &ways);
    /// Carries \a edits out as one step, after which new cards stand exactly where they say, or
    /// near their neighbours, and all others where they are shown. \a done, which may be empty,
    /// follows the step. False where the edits are impossible.
    bool makeStep(const QString &text, std::vector<Edit> edits, const std::function<void()> &done);
    /// The same with edits of the document as it is; asked again where that changes before the step
    /// is made. Where there are none (any more) there is no step.
    using EditsOf = std::function<std::vector<Edit>(const Deployment &)>;
    bool makeStep(const QString &text, const EditsOf &editsOf, const std::function<void()> &done);
    /// The same on a chart that nobody has arranged, which stays one unless that is done before the
    /// step is made: new cards are shown where the edits say, but no place is kept with the step.
    /// They are none of newComponents().
    bool makeUnplacedStep(
        const QString &text, const EditsOf &editsOf, const std::function<void()> &done);

    /// A picture for now, of a drag under way: \a changed is what differs from the one before. The
    /// document and what undo brings back are untouched until move() or endFrames().
    void showFrame(const Geometry &geometry, const GeometryChange &changed);
    /// The drag came to nothing: back to the picture before it, without a signal.
    void endFrames();

    /// For a chart that is about to be saved: what has no place of its own keeps the one that it is
    /// shown at, where it would open elsewhere; one step. None while something can be done again. A
    /// small chart is drawn for that as it would open: what is kept is kept when ended() comes
    /// where it isBusy() then.
    void keepPlaces();
    bool isKeepingPlaces() const { return m_pending && (m_pending->keeps || m_keepsNext); }
    /// Draws what was saved as it will open, unless it is drawn so or was changed since.
    void drawSaved();
    /// Leaves that for later: somebody is about to work on what is shown.
    void holdSaved();
    /// Draws the document as if it had just been opened; no step.
    void drawAnew();
    /// The words of the chart have changed (language, fonts).
    void refresh();
    /// Ends the layout that is under way, if there is one.
    void cancel();

signals:
    /// shown() is another one; \a before is what was drawn until now, null for a new document.
    void shownChanged(const std::shared_ptr<const portolan::Geometry> &before);
    /// Records of what is shown look other than before, in their places; the layout that makes room
    /// for them is under way.
    void looksChanged();
    /// isBusy() is true from started() to ended(); in between progressed() may come.
    void started();
    void progressed(double share);
    void ended();

private:
    /// What is done with the picture that comes.
    struct Pending
    {
        bool opens = false;    ///< the first picture of a document
        QString undoText = {}; ///< of a command; empty where it only shows the document
        int merge = DeploymentDocument::NoMerge; ///< of its step
        std::function<std::vector<Edit>(const Geometry &)> edits = {};
        std::function<void()> again = {}; ///< the command on a document that has changed meanwhile
        bool settles = false;             ///< everything is laid out as a whole
        bool takesTime = false;           ///< so may it be, even on a small chart
        bool isSaved = false;             ///< the document as it opens from its file
        bool keeps = false;               ///< the same, of a document that is about to be saved
        std::shared_ptr<const Deployment> of = {}; ///< what is drawn; null: the document
        std::function<void()> done = {};           ///< after the step
    };

    bool makeStep(const QString &text, const EditsOf &editsOf, const std::function<void()> &done,
        bool keepsPlaces);
    std::vector<Edit> withoutPlaces(std::vector<Edit> edits);
    /// Under which the step of nudging \a ids becomes one with the nudge of the same things before.
    int nudgeOf(const QStringList &ids);
    void open();
    void follow(int index);
    void run(LayoutJob job, Pending pending, const LayoutJob &sketch = {});
    void showSketch();
    void finish(std::unique_ptr<ShownChart> chart);
    void carryOut(const Pending &pending, std::unique_ptr<ShownChart> chart);
    void show(std::unique_ptr<ShownChart> chart, const Pending &pending);
    std::shared_ptr<const Deployment> copy() const;
    /// The picture without the frames of a drag.
    std::shared_ptr<const Geometry> base() const;
    LayoutJob wholeLayout(std::shared_ptr<const Deployment> deployment) const;
    void findNew();
    bool isSettled(const QString &component) const;
    /// Of what has none stored, where it is shown.
    std::vector<Edit> missingPlaces() const;
    void keepWhole(std::unique_ptr<ShownChart> whole);
    void keepMissingPlaces();
    bool opensAsShown() const;
    bool isOnePicture(const DrawnChange &change, const ChartHistory::Picture &known) const;
    void showAtOnce(const DrawnChange &change);
    void awaitFlows(const DrawnChange &change);
    const TextMeasure &textMeasure();
    std::shared_ptr<const Geometry> baseFor(const DrawnChange &change);
    LayoutJob around(std::shared_ptr<const Geometry> from) const;
    void retire(std::unique_ptr<ShownChart> chart);

    DeploymentDocument *m_document;
    LayoutWorker m_worker;
    LayoutOptions m_options;
    std::unique_ptr<ShownChart> m_shown = std::make_unique<ShownChart>();
    ChartHistory m_history;
    std::optional<ChartHistory::State> m_shownState; ///< nothing: of no state, a blank
    std::optional<Pending> m_pending;
    std::unique_ptr<ShownChart> m_ready; ///< the picture of the step that is being made
    std::shared_ptr<const Geometry> m_beforeFrames;
    std::shared_ptr<const Geometry> m_whole; ///< the last picture that was laid out as a whole
    bool m_isAtOnce = false;                 ///< the frame is showAtOnce(), nobody drags
    DrawnChange m_change;                    ///< of the step under way
    int m_index = 0;                         ///< of the stack, as it was followed last
    ComingFlows m_coming;
    TextMeasure m_measure; ///< for what is shown at once
    Reaper m_reaper;
    QStringList m_new;                ///< of the document as it is shown
    std::map<QString, Point> m_stood; ///< where each of m_new did without a position; lower case
    std::set<QString> m_settled;      ///< components of the last layout as a whole, lower case
    /// Those that somebody put there without keeping a place, and from which state on; lower case.
    std::map<QString, ChartHistory::State> m_dropped;
    QStringList m_dropping; ///< by the step that is being made, lower case
    QStringList m_nudged;
    int m_nudge = DeploymentDocument::NoMerge;
    bool m_isSketch = false;
    bool m_isRedrawn = false;
    bool m_isAsOpened = false; ///< what is shown is how the document opens
    bool m_keepsNext = false;  ///< what is under way is followed by keepPlaces()
    bool m_isKeeping = false;  ///< the step under way only writes down what is shown
    bool m_resetting = false;
    bool m_behind = false;
};

} // namespace portolan
