#include "tests/cli/Runner.h"

#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

using namespace portolan;
using namespace portolan::test;

/// The program itself, as a script on a machine without a display starts it.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void textCommandsNeedNoDisplay_data();
    void textCommandsNeedNoDisplay();
    void renderNeedsNoDisplay();
    void pdfIsTheSameInEveryRun();
    void countsAreEnglish();
    void windowSaysWhatIsMissing();
    void languageChangesNoByte();
    void fullDisk();

private:
    struct Ended
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    static Ended start(const QStringList &arguments, const QProcessEnvironment &environment,
        const QString &outFile = {});
    static QProcessEnvironment bare();
};

QProcessEnvironment TestProgram::bare()
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"HOME"_s, u"/nonexistent"_s);
    // A platform plug-in that were asked for could not be found.
    environment.insert(u"QT_QPA_PLATFORM_PLUGIN_PATH"_s, u"/nonexistent"_s);
    return environment;
}

TestProgram::Ended TestProgram::start(
    const QStringList &arguments, const QProcessEnvironment &environment, const QString &outFile)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!outFile.isEmpty())
        process.setStandardOutputFile(outFile);
    process.start(QStringLiteral(PORTOLAN_PROGRAM), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestProgram::textCommandsNeedNoDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString file = example(u"livekit"_s);
    QTest::newRow("help") << QStringList{u"--help"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
    QTest::newRow("help of render") << QStringList{u"render"_s, u"--help"_s};
    QTest::newRow("catalog") << QStringList{u"catalog"_s, u"--format=tsv"_s};
    QTest::newRow("flows") << QStringList{u"flows"_s, file};
    QTest::newRow("check") << QStringList{u"check"_s, file};
    QTest::newRow("targets") << QStringList{u"targets"_s};
    QTest::newRow("export") << QStringList{
        u"export"_s, file, u"--target"_s, u"nftables"_s, u"--at"_s, u"sfu-1"_s};
}

void TestProgram::textCommandsNeedNoDisplay()
{
    QFETCH(QStringList, arguments);
    const Ended ended = start(arguments, bare());
    const Ran expected = run(arguments);
    QCOMPARE(ended.status, expected.status);
    QCOMPARE(ended.out, expected.out);
    QCOMPARE(ended.err, expected.err);
    QCOMPARE(ended.status, 0);
}

void TestProgram::renderNeedsNoDisplay()
{
    QTemporaryDir folder;
    QProcessEnvironment environment = bare();
    environment.remove(u"QT_QPA_PLATFORM_PLUGIN_PATH"_s);
    const QString out = folder.filePath(u"chart.svg"_s);
    const Ended ended = start({u"render"_s, example(u"livekit"_s), u"-o"_s, out}, environment);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, 0);
    QVERIFY(contents(out).contains("LiveKit server"));
}

void TestProgram::pdfIsTheSameInEveryRun()
{
    // Qt sorts by hashes with a seed of their own in each run.
    const QTemporaryDir folder;
    QSet<QByteArray> seen;
    for (int i = 0; i < 6; ++i) {
        const QString out = folder.filePath(u"chart.pdf"_s);
        QCOMPARE(start({u"render"_s, example(u"livekit"_s), u"-o"_s, out, u"--page=a4"_s}, bare())
                     .status,
            0);
        seen.insert(contents(out));
    }
    QCOMPARE(seen.size(), 1);
    QVERIFY(seen.begin()->startsWith("%PDF-"));
}

void TestProgram::countsAreEnglish()
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(u"zones.svg"_s);
    QCOMPARE(
        start({u"render"_s, example(u"livekit"_s), u"-o"_s, out, u"--zone-view"_s}, bare()).status,
        0);
    QVERIFY(contents(out).contains("8 flows"));
    QVERIFY(!contents(out).contains("(s)"));
}

void TestProgram::windowSaysWhatIsMissing()
{
    for (const QStringList &arguments : {QStringList(), QStringList{example(u"livekit"_s)}}) {
        const Ended ended = start(arguments, bare());
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.err.contains("display"), ended.err.constData());
    }
}

void TestProgram::languageChangesNoByte()
{
    const QStringList machine[] = {{u"catalog"_s, u"--format=json"_s},
        {u"flows"_s, example(u"livekit"_s), u"--format=csv"_s}, {u"check"_s, example(u"livekit"_s)},
        {u"export"_s, example(u"livekit"_s), u"--target"_s, u"ufw"_s, u"--at"_s, u"sfu-1"_s}};
    for (const QStringList &arguments : machine) {
        const Ended plain = start(arguments, bare());
        QProcessEnvironment german = bare();
        german.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        german.insert(u"LANGUAGE"_s, u"de"_s);
        german.insert(u"TZ"_s, u"Asia/Kathmandu"_s);
        const Ended foreign = start(arguments, german);
        QCOMPARE(foreign.status, plain.status);
        QCOMPARE(foreign.out, plain.out);
        QCOMPARE(foreign.err, plain.err);
        QVERIFY(!plain.out.isEmpty());
    }
}

void TestProgram::fullDisk()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    const Ended ended = start({u"catalog"_s, u"--format=tsv"_s}, bare(), u"/dev/full"_s);
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.err.contains("could not be written"));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
