#pragma once

#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"

namespace portolan {

/// What a ChartState means for each shape of a scene, worked out once for a painting: ids become
/// indices. Near-linear in the size of the chart, and quick where little is lit.
class ChartLooks
{
public:
    ChartLooks(const ChartScene &scene, const ChartState &state);

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
    int cardProblems(size_t card) const { return m_cardProblems.value(int(card)); }
    int zoneProblems(size_t zone) const { return m_zoneProblems.value(int(zone)); }
    std::vector<int> labelProblems(const ChartScene &scene, size_t edge) const;

    /// Edges that are hovered or selected, in rising order.
    const std::vector<int> &litEdges() const { return m_litEdges; }
    /// Cards with problems, in rising order.
    std::vector<int> problemCards() const;

private:
    void readFlows(const ChartScene &scene, const ChartState &state);
    void readEdges(const ChartScene &scene, bool filtered);
    void readCards(const ChartScene &scene, const ChartState &state);

    bool m_fades = false;         ///< something is lit, so the rest is not
    std::vector<Look> m_flows;    ///< by number
    std::vector<bool> m_filtered; ///< by number; empty without a filter
    std::vector<Look> m_edges;
    std::vector<Look> m_labels;
    std::vector<Look> m_docks;
    std::vector<Look> m_cards;
    std::vector<bool> m_zoneSelected;
    std::vector<int> m_litEdges;
    QHash<int, int> m_flowProblems;
    QHash<int, int> m_cardProblems;
    QHash<int, int> m_zoneProblems;
    QHash<int, std::vector<int>> m_litByLabel; ///< lit edges by the edge that carries their label
    QHash<int, std::vector<int>> m_problemsByLabel; ///< flow numbers
};

} // namespace portolan
