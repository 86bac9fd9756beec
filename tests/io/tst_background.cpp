#include "model/io/Background.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <memory>

using namespace portolan;

/// Work off the thread of its owner.
class TestBackground : public QObject
{
    Q_OBJECT

private slots:
    void resultsComeOnTheOwnersThread()
    {
        Background background;
        std::thread::id worked;
        std::thread::id told;
        background.start([&]() -> Background::Done {
            worked = std::this_thread::get_id();
            return [&] { told = std::this_thread::get_id(); };
        });
        QTRY_COMPARE(told, std::this_thread::get_id());
        QVERIFY(worked != told);
        QVERIFY(!background.isBusy());
    }

    void onlyTheNewestCounts()
    {
        Background background;
        std::latch go(1);
        QList<int> carriedOut;
        QList<int> told;
        for (int i = 0; i < 5; ++i) {
            // Only one runs at a time, so the list needs no lock.
            background.start([&, i]() -> Background::Done {
                if (i == 0)
                    go.wait();
                carriedOut << i;
                return [&told, i] { told << i; };
            });
        }
        go.count_down();
        QTRY_COMPARE(told, QList<int>{4});
        QCOMPARE(carriedOut, (QList<int>{0, 4}));
    }

    void cancelled()
    {
        Background background;
        std::latch go(1);
        int told = 0;
        background.start([&]() -> Background::Done {
            go.wait();
            return [&] { ++told; };
        });
        background.start([&]() -> Background::Done { return [&] { ++told; }; });
        background.cancel();
        go.count_down();
        QTRY_VERIFY(!background.isBusy());
        QCOMPARE(told, 0);
        background.start([&]() -> Background::Done { return [&] { ++told; }; });
        QTRY_COMPARE(told, 1);
    }

    void theOwnerGoes()
    {
        std::atomic<int> worked = 0;
        int told = 0;
        for (int i = 0; i < 200; ++i) {
            Background background;
            background.start([&]() -> Background::Done {
                ++worked;
                return [&] { ++told; };
            });
        }
        QCOMPARE(worked.load(), 200);
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }

    void aResultMayStartTheNext()
    {
        Background background;
        int rounds = 0;
        std::function<void()> next = [&] {
            background.start([&]() -> Background::Done {
                return [&] {
                    if (++rounds < 50)
                        next();
                };
            });
        };
        next();
        QTRY_COMPARE(rounds, 50);
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
