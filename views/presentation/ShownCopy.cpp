#include "views/presentation/ShownCopy.h"

#include "model/core/CustomerCopy.h"

namespace portolan {

Deployment shownCopy(Deployment deployment, const Geometry &geometry, bool customer)
{
    // Before names are taken away: afterwards the ids are others.
    for (const CardBox &card : geometry.cards) {
        const size_t at = lowerBound(deployment.components, card.id);
        if (at < deployment.components.size() && deployment.components[at].id == card.id) {
            const QPointF centre = card.rect.center();
            deployment.components[at].position = Point{centre.x(), centre.y()};
        }
    }
    return customer ? customerCopy(deployment) : deployment;
}

} // namespace portolan
