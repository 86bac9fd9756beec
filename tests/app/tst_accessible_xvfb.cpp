#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as a screen reader meets it: over the accessibility bus of the desktop.
class TestAccessibleXvfb : public QObject
{
    Q_OBJECT

private slots:
    void aScreenReaderReadsTheChart();
};

void TestAccessibleXvfb::aScreenReaderReadsTheChart()
{
    const QString bus = QStandardPaths::findExecutable(u"dbus-run-session"_s);
    const QString python = u"/usr/bin/python3"_s;
    QProcess probe;
    probe.start(python, {u"-c"_s, u"import gi; gi.require_version('Atspi', '2.0')"_s});
    QVERIFY(probe.waitForFinished());
    if (bus.isEmpty() || probe.exitCode() != 0 ||
        !QFile::exists(u"/usr/share/dbus-1/services/org.a11y.Bus.service"_s))
        QSKIP("NOT TESTED: dbus, at-spi2-core, gir1.2-atspi-2.0 or python3-gi is not installed");

    const QTemporaryDir home;
    // A copy: the program keeps a lock and a draft beside what it opens.
    const QString chart = home.filePath(u"anyware.portolan"_s);
    QVERIFY(QFile::copy(
        QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/examples/anyware.portolan"), chart));
    QProcess reader;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    // Without a test around it, as Qt would see it.
    environment.remove(u"QTEST_ENVIRONMENT"_s);
    environment.remove(u"QT_QTESTLIB_RUNNING"_s);
    environment.remove(u"QTESTLIB_RUNNING"_s);
    reader.setProcessEnvironment(environment);
    reader.start(
        bus, {u"--"_s, python, QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/app/read_accessible.py"),
                 QStringLiteral(PORTOLAN_PROGRAM), chart});
    QVERIFY(reader.waitForFinished(200'000));
    const QByteArray errors = reader.readAllStandardError();
    // The accessibility registry writes to the same output.
    const QByteArray last = reader.readAllStandardOutput().trimmed().split('\n').last();
    const QJsonObject read = QJsonDocument::fromJson(last).object();
    QVERIFY2(!read.isEmpty(), errors.constData());

    QCOMPARE(read[u"chart"].toString(), u"Chart"_s);
    QStringList flows;
    for (const QJsonValue &child : read[u"children"].toArray()) {
        QVERIFY(!child[u"name"].toString().isEmpty());
        QVERIFY2(child[u"width"].toInt() > 0 && child[u"height"].toInt() > 0,
            qPrintable(child[u"name"].toString()));
        if (child[u"name"].toString().startsWith(u"flow "))
            flows.append(child[u"name"].toString());
    }
    QVERIFY(flows.contains(u"flow from PCoIP client to Anyware Connector, 443 tcp, required"));
    QCOMPARE(read[u"actions"].toArray().toVariantList(),
        (QVariantList{u"Press"_s, u"SetFocus"_s, u"ShowMenu"_s, u"Edit"_s}));
    QVERIFY(read[u"focus heard"].toBool());
    const QVariantList states = read[u"states"].toArray().toVariantList();
    for (const QString &state : {u"focused"_s, u"selected"_s, u"showing"_s, u"focusable"_s})
        QVERIFY2(states.contains(state), qPrintable(state));
}

QTEST_GUILESS_MAIN(TestAccessibleXvfb)
#include "tst_accessible_xvfb.moc"
