#include "model/catalog/PartMime.h"
#include "tests/app/Bench.h"
#include "views/chart/ChartArranger.h"
#include "views/gestures/DropMenu.h"
#include "views/gestures/FlowGesture.h"
#include "views/panels/CatalogTree.h"
#include "views/panels/Toast.h"
#include "views/presentation/CustomerPage.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Working on the chart by hand, in the real window.
class TestDrawing : public QObject
{
    Q_OBJECT

private slots:
    void drawAFlow();
    void componentOfAFlowIsNamed_data();
    void componentOfAFlowIsNamed();
    void renameByF2AndByKeyOfTheWindow();
    void customersChartIsNotWorkedOn();
    void newFlowProposesPorts();
    void partIsDroppedFromTheCatalog();
    void systemAsksForItsOptions();
    void secondSystemAsksNothing();
    void alternativesAreRefused();
    void whatWasNotAddedIsNotTold();
    void addedWhileItIsLaidOut();
    void undoTakesBackWhatIsComing();
};

namespace {

struct Drawing : Bench
{
    explicit Drawing(const QString &name)
    {
        if (!window->open(example(name)) || !QTest::qWaitForWindowActive(window.get()))
            qFatal("no window with the example");
        chart()->setLegendVisible(false);
        chart()->setMinimapVisible(false);
        chart()->setAnimated(false);
    }
    ChartView *chart() const { return window->chart(); }
    const Deployment &deployment() const { return window->document()->deployment(); }
    QRectF card(const QString &id) const
    {
        const int i = chart()->scene().cardOf(id);
        return i < 0 ? QRectF() : chart()->geometryOfChart().cards[size_t(i)].rect;
    }
    /// So large that it is laid out apart.
    Deployment enlarged() const
    {
        Deployment large = deployment();
        for (int i = 0; i < int(ChartArranger::MostComponentsAtOnce); ++i) {
            Component extra;
            extra.id = u"x%1"_s.arg(i, 4, 10, QChar(u'0'));
            large.components.insert(
                large.components.begin() + qsizetype(lowerBound(large.components, extra.id)),
                extra);
        }
        return large;
    }
    QPoint at(const QPointF &point) const { return chart()->fromChart(point).toPoint(); }
    void moveTo(const QPoint &to) const
    {
        QMouseEvent event(
            QEvent::MouseMove, to, chart()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(chart(), &event);
    }
    /// Out of a handle of the card, or of a port, to below its zone.
    void pullToNothing(const QString &component, bool fromPort) const
    {
        const Geometry &shown = chart()->geometryOfChart();
        const QRectF zone =
            shown.zones[size_t(chart()->scene().zoneOf(deployment().component(component)->zone))]
                .rect;
        const QPoint spot = at({zone.center().x(), zone.bottom() + 90});
        QVERIFY(chart()->hitAt(spot).kind == ChartHit::Kind::Nothing);
        QTest::mouseMove(chart(), at(card(component).center()));
        const auto *flows = chart()->findChild<FlowGesture *>();
        QVERIFY(!flows->handles().empty());
        QPoint from = at(flows->handles().front().at);
        const auto dock = std::ranges::find(shown.docks, component, &Dock::component);
        if (fromPort && dock != shown.docks.end())
            from = at(dock->rect.center());
        QTest::mouseMove(chart(), from);
        QTest::mousePress(chart(), Qt::LeftButton, {}, from);
        moveTo((from + spot) / 2);
        moveTo(spot);
        QTest::mouseRelease(chart(), Qt::LeftButton, {}, spot);
    }
    /// In a label, wherever it stands.
    bool says(const QString &text) const
    {
        return std::ranges::any_of(window->findChildren<QLabel *>(),
            [&text](const QLabel *label) { return label->text() == text; });
    }
    void drop(const DraggedPart &part, const QPointF &point) const
    {
        const auto mime = toMime(part);
        // Qt gives a drop only to who took the drag.
        QDragEnterEvent enter(at(point), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(chart(), &enter);
        QDropEvent event(at(point), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(chart(), &event);
    }
    QTreeWidgetItem *row(const QString &text) const
    {
        auto *tree = window->findChild<CatalogTree *>();
        const auto found = tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    /// What the next dialog is asked and answered with.
    void answerDialog(bool accept, QString *title) const
    {
        // It opens some time after the drop.
        auto *timer = new QTimer(window.get());
        QObject::connect(timer, &QTimer::timeout, timer, [timer, accept, title] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->deleteLater();
            timer->stop();
            *title = dialog->windowTitle();
            accept ? dialog->accept() : dialog->reject();
        });
        timer->start(10);
    }
};

} // namespace

void TestDrawing::drawAFlow()
{
    Drawing bench(u"livekit"_s);
    auto *flows = bench.chart()->findChild<FlowGesture *>();
    QVERIFY(flows);
    const std::vector<Component> &components = bench.deployment().components;
    const QString from = components.front().id;
    const QString to = components.back().id;
    const auto count = bench.deployment().flows.size();
    QTest::mouseMove(bench.chart(), bench.at(bench.card(from).center()));
    QVERIFY(!flows->handles().empty());
    const QPoint handle = bench.at(flows->handles().front().at);
    QTest::mouseMove(bench.chart(), handle);
    QTRY_VERIFY(!bench.window->statusBar()->currentMessage().isEmpty());
    QTest::mousePress(bench.chart(), Qt::LeftButton, {}, handle);
    const QPoint target = bench.at(bench.card(to).center());
    bench.moveTo((handle + target) / 2);
    bench.moveTo(target);
    QTest::mouseRelease(bench.chart(), Qt::LeftButton, {}, target);
    auto *field = bench.find<QLineEdit>(u"newFlowPorts"_s);
    QVERIFY(field);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"9443"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench.deployment().flows.size(), count + 1);
    const QStringList selected = bench.window->selection()->ids().flows;
    QCOMPARE(selected.size(), 1);
    QCOMPARE(bench.flow(selected.first())->ports.toString(), u"9443/tcp"_s);
    QVERIFY(bench.window->statusBar()->currentMessage().isEmpty());
    // The row of the table and the rule are of the same record.
    QTRY_COMPARE(bench.find<QLineEdit>(u"ports"_s)->text(), u"9443/tcp"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.deployment().flows.size(), count);
}

void TestDrawing::componentOfAFlowIsNamed_data()
{
    QTest::addColumn<bool>("fromPort"); // which needs no question
    QTest::addColumn<bool>("leaves");   // who goes on with something else
    QTest::newRow("Enter") << false << false;
    QTest::newRow("left") << false << true;
    QTest::newRow("out of a port") << true << false;
}

/// Which is the one that was dropped on empty canvas.
void TestDrawing::componentOfAFlowIsNamed()
{
    QFETCH(bool, fromPort);
    QFETCH(bool, leaves);
    Drawing bench(u"livekit"_s);
    const auto count = bench.deployment().components.size();
    auto *filter = bench.find<QLineEdit>(u"filter"_s);
    bench.pullToNothing(u"redis"_s, fromPort);
    auto *menu = bench.chart()->findChild<DropMenu *>();
    QVERIFY(menu);
    const QList<QAction *> offered = menu->actions();
    const auto action = std::ranges::find(offered, u"New: Server"_s, &QAction::text);
    QVERIFY(action != offered.end());
    menu->setActiveAction(*action);
    QTest::keyClick(menu, Qt::Key_Return);
    // The offscreen platform takes a menu that goes for the active window.
    QTRY_VERIFY(!bench.chart()->findChild<DropMenu *>());
    bench.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    if (!fromPort) {
        QTRY_VERIFY(bench.find<QLineEdit>(u"newFlowPorts"_s));
        auto *ports = bench.find<QLineEdit>(u"newFlowPorts"_s);
        QTRY_VERIFY(ports->hasFocus());
        QTest::keyClicks(ports, u"9443/tcp"_s);
        if (leaves)
            filter->setFocus();
        else
            QTest::keyClick(ports, Qt::Key_Return);
    }
    QTRY_COMPARE(bench.deployment().components.size(), count + 1);
    const Flow *flow = bench.flow(bench.window->selection()->ids().flows.value(0));
    QVERIFY(flow);
    const QString flowId = flow->id;
    const QString id = fromPort ? flow->from : flow->to;
    QVERIFY(bench.deployment().component(id)->zone.isEmpty());
    QTRY_VERIFY(bench.says(fromPort ? u"outside of all zones → Data network"_s
                                    : u"Data network → outside of all zones"_s));
    if (leaves) {
        QCoreApplication::processEvents();
        QVERIFY(!bench.find<QLineEdit>(u"chartText"_s));
        QVERIFY(filter->hasFocus());
        return;
    }
    QTRY_VERIFY(bench.find<QLineEdit>(u"chartText"_s));
    auto *name = bench.find<QLineEdit>(u"chartText"_s);
    QTRY_VERIFY(name->hasFocus());
    QCOMPARE(name->selectedText(), u"Server"_s);
    QTest::keyClicks(name, u"Archive"_s);
    QTest::keyClick(name, Qt::Key_Return);
    // The first name is the id as well.
    const Component *named = bench.deployment().component(u"archive"_s);
    QVERIFY(named);
    QCOMPARE(named->name, u"Archive"_s);
    QVERIFY(!bench.deployment().component(id));
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{flowId});
}

void TestDrawing::renameByF2AndByKeyOfTheWindow()
{
    Drawing bench(u"livekit"_s);
    const QString id = bench.deployment().components.front().id;
    bench.window->selection()->set({{}, {id}, {}});
    bench.chart()->setFocus();
    QTest::keyClick(bench.chart(), Qt::Key_F2);
    auto *field = bench.find<QLineEdit>(u"chartText"_s);
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, u"Renamed"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench.deployment().component(id)->name, u"Renamed"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.deployment().component(id)->name != u"Renamed"_s);
}

void TestDrawing::customersChartIsNotWorkedOn()
{
    Drawing bench(u"livekit"_s);
    bench.window->actions()[ActionId::CustomerMode]->trigger();
    ChartView *shown = bench.window->customerPage()->chart();
    QVERIFY(shown->isVisible());
    QVERIFY(!shown->findChild<FlowGesture *>());
    QVERIFY(!shown->acceptDrops());
}

void TestDrawing::newFlowProposesPorts()
{
    Drawing bench(u"livekit"_s);
    const auto count = bench.deployment().flows.size();
    bool proposed = false;
    QTimer::singleShot(0, qApp, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog)
            return;
        for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
            if (!edit->inherits("portolan::PortField"))
                continue;
            edit->setFocus();
            QTest::keyClicks(edit, u"postg"_s);
            auto *list = dialog->findChild<QWidget *>(u"portList"_s);
            proposed = list && list->isVisible();
            QTest::keyClick(edit, Qt::Key_Return);
            break;
        }
        if (dialog->isVisible())
            dialog->close();
    });
    bench.window->selection()->set({{}, {u"livekit-server"_s, u"redis"_s}, {}});
    bench.window->actions()[ActionId::AddFlow]->trigger();
    QVERIFY(proposed);
    QCOMPARE(bench.deployment().flows.size(), count + 1);
    const QStringList selected = bench.window->selection()->ids().flows;
    QCOMPARE(bench.flow(selected.value(0))->ports.toString(), u"5432/tcp"_s);
}

void TestDrawing::partIsDroppedFromTheCatalog()
{
    Drawing bench(u"livekit"_s);
    const auto count = bench.deployment().components.size();
    auto *tree = bench.window->findChild<CatalogTree *>();
    QTreeWidgetItem *part = bench.row(bench.catalog->entry(u"crowdsec")->components[0].name);
    QVERIFY(part);
    // What the row gives is what the chart takes.
    const std::unique_ptr<QMimeData> data(tree->mimeData({part}));
    QVERIFY(data && partFromMime(*data));
    QVERIFY(!tree->picture(part).isNull());
    const QPointF point = bench.chart()->geometryOfChart().bounds.bottomLeft() + QPointF(60, 90);
    bench.drop(*partFromMime(*data), point);
    QCOMPARE(bench.deployment().components.size(), count + 1);
    const QString id = bench.window->selection()->ids().components.value(0);
    QVERIFY((bench.card(id).center() - point).manhattanLength() < 40);
}

void TestDrawing::systemAsksForItsOptions()
{
    Drawing bench(u"livekit"_s);
    const Deployment before = bench.deployment();
    QString title;
    bench.answerDialog(false, &title);
    bench.drop({u"crowdsec"_s, {}}, bench.chart()->visiblePart().center());
    QTRY_VERIFY(title.contains(u"CrowdSec"_s));
    QCOMPARE(bench.deployment(), before);

    title.clear();
    QTreeWidgetItem *row = bench.row(bench.catalog->entry(u"crowdsec")->name);
    QVERIFY(row);
    row->treeWidget()->setCurrentItem(row);
    bench.answerDialog(true, &title);
    QTest::keyClick(row->treeWidget(), Qt::Key_Return);
    QTRY_VERIFY(bench.deployment().settings.systems.contains(u"crowdsec"_s));
    QVERIFY(bench.deployment().components.size() > before.components.size());
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    bench.window->document()->undoStack()->undo();
    QCOMPARE(bench.deployment(), before);
}

void TestDrawing::secondSystemAsksNothing()
{
    Drawing bench(u"livekit"_s);
    const Deployment before = bench.deployment();
    QVERIFY(before.settings.systems.contains(u"livekit"_s));
    bench.drop({u"livekit"_s, {}}, bench.chart()->visiblePart().center());
    QTRY_VERIFY(bench.deployment().components.size() > before.components.size());
    QCOMPARE(bench.deployment().settings.systems, before.settings.systems);
    QTRY_VERIFY(bench.window->toast()->text().contains(u"Added another LiveKit"_s));
}

void TestDrawing::alternativesAreRefused()
{
    Drawing bench(u"anbox-cloud"_s);
    const Deployment before = bench.deployment();
    QVERIFY(before.settings.systems.contains(u"anbox-cloud"_s));
    bench.drop({u"anbox-cloud-appliance"_s, {}}, bench.chart()->visiblePart().center());
    QTRY_VERIFY(bench.window->toast()->isVisible());
    QCOMPARE(bench.deployment(), before);
}

/// While the chart is laid out somebody who has placed cards cannot be told where it goes.
void TestDrawing::whatWasNotAddedIsNotTold()
{
    Drawing bench(u"livekit"_s);
    Deployment large = bench.enlarged();
    large.components.front().position = Point{0, 0};
    bench.window->document()->reset(large, {});
    auto *tree = bench.window->findChild<CatalogTree *>();
    tree->setCurrentItem(bench.row(u"LiveKit"_s));
    QTest::keyClick(tree, Qt::Key_Return); // at once
    QVERIFY2(bench.window->toast()->text().contains(u"LiveKit was not added"_s),
        qPrintable(bench.window->toast()->text()));
    QTRY_VERIFY(bench.chart()->isReady());
    QCOMPARE(bench.deployment().components.size(), large.components.size());
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_VERIFY(bench.deployment().components.size() > large.components.size());
    QTRY_VERIFY(bench.window->toast()->text().contains(u"Added another LiveKit"_s));
}

void TestDrawing::addedWhileItIsLaidOut()
{
    Drawing bench(u"livekit"_s);
    const Deployment large = bench.enlarged();
    bench.window->document()->reset(large, {});
    auto *tree = bench.window->findChild<CatalogTree *>();
    tree->setCurrentItem(bench.row(u"LiveKit"_s));
    QTest::keyClick(tree, Qt::Key_Return); // at once
    QVERIFY(bench.deployment().components.size() > large.components.size());
    QTRY_VERIFY(bench.window->toast()->text().contains(u"Added another LiveKit"_s));
    QCOMPARE(bench.chart()->geometryOfChart().cards.size(), bench.deployment().components.size());
    bench.window->document()->undoStack()->undo();
    QCOMPARE(bench.deployment(), large);
}

/// And not what was done before that.
void TestDrawing::undoTakesBackWhatIsComing()
{
    Drawing bench(u"livekit"_s);
    bench.window->document()->reset(bench.enlarged(), {});
    QTRY_VERIFY(bench.chart()->isReady() && !bench.chart()->isLayingOut());
    Flow owned = *bench.deployment().flow(u"ice-udp"_s);
    owned.owner = u"Somebody else"_s;
    QVERIFY(bench.window->document()->edit(u"Owner"_s, {Replace<Flow>{owned}}));
    QTRY_VERIFY(!bench.chart()->isLayingOut());
    const Deployment before = bench.deployment();
    const QPointF point = bench.chart()->geometryOfChart().bounds.bottomLeft() + QPointF(60, 90);
    bench.drop({u"crowdsec"_s, u"agent"_s}, point);
    QVERIFY(bench.chart()->isLayingOut());
    QCOMPARE(bench.deployment(), before); // still to come
    bench.window->actions()[ActionId::Undo]->trigger();
    QTRY_VERIFY(!bench.chart()->isLayingOut());
    QCOMPARE(bench.deployment(), before);
    bench.window->actions()[ActionId::Undo]->trigger();
    QVERIFY(bench.deployment().flow(u"ice-udp"_s)->owner != owned.owner);
}

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
