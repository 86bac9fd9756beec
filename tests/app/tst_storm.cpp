#include "model/core/Consistency.h"
#include "model/items/RecordModel.h"
#include "tests/app/Storm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QUndoStack>

using namespace portolan;
using namespace Qt::StringLiterals;
using portolan::testing::Storm;

/// Thousands of edits through what a user has, then all undone and all done again.
class TestStorm : public QObject
{
    Q_OBJECT

private slots:
    void undoneAndDoneAgainAllIsAsItWas_data();
    void undoneAndDoneAgainAllIsAsItWas();
};

namespace {

void tableShowsDocument(Bench &bench)
{
    const Deployment &chart = bench.window->document()->deployment();
    QCOMPARE(bench.table(TableView::Kind::Flows)->count(), int(chart.flows.size()));
    QCOMPARE(bench.table(TableView::Kind::Components)->count(), int(chart.components.size()));
    QCOMPARE(bench.table(TableView::Kind::Zones)->count(), int(chart.zones.size()));
}

Selection::Ids everything(const Deployment &chart)
{
    Selection::Ids ids;
    for (const Flow &flow : chart.flows)
        ids.flows.append(flow.id);
    for (const Component &component : chart.components)
        ids.components.append(component.id);
    for (const Zone &zone : chart.zones)
        ids.zones.append(zone.id);
    return ids;
}

} // namespace

void TestStorm::undoneAndDoneAgainAllIsAsItWas_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("edits");
    QTest::newRow("1,000 edits") << quint64(1) << 1'000;
    QTest::newRow("another 500") << quint64(2) << 500;
    // As many as one has time for: 10,000 take the better part of an hour.
    if (const int more = qEnvironmentVariableIntValue("PORTOLAN_STORM"); more > 0)
        QTest::addRow("%d edits", more) << quint64(3) << more;
}

void TestStorm::undoneAndDoneAgainAllIsAsItWas()
{
    QFETCH(quint64, seed);
    QFETCH(int, edits);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    DeploymentDocument *document = bench.window->document();
    QUndoStack *steps = document->undoStack();
    const Deployment before = document->deployment();
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const TableView *table : bench.window->findChildren<TableView *>()) {
        for (QAbstractItemModel *model : {table->source(), table->model()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }

    const QSignalSpy changes(document, &DeploymentDocument::changed);
    bench.window->selection()->set(everything(before));
    bench.window->actions()[ActionId::Copy]->trigger();
    Storm storm(bench, seed);
    // Some acts are refused.
    int acts = 0;
    for (; changes.size() < edits && acts < 10 * edits; ++acts) {
        storm.act();
        QVERIFY2(storm.complaints().isEmpty(), qPrintable(storm.complaints().join(u'\n')));
        if (acts % 100 == 0) {
            tableShowsDocument(bench);
            if (QTest::currentTestFailed())
                return;
            const Result<void> consistent = checkConsistency(document->deployment());
            QVERIFY2(
                consistent, qPrintable(consistent ? QString() : consistent.error().toString()));
        }
    }
    qInfo("%d acts, %d changes, %d steps", acts, int(changes.size()), steps->count());
    QVERIFY(changes.size() >= edits);
    QVERIFY(storm.editorsOpened() > edits / 20);
    // The last act may have been an undo.
    while (steps->canRedo())
        steps->redo();
    const Deployment after = document->deployment();
    while (steps->canUndo())
        steps->undo();
    QVERIFY(document->deployment() == before);
    QVERIFY(!bench.window->isWindowModified());
    tableShowsDocument(bench);
    while (steps->canRedo())
        steps->redo();
    QVERIFY(document->deployment() == after);
    tableShowsDocument(bench);
    // The chart has arrived there, too.
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window->chart()->isLayingOut(), 20'000);
    QSet<QString> drawn;
    for (const EdgeLine &line : bench.window->chart()->geometryOfChart().edges)
        drawn.unite({line.flows.begin(), line.flows.end()});
    QCOMPARE(drawn.size(), qsizetype(after.flows.size()));
}

QTEST_MAIN(TestStorm)
#include "tst_storm.moc"
