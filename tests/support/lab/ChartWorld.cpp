#include "tests/support/lab/ChartWorld.h"

namespace portolan::lab {

using namespace Qt::StringLiterals;

namespace {

/// Enough to see the edges of a few blocks without sending the product of all.
constexpr size_t MaxStrangers = 8;

std::vector<Address> allAddresses(const Component &component)
{
    std::vector<Address> all = component.addresses;
    all.insert(all.end(), component.publicAddresses.begin(), component.publicAddresses.end());
    return all;
}

bool canBeMachine(const IpAddress &address)
{
    const uint128 low = address.family == Family::IPv4 ? uint128(1) << 24 : uint128(1) << 64;
    return !address.isMulticast() && address.value > low &&
           address.value < highestAddress(address.family);
}

} // namespace

ChartWorld::ChartWorld(const Deployment &chart, Firewalls firewalls)
    : m_chart(chart)
    , m_reading{chart}
{
    const auto mention = [this](const std::vector<Address> &addresses) {
        const auto ranges = ChartReading::rangesOf(addresses);
        m_charted.insert(m_charted.end(), ranges.begin(), ranges.end());
    };
    for (const Zone &zone : chart.zones)
        mention(zone.addresses);
    for (const Component &component : chart.components)
        mention(allAddresses(component));

    placeSingles();
    placeRanges();
    placeAny();
    placeStranger();

    std::set<QString> enforced;
    for (const EnforcementPoint &point : enforcementPoints(chart)) {
        if (firewalls == Firewalls::All || point.kind == EnforcementPoint::Kind::Host)
            enforced.insert(point.id);
    }
    for (const auto &[id, addresses] : m_machines) {
        const QString point = m_pointOfMachine[id];
        m_network.add(id, addresses);
        m_points.push_back(enforced.contains(point) ? point : QString());
    }
    for (const QString &point : enforced) {
        for (const Direction direction : {Direction::Inbound, Direction::Outbound})
            m_sentences[{point, direction}] = m_reading.sentences(point, direction);
    }
    planProbes();
}

void ChartWorld::give(const Component &component, const IpAddress &address)
{
    if (!canBeMachine(address) || m_taken.contains(address)) {
        // Two components of one host may share an address.
        const auto taken = m_taken.find(address);
        if (taken != m_taken.end() && m_pointOfMachine[taken->second] == m_reading.point(component))
            m_samples[component.id].push_back(address);
        return;
    }
    const QString point = m_reading.point(component);
    QString machine = point;
    const auto sameFamily = [&](const IpAddress &other) { return other.family == address.family; };
    // Instances of one component are machines of their own, with one address of each family.
    for (int n = 2; !m_chart.hostOf(component); ++n) {
        const auto &has = m_machines[machine];
        if (std::none_of(has.begin(), has.end(), sameFamily))
            break;
        machine = point + u'.' + QString::number(n);
    }
    m_machines[machine].push_back(address);
    m_pointOfMachine[machine] = point;
    m_taken[address] = machine;
    m_samples[component.id].push_back(address);
}

void ChartWorld::placeSingles()
{
    for (const Component &component : m_chart.components) {
        for (const IpRange &range : ChartReading::rangesOf(allAddresses(component))) {
            if (range.isSingle() && component.kind != Crowd)
                give(component, {range.family, range.first});
        }
    }
}

std::optional<IpAddress> ChartWorld::freeIn(const IpRange &range, bool fromEnd) const
{
    const uint128 size = range.last - range.first;
    for (uint128 step = size > 2 ? 1 : 0; step <= std::min(size, uint128(300)); ++step) {
        const IpAddress address{range.family, fromEnd ? range.last - step : range.first + step};
        if (canBeMachine(address) && !m_taken.contains(address))
            return address;
    }
    return std::nullopt;
}

void ChartWorld::placeRanges()
{
    for (const Component &component : m_chart.components) {
        std::vector<Address> list = allAddresses(component);
        if (component.addresses.empty()) {
            const auto inherited = m_reading.addresses(component);
            list.insert(list.end(), inherited.begin(), inherited.end());
        }
        for (const IpRange &range : ChartReading::rangesOf(list)) {
            if (range.isSingle() || range.isAll())
                continue;
            for (const bool fromEnd : {false, true}) {
                if (const auto address = freeIn(range, fromEnd))
                    give(component, *address);
            }
        }
    }
}

IpAddress ChartWorld::outsider(Family family) const
{
    // The last resort is the block for benchmarks (RFC 2544), where a chart has no business.
    const std::vector<IpRange> pools =
        family == Family::IPv4
            ? std::vector{IpRange::block({family, 0xc6336400U}, 24),
                  IpRange::block({family, 0xcb007100U}, 24),
                  IpRange::block({family, 0xc0000200U}, 24),
                  IpRange::block({family, 0xc6120000U}, 15)}
            : std::vector{IpRange::block({family, uint128(0x20010db8ffff0000U) << 64}, 48)};
    for (const IpRange &pool : pools) {
        for (uint128 step = 200; step < 255; ++step) {
            const IpAddress address{family, pool.first + step};
            const bool charted =
                std::any_of(m_charted.begin(), m_charted.end(), [&](const IpRange &range) {
                    return !range.isAll() && range.overlaps({family, address.value, address.value});
                });
            if (!charted && !m_taken.contains(address))
                return address;
        }
    }
    qFatal("the chart leaves no address for an outsider");
}

void ChartWorld::placeAny()
{
    for (const Component &component : m_chart.components) {
        const bool isAny = ChartReading::isAny(m_reading.addresses(component));
        const auto ranges = ChartReading::rangesOf(m_reading.addresses(component));
        for (const Family family : AllFamilies) {
            const bool all = isAny || std::any_of(ranges.begin(), ranges.end(), [=](const auto &r) {
                return r.isAll() && r.family == family;
            });
            if (all)
                give(component, outsider(family));
        }
    }
}

void ChartWorld::placeStranger()
{
    const QString id = u"stranger"_s;
    const auto take = [&](const IpAddress &address) {
        if (!canBeMachine(address) || m_taken.contains(address))
            return;
        m_taken[address] = id;
        m_machines[id].push_back(address);
        m_strangers.push_back(address);
    };
    for (const Family family : AllFamilies)
        take(outsider(family));
    // Just outside of what is charted: the first places where a widened rule shows.
    for (const IpRange &range : normalized(m_charted)) {
        if (m_strangers.size() >= MaxStrangers)
            break;
        if (!range.isAll() && range.first > 0 && range.last < highestAddress(range.family)) {
            take({range.family, range.first - 1});
            take({range.family, range.last + 1});
        }
    }
}

void ChartWorld::plan(
    const IpAddress &source, const IpAddress &destination, Protocol protocol, int port)
{
    const bool fitting = source.family == destination.family && fits(protocol, source.family) &&
                         Prober::canSend(protocol) && (port > 0) == hasPorts(protocol) &&
                         port <= 65535;
    if (!fitting || m_taken.at(source) == m_taken.at(destination))
        return;
    // Connection tracking knows ESP only by its two ends: what comes back is a reply.
    const bool isReply =
        protocol == Protocol::Esp && m_planned.contains({destination, source, protocol, port});
    if (!isReply)
        m_planned.insert({source, destination, protocol, port});
}

void ChartWorld::planFlow(const Flow &flow)
{
    std::set<int> ports;
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
        for (const PortRange &range : flow.ports.ranges(protocol)) {
            const int first = range.first;
            const int last = range.last;
            ports.insert({first - 1, first, (first + last) / 2, last, last + 1});
        }
    }
    const auto planServices = [&](const IpAddress &from, const IpAddress &to, bool all) {
        for (const int port : ports) {
            plan(from, to, Protocol::Tcp, port);
            plan(from, to, Protocol::Udp, port);
        }
        if (all || ports.empty()) {
            for (const Protocol other : {Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp})
                plan(from, to, other, 0);
        }
    };
    // The ends of what a component has, in each family.
    const auto few = [](const Addresses &list) {
        Addresses some;
        for (const Family family : AllFamilies) {
            Addresses own;
            std::copy_if(list.begin(), list.end(), std::back_inserter(own),
                [=](const IpAddress &address) { return address.family == family; });
            if (!own.empty())
                some.push_back(own.front());
            if (own.size() > 1)
                some.push_back(own.back());
        }
        return some;
    };
    Addresses sources;
    std::set<QString> visited;
    std::set<QString> senders = {flow.from};
    if (flow.from != flow.to)
        m_reading.senders(m_reading.at(flow.from), visited, senders);
    for (const QString &sender : senders) {
        const Addresses some = few(m_samples[sender]);
        sources.insert(sources.end(), some.begin(), some.end());
    }
    for (const IpAddress &to : few(m_samples[flow.to])) {
        for (const IpAddress &from : sources) {
            planServices(from, to, true);
            planServices(to, from, false);
        }
        for (const IpAddress &stranger : m_strangers)
            planServices(stranger, to, false);
    }
    for (const IpAddress &from : sources) {
        for (const IpAddress &stranger : m_strangers)
            planServices(from, stranger, false);
    }
}

void ChartWorld::planProbes()
{
    for (const bool withEsp : {true, false}) {
        for (const Flow &flow : m_chart.flows) {
            const bool isCrowd =
                m_reading.at(flow.from).kind == Crowd || m_reading.at(flow.to).kind == Crowd;
            if (!isCrowd && flow.ports.contains(Protocol::Esp) == withEsp)
                planFlow(flow);
        }
    }
    m_probes.assign(m_planned.begin(), m_planned.end());
}

bool ChartWorld::judges(const IpAddress &own, const Probe &probe, Direction direction,
    const std::set<QString> &only) const
{
    const auto point = m_pointOfMachine.find(m_taken.at(own));
    if (point == m_pointOfMachine.end())
        return true;
    const auto found = m_sentences.find({point->second, direction});
    if (found == m_sentences.end())
        return true; // nobody's firewall
    return std::any_of(found->second.begin(), found->second.end(), [&](const auto &sentence) {
        return (only.empty() || only.contains(sentence.flow->id)) &&
               speaks(*sentence.flow, {probe.protocol, probe.port}) &&
               sentence.source(probe.source) && sentence.destination(probe.destination);
    });
}

bool ChartWorld::shouldPass(
    const Probe &probe, Directions directions, const std::set<QString> &only) const
{
    const bool in = !covers(directions, Direction::Inbound) ||
                    judges(probe.destination, probe, Direction::Inbound, only);
    const bool out = !covers(directions, Direction::Outbound) ||
                     judges(probe.source, probe, Direction::Outbound, only);
    return in && out;
}

QStringList ChartWorld::flowsWithoutPassingProbe() const
{
    QStringList silent;
    for (const Flow &flow : m_chart.flows) {
        const bool isCrowd =
            m_reading.at(flow.from).kind == Crowd || m_reading.at(flow.to).kind == Crowd;
        if (isCrowd || !m_reading.hasPath(flow))
            continue;
        // What a balancer passes on with its clients' addresses is sent by the clients here.
        const Directions sides =
            m_reading.at(flow.from).preservesClientAddress ? Directions::In : Directions::Both;
        const bool heard = std::any_of(m_probes.begin(), m_probes.end(), [&](const Probe &probe) {
            return speaks(flow, {probe.protocol, probe.port}) &&
                   shouldPass(probe, sides, {flow.id});
        });
        if (!heard)
            silent += flow.id;
    }
    return silent;
}

} // namespace portolan::lab
