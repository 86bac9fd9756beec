#include "model/layout/Likeness.h"

#include <QHash>

#include <cmath>

namespace portolan::layout {

double keptSides(const Geometry &before, const Geometry &after)
{
    constexpr double beside = 20; // px: neither is on a side of the other
    constexpr size_t many = 2000;
    QHash<QString, QPointF> middles;
    for (const CardBox &card : before.cards)
        middles.insert(card.id.toLower(), card.rect.center());
    std::vector<std::pair<QPointF, QPointF>> cards; // before and after
    for (const CardBox &card : after.cards)
        if (const auto was = middles.constFind(card.id.toLower());
            was != middles.end() && cards.size() < many)
            cards.emplace_back(*was, card.rect.center());
    int pairs = 0;
    int kept = 0;
    const auto compare = [&](double was, double is) {
        if (std::abs(was) < beside || std::abs(is) < beside)
            return;
        ++pairs;
        kept += (was < 0) == (is < 0);
    };
    for (size_t a = 0; a < cards.size(); ++a)
        for (size_t b = 0; b < a; ++b) {
            const QPointF was = cards[a].first - cards[b].first;
            const QPointF is = cards[a].second - cards[b].second;
            compare(was.x(), is.x());
            compare(was.y(), is.y());
        }
    return pairs == 0 ? 1 : double(kept) / pairs;
}

} // namespace portolan::layout
