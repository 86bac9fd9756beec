#include "views/chart/ChartHistory.h"

#include <algorithm>

namespace portolan {

namespace {

size_t shapes(const Geometry &geometry)
{
    return geometry.zones.size() + geometry.cards.size() + geometry.docks.size() +
           geometry.edges.size();
}

std::shared_ptr<const Geometry> placesOf(const Geometry &geometry)
{
    return std::make_shared<Geometry>(
        Geometry{geometry.bounds, geometry.zones, geometry.cards, {}, {}});
}

} // namespace

void ChartHistory::reset()
{
    m_steps = {{nullptr, ++m_last}};
    m_index = 0;
    m_pictures.clear();
    m_shapes = 0;
}

ChartHistory::State ChartHistory::reach(const QUndoStack &stack, int index)
{
    const size_t now = size_t(std::max(0, index));
    // A pushed command was made while the one that it replaces was still there: the same address is
    // the same command.
    const bool known =
        now < m_steps.size() && (now == 0 || m_steps[now].command == stack.command(int(now) - 1));
    if (!known) {
        const size_t kept = std::min(now, m_steps.size());
        for (size_t i = kept; i < m_steps.size(); ++i)
            forget(m_steps[i].state);
        m_steps.resize(kept);
        for (size_t i = kept; i <= now; ++i)
            m_steps.push_back({i == 0 ? nullptr : stack.command(int(i) - 1), ++m_last});
    }
    m_index = now;
    return state();
}

void ChartHistory::put(State state, std::shared_ptr<const Geometry> geometry)
{
    forget(state);
    const bool reachable = std::any_of(
        m_steps.begin(), m_steps.end(), [state](const Step &step) { return step.state == state; });
    if (!reachable || !geometry)
        return;
    m_shapes += shapes(*geometry);
    m_pictures[state] = {std::move(geometry), true};
    thin();
}

ChartHistory::Picture ChartHistory::picture() const
{
    const auto found = m_pictures.find(state());
    return found == m_pictures.end() ? Picture() : found->second;
}

void ChartHistory::setInexact()
{
    for (auto &[state, picture] : m_pictures)
        picture.exact = false;
}

void ChartHistory::forget(State state)
{
    const auto found = m_pictures.find(state);
    if (found == m_pictures.end())
        return;
    m_shapes -= shapes(*found->second.geometry);
    m_pictures.erase(found);
}

void ChartHistory::thin()
{
    while (m_pictures.size() > MostPictures)
        forget(m_pictures.begin()->first);
    for (auto it = m_pictures.begin(); m_shapes > MostShapes && it != m_pictures.end(); ++it) {
        Picture &picture = it->second;
        if (picture.geometry->edges.empty())
            continue;
        m_shapes -= shapes(*picture.geometry);
        picture = {placesOf(*picture.geometry), false};
        m_shapes += shapes(*picture.geometry);
    }
}

} // namespace portolan
