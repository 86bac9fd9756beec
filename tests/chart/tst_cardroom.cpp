#include "tests/chart/Dragging.h"
#include "tests/support/ChartBuilder.h"

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A network with one card; another one is in it, too, or far below it in no zone.
Deployment neighbours(bool isInside)
{
    ChartBuilder builder;
    builder.zone(u"lan"_s, ZoneKind::Network).frame = Frame{{0, 0}, 420, 460};
    builder.component(u"server"_s, u"lan"_s).position = Point{210, 130};
    builder.component(u"database"_s, isInside ? u"lan"_s : QString()).position =
        Point{210, isInside ? 400. : 700.};
    return builder.chart;
}

} // namespace

/// Where a card stands that is let go of near others.
class TestCardRoom : public QObject
{
    Q_OBJECT

private slots:
    void lineHasRoomThen_data();
    void lineHasRoomThen();
    void freePlaceIsKept_data();
    void freePlaceIsKept();
};

void TestCardRoom::lineHasRoomThen_data()
{
    QTest::addColumn<bool>("isInside"); // from the start
    QTest::addColumn<QPointF>("off");   // from the first card, where the second one is let go
    QTest::addColumn<bool>("back");     // the second one sends
    for (const bool isInside : {false, true}) {
        for (const bool back : {false, true}) {
            const auto row = [&](const char *where, const QPointF &off) {
                QTest::addRow("%s, %s, %s", isInside ? "inside" : "from outside", where,
                    back ? "back" : "there")
                    << isInside << off << back;
            };
            row("below", {0, 40});
            row("below, a little aside", {20, 50});
            row("on it", {6, 6});
        }
    }
}

/// Of a card that has to go off another one: a flow between them stays in their zone.
void TestCardRoom::lineHasRoomThen()
{
    QFETCH(bool, isInside);
    QFETCH(QPointF, off);
    QFETCH(bool, back);
    Dragging dragging(neighbours(isInside));
    const QPointF from = dragging.card(u"database"_s).center();
    const QPointF to = dragging.card(u"server"_s).center() + off;
    dragging.drag(dragging.at(from), dragging.at(to) - dragging.at(from), Qt::AltModifier);
    QCOMPARE(dragging.zoneOf(u"database"_s), u"lan"_s);
    const QRectF a = dragging.card(u"server"_s);
    const QRectF b = dragging.card(u"database"_s);
    QVERIFY2(!a.adjusted(-136, -56, 136, 56).intersects(b),
        qPrintable(QString::number(b.top() - a.bottom())));
    QVERIFY((b.center() - to).manhattanLength() < 180);
    Flow flow;
    flow.id = u"sql"_s;
    flow.from = back ? u"database"_s : u"server"_s;
    flow.to = back ? u"server"_s : u"database"_s;
    flow.ports = *PortSpec::parse(u"5432/tcp"_s);
    QVERIFY(dragging.document.edit(u"x"_s, {Insert<Flow>{flow}}));
    const QRectF zone = dragging.zone(u"lan"_s).rect;
    for (const QPointF &point : dragging.edge(flow.id).points)
        QVERIFY(zone.contains(point));
    QVERIFY(zone.contains(dragging.edge(flow.id).label.rect));
}

void TestCardRoom::freePlaceIsKept_data()
{
    QTest::addColumn<bool>("isInside");
    QTest::addColumn<double>("gap"); // between the cards
    QTest::newRow("from outside") << false << 26.;
    QTest::newRow("inside") << true << 26.;
    QTest::newRow("inside, close by") << true << 14.;
    QTest::newRow("inside, a little too close") << true << 10.;
}

/// Near to another card as well.
void TestCardRoom::freePlaceIsKept()
{
    QFETCH(bool, isInside);
    QFETCH(double, gap);
    Dragging dragging(neighbours(isInside));
    const QPoint from = dragging.at(dragging.card(u"database"_s).center());
    const QRectF server = dragging.card(u"server"_s);
    const QPointF to = server.center() + QPointF(0, server.height() + gap);
    dragging.drag(from, dragging.at(to) - from, Qt::AltModifier);
    QCOMPARE(dragging.zoneOf(u"database"_s), u"lan"_s);
    const QPointF there = dragging.card(u"database"_s).center();
    QVERIFY((there - to).manhattanLength() < 4); // the mouse knows whole px
}

QTEST_MAIN(TestCardRoom)
#include "tst_cardroom.moc"
