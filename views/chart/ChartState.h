#pragma once

#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace portolan {

/// How many problems each record has; ids of flows and of places are two spaces.
struct ProblemCounts
{
    std::map<QString, int> flows;
    std::map<QString, int> components;
    std::map<QString, int> zones;
    bool operator==(const ProblemCounts &) const = default;
};

/// What the problems of a record are, for whoever points at it.
struct ProblemTexts
{
    std::map<QString, QStringList> flows;
    std::map<QString, QStringList> components;
    std::map<QString, QStringList> zones;
};

/// What is lit on a chart; ids as the records spell them. Pictures have an empty one.
struct ChartState
{
    std::set<QString> selectedFlows;
    std::set<QString> selectedComponents;
    std::set<QString> selectedZones;
    std::set<QString> hoveredFlows;
    QString hoveredComponent;
    /// Flows that a filter does not let through. Only looked at where \a filtered is set.
    std::set<QString> fadedFlows;
    bool filtered = false;
    /// Those that the filter lets through by themselves: others go by their flows.
    std::set<QString> shownComponents;
    /// Only what crosses the boundaries of zones; see ChartOverview::Anchors::ByArea.
    bool zoneView = false;
    /// The flows of each step of a way, which are numbered in its order.
    std::vector<QStringList> steps;
    ProblemCounts problems;

    bool operator==(const ChartState &) const = default;
};

/// How one shape is drawn.
enum class Look : quint8 { Normal, Hover, Selected, Faded };

} // namespace portolan
