#include "tests/chart/LiveKitChart.h"
#include "tests/chart/SampleChart.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/SvgCanvas.h"
#include "views/chart/WatchedCanvas.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

const ChartScene &scene(bool large)
{
    static const ChartScene sample(sampleChart().deployment, sampleChart().geometry);
    static const ChartScene livekit(liveKitDeployment(), liveKitGeometry());
    return large ? sample : livekit;
}

void paint(Canvas &canvas, const ChartScene &of, double zoom)
{
    ChartPainter(of, Theme::of(ThemeId::Light), {}, {}).paint(canvas, {}, zoom);
}

/// On pixels, by way of a watched canvas or without.
QImage pixels(const ChartScene &of, double zoom, bool watched)
{
    QImage image((of.geometry.bounds.size() * zoom).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    painter.translate(-of.geometry.bounds.topLeft());
    PainterCanvas canvas(&painter);
    WatchedCanvas watch(canvas, {}, 1, {});
    paint(watched ? static_cast<Canvas &>(watch) : canvas, of, zoom);
    return image;
}

QByteArray svg(const ChartScene &of, bool watched)
{
    SvgCanvas canvas(of.geometry.bounds, u"t"_s, u"d"_s);
    WatchedCanvas watch(canvas, {}, 1, {});
    paint(watched ? static_cast<Canvas &>(watch) : canvas, of, 0);
    return canvas.finish();
}

} // namespace

class TestWatchedCanvas : public QObject
{
    Q_OBJECT

private slots:
    void changesNoPixel_data();
    void changesNoPixel();
    void changesNoFile();
    void stopsAmongMany();
    void tellsHowFarItIs();
};

void TestWatchedCanvas::changesNoPixel_data()
{
    QTest::addColumn<bool>("large");
    QTest::addColumn<double>("zoom");
    for (const double zoom : {.1, .5, 1.})
        QTest::addRow("LiveKit at %g", zoom) << false << zoom;
    for (const double zoom : {.05, .3})
        QTest::addRow("120 components at %g", zoom) << true << zoom;
}

void TestWatchedCanvas::changesNoPixel()
{
    QFETCH(bool, large);
    QFETCH(double, zoom);
    const QImage direct = pixels(scene(large), zoom, false);
    QVERIFY(!direct.allGray());
    QCOMPARE(pixels(scene(large), zoom, true), direct);
}

void TestWatchedCanvas::changesNoFile()
{
    const QByteArray direct = svg(scene(false), false);
    QVERIFY(direct.contains("<g"));
    QCOMPARE(svg(scene(false), true), direct);
}

void TestWatchedCanvas::stopsAmongMany()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    PainterCanvas canvas(&painter);
    std::stop_source stop;
    WatchedCanvas watched(canvas, stop.get_token(), 1, {});
    stop.request_stop();
    watched.rects({QRectF(10, 10, 80, 80)}, Qt::red);
    watched.lines({QLineF(0, 50, 100, 50)}, {Qt::red, 4, {}, false});
    watched.icon(u"server", {10, 10}, Qt::red, 20);
    painter.end();
    QVERIFY(watched.wasStopped());
    QVERIFY(image.allGray());
}

void TestWatchedCanvas::tellsHowFarItIs()
{
    QImage image(100, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    PainterCanvas canvas(&painter);
    std::vector<double> told;
    WatchedCanvas watched(canvas, {}, 1000, [&](double done) { told.push_back(done); });
    for (int i = 0; i < 1000; ++i) {
        watched.beginGroup({});
        watched.endGroup();
    }
    QVERIFY(told.size() > 5);
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY(told.front() < .01 && told.back() > .9);
}

QTEST_MAIN(TestWatchedCanvas)
#include "tst_watchedcanvas.moc"
