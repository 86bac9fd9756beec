#include "model/policy/BaseRules.h"
#include "model/policy/Policy.h"
#include "tests/support/OfficeChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestLaws : public QObject
{
    Q_OBJECT

private slots:
    void law01_exactlyTheFlow()
    {
        ChartBuilder chart = office();
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(
            rulesAt(chart, u"db-host"_s), QStringList{u"in 4 sql: 203.0.113.10 > own 5432/tcp"_s});
    }

    void law01_aRangeKeepsBothEndsAndItsMiddle()
    {
        ChartBuilder chart = office();
        chart.flow(u"rtp"_s, u"web"_s, u"db"_s, u"50000-60000/udp, 7/udp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s),
            QStringList{u"in 4 rtp: 203.0.113.10 > own 7,50000-60000/udp"_s});
    }

    void law01_aSwitchedOffFlowGivesNothing()
    {
        ChartBuilder chart = office();
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s).enabled = false;
        QCOMPARE(rulesAt(chart, u"db-host"_s), QStringList());
        QStringList warnings;
        QCOMPARE(rulesOf(chart, u"sql"_s, Direction::Inbound, &warnings),
            QStringList{u"in - sql: it is switched off"_s});
        QVERIFY(mentions(warnings, {u"sql"_s, u"switched off"_s}));
    }

    void law01_unknownPortsAreNoPortsAtAll()
    {
        ChartBuilder chart = office();
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, {});
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::Both, &warnings),
            QStringList{u"in - sql: its ports are not known"_s});
        QVERIFY(mentions(warnings, {u"sql"_s, u"ports"_s}));
    }

    void law02_familiesKeptApart()
    {
        ChartBuilder chart = office();
        chart.flow(u"https"_s, u"clients"_s, u"web"_s, u"443/tcp"_s);
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            (QStringList{u"in 4 https: any > own 443/tcp"_s, u"in 6 https: any > own 443/tcp"_s,
                u"out 4 sql: own > 192.0.2.20 5432/tcp"_s}));
    }

    void law02_anyPeerStaysInTheFamiliesOfTheOwnEnd()
    {
        ChartBuilder chart = office();
        chart.flow(u"all"_s, u"clients"_s, u"db"_s, u"443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s), QStringList{u"in 4 all: any > own 443/tcp"_s});
    }

    void law02_noFamilyInCommonIsNoRule()
    {
        ChartBuilder chart = office();
        chart.component(u"six"_s, u"dmz"_s, {u"2001:db8:1::66"_s});
        chart.flow(u"sql"_s, u"six"_s, u"db"_s, u"5432/tcp"_s);
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::Both, &warnings),
            QStringList{u"in - sql: db has IPv4, six has IPv6 only"_s});
        QVERIFY(mentions(warnings, {u"sql"_s, u"six"_s, u"IPv6"_s, u"IPv4"_s}));
        QCOMPARE(
            rulesOf(chart, u"sql"_s), QStringList{u"in - sql: db has IPv4, six has IPv6 only"_s});
        QCOMPARE(
            rulesAt(chart, u"six"_s), QStringList{u"out - sql: six has IPv6, db has IPv4 only"_s});
    }

    void law02_icmpIsIPv4AndIcmpv6IsIPv6()
    {
        ChartBuilder chart = office();
        chart.flow(u"ping"_s, u"clients"_s, u"web"_s, u"icmp, icmpv6"_s);
        chart.flow(u"ping-db"_s, u"web"_s, u"db"_s, u"icmp, icmpv6"_s);
        QCOMPARE(rulesAt(chart, u"web-host"_s, Directions::In),
            (QStringList{u"in 4 ping: any > own icmp"_s, u"in 6 ping: any > own icmpv6"_s}));
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::In, &warnings),
            (QStringList{u"in 4 ping-db: 203.0.113.10 > own icmp"_s,
                u"in - ping-db: icmpv6 needs IPv6, which its ends do not share"_s}));
        QVERIFY(mentions(warnings, {u"ping-db"_s, u"icmpv6"_s}));
    }

    void law02_icmpv6AloneIsNeverABareAccept()
    {
        ChartBuilder chart = office();
        chart.flow(u"ping"_s, u"clients"_s, u"db"_s, u"icmpv6"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s),
            QStringList{u"in - ping: icmpv6 needs IPv6, which its ends do not share"_s});
    }

    void law02_anUnmatchedEndWithoutAddressWarnsThatBothFamiliesOpen()
    {
        ChartBuilder chart = office();
        chart.host(u"new-host"_s, u"lan"_s);
        chart.component(u"new"_s, u"new-host"_s);
        chart.flow(u"all"_s, u"clients"_s, u"new"_s, u"443/tcp"_s);
        chart.flow(u"some"_s, u"db"_s, u"new"_s, u"443/tcp"_s);
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"new-host"_s, Directions::In, &warnings),
            (QStringList{u"in 4 all: any > own 443/tcp"_s, u"in 6 all: any > own 443/tcp"_s,
                u"in 4 some: 192.0.2.20 > own 443/tcp"_s}));
        QVERIFY(mentions(warnings, {u"\"all\""_s, u"new"_s}));
        QVERIFY(!mentions(warnings, {u"\"some\""_s}));
    }

    void law03_aPeerWithoutAddressTakesItsZones()
    {
        ChartBuilder chart = office();
        chart.zone(u"rack"_s, ZoneKind::Cluster, u"dmz"_s);
        chart.component(u"proxy"_s, u"rack"_s);
        chart.flow(u"sql"_s, u"proxy"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s),
            QStringList{u"in 4 sql: 203.0.113.0/24 > own 5432/tcp"_s});
    }

    void law03_anInternetZoneWithBlocksIsNotAny()
    {
        ChartBuilder chart;
        chart.zone(u"partners"_s, ZoneKind::Internet, {}, {u"198.51.100.0/24"_s});
        chart.component(u"partner"_s, u"partners"_s);
        chart.component(u"web"_s, {}, {u"203.0.113.10"_s});
        chart.flow(u"https"_s, u"partner"_s, u"web"_s, u"443/tcp"_s);
        QCOMPARE(
            rulesAt(chart, u"web"_s), QStringList{u"in 4 https: 198.51.100.0/24 > own 443/tcp"_s});
    }

    void law03_anyIsWhatTheUserWrote()
    {
        ChartBuilder chart = office();
        chart.component(u"everyone"_s, u"lan"_s, {u"198.51.100.1"_s, u"any"_s});
        chart.component(u"all-four"_s, u"lan"_s, {u"0.0.0.0/0"_s});
        chart.flow(u"a"_s, u"everyone"_s, u"web"_s, u"80/tcp"_s);
        chart.flow(u"b"_s, u"all-four"_s, u"web"_s, u"81/tcp"_s);
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            (QStringList{u"in 4 a: any > own 80/tcp"_s, u"in 6 a: any > own 80/tcp"_s,
                u"in 4 b: any > own 81/tcp"_s}));
    }

    void law03_aPeerWithoutAnyAddressIsNoRule()
    {
        ChartBuilder chart = office();
        chart.component(u"laptop"_s, u"lan"_s).name = u"Admin \"laptop\""_s;
        chart.flow(u"ssh"_s, u"laptop"_s, u"db"_s, u"22/tcp"_s);
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::Both, &warnings),
            QStringList{u"in - ssh: laptop has no address"_s});
        QVERIFY(mentions(warnings, {u"ssh"_s, u"laptop"_s, u"Admin"_s, u"no address"_s}));
        QCOMPARE(rulesOf(chart, u"ssh"_s, Direction::Inbound, &warnings),
            QStringList{u"in 4 ssh: fill:laptop > own 22/tcp"_s});
        QVERIFY(mentions(warnings, {u"ssh"_s, u"laptop"_s, u"placeholder"_s}));
    }

    void law03_aNameIsNeverAny()
    {
        ChartBuilder chart = office();
        chart.component(u"hub"_s, u"net"_s,
            {u"hub.example.com"_s, u"published:cloudfront"_s, u"198.51.100.7"_s});
        chart.flow(u"pull"_s, u"web"_s, u"hub"_s, u"443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            (QStringList{u"out 4 pull: own > 198.51.100.7 443/tcp"_s,
                u"out 4 pull: own > name:hub.example.com 443/tcp"_s,
                u"out 4 pull: own > name:published:cloudfront 443/tcp"_s,
                u"out 6 pull: own > name:hub.example.com 443/tcp"_s,
                u"out 6 pull: own > name:published:cloudfront 443/tcp"_s}));
        const QStringList single = rulesOf(chart, u"pull"_s, Direction::Outbound);
        QVERIFY(single.contains(u"out 6 pull: own > name:hub.example.com 443/tcp"_s));
        QVERIFY(!single.join(u'\n').contains(u"any"_s));
    }

    void law04_theOwnAddressIsMatchedOnlyWhereItTellsComponentsApart()
    {
        ChartBuilder chart = office();
        chart.component(u"agent"_s, u"db-host"_s); // nothing known: of both families
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        chart.flow(u"api"_s, u"web"_s, u"agent"_s, u"8080/tcp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::In),
            (QStringList{u"in 4 api: 203.0.113.10 > own 8080/tcp"_s,
                u"in 6 api: 2001:db8:1::10 > own 8080/tcp"_s,
                u"in 4 sql: 203.0.113.10 > own 5432/tcp"_s}));
        chart.component(u"db2"_s, u"db-host"_s, {u"192.0.2.21"_s});
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::In, &warnings),
            (QStringList{u"in - api: agent has no address"_s,
                u"in 4 sql: 203.0.113.10 > 192.0.2.20 5432/tcp"_s}));
        QVERIFY(mentions(warnings, {u"api"_s, u"agent"_s, u"apart"_s}));
    }

    void law04_multicastDestinationsAreMatched()
    {
        ChartBuilder chart = office();
        chart.component(u"group"_s, {}, {u"224.0.0.251"_s, u"192.0.2.77"_s});
        chart.flow(u"mdns"_s, u"db"_s, u"group"_s, u"5353/udp"_s);
        QCOMPARE(rulesAt(chart, u"group"_s, Directions::In),
            QStringList{u"in 4 mdns: 192.0.2.20 > 192.0.2.77,224.0.0.251 5353/udp"_s});
    }

    void law04_aMulticastZoneIsADestinationToo()
    {
        ChartBuilder chart = office();
        chart.zone(u"groups"_s, ZoneKind::Network, {}, {u"239.1.0.0/24"_s});
        chart.host(u"member-host"_s, u"groups"_s);
        chart.component(u"member"_s, u"member-host"_s);
        chart.component(u"lone"_s, u"groups"_s);
        chart.flow(u"feed"_s, u"db"_s, u"member"_s, u"5000/udp"_s);
        chart.flow(u"feed-lone"_s, u"db"_s, u"lone"_s, u"5000/udp"_s);
        QCOMPARE(rulesAt(chart, u"member-host"_s, Directions::In),
            QStringList{u"in 4 feed: 192.0.2.20 > 239.1.0.0/24 5000/udp"_s});
        QCOMPARE(rulesAt(chart, u"lone"_s, Directions::In),
            QStringList{u"in 4 feed-lone: 192.0.2.20 > 239.1.0.0/24 5000/udp"_s});
    }

    void law04_flowsInsideOneHostNeedNoRule()
    {
        ChartBuilder chart = office();
        chart.component(u"cache"_s, u"db-host"_s, {u"192.0.2.20"_s});
        chart.flow(u"local"_s, u"cache"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s), QStringList());
        QStringList warnings;
        QCOMPARE(rulesOf(chart, u"local"_s, Direction::Inbound, &warnings),
            QStringList{u"in - local: both ends are on one host"_s});
        QVERIFY(mentions(warnings, {u"local"_s, u"needs no rule"_s}));
    }

    void law04_aHostInsideAHostIsAnotherHost()
    {
        ChartBuilder chart = office();
        chart.host(u"guest"_s, u"db-host"_s);
        chart.component(u"vm"_s, u"guest"_s, {u"192.0.2.30"_s});
        chart.flow(u"sql"_s, u"vm"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(
            rulesAt(chart, u"db-host"_s), QStringList{u"in 4 sql: 192.0.2.30 > own 5432/tcp"_s});
        QCOMPARE(
            rulesAt(chart, u"guest"_s), QStringList{u"out 4 sql: own > 192.0.2.20 5432/tcp"_s});
    }

    void law04_instancesTalkToEachOther()
    {
        ChartBuilder chart = office();
        auto &node = chart.component(u"node"_s, u"lan"_s, {u"192.0.2.40-192.0.2.42"_s});
        node.instances = 3;
        chart.flow(u"gossip"_s, u"node"_s, u"node"_s, u"7946/tcp+udp"_s);
        chart.flow(u"self"_s, u"db"_s, u"db"_s, u"1/tcp"_s);
        const QString nodes = u"192.0.2.40-192.0.2.42"_s;
        QCOMPARE(rulesAt(chart, u"node"_s),
            (QStringList{u"in 4 gossip: "_s + nodes + u" > own 7946/tcp"_s,
                u"in 4 gossip: "_s + nodes + u" > own 7946/udp"_s,
                u"out 4 gossip: own > "_s + nodes + u" 7946/tcp"_s,
                u"out 4 gossip: own > "_s + nodes + u" 7946/udp"_s}));
        QCOMPARE(rulesAt(chart, u"db-host"_s), QStringList());
    }

    void law05_theSourceGetsTheMirrorRule()
    {
        ChartBuilder chart = office();
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(
            rulesAt(chart, u"web-host"_s), QStringList{u"out 4 sql: own > 192.0.2.20 5432/tcp"_s});
        QCOMPARE(rulesAt(chart, u"web-host"_s, Directions::In), QStringList());
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::Out), QStringList());
        QCOMPARE(rulesOf(chart, u"sql"_s, Direction::Outbound),
            QStringList{u"out 4 sql: own > 192.0.2.20 5432/tcp"_s});
    }

    void law06_whatEveryHostNeedsIsThereWithoutEcho()
    {
        int loopbacks = 0;
        for (const BaseRule &rule : baseRules()) {
            loopbacks += rule.match == BaseRule::Match::Loopback;
            const bool v4 = rule.family == Family::IPv4;
            for (const quint8 type : rule.types) {
                QVERIFY2(v4 ? type != 0 && type != 8 : type != 128 && type != 129, "echo");
                if (!v4 && type >= 133 && type <= 136)
                    QCOMPARE(rule.hopLimit, 255);
            }
            for (const auto *list : {&rule.sources, &rule.destinations}) {
                for (const IpRange &range : *list)
                    QCOMPARE(range.family, rule.family);
            }
        }
        QCOMPARE(loopbacks, 2);
    }

    void law06_warnsOfWhatTheHostWillMiss()
    {
        ChartBuilder chart = office();
        QStringList warnings;
        rulesAt(chart, u"db-host"_s, Directions::Both, &warnings);
        QCOMPARE(warnings.size(), 3);
        QVERIFY(mentions(warnings, {u"DNS"_s}));
        QVERIFY(mentions(warnings, {u"NTP"_s}));
        QVERIFY(mentions(warnings, {u"administrator"_s}));
        rulesAt(chart, u"db-host"_s, Directions::In, &warnings);
        QCOMPARE(warnings.size(), 1);

        chart.flow(u"dns"_s, u"db"_s, u"clients"_s, u"53/tcp+udp"_s);
        chart.flow(u"ntp"_s, u"db"_s, u"clients"_s, u"123/udp"_s);
        chart.flow(u"ssh"_s, u"web"_s, u"db"_s, u"20-30/tcp"_s);
        rulesAt(chart, u"db-host"_s, Directions::Both, &warnings);
        QCOMPARE(warnings, QStringList());
    }

    void law06_aLocalResolverCounts()
    {
        ChartBuilder chart = office();
        chart.component(u"resolver"_s, u"db-host"_s);
        chart.flow(u"dns"_s, u"db"_s, u"resolver"_s, u"53/udp"_s);
        QStringList warnings;
        rulesAt(chart, u"db-host"_s, Directions::Out, &warnings);
        QVERIFY(!mentions(warnings, {u"DNS"_s}));
    }

    void law06_whoIsInsideIsNoWayIn()
    {
        ChartBuilder chart = office();
        chart.component(u"shell"_s, u"db-host"_s);
        chart.flow(u"ssh"_s, u"shell"_s, u"db"_s, u"22/tcp"_s);
        QStringList warnings;
        rulesAt(chart, u"db-host"_s, Directions::In, &warnings);
        QVERIFY(mentions(warnings, {u"administrator"_s}));
    }

    void law09_theDocumentsTextReachesOnlyLabelAndWarnings()
    {
        ChartBuilder chart = office();
        const QString evil = u"\"; $(touch x)\n\u202e'"_s;
        chart.chart.zones[lowerBound(chart.chart.zones, u"db-host")].name = evil;
        for (Component &component : chart.chart.components)
            component.name = evil;
        chart.component(u"nowhere"_s, u"lan"_s).name = evil;
        chart.flow(u"sql"_s, u"nowhere"_s, u"db"_s, u"5432/tcp"_s).note = evil;
        const auto policy = compileHost(chart.chart, u"db-host");
        QVERIFY(policy);
        QCOMPARE(policy->label, evil);
        QVERIFY(!policyText(*policy).join(u'\n').contains(u"touch"_s));
        for (const QString &warning : policy->warnings)
            QVERIFY(!warning.contains(u'\n') && !warning.contains(u'\u202e'));
    }

    void law10_orderIsThatOfIdsFamiliesAndProtocols()
    {
        ChartBuilder chart = office();
        chart.flow(u"b"_s, u"clients"_s, u"web"_s, u"443/udp, 443/tcp"_s);
        chart.flow(u"A"_s, u"clients"_s, u"web"_s, u"80/tcp"_s);
        chart.flow(u"c"_s, u"db"_s, u"web"_s, u"esp, 1/sctp"_s).expires = QDate(2001, 1, 1);
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            (QStringList{u"in 4 A: any > own 80/tcp"_s, u"in 6 A: any > own 80/tcp"_s,
                u"in 4 b: any > own 443/tcp"_s, u"in 4 b: any > own 443/udp"_s,
                u"in 6 b: any > own 443/tcp"_s, u"in 6 b: any > own 443/udp"_s,
                u"in 4 c: 192.0.2.20 > own 1/sctp"_s, u"in 4 c: 192.0.2.20 > own esp"_s}));
        QCOMPARE(rulesAt(chart, u"WEB-HOST"_s), rulesAt(chart, u"web-host"_s));
    }

    void law12_tcpAndUdpKeepTheirOwnPorts()
    {
        ChartBuilder chart = office();
        chart.flow(u"turn"_s, u"db"_s, u"web"_s, u"443/tcp, 3478/udp, 5349/tcp+udp"_s);
        QCOMPARE(rulesAt(chart, u"web-host"_s),
            (QStringList{u"in 4 turn: 192.0.2.20 > own 443,5349/tcp"_s,
                u"in 4 turn: 192.0.2.20 > own 3478,5349/udp"_s}));
    }

    void enforcementPointsAreHostsAndLoneComponents()
    {
        ChartBuilder chart = office();
        chart.component(u"Alone"_s, u"lan"_s, {u"192.0.2.60"_s}).target = u"ufw"_s;
        chart.component(u"no-address"_s, u"lan"_s);
        chart.component(u"foreign"_s, u"net"_s, {u"198.51.100.1"_s});
        QStringList ids;
        for (const EnforcementPoint &point : enforcementPoints(chart.chart)) {
            ids += point.id;
            const bool isComponent = point.kind == EnforcementPoint::Kind::Component;
            QCOMPARE(isComponent, point.id == u"Alone"_s);
            QCOMPARE(point.target, isComponent ? u"ufw"_s : QString());
        }
        QCOMPARE(ids, (QStringList{u"Alone"_s, u"db-host"_s, u"web-host"_s}));
    }

    void placesWithoutPolicySayWhy_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("network") << u"dmz"_s << QStringList{u"dmz"_s, u"boundary"_s, u"web-host"_s};
        QTest::newRow("site") << u"hq"_s << QStringList{u"db-host, web-host"_s};
        QTest::newRow("empty zone") << u"net"_s << QStringList{u"none"_s};
        QTest::newRow("guest of a host") << u"web"_s << QStringList{u"web-host"_s};
        QTest::newRow("typing error") << u"db-hsot"_s << QStringList{u"db-hsot"_s, u"db-host"_s};
        QTest::newRow("part of it") << u"host"_s << QStringList{u"db-host, web-host"_s};
        QTest::newRow("nothing like it") << u"zzzzzzzz"_s << QStringList{u"zzzzzzzz"_s};
        QTest::newRow("empty") << QString() << QStringList{u"\"\""_s};
    }
    void placesWithoutPolicySayWhy()
    {
        QFETCH(QString, at);
        QFETCH(QStringList, words);
        const auto policy = compileHost(office().chart, at);
        QVERIFY(!policy);
        for (const QString &word : words)
            QVERIFY2(policy.error().message.contains(word), qPrintable(policy.error().message));
    }

    void unknownFlowsSayWhichExist()
    {
        ChartBuilder chart = office();
        chart.flow(u"https"_s, u"clients"_s, u"web"_s, u"443/tcp"_s);
        const auto policy = compileFlows(chart.chart, {u"htps"_s}, Direction::Inbound);
        QVERIFY(!policy);
        QVERIFY(policy.error().message.contains(u"did you mean https"_s));
    }

    void singleRulesNameTheirPlace()
    {
        ChartBuilder chart = office();
        chart.flow(u"https"_s, u"clients"_s, u"web"_s, u"443/tcp"_s);
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        const auto one = compileFlows(chart.chart, {u"sql"_s, u"SQL"_s}, Direction::Inbound);
        QVERIFY(one);
        QVERIFY(one->single);
        QCOMPARE(one->at, u"db-host"_s);
        QCOMPARE(one->items.size(), size_t(1));
        const auto two = compileFlows(chart.chart, {u"sql"_s, u"https"_s}, Direction::Inbound);
        QCOMPARE(two->at, QString());
        QCOMPARE(two->items.size(), size_t(3));
        QVERIFY(two->hasRules());
    }

    void aCircleOfZonesDoesNotHang()
    {
        ChartBuilder chart = office();
        chart.zone(u"a"_s, ZoneKind::Network, u"b"_s);
        chart.zone(u"b"_s, ZoneKind::Network, u"a"_s);
        chart.host(u"lost"_s, u"a"_s);
        chart.component(u"c"_s, u"lost"_s, {u"192.0.2.9"_s});
        chart.flow(u"f"_s, u"c"_s, u"db"_s, u"1/tcp"_s);
        QCOMPARE(rulesAt(chart, u"lost"_s), QStringList{u"out 4 f: own > 192.0.2.20 1/tcp"_s});
        QVERIFY(!compileHost(chart.chart, u"a"));
    }
};

QTEST_APPLESS_MAIN(TestLaws)
#include "tst_laws.moc"
