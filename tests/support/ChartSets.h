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

    /// The same for one component alone, whatever host it sits on.
    PacketSet allowedFor(const Component &member, PacketSpace &space) const
    {
        std::vector<PacketProduct> products;
        for (const Flow &flow : m_reading.chart.flows) {
            const bool toItself = flow.from == flow.to;
            if (!flow.enabled || (toItself && !isSeveral(member)))
                continue;
            for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                if (compareIds(direction == Direction::Inbound ? flow.to : flow.from, member.id))
                    continue;
                for (const Family family : AllFamilies)
                    append(products, flow, direction, family, false);
            }
        }
        return space.of(products);
    }

    /// Every address of what is inside a zone.
    std::vector<IpRange> extent(const Zone &zone) const
    {
        Addresses all;
        const auto add = [&](const Addresses &list) {
            const Addresses more =
                ChartReading::isAny(list) ? Addresses() : m_reading.resolved(list);
            all.insert(all.end(), more.begin(), more.end());
        };
        for (const Zone &inner : m_reading.chart.zones) {
            if (isInside(inner.id, zone))
                add(inner.addresses);
        }
        for (const Component &inner : m_reading.chart.components) {
            if (isInside(inner.zone, zone))
                add(inner.addresses);
        }
        return normalized(ChartReading::rangesOf(all));
    }

    /// New connections with one end inside the zone that the chart has, whether judged or not.
    PacketSet allowedAcross(const Zone &zone, PacketSpace &space) const
    {
        std::vector<PacketProduct> products;
        for (const Flow &flow : m_reading.chart.flows) {
            const Component &from = m_reading.at(flow.from);
            const Component &to = m_reading.at(flow.to);
            const bool inbound = isInside(to.zone, zone);
            if (!flow.enabled || inbound == isInside(from.zone, zone))
                continue;
            for (const Family family : AllFamilies) {
                std::set<QString> visited;
                std::set<QString> senders;
                m_reading.senders(from, visited, senders, family);
                for (const QString &id : senders) {
                    const Component &sender = m_reading.at(id);
                    if (isInside(sender.zone, zone) != isInside(from.zone, zone))
                        continue;
                    const bool isTranslated = !inbound &&
                                              m_reading.realm(sender) != m_reading.realm(from) &&
                                              !sender.publicAddresses.empty();
                    const Addresses source = inbound        ? m_reading.seen(sender, to)
                                             : isTranslated ? m_reading.seen(sender, from)
                                                            : within(sender, zone);
                    const Addresses target = inbound ? within(to, zone) : m_reading.seen(to, from);
                    PacketProduct product{
                        family, rangesIn(source, family), rangesIn(target, family)};
                    setState(product, inbound);
                    appendServices(products, product, flow);
                }
            }
        }
        return space.of(products);
    }

private:
    using Addresses = ChartReading::Addresses;

    bool isInside(const QString &zoneId, const Zone &zone) const
    {
        const auto chain = m_reading.chart.zoneChain(zoneId);
        return std::find(chain.begin(), chain.end(), &zone) != chain.end();
    }
    /// Its addresses, or those of a zone around it that is inside \a zone, or is it.
    Addresses within(const Component &c, const Zone &zone) const
    {
        if (!c.addresses.empty())
            return m_reading.resolved(c.addresses);
        for (const Zone *around : m_reading.chart.zoneChain(c.zone)) {
            if (!isInside(around->id, zone))
                break;
            if (!around->addresses.empty())
                return m_reading.resolved(around->addresses);
        }
        return {};
    }
    bool isSeveral(const Component &c) const
    {
        const Addresses list = m_reading.addresses(c);
        if (c.instances > 1 || ChartReading::isAny(list))
            return true;
        const auto ranges = ChartReading::rangesOf(list);
        return std::any_of(ranges.begin(), ranges.end(), [&](const IpRange &a) {
            return !a.isSingle() ||
                   std::any_of(ranges.begin(), ranges.end(),
                       [&](const IpRange &b) { return b.family == a.family && b != a; });
        });
    }
    bool isInOneCluster(const Component &a, const Component &b) const
    {
        const auto cluster = [this](const Component &c) {
            for (const Zone *zone : m_reading.chart.zoneChain(c.zone)) {
                if (zone->kind == ZoneKind::Cluster)
                    return zone;
            }
            return static_cast<const Zone *>(nullptr);
        };
        return cluster(a) && cluster(a) == cluster(b);
    }
    static void setState(PacketProduct &product, bool inbound)
    {
        const auto state = quint32(inbound ? PacketState::NewInbound : PacketState::NewOutbound);
        product.states = {{state, state}};
    }

    static std::vector<IpRange> rangesIn(const Addresses &list, Family family)
    {
        if (ChartReading::isAny(list))
            return {IpRange::all(family)};
        std::vector<IpRange> ranges = ChartReading::rangesOf(list);
        std::erase_if(ranges, [&](const IpRange &range) { return range.family != family; });
        return ranges;
    }

    void append(std::vector<PacketProduct> &products, const Flow &flow, Direction direction,
        Family family, bool atHost = true) const
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
            // Who is selected by a label has no more addresses than are known of it.
            const Component &other = inbound ? m_reading.at(sender) : to;
            if (!atHost && isInOneCluster(mine, other) &&
                ChartReading::isAny(inbound ? source : target))
                continue;
            const bool multicast = inbound && ChartReading::isMulticast(target);
            const bool isMatched = atHost ? m_reading.mustMatchOwn(mine, direction) : multicast;
            const std::vector<IpRange> onSelf = isMatched ? rangesIn(atHost ? self : target, family)
                                                          : std::vector{IpRange::all(family)};
            const std::vector<IpRange> onPeer = rangesIn(inbound ? source : target, family);
            PacketProduct product{family, inbound ? onPeer : onSelf, inbound ? onSelf : onPeer};
            setState(product, inbound);
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
