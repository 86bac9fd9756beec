#include "tests/app/TypingBench.h"
#include "views/panels/FormField.h"
#include "views/panels/Typing.h"

#include <QCompleter>
#include <QSignalSpy>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// That which takes the text of the field after a moment without a key; null where none does.
Typing *typingIn(const InspectorBench &bench, const QWidget *field)
{
    for (Typing *typing : bench.window->inspector()->findChildren<Typing *>()) {
        if (typing->isIn(field))
            return typing;
    }
    return nullptr;
}

} // namespace

/// What is typed into the inspector and taken away again was never meant.
class TestTypedBack : public QObject
{
    Q_OBJECT

private slots:
    void nothingTypedInTheEnd_data();
    void nothingTypedInTheEnd();
    void anotherStepCameBetween_data();
    void anotherStepCameBetween();
    void typedAgainAfterwards();
    void aConditionNeedsWords_data();
    void aConditionNeedsWords();
};

void TestTypedBack::nothingTypedInTheEnd_data()
{
    QTest::addColumn<Selection::Ids>("ids");
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("isFree");
    QTest::addColumn<bool>("waits");
    const Selection::Ids flows{{u"ice-tcp"_s, u"ice-udp"_s}, {}, {}};
    const Selection::Ids components{{}, {u"redis"_s, u"prometheus"_s}, {}};
    // Free text is taken after a pause, all else when the field is left.
    const std::tuple<const char *, Selection::Ids, QString, bool> fields[] = {
        {"owner", flows, u"Owner"_s, true}, {"ports", flows, u"Ports"_s, false},
        {"expiry", flows, u"Expires"_s, false},
        {"sender", {{u"ice-tcp"_s, u"redis-server"_s}, {}, {}}, u"From"_s, false},
        {"name", components, u"Name"_s, true}, {"note", components, u"Note"_s, true},
        {"addresses", components, u"Addresses"_s, false}};
    for (const auto &[name, ids, label, isFree] : fields) {
        QTest::addRow("%s, at once", name) << ids << label << isFree << false;
        if (isFree)
            QTest::addRow("%s, after a pause", name) << ids << label << isFree << true;
    }
}

void TestTypedBack::nothingTypedInTheEnd()
{
    QFETCH(Selection::Ids, ids);
    QFETCH(QString, label);
    QFETCH(bool, isFree);
    QFETCH(bool, waits);
    TwoOwners bench;
    QVERIFY(bench.prepared);
    Flow flow = *bench.flow(u"ice-udp"_s);
    flow.expires = QDate(2027, 12, 31);
    Component redis = *bench.document->deployment().component(u"redis"_s);
    redis.note = u"Rack 7"_s;
    redis.addresses = {*Address::parse(u"192.0.2.7"_s)};
    QVERIFY(bench.document->edit(u"x"_s, {Replace<Flow>{flow}, Replace<Component>{redis}}));
    const Deployment before = bench.document->deployment();
    const int steps = bench.document->undoStack()->count();
    bench.selection->set(ids);
    QWidget *field = fieldOf(bench, label);
    QVERIFY(field);
    const auto severalShown = [&] {
        const auto *line = qobject_cast<QLineEdit *>(field);
        const QString words =
            line ? line->placeholderText() : qobject_cast<NoteEdit *>(field)->placeholderText();
        return textOf(field).isEmpty() && words == u"several values"_s;
    };
    QVERIFY(severalShown());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_X);
    QTest::keyClick(field, Qt::Key_Backspace);
    const Typing *typing = typingIn(bench, field);
    QCOMPARE(typing != nullptr, isFree);
    if (waits) {
        QSignalSpy paused(typing, &Typing::paused);
        QVERIFY(paused.wait());
        QVERIFY(bench.document->deployment() == before);
    }
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(!field->hasFocus());
    QVERIFY(bench.document->deployment() == before);
    QCOMPARE(bench.document->undoStack()->count(), steps);
    QVERIFY(severalShown());
    for (const FormField *row : bench.window->inspector()->findChildren<FormField *>())
        QVERIFY2(row->error().isEmpty(), qPrintable(row->error()));
}

void TestTypedBack::anotherStepCameBetween_data()
{
    QTest::addColumn<bool>("waits");
    QTest::addColumn<bool>("goesOn"); // typing after the other step
    for (const bool goesOn : {false, true}) {
        const char *between = goesOn ? "between two pieces" : "after all";
        QTest::addRow("%s, the field is left", between) << false << goesOn;
        QTest::addRow("%s, after a pause", between) << true << goesOn;
    }
}

/// A button of the toolbar takes no keyboard from the field; neither do others who merge.
void TestTypedBack::anotherStepCameBetween()
{
    QFETCH(bool, waits);
    QFETCH(bool, goesOn);
    TwoOwners bench;
    QVERIFY(bench.prepared);
    const Deployment before = bench.document->deployment();
    bench.owner->setFocus();
    QTest::keyClicks(bench.owner, u"x"_s);
    QTRY_COMPARE(bench.flow(u"ice-udp"_s)->owner, u"x"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->owner, u"x"_s);
    bench.owner->completer()->popup()->hide();
    // Of the same record: that stays.
    Flow noted = *bench.flow(u"ice-udp"_s);
    noted.note = u"of another step"_s;
    QVERIFY(bench.document->edit(u"Note"_s, {Replace<Flow>{noted}}));
    if (goesOn) {
        QTest::keyClicks(bench.owner, u"y"_s);
        QTRY_COMPARE(bench.flow(u"ice-udp"_s)->owner, u"xy"_s);
        bench.owner->completer()->popup()->hide();
        QTest::keyClick(bench.owner, Qt::Key_Backspace);
    }
    QTest::keyClick(bench.owner, Qt::Key_Backspace);
    if (!waits)
        bench.window->chart()->setFocus();
    QTRY_COMPARE(bench.flow(u"ice-udp"_s)->owner, u"net"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->owner, before.flow(u"ice-tcp"_s)->owner);
    QCOMPARE(bench.flow(u"ice-udp"_s)->note, u"of another step"_s);
    QVERIFY(bench.owner->text().isEmpty());
    QCOMPARE(bench.owner->placeholderText(), u"several values"_s);
    bench.window->chart()->setFocus();
    QCOMPARE(bench.document->undoStack()->count(), goesOn ? 5 : 4);
    bench.document->undoStack()->setIndex(1);
    QVERIFY(bench.document->deployment() == before);
}

/// What was taken back is over: what is typed next is undone by itself, and not countered.
void TestTypedBack::typedAgainAfterwards()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QComboBox *need = needOf(bench);
    QVERIFY(need);
    emit need->activated(int(Need::Kind::Conditional));
    QLineEdit *words = bench.lineOf(u"If"_s);
    QVERIFY(words);
    const auto condition = [&] { return bench.flow(u"ice-tcp"_s)->need.condition; };
    QTest::keyClicks(words, u"a"_s);
    QTRY_COMPARE(condition(), u"a"_s);
    Flow other = *bench.flow(u"ice-udp"_s);
    other.note = u"of another step"_s;
    QVERIFY(bench.document->edit(u"Note"_s, {Replace<Flow>{other}}));
    QTest::keyClick(words, Qt::Key_Backspace);
    QTRY_COMPARE(condition(), QString());
    const Deployment before = bench.document->deployment();
    QTest::keyClicks(words, u"b"_s);
    QTRY_COMPARE(condition(), u"b"_s);
    QTest::keyClick(words, Qt::Key_Backspace);
    QTRY_COMPARE(condition(), QString());
    QVERIFY(bench.document->deployment() == before);
    QCOMPARE(bench.document->undoStack()->count(), 4);
    QCOMPARE(bench.document->undoStack()->index(), 3);
}

void TestTypedBack::aConditionNeedsWords_data() { anotherStepCameBetween_data(); }

/// What the record says is what the field says: that there is no condition.
void TestTypedBack::aConditionNeedsWords()
{
    QFETCH(bool, waits);
    QFETCH(bool, goesOn);
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QComboBox *need = needOf(bench);
    QVERIFY(need);
    emit need->activated(int(Need::Kind::Conditional));
    QLineEdit *words = bench.lineOf(u"If"_s);
    QVERIFY(words);
    QTest::keyClicks(words, u"ab"_s);
    QTRY_COMPARE(bench.flow(u"ice-tcp"_s)->need.condition, u"ab"_s);
    Flow other = *bench.flow(u"ice-udp"_s);
    other.note = u"of another step"_s;
    QVERIFY(bench.document->edit(u"Note"_s, {Replace<Flow>{other}}));
    if (goesOn) {
        QTest::keyClicks(words, u"c"_s);
        QTRY_COMPARE(bench.flow(u"ice-tcp"_s)->need.condition, u"abc"_s);
        QTest::keyClick(words, Qt::Key_Backspace);
    }
    QTest::keyClick(words, Qt::Key_Backspace);
    QTest::keyClick(words, Qt::Key_Backspace);
    if (!waits)
        bench.window->chart()->setFocus();
    QTRY_VERIFY(bench.flow(u"ice-tcp"_s)->need == before.flow(u"ice-tcp"_s)->need);
    bench.window->chart()->setFocus();
    QVERIFY(bench.says(u"Say in words when the flow is needed"_s));
    QCOMPARE(bench.flow(u"ice-udp"_s)->note, u"of another step"_s);
    QCOMPARE(bench.document->undoStack()->count(), goesOn ? 4 : 3);
    bench.document->undoStack()->setIndex(0);
    QVERIFY(bench.document->deployment() == before);
}

QTEST_MAIN(TestTypedBack)
#include "tst_typedback.moc"
