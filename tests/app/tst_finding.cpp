// What leads the eye: filter, focus, the way from A to B, the zone view; all by real events.

#include "tests/app/Bench.h"

#include "app/window/FindCommands.h"
#include "app/window/Tables.h"
#include "app/window/ViewCommands.h"
#include "model/core/FlowFilter.h"
#include "model/items/ItemRoles.h"
#include "model/items/RecordFilter.h"
#include "views/chart/ChartOverview.h"
#include "views/panels/FilterBox.h"
#include "views/panels/FilterHelp.h"
#include "views/panels/RulePanel.h"
#include "views/panels/Toast.h"
#include "views/panels/TracePanel.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct FindBench : Bench
{
    FindBench()
    {
        opened = window->open(example(u"livekit"_s)) && QTest::qWaitForWindowActive(window.get());
    }

    QStringList shown(TableView::Kind kind = TableView::Kind::Flows) const
    {
        QStringList ids;
        const QAbstractItemModel *model = table(kind)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            ids += model->index(row, 0).data(IdRole).toString();
        return ids;
    }
    FilterBox *box() const { return window->tables()->filterBox(); }
    QAbstractItemView *completions() const { return box()->completions()->popup(); }
    QStringList completionTexts() const
    {
        QStringList texts;
        const QAbstractItemModel *model = box()->completions()->completionModel();
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, 0).data().toString().section(u' ', 0, 0);
        return texts;
    }
    void type(const QString &text)
    {
        box()->setFocus();
        QTest::keyClicks(box(), text);
    }
    void select(const QStringList &components, const QStringList &flows = {})
    {
        window->selection()->set({flows, components, {}});
    }
    QString bar() const
    {
        const auto *text = find<QLabel>(u"partText"_s);
        return text->isVisible() ? text->text() : QString();
    }
    TracePanel *panel() const { return window->find()->tracePanel(); }
    QStringList hops() const
    {
        QStringList texts;
        const auto *list = find<QListWidget>(u"traceHops"_s);
        for (int row = 0; row < list->count(); ++row)
            texts += list->item(row)->text().simplified();
        return texts;
    }

    bool opened = false;
};

} // namespace

class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void filtersWhileTyping();
    void everyFieldIsInTheReadme();
    void completesByKeyboard();
    void completesNames();
    void explainsItself();
    void brokenQueryKeepsTheLast();
    void findsProblems();
    void focusGrowsAndEnds();
    void focusNeedsSomething();
    void tracesTwoComponents();
    void tracesByTyping();
    void escapeFromTheTraceChangesNoSelection();
    void enterGoesToTheResults_data();
    void enterGoesToTheResults();
    void undoFromASearchField();
    void saysWhereItStops();
    void traceFollowsEdits();
    void copiesTheWay();
    void zoneView();
    void zoneGivesItsBoundary();
    void viewsKnowTheZoneView();
    void anotherDocumentIsWhole();
};

void TestFinding::filtersWhileTyping()
{
    FindBench bench;
    QVERIFY(bench.opened);
    const auto *tabs = bench.window->tables()->findChild<QTabBar *>();
    QCOMPARE(tabs->tabText(0), u"Flows  14"_s);
    bench.type(u"redis"_s);
    QTRY_COMPARE(bench.shown(), (QStringList{u"redis-server"_s, u"redis-sip"_s}));
    QCOMPARE(bench.shown(TableView::Kind::Components),
        (QStringList{u"livekit-server"_s, u"livekit-sip"_s, u"redis"_s}));
    QCOMPARE(bench.shown(TableView::Kind::Zones),
        (QStringList{u"data"_s, u"dmz"_s, u"sfu-1"_s, u"sip-1"_s}));
    QCOMPARE(tabs->tabText(0), u"Flows  2 of 14"_s);
    QTest::keyClicks(bench.box(), u" -sip"_s);
    QTRY_COMPARE(bench.shown(), QStringList{u"redis-server"_s});
    QTest::keyClick(bench.box(), Qt::Key_Escape);
    QTRY_COMPARE(tabs->tabText(0), u"Flows  14"_s);
    bench.type(u"proto:udp or need:optional"_s);
    QTRY_COMPARE(bench.window->tables()->filter(), u"proto:udp or need:optional"_s);
    QVERIFY(bench.shown().contains(u"ice-udp"_s));
    QVERIFY(bench.shown().contains(u"turn-tls"_s));
    QVERIFY(!bench.shown().contains(u"https"_s));
}

void TestFinding::everyFieldIsInTheReadme()
{
    QFile file(QStringLiteral(PORTOLAN_SOURCE_DIR "/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString readme = QString::fromUtf8(file.readAll());
    const qsizetype begin = readme.indexOf(u"## Finding things"_s);
    QVERIFY(begin > 0);
    const QString section = readme.mid(begin, readme.indexOf(u"\n## "_s, begin + 4) - begin);
    for (const QString &field : FlowFilter::fields())
        QVERIFY2(section.contains(u'`' + field + u':'), qPrintable(field));
}

void TestFinding::completesByKeyboard()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.type(u"pro"_s);
    QTRY_VERIFY(bench.completions()->isVisible());
    QCOMPARE(bench.completionTexts(), (QStringList{u"proto:"_s, u"problem:"_s}));
    // Down and Enter take one; then the values follow.
    QTest::keyClick(bench.completions(), Qt::Key_Down);
    QTest::keyClick(bench.completions(), Qt::Key_Return);
    QCOMPARE(bench.box()->text(), u"proto:"_s);
    QTRY_VERIFY(bench.completions()->isVisible());
    QCOMPARE(bench.completionTexts().mid(0, 3), (QStringList{u"tcp"_s, u"udp"_s, u"sctp"_s}));
    QTest::keyClicks(bench.completions(), u"u"_s);
    QCOMPARE(bench.completionTexts(), QStringList{u"udp"_s});
    QTest::keyClick(bench.completions(), Qt::Key_Tab);
    QCOMPARE(bench.box()->text(), u"proto:udp "_s);
    QVERIFY(!bench.completions()->isVisible());
    QVERIFY(bench.box()->hasFocus());
    QTRY_COMPARE(bench.window->tables()->filter(), u"proto:udp"_s);
    // Everything there is, on request.
    QTest::keyClick(bench.box(), Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(bench.completions()->isVisible());
    QCOMPARE(bench.completionTexts().size(), FlowFilter::fields().size());
    // Enter without a choice keeps what was typed.
    QTest::keyClick(bench.completions(), Qt::Key_Return);
    QCOMPARE(bench.box()->text(), u"proto:udp "_s);
    QVERIFY(!bench.completions()->isVisible());
}

void TestFinding::completesNames()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.type(u"-from:lb port:443"_s);
    bench.box()->setCursorPosition(8);
    QTest::keyClick(bench.box(), Qt::Key_Backspace);
    QTest::keyClicks(bench.box(), u"ive"_s);
    QTRY_VERIFY(bench.completions()->isVisible());
    QTest::keyClick(bench.completions(), Qt::Key_Down);
    QTest::keyClick(bench.completions(), Qt::Key_Return);
    QCOMPARE(bench.box()->text(), u"-from:\"LiveKit client\" port:443"_s);
    QCOMPARE(bench.box()->cursorPosition(), bench.box()->text().indexOf(u"port"));
}

void TestFinding::explainsItself()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.type(u"?"_s);
    auto *help = bench.box()->findChild<FilterHelp *>();
    QVERIFY(help && help->isVisible());
    QVERIFY(bench.box()->text().isEmpty());
    auto *text = help->findChild<QLabel *>(u"filterHelpText"_s);
    for (const QString &field : FlowFilter::fields())
        QVERIFY2(text->text().contains(u'>' + field + u':'), qPrintable(field));
    emit text->linkActivated(u"proto%3Audp"_s);
    QCOMPARE(bench.box()->text(), u"proto:udp"_s);
    QTRY_VERIFY(!bench.box()->findChild<FilterHelp *>());
    QTRY_COMPARE(bench.window->tables()->filter(), u"proto:udp"_s);
    bench.box()->setFocus();
    QTest::keyClick(bench.box(), Qt::Key_F1);
    QVERIFY(bench.box()->findChild<FilterHelp *>());
}

void TestFinding::brokenQueryKeepsTheLast()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.type(u"proto:udp"_s);
    QTRY_COMPARE(bench.window->tables()->filter(), u"proto:udp"_s);
    const QStringList before = bench.shown();
    QTest::keyClicks(bench.box(), u" or"_s);
    QTRY_VERIFY(bench.box()->error().contains(u"two terms"_s));
    QCOMPARE(bench.shown(), before);
    QTest::keyClicks(bench.box(), u" problem:listner"_s);
    QTRY_VERIFY(bench.box()->error().contains(u"problem:listner"_s));
    QVERIFY(bench.box()->error().contains(u"listener-collision"_s));
    QCOMPARE(bench.shown(), before);
    bench.window->tables()->setFilter(u"proto:udp or port:443"_s);
    QVERIFY(bench.box()->error().isEmpty());
    QVERIFY(bench.shown().contains(u"https"_s));
    // A field in which there is always something, of which nothing is said yet.
    const QStringList found = bench.shown();
    QTest::keyClicks(bench.box(), u" to:"_s);
    QTRY_VERIFY2(
        bench.box()->error().contains(u"not finished"_s), qPrintable(bench.box()->error()));
    QCOMPARE(bench.shown(), found);
}

void TestFinding::findsProblems()
{
    FindBench bench;
    QVERIFY(bench.opened);
    Flow off = *bench.flow(u"https"_s);
    off.enabled = false;
    off.need = {};
    QVERIFY(bench.window->document()->edit(u"off"_s, {Replace<Flow>{off}}));
    bench.type(u"problem:required-off"_s);
    QTRY_COMPARE(bench.shown(), QStringList{u"https"_s});
    bench.window->document()->undoStack()->undo();
    QTRY_COMPARE(bench.shown(), QStringList());
}

void TestFinding::focusGrowsAndEnds()
{
    FindBench bench;
    QVERIFY(bench.opened);
    const QStringList all = bench.shown();
    bench.select({u"redis"_s});
    bench.window->chart()->setFocus();
    QTest::keyClick(bench.window->chart(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(bench.window->find()->focusHops(), 1);
    QCOMPARE(bench.shown(), (QStringList{u"redis-server"_s, u"redis-sip"_s}));
    QCOMPARE(bench.shown(TableView::Kind::Components),
        (QStringList{u"livekit-server"_s, u"livekit-sip"_s, u"redis"_s}));
    QVERIFY2(bench.bar().contains(u"Redis"_s), qPrintable(bench.bar()));
    bench.window->actions()[ActionId::Focus]->trigger();
    QCOMPARE(bench.window->find()->focusHops(), 2);
    QVERIFY(bench.shown().contains(u"sip"_s));
    QVERIFY(bench.shown().size() > 2);
    // A filter goes on top.
    bench.window->tables()->setFilter(u"proto:udp"_s);
    QVERIFY(!bench.shown().contains(u"redis-sip"_s));
    bench.window->tables()->setFilter({});
    bench.window->chart()->setFocus();
    QTest::keyClick(bench.window->chart(), Qt::Key_Escape);
    QCOMPARE(bench.window->find()->focusHops(), 0);
    QCOMPARE(bench.shown(), all);
    QCOMPARE(bench.bar(), QString());
    // The selection stays: another Esc clears it.
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"redis"_s});
    QTest::keyClick(bench.window->chart(), Qt::Key_Escape);
    QVERIFY(bench.window->selection()->ids().isEmpty());
    // From a table Esc ends it, too.
    bench.select({u"redis"_s});
    bench.window->actions()[ActionId::Focus]->trigger();
    auto *table = bench.table(TableView::Kind::Flows);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Escape);
    QCOMPARE(bench.shown(), all);
    // Where nothing more is connected, it says so and stays.
    bench.select({u"prometheus"_s});
    for (int i = 0; i < 12; ++i)
        bench.window->actions()[ActionId::Focus]->trigger();
    QCOMPARE(bench.shown(), all);
    QVERIFY(bench.window->find()->focusHops() < 6);
}

void TestFinding::focusNeedsSomething()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.window->selection()->clear();
    bench.window->actions()[ActionId::Focus]->trigger();
    QVERIFY(bench.window->toast()->text().contains(u"Select"_s));
    QCOMPARE(bench.window->find()->focusHops(), 0);
    bench.window->selection()->set({{}, {}, {u"data"_s}});
    bench.window->actions()[ActionId::Focus]->trigger();
    QVERIFY(bench.shown().contains(u"redis-sip"_s));
    QVERIFY(!bench.shown().contains(u"https"_s));
}

void TestFinding::tracesTwoComponents()
{
    FindBench bench;
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

void TestFinding::tracesByTyping()
{
    FindBench bench;
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

void TestFinding::escapeFromTheTraceChangesNoSelection()
{
    FindBench bench;
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

void TestFinding::enterGoesToTheResults_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
    QTest::newRow("Down") << Qt::Key_Down;
}

void TestFinding::enterGoesToTheResults()
{
    QFETCH(Qt::Key, key);
    FindBench bench;
    QVERIFY(bench.opened);
    TableView *table = bench.table(TableView::Kind::Flows);
    bench.type(u"7881/tcp"_s);
    // At once: what a quick typist typed counts.
    QTest::keyClick(bench.box(), key);
    QCOMPARE(bench.window->tables()->filter(), u"7881/tcp"_s);
    QVERIFY(table->hasFocus());
    QCOMPARE(bench.window->selection()->ids().flows, bench.shown().mid(0, 1));
    QVERIFY(!bench.window->selection()->ids().flows.isEmpty());
    QCOMPARE(table->currentIndex().row(), 0);
    // What cannot be read leads nowhere.
    bench.type(u" port:moon"_s);
    QTest::keyClick(bench.box(), key);
    QVERIFY(bench.box()->hasFocus());
}

void TestFinding::undoFromASearchField()
{
    FindBench bench;
    QVERIFY(bench.opened);
    Flow off = *bench.flow(u"redis-sip"_s);
    off.enabled = false;
    QVERIFY(bench.window->document()->edit(u"off"_s, {Replace<Flow>{off}}));
    const QUndoStack *stack = bench.window->document()->undoStack();
    for (const QString &name : {u"catalogSearch"_s, u"filter"_s}) {
        auto *field = bench.find<QLineEdit>(name);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stack->index(), 0);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stack->index(), 1);
        // What was typed comes first.
        QTest::keyClicks(field, u"x"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field->text(), QString());
        QCOMPARE(stack->index(), 1);
    }
}

void TestFinding::saysWhereItStops()
{
    FindBench bench;
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

void TestFinding::traceFollowsEdits()
{
    FindBench bench;
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

void TestFinding::copiesTheWay()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.select({}, {u"https"_s});
    bench.window->actions()[ActionId::TraceWay]->trigger();
    QTest::mouseClick(bench.find<QPushButton>(u"traceCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().section(u'\n', 0, 1),
        u"From LiveKit client to Load balancer\n1. LiveKit client → Load balancer: 443/tcp (https)"_s);
}

void TestFinding::zoneView()
{
    FindBench bench;
    QVERIFY(bench.opened);
    const QStringList all = bench.shown();
    QAction *action = bench.window->actions()[ActionId::ZoneView];
    action->trigger();
    QVERIFY(action->isChecked());
    QVERIFY(bench.window->chart()->isZoneView());
    QVERIFY(bench.shown().contains(u"https"_s));
    QVERIFY(!bench.shown().contains(u"api"_s)); // within the DMZ
    QVERIFY2(bench.bar().contains(u"11 of 14"_s), qPrintable(bench.bar()));
    // A click on a line between two zones takes all its flows.
    const ChartView *chart = bench.window->chart();
    const Geometry &geometry = chart->geometryOfChart();
    const ChartScene scene(bench.window->document()->deployment(), geometry);
    const ChartOverview overview(scene, chart->zoom(), ChartOverview::Anchors::ByArea);
    QVERIFY(overview.lines().size() >= 3);
    const ChartOverview::Line *thick = &overview.lines().front();
    for (const ChartOverview::Line &line : overview.lines())
        thick = line.flows > thick->flows ? &line : thick;
    QVERIFY(thick->flows > 1);
    QVERIFY(!thick->count.isNull());
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {},
        chart->fromChart(thick->count.center()).toPoint());
    QCOMPARE(bench.window->selection()->ids().flows.size(), thick->flows);
    const QString english = bench.bar();
    bench.language.set(u"de"_s);
    QTRY_VERIFY(bench.bar() != english);
    QVERIFY2(bench.bar().contains(u"11 "_s), qPrintable(bench.bar()));
    bench.language.set(u"en"_s);
    QTRY_COMPARE(bench.bar(), english);
    action->trigger();
    QCOMPARE(bench.shown(), all);
    QVERIFY(!chart->isZoneView());
}

void TestFinding::zoneGivesItsBoundary()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.window->actions()[ActionId::ZoneView]->trigger();
    const ChartView *chart = bench.window->chart();
    QRectF dmz;
    for (const ZoneBox &zone : chart->geometryOfChart().zones) {
        if (zone.id == u"dmz"_s)
            dmz = zone.rect;
    }
    QVERIFY(dmz.isValid());
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {},
        chart->fromChart(dmz.topLeft() + QPointF(60, 12)).toPoint());
    QCOMPARE(bench.window->selection()->ids().zones, QStringList{u"dmz"_s});
    auto *rule = bench.window->rulePanel()->findChild<QPlainTextEdit *>();
    QVERIFY(rule);
    QTRY_VERIFY(!rule->toPlainText().isEmpty());
}

void TestFinding::viewsKnowTheZoneView()
{
    FindBench bench;
    QVERIFY(bench.opened);
    Settings settings = bench.window->document()->deployment().settings;
    SavedView view;
    view.id = u"boundaries"_s;
    view.filter = u"proto:udp"_s;
    view.zoneView = true;
    settings.views.push_back(view);
    QVERIFY(bench.window->document()->edit(u"view"_s, {ReplaceSettings{settings}}));
    bench.select({u"redis"_s});
    bench.window->actions()[ActionId::Focus]->trigger();
    bench.window->views()->show(u"boundaries"_s);
    QVERIFY(bench.window->chart()->isZoneView());
    QCOMPARE(bench.window->find()->focusHops(), 0);
    QCOMPARE(bench.window->tables()->filter(), u"proto:udp"_s);
    QCOMPARE(bench.window->views()->current(), u"boundaries"_s);
    bench.window->actions()[ActionId::ZoneView]->trigger();
    QCOMPARE(bench.window->views()->current(), QString());
    bench.window->actions()[ActionId::UpdateView]->trigger();
    QVERIFY(!bench.window->document()->deployment().settings.views.front().zoneView);
    bench.window->views()->showAll();
    QCOMPARE(bench.shown().size(), 14);
}

void TestFinding::anotherDocumentIsWhole()
{
    FindBench bench;
    QVERIFY(bench.opened);
    bench.window->actions()[ActionId::ZoneView]->trigger();
    bench.select({u"redis"_s, u"sip-provider"_s});
    bench.window->actions()[ActionId::TraceWay]->trigger();
    bench.window->actions()[ActionId::Focus]->trigger();
    QVERIFY(bench.window->open(bench.example(u"anyware"_s)));
    QVERIFY(!bench.window->chart()->isZoneView());
    QVERIFY(!bench.panel()->isVisible());
    QCOMPARE(bench.shown().size(), qsizetype(bench.window->document()->deployment().flows.size()));
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
