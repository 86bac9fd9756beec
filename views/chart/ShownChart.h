#pragma once

#include "views/chart/ChartIndex.h"
#include "views/chart/ChartScene.h"

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
    {}

    /// Takes over from \a now, a chart of the same records, what \a change names.
    void update(const Geometry &now, const GeometryChange &change)
    {
        scene.update(now, change);
        index.update(change);
    }

    ShownChart(const ShownChart &) = delete;
    ShownChart &operator=(const ShownChart &) = delete;

    ChartScene scene;
    ChartIndex index;
};

} // namespace portolan
