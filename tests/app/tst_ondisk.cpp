#include "app/window/DraftKeeper.h"
#include "app/window/FileCommands.h"
#include "app/window/Safety.h"
#include "model/core/Changes.h"
#include "model/io/DeploymentFile.h"
#include "model/io/FileLock.h"
#include "model/io/SafeFile.h"
#include "tests/app/Notices.h"
#include "views/dialogs/MergeDialog.h"
#include "views/panels/InspectorPanel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment withNote(Deployment deployment, const QString &flow, const QString &note)
{
    for (Flow &each : deployment.flows) {
        if (each.id == flow)
            each.note = note;
    }
    return deployment;
}

bool isLocked(const QString &file)
{
    FileLock lock;
    return lock.acquire(file) == FileLock::State::Taken;
}

/// Another program writes the note of that flow into the file.
void write(const QString &file, const QString &flow, const QString &note)
{
    QVERIFY(saveDeployment(file, withNote(loadDeployment(file).value(), flow, note)));
}

} // namespace

/// What others do to the file that is open, and that of two windows only one owns it.
class TestOnDisk : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_file = m_bench->example(u"livekit"_s);
        QVERIFY(m_bench->window->open(m_file));
    }
    void cleanup() { m_bench.reset(); }

    void reloadWhatChanged();
    void reloadLosesNothing();
    void theBarFollowsTheChart();
    void whatIsTypedIsNoChangeOfTheirs();
    void keepMine();
    void mergeWithoutConflict();
    void mergeAsks();
    void mergeAsksAboutWhatIRemoved();
    void notAChartAnyMore();
    void deletedAndBack();
    void deletedAndSaved();
    void nothingToTell_data();
    void nothingToTell();
    void savingAsksFirst();
    void savingMerges();
    void savingFails();
    void editsWhileSaving();
    void openingTidiesUp();
    void openTwice();
    void saveOverAnotherWindow();
    void theLockFollowsTheFile();
    void savingTakesALockThatIsFree();

private:
    DeploymentDocument *document() const { return m_bench->window->document(); }
    const Flow *flow(const QString &id) const { return m_bench->flow(id); }

    std::unique_ptr<Bench> m_bench;
    QString m_file;
};

void TestOnDisk::reloadWhatChanged()
{
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    QTRY_VERIFY(shownBar(*m_bench));
    QVERIFY2(shownBar(*m_bench)->text().contains("livekit.portolan"_L1),
        qPrintable(shownBar(*m_bench)->text()));
    QCOMPARE(flow(u"ice-tcp"_s)->note.contains("theirs"_L1), false); // nothing by itself
    pressBar(*m_bench, u"Reload"_s);
    QCOMPARE(flow(u"ice-tcp"_s)->note, u"theirs"_s);
    QVERIFY(!m_bench->window->isWindowModified());
    QVERIFY(!shownBar(*m_bench));
}

void TestOnDisk::reloadLosesNothing()
{
    switchOff(*m_bench, u"ice-udp"_s);
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    QTRY_VERIFY(shownBar(*m_bench));
    Answer<QMessageBox> anyway(u"Reload anyway"_s);
    pressBar(*m_bench, u"Reload"_s);
    QVERIFY(anyway.wasAsked());
    QVERIFY(flow(u"ice-udp"_s)->enabled);
    QVERIFY(!m_bench->window->isWindowModified());
    m_bench->window->actions()[ActionId::Undo]->trigger();
    QVERIFY(!flow(u"ice-udp"_s)->enabled);
    QVERIFY(m_bench->window->isWindowModified());
    // The draft is about the file as it is now.
    QVERIFY(m_bench->window->safety()->drafts()->flush());
    const auto draft = readDraft(m_bench->window->safety()->drafts()->path());
    QVERIFY(draft);
    QCOMPARE(draft->base.identity, identityOnDisk(m_file).value());
    QCOMPARE(draft->deployment, document()->deployment());
}

/// It is told before there is anything of one's own, and answered after.
void TestOnDisk::theBarFollowsTheChart()
{
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    QTRY_VERIFY(shownBar(*m_bench));
    const auto offered = [&] {
        QStringList texts;
        for (const QPushButton *button : shownBar(*m_bench)->findChildren<QPushButton *>())
            texts << button->text().remove(u'&');
        return texts;
    };
    const QStringList unmodified = {u"Reload"_s, u"Keep mine"_s};
    const QStringList modified = {u"Merge"_s, u"Reload"_s, u"Keep mine"_s};
    const QString words = shownBar(*m_bench)->text();
    QCOMPARE(offered(), unmodified);
    switchOff(*m_bench, u"ice-udp"_s);
    QCOMPARE(offered(), modified);
    QVERIFY2(shownBar(*m_bench)->text().contains("changes of your own"_L1),
        qPrintable(shownBar(*m_bench)->text()));
    m_bench->window->actions()[ActionId::Undo]->trigger();
    QCOMPARE(offered(), unmodified);
    QCOMPARE(shownBar(*m_bench)->text(), words);
    m_bench->window->actions()[ActionId::Redo]->trigger();
    pressBar(*m_bench, u"Merge"_s);
    QVERIFY(!flow(u"ice-udp"_s)->enabled);
    QCOMPARE(flow(u"ice-tcp"_s)->note, u"theirs"_s);
    // Once answered nothing brings it back.
    m_bench->window->actions()[ActionId::Undo]->trigger();
    QVERIFY(!shownBar(*m_bench));
}

/// The press takes what stands in the field, and with that the button means something else.
void TestOnDisk::whatIsTypedIsNoChangeOfTheirs()
{
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    QTRY_VERIFY(shownBar(*m_bench));
    m_bench->window->selection()->set({{u"ice-udp"_s}, {}, {}});
    QLineEdit *owner = nullptr;
    for (QLineEdit *line : m_bench->window->inspector()->findChildren<QLineEdit *>()) {
        if (line->isVisible() && line->accessibleName() == "Owner"_L1)
            owner = line;
    }
    QVERIFY(owner);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"mine"_s);
    pressBar(*m_bench, u"Reload"_s);
    QCOMPARE(flow(u"ice-udp"_s)->owner, u"mine"_s);
    QVERIFY(flow(u"ice-tcp"_s)->note != u"theirs"_s);
    QVERIFY(shownBar(*m_bench, u"changes of your own"_s));
    pressBar(*m_bench, u"Merge"_s);
    QCOMPARE(flow(u"ice-udp"_s)->owner, u"mine"_s);
    QCOMPARE(flow(u"ice-tcp"_s)->note, u"theirs"_s);
}

void TestOnDisk::keepMine()
{
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    QTRY_VERIFY(shownBar(*m_bench));
    pressBar(*m_bench, u"Keep mine"_s);
    QVERIFY(!shownBar(*m_bench));
    QVERIFY(m_bench->window->isWindowModified()); // it is not what the file holds
    QVERIFY(m_bench->window->safety()->drafts()->flush());
    QVERIFY(!m_bench->window->safety()->drafts()->path().isEmpty());
    QVERIFY(m_bench->window->files()->save()); // without a question
    QCOMPARE(loadDeployment(m_file).value(), document()->deployment());
}

void TestOnDisk::mergeWithoutConflict()
{
    switchOff(*m_bench, u"ice-udp"_s);
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    QTRY_VERIFY(shownBar(*m_bench));
    pressBar(*m_bench, u"Merge"_s);
    QCOMPARE(flow(u"ice-tcp"_s)->note, u"theirs"_s);
    QVERIFY(!flow(u"ice-udp"_s)->enabled);
    QVERIFY(m_bench->window->isWindowModified());
    QCOMPARE(document()->undoStack()->undoText(), u"Merge"_s);
    QVERIFY(m_bench->window->files()->save());
    QCOMPARE(loadDeployment(m_file).value(), document()->deployment());
}

void TestOnDisk::mergeAsks()
{
    const Deployment base = document()->deployment();
    for (const QString &id : {u"ice-tcp"_s, u"ice-udp"_s}) {
        Flow changed = *flow(id);
        changed.note = u"mine"_s;
        QVERIFY(document()->edit(u"x"_s, {Replace<Flow>{changed}}));
    }
    Deployment theirs =
        withNote(withNote(base, u"ice-tcp"_s, u"theirs"_s), u"ice-udp"_s, u"theirs"_s);
    theirs.settings.name = u"Renamed"_s;
    QVERIFY(saveDeployment(m_file, theirs));
    QTRY_VERIFY(shownBar(*m_bench));
    {
        Answer<MergeDialog> cancel(u"Cancel"_s);
        pressBar(*m_bench, u"Merge"_s);
        QVERIFY(cancel.wasAsked());
        QCOMPARE(document()->undoStack()->count(), 2);
        QTRY_VERIFY(shownBar(*m_bench)); // still to be decided
    }
    Answer<MergeDialog> merge([](MergeDialog *dialog) {
        auto *list = dialog->findChild<QTreeWidget *>(u"conflicts"_s);
        QCOMPARE(list->topLevelItemCount(), 2);
        // By the mouse and by the keyboard.
        const QModelIndex theirsCell = list->model()->index(0, 4);
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualRect(theirsCell).center());
        QCOMPARE(list->topLevelItem(0)->checkState(4), Qt::Checked);
        QCOMPARE(list->topLevelItem(0)->checkState(3), Qt::Unchecked);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Right);
        QCOMPARE(list->topLevelItem(1)->checkState(4), Qt::Checked);
        QTest::keyClick(list, Qt::Key_Left);
        QCOMPARE(list->topLevelItem(1)->checkState(3), Qt::Checked);
        Answer<QDialog>::press(dialog, u"Merge"_s);
    });
    pressBar(*m_bench, u"Merge"_s);
    QCOMPARE(flow(u"ice-tcp"_s)->note, u"theirs"_s);
    QCOMPARE(flow(u"ice-udp"_s)->note, u"mine"_s);
    QCOMPARE(document()->deployment().settings.name, u"Renamed"_s);
    QCOMPARE(document()->undoStack()->count(), 3);
    m_bench->window->actions()[ActionId::Undo]->trigger();
    QCOMPARE(flow(u"ice-tcp"_s)->note, u"mine"_s);
}

/// It comes back only if somebody says so; until then nobody has.
void TestOnDisk::mergeAsksAboutWhatIRemoved()
{
    QVERIFY(document()->edit(u"x"_s, {Remove<Flow>{u"ice-tcp"_s}}));
    Deployment theirs = withNote(loadDeployment(m_file).value(), u"ice-tcp"_s, u"theirs"_s);
    theirs.settings.name = u"Renamed"_s;
    QVERIFY(saveDeployment(m_file, theirs));
    QTRY_VERIFY(shownBar(*m_bench));
    Answer<MergeDialog> merge([](MergeDialog *dialog) {
        QCOMPARE(dialog->findChild<QTreeWidget *>(u"conflicts"_s)->topLevelItemCount(), 1);
        const auto *settled = dialog->findChild<QListWidget *>(u"settled"_s);
        QCOMPARE(settled->count(), 1);
        QVERIFY2(
            settled->item(0)->text().contains("Renamed"_L1), qPrintable(settled->item(0)->text()));
        Answer<QDialog>::press(dialog, u"All: Yours"_s);
        Answer<QDialog>::press(dialog, u"Merge"_s);
    });
    pressBar(*m_bench, u"Merge"_s);
    QVERIFY(merge.wasAsked());
    QVERIFY(!flow(u"ice-tcp"_s));
    QCOMPARE(document()->deployment().settings.name, u"Renamed"_s);
}

void TestOnDisk::notAChartAnyMore()
{
    const Deployment before = document()->deployment();
    QVERIFY(writeFile(m_file, "text"));
    QTRY_VERIFY(shownBar(*m_bench));
    {
        Answer<QMessageBox> told(u"OK"_s);
        pressBar(*m_bench, u"Reload"_s);
        QVERIFY2(told.text().contains("livekit.portolan:1:1"_L1), qPrintable(told.text()));
    }
    QCOMPARE(document()->deployment(), before);
    QTRY_VERIFY(shownBar(*m_bench));
    pressBar(*m_bench, u"Keep mine"_s);
    QVERIFY(m_bench->window->files()->save());
    QCOMPARE(loadDeployment(m_file).value(), before);
}

void TestOnDisk::deletedAndBack()
{
    const QByteArray bytes = readFile(m_file).value();
    const Deployment before = document()->deployment();
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(shownBar(*m_bench));
    QVERIFY(m_bench->window->isWindowModified());
    // The chart is nowhere else, so the draft holds all of it.
    QVERIFY(m_bench->window->safety()->drafts()->flush());
    const auto draft = readDraft(m_bench->window->safety()->drafts()->path());
    QVERIFY(draft);
    QCOMPARE(draft->deployment, before);
    QVERIFY(writeFile(m_file, bytes));
    QTRY_VERIFY(!shownBar(*m_bench));
    QVERIFY(!m_bench->window->isWindowModified());
}

void TestOnDisk::deletedAndSaved()
{
    QVERIFY(QFile::rename(m_file, m_file + u".old"_s));
    QTRY_VERIFY(shownBar(*m_bench));
    pressBar(*m_bench, u"Save"_s);
    QCOMPARE(loadDeployment(m_file).value(), document()->deployment());
    QVERIFY(!m_bench->window->isWindowModified());
}

void TestOnDisk::nothingToTell_data()
{
    QTest::addColumn<QString>("what");
    for (const auto *what :
        {"touched", "written the same", "replaced by the same", "our own saving", "a neighbour"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestOnDisk::nothingToTell()
{
    QFETCH(QString, what);
    const QByteArray bytes = readFile(m_file).value();
    if (what == "touched"_L1) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    } else if (what == "written the same"_L1) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    } else if (what == "replaced by the same"_L1) {
        QVERIFY(writeFile(m_file, bytes));
    } else if (what == "our own saving"_L1) {
        switchOff(*m_bench, u"ice-udp"_s);
        QVERIFY(m_bench->window->files()->save());
    } else {
        QVERIFY(writeFile(m_file + u".txt"_s, "x"));
    }
    // A change that is told of proves that the others were not.
    const auto *bar = m_bench->window->findChildren<NoticeBar *>().value(1);
    QVERIFY(bar);
    QTest::qWait(400); // longer than the watch waits for a writer to end
    QVERIFY(!shownBar(*m_bench));
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    QTRY_VERIFY(shownBar(*m_bench));
}

void TestOnDisk::savingAsksFirst()
{
    switchOff(*m_bench, u"ice-udp"_s);
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    const QByteArray theirs = readFile(m_file).value();
    {
        // At once, before any watcher could tell.
        Answer<QMessageBox> cancel(u"Cancel"_s);
        QVERIFY(!m_bench->window->files()->save());
        QVERIFY2(cancel.text().contains("livekit.portolan"_L1), qPrintable(cancel.text()));
    }
    QCOMPARE(readFile(m_file).value(), theirs);
    QVERIFY(m_bench->window->isWindowModified());
    Answer<QMessageBox> overwrite(u"Overwrite"_s);
    QVERIFY(m_bench->window->files()->save());
    QCOMPARE(loadDeployment(m_file).value(), document()->deployment());
    QVERIFY(!m_bench->window->isWindowModified());
}

void TestOnDisk::savingMerges()
{
    switchOff(*m_bench, u"ice-udp"_s);
    write(m_file, u"ice-tcp"_s, u"theirs"_s);
    Answer<QMessageBox> merge(u"Merge"_s);
    QVERIFY(!m_bench->window->files()->save()); // one looks at it first
    QCOMPARE(flow(u"ice-tcp"_s)->note, u"theirs"_s);
    QVERIFY(m_bench->window->files()->save());
    QCOMPARE(loadDeployment(m_file).value(), document()->deployment());
}

void TestOnDisk::savingFails()
{
    switchOff(*m_bench, u"ice-udp"_s);
    // A name that leads nowhere: no folder can be had there, not even by the administrator.
    const QString nowhere = m_file + u"/chart.portolan"_s;
    document()->markSaved(nowhere, {}, document()->fileContents());
    Answer<QMessageBox> cancel(u"Cancel"_s);
    QVERIFY(!m_bench->window->files()->save());
    QVERIFY2(cancel.text().startsWith(nowhere + u": "_s), qPrintable(cancel.text()));
    QVERIFY(m_bench->window->isWindowModified());
    QVERIFY(QFile::exists(m_file));
}

void TestOnDisk::editsWhileSaving()
{
    // As the event loop of a long saving lets them in.
    const Deployment saved = document()->deployment();
    switchOff(*m_bench, u"ice-udp"_s);
    const Result<FileIdentity> identity = saveDeployment(m_file, saved);
    QVERIFY(identity);
    document()->markSaved(m_file, *identity, saved);
    QVERIFY(m_bench->window->isWindowModified());
    QVERIFY(m_bench->window->safety()->drafts()->flush());
    const auto draft = readDraft(m_bench->window->safety()->drafts()->path());
    QVERIFY(draft);
    QCOMPARE(draft->deployment, document()->deployment());
    QCOMPARE(draft->base.deployment, saved);
}

void TestOnDisk::openingTidiesUp()
{
    const QString left = m_bench->folder.filePath(u".livekit.portolan.4711-1.part"_s);
    QVERIFY(writeFile(left, "half a chart"));
    QVERIFY(m_bench->window->open(m_file));
    QVERIFY(!QFile::exists(left));
}

void TestOnDisk::openTwice()
{
    Bench second;
    QVERIFY(second.window->open(m_file));
    QVERIFY(second.window->document()->isReadOnly());
    second.window->files()->editAnyway();
    QCOMPARE(second.window->document()->path(), m_file);
    // Nobody's lock is lost by that.
    Bench third;
    QVERIFY(third.window->open(m_file));
    QVERIFY(third.window->document()->isReadOnly());
    // The same file in the same window is no question.
    QVERIFY(m_bench->window->open(m_file));
    QVERIFY(!document()->isReadOnly());
}

void TestOnDisk::saveOverAnotherWindow()
{
    Bench second;
    second.window->files()->openExample(u":/portolan/examples/crowdsec.portolan"_s);
    const QByteArray before = readFile(m_file).value();
    second.window->document()->markSaved(m_file, {}, {}); // as Save as leads there
    Answer<QMessageBox> cancel(u"Cancel"_s);
    QVERIFY(!second.window->files()->save());
    QVERIFY(cancel.wasAsked());
    QCOMPARE(readFile(m_file).value(), before);
}

void TestOnDisk::theLockFollowsTheFile()
{
    QVERIFY(isLocked(m_file));
    const QString other = m_bench->example(u"crowdsec"_s);
    QVERIFY(m_bench->window->open(other));
    QVERIFY(!isLocked(m_file));
    QVERIFY(isLocked(other));
    m_bench->window->files()->newBlank();
    QVERIFY(!isLocked(other));
    QVERIFY(m_bench->window->open(m_file));
    m_bench->window.reset();
    QVERIFY(!isLocked(m_file));
}

void TestOnDisk::savingTakesALockThatIsFree()
{
    Bench second;
    QVERIFY(second.window->open(m_file));
    second.window->files()->editAnyway(); // without a lock
    m_bench->window.reset();
    QVERIFY(!isLocked(m_file));
    switchOff(second, u"ice-tcp"_s);
    QVERIFY(second.window->files()->save());
    QVERIFY(isLocked(m_file));
}

QTEST_MAIN(TestOnDisk)
#include "tst_ondisk.moc"
