#include "views/chart/ChartHistory.h"

#include <algorithm>
#include <set>

namespace portolan {

namespace {

size_t shapesOf(const Geometry &geometry)
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
    while (!m_pictures.empty())
        forget(m_pictures.begin()->first);
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

bool ChartHistory::comesFrom(State state) const
{
    return std::any_of(m_steps.begin(), m_steps.begin() + std::ptrdiff_t(m_index) + 1,
        [state](const Step &step) { return step.state == state; });
}

void ChartHistory::put(State state, std::shared_ptr<const Geometry> geometry)
{
    const bool reachable = std::any_of(
        m_steps.begin(), m_steps.end(), [state](const Step &step) { return step.state == state; });
    const auto known = m_pictures.find(state);
    if (!reachable || !geometry ||
        (known != m_pictures.end() && known->second.geometry != geometry))
        forget(state);
    if (!reachable || !geometry)
        return;
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
    m_forgotten.push_back(std::move(found->second.geometry));
    m_pictures.erase(found);
}

size_t ChartHistory::shapes() const
{
    std::set<const Geometry *> counted;
    size_t count = 0;
    for (const auto &[state, picture] : m_pictures) {
        if (counted.insert(picture.geometry.get()).second)
            count += shapesOf(*picture.geometry);
    }
    return count;
}

void ChartHistory::thin()
{
    while (m_pictures.size() > MostPictures)
        forget(m_pictures.begin()->first);
    size_t count = shapes();
    for (auto it = m_pictures.begin(); count > MostShapes && it != m_pictures.end(); ++it) {
        const std::shared_ptr<const Geometry> whole = it->second.geometry;
        if (whole->edges.empty())
            continue;
        // All states that share it, so that they go on sharing.
        const Picture places = {placesOf(*whole), false};
        for (auto &[state, picture] : m_pictures) {
            if (picture.geometry == whole)
                picture = places;
        }
        m_forgotten.push_back(whole);
        count = shapes();
    }
}

} // namespace portolan
