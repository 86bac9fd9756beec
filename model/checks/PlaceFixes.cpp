#include "model/checks/EphemeralRange.h"
#include "model/checks/Fixes.h"
#include "model/core/ZoneChange.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::fixes {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

bool holds(const Zone &zone, const Component &component)
{
    if (zone.kind == ZoneKind::Host || zone.kind == ZoneKind::Internet || zone.addresses.empty())
        return false;
    const AddressSet blocks = AddressSet::of(zone.addresses);
    if (blocks.any || !blocks.names.isEmpty())
        return false;
    return std::all_of(
        component.addresses.begin(), component.addresses.end(), [&](const Address &address) {
            return address.kind() != Address::Kind::Ip ||
                   holdsAll(blocks.in(address.range().family), address.range());
        });
}

/// The innermost of those zones, where all others are around it.
const Zone *innermost(const Deployment &deployment, const std::vector<const Zone *> &zones)
{
    for (const Zone *zone : zones) {
        const std::vector<const Zone *> chain = deployment.zoneChain(zone->id);
        const bool isInside = std::all_of(zones.begin(), zones.end(), [&](const Zone *other) {
            return std::find(chain.begin(), chain.end(), other) != chain.end();
        });
        if (isInside)
            return zone;
    }
    return nullptr;
}

} // namespace

List zoneOutside(const FixFinder &finder, const Problem &problem)
{
    const Deployment &deployment = finder.deployment();
    if (problem.components.size() != 1)
        return {};
    const Component *component = deployment.component(problem.components.first());
    const Zone *around = deployment.zone(component->zone);
    if (!around || around->kind == ZoneKind::Host)
        return {}; // it is on that machine, whatever its address
    std::vector<const Zone *> zones;
    for (const Zone &zone : deployment.zones) {
        if (holds(zone, *component))
            zones.push_back(&zone);
    }
    const Zone *right = innermost(deployment, zones);
    if (!right)
        return {};
    Replace<Component> edit{*component};
    edit.record.zone = right->id;
    return {{Tr::tr("Put %1 into %2").arg(quoted(component->label()), quoted(right->label())),
        losingPlaces(deployment, {std::move(edit)})}};
}

List noAddress(const FixFinder &finder, const Problem &problem)
{
    const Component *component = finder.deployment().component(problem.components.value(0));
    if (!component || !component->addresses.empty())
        return {};
    return {{.text = Tr::tr("Enter addresses of %1").arg(quoted(component->label())),
        .edits = {},
        .field = Fix::Field::Addresses}};
}

List ephemeralRange(const FixFinder &finder, const Problem &problem)
{
    if (problem.components.size() != 1)
        return {};
    // The setting is one for the whole machine: what reserves one service's ports must not free
    // those of another.
    PortSpec ports;
    const auto add = [&](const Flow &flow) {
        if (flow.enabled)
            ports = ports.united(ephemeralPart(flow.ports));
    };
    if (!problem.zones.isEmpty()) {
        for (const Flow *flow : finder.flowsInto(problem.zones.first()))
            add(*flow);
    } else {
        for (const QString &id : problem.flows)
            add(*finder.deployment().flow(id));
    }
    if (ports.isEmpty())
        return {};
    return {{Tr::tr("Copy the command that reserves them"), {},
        "sysctl -w net.ipv4.ip_local_reserved_ports="_L1 + reservedPorts(ports),
        Tr::tr("Run it on the machine as root; in /etc/sysctl.d it lasts. It replaces what is "
               "reserved there already")}};
}

} // namespace portolan::fixes
