#include "tests/chart/ArrangedChart.h"
#include "tests/chart/ShownView.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/support/SiteChart.h"
#include "views/chart/ChartView.h"
#include "views/chart/ShownCopy.h"
#include "views/chart/TextMetrics.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

#include <ctime>
#include <utility>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

// Without optimisation the engine takes minutes for the larger one.
#ifdef __OPTIMIZE__
constexpr int Components = 1000;
constexpr int Flows = 2500;
#else
constexpr int Components = 300;
constexpr int Flows = 700;
#endif

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

/// Charts that are laid out in another thread.
class TestLargeChart : public QObject
{
    Q_OBJECT

private slots:
    void theWindowIsNeverBlocked();
    void dragInALargeChart();
    void editWhileOpening();
    void cancelledOpening();
    void cancelledCommandNeverWas();
    void commandOnAChangedDocument();
    void anotherDocumentWhileBusy();
    void storedPlacesAreShownAtOnce();
    void aSketchIsNotArranged();
    void editsOfASketch();
    void theViewStaysWhereTheUserWent_data();
    void theViewStaysWhereTheUserWent();
};

void TestLargeChart::theWindowIsNeverBlocked()
{
    // How long the event loop stood still at worst, painting included. The bound is a generous one
    // for a machine under load and for builds without optimisation: laying the chart out in this
    // thread would take many times that. The time of this thread alone says more on such a machine.
    constexpr qint64 most = 1500;
    DeploymentDocument document;
    Selection selection;
    ChartView view(&document, &selection);
    view.resize(1600, 1000);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QElapsedTimer since;
    double cpu = 0;
    qint64 worst = 0;
    double worstCpu = 0;
    QTimer watchdog;
    const auto tick = [&] {
        worst = qMax(worst, since.restart());
        const double now = threadMs();
        worstCpu = qMax(worstCpu, now - std::exchange(cpu, now));
    };
    connect(&watchdog, &QTimer::timeout, this, tick);
    const auto measured = [&](const char *what, const auto &act) {
        since.start();
        cpu = threadMs();
        worst = 0;
        worstCpu = 0;
        act();
        tick();
        watchdog.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut() && !view.isGliding(), 240'000);
        QCoreApplication::processEvents();
        watchdog.stop();
        qInfo("%-12s the loop stood at most %4lld ms, %5.1f ms of this thread", what, worst,
            worstCpu);
        QVERIFY2(worst < most, what);
    };
    const Deployment deployment = large(Components, Flows);
    measured("open", [&] { document.reset(deployment, {}); });
    QCOMPARE(view.geometryOfChart().cards.size(), size_t(Components));
    Component renamed = deployment.components.front();
    renamed.name = u"Another name"_s;
    measured("rename", [&] {
        QVERIFY(document.edit(u"rename"_s, {Replace<Component>{renamed}}));
        QVERIFY(view.isLayingOut());
    });
    QCOMPARE(view.geometryOfChart().cards.front().name, u"Another name"_s);
    selection.set({{}, {renamed.id}, {}});
    measured("nudge", [&] { QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier); });
    QCOMPARE(document.undoStack()->count(), 2);
    measured("arrange all", [&] { view.arrangeAll(); });
    QCOMPARE(document.undoStack()->count(), 3);
    measured("undo", [&] { document.undoStack()->undo(); });
    measured("redo", [&] { document.undoStack()->redo(); });
}

/// With the mouse, in the window: nothing but the card goes, and what it leaves behind is no worse
/// than what was there.
void TestLargeChart::dragInALargeChart()
{
    const Deployment deployment = testing::SiteChart::make(Components, Flows, 1);
    Shown shown(deployment);
    ChartView &view = *shown.view;
    QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut() && !view.isGliding(), 240'000);
    const Geometry before = view.geometryOfChart();
    QCOMPARE(before.cards.size(), size_t(Components));
    const qsizetype flaws = testing::LayoutJudge(deployment, before).ugly().size();
    std::map<QString, int> lines;
    for (const EdgeLine &edge : before.edges) {
        ++lines[edge.from];
        ++lines[edge.to];
    }
    const auto usual =
        std::ranges::find_if(lines, [](const auto &entry) { return entry.second == 5; });
    QVERIFY(usual != lines.end());
    const QString id = usual->first;
    const QPointF start = shown.card(id).center();
    shown.selection.set({{}, {id}, {}});
    view.fitSelection();
    QTRY_VERIFY(!view.isGliding());
    const double scale =
        (view.fromChart(start + QPointF(100, 0)) - view.fromChart(start)).x() / 100;
    const QPoint from = shown.at(start);
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    double worst = 0;
    for (int step = 1; step <= 12; ++step) {
        shown.moveTo(from + QPoint(2, 3) * step, Qt::AltModifier);
        const double cpu = threadMs();
        QTest::qWait(1); // the frame: routes, patch and paint
        worst = qMax(worst, threadMs() - cpu);
    }
    QTRY_VERIFY(shown.card(id).center() != start);
    const Geometry &during = view.geometryOfChart();
    for (size_t i = 0; i < before.cards.size(); ++i)
        if (before.cards[i].id != id)
            QCOMPARE(during.cards[i].rect, before.cards[i].rect);
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::AltModifier, from + QPoint(24, 36));
    QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut() && !view.isGliding(), 60'000);
    qInfo("a frame of the drag took at most %.1f ms of this thread", worst);
    const Geometry &after = view.geometryOfChart();
    QCOMPARE(shown.document.undoStack()->count(), 1);
    QCOMPARE(after.cards.size(), before.cards.size());
    for (size_t i = 0; i < before.cards.size(); ++i)
        if (before.cards[i].id != id)
            QCOMPARE(after.cards[i].rect, before.cards[i].rect);
    const QPointF way = shown.card(id).center() - start - QPointF(24, 36) / scale;
    QVERIFY2(way.manhattanLength() < 60, qPrintable(u"%1 off"_s.arg(way.manhattanLength())));
    const Deployment &now = shown.document.deployment();
    testing::LayoutJudge judge(now, after);
    QCOMPARE(judge.broken().join(u'\n'), QString());
    const QStringList ugly = judge.ugly();
    QVERIFY2(ugly.size() <= flaws, qPrintable(ugly.join(u'\n')));
}

void TestLargeChart::editWhileOpening()
{
    Arranged chart(large(80, 120));
    QSignalSpy started(chart.arranger.get(), &ChartArranger::started);
    QSignalSpy ended(chart.arranger.get(), &ChartArranger::ended);
    QVERIFY(chart.arranger->isBusy());
    QVERIFY(chart.geometry().cards.empty());
    chart.addPart(u"late"_s, u"net-0001"_s);
    chart.wait();
    QCOMPARE(chart.geometry().cards.size(), size_t(81));
    QCOMPARE(started.count(), 0); // it was under way already
    QCOMPARE(ended.count(), 1);
}

void TestLargeChart::cancelledOpening()
{
    Arranged chart(large(80, 120));
    chart.arranger->cancel();
    QVERIFY(!chart.arranger->isBusy());
    QVERIFY(chart.arranger->isBehind());
    QVERIFY(chart.geometry().cards.empty());
    chart.arranger->arrangeAll();
    chart.wait();
    QVERIFY(!chart.arranger->isBehind());
    QCOMPARE(chart.geometry().cards.size(), size_t(80));
}

void TestLargeChart::cancelledCommandNeverWas()
{
    Arranged chart(large(80, 120));
    chart.wait();
    chart.addPart(u"late"_s, u"net-0001"_s);
    chart.wait();
    const QString drawn = chart.drawing();
    chart.arranger->arrangeAll();
    QVERIFY(chart.arranger->isBusy());
    QCOMPARE(chart.drawing(), drawn); // the old picture stays
    chart.arranger->cancel();
    QTest::qWait(0);
    QCOMPARE(chart.document.undoStack()->count(), 1);
    QCOMPARE(chart.drawing(), drawn);
    QVERIFY(!chart.arranger->isBehind());
}

void TestLargeChart::commandOnAChangedDocument()
{
    Arranged chart(large(80, 120));
    chart.wait();
    chart.addPart(u"early"_s, u"net-0001"_s);
    chart.wait();
    chart.arranger->arrangeAll();
    chart.addPart(u"late"_s, u"net-0002"_s);
    chart.wait();
    QCOMPARE(chart.document.undoStack()->count(), 3);
    QCOMPARE(chart.document.undoStack()->undoText(), u"Arrange all"_s);
    QCOMPARE(chart.geometry().cards.size(), size_t(82));
    // Undo takes the command back, not the edit.
    chart.undo();
    chart.wait();
    QCOMPARE(chart.geometry().cards.size(), size_t(82));
}

void TestLargeChart::anotherDocumentWhileBusy()
{
    Arranged chart(large(80, 120));
    chart.wait();
    chart.arranger->arrangeAll();
    chart.document.reset(liveKitDeployment(), {});
    QVERIFY(!chart.arranger->isBusy());
    QCOMPARE(chart.geometry().cards.size(), size_t(7));
    QTest::qWait(0);
    QCOMPARE(chart.geometry().cards.size(), size_t(7));
    QCOMPARE(chart.document.undoStack()->count(), 0);
}

namespace {

/// A chart of which every place is stored, as laid out at first.
Deployment placed(int components, int flows)
{
    const Deployment deployment = large(components, flows);
    return placedAs(deployment, layOut(deployment, chartTextMeasure()));
}

/// Until the first look is there. The whole chart may follow soon.
void waitForSketch(ChartArranger &arranger)
{
    QSignalSpy shown(&arranger, &ChartArranger::shownChanged);
    QTRY_COMPARE(shown.count(), 1);
    QVERIFY(arranger.isSketch());
    QVERIFY(arranger.isBusy());
}

} // namespace

void TestLargeChart::storedPlacesAreShownAtOnce()
{
    const Deployment deployment = placed(64, 70);
    Arranged chart(deployment);
    waitForSketch(*chart.arranger);
    QCOMPARE(chart.geometry().cards.size(), size_t(64));
    QVERIFY(chart.geometry().edges.empty());
    const auto sketched = chart.places();
    chart.wait();
    QVERIFY(!chart.arranger->isSketch());
    QVERIFY(!chart.geometry().edges.empty());
    for (const auto &[id, place] : chart.places())
        QVERIFY2((place - sketched.at(id)).manhattanLength() < .5, qPrintable(id));
    QCOMPARE(chart.arranger->newComponents(), QStringList());
    QCOMPARE(chart.document.undoStack()->count(), 0);
    // The next document begins with nothing of this one.
    chart.document.reset(large(64, 70), {});
    QVERIFY(chart.geometry().cards.empty());
    chart.wait();
    QVERIFY(!chart.arranger->isSketch());
}

void TestLargeChart::aSketchIsNotArranged()
{
    Arranged chart(placed(64, 70));
    waitForSketch(*chart.arranger);
    chart.arranger->cancel();
    QVERIFY(chart.arranger->isSketch());
    QVERIFY(chart.arranger->isBehind());
    const QString drawn = chart.drawing();
    chart.arranger->move({u"part-00003"_s}, {80, 0});
    chart.arranger->arrangeSelection({u"part-00003"_s});
    chart.arranger->arrangeNew();
    QVERIFY(!chart.arranger->isBusy());
    QCOMPARE(chart.document.undoStack()->count(), 0);
    QCOMPARE(chart.drawing(), drawn);
    // An edit brings the whole chart.
    chart.addPart(u"late"_s, u"net-0001"_s);
    chart.wait();
    QVERIFY(!chart.arranger->isSketch());
    QCOMPARE(chart.geometry().cards.size(), size_t(65));
    QVERIFY(!chart.geometry().edges.empty());
}

void TestLargeChart::editsOfASketch()
{
    const Deployment deployment = placed(64, 70);
    Arranged chart(deployment);
    waitForSketch(*chart.arranger);
    chart.addPart(u"late"_s, u"net-0001"_s);
    QVERIFY(chart.document.edit(u"remove"_s, {Remove<Flow>{deployment.flows.front().id}}));
    chart.wait();
    QCOMPARE(chart.geometry().cards.size(), size_t(65));
    chart.undo();
    chart.undo();
    chart.wait();
    QCOMPARE(chart.geometry().cards.size(), size_t(64));
    qsizetype flows = 0;
    for (const EdgeLine &line : chart.geometry().edges)
        flows += line.flows.size();
    QCOMPARE(flows, qsizetype(deployment.flows.size()));
}

void TestLargeChart::theViewStaysWhereTheUserWent_data()
{
    QTest::addColumn<bool>("zooms");
    QTest::newRow("fitted") << false;
    QTest::newRow("zoomed in") << true;
}

void TestLargeChart::theViewStaysWhereTheUserWent()
{
    QFETCH(bool, zooms);
    DeploymentDocument document;
    Selection selection;
    ChartView view(&document, &selection);
    view.resize(1600, 1000);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy shown(&view, &ChartView::pictureChanged);
    document.reset(placed(64, 70), {});
    QTRY_COMPARE(shown.count(), 2); // nothing of the document before, and the sketch
    QVERIFY(!view.isWhole() && !view.geometryOfChart().cards.empty());
    QVERIFY(view.visiblePart().contains(view.geometryOfChart().bounds));
    if (zooms)
        view.setZoom(.7);
    const QRectF seen = view.visiblePart();
    QTRY_VERIFY_WITH_TIMEOUT(!view.isLayingOut(), 120'000);
    QVERIFY(view.isWhole());
    if (zooms)
        QCOMPARE(view.visiblePart(), seen);
    else
        QVERIFY(view.visiblePart().contains(view.geometryOfChart().bounds));
}

QTEST_MAIN(TestLargeChart)
#include "tst_largechart.moc"
