#include "app/window/RuleCommands.h"
#include "app/window/Tables.h"
#include "tests/app/Bench.h"
#include "views/chart/ChartView.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/RulePanel.h"
#include "views/panels/WelcomeButton.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStyleOption>
#include <QTimer>
#include <QToolBar>
#include <QTreeWidget>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

/// A whole task from a first start: a LiveKit deployment with a second server, SIP switched on, an
/// address set, and the rule for it on the clipboard. Only what a hand or a keyboard can do.
class TestTasks : public QObject
{
    Q_OBJECT

private slots:
    void architectByMouse();
    void adminByKeyboardAlone();
};

namespace {

const QString ServerAddress = u"203.0.113.20"_s;
constexpr int MostMs = 20'000; ///< for a dialog, on a busy machine

/// Closes a dialog that stays open, for nothing behind it goes on.
void giveUp(QWidget *dialog, const char *why)
{
    if (dialog)
        dialog->close();
    QFAIL(why);
}

/// Does \a act with the next dialog, as soon as it is open. A dialog that does not come, or is not
/// done with then, fails the test in time.
template<class Act> void inNextDialog(QObject *context, Act act)
{
    auto *timer = new QTimer(context);
    const QDeadlineTimer deadline(MostMs);
    QObject::connect(timer, &QTimer::timeout, context, [timer, deadline, act] {
        const QPointer<QWidget> dialog = QApplication::activeModalWidget();
        const bool isOpen = dialog && dialog->isActiveWindow();
        if (!isOpen && !deadline.hasExpired())
            return;
        timer->stop();
        timer->deleteLater();
        if (!isOpen) {
            giveUp(dialog, "no dialog has opened");
            return;
        }
        act(dialog);
        if (!dialog || !dialog->isVisible())
            return;
        if (QTest::currentTestFailed())
            dialog->close();
        else
            QTimer::singleShot(MostMs, dialog, [dialog] {
                if (dialog->isVisible())
                    giveUp(dialog, "the dialog stays open");
            });
    });
    timer->start(10);
}

QTreeWidgetItem *rowOf(QTreeWidget *tree, const QString &text)
{
    return tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

void clickCheck(QTreeWidget *tree, QTreeWidgetItem *row)
{
    QStyleOptionViewItem option;
    option.initFrom(tree);
    option.rect = tree->visualItemRect(row);
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    const QRect box =
        tree->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, tree);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, box.center());
}

template<class T> T *visible(const Bench &bench, const QString &name)
{
    const QList<T *> all = bench.window->findChildren<T *>(name);
    const auto found = std::ranges::find_if(all, [](const T *each) { return each->isVisible(); });
    return found == all.end() ? nullptr : *found;
}

const Deployment &chartOf(const Bench &bench) { return bench.window->document()->deployment(); }

QStringList partsOf(const Bench &bench, const QString &part)
{
    QStringList ids;
    for (const Component &component : chartOf(bench).components) {
        if (component.part == part)
            ids.append(component.id);
    }
    return ids;
}

/// A flow into \a component.
QString flowTo(const Bench &bench, const QString &component)
{
    const auto &flows = chartOf(bench).flows;
    const auto found = std::ranges::find(flows, component, &Flow::to);
    return found == flows.end() ? QString() : found->id;
}

bool isDrawn(const Bench &bench, const QString &component)
{
    const auto &cards = bench.window->chart()->geometryOfChart().cards;
    return !bench.window->chart()->isLayingOut() && !bench.window->chart()->isGliding() &&
           std::ranges::find(cards, component, &CardBox::id) != cards.end();
}

QPoint cardOf(const Bench &bench, const QString &component)
{
    const auto &cards = bench.window->chart()->geometryOfChart().cards;
    const auto found = std::ranges::find(cards, component, &CardBox::id);
    return bench.window->chart()->fromChart(found->rect.center()).toPoint();
}

/// Whether the clipboard holds the rule at the listener of that flow: its comment and its ports.
bool isRuleOf(const Bench &bench, const QString &id)
{
    const Flow &flow = *chartOf(bench).flow(id);
    const QString text = QGuiApplication::clipboard()->text();
    const QString ports = flow.ports.toString().section(u'/', 0, 0);
    return text.contains(u"inbound: "_s + id) && text.contains(u"dport "_s) &&
           text.contains(ports.section(u',', 0, 0));
}

/// The whole window's keys go where the keyboard is.
void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    QTest::keyClick(focus, Qt::Key(key), modifiers);
}

/// Tab after Tab, at most as often as somebody would bear it.
bool tabTo(const std::function<bool(const QWidget *)> &isThere)
{
    for (int i = 0; i < 60; ++i) {
        if (QApplication::focusWidget() && isThere(QApplication::focusWidget()))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

bool paneTo(const std::function<bool(const QWidget *)> &isThere)
{
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_F6);
        if (QApplication::focusWidget() && isThere(QApplication::focusWidget()))
            return true;
    }
    return false;
}

} // namespace

void TestTasks::architectByMouse()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const auto buttons = bench.window->findChildren<WelcomeButton *>();
    const auto create = std::ranges::find_if(buttons, [](const WelcomeButton *button) {
        return button->isVisible() && button->accessibleName().contains(u"catalog"_s);
    });
    QVERIFY(create != buttons.end());
    inNextDialog(bench.window.get(), [](QWidget *dialog) {
        auto *tree = dialog->findChild<QTreeWidget *>();
        QTreeWidgetItem *livekit = rowOf(tree, u"LiveKit"_s);
        QVERIFY(livekit);
        clickCheck(tree, livekit);
        const auto all = dialog->findChildren<QPushButton *>();
        const auto ok = std::ranges::find_if(
            all, [](const QPushButton *button) { return button->isDefault(); });
        QVERIFY(ok != all.end() && (*ok)->isEnabled());
        QTest::mouseClick(*ok, Qt::LeftButton);
    });
    QTest::mouseClick(*create, Qt::LeftButton);
    QTRY_VERIFY(!bench.window->isWelcome());
    const QStringList first = partsOf(bench, u"livekit-server"_s);
    QCOMPARE(first.size(), 1);
    QTRY_VERIFY(isDrawn(bench, first[0]));

    // A second server, from the palette.
    const auto trees = bench.window->findChildren<QTreeWidget *>();
    const auto palette = std::ranges::find_if(trees,
        [](QTreeWidget *tree) { return tree->isVisible() && rowOf(tree, u"LiveKit server"_s); });
    QVERIFY(palette != trees.end());
    QTreeWidgetItem *server = rowOf(*palette, u"LiveKit server"_s);
    (*palette)->scrollToItem(server);
    const QPoint at = (*palette)->visualItemRect(server).center();
    QTest::mouseClick((*palette)->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick((*palette)->viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(partsOf(bench, u"livekit-server"_s).size(), 2);
    QStringList servers = partsOf(bench, u"livekit-server"_s);
    servers.removeAll(first[0]);
    QTRY_VERIFY(isDrawn(bench, servers[0]));

    // SIP, with a look at what it would change.
    auto *sip = visible<QCheckBox>(bench, u"option-sip"_s);
    QVERIFY(sip && !sip->isChecked());
    QTest::mouseClick(sip, Qt::LeftButton, {}, {8, sip->height() / 2});
    QVERIFY(sip->isChecked());
    QVERIFY(partsOf(bench, u"livekit-sip"_s).isEmpty());
    QTRY_VERIFY(visible<QPushButton>(bench, u"applyOptions"_s));
    QTest::mouseClick(visible<QPushButton>(bench, u"applyOptions"_s), Qt::LeftButton);
    QTRY_COMPARE(partsOf(bench, u"livekit-sip"_s).size(), 1);
    QTRY_VERIFY(isDrawn(bench, partsOf(bench, u"livekit-sip"_s)[0]));

    // The address of the second server.
    bench.window->chart()->fitAll();
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {}, cardOf(bench, servers[0]));
    QCOMPARE(bench.window->selection()->ids().components, servers);
    auto *addresses = visible<QLineEdit>(bench, u"addresses"_s);
    QVERIFY(addresses);
    QTest::mouseClick(addresses, Qt::LeftButton);
    QTest::keyClicks(addresses, ServerAddress);
    QTest::keyClick(addresses, Qt::Key_Return);
    QTRY_COMPARE(chartOf(bench).component(servers[0])->addresses.size(), size_t(1));

    // The rule of an edge that ends there, beside the line is near enough.
    const QString flow = flowTo(bench, servers[0]);
    QVERIFY(!flow.isEmpty());
    QTRY_VERIFY(!bench.window->chart()->isLayingOut());
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {}, bench.beside(flow, 3));
    QVERIFY(bench.window->selection()->ids().flows.contains(flow));
    bench.window->rulePanel()->updateNow();
    auto *bar = bench.find<QToolBar>(u"toolBar"_s);
    QWidget *copy = bar->widgetForAction(bench.window->actions()[ActionId::CopyRule]);
    QVERIFY(copy && copy->isVisible());
    QTest::mouseClick(copy, Qt::LeftButton);
    QTRY_VERIFY2(isRuleOf(bench, flow), qPrintable(QGuiApplication::clipboard()->text()));
}

void TestTasks::adminByKeyboardAlone()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    inNextDialog(bench.window.get(), [](QWidget *dialog) {
        auto *tree = qobject_cast<QTreeWidget *>(QApplication::focusWidget());
        QVERIFY(tree && dialog->isAncestorOf(tree));
        for (int i = 0; i < 20; ++i) {
            if (tree->currentItem() && tree->currentItem()->text(0) == u"LiveKit"_s)
                break;
            press(Qt::Key_Down);
        }
        QCOMPARE(tree->currentItem()->text(0), u"LiveKit"_s);
        press(Qt::Key_Space);
        press(Qt::Key_Return);
    });
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(!bench.window->isWelcome());
    const QStringList first = partsOf(bench, u"livekit-server"_s);
    QCOMPARE(first.size(), 1);
    QTRY_VERIFY(isDrawn(bench, first[0]));
    ChartView *chart = bench.window->chart();
    // What a window manager does when a dialog has gone.
    bench.window->activateWindow();
    QTRY_VERIFY(chart->hasFocus());

    // Tab walks from card to card; a second server is a duplicate of the first.
    for (int i = 0; i < 20 && bench.window->selection()->ids().components != first; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(bench.window->selection()->ids().components, first);
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(partsOf(bench, u"livekit-server"_s).size(), 2);
    QStringList servers = partsOf(bench, u"livekit-server"_s);
    servers.removeAll(first[0]);
    QTRY_COMPARE(bench.window->selection()->ids().components, servers);

    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(tabTo([](const QWidget *widget) { return widget->objectName() == u"option-sip"_s; }));
    press(Qt::Key_Space);
    QVERIFY(tabTo([](const QWidget *widget) { return widget->objectName() == u"applyOptions"_s; }));
    press(Qt::Key_Space);
    QTRY_COMPARE(partsOf(bench, u"livekit-sip"_s).size(), 1);

    // F6 goes from panel to panel.
    const QWidget *inspector = bench.window->inspector();
    QVERIFY(paneTo([chart](const QWidget *widget) { return widget == chart; }));
    for (int i = 0; i < 30 && bench.window->selection()->ids().components != servers; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(bench.window->selection()->ids().components, servers);
    QVERIFY(paneTo([&](const QWidget *widget) { return inspector->isAncestorOf(widget); }));
    QVERIFY(tabTo([](const QWidget *widget) { return widget->objectName() == u"addresses"_s; }));
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), ServerAddress);
    press(Qt::Key_Return);
    QTRY_COMPARE(chartOf(bench).component(servers[0])->addresses.size(), size_t(1));

    // In the table of flows, which is a full equivalent of the chart.
    const QString flow = flowTo(bench, servers[0]);
    TableView *table = bench.table(TableView::Kind::Flows);
    const QWidget *tables = bench.window->tables();
    QVERIFY(paneTo([tables](const QWidget *widget) { return tables->isAncestorOf(widget); }));
    QVERIFY(tabTo([table](const QWidget *widget) { return widget == table; }));
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 60 && bench.window->selection()->ids().flows != QStringList{flow}; ++i)
        press(Qt::Key_Down);
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{flow});
    bench.window->rulePanel()->updateNow();
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY2(isRuleOf(bench, flow), qPrintable(QGuiApplication::clipboard()->text()));
}

QTEST_MAIN(TestTasks)
#include "tst_tasks.moc"
