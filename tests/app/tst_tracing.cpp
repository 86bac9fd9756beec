// The way from A to B, by real events.

#include "tests/app/FindBench.h"

#include "app/window/FindCommands.h"
#include "views/panels/TracePanel.h"

#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct TraceBench : FindBench
{
    TracePanel *panel() const { return window->find()->tracePanel(); }
    QStringList hops() const
    {
        QStringList texts;
        const auto *list = find<QListWidget>(u"traceHops"_s);
        for (int row = 0; row < list->count(); ++row)
            texts += list->item(row)->text().simplified();
        return texts;
    }
    /// Those of \a components that are not whole in the chart's view beside the panel.
    QStringList unseen(const QStringList &components) const
    {
        QStringList ids;
        const ChartView *chart = window->chart();
        for (const QString &id : components) {
            const QRectF card = chart->boundsOf({{}, {id}, {}});
            const QRectF at(chart->fromChart(card.topLeft()), chart->fromChart(card.bottomRight()));
            if (!QRectF(chart->rect()).contains(at) || QRectF(panel()->geometry()).intersects(at))
                ids += id;
        }
        return ids;
    }
};

} // namespace

class TestTracing : public QObject
{
    Q_OBJECT

private slots:
    void tracesTwoComponents();
    void theWholeWayIsSeen();
    void sizeStays_data();
    void sizeStays();
    void whatWasSeenComesBack_data();
    void whatWasSeenComesBack();
    void tracesByTyping();
    void escapeFromTheTraceChangesNoSelection();
    void saysWhereItStops();
    void traceFollowsEdits();
    void copiesTheWay();
};

void TestTracing::tracesTwoComponents()
{
    TraceBench bench;
    QVERIFY(bench.opened);
    const QStringList all = bench.shown();
    bench.select({u"redis"_s, u"livekit-client"_s});
    QTest::keyClick(bench.window.get(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(bench.panel()->isVisible());
    QCOMPARE(bench.panel()->from(), u"livekit-client"_s);
    QCOMPARE(bench.panel()->to(), u"redis"_s);
    QCOMPARE(bench.hops().size(), 2);
    QVERIFY2(bench.hops()[0].startsWith(u"1 LiveKit client → LiveKit server"_s),
        qPrintable(bench.hops()[0]));
    QVERIFY(bench.hops()[0].contains(u"3478,50000-60000/udp, 5349,7881/tcp"_s));
    QCOMPARE(bench.shown(),
        (QStringList{u"ice-tcp"_s, u"ice-udp"_s, u"redis-server"_s, u"turn-tls"_s, u"turn-udp"_s}));
    QCOMPARE(bench.window->selection()->ids().flows, bench.shown());
    QCoreApplication::processEvents();
    QCOMPARE(bench.window->selection()->ids().flows.size(), 5);
    // All of the way is lit, until a hop is chosen.
    // A hop leads to its flows, by keyboard as well.
    auto *list = bench.find<QListWidget>(u"traceHops"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"redis-server"_s});
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QCOMPARE(bench.window->selection()->ids().flows.size(), 4);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!bench.panel()->isVisible());
    QCOMPARE(bench.shown(), all);
}

/// Neither end is under the panel.
void TestTracing::theWholeWayIsSeen()
{
    TraceBench bench;
    QVERIFY(bench.opened);
    const QStringList ends = {u"livekit-client"_s, u"redis"_s};
    bench.select(ends);
    QTest::keyClick(bench.window.get(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(bench.panel()->isVisible());
    QCOMPARE(bench.unseen(ends), QStringList());
}

void TestTracing::sizeStays_data()
{
    QTest::addColumn<QStringList>("ends");
    QTest::addColumn<double>("zoom"); // 0: all is seen
    QTest::newRow("all, a long way") << QStringList{u"livekit-client"_s, u"redis"_s} << 0.;
    QTest::newRow("all, a short way") << QStringList{u"livekit-server"_s, u"redis"_s} << 0.;
    QTest::newRow("small") << QStringList{u"livekit-client"_s, u"redis"_s} << .5;
    QTest::newRow("large") << QStringList{u"livekit-server"_s, u"redis"_s} << 1.;
}

/// The chart is not made smaller for the panel where there is room beside it.
void TestTracing::sizeStays()
{
    QFETCH(QStringList, ends);
    QFETCH(double, zoom);
    TraceBench bench;
    QVERIFY(bench.opened);
    ChartView *chart = bench.window->chart();
    if (zoom > 0)
        chart->setZoom(zoom);
    const double before = chart->zoom();
    bench.select(ends);
    bench.window->actions()[ActionId::TraceWay]->trigger();
    QVERIFY(bench.panel()->isVisible());
    QCOMPARE(chart->zoom(), before);
    QCOMPARE(bench.unseen(ends), QStringList());
}

void TestTracing::whatWasSeenComesBack_data()
{
    QTest::addColumn<double>("zoom"); // 0: all is seen
    QTest::addColumn<bool>("moves");  // the user, meanwhile
    QTest::newRow("all") << 0. << false;
    QTest::newRow("large") << 2. << false;
    QTest::newRow("large, scrolled meanwhile") << 2. << true;
}

void TestTracing::whatWasSeenComesBack()
{
    QFETCH(double, zoom);
    QFETCH(bool, moves);
    TraceBench bench;
    QVERIFY(bench.opened);
    ChartView *chart = bench.window->chart();
    if (zoom > 0)
        chart->setZoom(zoom);
    const QRectF before = chart->visiblePart();
    bench.select({u"livekit-client"_s, u"redis"_s});
    bench.window->actions()[ActionId::TraceWay]->trigger();
    QVERIFY(chart->visiblePart() != before);
    // A hop is looked at more closely.
    auto *list = bench.find<QListWidget>(u"traceHops"_s);
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    if (moves)
        chart->setZoom(zoom * 1.5);
    const QRectF seen = chart->visiblePart();
    QTest::mouseClick(bench.find<QToolButton>(u"traceClose"_s), Qt::LeftButton);
    QVERIFY(!bench.panel()->isVisible());
    const QRectF wanted = moves ? seen : before;
    const QRectF now = chart->visiblePart();
    QVERIFY((now.topLeft() - wanted.topLeft()).manhattanLength() < 1);
    QVERIFY((now.bottomRight() - wanted.bottomRight()).manhattanLength() < 1);
}

void TestTracing::tracesByTyping()
{
    TraceBench bench;
    QVERIFY(bench.opened);
    bench.window->selection()->clear();
    bench.window->actions()[ActionId::TraceWay]->trigger();
    auto *from = bench.find<QLineEdit>(u"traceFrom"_s);
    auto *to = bench.find<QLineEdit>(u"traceTo"_s);
    QVERIFY(from->hasFocus());
    QTest::keyClicks(from, u"provider"_s);
    QTRY_VERIFY(from->completer()->popup()->isVisible());
    QTest::keyClick(from->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(from->completer()->popup(), Qt::Key_Return);
    QCOMPARE(from->text(), u"SIP provider"_s);
    QVERIFY(bench.hops().isEmpty());
    to->setFocus();
    to->setText(u"redis"_s);
    QTest::keyClick(to, Qt::Key_Return);
    QCOMPARE(bench.hops().size(), 2);
    QTest::mouseClick(bench.find<QToolButton>(u"traceSwap"_s), Qt::LeftButton);
    QCOMPARE(bench.panel()->from(), u"redis"_s);
    QVERIFY(bench.find<QLabel>(u"traceMessage"_s)->text().contains(u"other way"_s));
    to->setText(u"nobody at all"_s);
    QTest::keyClick(to, Qt::Key_Return);
    QVERIFY(bench.find<QLabel>(u"traceMessage"_s)->text().contains(u"nobody at all"_s));
}

void TestTracing::escapeFromTheTraceChangesNoSelection()
{
    TraceBench bench;
    QVERIFY(bench.opened);
    bench.select({u"redis"_s});
    bench.window->chart()->setFocus();
    QTest::keyClick(bench.window.get(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(bench.panel()->isVisible());
    auto *to = bench.find<QLineEdit>(u"traceTo"_s);
    QVERIFY(to->hasFocus());
    // Tab goes from field to field of the panel, not from card to card.
    QTest::keyClick(to, Qt::Key_Tab);
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"redis"_s});
    to->setFocus();
    QTest::keyClick(to, Qt::Key_Escape);
    QVERIFY(!bench.panel()->isVisible());
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"redis"_s});
    QVERIFY(bench.window->selection()->ids().flows.isEmpty());
    QVERIFY(bench.window->chart()->hasFocus());
}

void TestTracing::saysWhereItStops()
{
    TraceBench bench;
    QVERIFY(bench.opened);
    bench.select({u"livekit-client"_s, u"prometheus"_s});
    bench.window->actions()[ActionId::TraceWay]->trigger();
    const auto *message = bench.find<QLabel>(u"traceMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"metrics"_s), qPrintable(message->text()));
    // As far as it gets is shown, with the flow that is in the way.
    QVERIFY(bench.shown().contains(u"ice-udp"_s));
    QVERIFY(bench.shown().contains(u"metrics"_s));
}

void TestTracing::traceFollowsEdits()
{
    TraceBench bench;
    QVERIFY(bench.opened);
    bench.select({u"redis"_s, u"sip-provider"_s});
    bench.window->actions()[ActionId::TraceWay]->trigger();
    QCOMPARE(bench.hops().size(), 2);
    Flow off = *bench.flow(u"redis-sip"_s);
    off.enabled = false;
    QVERIFY(bench.window->document()->edit(u"off"_s, {Replace<Flow>{off}}));
    QCOMPARE(bench.hops().size(), 3); // by way of the LiveKit server
    bench.window->document()->undoStack()->undo();
    QCOMPARE(bench.hops().size(), 2);
}

void TestTracing::copiesTheWay()
{
    TraceBench bench;
    QVERIFY(bench.opened);
    bench.select({}, {u"https"_s});
    bench.window->actions()[ActionId::TraceWay]->trigger();
    QTest::mouseClick(bench.find<QPushButton>(u"traceCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().section(u'\n', 0, 1),
        u"From LiveKit client to Load balancer\n1. LiveKit client → Load balancer: 443/tcp (https)"_s);
}

QTEST_MAIN(TestTracing)
#include "tst_tracing.moc"
