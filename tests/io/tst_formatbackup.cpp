#include "model/io/FormatBackup.h"
#include "model/io/SafeFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Only version 1 exists, so a later one is played here.
class TestFormatBackup : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("current");
        QTest::addColumn<QString>("backup");
        const QByteArray first = R"({"format": "portolan", "version": 1})";
        QTest::newRow("older") << first << 2 << u"a.portolan.v1.bak"_s;
        QTest::newRow("much older") << first << 7 << u"a.portolan.v1.bak"_s;
        QTest::newRow("as old") << first << 1 << QString();
        QTest::newRow("newer") << QByteArray(R"({"format": "portolan", "version": 3})") << 2
                               << QString();
        QTest::newRow("of another program") << QByteArray(R"({"version": 1})") << 2 << QString();
        QTest::newRow("no JSON") << QByteArray("text") << 2 << QString();
        QTest::newRow("odd version")
            << QByteArray(R"({"format": "portolan", "version": "1"})") << 2 << QString();
    }
    void whatIsKept()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, current);
        QFETCH(QString, backup);
        QVERIFY(writeFile(file(), bytes));
        QVERIFY(keepOlderFormat(file(), current));
        QVERIFY(keepOlderFormat(file(), current)); // once is enough
        QStringList expected{u"a.portolan"_s};
        if (!backup.isEmpty())
            expected << backup;
        QCOMPARE(names(), expected);
        for (const QString &name : expected)
            QCOMPARE(readFile(m_folder->filePath(name)).value(), bytes);
    }

    void noFile()
    {
        QVERIFY(keepOlderFormat(file(), 2));
        QVERIFY(names().isEmpty());
    }

    void anEarlierBackupStays()
    {
        const QByteArray first = R"({"format": "portolan", "version": 1})";
        QVERIFY(writeFile(file() + u".v1.bak"_s, "precious"));
        QVERIFY(writeFile(file(), first));
        QVERIFY(keepOlderFormat(file(), 2));
        QCOMPARE(readFile(file() + u".v1.bak"_s).value(), QByteArray("precious"));
        QCOMPARE(readFile(file() + u".v1.2.bak"_s).value(), first);
    }

    void whatCannotBeKeptIsNotOverwritten()
    {
        QVERIFY(writeFile(file(), R"({"format": "portolan", "version": 1})"));
        for (int i = 1; i <= 99; ++i) {
            const QString number = i == 1 ? QString() : u'.' + QString::number(i);
            QVERIFY(QDir(m_folder->path()).mkdir(u"a.portolan.v1%1.bak"_s.arg(number)));
        }
        const Result<void> kept = keepOlderFormat(file(), 2);
        QVERIFY(!kept);
        QVERIFY2(
            kept.error().message.startsWith(file() + u": "_s), qPrintable(kept.error().message));
    }

private:
    QString file() const { return m_folder->filePath(u"a.portolan"_s); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFormatBackup)
#include "tst_formatbackup.moc"
