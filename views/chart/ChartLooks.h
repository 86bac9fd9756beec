#pragma once

#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"
#include "views/chart/ProblemMarks.h"

#include <memory>

namespace portolan {

/// What a ChartState means for each shape of a scene: ids become indices. Near-linear in the size
/// of the chart, so it is kept from one painting to the next (ChartIndex.h).
class ChartLooks
{
public:
    /// Works \a marks out where there are none.
    ChartLooks(const ChartScene &scene, const ChartState &state,
        std::shared_ptr<const ProblemMarks> marks = {});

    /// Whether they are those of \a state; at once where it is a copy of the same one.
    bool isOf(const ChartState &state) const { return m_state == state; }

    Look edge(size_t edge) const { return m_edges[edge]; }
    /// Of the label that an edge carries: as lit as the line of its trunk that is lit most.
    Look label(size_t edge) const { return m_labels[edge]; }
    Look dock(size_t dock) const { return m_docks[dock]; }
    Look card(size_t card) const { return m_cards[card]; }
    bool zoneSelected(size_t zone) const { return m_zoneSelected[zone]; }

    /// One for each flow of the edge. For a label that a trunk shares: of all its lines.
    std::vector<Look> flows(const SceneEdge &edge) const;
    std::vector<Look> labelFlows(const ChartScene &scene, size_t edge) const;

    /// Problems of a record; of a line one for each flow, empty where there are none.
    int cardProblems(size_t card) const { return m_marks->cards[card]; }
    int zoneProblems(size_t zone) const { return m_marks->zones[zone]; }
    std::vector<int> labelProblems(const ChartScene &scene, size_t edge) const;

    /// What is known of the ports of a dock.
    std::optional<ProbeResult> probe(size_t dock) const
    {
        const auto found = m_probes.constFind(int(dock));
        return found == m_probes.constEnd() ? std::nullopt : std::optional(*found);
    }
    bool hasProbes() const { return !m_probes.isEmpty(); }

    /// Edges that are hovered or selected, in rising order.
    const std::vector<int> &litEdges() const { return m_litEdges; }
    /// Edges with a flow that is selected though the filter leaves it out, in rising order: it is
    /// as faded as the others, and only marked.
    const std::vector<int> &heldEdges() const { return m_heldEdges; }
    /// Cards with problems, in rising order.
    const std::vector<int> &problemCards() const { return m_marks->markedCards; }

private:
    void readFlows(const ChartScene &scene);
    void readEdges(const ChartScene &scene);
    void readCards(const ChartScene &scene);

    ChartState m_state;
    bool m_fades = false;         ///< something is lit, so the rest is not
    std::vector<Look> m_flows;    ///< by number
    std::vector<bool> m_filtered; ///< by number; empty where none is
    std::vector<Look> m_edges;
    std::vector<Look> m_labels;
    std::vector<Look> m_docks;
    std::vector<Look> m_cards;
    std::vector<bool> m_zoneSelected;
    std::vector<int> m_litEdges;
    std::vector<int> m_heldEdges;
    QHash<int, std::vector<int>>
        m_litByLabel; ///< other lit edges by the edge that carries their label
    std::shared_ptr<const ProblemMarks> m_marks;
    QHash<int, ProbeResult> m_probes; ///< by dock
};

/// Whether the filter leaves a component out, whatever else is lit.
bool isFilteredOut(const ChartScene &scene, const ChartState &state, const QString &component);

} // namespace portolan
