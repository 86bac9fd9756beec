#include "app/window/FileCommands.h"
#include "app/window/Job.h"
#include "tests/app/Bench.h"
#include "views/panels/FormField.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/NoteEdit.h"
#include "views/panels/Toast.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QUndoStack>

#include <atomic>
#include <thread>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What stands in a field and has not been taken yet: it is for the records that it was typed for,
/// and it is one step after the one that came between.
class TestTyped : public QObject
{
    Q_OBJECT

private slots:
    void aStepWithinAStepComesAfterIt();
    void undoBelowATypedText();
    void notesAndNumbersGoToTheirRecords();
    void notesGoOnAfterAnotherWindow();
    void conditionsWantTheirWords();
    void windowsThatAreNotActiveTakeTheirs();
    void anotherChartGetsNothing();
    void nothingClosesDuringAJob();

private:
    static QLineEdit *lineFor(const Bench &bench, const QString &label)
    {
        for (QLineEdit *line : bench.window->inspector()->findChildren<QLineEdit *>()) {
            const QWidget *named = line->accessibleName().isEmpty() ? line->parentWidget() : line;
            if (line->isVisible() && named->accessibleName() == label)
                return line;
        }
        return nullptr;
    }
};

void TestTyped::aStepWithinAStepComesAfterIt()
{
    DeploymentDocument document;
    Deployment chart;
    for (const QString &id : {u"a"_s, u"b"_s}) {
        Component component;
        component.id = id;
        chart.components.push_back(component);
    }
    document.reset(chart, {});
    const auto named = [&](const QString &id, const QString &name) {
        Component component = *document.deployment().component(id);
        component.name = name;
        return Replace<Component>{component};
    };
    bool once = false;
    connect(&document, &DeploymentDocument::changed, &document, [&] {
        if (!std::exchange(once, true))
            QVERIFY(document.edit(u"inner"_s, {named(u"b"_s, u"inner"_s)}));
    });
    QVERIFY(document.edit(u"outer"_s, {named(u"a"_s, u"outer"_s)}));
    QTRY_COMPARE(document.undoStack()->count(), 2);
    QCOMPARE(document.undoStack()->text(0), u"outer"_s);
    QCOMPARE(document.undoStack()->text(1), u"inner"_s);
    const Deployment after = document.deployment();
    document.undoStack()->undo();
    QCOMPARE(document.deployment().component(u"a"_s)->name, u"outer"_s);
    document.undoStack()->undo();
    QCOMPARE(document.deployment(), chart);
    document.undoStack()->redo();
    document.undoStack()->redo();
    QCOMPARE(document.deployment(), after);
    // Also from within an undo and a redo.
    once = false;
    document.undoStack()->undo();
    QTRY_VERIFY(!document.undoStack()->canRedo());
    QCOMPARE(document.undoStack()->text(1), u"inner"_s);
    QCOMPARE(document.deployment(), after);
}

/// A toolbar button takes no focus: what is typed is still in its field when undo removes the flow.
void TestTyped::undoBelowATypedText()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    DeploymentDocument *document = bench.window->document();
    Flow copy = *bench.flow(u"redis-server"_s);
    copy.id = u"copy"_s;
    copy.ports = *PortSpec::parse(u"6380/tcp");
    QVERIFY(document->edit(u"Copy"_s, {Insert<Flow>{copy}}));
    bench.window->selection()->set({{u"copy"_s, u"redis-server"_s}, {}, {}});
    QLineEdit *owner = lineFor(bench, u"Owner"_s);
    QVERIFY(owner);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Platform"_s);
    document->undoStack()->undo();
    QVERIFY(!bench.flow(u"copy"_s));
    QTRY_COMPARE(bench.flow(u"redis-server"_s)->owner, u"Platform"_s);
    QVERIFY(!document->undoStack()->canRedo());
    document->undoStack()->undo();
    QVERIFY(bench.flow(u"redis-server"_s)->owner != u"Platform"_s);
    QVERIFY(!bench.window->isWindowModified());
}

void TestTyped::notesAndNumbersGoToTheirRecords()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const auto component = [&](const QString &id) {
        return *bench.window->document()->deployment().component(id);
    };
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    NoteEdit *note = nullptr;
    for (NoteEdit *each : bench.window->inspector()->findChildren<NoteEdit *>())
        if (each->isVisible())
            note = each;
    QVERIFY(note);
    note->setFocus();
    QTest::keyClicks(note, u"Rack 7"_s);
    auto *instances = bench.find<QSpinBox>(u"instances"_s);
    QVERIFY(instances);
    auto *number = instances->findChild<QLineEdit *>();
    number->selectAll();
    QTest::keyClicks(number, u"3"_s);
    bench.window->selection()->set({{}, {u"prometheus"_s}, {}});
    QTRY_COMPARE(component(u"redis"_s).note, u"Rack 7"_s);
    QCOMPARE(component(u"redis"_s).instances, 3);
    QCOMPARE(component(u"prometheus"_s).instances, 1);
    QVERIFY(component(u"prometheus"_s).note != u"Rack 7"_s);
}

/// In another window one looks something up: what was written is safe, and goes on where it was.
void TestTyped::notesGoOnAfterAnotherWindow()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    NoteEdit *note = nullptr;
    for (NoteEdit *each : bench.window->inspector()->findChildren<NoteEdit *>())
        if (each->isVisible())
            note = each;
    QVERIFY(note);
    const auto written = [&] {
        return bench.window->document()->deployment().component(u"redis")->note;
    };
    note->setFocus();
    QTest::keyClicks(note, u"Rack "_s);
    {
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTRY_COMPARE(written(), u"Rack"_s);
    }
    bench.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QTRY_VERIFY(note->hasFocus());
    QTest::keyClicks(note, u"7"_s);
    QCOMPARE(note->toPlainText(), u"Rack 7"_s);
    note->clearFocus();
    QCOMPARE(written(), u"Rack 7"_s);
    bench.window->document()->undoStack()->undo();
    bench.window->document()->undoStack()->undo();
    QCOMPARE(note->toPlainText(), QString());
}

/// A need that is chosen as conditional is none before it says when.
void TestTyped::conditionsWantTheirWords()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    // Of a window that is not active nothing has the focus.
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.window->selection()->set({{u"redis-server"_s}, {}, {}});
    const auto need = [&] { return bench.flow(u"redis-server"_s)->need; };
    const Need before = need();
    QVERIFY(before.kind == Need::Kind::Required);
    QComboBox *box = nullptr;
    for (QComboBox *each : bench.window->inspector()->findChildren<QComboBox *>()) {
        if (each->isVisible() && each->findText(u"Conditional"_s) == 2)
            box = each;
    }
    QVERIFY(box);
    const auto choose = [&](int index) {
        box->setCurrentIndex(index);
        emit box->activated(index);
    };
    choose(2);
    QLineEdit *words = lineFor(bench, u"If"_s);
    QVERIFY(words);
    QVERIFY(words->hasFocus());
    bench.window->chart()->setFocus(); // without a word
    QVERIFY(need() == before);
    auto *field = qobject_cast<FormField *>(words->parentWidget());
    QVERIFY(field);
    QVERIFY(!field->error().isEmpty());
    QVERIFY(bench.window->toast()->text().contains(u"Say in words"_s));
    choose(0);
    QVERIFY(!words->isVisible());
    QVERIFY(field->error().isEmpty());
    // What was written once counts when it is asked for again.
    choose(2);
    QTest::keyClicks(words, u"with video"_s);
    choose(0);
    QVERIFY(need() == before);
    choose(2);
    QCOMPARE(words->text(), u"with video"_s);
    bench.window->chart()->setFocus();
    QVERIFY(need() == (Need{Need::Kind::Conditional, u"with video"_s}));
    choose(2); // again, and left as it is
    bench.window->chart()->setFocus();
    QVERIFY(field->error().isEmpty());
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
}

void TestTyped::windowsThatAreNotActiveTakeTheirs()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"redis-server"_s}, {}, {}});
    QLineEdit *owner = lineFor(bench, u"Owner"_s);
    QVERIFY(owner);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"Platform"_s);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(!owner->hasFocus());
    QVERIFY(bench.window->focusWidget() == owner);
    // It is asked about, since there is something to lose.
    QTimer::singleShot(0, bench.window.get(), [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
    });
    QVERIFY(!bench.window->files()->mayDiscard());
    QVERIFY(bench.window->document()->isModified());
    QCOMPARE(bench.flow(u"redis-server"_s)->owner, u"Platform"_s);
}

void TestTyped::anotherChartGetsNothing()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"redis-server"_s}, {}, {}});
    QLineEdit *ports = lineFor(bench, u"Ports"_s);
    QVERIFY(ports);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"no port"_s);
    Deployment chart = bench.window->document()->deployment();
    bench.window->document()->reset(chart, {});
    bench.window->selection()->set({{u"redis-server"_s}, {}, {}});
    ports = lineFor(bench, u"Ports"_s);
    QVERIFY(ports);
    QCOMPARE(ports->text(), bench.flow(u"redis-server"_s)->ports.toString());
    QVERIFY(!ports->isModified());
}

void TestTyped::nothingClosesDuringAJob()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(!hasJob(bench.window.get()));
    bool asked = false;
    bool closed = true;
    std::atomic<bool> go = false;
    QTimer::singleShot(100, bench.window.get(), [&] {
        asked = hasJob(bench.window.get());
        closed = bench.window->close();
        go = true;
    });
    runJob(u"A long one"_s, bench.window.get(), [&](const JobControl &) {
        while (!go)
            std::this_thread::yield();
    });
    QVERIFY(asked);
    QVERIFY(!closed);
    QVERIFY(bench.window->isVisible());
    QVERIFY(!hasJob(bench.window.get()));
}

QTEST_MAIN(TestTyped)
#include "tst_typed.moc"
