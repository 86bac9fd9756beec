#pragma once

#include "views/chart/ChartIndex.h"
#include "views/chart/ChartScene.h"

#include <memory>

namespace portolan {

/// A chart that is ready to be painted and asked: may be built away from the GUI thread and handed
/// over. Stays where it is, since the index points to the scene.
struct ShownChart
{
    ShownChart()
        : index(&scene)
    {}
    ShownChart(const Deployment &deployment, Geometry geometry)
        : scene(deployment, std::move(geometry), ChartScene::Titles::No)
        , index(&scene)
        , laidOut(std::make_shared<const Geometry>(scene.geometry))
    {}

    /// Takes over from \a now, a chart of the same records, what \a change names.
    void update(const Geometry &now, const GeometryChange &change)
    {
        index.update(scene.update(now, change));
    }

    /// See ChartScene::showNow().
    void showNow(const Deployment &now, const QStringList &flows, const QStringList &components,
        const TextMeasure &measure)
    {
        index.update(scene.showNow(now, flows, components, measure));
    }

    ShownChart(const ShownChart &) = delete;
    ShownChart &operator=(const ShownChart &) = delete;

    ChartScene scene;
    ChartIndex index;
    /// As it was built: what update() and showNow() do is not in it. Others may hold it for long.
    std::shared_ptr<const Geometry> laidOut = std::make_shared<const Geometry>();
};

} // namespace portolan
