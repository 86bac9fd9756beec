#include "model/policy/Usability.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

struct Service
{
    Protocol protocol;
    PortRange ports;
};

struct Everyday
{
    Direction direction;
    std::vector<Service> services; ///< one of them is enough
    const char *warning;
};

const std::vector<Everyday> &needs()
{
    static const std::vector<Everyday> all = {
        {Direction::Outbound, {{Protocol::Udp, {53, 53}}, {Protocol::Tcp, {53, 53}}},
            QT_TRANSLATE_NOOP("Policy", "No flow lets this host ask for names (DNS, port 53)")},
        {Direction::Outbound, {{Protocol::Udp, {123, 123}}},
            QT_TRANSLATE_NOOP(
                "Policy", "No flow lets this host set its clock (NTP, port 123/udp)")},
        {Direction::Inbound,
            {{Protocol::Tcp, {22, 22}}, {Protocol::Tcp, {3389, 3389}},
                {Protocol::Tcp, {5985, 5986}}},
            QT_TRANSLATE_NOOP("Policy",
                "No flow lets the administrator in (SSH 22, RDP 3389, WinRM 5985-5986/tcp)")},
    };
    return all;
}

bool offers(const PortSpec &spec, const Service &service)
{
    const auto &ranges = spec.ranges(service.protocol);
    return std::any_of(ranges.begin(), ranges.end(),
        [&](const PortRange &range) { return range.overlaps(service.ports); });
}

} // namespace

void Usability::see(const Flow &flow, Direction direction)
{
    for (size_t i = 0; i < needs().size(); ++i) {
        const Everyday &need = needs()[i];
        const bool met = need.direction == direction &&
                         std::any_of(need.services.begin(), need.services.end(),
                             [&](const Service &service) { return offers(flow.ports, service); });
        if (met)
            m_met |= 1U << i;
    }
}

void Usability::tell(Policy &policy) const
{
    for (size_t i = 0; i < needs().size(); ++i) {
        if (!covers(policy.directions, needs()[i].direction) || (m_met >> i & 1))
            continue;
        policy.unmet += QString::fromLatin1(needs()[i].warning);
        policy.warnings += Tr::tr(needs()[i].warning);
    }
}

} // namespace portolan
