// Painting: a pan at every zoom, the first paint, a hit test, a patch of a drag. CPU time.

#include "model/layout/Layout.h"
#include "tests/bench/Bench.h"
#include "tests/support/LargeChart.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/KeptChart.h"
#include "views/chart/Legend.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <map>

using namespace portolan;
using namespace portolan::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize View(1600, 1000);

/// What the view keeps from one frame to the next.
struct Shown
{
    const ChartScene &scene;
    const ChartIndex &index;
    const Theme &theme;
    ChartState state;
    ProductColors products;
    PaintCache cache;
    KeptChart kept;
    QImage image = QImage(View, QImage::Format_RGB32);

    /// One frame of the view, minimap included.
    void paint(const QPointF &origin, double zoom)
    {
        const QRectF clip(origin, QSizeF(View) / zoom);
        const ChartCamera camera = {zoom, origin};
        const ChartPainter chart(scene, theme, products, state, &index);
        QPainter painter(&image);
        kept.paint(painter, {chart, theme, camera, cache}, View, 1);
        PainterCanvas overlay(&painter, 0, &cache);
        paintLegend(overlay, {1300, 740}, theme);
        paintMinimap(overlay, {{1368, 886}, minimapSize()}, theme, scene, state, products, clip);
    }
};

/// The same chart as dense as one can be: sites in a grid, lines between them around a corner. What
/// is measured is painting, whatever the layout does with sites.
Geometry packed(const Deployment &deployment, Geometry geometry)
{
    constexpr double gap = 112;
    std::vector<QString> sites;
    std::map<QString, QPointF> by;
    double widest = 0;
    double highest = 0;
    for (const ZoneBox &box : geometry.zones) {
        if (box.depth > 0)
            continue;
        sites.push_back(box.id);
        widest = qMax(widest, box.rect.width());
        highest = qMax(highest, box.rect.height());
    }
    const int columns = qMax(1, int(std::sqrt(1.6 * double(sites.size()) * highest / widest)));
    QPointF corner;
    double rowHeight = 0;
    for (size_t i = 0; i < sites.size(); ++i) {
        const auto box = std::ranges::find(geometry.zones, sites[i], &ZoneBox::id);
        if (i % size_t(columns) == 0) {
            corner = QPointF(0, corner.y() + rowHeight + (i ? gap : 0));
            rowHeight = 0;
        }
        by[sites[i]] = corner - box->rect.topLeft();
        corner.rx() += box->rect.width() + gap;
        rowHeight = qMax(rowHeight, box->rect.height());
    }
    const auto siteOf = [&](const QString &zone) {
        const std::vector<const Zone *> chain = deployment.zoneChain(zone);
        return by[chain.back()->id];
    };
    const auto ofComponent = [&](const QString &id) {
        return siteOf(deployment.component(id)->zone);
    };
    QRectF bounds;
    for (ZoneBox &box : geometry.zones) {
        const QPointF d = siteOf(box.id);
        box.rect.translate(d);
        box.title.translate(d);
        bounds |= box.rect;
    }
    for (CardBox &card : geometry.cards)
        card.rect.translate(ofComponent(card.id));
    for (Dock &dock : geometry.docks)
        dock.rect.translate(ofComponent(dock.component));
    for (EdgeLine &line : geometry.edges) {
        const QPointF from = ofComponent(line.from);
        const QPointF to = ofComponent(line.to);
        line.label.rect.translate(from);
        line.quay.translate(to);
        if (from == to) {
            for (QPointF &point : line.points)
                point += from;
            continue;
        }
        const QPointF a = line.points.front() + from;
        const QPointF b = line.points.back() + to;
        const double x = b.x() - 40 - std::fmod(a.y(), 64);
        line.points = {a, {x, a.y()}, {x, b.y()}, b};
    }
    geometry.bounds = bounds;
    return geometry;
}

/// A pan in eight places of the chart, 40 frames: by whole pixels as a hand moves it, and all of
/// each frame painted anew, since it moves by a part of a pixel, as after another zoom.
void pan(Shown &shown, const QString &size, double zoom, const QPointF &by, const char *name)
{
    const QRectF bounds = shown.scene.geometry.bounds;
    const QSizeF seen = QSizeF(View) / zoom;
    const QPointF room(
        qMax(0., bounds.width() - seen.width()), qMax(0., bounds.height() - seen.height()));
    int frame = 0;
    const auto step = [&] {
        const double x = std::fmod(frame * .137, 1.);
        const double y = std::fmod(frame * .311, 1.);
        ++frame;
        const QPointF start = bounds.topLeft() + QPointF(room.x() * x, room.y() * y);
        // A short way further, as a hand moves it.
        shown.paint(start, zoom);
        return start;
    };
    std::vector<double> times;
    for (int i = 0; i < 8; ++i) {
        QPointF at = step();
        for (int k = 0; k < 5; ++k) {
            at += by / zoom;
            const double start = cpuMilliseconds();
            shown.paint(at, zoom);
            times.push_back(cpuMilliseconds() - start);
        }
    }
    std::ranges::sort(times);
    report(qPrintable(u"%1, %2 at %3"_s.arg(size, QLatin1String(name)).arg(zoom)),
        times[times.size() / 2], u"slowest %1"_s.arg(times.back(), 0, 'f', 1));
}

void hitTests(const ChartIndex &index, const QRectF &bounds, const QString &size)
{
    for (const double zoom : {.05, .3, 1.}) {
        int found = 0;
        constexpr int count = 2000;
        const double time = median(3, [&] {
            for (int i = 0; i < count; ++i) {
                const QPointF at(bounds.left() + bounds.width() * std::fmod(i * .61803, 1.),
                    bounds.top() + bounds.height() * std::fmod(i * .75488, 1.));
                found += index.at(at, zoom).kind != ChartHit::Kind::Nothing;
            }
        });
        report(qPrintable(u"%1, hit test at %2"_s.arg(size).arg(zoom)), time / count,
            u"%1 of %2 hit"_s.arg(found / 3).arg(count));
    }
}

/// A card and what hangs on it go to and fro, as in a drag.
void patches(const Deployment &deployment, const Geometry &geometry, const QString &size)
{
    ChartScene scene(deployment, geometry, ChartScene::Titles::No);
    ChartIndex index(&scene);
    const int card = int(geometry.cards.size() / 2);
    GeometryChange change;
    change.cards = {card};
    for (int i = 0; i < int(scene.edges.size()); ++i) {
        if (scene.edges[size_t(i)].from == card || scene.edges[size_t(i)].to == card)
            change.edges.push_back(i);
    }
    Geometry moved = geometry;
    double by = 8;
    const double time = median(21, [&] {
        moved.cards[size_t(card)].rect.translate(by, by);
        for (const int i : change.edges) {
            for (QPointF &point : moved.edges[size_t(i)].points)
                point += QPointF(by, by);
        }
        by = -by;
        index.update(scene.update(moved, change));
    });
    report(qPrintable(size + u", patch of a drag"_s), time, u"%1 lines"_s.arg(change.edges.size()));
}

void measure(int components, int flows)
{
    const QString size = u"%1/%2"_s.arg(components).arg(flows);
    const Deployment deployment = testing::LargeChart::make(components, flows, 1);
    Geometry geometry;
    const double layout = median(1, [&] { geometry = layOut(deployment, chartTextMeasure()); });
    report(qPrintable(size + u", layout"_s), layout,
        u"%1 x %2 px"_s.arg(geometry.bounds.width()).arg(geometry.bounds.height()));
    geometry = packed(deployment, std::move(geometry));
    report(qPrintable(size + u", packed"_s), 0,
        u"%1 x %2 px"_s.arg(geometry.bounds.width()).arg(geometry.bounds.height()));
    ChartScene scene;
    std::vector<double> times;
    for (int run = 0; run < 3; ++run) {
        Geometry copy = geometry; // handed over in the program
        const double start = cpuMilliseconds();
        scene = ChartScene(deployment, std::move(copy), ChartScene::Titles::No);
        times.push_back(cpuMilliseconds() - start);
    }
    std::ranges::sort(times);
    report(qPrintable(size + u", scene"_s), times[1]);
    ChartIndex index;
    report(qPrintable(size + u", index"_s), median(3, [&] { index = ChartIndex(&scene); }));
    Shown shown{scene, index, Theme::of(ThemeId::Light), {}, {}, {}, {}};
    const QRectF bounds = scene.geometry.bounds;
    const double fit =
        qMin(1., qMin(View.width() / bounds.width(), View.height() / bounds.height()) * .97);
    report(qPrintable(u"%1, first paint, %2"_s.arg(size).arg(fit, 0, 'f', 3)),
        median(1, [&] { shown.paint(bounds.topLeft(), fit); }));
    for (const double zoom : {.02, .05, .08, .1, .15, .2, .28, .35, .5, .7, 1., 2., 4.})
        pan(shown, size, zoom, {7, 3}, "pan");
    for (const double zoom : {.02, .05, .08, .1, .15, .2, .28, .35, .5, .7, 1., 2., 4.})
        pan(shown, size, zoom, {7.3, 3.1}, "whole frame");
    shown.state.hoveredFlows = {deployment.flows[deployment.flows.size() / 2].id};
    for (const double zoom : {.05, .2, .5, 1.})
        pan(shown, size + u", hover"_s, zoom, {7.3, 3.1}, "whole frame");
    hitTests(index, bounds, size);
    patches(deployment, geometry, size);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    measure(1000, 2500);
    measure(10000, 25000);
    return 0;
}
