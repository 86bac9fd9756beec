#include "model/layout/Around.h"

#include "model/layout/NextDrawing.h"
#include "model/layout/OnlyPlaced.h"
#include "model/layout/ZoneFrames.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace portolan {

using namespace around;

namespace {

bool hasPlaces(const Deployment &deployment)
{
    return std::ranges::any_of(deployment.components, [](const Component &component) {
        return component.position && std::isfinite(component.position->x) &&
               std::isfinite(component.position->y);
    }) || std::ranges::any_of(deployment.zones, [](const Zone &zone) {
        return !frameOf(zone.frame).isNull();
    });
}

Geometry drawnAround(BoardNext board, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    NextDrawing drawing(std::move(board), now, measure, options, control);
    constexpr size_t few = 4;
    if (drawing.displaced() > few && drawing.displaced() > drawing.shownCards() / 2)
        return drawing.anew();
    Geometry drawn = drawing.around();
    // Zones grow for docks that are found last: where one has come into something new beside it, or
    // the other way round, they are parted as in the next step.
    constexpr int most = 3;
    size_t meetings = drawing.hasNew() ? drawing.meetings() : 0;
    for (int round = 0; round < most && meetings > 0; ++round) {
        if (control.stop.stop_requested())
            return {};
        NextDrawing next(nextBoard(drawn, now, measure), now, measure, options, control);
        Geometry parted = next.around();
        if (next.meetings() >= meetings)
            break;
        meetings = next.meetings();
        drawn = std::move(parted);
    }
    return drawn;
}

} // namespace

Geometry layOutAround(const Geometry &shown, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    return shown.cards.empty()
               ? layOut(now, measure, options, control)
               : drawnAround(nextBoard(shown, now, measure), now, measure, options, control);
}

namespace {

bool mayLayOutAll(const Deployment &now)
{
    // Nobody waits for a layout of more than these for each step.
    constexpr size_t many = 2000;
    return !hasPlaces(now) && now.components.size() <= many;
}

} // namespace

bool laysOutAll(const Deployment &now, size_t newZones, size_t newComponents)
{
    return mayLayOutAll(now) && (newZones > 0 || newComponents > 1);
}

Geometry layOutNext(const Geometry &shown, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    if (shown.cards.empty() || !mayLayOutAll(now))
        return layOutAround(shown, now, measure, options, control);
    // Of a large one no file says which way up it is: nobody waits for that when it is saved.
    constexpr size_t small = 60;
    LayoutOptions alike = options;
    if (now.components.size() <= small && now.flows.size() <= 3 * small)
        alike.like = &shown;
    BoardNext next = nextBoard(shown, now, measure);
    if (laysOutAll(now, next.newZones.size(), next.newCards.size()))
        return layOut(now, measure, alike, control);
    const bool hasNew = next.hasNew();
    Geometry drawn = drawnAround(std::move(next), now, measure, options, control);
    if (!hasNew || control.stop.stop_requested())
        return drawn;
    NextDrawing seen(nextBoard(drawn, now, measure), now, measure, options, control);
    return seen.flaws() + seen.meetings() > 0 ? layOut(now, measure, alike, control) : drawn;
}

namespace {

struct Drawn
{
    Geometry geometry;
    size_t meetings = 0; ///< of zones that have come into something
};

Drawn drawnOver(const Deployment &deployment, const TextMeasure &measure, const Geometry &free,
    const LayoutOptions &options, const LayoutControl &control)
{
    const auto draw = [](NextDrawing &drawing, Geometry (NextDrawing::*how)()) {
        Drawn drawn{(drawing.*how)(), 0};
        drawn.meetings = drawing.meetings();
        return drawn;
    };
    const BoardNext next = nextBoard(free, deployment, measure);
    // Progress of the second try begins where that of the first one ended.
    constexpr double share = 0.2;
    LayoutControl first = control;
    LayoutControl second = control;
    if (control.progress) {
        first.progress = [&](double done) { control.progress(share * done); };
        second.progress = [&](double done) { control.progress(share + (1 - share) * done); };
    }
    NextDrawing drawing(next, deployment, measure, options, first);
    constexpr size_t few = 4;
    if (drawing.displaced() <= few)
        return draw(drawing, &NextDrawing::around);
    NextDrawing other(next, deployment, measure, options, second);
    if (drawing.displaced() > drawing.shownCards() / 2)
        return draw(other, &NextDrawing::anew);
    const size_t before = drawing.flaws();
    Drawn around = draw(drawing, &NextDrawing::around);
    if (drawing.flaws() <= before || control.stop.stop_requested())
        return around;
    return draw(other, &NextDrawing::anew);
}

} // namespace

Geometry layOutPlaced(const Deployment &deployment, const TextMeasure &measure,
    const Geometry &free, const LayoutOptions &options, const LayoutControl &control)
{
    if (!hasPlaces(deployment))
        return free;
    Drawn drawn = drawnOver(deployment, measure, free, options, control);
    if (control.progress && !control.stop.stop_requested())
        control.progress(1);
    if (drawn.meetings == 0 || control.stop.stop_requested())
        return std::move(drawn.geometry);
    // Where the engine would have put them is no place for the few that have none among the others.
    const Geometry rest = onlyPlaced(free, deployment);
    if (rest.cards.size() == free.cards.size() || 2 * rest.cards.size() < free.cards.size())
        return std::move(drawn.geometry);
    LayoutControl quiet = control;
    quiet.progress = {};
    Drawn other = drawnOver(deployment, measure, rest, options, quiet);
    if (control.stop.stop_requested())
        return {};
    return std::move(other.meetings < drawn.meetings ? other.geometry : drawn.geometry);
}

Geometry arrangeSelection(const Geometry &shown, const Deployment &deployment,
    const QStringList &components, const TextMeasure &measure, const LayoutOptions &options,
    const LayoutControl &control)
{
    const std::set<QString> chosen = [&] {
        std::set<QString> ids;
        for (const QString &id : components)
            ids.insert(id.toLower());
        return ids;
    }();
    const auto isChosen = [&](const QString &id) { return chosen.contains(id.toLower()); };
    // A chart without them; then they are new in it, with a wish for their old place.
    Geometry rest = shown;
    std::erase_if(rest.cards, [&](const CardBox &card) { return isChosen(card.id); });
    std::erase_if(rest.docks, [&](const Dock &dock) { return isChosen(dock.component); });
    std::erase_if(
        rest.edges, [&](const EdgeLine &edge) { return isChosen(edge.from) || isChosen(edge.to); });
    Deployment loose = deployment;
    for (Component &component : loose.components)
        component.position.reset();
    BoardNext next = nextBoard(rest, loose, measure);
    for (const CardBox &card : shown.cards)
        if (isChosen(card.id))
            next.oldPlaces[card.id.toLower()] = card.rect;
    NextDrawing drawing(std::move(next), loose, measure, options, control);
    return drawing.around();
}

} // namespace portolan
