#include "app/window/DraftKeeper.h"
#include "app/window/FileCommands.h"
#include "app/window/Recovery.h"
#include "app/window/Safety.h"
#include "model/io/DeploymentFile.h"
#include "model/io/DraftStore.h"
#include "tests/app/Notices.h"
#include "tests/app/RecoveryBench.h"
#include "views/dialogs/MergeDialog.h"
#include "views/dialogs/RecoveryDialog.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// From an edit to the draft, at the latest.
constexpr int PromisedMs = 2000;

} // namespace

/// What is not saved when the program ends comes back.
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void editsAreInTheDraft();
    void aChartWithoutFileHasADraft();
    void nothingIsKeptOfWhatIsSaved();
    void nothingIsKeptWhereTheHistoryLeadsBack();
    void recoverWhatACrashLeft();
    void recoveredIsDrawnAsItWas();
    void offeredWhenTheFileIsOpened();
    void detailsAndDiscard();
    void theFileChangedSince();
    void bothChangedTheSame();
    void theFileIsGone();
    void theFileIsNoChartAnyMore();
    void aChartWithoutFile();
    void draftsThatSayNothing();
    void unreadableDraft();
};

void TestRecovery::editsAreInTheDraft()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(file));
    const QByteArray before = bytesOf(file);
    QElapsedTimer clock;
    clock.start();
    switchOff(bench, u"ice-tcp"_s);
    const QString draft = bench.folder.filePath(u".livekit.portolan.draft"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(draft), PromisedMs);
    QVERIFY(clock.elapsed() < PromisedMs);
    Result<RecoveredDraft> read = readDraft(draft);
    QVERIFY(read);
    QCOMPARE(read->deployment, bench.window->document()->deployment());
    QCOMPARE(read->base.identity, identityOnDisk(file).value());
    // Every step, undo and redo included, and never into the file.
    switchOff(bench, u"ice-udp"_s);
    bench.window->actions()[ActionId::Undo]->trigger();
    bench.window->actions()[ActionId::Redo]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(readDraft(draft).value_or(RecoveredDraft()).deployment,
        bench.window->document()->deployment(), PromisedMs);
    QCOMPARE(bytesOf(file), before);
}

void TestRecovery::aChartWithoutFileHasADraft()
{
    Bench bench;
    bench.window->files()->openExample(u":/portolan/examples/crowdsec.portolan"_s);
    const QString flow = bench.window->document()->deployment().flows.front().id;
    switchOff(bench, flow);
    QTRY_COMPARE_WITH_TIMEOUT(
        QDir(bench.settings.draftsFolder()).entryList({u"*.draft"_s}).size(), 1, PromisedMs);
    const DraftKeeper *drafts = bench.window->safety()->drafts();
    QTRY_COMPARE_WITH_TIMEOUT(readDraft(drafts->path()).value_or(RecoveredDraft()).deployment,
        bench.window->document()->deployment(), PromisedMs);
}

void TestRecovery::nothingIsKeptOfWhatIsSaved()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(file));
    DraftKeeper *drafts = bench.window->safety()->drafts();
    const QString draft = bench.folder.filePath(u".livekit.portolan.draft"_s);
    const auto edited = [&] {
        switchOff(bench, u"ice-tcp"_s);
        return drafts->flush() && QFile::exists(draft);
    };
    QVERIFY(edited());
    bench.window->actions()[ActionId::Undo]->trigger();
    QVERIFY(drafts->flush());
    QVERIFY(!QFile::exists(draft));
    QVERIFY(edited());
    QVERIFY(bench.window->files()->save());
    QVERIFY(drafts->flush());
    QVERIFY(!QFile::exists(draft));
    QVERIFY(edited());
    Answer<QMessageBox> discard(u"Discard"_s);
    QVERIFY(bench.window->close());
    QVERIFY(discard.wasAsked());
    QVERIFY(drafts->flush());
    QVERIFY(!QFile::exists(draft));
    // Neither a lock nor anything else.
    bench.window.reset();
    QCOMPARE(QDir(bench.folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden).size(), 0);
}

void TestRecovery::nothingIsKeptWhereTheHistoryLeadsBack()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    DraftKeeper *drafts = bench.window->safety()->drafts();
    switchOff(bench, u"ice-tcp"_s);
    switchOff(bench, u"ice-udp"_s);
    QVERIFY(drafts->flush());
    QVERIFY(QFile::exists(drafts->path()));
    bench.window->document()->goTo(0);
    QVERIFY(!bench.window->document()->isModified());
    QVERIFY(drafts->flush());
    QCOMPARE(drafts->path(), QString());
    bench.window->document()->goTo(1);
    QVERIFY(drafts->flush());
    QCOMPARE(readDraft(drafts->path()).value_or(RecoveredDraft()).deployment,
        bench.window->document()->deployment());
}

void TestRecovery::recoverWhatACrashLeft()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const Deployment base = loadDeployment(file).value();
    const QByteArray before = bytesOf(file);
    const Deployment edited = withNote(base, u"ice-tcp"_s, u"kept"_s);
    leaveDraft(bench, file, base, edited);
    const QString old = findDrafts(file, bench.settings.draftsFolder()).value(0);
    bench.settings.addRecentFile(file);
    bench.window->safety()->offerRecovery();
    QTRY_VERIFY(shownBar(bench));
    QVERIFY(bench.window->isWelcome());
    QVERIFY2(shownBar(bench)->text().contains("livekit.portolan"_L1) &&
                 shownBar(bench)->text().contains("1 changed"_L1),
        qPrintable(shownBar(bench)->text()));
    pressBar(bench, u"Recover"_s);
    QVERIFY(!shownBar(bench));
    QVERIFY(!bench.window->isWelcome());
    QCOMPARE(bench.window->document()->deployment(), edited);
    QVERIFY(bench.window->isWindowModified());
    QCOMPARE(bytesOf(file), before);
    // The old draft goes only once a new one holds the same.
    QTRY_VERIFY(!QFile::exists(old));
    const QString fresh = bench.window->safety()->drafts()->path();
    QCOMPARE(readDraft(fresh)->deployment, edited);
    // One step; and saved as ever.
    QCOMPARE(bench.window->document()->undoStack()->undoText(), u"Recover"_s);
    bench.window->actions()[ActionId::Undo]->trigger();
    QCOMPARE(bench.window->document()->deployment(), base);
    bench.window->actions()[ActionId::Redo]->trigger();
    QVERIFY(bench.window->files()->save());
    QCOMPARE(loadDeployment(file).value(), edited);
}

void TestRecovery::recoveredIsDrawnAsItWas()
{
    // As nobody has placed it; then with a card dropped beside the others, and saved.
    Bench bench;
    const QString file = bench.example(u"anbox-cloud"_s);
    QVERIFY(bench.window->open(file));
    const Deployment plain = bench.window->document()->deployment();
    const auto drawn = [&] {
        QMap<QString, QRectF> cards;
        for (const CardBox &card : bench.window->chart()->geometryOfChart().cards)
            cards[card.id] = card.rect;
        return cards;
    };
    QTRY_VERIFY(bench.window->chart()->isReady());
    const QMap<QString, QRectF> before = drawn();
    Component part = plain.components.front();
    part.id = u"dropped"_s;
    const QRectF bounds = bench.window->chart()->geometryOfChart().bounds;
    part.position = Point{bounds.right() + 300, bounds.center().y()};
    part.zone.clear();
    Flow flow = plain.flows.front();
    flow.id = u"drawn"_s;
    flow.from = part.id;
    QVERIFY(bench.window->chart()->carryOut(
        u"Add"_s, {Insert<Component>{part}, Insert<Flow>{flow}}, {}));
    QVERIFY(bench.window->document()->deployment().components.front().position);
    QVERIFY(bench.window->files()->save());
    const Deployment saved = loadDeployment(file).value();
    // Undone and not saved when the power fails.
    bench.window.reset();
    leaveDraft(bench, file, saved, plain);
    bench.window =
        std::make_unique<MainWindow>(Services{&*bench.catalog, &bench.settings, &bench.language});
    bench.window->resize(1600, 1000);
    bench.window->show();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.settings.addRecentFile(file);
    bench.window->safety()->offerRecovery();
    QTRY_VERIFY(shownBar(bench));
    pressBar(bench, u"Recover"_s);
    QCOMPARE(bench.window->document()->deployment(), plain);
    QTRY_COMPARE(drawn(), before);
    // The next key may be an undo.
    QVERIFY(bench.window->chart()->hasFocus());
    QTest::keyClick(bench.window->chart(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.window->document()->deployment(), saved);
}

void TestRecovery::offeredWhenTheFileIsOpened()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const Deployment base = loadDeployment(file).value();
    leaveDraft(bench, file, base, withNote(base, u"ice-tcp"_s, u"kept"_s));
    QVERIFY(bench.window->open(file));
    QTRY_VERIFY(shownBar(bench));
    // Whatever was typed meanwhile stays.
    switchOff(bench, u"ice-udp"_s);
    pressBar(bench, u"Recover"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->note, u"kept"_s);
    QVERIFY(!bench.flow(u"ice-udp"_s)->enabled);
    QCOMPARE(bench.window->document()->undoStack()->count(), 2);
}

void TestRecovery::detailsAndDiscard()
{
    Bench bench;
    const QString first = bench.example(u"livekit"_s);
    const QString second = bench.example(u"crowdsec"_s);
    const Deployment livekit = loadDeployment(first).value();
    const Deployment crowdsec = loadDeployment(second).value();
    const QString flow = crowdsec.flows.front().id;
    leaveDraft(bench, first, livekit, withNote(livekit, u"ice-tcp"_s, u"kept"_s));
    leaveDraft(bench, second, crowdsec, withNote(crowdsec, flow, u"x"_s));
    leaveDraft(bench, {}, {}, livekit);
    bench.settings.addRecentFile(first);
    bench.settings.addRecentFile(second);
    bench.window->safety()->offerRecovery();
    QTRY_VERIFY(shownBar(bench));
    QVERIFY2(shownBar(bench)->text().contains("3 chart"_L1), qPrintable(shownBar(bench)->text()));
    pressBar(bench, u"Details"_s);
    auto *dialog = bench.window->findChild<RecoveryDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *list = dialog->findChild<QListWidget *>(u"drafts"_s);
    auto *lines = dialog->findChild<QListWidget *>(u"differences"_s);
    QCOMPARE(list->count(), 3);
    int livekitRow = -1;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->text().startsWith("livekit"_L1))
            livekitRow = i;
    }
    QVERIFY(livekitRow >= 0);
    // A chart without a file is known by its name.
    QStringList titles;
    for (int i = 0; i < list->count(); ++i)
        titles << list->item(i)->text().section(u'\n', 0, 0);
    QVERIFY2(titles.contains(livekit.settings.name), qPrintable(titles.join(u'|')));
    list->setCurrentRow(livekitRow);
    QCOMPARE(lines->count(), 1);
    QCOMPARE(lines->item(0)->text(), u"Flow \"ice-tcp\": note is now \"kept\""_s);
    // Discarding is asked once more.
    {
        Answer<QMessageBox> keep(u"Cancel"_s);
        Answer<QDialog>::press(dialog, u"Discard"_s);
        QVERIFY(keep.wasAsked());
        QCOMPARE(list->count(), 3);
    }
    {
        Answer<QMessageBox> discard(u"Discard"_s);
        Answer<QDialog>::press(dialog, u"Discard"_s);
        QVERIFY2(discard.text().contains("livekit.portolan"_L1), qPrintable(discard.text()));
    }
    QCOMPARE(list->count(), 2);
    QVERIFY(findDrafts(first, bench.settings.draftsFolder()).isEmpty());
    // Closing the dialog decides nothing: it is offered as before.
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QVERIFY2(shownBar(bench)->text().contains("2 chart"_L1), qPrintable(shownBar(bench)->text()));
    pressBar(bench, u"Details"_s);
    for (RecoveryDialog *each : bench.window->findChildren<RecoveryDialog *>()) {
        if (each->isVisible())
            dialog = each;
    }
    QVERIFY(dialog->isVisible());
    Answer<QDialog>::press(dialog, u"Later"_s);
    QVERIFY(!dialog->isVisible());
    QVERIFY(!shownBar(bench));
    QCOMPARE(findDrafts(second, bench.settings.draftsFolder()).size(), 1);
    QCOMPARE(findDraftsIn(bench.settings.draftsFolder()).size(), 1);
    // It is offered again from the menu.
    bench.window->actions()[ActionId::Recover]->trigger();
    QTRY_VERIFY(bench.window->findChild<RecoveryDialog *>());
}

void TestRecovery::theFileChangedSince()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const Deployment base = loadDeployment(file).value();
    leaveDraft(bench, file, base, withNote(base, u"ice-tcp"_s, u"mine"_s));
    QVERIFY(saveDeployment(file, withNote(base, u"ice-udp"_s, u"theirs"_s)));
    QVERIFY(bench.window->open(file));
    QTRY_VERIFY(shownBar(bench));
    pressBar(bench, u"Recover"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->note, u"mine"_s);
    QCOMPARE(bench.flow(u"ice-udp"_s)->note, u"theirs"_s);
    QVERIFY(bench.window->isWindowModified());
}

void TestRecovery::bothChangedTheSame()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const Deployment base = loadDeployment(file).value();
    leaveDraft(bench, file, base,
        withNote(withNote(base, u"ice-tcp"_s, u"mine"_s), u"ice-udp"_s, u"mine"_s));
    QVERIFY(saveDeployment(file, withNote(base, u"ice-tcp"_s, u"theirs"_s)));
    QVERIFY(bench.window->open(file));
    QTRY_VERIFY(shownBar(bench));
    // What will be asked is told as that, not as what it will be.
    QVERIFY2(shownBar(bench)->text().contains("1 changed, 1 to decide"_L1),
        qPrintable(shownBar(bench)->text()));
    pressBar(bench, u"Details"_s);
    auto *details = bench.window->findChild<RecoveryDialog *>();
    QVERIFY(details);
    QStringList told;
    const auto *lines = details->findChild<QListWidget *>(u"differences"_s);
    for (int i = 0; i < lines->count(); ++i)
        told << lines->item(i)->text();
    QCOMPARE(told, (QStringList{u"Flow \"ice-udp\": note is now \"mine\""_s,
                       u"Flow \"ice-tcp\": note changed on both sides"_s}));
    QTest::keyClick(details, Qt::Key_Escape);
    {
        Answer<MergeDialog> cancel(u"Cancel"_s);
        pressBar(bench, u"Recover"_s);
        QVERIFY(cancel.wasAsked());
    }
    QVERIFY(!bench.window->isWindowModified());
    QVERIFY(shownBar(bench)); // still there
    Answer<MergeDialog> merge([](MergeDialog *dialog) {
        const auto *list = dialog->findChild<QTreeWidget *>(u"conflicts"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(3), u"mine"_s);
        QCOMPARE(list->topLevelItem(0)->text(4), u"theirs"_s);
        // What is asked about is not settled as well.
        const auto *settled = dialog->findChild<QListWidget *>(u"settled"_s);
        QCOMPARE(settled->count(), 1);
        QVERIFY2(
            settled->item(0)->text().contains("ice-udp"_L1), qPrintable(settled->item(0)->text()));
        Answer<QDialog>::press(dialog, u"Merge"_s);
    });
    pressBar(bench, u"Recover"_s);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->note, u"mine"_s);
    QTRY_VERIFY(findDrafts(file, bench.settings.draftsFolder()).isEmpty());
}

void TestRecovery::theFileIsGone()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const Deployment base = loadDeployment(file).value();
    const Deployment edited = withNote(base, u"ice-tcp"_s, u"kept"_s);
    leaveDraft(bench, file, base, edited);
    QVERIFY(QFile::remove(file));
    bench.settings.addRecentFile(file);
    bench.window->safety()->offerRecovery();
    QTRY_VERIFY(shownBar(bench));
    pressBar(bench, u"Recover"_s);
    QCOMPARE(bench.window->document()->deployment(), edited);
    QVERIFY(bench.window->isWindowModified());
    QVERIFY(bench.window->files()->save());
    QCOMPARE(loadDeployment(file).value(), edited);
}

void TestRecovery::theFileIsNoChartAnyMore()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const Deployment base = loadDeployment(file).value();
    const Deployment edited = withNote(base, u"ice-tcp"_s, u"kept"_s);
    leaveDraft(bench, file, base, edited);
    QVERIFY(writeFile(file, "text"));
    bench.settings.addRecentFile(file);
    bench.window->safety()->offerRecovery();
    QTRY_VERIFY(shownBar(bench));
    pressBar(bench, u"Recover"_s);
    QCOMPARE(bench.window->document()->deployment(), edited);
    QVERIFY(bench.window->document()->path().isEmpty());
    QCOMPARE(bytesOf(file), QByteArray("text"));
}

void TestRecovery::aChartWithoutFile()
{
    Bench bench;
    const Deployment chart = loadDeployment(u":/portolan/examples/crowdsec.portolan"_s).value();
    leaveDraft(bench, {}, {}, chart);
    bench.window->safety()->offerRecovery();
    QTRY_VERIFY(shownBar(bench));
    pressBar(bench, u"Recover"_s);
    QCOMPARE(bench.window->document()->deployment(), chart);
    QVERIFY(bench.window->document()->path().isEmpty());
    QVERIFY(bench.window->isWindowModified());
}

void TestRecovery::draftsThatSayNothing()
{
    // As after a crash between saving and removing the draft.
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const Deployment base = loadDeployment(file).value();
    const Deployment edited = withNote(base, u"ice-tcp"_s, u"kept"_s);
    leaveDraft(bench, file, base, edited);
    QVERIFY(saveDeployment(file, edited));
    QVERIFY(bench.window->open(file));
    QTRY_VERIFY(!bench.window->safety()->recovery()->isSearching());
    QVERIFY(!shownBar(bench));
    QVERIFY(findDrafts(file, bench.settings.draftsFolder()).isEmpty());
}

void TestRecovery::unreadableDraft()
{
    Bench bench;
    const QString file = bench.example(u"livekit"_s);
    const QString draft = bench.folder.filePath(u".livekit.portolan.draft"_s);
    QVERIFY(writeFile(draft, "text"));
    QVERIFY(bench.window->open(file));
    QTRY_VERIFY(shownBar(bench));
    pressBar(bench, u"Details"_s);
    auto *dialog = bench.window->findChild<RecoveryDialog *>();
    QVERIFY(dialog);
    // Nothing can be made of it, but nobody throws it away unasked.
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        QCOMPARE(button->isEnabled(), !button->text().contains("Recover"_L1));
    Answer<QDialog>::press(dialog, u"Later"_s);
    QVERIFY(QFile::exists(draft));
}

QTEST_MAIN(TestRecovery)
#include "tst_recovery.moc"
