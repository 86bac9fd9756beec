#include "model/core/Consistency.h"
#include "model/core/Difference.h"
#include "model/io/DeploymentFile.h"
#include "model/io/DraftJournal.h"
#include "model/io/DraftStore.h"
#include "model/io/SafeFile.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

int fromRapidcheck(int n) { return *rc::gen::inRange(0, n); }

Deployment named(const QString &name)
{
    Deployment deployment;
    deployment.settings.name = name;
    return deployment;
}

std::vector<Edit> naming(const QString &name) { return {ReplaceSettings{named(name).settings}}; }

/// As it comes back from a file: what a file cannot hold is gone.
Deployment asFiled(const Deployment &deployment)
{
    return readDeployment(writeDeployment(deployment)).value();
}

/// What a file system that is full does, for the whole process.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit tight = {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    struct rlimit m_before = {};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class TestDraftJournal : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"site"_s));
    }

    void edits()
    {
        QVERIFY(rc::check("whatever was given and flushed is recovered", [this] {
            QTemporaryDir folder;
            const QString file = folder.filePath(u"a.portolan"_s);
            Deployment now = asFiled(randomDeployment(fromRapidcheck, 5));
            RC_ASSERT(saveDeployment(file, now).has_value());
            DraftBase base{file, *identityOnDisk(file), now};
            QString draftPath;
            bool isWritten = false;
            {
                DraftJournal journal({folder.filePath(u"drafts"_s), 1h});
                journal.begin(base);
                for (int i = fromRapidcheck(12); i > 0; --i) {
                    std::vector<Edit> step = randomStep(fromRapidcheck, now);
                    RC_ASSERT(applyAll(now, step).has_value());
                    if (fromRapidcheck(2) == 0)
                        journal.add(step);
                    else
                        journal.add(std::make_shared<const std::vector<Edit>>(step));
                    isWritten = isWritten || !step.empty();
                    if (fromRapidcheck(3) == 0)
                        RC_ASSERT(journal.flush().has_value());
                }
                RC_ASSERT(journal.flush().has_value());
                draftPath = journal.path();
                RC_ASSERT(draftPath.isEmpty() == !isWritten);
                RC_ASSERT(findDrafts(file, folder.filePath(u"drafts"_s)).isEmpty()); // in use
            }
            if (!isWritten)
                return;
            RC_ASSERT(findDrafts(file, folder.filePath(u"drafts"_s)) == QStringList{draftPath});
            const Result<RecoveredDraft> draft = readDraft(draftPath);
            RC_ASSERT(draft.has_value());
            RC_ASSERT(draft->base == base);
            QStringList wrong; // empty where the two are equal, and says more
            for (const RecordChange &change : difference(asFiled(now), draft->deployment))
                wrong << toText(change);
            RC_LOG(wrong.join(u'\n').toStdString());
            RC_ASSERT(wrong.isEmpty());
            RC_ASSERT(draft->droppedBytes == 0);
            RC_ASSERT(*loadDeployment(file) == base.deployment); // never into it
        }));
    }

    void withinTwoSeconds()
    {
        DraftJournal journal({drafts()});
        journal.begin({file(), {}, {}});
        QVERIFY(journal.flush());
        QElapsedTimer since;
        since.start();
        journal.add(naming(u"new"_s));
        QVERIFY2(since.elapsed() < 500, "add() does not wait for the disk");
        const auto isThere = [&] {
            const auto draft = readDraft(beside());
            return draft && draft->deployment.settings.name == "new"_L1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 2000);
        QVERIFY(since.elapsed() <= 2000);
    }

    void comesAndGoes()
    {
        DraftJournal journal({drafts(), 1ms});
        journal.begin({file(), {}, named(u"old"_s)});
        QVERIFY(journal.flush());
        QVERIFY(names().isEmpty()); // nothing before the first edit
        journal.add(naming(u"one"_s));
        QVERIFY(journal.flush());
        QCOMPARE(names(), QStringList{u".a.portolan.draft"_s});
        struct stat status = {};
        QCOMPARE(stat(qPrintable(beside()), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0600); // nobody else's business
        journal.discard();                          // undone
        QVERIFY(journal.flush());
        QVERIFY(names().isEmpty());
        QCOMPARE(journal.path(), QString());
        journal.add(naming(u"two"_s)); // and redone: the base is still known
        QVERIFY(journal.flush());
        QCOMPARE(readDraft(beside()).value().base.deployment.settings.name, u"old"_s);
        journal.begin({file(), {}, named(u"two"_s)}); // saved
        QVERIFY(journal.flush());
        QVERIFY(names().isEmpty());
    }

    void isGivenBackWhenRemoved()
    {
        DraftJournal journal({drafts(), 1ms});
        journal.begin({file(), {}, {}});
        journal.add(naming(u"one"_s));
        QVERIFY(journal.flush());
        QVERIFY(QFile::remove(beside()));
        std::vector<Edit> edit = {Insert<Zone>{}};
        std::get<Insert<Zone>>(edit[0]).record.id = u"lan"_s;
        journal.add(edit);
        QVERIFY(journal.flush());
        const auto draft = readDraft(beside());
        QVERIFY(draft && draft->deployment.zone(u"lan"));
        QCOMPARE(draft->deployment.settings.name, u"one"_s);
    }

    void growsNotWithTheEdits()
    {
        DraftJournal journal({drafts(), 1h});
        Deployment large = named(QString(20'000, u'x'));
        journal.begin({file(), {}, large});
        qint64 largest = 0;
        for (int i = 0; i < 200; ++i) {
            for (int j = 0; j < 50; ++j)
                journal.add(naming(QString::number(i * 50 + j) + QString(20'000, u'y')));
            QVERIFY(journal.flush());
            largest = std::max(largest, QFileInfo(beside()).size());
        }
        QVERIFY2(largest < 500'000, qPrintable(QString::number(largest)));
        const auto draft = readDraft(beside());
        QVERIFY(draft && draft->deployment.settings.name.startsWith(u"9999y"));
    }

    void anOldDraftIsLeftAlone()
    {
        {
            DraftJournal journal({drafts(), 1ms});
            journal.begin({file(), {}, {}});
            journal.add(naming(u"before the crash"_s));
        }
        DraftJournal journal({drafts(), 1ms});
        journal.begin({file(), {}, {}});
        journal.add(naming(u"after"_s));
        QVERIFY(journal.flush());
        QVERIFY(journal.path().startsWith(drafts()));
        QCOMPARE(readDraft(beside()).value().deployment.settings.name, u"before the crash"_s);
        QCOMPARE(findDrafts(file(), drafts()), QStringList{beside()});
        QVERIFY(!discardDraft(journal.path()));
        QVERIFY(discardDraft(beside()));
    }

    void untitled()
    {
        DraftJournal one({drafts(), 1ms});
        DraftJournal two({drafts(), 1ms});
        one.begin({});
        two.begin({});
        one.add(naming(u"one"_s));
        QVERIFY(one.flush());
        two.add(naming(u"two"_s));
        QVERIFY(two.flush());
        QCOMPARE(readDraft(drafts() + "/untitled-1.draft"_L1).value().deployment.settings.name,
            u"one"_s);
        QCOMPARE(readDraft(drafts() + "/untitled-2.draft"_L1).value().deployment.settings.name,
            u"two"_s);
        QCOMPARE(readDraft(two.path()).value().base.file, QString());
    }

    void readOnlyFolder()
    {
        // Root may write everywhere, so the test steps down for a moment, with all threads.
        const bool isRoot = geteuid() == 0;
        QCOMPARE(chmod(qPrintable(m_folder->path()), 0777), 0);
        QCOMPARE(chmod(qPrintable(m_folder->filePath(u"site"_s)), 0555), 0);
        if (isRoot)
            QCOMPARE(seteuid(65534), 0);
        QString where;
        Result<void> written;
        {
            DraftJournal journal({drafts(), 1ms});
            journal.begin({file(), {}, {}});
            journal.add(naming(u"one"_s));
            written = journal.flush();
            where = journal.path();
        }
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QVERIFY2(where.startsWith(drafts() + u'/'), qPrintable(where));
        QCOMPARE(findDrafts(file(), drafts()), QStringList{where});
        QCOMPARE(readDraft(where).value().base.file, file());
    }

    void fullDisk()
    {
        std::atomic<int> failed = 0;
        std::atomic<int> mended = 0;
        DraftJournal journal(
            {drafts(), 1ms, [&](const Result<void> &state) { ++(state ? mended : failed); }});
        journal.begin({file(), {}, {}});
        journal.add(naming(u"small"_s));
        QVERIFY(journal.flush());
        const qint64 before = QFileInfo(beside()).size();
        {
            const FullDisk disk(4096);
            journal.add(naming(QString(50'000, u'x')));
            const Result<void> full = journal.flush();
            QVERIFY(!full);
            QVERIFY2(full.error().message.startsWith(beside() + u": "_s),
                qPrintable(full.error().message));
            QCOMPARE(failed, 1);
            // What was there before is as good as it was, and nothing half lies about.
            QCOMPARE(QFileInfo(beside()).size(), before);
            const auto draft = readDraft(beside());
            QVERIFY(draft && draft->droppedBytes == 0);
            QCOMPARE(draft->deployment.settings.name, u"small"_s);
            QCOMPARE(names(), QStringList{u".a.portolan.draft"_s});
        }
        journal.add(naming(QString(50'001, u'x')));
        QVERIFY(journal.flush());
        QCOMPARE(mended, 1);
        QCOMPARE(readDraft(beside()).value().deployment.settings.name.size(), 50'001);
    }

    void noPlaceAtAll()
    {
        DraftJournal journal({u"/dev/null/drafts"_s, 1ms});
        journal.begin({u"/dev/null/a.portolan"_s, {}, {}});
        journal.add(naming(u"one"_s));
        const auto written = journal.flush();
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(u"cannot be written"_s));
    }

    void placesThatAreNoPlace_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"folder", "pipe", "link", "dangling link"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    /// What lies where the draft or its beginnings would be is neither followed nor destroyed.
    void placesThatAreNoPlace()
    {
        QFETCH(QString, what);
        QVERIFY(writeFile(m_folder->filePath(u"precious"_s), "x"));
        for (const QString &place : {beside(), QString(beside() + ".part"_L1)}) {
            if (what == "folder"_L1)
                QVERIFY(QDir().mkdir(place));
            else if (what == "pipe"_L1)
                QCOMPARE(mkfifo(qPrintable(place), 0600), 0);
            else
                QVERIFY(
                    QFile::link(what == "link"_L1 ? u"../precious"_s : u"../not there"_s, place));
        }
        const QStringList before = names();
        DraftJournal journal({drafts(), 1ms});
        journal.begin({file(), {}, {}});
        journal.add(naming(u"one"_s));
        QVERIFY(journal.flush());
        QVERIFY(journal.path().startsWith(drafts()));
        QCOMPARE(names(), before);
        QCOMPARE(readFile(m_folder->filePath(u"precious"_s)).value(), QByteArray("x"));
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"not there"_s)));
    }

private:
    QString file() const { return m_folder->filePath(u"site/a.portolan"_s); }
    QString beside() const { return m_folder->filePath(u"site/.a.portolan.draft"_s); }
    QString drafts() const { return m_folder->filePath(u"drafts"_s); }
    QStringList names() const
    {
        return QDir(m_folder->filePath(u"site"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDraftJournal)
#include "tst_draftjournal.moc"
