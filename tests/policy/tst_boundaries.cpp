// Law 7: a boundary judges only packets with exactly one end in the zone.

#include "model/policy/BaseRules.h"
#include "tests/support/OfficeChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const std::vector<IpRange> &ranges)
{
    QStringList list;
    for (const IpRange &range : ranges)
        list += range.toString();
    return list;
}

QStringList extentOf(const ChartBuilder &chart, const QString &at, QStringList *warnings = nullptr)
{
    const auto policy = PolicyCompiler(chart.chart).boundary(at);
    if (!policy)
        return {u"error: "_s + policy.error().message};
    if (warnings)
        *warnings = policy->warnings;
    return texts(policy->zoneAddresses);
}

QStringList across(const ChartBuilder &chart, const QString &flow, Direction direction,
    const QString &at, QStringList *warnings = nullptr)
{
    const auto policy = PolicyCompiler(chart.chart).flowsAcross({flow}, direction, at);
    if (!policy)
        return {u"error: "_s + policy.error().message};
    if (warnings)
        *warnings = policy->warnings;
    return policyText(*policy);
}

} // namespace

class TestBoundaries : public QObject
{
    Q_OBJECT

private slots:
    void law07_bothEndsAreMatched()
    {
        ChartBuilder chart = office();
        chart.flow(u"https"_s, u"clients"_s, u"web"_s, u"443/tcp"_s);
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(
            boundaryAt(chart, u"dmz"_s), (QStringList{u"in 4 https: any > 203.0.113.10 443/tcp"_s,
                                             u"in 6 https: any > 2001:db8:1::10 443/tcp"_s,
                                             u"out 4 sql: 203.0.113.10 > 192.0.2.20 5432/tcp"_s}));
        QCOMPARE(boundaryAt(chart, u"lan"_s),
            QStringList{u"in 4 sql: 203.0.113.10 > 192.0.2.20 5432/tcp"_s});
        QCOMPARE(boundaryAt(chart, u"dmz"_s, nullptr, Directions::Out),
            QStringList{u"out 4 sql: 203.0.113.10 > 192.0.2.20 5432/tcp"_s});
        const auto policy = PolicyCompiler(chart.chart).boundary(u"DMZ");
        QCOMPARE(policy->scope, Scope::Boundary);
        QCOMPARE(policy->at, u"dmz"_s);
        QVERIFY(!policy->single);
    }

    void law07_flowsInsideTheZoneAndOutsideItAreNotItsBusiness()
    {
        ChartBuilder chart = office();
        chart.component(u"proxy"_s, u"dmz"_s, {u"203.0.113.11"_s});
        chart.component(u"backup"_s, u"lan"_s, {u"192.0.2.30"_s});
        chart.flow(u"inside"_s, u"proxy"_s, u"web"_s, u"80/tcp"_s);
        chart.flow(u"outside"_s, u"backup"_s, u"db"_s, u"22/tcp"_s);
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        chart.flow(u"self"_s, u"web"_s, u"web"_s, u"1/tcp"_s);
        QCOMPARE(boundaryAt(chart, u"dmz"_s),
            QStringList{u"out 4 sql: 203.0.113.10 > 192.0.2.20 5432/tcp"_s});
        // Around both zones nothing crosses at all.
        QCOMPARE(boundaryAt(chart, u"hq"_s), QStringList());
    }

    void law07_theZoneIsItsBlocksAndAllThatIsInIt()
    {
        ChartBuilder chart = office();
        QCOMPARE(
            extentOf(chart, u"dmz"_s), (QStringList{u"203.0.113.0/24"_s, u"2001:db8:1::/64"_s}));
        QCOMPARE(extentOf(chart, u"hq"_s),
            (QStringList{u"192.0.2.20"_s, u"203.0.113.0/24"_s, u"2001:db8:1::/64"_s}));
        auto &far = chart.component(u"far"_s, u"web-host"_s, {u"198.51.100.5"_s});
        far.publicAddresses = ChartBuilder::addresses({u"198.51.100.99"_s});
        QCOMPARE(extentOf(chart, u"dmz"_s),
            (QStringList{u"198.51.100.5"_s, u"203.0.113.0/24"_s, u"2001:db8:1::/64"_s}));
        QCOMPARE(extentOf(chart, u"db-host"_s), QStringList{u"192.0.2.20"_s});
    }

    void law07_aZoneInsideAZoneHasItsOwnBoundary()
    {
        ChartBuilder chart = office();
        chart.zone(u"cage"_s, ZoneKind::Network, u"dmz"_s, {u"203.0.113.128/28"_s});
        chart.component(u"vault"_s, u"cage"_s);
        chart.flow(u"keys"_s, u"web"_s, u"vault"_s, u"8200/tcp"_s);
        chart.flow(u"log"_s, u"vault"_s, u"db"_s, u"514/udp"_s);
        QCOMPARE(boundaryAt(chart, u"cage"_s),
            (QStringList{u"in 4 keys: 203.0.113.10 > 203.0.113.128/28 8200/tcp"_s,
                u"out 4 log: 203.0.113.128/28 > 192.0.2.20 514/udp"_s}));
        QCOMPARE(boundaryAt(chart, u"dmz"_s),
            QStringList{u"out 4 log: 203.0.113.128/28 > 192.0.2.20 514/udp"_s});
    }

    void law07_whoIsOutsideButHasAnAddressOfTheZoneIsNeverJudged()
    {
        ChartBuilder chart = office();
        chart.component(u"stray"_s, u"lan"_s, {u"203.0.113.77"_s});
        chart.flow(u"odd"_s, u"stray"_s, u"web"_s, u"80/tcp"_s);
        QStringList warnings;
        QCOMPARE(boundaryAt(chart, u"dmz"_s, &warnings),
            QStringList{u"in - odd: stray is outside, but its addresses are inside"_s});
        QVERIFY(mentions(warnings, {u"odd"_s, u"stray"_s, u"does not judge"_s}));

        // With an address beyond the zone as well, the rule stands for that.
        chart.component(u"half"_s, u"lan"_s, {u"203.0.113.78"_s, u"192.0.2.78"_s});
        chart.flow(u"odd2"_s, u"half"_s, u"web"_s, u"81/tcp"_s);
        boundaryAt(chart, u"dmz"_s, &warnings);
        QVERIFY(mentions(warnings, {u"half"_s, u"some of its addresses"_s}));
    }

    void law07_whoIsInsideWithoutAddressStandsForTheZoneAroundIt()
    {
        ChartBuilder chart = office();
        chart.host(u"new-host"_s, u"dmz"_s);
        chart.component(u"new"_s, u"new-host"_s);
        chart.host(u"blank-host"_s, u"lan"_s);
        chart.component(u"blank"_s, u"blank-host"_s);
        chart.flow(u"a"_s, u"db"_s, u"new"_s, u"80/tcp"_s);
        chart.flow(u"b"_s, u"web"_s, u"blank"_s, u"80/tcp"_s);
        QCOMPARE(boundaryAt(chart, u"dmz"_s, nullptr, Directions::In),
            QStringList{u"in 4 a: 192.0.2.20 > 203.0.113.0/24 80/tcp"_s});
        // The blocks of a zone around the boundary would open it for everybody there.
        chart.chart.zones[lowerBound(chart.chart.zones, u"hq")].addresses =
            ChartBuilder::addresses({u"192.0.0.0/16"_s});
        QStringList warnings;
        QCOMPARE(boundaryAt(chart, u"lan"_s, &warnings, Directions::In),
            QStringList{u"in - b: blank has no address"_s});
        QVERIFY(mentions(warnings, {u"\"b\""_s, u"blank"_s, u"no address"_s}));
    }

    void law07_anyStandsForTheInternetAndForTheWholeZone()
    {
        ChartBuilder chart = office();
        chart.component(u"all"_s, u"lan"_s, {u"any"_s});
        chart.flow(u"ping"_s, u"clients"_s, u"all"_s, u"icmp, icmpv6"_s);
        QStringList warnings;
        // Nothing in the zone has an IPv6 address, so no IPv6 packet is judged.
        QCOMPARE(boundaryAt(chart, u"lan"_s, &warnings),
            (QStringList{u"in 4 ping: any > any icmp"_s,
                u"in - ping: icmpv6 needs IPv6, which its ends do not share"_s}));
        QVERIFY(mentions(warnings, {u"all"_s, u"any"_s, u"sets no boundary"_s}));
        QVERIFY(mentions(warnings, {u"lan"_s, u"IPv6"_s, u"pass"_s}));
        QCOMPARE(extentOf(chart, u"lan"_s), QStringList{u"192.0.2.20"_s});
    }

    void law07_aZoneOfAllAddressesJudgesNothing()
    {
        ChartBuilder chart = office();
        chart.zone(u"world"_s, ZoneKind::Network, {}, {u"0.0.0.0/0"_s});
        QStringList warnings;
        QCOMPARE(extentOf(chart, u"world"_s, &warnings), QStringList{u"0.0.0.0/0"_s});
        QVERIFY(mentions(warnings, {u"world"_s, u"IPv4"_s, u"none is judged"_s}));
    }

    void law07_namesInsideCountOnceTheyWereLookedUp()
    {
        ChartBuilder chart = office();
        chart.component(u"app"_s, u"lan"_s, {u"app.example.com"_s});
        chart.flow(u"api"_s, u"web"_s, u"app"_s, u"443/tcp"_s);
        QStringList warnings;
        QCOMPARE(extentOf(chart, u"lan"_s, &warnings), QStringList{u"192.0.2.20"_s});
        QVERIFY(mentions(warnings, {u"app.example.com"_s, u"not looked up"_s, u"boundary"_s}));
        chart.chart.settings.lookups[u"app.example.com"_s] = {
            {Address::parse(u"192.0.2.40")->range()}, QDate(2026, 1, 2), u"DNS"_s, {}};
        QCOMPARE(extentOf(chart, u"lan"_s), (QStringList{u"192.0.2.20"_s, u"192.0.2.40"_s}));
        QCOMPARE(boundaryAt(chart, u"lan"_s),
            QStringList{u"in 4 api: 203.0.113.10 > name:app.example.com=192.0.2.40 443/tcp"_s});
    }

    void law07_nothingKnownOfTheZoneIsAnError()
    {
        ChartBuilder chart = office();
        chart.zone(u"empty"_s, ZoneKind::Network, u"hq"_s);
        chart.component(u"lone"_s, u"empty"_s);
        chart.component(u"all"_s, u"empty"_s, {u"any"_s});
        for (const QString &at : {u"empty"_s, u"lone"_s, u"all"_s}) {
            const QStringList lines = boundaryAt(chart, at);
            QVERIFY2(lines.first().startsWith(u"error: nothing is known of the addresses"_s),
                qPrintable(lines.join(u'\n')));
        }
        QVERIFY(boundaryAt(chart, u"net"_s).first().contains(u"internet zone"_s));
    }

    void law07_outsideIsSeenFromInside()
    {
        ChartBuilder chart = office();
        chart.zone(u"branch"_s, ZoneKind::Site, {}, {u"192.0.2.192/26"_s});
        auto &pc = chart.component(u"pc"_s, u"branch"_s, {u"192.0.2.200"_s});
        pc.publicAddresses = ChartBuilder::addresses({u"198.51.100.9"_s});
        auto &app = chart.component(u"app"_s, u"lan"_s, {u"192.0.2.50"_s});
        app.publicAddresses = ChartBuilder::addresses({u"203.0.113.50"_s});
        chart.flow(u"far"_s, u"pc"_s, u"app"_s, u"443/tcp"_s);
        QCOMPARE(boundaryAt(chart, u"lan"_s),
            QStringList{u"in 4 far: 198.51.100.9 > 192.0.2.50 443/tcp"_s});
        QCOMPARE(boundaryAt(chart, u"branch"_s),
            QStringList{u"out 4 far: 192.0.2.200 > 203.0.113.50 443/tcp"_s});
    }

    void law07_clientsBehindABalancerCountOneByOne()
    {
        ChartBuilder chart = office();
        chart.component(u"lb"_s, u"dmz"_s, {u"203.0.113.5"_s}).preservesClientAddress = true;
        chart.component(u"branch"_s, {}, {u"198.51.100.0/24"_s});
        chart.flow(u"front"_s, u"branch"_s, u"lb"_s, u"443/tcp"_s);
        chart.flow(u"front-near"_s, u"web"_s, u"lb"_s, u"443/tcp"_s);
        chart.flow(u"back"_s, u"lb"_s, u"db"_s, u"8443/tcp"_s);
        // Out of the DMZ: only with an address of the DMZ has a packet one end in it.
        QCOMPARE(boundaryAt(chart, u"dmz"_s),
            (QStringList{u"in 4 front: 198.51.100.0/24 > 203.0.113.5 443/tcp"_s,
                u"out 4 back: 203.0.113.10 > 192.0.2.20 8443/tcp"_s}));
        QCOMPARE(boundaryAt(chart, u"lan"_s),
            QStringList{u"in 4 back: 198.51.100.0/24,203.0.113.10 > 192.0.2.20 8443/tcp"_s});

        // Straight past the balancer nobody gets in.
        chart.component(u"app"_s, u"dmz"_s, {u"203.0.113.6"_s});
        chart.flow(u"local"_s, u"lb"_s, u"app"_s, u"8443/tcp"_s);
        QVERIFY(!boundaryAt(chart, u"dmz"_s).join(u'\n').contains(u"local"_s));
    }

    void law07_aBalancerWhoseClientsAreAllBeyondIt()
    {
        ChartBuilder chart = office();
        chart.component(u"lb"_s, u"dmz"_s, {u"203.0.113.5"_s}).preservesClientAddress = true;
        chart.flow(u"front"_s, u"clients"_s, u"lb"_s, u"443/tcp"_s);
        chart.flow(u"back"_s, u"lb"_s, u"db"_s, u"8443/tcp"_s);
        QCOMPARE(boundaryAt(chart, u"dmz"_s, nullptr, Directions::Out), QStringList());
        QStringList warnings;
        QCOMPARE(across(chart, u"back"_s, Direction::Outbound, u"dmz"_s, &warnings),
            QStringList{
                u"out - back: the addresses in its packets are on one side of the boundary"_s});
        QVERIFY(mentions(warnings, {u"back"_s, u"lb"_s}));
    }

    void law07_aBoundaryLetsOnlyRepliesThroughBesides()
    {
        const auto &rules = baseRules(Scope::Boundary);
        QCOMPARE(rules.size(), size_t(2));
        for (const BaseRule &rule : rules)
            QCOMPARE(rule.match, BaseRule::Match::Established);
        QVERIFY(rules[0].direction != rules[1].direction);
        QVERIFY(baseRules(Scope::Member).empty());
        // And it is not asked for what a host needs.
        QStringList warnings;
        boundaryAt(office(), u"dmz"_s, &warnings);
        QCOMPARE(warnings, QStringList());
    }

    void law02_familiesStayApartAtABoundary()
    {
        ChartBuilder chart = office();
        chart.component(u"six"_s, {}, {u"2001:db8:6::6"_s});
        chart.component(u"four"_s, u"dmz"_s, {u"203.0.113.4"_s});
        chart.flow(u"a"_s, u"six"_s, u"four"_s, u"80/tcp"_s);
        chart.flow(u"b"_s, u"six"_s, u"web"_s, u"80/tcp"_s);
        QStringList warnings;
        QCOMPARE(boundaryAt(chart, u"dmz"_s, &warnings),
            (QStringList{u"in - a: four has IPv4, six has IPv6 only"_s,
                u"in 6 b: 2001:db8:6::6 > 2001:db8:1::10 80/tcp"_s}));
        QVERIFY(mentions(warnings, {u"\"a\""_s, u"four"_s, u"six"_s}));
    }

    void singleRulesAsABoundarySeesThem()
    {
        ChartBuilder chart = office();
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        chart.component(u"proxy"_s, u"dmz"_s, {u"203.0.113.11"_s});
        chart.flow(u"inside"_s, u"proxy"_s, u"web"_s, u"80/tcp"_s);
        const QString rule = u"4 sql: 203.0.113.10 > 192.0.2.20 5432/tcp"_s;
        QCOMPARE(across(chart, u"sql"_s, Direction::Inbound, {}), QStringList{u"in "_s + rule});
        QCOMPARE(across(chart, u"sql"_s, Direction::Outbound, {}), QStringList{u"out "_s + rule});
        QCOMPARE(
            across(chart, u"sql"_s, Direction::Inbound, u"lan"_s), QStringList{u"in "_s + rule});
        QCOMPARE(across(chart, u"sql"_s, Direction::Outbound, u"lan"_s), QStringList());
        QCOMPARE(
            across(chart, u"sql"_s, Direction::Outbound, u"dmz"_s), QStringList{u"out "_s + rule});
        QStringList warnings;
        QCOMPARE(across(chart, u"inside"_s, Direction::Inbound, u"dmz"_s, &warnings),
            QStringList{u"in - inside: both ends are on one side of the boundary"_s});
        QVERIFY(mentions(warnings, {u"inside"_s, u"needs no rule"_s}));
        const auto policy =
            PolicyCompiler(chart.chart).flowsAcross({u"sql"_s}, Direction::Inbound, u"lan");
        QCOMPARE(policy->at, u"lan"_s);
        QCOMPARE(texts(policy->zoneAddresses), QStringList{u"192.0.2.20"_s});
        QVERIFY(policy->single);
    }

    void singleRulesFillInBothEnds()
    {
        ChartBuilder chart = office();
        chart.host(u"h"_s, u"lan"_s);
        chart.component(u"blank"_s, u"h"_s);
        chart.flow(u"f"_s, u"db"_s, u"blank"_s, u"80/tcp"_s);
        QCOMPARE(across(chart, u"f"_s, Direction::Inbound, {}),
            QStringList{u"in 4 f: 192.0.2.20 > fill:blank 80/tcp"_s});
    }

    void placesAreAllButInternetZones()
    {
        ChartBuilder chart = office();
        chart.chart.zones[lowerBound(chart.chart.zones, u"dmz")].enforce = true;
        chart.chart.zones[lowerBound(chart.chart.zones, u"net")].enforce = true;
        chart.chart.zones[lowerBound(chart.chart.zones, u"dmz")].target = u"cisco-asa"_s;
        const PolicyCompiler compiler(chart.chart);
        using Kind = EnforcementPoint::Kind;
        QCOMPARE(compiler.place(u"Dmz")->kind, Kind::Zone);
        QCOMPARE(compiler.place(u"lan")->id, u"lan"_s);
        QCOMPARE(compiler.place(u"db-host")->kind, Kind::Host);
        QVERIFY(!compiler.place(u"net"));
        QVERIFY(!compiler.place(u"db"));
        QStringList points;
        for (const EnforcementPoint &point : compiler.enforcementPoints())
            points += point.id + u' ' + point.target;
        QCOMPARE(points, (QStringList{u"db-host "_s, u"dmz cisco-asa"_s, u"web-host "_s}));
    }
};

QTEST_APPLESS_MAIN(TestBoundaries)
#include "tst_boundaries.moc"
