#include "views/chart/ChartArranger.h"

#include "model/document/RecordEdits.h"
#include "model/layout/Around.h"
#include "model/layout/Resizing.h"
#include "views/chart/ArrangerParts.h"
#include "views/chart/TextMetrics.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>
#include <utility>

/// What users do with places: arranging, moving, resizing.
namespace portolan {

namespace {

Deployment unplaced(Deployment deployment)
{
    for (Component &component : deployment.components)
        component.position.reset();
    for (Zone &zone : deployment.zones)
        zone.frame.reset();
    return deployment;
}

/// Takes the frames of those zones away.
std::vector<Edit> unframing(const Deployment &deployment, const QStringList &zones)
{
    std::vector<Edit> edits;
    for (const QString &id : zones) {
        const Zone *zone = deployment.zone(id);
        if (zone && zone->frame)
            edits.push_back(portolan::unframing(*zone));
    }
    return edits;
}

/// The zone is moved where all that is in it goes the same way.
QPointF wayOf(
    const Deployment &deployment, const Zone &zone, const std::map<QString, QPointF> &ways)
{
    std::optional<QPointF> way;
    for (const Component &component : deployment.components) {
        const auto chain = deployment.zoneChain(component.zone);
        if (std::ranges::find(chain, &zone) == chain.end())
            continue;
        const auto own = ways.find(component.id);
        const QPointF by = own == ways.end() ? QPointF() : own->second;
        if (way && *way != by)
            return {};
        way = by;
    }
    return way.value_or(QPointF());
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

/// \a edits, which lead to \a next, and then the places of all.
std::vector<Edit> withPlaces(
    std::vector<Edit> edits, const Deployment &next, const Geometry &geometry)
{
    for (Edit &place : placeEdits(next, geometry))
        edits.push_back(std::move(place));
    return edits;
}

/// Whether what takes room says the same: of other words another layout may come.
bool sameTexts(const Geometry &a, const Geometry &b)
{
    return std::ranges::equal(a.cards, b.cards, [](const CardBox &x, const CardBox &y) {
        return x.name == y.name && x.count == y.count && x.addresses == y.addresses;
    }) && std::ranges::equal(a.zones, b.zones, [](const ZoneBox &x, const ZoneBox &y) {
        return x.name == y.name && x.detail == y.detail;
    }) && std::ranges::equal(a.docks, b.docks, {}, &Dock::text, &Dock::text);
}

/// The same but for what a file rounds away.
bool near(const Point &a, const Point &b)
{
    constexpr double rounded = .011;
    return std::abs(a.x - b.x) < rounded && std::abs(a.y - b.y) < rounded;
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

} // namespace

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

bool ChartArranger::isSettled(const QString &component) const
{
    const auto dropped = m_dropped.find(component);
    return m_settled.contains(component) ||
           (dropped != m_dropped.end() && m_history.comesFrom(dropped->second));
}

void ChartArranger::findNew()
{
    const Deployment &deployment = m_document->deployment();
    const bool places = hasPositions(deployment);
    m_new.clear();
    for (const Component &component : deployment.components) {
        if (component.position && m_stood.empty())
            continue;
        const QString key = component.id.toLower();
        const auto stood = m_stood.find(key);
        const bool stands = component.position && stood != m_stood.end() &&
                            near(*component.position, stood->second);
        if (stands || (!component.position && (places || !isSettled(key))))
            m_new.append(component.id);
        else if (!component.position && stood != m_stood.end())
            m_stood.erase(stood);
    }
    if (m_new.isEmpty())
        return;
    const std::set<QString> keys = lower(m_new);
    for (const CardBox &card : base()->cards) {
        if (const QString key = card.id.toLower(); keys.contains(key))
            m_stood.insert_or_assign(key, Point{card.rect.center().x(), card.rect.center().y()});
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
            .edits =
                [this](const Geometry &g) {
                    // Where they stand just as before, that is where they belong.
                    for (const CardBox &card : g.cards) {
                        const auto stood = m_stood.find(card.id.toLower());
                        const Point now{card.rect.center().x(), card.rect.center().y()};
                        if (stood != m_stood.end() && near(now, stood->second))
                            m_stood.erase(stood);
                    }
                    return placeEdits(m_document->deployment(), g);
                },
            .again = [this] { arrangeNew(); }});
}

void ChartArranger::arrangeSelection(const QStringList &ids)
{
    const QStringList components = componentsOf(m_document->deployment(), ids);
    if (components.isEmpty() || m_isSketch)
        return;
    auto next = std::make_shared<Deployment>(m_document->deployment());
    const std::vector<Edit> edits = unframing(*next, ids);
    if (!applyAll(*next, edits))
        return;
    run(
        [from = base(), next, components, options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return portolan::arrangeSelection(*from, *next, components, measure, options, control);
        },
        {.undoText = tr("Arrange selection"),
            .edits = [next, edits](const Geometry &g) { return withPlaces(edits, *next, g); },
            .again = [this, ids] { arrangeSelection(ids); },
            .takesTime = true});
}

void ChartArranger::move(const QStringList &ids, const QPointF &delta, bool nudged)
{
    const int count = int(componentsOf(m_document->deployment(), ids).size());
    const bool any = count > 0 || std::ranges::any_of(ids, [this](const QString &id) {
        return m_document->deployment().zone(id) != nullptr;
    });
    if (!any || delta.isNull() || m_isSketch) {
        endFrames();
        return;
    }
    run(
        [from = base(), deployment = copy(), ids, delta](
            const TextMeasure &measure, const LayoutControl &) {
            return Moving(*from, *deployment, measure, ids).finish(delta);
        },
        {.undoText = count > 0 ? tr("Move %n component(s)", nullptr, count) : tr("Move zone"),
            .merge = nudged ? nudgeOf(ids) : DeploymentDocument::NoMerge,
            .edits = [this](const Geometry &g) { return placeEdits(m_document->deployment(), g); },
            .again = [this, ids, delta, nudged] { move(ids, delta, nudged); }});
}

void ChartArranger::resizeZone(const QString &zone, const QRectF &box, bool nudged)
{
    if (!m_document->deployment().zone(zone) || m_isSketch) {
        endFrames();
        return;
    }
    run(
        [from = base(), deployment = copy(), zone, box](
            const TextMeasure &measure, const LayoutControl &) {
            return Resizing(*from, *deployment, measure, zone).finish(box);
        },
        {.undoText = tr("Resize zone"),
            .merge = nudged ? nudgeOf({QString(), zone}) : DeploymentDocument::NoMerge,
            .edits =
                [this, from = base()](const Geometry &g) {
                    // A side that could not be drawn leaves all as it is.
                    return sameDrawing(g, *from) ? std::vector<Edit>()
                                                 : placeEdits(m_document->deployment(), g);
                },
            .again = [this, zone, box, nudged] { resizeZone(zone, box, nudged); }});
}

void ChartArranger::fitZones(const QStringList &zones)
{
    const EditsOf edits = [zones](const Deployment &now) { return unframing(now, zones); };
    const int count = int(edits(m_document->deployment()).size());
    if (count > 0)
        makeStep(tr("Fit %n zone(s) to the contents", nullptr, count), edits, {});
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
    return makeStep(
        text, [edits = std::move(edits)](const Deployment &) { return edits; }, done);
}

bool ChartArranger::makeStep(
    const QString &text, const EditsOf &editsOf, const std::function<void()> &done)
{
    return makeStep(text, editsOf, done, true);
}

bool ChartArranger::makeUnplacedStep(
    const QString &text, const EditsOf &editsOf, const std::function<void()> &done)
{
    return makeStep(text, editsOf, done, false);
}

bool ChartArranger::makeStep(const QString &text, const EditsOf &editsOf,
    const std::function<void()> &done, bool keepsPlaces)
{
    if (m_isSketch || !m_shownState || !m_document->mayEdit())
        return false;
    auto next = std::make_shared<Deployment>(m_document->deployment());
    const std::vector<Edit> edits = editsOf(*next);
    if (edits.empty() || !applyAll(*next, edits))
        return false;
    run(
        [from = base(), next, options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            return layOutAround(*from, *next, measure, options, control);
        },
        {.undoText = text,
            .edits =
                [this, next, edits, keepsPlaces](const Geometry &g) {
                    // Meanwhile somebody may have arranged the chart, as by merging a file.
                    return keepsPlaces || hasPlaces(m_document->deployment())
                               ? withPlaces(edits, *next, g)
                               : withoutPlaces(edits);
                },
            .again = [=, this] { makeStep(text, editsOf, done, keepsPlaces); },
            .of = next,
            .done = done});
    return true;
}

/// Who has put a card somewhere does not mean it by "Arrange new".
std::vector<Edit> ChartArranger::withoutPlaces(std::vector<Edit> edits)
{
    for (Edit &edit : edits) {
        if (auto *insert = std::get_if<Insert<Component>>(&edit)) {
            insert->record.position.reset();
            m_dropping.append(insert->record.id.toLower());
        }
    }
    return edits;
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
    for (Zone &zone : placed.zones) {
        const QPointF way = zone.frame ? wayOf(placed, zone, ways) : QPointF();
        if (!way.isNull()) {
            zone.frame->topLeft.x += way.x();
            zone.frame->topLeft.y += way.y();
        }
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

/// \a whole is how a small chart that nobody has arranged would open. Where its cards stand there
/// as they are shown it is what is shown from now on, and the chart is still the engine's to draw.
void ChartArranger::keepWhole(std::unique_ptr<ShownChart> whole)
{
    const Geometry &drawn = whole->scene.geometry;
    const std::shared_ptr<const Geometry> before = base();
    const bool isSame = sameDrawing(*before, drawn);
    const auto middle = [](const CardBox &card) { return card.rect.center(); };
    if (!isSame && !std::ranges::equal(before->cards, drawn.cards, {}, middle, middle)) {
        keepMissingPlaces();
        return;
    }
    if (drawn.turned) {
        Settings settings = m_document->deployment().settings;
        settings.upsideDown = !settings.upsideDown;
        const QScopedValueRollback keeping(m_isKeeping, true);
        m_document->edit(tr("Keep places"), {ReplaceSettings{std::move(settings)}});
    }
    if (!isSame) {
        m_pending = Pending{.settles = true};
        finish(std::move(whole));
    }
}

/// Whether a large file without places would open with the picture that is shown, as far as can be
/// told without a layout.
bool ChartArranger::opensAsShown() const
{
    return m_whole && sameDrawing(*base(), *m_whole) && sameTexts(*base(), *m_whole);
}

std::vector<Edit> ChartArranger::missingPlaces() const
{
    const Deployment &deployment = m_document->deployment();
    std::vector<Edit> edits = placeEdits(deployment, *base());
    std::erase_if(edits, [&](const Edit &edit) {
        if (const auto *component = std::get_if<Replace<Component>>(&edit))
            return deployment.component(component->record.id)->position.has_value();
        const auto *zone = std::get_if<Replace<Zone>>(&edit);
        return zone && deployment.zone(zone->record.id)->frame.has_value();
    });
    return edits;
}

void ChartArranger::keepPlaces()
{
    const bool isDragging = m_beforeFrames && !m_isAtOnce;
    // A new step would take away what can be done again: rather another picture next time.
    if (m_isSketch || !m_shownState || isDragging || m_document->isReadOnly() ||
        m_document->undoStack()->canRedo())
        return;
    const Deployment &deployment = m_document->deployment();
    const bool isEngines = !hasPlaces(deployment);
    if (m_shownState != m_history.state()) {
        // The layout of an edit is under way. What comes finds its place among those; of a small
        // chart that is there in a moment.
        if (isEngines && isSmall(deployment) && m_pending)
            m_keepsNext = true;
        else
            m_document->edit(tr("Keep places"), missingPlaces());
        return;
    }
    // A command that is under way has not happened yet.
    if (m_pending)
        return;
    if (!isEngines || !isSmall(deployment)) {
        // Where some places are stored what came later stands beside them as it is shown, and
        // without its own would open elsewhere.
        if (!isEngines || !opensAsShown())
            keepMissingPlaces();
        return;
    }
    run(
        [deployment = copy(), from = base(), options = m_options](
            const TextMeasure &measure, const LayoutControl &control) {
            LayoutOptions alike = options;
            alike.like = from.get();
            return layOut(*deployment, measure, alike, control);
        },
        {.keeps = true});
}

void ChartArranger::keepMissingPlaces()
{
    const QScopedValueRollback keeping(m_isKeeping, true);
    m_document->edit(tr("Keep places"), missingPlaces());
}

void ChartArranger::drawAnew() { run(wholeLayout(copy()), {.settles = true}); }

} // namespace portolan
