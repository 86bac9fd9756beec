#include "views/chart/TipPlace.h"

#include <cmath>

namespace portolan {

QPointF tipPlace(const QRectF &card, const QSizeF &tip, const std::vector<QRectF> &others,
    const QRectF &room, double gap)
{
    const QPointF places[] = {{card.right() + gap, card.top()}, {card.left(), card.bottom() + gap},
        {card.left() - gap - tip.width(), card.top()},
        {card.left(), card.top() - gap - tip.height()}};
    const auto area = [](const QRectF &rect) { return rect.width() * rect.height(); };
    QPointF best = places[0];
    double least = HUGE_VAL;
    for (const QPointF &place : places) {
        const QRectF box(place, tip);
        // Qt would push it back into the screen, and onto the card.
        double cost = 10 * (area(box) - area(box & room));
        for (const QRectF &other : others)
            cost += area(box & other);
        if (cost < least) {
            least = cost;
            best = place;
        }
    }
    return best;
}

} // namespace portolan
