// Laws 2, 4 and 7 at the members of a zone: machines (security groups) and components (pods).

#include "tests/support/OfficeChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// "web-host: in 4 ...", one for each item of all members.
QStringList membersAt(const ChartBuilder &chart, const QString &at, Member member,
    Directions directions = Directions::Both)
{
    const auto policies = PolicyCompiler(chart.chart).members(at, member, directions);
    if (!policies)
        return {u"error: "_s + policies.error().message};
    QStringList lines;
    for (const Policy &policy : *policies) {
        for (const QString &line : policyText(policy))
            lines += policy.at + u": "_s + line;
    }
    return lines;
}

QStringList membersOf(const ChartBuilder &chart, const QString &at, Member member)
{
    QStringList ids;
    const auto policies = PolicyCompiler(chart.chart).members(at, member);
    for (const Policy &policy : policies ? *policies : std::vector<Policy>())
        ids += policy.at;
    return ids;
}

/// A cluster of two nodes in the LAN.
ChartBuilder cluster()
{
    ChartBuilder chart = office();
    chart.zone(u"k8s"_s, ZoneKind::Cluster, u"lan"_s);
    chart.host(u"node-1"_s, u"k8s"_s, {u"192.0.2.101"_s});
    chart.host(u"node-2"_s, u"k8s"_s, {u"192.0.2.102"_s});
    chart.component(u"api"_s, u"node-1"_s);
    chart.component(u"cache"_s, u"node-1"_s, {u"198.51.100.2"_s});
    chart.component(u"worker"_s, u"k8s"_s, {u"2001:db8:8::3"_s});
    return chart;
}

} // namespace

class TestMembers : public QObject
{
    Q_OBJECT

private slots:
    void law07_membersHaveTheFlowsInsideTheZoneToo()
    {
        ChartBuilder chart = office();
        chart.component(u"proxy"_s, u"dmz"_s, {u"203.0.113.11"_s});
        chart.flow(u"inside"_s, u"proxy"_s, u"web"_s, u"80/tcp"_s);
        chart.flow(u"sql"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(membersAt(chart, u"dmz"_s, Member::Machine),
            (QStringList{u"proxy: out 4 inside: own > 203.0.113.10 80/tcp"_s,
                u"web-host: in 4 inside: 203.0.113.11 > own 80/tcp"_s,
                u"web-host: out 4 sql: own > 192.0.2.20 5432/tcp"_s}));
        QCOMPARE(membersAt(chart, u"dmz"_s, Member::Machine, Directions::In),
            QStringList{u"web-host: in 4 inside: 203.0.113.11 > own 80/tcp"_s});
        const auto policies = PolicyCompiler(chart.chart).members(u"dmz", Member::Machine);
        for (const Policy &policy : *policies)
            QCOMPARE(policy.scope, Scope::Member);
    }

    void membersAreAtAnyDepth()
    {
        const ChartBuilder chart = cluster();
        QCOMPARE(membersOf(chart, u"hq"_s, Member::Machine),
            (QStringList{u"db-host"_s, u"node-1"_s, u"node-2"_s, u"web-host"_s, u"worker"_s}));
        QCOMPARE(membersOf(chart, u"hq"_s, Member::Component),
            (QStringList{u"api"_s, u"cache"_s, u"db"_s, u"web"_s, u"worker"_s}));
        QCOMPARE(membersOf(chart, u"node-1"_s, Member::Machine), QStringList{u"node-1"_s});
        QCOMPARE(
            membersOf(chart, u"node-1"_s, Member::Component), (QStringList{u"api"_s, u"cache"_s}));
        QCOMPARE(membersOf(chart, u"API"_s, Member::Component), QStringList{u"api"_s});
        QCOMPARE(membersOf(chart, u"worker"_s, Member::Machine), QStringList{u"worker"_s});
    }

    void placesWithoutMembersSayWhy()
    {
        ChartBuilder chart = cluster();
        chart.zone(u"empty"_s, ZoneKind::Network);
        QVERIFY(membersAt(chart, u"empty"_s, Member::Machine).first().contains(u"nothing in"_s));
        QVERIFY(membersAt(chart, u"node-2"_s, Member::Component).first().contains(u"nothing in"_s));
        QVERIFY(membersAt(chart, u"api"_s, Member::Machine).first().contains(u"node-1"_s));
        QVERIFY(membersAt(chart, u"net"_s, Member::Machine).first().contains(u"internet"_s));
        QVERIFY(membersAt(chart, u"appi"_s, Member::Component).first().contains(u"mean api"_s));
    }

    void peersInTheClusterGoById()
    {
        ChartBuilder chart = cluster();
        chart.flow(u"local"_s, u"api"_s, u"cache"_s, u"6379/tcp"_s);
        chart.flow(u"sql"_s, u"api"_s, u"db"_s, u"5432/tcp"_s);
        QCOMPARE(membersAt(chart, u"k8s"_s, Member::Component),
            (QStringList{// Both sit on one host, and api has the address of its node.
                u"api: out 4 local: own > component:cache=198.51.100.2 6379/tcp"_s,
                u"api: out 4 sql: own > 192.0.2.20 5432/tcp"_s,
                u"cache: in 4 local: component:api=192.0.2.101 > own 6379/tcp"_s}));
        // Seen from outside the cluster it is an address.
        QCOMPARE(membersAt(chart, u"db"_s, Member::Component),
            QStringList{u"db: in 4 sql: 192.0.2.101 > own 5432/tcp"_s});
    }

    void law02_familiesOfMembersThatAreKnown()
    {
        ChartBuilder chart = cluster();
        chart.component(u"blank"_s, u"k8s"_s);
        chart.flow(u"a"_s, u"worker"_s, u"cache"_s, u"1/tcp"_s);
        chart.flow(u"b"_s, u"worker"_s, u"blank"_s, u"2/tcp"_s);
        chart.component(u"bare"_s, u"k8s"_s);
        chart.flow(u"c"_s, u"bare"_s, u"blank"_s, u"3/tcp"_s);
        QCOMPARE(membersAt(chart, u"cache"_s, Member::Component),
            QStringList{u"cache: in - a: cache has IPv4, worker has IPv6 only"_s});
        // Of a member without address nothing is known, so it has what the other one has.
        QCOMPARE(membersAt(chart, u"blank"_s, Member::Component),
            (QStringList{u"blank: in 6 b: component:worker=2001:db8:8::3 > own 2/tcp"_s,
                u"blank: in 4 c: component:bare > own 3/tcp"_s,
                u"blank: in 6 c: component:bare > own 3/tcp"_s}));
    }

    void law02_aLabelIsNotWiderThanTheBalancerOnTheWay()
    {
        ChartBuilder chart = cluster();
        const QStringList both{u"198.51.100.7"_s, u"2001:db8:7::7"_s};
        chart.component(u"client"_s, u"k8s"_s, both);
        chart.component(u"server"_s, u"k8s"_s, {u"198.51.100.8"_s, u"2001:db8:7::8"_s});
        chart.component(u"lb"_s, u"k8s"_s, {u"198.51.100.9"_s});
        chart.chart.components[lowerBound(chart.chart.components, u"lb")].preservesClientAddress =
            true;
        chart.flow(u"front"_s, u"client"_s, u"lb"_s, u"443/tcp"_s);
        chart.flow(u"back"_s, u"lb"_s, u"server"_s, u"8443/tcp"_s);
        // The balancer passes on IPv4 alone, which a label could not say.
        QCOMPARE(membersAt(chart, u"server"_s, Member::Component),
            QStringList{
                u"server: in - back: a label would let client in with every address family"_s});
        chart.chart.components[lowerBound(chart.chart.components, u"lb")].addresses.push_back(
            Address::parse(u"2001:db8:7::9").value());
        QCOMPARE(membersAt(chart, u"server"_s, Member::Component),
            (QStringList{u"server: in 4 back: component:client=198.51.100.7 > own 8443/tcp"_s,
                u"server: in 6 back: component:client=2001:db8:7::7 > own 8443/tcp"_s}));
    }

    void law04_aMemberTalksToItselfOnlyWhereThereIsMoreThanOne()
    {
        ChartBuilder chart = cluster();
        chart.flow(u"gossip"_s, u"cache"_s, u"cache"_s, u"7946/udp"_s);
        QCOMPARE(membersAt(chart, u"cache"_s, Member::Component), QStringList());
        chart.chart.components[lowerBound(chart.chart.components, u"cache")].instances = 3;
        QCOMPARE(membersAt(chart, u"cache"_s, Member::Component),
            (QStringList{u"cache: in 4 gossip: component:cache=198.51.100.2 > own 7946/udp"_s,
                u"cache: out 4 gossip: own > component:cache=198.51.100.2 7946/udp"_s}));
    }

    void singleRulesOfMembers()
    {
        ChartBuilder chart = cluster();
        chart.flow(u"local"_s, u"api"_s, u"cache"_s, u"6379/tcp"_s);
        const PolicyCompiler compiler(chart.chart);
        const auto machine = compiler.flows({u"local"_s}, Direction::Inbound);
        QCOMPARE(policyText(*machine), QStringList{u"in - local: both ends are on one host"_s});
        const auto alone = compiler.flows({u"local"_s}, Direction::Inbound, Member::Component);
        QCOMPARE(policyText(*alone),
            QStringList{u"in 4 local: component:api=192.0.2.101 > own 6379/tcp"_s});
        QCOMPARE(alone->at, u"cache"_s);
    }

    void law06_aPodIsNotAskedForAnAdministrator()
    {
        const ChartBuilder chart = cluster();
        const PolicyCompiler compiler(chart.chart);
        QCOMPARE(compiler.members(u"api", Member::Component)->front().warnings, QStringList());
        QVERIFY(mentions(
            compiler.members(u"db-host", Member::Machine)->front().warnings, {u"administrator"_s}));
    }
};

QTEST_APPLESS_MAIN(TestMembers)
#include "tst_members.moc"
