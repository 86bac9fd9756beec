#include "tests/support/lab/Routed.h"

#include <set>

namespace portolan::lab {

using namespace Qt::StringLiterals;

void Routed::add(int wire, const QString &id, const std::vector<IpAddress> &addresses)
{
    m_network.add(id, addresses);
    m_wires.push_back(wire);
}

std::optional<QString> Routed::build()
{
    if (!m_router.isValid())
        return u"no namespace for the router"_s;
    Outcome outcome = m_router.run(u"sh"_s, {u"-e"_s},
        "echo 1 >/proc/sys/net/ipv4/ip_forward\n"
        "echo 1 >/proc/sys/net/ipv6/conf/all/forwarding\n");
    if (!outcome.ok())
        return "no router here: "_L1 + outcome.output;

    // The wires are bridges in the router itself, whose ports no filter sees. It is reached by
    // link-local addresses, the same on each.
    QString links;
    for (const int wire : std::set<int>(m_wires.begin(), m_wires.end())) {
        links += u"link add wire%1 type bridge mcast_snooping 0 forward_delay 0\n"
                 "link set wire%1 up\n"
                 "address add 169.254.0.1/32 dev wire%1\n"
                 "address add fe80::1/64 dev wire%1 nodad\n"_s.arg(wire);
    }
    const auto &machines = m_network.machines();
    for (size_t i = 0; i < machines.size(); ++i) {
        if (!machines[i].space.isValid())
            return u"no namespace for "_s + machines[i].id;
        links += u"link add port%1 type veth peer name eth0 netns %2\n"
                 "link set port%1 master wire%3 up\n"_s.arg(i)
                     .arg(machines[i].space.path())
                     .arg(m_wires[i]);
        for (const IpAddress &address : machines[i].addresses) {
            links += u"route add %1/%2 dev wire%3\n"_s.arg(address.toString())
                         .arg(addressBits(address.family))
                         .arg(m_wires[i]);
        }
    }
    outcome = m_router.run(u"ip"_s, {u"-batch"_s, u"-"_s}, links.toLatin1());
    if (!outcome.ok())
        return outcome.output;

    for (const Machine &machine : machines) {
        QString setup = u"link set eth0 up\n"_s;
        for (const IpAddress &address : machine.addresses) {
            setup += u"address add %1/%2 dev eth0 %3\n"_s.arg(address.toString())
                         .arg(addressBits(address.family))
                         .arg(address.family == Family::IPv6 ? u"nodad"_s : QString());
        }
        setup += u"route add default via 169.254.0.1 dev eth0 onlink\n"
                 "route add ::/0 via fe80::1 dev eth0\n"_s;
        outcome = machine.space.run(u"ip"_s, {u"-batch"_s, u"-"_s}, setup.toLatin1());
        if (!outcome.ok())
            return machine.id + ": "_L1 + outcome.output;
    }
    return std::nullopt;
}

} // namespace portolan::lab
