#include "views/gestures/FieldPlace.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// To the tip of the line, and to cards.
constexpr double Gap = 14;
/// To the border of the view.
constexpr double Margin = 4;

QRectF within(QRectF place, const QSizeF &view)
{
    const double right = std::max(Margin, view.width() - place.width() - Margin);
    const double bottom = std::max(Margin, view.height() - place.height() - Margin);
    place.moveTo(std::clamp(place.left(), Margin, right), std::clamp(place.top(), Margin, bottom));
    return place;
}

QRectF beforeTip(const QPointF &tip, const QPointF &before, const QSizeF &size)
{
    const QPointF d = tip - before;
    QRectF place(QPointF(), size);
    place.moveCenter(tip);
    if (std::abs(d.x()) >= std::abs(d.y())) {
        if (d.x() >= 0)
            place.moveRight(tip.x() - Gap);
        else
            place.moveLeft(tip.x() + Gap);
    } else {
        if (d.y() >= 0)
            place.moveBottom(tip.y() - Gap);
        else
            place.moveTop(tip.y() + Gap);
    }
    return place;
}

} // namespace

QRectF fieldPlace(const QPointF &tip, const QPointF &before, const QSizeF &size,
    const std::vector<QRectF> &cards, const QSizeF &view)
{
    const auto isFree = [&cards](const QRectF &place) {
        return std::ranges::none_of(
            cards, [&place](const QRectF &card) { return card.intersects(place); });
    };
    const QRectF usual = within(beforeTip(tip, before, size), view);
    if (isFree(usual))
        return usual;
    QRectF all;
    for (const QRectF &card : cards)
        all |= card;
    QRectF below = usual;
    below.moveTop(all.bottom() + Gap);
    QRectF right = usual;
    right.moveLeft(all.right() + Gap);
    QRectF left = usual;
    left.moveRight(all.left() - Gap);
    QRectF above = usual;
    above.moveBottom(all.top() - Gap);
    // Below first, and above last: what the field proposes hangs down from it.
    for (const QRectF &place : {below, right, left, above}) {
        if (const QRectF inView = within(place, view); isFree(inView))
            return inView;
    }
    return usual;
}

} // namespace portolan
