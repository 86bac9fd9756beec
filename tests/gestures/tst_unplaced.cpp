#include "tests/chart/ShownView.h"
#include "tests/support/SiteChart.h"
#include "views/gestures/PartInsert.h"

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct Plain : Shown
{
    explicit Plain(bool isLarge)
        : Shown(isLarge ? testing::SiteChart::make(100, 150, 1) : liveKitDeployment())
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
    }

    /// The layout of a large one takes a while.
    void wait() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(view->isReady() && !view->isLayingOut(), 120'000);
    }
};

Component freshOne()
{
    Component component;
    component.id = u"fresh"_s;
    component.name = u"Fresh"_s;
    return component;
}

} // namespace

/// One component that is dropped on a chart that nobody has arranged.
class TestUnplaced : public QObject
{
    Q_OBJECT

private slots:
    void keepsNoPlacesWhereNobodyPlaced_data();
    void keepsNoPlacesWhereNobodyPlaced();
    void keepsItsPlaceWherePlacesCame();
    void anotherOfTheSameIdIsNew_data();
    void anotherOfTheSameIdIsNew();
};

void TestUnplaced::keepsNoPlacesWhereNobodyPlaced_data()
{
    QTest::addColumn<bool>("placed"); // one card by hand
    QTest::addColumn<bool>("isLarge");
    for (const bool isLarge : {false, true}) {
        QTest::addRow("nobody%s", isLarge ? ", large" : "") << false << isLarge;
        QTest::addRow("somebody%s", isLarge ? ", large" : "") << true << isLarge;
    }
}

/// One card is no reason for all the others to stay where the layout has put them for now.
void TestUnplaced::keepsNoPlacesWhereNobodyPlaced()
{
    QFETCH(bool, placed);
    QFETCH(bool, isLarge);
    Plain chart(isLarge);
    ChartView *view = chart.view.get();
    const Deployment &now = chart.document.deployment();
    chart.wait();
    if (placed) {
        chart.selection.set({{}, {now.components.front().id}, {}});
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        chart.wait();
    }
    const Deployment before = now;
    const Geometry drawn = view->geometryOfChart();
    const QPointF point = drawn.bounds.bottomLeft() + QPointF(40, 200);
    QVERIFY(insertComponentAt(view, freshOne(), point));
    chart.wait();
    // It is there, and all others are where they were.
    QVERIFY((chart.card(u"fresh"_s).center() - point).manhattanLength() < 12);
    for (const CardBox &box : drawn.cards)
        QCOMPARE(chart.card(box.id).center(), box.rect.center());
    for (const Component &component : now.components)
        QCOMPARE(component.position.has_value(), placed);
    // Somebody has put it there: "Arrange new" is not about it.
    QVERIFY(!view->hasNew());
    const QRectF there = chart.card(u"fresh"_s);
    chart.document.undoStack()->undo();
    chart.wait();
    QCOMPARE(now, before);
    chart.document.undoStack()->redo();
    chart.wait();
    QCOMPARE(chart.card(u"fresh"_s), there);
    QVERIFY(!view->hasNew());
    // A file has it where it was shown.
    view->keepPlaces();
    chart.wait();
    const auto position = now.component(u"fresh"_s)->position;
    QVERIFY(position);
    QVERIFY((QPointF(position->x, position->y) - there.center()).manhattanLength() < 1);
}

/// It is decided when the step is made: the layout of a large chart takes a while.
void TestUnplaced::keepsItsPlaceWherePlacesCame()
{
    Plain chart(true);
    ChartView *view = chart.view.get();
    const Deployment &now = chart.document.deployment();
    chart.wait();
    const QPointF point = view->geometryOfChart().bounds.bottomLeft() + QPointF(40, 200);
    QVERIFY(insertComponentAt(view, freshOne(), point));
    QVERIFY(view->isLayingOut());
    Component placed = now.components.front();
    const QPointF middle = chart.card(placed.id).center();
    placed.position = Point{middle.x(), middle.y()};
    QVERIFY(chart.document.edit(u"x"_s, {Replace<Component>{placed}}));
    chart.wait();
    QVERIFY((chart.card(u"fresh"_s).center() - point).manhattanLength() < 12);
    const Component *inserted = now.component(u"fresh"_s);
    QVERIFY(inserted && inserted->position);
    QCOMPARE(
        (QPointF{inserted->position->x, inserted->position->y}), chart.card(u"fresh"_s).center());
    QVERIFY(!view->hasNew());
}

void TestUnplaced::anotherOfTheSameIdIsNew_data()
{
    QTest::addColumn<bool>("refused");
    QTest::addColumn<bool>("isLarge");
    QTest::newRow("undone") << false << false;
    QTest::newRow("undone, large") << false << true;
    // A small one is laid out before anything can come between.
    QTest::newRow("refused, large") << true << true;
}

/// Only the one that was dropped there stands where somebody put it.
void TestUnplaced::anotherOfTheSameIdIsNew()
{
    QFETCH(bool, refused);
    QFETCH(bool, isLarge);
    Plain chart(isLarge);
    ChartView *view = chart.view.get();
    chart.wait();
    const Deployment before = chart.document.deployment();
    const QPointF point = view->geometryOfChart().bounds.bottomLeft() + QPointF(40, 200);
    QVERIFY(insertComponentAt(view, freshOne(), point));
    if (refused)
        chart.document.setReadOnly(u"for a while"_s);
    chart.wait();
    chart.document.setReadOnly({});
    QCOMPARE(chart.document.undoStack()->count(), refused ? 0 : 1);
    if (!refused)
        chart.document.undoStack()->undo();
    chart.wait();
    QCOMPARE(chart.document.deployment(), before);
    QVERIFY(chart.document.edit(u"x"_s, {Insert<Component>{freshOne()}}));
    chart.wait();
    QVERIFY(view->hasNew());
}

QTEST_MAIN(TestUnplaced)
#include "tst_unplaced.moc"
