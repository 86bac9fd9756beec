#include "model/checks/Checks.h"
#include "model/checks/Listeners.h"
#include "model/checks/Overlaps.h"

#include <QCoreApplication>

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
    }
}

} // namespace portolan::finders
