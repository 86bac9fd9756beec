#include "tests/chart/LiveKitChart.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/Icons.h"
#include "views/chart/Legend.h"
#include "views/chart/SvgCanvas.h"

#include <QProcess>
#include <QSet>
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
            result.texts.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
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
    void rightToLeft_data();
    void rightToLeft();
    void plainTextKeepsItsRoom();
    void scriptsStandApart_data();
    void scriptsStandApart();
    void onlyWordsOfSvg();
    void legendNamesWhatIsThere_data();
    void legendNamesWhatIsThere();
    void partsAreCutOff();
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
    same("joined emoji",
        u"family \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1E9\U0001F1EA"_s);
    same("Chinese", u"视频会议服务器"_s);
    same("Arabic", u"خادم الوسائط 443"_s);
    same("combining", u"e\u0301\u0302\u0303 naïve"_s);
    QTest::newRow("override") << u"evil \u202Egpj.exe\u202C"_s << u"evil gpj.exe"_s;
    QTest::newRow("isolates") << u"\u2066a\u2069\u2067b\u2068c\u202A\u202Bd\u202D"_s << u"abcd"_s;
    QTest::newRow("no character of another plane") << u"a\U0001FFFEb"_s << u"a  b"_s;
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
    geometry.cards.front().rect.setWidth(8000); // or it would end in dots
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

void TestSvg::rightToLeft_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("align");
    QTest::addColumn<double>("side"); ///< of the middle, in widths from the given point
    const QString hebrew = u"שרת (LiveKit 2)"_s;
    QTest::newRow("start") << hebrew << int(TextAlign::Start) << .5;
    QTest::newRow("middle") << hebrew << int(TextAlign::Middle) << 0.;
    QTest::newRow("end") << hebrew << int(TextAlign::End) << -.5;
}

void TestSvg::rightToLeft()
{
    QFETCH(QString, text);
    QFETCH(int, align);
    QFETCH(double, side);
    SvgCanvas canvas({0, 0, 400, 100}, u"t"_s, u"d"_s);
    const TextStyle style = {13, 600};
    canvas.text({100, 50}, text, {style, Qt::black, TextAlign(align)});
    const QByteArray svg = canvas.finish();
    QXmlStreamReader xml(svg);
    while (!xml.atEnd() && !(xml.isStartElement() && xml.name() == "text"_L1))
        xml.readNext();
    const QXmlStreamAttributes attributes = xml.attributes();
    QCOMPARE(attributes.value("direction"_L1), "rtl"_L1);
    QCOMPARE(attributes.value("unicode-bidi"_L1), "embed"_L1);
    QCOMPARE(attributes.value("text-anchor"_L1), "middle"_L1);
    QVERIFY(!attributes.hasAttribute("textLength"_L1));
    const double middle = attributes.value("x"_L1).toDouble();
    QVERIFY(std::abs(middle - (100 + side * textWidth(style, text))) < .01);
    QCOMPARE(xml.readElementText(), text);
}

void TestSvg::plainTextKeepsItsRoom()
{
    SvgCanvas canvas({0, 0, 400, 100}, u"t"_s, u"d"_s);
    const TextStyle style = {11, 600};
    canvas.text({0, 0}, u"443/tcp"_s, {style, Qt::black});
    canvas.text({0, 0}, u"  two  "_s, {style, Qt::black});
    canvas.text({0, 0}, u"नेटवर्क"_s, {style, Qt::black});
    const QByteArray svg = canvas.finish();
    QCOMPARE(svg.count("textLength="), 2);
    QCOMPARE(svg.count("xml:space=\"preserve\""), 1);
    QVERIFY(svg.contains(
        "textLength=\"" + QByteArray::number(textWidth(style, u"443/tcp"_s), 'f', 3).left(4)));
    QVERIFY(svg.contains(">  two  </text>"));
}

void TestSvg::scriptsStandApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts"); ///< none: one text by itself
    QTest::newRow("Latin") << u"LiveKit – server №1, 10 µs"_s << QStringList();
    QTest::newRow("Greek and Cyrillic") << u"Ωmega Сервер"_s << QStringList();
    QTest::newRow("Japanese") << u"サーバー 443・予備"_s << QStringList();
    QTest::newRow("Hebrew") << u"שרת (LiveKit 2)"_s << QStringList();
    QTest::newRow("both ways") << u"Region שלום X"_s << QStringList();
    QTest::newRow("emoji between") << u"監視 \U0001F680 サーバー"_s
                                   << QStringList{u"監視 "_s, u"\U0001F680 "_s, u"サーバー"_s};
    QTest::newRow("Latin and emoji")
        << u"cam \U0001F4F7 one"_s << QStringList{u"cam "_s, u"\U0001F4F7 "_s, u"one"_s};
    QTest::newRow("number behind an emoji")
        << u"\U0001F4F7 2"_s << QStringList{u"\U0001F4F7 "_s, u"2"_s};
    QTest::newRow("joined") << u"家 \U0001F468\u200D\U0001F469\uFE0F"_s
                            << QStringList{u"家 "_s, u"\U0001F468\u200D\U0001F469\uFE0F"_s};
    QTest::newRow("Japanese and Hebrew")
        << u"東京 — שלום"_s << QStringList{u"東京 — "_s, u"שלום"_s};
    QTest::newRow("from the right") << u"שלום 東京"_s << QStringList{u"שלום "_s, u"東京"_s};
}

/// Each part is where it is in the text as a whole.
void TestSvg::scriptsStandApart()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const TextStyle style = {13, 600};
    for (const TextAlign align : {TextAlign::Start, TextAlign::Middle, TextAlign::End}) {
        SvgCanvas canvas({0, 0, 400, 100}, u"t"_s, u"d"_s);
        canvas.text({200, 50}, text, {style, Qt::black, align});
        const QByteArray svg = canvas.finish();
        const Read all = read(svg);
        QCOMPARE(all.error, QString());
        QCOMPARE(all.texts, QStringList{text});
        QStringList found;
        std::vector<double> places;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "tspan"_L1)
                continue;
            places.push_back(xml.attributes().value("x"_L1).toDouble());
            found += xml.readElementText();
        }
        QCOMPARE(found, parts);
        if (parts.isEmpty())
            continue;
        const double width = textWidth(style, text);
        const double left = align == TextAlign::Start    ? 200
                            : align == TextAlign::Middle ? 200 - width / 2
                                                         : 200 - width;
        QCOMPARE(svg.contains("text-anchor=\"middle\""), text.isRightToLeft());
        if (text.isRightToLeft()) {
            // The first is on the right; its space is within.
            QVERIFY(std::abs(places[0] - (left + width - textWidth(style, parts[0]) / 2)) < 1.5);
            QVERIFY(std::abs(places[1] - (left + textWidth(style, parts[1]) / 2)) < 1.5);
            continue;
        }
        double x = left;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QVERIFY2(std::abs(places[size_t(i)] - x) < 1.5,
                qPrintable(u"%1: %2, not %3"_s.arg(parts[i]).arg(places[size_t(i)]).arg(x)));
            x += textWidth(style, parts[i]);
        }
    }
}

void TestSvg::onlyWordsOfSvg()
{
    // What SVG 1.1 (Second Edition) has and every program reads; the role is WAI-ARIA's.
    const QSet<QString> elements = {u"svg"_s, u"title"_s, u"desc"_s, u"g"_s, u"rect"_s, u"path"_s,
        u"line"_s, u"text"_s, u"clipPath"_s};
    const QSet<QString> attributes = {u"version"_s, u"role"_s, u"width"_s, u"height"_s,
        u"viewBox"_s, u"font-family"_s, u"text-rendering"_s, u"x"_s, u"y"_s, u"x1"_s, u"x2"_s,
        u"y1"_s, u"y2"_s, u"rx"_s, u"d"_s, u"fill"_s, u"fill-opacity"_s, u"stroke"_s,
        u"stroke-width"_s, u"stroke-opacity"_s, u"stroke-linecap"_s, u"stroke-linejoin"_s,
        u"stroke-dasharray"_s, u"font-size"_s, u"font-weight"_s, u"text-anchor"_s, u"textLength"_s,
        u"lengthAdjust"_s, u"text-decoration"_s, u"direction"_s, u"unicode-bidi"_s, u"id"_s,
        u"clip-path"_s, u"transform"_s};
    QXmlStreamReader xml(svgOf(liveKitDeployment(), liveKitGeometry(), ThemeId::Dark));
    int seen = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        ++seen;
        QCOMPARE(xml.namespaceUri(), "http://www.w3.org/2000/svg"_L1);
        QVERIFY2(elements.contains(xml.name().toString()), qPrintable(xml.name().toString()));
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            QVERIFY2(attributes.contains(attribute.qualifiedName().toString()),
                qPrintable(attribute.qualifiedName().toString()));
    }
    QVERIFY(!xml.hasError());
    QVERIFY(seen > 100);
}

void TestSvg::legendNamesWhatIsThere_data()
{
    QTest::addColumn<QStringList>("needs");
    QTest::addColumn<bool>("off");
    QTest::addColumn<QStringList>("words");
    const QStringList all = {u"required"_s, u"optional"_s, u"conditional"_s};
    QTest::newRow("all required") << QStringList{u"required"_s} << false
                                  << QStringList{u"required"_s};
    QTest::newRow("optional") << QStringList{u"optional"_s} << false << QStringList{u"optional"_s};
    QTest::newRow("conditional") << QStringList{u"conditional"_s} << false
                                 << QStringList{u"conditional"_s};
    QTest::newRow("each") << all << false
                          << QStringList{u"required"_s, u"optional or conditional"_s};
    QTest::newRow("one is off") << QStringList{u"required"_s} << true
                                << QStringList{u"required"_s, u"switched off"_s};
}

/// The hollow arrowhead says what it stands for in this picture, and grey lines are explained.
void TestSvg::legendNamesWhatIsThere()
{
    QFETCH(QStringList, needs);
    QFETCH(bool, off);
    QFETCH(QStringList, words);
    Deployment deployment = liveKitDeployment();
    for (size_t i = 0; i < deployment.flows.size(); ++i)
        deployment.flows[i].need = *Need::fromString(needs[qsizetype(i) % needs.size()]);
    deployment.flows.front().enabled = !off;
    const ChartScene scene(deployment, liveKitGeometry());
    SvgCanvas canvas({0, 0, 1000, 60}, {}, {});
    paintLegendStrip(&canvas, {}, 1000, Theme::of(ThemeId::Print), scene);
    QStringList texts = read(canvas.finish()).texts;
    texts.removeIf([](const QString &text) {
        return QStringList{u"tcp"_s, u"udp"_s, u"tcp+udp"_s, u"has rules"_s, u"bundle"_s,
            u"The arrow points to who listens."_s}
            .contains(text);
    });
    QCOMPARE(texts, words);
}

void TestSvg::partsAreCutOff()
{
    SvgCanvas canvas({0, 0, 400, 100}, u"t"_s, u"d"_s);
    canvas.beginPart({10, 20}, 1, {5, 5, 50, 40});
    canvas.rect({0, 0, 8, 8}, 0, Qt::red, NoLine);
    canvas.endPart();
    canvas.beginPart({1, 2}, .5, {});
    canvas.rect({0, 0, 8, 8}, 0, Qt::green, NoLine);
    canvas.endPart();
    canvas.rect({0, 0, 8, 8}, 0, Qt::blue, NoLine);
    const QByteArray svg = canvas.finish();
    QCOMPARE(read(svg).error, QString());
    QVERIFY(svg.contains("<rect x=\"15\" y=\"25\" width=\"50\" height=\"40\"/>"));
    QVERIFY(svg.contains("clip-path=\"url(#clip1)\""));
    QVERIFY(svg.contains("<rect x=\"10\" y=\"20\" width=\"8\" height=\"8\" fill=\"#ff0000\"/>"));
    QVERIFY(svg.contains("transform=\"translate(1 2) scale(0.5)\""));
    QVERIFY(svg.contains("\n <rect x=\"0\" y=\"0\" width=\"8\" height=\"8\" fill=\"#0000ff\"/>"));
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
