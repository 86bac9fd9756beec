#pragma once

#include "model/core/Deployment.h"
#include "model/layout/Geometry.h"
#include "views/chart/ChartArranger.h"

#include <algorithm>

/// What the two files of ChartArranger ask of charts and pictures.
namespace portolan {

inline bool hasPositions(const Deployment &deployment)
{
    return std::ranges::any_of(
        deployment.components, [](const Component &c) { return c.position.has_value(); });
}

inline bool hasPlaces(const Deployment &deployment)
{
    return hasPositions(deployment) ||
           std::ranges::any_of(deployment.zones, [](const Zone &z) { return z.frame.has_value(); });
}

/// Whether it is laid out at once.
inline bool isSmall(const Deployment &deployment)
{
    return deployment.components.size() <= ChartArranger::MostComponentsAtOnce &&
           deployment.flows.size() <= ChartArranger::MostFlowsAtOnce;
}

/// Whether cards, zones, lines and labels are the same and where they were.
inline bool sameDrawing(const Geometry &a, const Geometry &b)
{
    return std::ranges::equal(a.cards, b.cards, [](const CardBox &x, const CardBox &y) {
        return x.id == y.id && x.rect == y.rect;
    }) && std::ranges::equal(a.zones, b.zones, [](const ZoneBox &x, const ZoneBox &y) {
        return x.id == y.id && x.rect == y.rect;
    }) && std::ranges::equal(a.edges, b.edges, [](const EdgeLine &x, const EdgeLine &y) {
        return x.flows == y.flows && x.points == y.points && x.label.rect == y.label.rect;
    });
}

} // namespace portolan
