#include "app/window/DraftKeeper.h"
#include "app/window/Recovery.h"
#include "app/window/Safety.h"
#include "app/window/Windows.h"
#include "model/io/DeploymentFile.h"
#include "tests/app/Answers.h"
#include "tests/app/RecoveryBench.h"
#include "views/dialogs/RecoveryDialog.h"
#include "views/panels/NoticeBar.h"

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Several charts come back after a crash, each in a window of its own.
class TestRecoveryWindows : public QObject
{
    Q_OBJECT

private slots:
    void eachComesBackInItsWindow_data();
    void eachComesBackInItsWindow();
    void whatIsOpenElsewhereComesBackThere();
};

void TestRecoveryWindows::eachComesBackInItsWindow_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("all at once") << true;
    QTest::newRow("one after the other") << false;
}

void TestRecoveryWindows::eachComesBackInItsWindow()
{
    QFETCH(bool, atOnce);
    Bench bench;
    bench.window.reset();
    const QStringList files = {bench.example(u"livekit"_s), bench.example(u"crowdsec"_s)};
    std::vector<Deployment> edited;
    std::vector<QByteArray> before;
    for (const QString &file : files) {
        const Deployment base = loadDeployment(file).value();
        edited.push_back(withNote(base, base.flows.front().id, u"kept"_s));
        before.push_back(bytesOf(file));
        leaveDraft(bench, file, base, edited.back());
        bench.settings.addRecentFile(file);
    }
    // Two that have no file yet.
    for (int i = 0; i < 2; ++i) {
        edited.push_back(edited[size_t(i)]);
        edited.back().settings.name = u"Untitled %1"_s.arg(i);
        leaveDraft(bench, {}, {}, edited.back());
    }
    Windows windows(Services{&*bench.catalog, &bench.settings, &bench.language});
    windows.start({});
    MainWindow *first = windows.all().front();
    const auto barOf = [](MainWindow *window) -> NoticeBar * {
        for (NoticeBar *bar : window->findChildren<NoticeBar *>()) {
            if (bar->isVisible())
                return bar;
        }
        return nullptr;
    };
    QTRY_VERIFY(barOf(first));
    QVERIFY2(barOf(first)->text().contains("4 chart"_L1), qPrintable(barOf(first)->text()));
    // Nothing is asked: nothing is in danger.
    const Answer<QMessageBox> question([](QMessageBox *box) { box->reject(); });
    if (atOnce) {
        Answer<QDialog>::press(barOf(first), u"Recover all"_s);
    } else {
        for (int i = 0; i < 4; ++i) {
            first->actions()[ActionId::Recover]->trigger();
            auto *dialog = first->findChild<RecoveryDialog *>();
            QVERIFY(dialog);
            Answer<QDialog>::press(dialog, u"Recover"_s);
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    QVERIFY(!question.wasAsked());
    QCOMPARE(windows.all().size(), size_t(4));
    for (const Deployment &chart : edited) {
        const auto at = std::ranges::find_if(windows.all(),
            [&](MainWindow *window) { return window->document()->deployment() == chart; });
        QVERIFY2(at != windows.all().end(), qPrintable(chart.settings.name));
        QVERIFY((*at)->isWindowModified());
        QVERIFY((*at)->isVisible());
    }
    // All are safe, should the power fail again; and nobody offers them any more.
    for (MainWindow *window : windows.all()) {
        QTRY_VERIFY(!window->safety()->recovery()->isSearching());
        QVERIFY(!barOf(window));
        QVERIFY(window->safety()->drafts()->flush());
        QCOMPARE(readDraft(window->safety()->drafts()->path())->deployment,
            window->document()->deployment());
    }
    for (size_t i = 0; i < before.size(); ++i)
        QCOMPARE(bytesOf(files[qsizetype(i)]), before[i]);
    for (MainWindow *window : windows.all())
        window->document()->undoStack()->setIndex(0);
}

void TestRecoveryWindows::whatIsOpenElsewhereComesBackThere()
{
    Bench bench;
    bench.window.reset();
    const QString file = bench.example(u"livekit"_s);
    const QString other = bench.example(u"crowdsec"_s);
    const Deployment base = loadDeployment(file).value();
    const Deployment edited = withNote(base, u"ice-tcp"_s, u"kept"_s);
    leaveDraft(bench, file, base, edited);
    bench.settings.addRecentFile(file);
    Windows windows(Services{&*bench.catalog, &bench.settings, &bench.language});
    MainWindow *first = windows.open(other);
    first->safety()->offerRecovery();
    QTRY_VERIFY(!first->safety()->recovery()->isSearching());
    MainWindow *second = windows.open(file);
    QTRY_VERIFY(!second->safety()->recovery()->isSearching());
    first->actions()[ActionId::Recover]->trigger();
    auto *dialog = first->findChild<RecoveryDialog *>();
    QVERIFY(dialog);
    Answer<QDialog>::press(dialog, u"Recover"_s);
    QCOMPARE(windows.all().size(), size_t(2));
    QCOMPARE(second->document()->deployment(), edited);
    QCOMPARE(first->document()->path(), other);
    QVERIFY(!first->isWindowModified());
    // Once is enough.
    for (MainWindow *window : windows.all()) {
        for (NoticeBar *bar : window->findChildren<NoticeBar *>())
            QVERIFY(!bar->isVisible());
    }
    second->document()->undoStack()->setIndex(0);
}

QTEST_MAIN(TestRecoveryWindows)
#include "tst_recoverywindows.moc"
