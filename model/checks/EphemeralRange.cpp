#include "model/checks/EphemeralRange.h"

#include "model/checks/Checks.h"
#include "model/checks/Listeners.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

} // namespace

PortSpec ephemeralPart(const PortSpec &ports)
{
    PortSpec ephemeral;
    for (int i = 0; i < PortProtocolCount; ++i)
        ephemeral.insert(AllProtocols[size_t(i)], EphemeralRange);
    return ports.intersected(ephemeral);
}

QString reservedPorts(const PortSpec &ports)
{
    PortSpec merged;
    for (int i = 0; i < PortProtocolCount; ++i) {
        for (const PortRange range : ports.ranges(AllProtocols[size_t(i)]))
            merged.insert(Protocol::Tcp, range);
    }
    return merged.groups().front().portsText();
}

namespace finders {

void ephemeralRange(const Places &places, const Surroundings &, std::vector<Problem> &problems)
{
    for (const Component &component : places.deployment().components) {
        if (places.isInInternet(component))
            continue; // not ours to set up
        PortSpec ports;
        for (const Socket &socket : socketsOf(places, component))
            ports = ports.united(ephemeralPart(socket.ports));
        if (ports.isEmpty())
            continue;
        const Zone *host = places.hostOf(component);
        problems.push_back({{}, Severity::Advice,
            Tr::tr("%1 listens on %2, among the ephemeral ports %3 of %4, which outgoing "
                   "connections may hold when it starts. Reserve them there: "
                   "net.ipv4.ip_local_reserved_ports = %5")
                .arg(quoted(component.label()), ports.toString(), EphemeralRange.toString(),
                    host ? quoted(host->label()) : Tr::tr("its host"), reservedPorts(ports)),
            host ? QStringList{host->id} : QStringList(), {component.id},
            flowsOn(places, component, ports), ports.toString(), {}});
    }
}

} // namespace finders

} // namespace portolan
