#include "tests/chart/LiveKitChart.h"
#include "tests/chart/RenderedChart.h"
#include "views/chart/Figure.h"
#include "views/chart/SvgCanvas.h"
#include "views/chart/TitleBlockPainter.h"

#include <QImage>
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

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void svgIsDeterministic();
    void svgHasTitleAndLegend();
    void svgEscapesTheTitle();
    void pngHasTheSizeOfTheChart_data();
    void pngHasTheSizeOfTheChart();
    void pngTooLarge();
    void bundles_data();
    void bundles();
    void titleBlock();
    void titleBlockHasRoom_data();
    void titleBlockHasRoom();
    void paperLiesAsTheDrawing_data();
    void paperLiesAsTheDrawing();
    void viewsAreCutOutAndFaded();
    void transparentGround();
    void geometryOfTheWindow();
    void stopsHalfWay();
    void nothingOnTheChart_data();
    void nothingOnTheChart();
};

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
    Geometry wide;
    wide.bounds = {0, 0, 17600, 100};
    options.geometry = std::make_shared<const Geometry>(wide);
    const Result<QByteArray> png = renderPicture(Deployment(), PictureFormat::Png, options);
    QVERIFY(!png);
    QVERIFY2(png.error().message.contains(u"3.71"_s), qPrintable(png.error().message));
    QVERIFY(png.error().message.contains(u"SVG"_s));
}

void TestPicture::bundles_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("asked"); ///< -1: nothing
    QTest::addColumn<bool>("required");
    QTest::addColumn<bool>("open");
    QTest::newRow("print") << int(ThemeId::Print) << -1 << false << true;
    QTest::newRow("print, closed") << int(ThemeId::Print) << 0 << false << false;
    QTest::newRow("light") << int(ThemeId::Light) << -1 << false << false;
    QTest::newRow("light, open") << int(ThemeId::Light) << 1 << false << true;
    QTest::newRow("dark, one is required") << int(ThemeId::Dark) << -1 << true << false;
    QTest::newRow("dark, open, one is required") << int(ThemeId::Dark) << 1 << true << true;
}

/// The head of a bundle is filled where one of its flows is required.
void TestPicture::bundles()
{
    QFETCH(int, theme);
    QFETCH(int, asked);
    QFETCH(bool, required);
    QFETCH(bool, open);
    PictureOptions options;
    options.theme = ThemeId(theme);
    options.legend = false;
    options.geometry = std::make_shared<const Geometry>(liveKitGeometry());
    if (asked >= 0)
        options.openBundles = asked > 0;
    Deployment deployment = liveKitDeployment();
    for (Flow &flow : deployment.flows) {
        if (flow.id == "sips"_L1 && required)
            flow.need.kind = Need::Kind::Required;
    }
    const QByteArray svg = render(deployment, PictureFormat::Svg, options);
    const QByteArray color = Theme::of(options.theme).bundle.color.name().toLatin1();
    QCOMPARE(svg.contains("stroke=\"" + color + "\" stroke-width=\"2.5\""), !open);
    // The quay is a rectangle of that colour; a filled head is a path.
    int filled = 0;
    int hollow = 0;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "path"_L1)
            continue;
        filled += xml.attributes().value("fill"_L1) == QLatin1StringView(color) ? 1 : 0;
        hollow += xml.attributes().value("stroke"_L1) == QLatin1StringView(color) &&
                          xml.attributes().value("stroke-width"_L1) == "1.2"_L1
                      ? 1
                      : 0;
    }
    QCOMPARE(filled, !open && required ? 1 : 0);
    QCOMPARE(hollow, !open && !required ? 1 : 0);
}

void TestPicture::titleBlock()
{
    Deployment deployment = liveKitDeployment();
    deployment.settings.titleBlock.customer = u"Example & Sons"_s;
    deployment.settings.titleBlock.version = u"1.2"_s;
    PictureOptions options;
    const QByteArray without = render(deployment, PictureFormat::Svg, options);
    QVERIFY(!without.contains("Example &amp; Sons"));
    options.titleBlock = true;
    const QByteArray plain = render(deployment, PictureFormat::Svg, options);
    QVERIFY(plain.contains(">Example &amp; Sons</text>"));
    QVERIFY(plain.contains(">1.2</text>"));
    // Nobody has said what it is.
    QVERIFY(!plain.contains(">Status</text>"));
    QVERIFY(!plain.contains(">Final</text>"));
    QVERIFY(!plain.contains(">Draft</text>"));
    deployment.settings.titleBlock.draft = true;
    deployment.settings.titleBlock.title = u"Another title"_s;
    const QByteArray draft = render(deployment, PictureFormat::Svg, options);
    QVERIFY(draft.contains(">Status</text>"));
    // In the block, and as a mark beside the heading.
    QCOMPARE(int(draft.count(">Draft</text>")), 2);
    QCOMPARE(int(draft.count(">Another title</text>")), 2);
    QVERIFY(!draft.contains(">Video for branch offices</text>"));
    // Only a title, or not even that.
    deployment.settings.titleBlock = {};
    const QByteArray title = render(deployment, PictureFormat::Svg, options);
    QCOMPARE(int(title.count(">Video for branch offices</text>")), 2);
    deployment.settings.name.clear();
    QVERIFY(!render(deployment, PictureFormat::Svg, options).isEmpty());
}

void TestPicture::titleBlockHasRoom_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<double>("width");
    const QString latin = u"Example Ltd, a customer with a rather long name GmbH & Co. KG"_s;
    QTest::newRow("a page") << latin << 1032.;
    QTest::newRow("a narrow page") << latin << 500.;
    QTest::newRow("without spaces")
        << u"東京リージョン配置図監視サーバー株式会社東京支店営業部"_s << 460.;
}

/// Where one line is not enough there is a second one.
void TestPicture::titleBlockHasRoom()
{
    QFETCH(QString, customer);
    QFETCH(double, width);
    const TitleBlockText text = {u"Video for branch offices"_s, u"Media"_s, customer,
        u"1.4 draft of 12 March"_s, true, 1, 3};
    const QSizeF size = titleBlockSize(text, width);
    QVERIFY(size.width() <= width);
    SvgCanvas canvas({QPointF(), size}, u"t"_s, u"d"_s);
    paintTitleBlock(canvas, {QPointF(), size}, text, Theme::of(ThemeId::Print));
    QString all;
    QXmlStreamReader xml(canvas.finish());
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "text"_L1)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const double right =
            attributes.value("x"_L1).toDouble() + attributes.value("textLength"_L1).toDouble();
        QVERIFY(right <= size.width());
        QVERIFY(attributes.value("y"_L1).toDouble() < size.height());
        all += xml.readElementText();
    }
    all.remove(u' ');
    QVERIFY2(!all.contains(u'…'), qPrintable(all));
    QVERIFY2(all.contains(QString(customer).remove(u' ')), qPrintable(all));
}

void TestPicture::paperLiesAsTheDrawing_data()
{
    QTest::addColumn<QSizeF>("drawing");
    QTest::addColumn<int>("reading");
    QTest::addColumn<int>("asked");
    QTest::addColumn<bool>("wide");
    const QSizeF wide(1600, 700);
    const QSizeF tall(600, 1500);
    const auto right = int(Reading::LeftToRight);
    const auto down = int(Reading::TopToBottom);
    const auto automatic = int(PageOrientation::Automatic);
    QTest::newRow("wide, to the right") << wide << right << automatic << true;
    QTest::newRow("tall, to the right") << tall << right << automatic << false;
    QTest::newRow("wide, down") << wide << down << automatic << true;
    QTest::newRow("tall, down") << tall << down << automatic << false;
    QTest::newRow("small and wide") << QSizeF(300, 200) << down << automatic << true;
    QTest::newRow("tall, as asked") << tall << right << int(PageOrientation::Landscape) << true;
}

void TestPicture::paperLiesAsTheDrawing()
{
    QFETCH(QSizeF, drawing);
    QFETCH(int, reading);
    QFETCH(int, asked);
    QFETCH(bool, wide);
    Deployment deployment;
    deployment.settings.name = u"Shapes"_s;
    deployment.components = {livekit::component(u"a"_s, {}, {}, {})};
    Geometry geometry;
    geometry.bounds = {QPointF(), drawing};
    geometry.cards = {{u"a"_s, {0, 0, 136, 64}, u"a"_s, {}, {}}};
    PictureOptions options;
    options.page.paper = u"a4"_s;
    options.page.orientation = PageOrientation(asked);
    options.layout.reading = Reading(reading);
    options.geometry = std::make_shared<const Geometry>(geometry);
    const Result<Figure> figure = Figure::compose(deployment, options);
    QVERIFY(figure);
    const QSizeF page = figure->pageSize(0);
    QCOMPARE(page.width() > page.height(), wide);
}

void TestPicture::viewsAreCutOutAndFaded()
{
    const Deployment deployment = liveKitDeployment();
    PictureOptions options;
    options.legend = false;
    options.title = false;
    const QByteArray whole = render(deployment, PictureFormat::Svg, options);
    options.view = SavedView();
    options.view->filter = u"proto:udp"_s;
    const QByteArray faded = render(deployment, PictureFormat::Svg, options);
    QCOMPARE(svgSize(faded), svgSize(whole));
    const auto lines = [](const QByteArray &svg, FlowStyle style) {
        return svg.count(
            "stroke=\"" + Theme::of(ThemeId::Print).pen(style).color.name().toLatin1());
    };
    QVERIFY(lines(faded, FlowStyle::Tcp) < lines(whole, FlowStyle::Tcp));
    QVERIFY(lines(whole, FlowStyle::Udp) > 0);
    QCOMPARE(lines(faded, FlowStyle::Udp), lines(whole, FlowStyle::Udp));
    QVERIFY(!faded.contains("clip-path"));
    options.view->frame = Frame{{0, 0}, 400, 200};
    const QByteArray cut = render(deployment, PictureFormat::Svg, options);
    QCOMPARE(svgSize(cut), QSizeF(448, 248));
    QVERIFY(cut.contains("clip-path"));
    QVERIFY(cut.size() < faded.size());
}

void TestPicture::transparentGround()
{
    PictureOptions options;
    options.transparent = true;
    const QImage image =
        QImage::fromData(render(liveKitDeployment(), PictureFormat::Png, options), "PNG");
    QCOMPARE(image.pixelColor(2, 2).alpha(), 0);
    const QByteArray svg = render(liveKitDeployment(), PictureFormat::Svg, options);
    options.transparent = false;
    const QByteArray filled = render(liveKitDeployment(), PictureFormat::Svg, options);
    QCOMPARE(filled.count("<rect"), svg.count("<rect") + 1);
}

void TestPicture::geometryOfTheWindow()
{
    PictureOptions options;
    const Geometry geometry = liveKitGeometry();
    options.geometry = std::make_shared<const Geometry>(geometry);
    options.title = false;
    options.legend = false;
    const QByteArray svg = render(liveKitDeployment(), PictureFormat::Svg, options);
    QCOMPARE(svgSize(svg).width(), std::ceil(geometry.bounds.width()) + 48);
}

void TestPicture::stopsHalfWay()
{
    std::stop_source stop;
    PictureOptions options;
    std::vector<double> told;
    options.control.progress = [&](double done) {
        told.push_back(done);
        if (done > .5)
            stop.request_stop();
    };
    options.scale = 1;
    for (const PictureFormat format :
        {PictureFormat::Svg, PictureFormat::Pdf, PictureFormat::Png}) {
        stop = std::stop_source();
        options.control.stop = stop.get_token();
        told.clear();
        const Result<QByteArray> picture = renderPicture(manyNetworks(60), format, options);
        QVERIFY(!picture);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(!told.empty() && told.back() < 1);
    }
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
