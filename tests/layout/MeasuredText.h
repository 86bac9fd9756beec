#pragma once

#include "model/layout/Layout.h"

namespace portolan::testing {

/// Widths about as in the window, px, but the same on every machine.
inline double measureText(TextRole role, const QString &text)
{
    const bool large = role == TextRole::CardName || role == TextRole::ZoneTitle;
    return double(text.size()) * (large ? 7.6 : 6.4);
}

/// As the engine draws the chart where nothing has a place yet.
inline Geometry layOutFreely(const Deployment &chart, LayoutOptions options = {})
{
    options.positions = false;
    return layOut(chart, measureText, options);
}

} // namespace portolan::testing
