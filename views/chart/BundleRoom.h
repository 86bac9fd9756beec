#pragma once

#include "views/chart/ChartScene.h"

namespace portolan {

/// Where bundles have room to open: the lines and labels of their members meet no card, dock,
/// border, sign, title or label, lie on no other line, and no other bundle that opens is in the
/// way. Lines may cross. Made for one answer about a chart, which must outlive it as the areas
/// must.
class BundleRoom
{
public:
    BundleRoom(const ChartScene &scene, const BundleAreas &areas)
        : m_scene(scene)
        , m_areas(areas)
    {}

    /// Where something stands of what \a change names: whether a bundle nowhere near has room is
    /// not changed by it.
    static void addPlaces(
        const ChartScene &scene, const GeometryChange &change, std::vector<QRectF> &places);

    /// Says anew of those that are \a asked whether nothing is in their way but other bundles'
    /// members.
    void check(const std::vector<bool> &asked, std::vector<bool> &isClear) const;
    /// Of two clear bundles in each other's way the first one opens: whether one before \a bundle
    /// that \a opens is in its way.
    bool isTaken(size_t bundle, const std::vector<bool> &opens) const;

private:
    class Search;

    const ChartScene &m_scene;
    const BundleAreas &m_areas;
};

} // namespace portolan
