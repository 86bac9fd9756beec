#include "app/window/Actions.h"
#include "app/window/ContextMenus.h"
#include "app/window/Menus.h"
#include "model/targets/Target.h"
#include "tests/app/Bench.h"
#include "views/panels/RulePanel.h"
#include "views/panels/Toast.h"

#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What a right click and Shift+F10 open, and what can be set for several records there.
class TestContextMenus : public QObject
{
    Q_OBJECT

private slots:
    void onTheChart_data();
    void onTheChart();
    void isOfWhatWasClicked();
    void theOneWithAWayBackIsFirst();
    void copyRuleAsEveryTarget();
    void pasteHere();
    void chooseOneOfABundle();
    void byKeyboard();
    void onTables();
    void onTheCatalog();
    void setOnSeveral();
    void moveToAZone();
};

namespace {

QMenu *menuOf(Bench &bench) { return bench.window->contextMenus()->menu(); }

/// The texts without mnemonics.
QStringList texts(const QMenu *menu)
{
    QStringList list;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            list.append(action->text().remove(u'&'));
    }
    return list;
}

QAction *actionOf(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void rightClick(QWidget *widget, const QPoint &at)
{
    QTest::mouseClick(widget, Qt::RightButton, {}, at);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
}

QPoint middleOf(Bench &bench, const QString &component)
{
    for (const CardBox &card : bench.window->chart()->geometryOfChart().cards) {
        if (card.id == component)
            return bench.window->chart()->fromChart(card.rect.center()).toPoint();
    }
    return {};
}

/// Beside all of the chart.
QPoint nowhere(Bench &bench)
{
    ChartView *chart = bench.window->chart();
    const QRectF all = chart->geometryOfChart().bounds;
    chart->showFrame(all.adjusted(-300, -100, 100, 100));
    return chart->fromChart(QPointF(all.left() - 150, all.center().y())).toPoint();
}

bool open(Bench &bench, const QString &name = u"livekit"_s)
{
    return bench.window->open(bench.example(name)) &&
           QTest::qWaitForWindowActive(bench.window.get());
}

} // namespace

void TestContextMenus::onTheChart_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QStringList>("leftOut");
    QTest::newRow("card") << u"redis"_s
                          << QStringList{u"Copy"_s, u"Cut"_s, u"Paste here"_s, u"Delete"_s,
                                 u"Move to zone"_s, u"New flow …"_s, u"Copy policy"_s,
                                 u"Copy rule as"_s, u"Edit"_s}
                          << QStringList{u"Need"_s, u"Exposure"_s, u"Switched on"_s, u"Align"_s,
                                 u"Delete zone, keep its contents"_s};
    QTest::newRow("flow") << u"ice-tcp"_s
                          << QStringList{u"Copy rule"_s, u"Copy rule as"_s, u"Need"_s,
                                 u"Exposure"_s, u"Switched on"_s, u"Delete"_s,
                                 u"Copy as command with rollback"_s}
                          << QStringList{u"Move to zone"_s, u"Align"_s, u"Choose one of them"_s,
                                 u"Arrange selection"_s, u"Copy as command without rollback"_s};
    QTest::newRow("nothing") << QString()
                             << QStringList{u"Paste here"_s, u"Select all"_s, u"Arrange all"_s,
                                    u"Fit the chart"_s}
                             << QStringList{u"Delete"_s, u"Copy"_s, u"Copy rule"_s, u"Need"_s};
}

void TestContextMenus::onTheChart()
{
    QFETCH(QString, what);
    QFETCH(QStringList, there);
    QFETCH(QStringList, leftOut);
    Bench bench;
    QVERIFY(open(bench));
    const Deployment &chart = bench.window->document()->deployment();
    const QPoint at = what.isEmpty()     ? nowhere(bench)
                      : chart.flow(what) ? bench.beside(what, 4)
                                         : middleOf(bench, what);
    rightClick(bench.window->chart(), at);
    QVERIFY(menuOf(bench) && menuOf(bench)->isVisible());
    const QStringList shown = texts(menuOf(bench));
    for (const QString &text : there)
        QVERIFY2(shown.contains(text), qPrintable(text + u" is not in "_s + shown.join(u", "_s)));
    for (const QString &text : leftOut)
        QVERIFY2(!shown.contains(text), qPrintable(text + u" is in "_s + shown.join(u", "_s)));
    // Nothing is there that does nothing, and no separator at an end or beside another one.
    bool separated = true;
    for (const QAction *action : menuOf(bench)->actions()) {
        QVERIFY(action->isEnabled());
        QVERIFY(!(separated && action->isSeparator()));
        separated = action->isSeparator();
    }
    QVERIFY(!separated);
}

/// At once: rules are worked out a moment later.
void TestContextMenus::isOfWhatWasClicked()
{
    Bench bench;
    QVERIFY(open(bench));
    bench.window->rulePanel()->setTarget(u"nftables"_s);
    const Actions &actions = bench.window->actions();
    Flow off = *bench.flow(u"ice-udp"_s);
    off.enabled = false;
    QVERIFY(bench.window->document()->edit(u"off"_s, {Replace<Flow>{off}}));
    const QStringList whole = {
        u"Copy as command without rollback"_s, u"Copy as command with rollback"_s};
    const QString single = u"Copy delete form"_s;
    // A host's whole policy was selected before, then one of its flows is, and back.
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    QTRY_VERIFY(actions[ActionId::CopyRollback]->isEnabled());
    rightClick(bench.window->chart(), bench.beside(u"ice-tcp"_s, 4));
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-tcp"_s});
    QStringList shown = texts(menuOf(bench));
    QVERIFY2(shown.contains(single), qPrintable(shown.join(u", "_s)));
    QVERIFY2(!shown.contains(whole.first()), qPrintable(shown.join(u", "_s)));
    QVERIFY2(shown.contains(whole.last()), qPrintable(shown.join(u", "_s)));
    QVERIFY(actionOf(menuOf(bench), u"Switched on"_s)->isChecked());
    menuOf(bench)->close();
    QTRY_VERIFY(!bench.window->rulePanel()->ruleText().isEmpty());
    rightClick(bench.window->chart(), middleOf(bench, u"livekit-server"_s));
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"livekit-server"_s});
    shown = texts(menuOf(bench));
    QVERIFY2(!shown.contains(single), qPrintable(shown.join(u", "_s)));
    for (const QString &text : whole)
        QVERIFY2(shown.contains(text), qPrintable(shown.join(u", "_s)));
    menuOf(bench)->close();
    // One that is switched off has no rule.
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    QTRY_VERIFY(actions[ActionId::CopyDeletion]->isEnabled());
    rightClick(bench.window->chart(), bench.beside(off.id, 4));
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{off.id});
    QVERIFY(!actionOf(menuOf(bench), single));
    QVERIFY(!actionOf(menuOf(bench), u"Switched on"_s)->isChecked());
    menuOf(bench)->close();
    // Where nothing had been selected, and what is chosen is done.
    bench.window->selection()->clear();
    QTRY_VERIFY(!actions[ActionId::CopyRollback]->isEnabled());
    rightClick(bench.window->chart(), middleOf(bench, u"livekit-server"_s));
    QAction *rollback = actionOf(menuOf(bench), whole.last());
    QVERIFY(rollback);
    QGuiApplication::clipboard()->clear();
    rollback->trigger();
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
}

/// The same keys that copy it for a flow, which has no other, do so for a host.
void TestContextMenus::theOneWithAWayBackIsFirst()
{
    Bench bench;
    QVERIFY(open(bench));
    bench.window->rulePanel()->setTarget(u"nftables"_s);
    const Actions &actions = bench.window->actions();
    rightClick(bench.window->chart(), middleOf(bench, u"livekit-server"_s));
    int menus = 0;
    for (const QMenu *menu : bench.window->findChildren<QMenu *>()) {
        const QList<QAction *> there = menu->actions();
        const auto without = there.indexOf(actions[ActionId::CopyCommand]);
        if (without < 0)
            continue;
        ++menus;
        QVERIFY2(without == there.indexOf(actions[ActionId::CopyRollback]) + 1,
            qPrintable(menu->title()));
    }
    // In the bar, at the rule panel's button and where it was clicked.
    QCOMPARE(menus, 3);
    menuOf(bench)->close();
    // The panel's button says which one it is.
    const auto *button = bench.find<QPushButton>(u"copyCommand"_s);
    const QString name = actions[ActionId::CopyRollback]->text().remove(u'&');
    QTRY_VERIFY(button->isEnabled());
    QVERIFY2(button->toolTip().startsWith(name + u'\n'), qPrintable(button->toolTip()));
    bench.window->rulePanel()->setTarget(u"ufw"_s);
    QTRY_VERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().startsWith(name + u'\n'), qPrintable(button->toolTip()));
}

void TestContextMenus::copyRuleAsEveryTarget()
{
    Bench bench;
    QVERIFY(open(bench));
    rightClick(bench.window->chart(), bench.beside(u"ice-tcp"_s, 4));
    const QMenu *copyAs = actionOf(menuOf(bench), u"Copy rule as"_s)->menu();
    QSet<QString> ids;
    QList<const QMenu *> menus = {copyAs};
    while (!menus.isEmpty()) {
        for (const QAction *action : menus.takeFirst()->actions()) {
            if (action->menu())
                menus.append(action->menu());
            else if (!action->isSeparator())
                ids.insert(action->data().toString());
        }
    }
    for (const Target &target : targets())
        QVERIFY2(ids.contains(target.info.id), qPrintable(target.info.id.toString()));
}

void TestContextMenus::pasteHere()
{
    Bench bench;
    QVERIFY(open(bench));
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    bench.window->actions()[ActionId::Copy]->trigger();
    const QPoint at = nowhere(bench);
    const QPointF point = bench.window->chart()->toChart(at);
    rightClick(bench.window->chart(), at);
    actionOf(menuOf(bench), u"Paste here"_s)->trigger();
    const Component *pasted = bench.window->document()->deployment().component(u"redis-2");
    QVERIFY(pasted && pasted->zone.isEmpty() && pasted->position);
    QVERIFY(qAbs(pasted->position->x - point.x()) < 40);
    QVERIFY(qAbs(pasted->position->y - point.y()) < 40);
}

void TestContextMenus::chooseOneOfABundle()
{
    Bench bench;
    QVERIFY(open(bench));
    bench.window->selection()->set({{u"ice-tcp"_s, u"ice-udp"_s}, {}, {}});
    bench.window->chart()->setFocus();
    QTest::keyClick(bench.window->chart(), Qt::Key_F10, Qt::ShiftModifier);
    const QAction *choice = actionOf(menuOf(bench), u"Choose one of them"_s);
    QVERIFY(choice);
    QCOMPARE(choice->menu()->actions().size(), 2);
    QVERIFY(choice->menu()->actions().last()->text().startsWith("50000-60000/udp"_L1));
    choice->menu()->actions().last()->trigger();
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-udp"_s});
}

void TestContextMenus::byKeyboard()
{
    Bench bench;
    QVERIFY(open(bench));
    bench.window->chart()->setFocus();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QTest::keyClick(bench.window->chart(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menuOf(bench) && menuOf(bench)->isVisible());
    QVERIFY(texts(menuOf(bench)).contains(u"Delete"_s));
    // Where the selection is.
    // Where the selection is, as far as the small screen of the tests has room.
    const QPoint at = bench.window->chart()->mapFromGlobal(menuOf(bench)->pos());
    const QPoint wanted = middleOf(bench, u"redis"_s);
    const QRect screen = bench.window->screen()->availableGeometry();
    const QPoint right = bench.window->chart()->mapFromGlobal(screen.bottomRight()) -
                         QPoint(menuOf(bench)->width(), menuOf(bench)->height());
    QVERIFY(at.x() >= qMin(wanted.x() - 100, right.x() - 8) && at.x() <= wanted.x() + 100);
    QVERIFY(at.y() >= qMin(wanted.y() - 100, right.y() - 8) && at.y() <= wanted.y() + 100);
    QTest::keyClick(menuOf(bench), Qt::Key_Escape);
    QVERIFY(!menuOf(bench)->isVisible());
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"redis"_s});
}

void TestContextMenus::onTables()
{
    Bench bench;
    QVERIFY(open(bench));
    TableView *table = bench.table(TableView::Kind::Flows);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menuOf(bench) && menuOf(bench)->isVisible());
    const QStringList shown = texts(menuOf(bench));
    for (const auto &text : {u"Copy rule"_s, u"Edit"_s, u"Need"_s, u"Copy rows"_s, u"Paste"_s})
        QVERIFY2(shown.contains(text), qPrintable(shown.join(u", "_s)));
}

void TestContextMenus::onTheCatalog()
{
    Bench bench;
    QVERIFY(open(bench));
    const size_t before = bench.window->document()->deployment().components.size();
    auto *tree = bench.window->findChild<QTreeWidget *>();
    const auto rows = tree->findItems(u"LiveKit server"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(rows.size(), 1);
    tree->setCurrentItem(rows.first());
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menuOf(bench) && menuOf(bench)->isVisible());
    QAction *put = actionOf(menuOf(bench), u"Put on the chart"_s);
    QVERIFY(put);
    put->trigger();
    QCOMPARE(bench.window->document()->deployment().components.size(), before + 1);
    // A product: the whole system, with the options that the chart has chosen.
    menuOf(bench)->close();
    const auto again = tree->findItems(u"LiveKit"_s, Qt::MatchExactly);
    QCOMPARE(again.size(), 1);
    tree->setCurrentItem(again.first());
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(actionOf(menuOf(bench), u"Collapse"_s));
    put = actionOf(menuOf(bench), u"Put the whole system on the chart"_s);
    QVERIFY(put);
    put->trigger();
    QVERIFY2(bench.window->document()->deployment().components.size() > before + 2,
        qPrintable(bench.window->toast()->text()));
}

void TestContextMenus::setOnSeveral()
{
    Bench bench;
    QVERIFY(open(bench));
    const Deployment before = bench.window->document()->deployment();
    QStringList ids;
    for (const Flow &flow : before.flows)
        ids.append(flow.id);
    bench.window->selection()->set({ids, {}, {}});
    QList<QMenu *> menus = bench.window->menuBar()->findChildren<QMenu *>();
    const auto choose = [&](const QString &title, const QString &text) {
        for (QMenu *menu : menus) {
            if (menu->title().remove(u'&') != title)
                continue;
            emit menu->aboutToShow();
            if (QAction *action = actionOf(menu, text))
                action->trigger();
        }
    };
    choose(u"Need"_s, u"Optional"_s);
    const auto isOptional = [](const Flow &flow) { return flow.need.kind == Need::Kind::Optional; };
    QVERIFY(std::ranges::all_of(bench.window->document()->deployment().flows, isOptional));
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    choose(u"Exposure"_s, u"External"_s);
    const auto isExternal = [](const Flow &flow) { return flow.exposed == Exposure::External; };
    QVERIFY(std::ranges::all_of(bench.window->document()->deployment().flows, isExternal));
    QCOMPARE(bench.window->document()->undoStack()->count(), 2);
    bench.window->document()->undoStack()->setIndex(0);
    QVERIFY(bench.window->document()->deployment() == before);
}

void TestContextMenus::moveToAZone()
{
    Bench bench;
    QVERIFY(open(bench));
    const Deployment before = bench.window->document()->deployment();
    const auto zone = std::ranges::find_if(before.zones, [&](const Zone &z) {
        return z.kind == ZoneKind::Network && z.id != before.component(u"redis")->zone;
    });
    QVERIFY(zone != before.zones.end());
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    rightClick(bench.window->chart(), middleOf(bench, u"redis"_s));
    QMenu *zones = actionOf(menuOf(bench), u"Move to zone"_s)->menu();
    emit zones->aboutToShow();
    QAction *there = nullptr;
    for (QAction *action : zones->actions()) {
        if (action->text().remove(QChar(QChar::Nbsp)).remove(u'&') == zone->label())
            there = action;
    }
    QVERIFY2(there, qPrintable(texts(zones).join(u" / "_s) + zone->label()));
    there->trigger();
    QCOMPARE(bench.window->document()->deployment().component(u"redis")->zone, zone->id);
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    emit zones->aboutToShow();
    actionOf(zones, u"Out of all zones"_s)->trigger();
    QVERIFY(bench.window->document()->deployment().component(u"redis")->zone.isEmpty());
}

QTEST_MAIN(TestContextMenus)
#include "tst_contextmenus.moc"
