#include "model/catalog/PartEdits.h"
#include "tests/gestures/Dropping.h"
#include "tests/support/ChartBuilder.h"
#include "views/gestures/DropMenu.h"
#include "views/gestures/FlowGesture.h"
#include "views/gestures/PartInsert.h"

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestPartGesture : public QObject
{
    Q_OBJECT

private slots:
    void mimeIsReadBack_data();
    void mimeIsReadBack();
    void partStandsWhereItWasDropped();
    void partOnACardFindsRoom();
    void nothingMakesWay_data();
    void nothingMakesWay();
    void linesStayInTheZone_data();
    void linesStayInTheZone();
    void partOutsideIsInNoZone();
    void partSaysWhomItIsConnectedTo();
    void partOfAFlowGoesWhereThatBegan();
    void ghostIsShownAndGoes();
    void ghostStandsWhereItLands_data();
    void ghostStandsWhereItLands();
    void newNetworkHasRoomForTwo();
    void strangersAreNotTaken();
};

void TestPartGesture::mimeIsReadBack_data()
{
    QTest::addColumn<DraggedPart>("part");
    QTest::addColumn<bool>("good");
    QTest::newRow("a part") << DraggedPart{u"livekit"_s, u"redis"_s} << true;
    QTest::newRow("a system") << DraggedPart{u"livekit"_s, {}} << true;
    QTest::newRow("no id") << DraggedPart{u"../livekit"_s, {}} << false;
    QTest::newRow("too many") << DraggedPart{u"a/b"_s, u"c"_s} << false;
    QTest::newRow("too long") << DraggedPart{QString(400, u'a'), {}} << false;
}

void TestPartGesture::mimeIsReadBack()
{
    QFETCH(DraggedPart, part);
    QFETCH(bool, good);
    const std::optional<DraggedPart> read = partFromMime(*toMime(part));
    QCOMPARE(read.has_value(), good);
    if (good)
        QCOMPARE(*read, part);
}

void TestPartGesture::partStandsWhereItWasDropped()
{
    Dropping dropping;
    const Deployment before = dropping.document.deployment();
    const QRectF data = dropping.zone(u"data"_s).rect;
    const QPointF point(data.center().x(), data.bottom() - 8);
    const std::vector<CardBox> cards = dropping.view->geometryOfChart().cards;
    const auto mime = toMime({u"livekit"_s, u"livekit-sip"_s});
    QVERIFY(catalog().entry(u"livekit")->component(u"livekit-sip"));
    QVERIFY(dropping.enter(*mime, point));
    QVERIFY(dropping.drop(*mime, point));
    const std::vector<Component> fresh = dropping.fresh(before);
    QCOMPARE(fresh.size(), size_t(1));
    QCOMPARE(fresh[0].zone, u"data"_s);
    QCOMPARE(fresh[0].part, u"livekit-sip"_s);
    QVERIFY((dropping.card(fresh[0].id).center() - point).manhattanLength() < 120);
    QCOMPARE(dropping.selection.ids().components, QStringList{fresh[0].id});
    QCOMPARE(dropping.document.undoStack()->count(), 1);
    dropping.checkNothingOverlaps();
    for (const CardBox &box : cards)
        QCOMPARE(dropping.card(box.id).center(), box.rect.center());
    dropping.document.undoStack()->undo();
    QCOMPARE(dropping.document.deployment(), before);
    for (const CardBox &box : cards)
        QCOMPARE(dropping.card(box.id), box.rect);
}

void TestPartGesture::partOnACardFindsRoom()
{
    Dropping dropping;
    const Deployment before = dropping.document.deployment();
    const QPointF point = dropping.card(u"redis"_s).center();
    QVERIFY(dropping.drop(*toMime({u"livekit"_s, u"livekit-sip"_s}), point));
    QCOMPARE(dropping.fresh(before).size(), size_t(1));
    QCOMPARE(dropping.fresh(before)[0].zone, u"data"_s);
    dropping.checkNothingOverlaps();
}

void TestPartGesture::nothingMakesWay_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    for (const QString &zone : {u"data"_s, u"internet"_s, QString()}) {
        for (const double x : {.02, .5, .98}) {
            for (const double y : {.05, .5, .97}) {
                QTest::addRow("%s at %g, %g", zone.isEmpty() ? "beside" : qPrintable(zone), x, y)
                    << zone << x << y;
            }
        }
    }
}

/// Whatever stands there stays there, and zones grow into nothing.
void TestPartGesture::nothingMakesWay()
{
    QFETCH(QString, zone);
    QFETCH(double, x);
    QFETCH(double, y);
    Dropping dropping;
    const Geometry before = dropping.view->geometryOfChart();
    const auto at = std::ranges::find(before.zones, zone, &ZoneBox::id);
    QRectF target = at == before.zones.end() ? before.bounds : at->rect;
    if (zone.isEmpty()) // just beside the data zone
        target =
            QRectF(dropping.zone(u"data"_s).rect.bottomLeft() + QPointF(0, 4), QSizeF(200, 40));
    else if (at == before.zones.end())
        QFAIL("no such zone in this chart");
    const QPointF point = target.topLeft() + QPointF(x * target.width(), y * target.height());
    const Deployment was = dropping.document.deployment();
    insertPartAt(dropping.view.get(), *catalog().entry(u"livekit"), u"livekit-sip"_s, zone, point);
    const std::vector<Component> fresh = dropping.fresh(was);
    QCOMPARE(fresh.size(), size_t(1));
    for (const CardBox &box : before.cards)
        QCOMPARE(dropping.card(box.id).center(), box.rect.center());
    dropping.checkNothingOverlaps();
    const Deployment &deployment = dropping.document.deployment();
    const auto isWithin = [&](const QString &inner, const QString &outer) {
        return std::ranges::any_of(deployment.zoneChain(inner),
            [&](const Zone *each) { return compareIds(each->id, outer) == 0; });
    };
    for (const ZoneBox &a : dropping.view->geometryOfChart().zones) {
        QVERIFY(a.rect.intersects(dropping.card(fresh[0].id)) == isWithin(fresh[0].zone, a.id));
        for (const ZoneBox &b : dropping.view->geometryOfChart().zones) {
            if (!isWithin(a.id, b.id) && !isWithin(b.id, a.id))
                QVERIFY2(!a.rect.intersects(b.rect), qPrintable(a.id + u' ' + b.id));
        }
    }
}

void TestPartGesture::linesStayInTheZone_data()
{
    QTest::addColumn<QPointF>("off");  // from the first card, where the second one is dropped
    QTest::addColumn<double>("width"); // of the zone; 0: as it comes
    QTest::addColumn<bool>("back");    // the second one sends
    for (const bool back : {false, true}) {
        const char *sender = back ? "back" : "there";
        const auto row = [back, sender](const char *where, const QPointF &off, double width = 0) {
            QTest::addRow("%s, %s", where, sender) << off << width << back;
        };
        row("below", {0, 64});
        row("below, a little aside", {30, 70});
        row("above", {0, -70});
        row("on it", {10, 10});
        row("beside", {150, 0}, 640);
        row("beside, a little below", {150, 20}, 640);
    }
}

/// Of two cards that are dropped close together.
void TestPartGesture::linesStayInTheZone()
{
    QFETCH(QPointF, off);
    QFETCH(double, width);
    QFETCH(bool, back);
    Dropping dropping{Deployment()};
    const auto now = [&dropping]() -> const Deployment & { return dropping.document.deployment(); };
    QVERIFY(insertZoneAt(
        dropping.view.get(), newZone(now(), ZoneKind::Network, u"Network"_s, {}), {400, 300}));
    const QPointF middle = dropping.zone(u"network"_s).rect.center();
    if (width > 0) {
        Zone wide = *now().zone(u"network"_s);
        wide.frame->width = width;
        QVERIFY(dropping.document.edit(u"x"_s, {Replace<Zone>{wide}}));
    }
    QVERIFY(insertComponentAt(
        dropping.view.get(), newComponent(now(), u"server"_s, u"Server"_s, u"network"_s), middle));
    const QPointF second = dropping.card(u"server"_s).center() + off;
    QVERIFY(insertComponentAt(dropping.view.get(),
        newComponent(now(), u"database"_s, u"Database"_s, u"network"_s), second));
    const QRectF a = dropping.card(u"server"_s);
    const QRectF b = dropping.card(u"database"_s);
    QVERIFY(!a.adjusted(-136, -56, 136, 56).intersects(b));
    QVERIFY((b.center() - second).manhattanLength() < 160);
    const QString from = back ? u"database"_s : u"server"_s;
    const QString to = back ? u"server"_s : u"database"_s;
    const Flow flow = newFlow(now(), &catalog(), from, to, *PortSpec::parse(u"5432/tcp"_s));
    QVERIFY(dropping.document.edit(u"x"_s, {Insert<Flow>{flow}}));
    const QRectF zone = dropping.zone(u"network"_s).rect;
    QVERIFY(dropping.edge(flow.id).points.size() >= 2);
    for (const QPointF &point : dropping.edge(flow.id).points)
        QVERIFY(zone.contains(point));
    QVERIFY(zone.contains(dropping.edge(flow.id).label.rect));
}

void TestPartGesture::partOutsideIsInNoZone()
{
    Dropping dropping;
    const Deployment before = dropping.document.deployment();
    const QPointF point = dropping.view->geometryOfChart().bounds.bottomLeft() + QPointF(40, 120);
    QVERIFY(dropping.drop(*toMime({u"livekit"_s, u"livekit-sip"_s}), point));
    const std::vector<Component> fresh = dropping.fresh(before);
    QCOMPARE(fresh.size(), size_t(1));
    QCOMPARE(fresh[0].zone, QString());
    QVERIFY((dropping.card(fresh[0].id).center() - point).manhattanLength() < 12);
}

void TestPartGesture::partSaysWhomItIsConnectedTo()
{
    Dropping dropping;
    const QPointF point = dropping.view->geometryOfChart().bounds.bottomLeft() + QPointF(40, 120);
    QString told;
    insertPartAt(dropping.view.get(), *catalog().entry(u"livekit"), u"livekit-sip"_s, {}, point,
        [&](const QString &sentence) { told = sentence; });
    QTRY_VERIFY2(told.contains("is connected to"_L1), qPrintable(told));
}

/// A part that is chosen at the end of a line, and several that it could belong to.
void TestPartGesture::partOfAFlowGoesWhereThatBegan()
{
    ChartBuilder builder;
    const QString first = u"livekit-server"_s;
    const QString second = u"livekit-server-2"_s;
    for (const QString &id : {first, second}) {
        Component &server = builder.component(id);
        server.product = u"livekit"_s;
        server.part = first;
    }
    Dropping dropping(builder.chart);
    dropping.view->addGesture(new FlowGesture(dropping.view.get(), &catalog()));
    const auto *flows = dropping.view->findChild<FlowGesture *>();
    QTest::mouseMove(dropping.view.get(), dropping.at(dropping.card(second).center()));
    QVERIFY(!flows->handles().empty());
    const QPoint from = dropping.at(flows->handles().front().at);
    const QPoint to =
        dropping.at(dropping.view->geometryOfChart().bounds.bottomLeft() + QPointF(40, 30));
    QTest::mousePress(dropping.view.get(), Qt::LeftButton, {}, from);
    dropping.moveTo((from + to) / 2);
    dropping.moveTo(to);
    QTest::mouseRelease(dropping.view.get(), Qt::LeftButton, {}, to);
    auto *menu = dropping.view->findChild<DropMenu *>();
    QVERIFY(menu);
    emit menu->partChosen(catalog().entry(u"livekit"), u"redis"_s);
    menu->close();
    QTRY_VERIFY(dropping.document.deployment().component(u"redis"));
    QStringList senders;
    for (const Flow &flow : dropping.document.deployment().flows)
        senders.append(flow.from);
    QCOMPARE(senders, QStringList{second});
}

void TestPartGesture::ghostIsShownAndGoes()
{
    Dropping dropping;
    const QImage before = dropping.view->grab().toImage();
    const QPointF point = dropping.zone(u"data"_s).rect.center();
    QVERIFY(dropping.enter(*toMime({u"livekit"_s, u"livekit-sip"_s}), point));
    QVERIFY(dropping.view->grab().toImage() != before);
    QDragLeaveEvent leave;
    QApplication::sendEvent(dropping.view.get(), &leave);
    QCOMPARE(dropping.view->grab().toImage(), before);
}

void TestPartGesture::ghostStandsWhereItLands_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QPointF>("at"); // from the middle of the server's card
    QTest::newRow("a card beside") << u"database"_s << QPointF(100, 0);
    QTest::newRow("a card below") << u"database"_s << QPointF(18, 50);
    QTest::newRow("a card on it") << u"database"_s << QPointF(8, 0);
    QTest::newRow("a card elsewhere") << u"database"_s << QPointF(800, 480);
    QTest::newRow("a zone on it") << u"zone-host"_s << QPointF(8, 8);
    QTest::newRow("a zone elsewhere") << u"zone-network"_s << QPointF(800, 480);
}

void TestPartGesture::ghostStandsWhereItLands()
{
    QFETCH(QString, kind);
    QFETCH(QPointF, at);
    ChartBuilder builder;
    builder.zone(u"lan"_s, ZoneKind::Network).frame = Frame{{0, 0}, 440, 200};
    builder.component(u"server"_s, u"lan"_s).position = Point{160, 110};
    Dropping dropping(builder.chart);
    const Deployment before = dropping.document.deployment();
    const QPointF server = dropping.card(u"server"_s).center();
    const auto mime = toMime({QString(GeneralParts), kind});
    QVERIFY(dropping.enter(*mime, server + at));
    const QRectF place = dropping.parts->place();
    QVERIFY(dropping.drop(*mime, server + at));
    QVERIFY(dropping.parts->place().isNull());
    const std::vector<Component> fresh = dropping.fresh(before);
    if (fresh.empty()) {
        QCOMPARE(dropping.zone(kind.sliced(5)).rect, place);
        return;
    }
    QCOMPARE(dropping.card(fresh[0].id).center(), place.center());
    const QPointF off = place.center() - server;
    // In one row or column with its neighbour where that is about there.
    QVERIFY(off.x() == 0 || std::abs(off.x()) >= 20);
    QVERIFY(off.y() == 0 || std::abs(off.y()) >= 20);
}

void TestPartGesture::newNetworkHasRoomForTwo()
{
    Dropping dropping{Deployment()};
    const auto now = [&dropping]() -> const Deployment & { return dropping.document.deployment(); };
    QVERIFY(insertZoneAt(
        dropping.view.get(), newZone(now(), ZoneKind::Network, u"Network"_s, {}), {400, 300}));
    const QRectF zone = dropping.zone(u"network"_s).rect;
    for (const double x : {zone.left() + 84, zone.right() - 84}) {
        const QPointF at(x, zone.center().y());
        const Component card = newComponent(now(), u"server"_s, u"Server"_s, u"network"_s);
        QVERIFY(insertComponentAt(dropping.view.get(), card, at));
        QCOMPARE(dropping.card(card.id).center().y(), zone.center().y());
    }
    QCOMPARE(dropping.zone(u"network"_s).rect, zone);
}

void TestPartGesture::strangersAreNotTaken()
{
    Dropping dropping;
    QMimeData text;
    text.setText(u"livekit"_s);
    QVERIFY(!dropping.enter(text, {100, 100}));
    QVERIFY(!dropping.drop(text, {100, 100}));
    QVERIFY(!dropping.drop(*toMime({u"nothing"_s, u"redis"_s}), {100, 100}));
    QVERIFY(!dropping.drop(*toMime({u"livekit"_s, u"nothing"_s}), {100, 100}));
    QCOMPARE(dropping.document.undoStack()->count(), 0);
}

QTEST_MAIN(TestPartGesture)
#include "tst_partgesture.moc"
