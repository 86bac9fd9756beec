#include "app/window/Actions.h"
#include "app/window/Mnemonics.h"
#include "app/window/Preferences.h"
#include "app/window/Tables.h"
#include "tests/app/Bench.h"
#include "views/fields/TargetGroups.h"
#include "views/panels/FilterBox.h"
#include "views/panels/RulePanel.h"

#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>

#include <map>
#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Every command can be given by keyboard.
class TestKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void shortcutsAreUnique();
    void everyActionIsInAMenu();
    void shortcutsWorkFromTheBeginning();
    void tablesFromAnywhere_data();
    void tablesFromAnywhere();
    void firstKeySelectsTheFramedRow_data();
    void firstKeySelectsTheFramedRow();
    void titleIsRightFromTheBeginning();
    void twoMenusGiveTheKeyboardBack();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void lettersAreSeenByKeyboard();
    void sharedActionsKeepTheirLetter();
    void nudgesAreOneStep();
    void alignByMenu();
};

namespace {

/// The letter, or nothing.
QString mnemonicOf(const QString &text)
{
    const QString single = QString(text).remove(u"&&"_s);
    const qsizetype at = single.indexOf(u'&');
    return at < 0 ? QString() : single.mid(at + 1, 1).toLower();
}

QList<QMenu *> menusUnder(const QList<QAction *> &actions)
{
    QList<QMenu *> menus;
    for (QAction *action : actions) {
        if (!action->menu())
            continue;
        menus.append(action->menu());
        menus.append(menusUnder(action->menu()->actions()));
    }
    return menus;
}

} // namespace

void TestKeyboard::shortcutsAreUnique()
{
    Bench bench;
    std::map<QString, QString> users;
    for (const QAction *action : bench.window->findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString name = keys.toString();
            QVERIFY2(!users.contains(name),
                qPrintable(name + u": "_s + users[name] + u" and "_s + action->text()));
            users[name] = action->text();
        }
    }
    for (const auto &keys : {u"Ctrl+C"_s, u"Ctrl+X"_s, u"Ctrl+V"_s, u"Ctrl+D"_s, u"Del"_s})
        QVERIFY2(users.contains(keys), qPrintable(keys));
}

void TestKeyboard::everyActionIsInAMenu()
{
    Bench bench;
    std::set<const QAction *> reachable;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    for (QMenu *menu : menusUnder(bench.window->menuBar()->actions())) {
        // Some are filled when they open.
        emit menu->aboutToShow();
        for (const QAction *action : menu->actions())
            reachable.insert(action);
    }
    for (const QAction *action : bench.window->actions().all())
        QVERIFY2(reachable.contains(action), qPrintable(action->text()));
}

/// Before any menu was opened: some are filled only then.
void TestKeyboard::shortcutsWorkFromTheBeginning()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.window->chart()->setFocus();
    // Only whether they are heard: nothing is to open here.
    const auto &all = bench.window->actions().all();
    for (QAction *action : all) {
        QObject::disconnect(action, &QAction::triggered, nullptr, nullptr);
        QObject::disconnect(action, &QAction::toggled, nullptr, nullptr);
    }
    for (QMenu *menu : menusUnder(bench.window->menuBar()->actions()))
        menu->setEnabled(true);
    QStringList deaf;
    for (QAction *action : all) {
        action->setEnabled(true);
        for (const QKeySequence &keys : action->shortcuts()) {
            QSignalSpy heard(action, &QAction::triggered);
            QTest::keySequence(bench.window.get(), keys);
            if (heard.size() != 1)
                deaf += action->objectName() + u' ' + keys.toString();
        }
    }
    QVERIFY2(deaf.isEmpty(), qPrintable(deaf.join(u", "_s)));
}

void TestKeyboard::tablesFromAnywhere_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("chart") << u"chart"_s << false;
    QTest::newRow("table") << u"table"_s << false;
    QTest::newRow("filter box") << u"filter"_s << false;
    QTest::newRow("a field of the inspector") << u"inspector"_s << false;
    QTest::newRow("rule") << u"rule"_s << false;
    QTest::newRow("the tables are closed") << u"chart"_s << true;
}

void TestKeyboard::tablesFromAnywhere()
{
    QFETCH(QString, where);
    QFETCH(bool, isClosed);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    bench.window->rulePanel()->updateNow();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    Tables *tables = bench.window->tables();
    QWidget *from = where == u"table"_s       ? tables->currentView()
                    : where == u"filter"_s    ? static_cast<QWidget *>(tables->filterBox())
                    : where == u"inspector"_s ? bench.find<QLineEdit>(u"ports"_s)
                    : where == u"rule"_s      ? bench.find<QWidget>(u"rule"_s)
                                              : bench.window->chart();
    if (isClosed)
        tables->parentWidget()->hide();
    from->setFocus();
    QVERIFY(from->hasFocus());
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        return tables->currentPage();
    };
    QCOMPARE(tables->currentPage(), Tables::Flows);
    QCOMPARE(press(Qt::Key_PageDown, Qt::ControlModifier), Tables::Components);
    QVERIFY(tables->isVisible());
    QCOMPARE(press(Qt::Key_Tab, Qt::ControlModifier), Tables::Zones);
    QCOMPARE(press(Qt::Key_PageDown, Qt::ControlModifier), Tables::Problems);
    QCOMPARE(press(Qt::Key_PageDown, Qt::ControlModifier), Tables::Flows);
    QCOMPARE(press(Qt::Key_PageUp, Qt::ControlModifier), Tables::Problems);
    QCOMPARE(press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier), Tables::Zones);
    // Who was in a table is in the one that is shown now, the others stay where they are.
    QCOMPARE(QApplication::focusWidget(), where == u"table"_s ? tables->currentView() : from);
}

void TestKeyboard::firstKeySelectsTheFramedRow_data()
{
    QTest::addColumn<Qt::Key>("key");
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Space})
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << key;
}

/// Who comes to a table by keyboard, with something else selected.
void TestKeyboard::firstKeySelectsTheFramedRow()
{
    QFETCH(Qt::Key, key);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const Deployment before = bench.window->document()->deployment();
    bench.window->selection()->set({{}, {}, {u"sip-1"_s}});
    bench.window->tables()->setFilter(u"5349"_s);
    TableView *flows = bench.window->tables()->currentView();
    QTRY_COMPARE(flows->model()->rowCount(), 1);
    flows->setFocus(Qt::TabFocusReason);
    QVERIFY(flows->currentIndex().isValid());
    QCOMPARE(bench.window->selection()->ids().zones, QStringList{u"sip-1"_s});
    QTest::keyClick(flows, key);
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"turn-tls"_s});
    QCOMPARE(bench.window->document()->deployment(), before);
}

void TestKeyboard::titleIsRightFromTheBeginning()
{
    QTest::failOnWarning(QRegularExpression(u"window title"_s));
    Bench bench;
    // While the first page is still in front.
    Component component;
    component.id = u"x"_s;
    QVERIFY(bench.window->document()->edit(u"x"_s, {Insert<Component>{component}}));
    QVERIFY(bench.window->document()->isModified());
}

void TestKeyboard::twoMenusGiveTheKeyboardBack()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    TableView *flows = bench.window->tables()->currentView();
    flows->setFocus();
    for (const Qt::Key letter : {Qt::Key_R, Qt::Key_V}) {
        QTest::keyClick(QApplication::focusWidget(), letter, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        // The offscreen platform takes a menu that goes for the active window.
        bench.window->activateWindow();
        QTRY_VERIFY(QApplication::focusWidget());
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), flows);
}

void TestKeyboard::mnemonicsAreUnique_data()
{
    QTest::addColumn<QString>("language");
    for (const Language::Info &info : Language::available())
        QTest::newRow(qPrintable(info.code)) << info.code;
}

void TestKeyboard::mnemonicsAreUnique()
{
    QFETCH(QString, language);
    Bench bench;
    bench.window->preferences()->setLanguage(language);
    QCoreApplication::sendPostedEvents();
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const std::set<const QAction *> ours(
        bench.window->actions().all().begin(), bench.window->actions().all().end());
    // In the language of the moment.
    QStringList groups;
    for (const TargetSection &section : targetSections({}))
        groups.append(section.title);
    QList<QMenu *> menus = menusUnder(bench.window->menuBar()->actions());
    QVERIFY(menus.size() > 10);
    const auto check = [&](const QList<QAction *> &actions, const QString &where) {
        std::map<QString, QString> users;
        for (const QAction *action : actions) {
            const QString letter = mnemonicOf(action->text());
            // Groups of targets are names.
            const bool needed =
                ours.contains(action) || (action->menu() && !groups.contains(action->text()));
            if (needed && !where.isEmpty() && letter.isEmpty())
                return where + u": none for "_s + action->text();
            if (!letter.isEmpty() && users.contains(letter))
                return where + u": "_s + users[letter] + u" and "_s + action->text();
            if (!letter.isEmpty())
                users[letter] = action->text();
        }
        return QString();
    };
    QCOMPARE(check(bench.window->menuBar()->actions(), u"the bar"_s), QString());
    for (QMenu *menu : menus) {
        // Groups of targets are names.
        if (menu->title().remove(u'&').isEmpty() || mnemonicOf(menu->title()).isEmpty())
            continue;
        emit menu->aboutToShow();
        QCOMPARE(check(menu->actions(), menu->title()), QString());
    }
}

/// Who has opened a menu by keyboard sees which letters go on from there; with the mouse they are
/// in nobody's way.
void TestKeyboard::lettersAreSeenByKeyboard()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    QMenuBar *bar = bench.window->menuBar();
    QAction *rules = bar->actions().at(bar->actions().size() - 2);
    const auto isUnderlined = [&] {
        const QMenu *menu = rules->menu();
        return menu->isVisible() &&
               menu->style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, menu);
    };
    QTest::keyClick(bench.window.get(), Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(rules->menu()->isVisible());
    QVERIFY(isUnderlined());
    // And in the menu within it.
    QTest::keyClick(rules->menu(), Qt::Key_A);
    auto *within = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(within && within != rules->menu());
    QVERIFY(within->style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, within));
    within->close();
    rules->menu()->close();
    QTest::mousePress(bar, Qt::LeftButton, {}, bar->actionGeometry(rules).center());
    QTRY_VERIFY(rules->menu()->isVisible());
    QVERIFY(!isUnderlined());
    rules->menu()->close();
    QTest::mouseRelease(bar, Qt::LeftButton, {}, bar->actionGeometry(rules).center());
}

void TestKeyboard::sharedActionsKeepTheirLetter()
{
    QMenu edit;
    QMenu context;
    keepMnemonics(&edit);
    keepMnemonics(&context);
    QAction *copy = edit.addAction(u"&Copy"_s);
    QAction *rule = context.addAction(u"&Copy rule"_s);
    QAction *open = context.addAction(u"R&&D &open"_s);
    QAction *name = context.addAction(u"A & B"_s);
    context.addAction(copy);
    emit context.aboutToShow();
    QCOMPARE(rule->text(), u"&Copy rule"_s);
    QCOMPARE(copy->text(), u"Co&py"_s);
    QCOMPARE(open->text(), u"R&&D &open"_s);
    QVERIFY(name);
    emit edit.aboutToShow();
    QCOMPARE(copy->text(), u"&Copy"_s);
    // Another language.
    copy->setText(u"&Kopieren"_s);
    emit context.aboutToShow();
    QCOMPARE(copy->text(), u"&Kopieren"_s);
}

void TestKeyboard::nudgesAreOneStep()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const Deployment before = bench.window->document()->deployment();
    ChartView *chart = bench.window->chart();
    const auto place = [&](const QString &id) {
        for (const CardBox &card : chart->geometryOfChart().cards) {
            if (card.id == id)
                return card.rect.center();
        }
        return QPointF();
    };
    const QPointF start = place(u"redis"_s);
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(chart, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(place(u"redis"_s), start + QPointF(0, 24));
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    // Something else is a step of its own, and the next nudge begins anew.
    bench.window->selection()->set({{}, {u"livekit-server"_s}, {}});
    QTest::keyClick(chart, Qt::Key_Down, Qt::AltModifier);
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QTest::keyClick(chart, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.window->document()->undoStack()->count(), 3);
    const QPointF end = place(u"redis"_s);
    QTest::keyClick(chart, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(chart, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(place(u"redis"_s), start + QPointF(0, 24));
    QTest::keyClick(chart, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(place(u"redis"_s), start);
    QVERIFY(bench.window->document()->deployment() == before);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(chart, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(place(u"redis"_s), end);
}

void TestKeyboard::alignByMenu()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const Actions &actions = bench.window->actions();
    ChartView *chart = bench.window->chart();
    const Deployment before = bench.window->document()->deployment();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QVERIFY(!actions[ActionId::AlignLeft]->isEnabled());
    // All of one zone, so that nothing stands in their way.
    const auto cards = chart->geometryOfChart().cards;
    QStringList ids;
    for (const Component &component : before.components)
        ids.append(component.id);
    bench.window->selection()->set({{}, ids, {}});
    QVERIFY(actions[ActionId::AlignLeft]->isEnabled());
    QVERIFY(actions[ActionId::DistributeDown]->isEnabled());
    for (const ActionId id :
        {ActionId::AlignLeft, ActionId::AlignTop, ActionId::DistributeAcross}) {
        actions[id]->trigger();
        const auto &now = chart->geometryOfChart().cards;
        QCOMPARE(now.size(), cards.size());
        for (size_t i = 0; i < now.size(); ++i) {
            for (size_t k = 0; k < i; ++k)
                QVERIFY2(!now[i].rect.intersects(now[k].rect), qPrintable(now[i].id));
        }
        QCOMPARE(bench.window->document()->undoStack()->count(), 1);
        actions[ActionId::Undo]->trigger();
        QVERIFY(bench.window->document()->deployment() == before);
    }
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
