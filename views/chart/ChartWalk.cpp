#include "views/chart/ChartWalk.h"

#include <algorithm>
#include <cmath>

namespace portolan {

QStringList componentsInOrder(const Geometry &geometry)
{
    std::vector<const CardBox *> cards;
    for (const CardBox &card : geometry.cards)
        cards.push_back(&card);
    std::stable_sort(cards.begin(), cards.end(), [](const CardBox *a, const CardBox *b) {
        const QPointF p = a->rect.topLeft();
        const QPointF q = b->rect.topLeft();
        return p.x() != q.x() ? p.x() < q.x() : p.y() < q.y();
    });
    QStringList ids;
    for (const CardBox *card : cards)
        ids.append(card->id);
    return ids;
}

QString nextComponent(const Geometry &geometry, const QString &component, bool forward)
{
    const QStringList ids = componentsInOrder(geometry);
    const qsizetype at = ids.indexOf(component);
    if (at < 0)
        return ids.isEmpty() ? QString() : forward ? ids.first() : ids.last();
    return ids.value(forward ? at + 1 : at - 1);
}

QString neighbour(const Geometry &geometry, const QString &component, const QPointF &towards)
{
    std::map<QString, QPointF> centres;
    for (const CardBox &card : geometry.cards)
        centres.emplace(card.id, card.rect.center());
    const auto start = centres.find(component);
    if (start == centres.end())
        return {};
    QString best;
    double bestCost = 0;
    for (const EdgeLine &line : geometry.edges) {
        const QString other = line.from == component ? line.to
                              : line.to == component ? line.from
                                                     : QString();
        const auto end = centres.find(other);
        if (end == centres.end() || other == component)
            continue;
        const QPointF d = end->second - start->second;
        const double along = QPointF::dotProduct(d, towards);
        const double aside = std::abs(d.x() * towards.y() - d.y() * towards.x());
        // Within 75 degrees of the arrow key, nearer and straighter first.
        if (along <= 0 || aside > 3.7 * along)
            continue;
        const double cost = along + 2 * aside;
        if (best.isEmpty() || cost < bestCost) {
            best = other;
            bestCost = cost;
        }
    }
    return best;
}

} // namespace portolan
