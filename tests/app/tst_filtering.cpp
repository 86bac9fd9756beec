// The filter box over the tables, by real events: typing, completion, help, errors, results.

#include "tests/app/FindBench.h"

#include "model/core/FlowFilter.h"
#include "model/items/RecordFilter.h"
#include "views/panels/FilterBox.h"
#include "views/panels/FilterHelp.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct FilterBench : FindBench
{
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
};

} // namespace

class TestFiltering : public QObject
{
    Q_OBJECT

private slots:
    void filtersWhileTyping();
    void everyFieldIsInTheReadme();
    void completesByKeyboard();
    void completesNames();
    void escapeGoesStepByStep();
    void explainsItself();
    void brokenQueryKeepsTheLast();
    void hintsAtWhatWasMeant();
    void findsProblems();
    void enterGoesToTheResults_data();
    void enterGoesToTheResults();
    void whoTypesOnStaysInTheBox();
    void whoOpensAnotherChartStaysInTheBox();
    void allAgreeOnWhatIsFoundLater();
    void saysWhatIsNotFound();
    void undoFromASearchField();
};

void TestFiltering::filtersWhileTyping()
{
    FilterBench bench;
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

void TestFiltering::everyFieldIsInTheReadme()
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

void TestFiltering::completesByKeyboard()
{
    FilterBench bench;
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

void TestFiltering::completesNames()
{
    FilterBench bench;
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
    // What an edit brings is proposed at once, and what it takes away no more.
    const auto proposed = [&](const QString &owner) {
        bench.box()->clear();
        QTest::keyClicks(bench.box(), u"owner:v"_s);
        return bench.completionTexts().contains(owner) && bench.completions()->isVisible();
    };
    QVERIFY(!proposed(u"Vault"_s));
    Flow owned = *bench.flow(u"https"_s);
    owned.owner = u"Vault"_s;
    QVERIFY(bench.window->document()->edit(u"owner"_s, {Replace<Flow>{owned}}));
    QVERIFY(proposed(u"Vault"_s));
    bench.window->document()->undoStack()->undo();
    QVERIFY(!proposed(u"Vault"_s));
}

void TestFiltering::escapeGoesStepByStep()
{
    FilterBench bench;
    QVERIFY(bench.opened);
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    bench.type(u"need:req"_s);
    QTRY_COMPARE(bench.window->tables()->filter(), u"need:req"_s);
    QTRY_VERIFY(bench.completions()->isVisible());
    // The list alone, then what was typed, then the line itself.
    QTest::keyClick(bench.completions(), Qt::Key_Escape);
    QVERIFY(!bench.completions()->isVisible());
    QCOMPARE(bench.box()->text(), u"need:req"_s);
    QVERIFY(bench.box()->hasFocus());
    QTest::keyClick(bench.box(), Qt::Key_Escape);
    QCOMPARE(bench.box()->text(), QString());
    QVERIFY(bench.box()->hasFocus());
    QTRY_COMPARE(bench.window->tables()->filter(), QString());
    QTest::keyClick(bench.box(), Qt::Key_Escape);
    QVERIFY(bench.window->chart()->hasFocus());
    // Only there it is about the selection.
    QCOMPARE(bench.window->selection()->ids().components, QStringList{u"redis"_s});
    QTest::keyClick(bench.window->chart(), Qt::Key_Escape);
    QVERIFY(bench.window->selection()->ids().isEmpty());
}

void TestFiltering::explainsItself()
{
    FilterBench bench;
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

void TestFiltering::brokenQueryKeepsTheLast()
{
    FilterBench bench;
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

void TestFiltering::hintsAtWhatWasMeant()
{
    FilterBench bench;
    QVERIFY(bench.opened);
    bench.type(u"redis"_s);
    QTRY_COMPARE(bench.window->tables()->filter(), u"redis"_s);
    bench.box()->clear();
    bench.type(u"not proto:udp"_s);
    QTRY_VERIFY2(bench.box()->error().contains(u"-proto:udp"_s), qPrintable(bench.box()->error()));
    // Enter asks at once, and stays.
    QTest::keyClick(bench.box(), Qt::Key_Return);
    QVERIFY(bench.box()->hasFocus());
    // Words.
    for (const QString &words : {u"DMZ - West"_s, u"R & D"_s, u"Voice and Video"_s}) {
        bench.box()->clear();
        bench.type(words);
        QTRY_COMPARE(bench.window->tables()->filter(), words);
        QCOMPARE(bench.box()->error(), QString());
    }
    // What a saved view says is taken at its word, until somebody writes on.
    bench.window->tables()->setFilter(u"not proto:udp"_s);
    QCOMPARE(bench.window->tables()->filter(), u"not proto:udp"_s);
    QCOMPARE(bench.box()->error(), QString());
    bench.type(u" redis"_s);
    QTRY_VERIFY2(bench.box()->error().contains(u"-proto:udp"_s), qPrintable(bench.box()->error()));
}

void TestFiltering::findsProblems()
{
    FilterBench bench;
    QVERIFY(bench.opened);
    Flow off = *bench.flow(u"https"_s);
    off.enabled = false;
    off.need = {};
    QVERIFY(bench.window->document()->edit(u"off"_s, {Replace<Flow>{off}}));
    bench.type(u"problem:required-off"_s);
    QTRY_COMPARE(bench.shown(), QStringList{u"https"_s});
    bench.window->document()->undoStack()->undo();
    QTRY_COMPARE(bench.shown(), QStringList());
    // The same problems in a chart that is opened anew.
    bench.window->document()->undoStack()->redo();
    QTRY_COMPARE(bench.shown(), QStringList{u"https"_s});
    bench.window->tables()->setFilter({});
    QTRY_VERIFY(bench.shown().size() > 1);
    const Deployment same = bench.window->document()->deployment();
    bench.window->document()->reset(same, {});
    bench.type(u"problem:required-off"_s);
    QTRY_COMPARE(bench.shown(), QStringList{u"https"_s});
}

void TestFiltering::enterGoesToTheResults_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("later"); // as among many flows
    QTest::newRow("Return") << Qt::Key_Return << false;
    QTest::newRow("Enter") << Qt::Key_Enter << false;
    QTest::newRow("Down") << Qt::Key_Down << false;
    QTest::newRow("Return, found a moment later") << Qt::Key_Return << true;
}

void TestFiltering::enterGoesToTheResults()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, later);
    FilterBench bench;
    QVERIFY(bench.opened);
    if (later)
        bench.window->tables()->records()->setMostAtOnce(0);
    TableView *table = bench.table(TableView::Kind::Flows);
    bench.type(u"7881/tcp"_s);
    // At once: what a quick typist typed counts.
    QTest::keyClick(bench.box(), key);
    QCOMPARE(bench.window->tables()->filter(), u"7881/tcp"_s);
    QCOMPARE(table->hasFocus(), !later);
    QTRY_VERIFY(table->hasFocus());
    QCOMPARE(bench.window->selection()->ids().flows, bench.shown().mid(0, 1));
    QVERIFY(!bench.window->selection()->ids().flows.isEmpty());
    QCOMPARE(table->currentIndex().row(), 0);
    // What cannot be read leads nowhere.
    bench.type(u" port:moon"_s);
    QTest::keyClick(bench.box(), key);
    QVERIFY(bench.box()->hasFocus());
}

void TestFiltering::whoTypesOnStaysInTheBox()
{
    FilterBench bench;
    QVERIFY(bench.opened);
    RecordFilter *records = bench.window->tables()->records();
    records->setMostAtOnce(0);
    bench.type(u"7881"_s);
    QTest::keyClick(bench.box(), Qt::Key_Return);
    QVERIFY(records->isLooking());
    // The letter counts before what was looked for is found.
    bench.window->tables()->setFilter(u"redis"_s);
    QTRY_COMPARE(bench.shown(), (QStringList{u"redis-server"_s, u"redis-sip"_s}));
    QVERIFY(bench.box()->hasFocus());
}

/// Return was meant for the results in the chart before.
void TestFiltering::whoOpensAnotherChartStaysInTheBox()
{
    FilterBench bench;
    QVERIFY(bench.opened);
    RecordFilter *records = bench.window->tables()->records();
    records->setMostAtOnce(0);
    bench.type(u"7881"_s);
    QTest::keyClick(bench.box(), Qt::Key_Return);
    QVERIFY(records->isLooking());
    DeploymentDocument *document = bench.window->document();
    document->reset(Deployment(document->deployment()), {});
    QVERIFY(!records->isLooking());
    bench.box()->setFocus();
    Component moved = document->deployment().components.front();
    moved.position = Point{10, 20};
    QVERIFY(document->edit(u"move"_s, {Replace<Component>{moved}}));
    QVERIFY(records->isLooking());
    QTRY_VERIFY(!records->isLooking());
    QVERIFY(bench.box()->hasFocus());
}

/// Tables, counts and chart, where a query is looked for in the other thread.
void TestFiltering::allAgreeOnWhatIsFoundLater()
{
    FilterBench bench;
    QVERIFY(bench.opened);
    RecordFilter *records = bench.window->tables()->records();
    records->setMostAtOnce(0);
    const auto *tabs = bench.window->tables()->findChild<QTabBar *>();
    const auto pixels = [&] { return bench.window->chart()->grab().toImage(); };
    const QImage all = pixels();
    bench.window->tables()->setFilter(u"redis"_s);
    QVERIFY(records->isLooking());
    QCOMPARE(tabs->tabText(0), u"Flows  14"_s);
    QCOMPARE(pixels(), all);
    QTRY_COMPARE(bench.shown(), (QStringList{u"redis-server"_s, u"redis-sip"_s}));
    QCOMPARE(tabs->tabText(0), u"Flows  2 of 14"_s);
    const QImage later = pixels();
    QVERIFY(later != all);
    // The same at once.
    bench.window->tables()->setFilter({});
    records->setMostAtOnce(RecordFilter::MostAtOnce);
    bench.window->tables()->setFilter(u"redis"_s);
    QCOMPARE(pixels(), later);
}

/// What is copied there would be none of what was looked for.
void TestFiltering::saysWhatIsNotFound()
{
    FilterBench bench;
    QVERIFY(bench.opened);
    const auto *remark = bench.find<QLabel>(u"ruleRemark"_s);
    bench.select({}, {u"ice-udp"_s});
    QVERIFY(!remark->isVisible());
    bench.type(u"port:5349"_s);
    QTRY_VERIFY(remark->isVisible());
    QVERIFY(remark->text().startsWith("What is selected"_L1));
    bench.select({}, {u"turn-tls"_s, u"ice-udp"_s});
    QVERIFY(remark->text().startsWith("Some of what is selected"_L1));
    bench.select({}, {u"turn-tls"_s});
    QVERIFY(!remark->isVisible());
    bench.select({u"redis"_s});
    QVERIFY(remark->isVisible());
    bench.select({u"livekit-client"_s}); // an end of what is found
    QVERIFY(!remark->isVisible());
    bench.select({u"redis"_s});
    QVERIFY(remark->isVisible());
    bench.window->tables()->setFilter({});
    QTRY_VERIFY(!remark->isVisible());
}

void TestFiltering::undoFromASearchField()
{
    FilterBench bench;
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

QTEST_MAIN(TestFiltering)
#include "tst_filtering.moc"
