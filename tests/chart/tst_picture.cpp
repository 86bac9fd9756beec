#include "tests/chart/LiveKitChart.h"
#include "views/chart/ChartPicture.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment manyNetworks(int count)
{
    Deployment deployment;
    for (int i = 0; i < count; ++i) {
        const QString id = u"c%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        deployment.components.push_back(livekit::component(id, id, u"server"_s, {}));
    }
    for (int i = 1; i < count; ++i) {
        deployment.flows.push_back(livekit::flow(u"f%1"_s.arg(i, 4, 10, QLatin1Char('0')),
            deployment.components[size_t(i) - 1].id, deployment.components[size_t(i)].id,
            u"443/tcp"_s));
    }
    return deployment;
}

QByteArray render(
    const Deployment &deployment, PictureFormat format, const PictureOptions &options = {})
{
    const Result<QByteArray> bytes = renderPicture(deployment, format, options);
    return bytes ? *bytes : QByteArray("error: ") + bytes.error().toString().toUtf8();
}

struct Run
{
    bool found = true;
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {false, -1, {}, {}};
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return {
        true, process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QSizeF svgSize(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    xml.readNextStartElement();
    return {xml.attributes().value("width"_L1).toDouble(),
        xml.attributes().value("height"_L1).toDouble()};
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void formats();
    void svgIsDeterministic();
    void svgHasTitleAndLegend();
    void svgEscapesTheTitle();
    void pngHasTheSizeOfTheChart_data();
    void pngHasTheSizeOfTheChart();
    void pngTooLarge();
    void pdfIsSoundAndSelectable();
    void nothingOnTheChart_data();
    void nothingOnTheChart();
};

void TestPicture::formats()
{
    QCOMPARE(pictureFormats(), (QStringList{u"svg"_s, u"pdf"_s, u"png"_s}));
    QCOMPARE(pictureFormatFromWord(u"PDF"), PictureFormat::Pdf);
    QVERIFY(!pictureFormatFromWord(u"gif"));
}

void TestPicture::svgIsDeterministic()
{
    const QByteArray svg = render(liveKitDeployment(), PictureFormat::Svg);
    QVERIFY(svg.startsWith("<?xml"));
    QCOMPARE(render(liveKitDeployment(), PictureFormat::Svg), svg);
    // Nothing of the time, the machine or the session.
    QVERIFY(
        !svg.contains("202") || !svg.contains(QDate::currentDate().toString(Qt::ISODate).toUtf8()));
}

void TestPicture::svgHasTitleAndLegend()
{
    const QByteArray all = render(liveKitDeployment(), PictureFormat::Svg);
    QVERIFY(all.contains(">Video for branch offices</text>"));
    QVERIFY(all.contains("The arrow points to who listens."));
    QVERIFY(!all.contains(">icmp, other</text>")); // there is none on this chart
    PictureOptions bare;
    bare.legend = false;
    bare.title = false;
    const QByteArray chart = render(liveKitDeployment(), PictureFormat::Svg, bare);
    QVERIFY(!chart.contains(">Video for branch offices</text>"));
    QVERIFY(!chart.contains("The arrow points"));
    QVERIFY(svgSize(chart).height() < svgSize(all).height());
}

void TestPicture::svgEscapesTheTitle()
{
    Deployment deployment = liveKitDeployment();
    deployment.settings.name = u"</text><script>\"&\x02"_s;
    const QByteArray svg = render(deployment, PictureFormat::Svg);
    QVERIFY(!svg.contains("<script"));
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void TestPicture::pngHasTheSizeOfTheChart_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("theme");
    for (const double scale : {1., 2., 3.5}) {
        for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::Print})
            QTest::addRow("%s at %g", qPrintable(toWord(theme)), scale) << scale << int(theme);
    }
}

void TestPicture::pngHasTheSizeOfTheChart()
{
    QFETCH(double, scale);
    QFETCH(int, theme);
    PictureOptions options;
    options.scale = scale;
    options.theme = ThemeId(theme);
    const QImage image =
        QImage::fromData(render(liveKitDeployment(), PictureFormat::Png, options), "PNG");
    const QSizeF size = svgSize(render(liveKitDeployment(), PictureFormat::Svg, options));
    QCOMPARE(image.width(), int(std::ceil(size.width() * scale)));
    QCOMPARE(image.height(), int(std::ceil(size.height() * scale)));
    // The corner is the ground; a chart has many colours on it.
    QCOMPARE(image.pixelColor(2, 2), Theme::of(options.theme).canvas);
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY2(colors.size() > 50, qPrintable(QString::number(colors.size())));
    QVERIFY(colors.contains(Theme::of(options.theme).sea.fill.rgb()));
}

void TestPicture::pngTooLarge()
{
    PictureOptions options;
    options.scale = 16;
    const Result<QByteArray> png = renderPicture(manyNetworks(60), PictureFormat::Png, options);
    QVERIFY(!png);
    QVERIFY2(png.error().message.contains(u"1.69"_s), qPrintable(png.error().message));
    QVERIFY(png.error().message.contains(u"SVG"_s));
}

void TestPicture::pdfIsSoundAndSelectable()
{
    const QByteArray pdf = render(liveKitDeployment(), PictureFormat::Pdf);
    QVERIFY2(pdf.startsWith("%PDF-1."), pdf.left(80).constData());
    QCOMPARE(render(liveKitDeployment(), PictureFormat::Pdf), pdf);
    QVERIFY(pdf.contains("/CreationDate (D:20000101000000"));
    QTemporaryDir dir;
    const QString path = dir.filePath(u"chart.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    const Run checked = run(u"qpdf"_s, {u"--check"_s, path});
    const Run text = run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    if (text.found) {
        for (const char *label : {"443/tcp", "50000-60000/udp", "10000-20000", "LiveKit server",
                 "6379", "Video for branch offices", "The arrow points to who listens."})
            QVERIFY2(text.out.contains(label), label);
    }
    if (checked.found)
        QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
    if (!checked.found || !text.found)
        QSKIP("qpdf or pdftotext is not installed: nobody else has read the PDF in full");
}

void TestPicture::nothingOnTheChart_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("svg") << int(PictureFormat::Svg);
    QTest::newRow("pdf") << int(PictureFormat::Pdf);
    QTest::newRow("png") << int(PictureFormat::Png);
}

void TestPicture::nothingOnTheChart()
{
    QFETCH(int, format);
    const Result<QByteArray> picture = renderPicture(Deployment(), PictureFormat(format));
    QVERIFY(picture.has_value());
    QVERIFY(picture->size() > 200);
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
