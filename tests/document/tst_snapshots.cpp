#include "model/document/DeploymentDocument.h"
#include "model/document/Snapshots.h"
#include "tests/support/LargeChart.h"

#include <QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestSnapshots : public QObject
{
    Q_OBJECT

private slots:
    void snapshotsStayAsTheyWere();
    void anEditCostsNoWholeCopy();
    void manyEditsAreOneCopy();
    void nothingOfAnotherDocumentComesBack();
    void heldInOtherThreads();
};

namespace {

/// A deployment that changes, and what it did cost to follow it.
struct Followed
{
    Deployment now = testing::LargeChart::make(60, 200, 3);
    Snapshots snapshots;
    std::mt19937 random{5};

    int below(size_t n) { return int(random() % n); }

    void carryOut(const Edit &edit)
    {
        QVERIFY(apply(now, edit));
        snapshots.record(edit);
    }
    void change()
    {
        Flow flow = now.flows[size_t(below(now.flows.size()))];
        const int kind = below(4);
        if (kind == 0) {
            carryOut(Remove<Flow>{flow.id});
        } else if (kind == 1) {
            flow.id = u"new-%1"_s.arg(random());
            carryOut(Insert<Flow>{flow});
        } else if (kind == 2) {
            Settings settings = now.settings;
            settings.name = u"Name %1"_s.arg(random());
            carryOut(ReplaceSettings{settings});
        } else {
            flow.owner = u"Owner %1"_s.arg(random());
            carryOut(Replace<Flow>{flow});
        }
    }
};

} // namespace

void TestSnapshots::snapshotsStayAsTheyWere()
{
    Followed chart;
    std::vector<std::pair<std::shared_ptr<const Deployment>, Deployment>> held;
    for (int i = 0; i < 400; ++i) {
        for (int edits = chart.below(4); edits > 0; --edits)
            chart.change();
        const auto snapshot = chart.snapshots.take(chart.now);
        QVERIFY(*snapshot == chart.now);
        QCOMPARE(chart.snapshots.take(chart.now), snapshot);
        if (chart.below(3) == 0)
            held.emplace_back(snapshot, chart.now);
        if (held.size() > 4)
            held.erase(held.begin() + chart.below(held.size()));
        for (const auto &[was, copy] : held)
            QVERIFY(*was == copy);
    }
    // Some were made anew because the others were held.
    QVERIFY(chart.snapshots.wholeCopies() > 1);
    QVERIFY(chart.snapshots.wholeCopies() < 100);
}

void TestSnapshots::anEditCostsNoWholeCopy()
{
    Followed chart;
    for (int i = 0; i < 100; ++i) {
        chart.change();
        QVERIFY(*chart.snapshots.take(chart.now) == chart.now);
    }
    QCOMPARE(chart.snapshots.wholeCopies(), 1);
    // One that is held, as what a file holds: from then on there is a second one.
    const auto held = chart.snapshots.take(chart.now);
    for (int i = 0; i < 100; ++i) {
        chart.change();
        QVERIFY(*chart.snapshots.take(chart.now) == chart.now);
    }
    QCOMPARE(chart.snapshots.wholeCopies(), 2);
}

void TestSnapshots::manyEditsAreOneCopy()
{
    Followed chart;
    chart.snapshots.take(chart.now);
    for (int i = 0; i < 300; ++i)
        chart.change();
    QVERIFY(*chart.snapshots.take(chart.now) == chart.now);
    QCOMPARE(chart.snapshots.wholeCopies(), 2);
    chart.change();
    QVERIFY(*chart.snapshots.take(chart.now) == chart.now);
    QCOMPARE(chart.snapshots.wholeCopies(), 2);
}

void TestSnapshots::nothingOfAnotherDocumentComesBack()
{
    DeploymentDocument document;
    document.reset(testing::LargeChart::make(60, 200, 3), {});
    const Deployment first = document.deployment();
    auto held = document.snapshot();
    document.reset(testing::LargeChart::make(40, 90, 4), {});
    QVERIFY(*held == first);
    held.reset();
    QVERIFY(*document.snapshot() == document.deployment());
    Flow flow = document.deployment().flows.front();
    flow.owner = u"somebody"_s;
    QVERIFY(document.edit(u"owner"_s, {Replace<Flow>{flow}}));
    QVERIFY(*document.snapshot() == document.deployment());
    document.undoStack()->undo();
    QVERIFY(*document.snapshot() == document.deployment());
    QVERIFY(document.fileContents() == document.deployment());
}

void TestSnapshots::heldInOtherThreads()
{
    std::shared_ptr<const Deployment> last;
    std::vector<std::thread> threads;
    std::atomic<int> different = 0;
    {
        Followed chart;
        for (int i = 0; i < 60; ++i) {
            chart.change();
            threads.emplace_back([snapshot = chart.snapshots.take(chart.now), copy = chart.now,
                                     &different]() mutable {
                different += *snapshot == copy ? 0 : 1;
                snapshot.reset(); // here, while the other thread goes on
            });
        }
        last = chart.snapshots.take(chart.now);
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(int(different), 0);
    QVERIFY(!last->flows.empty()); // outlives what it was taken from
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
