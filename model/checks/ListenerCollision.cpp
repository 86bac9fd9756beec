#include "model/checks/Checks.h"
#include "model/checks/Listeners.h"
#include "model/checks/Overlaps.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::finders {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// Whether both have addresses of their own and share none.
bool areApart(const Component &a, const Component &b)
{
    const AddressSet left = AddressSet::of(a.addresses);
    const AddressSet right = AddressSet::of(b.addresses);
    const auto isKnown = [](const AddressSet &set) {
        return !set.any && set.names.isEmpty() && !set.ranges.empty();
    };
    if (!isKnown(left) || !isKnown(right))
        return false;
    auto l = left.ranges.begin();
    auto r = right.ranges.begin();
    while (l != left.ranges.end() && r != right.ranges.end()) {
        if (l->overlaps(*r))
            return false;
        if (std::pair(l->family, l->last) < std::pair(r->family, r->last))
            ++l;
        else
            ++r;
    }
    return true;
}

Problem describe(const Places &places, const Zone &host, const Component &a, const Component &b,
    const PortSpec &ports)
{
    const bool apart = areApart(a, b);
    const QString message =
        apart ? Tr::tr("%1 and %2 both listen on %3 of host %4, at different addresses: each must "
                       "be bound to its own.")
              : Tr::tr("%1 and %2 both listen on %3 of host %4.");
    Problem problem;
    problem.severity = apart ? Severity::Advice : Severity::Error;
    problem.message =
        message.arg(quoted(a.label()), quoted(b.label()), ports.toString(), quoted(host.label()));
    problem.zones = {host.id};
    problem.components = {a.id, b.id};
    problem.flows = flowsOn(places, a, ports) + flowsOn(places, b, ports);
    problem.about = ports.toString();
    return problem;
}

/// What every two components of one host both bind, by their positions among \a members.
Overlaps collisionsAmong(const Places &places, const std::vector<const Component *> &members)
{
    std::vector<Socket> sockets;
    std::vector<size_t> owner;
    for (size_t i = 0; i < members.size(); ++i) {
        for (Socket &socket : socketsOf(places, *members[i])) {
            sockets.push_back(std::move(socket));
            owner.push_back(i);
        }
    }
    std::vector<const PortSpec *> specs;
    for (const Socket &socket : sockets)
        specs.push_back(&socket.ports);
    const auto areOne = [&](size_t a, size_t b) { return sockets[a].isSameAs(sockets[b]); };

    Overlaps collisions;
    for (const auto &[pair, ports] : overlapsAmong(specs, MaxProblems + 1, areOne)) {
        PortSpec &common = collisions[{owner[pair.first], owner[pair.second]}];
        common = common.united(ports);
    }
    return collisions;
}

/// The ports of which one host has fewer than \a component has instances there: of a range as wide
/// as that each may take its own.
PortSpec tooFewFor(const Places &places, const Component &component)
{
    PortSpec ports;
    for (const Socket &socket : socketsOf(places, component)) {
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
            for (const PortRange range : socket.ports.ranges(protocol)) {
                if (range.last - range.first + 1 < component.instances)
                    ports.insert(protocol, range);
            }
        }
    }
    return ports;
}

/// Whether each of its instances may be bound to an address of its own: as far as is known there
/// are enough of them, or each is a pod that has one anyway.
bool mayBeApart(const Places &places, const Component &component)
{
    if (places.clusterOf(component))
        return true;
    uint128 most = 0;
    for (const Family family : AllFamilies) {
        uint128 count = 0;
        for (const IpRange &range : places.ownAddressesOf(component).in(family))
            count += std::min<uint128>(range.last - range.first, 1U << 20) + 1;
        most = std::max(most, count);
    }
    return most >= uint128(component.instances);
}

/// Instances in a host are processes of one machine.
void describeInstances(const Places &places, const Zone &host, const Component &component,
    std::vector<Problem> &problems)
{
    if (component.instances < 2 || mayBeApart(places, component))
        return;
    const PortSpec ports = tooFewFor(places, component);
    if (ports.isEmpty())
        return;
    Problem problem;
    problem.severity = Severity::Error;
    problem.message = Tr::tr("%n instances of %1 would all listen on %2 of host %3, which only one "
                             "of them can: give each a host of its own.",
        nullptr, component.instances)
                          .arg(quoted(component.label()), ports.toString(), quoted(host.label()));
    problem.zones = {host.id};
    problem.components = {component.id};
    problem.flows = flowsOn(places, component, ports);
    problem.about = ports.toString();
    problems.push_back(std::move(problem));
}

} // namespace

void listenerCollision(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    for (const Zone &zone : places.deployment().zones) {
        if (zone.kind != ZoneKind::Host)
            continue;
        const std::vector<const Component *> &members = places.membersOf(zone);
        for (const auto &[pair, ports] : collisionsAmong(places, members)) {
            if (problems.size() > size_t(MaxProblems))
                return;
            problems.push_back(
                describe(places, zone, *members[pair.first], *members[pair.second], ports));
        }
        for (const Component *member : members)
            describeInstances(places, zone, *member, problems);
    }
}

} // namespace portolan::finders
