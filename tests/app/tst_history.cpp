#include "model/items/HistoryModel.h"
#include "tests/app/InspectorBench.h"
#include "views/panels/HistoryPanel.h"

#include <QDockWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What undo calls the steps, and the panel that lists them.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void undoNamesTheStep();
    void historyIsClosedAtFirst();
    void historyGoesThereAndMarksTheSaved();
};

void TestHistory::undoNamesTheStep()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const QAction *undo = bench.window->actions()[ActionId::Undo];
    const QAction *redo = bench.window->actions()[ActionId::Redo];
    QCOMPARE(undo->text(), u"&Undo"_s);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    bench.type(bench.shown<QLineEdit>(u"ports"_s), u"7883/tcp"_s);
    QCOMPARE(undo->text(), u"&Undo: Change ports: ice-tcp"_s);
    QCOMPARE(undo->iconText(), u"Undo"_s);
    bench.document->undoStack()->undo();
    QCOMPARE(undo->text(), u"&Undo"_s);
    QCOMPARE(redo->text(), u"&Redo: Change ports: ice-tcp"_s);
}

void TestHistory::historyIsClosedAtFirst()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    auto *dock = bench.find<QDockWidget>(u"history"_s);
    QVERIFY(dock && !dock->isVisible());
    dock->show();
    bench.window->close();
    const auto again =
        std::make_unique<MainWindow>(Services{&*bench.catalog, &bench.settings, &bench.language});
    again->show();
    QVERIFY(again->open(bench.example(u"crowdsec"_s)));
    QTRY_VERIFY(again->findChild<QDockWidget *>(u"history"_s)->isVisible());
}

void TestHistory::historyGoesThereAndMarksTheSaved()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    bench.find<QDockWidget>(u"history"_s)->show();
    auto *history = bench.window->findChild<HistoryPanel *>();
    QTRY_VERIFY(history->isVisible());
    const Deployment before = bench.document->deployment();
    for (const QString &port : {u"1/tcp"_s, u"2/tcp"_s, u"3/tcp"_s})
        bench.type(bench.shown<QLineEdit>(u"ports"_s), port);
    QCOMPARE(history->model()->rowCount(), 4);
    QCOMPARE(history->currentIndex().row(), 3);
    const auto click = [&](int row) {
        QTest::mouseClick(history->viewport(), Qt::LeftButton, {},
            history->visualRect(history->model()->index(row, 0)).center());
    };
    click(0);
    QVERIFY(bench.document->deployment() == before);
    QVERIFY(!bench.window->isWindowModified());
    click(2);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), u"2/tcp"_s);
    QVERIFY(bench.window->isWindowModified());
    history->setFocus();
    QTest::keyClick(history, Qt::Key_Down);
    QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), u"3/tcp"_s);
    QVERIFY(history->model()->index(0, 0).data(HistoryModel::SavedRole).toBool());
    QVERIFY(!history->model()->index(3, 0).data(HistoryModel::SavedRole).toBool());
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
