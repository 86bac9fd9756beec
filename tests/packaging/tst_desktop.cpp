#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString source(const QString &path) { return QLatin1StringView(PORTOLAN_SOURCE_DIR "/") + path; }

QString text(const QString &path)
{
    QFile file(source(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString Id = u"resources/linux/org.portolan.Portolan"_s;

} // namespace

/// What `cmake --install` gives the desktop: each file by the tool that its format comes with.
class TestDesktop : public QObject
{
    Q_OBJECT

private slots:
    void valid_data();
    void valid();
    void namesAgree();
    void installs();
};

void TestDesktop::valid_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("desktop file") << QStringList{
        u"desktop-file-validate"_s, u"--warn-kde"_s, source(Id + ".desktop"_L1)};
    QTest::newRow("metainfo") << QStringList{
        u"appstreamcli"_s, u"validate"_s, u"--no-net"_s, source(Id + ".metainfo.xml"_L1)};
    QTest::newRow("mime type") << QStringList{
        u"xmllint"_s, u"--noout"_s, u"--nonet"_s, source(Id + ".mime.xml"_L1)};
    QTest::newRow("icon") << QStringList{
        u"xmllint"_s, u"--noout"_s, u"--nonet"_s, source(u"resources/icons/portolan.svg"_s)};
    QTest::newRow("manual page") << QStringList{u"man"_s, u"--warnings"_s, u"-E"_s, u"UTF-8"_s,
        u"-Tutf8"_s, u"-l"_s, source(u"resources/linux/portolan.1"_s)};
}

void TestDesktop::valid()
{
    QFETCH(QStringList, command);
    const QString program = QStandardPaths::findExecutable(command.first());
    if (program.isEmpty())
        QSKIP(qPrintable(command.first() + " is not installed here"_L1));
    QProcess process;
    process.start(program, command.mid(1));
    QVERIFY(process.waitForFinished());
    const QByteArray complaints = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, (complaints + process.readAllStandardOutput()).constData());
    QVERIFY2(!complaints.contains("warning"), complaints.constData());
}

void TestDesktop::namesAgree()
{
    const QString desktop = text(Id + ".desktop"_L1);
    const QString metainfo = text(Id + ".metainfo.xml"_L1);
    const QString mime = text(Id + ".mime.xml"_L1);
    const QString type = u"application/vnd.portolan+json"_s;
    QVERIFY(desktop.contains("MimeType="_L1 + type + u';'));
    QVERIFY(metainfo.contains("<mediatype>"_L1 + type + u'<'));
    QVERIFY(mime.contains("type=\""_L1 + type + u'"'));
    QVERIFY(mime.contains("pattern=\"*.portolan\""_L1));
    QVERIFY(desktop.contains("Icon=org.portolan.Portolan\n"_L1));
    QVERIFY(metainfo.contains("<release version=\"" PORTOLAN_VERSION "\""_L1));
    QVERIFY(text(u"resources/linux/portolan.1"_s).contains("Portolan " PORTOLAN_VERSION ""_L1));
}

void TestDesktop::installs()
{
    // The rules of the build that this test belongs to; the program itself need not be built.
    QTemporaryDir prefix;
    QProcess cmake;
    cmake.start(u"cmake"_s, {u"-DCMAKE_INSTALL_PREFIX="_s + prefix.path(), u"-P"_s,
                                QStringLiteral(PORTOLAN_BINARY_DIR "/cmake_install.cmake")});
    QVERIFY(cmake.waitForFinished(120'000));
    QVERIFY2(cmake.exitCode() == 0, cmake.readAllStandardError().constData());
    const QString share = prefix.filePath(u"share/"_s);
    for (const QString &file : {u"portolan/catalog/livekit.json"_s,
             u"portolan/examples/livekit.portolan"_s, u"portolan/schema/portolan.schema.json"_s,
             u"applications/org.portolan.Portolan.desktop"_s,
             u"metainfo/org.portolan.Portolan.metainfo.xml"_s,
             u"mime/packages/org.portolan.Portolan.xml"_s,
             u"icons/hicolor/scalable/apps/org.portolan.Portolan.svg"_s, u"man/man1/portolan.1"_s})
        QVERIFY2(QFile::exists(share + file), qPrintable(file));
    const QString program = prefix.filePath(u"bin/portolan"_s);
    QVERIFY(QFileInfo(program).isExecutable());
    QProcess portolan;
    portolan.start(program, {u"catalog"_s, u"livekit"_s, u"--format=tsv"_s});
    QVERIFY(portolan.waitForFinished());
    QCOMPARE(portolan.exitCode(), 0);
    QVERIFY(portolan.readAllStandardOutput().contains("50000-60000"));
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
