#include "model/layout/Layout.h"
#include "tests/chart/PictureDifference.h"
#include "tests/chart/ShownView.h"
#include "tests/support/Dice.h"
#include "tests/support/SiteChart.h"
#include "views/chart/KeptChart.h"
#include "views/chart/ShownChart.h"
#include "views/chart/TextMetrics.h"

#include <QPainter>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize View(700, 500);

const Deployment &sites()
{
    static const Deployment deployment = SiteChart::make(100, 220, 3);
    return deployment;
}

const Geometry &geometryOfSites()
{
    static const Geometry geometry = layOut(sites(), chartTextMeasure());
    return geometry;
}

/// A view without a widget.
struct Kept
{
    explicit Kept(double pixelRatio = 1)
        : ratio(pixelRatio)
        , shown(sites(), geometryOfSites())
    {}

    QImage blank() const
    {
        QImage image((QSizeF(View) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        return image;
    }

    QRegion paint(KeptChart &on, QImage &image)
    {
        const ChartPainter chart(shown.scene, theme, products, state, &shown.index);
        QPainter painter(&image);
        const ChartCamera seen = exact ? camera : camera.snapped(ratio);
        return on.paint(painter, {chart, theme, seen, cache}, View, ratio);
    }

    /// What differs from a picture for which nothing was kept.
    QString wrong()
    {
        QImage kept = blank();
        painted = paint(pixels, kept);
        QImage anew = blank();
        KeptChart empty;
        paint(empty, anew);
        return difference(kept, anew);
    }

    double share() const
    {
        double area = 0;
        for (const QRect &part : painted)
            area += double(part.width()) * part.height();
        return area / (View.width() * View.height());
    }

    double ratio;
    bool exact = false; ///< the camera stands between pixels
    ShownChart shown;
    ChartState state;
    ChartCamera camera;
    Theme theme = Theme::of(ThemeId::Light);
    ProductColors products;
    PaintCache cache;
    KeptChart pixels;
    QRegion painted; ///< by the last wrong()
};

} // namespace

/// What is kept from one picture to the next is never seen: only that it is quick.
class TestKeptChart : public QObject
{
    Q_OBJECT

private slots:
    void scrolled_data();
    void scrolled();
    void partOfAPixel();
    void otherwiseAllIsPainted_data();
    void otherwiseAllIsPainted();
    void patched();
    void aPanInTheWindow();
};

void TestKeptChart::scrolled_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("ratio");
    for (const double zoom : {.04, .07, .1, .15, .17, .25, .35, .47, .7, 1., 2.3})
        QTest::addRow("at %g", zoom) << zoom << 1.;
    for (const double ratio : {1.1, 1.2, 1.25, 1.5, 2.})
        QTest::addRow("%g pixels", ratio) << .7 << ratio;
}

void TestKeptChart::scrolled()
{
    QFETCH(double, zoom);
    QFETCH(double, ratio);
    Kept kept(ratio);
    Dice dice(7);
    const QRectF &all = kept.shown.scene.geometry.bounds;
    kept.camera = {zoom, all.center() - QPointF(View.width(), View.height()) / (2 * zoom)};
    QCOMPARE(kept.wrong(), QString());
    QCOMPARE(kept.share(), 1.);
    for (int step = 0; step < 15; ++step) {
        const QPointF pixels(dice.within(-60, 60), dice.within(-60, 60));
        kept.camera.scrollBy(pixels / ratio);
        QCOMPARE(kept.wrong(), QString());
        // Of other ratios than quarters all is painted.
        if (ratio * 4 == std::floor(ratio * 4))
            QVERIFY2(kept.share() < .4, qPrintable(QString::number(kept.share())));
    }
    // And not at all.
    QCOMPARE(kept.wrong(), QString());
    QVERIFY(kept.painted.isEmpty());
}

void TestKeptChart::partOfAPixel()
{
    Kept kept;
    kept.exact = true;
    kept.camera = {.5, {100, 100}};
    QCOMPARE(kept.wrong(), QString());
    kept.camera.scrollBy({3.4, 0});
    QCOMPARE(kept.wrong(), QString());
    QCOMPARE(kept.share(), 1.);
    // Too little to be seen, but not a hundred times.
    int whole = 0;
    for (int step = 0; step < 100; ++step) {
        kept.camera.scrollBy({2.005, 0});
        QImage image = kept.blank();
        kept.painted = kept.paint(kept.pixels, image);
        whole += kept.share() == 1;
    }
    QVERIFY2(whole >= 30, qPrintable(QString::number(whole)));
}

void TestKeptChart::otherwiseAllIsPainted_data()
{
    QTest::addColumn<int>("what");
    const char *names[] = {"zoom", "selection", "filter", "theme", "product", "far", "zone view"};
    for (int i = 0; i < int(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void TestKeptChart::otherwiseAllIsPainted()
{
    QFETCH(int, what);
    Kept kept;
    kept.camera = {.5, {100, 100}};
    QCOMPARE(kept.wrong(), QString());
    switch (what) {
    case 0:
        kept.camera.zoomAt(.6, {200, 200});
        break;
    case 1:
        kept.state.selectedFlows = {sites().flows.front().id};
        break;
    case 2:
        kept.state.fadedFlows = {sites().flows.front().id};
        break;
    case 3:
        kept.theme = Theme::of(ThemeId::Dark);
        break;
    case 4:
        kept.products[sites().components.front().product] = Qt::red;
        break;
    case 5:
        kept.camera.scrollBy({700, 0});
        break;
    default:
        kept.state.zoneView = true;
    }
    QCOMPARE(kept.wrong(), QString());
    QCOMPARE(kept.share(), 1.);
}

/// After a patch only what it names, unless something else has changed as well.
void TestKeptChart::patched()
{
    for (const bool selected : {false, true}) {
        Kept kept;
        const QRectF card = kept.shown.scene.geometry.cards.front().rect;
        kept.camera = {1, card.center() - QPointF(View.width(), View.height()) / 2};
        QCOMPARE(kept.wrong(), QString());
        if (selected)
            kept.state.selectedComponents = {sites().components.back().id};
        const auto before = kept.shown.index.looks(kept.state);
        Geometry now = kept.shown.scene.geometry;
        now.cards.front().rect.translate(5, 0);
        kept.shown.update(now, {.zones = {}, .cards = {0}, .docks = {}, .edges = {}});
        const QRect where(View.width() / 2 - 150, View.height() / 2 - 100, 300, 200);
        kept.pixels.patched(
            before, kept.shown.index.looks(kept.state), where, kept.camera.snapped(1));
        QCOMPARE(kept.wrong(), QString());
        QCOMPARE(kept.painted, selected ? QRegion(QRect(QPoint(), View)) : QRegion(where));
    }
}

/// By the mouse, in a real window.
void TestKeptChart::aPanInTheWindow()
{
    Shown shown(liveKitDeployment(), {1200, 800});
    ChartView &view = *shown.view;
    view.setZoom(1);
    const auto grabbed = [&view] {
        return view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    QTest::mousePress(&view, Qt::MiddleButton, {}, {600, 400});
    for (int step = 1; step <= 5; ++step) {
        const QPointF seen = view.visiblePart().topLeft();
        shown.moveTo(QPoint(600, 400) + QPoint(-31, 17) * step);
        QVERIFY(view.visiblePart().topLeft() != seen);
        const QImage kept = grabbed();
        view.forgetPainting();
        QCOMPARE(difference(kept, grabbed()), QString());
    }
}

QTEST_MAIN(TestKeptChart)
#include "tst_keptchart.moc"
