#include "model/io/SafeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestSafeFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsWhatItWrote()
    {
        const QByteArray bytes("a\0b\r\n", 5);
        QVERIFY(writeFile(path("a"_L1), bytes));
        QCOMPARE(readFile(path("a"_L1)).value(), bytes);
        QCOMPARE(names(), QStringList{u"a"_s}); // nothing temporary is left
        QVERIFY(writeFile(path("a"_L1), {}));
        QCOMPARE(readFile(path("a"_L1)).value(), QByteArray());
    }

    void readErrors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("advice");
        QTest::newRow("missing") << u"missing"_s << u"no such file"_s;
        QTest::newRow("missing folder") << u"no/such"_s << u"no such file"_s;
        QTest::newRow("folder") << u"folder"_s << u"folder"_s;
        QTest::newRow("pipe") << u"pipe"_s << u"pipe"_s;
        QTest::newRow("device") << u"device"_s << u"device"_s;
        QTest::newRow("dangling link") << u"dangling"_s << u"nowhere"_s;
        QTest::newRow("circle of links") << u"circle"_s << u"nowhere"_s;
        QTest::newRow("too large") << u"large"_s << u"larger than 1 MiB"_s;
        QTest::newRow("endless kernel file") << u"kernel"_s << u"larger than 1 MiB"_s;
    }
    void readErrors()
    {
        QFETCH(QString, name);
        QFETCH(QString, advice);
        makeOddities();
        if (name == "kernel"_L1 && !QFileInfo::exists(path("kernel"_L1)))
            QSKIP("NOT TESTED: no large file of the kernel here");
        const auto bytes = readFile(path(name), 1 << 20);
        QVERIFY(!bytes);
        QVERIFY2(bytes.error().message.startsWith(path(name) + u": "_s),
            qPrintable(bytes.error().message));
        QVERIFY2(bytes.error().message.contains(advice), qPrintable(bytes.error().message));
    }

    void unreadable()
    {
        QVERIFY(writeFile(path("a"_L1), "x"));
        QVERIFY(QFile::setPermissions(path("a"_L1), {}));
        QCOMPARE(chmod(qPrintable(m_folder->path()), 0755), 0);
        // Root reads everything, so the test steps down for a moment.
        const bool isRoot = geteuid() == 0;
        if (isRoot)
            QCOMPARE(seteuid(65534), 0);
        const auto bytes = readFile(path("a"_L1));
        const auto written = writeFile(m_folder->filePath(u"b"_s), "x");
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        QVERIFY(!bytes);
        QVERIFY2(
            bytes.error().message.contains(u"cannot be read"_s), qPrintable(bytes.error().message));
        if (isRoot) // else the folder is the test's own
            QVERIFY(!written && written.error().message.contains(u"cannot be written"_s));
    }

    void writeErrors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("advice");
        QTest::newRow("missing folder") << u"no/such"_s << u"no folder"_s;
        QTest::newRow("folder") << u"folder"_s << u"folder"_s;
        QTest::newRow("pipe") << u"pipe"_s << u"pipe"_s;
        QTest::newRow("device") << u"device"_s << u"device"_s;
        QTest::newRow("circle of links") << u"circle"_s << u"circle"_s;
    }
    void writeErrors()
    {
        QFETCH(QString, name);
        QFETCH(QString, advice);
        makeOddities();
        const QStringList before = names();
        const auto written = writeFile(path(name), "x");
        QVERIFY(!written);
        QVERIFY2(written.error().message.startsWith(path(name) + u": "_s),
            qPrintable(written.error().message));
        QVERIFY2(written.error().message.contains(advice), qPrintable(written.error().message));
        QCOMPARE(names(), before);
    }

    void aFailedWriteLeavesTheOldFile()
    {
        QVERIFY(writeFile(path("a"_L1), "old"));
        // A limit on the size of files is what a test can have of a full disk.
        struct rlimit before = {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit tight = {1000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto written = writeFile(path("a"_L1), QByteArray(100'000, 'x'));
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"cannot be written"_s),
            qPrintable(written.error().message));
        QCOMPARE(readFile(path("a"_L1)).value(), QByteArray("old"));
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void linksAreFollowed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QVERIFY(writeFile(path("folder/real"_L1), "old"));
        QVERIFY(QFile::link(u"folder/real"_s, path("link"_L1)));
        QVERIFY(QFile::link(u"link"_s, path("second"_L1)));
        QVERIFY(writeFile(path("second"_L1), "new"));
        QVERIFY(QFileInfo(path("second"_L1)).isSymLink());
        QVERIFY(QFileInfo(path("link"_L1)).isSymLink());
        QCOMPARE(readFile(path("folder/real"_L1)).value(), QByteArray("new"));
        // A link to a file that is not there yet creates that file.
        QVERIFY(QFile::link(u"folder/later"_s, path("dangling"_L1)));
        QVERIFY(writeFile(path("dangling"_L1), "x"));
        QCOMPARE(readFile(path("folder/later"_L1)).value(), QByteArray("x"));
    }

    void permissionsStay()
    {
        QVERIFY(writeFile(path("a"_L1), "old"));
        const QFile::Permissions odd =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup;
        QVERIFY(QFile::setPermissions(path("a"_L1), odd));
        QVERIFY(writeFile(path("a"_L1), "new"));
        struct stat status = {};
        QCOMPARE(stat(qPrintable(path("a"_L1)), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0740);
    }

    /// What a colleague saves stays the team's, though he cannot give it back to its owner.
    void theGroupStays()
    {
        if (geteuid() != 0)
            QSKIP("only root can be two users: what a colleague saves was not tested");
        constexpr uid_t owner = 1001;
        constexpr uid_t colleague = 1002;
        constexpr gid_t team = 2000;
        constexpr gid_t other = 2001;
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
        const auto savedBy = [&](gid_t group) {
            struct stat found = {};
            const QByteArray name = QFile::encodeName(path("chart"_L1));
            QFile::remove(path("chart"_L1));
            if (!writeFile(path("chart"_L1), "old") || chown(name.constData(), owner, team) != 0 ||
                chmod(name.constData(), 0666) != 0)
                return found;
            const pid_t child = fork();
            if (child == 0) {
                const bool isOther =
                    setgroups(1, &group) == 0 && setgid(colleague) == 0 && setuid(colleague) == 0;
                _exit(isOther && writeFile(path("chart"_L1), "new") ? 0 : 1);
            }
            int status = 1;
            if (waitpid(child, &status, 0) == child && status == 0)
                stat(name.constData(), &found);
            return found;
        };
        const struct stat member = savedBy(team);
        QCOMPARE(member.st_gid, team);
        QCOMPARE(member.st_mode & 0777, mode_t(0666));
        // Of no common group: nobody gets rights that he did not have.
        const struct stat stranger = savedBy(other);
        QCOMPARE(stranger.st_gid, gid_t(colleague));
        QCOMPARE(stranger.st_mode & 0777, mode_t(0606));
    }

    void leftoversOfTheKilledGo()
    {
        // As PartFile names them; what is locked is being written, what is named otherwise is not
        // ours.
        const QStringList dead{u".a.4711-1.part"_s, u".a.4711-22.part"_s};
        const QStringList others{u".a.4711-3.part"_s, u".a.part"_s, u".a.x-1.part"_s,
            u".ab.4711-1.part"_s, u"a.4711-1.part"_s};
        for (const QString &name : dead + others)
            QVERIFY(QFile(path(name)).open(QIODevice::WriteOnly));
        QVERIFY(QDir(m_folder->path()).mkdir(u".a.4711-4.part"_s));
        const int writer = ::open(qPrintable(path(u".a.4711-3.part"_s)), O_RDONLY | O_CLOEXEC);
        QCOMPARE(::flock(writer, LOCK_EX), 0);
        QVERIFY(writeFile(path("a"_L1), "new"));
        ::close(writer);
        QStringList expected = others + QStringList{u".a.4711-4.part"_s, u"a"_s};
        expected.sort();
        QStringList found = names();
        found.sort();
        QCOMPARE(found, expected);
    }

    void longNames()
    {
        const QString longest(255, u'n');
        QVERIFY(writeFile(path(longest), "x"));
        QCOMPARE(names(), QStringList{longest});
        const auto written = writeFile(path(longest + u'n'), "x");
        QVERIFY(!written);
        QCOMPARE(names(), QStringList{longest});
    }

    void manyAtATime()
    {
        // Each reader sees one of them whole, and in the end nothing else is there.
        constexpr int Writers = 4;
        constexpr int Rounds = 50;
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < Writers; ++i) {
            threads.emplace_back([this, i, &failures] {
                for (int round = 0; round < Rounds; ++round) {
                    failures += !writeFile(path("a"_L1), QByteArray(20'000, char('0' + i)));
                    const auto read = readFile(path("a"_L1));
                    failures +=
                        !read || read->size() != 20'000 || read->count(read->at(0)) != read->size();
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void readOnlyFile()
    {
        QVERIFY(writeFile(path("a"_L1), "old"));
        QVERIFY(QFile::setPermissions(path("a"_L1), QFile::ReadOwner));
        QCOMPARE(chmod(qPrintable(m_folder->path()), 0777), 0);
        const bool isRoot = geteuid() == 0; // who may write everything
        if (isRoot)
            QCOMPARE(seteuid(65534), 0);
        const auto written = writeFile(path("a"_L1), "new");
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"Write it elsewhere"_s),
            qPrintable(written.error().message));
        QCOMPARE(readFile(path("a"_L1)).value(), QByteArray("old"));
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void fullDisk()
    {
        // A disk of 64 KiB that ends with this process: only in a mount namespace of its own.
        QVERIFY(QDir(m_folder->path()).mkdir(u"disk"_s));
        const QByteArray disk = path("disk"_L1).toLocal8Bit();
        const bool mounted = ::unshare(CLONE_NEWNS) == 0 &&
                             ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                             ::mount("none", disk.constData(), "tmpfs", 0, "size=64k") == 0;
        if (!mounted)
            QSKIP("NOT TESTED: no small disk can be mounted here");
        const QString file = path("disk/a"_L1);
        QVERIFY(writeFile(file, "old"));
        const auto written = writeFile(file, QByteArray(100'000, 'x'));
        const auto read = readFile(file);
        const QStringList left =
            QDir(path("disk"_L1)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        ::umount(disk.constData());
        QVERIFY(!written);
        QVERIFY2(
            written.error().message.contains(u"Make room"_s), qPrintable(written.error().message));
        QCOMPARE(read.value(), QByteArray("old"));
        QCOMPARE(left, QStringList{u"a"_s});
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    void makeOddities()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QCOMPARE(mkfifo(qPrintable(path("pipe"_L1)), 0600), 0);
        QVERIFY(QFile::link(u"/dev/zero"_s, path("device"_L1)));
        QVERIFY(QFile::link(u"nothing"_s, path("dangling"_L1)));
        QCOMPARE(symlink("circle", qPrintable(path("circle"_L1))), 0);
        QVERIFY(writeFile(path("large"_L1), QByteArray((1 << 20) + 1, 'x')));
        if (QFileInfo::exists(u"/proc/kallsyms"_s)) // claims to have size 0
            QVERIFY(QFile::link(u"/proc/kallsyms"_s, path("kernel"_L1)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
