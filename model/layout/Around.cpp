#include "model/layout/Around.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

namespace {

/// \a deployment with everything at the place where \a shown has it, unless it has a position.
Deployment placedAs(const Geometry &shown, Deployment deployment)
{
    for (const CardBox &card : shown.cards) {
        const size_t at = lowerBound(deployment.components, card.id);
        if (at == deployment.components.size())
            continue;
        Component &component = deployment.components[at];
        if (component.position || component.id.compare(card.id, Qt::CaseInsensitive) != 0)
            continue;
        component.position = Point{card.rect.center().x(), card.rect.center().y()};
    }
    return deployment;
}

} // namespace

Geometry layOutAround(const Geometry &shown, const Deployment &now, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    return layOut(placedAs(shown, now), measure, options, control);
}

Geometry layOutPlaced(const Deployment &deployment, const TextMeasure &measure,
    const Geometry &free, const LayoutOptions &options, const LayoutControl &control)
{
    return layOutAround(free, deployment, measure, options, control);
}

Geometry arrangeSelection(const Geometry &shown, const Deployment &deployment,
    const QStringList &components, const TextMeasure &measure, const LayoutOptions &options,
    const LayoutControl &control)
{
    Geometry rest = shown;
    std::erase_if(rest.cards, [&](const CardBox &card) { return components.contains(card.id); });
    Deployment loose = placedAs(rest, deployment);
    for (Component &component : loose.components)
        if (components.contains(component.id))
            component.position.reset();
    return layOut(loose, measure, options, control);
}

std::vector<Edit> placeEdits(const Deployment &deployment, const Geometry &geometry)
{
    std::vector<Edit> edits;
    for (const CardBox &card : geometry.cards) {
        const Component *component = deployment.component(card.id);
        if (!component)
            continue;
        Component placed = *component;
        placed.position = Point{card.rect.center().x(), card.rect.center().y()};
        if (placed != *component)
            edits.push_back(Replace<Component>{std::move(placed)});
    }
    return edits;
}

} // namespace portolan
