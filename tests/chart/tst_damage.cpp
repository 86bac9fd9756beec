#include "tests/chart/PictureDifference.h"
#include "tests/chart/SampleChart.h"
#include "tests/chart/ShownView.h"
#include "tests/support/SiteChart.h"
#include "views/chart/ChartDamage.h"
#include "views/chart/ChartDrag.h"
#include "views/chart/Legend.h"
#include "views/chart/ViewPainting.h"

#include <QImage>
#include <QPainter>
#include <QScreen>
#include <QTest>
#include <QWindow>

#include <algorithm>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize View(900, 620);

struct Chart
{
    Deployment deployment;
    Geometry geometry;
};

const Chart &sites()
{
    static const Chart chart = [] {
        const Deployment deployment = SiteChart::make(100, 220, 3);
        return Chart{deployment, layOut(deployment, chartTextMeasure())};
    }();
    return chart;
}

const Chart &liveKit()
{
    static const Chart chart = [] {
        const Deployment deployment = liveKitDeployment();
        return Chart{deployment, layOut(deployment, chartTextMeasure())};
    }();
    return chart;
}

/// What a view keeps from frame to frame.
struct Frames
{
    ShownChart shown;
    ChartState state = {};
    ChartCamera camera = {};
    const Theme &theme = Theme::of(ThemeId::Light);
    ProductColors products = {};
    PaintCache cache = {};
    QImage image = QImage(View, QImage::Format_RGB32);

    QRectF minimap() const { return {{670, 510}, minimapSize()}; }

    void paint(QImage &on, const QRegion &region)
    {
        const ChartPainter chart(shown.scene, theme, products, state, &shown.index);
        QPainter painter(&on);
        ViewPainting{chart, theme, camera, cache}.paint(painter, region);
        painter.setClipRegion(region);
        PainterCanvas overlay(&painter, 0, &cache);
        paintMinimap(overlay, minimap(), theme, shown.scene, state, products,
            camera.toChart(QRectF(QPointF(), View)));
    }

    QImage whole()
    {
        QImage all(View, QImage::Format_RGB32);
        paint(all, QRect(QPoint(), View));
        return all;
    }
};

/// Everything that can be lit at once, by \a way.
ChartState stateOf(const QString &way, const Deployment &deployment, const QString &dragged)
{
    ChartState state;
    state.selectedComponents = {dragged};
    std::vector<QString> own;
    std::vector<QString> others;
    for (const Flow &flow : deployment.flows)
        (flow.from == dragged || flow.to == dragged ? own : others).push_back(flow.id);
    if (way == "selected"_L1 || way == "all"_L1) {
        state.selectedFlows.insert(own.begin(), own.end());
        if (way == "all"_L1)
            state.selectedFlows.insert(others.begin(), others.end());
    }
    if (way == "hovered"_L1 && !own.empty()) {
        state.hoveredFlows.insert(own.front());
        state.hoveredFlows.insert(others.front());
    }
    if (way == "filtered"_L1) {
        state.filtered = true;
        for (size_t i = 0; i < others.size(); i += 2)
            state.fadedFlows.insert(others[i]);
    }
    if (way == "problems"_L1) {
        for (const QString &flow : own)
            state.problems.flows[flow] = 2;
        state.problems.components[dragged] = 3;
        state.problems.zones[deployment.component(dragged)->zone] = 1;
    }
    return state;
}

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

private slots:
    void aPatchedPictureIsTheWholeOne_data();
    void aPatchedPictureIsTheWholeOne();
    void onlyWhatChangesIsPainted();
    void onTheScreen_data();
    void onTheScreen();
};

void TestDamage::aPatchedPictureIsTheWholeOne_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<bool>("zone");
    for (const char *way : {"plain", "selected", "all", "hovered", "filtered", "problems"}) {
        for (const double zoom : {.04, .07, .1, .15, .17, .25, .35, .47, .7, 1., 2.3})
            QTest::addRow("%s at %g", way, zoom) << QString::fromLatin1(way) << zoom << false;
    }
    for (const double zoom : {.05, .1, .15, .2, .4, 1.})
        QTest::addRow("a zone at %g", zoom) << u"plain"_s << zoom << true;
}

/// Whatever is dragged, and however it is lit: painting the damage leaves what painting everything
/// does.
void TestDamage::aPatchedPictureIsTheWholeOne()
{
    QFETCH(QString, way);
    QFETCH(double, zoom);
    QFETCH(bool, zone);
    QStringList wrong;
    for (const Chart *chart : {&liveKit(), &sites()}) {
        Dice dice(quint32(zoom * 1000));
        for (int card = 0; card < 3; ++card) {
            const auto &components = chart->deployment.components;
            const Component &dragged = components[size_t(dice.below(int(components.size())))];
            const QString id = zone ? dragged.zone : dragged.id;
            Frames frames{{chart->deployment, chart->geometry}};
            frames.state = stateOf(way, chart->deployment, dragged.id);
            const int at = frames.shown.scene.cardOf(dragged.id);
            const QPointF from = chart->geometry.cards[size_t(at)].rect.center();
            frames.camera = {zoom, from - QPointF(View.width(), View.height()) / (2.1 * zoom)};
            frames.paint(frames.image, QRect(QPoint(), View));
            ChartDrag drag(chart->geometry, chart->deployment, {id},
                frames.camera.toChart(QRectF(QPointF(), View)));
            for (int step = 0; step < 3; ++step) {
                const QPointF by(dice.within(-300, 300), dice.within(-200, 200));
                drag.moveTo(by, {}, true);
                GeometryChange change;
                const Geometry &now = drag.frame(&change);
                ChartDamage damage(frames.camera, View);
                damage.addPatch(frames.shown, now, change, frames.state, frames.minimap(),
                    [&] { frames.shown.update(now, change); });
                frames.paint(frames.image, damage.region());
                if (const QString what = difference(frames.image, frames.whole()); !what.isEmpty())
                    wrong.append(u"%1, step %2: %3"_s.arg(id).arg(step).arg(what));
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// Not everything, which would be right as well.
void TestDamage::onlyWhatChangesIsPainted()
{
    const Chart &chart = sites();
    Frames frames{{chart.deployment, chart.geometry}};
    const QString id = chart.deployment.components.front().id;
    frames.camera = {.7, chart.geometry.cards.front().rect.center() - QPointF(600, 400)};
    ChartDrag drag(chart.geometry, chart.deployment, {id}, {});
    drag.moveTo({10, 8}, {}, true);
    GeometryChange change;
    const Geometry &now = drag.frame(&change);
    ChartDamage damage(frames.camera, View);
    damage.addPatch(
        frames.shown, now, change, {}, frames.minimap(), [&] { frames.shown.update(now, change); });
    double area = 0;
    for (const QRect &part : damage.region())
        area += double(part.width()) * part.height();
    QVERIFY(area > 0);
    QVERIFY2(area < .4 * View.width() * View.height(), qPrintable(QString::number(area)));
    // And nothing where nothing changes.
    ChartDamage none(frames.camera, View);
    none.addPatch(
        frames.shown, now, change, {}, frames.minimap(), [&] { frames.shown.update(now, change); });
    QVERIFY(none.region().isEmpty());
}

void TestDamage::onTheScreen_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    for (const double zoom : {.12, .3, .8}) {
        QTest::addRow("free at %g", zoom) << zoom << Qt::KeyboardModifiers(Qt::AltModifier);
        QTest::addRow("with guides at %g", zoom) << zoom << Qt::KeyboardModifiers();
    }
}

/// In the window: while a card is dragged and when it is let go, what stands on the screen is what
/// painting the whole view gives.
void TestDamage::onTheScreen()
{
    QFETCH(double, zoom);
    QFETCH(Qt::KeyboardModifiers, keys);
    Shown shown(liveKitDeployment(), {1200, 800});
    ChartView &view = *shown.view;
    view.setZoom(zoom);
    const auto onScreen = [&view] {
        return view.screen()
            ->grabWindow(view.winId())
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    };
    const auto painted = [&view] {
        view.forgetPainting();
        return view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    const QPoint from = shown.at(shown.card(u"redis"_s).center());
    const QRectF start = shown.card(u"redis"_s);
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 12; ++step) {
        shown.moveTo(from + QPoint(9 - step, 7) * step, keys);
        QTest::qWait(1);
        QCoreApplication::processEvents();
        const QString wrong = difference(onScreen(), painted());
        QVERIFY2(wrong.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(wrong)));
    }
    QVERIFY(shown.card(u"redis"_s) != start);
    QTest::mouseRelease(&view, Qt::LeftButton, keys, from + QPoint(-36, 84));
    QTRY_VERIFY(!view.isGliding() && !view.isLayingOut());
    QTRY_COMPARE(difference(onScreen(), painted()), QString());
    QTest::mouseMove(&view, from + QPoint(200, 10));
    QTRY_COMPARE(difference(onScreen(), painted()), QString());
}

QTEST_MAIN(TestDamage)
#include "tst_damage.moc"
