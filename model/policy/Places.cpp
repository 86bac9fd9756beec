#include "model/policy/Places.h"

#include <algorithm>
#include <numeric>

namespace portolan {

namespace {

template<class Record> size_t indexIn(const std::vector<Record> &records, const Record *record)
{
    return record ? size_t(record - records.data()) : records.size();
}

const AddressSet AnyAddress{.any = true, .ranges = {}, .names = {}};
const AddressSet NoAddress;

} // namespace

Places::Places(const Deployment &deployment)
    : m_deployment(deployment)
{
    workOutAddresses();
    workOutZones();
    workOutMembers();
    workOutFlows();
}

void Places::workOutAddresses()
{
    const auto &lookups = m_deployment.settings.lookups;
    m_addresses.reserve(m_deployment.components.size());
    m_publicAddresses.reserve(m_deployment.components.size());
    for (const Component &component : m_deployment.components) {
        m_addresses.push_back(AddressSet::of(component.addresses, lookups));
        m_publicAddresses.push_back(AddressSet::of(component.publicAddresses, lookups));
    }
    m_zoneAddresses.reserve(m_deployment.zones.size());
    for (const Zone &zone : m_deployment.zones)
        m_zoneAddresses.push_back(AddressSet::of(zone.addresses, lookups));
}

void Places::workOutZones()
{
    const auto &zones = m_deployment.zones;
    const size_t none = zones.size();
    m_zones.resize(zones.size() + 1);

    enum class State : quint8 { Unknown, OnPath, Known };
    std::vector<State> states(zones.size() + 1, State::Unknown);
    states[none] = State::Known;

    std::vector<size_t> parents(zones.size(), none);
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
            if (zone.kind == ZoneKind::Cluster)
                facts.cluster = &zone;
            facts.internet = facts.internet || zone.kind == ZoneKind::Internet;
            if (!zone.addresses.empty()) {
                facts.addressed = &zone;
                if (facts.host)
                    facts.addressedInHost = &zone;
            }
            parents[path.back()] = outer;
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
    workOutNesting(parents);
}

void Places::workOutNesting(const std::vector<size_t> &parents)
{
    const size_t none = parents.size();
    std::vector<std::vector<size_t>> children(none + 1);
    for (size_t i = 0; i < none; ++i)
        children[parents[i]].push_back(i);

    m_nesting.resize(none + 1);
    std::vector<std::pair<size_t, size_t>> open = {{none, 0}}; // zone, which child is next
    while (!open.empty()) {
        auto &[zone, next] = open.back();
        if (next < children[zone].size()) {
            const size_t child = children[zone][next++];
            m_nesting[child].first = m_zonesByNesting.size();
            m_zonesByNesting.push_back(child);
            open.push_back({child, 0});
        } else {
            m_nesting[zone].last = m_zonesByNesting.size();
            open.pop_back();
        }
    }
    m_nesting[none].first = m_nesting[none].last; // who sits in no zone comes after all others

    m_componentsByNesting.resize(m_zoneOf.size());
    std::iota(m_componentsByNesting.begin(), m_componentsByNesting.end(), size_t(0));
    std::stable_sort(
        m_componentsByNesting.begin(), m_componentsByNesting.end(), [this](size_t a, size_t b) {
            return m_nesting[m_zoneOf[a]].first < m_nesting[m_zoneOf[b]].first;
        });
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
        const AddressSet *first = nullptr;
        for (const Component *member : m_members[i]) {
            const AddressSet &own = ownAddressesOf(*member);
            if (own.isEmpty())
                continue;
            if (!first)
                first = &own;
            else if (own != *first)
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

const Zone *Places::clusterOf(const Component &component) const
{
    return factsOf(component).cluster;
}

bool Places::isAnyByPlace(const Component &component) const
{
    const ZoneFacts &facts = factsOf(component);
    const size_t zone = m_zoneOf[indexOf(component)];
    return component.addresses.empty() && !facts.addressed && facts.internet &&
           m_deployment.zones[zone].kind != ZoneKind::Internet;
}

const QString &Places::pointOf(const Component &component) const
{
    const Zone *host = hostOf(component);
    return host ? host->id : component.id;
}

const std::vector<const Component *> &Places::membersOf(const Zone &host) const
{
    return m_members[indexOf(host)];
}

std::vector<const Zone *> Places::zonesInside(const Zone &zone) const
{
    const Nesting nesting = m_nesting[indexOf(zone)];
    std::vector<const Zone *> zones;
    for (size_t i = nesting.first; i < nesting.last; ++i)
        zones.push_back(&m_deployment.zones[m_zonesByNesting[i]]);
    std::sort(zones.begin(), zones.end()); // in the order of the document, which is by id
    return zones;
}

std::vector<const Zone *> Places::hostsInside(const Zone &zone) const
{
    std::vector<const Zone *> hosts = zonesInside(zone);
    std::erase_if(
        hosts, [&](const Zone *each) { return each == &zone || each->kind != ZoneKind::Host; });
    return hosts;
}

std::vector<const Component *> Places::componentsInside(const Zone &zone) const
{
    const Nesting nesting = m_nesting[indexOf(zone)];
    const auto from = [&](size_t position) {
        return std::partition_point(m_componentsByNesting.begin(), m_componentsByNesting.end(),
            [&](size_t i) { return m_nesting[m_zoneOf[i]].first < position; });
    };
    std::vector<const Component *> components;
    for (auto it = from(nesting.first), end = from(nesting.last); it != end; ++it)
        components.push_back(&m_deployment.components[*it]);
    std::sort(components.begin(), components.end());
    return components;
}

bool Places::isInside(const Component &component, const Zone &zone) const
{
    const size_t own = m_zoneOf[indexOf(component)];
    return own < m_deployment.zones.size() && isInside(m_deployment.zones[own], zone);
}

bool Places::isInside(const Zone &inner, const Zone &zone) const
{
    const Nesting nesting = m_nesting[indexOf(zone)];
    const size_t first = m_nesting[indexOf(inner)].first;
    return nesting.first <= first && first < nesting.last;
}

const std::vector<const Flow *> &Places::outgoing(const Component &component) const
{
    return m_outgoing[indexOf(component)];
}

const std::vector<const Flow *> &Places::incoming(const Component &component) const
{
    return m_incoming[indexOf(component)];
}

const AddressSet &Places::statedAddresses(const Component &component) const
{
    return m_addresses[indexOf(component)];
}

const AddressSet &Places::statedAddresses(const Zone &zone) const
{
    return m_zoneAddresses[indexOf(zone)];
}

const AddressSet &Places::addressesOf(const Component &component) const
{
    if (!component.addresses.empty())
        return statedAddresses(component);
    const ZoneFacts &facts = factsOf(component);
    if (facts.addressed)
        return statedAddresses(*facts.addressed);
    return facts.internet ? AnyAddress : NoAddress;
}

const AddressSet &Places::addressesSeenFrom(
    const Component &component, const Component &viewer) const
{
    const ZoneFacts &there = factsOf(component);
    const ZoneFacts &here = factsOf(viewer);
    const bool sameRealm =
        there.site == here.site && (there.site || there.internet == here.internet);
    if (!sameRealm && !component.publicAddresses.empty())
        return m_publicAddresses[indexOf(component)];
    return addressesOf(component);
}

const AddressSet &Places::ownAddressesOf(const Component &component) const
{
    if (!component.addresses.empty())
        return statedAddresses(component);
    const Zone *zone = factsOf(component).addressedInHost;
    return zone ? statedAddresses(*zone) : NoAddress;
}

const AddressSet &Places::addressesWithin(const Component &component, const Zone &zone) const
{
    if (!component.addresses.empty())
        return statedAddresses(component);
    const Zone *addressed = factsOf(component).addressed;
    return addressed && isInside(*addressed, zone) ? statedAddresses(*addressed) : NoAddress;
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
               (!each.publicAddresses.empty() && m_publicAddresses[indexOf(each)].allows(*family));
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
