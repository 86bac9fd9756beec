#include "views/chart/ChartArranger.h"

#include "model/document/RecordEdits.h"
#include "model/layout/Around.h"
#include "model/layout/Resizing.h"
#include "model/layout/StoredPlaces.h"
#include "views/chart/ArrangerParts.h"
#include "views/chart/RenamedPicture.h"
#include "views/chart/TextMetrics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {

namespace {

/// A window that does nothing for so long seems to answer at once.
constexpr std::chrono::milliseconds Unnoticed(20);
/// What needs longer than this for a small chart is no step of editing.
constexpr std::chrono::seconds Patience(1);

/// Whether cards and zones are the same and where they were, in the same zones.
bool samePlaces(const Geometry &a, const Geometry &b)
{
    const auto same = [](const auto &x, const auto &y) { return x.id == y.id && x.rect == y.rect; };
    return std::ranges::equal(a.cards, b.cards, same) &&
           std::ranges::equal(a.zones, b.zones, same) &&
           std::ranges::equal(a.cards, b.cards, {}, &CardBox::zone, &CardBox::zone) &&
           std::ranges::equal(a.zones, b.zones, {}, &ZoneBox::parent, &ZoneBox::parent);
}

} // namespace

ChartArranger::ChartArranger(DeploymentDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &DeploymentDocument::aboutToReset, this, [this] { m_resetting = true; });
    connect(document, &DeploymentDocument::wasReset, this, [this] {
        m_resetting = false;
        open();
    });
    connect(document, &DeploymentDocument::aboutToApply, this,
        [this](const Edit &edit) { m_change.add(m_document->deployment(), edit); });
    connect(document, &DeploymentDocument::aboutToApplyAll, this,
        [this](const EditGroup &edits) { m_change.add(m_document->deployment(), *edits); });
    // Not changed(): only the stack knows whether it went forward or back.
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &ChartArranger::follow);
    connect(document, &DeploymentDocument::rebased, this, &ChartArranger::drawSaved);
    connect(&m_worker, &LayoutWorker::finished, this, [this] {
        finish(m_worker.takeResult());
        if (!m_pending)
            emit ended();
    });
    connect(&m_worker, &LayoutWorker::sketched, this, &ChartArranger::showSketch);
    connect(&m_worker, &LayoutWorker::progressed, this, &ChartArranger::progressed);
    open();
}

ChartArranger::~ChartArranger() = default;

void ChartArranger::setAspect(double aspect)
{
    const double usual = LayoutOptions().aspect;
    m_options.aspect = aspect < std::sqrt(SquareAspect * usual) ? SquareAspect
                       : aspect < std::sqrt(usual * WideAspect) ? usual
                                                                : WideAspect;
}

std::shared_ptr<const Deployment> ChartArranger::copy() const { return m_document->snapshot(); }

std::shared_ptr<const Geometry> ChartArranger::base() const
{
    return m_beforeFrames ? m_beforeFrames : m_shown->laidOut;
}

LayoutJob ChartArranger::wholeLayout(std::shared_ptr<const Deployment> deployment) const
{
    return [deployment = std::move(deployment), options = m_options](
               const TextMeasure &measure, const LayoutControl &control) {
        return layOut(*deployment, measure, options, control);
    };
}

void ChartArranger::open()
{
    m_history.reset();
    m_history.reach(*m_document->undoStack(), m_document->undoStack()->index());
    m_beforeFrames.reset();
    m_whole.reset();
    m_isAtOnce = false;
    m_coming = {};
    m_change = {};
    m_stood.clear();
    m_dropped.clear();
    m_index = m_document->undoStack()->index();
    m_behind = false;
    m_shownState.reset();
    m_isSketch = false;
    const auto deployment = copy();
    LayoutJob sketch;
    if (hasPlaces(*deployment)) {
        sketch = [deployment](const TextMeasure &measure, const LayoutControl &) {
            return storedPlaces(*deployment, measure);
        };
    }
    run(wholeLayout(deployment), {.opens = true, .settles = true}, sketch);
}

void ChartArranger::drawSaved()
{
    const bool isSaved = !m_document->isModified() && m_shownState == m_history.state();
    if (!isSaved || m_isAsOpened || isBusy() || m_beforeFrames ||
        !hasPlaces(m_document->deployment()))
        return;
    run(wholeLayout(copy()), {.isSaved = true});
}

void ChartArranger::holdSaved()
{
    if (m_pending && m_pending->isSaved)
        cancel();
}

void ChartArranger::showSketch()
{
    retire(std::exchange(m_shown, m_worker.takeResult()));
    m_isSketch = true;
    emit shownChanged({});
}

void ChartArranger::follow(int index)
{
    if (m_resetting)
        return;
    DrawnChange change = std::exchange(m_change, {});
    // A cancelled layout has left the picture behind, and a jump may pass over pictures.
    const bool isNext =
        std::abs(index - std::exchange(m_index, index)) <= 1 && m_shownState == m_history.state();
    m_history.reach(*m_document->undoStack(), index);
    if (m_ready) {
        for (const QString &key : std::exchange(m_dropping, {}))
            m_dropped.insert_or_assign(key, m_history.state());
        show(std::move(m_ready), Pending());
        return;
    }
    const ChartHistory::Picture known = m_history.picture();
    if (m_isKeeping || isOnePicture(isNext ? change : DrawnChange(), known)) {
        m_coming = {};
        m_history.put(*m_shownState, m_shown->laidOut);
        m_shownState = m_history.state();
        m_behind = false;
        if (m_isKeeping)
            findNew();
        return;
    }
    if (m_shownState && change.kind() < DrawnChange::Kind::Shapes)
        showAtOnce(change);
    awaitFlows(change);
    if (known.geometry && known.exact) {
        run([geometry = known.geometry](
                const TextMeasure &, const LayoutControl &) { return *geometry; },
            {});
        return;
    }
    if (!m_shownState) {
        run(wholeLayout(copy()), {.opens = true, .settles = true});
        return;
    }
    if (m_pending && m_pending->again) {
        const std::function<void()> again = std::exchange(m_pending->again, {});
        again();
        // Where the command is impossible now only the document is drawn.
        if (!m_pending || m_pending->again)
            return;
    }
    if (isNext && !change.isEmpty() && change.kind() <= DrawnChange::Kind::Colours && !m_pending) {
        run([from = base()](const TextMeasure &, const LayoutControl &) { return *from; }, {});
        return;
    }
    // Where only the places are remembered and nothing has left its place, the lines stay, too.
    const std::shared_ptr<const Geometry> present = baseFor(isNext ? change : DrawnChange());
    const bool usesLines =
        known.geometry && known.geometry->edges.empty() && samePlaces(*known.geometry, *present);
    const std::shared_ptr<const Geometry> from =
        known.geometry && !usesLines ? known.geometry : present;
    const Deployment &now = m_document->deployment();
    const bool hasNew =
        now.components.size() > from->cards.size() || now.zones.size() > from->zones.size();
    run(around(from), {.takesTime = hasNew && !hasPlaces(now)});
}

/// What has only another id stays where it is.
std::shared_ptr<const Geometry> ChartArranger::baseFor(const DrawnChange &change)
{
    const std::optional<Renamed> &renamed = change.renamed();
    if (!renamed)
        return base();
    if (renamed->kind == RecordKind::Component && isSettled(renamed->from.toLower()))
        m_settled.insert(renamed->to.toLower());
    return std::make_shared<const Geometry>(renamedPicture(*base(), *renamed));
}

LayoutJob ChartArranger::around(std::shared_ptr<const Geometry> from) const
{
    return [from = std::move(from), deployment = copy(), options = m_options](
               const TextMeasure &measure, const LayoutControl &control) {
        return layOutNext(*from, *deployment, measure, options, control);
    };
}

/// Whether the step has left the picture as it is: it is about what no chart shows, or leads back
/// to a state that looked the same.
bool ChartArranger::isOnePicture(
    const DrawnChange &change, const ChartHistory::Picture &known) const
{
    if (!m_shownState || m_pending || m_isSketch || m_beforeFrames)
        return false;
    if (!change.isEmpty() && change.kind() == DrawnChange::Kind::Nothing)
        return true;
    return known.geometry && known.exact && known.geometry == m_shown->laidOut;
}

/// A layout of a large chart takes a moment; what was typed is there at once.
void ChartArranger::showAtOnce(const DrawnChange &change)
{
    if (isSmall(m_document->deployment()) || m_isSketch || !change.isSmall() ||
        change.kind() == DrawnChange::Kind::Nothing || (m_beforeFrames && !m_isAtOnce))
        return;
    m_beforeFrames = base();
    m_isAtOnce = true;
    m_shown->showNow(m_document->deployment(), change.flows(), change.components(), textMeasure());
    emit looksChanged();
}

void ChartArranger::awaitFlows(const DrawnChange &change)
{
    if (isSmall(m_document->deployment()) || !m_shownState || m_isSketch)
        return;
    const bool wasEmpty = m_coming.isEmpty();
    m_coming.follow(change, m_shown->scene, m_document->deployment(), textMeasure());
    if (!wasEmpty || !m_coming.isEmpty())
        emit looksChanged();
}

const TextMeasure &ChartArranger::textMeasure()
{
    if (!m_measure)
        m_measure = chartTextMeasure();
    return m_measure;
}

void ChartArranger::refresh()
{
    m_history.setInexact();
    m_measure = {};
    if (!m_shownState || m_pending)
        return;
    run(around(base()), {});
}

void ChartArranger::run(LayoutJob job, Pending pending, const LayoutJob &sketch)
{
    if (!pending.undoText.isEmpty() && !m_document->mayEdit()) {
        endFrames();
        return;
    }
    const bool wasBusy = isBusy();
    m_pending = std::move(pending);
    const bool isQuick = isSmall(m_document->deployment());
    // One that is under way has to come to its end first.
    const bool takesTime = wasBusy || m_pending->takesTime || m_pending->settles ||
                           m_pending->keeps || m_pending->isSaved;
    m_worker.start(
        m_pending->of ? m_pending->of : copy(), std::move(job), isQuick ? LayoutJob() : sketch);
    if (isQuick && m_worker.waitFor(takesTime ? Unnoticed : Patience)) {
        finish(m_worker.takeResult());
        if (wasBusy && !m_pending)
            emit ended();
        return;
    }
    // What belongs to another document is no picture to go on with.
    if (!m_shownState && !m_isSketch) {
        retire(std::exchange(m_shown, std::make_unique<ShownChart>()));
        emit shownChanged({});
    }
    if (!wasBusy)
        emit started();
}

void ChartArranger::finish(std::unique_ptr<ShownChart> chart)
{
    const Pending pending = *std::exchange(m_pending, std::nullopt);
    const bool keepsNext = std::exchange(m_keepsNext, false);
    if (pending.keeps) {
        keepWhole(std::move(chart));
        return;
    }
    if (pending.settles) {
        m_settled.clear();
        for (const Component &component : m_document->deployment().components)
            m_settled.insert(component.id.toLower());
    }
    if (pending.isSaved && sameDrawing(chart->scene.geometry, geometry()))
        m_isAsOpened = true;
    else if (pending.undoText.isEmpty())
        show(std::move(chart), pending);
    else
        carryOut(pending, std::move(chart));
    if (keepsNext && !m_pending)
        keepPlaces();
}

void ChartArranger::carryOut(const Pending &pending, std::unique_ptr<ShownChart> chart)
{
    std::vector<Edit> edits = pending.edits(chart->scene.geometry);
    if (edits.empty() && sameDrawing(chart->scene.geometry, *base())) {
        endFrames();
        return;
    }
    m_ready = std::move(chart);
    const std::shared_ptr<const Geometry> picture = m_ready->laidOut;
    // follow() takes it.
    const bool possible =
        edits.empty() || m_document->edit(pending.undoText, std::move(edits), pending.merge);
    if (m_ready && possible)
        m_document->undoStack()->push(new QUndoCommand(pending.undoText));
    m_ready.reset();
    m_dropping.clear();
    if (possible && pending.settles)
        m_whole = picture;
    if (!possible)
        endFrames();
    else if (pending.done)
        pending.done();
}

void ChartArranger::show(std::unique_ptr<ShownChart> chart, const Pending &pending)
{
    // A sketch is of the same document.
    const bool isFirst = (pending.opens || !m_shownState) && !std::exchange(m_isSketch, false);
    const auto drawn =
        m_beforeFrames && !m_isAtOnce
            ? std::make_shared<const Geometry>(std::move(m_shown->scene.geometry)) // of a drag
            : m_shown->laidOut;
    if (m_shownState)
        m_history.put(*m_shownState, base());
    m_beforeFrames.reset();
    m_isAtOnce = false;
    m_coming = {};
    retire(std::exchange(m_shown, std::move(chart)));
    m_isRedrawn = m_shownState == m_history.state();
    m_isAsOpened = pending.opens || pending.isSaved;
    if (pending.settles)
        m_whole = m_shown->laidOut;
    m_shownState = m_history.state();
    m_behind = false;
    findNew();
    emit shownChanged(isFirst ? nullptr : drawn);
}

void ChartArranger::retire(std::unique_ptr<ShownChart> chart)
{
    for (std::shared_ptr<const Geometry> &picture : m_history.takeForgotten())
        m_reaper.take(std::move(picture));
    if (chart && chart->scene.edges.size() > MostFlowsAtOnce)
        m_reaper.take(std::shared_ptr<const ShownChart>(std::move(chart)));
}

void ChartArranger::showFrame(const Geometry &geometry, const GeometryChange &changed)
{
    m_beforeFrames = base();
    m_isAtOnce = false;
    m_shown->update(geometry, changed);
}

void ChartArranger::endFrames()
{
    // What was edited is shown at once for good: it was no drag.
    if (!m_beforeFrames || m_isAtOnce)
        return;
    retire(std::exchange(m_shown, std::make_unique<ShownChart>(m_document->deployment(),
                                      *std::exchange(m_beforeFrames, nullptr))));
}

void ChartArranger::cancel()
{
    if (!m_pending)
        return;
    m_worker.cancel();
    m_behind = !m_shownState ||
               (m_pending->undoText.isEmpty() && !m_pending->isSaved && !m_pending->keeps);
    m_pending.reset();
    m_keepsNext = false;
    endFrames();
    emit ended();
}

} // namespace portolan
