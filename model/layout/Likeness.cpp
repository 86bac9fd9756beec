#include "model/layout/Likeness.h"

#include <QHash>

#include <cmath>

namespace portolan::layout {

Likeness::Likeness(const Geometry &shown, const Plan &plan)
{
    QHash<QString, QPointF> middles;
    for (const CardBox &card : shown.cards)
        middles.insert(card.id.toLower(), card.rect.center());
    for (int i = plan.zones; i < plan.itemCount(); ++i)
        if (const auto found = middles.constFind(plan.item(i).id.toLower());
            found != middles.constEnd())
            m_cards.emplace_back(i, *found);
}

double Likeness::dearness(const Plan &drawn) const
{
    constexpr double atAll = 20; // px; less is beside each other
    constexpr double price = .5; // of a chart in which every pair has changed sides
    size_t pairs = 0;
    size_t changed = 0;
    const auto compare = [&](double before, double now) {
        if (std::abs(before) < atAll || std::abs(now) < atAll)
            return;
        ++pairs;
        changed += (before < 0) != (now < 0);
    };
    for (size_t a = 0; a < m_cards.size(); ++a)
        for (size_t b = 0; b < a; ++b) {
            const QPointF before = m_cards[a].second - m_cards[b].second;
            const QPointF now = drawn.item(m_cards[a].first).rect.center() -
                                drawn.item(m_cards[b].first).rect.center();
            compare(before.x(), now.x());
            compare(before.y(), now.y());
        }
    return pairs == 0 ? 1 : 1 + price * double(changed) / double(pairs);
}

} // namespace portolan::layout
