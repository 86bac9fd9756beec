// The compiler against a second, naive reading of the chart: packet by packet over random
// deployments, a policy lets through what the chart says, never more and never less.

#include "model/policy/Policy.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/ChartReading.h"
#include "tests/support/PolicyText.h"

#include <rapidcheck.h>

#include <QTest>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

bool matches(const AddressMatch &match, const IpAddress &ip)
{
    using Kind = AddressMatch::Kind;
    if (match.kind != Kind::Ranges && match.kind != Kind::Name)
        return match.kind == Kind::Own || match.kind == Kind::Any;
    return std::any_of(match.ranges.begin(), match.ranges.end(), [&](const IpRange &range) {
        return range.family == ip.family && range.first <= ip.value && ip.value <= range.last;
    });
}

bool speaks(const Rule &rule, const Service &service)
{
    if (rule.protocol != service.protocol)
        return false;
    return service.port == 0 ||
           std::any_of(rule.ports.begin(), rule.ports.end(), [&](const PortRange &r) {
               return r.first <= service.port && service.port <= r.last;
           });
}

/// Of full width from the first test on; inRange() alone starts small.
int number(int from, int to) { return *rc::gen::resize(100, rc::gen::inRange(from, to)); }

QString oneOf(const QStringList &list) { return list[number(0, int(list.size()))]; }

Deployment arbitraryChart()
{
    const QStringList pool = {u"192.0.2.1"_s, u"192.0.2.2"_s, u"192.0.2.0/29"_s,
        u"192.0.2.6-192.0.2.9"_s, u"198.51.100.0/24"_s, u"224.0.0.1"_s, u"2001:db8::1"_s,
        u"2001:db8::/126"_s, u"2001:db8::3-2001:db8::5"_s, u"h.example.com"_s,
        u"published:cloudfront"_s, u"any"_s, u"0.0.0.0/0"_s};
    const auto some = [&](int most) {
        QStringList texts;
        for (int i = number(0, most + 1); i > 0; --i)
            texts += pool[*rc::gen::weightedElement<int>({{6, 0}, {4, 1}, {3, 2}, {3, 3}, {2, 4},
                {1, 5}, {5, 6}, {3, 7}, {3, 8}, {1, 9}, {1, 10}, {1, 11}, {1, 12}})];
        return texts;
    };
    const auto oneIn = [](int n) { return number(0, n) == 0; };

    ChartBuilder chart;
    if (oneIn(2)) {
        for (const QString &text : {u"192.0.2.6-192.0.2.9"_s, u"2001:db8::3-2001:db8::5"_s}) {
            chart.chart.settings.lookups[u"published:cloudfront"_s].addresses.push_back(
                Address::parse(text)->range());
        }
        chart.chart.settings.lookups[u"h.example.com"_s].addresses = {
            Address::parse(u"198.51.100.0/24")->range()};
    }
    QStringList zones = {QString()};
    for (int i = number(2, 9); i > 0; --i) {
        const auto kind = ZoneKind(*rc::gen::weightedElement<int>(
            {{2, int(ZoneKind::Internet)}, {2, int(ZoneKind::Site)}, {2, int(ZoneKind::Network)},
                {1, int(ZoneKind::Cluster)}, {5, int(ZoneKind::Host)}}));
        const QString id = u"z"_s + QString::number(i);
        const QString parent = oneOf(zones);
        chart.zone(id, kind, parent, oneIn(3) ? some(2) : QStringList());
        zones += id;
    }
    QStringList components;
    for (int i = number(3, 10); i > 0; --i) {
        const QString id = u"c"_s + QString::number(i);
        Component &component = chart.component(id, oneOf(zones), some(3));
        component.publicAddresses = ChartBuilder::addresses(oneIn(3) ? some(2) : QStringList());
        component.preservesClientAddress = oneIn(5);
        component.instances = oneIn(4) ? 3 : 1;
        components += id;
    }
    const QStringList services = {u"80/tcp"_s, u"443/tcp+udp"_s, u"443/tcp, 80/udp"_s,
        u"80-82,443/udp"_s, u"icmp"_s, u"icmpv6"_s, u"icmp, icmpv6, 1/sctp"_s, u"esp"_s,
        u"1-65535/tcp"_s, QString()};
    for (int i = number(4, 24); i > 0; --i) {
        Flow &flow = chart.flow(
            u"f"_s + QString::number(i), oneOf(components), oneOf(components), oneOf(services));
        flow.enabled = !oneIn(8);
    }
    return chart.chart;
}

std::vector<IpAddress> sampleAddresses()
{
    // Both sides of every boundary of the pool, and somebody far outside.
    const QStringList texts = {u"192.0.1.255"_s, u"192.0.2.0"_s, u"192.0.2.1"_s, u"192.0.2.2"_s,
        u"192.0.2.3"_s, u"192.0.2.7"_s, u"192.0.2.8"_s, u"192.0.2.9"_s, u"192.0.2.10"_s,
        u"198.51.99.255"_s, u"198.51.100.0"_s, u"198.51.100.255"_s, u"198.51.101.0"_s,
        u"224.0.0.1"_s, u"203.0.113.99"_s, u"2001:db8::"_s, u"2001:db8::1"_s, u"2001:db8::3"_s,
        u"2001:db8::4"_s, u"2001:db8::5"_s, u"2001:db8::6"_s, u"2001:db8:ffff::"_s};
    std::vector<IpAddress> list;
    for (const QString &text : texts)
        list.push_back(*IpAddress::parse(text));
    return list;
}

std::vector<Service> sampleServices()
{
    std::vector<Service> all;
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
        for (const int port : {1, 79, 80, 81, 82, 83, 442, 443, 444, 65535})
            all.push_back({protocol, port});
    }
    all.push_back({Protocol::Sctp, 1});
    all.push_back({Protocol::Sctp, 2});
    for (const Protocol protocol : {Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp, Protocol::Gre})
        all.push_back({protocol, 0});
    return all;
}

/// Compares policy and chart for every sample packet; the first difference, or an empty text.
QString difference(const Policy &policy, const ChartReading &reading, Direction direction)
{
    static const auto ips = sampleAddresses();
    static const auto services = sampleServices();
    const auto sentences = reading.sentences(policy.at, direction);
    std::vector<const Rule *> rules;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (rule && rule->direction == direction)
            rules.push_back(rule);
    }
    for (const IpAddress &source : ips) {
        for (const IpAddress &destination : ips) {
            if (source.family != destination.family)
                continue;
            std::vector<const Flow *> flows;
            for (const auto &sentence : sentences) {
                if (sentence.source(source) && sentence.destination(destination))
                    flows.push_back(sentence.flow);
            }
            std::vector<const Rule *> candidates;
            for (const Rule *rule : rules) {
                if (rule->family == source.family && matches(rule->source, source) &&
                    matches(rule->destination, destination))
                    candidates.push_back(rule);
            }
            for (const Service &service : services) {
                const bool charted = fits(service.protocol, source.family) &&
                                     std::any_of(flows.begin(), flows.end(),
                                         [&](const Flow *flow) { return speaks(*flow, service); });
                const bool passes = std::any_of(candidates.begin(), candidates.end(),
                    [&](const Rule *rule) { return speaks(*rule, service); });
                if (charted != passes) {
                    return u"%1 %2 > %3 %4/%5: chart %6, policy %7\n%8"_s.arg(policy.at,
                        source.toString(), destination.toString(), QString::number(service.port),
                        protocolName(service.protocol), charted ? u"yes"_s : u"no"_s,
                        passes ? u"yes"_s : u"no"_s, policyText(policy).join(u'\n'));
                }
            }
        }
    }
    return {};
}

} // namespace

class TestOracle : public QObject
{
    Q_OBJECT

private slots:
    void wholePoliciesAreTheChart()
    {
        int policiesWithRules = 0;
        const bool ok = rc::check("whole policies let through what the chart says", [&] {
            const Deployment chart = arbitraryChart();
            const ChartReading reading{chart};
            const PolicyCompiler compiler(chart);
            std::set<QString> points;
            for (const Component &component : chart.components)
                points.insert(reading.point(component));
            for (const QString &point : points) {
                const auto policy = compiler.host(point);
                RC_ASSERT(policy.has_value());
                policiesWithRules += policy->hasRules();
                for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                    const QString wrong = difference(*policy, reading, direction);
                    if (!wrong.isEmpty())
                        RC_FAIL(wrong.toStdString());
                }
            }
        });
        QVERIFY(ok);
        QVERIFY2(policiesWithRules > 200, "the random charts hardly ever give a rule");
    }

    void everyFlowGivesARuleOrSaysWhyNot()
    {
        QVERIFY(rc::check("a flow gives a rule, or an omission and a warning", [] {
            const Deployment chart = arbitraryChart();
            for (const Flow &flow : chart.flows) {
                for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                    const auto policy = compileFlows(chart, {flow.id}, direction);
                    RC_ASSERT(policy.has_value());
                    RC_ASSERT(!policy->items.empty());
                    bool omitted = false;
                    bool unknown = false;
                    for (const PolicyItem &item : policy->items) {
                        const Rule *rule = std::get_if<Rule>(&item);
                        omitted = omitted || !rule;
                        if (!rule)
                            continue;
                        for (const AddressMatch *end : {&rule->source, &rule->destination}) {
                            RC_ASSERT(
                                end->kind == AddressMatch::Kind::Name ||
                                (end->kind == AddressMatch::Kind::Ranges) != end->ranges.empty());
                            unknown = unknown || end->kind == AddressMatch::Kind::Placeholder;
                        }
                        RC_ASSERT(hasPorts(rule->protocol) != rule->ports.empty());
                        RC_ASSERT(fits(rule->protocol, rule->family));
                    }
                    RC_ASSERT(!(omitted || unknown) || !policy->warnings.isEmpty());
                }
            }
        }));
    }

    void manyPlacesTakeLittleLongerThanOne()
    {
        ChartBuilder chart;
        const int hosts = 1000;
        for (int i = 0; i < hosts; ++i) {
            const QString id = QString::number(10000 + i);
            Zone zone;
            zone.id = u"h"_s + id;
            zone.kind = ZoneKind::Host;
            chart.chart.zones.push_back(zone);
            Component component;
            component.id = u"c"_s + id;
            component.zone = zone.id;
            const IpRange address{Family::IPv4, 0xc0000200U + uint128(i), 0xc0000200U + uint128(i)};
            component.addresses = {Address(address)};
            chart.chart.components.push_back(component);
        }
        for (int i = 0; i < 20 * hosts; ++i) {
            Flow flow;
            flow.id = u"f"_s + QString::number(100000 + i);
            flow.from = u"c"_s + QString::number(10000 + i % hosts);
            flow.to = u"c"_s + QString::number(10000 + i * 7 % hosts);
            flow.ports.insert(Protocol::Tcp, {443, 443});
            chart.chart.flows.push_back(flow);
        }
        const PolicyCompiler compiler(chart.chart);
        size_t rules = 0;
        QElapsedTimer timer;
        timer.start();
        for (const EnforcementPoint &point : compiler.enforcementPoints())
            rules += compiler.host(point.id)->items.size();
        QVERIFY(rules > size_t(38 * hosts));
        // A quadratic compiler needs minutes here; a slow machine still only seconds.
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestOracle)
#include "tst_oracle.moc"
