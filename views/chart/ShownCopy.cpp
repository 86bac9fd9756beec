#include "views/chart/ShownCopy.h"

#include "model/core/CustomerCopy.h"

#include <algorithm>

namespace portolan {

Deployment placedAs(Deployment deployment, const Geometry &geometry)
{
    for (const CardBox &card : geometry.cards) {
        const size_t at = lowerBound(deployment.components, card.id);
        if (at < deployment.components.size() && deployment.components[at].id == card.id) {
            const QPointF centre = card.rect.center();
            deployment.components[at].position = Point{centre.x(), centre.y()};
        }
    }
    return deployment;
}

Deployment shownCopy(Deployment deployment, const Geometry &geometry, bool customer)
{
    const auto &views = deployment.settings.views;
    if (std::any_of(views.begin(), views.end(),
            [](const SavedView &view) { return view.frame.has_value(); }))
        deployment = placedAs(std::move(deployment), geometry);
    // Last: afterwards the ids are others.
    return customer ? customerCopy(deployment) : deployment;
}

} // namespace portolan
