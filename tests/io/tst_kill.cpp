#include "model/io/DeploymentFile.h"
#include "model/io/DraftJournal.h"
#include "model/io/DraftStore.h"
#include "tests/support/Dice.h"
#include "tests/support/Victim.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Edits and saves until it is killed. With a pause it neither saves nor waits for the draft, since
/// both would write it before its time.
int runVictim(const QString &file, const QString &drafts, int seed, int delay, int pause)
{
    Dice dice{std::uint64_t(seed)};
    Deployment now = chart(0);
    DraftJournal journal({drafts, std::chrono::milliseconds(delay)});
    journal.begin({file, *identityOnDisk(file), now});
    say('s', 0);
    for (int number = 1;; ++number) {
        const Deployment next = chart(number);
        journal.add(editsBetween(now, next));
        now = next;
        say('e', number);
        if (!pause && dice.below(4) == 0 && journal.flush())
            say('d', number);
        if (!pause && dice.below(8) == 0) {
            say('b', number);
            const QByteArray bytes = writeDeployment(now);
            if (!saveDeployment(file, now))
                return 1;
            say('s', number);
            journal.begin({file, identityOf(bytes), now});
        }
        if (pause)
            QThread::msleep(unsigned(pause));
    }
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"drafts"_s));
    }

    /// At random moments, with the draft written all the time.
    void fileIsOldOrNew_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 8; ++seed)
            QTest::addRow("25 kills, seed %d", seed) << seed;
    }
    void fileIsOldOrNew()
    {
        QFETCH(int, seed);
        Dice dice{std::uint64_t(seed)};
        for (int round = 0; round < 25; ++round) {
            QVERIFY(saveDeployment(file(), chart(0)));
            Victim victim({file(), drafts(), QString::number(seed * 100 + round),
                QString::number(1 + dice.below(5)), u"0"_s});
            QVERIFY(victim.listen(1 + dice.below(40), std::chrono::milliseconds(dice.below(15))));
            victim.kill();
            QVERIFY(victim.wasKilled());
            m_saves += victim.last('s') > 0;
            m_cutSaves += victim.last('b') > victim.last('s');

            int best = -1;
            checkRemains(victim, best);
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(best >= victim.last('d'),
                qPrintable(u"%1 of %2"_s.arg(best).arg(victim.last('d'))));
            clear();
        }
    }

    /// Nothing older than two seconds is missing, with the delay as the window has it.
    void atMostTwoSeconds()
    {
        constexpr int Count = 4;
        std::vector<std::unique_ptr<Victim>> victims;
        for (int i = 0; i < Count; ++i) {
            QVERIFY(saveDeployment(file(i), chart(0)));
            victims.push_back(
                std::make_unique<Victim>(QStringList{file(i), drafts(), QString::number(i),
                    QString::number(DraftJournal::Options().delay.count()), u"20"_s}));
        }
        QVERIFY(victims[0]->listen(1, 4s));
        for (int i = 0; i < Count; ++i) {
            victims[size_t(i)]->kill();
            int best = -1;
            checkRemains(*victims[size_t(i)], best, i);
            if (QTest::currentTestFailed())
                return;
            int owed = -1;
            for (const Word &word : victims[size_t(i)]->words()) {
                if (word.time <= victims[size_t(i)]->killedAt() - 2000)
                    owed = word.number;
            }
            QVERIFY2(owed > 10, "it lived long enough to owe something");
            QVERIFY2(best >= owed, qPrintable(u"%1 of %2"_s.arg(best).arg(owed)));
        }
    }

    void itWasAtWork()
    {
        // Kills that hit nothing would prove nothing.
        QVERIFY2(m_saves > 50, qPrintable(QString::number(m_saves)));
        QVERIFY2(m_cutSaves > 0, qPrintable(QString::number(m_cutSaves)));
        QVERIFY2(m_drafts > 100, qPrintable(QString::number(m_drafts)));
    }

private:
    QString file(int number = 0) const
    {
        return m_folder->filePath(u"chart%1.portolan"_s.arg(number));
    }
    QString drafts() const { return m_folder->filePath(u"drafts"_s); }

    /// The file is whole and the old or the new one, the draft is whole; the newest number of both.
    void checkRemains(const Victim &victim, int &best, int fileNumber = 0)
    {
        const Result<Deployment> saved = loadDeployment(file(fileNumber));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        const int savedNumber = numberOf(*saved);
        QVERIFY(savedNumber == victim.last('s') || savedNumber == victim.last('b'));
        best = savedNumber;
        const QStringList found = findDrafts(file(fileNumber), drafts());
        QVERIFY(found.size() <= 1);
        if (found.isEmpty())
            return;
        ++m_drafts;
        const Result<RecoveredDraft> draft = readDraft(found[0]);
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message));
        QVERIFY(numberOf(draft->base.deployment) >= 0);
        const int number = numberOf(draft->deployment);
        QVERIFY2(number >= 0, "a draft of two halves");
        QVERIFY(number <= victim.last('e') + 1);
        best = std::max(best, number);
    }

    void clear()
    {
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(m_folder->filePath(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_saves = 0;
    int m_cutSaves = 0;
    int m_drafts = 0;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() == 7 && words[1] == "--victim"_L1)
        return runVictim(words[2], words[3], words[4].toInt(), words[5].toInt(), words[6].toInt());
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
