#include "views/chart/ChartArranger.h"

#include "model/document/RecordEdits.h"
#include "model/layout/Around.h"
#include "model/layout/StoredPlaces.h"
#include "views/chart/TextMetrics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {

namespace {

bool isSmall(const Deployment &deployment)
{
    return deployment.components.size() <= ChartArranger::MostComponentsAtOnce &&
           deployment.flows.size() <= ChartArranger::MostFlowsAtOnce;
}

bool hasPlaces(const Deployment &deployment)
{
    return std::ranges::any_of(
        deployment.components, [](const Component &c) { return c.position.has_value(); });
}

Deployment unplaced(Deployment deployment)
{
    for (Component &component : deployment.components)
        component.position.reset();
    return deployment;
}

std::set<QString> lower(const QStringList &ids)
{
    std::set<QString> set;
    for (const QString &id : ids)
        set.insert(id.toLower());
    return set;
}

/// The components among \a ids and in the zones among them.
QStringList componentsOf(const Deployment &deployment, const QStringList &ids)
{
    const std::set<QString> wanted = lower(ids);
    QStringList components;
    for (const Component &component : deployment.components) {
        bool taken = wanted.contains(component.id.toLower());
        for (const Zone *zone : deployment.zoneChain(component.zone))
            taken = taken || wanted.contains(zone->id.toLower());
        if (taken)
            components.append(component.id);
    }
    return components;
}

/// \a geometry as if those components were not in it yet.
Geometry without(Geometry geometry, const QStringList &components)
{
    const std::set<QString> gone = lower(components);
    const auto has = [&gone](const QString &id) { return gone.contains(id.toLower()); };
    std::erase_if(geometry.cards, [&](const CardBox &card) { return has(card.id); });
    std::erase_if(geometry.docks, [&](const Dock &dock) { return has(dock.component); });
    std::erase_if(
        geometry.edges, [&](const EdgeLine &line) { return has(line.from) || has(line.to); });
    return geometry;
}

/// A part of a longer work that reports its own 0..1.
LayoutControl part(const LayoutControl &whole, double from, double to)
{
    LayoutControl control = {whole.stop, {}};
    if (whole.progress) {
        control.progress = [tell = whole.progress, from, to](
                               double share) { tell(from + (to - from) * share); };
    }
    return control;
}

bool sameDrawing(const Geometry &a, const Geometry &b)
{
    return std::ranges::equal(a.cards, b.cards, [](const CardBox &x, const CardBox &y) {
        return x.id == y.id && x.rect == y.rect;
    }) && std::ranges::equal(a.zones, b.zones, [](const ZoneBox &x, const ZoneBox &y) {
        return x.id == y.id && x.rect == y.rect;
    }) && std::ranges::equal(a.edges, b.edges, [](const EdgeLine &x, const EdgeLine &y) {
        return x.flows == y.flows && x.points == y.points && x.label.rect == y.label.rect;
    });
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
    // Not changed(): only the stack knows whether it went forward or back.
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &ChartArranger::follow);
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
    constexpr double square = 1;
    constexpr double wide = 2.5;
    const double usual = LayoutOptions().aspect;
    m_options.aspect = aspect < std::sqrt(square * usual) ? square
                       : aspect < std::sqrt(usual * wide) ? usual
                                                          : wide;
}

std::shared_ptr<const Deployment> ChartArranger::copy() const
{
    return std::make_shared<const Deployment>(m_document->deployment());
}

std::shared_ptr<const Geometry> ChartArranger::base() const
{
    return m_beforeFrames ? m_beforeFrames : std::make_shared<const Geometry>(geometry());
}

LayoutJob ChartArranger::wholeLayout(std::shared_ptr<const Deployment> deployment) const
{
    return [deployment = std::move(deployment), options = m_options](
               const TextMeasure &measure, const LayoutControl &control) {
        if (!hasPlaces(*deployment))
            return layOut(*deployment, measure, options, control);
        const Geometry free = layOut(unplaced(*deployment), measure, options, part(control, 0, .7));
        if (control.stop.stop_requested())
            return Geometry();
        return layOutPlaced(*deployment, measure, free, options, part(control, .7, 1));
    };
}

void ChartArranger::open()
{
    m_history.reset();
    m_history.reach(*m_document->undoStack(), m_document->undoStack()->index());
    m_beforeFrames.reset();
    m_behind = false;
    m_shownState.reset();
    m_isSketch = false;
    // What belongs to another document is no picture to go on with.
    if (!isSmall(m_document->deployment())) {
        m_shown = std::make_unique<ShownChart>();
        emit shownChanged({});
    }
    const auto deployment = copy();
    LayoutJob sketch;
    if (hasPlaces(*deployment)) {
        sketch = [deployment](const TextMeasure &measure, const LayoutControl &) {
            return storedPlaces(*deployment, measure);
        };
    }
    run(wholeLayout(deployment), {.opens = true, .settles = true}, sketch);
}

void ChartArranger::showSketch()
{
    m_shown = m_worker.takeResult();
    m_isSketch = true;
    emit shownChanged({});
}

void ChartArranger::follow(int index)
{
    if (m_resetting)
        return;
    m_history.reach(*m_document->undoStack(), index);
    if (m_ready) {
        show(std::move(m_ready), false);
        return;
    }
    const ChartHistory::Picture known = m_history.picture();
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
        const std::function<void()> again = m_pending->again;
        again();
        return;
    }
    run(
        [from = known.geometry ? known.geometry : base(), deployment = copy(), options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return layOutAround(*from, *deployment, measure, options, control);
        },
        {});
}

void ChartArranger::arrangeAll()
{
    run(
        [deployment = copy(), options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return layOut(unplaced(*deployment), measure, options, control);
        },
        {.undoText = tr("Arrange all"),
            .edits = [this](const Geometry &) { return unplacing(m_document->deployment()); },
            .again = [this] { arrangeAll(); },
            .settles = true});
}

void ChartArranger::findNew()
{
    const Deployment &deployment = m_document->deployment();
    const bool places = hasPlaces(deployment);
    m_new.clear();
    for (const Component &component : deployment.components) {
        if (!component.position && (places || !m_settled.contains(component.id.toLower())))
            m_new.append(component.id);
    }
}

void ChartArranger::arrangeNew()
{
    findNew();
    if (m_new.isEmpty() || m_isSketch)
        return;
    run(
        [rest = std::make_shared<const Geometry>(without(*base(), m_new)), deployment = copy(),
            options = m_options](const TextMeasure &measure, const LayoutControl &control) {
            return layOutAround(*rest, *deployment, measure, options, control);
        },
        {.undoText = tr("Arrange new"),
            .edits = [this](const Geometry &g) { return placeEdits(m_document->deployment(), g); },
            .again = [this] { arrangeNew(); }});
}

void ChartArranger::arrangeSelection(const QStringList &ids)
{
    const QStringList components = componentsOf(m_document->deployment(), ids);
    if (components.isEmpty() || m_isSketch)
        return;
    run(
        [from = base(), deployment = copy(), components, options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return portolan::arrangeSelection(
                *from, *deployment, components, measure, options, control);
        },
        {.undoText = tr("Arrange selection"),
            .edits = [this](const Geometry &g) { return placeEdits(m_document->deployment(), g); },
            .again = [this, ids] { arrangeSelection(ids); }});
}

void ChartArranger::move(const QStringList &ids, const QPointF &delta, bool nudged)
{
    const int count = int(componentsOf(m_document->deployment(), ids).size());
    if (count == 0 || delta.isNull() || m_isSketch) {
        endFrames();
        return;
    }
    run(
        [from = base(), deployment = copy(), ids, delta](
            const TextMeasure &measure, const LayoutControl &) {
            return Moving(*from, *deployment, measure, ids).finish(delta);
        },
        {.undoText = tr("Move %n component(s)", nullptr, count),
            .merge = nudged ? nudgeOf(ids) : DeploymentDocument::NoMerge,
            .edits = [this](
                         const Geometry &g) { return placeEdits(m_document->deployment(), g); }});
}

int ChartArranger::nudgeOf(const QStringList &ids)
{
    if (std::exchange(m_nudged, ids) != ids)
        m_nudge = m_document->newMerge();
    return m_nudge;
}

bool ChartArranger::makeStep(
    const QString &text, std::vector<Edit> edits, const std::function<void()> &done)
{
    auto next = std::make_shared<Deployment>(m_document->deployment());
    if (m_isSketch || !m_shownState || !applyAll(*next, edits))
        return false;
    run(
        [from = base(), next, options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return layOutAround(*from, *next, measure, options, control);
        },
        {.undoText = text,
            .edits =
                [next, edits](const Geometry &g) {
                    std::vector<Edit> all = edits;
                    for (Edit &place : placeEdits(*next, g))
                        all.push_back(std::move(place));
                    return all;
                },
            .again = [this, text, edits, done] { makeStep(text, edits, done); },
            .of = next,
            .done = done});
    return true;
}

void ChartArranger::moveEach(const QString &text, const std::map<QString, QPointF> &ways)
{
    if (m_isSketch || ways.empty())
        return;
    Deployment placed = m_document->deployment();
    const std::shared_ptr<const Geometry> shown = base();
    for (const CardBox &card : shown->cards) {
        const size_t at = lowerBound(placed.components, card.id);
        if (at >= placed.components.size() || compareIds(placed.components[at].id, card.id) != 0)
            continue;
        const auto way = ways.find(card.id);
        const QPointF centre = card.rect.center() + (way == ways.end() ? QPointF() : way->second);
        placed.components[at].position = Point{centre.x(), centre.y()};
    }
    run(
        [from = base(), placed = std::move(placed), options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return layOutAround(*from, placed, measure, options, control);
        },
        {.undoText = text,
            .edits = [this](const Geometry &g) { return placeEdits(m_document->deployment(), g); },
            .again = [this, text, ways] { moveEach(text, ways); }});
}

void ChartArranger::refresh()
{
    m_history.setInexact();
    if (!m_shownState || m_pending)
        return;
    run(
        [from = base(), deployment = copy(), options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return layOutAround(*from, *deployment, measure, options, control);
        },
        {});
}

void ChartArranger::run(LayoutJob job, Pending pending, const LayoutJob &sketch)
{
    const bool wasBusy = isBusy();
    m_pending = std::move(pending);
    if (isSmall(m_document->deployment())) {
        m_worker.cancel();
        Geometry geometry = job(chartTextMeasure(), {});
        const Deployment &of = m_pending->of ? *m_pending->of : m_document->deployment();
        finish(std::make_unique<ShownChart>(of, std::move(geometry)));
        if (wasBusy)
            emit ended();
        return;
    }
    m_worker.start(m_pending->of ? m_pending->of : copy(), std::move(job), sketch);
    if (!wasBusy)
        emit started();
}

void ChartArranger::finish(std::unique_ptr<ShownChart> chart)
{
    const Pending pending = *std::exchange(m_pending, std::nullopt);
    if (pending.settles) {
        m_settled.clear();
        for (const Component &component : m_document->deployment().components)
            m_settled.insert(component.id.toLower());
    }
    if (pending.undoText.isEmpty())
        show(std::move(chart), pending.opens);
    else
        carryOut(pending, std::move(chart));
}

void ChartArranger::carryOut(const Pending &pending, std::unique_ptr<ShownChart> chart)
{
    std::vector<Edit> edits = pending.edits(chart->scene.geometry);
    if (edits.empty() && sameDrawing(chart->scene.geometry, *base())) {
        endFrames();
        return;
    }
    m_ready = std::move(chart);
    // follow() takes it.
    const bool possible =
        edits.empty() || m_document->edit(pending.undoText, std::move(edits), pending.merge);
    if (m_ready && possible)
        m_document->undoStack()->push(new QUndoCommand(pending.undoText));
    m_ready.reset();
    if (!possible)
        endFrames();
    else if (pending.done)
        pending.done();
}

void ChartArranger::show(std::unique_ptr<ShownChart> chart, bool opened)
{
    // A sketch is of the same document.
    const bool isFirst = (opened || !m_shownState) && !std::exchange(m_isSketch, false);
    auto drawn = std::make_shared<const Geometry>(std::move(m_shown->scene.geometry));
    if (m_shownState)
        m_history.put(*m_shownState, m_beforeFrames ? m_beforeFrames : drawn);
    m_beforeFrames.reset();
    m_shown = std::move(chart);
    m_shownState = m_history.state();
    m_behind = false;
    findNew();
    emit shownChanged(isFirst ? nullptr : drawn);
}

void ChartArranger::showFrame(const Geometry &geometry, const GeometryChange &changed)
{
    m_beforeFrames = base();
    m_shown->update(geometry, changed);
}

void ChartArranger::endFrames()
{
    if (!m_beforeFrames)
        return;
    m_shown = std::make_unique<ShownChart>(
        m_document->deployment(), *std::exchange(m_beforeFrames, nullptr));
}

void ChartArranger::cancel()
{
    if (!m_pending)
        return;
    m_worker.cancel();
    m_behind = !m_shownState || m_pending->undoText.isEmpty();
    m_pending.reset();
    endFrames();
    emit ended();
}

} // namespace portolan
