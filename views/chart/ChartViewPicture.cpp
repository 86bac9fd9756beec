#include "views/chart/ChartViewPrivate.h"

#include <QHash>
#include <QStyle>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// How many of the cards that are in both stand elsewhere.
size_t movedCards(const Geometry &from, const Geometry &to)
{
    const auto isElsewhere = [](const CardBox &a, const CardBox &b) {
        return (a.rect.center() - b.rect.center()).manhattanLength() > .5;
    };
    // After most edits the same cards are listed in the same order.
    if (std::ranges::equal(from.cards, to.cards, {}, &CardBox::id, &CardBox::id)) {
        size_t count = 0;
        for (size_t i = 0; i < to.cards.size(); ++i)
            count += isElsewhere(from.cards[i], to.cards[i]);
        return count;
    }
    QHash<QString, const CardBox *> places;
    for (const CardBox &card : from.cards)
        places.insert(card.id, &card);
    return size_t(std::ranges::count_if(to.cards, [&](const CardBox &card) {
        const CardBox *place = places.value(card.id);
        return place && isElsewhere(*place, card);
    }));
}

} // namespace

void ChartView::Private::pictureChanged(const std::shared_ptr<const Geometry> &old)
{
    // A change from elsewhere while dragging (undo by key) ends the drag: its start is gone.
    if (mode == Mode::Drag)
        mode = Mode::Idle;
    if (mode == Mode::Gesture)
        endGesture(nullptr);
    if (drag) {
        drag.reset();
        dropZone.reset();
        tellDropZone();
    }
    describe();
    updateFilter();
    const bool wasSketch = std::exchange(sketched, arranger.isSketch());
    const ChartCamera seen = camera;
    if (!old) {
        glide.end();
        fitted = true;
        lastRefit.reset();
        refit();
    } else {
        const std::shared_ptr<const Geometry> from =
            glide.scene() ? std::make_shared<const Geometry>(glide.scene()->geometry) : old;
        glide.end();
        if (boxes.legend.isNull() != (!legend || scene().geometry.cards.empty()))
            placeBoxes();
        const size_t moved = movedCards(*from, scene().geometry);
        // Where all was in view and all is elsewhere now, all is shown again.
        if (fitted && wasSketch)
            refit();
        else if (moved > 0 && !seeAsBefore(old) && fitted &&
                 2 * moved >= scene().geometry.cards.size())
            refitFrom(old);
        arrangedUnfitted = false;
        if ((moved > 0 || arranger.isRedrawn()) && mayAnimate())
            glide.start(*from, scene().geometry, seen, camera);
    }
    dodgeLater();
    if (std::exchange(revealLater, false))
        view->revealNew();
    for (ChartGesture *gesture : gestures)
        gesture->pictureChanged();
    // What lay under the mouse may be gone or be another one.
    if (hoveredAt && mode == Mode::Idle) {
        hover(QPointF(*hoveredAt));
        updateCursor();
    }
    view->update();
    emit view->pictureChanged();
}

void ChartView::Private::refitFrom(const std::shared_ptr<const Geometry> &old)
{
    lastRefit = Refit{old, camera, boxes, fitted && !arrangedUnfitted, {}};
    refit();
    lastRefit->after = camera;
}

/// Where that picture is back, and nobody has moved the view since. \a old is what was drawn until
/// now.
bool ChartView::Private::seeAsBefore(const std::shared_ptr<const Geometry> &old)
{
    if (!lastRefit || camera != lastRefit->after ||
        lastRefit->from->cards.size() != scene().geometry.cards.size() ||
        movedCards(*lastRefit->from, scene().geometry) > 0)
        return false;
    // Once more the other way round: redo.
    const Refit back = {old, camera, boxes, fitted, lastRefit->before};
    boxes = lastRefit->boxesBefore;
    fitted = lastRefit->wasFitted;
    setCamera(lastRefit->before, false);
    view->update();
    lastRefit = back;
    return true;
}

void ChartView::Private::describe()
{
    view->setAccessibleDescription(
        ChartView::tr("%n component(s)", nullptr, int(scene().cards.size())) + u", "_s +
        ChartView::tr("%n flow(s)", nullptr, int(document->deployment().flows.size())));
}

bool ChartView::Private::mayAnimate() const
{
    return view->isAnimated() && view->isVisible() && view->updatesEnabled();
}

void ChartView::setReading(Reading reading) { d->arranger.setReading(reading); }
void ChartView::setAnimated(bool animated) { d->animated = animated; }

bool ChartView::isAnimated() const
{
    return d->animated &&
           style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0 &&
           !qEnvironmentVariableIsSet("PORTOLAN_REDUCED_MOTION");
}

bool ChartView::isLayingOut() const { return d->arranger.isBusy(); }
bool ChartView::isWhole() const { return !d->scene().geometry.cards.empty() && !d->sketched; }
bool ChartView::hasNew() const { return !d->arranger.newComponents().isEmpty(); }
bool ChartView::isGliding() const { return d->glide.isOn(); }
const Geometry &ChartView::geometryOfChart() const { return d->scene().geometry; }

void ChartView::keepPlaces() { d->arranger.keepPlaces(); }

bool ChartView::isKeepingPlaces() const { return d->arranger.isKeepingPlaces(); }

void ChartView::drawAnew() { d->arranger.drawAnew(); }

void ChartView::arrangeAll()
{
    if (d->arranger.isAdding())
        return;
    // Whoever has everything put elsewhere wants to see where.
    d->arrangedUnfitted = !d->fitted;
    d->fitted = true;
    d->arranger.arrangeAll();
}

void ChartView::arrangeNew()
{
    if (!d->arranger.isAdding())
        d->arranger.arrangeNew();
}

void ChartView::arrangeSelection()
{
    if (!d->arranger.isAdding())
        d->arranger.arrangeSelection(d->movableSelection());
}

void ChartView::cancelLayout() { d->arranger.cancel(); }

bool ChartView::takeBackAdding()
{
    const bool isAdding = d->arranger.isAdding();
    if (isAdding)
        d->arranger.cancel();
    return isAdding;
}

} // namespace portolan
