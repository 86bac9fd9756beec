#include "views/chart/ChartLooks.h"

#include <algorithm>
#include <ranges>

namespace portolan {

namespace {

bool isLit(Look look) { return look == Look::Hover || look == Look::Selected; }

/// Faded, normal, hovered, selected.
int rank(Look look)
{
    static constexpr std::array<int, 4> ranks = {1, 2, 3, 0};
    return ranks[size_t(look)];
}

void raise(Look &look, Look to)
{
    if (rank(to) > rank(look))
        look = to;
}

} // namespace

ChartLooks::ChartLooks(
    const ChartScene &scene, const ChartState &state, std::shared_ptr<const ProblemMarks> marks)
    : m_state(state)
    // What a filter finds stays bright whatever is selected.
    , m_fades((!state.selectedFlows.empty() && !state.filtered) || !state.hoveredFlows.empty())
    , m_marks(
          marks ? std::move(marks) : std::make_shared<const ProblemMarks>(scene, state.problems))
    , m_probes(probedDocks(scene, state.probes))
{
    readFlows(scene);
    readEdges(scene);
    readCards(scene);
    m_zoneSelected.resize(scene.zones.size());
    for (const QString &id : state.selectedZones) {
        if (const int zone = scene.zoneOf(id); zone >= 0)
            m_zoneSelected[size_t(zone)] = true;
    }
}

void ChartLooks::readFlows(const ChartScene &scene)
{
    m_flows.assign(size_t(scene.flowCount()), m_fades ? Look::Faded : Look::Normal);
    if (!m_state.fadedFlows.empty()) {
        m_filtered.resize(m_flows.size());
        for (const int flow : scene.flowNumbers(m_state.fadedFlows)) {
            if (flow >= 0) {
                m_filtered[size_t(flow)] = true;
                m_flows[size_t(flow)] = Look::Faded;
            }
        }
    }
    const auto light = [&](const std::set<QString> &ids, Look look) {
        for (const QString &id : ids) {
            if (const int flow = scene.flowNumber(id); flow >= 0)
                m_flows[size_t(flow)] = look;
        }
    };
    light(m_state.hoveredFlows, Look::Hover);
    if (!m_state.filtered || m_filtered.empty()) {
        light(m_state.selectedFlows, Look::Selected);
        return;
    }
    for (const QString &id : m_state.selectedFlows) {
        const int flow = scene.flowNumber(id);
        if (flow >= 0 && !m_filtered[size_t(flow)])
            m_flows[size_t(flow)] = Look::Selected;
        else if (const int edge = scene.edgeOf(id); edge >= 0)
            m_heldEdges.push_back(edge);
    }
    std::ranges::sort(m_heldEdges);
    // Several flows may be one line.
    m_heldEdges.erase(std::ranges::unique(m_heldEdges).begin(), m_heldEdges.end());
}

void ChartLooks::readEdges(const ChartScene &scene)
{
    const bool someAway = !m_state.fadedFlows.empty();
    const Look rest = m_fades ? Look::Faded : Look::Normal;
    m_edges.assign(scene.edges.size(), rest);
    m_docks.assign(scene.docks.size(), rest);
    // A shape is as lit as the flow of it that is lit most.
    const auto lookOf = [&](auto first, auto last) {
        bool away = someAway && first != last;
        Look look = rest;
        for (auto flow = first; flow != last; ++flow) {
            away = away && m_filtered[size_t(*flow)];
            if (isLit(m_flows[size_t(*flow)]))
                raise(look, m_flows[size_t(*flow)]);
        }
        return away && !isLit(look) ? Look::Faded : look;
    };
    if (m_fades || someAway) {
        for (size_t i = 0; i < scene.edges.size(); ++i) {
            const SceneEdge &edge = scene.edges[i];
            const auto numbers =
                std::views::iota(edge.firstFlow, edge.firstFlow + int(edge.flows.size()));
            m_edges[i] = lookOf(numbers.begin(), numbers.end());
            if (isLit(m_edges[i]))
                m_litEdges.push_back(int(i));
        }
        for (size_t i = 0; i < scene.docks.size(); ++i)
            m_docks[i] = lookOf(scene.docks[i].flows.begin(), scene.docks[i].flows.end());
    }
    m_labels = m_edges;
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        const int carrier = scene.edges[i].labelEdge;
        if (carrier >= 0 && carrier != int(i))
            raise(m_labels[size_t(carrier)], m_edges[i]);
    }
    for (const int edge : m_litEdges) {
        if (const int carrier = scene.edges[size_t(edge)].labelEdge; carrier != edge)
            m_litByLabel[carrier].push_back(edge);
    }
}

void ChartLooks::readCards(const ChartScene &scene)
{
    m_cards.assign(scene.cards.size(), m_fades || m_state.filtered ? Look::Faded : Look::Normal);
    const auto set = [this](int card, Look look) {
        if (card >= 0)
            m_cards[size_t(card)] = look;
    };
    if (m_state.filtered && !m_fades) {
        for (const SceneEdge &edge : scene.edges) {
            if (m_edges[size_t(&edge - scene.edges.data())] == Look::Faded)
                continue;
            set(edge.from, Look::Normal);
            set(edge.to, Look::Normal);
        }
        for (const QString &id : m_state.shownComponents)
            set(scene.cardOf(id), Look::Normal);
    }
    for (const int i : m_litEdges) {
        if (m_edges[size_t(i)] == Look::Hover) {
            set(scene.edges[size_t(i)].from, Look::Normal);
            set(scene.edges[size_t(i)].to, Look::Normal);
        }
    }
    set(scene.cardOf(m_state.hoveredComponent), Look::Hover);
    // The ends of what is selected, also where another flow of the line is hovered.
    for (const int i : m_litEdges) {
        if (m_edges[size_t(i)] == Look::Selected) {
            set(scene.edges[size_t(i)].from, Look::Selected);
            set(scene.edges[size_t(i)].to, Look::Selected);
        }
    }
    for (const QString &id : m_state.selectedComponents)
        set(scene.cardOf(id), Look::Selected);
}

std::vector<Look> ChartLooks::flows(const SceneEdge &edge) const
{
    const auto first = m_flows.begin() + edge.firstFlow;
    return {first, first + std::ptrdiff_t(edge.flows.size())};
}

std::vector<Look> ChartLooks::labelFlows(const ChartScene &scene, size_t edge) const
{
    std::vector<Look> looks = flows(scene.edges[edge]);
    for (const int other : m_litByLabel.value(int(edge))) {
        const std::vector<Look> others = flows(scene.edges[size_t(other)]);
        for (size_t i = 0; i < qMin(looks.size(), others.size()); ++i)
            raise(looks[i], others[i]);
    }
    return looks;
}

std::vector<int> ChartLooks::labelProblems(const ChartScene &scene, size_t edge) const
{
    std::vector<int> counts(scene.edges[edge].flows.size());
    const auto add = [&](const SceneEdge &line) {
        for (size_t row = 0; row < qMin(counts.size(), line.flows.size()); ++row)
            counts[row] += m_marks->flows[size_t(line.firstFlow) + row];
    };
    if (scene.edges[edge].labelEdge == int(edge))
        add(scene.edges[edge]);
    for (const int other : scene.carriedBy(int(edge)))
        add(scene.edges[size_t(other)]);
    return counts;
}

bool isFilteredOut(const ChartScene &scene, const ChartState &state, const QString &component)
{
    if (!state.filtered || state.shownComponents.contains(component))
        return false;
    const int card = scene.cardOf(component);
    if (card < 0)
        return false;
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        if (scene.edges[i].from != card && scene.edges[i].to != card)
            continue;
        for (const QString &flow : scene.geometry.edges[i].flows)
            if (!state.fadedFlows.contains(flow))
                return false;
    }
    return true;
}

} // namespace portolan
