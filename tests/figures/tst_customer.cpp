#include "app/figures/Figures.h"
#include "model/io/DeploymentFile.h"

#include <QBuffer>
#include <QImageReader>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Nothing of it may be in anything that a customer gets. Addresses are those of the example.
const QByteArrayList Hidden = {"203.0.113.", "192.0.2.", "198.51.100.", "2001:db8", "SecretName",
    "secret-id", "SecretNote", "SecretOwner", "SecretTicket", "secret.config", "SecretSource",
    "SecretKey", "SecretValue", "secret-host"};

/// The LiveKit example with something to hide in every field, and again in the texts that stay.
Deployment planted()
{
    auto loaded = loadDeployment(
        QLatin1StringView(PORTOLAN_SOURCE_DIR "/resources/examples/livekit.portolan"));
    if (!loaded)
        return {};
    Deployment chart = *loaded;
    for (Zone &zone : chart.zones) {
        zone.note = u"SecretNote of a zone"_s;
        zone.extra[u"SecretKey"_s] = u"SecretValue"_s;
    }
    for (Component &component : chart.components) {
        component.note = u"SecretNote of a component"_s;
        component.publicAddresses = {*Address::parse(u"secret-host.example.com")};
        component.extra[u"SecretKey"_s] = u"SecretValue"_s;
        if (component.id == "prometheus"_L1) {
            component.internal = true;
            component.name = u"SecretName"_s;
            component.id = u"secret-id"_s;
        }
    }
    std::sort(chart.components.begin(), chart.components.end(),
        [](const Component &a, const Component &b) { return compareIds(a.id, b.id) < 0; });
    for (Flow &flow : chart.flows) {
        for (QString *end : {&flow.from, &flow.to}) {
            if (*end == "prometheus"_L1)
                *end = u"secret-id"_s;
        }
        flow.purpose += u" (SecretName, 192.0.2.99, secret-host.example.com)"_s;
        flow.note = u"SecretNote of a flow"_s;
        flow.owner = u"SecretOwner"_s;
        flow.ticket = u"SecretTicket"_s;
        flow.config = u"secret.config"_s;
        flow.source = {u"SecretSource"_s, {}, u"SecretSource"_s, false};
        flow.extra[u"SecretKey"_s] = u"SecretValue"_s;
        if (flow.need.kind == Need::Kind::Optional)
            flow.need = {Need::Kind::Conditional, u"with SecretName"_s};
    }
    chart.zones[0].name = u"Network 192.0.2.0/24"_s;
    chart.settings.name = u"Plan with SecretName"_s;
    chart.settings.lookups[u"secret-host.example.com"_s].addresses = {
        Address::parse(u"192.0.2.7")->range()};
    chart.settings.extra[u"SecretKey"_s] = u"SecretValue"_s;
    chart.settings.titleBlock = {u"Ports of SecretName at 192.0.2.99"_s,
        u"Example Ltd, secret-host.example.com"_s, u"1 of SecretOwner"_s, true, {}};
    chart.settings.titleBlock.extra[u"SecretKey"_s] = u"SecretValue"_s;
    chart.settings.views = {{u"secret-id"_s, u"About SecretName"_s, u"At 192.0.2.99"_s,
                                u"to:secret-id"_s, Frame{{0, 0}, 500, 400}, {}},
        {u"udp"_s, u"Media"_s, u"For SecretOwner"_s, u"proto:udp"_s, {}, {}}};
    return chart;
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000);
    return ended && process.exitStatus() == QProcess::NormalExit ? process.readAllStandardOutput()
                                                                 : QByteArray();
}

/// A PDF with its streams unpacked, and its text.
QByteArray unpackedPdf(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    return run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path, u"-"_s}) +
           run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}) + run(u"pdfinfo"_s, {path});
}

/// What is said in a PNG beside its pixels.
QByteArray pngTexts(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, "png");
    QByteArray texts;
    for (const QString &key : reader.textKeys())
        texts += key.toUtf8() + ' ' + reader.text(key).toUtf8() + '\n';
    return texts;
}

/// \a bytes with everything in them that is packed.
QByteArray readable(const QString &word, const QByteArray &bytes)
{
    QByteArray all = bytes;
    if (word == "pdf"_L1)
        all += unpackedPdf(bytes);
    if (word == "png"_L1)
        all += pngTexts(bytes);
    static const QRegularExpression packed(u"base64,([A-Za-z0-9+/=]+)"_s);
    auto match = packed.globalMatch(QString::fromLatin1(bytes));
    while (match.hasNext())
        all += QByteArray::fromBase64(match.next().captured(1).toLatin1());
    return all;
}

QByteArray firstHidden(const QByteArray &bytes)
{
    const QByteArray lower = bytes.toLower();
    for (const QByteArray &hidden : Hidden) {
        const qsizetype at = lower.indexOf(hidden.toLower());
        if (at >= 0)
            return hidden + " in: " + bytes.mid(std::max<qsizetype>(0, at - 60), 160);
    }
    return {};
}

FigureOptions everything()
{
    FigureOptions options;
    options.titleBlock = true;
    options.customer = true;
    return options;
}

} // namespace

/// What a customer gets holds nothing that a customer must not see, in any format.
class TestCustomer : public QObject
{
    Q_OBJECT

private slots:
    void everyFormat_data();
    void everyFormat();
    void picturesShowTheCopy();
    void everyPage();
    void viewOfAnotherId();
    void zoneView_data();
    void zoneView();
};

void TestCustomer::everyFormat_data()
{
    QTest::addColumn<QString>("word");
    for (const FigureFormat &format : figureFormats())
        QTest::addRow("%s", format.word.data()) << QString(format.word);
}

void TestCustomer::everyFormat()
{
    QFETCH(QString, word);
    if (word == "pdf"_L1 && (QStandardPaths::findExecutable(u"qpdf"_s).isEmpty() ||
                                QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()))
        QSKIP("NOT TESTED: what a PDF says, since qpdf or pdftotext is missing");
    const Deployment chart = planted();
    QVERIFY(!chart.flows.empty());
    const FigureFormat &format = *figureFormat(word);
    FigureOptions options = everything();
    const Result<QByteArray> bytes = writeFigure(format, chart, options);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().toString()));
    QCOMPARE(firstHidden(readable(word, *bytes)), QByteArray());
    // What may be seen is there.
    const bool isText = word != "png"_L1;
    QVERIFY(!isText || readable(word, *bytes).contains("LiveKit server"));
    QVERIFY(!isText || readable(word, *bytes).contains("7880"));
    // The test would find it: without customer mode it is there.
    options.customer = false;
    const Result<QByteArray> open = writeFigure(format, chart, options);
    QVERIFY(open);
    QVERIFY(!isText || readable(word, *open).contains("SecretName"));
}

void TestCustomer::picturesShowTheCopy()
{
    // Pixels cannot be read here; they are those of a chart without anything to hide.
    const Deployment chart = planted();
    FigureOptions options = everything();
    const Deployment copy = *forCustomer(chart, options);
    FigureOptions plain = options;
    plain.customer = false;
    QCOMPARE(*writeFigure(*figureFormat(u"png"), chart, everything()),
        *writeFigure(*figureFormat(u"png"), copy, plain));
    QCOMPARE(firstHidden(writeDeployment(copy)), QByteArray());
}

void TestCustomer::everyPage()
{
    if (QStandardPaths::findExecutable(u"qpdf"_s).isEmpty())
        QSKIP("NOT TESTED: the pages of a PDF, since qpdf is missing");
    FigureOptions options = everything();
    options.allViews = true;
    const Result<QByteArray> bytes = writeFigure(*figureFormat(u"pdf"), planted(), options);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().toString()));
    const QByteArray all = readable(u"pdf"_s, *bytes);
    QCOMPARE(firstHidden(all), QByteArray());
    QVERIFY(all.contains("Media"));
}

void TestCustomer::viewOfAnotherId()
{
    const Deployment chart = planted();
    FigureOptions options = everything();
    options.view = chart.settings.views[0]; // its id is hidden, and so another one in the copy
    const Result<QByteArray> bytes = writeFigure(*figureFormat(u"svg"), chart, options);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().toString()));
    QCOMPARE(firstHidden(*bytes), QByteArray());
    options = everything();
    options.view = chart.settings.views[0];
    const Deployment copy = *forCustomer(chart, options);
    // Its frame is a part of the chart as the window has it: cards stay where they are.
    QCOMPARE(options.view->frame, chart.settings.views[0].frame);
    for (const Component &component : copy.components)
        QVERIFY(component.position);
}

void TestCustomer::zoneView_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("view"); // of the chart; -1: the whole chart, -2: a part of it
    for (const auto &word : {u"svg"_s, u"pdf"_s, u"png"_s}) {
        for (const int view : {-2, -1, 0, 1})
            QTest::addRow("%s %d", qPrintable(word), view) << word << view;
    }
}

void TestCustomer::zoneView()
{
    QFETCH(QString, word);
    QFETCH(int, view);
    if (word == "pdf"_L1 && (QStandardPaths::findExecutable(u"qpdf"_s).isEmpty() ||
                                QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()))
        QSKIP("NOT TESTED: what a PDF says, since qpdf or pdftotext is missing");
    const Deployment chart = planted();
    FigureOptions options = everything();
    options.view = view >= 0 ? chart.settings.views[size_t(view)] : SavedView();
    if (view == -2)
        options.view->frame = Frame{{0, 0}, 600, 500};
    const Result<QByteArray> usual = writeFigure(*figureFormat(word), chart, options);
    QVERIFY(usual);
    options.view->zoneView = true;
    const Result<QByteArray> zones = writeFigure(*figureFormat(word), chart, options);
    QVERIFY2(zones, zones ? "" : qPrintable(zones.error().toString()));
    QVERIFY(*zones != *usual);
    QCOMPARE(firstHidden(readable(word, *zones)), QByteArray());
}

QTEST_MAIN(TestCustomer)
#include "tst_customer.moc"
