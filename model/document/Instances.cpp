#include "model/document/Instances.h"

#include <algorithm>

namespace portolan {

namespace {

bool isToItself(const Flow &flow) { return compareIds(flow.from, flow.to) == 0; }

/// What everybody uses makes nobody an instance of somebody.
bool isOnTheInternet(const Deployment &deployment, const Component &component)
{
    return std::ranges::any_of(deployment.zoneChain(component.zone),
        [](const Zone *zone) { return zone->kind == ZoneKind::Internet; });
}

} // namespace

Instances::Instances(const Deployment &target, const Clip &clip)
    : m_target(target)
    , m_clip(clip)
{
    if (std::ranges::none_of(clip.chart.flows, isToItself))
        return;
    QSet<QString> outside;
    for (const QString &id : clip.outside)
        outside.insert(id.toLower());
    for (const Flow &flow : clip.chart.flows) {
        const QString to = flow.to.toLower();
        const Component *used = outside.contains(to) ? target.component(to) : nullptr;
        if (used && !isOnTheInternet(target, *used))
            m_used[flow.from.toLower()].push_back(&flow);
    }
    for (const Flow &flow : target.flows)
        if (isToItself(flow))
            m_between[flow.from.toLower()].push_back(flow.ports);
    for (const Flow &flow : target.flows)
        if (const QString from = flow.from.toLower(); m_between.contains(from))
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
        !isSame(m_target.component(flow.from)))
        return {};
    QSet<QString> found;
    QSet<QString> connected; // by what is copied anyway
    for (const Flow *use : m_used.value(flow.from.toLower())) {
        const QString used = use->to.toLower();
        if (isSame(m_target.component(used))) {
            if (use->ports == flow.ports)
                connected.insert(used);
            continue;
        }
        for (const QString &user : m_users.value(used)) {
            const auto ports = m_between.find(user);
            if (isSame(m_target.component(user)) && std::ranges::count(*ports, flow.ports) > 0)
                found.insert(user);
            if (found.size() > MostPeers)
                return {};
        }
    }
    found -= connected;
    QStringList ids;
    for (const QString &id : std::as_const(found))
        ids.append(m_target.component(id)->id);
    ids.sort();
    return ids;
}

} // namespace portolan
