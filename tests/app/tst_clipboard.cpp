#include "app/window/Actions.h"
#include "app/window/Tables.h"
#include "model/core/Consistency.h"
#include "model/document/Clip.h"
#include "model/io/DeploymentFile.h"
#include "model/targets/Target.h"
#include "tests/app/Bench.h"
#include "views/panels/RulePanel.h"
#include "views/panels/TablesPanel.h"
#include "views/panels/Toast.h"

#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Records on their way through the clipboard, by the keys that people bring.
class TestClipboard : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }
    void copyAndPaste();
    void betweenWindows();
    void edgesAreRulesAndRecords();
    void rowsOfATable();
    void cutAndPaste();
    void deleteZoneWithContents();
    void keepContents();
    void duplicate();
    void arrangingIsOfferedWhereItHelps_data();
    void arrangingIsOfferedWhereItHelps();
    void repeatedPastesCascade();
    void intoTheSelectedZone();
    void atThePointer();
    void hostile_data();
    void hostile();
};

namespace {

void press(Bench &bench, int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    QTest::keyClick(bench.window->chart(), Qt::Key(key), modifiers);
}

const Deployment &chartOf(Bench &bench) { return bench.window->document()->deployment(); }

bool isActive(Bench &bench)
{
    bench.window->activateWindow();
    bench.window->chart()->setFocus();
    return QTest::qWaitForWindowActive(bench.window.get());
}

QRectF cardOf(Bench &bench, const QString &id)
{
    for (const CardBox &card : bench.window->chart()->geometryOfChart().cards) {
        if (card.id == id)
            return card.rect;
    }
    return {};
}

bool overlapsAny(Bench &bench, const QString &id)
{
    const QRectF rect = cardOf(bench, id);
    return std::ranges::any_of(bench.window->chart()->geometryOfChart().cards,
        [&](const CardBox &card) { return card.id != id && card.rect.intersects(rect); });
}

} // namespace

void TestClipboard::copyAndPaste()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    const Deployment before = chartOf(bench);
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    press(bench, Qt::Key_C);
    QVERIFY2(bench.window->toast()->text().contains("1 component"_L1),
        qPrintable(bench.window->toast()->text()));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasFormat(ClipMimeType));
    QVERIFY(data->text().contains("6379/tcp"_L1));
    QVERIFY(!bench.window->isWindowModified());

    press(bench, Qt::Key_V);
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"redis-2"_s});
    QVERIFY(bench.window->selection()->ids().flows.isEmpty());
    QCOMPARE(chartOf(bench).components.size(), before.components.size() + 1);
    QCOMPARE(chartOf(bench).component(u"redis-2")->zone, before.component(u"redis")->zone);
    QVERIFY(std::ranges::any_of(
        chartOf(bench).flows, [](const Flow &flow) { return flow.to == "redis-2"_L1; }));
    QVERIFY(!overlapsAny(bench, u"redis-2"_s));
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    press(bench, Qt::Key_Z);
    QVERIFY(chartOf(bench) == before);
    press(bench, Qt::Key_Y);
    QVERIFY(chartOf(bench).component(u"redis-2"));
}

void TestClipboard::betweenWindows()
{
    Bench from;
    Bench to;
    QVERIFY(from.window->open(from.example(u"livekit"_s)));
    QVERIFY(to.window->open(to.example(u"crowdsec"_s)));
    QVERIFY(isActive(from));
    const Flow *flow = from.flow(u"ice-tcp"_s);
    const QString client = flow->from;
    const QString server = flow->to;
    from.window->selection()->set({{}, {client, server}, {}});
    press(from, Qt::Key_C);
    const Clip clip = *readClip(QGuiApplication::clipboard()->mimeData()->data(ClipMimeType));

    QVERIFY(isActive(to));
    const Deployment before = chartOf(to);
    press(to, Qt::Key_V);
    const Deployment &after = chartOf(to);
    QCOMPARE(after.components.size(), before.components.size() + 2);
    QVERIFY(checkConsistency(after));
    QVERIFY(after.flow(u"ice-tcp"));
    const size_t added = after.flows.size() - before.flows.size();
    QVERIFY(added > 0 && added < clip.chart.flows.size());
    const QString left = u"%1 flow"_s.arg(clip.chart.flows.size() - added);
    const QString said = to.window->toast()->text();
    QVERIFY2(said.contains(left) && said.contains("left out"_L1), qPrintable(said));
    QCOMPARE(to.window->selection()->ids().components.size(), 2);
    press(to, Qt::Key_Z);
    QVERIFY(chartOf(to) == before);

    // A flow alone has no end there.
    from.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    QVERIFY(isActive(from));
    press(from, Qt::Key_C);
    QVERIFY(isActive(to));
    press(to, Qt::Key_V);
    QVERIFY(to.window->toast()->text().startsWith(u'!'));
    QVERIFY(to.window->toast()->text().contains("left out"_L1));
    QVERIFY(chartOf(to) == before);
}

void TestClipboard::edgesAreRulesAndRecords()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    press(bench, Qt::Key_C);
    const auto rule =
        exportFlows(chartOf(bench), {u"ice-tcp"_s}, bench.window->rulePanel()->target());
    QVERIFY(rule);
    QCOMPARE(QGuiApplication::clipboard()->text(), rule->text);
    QVERIFY(bench.window->toast()->text().contains("rule copied"_L1));
    press(bench, Qt::Key_V);
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-tcp-2"_s});
    Flow same = *bench.flow(u"ice-tcp"_s);
    same.id = u"ice-tcp-2"_s;
    QVERIFY(*bench.flow(u"ice-tcp-2"_s) == same);
    // The check of doubles tells of it.
    const auto isDouble = [](const Problem &problem) {
        return problem.id == "duplicate-flow"_L1 && problem.flows.contains(u"ice-tcp-2"_s);
    };
    QTRY_VERIFY(std::ranges::any_of(bench.window->tables()->problems(), isDouble));
    // With a card it is records; Ctrl+Shift+C still means the rule.
    bench.window->selection()->set({{u"ice-tcp"_s}, {u"livekit-server"_s}, {}});
    press(bench, Qt::Key_C);
    QVERIFY(QGuiApplication::clipboard()->text() != rule->text);
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    press(bench, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), rule->text);
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasFormat(ClipMimeType));
}

void TestClipboard::rowsOfATable()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    bench.window->tables()->setCurrentPage(TablesPanel::Components);
    TableView *table = bench.table(TableView::Kind::Components);
    table->setFocus();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    // A spreadsheet takes the row, a chart the component.
    QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t'));
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(chartOf(bench).component(u"redis-2"));
}

void TestClipboard::cutAndPaste()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    const Deployment before = chartOf(bench);
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    press(bench, Qt::Key_X);
    QVERIFY(!chartOf(bench).component(u"redis"));
    QVERIFY(bench.window->selection()->ids().isEmpty());
    QVERIFY(bench.window->toast()->text().contains("cut"_L1));
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    // Everything comes back with its ids.
    press(bench, Qt::Key_V);
    QVERIFY(chartOf(bench) == before);
    QCOMPARE(bench.window->document()->undoStack()->count(), 2);
}

void TestClipboard::deleteZoneWithContents()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    const Deployment before = chartOf(bench);
    const Component *server = before.component(u"livekit-server");
    const QString zone = before.zoneChain(server->zone).back()->id;
    bench.window->selection()->set({{}, {}, {zone}});
    press(bench, Qt::Key_Delete, Qt::NoModifier);
    QVERIFY(!chartOf(bench).zone(zone) && !chartOf(bench).component(u"livekit-server"));
    QVERIFY(checkConsistency(chartOf(bench)));
    Toast *toast = bench.window->toast();
    const qsizetype gone = qsizetype(before.components.size() - chartOf(bench).components.size());
    QVERIFY2(toast->text().contains(u"%1 component"_s.arg(gone)), qPrintable(toast->text()));
    auto *undo = toast->findChild<QPushButton *>(u"toastButton"_s);
    QVERIFY(undo->isVisible());
    QVERIFY(toast->rect().contains(undo->geometry()));
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(chartOf(bench) == before);
    QVERIFY(!toast->isVisible());
    // After another step the button would take back something else.
    bench.window->selection()->set({{}, {}, {zone}});
    press(bench, Qt::Key_Delete, Qt::NoModifier);
    QVERIFY(toast->isVisible());
    press(bench, Qt::Key_Z);
    QVERIFY(!toast->isVisible());
}

void TestClipboard::keepContents()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    const Deployment before = chartOf(bench);
    const QString zone = before.component(u"livekit-server")->zone;
    bench.window->selection()->set({{}, {}, {zone}});
    press(bench, Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(!chartOf(bench).zone(zone));
    QCOMPARE(chartOf(bench).components.size(), before.components.size());
    QCOMPARE(chartOf(bench).flows.size(), before.flows.size());
    press(bench, Qt::Key_Z);
    QVERIFY(chartOf(bench) == before);
}

void TestClipboard::duplicate()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    QGuiApplication::clipboard()->setText(u"kept"_s);
    const Deployment before = chartOf(bench);
    const QString zone = before.component(u"livekit-server")->zone;
    bench.window->selection()->set({{}, {}, {zone}});
    press(bench, Qt::Key_D);
    const QString copy = bench.window->selection()->ids().zones.value(0);
    QVERIFY(!copy.isEmpty() && copy != zone);
    QCOMPARE(chartOf(bench).component(u"livekit-server-2")->zone, copy);
    QVERIFY(checkConsistency(chartOf(bench)));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"kept"_s);
    press(bench, Qt::Key_Z);
    QVERIFY(chartOf(bench) == before);
}

void TestClipboard::arrangingIsOfferedWhereItHelps_data()
{
    QTest::addColumn<bool>("isZone");
    QTest::newRow("a card has found a place among what stays") << false;
    QTest::newRow("everything was laid out anew") << true;
}

void TestClipboard::arrangingIsOfferedWhereItHelps()
{
    QFETCH(bool, isZone);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    const QString zone = chartOf(bench).component(u"livekit-server")->zone;
    if (isZone)
        bench.window->selection()->set({{}, {}, {zone}});
    else
        bench.window->selection()->set({{}, {u"livekit-server"_s}, {}});
    press(bench, Qt::Key_D);
    Toast *toast = bench.window->toast();
    QVERIFY(toast->text().contains("duplicated"_L1));
    QCOMPARE(toast->findChild<QPushButton *>(u"toastButton"_s)->isVisible(), !isZone);
}

void TestClipboard::repeatedPastesCascade()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    // A nudge places everything by hand.
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    press(bench, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(chartOf(bench).component(u"redis")->position);
    press(bench, Qt::Key_C);
    for (const auto &id : {u"redis-2"_s, u"redis-3"_s, u"redis-4"_s}) {
        const Deployment before = chartOf(bench);
        press(bench, Qt::Key_V);
        QVERIFY(chartOf(bench).component(id));
        QVERIFY(chartOf(bench).component(id)->position);
        QVERIFY2(!overlapsAny(bench, id), qPrintable(id));
        // Nothing that was there has moved.
        for (const Component &component : before.components)
            QVERIFY(chartOf(bench).component(component.id)->position == component.position);
    }
}

void TestClipboard::intoTheSelectedZone()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    const Deployment &chart = chartOf(bench);
    const auto other = std::ranges::find_if(chart.zones, [&](const Zone &zone) {
        return zone.kind == ZoneKind::Network && zone.id != chart.component(u"redis")->zone;
    });
    QVERIFY(other != chart.zones.end());
    const QString zone = other->id;
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    press(bench, Qt::Key_C);
    bench.window->selection()->set({{}, {}, {zone}});
    press(bench, Qt::Key_V);
    QCOMPARE(chartOf(bench).component(u"redis-2")->zone, zone);
    // Again: beside it, not somewhere else because something else is selected now.
    press(bench, Qt::Key_V);
    QCOMPARE(chartOf(bench).component(u"redis-3")->zone, zone);

    // A zone that was copied is pasted beside itself, though it is selected.
    bench.window->selection()->set({{}, {}, {zone}});
    press(bench, Qt::Key_C);
    press(bench, Qt::Key_V);
    press(bench, Qt::Key_V);
    QCOMPARE(
        chartOf(bench).zone(QString(zone + u"-2"_s))->parent, chartOf(bench).zone(zone)->parent);
    QCOMPARE(
        chartOf(bench).zone(QString(zone + u"-3"_s))->parent, chartOf(bench).zone(zone)->parent);
}

void TestClipboard::atThePointer()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    ChartView *chart = bench.window->chart();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    press(bench, Qt::Key_C);
    // Below everything, where no zone is.
    const QRectF all = chart->geometryOfChart().bounds;
    const QPointF below(all.center().x(), all.bottom() + 100);
    chart->showFrame(all.adjusted(-200, -200, 200, 300));
    const QRectF client = cardOf(bench, u"livekit-server"_s);
    QTest::mouseMove(chart, chart->fromChart(below).toPoint());
    press(bench, Qt::Key_V);
    QVERIFY(chartOf(bench).component(u"redis-2")->zone.isEmpty());
    const QPointF at = cardOf(bench, u"redis-2"_s).center();
    QVERIFY2((at - below).manhattanLength() < 40, qPrintable(u"%1 %2"_s.arg(at.x()).arg(at.y())));
    QCOMPARE(cardOf(bench, u"livekit-server"_s), client);
}

void TestClipboard::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("asText");
    const QByteArray good = writeDeployment({});
    QTest::newRow("truncated") << good.left(good.size() - 4) << false;
    QTest::newRow("deep") << QByteArray(200'000, '[') << false;
    QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(200'000) << true;
    QTest::newRow("wrong version") << QByteArray(good).replace("1", "99") << false;
    QTest::newRow("huge") << QByteArray(MaxClipBytes + 1, '{') << false;
    QTest::newRow("binary") << QByteArray(5000, '\0') << false;
    QTest::newRow("empty chart") << good << false;
    QTest::newRow("as text") << QByteArray(good).replace("1", "99") << true;
}

void TestClipboard::hostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, asText);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(isActive(bench));
    const Deployment before = chartOf(bench);
    auto *data = new QMimeData;
    if (asText)
        data->setText(QString::fromUtf8(bytes));
    else
        data->setData(ClipMimeType, bytes);
    QGuiApplication::clipboard()->setMimeData(data);
    press(bench, Qt::Key_V);
    QTRY_VERIFY(bench.window->toast()->isVisible());
    QVERIFY2(
        bench.window->toast()->text().startsWith(u'!'), qPrintable(bench.window->toast()->text()));
    QVERIFY(bench.window->toast()->width() < bench.window->width());
    QVERIFY(chartOf(bench) == before);
    QVERIFY(!bench.window->isWindowModified());
}

QTEST_MAIN(TestClipboard)
#include "tst_clipboard.moc"
