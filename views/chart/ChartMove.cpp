#include "views/chart/ChartMove.h"

namespace portolan {

std::vector<Edit> moveEdits(const Deployment &deployment, const Geometry &geometry,
    const QStringList &components, const QPointF &delta)
{
    std::vector<Edit> edits;
    for (const CardBox &card : geometry.cards) {
        const Component *component = deployment.component(card.id);
        const bool moves = components.contains(card.id);
        if (!component || (!moves && component->position))
            continue;
        const QPointF centre = moves ? card.rect.center() + delta : card.rect.center();
        Component placed = *component;
        placed.position = Point{centre.x(), centre.y()};
        if (placed != *component)
            edits.push_back(Replace<Component>{std::move(placed)});
    }
    return edits;
}

} // namespace portolan
