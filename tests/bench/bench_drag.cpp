// One whole frame of a drag: where the mouse snaps to, the routes, the patch of scene and index,
// the paint. CPU time.

#include "tests/bench/Bench.h"
#include "tests/support/SiteChart.h"
#include "views/chart/ChartDrag.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/Legend.h"
#include "views/chart/PainterCanvas.h"
#include "views/chart/ShownChart.h"
#include "views/chart/TextMetrics.h"

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
constexpr double LeastTextPx = 3.5;

/// The view at work: what it keeps from frame to frame.
struct Window
{
    ShownChart shown;
    const Theme &theme = Theme::of(ThemeId::Light);
    ChartState state = {};
    ProductColors products = {};
    PaintCache cache = {};
    QImage image = QImage(View, QImage::Format_RGB32);

    void paint(const QPointF &centre, double zoom)
    {
        const QSizeF size = QSizeF(View) / zoom;
        const QRectF clip(centre - QPointF(size.width(), size.height()) / 2, size);
        QPainter painter(&image);
        painter.save();
        painter.scale(zoom, zoom);
        painter.translate(-clip.topLeft());
        PainterCanvas canvas(&painter, LeastTextPx, &cache);
        paintGround(canvas, clip.adjusted(-1, -1, 1, 1), theme, zoom);
        ChartPainter(shown.scene, theme, products, state, &shown.index).paint(canvas, clip, zoom);
        painter.restore();
        PainterCanvas overlay(&painter, 0, &cache);
        paintLegend(overlay, {1300, 740}, theme);
        paintMinimap(
            overlay, {{1368, 886}, minimapSize()}, theme, shown.scene, state, products, clip);
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
    window.paint(from, zoom);
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
        window.shown.update(frame, change);
        const double patched = cpuMilliseconds();
        window.paint(from, zoom);
        const double painted = cpuMilliseconds();
        routes.push_back(routed - start);
        patches.push_back(patched - routed);
        paints.push_back(painted - patched);
        frames.push_back(painted - start);
        lines = std::max(lines, change.edges.size());
    }
    const QString all = spread(frames);
    report(qPrintable(what), frames[frames.size() / 2],
        u"worst %1; routes %2, patch %3, paint %4; begun in %5; %6 lines"_s
            .arg(frames.back(), 0, 'f', 1)
            .arg(spread(routes), spread(patches), spread(paints))
            .arg(prepared, 0, 'f', 1)
            .arg(lines));
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
    for (const double zoom : {1., .35, .1}) {
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
