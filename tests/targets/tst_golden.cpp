#include "tests/targets/Fixtures.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// The text of each dialect for one policy with a rule of every kind, line by line as it was read
/// and approved. PORTOLAN_WRITE_GOLDEN=1 writes the files anew, to be read again.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void text_data();
    void text();
};

void TestGolden::text_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isSingle");
    for (const Target &target : targets()) {
        const QString id = target.info.id;
        QTest::newRow(qPrintable(id + u" policy"_s)) << id << false;
        QTest::newRow(qPrintable(id + u" rules"_s)) << id << true;
    }
}

void TestGolden::text()
{
    QFETCH(QString, id);
    QFETCH(bool, isSingle);
    const Target *dialect = target(id);
    QVERIFY(dialect);
    Policy policy = everyKind();
    policy.single = isSingle;
    const Result<Emission> written =
        isSingle ? dialect->writeRules(policy) : dialect->writePolicy(policy);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().toString()));
    const QByteArray text = written->text.toUtf8() + "\n-- warnings --\n" +
                            written->warnings.join(u'\n').toUtf8() + '\n';

    const QString folder = QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/golden/") + id;
    QFile file(folder + (isSingle ? u"/rules.txt"_s : u"/policy.txt"_s));
    if (qEnvironmentVariableIsSet("PORTOLAN_WRITE_GOLDEN")) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        QSKIP("written anew, not compared");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(file.readAll()));
}

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
