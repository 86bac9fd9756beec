#include "model/catalog/Catalog.h"
#include "model/catalog/PartEdits.h"
#include "model/catalog/PartMime.h"
#include "tests/chart/ShownView.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/SiteChart.h"
#include "views/gestures/PartGesture.h"
#include "views/gestures/PartInsert.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const Catalog &catalog()
{
    static const Result<Catalog> loaded =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR) + u"/resources/catalog"_s);
    if (!loaded)
        qFatal("no catalog");
    return *loaded;
}

struct Dropping : Shown
{
    explicit Dropping(Deployment deployment = liveKitDeployment())
        : Shown(std::move(deployment))
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
        parts = new PartGesture(view.get(), &catalog());
        view->addGesture(parts);
    }

    /// Whether the view takes what enters at that point of the chart.
    bool enter(const QMimeData &data, const QPointF &point)
    {
        QDragEnterEvent event(at(point), Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QApplication::sendEvent(view.get(), &event);
        return event.isAccepted();
    }
    /// Qt gives a drop only to who took the drag.
    bool drop(const QMimeData &data, const QPointF &point)
    {
        if (!enter(data, point))
            return false;
        QDropEvent event(at(point), Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QApplication::sendEvent(view.get(), &event);
        return event.isAccepted();
    }
    /// Components that were not there before.
    std::vector<Component> fresh(const Deployment &before) const
    {
        std::vector<Component> found;
        for (const Component &component : document.deployment().components) {
            if (!before.component(component.id))
                found.push_back(component);
        }
        return found;
    }
    void checkNothingOverlaps() const
    {
        const std::vector<CardBox> &cards = view->geometryOfChart().cards;
        for (size_t i = 0; i < cards.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(!cards[i].rect.intersects(cards[j].rect),
                    qPrintable(cards[i].id + u' ' + cards[j].id));
        }
    }

    PartGesture *parts;
};

} // namespace

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
    void ghostIsShownAndGoes();
    void ghostStandsWhereItLands_data();
    void ghostStandsWhereItLands();
    void newNetworkHasRoomForTwo();
    void strangersAreNotTaken();
    void systemIsForTheOwner();
    void systemComesAroundThePoint();
    void systemInAZone();
    void systemOnABlankChart();
    void sameSystemAgain();
    void systemWaitsForWhatIsAdded();
    void systemIsSeenWhenItIsThere();
    void systemWritesNothingBack();
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

void TestPartGesture::systemIsForTheOwner()
{
    Dropping dropping;
    const QSignalSpy dropped(dropping.parts, &PartGesture::systemDropped);
    const QPointF point = dropping.zone(u"data"_s).rect.bottomLeft() + QPointF(8, -8);
    QVERIFY(dropping.drop(*toMime({u"crowdsec"_s, {}}), point));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped[0][0].toString(), u"crowdsec"_s);
    QCOMPARE(dropped[0][1].toString(), u"data"_s);
    QCOMPARE(dropping.document.undoStack()->count(), 0);
}

void TestPartGesture::systemComesAroundThePoint()
{
    Dropping dropping;
    const Deployment before = dropping.document.deployment();
    const auto choice = parseSystemChoice(catalog(), u"crowdsec"_s);
    const Result<Deployment> system = instantiate({*choice});
    QVERIFY(system.has_value());
    const QPointF point = dropping.view->geometryOfChart().bounds.bottomLeft() + QPointF(0, 900);
    insertSystemAt(dropping.view.get(), *system, u"CrowdSec"_s, {}, point);
    QCOMPARE(dropping.document.undoStack()->count(), 1);
    QCOMPARE(dropping.fresh(before).size(), system->components.size());
    QCOMPARE(
        dropping.document.deployment().flows.size(), before.flows.size() + system->flows.size());
    QVERIFY(dropping.document.deployment().settings.systems.contains(u"crowdsec"_s));
    QCOMPARE(dropping.selection.ids().components.size(), qsizetype(system->components.size()));
    dropping.checkNothingOverlaps();
    // There is one internet.
    int internets = 0;
    for (const Zone &zone : dropping.document.deployment().zones)
        internets += zone.kind == ZoneKind::Internet;
    QCOMPARE(internets, 1);
    dropping.document.undoStack()->undo();
    QCOMPARE(dropping.document.deployment(), before);
}

void TestPartGesture::systemInAZone()
{
    Dropping dropping;
    const Deployment before = dropping.document.deployment();
    const auto choice = parseSystemChoice(catalog(), u"crowdsec"_s);
    const Result<Deployment> system = instantiate({*choice});
    const QPointF point = dropping.zone(u"data"_s).rect.center();
    insertSystemAt(dropping.view.get(), *system, u"CrowdSec"_s, u"data"_s, point);
    bool inside = false;
    for (const Component &component : dropping.fresh(before)) {
        for (const Zone *zone : dropping.document.deployment().zoneChain(component.zone))
            inside = inside || zone->id == "data"_L1;
    }
    QVERIFY(inside);
    dropping.checkNothingOverlaps();
}

void TestPartGesture::systemOnABlankChart()
{
    Dropping dropping{Deployment()};
    const auto choice = parseSystemChoice(catalog(), u"livekit"_s);
    const Result<Deployment> system = instantiate({*choice});
    insertSystemAt(dropping.view.get(), *system, u"LiveKit"_s, {}, {300, 200});
    QCOMPARE(dropping.document.deployment().components.size(), system->components.size());
    QCOMPARE(dropping.view->geometryOfChart().cards.size(), system->components.size());
    dropping.checkNothingOverlaps();
}

/// Where one like it stands is no matter to the next one.
void TestPartGesture::sameSystemAgain()
{
    ChartBuilder builder;
    builder.zone(u"internet"_s, ZoneKind::Internet);
    builder.component(u"users"_s, u"internet"_s).position = Point{0, 0};
    for (const auto &[zone, x] : {std::pair(u"west"_s, -3000.), std::pair(u"east"_s, 3000.)}) {
        builder.zone(zone, ZoneKind::Network);
        builder.component(zone + u"-one"_s, zone).position = Point{x, 0};
    }
    Dropping dropping(builder.chart);
    const Result<Deployment> system = instantiate({*parseSystemChoice(catalog(), u"livekit"_s)});
    QVERIFY(insertSystemAt(dropping.view.get(), *system, u"LiveKit"_s, u"west"_s, {-3000, 200}));
    const Deployment before = dropping.document.deployment();
    const QPointF point(3000, 200);
    QVERIFY(insertSystemAt(dropping.view.get(), *system, u"LiveKit"_s, u"east"_s, point));
    const std::vector<Component> fresh = dropping.fresh(before);
    QCOMPARE(fresh.size(), system->components.size());
    for (const Component &component : fresh) {
        const QPointF at = dropping.card(component.id).center();
        const bool isOutside = dropping.document.deployment().isInInternet(component);
        QVERIFY2((at - (isOutside ? QPointF(0, point.y()) : point)).manhattanLength() < 250,
            qPrintable(component.id));
    }
    dropping.checkNothingOverlaps();
}

/// Two steps at once would lose the first one.
void TestPartGesture::systemWaitsForWhatIsAdded()
{
    Dropping dropping(testing::SiteChart::make(100, 150, 1));
    ChartView *view = dropping.view.get();
    QTRY_VERIFY(view->isWhole() && !view->isLayingOut());
    const Result<Deployment> system = instantiate({*parseSystemChoice(catalog(), u"crowdsec"_s)});
    Component component;
    component.id = u"fresh"_s;
    component.name = u"Fresh"_s;
    const QPointF point = view->geometryOfChart().bounds.bottomLeft() + QPointF(0, 400);
    QVERIFY(insertComponentAt(view, component, point));
    QVERIFY(view->isLayingOut());
    const Deployment before = dropping.document.deployment();
    QVERIFY(!insertSystemAt(view, *system, u"CrowdSec"_s, {}, point));
    QCOMPARE(dropping.document.deployment(), before);
    QTRY_VERIFY(!view->isLayingOut());
    QVERIFY(dropping.document.deployment().component(u"fresh"_s));
    QCOMPARE(dropping.document.undoStack()->count(), 1);
    QVERIFY(insertSystemAt(view, *system, u"CrowdSec"_s, {}, point));
}

/// The layout of a large chart takes a while.
void TestPartGesture::systemIsSeenWhenItIsThere()
{
    Dropping dropping(testing::SiteChart::make(100, 150, 1));
    ChartView *view = dropping.view.get();
    QTRY_VERIFY(view->isWhole() && !view->isLayingOut());
    view->zoom100();
    const Deployment before = dropping.document.deployment();
    const Result<Deployment> system = instantiate({*parseSystemChoice(catalog(), u"crowdsec"_s)});
    const QRectF seen = view->visiblePart();
    int told = 0;
    QVERIFY(insertSystemAt(view, *system, u"CrowdSec"_s, {}, seen.center(), [&] { ++told; }));
    QVERIFY(view->isLayingOut());
    QCOMPARE(view->visiblePart(), seen);
    QCOMPARE(told, 0);
    QTRY_VERIFY(!view->isLayingOut());
    QCOMPARE(told, 1);
    const std::vector<Component> fresh = dropping.fresh(before);
    QCOMPARE(fresh.size(), system->components.size());
    QVERIFY(std::ranges::any_of(fresh, [&](const Component &component) {
        return view->visiblePart().intersects(dropping.card(component.id));
    }));
}

/// The layout of a large chart takes a while, in which somebody goes on.
void TestPartGesture::systemWritesNothingBack()
{
    Deployment chart = testing::SiteChart::make(100, 150, 1);
    chart.components.front().position = Point{0, 0};
    Dropping dropping(chart);
    ChartView *view = dropping.view.get();
    QTRY_VERIFY_WITH_TIMEOUT(view->isReady() && !view->isLayingOut(), 120'000);
    const Result<Deployment> system = instantiate({*parseSystemChoice(catalog(), u"crowdsec"_s)});
    const QPointF point = view->geometryOfChart().bounds.bottomLeft() + QPointF(0, 400);
    QVERIFY(insertSystemAt(view, *system, u"CrowdSec"_s, {}, point));
    QVERIFY(view->isLayingOut());
    Settings settings = dropping.document.deployment().settings;
    settings.name = u"Renamed"_s;
    QVERIFY(dropping.document.edit(u"x"_s, {ReplaceSettings{settings}}));
    QTRY_VERIFY_WITH_TIMEOUT(view->isReady() && !view->isLayingOut(), 120'000);
    const Deployment &now = dropping.document.deployment();
    QCOMPARE(dropping.document.undoStack()->count(), 2);
    QCOMPARE(now.settings.name, u"Renamed"_s);
    QVERIFY(now.settings.systems.contains(u"crowdsec"_s));
    QCOMPARE(dropping.selection.ids().components.size(), qsizetype(system->components.size()));
}

QTEST_MAIN(TestPartGesture)
#include "tst_partgesture.moc"
