#include "model/io/DeploymentFile.h"
#include "model/io/DraftJournal.h"
#include "model/io/DraftStore.h"
#include "tests/support/Dice.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>
#include <memory>

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int FlowCount = 300;

/// A chart in which everything says the same number, so that half of one and half of another shows.
Deployment chart(int number)
{
    Deployment deployment;
    deployment.settings.name = QString::number(number);
    for (int i = 0; i < 2; ++i) {
        Component component;
        component.id = u'c' + QString::number(i);
        deployment.components.push_back(component);
    }
    for (int i = 0; i < FlowCount; ++i) {
        Flow flow;
        flow.id = u"f%1"_s.arg(i, 3, 10, '0'_L1);
        flow.from = u"c0"_s;
        flow.to = u"c1"_s;
        flow.note = QString::number(number) + QString(100, u'.');
        deployment.flows.push_back(flow);
    }
    return deployment;
}

/// The number of a whole chart; -1 for anything else.
int numberOf(const Deployment &deployment)
{
    bool isNumber = false;
    const int number = deployment.settings.name.toInt(&isNumber);
    return isNumber && deployment == chart(number) ? number : -1;
}

qint64 milliseconds()
{
    struct timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now); // one clock for all processes
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

/// What the victim tells, each in one write: a letter, the number, the time.
struct Word
{
    char letter; ///< e: edited, d: in the draft for certain, b: begins to save, s: saved
    int number;
    qint64 time;
};

void say(char letter, int number)
{
    const Word word{letter, number, milliseconds()};
    (void)!::write(STDOUT_FILENO, &word, sizeof word);
}

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

class Victim
{
public:
    Victim(const QString &file, const QString &drafts, int seed, int delay, int pause)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            return;
        const QByteArrayList words{QCoreApplication::applicationFilePath().toLocal8Bit(),
            "--victim", file.toLocal8Bit(), drafts.toLocal8Bit(), QByteArray::number(seed),
            QByteArray::number(delay), QByteArray::number(pause)};
        std::vector<char *> arguments;
        for (const QByteArray &word : words)
            arguments.push_back(const_cast<char *>(word.constData()));
        arguments.push_back(nullptr);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execv(arguments[0], arguments.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        m_words = ends[0];
    }
    ~Victim()
    {
        if (m_process > 0)
            kill();
        ::close(m_words);
    }
    Q_DISABLE_COPY_MOVE(Victim)

    /// Listens for \a time from its first word on; false where it does not speak.
    bool listen(std::chrono::milliseconds time)
    {
        if (!hear(30s))
            return false;
        const qint64 end = milliseconds() + time.count();
        for (qint64 left = time.count(); left > 0; left = end - milliseconds())
            (void)hear(std::chrono::milliseconds(left));
        return true;
    }

    void kill()
    {
        m_killed = milliseconds();
        ::kill(m_process, SIGKILL);
        ::waitpid(std::exchange(m_process, -1), &m_status, 0);
        while (hear(0s)) {
        } // until the end of the pipe
    }
    bool wasKilled() const { return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGKILL; }
    qint64 killedAt() const { return m_killed; }
    const std::vector<Word> &words() const { return m_heard; }
    /// The last number with that letter; -1 where there is none.
    int last(char letter) const
    {
        const auto at = std::find_if(m_heard.rbegin(), m_heard.rend(),
            [&](const Word &word) { return word.letter == letter; });
        return at == m_heard.rend() ? -1 : at->number;
    }

private:
    bool hear(std::chrono::milliseconds time)
    {
        struct pollfd waiting = {m_words, POLLIN, 0};
        Word word = {};
        if (::poll(&waiting, 1, int(time.count())) <= 0 ||
            ::read(m_words, &word, sizeof word) != ssize_t(sizeof word))
            return false;
        m_heard.push_back(word);
        return true;
    }

    pid_t m_process = -1;
    int m_words = -1;
    int m_status = 0;
    qint64 m_killed = 0;
    std::vector<Word> m_heard;
};

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
            Victim victim(file(), drafts(), seed * 100 + round, 1 + dice.below(5), 0);
            QVERIFY(victim.listen(std::chrono::milliseconds(dice.below(120))));
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
            victims.push_back(std::make_unique<Victim>(
                file(i), drafts(), i, int(DraftJournal::Options().delay.count()), 20));
        }
        QVERIFY(victims[0]->listen(4s));
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
