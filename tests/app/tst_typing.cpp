#include "app/window/DraftKeeper.h"
#include "app/window/Safety.h"
#include "model/io/DraftStore.h"
#include "tests/app/TypingBench.h"
#include "views/panels/NoteEdit.h"
#include "views/panels/Typing.h"

#include <QComboBox>
#include <QCompleter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTextCursor>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

int cursorOf(const QWidget *field)
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line ? line->cursorPosition()
                : qobject_cast<const NoteEdit *>(field)->textCursor().position();
}

/// What a crash at this moment would leave; nothing before there is a draft.
std::optional<Deployment> kept(const InspectorBench &bench)
{
    const Result<RecoveredDraft> draft = readDraft(bench.window->safety()->drafts()->path());
    return draft ? std::optional(draft->deployment) : std::nullopt;
}

struct Field
{
    const char *name;
    Selection::Ids ids;
    QString label;
    QStringList typed; ///< with a pause after each
    QStringList taken;
    QString (*value)(const Deployment &);
};

const Field fields[] = {
    {"owner of a flow", {{u"ice-tcp"_s}, {}, {}}, u"Owner"_s, {u"Net"_s, u"work "_s, u"team"_s},
        {u"Net"_s, u"Network"_s, u"Network team"_s},
        [](const Deployment &chart) { return chart.flow(u"ice-tcp"_s)->owner; }},
    {"note of a component", {{}, {u"redis"_s}, {}}, u"Note"_s, {u"Rack "_s, u"7"_s},
        {u"Rack"_s, u"Rack 7"_s},
        [](const Deployment &chart) { return chart.component(u"redis"_s)->note; }},
    {"name of a component", {{}, {u"redis"_s}, {}}, u"Name"_s, {u"Re"_s, u"dis 1"_s},
        {u"Re"_s, u"Redis 1"_s},
        [](const Deployment &chart) { return chart.component(u"redis"_s)->name; }},
    {"name of a zone", {{}, {}, {u"sfu-1"_s}}, u"Name"_s, {u"First"_s, u" one"_s},
        {u"First"_s, u"First one"_s},
        [](const Deployment &chart) { return chart.zone(u"sfu-1"_s)->name; }},
    {"customer of the chart", {}, u"Customer"_s, {u"Example"_s, u" Ltd"_s},
        {u"Example"_s, u"Example Ltd"_s},
        [](const Deployment &chart) { return chart.settings.titleBlock.customer; }},
};

} // namespace

/// What is typed into the inspector is safe while it is typed.
class TestTyping : public QObject
{
    Q_OBJECT

private slots:
    void itIsInTheDraft_data();
    void itIsInTheDraft();
    void numbersAreInTheDraft();
    void theListOfProposalsStays();
    void whatIsChosenFromTheListCounts();
    void undoInTheField();
    void undoOfTheChart();
    void eachGetsItsOwnBack();
    void halfATextIsNotTaken();
    void theRecordGoes_data();
    void theRecordGoes();
    void oneStepForWhoeverJoins();
    void whatIsBackIsNotTaken();
    void aConditionNeedsWords();
};

void TestTyping::itIsInTheDraft_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(fields)); ++i)
        QTest::newRow(fields[i].name) << i;
}

void TestTyping::itIsInTheDraft()
{
    QFETCH(int, index);
    const Field &row = fields[index];
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set(row.ids);
    QWidget *field = fieldOf(bench, row.label);
    QVERIFY(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QString all;
    for (int i = 0; i < row.typed.size(); ++i) {
        QTest::keyClicks(field, row.typed[i]);
        all += row.typed[i];
        QTRY_COMPARE(row.value(bench.document->deployment()), row.taken[i]);
        QTRY_VERIFY(kept(bench) && row.value(*kept(bench)) == row.taken[i]);
        QCOMPARE(QApplication::focusWidget(), field);
        QCOMPARE(textOf(field), all);
        QCOMPARE(cursorOf(field), int(all.size()));
        QCOMPARE(bench.document->undoStack()->count(), 1);
    }
    const QString step = bench.document->undoStack()->undoText();
    bench.window->chart()->setFocus();
    QCOMPARE(bench.document->undoStack()->count(), 1);
    QCOMPARE(bench.document->undoStack()->undoText(), step);
    QCOMPARE(row.value(bench.document->deployment()), row.taken.last());
    QCOMPARE(textOf(field), row.taken.last());
    // What is typed later is another step.
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, u"8080/tcp"_s);
    bench.window->chart()->setFocus();
    QCOMPARE(bench.document->undoStack()->count(), 2);
    bench.document->undoStack()->undo();
    QCOMPARE(textOf(field), row.taken.last());
    bench.document->undoStack()->undo();
    QVERIFY(bench.document->deployment() == before);
    QVERIFY(!bench.window->isWindowModified());
}

void TestTyping::numbersAreInTheDraft()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{}, {u"redis"_s}, {}});
    auto *instances = bench.shown<QSpinBox>(u"instances"_s);
    auto *number = instances->findChild<QLineEdit *>();
    instances->setFocus();
    number->selectAll();
    const auto inDraft = [&](int count) {
        const std::optional<Deployment> chart = kept(bench);
        return chart && chart->component(u"redis"_s)->instances == count;
    };
    QTest::keyClicks(number, u"2"_s);
    QTRY_VERIFY(inDraft(2));
    QTest::keyClicks(number, u"5"_s);
    QTRY_VERIFY(inDraft(25));
    QVERIFY(instances->hasFocus());
    QCOMPARE(bench.document->undoStack()->count(), 1);
    // Nothing is put in the place of a number that is being taken away.
    QTest::keyClick(number, Qt::Key_Backspace);
    QTest::keyClick(number, Qt::Key_Backspace);
    QTest::qWait(0);
    QVERIFY(number->text().isEmpty());
}

void TestTyping::theListOfProposalsStays()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QLineEdit *owner = bench.lineOf(u"Owner"_s);
    QVERIFY(owner);
    bench.type(owner, u"Platform team"_s);
    bench.window->chart()->setFocus();
    bench.selection->set({{u"ice-udp"_s}, {}, {}});
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Plat"_s);
    const QWidget *list = owner->completer()->popup();
    QTRY_VERIFY(list->isVisible());
    QTRY_COMPARE(bench.flow(u"ice-udp"_s)->owner, u"Plat"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(owner->text(), u"Plat"_s);
}

void TestTyping::whatIsChosenFromTheListCounts()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QLineEdit *owner = bench.lineOf(u"Owner"_s);
    bench.type(owner, u"Platform team"_s);
    bench.window->chart()->setFocus();
    bench.selection->set({{u"ice-udp"_s, u"redis-server"_s}, {}, {}});
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Plat"_s);
    QWidget *list = owner->completer()->popup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    bench.window->chart()->setFocus();
    QCOMPARE(bench.flow(u"ice-udp"_s)->owner, u"Platform team"_s);
    QCOMPARE(bench.flow(u"redis-server"_s)->owner, u"Platform team"_s);
}

void TestTyping::undoInTheField()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    const auto nameNow = [&] { return bench.document->deployment().component(u"redis"_s)->name; };
    bench.selection->set({{}, {u"redis"_s}, {}});
    QLineEdit *name = bench.lineOf(u"Name"_s);
    // After a moment, and where the field is left before that.
    for (const bool leaves : {false, true}) {
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Cache"_s);
        QTRY_COMPARE(nameNow(), u"Cache"_s);
        QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(name->text(), before.component(u"redis"_s)->name);
        if (leaves)
            bench.window->chart()->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.document->deployment() == before, leaves ? 0 : 5 * Typing::PauseMs);
        QVERIFY(!bench.window->isWindowModified());
    }
}

/// A button of the toolbar takes no focus.
void TestTyping::undoOfTheChart()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QLineEdit *owner = bench.lineOf(u"Owner"_s);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Network"_s);
    QTRY_COMPARE(bench.flow(u"ice-tcp"_s)->owner, u"Network"_s);
    owner->completer()->popup()->hide();
    bench.window->actions()[ActionId::Undo]->trigger();
    QCOMPARE(owner->text(), before.flow(u"ice-tcp"_s)->owner);
    bench.window->chart()->setFocus();
    QVERIFY(bench.document->deployment() == before);
    bench.window->actions()[ActionId::Redo]->trigger();
    QCOMPARE(owner->text(), u"Network"_s);
}

void TestTyping::eachGetsItsOwnBack()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{}, {u"redis"_s, u"prometheus"_s}, {}});
    QLineEdit *name = bench.lineOf(u"Name"_s);
    QCOMPARE(name->placeholderText(), u"several values"_s);
    name->setFocus();
    QTest::keyClicks(name, u"x"_s);
    QTRY_COMPARE(bench.document->deployment().component(u"redis"_s)->name, u"x"_s);
    QCOMPARE(bench.document->deployment().component(u"prometheus"_s)->name, u"x"_s);
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    bench.window->chart()->setFocus();
    QVERIFY(bench.document->deployment() == before);
}

void TestTyping::halfATextIsNotTaken()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QLineEdit *owner = bench.lineOf(u"Owner"_s);
    QLineEdit *ports = bench.lineOf(u"Ports"_s);
    QLineEdit *id = bench.lineOf(u"Id"_s);
    // An id would take all that refers to it along.
    id->setFocus();
    id->selectAll();
    QTest::keyClicks(id, u"half"_s);
    ports->setFocus();
    QVERIFY(bench.flow(u"half"_s));
    bench.document->undoStack()->undo();
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QVERIFY(bench.document->deployment() == before);
    id->setFocus();
    id->selectAll();
    QTest::keyClicks(id, u"half"_s);
    QSignalSpy steps(bench.document->undoStack(), &QUndoStack::indexChanged);
    QVERIFY(!steps.wait(Typing::PauseMs + 500));
    QVERIFY(bench.document->deployment() == before);
    QTest::keyClick(id, Qt::Key_Z, Qt::ControlModifier);
    // 44 would be another rule on the way to 443.
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"44/tcp"_s);
    QVERIFY(!steps.wait(Typing::PauseMs + 500));
    QVERIFY(bench.document->deployment() == before);
    owner->setFocus();
    QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), u"44/tcp"_s);
    QCOMPARE(bench.document->undoStack()->index(), 1);
}

void TestTyping::theRecordGoes_data()
{
    QTest::addColumn<QStringList>("flows");
    QTest::newRow("and the field with it") << QStringList{u"ice-tcp"_s};
    QTest::newRow("and another one stays") << QStringList{u"ice-tcp"_s, u"ice-udp"_s};
}

/// An edit from elsewhere comes while what was taken is to be given back.
void TestTyping::theRecordGoes()
{
    QFETCH(QStringList, flows);
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({flows, {}, {}});
    QLineEdit *owner = bench.lineOf(u"Owner"_s);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Net"_s);
    QTRY_COMPARE(bench.flow(u"ice-tcp"_s)->owner, u"Net"_s);
    owner->completer()->popup()->hide();
    QTest::keyClick(owner, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(owner->text(), before.flow(u"ice-tcp"_s)->owner);
    owner->completer()->popup()->hide();
    QVERIFY(owner->hasFocus());
    QVERIFY(bench.document->edit(u"Delete"_s, {Remove<Flow>{u"ice-tcp"_s}}));
    QVERIFY(!bench.flow(u"ice-tcp"_s));
    // Within the step nothing else can be given back; one that stays gets its own after it.
    QCoreApplication::processEvents();
    QCOMPARE(bench.document->undoStack()->count(), flows.size() + 1);
    if (bench.flow(u"ice-udp"_s))
        QCOMPARE(bench.flow(u"ice-udp"_s)->owner, before.flow(u"ice-udp"_s)->owner);
    bench.document->undoStack()->setIndex(1);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->owner, u"Net"_s);
    bench.document->undoStack()->undo();
    QVERIFY(bench.document->deployment() == before);
}

void TestTyping::oneStepForWhoeverJoins()
{
    TwoOwners bench;
    QVERIFY(bench.prepared);
    const Deployment before = bench.document->deployment();
    QLineEdit *owner = bench.owner;
    owner->setFocus();
    QTest::keyClicks(owner, u"net"_s);
    QTRY_COMPARE(bench.flow(u"ice-tcp"_s)->owner, u"net"_s);
    // From here on the second one differs, too.
    QTest::keyClicks(owner, u"work"_s);
    QTRY_COMPARE(bench.flow(u"ice-tcp"_s)->owner, u"network"_s);
    QCOMPARE(bench.flow(u"ice-udp"_s)->owner, u"network"_s);
    bench.window->chart()->setFocus();
    const Deployment typed = bench.document->deployment();
    QCOMPARE(bench.document->undoStack()->count(), 2);
    bench.document->undoStack()->undo();
    QVERIFY(bench.document->deployment() == before);
    bench.document->undoStack()->redo();
    QVERIFY(bench.document->deployment() == typed);
}

void TestTyping::whatIsBackIsNotTaken()
{
    TwoOwners bench;
    QVERIFY(bench.prepared);
    const Deployment before = bench.document->deployment();
    QLineEdit *owner = bench.owner;
    owner->setFocus();
    QTest::keyClicks(owner, u"x"_s);
    QTRY_COMPARE(bench.flow(u"ice-udp"_s)->owner, u"x"_s);
    QTest::keyClick(owner, Qt::Key_Backspace);
    QTRY_VERIFY(bench.document->deployment() == before);
    bench.window->chart()->setFocus();
    QVERIFY(bench.document->deployment() == before);
}

/// The words that were there on the way are none, and who leaves without them is told so.
void TestTyping::aConditionNeedsWords()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QComboBox *need = needOf(bench);
    QVERIFY(need);
    for (const bool waits : {false, true}) {
        emit need->activated(int(Need::Kind::Conditional));
        QLineEdit *words = bench.lineOf(u"If"_s);
        QVERIFY(words);
        QTest::keyClicks(words, u"ab"_s);
        QTRY_COMPARE(bench.flow(u"ice-tcp"_s)->need.condition, u"ab"_s);
        QTest::keyClick(words, Qt::Key_Backspace);
        QTest::keyClick(words, Qt::Key_Backspace);
        if (waits)
            QTRY_VERIFY(bench.document->deployment() == before);
        bench.window->chart()->setFocus();
        QVERIFY(bench.document->deployment() == before);
        QVERIFY(bench.says(u"Say in words when the flow is needed"_s));
        bench.selection->clear();
        bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    }
}

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"
