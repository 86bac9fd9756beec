#include "tests/support/lab/Network.h"

namespace portolan::lab {

using namespace Qt::StringLiterals;

void Network::add(const QString &id, const std::vector<IpAddress> &addresses)
{
    m_machines.push_back({id, addresses});
}

int Network::ownerOf(const IpAddress &address) const
{
    for (size_t i = 0; i < m_machines.size(); ++i) {
        const auto &own = m_machines[i].addresses;
        if (std::find(own.begin(), own.end(), address) != own.end())
            return int(i);
    }
    return -1;
}

std::optional<QString> Network::build()
{
    // Without snooping neighbour discovery reaches everyone from the first packet on.
    QString links =
        u"link add bridge type bridge mcast_snooping 0 forward_delay 0\nlink set bridge up\n"_s;
    for (size_t i = 0; i < m_machines.size(); ++i) {
        if (!m_machines[i].space.isValid())
            return u"no namespace for "_s + m_machines[i].id;
        links += u"link add port%1 type veth peer name eth0 netns %2\n"
                 "link set port%1 master bridge up\n"_s.arg(i)
                     .arg(m_machines[i].space.path());
    }
    Outcome outcome = m_switch.run(u"ip"_s, {u"-batch"_s, u"-"_s}, links.toLatin1());
    if (!outcome.ok())
        return outcome.output;

    for (const Machine &machine : m_machines) {
        QString setup = u"link set eth0 up\n"_s;
        for (const IpAddress &address : machine.addresses) {
            setup += address.family == Family::IPv4
                         ? u"address add %1/32 dev eth0\n"_s.arg(address.toString())
                         : u"address add %1/128 dev eth0 nodad\n"_s.arg(address.toString());
        }
        setup += u"route add default dev eth0\nroute add ::/0 dev eth0\n"_s;
        outcome = machine.space.run(u"ip"_s, {u"-batch"_s, u"-"_s}, setup.toLatin1());
        if (!outcome.ok())
            return machine.id + ": "_L1 + outcome.output;
    }
    return std::nullopt;
}

} // namespace portolan::lab
