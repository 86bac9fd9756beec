// Whose address stands in a packet: balancers that keep that of the client, translated addresses.

#include "tests/support/OfficeChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestBalancers : public QObject
{
    Q_OBJECT

private slots:
    void keepClientAddresses()
    {
        ChartBuilder chart = office();
        auto &balancer = chart.component(u"lb"_s, u"dmz"_s, {u"203.0.113.5"_s});
        balancer.preservesClientAddress = true;
        chart.component(u"branch"_s, {}, {u"198.51.100.0/24"_s});
        chart.flow(u"front"_s, u"branch"_s, u"lb"_s, u"443/tcp"_s);
        chart.flow(u"front-off"_s, u"clients"_s, u"lb"_s, u"443/tcp"_s).enabled = false;
        chart.flow(u"loop"_s, u"lb"_s, u"lb"_s, u"1/tcp"_s);
        chart.flow(u"back"_s, u"lb"_s, u"db"_s, u"8443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s),
            QStringList{u"in 4 back: 198.51.100.0/24 > own 8443/tcp"_s});
        QCOMPARE(rulesAt(chart, u"lb"_s, Directions::Out),
            QStringList{u"out 4 back: own > 192.0.2.20 8443/tcp"_s});

        // A second client that has only IPv6 is left out, and said to be.
        chart.component(u"six"_s, {}, {u"2001:db8:6::/48"_s});
        chart.flow(u"front-six"_s, u"six"_s, u"lb"_s, u"443/tcp"_s);
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"db-host"_s, Directions::Both, &warnings),
            (QStringList{u"in 4 back: 198.51.100.0/24 > own 8443/tcp"_s,
                u"in - back: no address family in common with six"_s}));
        QVERIFY(mentions(warnings, {u"back"_s, u"six"_s}));
    }

    void keepFamiliesApart()
    {
        // An IPv6 client cannot come through a balancer that has only IPv4, so between that and a
        // server that has only IPv6 there is nothing.
        ChartBuilder chart = office();
        chart.component(u"lb"_s, {}, {u"203.0.113.5"_s}).preservesClientAddress = true;
        chart.component(u"six"_s, {}, {u"2001:db8:6::/48"_s});
        chart.component(u"server"_s, {}, {u"2001:db8::9"_s});
        chart.component(u"dual"_s, {}, {u"203.0.113.9"_s, u"2001:db8::19"_s});
        chart.flow(u"front"_s, u"six"_s, u"lb"_s, u"443/tcp"_s);
        chart.flow(u"back"_s, u"lb"_s, u"server"_s, u"8443/tcp"_s);
        chart.flow(u"back-dual"_s, u"lb"_s, u"dual"_s, u"8443/tcp"_s);
        const QString reason = u"no address family in common with six"_s;
        QStringList warnings;
        QCOMPARE(rulesAt(chart, u"lb"_s, Directions::Out, &warnings),
            (QStringList{u"out - back: "_s + reason, u"out - back-dual: "_s + reason}));
        QVERIFY(mentions(warnings, {u"back"_s, u"six"_s, u"lb"_s}));
        QCOMPARE(rulesAt(chart, u"server"_s), QStringList{u"in - back: "_s + reason});
        QCOMPARE(rulesAt(chart, u"dual"_s), QStringList{u"in - back-dual: "_s + reason});

        chart.component(u"four"_s, {}, {u"198.51.100.4"_s});
        chart.flow(u"front-four"_s, u"four"_s, u"lb"_s, u"443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"dual"_s),
            (QStringList{
                u"in 4 back-dual: 198.51.100.4 > own 8443/tcp"_s, u"in - back-dual: "_s + reason}));
        QCOMPARE(
            rulesAt(chart, u"server"_s), (QStringList{u"in - back: "_s + reason,
                                             u"in - back: server has IPv6, four has IPv4 only"_s}));
    }

    void everyOneOnTheWaySpeaksTheFamily()
    {
        ChartBuilder chart = office();
        chart.component(u"lb1"_s, {}, {u"2001:db8::5"_s}).preservesClientAddress = true;
        chart.component(u"lb2"_s, {}, {u"203.0.113.6"_s, u"2001:db8::6"_s}).preservesClientAddress =
            true;
        chart.component(u"server"_s, {}, {u"203.0.113.9"_s, u"2001:db8::9"_s});
        chart.flow(u"front"_s, u"clients"_s, u"lb1"_s, u"443/tcp"_s);
        chart.flow(u"middle"_s, u"lb1"_s, u"lb2"_s, u"443/tcp"_s);
        chart.flow(u"back"_s, u"lb2"_s, u"server"_s, u"443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"server"_s), QStringList{u"in 6 back: any > own 443/tcp"_s});
        QCOMPARE(rulesAt(chart, u"lb2"_s, Directions::Out),
            QStringList{u"out 6 back: own > 2001:db8::9 443/tcp"_s});
    }

    void inACircle()
    {
        ChartBuilder chart = office();
        chart.component(u"lb1"_s, u"dmz"_s, {u"203.0.113.5"_s}).preservesClientAddress = true;
        chart.component(u"lb2"_s, u"dmz"_s, {u"203.0.113.6"_s}).preservesClientAddress = true;
        chart.flow(u"a"_s, u"lb1"_s, u"lb2"_s, u"443/tcp"_s);
        chart.flow(u"b"_s, u"lb2"_s, u"lb1"_s, u"443/tcp"_s);
        chart.flow(u"back"_s, u"lb2"_s, u"db"_s, u"8443/tcp"_s);
        QCOMPARE(
            rulesAt(chart, u"db-host"_s), QStringList{u"in - back: nobody has a flow into lb2"_s});
        chart.flow(u"front"_s, u"clients"_s, u"lb1"_s, u"443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"db-host"_s), QStringList{u"in 4 back: any > own 8443/tcp"_s});
    }

    void publicAddressesAcrossRealms()
    {
        ChartBuilder chart = office();
        chart.zone(u"branch"_s, ZoneKind::Site);
        auto &pc = chart.component(u"pc"_s, u"branch"_s, {u"192.0.2.200"_s});
        pc.publicAddresses = ChartBuilder::addresses({u"198.51.100.9"_s});
        auto &app = chart.component(u"app"_s, u"lan"_s, {u"192.0.2.50"_s});
        app.publicAddresses = ChartBuilder::addresses({u"203.0.113.50"_s});
        chart.flow(u"far"_s, u"pc"_s, u"app"_s, u"443/tcp"_s);
        chart.flow(u"near"_s, u"db"_s, u"app"_s, u"443/tcp"_s);
        QCOMPARE(rulesAt(chart, u"app"_s), (QStringList{u"in 4 far: 198.51.100.9 > own 443/tcp"_s,
                                               u"in 4 near: 192.0.2.20 > own 443/tcp"_s}));
        QCOMPARE(rulesAt(chart, u"pc"_s), QStringList{u"out 4 far: own > 203.0.113.50 443/tcp"_s});
        QCOMPARE(
            rulesAt(chart, u"db-host"_s), QStringList{u"out 4 near: own > 192.0.2.50 443/tcp"_s});
    }
};

QTEST_APPLESS_MAIN(TestBalancers)
#include "tst_balancers.moc"
