#include "model/layout/Layout.h"
#include "model/layout/LayoutJson.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/RandomDeployment.h"

#include <QJsonDocument>
#include <QTest>
#include <rapidcheck.h>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// A chart as somebody might draw it: networks with hosts, every component with a flow or two.
Deployment plausible(const Below &below)
{
    static const QStringList ports = {u"443/tcp"_s, u"8080/tcp"_s, u"5349/tcp+udp"_s,
        u"10000-20000/udp"_s, u"icmp"_s, u"53/udp"_s};
    ChartBuilder b;
    QStringList places;
    b.zone(u"internet"_s, ZoneKind::Internet);
    places << u"internet"_s;
    for (int n = 1 + below(3); n > 0; --n) {
        const QString network = u"net-%1"_s.arg(n);
        b.zone(network, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
        places << network;
        for (int h = below(4); h > 0; --h) {
            b.host(u"%1-host-%2"_s.arg(network).arg(h), network);
            places << u"%1-host-%2"_s.arg(network).arg(h);
        }
    }
    const int count = 2 + below(9);
    for (int c = 0; c < count; ++c)
        b.component(u"c%1"_s.arg(c), places[below(int(places.size()))], {u"192.0.2.10"_s}).name =
            u"Component %1"_s.arg(c);
    for (int f = count + below(6); f > 0; --f) {
        Flow &flow = b.flow(u"f%1"_s.arg(f), u"c%1"_s.arg(below(count)), u"c%1"_s.arg(below(count)),
            ports[below(int(ports.size()))]);
        flow.need.kind = below(3) ? Need::Kind::Required : Need::Kind::Optional;
    }
    return b.chart;
}

} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // A layout takes a while in a debug build; RC_PARAMS asks for more, or for others.
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=4 max_success=40");
    }

    void degenerate_data()
    {
        QTest::addColumn<Deployment>("chart");
        QTest::newRow("nothing") << Deployment();
        {
            ChartBuilder b;
            b.zone(u"lan"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s}).name =
                u"A network with a name that is much longer than any card in it could be"_s;
            b.host(u"h"_s, u"lan"_s);
            QTest::newRow("empty zones") << b.chart;
        }
        {
            ChartBuilder b;
            b.component(u"a"_s);
            b.component(u"b"_s);
            b.flow(u"f"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
            b.flow(u"self"_s, u"b"_s, u"b"_s, u"7000/tcp"_s);
            b.flow(u"unknown"_s, u"b"_s, u"a"_s, {});
            QTest::newRow("outside of any zone") << b.chart;
        }
        {
            ChartBuilder b;
            b.component(u"a"_s);
            b.component(u"b"_s);
            for (int i = 1; i <= 9; ++i)
                b.flow(u"f%1"_s.arg(i), u"a"_s, u"b"_s, u"%1/tcp"_s.arg(1000 * i));
            QTest::newRow("nine ports") << b.chart;
        }
        {
            ChartBuilder b;
            b.host(u"h"_s);
            for (const auto &id : {u"a"_s, u"b"_s, u"c"_s})
                b.component(id, u"h"_s);
            b.flow(u"ab"_s, u"a"_s, u"b"_s, u"80/tcp"_s);
            b.flow(u"bc"_s, u"b"_s, u"c"_s, u"80/tcp"_s);
            b.flow(u"ca"_s, u"c"_s, u"a"_s, u"80/tcp"_s);
            QTest::newRow("a ring on one host") << b.chart;
        }
        {
            ChartBuilder b;
            b.zone(u"lan"_s, ZoneKind::Network);
            b.component(u"a"_s, u"lan"_s).position = Point{500, 300};
            b.component(u"b"_s, u"lan"_s);
            b.component(u"c"_s).position = Point{-200, -100};
            b.flow(u"f"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
            b.flow(u"g"_s, u"c"_s, u"a"_s, u"443/tcp"_s);
            QTest::newRow("stored positions") << b.chart;
        }
    }
    void degenerate()
    {
        QFETCH(Deployment, chart);
        const Geometry geometry = layOut(chart, measureText);
        LayoutJudge judge(chart, geometry);
        QCOMPARE(judge.broken().join(u'\n'), QString());
        QCOMPARE(judge.ugly().join(u'\n'), QString());
    }

    void manyPortsAreOneDock()
    {
        ChartBuilder b;
        b.component(u"a"_s);
        b.component(u"b"_s);
        for (int i = 1; i <= 9; ++i)
            b.flow(u"f%1"_s.arg(i), u"a"_s, u"b"_s, u"%1/tcp"_s.arg(1000 * i));
        const Geometry geometry = layOut(b.chart, measureText);
        QCOMPARE(geometry.docks.size(), size_t(1));
        QCOMPARE(geometry.docks.front().text, u"9 ports"_s);
        QCOMPARE(geometry.docks.front().flows.size(), 9);
        QCOMPARE(geometry.edges.size(), size_t(1));
    }

    void portsAreCounted_data()
    {
        QTest::addColumn<int>("flows");
        QTest::addColumn<int>("ports");
        for (const auto &[flows, ports] : {std::pair(7, 7), std::pair(12, 12), std::pair(20, 20),
                 std::pair(50, 20), std::pair(100, 20), std::pair(500, 20)})
            QTest::addRow("%d flows to %d ports", flows, ports) << flows << ports;
    }
    /// However many flows there are, however they are drawn: a port is counted once, and neither
    /// card has room for what is not shown.
    void portsAreCounted()
    {
        QFETCH(int, flows);
        QFETCH(int, ports);
        ChartBuilder b;
        b.component(u"a"_s);
        b.component(u"b"_s);
        for (int i = 0; i < flows; ++i)
            b.flow(u"f%1"_s.arg(i), u"a"_s, u"b"_s, u"%1/tcp"_s.arg(1000 + 10 * (i % ports)));
        for (const bool trunks : {true, false}) {
            const Geometry geometry = layOut(b.chart, measureText, {.trunks = trunks});
            QCOMPARE(geometry.docks.size(), size_t(1));
            QCOMPARE(geometry.docks.front().text, u"%1 ports"_s.arg(ports));
            QCOMPARE(geometry.cards.size(), size_t(2));
            for (const CardBox &card : geometry.cards)
                QCOMPARE(card.rect.height(), 64.);
        }
    }

    void thousandPortsStaySmall()
    {
        ChartBuilder b;
        b.component(u"a"_s);
        b.component(u"b"_s);
        for (int i = 1; i <= 1000; ++i)
            b.flow(u"f%1"_s.arg(i), u"a"_s, u"b"_s, u"%1/tcp"_s.arg(i));
        const Geometry geometry = layOut(b.chart, measureText);
        QCOMPARE(geometry.edges.size(), size_t(1));
        QCOMPARE(geometry.edges.front().flows.size(), 1000);
        QCOMPARE(geometry.edges.front().label.lines.back().text, u"+989 more"_s);
        QCOMPARE(geometry.docks.front().text, u"1-1000"_s);
        QVERIFY(geometry.bounds.height() < 400);
    }

    void deepZones()
    {
        ChartBuilder b;
        for (int i = 0; i < 300; ++i)
            b.zone(u"z%1"_s.arg(i), ZoneKind::Network, i ? u"z%1"_s.arg(i - 1) : QString());
        b.component(u"a"_s, u"z299"_s);
        b.component(u"b"_s, u"z0"_s);
        b.flow(u"f"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
        const Geometry geometry = layOut(b.chart, measureText);
        LayoutJudge judge(b.chart, geometry);
        QCOMPARE(judge.broken().join(u'\n'), QString());
    }

    void sharedDock()
    {
        ChartBuilder b;
        for (const auto &id : {u"a"_s, u"b"_s, u"redis"_s})
            b.component(id);
        b.flow(u"f"_s, u"a"_s, u"redis"_s, u"6379/tcp"_s);
        b.flow(u"g"_s, u"b"_s, u"redis"_s, u"6379/tcp"_s);
        const Geometry geometry = layOut(b.chart, measureText);
        QCOMPARE(geometry.docks.size(), size_t(1));
        QCOMPARE(geometry.edges.size(), size_t(2));
        QCOMPARE(geometry.edges[0].points.back(), geometry.edges[1].points.back());
    }

    /// Between edits references may dangle and zones may form a circle.
    void inconsistent()
    {
        ChartBuilder b;
        b.zone(u"x"_s, ZoneKind::Network, u"y"_s);
        b.zone(u"y"_s, ZoneKind::Network, u"x"_s);
        b.zone(u"z"_s, ZoneKind::Network, u"nowhere"_s);
        b.component(u"a"_s, u"x"_s);
        b.component(u"b"_s, u"gone"_s);
        b.flow(u"f"_s, u"a"_s, u"gone"_s, u"443/tcp"_s);
        b.flow(u"g"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
        const Geometry geometry = layOut(b.chart, measureText);
        QCOMPARE(geometry.cards.size(), size_t(2));
        QCOMPARE(geometry.zones.size(), size_t(3));
        QCOMPARE(geometry.edges.size(), size_t(1));
        QVERIFY(!geometry.cards[0].rect.intersects(geometry.cards[1].rect));
    }

    void movedCardLeavesTheOthersAlone()
    {
        ChartBuilder b;
        b.zone(u"lan"_s, ZoneKind::Network);
        for (const auto &id : {u"a"_s, u"b"_s, u"c"_s})
            b.component(id, u"lan"_s);
        b.component(u"d"_s);
        b.flow(u"f"_s, u"d"_s, u"a"_s, u"443/tcp"_s);
        const Geometry before = layOut(b.chart, measureText);
        const auto rect = [](const Geometry &g, const QString &id) {
            return std::ranges::find(g.cards, id, &CardBox::id)->rect;
        };
        const QPointF centre = rect(before, u"b"_s).center() + QPointF(400, 40);
        b.chart.components[1].position = Point{centre.x(), centre.y()};
        const Geometry after = layOut(b.chart, measureText);
        QCOMPARE(rect(after, u"b"_s).center(), centre);
        QCOMPARE(rect(after, u"a"_s).topLeft(), rect(before, u"a"_s).topLeft());
        QCOMPARE(rect(after, u"c"_s).topLeft(), rect(before, u"c"_s).topLeft());
    }

    /// Whatever a document holds: nothing is lost, nothing overlaps, and it ends.
    void randomDocuments()
    {
        QVERIFY(rc::check("every document has a sound geometry", [] {
            // Only the seed is shrunk: a smaller document would take minutes to find.
            const auto seed = *rc::gen::noShrink(rc::gen::arbitrary<quint32>());
            const Deployment deployment = randomDeployment(seeded(seed), 9);
            const Geometry geometry = layOut(deployment, measureText);
            LayoutJudge judge(deployment, geometry);
            const QStringList broken = judge.broken();
            if (!broken.isEmpty())
                RC_FAIL(broken.join(u'\n').toStdString());
        }));
    }

    /// Empty zones in frames that are narrower than their titles, among others that stand in the
    /// way.
    void narrowFrames()
    {
        for (const quint32 seed : {7275U, 2380164160U, 1592270566U, 1113569782U}) {
            const Deployment deployment = randomDeployment(seeded(seed), 9);
            const Geometry geometry = layOut(deployment, measureText);
            LayoutJudge judge(deployment, geometry);
            QCOMPARE(judge.broken().join(u'\n'), QString());
        }
    }

    /// Charts as people draw them come out clean, all but a few of them.
    void plausibleCharts()
    {
        constexpr int charts = 60;
        QStringList flawed;
        for (int seed = 1; seed <= charts; ++seed) {
            const Deployment deployment = plausible(seeded(quint32(seed)));
            const Geometry geometry = layOut(deployment, measureText);
            LayoutJudge judge(deployment, geometry);
            QCOMPARE(judge.broken().join(u'\n'), QString());
            const QStringList ugly = judge.ugly();
            if (!ugly.isEmpty())
                flawed << u"%1: %2"_s.arg(seed).arg(ugly.join(u", "_s));
        }
        constexpr int tolerated = 3;
        QVERIFY2(flawed.size() <= tolerated, qPrintable(flawed.join(u'\n')));
    }

    void large()
    {
        const Below below = seeded(7);
        ChartBuilder b;
        QStringList places;
        for (int n = 0; n < 40; ++n) {
            b.zone(u"net-%1"_s.arg(n), n % 8 ? ZoneKind::Network : ZoneKind::Internet);
            b.host(u"host-%1"_s.arg(n), u"net-%1"_s.arg(n));
            places << u"net-%1"_s.arg(n) << u"host-%1"_s.arg(n);
        }
        for (int c = 0; c < 300; ++c)
            b.component(u"c%1"_s.arg(c), places[below(int(places.size()))]);
        for (int f = 0; f < 700; ++f)
            b.flow(u"f%1"_s.arg(f), u"c%1"_s.arg(below(300)), u"c%1"_s.arg(below(300)),
                u"%1/tcp"_s.arg(1 + below(9000)));
        const Geometry geometry = layOut(b.chart, measureText);
        LayoutJudge judge(b.chart, geometry);
        QCOMPARE(judge.broken().join(u'\n'), QString());
    }
};

QTEST_APPLESS_MAIN(ChartsTest)
#include "tst_charts.moc"
