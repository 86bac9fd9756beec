#include "tests/gestures/Dropping.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/SiteChart.h"
#include "views/gestures/PartInsert.h"

#include <QSignalSpy>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Whole systems of the catalog that are dropped on a chart.
class TestSystemDrop : public QObject
{
    Q_OBJECT

private slots:
    void systemIsForTheOwner();
    void systemComesAroundThePoint();
    void systemInAZone();
    void systemOnABlankChart();
    void sameSystemAgain();
    void systemWaitsForWhatIsAdded();
    void systemIsSeenWhenItIsThere();
    void systemWritesNothingBack();
};

void TestSystemDrop::systemIsForTheOwner()
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

void TestSystemDrop::systemComesAroundThePoint()
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

void TestSystemDrop::systemInAZone()
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

void TestSystemDrop::systemOnABlankChart()
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
void TestSystemDrop::sameSystemAgain()
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
void TestSystemDrop::systemWaitsForWhatIsAdded()
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
void TestSystemDrop::systemIsSeenWhenItIsThere()
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
void TestSystemDrop::systemWritesNothingBack()
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

QTEST_MAIN(TestSystemDrop)
#include "tst_systemdrop.moc"
