#pragma once

#include "model/core/Deployment.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace portolan {

struct Service
{
    Protocol protocol;
    int port; ///< 0 for a protocol without ports
};

inline bool speaks(const Flow &flow, const Service &service)
{
    if (service.port == 0)
        return flow.ports.contains(service.protocol);
    const auto &ranges = flow.ports.ranges(service.protocol);
    return std::any_of(ranges.begin(), ranges.end(),
        [&](const PortRange &r) { return r.first <= service.port && service.port <= r.last; });
}

inline bool fits(Protocol protocol, Family family)
{
    return protocol == Protocol::Icmp ? family == Family::IPv4
                                      : protocol != Protocol::Icmpv6 || family == Family::IPv6;
}

/// The chart read literally, without any of the compiler's shortcuts.
struct ChartReading
{
    using Addresses = std::vector<Address>;
    using Test = std::function<bool(const IpAddress &)>;
    const Deployment &chart;

    const Component &at(const QString &id) const { return *chart.component(id); }

    QString point(const Component &c) const
    {
        const Zone *host = chart.hostOf(c);
        return host ? host->id : c.id;
    }
    QString realm(const Component &c) const
    {
        for (const Zone *zone : chart.zoneChain(c.zone)) {
            if (zone->kind == ZoneKind::Site)
                return QStringLiteral("site ") + zone->id;
        }
        return chart.isInInternet(c) ? QStringLiteral("internet") : QString();
    }
    /// The list with what its names stood for in the place of those that were looked up (in the
    /// charts of these tests always something).
    Addresses resolved(const Addresses &list) const
    {
        Addresses all;
        for (const Address &a : list) {
            const auto found = chart.settings.lookups.find(a.toString());
            if (found == chart.settings.lookups.end()) {
                all.push_back(a);
                continue;
            }
            for (const IpRange &range : found->second.addresses)
                all.push_back(Address(range));
        }
        return all;
    }
    Addresses addresses(const Component &c) const { return resolved(written(c)); }
    Addresses written(const Component &c) const
    {
        if (!c.addresses.empty())
            return c.addresses;
        for (const Zone *zone : chart.zoneChain(c.zone)) {
            if (!zone->addresses.empty())
                return zone->addresses;
        }
        return chart.isInInternet(c) ? Addresses{Address()} : Addresses();
    }
    Addresses seen(const Component &c, const Component &viewer) const
    {
        const bool crosses = realm(c) != realm(viewer);
        return crosses && !c.publicAddresses.empty() ? resolved(c.publicAddresses) : addresses(c);
    }
    Addresses own(const Component &c) const { return resolved(writtenOwn(c)); }
    Addresses writtenOwn(const Component &c) const
    {
        if (!c.addresses.empty())
            return c.addresses;
        for (const Zone *zone : chart.zoneChain(c.zone)) {
            if (!chart.hostOf(c))
                break;
            if (!zone->addresses.empty())
                return zone->addresses;
            if (zone->kind == ZoneKind::Host)
                break;
        }
        return {};
    }

    static bool isAny(const Addresses &list)
    {
        return std::any_of(list.begin(), list.end(),
            [](const Address &a) { return a.kind() == Address::Kind::Any; });
    }
    static bool holds(const Addresses &list, const IpAddress &ip)
    {
        return isAny(list) || std::any_of(list.begin(), list.end(), [&](const Address &a) {
            return a.kind() == Address::Kind::Ip && a.range().family == ip.family &&
                   a.range().first <= ip.value && ip.value <= a.range().last;
        });
    }
    static bool canBe(const Addresses &list, Family family)
    {
        return list.empty() || std::any_of(list.begin(), list.end(), [=](const Address &a) {
            return a.kind() != Address::Kind::Ip || a.range().family == family;
        });
    }
    /// One text for one set of addresses, to tell sets apart (the pool of this test is such that
    /// different lists without "any" are different sets).
    static QString key(const Addresses &list)
    {
        if (isAny(list))
            return QStringLiteral("any");
        std::set<QString> names;
        std::vector<IpRange> ranges;
        for (const Address &a : list) {
            if (a.kind() == Address::Kind::Ip)
                ranges.push_back(a.range());
            else
                names.insert(a.toString());
        }
        QString text;
        for (const IpRange &range : normalized(ranges))
            text += range.toString() + u' ';
        for (const QString &name : names)
            text += name + u' ';
        return text;
    }
    bool mustMatchOwn(const Component &c, Direction direction) const
    {
        std::set<QString> sets;
        for (const Component &other : chart.components) {
            const Addresses list = writtenOwn(other);
            if (chart.hostOf(c) && chart.hostOf(other) == chart.hostOf(c) && !list.empty())
                sets.insert(key(list));
        }
        const bool multicast = direction == Direction::Inbound && isMulticast(addresses(c));
        return sets.size() > 1 || multicast;
    }
    static bool isMulticast(const Addresses &list)
    {
        const IpRange groups[] = {IpRange::block(*IpAddress::parse(u"224.0.0.0"), 4),
            IpRange::block(*IpAddress::parse(u"ff00::"), 8)};
        const std::vector<IpRange> ranges = isAny(list) ? std::vector<IpRange>() : rangesOf(list);
        return std::any_of(ranges.begin(), ranges.end(), [&](const IpRange &range) {
            return range.overlaps(groups[0]) || range.overlaps(groups[1]);
        });
    }
    /// What sets it apart, or at least the zone's groups where the destination is multicast.
    Addresses matchedSelf(const Component &c) const
    {
        return own(c).empty() && isMulticast(addresses(c)) ? addresses(c) : own(c);
    }
    /// Everyone whose address the packets of a flow out of \a c carry; with \a family, in packets
    /// of that family, which every balancer on the way has to speak.
    void senders(const Component &c, std::set<QString> &visited, std::set<QString> &found,
        std::optional<Family> family = {}) const
    {
        if (!c.preservesClientAddress) {
            found.insert(c.id);
            return;
        }
        if (!visited.insert(c.id).second)
            return;
        const bool speaksIt =
            !family || canBe(addresses(c), *family) ||
            (!c.publicAddresses.empty() && canBe(resolved(c.publicAddresses), *family));
        for (const Flow &flow : chart.flows) {
            if (speaksIt && flow.enabled && flow.to == c.id)
                senders(at(flow.from), visited, found, family);
        }
    }
    bool hasPath(const Flow &flow) const
    {
        if (!flow.enabled)
            return false;
        const Component &from = at(flow.from);
        const Component &to = at(flow.to);
        if (point(from) != point(to))
            return true;
        if (flow.from != flow.to || chart.hostOf(to))
            return false;
        if (to.instances > 1)
            return true;
        // Several: two different addresses of one family.
        for (const IpRange &a : rangesOf(addresses(to))) {
            for (const IpRange &b : rangesOf(addresses(to))) {
                if (a.family == b.family && (a != b || a.first != a.last))
                    return true;
            }
        }
        return isAny(addresses(to));
    }
    static std::vector<IpRange> rangesOf(const Addresses &list)
    {
        std::vector<IpRange> ranges;
        for (const Address &a : list) {
            if (a.kind() == Address::Kind::Ip)
                ranges.push_back(a.range());
        }
        return ranges;
    }

    struct Sentence
    {
        const Flow *flow;
        Test source;
        Test destination;
    };
    /// What one flow says to one of its ends about packets of one family.
    void addSentences(
        std::vector<Sentence> &all, const Flow &flow, Direction direction, Family family) const
    {
        const bool inbound = direction == Direction::Inbound;
        const Component &from = at(flow.from);
        const Component &to = at(flow.to);
        const Component &mine = inbound ? to : from;
        const bool matched = mustMatchOwn(mine, direction);
        std::set<QString> visited;
        std::set<QString> found;
        if (flow.from == flow.to)
            found.insert(flow.from);
        else
            senders(from, visited, found, family);
        for (const QString &sender : found) {
            const bool relayed = sender != from.id;
            const Addresses source = seen(at(sender), mine);
            const Addresses target = inbound ? addresses(to) : seen(to, from);
            const Addresses self = inbound ? matchedSelf(to) : relayed ? source : own(from);
            const Addresses peer = inbound ? source : target;
            const Addresses known = inbound ? target : source;
            const Test onPeer = [=](const IpAddress &ip) {
                return ip.family == family && holds(peer, ip);
            };
            const Test onSelf = [=](const IpAddress &ip) {
                return ip.family == family && canBe(known, family) && (!matched || holds(self, ip));
            };
            all.push_back({&flow, inbound ? onPeer : onSelf, inbound ? onSelf : onPeer});
        }
    }
    /// What the chart says to the firewall at \a where, one sentence for each flow and sender.
    std::vector<Sentence> sentences(const QString &where, Direction direction) const
    {
        std::vector<Sentence> all;
        for (const Flow &flow : chart.flows) {
            const Component &from = at(flow.from);
            const Component &to = at(flow.to);
            const Component &mine = direction == Direction::Inbound ? to : from;
            if (point(mine) != where || !hasPath(flow))
                continue;
            for (const Family family : AllFamilies)
                addSentences(all, flow, direction, family);
        }
        return all;
    }

    /// Whether the firewall at \a where has to let the packet through; with \a only, because of
    /// that flow alone.
    bool allows(const QString &where, Direction direction, const IpAddress &source,
        const IpAddress &destination, const Service &service, const QString &only = {}) const
    {
        if (!fits(service.protocol, source.family))
            return false;
        const auto all = sentences(where, direction);
        return std::any_of(all.begin(), all.end(), [&](const Sentence &sentence) {
            return (only.isEmpty() || sentence.flow->id == only) &&
                   speaks(*sentence.flow, service) && sentence.source(source) &&
                   sentence.destination(destination);
        });
    }
};

} // namespace portolan
