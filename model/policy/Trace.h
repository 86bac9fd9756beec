#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace portolan {

/// One step of a way: from a component to one that listens, over all flows that run there.
struct TraceHop
{
    QString from; ///< ids of components
    QString to;
    QStringList flows; ///< ids of the flows that are switched on, in their order
    PortSpec ports;    ///< of all of them
    /// Ids of the enforced zones whose boundary it crosses: left first, from the inside out, then
    /// entered, from the outside in.
    QStringList boundaries;
    /// What stands in the way although there is a flow, each a line in the language of the
    /// application: no ports yet, no address, no family in common.
    QStringList remarks;

    bool operator==(const TraceHop &) const = default;
};

/// Why there is no way.
struct TraceStop
{
    enum class Kind : quint8 {
        Unknown,     ///< no component has that id
        Same,        ///< both ends are one component
        SwitchedOff, ///< flows that are switched off would lead there
        Backwards,   ///< the connection is opened from the other side
        NothingOut,  ///< nothing leaves the component where it starts
        NothingIn,   ///< nothing gets to the one where it should end
        Apart        ///< what can be reached does not lead there
    };
    Kind kind = Kind::Unknown;
    QString at;        ///< the last component that is reached on the best attempt
    QStringList flows; ///< those that are switched off, or run the other way, on that attempt
    QString message;   ///< one line that says why and what would help
    bool operator==(const TraceStop &) const = default;
};

struct Trace
{
    QString from;
    QString to;
    /// The way; where it stops, as far as the best attempt gets.
    std::vector<TraceHop> hops;
    int ways = 0;                  ///< how many ways of that length there are, at most MostWays
    int way = 0;                   ///< which of them this is, from 0
    std::optional<TraceStop> stop; ///< nothing: the way is whole

    static constexpr int MostWays = 999;
    bool operator==(const Trace &) const = default;
};

/// A shortest way from one component to another along flows that are switched on, in their
/// direction: each hop is a connection that the hop before makes sense of (client, proxy, server,
/// database). Boundaries let through what the flows say, so they stop nothing by themselves. Of
/// several shortest ways \a way chooses one, in the order of the ids; the last one where there are
/// fewer. Near-linear in the size of the chart, whatever circles it has.
///
/// Where there is none, the attempt with the fewest flows that are switched off, then that with the
/// fewest flows that run backwards says where it stops.
Trace trace(const Deployment &deployment, const QString &from, const QString &to, int way = 0);

/// The way or why there is none, as lines to be pasted somewhere.
QString traceText(const Deployment &deployment, const Trace &trace);

} // namespace portolan
