#include "model/checks/Checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::finders {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// The protocols of one family only (law 2 of the policy): icmp is IPv4, icmpv6 is IPv6.
bool protocolsAllow(const PortSpec &ports, Family family)
{
    return std::any_of(AllProtocols.begin(), AllProtocols.end(), [&](Protocol protocol) {
        if (!ports.contains(protocol))
            return false;
        if (protocol == Protocol::Icmp)
            return family == Family::IPv4;
        return protocol != Protocol::Icmpv6 || family == Family::IPv6;
    });
}

/// The nearest zone around the component with addresses, host or not.
const Zone *addressedZone(const Places &places, const Component &component)
{
    for (const Zone *zone : places.deployment().zoneChain(component.zone)) {
        if (!zone->addresses.empty())
            return zone;
    }
    return nullptr;
}

} // namespace

void noAddress(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    for (const Component &component : places.deployment().components) {
        if (!places.addressesOf(component).isEmpty())
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 has no address, and no zone around it has one: no rule can name it.")
                .arg(quoted(component.label())),
            {}, {component.id}, {}, {}, {}});
    }
}

void familyMismatch(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    const Deployment &deployment = places.deployment();
    for (const Flow &flow : deployment.flows) {
        const Component *from = deployment.component(flow.from);
        const Component *to = deployment.component(flow.to);
        if (!flow.enabled || !from || !to || flow.ports.isEmpty())
            continue;
        const AddressSet source = places.addressesSeenFrom(*from, *to);
        const AddressSet target = places.addressesSeenFrom(*to, *from);
        if (source.isEmpty() || target.isEmpty())
            continue; // said by no-address
        const bool common =
            std::any_of(std::begin(AllFamilies), std::end(AllFamilies), [&](Family family) {
                return source.allows(family) && target.allows(family) &&
                       protocolsAllow(flow.ports, family);
            });
        if (common)
            continue;
        problems.push_back({{}, Severity::Warning,
            Tr::tr("%1 from %2 to %3 (%4) gives no rule: the two ends have no address family in "
                   "common that carries it.")
                .arg(quoted(flow.id), quoted(from->label()), quoted(to->label()),
                    flow.ports.toString()),
            {}, {from->id, to->id}, {flow.id}, {}, {}});
    }
}

void zoneOutside(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    for (const Component &component : places.deployment().components) {
        const Zone *zone = addressedZone(places, component);
        if (!zone)
            continue;
        const AddressSet blocks = AddressSet::of(zone->addresses);
        if (blocks.any || !blocks.names.isEmpty())
            continue;
        for (const Address &address : component.addresses) {
            if (address.kind() != Address::Kind::Ip)
                continue;
            const auto sameFamily = blocks.in(address.range().family);
            // A family that the zone says nothing about is not contradicted.
            if (sameFamily.empty() || holdsAll(sameFamily, address.range()))
                continue;
            problems.push_back({{}, Severity::Advice,
                Tr::tr("%1 has the address %2, which is outside the addresses of %3.")
                    .arg(quoted(component.label()), address.toString(), quoted(zone->label())),
                {zone->id}, {component.id}, {}, address.toString(), {}});
        }
    }
}

} // namespace portolan::finders
