#include "tests/chart/LiveKitChart.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartWalk.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;
using Kind = ChartHit::Kind;

class TestIndex : public QObject
{
    Q_OBJECT

private slots:
    void hits_data();
    void hits();
    void boxesHaveNoSeams_data();
    void boxesHaveNoSeams();
    void whatIsSeenComesBeforeWhatWouldOpen();
    void openBundles_data();
    void openBundles();
    void nearestLineWins();
    void radiusIsOnScreen_data();
    void radiusIsOnScreen();
    void placesFarAway();
    void band();
    void walk();
    void neighbours_data();
    void neighbours();
    void flowsAreWalked_data();
    void flowsAreWalked();
    void crossingsCutTheVerticalLine();
    void trunksAreDrawnOnce();
    void zonesHaveTheirWater();
    void aNetworkIsNotOfTheColourAroundIt();
    void numbersOfFlows();
};

void TestIndex::hits_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("flows");
    QTest::addColumn<QString>("id");
    const QStringList none;
    const auto row = [](const char *name, QPointF point, Kind kind, const QStringList &flows,
                         const QString &id) {
        QTest::newRow(name) << point << int(kind) << flows << id;
    };
    row("card", {100, 300}, Kind::Component, none, u"client"_s);
    row("dock", {450, 320}, Kind::Dock, {u"turn-udp"_s}, u"server"_s);
    row("shared dock", {890, 352}, Kind::Dock, {u"redis-server"_s, u"redis-sip"_s}, u"redis"_s);
    row("pill", {240, 296}, Kind::Flow, {u"ice-udp"_s}, {});
    row("bundle, first row", {240, 496}, Kind::Flow, {u"sip-5060"_s}, {});
    row("bundle, last row", {240, 545}, Kind::Flow, {u"rtp"_s}, {});
    row("bundle, line", {380, 522}, Kind::Flow, {u"sip-5060"_s, u"sips"_s, u"rtp"_s}, {});
    row("bundle, where it opens", {390, 546}, Kind::Flow, {u"rtp"_s}, {});
    row("bundle, end of its bar", {401, 488}, Kind::Flow, {u"sip-5060"_s, u"sips"_s, u"rtp"_s}, {});
    row("line", {108, 180}, Kind::Flow, {u"https"_s}, {});
    row("beside a line", {99, 180}, Kind::Flow, {u"https"_s}, {});
    row("too far from a line", {96, 180}, Kind::Nothing, none, {});
    row("title of a zone", {60, 30}, Kind::Zone, none, u"internet"_s);
    row("title of a host", {420, 225}, Kind::Zone, none, u"sfu-1"_s);
    row("water", {60, 430}, Kind::Nothing, none, {});
    row("far away", {-1e7, 1e7}, Kind::Nothing, none, {});
}

void TestIndex::hits()
{
    QFETCH(QPointF, point);
    QFETCH(int, kind);
    QFETCH(QStringList, flows);
    QFETCH(QString, id);
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartHit hit = ChartIndex(&scene).at(point, 1);
    QCOMPARE(int(hit.kind), kind);
    QCOMPARE(hit.flows, flows);
    QCOMPARE(hit.id, id);
}

void TestIndex::boxesHaveNoSeams_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {.5, .75, 1., 1.37, 2., 8.})
        QTest::addRow("%g", zoom) << zoom;
}

/// From a dock into its card there is always one of the two, and all of a border is hit, its outer
/// half as well.
void TestIndex::boxesHaveNoSeams()
{
    QFETCH(double, zoom);
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartIndex index(&scene);
    const Geometry &g = scene.geometry;
    const auto isBox = [&](const QPointF &point) {
        const ChartHit::Kind kind = index.at(point, zoom).kind;
        return kind == Kind::Dock || kind == Kind::Component;
    };
    for (const Dock &dock : g.docks) {
        const QPointF middle = dock.rect.center();
        const QRectF card = std::ranges::find(g.cards, dock.component, &CardBox::id)->rect;
        for (int i = 0; i <= 500; ++i) {
            const QPointF at = middle + (card.center() - middle) * i / 500;
            if (dock.rect.contains(at) || card.contains(at))
                QVERIFY2(isBox(at),
                    qPrintable(u"%1 %2,%3"_s.arg(dock.component).arg(at.x()).arg(at.y())));
        }
    }
    for (const CardBox &card : g.cards) {
        const QRectF &r = card.rect;
        // The pen is 1 px wide, on the edge.
        const double out = .5;
        const QPointF corner(r.left() - out, r.top() + 13);
        for (const QPointF &at : {corner, QPointF(r.right() + out, r.top() + 13),
                 QPointF(r.left() + 13, r.top() - out), QPointF(r.left() + 13, r.bottom() + out)}) {
            QVERIFY2(isBox(at), qPrintable(u"%1 %2,%3"_s.arg(card.id).arg(at.x()).arg(at.y())));
        }
    }
    // Two docks that are nearer to each other than a px on the screen: the nearer one.
    if (zoom < .6) {
        QCOMPARE(index.at({450, 283}, zoom).flows, QStringList{u"ice-tcp"_s});
        QCOMPARE(index.at({450, 285}, zoom).flows, QStringList{u"ice-udp"_s});
    }
}

/// Somebody who points at a line means that, not the line of a bundle that is closed.
void TestIndex::whatIsSeenComesBeforeWhatWouldOpen()
{
    Geometry geometry = liveKitGeometry();
    // A line that passes 6 px below the lowest member, where the bundle would open.
    geometry.edges.front().points = {{372, 550}, {405, 550}};
    const ChartScene scene(liveKitDeployment(), geometry);
    const ChartIndex index(&scene);
    QCOMPARE(index.at({390, 546}, 1).flows, geometry.edges.front().flows);
    // Open it is another matter: what is nearer.
    const std::set<QString> lit = {u"sips"_s};
    const std::array<ChartIndex::Mode, 3> open = {ChartIndex::Mode{.openBundles = true},
        ChartIndex::Mode{.hovered = &lit}, ChartIndex::Mode{.selected = &lit}};
    for (const ChartIndex::Mode &mode : open)
        QCOMPARE(index.at({390, 546}, 1, mode).flows, QStringList{u"rtp"_s});
    // Where nothing else is it opens when it is pointed at.
    const ChartScene alone(liveKitDeployment(), liveKitGeometry());
    QCOMPARE(ChartIndex(&alone).at({390, 546}, 1).flows, QStringList{u"rtp"_s});
    // With a title across its uppermost member it does not open, wherever one points.
    geometry.zones[5].title = {372, 490, 30, 12};
    const ChartScene struckOut(liveKitDeployment(), geometry);
    const ChartIndex closed(&struckOut);
    for (const ChartIndex::Mode &mode : open) {
        QCOMPARE(closed.at({390, 493}, 1, mode).id, u"data"_s);
        QCOMPARE(closed.at({380, 522}, 1, mode).flows, geometry.edges.back().flows);
    }
}

void TestIndex::openBundles_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QStringList>("flows");
    const QStringList all = {u"sip-5060"_s, u"sips"_s, u"rtp"_s};
    QTest::newRow("first label") << QPointF(240, 488) << 1. << QStringList{all[0]};
    QTest::newRow("last label") << QPointF(240, 552) << 1. << QStringList{all[2]};
    QTest::newRow("first line") << QPointF(390, 497) << 1. << QStringList{all[0]};
    QTest::newRow("where the bundle's line was") << QPointF(390, 521) << 1. << QStringList{all[1]};
    QTest::newRow("too far away to read") << QPointF(395, 521) << .4 << all;
}

void TestIndex::openBundles()
{
    QFETCH(QPointF, point);
    QFETCH(double, zoom);
    QFETCH(QStringList, flows);
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartHit hit = ChartIndex(&scene).at(point, zoom, {.openBundles = true});
    QCOMPARE(int(hit.kind), int(Kind::Flow));
    QCOMPARE(hit.flows, flows);
}

void TestIndex::nearestLineWins()
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartIndex index(&scene);
    QCOMPARE(index.at({370, 283}, .5).flows, QStringList{u"ice-tcp"_s});
    QCOMPARE(index.at({370, 285}, .5).flows, QStringList{u"ice-udp"_s});
}

void TestIndex::radiusIsOnScreen_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {.17, .5, 1., 2., 8.})
        QTest::addRow("%g", zoom) << zoom;
}

void TestIndex::radiusIsOnScreen()
{
    QFETCH(double, zoom);
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartIndex index(&scene);
    // To the left of https there is nothing but water, however far away one looks from.
    QCOMPARE(index.at({108 - 9.9 / zoom, 180}, zoom).flows, QStringList{u"https"_s});
    QCOMPARE(index.at({108 - 10.1 / zoom, 180}, zoom).kind, Kind::Nothing);
}

void TestIndex::placesFarAway()
{
    for (const double far : {1e6, 1e12, 1e300, std::numeric_limits<double>::quiet_NaN()}) {
        Geometry geometry = liveKitGeometry();
        geometry.edges[1].points = {{108, 248}, {108, 120}, {far, 120}, {far, -far}};
        const ChartScene scene(liveKitDeployment(), geometry);
        const ChartIndex index(&scene);
        QCOMPARE(index.at({108, 180}, 1).flows, QStringList{u"https"_s});
        QVERIFY2(index.at({far, far}, 1).kind == Kind::Nothing, qPrintable(QString::number(far)));
    }
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    QCOMPARE(ChartIndex(&scene).at({100, 300}, 0).kind, Kind::Component);
}

void TestIndex::band()
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartIndex index(&scene);
    QCOMPARE(index.componentsIn({900, 220, 30, 150}), (QStringList{u"prometheus"_s, u"redis"_s}));
    QCOMPARE(index.flowsIn({220, 280, 140, 55}), (QStringList{u"ice-udp"_s, u"turn-udp"_s}));
    QVERIFY(index.flowsIn({0, 0, 1, 1}).isEmpty());
}

void TestIndex::walk()
{
    const Geometry g = liveKitGeometry();
    QStringList walked;
    for (QString id = nextComponent(g, {}, true); !id.isEmpty(); id = nextComponent(g, id, true))
        walked.append(id);
    QCOMPARE(walked, (QStringList{u"client"_s, u"provider"_s, u"lb"_s, u"server"_s, u"sip"_s,
                         u"prometheus"_s, u"redis"_s}));
    QCOMPARE(nextComponent(g, {}, false), u"redis"_s);
    QCOMPARE(nextComponent(g, u"lb"_s, false), u"provider"_s);
}

void TestIndex::neighbours_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QPointF>("towards");
    QTest::addColumn<QString>("to");
    QTest::newRow("right") << u"client"_s << QPointF(1, 0) << u"server"_s;
    QTest::newRow("back") << u"server"_s << QPointF(-1, 0) << u"client"_s;
    QTest::newRow("up") << u"server"_s << QPointF(0, -1) << u"lb"_s;
    QTest::newRow("down") << u"server"_s << QPointF(0, 1) << u"sip"_s;
    QTest::newRow("nothing there") << u"provider"_s << QPointF(-1, 0) << QString();
    QTest::newRow("unknown") << u"nobody"_s << QPointF(1, 0) << QString();
}

void TestIndex::neighbours()
{
    QFETCH(QString, from);
    QFETCH(QPointF, towards);
    QFETCH(QString, to);
    QCOMPARE(neighbour(liveKitGeometry(), from, towards), to);
}

void TestIndex::flowsAreWalked_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QPointF>("towards");
    QTest::addColumn<QString>("to");
    const QPointF left(-1, 0);
    const QPointF right(1, 0);
    const QPointF up(0, -1);
    const QPointF down(0, 1);
    QTest::newRow("to its listener") << u"ice-udp"_s << right << u"server"_s;
    QTest::newRow("to its sender") << u"ice-udp"_s << left << u"client"_s;
    QTest::newRow("to the line below") << u"ice-udp"_s << down << u"turn-udp"_s;
    QTest::newRow("to the line above") << u"ice-udp"_s << up << u"ice-tcp"_s;
    QTest::newRow("on to another card's") << u"ice-tcp"_s << up << u"https"_s;
    QTest::newRow("down a vertical line") << u"api"_s << down << u"server"_s;
    QTest::newRow("beside a vertical line") << u"api"_s << left << u"https"_s;
    QTest::newRow("within a bundle") << u"sip-5060"_s << down << u"sips"_s;
    QTest::newRow("out of a bundle") << u"rtp"_s << right << u"sip"_s;
    QTest::newRow("nothing there") << u"rtp"_s << down << QString();
    QTest::newRow("unknown") << u"nobody"_s << down << QString();
}

/// Every flow of a chart is reached by arrow keys: along its line to the cards, across it to the
/// lines beside it.
void TestIndex::flowsAreWalked()
{
    QFETCH(QString, flow);
    QFETCH(QPointF, towards);
    QFETCH(QString, to);
    const WalkStop stop = nextFromFlow(liveKitGeometry(), flow, towards);
    QVERIFY(stop.component.isEmpty() || stop.flow.isEmpty());
    QCOMPARE(stop.component + stop.flow, to);
}

void TestIndex::crossingsCutTheVerticalLine()
{
    Geometry geometry;
    geometry.bounds = {0, 0, 100, 100};
    const auto line = [](std::vector<QPointF> points, const QString &trunk) {
        return EdgeLine{{}, {}, {}, std::move(points), {}, trunk, {}};
    };
    geometry.edges = {line({{0, 50}, {100, 50}}, u"t"_s), line({{40, 0}, {40, 100}}, {}),
        line({{60, 100}, {60, 50}, {100, 50}}, {}), // merges into the first
        line({{20, 0}, {20, 100}}, u"t"_s)};        // crosses its own trunk
    const ChartScene scene({}, geometry);
    const ChartIndex index(&scene);
    const QRectF everything(-1000, -1000, 3000, 3000);
    QVERIFY(index.cutsOf(0, everything).empty());
    const std::vector<EdgeCut> cuts = index.cutsOf(1, everything);
    QCOMPARE(cuts.size(), size_t(1));
    QCOMPARE(cuts.front().at, 50.);
    QVERIFY(index.cutsOf(2, everything).empty());
    QVERIFY(index.cutsOf(3, everything).empty());
    QVERIFY(index.cutsOf(1, {0, 60, 100, 40}).empty());
    const QPainterPath path = edgePath(geometry.edges[1].points, cuts);
    // Down to 4 px before the crossing, and on 4 px behind it.
    QCOMPARE(path.elementCount(), 4);
    QCOMPARE(QPointF(path.elementAt(1)), QPointF(40, 46));
    QVERIFY(path.elementAt(2).isMoveTo());
    QCOMPARE(QPointF(path.elementAt(2)), QPointF(40, 54));
}

void TestIndex::trunksAreDrawnOnce()
{
    using Points = std::vector<QPointF>;
    TrunkWay way;
    const Points first = {{0, 0}, {100, 0}, {100, 200}, {300, 200}};
    QCOMPARE(way.add(first), first);
    QCOMPARE(way.add(first), Points());
    // Comes to the upright piece from the side, and a little on it.
    QCOMPARE(way.add({{0, 50}, {100, 50}, {100, 200}, {300, 200}}),
        (Points{{0, 50}, {100, 50}, {100, 66}}));
    // Begins further down on the same column and goes up to the last piece.
    QCOMPARE(way.add({{0, 400}, {100, 400}, {100, 200}, {300, 200}}),
        (Points{{0, 400}, {100, 400}, {100, 200}, {116, 200}}));
    // Straight into the middle of what is drawn.
    QCOMPARE(way.add({{50, 200}, {300, 200}}), (Points{{50, 200}, {100, 200}, {116, 200}}));
    // Another end.
    const Points other = {{0, 0}, {100, 0}, {100, 300}, {300, 300}};
    QCOMPARE(way.add(other), other);
    QCOMPARE(way.add({}), Points());
}

void TestIndex::zonesHaveTheirWater()
{
    const std::vector<ZoneTint> tints = zoneTints(liveKitDeployment(), liveKitGeometry().zones);
    QCOMPARE(tints, (std::vector<ZoneTint>{ZoneTint::Internet, ZoneTint::Sea, ZoneTint::Host,
                        ZoneTint::Host, ZoneTint::Host, ZoneTint::Land}));
}

void TestIndex::aNetworkIsNotOfTheColourAroundIt()
{
    Deployment deployment;
    deployment.zones = {livekit::zone(u"cluster"_s, {}, ZoneKind::Cluster)};
    std::vector<ZoneBox> boxes = {{u"cluster"_s, {}, 0, {}, {}, {}}};
    for (const QString &id : {u"n1"_s, u"n2"_s, u"n3"_s, u"n4"_s}) {
        deployment.zones.push_back(livekit::zone(id, {}, ZoneKind::Network, u"Cluster"_s));
        boxes.push_back({id, {}, 1, {}, {}, {}});
    }
    QCOMPARE(zoneTints(deployment, boxes), (std::vector<ZoneTint>{ZoneTint::Violet, ZoneTint::Land,
                                               ZoneTint::Green, ZoneTint::Land, ZoneTint::Green}));
}

/// Many at once, met in order, are those that each has by itself.
void TestIndex::numbersOfFlows()
{
    Deployment deployment = liveKitDeployment();
    const Geometry geometry = liveKitGeometry();
    // One that is drawn is no more, one that is there is not drawn.
    const QString gone = deployment.flows[1].id;
    deployment.flows.erase(deployment.flows.begin() + 1);
    Flow hidden = deployment.flows.front();
    hidden.id = u"zz-hidden"_s;
    deployment.flows.push_back(hidden);
    const ChartScene scene(deployment, geometry);
    QStringList all = {gone, u"nowhere"_s, u"zz-hidden"_s};
    for (const Flow &flow : deployment.flows)
        all << flow.id.toUpper();
    const auto check = [&](const SortedIds &ids) {
        std::vector<int> single;
        for (const QString &id : ids)
            single.push_back(scene.flowNumber(id));
        QCOMPARE(scene.flowNumbers(ids), single);
    };
    check({});
    check(SortedIds(all.begin(), all.end()));
    for (const QString &id : std::as_const(all))
        check({id});
    QVERIFY(scene.flowNumber(gone) >= 0);
    QCOMPARE(scene.flowNumber(u"zz-hidden"_s), -1);
}

QTEST_MAIN(TestIndex)
#include "tst_index.moc"
