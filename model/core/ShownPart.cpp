#include "model/core/ShownPart.h"

#include <QHash>

#include <algorithm>

namespace portolan {

namespace {

/// The index of every component, whatever case an id is spelled in.
class Indices
{
public:
    explicit Indices(const Deployment &deployment)
        : m_deployment(deployment)
    {
        m_of.reserve(qsizetype(deployment.components.size()));
        for (size_t i = 0; i < deployment.components.size(); ++i)
            m_of.insert(deployment.components[i].id, int(i));
    }
    int of(const QString &id) const
    {
        const auto found = m_of.constFind(id);
        if (found != m_of.constEnd())
            return *found;
        const Component *component = m_deployment.component(id);
        return component ? int(component - m_deployment.components.data()) : -1;
    }

private:
    const Deployment &m_deployment;
    QHash<QString, int> m_of;
};

struct Ends
{
    int from = -1;
    int to = -1;
};

std::vector<Ends> endsOf(const Deployment &deployment)
{
    const Indices indices(deployment);
    std::vector<Ends> ends;
    ends.reserve(deployment.flows.size());
    for (const Flow &flow : deployment.flows)
        ends.push_back({indices.of(flow.from), indices.of(flow.to)});
    return ends;
}

void both(std::vector<bool> &flags, const std::vector<bool> &others)
{
    for (size_t i = 0; i < flags.size(); ++i)
        flags[i] = flags[i] && i < others.size() && others[i];
}

} // namespace

ShownPart &ShownPart::operator&=(const ShownPart &other)
{
    both(flows, other.flows);
    both(components, other.components);
    return *this;
}

ShownPart ShownPart::nothing(const Deployment &deployment)
{
    return {std::vector<bool>(deployment.flows.size()),
        std::vector<bool>(deployment.components.size())};
}

ShownPart neighbours(
    const Deployment &deployment, const QStringList &components, const QStringList &flows, int hops)
{
    ShownPart part = ShownPart::nothing(deployment);
    const std::vector<Ends> ends = endsOf(deployment);
    const Indices indices(deployment);
    std::vector<int> ring;
    const auto reach = [&part](std::vector<int> &list, int component) {
        if (component < 0 || part.components[size_t(component)])
            return;
        part.components[size_t(component)] = true;
        list.push_back(component);
    };
    for (const QString &id : components)
        reach(ring, indices.of(id));
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow)
            continue;
        const auto i = size_t(flow - deployment.flows.data());
        part.flows[i] = true;
        reach(ring, ends[i].from);
        reach(ring, ends[i].to);
    }
    std::vector<std::vector<int>> at(deployment.components.size()); // flows by component
    for (size_t i = 0; i < ends.size(); ++i) {
        for (const int end : {ends[i].from, ends[i].to}) {
            if (end >= 0)
                at[size_t(end)].push_back(int(i));
        }
    }
    for (int hop = 0; hop < hops && !ring.empty(); ++hop) {
        std::vector<int> next;
        for (const int component : ring) {
            for (const int i : at[size_t(component)]) {
                part.flows[size_t(i)] = true;
                reach(next, ends[size_t(i)].from);
                reach(next, ends[size_t(i)].to);
            }
        }
        ring = std::move(next);
    }
    return part;
}

const Zone *areaOf(const Deployment &deployment, const Component &component)
{
    const std::vector<const Zone *> chain = deployment.zoneChain(component.zone);
    const auto area = std::find_if(
        chain.begin(), chain.end(), [](const Zone *zone) { return zone->kind != ZoneKind::Host; });
    if (area != chain.end())
        return *area;
    return chain.empty() ? nullptr : chain.back();
}

ShownPart crossingFlows(const Deployment &deployment)
{
    ShownPart part = ShownPart::nothing(deployment);
    std::vector<const Zone *> areas;
    for (const Component &component : deployment.components)
        areas.push_back(areaOf(deployment, component));
    const std::vector<Ends> ends = endsOf(deployment);
    for (size_t i = 0; i < ends.size(); ++i) {
        const auto [from, to] = ends[i];
        if (from < 0 || to < 0 || from == to)
            continue;
        // Two components in no zone at all have a boundary between them, too.
        const Zone *area = areas[size_t(from)];
        if (area && area == areas[size_t(to)])
            continue;
        part.flows[i] = true;
        part.components[size_t(from)] = part.components[size_t(to)] = true;
    }
    return part;
}

} // namespace portolan
