#pragma once

#include "model/core/Deployment.h"

namespace portolan {

/// One thing that a presentation shows, with what is said about it.
struct PresentationStep
{
    enum class Kind : quint8 { Whole, View, Flow };
    Kind kind = Kind::Whole;
    QString title;              ///< one line
    QString text;               ///< may be empty, may have several lines
    QString need;               ///< of a flow, in words
    PortSpec ports;             ///< of a flow
    QString flow;               ///< of a flow, its id
    QString filter;             ///< of a view
    std::optional<Frame> frame; ///< of a view; absent: the whole chart
    bool zoneView = false;      ///< of a view
};

/// The whole chart, then the saved views; without any, every flow that is switched on: system by
/// system, along the chart from who opens connections to who only listens. A pure function.
std::vector<PresentationStep> presentationSteps(const Deployment &deployment);

} // namespace portolan
