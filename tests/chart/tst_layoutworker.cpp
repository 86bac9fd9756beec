#include "tests/chart/LiveKitChart.h"
#include "views/chart/LayoutWorker.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A job that waits until it is let go, and may be asked to stop meanwhile.
struct Gate
{
    QSemaphore entered;
    QSemaphore open;
    std::atomic<bool> stopped = false;

    LayoutJob job(const QString &name)
    {
        return [this, name](const TextMeasure &, const LayoutControl &control) {
            entered.release();
            open.acquire();
            stopped = control.stop.stop_requested();
            return named(name);
        };
    }

    static Geometry named(const QString &name)
    {
        Geometry geometry;
        geometry.cards = {{name, {0, 0, 160, 64}, name, {}, {}}};
        return geometry;
    }
};

std::shared_ptr<const Deployment> chart()
{
    return std::make_shared<const Deployment>(liveKitDeployment());
}

QString nameOf(LayoutWorker &worker)
{
    const std::unique_ptr<ShownChart> result = worker.takeResult();
    return result ? result->scene.geometry.cards.at(0).id : u"nothing"_s;
}

} // namespace

class TestLayoutWorker : public QObject
{
    Q_OBJECT

private slots:
    void laysOutInAnotherThread();
    void whatIsWaitedForIsNotToldOf();
    void newestRequestWins();
    void waitingOnesAreReplaced();
    void cancelEndsIt();
    void progressArrives();
    void sketchComesFirst();
    void emptySketchIsNotShown();
    void cancelledSketch();
    void endsWhileBusy();
    void manyRequests();
};

void TestLayoutWorker::laysOutInAnotherThread()
{
    LayoutWorker worker;
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    std::thread::id id;
    const auto deployment = chart();
    worker.start(deployment, [&](const TextMeasure &measure, const LayoutControl &control) {
        id = std::this_thread::get_id();
        return layOut(*deployment, measure, {}, control);
    });
    QVERIFY(worker.isBusy());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!worker.isBusy());
    QVERIFY(id != std::this_thread::get_id());
    const auto result = worker.takeResult();
    QCOMPARE(result->scene.geometry.cards.size(), size_t(7));
    // The index came along and knows the scene.
    const QPointF at = result->scene.geometry.cards[0].rect.center();
    QCOMPARE(result->index.at(at, 1).id, result->scene.geometry.cards[0].id);
    QVERIFY(!worker.takeResult());
}

void TestLayoutWorker::whatIsWaitedForIsNotToldOf()
{
    using namespace std::chrono_literals;
    LayoutWorker worker;
    Gate gate;
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.start(chart(), gate.job(u"quick"_s));
    QVERIFY(!worker.waitFor(1ms));
    QVERIFY(worker.isBusy());
    gate.open.release();
    QVERIFY(worker.waitFor(60s));
    QVERIFY(!worker.isBusy());
    QCOMPARE(nameOf(worker), u"quick"_s);
    // The next one is told of, once.
    worker.start(chart(), gate.job(u"slow"_s));
    QVERIFY(!worker.waitFor(1ms));
    gate.open.release();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(nameOf(worker), u"slow"_s);
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
}

void TestLayoutWorker::newestRequestWins()
{
    Gate first;
    Gate second;
    LayoutWorker worker;
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.start(chart(), first.job(u"first"_s));
    first.entered.acquire();
    worker.start(chart(), second.job(u"second"_s));
    first.open.release();
    second.entered.acquire();
    QVERIFY(first.stopped);
    second.open.release();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(nameOf(worker), u"second"_s);
    QVERIFY(!second.stopped);
}

void TestLayoutWorker::waitingOnesAreReplaced()
{
    Gate first;
    Gate never;
    Gate last;
    LayoutWorker worker;
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.start(chart(), first.job(u"first"_s));
    first.entered.acquire();
    worker.start(chart(), never.job(u"never"_s));
    last.open.release();
    worker.start(chart(), last.job(u"last"_s));
    first.open.release();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(nameOf(worker), u"last"_s);
    QCOMPARE(never.entered.available(), 0);
}

void TestLayoutWorker::cancelEndsIt()
{
    Gate gate;
    Gate after;
    LayoutWorker worker;
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.start(chart(), gate.job(u"cancelled"_s));
    gate.entered.acquire();
    worker.cancel();
    QVERIFY(!worker.isBusy());
    gate.open.release();
    // Requests run one after the other: with the next one the cancelled one is over.
    after.open.release();
    worker.start(chart(), after.job(u"after"_s));
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(gate.stopped);
    QCOMPARE(nameOf(worker), u"after"_s);
}

void TestLayoutWorker::progressArrives()
{
    LayoutWorker worker;
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    QSignalSpy progressed(&worker, &LayoutWorker::progressed);
    QSemaphore seen;
    worker.start(chart(), [&seen](const TextMeasure &, const LayoutControl &control) {
        control.progress(.25);
        seen.acquire();
        control.progress(.5);
        control.progress(.75);
        return Gate::named(u"done"_s);
    });
    QTRY_COMPARE(progressed.count(), 1);
    QCOMPARE(worker.progress(), .25);
    seen.release();
    QTRY_COMPARE(finished.count(), 1);
    // Two in a row may arrive as one.
    QVERIFY(progressed.count() == 2 || progressed.count() == 3);
    QCOMPARE(worker.progress(), .75);
}

void TestLayoutWorker::sketchComesFirst()
{
    Gate gate;
    LayoutWorker worker;
    QSignalSpy sketched(&worker, &LayoutWorker::sketched);
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.start(chart(), gate.job(u"whole"_s),
        [](const TextMeasure &, const LayoutControl &) { return Gate::named(u"sketch"_s); });
    QTRY_COMPARE(sketched.count(), 1);
    QCOMPARE(nameOf(worker), u"sketch"_s);
    QVERIFY(worker.isBusy());
    QCOMPARE(finished.count(), 0);
    gate.open.release();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(nameOf(worker), u"whole"_s);
    QCOMPARE(sketched.count(), 1);
}

void TestLayoutWorker::emptySketchIsNotShown()
{
    LayoutWorker worker;
    QSignalSpy sketched(&worker, &LayoutWorker::sketched);
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    worker.start(
        chart(), [](const TextMeasure &, const LayoutControl &) { return Gate::named(u"whole"_s); },
        [](const TextMeasure &, const LayoutControl &) { return Geometry(); });
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(nameOf(worker), u"whole"_s);
    QCOMPARE(sketched.count(), 0);
}

void TestLayoutWorker::cancelledSketch()
{
    Gate sketch;
    Gate after;
    LayoutWorker worker;
    QSignalSpy sketched(&worker, &LayoutWorker::sketched);
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    std::atomic<bool> carriedOut = false;
    worker.start(
        chart(),
        [&](const TextMeasure &, const LayoutControl &control) {
            carriedOut = !control.stop.stop_requested();
            return Geometry();
        },
        sketch.job(u"cancelled"_s));
    sketch.entered.acquire();
    worker.cancel();
    sketch.open.release();
    after.open.release();
    worker.start(chart(), after.job(u"after"_s));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(nameOf(worker), u"after"_s);
    QCOMPARE(sketched.count(), 0);
    QVERIFY(!carriedOut);
}

void TestLayoutWorker::endsWhileBusy()
{
    std::atomic<bool> stopped = false;
    {
        QSemaphore entered;
        LayoutWorker worker;
        worker.start(chart(), [&](const TextMeasure &, const LayoutControl &control) {
            entered.release();
            while (!control.stop.stop_requested())
                std::this_thread::yield();
            stopped = true;
            return Geometry();
        });
        entered.acquire();
    }
    QVERIFY(stopped);
}

void TestLayoutWorker::manyRequests()
{
    LayoutWorker worker;
    QSignalSpy finished(&worker, &LayoutWorker::finished);
    const auto deployment = chart();
    for (int i = 0; i < 200; ++i) {
        worker.start(deployment, [deployment](const TextMeasure &m, const LayoutControl &control) {
            control.progress(.5);
            return layOut(*deployment, m, {}, control);
        });
        if (i % 3 == 0)
            QCoreApplication::processEvents();
        if (i % 7 == 0)
            worker.cancel();
    }
    worker.start(deployment,
        [](const TextMeasure &, const LayoutControl &) { return Gate::named(u"last"_s); });
    QTRY_VERIFY(!worker.isBusy());
    QCOMPARE(nameOf(worker), u"last"_s);
}

QTEST_MAIN(TestLayoutWorker)
#include "tst_layoutworker.moc"
