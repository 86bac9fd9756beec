#pragma once

#include "model/layout/Layout.h"

namespace portolan::around {

/// The chart with those lines drawn anew that lead far around, past everything else, which stays:
/// layers know no way from site to site but that around both. Where such a line is no better, or
/// something would stand in its way, it is as it was. For charts of some dozen lines: each of them
/// is tried on all sides of its cards.
Geometry withShortcuts(Geometry geometry, const Deployment &deployment, const TextMeasure &measure,
    const LayoutControl &control);

} // namespace portolan::around
