#include "model/checks/Listeners.h"

#include <map>

namespace portolan {

namespace {

QString keyOf(const Flow &flow)
{
    if (flow.product.isEmpty() || flow.config.isEmpty())
        return {};
    return flow.product + u'\n' + flow.config;
}

} // namespace

std::vector<Socket> socketsOf(const Places &places, const Component &component)
{
    std::map<QString, PortSpec> byKey;
    for (const Flow *flow : places.incoming(component)) {
        if (!flow->enabled)
            continue;
        PortSpec &ports = byKey[keyOf(*flow)];
        for (const Protocol protocol : AllProtocols) {
            if (!hasPorts(protocol))
                continue;
            for (const PortRange range : flow->ports.ranges(protocol))
                ports.insert(protocol, range);
        }
    }
    std::vector<Socket> sockets;
    for (auto &[key, ports] : byKey) {
        if (!ports.isEmpty())
            sockets.push_back({&component, key, std::move(ports)});
    }
    return sockets;
}

QStringList flowsOn(const Places &places, const Component &component, const PortSpec &ports)
{
    QStringList ids;
    for (const Flow *flow : places.incoming(component)) {
        if (ids.size() == MaxFlowsNamed)
            break;
        if (flow->enabled && !flow->ports.intersected(ports).isEmpty())
            ids += flow->id;
    }
    return ids;
}

} // namespace portolan
