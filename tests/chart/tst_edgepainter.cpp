#include "tests/chart/LiveKitChart.h"
#include "tests/chart/PaintedChart.h"
#include "tests/chart/SampleChart.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartParts.h"
#include "views/chart/EdgePath.h"

#include <QTest>

#include <cmath>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two senders into one dock, on each other from x = 200 on; the second has the label.
ChartScene trunkScene(bool both)
{
    Deployment d;
    d.components = {livekit::component(u"a"_s, {}, {}, {}), livekit::component(u"b"_s, {}, {}, {}),
        livekit::component(u"z"_s, {}, {}, {})};
    d.flows = {livekit::flow(u"f"_s, u"a"_s, u"z"_s, u"80/tcp"_s),
        livekit::flow(u"g"_s, u"b"_s, u"z"_s, u"80/tcp"_s)};
    Geometry g;
    g.bounds = {0, 0, 600, 300};
    const auto card = [](const QString &id, const QRectF &rect) {
        return CardBox{id, rect, id, {}, {}};
    };
    g.cards = {card(u"a"_s, {0, 40, 136, 64}), card(u"b"_s, {0, 180, 136, 64}),
        card(u"z"_s, {464, 40, 136, 64})};
    g.docks = {{u"z"_s, Side::Left, {420, 62, 44, 20}, u"80"_s, d.flows[0].ports,
        both ? QStringList{u"f"_s, u"g"_s} : QStringList{u"f"_s}}};
    const QRectF label(300, 62, 60, 20);
    g.edges = {{{u"f"_s}, u"a"_s, u"z"_s, {{136, 72.3}, {420, 72.3}},
        {both ? QRectF() : label, {{u"f"_s, u"80/tcp"_s, {}}}}, u"t"_s, {}}};
    if (both) {
        g.edges.push_back(
            {{u"g"_s}, u"b"_s, u"z"_s, {{136, 212}, {200, 212}, {200, 72.3}, {420, 72.3}},
                {label, {{u"g"_s, u"80/tcp"_s, {}}}}, u"t"_s, {}});
    }
    return {d, g};
}

/// Keeps the dashed lines that are painted on it.
class DashedLines : public Canvas
{
public:
    std::vector<QPainterPath> dashed;

    void rect(const QRectF &, double, const QColor &, const LinePen &) override {}
    void path(const QPainterPath &path, const QColor &, const LinePen &line) override
    {
        if (!line.dash.empty())
            dashed.push_back(path);
    }
    void line(const QPointF &, const QPointF &, const LinePen &) override {}
    void text(const QPointF &, const QString &, const TextPaint &) override {}
    void beginPart(const QPointF &, double, const QRectF &) override {}
    void endPart() override {}
};

} // namespace

/// Lines to the pixel: bundles, dashes and trunks.
class TestEdgePainter : public QObject
{
    Q_OBJECT

private slots:
    void quaysAreWhole();
    void dashesBeginAtTheCard();
    void dashesAreWholeBesideLabels_data();
    void dashesAreWholeBesideLabels();
    void openBundlesHaveWholeDashesToo();
    void trunkIsPaintedOnce();
    void trunkSharesItsLabel();
};

/// Also where only an end of one is painted, far from its line.
void TestEdgePainter::quaysAreWhole()
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const ChartIndex index(&scene);
    const ProductColors products;
    const ChartPainter painter(scene, Theme::of(ThemeId::Light), products, ChartState(), &index);
    const QPointF origin(300, 440);
    const QSize size(200, 160);
    const QImage whole = painted(painter, origin, size, 1, QRect(QPoint(), size), Qt::white);
    const QRect end(95, 108, 12, 10);
    const QImage part = painted(painter, origin, size, 1, end, Qt::white);
    QPoint where;
    QVERIFY2(colourDifference(whole, part, end, &where) <= 3,
        qPrintable(u"%1, %2"_s.arg(where.x()).arg(where.y())));
}

void TestEdgePainter::dashesBeginAtTheCard()
{
    const ChartScene scene(sampleChart().deployment, sampleChart().geometry);
    const ChartIndex index(&scene);
    const Theme &theme = Theme::of(ThemeId::Light);
    const ProductColors products;
    const ChartPainter painter(scene, theme, products, ChartState(), &index);
    const QColor udp = theme.pen(FlowStyle::Udp).color;
    int all = 0;
    int begun = 0;
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        const std::vector<QPointF> &points = scene.geometry.edges[i].points;
        const SceneEdge &edge = scene.edges[i];
        if (points.size() < 2 || edge.trunk >= 0 || edge.bundle || edge.style != FlowStyle::Udp ||
            !edge.enabled || QLineF(points[0], points[1]).length() < 20)
            continue;
        const QRect box(0, 0, 41, 41);
        const QPointF at = QLineF(points[0], points[1]).unitVector().pointAt(3);
        const QImage image =
            painted(painter, at - QPointF(20.5, 20.5), box.size(), 1, box, theme.canvas);
        ++all;
        bool found = false;
        for (const QPoint &by :
            {QPoint(), QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
            const QColor seen = image.pixelColor(QPoint(20, 20) + by);
            found = found || std::abs(seen.red() - udp.red()) +
                                     std::abs(seen.green() - udp.green()) +
                                     std::abs(seen.blue() - udp.blue()) <
                                 60;
        }
        begun += found ? 1 : 0;
    }
    QVERIFY2(all >= 5, qPrintable(QString::number(all)));
    QCOMPARE(begun, all);
}

void TestEdgePainter::dashesAreWholeBesideLabels_data()
{
    QTest::addColumn<QPointF>("way");
    QTest::newRow("right") << QPointF(1, 0);
    QTest::newRow("left") << QPointF(-1, 0);
    QTest::newRow("down") << QPointF(0, 1);
    QTest::newRow("up") << QPointF(0, -1);
}

/// What print shows of a line where no border closes a label: no sliver before it, and a whole dash
/// behind it.
void TestEdgePainter::dashesAreWholeBesideLabels()
{
    QFETCH(QPointF, way);
    const std::vector<double> dash = {6, 4};
    for (double at = 30; at < 52; at += .5) {
        const std::vector<QPointF> points = {{0, 0}, way * 200};
        const QRectF label = QRectF(way * at, way * (at + 60))
                                 .normalized()
                                 .adjusted(way.x() == 0 ? -30 : 0, way.y() == 0 ? -10 : 0,
                                     way.x() == 0 ? 30 : 0, way.y() == 0 ? 10 : 0);
        EdgePieces pieces;
        pieces.add(points, {}, 0, EdgeCorner, {-300, -300, 600, 600}, {label, dash});
        QCOMPARE(pieces.lines.size(), size_t(2));
        const double reached = pieces.lines[0].length();
        QVERIFY(reached <= at && reached > at - 3);
        const double last = std::fmod(reached, 10);
        QVERIFY2(last < 1e-6 || last >= 3, qPrintable(QString::number(at)));
        QCOMPARE(pieces.lines[1].p1(), way * (at + 60));
        QCOMPARE(pieces.starts[1], way * (at + 60));
        // Also where another line passes there.
        if (way.y() != 0) {
            EdgePieces cut;
            cut.add(points, {{0, way.y() * (at + 90)}}, 0, EdgeCorner, {-300, -300, 600, 600},
                {label, dash});
            QCOMPARE(cut.lines.size(), size_t(3));
            QCOMPARE(cut.starts[2], way * (at + 60));
        }
        // A file has paths, whose dashes begin with each part.
        const QPainterPath path = edgePath(points, {}, 0, {label, dash});
        QCOMPARE(path.elementCount(), 4);
        QCOMPARE(QPointF(path.elementAt(1)), pieces.lines[0].p2());
        QCOMPARE(QPointF(path.elementAt(2)), way * (at + 60));
        QVERIFY(path.elementAt(2).isMoveTo());
    }
}

void TestEdgePainter::openBundlesHaveWholeDashesToo()
{
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const Theme &theme = Theme::of(ThemeId::Print);
    int members = 0;
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        const SceneEdge &edge = scene.edges[i];
        if (edge.open.empty())
            continue;
        DashedLines canvas;
        const std::vector<Look> looks(edge.flows.size(), Look::Normal);
        paintEdge(
            canvas, scene.geometry.edges[i], edge, theme, {}, Look::Normal, looks, Detail(1, true));
        for (const QPainterPath &path : canvas.dashed) {
            ++members;
            QCOMPARE(path.toSubpathPolygons().size(), 2);
        }
    }
    QVERIFY(members > 0);
}

void TestEdgePainter::trunkIsPaintedOnce()
{
    const ProductColors products;
    for (const bool faded : {false, true}) {
        ChartState state;
        state.filtered = faded;
        if (faded)
            state.fadedFlows = {u"f"_s, u"g"_s};
        const auto image = [&](bool both) {
            const ChartScene scene = trunkScene(both);
            const ChartIndex index(&scene);
            return painted(ChartPainter(scene, Theme::of(ThemeId::Light), products, state, &index),
                {}, {600, 300}, 1, QRect(0, 0, 600, 300), Qt::white);
        };
        const QImage one = image(false);
        const QImage two = image(true);
        // Along the shared way, up to the arrowhead, both are the same to the pixel.
        QCOMPARE(two.copy(215, 64, 80, 16), one.copy(215, 64, 80, 16));
        QCOMPARE(two.copy(365, 64, 54, 16), one.copy(365, 64, 54, 16));
        // The branch is there.
        QVERIFY(two.pixel(200, 150) != one.pixel(200, 150));
    }
}

void TestEdgePainter::trunkSharesItsLabel()
{
    const ChartScene scene = trunkScene(true);
    const ChartIndex index(&scene);
    QCOMPARE(scene.edges[0].labelEdge, 1);
    ChartState state;
    state.hoveredFlows = {u"f"_s};
    const ChartLooks looks(scene, state);
    QCOMPARE(looks.edge(0), Look::Hover);
    QCOMPARE(looks.edge(1), Look::Faded);
    QCOMPARE(looks.label(1), Look::Hover);
    QCOMPARE(looks.labelFlows(scene, 1), std::vector<Look>{Look::Hover});
    // The label speaks for both, each branch for itself.
    QCOMPARE(index.at({330, 72}, 1).flows, (QStringList{u"g"_s, u"f"_s}));
    QCOMPARE(index.at({160, 72}, 1).flows, QStringList{u"f"_s});
    QCOMPARE(index.at({200, 150}, 1).flows, QStringList{u"g"_s});
    state.problems.flows[u"f"_s] = 2;
    QCOMPARE(ChartLooks(scene, state).labelProblems(scene, 1), std::vector<int>{2});
}

QTEST_MAIN(TestEdgePainter)
#include "tst_edgepainter.moc"
