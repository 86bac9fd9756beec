#include "tests/chart/LiveKitChart.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/Icons.h"
#include "views/chart/SvgCanvas.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QByteArray svgOf(const Deployment &deployment, const Geometry &geometry, ThemeId theme)
{
    const ChartScene scene(deployment, geometry);
    const ProductColors products = {{u"livekit"_s, QColor(0x5A62C9)}};
    const ChartState state;
    SvgCanvas canvas(
        geometry.bounds.adjusted(-24, -24, 24, 24), deployment.settings.name, u"Ports and flows"_s);
    ChartPainter(scene, Theme::of(theme), products, state).paint(canvas);
    return canvas.finish();
}

/// The texts of all <text> elements; an error message where the file is not well-formed.
struct Read
{
    QStringList texts;
    QStringList titles;
    QString error;
};

Read read(const QByteArray &svg)
{
    Read result;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "text"_L1)
            result.texts.append(xml.readElementText());
        else if (xml.name() == "title"_L1)
            result.titles.append(xml.readElementText());
    }
    if (xml.hasError())
        result.error = xml.errorString();
    return result;
}

} // namespace

class TestSvg : public QObject
{
    Q_OBJECT

private slots:
    void textsAreWhole();
    void sameBytes();
    void hostileNames_data();
    void hostileNames();
    void numbersAreShort();
    void externalReaders_data();
    void externalReaders();
};

void TestSvg::textsAreWhole()
{
    const Read svg = read(svgOf(liveKitDeployment(), liveKitGeometry(), ThemeId::Print));
    QCOMPARE(svg.error, QString());
    for (const QString &text : {u"443/tcp"_s, u"50000-60000/udp"_s, u"LiveKit server"_s,
             u"2001:db8:20::20"_s, u"Data network"_s, u"10000-20000"_s, u"×2"_s})
        QVERIFY2(svg.texts.contains(text), qPrintable(text));
    QCOMPARE(svg.texts.count(u"7880"_s), 2);
    QVERIFY(svg.titles.contains(u"Load balancer to LiveKit server: 7880/tcp, required"_s));
    QCOMPARE(svg.titles.first(), u"Video for branch offices"_s);
}

void TestSvg::sameBytes()
{
    const QByteArray first = svgOf(liveKitDeployment(), liveKitGeometry(), ThemeId::Light);
    QCOMPARE(svgOf(liveKitDeployment(), liveKitGeometry(), ThemeId::Light), first);
    QVERIFY(svgOf(liveKitDeployment(), liveKitGeometry(), ThemeId::Dark) != first);
}

void TestSvg::hostileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *tag, const QString &name) {
        QTest::newRow(tag) << name << name;
    };
    same("quotes", u"a \"b\" 'c'"_s);
    same("markup", u"<script>alert(1)</script> & <b>"_s);
    same("end of data", u"]]> -->"_s);
    same("emoji", u"cam \U0001F4F7 one"_s);
    same("right to left", u"שרת מדיה"_s);
    same("long", QString(300, u'x'));
    QTest::newRow("control") << u"a\x01"_s + u"b\nc\td"_s << u"a b c d"_s;
    QTest::newRow("escape") << u"\x1b[31mred"_s << u" [31mred"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u"b"_s << u"a b"_s;
    QTest::newRow("no character") << u"a"_s + QChar(0xFFFF) + u"b"_s << u"a b"_s;
    QTest::newRow("line separator") << u"a"_s + QChar(0x2028) + u"b"_s << u"a b"_s;
}

void TestSvg::hostileNames()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    Deployment deployment = liveKitDeployment();
    Geometry geometry = liveKitGeometry();
    deployment.settings.name = name;
    deployment.components.front().name = name;
    geometry.cards.front().name = name;
    const Read svg = read(svgOf(deployment, geometry, ThemeId::Print));
    QCOMPARE(svg.error, QString());
    QVERIFY(svg.texts.contains(shown));
    QCOMPARE(svg.titles.first(), shown);
    QVERIFY(svg.titles.contains(shown + u" to Load balancer: 443/tcp, required"_s));
}

void TestSvg::numbersAreShort()
{
    SvgCanvas canvas({0, 0, 10, 10}, u"t"_s, u"d"_s);
    canvas.rect(
        {-0., 1. / 3, 1e-9, 123456.75}, 0, QColor(1, 2, 3, 128), {Qt::red, .1, {.1, 4.5}, true});
    const QByteArray svg = canvas.finish();
    QVERIFY(svg.contains("x=\"0\" y=\"0.333\" width=\"0\" height=\"123456.75\""));
    QVERIFY(svg.contains("fill=\"#010203\" fill-opacity=\"0.502\""));
    QVERIFY(svg.contains("stroke-dasharray=\"0.1 4.5\""));
    QVERIFY(svg.contains("stroke-linecap=\"round\""));
}

void TestSvg::externalReaders_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("xmllint") << u"xmllint"_s << QStringList{u"--noout"_s, u"--nonet"_s, u"-"_s};
    QTest::newRow("rsvg-convert") << u"rsvg-convert"_s << QStringList{u"--format"_s, u"png"_s};
}

void TestSvg::externalReaders()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP(qPrintable(program + u" is not installed: nobody else has read the SVG"_s));
    QProcess process;
    process.start(program, arguments);
    process.write(svgOf(liveKitDeployment(), liveKitGeometry(), ThemeId::Light));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    if (program == "rsvg-convert"_L1)
        QVERIFY(process.readAllStandardOutput().startsWith("\x89PNG"));
}

QTEST_MAIN(TestSvg)
#include "tst_svg.moc"
