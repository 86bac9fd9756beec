#include "tests/chart/LiveKitChart.h"
#include "tests/chart/PaintedChart.h"
#include "tests/chart/RenderedChart.h"
#include "tests/chart/ShownView.h"
#include "views/chart/ChartParts.h"
#include "views/chart/Legend.h"
#include "views/chart/SvgCanvas.h"

#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr ProbeResult Open = ProbeResult::Open;
constexpr ProbeResult Closed = ProbeResult::Closed;
constexpr ProbeResult NoAnswer = ProbeResult::NoAnswer;
constexpr double Zoom = 4;

ProbeResults someProbes()
{
    return {{{u"server"_s, Protocol::Tcp, 7881}, Open},
        {{u"server"_s, Protocol::Udp, 3478}, Closed},
        {{u"server"_s, Protocol::Tcp, 5349}, NoAnswer},
        {{u"server"_s, Protocol::Udp, 50123}, NoAnswer}, {{u"redis"_s, Protocol::Tcp, 6379}, Open},
        {{u"server"_s, Protocol::Tcp, 7880}, Closed}, {{u"server"_s, Protocol::Tcp, 6789}, Open},
        {{u"nobody"_s, Protocol::Tcp, 443}, Closed}};
}

/// Part of the chart, four times as large.
QImage picture(const QRectF &part, ThemeId theme, const ProbeResults &probes, double zoom = Zoom)
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    ChartState state;
    state.probes = probes;
    const ProductColors products;
    const Theme &colors = Theme::of(theme);
    const ChartPainter painter(scene, colors, products, state);
    const QSize size = (part.size() * zoom).toSize();
    return painted(painter, part.topLeft(), size, zoom, QRect(QPoint(), size), colors.canvas);
}

/// Pixels of exactly that colour.
int countOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

QColor colorOf(ProbeResult result, const Theme &theme)
{
    return result == Open ? theme.open : result == Closed ? theme.closed : theme.ink2;
}

QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "text"_L1)
            texts += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(ProbeResults)

/// What came back from ports that somebody tried, on the chart.
class TestProbes : public QObject
{
    Q_OBJECT

private slots:
    void docksSayWhatIsKnown_data();
    void docksSayWhatIsKnown();
    void discs_data();
    void discs();
    void signsDiffer();
    void portStaysReadable_data();
    void portStaysReadable();
    void fromAfar();
    void clipsExactly();
    void legendExplainsThem();
    void picturesHaveThem();
    void viewShowsAndSaysThem();
};

void TestProbes::docksSayWhatIsKnown_data()
{
    QTest::addColumn<ProbeResults>("probes");
    QTest::addColumn<QString>("ports");
    QTest::addColumn<int>("expected"); // -1: nothing
    const auto at = [](Protocol protocol, quint16 port) {
        return ProbedPort{u"a"_s, protocol, port};
    };
    const ProbedPort web = at(Protocol::Tcp, 443);
    const auto row = [](const char *name, const ProbeResults &probes, const QString &ports,
                         std::optional<ProbeResult> expected) {
        QTest::newRow(name) << probes << ports << (expected ? int(*expected) : -1);
    };
    row("none", {}, u"443/tcp"_s, {});
    row("open", {{web, Open}}, u"443/tcp"_s, Open);
    row("another port", {{web, Open}}, u"444/tcp"_s, {});
    row("another protocol", {{web, Open}}, u"443/udp"_s, {});
    row("another component", {{{u"aa"_s, Protocol::Tcp, 443}, Open}}, u"443/tcp"_s, {});
    row("one of a range", {{at(Protocol::Udp, 50005), NoAnswer}}, u"50000-60000/udp"_s, NoAnswer);
    row("the last of it", {{at(Protocol::Udp, 60000), Open}}, u"50000-60000/udp"_s, Open);
    row("beside it", {{at(Protocol::Udp, 60001), Open}}, u"50000-60000/udp"_s, {});
    row("no answer counts more than open", {{web, Open}, {at(Protocol::Udp, 443), NoAnswer}},
        u"443/tcp+udp"_s, NoAnswer);
    row("closed counts most", {{web, Closed}, {at(Protocol::Udp, 443), NoAnswer}}, u"443/tcp+udp"_s,
        Closed);
    row("no port to be tried", {{web, Open}}, u"icmp"_s, {});
}

void TestProbes::docksSayWhatIsKnown()
{
    QFETCH(ProbeResults, probes);
    QFETCH(QString, ports);
    QFETCH(int, expected);
    const auto result = probedAt(probes, u"a"_s, *PortSpec::parse(ports));
    QCOMPARE(result ? int(*result) : -1, expected);
}

void TestProbes::discs_data()
{
    QTest::addColumn<ThemeId>("theme");
    QTest::addColumn<QString>("component");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QPointF>("centre");
    for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::Print, ThemeId::Contrast}) {
        const auto row = [&](const char *name, const QString &component, quint16 port,
                             Protocol protocol, const QPointF &centre) {
            QTest::addRow("%s, %s", qPrintable(toWord(theme)), name)
                << theme << component << port << protocol << centre;
        };
        const auto insetOf = [](const QString &port) {
            const double room = 44 - 3 - textWidth(textStyle(TextRole::DockPort), port) - 2;
            return room - 6; // to its middle
        };
        row("in its end at the card", u"server"_s, 7881, Protocol::Tcp, {488, 272});
        row("on top of it", u"server"_s, 7880, Protocol::Tcp, {600, 238});
        // As far as the port leaves room.
        QVERIFY(insetOf(u"6379"_s) > 0 && insetOf(u"6379"_s) < 8);
        row("little room", u"redis"_s, 6379, Protocol::Tcp, {920 - insetOf(u"6379"_s), 352});
        row("on the right of the card", u"server"_s, 6789, Protocol::Tcp,
            {672 + insetOf(u"6789"_s), 264});
    }
}

/// Each result has its colour in a disc of 12 px and its sign, in every theme.
void TestProbes::discs()
{
    QFETCH(ThemeId, theme);
    QFETCH(QString, component);
    QFETCH(quint16, port);
    QFETCH(Protocol, protocol);
    QFETCH(QPointF, centre);
    const Theme &colors = Theme::of(theme);
    const QRectF part(centre - QPointF(8, 8), QSizeF(16, 16));
    const QImage without = picture(part, theme, {});
    for (const ProbeResult result : AllProbeResults) {
        const QImage image = picture(part, theme, {{{component, protocol, port}, result}});
        const QColor color = colorOf(result, colors);
        const int pixels = countOf(image, color) - countOf(without, color);
        // A disc of 12 px without the sign in it: 113 px less a fifth, four times as large.
        QVERIFY2(pixels > 60 * Zoom * Zoom && pixels < 113 * Zoom * Zoom,
            qPrintable(QString::number(pixels)));
        for (const double angle : {0., .8, 2.4, 3.9, 5.5}) {
            const QPointF rim(8 + 5.2 * std::cos(angle), 8 + 5.2 * std::sin(angle));
            QCOMPARE(image.pixelColor((rim * Zoom).toPoint()), color);
        }
        // Bar and cross meet in the middle, the tick passes below it.
        const QPointF on = result == Open ? QPointF(7.2, 10.2) : QPointF(8, 8);
        QCOMPARE(image.pixelColor((on * Zoom).toPoint()), colors.card);
    }
}

void TestProbes::signsDiffer()
{
    const QRectF part(480, 264, 16, 16);
    // Without colours: what a printer in black makes of it.
    std::vector<QImage> images;
    for (const ProbeResult result : AllProbeResults) {
        const ProbeResults probes = {{{u"server"_s, Protocol::Tcp, 7881}, result}};
        QImage image = picture(part, ThemeId::Print, probes);
        const QRgb ground = Theme::of(ThemeId::Print).card.rgb();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, image.pixel(x, y) == ground ? 0xffffffff : 0xff000000);
        }
        images.push_back(image);
    }
    for (const auto &[a, b] : {std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)}) {
        const QImage &first = images[size_t(a)];
        int others = 0;
        for (int y = 0; y < first.height(); ++y) {
            for (int x = 0; x < first.width(); ++x)
                others += first.pixel(x, y) != images[size_t(b)].pixel(x, y) ? 1 : 0;
        }
        QVERIFY2(others > 4 * Zoom * Zoom, qPrintable(QString::number(others)));
    }
}

void TestProbes::portStaysReadable_data()
{
    QTest::addColumn<QRectF>("rect");
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("text");
    for (const Side side : {Side::Left, Side::Right, Side::Top, Side::Bottom}) {
        const double most = textWidth(textStyle(TextRole::DockPort), u"50000-60000"_s);
        QTest::addRow("four digits, %d", int(side))
            << QRectF(100, 100, 44, 20) << side << u"7880"_s;
        QTest::addRow("one digit, %d", int(side)) << QRectF(100, 100, 44, 20) << side << u"7"_s;
        QTest::addRow("no room, %d", int(side))
            << QRectF(100, 100, most + 12, 20) << side << u"50000-60000"_s;
    }
}

/// No disc lies on the port, and no port reaches out of its dock.
void TestProbes::portStaysReadable()
{
    QFETCH(QRectF, rect);
    QFETCH(Side, side);
    QFETCH(QString, text);
    const Dock dock = {u"a"_s, side, rect, text, *PortSpec::parse(u"443/tcp"_s), {}};
    const Theme &theme = Theme::of(ThemeId::Light);
    const double zoom = 8;
    QImage image(QSize(1600, 400), QImage::Format_RGB32);
    const auto draw = [&](bool port, bool disc) {
        image.fill(Qt::white);
        QPainter device(&image);
        device.scale(zoom, zoom);
        device.translate(-80, -85);
        PainterCanvas canvas(&device, 8);
        if (port)
            paintDock(canvas, dock, {}, theme, Look::Normal, {}, true);
        if (disc)
            paintProbe(canvas, dock, Closed, theme, Look::Normal);
        return image;
    };
    const QImage port = draw(true, false);
    const QImage both = draw(true, true);
    const QColor ink = theme.pen(FlowStyle::Other).color;
    QVERIFY(countOf(port, ink) > 100);
    QCOMPARE(countOf(both, ink), countOf(port, ink));
    const QRectF inside = rect.translated(-80, -85);
    QCOMPARE(
        countOf(port.copy(QRectF(inside.topLeft() * zoom, inside.size() * zoom).toRect()), ink),
        countOf(port, ink));
}

/// As far away as docks are boxes the disc is there without its sign; further away neither is.
void TestProbes::fromAfar()
{
    const QColor closed = Theme::of(ThemeId::Light).closed;
    const QColor open = Theme::of(ThemeId::Light).open;
    const QRectF all = liveKitGeometry().bounds;
    for (const double zoom : {2., 1., .5, .4, .3}) {
        const QImage image = picture(all, ThemeId::Light, someProbes(), zoom);
        QVERIFY2(countOf(image, closed) > 0 && countOf(image, open) > 0,
            qPrintable(QString::number(zoom)));
    }
    const QImage far = picture(all, ThemeId::Light, someProbes(), .15);
    QCOMPARE(far, picture(all, ThemeId::Light, {}, .15));
}

/// What is painted in pieces has no seams, also where a disc lies beside its dock.
void TestProbes::clipsExactly()
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    ChartState state;
    state.probes = someProbes();
    const ProductColors products;
    const ChartPainter painter(scene, Theme::of(ThemeId::Light), products, state);
    for (const double zoom : {.3, 1., 2.}) {
        const QSize size = (scene.geometry.bounds.size() * zoom).toSize();
        const QRect all(QPoint(), size);
        const QPointF origin = scene.geometry.bounds.topLeft();
        const QImage whole = painted(painter, origin, size, zoom, all, Qt::white);
        for (const Dock &dock : scene.geometry.docks) {
            for (const QPointF &corner : {dock.rect.topLeft(), dock.rect.bottomRight()}) {
                const QRect clip =
                    QRect(((corner - origin) * zoom).toPoint() - QPoint(5, 5), QSize(10, 10)) & all;
                const QImage part = painted(painter, origin, size, zoom, clip, Qt::white);
                QPoint where;
                QVERIFY(colourDifference(whole, part, clip, &where) <= 3);
            }
        }
    }
}

void TestProbes::legendExplainsThem()
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const auto texts = [&](const ProbeResults &probes) {
        SvgCanvas canvas({0, 0, 2000, 60}, {}, {});
        paintLegendStrip(&canvas, {}, 2000, Theme::of(ThemeId::Print), scene, false, probes);
        return textsOf(canvas.finish());
    };
    const QStringList before = texts({});
    const auto more = [&](const ProbeResults &probes) {
        QStringList all = texts(probes);
        all.removeIf([&](const QString &text) { return before.contains(text); });
        return all;
    };
    QCOMPARE(more({}), QStringList());
    QCOMPARE(more({{{u"redis"_s, Protocol::Tcp, 6379}, Closed}}), QStringList{u"refused"_s});
    QCOMPARE(more(someProbes()), (QStringList{u"answered"_s, u"refused"_s, u"no answer"_s}));
    QCOMPARE(more({{{u"redis"_s, Protocol::Tcp, 1}, Closed}}), QStringList());
    // The box on the screen.
    QCOMPARE(legendSize(false).height(), legendSize().height());
    QVERIFY(legendSize(true).height() > legendSize(false).height());
    for (const bool probes : {false, true}) {
        SvgCanvas canvas({0, 0, 400, 300}, {}, {});
        paintLegend(canvas, {}, Theme::of(ThemeId::Dark), probes);
        const QStringList all = textsOf(canvas.finish());
        for (const QString &word : {u"answered"_s, u"refused"_s, u"no answer"_s})
            QCOMPARE(all.contains(word), probes);
    }
}

void TestProbes::picturesHaveThem()
{
    PictureOptions options;
    options.geometry = std::make_shared<const Geometry>(liveKitGeometry());
    const QByteArray without = render(liveKitDeployment(), PictureFormat::Svg, options);
    options.probes = someProbes();
    const QByteArray with = render(liveKitDeployment(), PictureFormat::Svg, options);
    for (const ProbeResult result : {Open, Closed}) {
        const QByteArray color = colorOf(result, Theme::of(ThemeId::Print)).name().toLatin1();
        QVERIFY(!without.toLower().contains(color));
        QVERIFY(with.toLower().contains(color));
    }
    QVERIFY(textsOf(with).contains(u"refused"_s));
}

void TestProbes::viewShowsAndSaysThem()
{
    Shown shown;
    QTRY_VERIFY(shown.view->isWhole());
    const QImage before = shown.view->grab().toImage();
    QVERIFY(shown.view->remarksOn({{u"ice-tcp"_s}, {}, {}}).isEmpty());
    shown.view->setProbes(someProbes());
    QVERIFY(shown.view->grab().toImage() != before);
    QCOMPARE(shown.view->remarksOn({{u"ice-tcp"_s}, {}, {}}), QStringList{u"7881/tcp: answered"_s});
    QCOMPARE(
        shown.view->remarksOn({{u"ice-udp"_s}, {}, {}}), QStringList{u"50123/udp: no answer"_s});
    QVERIFY(shown.view->remarksOn({{u"https"_s}, {}, {}}).isEmpty());
    QCOMPARE(shown.view->remarksOn({{}, {u"server"_s}, {}}),
        (QStringList{u"6789,7881/tcp: answered"_s, u"5349/tcp, 50123/udp: no answer"_s,
            u"3478/udp, 7880/tcp: refused"_s}));
    shown.view->setProbes({});
    QCOMPARE(shown.view->grab().toImage(), before);
}

QTEST_MAIN(TestProbes)
#include "tst_probes.moc"
