#pragma once

#include "model/core/SortedIds.h"
#include "views/chart/ProbeMarks.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <set>
#include <vector>

namespace portolan {

/// How many problems each record has; ids of flows and of places are two spaces.
struct ProblemCounts
{
    QMap<QString, int> flows; // implicitly shared: a large chart may have thousands
    QMap<QString, int> components;
    QMap<QString, int> zones;
    bool operator==(const ProblemCounts &) const = default;
};

/// What the problems of a record are, for whoever points at it.
struct ProblemTexts
{
    /// By the record's id; may be empty.
    using Of = std::function<QStringList(const QString &id)>;
    Of flows;
    Of components;
    Of zones;
};

/// What is lit on a chart; ids as the records spell them. Pictures have an empty one.
struct ChartState
{
    std::set<QString> selectedFlows;
    std::set<QString> selectedComponents;
    std::set<QString> selectedZones;
    std::set<QString> hoveredFlows;
    QString hoveredComponent;
    /// Flows that a filter does not let through, or that the document has no more.
    SortedIds fadedFlows; // implicitly shared, too
    /// There is a filter: components without a flow that is let through are faded as well.
    bool filtered = false;
    /// Those that the filter lets through by themselves: others go by their flows.
    SortedIds shownComponents;
    /// Only what crosses the boundaries of zones; see ChartOverview::Anchors::ByArea.
    bool zoneView = false;
    /// Bundles that can open are open without being pointed at.
    bool openBundles = false;
    /// The flows of each step of a way, which are numbered in its order.
    std::vector<QStringList> steps;
    ProblemCounts problems;
    /// What is known of ports that were tried; stands in their docks.
    ProbeResults probes;

    bool operator==(const ChartState &) const = default;
};

/// How one shape is drawn.
enum class Look : quint8 { Normal, Hover, Selected, Faded };

} // namespace portolan
