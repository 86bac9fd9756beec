#pragma once

#include "model/layout/Geometry.h"

#include <functional>
#include <stop_token>

namespace portolan {

/// Where the layers of a chart follow each other.
enum class Reading : quint8 { LeftToRight, TopToBottom };

/// Windows of about one shape arrange alike: square, usual (LayoutOptions().aspect), very wide.
inline constexpr double SquareAspect = 1;
inline constexpr double WideAspect = 2.5;

struct LayoutOptions
{
    Reading reading = Reading::LeftToRight;
    double aspect = 1.6;   ///< wanted width / height, 0.2..5: of the page or the window
    bool trunks = true;    ///< many lines into one dock may share a trunk
    bool positions = true; ///< stored positions and frames count; false: arranges all anew
    /// What is laid out as a whole has the way up that is more like this; then it may be turned.
    /// Outlives the layout; may be nullptr.
    const Geometry *like = nullptr;

    bool operator==(const LayoutOptions &) const = default;
};

/// For long layouts; both may be left out. The callback runs in the thread of the layout.
struct LayoutControl
{
    std::stop_token stop = {};
    std::function<void(double)> progress = {}; ///< 0..1, never backwards
};

/// Lays the deployment out: a pure function of \a deployment, \a measure and \a options. Zones are
/// real rectangles that nothing foreign enters. Components with a position stay where they were
/// placed; a zone has of its frame what is free of anything foreign. Where it was asked to stop,
/// the result is an empty Geometry.
Geometry layOut(const Deployment &deployment, const TextMeasure &measure,
    const LayoutOptions &options = {}, const LayoutControl &control = {});

} // namespace portolan
