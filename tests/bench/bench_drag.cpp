// One whole frame of a drag: where the mouse snaps to, the routes, the patch of scene and index,
// the paint. CPU time. With the argument "whole" all of the view is painted in each frame, as it is
// while the view scrolls. Numbers are zooms, instead of the usual ones.

#include "tests/bench/Bench.h"
#include "tests/support/SiteChart.h"
#include "views/chart/ChartDamage.h"
#include "views/chart/ChartDrag.h"
#include "views/chart/Legend.h"
#include "views/chart/TextMetrics.h"
#include "views/chart/ViewPainting.h"

#include "model/layout/Layout.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <cmath>
#include <map>

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize View(1600, 1000);

/// The view at work: what it keeps from frame to frame.
struct Window
{
    ShownChart shown;
    const Theme &theme = Theme::of(ThemeId::Light);
    ChartState state = {};
    ProductColors products = {};
    PaintCache cache = {};
    QImage image = QImage(View, QImage::Format_RGB32);

    QRectF minimap() const { return {{1368, 886}, minimapSize()}; }

    /// As ChartView does it.
    void paint(const ChartCamera &camera, const QRegion &region)
    {
        QPainter painter(&image);
        const ChartPainter chart(shown.scene, theme, products, state, &shown.index);
        ViewPainting{chart, theme, camera, cache}.paint(painter, region);
        painter.setClipRegion(region);
        PainterCanvas overlay(&painter, 0, &cache);
        const QRectF legend({1300, 740}, legendSize());
        if (region.intersects(legend.toAlignedRect()))
            paintLegend(overlay, legend.topLeft(), theme);
        if (region.intersects(minimap().toAlignedRect()))
            paintMinimap(overlay, minimap(), theme, shown.scene, state, products,
                camera.toChart(QRectF(QPointF(), View)));
    }
};

QString spread(std::vector<double> &times)
{
    std::ranges::sort(times);
    return u"%1 (%2)"_s.arg(times[times.size() / 2], 0, 'f', 1).arg(times.back(), 0, 'f', 1);
}

/// Along a winding way, of which it never comes back to the same place.
void drag(const Deployment &chart, const Geometry &geometry, const QString &id, double zoom,
    const QString &what)
{
    const bool whole = QCoreApplication::arguments().contains(u"whole"_s);
    Window window{{chart, geometry}};
    window.state.selectedComponents = {id};
    QPointF from;
    for (const CardBox &card : geometry.cards)
        if (card.id == id)
            from = card.rect.center();
    for (const ZoneBox &zone : geometry.zones)
        if (zone.id == id)
            from = zone.rect.center();
    const QSizeF size = QSizeF(View) / zoom;
    double start = cpuMilliseconds();
    ChartDrag moving(
        geometry, chart, {id}, {from - QPointF(size.width(), size.height()) / 2, size});
    const double prepared = cpuMilliseconds() - start;
    const ChartCamera camera = {zoom, from - QPointF(size.width(), size.height()) / 2};
    window.paint(camera, QRect(QPoint(), View));
    double area = 0;
    int parts = 0;
    std::vector<double> routes;
    std::vector<double> patches;
    std::vector<double> paints;
    std::vector<double> frames;
    size_t lines = 0;
    for (int k = 1; k <= 80; ++k) {
        const QPointF wanted(k * 5 * std::cos(k * .1), k * 4 * std::sin(k * .13));
        start = cpuMilliseconds();
        moving.moveTo(wanted, {6 / zoom, SnapOptions().grid}, false);
        GeometryChange change;
        const Geometry &frame = moving.frame(&change);
        const double routed = cpuMilliseconds();
        ChartDamage damage(camera, View);
        damage.addPatch(window.shown, frame, change, window.state, window.minimap(),
            [&] { window.shown.update(frame, change); });
        if (whole)
            damage.addAll();
        const QRegion region = damage.region();
        const double patched = cpuMilliseconds();
        window.paint(camera, region);
        const double painted = cpuMilliseconds();
        routes.push_back(routed - start);
        patches.push_back(patched - routed);
        paints.push_back(painted - patched);
        frames.push_back(painted - start);
        lines = std::max(lines, change.edges.size());
        parts += region.rectCount();
        for (const QRect &part : region)
            area += double(part.width()) * part.height();
    }
    const QString all = spread(frames);
    report(qPrintable(what), frames[frames.size() / 2],
        u"worst %1; routes %2, patch %3, paint %4 of %7 % in %8; begun in %5; %6 lines"_s
            .arg(frames.back(), 0, 'f', 1)
            .arg(spread(routes), spread(patches), spread(paints))
            .arg(prepared, 0, 'f', 1)
            .arg(lines)
            .arg(area / double(frames.size()) / View.width() / View.height() * 100, 0, 'f', 0)
            .arg(parts / int(frames.size())));
}

void measure(int components, int flows)
{
    const Deployment chart = testing::SiteChart::make(components, flows, 1);
    const Geometry geometry = layOut(chart, chartTextMeasure());
    std::map<QString, int> count;
    for (const EdgeLine &edge : geometry.edges) {
        ++count[edge.from];
        ++count[edge.to];
    }
    std::vector<std::pair<int, QString>> cards;
    for (const auto &[id, lines] : count)
        cards.emplace_back(lines, id);
    std::ranges::sort(cards);
    std::vector<double> zooms;
    for (const QString &argument : QCoreApplication::arguments()) {
        if (const double zoom = argument.toDouble(); zoom > 0)
            zooms.push_back(zoom);
    }
    if (zooms.empty())
        zooms = {1, .35, .1};
    for (const double zoom : zooms) {
        for (const double share : {.5, .9, .99, 1.}) {
            const auto &[lines, id] = cards[size_t(double(cards.size() - 1) * share)];
            drag(chart, geometry, id, zoom,
                u"%1/%2 at %3: a card with %4 lines"_s.arg(components)
                    .arg(flows)
                    .arg(zoom)
                    .arg(lines));
        }
        drag(chart, geometry, u"site0-dmz"_s, zoom,
            u"%1/%2 at %3: a network"_s.arg(components).arg(flows).arg(zoom));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    measure(100, 200);
    measure(1000, 2500);
    return 0;
}
