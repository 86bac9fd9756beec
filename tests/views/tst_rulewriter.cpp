#include "tests/views/Heart.h"
#include "views/panels/RuleWriter.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestRuleWriter : public QObject
{
    Q_OBJECT

private slots:
    void windowLivesWhileRulesAreWritten();
    void newestRequestWins();
    void cancelledRequestIsSilent();
};

void TestRuleWriter::windowLivesWhileRulesAreWritten()
{
    QSemaphore mayEnd;
    std::atomic<std::thread::id> writer{};
    RuleWriter rules([&](const RuleRequest &) -> Result<Emission> {
        writer = std::this_thread::get_id();
        mayEnd.acquire();
        return Emission{.text = u"done\n"_s, .warnings = {}};
    });
    QSignalSpy written(&rules, &RuleWriter::written);
    rules.start({});
    // The rules cannot be ready before the event loop has come round 50 times.
    Heart heart;
    QTRY_VERIFY(heart.beats >= 50);
    QVERIFY(rules.isBusy());
    QCOMPARE(written.size(), 0);
    mayEnd.release();
    QTRY_COMPARE(written.size(), 1);
    QCOMPARE(rules.result()->text, u"done\n"_s);
    QVERIFY(writer.load() != std::this_thread::get_id());
}

void TestRuleWriter::newestRequestWins()
{
    QSemaphore started;
    QSemaphore mayEnd;
    std::atomic_int calls = 0;
    RuleWriter rules([&](const RuleRequest &request) -> Result<Emission> {
        ++calls;
        started.release();
        mayEnd.acquire();
        return Emission{.text = request.choice.at, .warnings = {}};
    });
    QSignalSpy written(&rules, &RuleWriter::written);
    const auto start = [&](const QString &at) {
        RuleRequest request;
        request.choice.at = at;
        rules.start(request);
    };
    start(u"first"_s);
    started.acquire();
    // One is under way; of those that wait only the last is written at all.
    for (int i = 0; i < 100; ++i)
        start(u"waiting"_s);
    start(u"last"_s);
    mayEnd.release(2);
    QTRY_COMPARE(written.size(), 1);
    QCOMPARE(rules.result()->text, u"last"_s);
    QCOMPARE(calls.load(), 2);
    QVERIFY(!rules.isBusy());
}

void TestRuleWriter::cancelledRequestIsSilent()
{
    QSemaphore started;
    QSemaphore mayEnd;
    QSemaphore ended;
    RuleWriter rules([&](const RuleRequest &) -> Result<Emission> {
        started.release();
        mayEnd.acquire();
        ended.release();
        return Emission{};
    });
    QSignalSpy written(&rules, &RuleWriter::written);
    rules.start({});
    started.acquire();
    rules.cancel();
    mayEnd.release();
    ended.acquire();
    // The next one is delivered behind the one that was cancelled.
    rules.start({});
    mayEnd.release();
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(!rules.isBusy());
}

QTEST_GUILESS_MAIN(TestRuleWriter)
#include "tst_rulewriter.moc"
