#include "model/core/Consistency.h"
#include "model/io/DeploymentFile.h"
#include "model/io/DraftJournal.h"
#include "model/io/DraftOffer.h"
#include "model/io/SafeFile.h"
#include "tests/support/Dice.h"
#include "tests/support/RandomDeployment.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

Deployment named(const QString &name)
{
    Deployment deployment;
    deployment.settings.name = name;
    return deployment;
}

/// A frame as DraftFile.h describes it.
QByteArray sealedFrame(quint64 number, const QByteArray &payload)
{
    const auto littleEndian = [](quint64 value, int bytes) {
        QByteArray text;
        for (int i = 0; i < bytes; ++i)
            text += char(value >> (8 * i));
        return text;
    };
    const QByteArray hash =
        QCryptographicHash::hash(littleEndian(number, 8) + payload, QCryptographicHash::Sha256);
    return littleEndian(quint64(payload.size()), 4) + hash.first(8) + payload;
}

QByteArray mutated(QByteArray bytes, Dice &dice)
{
    for (int j = 1 + dice.below(3); j > 0 && !bytes.isEmpty(); --j) {
        const qsizetype at = dice.below(bytes.size());
        const qsizetype length = dice.below(std::min<qsizetype>(bytes.size() - at, 60)) + 1;
        switch (dice.below(4)) {
        case 0:
            bytes.remove(at, length);
            break;
        case 1:
            bytes.insert(at, bytes.mid(dice.below(bytes.size()), length));
            break;
        case 2:
            bytes[at] = char(dice.below(256));
            break;
        default:
            bytes[at] = "0\"{}[]:,-a"[dice.below(10)];
        }
    }
    return bytes;
}

/// Without waiting for the disk as writeFile() does, for thousands of them.
bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    file.remove(); // a file system may wait for the disk where a file is cut to nothing
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Reading drafts back: torn, damaged, hostile, and beside a file that went on without them.
class TestDraftFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void tornAnywhere()
    {
        const QByteArray whole = threeSteps();
        const QString torn = m_folder->filePath(u"torn"_s);
        QStringList seen;
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            QVERIFY(put(torn, whole.first(size)));
            const auto draft = readDraft(torn);
            const QString state = draft ? draft->deployment.settings.name : u"-"_s;
            if (seen.isEmpty() || seen.back() != state)
                seen << state;
            if (draft && size == whole.size())
                QCOMPARE(draft->droppedBytes, 0);
        }
        QCOMPARE(seen, (QStringList{u"-"_s, u"base"_s, u"one"_s, u"two"_s, u"three"_s}));
    }

    void damagedAnywhere()
    {
        const QByteArray whole = threeSteps();
        const QString bad = m_folder->filePath(u"bad"_s);
        const QStringList states{u"base"_s, u"one"_s, u"two"_s};
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray bytes = whole;
            bytes[i] = char(bytes[i] ^ 0x20);
            QVERIFY(put(bad, bytes));
            const auto draft = readDraft(bad);
            if (!draft)
                continue;
            QVERIFY2(
                states.contains(draft->deployment.settings.name), qPrintable(QString::number(i)));
            QVERIFY(draft->droppedBytes > 0);
        }
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("advice");
        const QByteArray head = draft::head();
        const QByteArray base = head + draft::baseFrames({u"f"_s, {}, named(u"base"_s)});
        QTest::newRow("empty") << QByteArray() << u"no draft"_s;
        QTest::newRow("text") << QByteArray("{}") << u"no draft"_s;
        QTest::newRow("newer") << QByteArray("PORTOLAN DRAFT 2\n") << u"newer"_s;
        QTest::newRow("only the head") << head << u"beginning"_s;
        QTest::newRow("longest length") << head + QByteArray(4, '\xff') << u"beginning"_s;
        QTest::newRow("a long frame of nothing")
            << head + QByteArray("\xff\xff\xff\x0f", 4) + QByteArray(1000, '\0') << u"beginning"_s;
        Changes dangling;
        Flow flow;
        flow.id = u"f"_s;
        flow.from = flow.to = u"nowhere"_s;
        dangling.flows[u"f"_s] = flow;
        QTest::newRow("dangling reference")
            << base + draft::changesFrame(2, dangling) << u"contradicts"_s;
        Changes circle;
        Zone zone;
        zone.id = zone.parent = u"z"_s;
        circle.zones[u"z"_s] = zone;
        QTest::newRow("circle") << base + draft::changesFrame(2, circle) << u"contradicts"_s;
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, advice);
        const QString path = m_folder->filePath(u"bad"_s);
        QVERIFY(writeFile(path, bytes));
        const auto draft = readDraft(path);
        QVERIFY(!draft);
        QVERIFY2(
            draft.error().message.startsWith(path + u": "_s), qPrintable(draft.error().message));
        QVERIFY2(draft.error().message.contains(advice), qPrintable(draft.error().message));
    }

    void notAFile()
    {
        QVERIFY(!readDraft(m_folder->path()));
        QVERIFY(!readDraft(m_folder->filePath(u"missing"_s)));
        const QString pipe = m_folder->filePath(u"pipe"_s);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        QVERIFY(!readDraft(pipe));
    }

    /// A frame that is whole but cannot be read, as of a text that is longer than a file may hold.
    void aSenselessFrameIsLeftOut()
    {
        Changes good;
        good.settings = named(u"later"_s).settings;
        Changes bad;
        bad.settings = named(QString(200'000, u'x')).settings;
        const QByteArray badFrame = draft::changesFrame(2, bad);
        const QString path = m_folder->filePath(u"bad"_s);
        QVERIFY(writeFile(
            path, draft::head() + draft::baseFrames({}) + badFrame + draft::changesFrame(3, good)));
        const auto draft = readDraft(path);
        QVERIFY(draft);
        QCOMPARE(draft->deployment.settings.name, u"later"_s);
        QCOMPARE(draft->droppedBytes, badFrame.size());
    }

    void fuzz_data()
    {
        QTest::addColumn<bool>("sealed");
        QTest::newRow("bytes") << false;
        QTest::newRow("payloads under a right checksum") << true;
    }
    void fuzz()
    {
        QFETCH(bool, sealed);
        Dice dice(7);
        Changes changes;
        const Below below = [&](int n) { return dice.below(n); };
        const Deployment base = readDeployment(writeDeployment(randomDeployment(below, 4))).value();
        Deployment now = base;
        for (int i = 0; i < 10; ++i) {
            for (const Edit &edit : randomStep(below, now)) {
                QVERIFY(apply(now, edit));
                changes.add(edit);
            }
        }
        const QByteArray front = draft::head() + draft::baseFrames({file(), {}, base});
        const QByteArray frame = draft::changesFrame(draft::FirstChanges, changes);
        const QByteArray original = sealed ? frame.mid(12) : front + frame;
        QCOMPARE(sealedFrame(2, frame.mid(12)), frame); // the format as it is described

        const QString path = m_folder->filePath(u"fuzz"_s);
        int read = 0;
        int used = 0;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray bytes = mutated(original, dice);
            QVERIFY(put(path, sealed ? front + sealedFrame(2, bytes) : bytes));
            const auto draft = readDraft(path);
            if (!draft)
                continue;
            ++read;
            used += draft->deployment != base;
            QVERIFY(checkConsistency(draft->deployment));
            QVERIFY(draft->droppedBytes >= 0 && draft->droppedBytes <= QFileInfo(path).size());
        }
        // Or it would have shown nothing.
        QVERIFY2(read > 50, qPrintable(QString::number(read)));
        QVERIFY2(!sealed || used > 20, qPrintable(QString::number(used)));
    }

    void offers_data()
    {
        QTest::addColumn<QString>("onDisk"); // the file's name and note now; "-": no file
        QTest::addColumn<DiskState>("state");
        QTest::addColumn<QString>("name"); // of what is offered
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("conflicts");
        QTest::addColumn<QString>("summary");
        const QString one = u"1 changed"_s;
        QTest::newRow("as it was")
            << u"base/"_s << DiskState::Same << u"mine"_s << QString() << 0 << one;
        QTest::newRow("saved, and the draft not removed yet")
            << u"mine/"_s << DiskState::Changed << u"mine"_s << QString() << 0 << QString();
        QTest::newRow("changed elsewhere, in another place")
            << u"base/theirs"_s << DiskState::Changed << u"mine"_s << u"theirs"_s << 0 << one;
        QTest::newRow("changed elsewhere, in the same place")
            << u"theirs/"_s << DiskState::Changed << u"mine"_s << QString() << 1 << one;
        QTest::newRow("gone") << u"-"_s << DiskState::Missing << u"mine"_s << QString() << 0 << one;
        QTest::newRow("broken") << u"?"_s << DiskState::Changed << u"mine"_s << QString() << 0
                                << one;
    }
    void offers()
    {
        QFETCH(QString, onDisk);
        const QByteArray base = writeDeployment(named(u"base"_s));
        Changes changes;
        changes.settings = named(u"mine"_s).settings;
        const QString path = m_folder->filePath(u"draft"_s);
        const QByteArray draft = draft::head() +
                                 draft::baseFrames({file(), identityOf(base), named(u"base"_s)}) +
                                 draft::changesFrame(draft::FirstChanges, changes);
        QVERIFY(writeFile(path, draft));
        Deployment now = named(onDisk.section(u'/', 0, 0));
        now.settings.titleBlock.title = onDisk.section(u'/', 1);
        if (onDisk != "-"_L1)
            QVERIFY(writeFile(file(), onDisk == "?"_L1 ? "{" : writeDeployment(now)));
        const Result<DraftOffer> offer = examineDraft(path);
        QVERIFY(offer);
        QTEST(offer->file, "state");
        QTEST(offer->result.deployment.settings.name, "name");
        QTEST(offer->result.deployment.settings.titleBlock.title, "title");
        QTEST(int(offer->result.conflicts.size()), "conflicts");
        QTEST(summaryOf(offer->difference), "summary");
        QCOMPARE(readFile(path).value(), draft); // only looked at
    }

private:
    QString file() const { return m_folder->filePath(u"a.portolan"_s); }
    QString drafts() const { return m_folder->filePath(u"drafts"_s); }
    QByteArray threeSteps()
    {
        QByteArray bytes;
        {
            DraftJournal journal({drafts(), std::chrono::hours(1)});
            journal.begin({file(), {}, named(u"base"_s)});
            for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
                journal.add({ReplaceSettings{named(name).settings}});
                (void)journal.flush();
            }
            bytes = readFile(journal.path()).value_or(QByteArray());
            journal.discard();
        }
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDraftFile)
#include "tst_draftfile.moc"
