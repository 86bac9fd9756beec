#include "model/checks/Checks.h"
#include "model/checks/Listeners.h"

#include <QCoreApplication>

namespace portolan::finders {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// Linux' default of net.ipv4.ip_local_port_range, which also serves IPv6.
constexpr PortRange Ephemeral{32768, 60999};

PortSpec ephemeralPorts()
{
    PortSpec spec;
    for (int i = 0; i < PortProtocolCount; ++i)
        spec.insert(AllProtocols[size_t(i)], Ephemeral);
    return spec;
}

/// The ports of all protocols as the kernel's setting takes them: "50000-60000,60443".
QString reserved(const PortSpec &ports)
{
    PortSpec merged;
    for (int i = 0; i < PortProtocolCount; ++i) {
        for (const PortRange range : ports.ranges(AllProtocols[size_t(i)]))
            merged.insert(Protocol::Tcp, range);
    }
    return merged.groups().front().portsText();
}

} // namespace

void ephemeralRange(const Places &places, std::vector<Problem> &problems)
{
    static const PortSpec ephemeral = ephemeralPorts();
    for (const Component &component : places.deployment().components) {
        if (places.isInInternet(component))
            continue; // not ours to set up
        PortSpec ports;
        for (const Socket &socket : socketsOf(places, component))
            ports = ports.united(socket.ports.intersected(ephemeral));
        if (ports.isEmpty())
            continue;
        const Zone *host = places.hostOf(component);
        problems.push_back({{}, Severity::Advice,
            Tr::tr("%1 listens on %2, among the ephemeral ports %3 of %4, which outgoing "
                   "connections may hold when it starts. Reserve them there: "
                   "net.ipv4.ip_local_reserved_ports = %5")
                .arg(quoted(component.label()), ports.toString(), Ephemeral.toString(),
                    host ? quoted(host->label()) : Tr::tr("its host"), reserved(ports)),
            host ? QStringList{host->id} : QStringList(), {component.id},
            flowsOn(places, component, ports)});
    }
}

} // namespace portolan::finders
