#include "model/io/FileLock.h"
#include "model/io/FileWatch.h"
#include "model/io/SafeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Locks, and noticing what others do to a file.
class TestFileLock : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void openTwice()
    {
        QVERIFY(writeFile(path("a"_L1), "x"));
        QVERIFY(QFile::link(path("a"_L1), path("link"_L1)));
        FileLock first;
        QCOMPARE(int(first.acquire(path("a"_L1))), int(FileLock::State::Held));
        QCOMPARE(first.message(), QString());
        FileLock second; // by another name of the file
        QCOMPARE(int(second.acquire(path("link"_L1))), int(FileLock::State::Taken));
        QVERIFY(second.holder());
        QCOMPARE(second.holder()->process, qint64(getpid()));
        QVERIFY2(
            second.message().contains(u"process %1"_s.arg(getpid())), qPrintable(second.message()));
        FileLock other;
        QCOMPARE(int(other.acquire(path("b"_L1))), int(FileLock::State::Held));
        other.release();
        first.release();
        QCOMPARE(int(second.acquire(path("link"_L1))), int(FileLock::State::Held));
        second.release();
        QCOMPARE(names(), (QStringList{u"a"_s, u"link"_s})); // nothing is left
    }

    void aCrashLeavesNoLock()
    {
        int ready[2] = {};
        QCOMPARE(pipe(ready), 0);
        const pid_t child = fork();
        if (child == 0) {
            FileLock lock;
            const char answer = lock.acquire(path("a"_L1)) == FileLock::State::Held ? 'y' : 'n';
            (void)!write(ready[1], &answer, 1);
            pause();
            _exit(0);
        }
        char answer = 0;
        QCOMPARE(read(ready[0], &answer, 1), ssize_t(1));
        QCOMPARE(answer, 'y');
        FileLock lock;
        const auto while_ = lock.acquire(path("a"_L1));
        const auto holder = lock.holder();
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ready[0]);
        close(ready[1]);
        QCOMPARE(int(while_), int(FileLock::State::Taken));
        QCOMPARE(holder.value_or(LockHolder{}).process, qint64(child));
        QVERIFY(QFileInfo::exists(path(".a.lock"_L1)));
        QCOMPARE(int(lock.acquire(path("a"_L1))), int(FileLock::State::Held));
    }

    void oddLockFiles_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\xff\0{", 3);
        QTest::newRow("wrong types") << QByteArray(R"({"user": 3, "process": []})");
        QTest::newRow("large") << QByteArray(100'000, '[');
    }
    void oddLockFiles()
    {
        QFETCH(QByteArray, contents);
        QVERIFY(writeFile(path(".a.lock"_L1), contents));
        FileLock lock;
        QCOMPARE(int(lock.acquire(path("a"_L1))), int(FileLock::State::Held));
        // The same text under a lock that holds.
        QFile file(path(".a.lock"_L1));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(contents);
        file.close();
        FileLock second;
        QCOMPARE(int(second.acquire(path("a"_L1))), int(FileLock::State::Taken));
        QVERIFY(!second.holder());
        QVERIFY(second.message().contains(u"another window"_s));
    }

    void noPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no such folder") << u"no/such"_s;
        QTest::newRow("read-only folder") << u"locked/a"_s;
        QTest::newRow("a link in its place") << u"linked"_s;
    }
    void noPlace()
    {
        QFETCH(QString, name);
        QVERIFY(QDir(m_folder->path()).mkdir(u"locked"_s));
        QVERIFY(writeFile(path("locked/a"_L1), "x"));
        QCOMPARE(chmod(qPrintable(path("locked"_L1)), 0555), 0);
        QVERIFY(QFile::link(u"locked/a"_s, path(".linked.lock"_L1)));
        QCOMPARE(chmod(qPrintable(m_folder->path()), 0755), 0);
        FileLock lock;
        const bool isRoot = geteuid() == 0; // who may write everywhere
        if (isRoot)
            QCOMPARE(seteuid(65534), 0);
        const auto state = lock.acquire(path(name));
        const QString message = lock.message();
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        QCOMPARE(int(state), int(FileLock::State::NoPlace));
        QVERIFY2(message.contains(u"cannot be saved where it is"_s), qPrintable(message));
        QVERIFY2(message.startsWith(path(name)), qPrintable(message));
        QCOMPARE(readFile(path("locked/a"_L1)).value(), QByteArray("x"));
        QCOMPARE(chmod(qPrintable(path("locked"_L1)), 0755), 0);
    }

    void noticesChanges()
    {
        FileWatch watch;
        QList<DiskState> states;
        connect(&watch, &FileWatch::changed, this, [&](DiskState state) { states << state; });
        QVERIFY(writeFile(path("a"_L1), "one"));
        watch.setKnown(path("a"_L1), identityOf("one"));
        QCOMPARE(watch.check().value(), DiskState::Same);

        QVERIFY(writeFile(path("a"_L1), "two")); // replaces
        QCOMPARE(watch.check().value(), DiskState::Changed);
        QTRY_COMPARE(states, (QList{DiskState::Changed}));
        QFile file(path("a"_L1)); // in place
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("one");
        file.close();
        QTRY_COMPARE(states, (QList{DiskState::Changed, DiskState::Same}));
        states.clear();
        QVERIFY(QFile::remove(path("a"_L1)));
        QTRY_COMPARE(states, (QList{DiskState::Missing}));
        QVERIFY(writeFile(path("a"_L1), "three"));
        QTRY_COMPARE(states, (QList{DiskState::Missing, DiskState::Changed}));
        states.clear();
        watch.setKnown(path("a"_L1), identityOf("three")); // reloaded
        QVERIFY(writeFile(path("a"_L1), "three"));         // the same bytes are nothing
        QVERIFY(writeFile(path("b"_L1), "another file"));
        QVERIFY(writeFile(path("a"_L1), "four"));
        QTRY_COMPARE(states, (QList{DiskState::Changed}));
    }

    void aFileThatIsNotThereYet()
    {
        FileWatch watch;
        QSignalSpy spy(&watch, &FileWatch::changed);
        watch.setKnown(path("new"_L1), {});
        QCOMPARE(watch.check().value(), DiskState::Same);
        QVERIFY(writeFile(path("new"_L1), "x"));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<DiskState>(), DiskState::Appeared);
        QVERIFY(QFile::remove(path("new"_L1)));
        QVERIFY(QDir(m_folder->path()).mkdir(u"new"_s));
        QVERIFY(!watch.check()); // neither missing nor a file
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
