#pragma once

#include "model/policy/PacketSet.h"
#include "model/policy/Policy.h"
#include "tests/support/ChartReading.h"

namespace portolan {

/// The naive reading of a chart as packet sets: products of what it says literally, built without
/// the compiler.
class ChartSets
{
public:
    explicit ChartSets(const Deployment &chart)
        : m_reading{chart}
    {}

    const ChartReading &reading() const { return m_reading; }

    /// New connections that the firewall at \a where has to let through in both directions.
    PacketSet allowedAt(const QString &where, PacketSpace &space) const
    {
        std::vector<PacketProduct> products;
        for (const Flow &flow : m_reading.chart.flows) {
            if (!m_reading.hasPath(flow))
                continue;
            for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                const QString &end = direction == Direction::Inbound ? flow.to : flow.from;
                if (m_reading.point(m_reading.at(end)) != where)
                    continue;
                for (const Family family : AllFamilies)
                    append(products, flow, direction, family);
            }
        }
        return space.of(products);
    }

private:
    using Addresses = ChartReading::Addresses;

    static std::vector<IpRange> rangesIn(const Addresses &list, Family family)
    {
        if (ChartReading::isAny(list))
            return {IpRange::all(family)};
        std::vector<IpRange> ranges = ChartReading::rangesOf(list);
        std::erase_if(ranges, [&](const IpRange &range) { return range.family != family; });
        return ranges;
    }

    void append(std::vector<PacketProduct> &products, const Flow &flow, Direction direction,
        Family family) const
    {
        const bool inbound = direction == Direction::Inbound;
        const Component &from = m_reading.at(flow.from);
        const Component &to = m_reading.at(flow.to);
        const Component &mine = inbound ? to : from;
        std::set<QString> visited;
        std::set<QString> senders;
        if (flow.from == flow.to)
            senders.insert(flow.from);
        else
            m_reading.senders(from, visited, senders, family);
        for (const QString &sender : senders) {
            const Addresses source = m_reading.seen(m_reading.at(sender), mine);
            const Addresses target = inbound ? m_reading.addresses(to) : m_reading.seen(to, from);
            const Addresses own = sender == from.id ? m_reading.own(from) : source;
            const Addresses self = inbound ? m_reading.matchedSelf(to) : own;
            if (!ChartReading::canBe(inbound ? target : source, family))
                continue;
            const std::vector<IpRange> onSelf = m_reading.mustMatchOwn(mine, direction)
                                                    ? rangesIn(self, family)
                                                    : std::vector{IpRange::all(family)};
            const std::vector<IpRange> onPeer = rangesIn(inbound ? source : target, family);
            PacketProduct product{family, inbound ? onPeer : onSelf, inbound ? onSelf : onPeer};
            const quint32 state =
                quint32(inbound ? PacketState::NewInbound : PacketState::NewOutbound);
            product.states = {{state, state}};
            appendServices(products, product, flow);
        }
    }

    static void appendServices(
        std::vector<PacketProduct> &products, PacketProduct product, const Flow &flow)
    {
        for (const Protocol protocol : AllProtocols) {
            if (!flow.ports.contains(protocol) || !fits(protocol, product.family))
                continue;
            const auto number = quint32(protocolNumber(protocol));
            product.protocols = {{number, number}};
            product.destinationPorts = {{0, 65535}};
            if (hasPorts(protocol)) {
                product.destinationPorts.clear();
                for (const PortRange &range : flow.ports.ranges(protocol))
                    product.destinationPorts.push_back({range.first, range.last});
            }
            products.push_back(product);
        }
    }

    ChartReading m_reading;
};

} // namespace portolan
