#include "model/policy/Places.h"

#include <algorithm>

namespace portolan {

namespace {

template<class Record> size_t indexIn(const std::vector<Record> &records, const Record *record)
{
    return record ? size_t(record - records.data()) : records.size();
}

} // namespace

Places::Places(const Deployment &deployment)
    : m_deployment(deployment)
{
    workOutZones();
    workOutMembers();
    workOutFlows();
}

void Places::workOutZones()
{
    const auto &zones = m_deployment.zones;
    const size_t none = zones.size();
    m_zones.resize(zones.size() + 1);

    enum class State : quint8 { Unknown, OnPath, Known };
    std::vector<State> states(zones.size() + 1, State::Unknown);
    states[none] = State::Known;

    std::vector<size_t> path;
    for (size_t start = 0; start < zones.size(); ++start) {
        size_t at = start;
        while (states[at] == State::Unknown) {
            states[at] = State::OnPath;
            path.push_back(at);
            const QString &parent = zones[at].parent;
            at = parent.isEmpty() ? none : indexIn(zones, m_deployment.zone(parent));
        }
        // A circle of zones, which no loaded document has, is cut where it closes.
        size_t outer = states[at] == State::Known ? at : none;
        for (; !path.empty(); path.pop_back()) {
            const Zone &zone = zones[path.back()];
            ZoneFacts facts = m_zones[outer];
            const bool isHost = zone.kind == ZoneKind::Host;
            if (isHost) {
                facts.host = &zone;
                facts.addressedInHost = nullptr;
            }
            if (zone.kind == ZoneKind::Site)
                facts.site = &zone;
            facts.internet = facts.internet || zone.kind == ZoneKind::Internet;
            if (!zone.addresses.empty()) {
                facts.addressed = &zone;
                if (facts.host)
                    facts.addressedInHost = &zone;
            }
            outer = path.back();
            m_zones[outer] = facts;
            states[outer] = State::Known;
        }
    }

    m_zoneOf.reserve(m_deployment.components.size());
    for (const Component &component : m_deployment.components) {
        m_zoneOf.push_back(
            component.zone.isEmpty() ? none : indexIn(zones, m_deployment.zone(component.zone)));
    }
}

void Places::workOutMembers()
{
    m_members.resize(m_deployment.zones.size());
    m_differs.resize(m_deployment.zones.size(), false);
    for (const Component &component : m_deployment.components) {
        if (const Zone *host = hostOf(component))
            m_members[indexOf(*host)].push_back(&component);
    }
    for (size_t i = 0; i < m_members.size(); ++i) {
        // Who has no address at all shares what the others have.
        AddressSet first;
        for (const Component *member : m_members[i]) {
            AddressSet own = ownAddressesOf(*member);
            if (own.isEmpty())
                continue;
            if (first.isEmpty())
                first = std::move(own);
            else if (own != first)
                m_differs[i] = true;
        }
    }
}

void Places::workOutFlows()
{
    m_outgoing.resize(m_deployment.components.size());
    m_incoming.resize(m_deployment.components.size());
    for (const Flow &flow : m_deployment.flows) {
        if (const Component *from = m_deployment.component(flow.from))
            m_outgoing[indexOf(*from)].push_back(&flow);
        if (const Component *to = m_deployment.component(flow.to))
            m_incoming[indexOf(*to)].push_back(&flow);
    }
}

size_t Places::indexOf(const Component &component) const
{
    return indexIn(m_deployment.components, &component);
}

size_t Places::indexOf(const Zone &zone) const { return indexIn(m_deployment.zones, &zone); }

const Places::ZoneFacts &Places::factsOf(const Component &component) const
{
    return m_zones[m_zoneOf[indexOf(component)]];
}

const Zone *Places::hostOf(const Component &component) const { return factsOf(component).host; }

bool Places::isInInternet(const Component &component) const { return factsOf(component).internet; }

const QString &Places::pointOf(const Component &component) const
{
    const Zone *host = hostOf(component);
    return host ? host->id : component.id;
}

const std::vector<const Component *> &Places::membersOf(const Zone &host) const
{
    return m_members[indexOf(host)];
}

std::vector<const Zone *> Places::hostsInside(const Zone &zone) const
{
    const auto &zones = m_deployment.zones;
    std::vector<std::vector<const Zone *>> children(zones.size() + 1);
    for (const Zone &child : zones)
        children[indexIn(zones, m_deployment.zone(child.parent))].push_back(&child);
    std::vector<const Zone *> hosts;
    std::unordered_set<const Zone *> seen = {&zone};
    std::vector<const Zone *> open = {&zone};
    while (!open.empty()) {
        const Zone *at = open.back();
        open.pop_back();
        for (const Zone *child : children[indexOf(*at)]) {
            if (!seen.insert(child).second)
                continue;
            open.push_back(child);
            if (child->kind == ZoneKind::Host)
                hosts.push_back(child);
        }
    }
    std::sort(hosts.begin(), hosts.end()); // in the order of the document, which is by id
    return hosts;
}

const std::vector<const Flow *> &Places::outgoing(const Component &component) const
{
    return m_outgoing[indexOf(component)];
}

const std::vector<const Flow *> &Places::incoming(const Component &component) const
{
    return m_incoming[indexOf(component)];
}

AddressSet Places::addressesOf(const Component &component) const
{
    if (!component.addresses.empty())
        return AddressSet::of(component.addresses);
    const ZoneFacts &facts = factsOf(component);
    if (facts.addressed)
        return AddressSet::of(facts.addressed->addresses);
    return {.any = facts.internet, .ranges = {}, .names = {}};
}

AddressSet Places::addressesSeenFrom(const Component &component, const Component &viewer) const
{
    const ZoneFacts &there = factsOf(component);
    const ZoneFacts &here = factsOf(viewer);
    const bool sameRealm =
        there.site == here.site && (there.site || there.internet == here.internet);
    if (!sameRealm && !component.publicAddresses.empty())
        return AddressSet::of(component.publicAddresses);
    return addressesOf(component);
}

AddressSet Places::ownAddressesOf(const Component &component) const
{
    if (!component.addresses.empty())
        return AddressSet::of(component.addresses);
    const Zone *zone = factsOf(component).addressedInHost;
    return zone ? AddressSet::of(zone->addresses) : AddressSet();
}

bool Places::mustMatchOwn(const Component &component) const
{
    const Zone *host = hostOf(component);
    return host && m_differs[indexOf(*host)];
}

Places::Components Places::clientsOf(const Component &balancer, std::optional<Family> family) const
{
    const auto passes = [&](const Component &each) {
        return !family || addressesOf(each).allows(*family) ||
               (!each.publicAddresses.empty() &&
                   AddressSet::of(each.publicAddresses).allows(*family));
    };
    Components clients;
    Components seen = {&balancer};
    std::vector<const Component *> open = {&balancer};
    while (!open.empty()) {
        const Component *at = open.back();
        open.pop_back();
        if (!passes(*at))
            continue;
        for (const Flow *flow : incoming(*at)) {
            const Component *client = m_deployment.component(flow->from);
            if (!flow->enabled || !client || !seen.insert(client).second)
                continue;
            if (client->preservesClientAddress)
                open.push_back(client);
            else
                clients.insert(client);
        }
    }
    return clients;
}

std::vector<Places::Sender> Places::sendersBehind(const Component &component) const
{
    if (!component.preservesClientAddress)
        return {{&component}};
    const Components v4 = clientsOf(component, Family::IPv4);
    const Components v6 = clientsOf(component, Family::IPv6);
    std::vector<Sender> senders;
    for (const Component *client : clientsOf(component, {}))
        senders.push_back({client, {v4.count(client) > 0, v6.count(client) > 0}});
    // In the order of the document, which is by id.
    std::sort(senders.begin(), senders.end(),
        [](const Sender &a, const Sender &b) { return a.component < b.component; });
    return senders;
}

} // namespace portolan
