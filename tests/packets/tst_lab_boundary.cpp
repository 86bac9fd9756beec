// The boundary of a zone on a router between three zones, judged by packets: what the chart has
// crosses, its neighbours do not, and what has both ends or none in the zone is left alone. All
// traffic stays inside namespaces of this process.

#include "tests/support/lab/Lab.h"
#include "tests/support/lab/Routed.h"
#include "tests/support/lab/SixHosts.h"

#include <QTest>

using namespace portolan;
using namespace portolan::lab;
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> noWorld; ///< why there is no lab

constexpr QStringView Dialects[] = {u"nftables", u"iptables", u"iptables-legacy", u"firewalld"};

/// Two wires inside the DMZ, so that what stays inside goes through the router too; the LAN and
/// the internet on wires of their own, with what is in transit between them.
Deployment threeZones()
{
    ChartBuilder c;
    c.zone(u"net"_s, ZoneKind::Internet);
    c.zone(u"dmz"_s, ZoneKind::Network, {}, {u"203.0.113.0/25"_s, u"2001:db8:1::/64"_s}).enforce =
        true;
    c.zone(u"lan"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s, u"2001:db8:2::/64"_s}).enforce =
        true;
    c.host(u"edge"_s, u"dmz"_s);
    c.host(u"apps"_s, u"dmz"_s);
    c.host(u"four"_s, u"lan"_s);
    c.host(u"logs"_s, u"lan"_s);
    c.component(u"everyone"_s, u"net"_s);
    c.component(u"branch"_s, u"net"_s, {u"198.51.100.64/26"_s, u"2001:db8:b::/64"_s});
    c.component(u"proxy"_s, u"edge"_s, {u"203.0.113.10"_s, u"2001:db8:1::10"_s});
    c.component(u"app"_s, u"apps"_s, {u"203.0.113.20"_s, u"2001:db8:1::20"_s});
    c.component(u"sql"_s, u"four"_s, {u"192.0.2.40"_s});
    c.component(u"log"_s, u"logs"_s, {u"192.0.2.50"_s, u"2001:db8:2::50"_s});
    c.component(u"desks"_s, u"lan"_s, {u"192.0.2.128-192.0.2.140"_s, u"2001:db8:2::d0/124"_s});

    c.flow(u"01-https"_s, u"everyone"_s, u"proxy"_s, u"443/tcp+udp"_s);
    c.flow(u"02-media"_s, u"everyone"_s, u"proxy"_s, u"3478/udp, 50000-50020/udp"_s);
    c.flow(u"03-inside"_s, u"proxy"_s, u"app"_s, u"8443/tcp"_s);
    c.flow(u"04-sql"_s, u"app"_s, u"sql"_s, u"5432/tcp"_s);
    c.flow(u"05-syslog"_s, u"proxy"_s, u"log"_s, u"514/udp, 6514/tcp"_s);
    c.flow(u"06-desks"_s, u"desks"_s, u"app"_s, u"80,8080-8090/tcp"_s);
    c.flow(u"07-ping"_s, u"branch"_s, u"proxy"_s, u"icmp, icmpv6"_s);
    c.flow(u"08-vpn"_s, u"branch"_s, u"app"_s, u"esp, 500/udp"_s);
    c.flow(u"09-pull"_s, u"app"_s, u"branch"_s, u"873/tcp"_s);
    c.flow(u"10-off"_s, u"branch"_s, u"app"_s, u"22/tcp"_s).enabled = false;
    c.flow(u"11-families"_s, u"sql"_s, u"app"_s, u"7000/tcp"_s).need.kind = Need::Kind::Optional;
    c.flow(u"12-transit"_s, u"branch"_s, u"log"_s, u"6514/tcp"_s);
    return c.chart;
}

/// The chart on its wires, and what each packet between the machines has to become.
class Crossing
{
public:
    explicit Crossing(const Deployment &chart)
        : m_chart(chart)
    {
        add(0, u"edge"_s, {u"203.0.113.10"_s, u"2001:db8:1::10"_s});
        add(1, u"apps"_s, {u"203.0.113.20"_s, u"2001:db8:1::20"_s});
        add(2, u"four"_s, {u"192.0.2.40"_s});
        add(2, u"logs"_s, {u"192.0.2.50"_s, u"2001:db8:2::50"_s});
        add(2, u"desk"_s, {u"192.0.2.128"_s, u"192.0.2.140"_s, u"2001:db8:2::d0"_s});
        add(2, u"almost-a-desk"_s, {u"192.0.2.141"_s, u"2001:db8:2::e0"_s});
        add(3, u"branch"_s, {u"198.51.100.64"_s, u"198.51.100.127"_s, u"2001:db8:b::1"_s});
        add(3, u"stranger"_s, {u"198.51.100.63"_s, u"203.0.113.128"_s, u"2001:db8:b:1::1"_s});
        add(3, u"crowd"_s, {u"203.0.113.228"_s, u"2001:db8:f1::100"_s});
        plan();
    }

    Routed routed;
    const std::vector<Probe> &probes() const { return m_probes; }

    /// At the boundaries of these zones at once.
    bool shouldPass(const Probe &probe, const QStringList &zones, Directions directions) const
    {
        const ChartReading reading{m_chart};
        return std::all_of(zones.begin(), zones.end(), [&](const QString &zone) {
            const auto &inside = m_chart.zone(zone)->addresses;
            const bool from = ChartReading::holds(inside, probe.source);
            const bool to = ChartReading::holds(inside, probe.destination);
            const Direction direction = to ? Direction::Inbound : Direction::Outbound;
            return from == to || !covers(directions, direction) || isCharted(reading, probe, zone);
        });
    }

private:
    void add(int wire, const QString &id, const QStringList &texts)
    {
        std::vector<IpAddress> addresses;
        for (const QString &text : texts)
            addresses.push_back(*IpAddress::parse(text));
        routed.add(wire, id, addresses);
    }
    /// By a flow with exactly one end in the zone, where one is named.
    static bool isCharted(const ChartReading &reading, const Probe &probe, const QString &zone = {})
    {
        const auto isInside = [&](const QString &component) {
            const auto chain = reading.chart.zoneChain(reading.at(component).zone);
            return std::any_of(
                chain.begin(), chain.end(), [&](const Zone *around) { return around->id == zone; });
        };
        return std::any_of(
            reading.chart.flows.begin(), reading.chart.flows.end(), [&](const Flow &flow) {
                return flow.enabled &&
                       (zone.isEmpty() || isInside(flow.from) != isInside(flow.to)) &&
                       speaks(flow, {probe.protocol, probe.port}) &&
                       fits(probe.protocol, probe.source.family) &&
                       ChartReading::holds(
                           reading.addresses(reading.at(flow.from)), probe.source) &&
                       ChartReading::holds(
                           reading.addresses(reading.at(flow.to)), probe.destination);
            });
    }
    void plan();

    const Deployment &m_chart;
    std::vector<Probe> m_probes;
};

/// Between every two machines the ports around those of any flow at one of them, in both
/// directions, and the protocols without ports.
void Crossing::plan()
{
    const ChartReading reading{m_chart};
    std::set<Probe> planned;
    const auto touches = [&](const Flow &flow, const IpAddress &address) {
        const auto is = [&](const QString &id) {
            const auto list = reading.addresses(reading.at(id));
            return !ChartReading::isAny(list) && ChartReading::holds(list, address);
        };
        return is(flow.from) || is(flow.to);
    };
    const auto planPair = [&](const IpAddress &from, const IpAddress &to) {
        for (const Flow &flow : m_chart.flows) {
            const bool isCrowd = reading.at(flow.from).kind == ChartWorld::Crowd ||
                                 reading.at(flow.to).kind == ChartWorld::Crowd;
            if (isCrowd || (!touches(flow, from) && !touches(flow, to)))
                continue;
            for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
                for (const PortRange &range : flow.ports.ranges(protocol)) {
                    for (const int port :
                        {range.first - 1, +range.first, +range.last, range.last + 1}) {
                        planned.insert({from, to, Protocol::Tcp, port});
                        planned.insert({from, to, Protocol::Udp, port});
                    }
                }
            }
        }
        const Protocol echo = from.family == Family::IPv4 ? Protocol::Icmp : Protocol::Icmpv6;
        planned.insert({from, to, echo, 0});
        // Connection tracking knows ESP only by its two ends: what comes back is a reply.
        if (isCharted(reading, {from, to, Protocol::Esp, 0}) || from < to) {
            if (!isCharted(reading, {to, from, Protocol::Esp, 0}))
                planned.insert({from, to, Protocol::Esp, 0});
        }
    };
    for (const Machine &a : routed.network().machines()) {
        for (const Machine &b : routed.network().machines()) {
            if (&a == &b)
                continue;
            for (const IpAddress &from : a.addresses) {
                for (const IpAddress &to : b.addresses) {
                    if (from.family == to.family)
                        planPair(from, to);
                }
            }
        }
    }
    m_probes.assign(planned.begin(), planned.end());
}

} // namespace

class TestLabBoundary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto why = whyNoPackets(noWorld, {std::begin(Dialects), std::end(Dialects)}))
            QSKIP(qPrintable(QString("NO PACKETS SENT: "_L1 + *why)));
    }

    void policies_data()
    {
        QTest::addColumn<bool>("isLarge");
        QTest::newRow("a rule for each") << false;
        QTest::newRow("sets") << true;
    }
    void policies()
    {
        QFETCH(bool, isLarge);
        const Deployment chart =
            isLarge ? withFillers(threeZones(), {u"proxy"_s, u"log"_s}, 100) : threeZones();
        Crossing crossing(chart);
        const auto broken = crossing.routed.build();
        QVERIFY2(!broken, qPrintable(broken.value_or(QString())));
        Prober prober(crossing.routed.network());
        const auto &probes = crossing.probes();
        const std::vector<bool> all(probes.size(), true);
        QCOMPARE(differences(probes, all, prober.run(probes, all)), QString());

        struct Round
        {
            QStringList zones;
            Directions directions;
        };
        const Round rounds[] = {{{u"dmz"_s}, Directions::In}, {{u"dmz"_s}, Directions::Out},
            {{u"dmz"_s}, Directions::Both}, {{u"dmz"_s, u"lan"_s}, Directions::Both}};
        for (const QStringView dialect : Dialects) {
            const bool isSlow = dialect == "firewalld"_L1;
            Loader loader(dialect);
            for (const Round &round : rounds) {
                // firewalld has one boundary on a machine, and takes its time.
                const bool isPlain =
                    round.directions == Directions::Both && round.zones.size() == 1;
                // Sets are proved with all there is at once: the directions are the same chains.
                if (isSlow ? !isPlain : isLarge && round.zones.size() == 1)
                    continue;
                QString script = loader.clear();
                for (const QString &zone : round.zones) {
                    const auto text = exportPolicy(chart, zone, loader.target(), round.directions);
                    QVERIFY2(text, qPrintable(text ? QString() : text.error().toString()));
                    const bool hasSets = text->text.contains("concat"_L1) ||
                                         text->text.contains(" . "_L1) ||
                                         !text->attachments.empty();
                    if (!isSlow)
                        QCOMPARE(hasSets, isLarge);
                    const QString load = loader.policy(zone, *text);
                    script += isSlow ? load : load + load;
                }
                loader.add(crossing.routed.router(), script);
                QCOMPARE(loader.wait(), QString());
                std::vector<bool> expected;
                for (const Probe &probe : probes)
                    expected.push_back(crossing.shouldPass(probe, round.zones, round.directions));
                const auto passing = std::count(expected.begin(), expected.end(), true);
                QVERIFY(passing > 0 && passing < qsizetype(probes.size()));
                const QString wrong = differences(probes, expected, prober.run(probes, expected));
                QVERIFY2(wrong.isEmpty(),
                    qPrintable(QString(dialect.toString() + u", "_s + round.zones.join(u'+') +
                                       u", "_s + word(round.directions) + u":\n"_s + wrong)));
                qInfo("%s: %lld packets pass, %lld are dropped", qPrintable(dialect.toString()),
                    (long long)passing, (long long)(qsizetype(probes.size()) - passing));
            }
            loader.add(crossing.routed.router(), loader.clear());
            QCOMPARE(loader.wait(), QString());
        }
    }
};

int main(int argc, char **argv)
{
    noWorld = enterPrivateWorld();
    QCoreApplication app(argc, argv);
    TestLabBoundary test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_boundary.moc"
