#include "views/chart/ChartMove.h"

namespace portolan {

std::vector<Edit> moveEdits(const Deployment &deployment, const Geometry &geometry,
    const QStringList &components, const QPointF &delta)
{
    std::vector<Edit> edits;
    for (const CardBox &card : geometry.cards) {
        const Component *component = deployment.component(card.id);
        if (!component || !components.contains(card.id))
            continue;
        const QPointF centre = card.rect.center() + delta;
        Component moved = *component;
        moved.position = Point{centre.x(), centre.y()};
        if (moved != *component)
            edits.push_back(Replace<Component>{std::move(moved)});
    }
    return edits;
}

} // namespace portolan
