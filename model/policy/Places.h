#pragma once

#include "model/core/Deployment.h"
#include "model/policy/AddressSet.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace portolan {

/// Where everything of a deployment sits and what it is reached at, worked out once for all zones
/// and components in O(n log n). Keeps pointers into the deployment, which must stay unchanged.
class Places
{
public:
    explicit Places(const Deployment &deployment);

    const Deployment &deployment() const { return m_deployment; }

    /// The innermost host around it, or null.
    const Zone *hostOf(const Component &component) const;
    bool isInInternet(const Component &component) const;
    /// Id of the place whose firewall stands before it: its host, or itself.
    const QString &pointOf(const Component &component) const;
    /// The nearest cluster around it, or null.
    const Zone *clusterOf(const Component &component) const;
    /// Whether it is "any" only because nothing has an address in a zone (a host, a network) that
    /// is inside an internet zone: most likely somebody forgot its address.
    bool isAnyByPlace(const Component &component) const;
    /// The components whose innermost host is \a host, by id.
    const std::vector<const Component *> &membersOf(const Zone &host) const;
    /// The zones at any depth inside \a zone, itself included, by id.
    std::vector<const Zone *> zonesInside(const Zone &zone) const;
    /// The hosts at any depth inside \a zone, by id.
    std::vector<const Zone *> hostsInside(const Zone &zone) const;
    /// The components at any depth inside \a zone, by id.
    std::vector<const Component *> componentsInside(const Zone &zone) const;
    /// O(1).
    bool isInside(const Component &component, const Zone &zone) const;
    bool isInside(const Zone &inner, const Zone &zone) const;
    /// The flows that it opens, or that it listens to, by id; switched-off ones included.
    const std::vector<const Flow *> &outgoing(const Component &component) const;
    const std::vector<const Flow *> &incoming(const Component &component) const;

    /// Its addresses; with none those of the innermost zone around it that has any; with none at
    /// all "any" in an internet zone, else the empty set. All sets live as long as this.
    const AddressSet &addressesOf(const Component &component) const;
    /// What \a viewer sees of it: the public addresses (where there are any) across realms. The
    /// realm of a component is the nearest site around it, else the internet or the unnamed site.
    const AddressSet &addressesSeenFrom(const Component &component, const Component &viewer) const;
    /// What sets it apart on its own host: its addresses, or those of the zones around it as far
    /// as the host reaches.
    const AddressSet &ownAddressesOf(const Component &component) const;
    /// Its addresses, or those of the zones around it as far as \a zone reaches: what tells it from
    /// everything outside.
    const AddressSet &addressesWithin(const Component &component, const Zone &zone) const;
    /// Those that the record itself has.
    const AddressSet &statedAddresses(const Component &component) const;
    const AddressSet &statedAddresses(const Zone &zone) const;
    /// Whether its host has components with different addresses, so that a rule there must say
    /// which of them it is for.
    bool mustMatchOwn(const Component &component) const;

    /// Whose address stands in the packets that a component sends.
    struct Sender
    {
        const Component *component = nullptr;
        /// By Family: whether its packets of that family get here, whatever its own addresses. A
        /// balancer passes on only the families that it has an address of.
        FamilyFlags families = {true, true};
    };
    /// \a component itself or, where it preserves client addresses, everyone who has a flow into it
    /// (through any number of such balancers, circles included), by id.
    std::vector<Sender> sendersBehind(const Component &component) const;

private:
    struct ZoneFacts
    {
        const Zone *host = nullptr;
        const Zone *site = nullptr;
        const Zone *cluster = nullptr;
        const Zone *addressed = nullptr;       ///< innermost with addresses
        const Zone *addressedInHost = nullptr; ///< the same, no further out than the host
        bool internet = false;
    };

    using Components = std::unordered_set<const Component *>;
    /// The clients of \a balancer; with \a family those that reach it in that family.
    Components clientsOf(const Component &balancer, std::optional<Family> family) const;
    void workOutAddresses();
    void workOutZones();
    void workOutNesting(const std::vector<size_t> &parents);
    void workOutMembers();
    void workOutFlows();
    const ZoneFacts &factsOf(const Component &component) const;
    size_t indexOf(const Component &component) const;
    size_t indexOf(const Zone &zone) const;

    /// Where a zone stands in m_zonesByNesting: before everything inside it, which ends at `last`.
    struct Nesting
    {
        size_t first = 0;
        size_t last = 0;
    };

    const Deployment &m_deployment;
    std::vector<AddressSet> m_addresses;       ///< stated, by index of the component
    std::vector<AddressSet> m_publicAddresses; ///< by index of the component
    std::vector<AddressSet> m_zoneAddresses;   ///< stated, by index of the zone
    std::vector<Nesting> m_nesting;            ///< by index of the zone
    std::vector<size_t> m_zonesByNesting;      ///< indices
    std::vector<size_t> m_componentsByNesting; ///< indices, by the position of their zone
    std::vector<ZoneFacts> m_zones;            ///< by index of the zone, last: none
    std::vector<size_t> m_zoneOf;              ///< component -> index in m_zones
    std::vector<std::vector<const Component *>> m_members; ///< by index of the zone
    std::vector<bool> m_differs;                           ///< by index of the zone
    std::vector<std::vector<const Flow *>> m_outgoing;     ///< by index of the component
    std::vector<std::vector<const Flow *>> m_incoming;
};

} // namespace portolan
