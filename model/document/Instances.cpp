#include "model/document/Instances.h"

#include <algorithm>
#include <optional>

namespace portolan {

namespace {

bool isToItself(const Flow &flow) { return compareIds(flow.from, flow.to) == 0; }

/// What everybody uses makes nobody an instance of somebody.
bool isOnTheInternet(const Deployment &deployment, const QString &component)
{
    const Component *found = deployment.component(component);
    return found && std::ranges::any_of(deployment.zoneChain(found->zone),
                        [](const Zone *zone) { return zone->kind == ZoneKind::Internet; });
}

} // namespace

Instances::Instances(const Deployment &target, const Clip &clip,
    const std::function<QString(const QString &)> &stays)
    : m_target(target)
    , m_clip(clip)
{
    if (std::ranges::none_of(clip.chart.flows, isToItself))
        return;
    for (const Flow &flow : clip.chart.flows) {
        if (isToItself(flow))
            continue;
        const QString there = stays(flow.to);
        const bool isInternet =
            there.isEmpty() ? isOnTheInternet(clip.chart, flow.to) : isOnTheInternet(target, there);
        if (!flow.enabled || isInternet)
            continue;
        if (there.isEmpty())
            m_apart.insert(flow.from.toLower());
        else
            m_used[flow.from.toLower()].insert(there.toLower());
    }
    for (const Flow &flow : target.flows)
        if (flow.enabled && isToItself(flow))
            m_between[flow.from.toLower()].push_back(flow.ports);
    for (const Flow &flow : target.flows)
        if (const QString from = flow.from.toLower(); flow.enabled && m_between.contains(from))
            m_users[flow.to.toLower()].insert(from);
}

QStringList Instances::beside(const Flow &flow) const
{
    const Component *copied = m_clip.chart.component(flow.from);
    const auto isSame = [copied](const Component *other) {
        return other && other->product == copied->product && other->part == copied->part &&
               other->kind == copied->kind;
    };
    if (!isToItself(flow) || !copied || copied->product.isEmpty() ||
        !isSame(m_target.component(flow.from)) || m_apart.contains(flow.from.toLower()))
        return {};
    std::optional<Ids> found;
    for (const QString &used : m_used.value(flow.from.toLower())) {
        if (isSame(m_target.component(used)))
            continue;
        const Ids users = m_users.value(used);
        found = found ? *found & users : users;
    }
    QStringList ids;
    for (const QString &id : found.value_or(Ids())) {
        const Component *other = m_target.component(id);
        if (isSame(other) && std::ranges::count(*m_between.find(id), flow.ports) > 0)
            ids.append(other->id);
    }
    ids.sort();
    return ids.size() > MostPeers ? QStringList() : ids;
}

} // namespace portolan
