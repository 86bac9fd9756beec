#include "model/layout/Moving.h"

#include "model/layout/Around.h"

#include <algorithm>
#include <set>

namespace portolan {

class Moving::Private
{
public:
    Geometry shown;
    Geometry now;
    Deployment deployment;
    TextMeasure measure;
    std::set<QString> moved; ///< components, lower case
};

Moving::Moving(
    Geometry shown, const Deployment &deployment, TextMeasure measure, const QStringList &ids)
    : d(std::make_unique<Private>())
{
    d->shown = std::move(shown);
    d->now = d->shown;
    d->deployment = deployment;
    d->measure = std::move(measure);
    for (const Component &component : deployment.components) {
        bool moves = ids.contains(component.id, Qt::CaseInsensitive);
        for (const Zone *zone : deployment.zoneChain(component.zone))
            moves = moves || ids.contains(zone->id, Qt::CaseInsensitive);
        if (moves)
            d->moved.insert(component.id.toLower());
    }
}

Moving::~Moving() = default;
Moving::Moving(Moving &&) noexcept = default;
Moving &Moving::operator=(Moving &&) noexcept = default;

const Geometry &Moving::to(QPointF delta, GeometryChange *changed)
{
    d->now = finish(delta);
    if (changed) {
        const auto all = [](std::vector<int> &list, size_t count) {
            list.resize(count);
            for (size_t i = 0; i < count; ++i)
                list[i] = int(i);
        };
        all(changed->zones, d->now.zones.size());
        all(changed->cards, d->now.cards.size());
        all(changed->docks, d->now.docks.size());
        all(changed->edges, d->now.edges.size());
    }
    return d->now;
}

Geometry Moving::finish(QPointF delta)
{
    Deployment moved = d->deployment;
    for (const CardBox &card : d->shown.cards) {
        const bool moves = d->moved.contains(card.id.toLower());
        const size_t at = lowerBound(moved.components, card.id);
        const QPointF centre = card.rect.center() + (moves ? delta : QPointF());
        if (at < moved.components.size())
            moved.components[at].position = Point{centre.x(), centre.y()};
    }
    return layOutAround(d->shown, moved, d->measure);
}

} // namespace portolan
