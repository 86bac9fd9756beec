#include "model/core/LatestJob.h"

#include <QObject>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace portolan;

namespace {

using Job = LatestJob<int, std::unique_ptr<int>>; // outputs need not be copied

} // namespace

/// The loop itself, without an event loop: results are taken when the other thread says so.
class TestLatestJob : public QObject
{
    Q_OBJECT

private slots:
    void noThreadBeforeTheFirstRequest()
    {
        std::atomic_int made = 0;
        Job job(
            [&] {
                ++made;
                return [](int input, const Job::Control &control) {
                    control.hand(std::make_unique<int>(input));
                };
            },
            [] {});
        QVERIFY(!job.take());
        QCOMPARE(made.load(), 0);
    }

    void handsOverOnce()
    {
        QSemaphore told;
        std::atomic<std::thread::id> thread{};
        Job job(
            [&] {
                return [&](int input, const Job::Control &control) {
                    thread = std::this_thread::get_id();
                    control.hand(std::make_unique<int>(2 * input));
                };
            },
            [&] { told.release(); });
        job.start(21);
        told.acquire();
        const auto output = job.take();
        QVERIFY(output);
        QCOMPARE(**output, 42);
        QVERIFY(!job.take());
        QVERIFY(thread.load() != std::this_thread::get_id());
    }

    void waitsNoLongerThanThat()
    {
        QSemaphore open, told;
        Job job(
            [&] {
                return [&](int input, const Job::Control &control) {
                    open.acquire();
                    control.hand(std::make_unique<int>(input));
                };
            },
            [&] { told.release(); });
        using namespace std::chrono_literals;
        QVERIFY(!job.waitFor(1ms)); // nothing was asked for
        job.start(1);
        QVERIFY(!job.waitFor(1ms));
        open.release();
        QVERIFY(job.waitFor(60s));
        QCOMPARE(**job.take(), 1);
        // Who is told of it all the same comes too late.
        told.acquire();
        QVERIFY(!job.take());
        QVERIFY(!job.waitFor(1ms));
        // What was replaced or given up is not waited for.
        job.start(2);
        job.start(3);
        open.release(2);
        QVERIFY(job.waitFor(60s));
        QCOMPARE(**job.take(), 3);
        job.start(4);
        job.cancel();
        open.release();
        QVERIFY(!job.waitFor(20ms));
    }

    void newestRequestWins()
    {
        QSemaphore entered, open, told;
        std::atomic_int calls = 0;
        std::atomic_bool stopped = false;
        Job job(
            [&] {
                return [&](int input, const Job::Control &control) {
                    ++calls;
                    entered.release();
                    open.acquire();
                    stopped = control.stop.stop_requested();
                    control.hand(std::make_unique<int>(input));
                };
            },
            [&] { told.release(); });
        job.start(0);
        entered.acquire();
        for (int i = 1; i <= 100; ++i)
            job.start(i);
        open.release();
        entered.acquire();
        QVERIFY(stopped); // the first was asked to end, and what it gave all the same was dropped
        QCOMPARE(told.available(), 0);
        open.release();
        told.acquire();
        const auto output = job.take();
        QVERIFY(output);
        QCOMPARE(**output, 100);
        QCOMPARE(calls.load(), 2);
    }

    void severalResultsOfOneRequest()
    {
        QSemaphore told, taken;
        Job job(
            [&] {
                return [&](int input, const Job::Control &control) {
                    control.hand(std::make_unique<int>(input));
                    taken.acquire();
                    control.hand(std::make_unique<int>(input + 1));
                    control.hand(std::make_unique<int>(input + 2));
                };
            },
            [&] { told.release(); });
        job.start(7);
        told.acquire();
        auto output = job.take();
        QVERIFY(output);
        QCOMPARE(**output, 7);
        taken.release();
        told.acquire(2);
        output = job.take();
        QVERIFY(output);
        QCOMPARE(**output, 9); // one that nobody took is replaced
    }

    void cancelledRequestIsSilent()
    {
        QSemaphore entered, open, ended, told;
        Job job(
            [&] {
                return [&](int input, const Job::Control &control) {
                    entered.release();
                    open.acquire();
                    control.hand(std::make_unique<int>(input));
                    ended.release();
                };
            },
            [&] { told.release(); });
        job.start(1);
        entered.acquire();
        job.start(2);
        job.cancel();
        open.release();
        ended.acquire();
        QVERIFY(!job.take());
        QCOMPARE(told.available(), 0);
        job.start(3); // and goes on afterwards
        entered.acquire();
        open.release();
        told.acquire();
        QCOMPARE(**job.take(), 3);
    }

    void cancelTakesBackWhatWasHandedOver()
    {
        QSemaphore told;
        Job job(
            [&] {
                return [&](int input, const Job::Control &control) {
                    control.hand(std::make_unique<int>(input));
                };
            },
            [&] { told.release(); });
        job.start(1);
        told.acquire();
        job.cancel();
        QVERIFY(!job.take());
    }

    void theEndWaitsForTheRequestUnderWay()
    {
        QSemaphore entered;
        std::atomic_bool ended = false;
        {
            Job job(
                [&] {
                    return [&](int, const Job::Control &control) {
                        entered.release();
                        std::mutex mutex;
                        std::condition_variable_any stopped;
                        std::unique_lock lock(mutex);
                        stopped.wait(lock, control.stop, [] { return false; });
                        ended = true;
                    };
                },
                [] {});
            job.start(1);
            entered.acquire();
            job.start(2); // never begins
        }
        QVERIFY(ended);
        QCOMPARE(entered.available(), 0);
    }

    void whatOneThreadKeepsEndsThere()
    {
        struct Kept
        {
            explicit Kept(std::atomic<std::thread::id> *where)
                : gone(where)
            {}
            ~Kept() { *gone = std::this_thread::get_id(); }
            std::atomic<std::thread::id> *gone;
        };
        std::atomic<std::thread::id> made{}, gone{};
        QSemaphore told;
        {
            Job job(
                [&]() -> Job::Work {
                    made = std::this_thread::get_id();
                    const auto kept = std::make_shared<Kept>(&gone);
                    return [kept](int input, const Job::Control &control) {
                        control.hand(std::make_unique<int>(input));
                    };
                },
                [&] { told.release(); });
            job.start(1);
            told.acquire();
            QCOMPARE(gone.load(), std::thread::id());
        }
        QVERIFY(made.load() != std::this_thread::get_id());
        QCOMPARE(gone.load(), made.load());
    }
};

QTEST_APPLESS_MAIN(TestLatestJob)
#include "tst_latestjob.moc"
