#include "tests/chart/LiveKitChart.h"
#include "tests/chart/SampleChart.h"
#include "views/chart/ChartIndex.h"

#include <QTest>

#include <set>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Moves a few things of a chart and says which: as a drag does, only wilder.
GeometryChange disturb(Geometry &geometry, Dice &dice)
{
    std::set<int> zones;
    std::set<int> cards;
    std::set<int> docks;
    std::set<int> edges;
    for (int i = dice.below(4); i > 0; --i) {
        const int zone = dice.below(int(geometry.zones.size()));
        geometry.zones[size_t(zone)].rect.adjust(0, 0, dice.within(-20, 90), dice.within(-9, 40));
        zones.insert(zone);
    }
    for (int i = dice.below(4); i > 0; --i) {
        const int card = dice.below(int(geometry.cards.size()));
        geometry.cards[size_t(card)].rect.translate(dice.within(-300, 300), dice.within(-200, 200));
        cards.insert(card);
    }
    for (int i = dice.below(6); i > 0; --i) {
        const int dock = dice.below(int(geometry.docks.size()));
        Dock &box = geometry.docks[size_t(dock)];
        box.rect = dice.below(4) ? box.rect.translated(dice.within(-90, 90), 8) : QRectF();
        docks.insert(dock);
        if (dice.below(3) == 0) {
            Dock more = box;
            more.rect = QRectF(dice.within(0, 999), dice.within(0, 999), 44, 20);
            docks.insert(int(geometry.docks.size()));
            geometry.docks.push_back(more);
        }
    }
    for (int i = dice.below(9); i > 0; --i) {
        const int edge = dice.below(int(geometry.edges.size()));
        EdgeLine &line = geometry.edges[size_t(edge)];
        const QPointF by(dice.within(-200, 200), dice.within(-200, 200));
        for (QPointF &point : line.points)
            point += by;
        if (dice.below(3) == 0)
            line.points.insert(line.points.begin(), line.points.front() + QPointF(0, 80));
        if (dice.below(5) == 0)
            line.trunk = dice.below(2) ? u"trunk"_s : QString();
        line.label.rect = dice.below(5) ? line.label.rect.translated(by) : QRectF();
        edges.insert(edge);
    }
    return {{zones.begin(), zones.end()}, {cards.begin(), cards.end()},
        {docks.begin(), docks.end()}, {edges.begin(), edges.end()}};
}

/// Everything that can be asked of a scene and its index, in words.
QString answers(const ChartScene &scene, const ChartIndex &index, quint32 seed)
{
    QString text;
    QDebug out(&text);
    for (size_t i = 0; i < scene.edges.size(); ++i) {
        const SceneEdge &edge = scene.edges[i];
        out << edge.bounds << edge.trunk << edge.labelEdge << edge.open.size()
            << scene.geometry.edges[i].points.size();
        for (const OpenLine &line : edge.open)
            out << line.points.back() << line.label;
        for (const EdgeCut &cut : index.cutsOf(int(i), {-1e5, -1e5, 2e5, 2e5}))
            out << cut.segment << cut.at;
    }
    for (const SceneDock &dock : scene.docks)
        out << int(dock.style) << dock.mixed << dock.off;
    Dice dice(seed);
    const QRectF bounds = scene.geometry.bounds;
    for (int i = 0; i < 200; ++i) {
        const QPointF at(
            dice.within(bounds.left(), bounds.right()), dice.within(bounds.top(), bounds.bottom()));
        const ChartHit hit = index.at(at, i % 3 ? 1. : .1);
        out << int(hit.kind) << hit.flows << hit.id;
        const ChartShapes shapes =
            index.shapesIn({at, QSizeF(dice.within(1, 900), dice.within(1, 900))}, 10);
        out << QList<int>(shapes.zones.begin(), shapes.zones.end())
            << QList<int>(shapes.edges.begin(), shapes.edges.end())
            << QList<int>(shapes.labels.begin(), shapes.labels.end())
            << QList<int>(shapes.docks.begin(), shapes.docks.end())
            << QList<int>(shapes.cards.begin(), shapes.cards.end());
    }
    return text;
}

} // namespace

class TestPatch : public QObject
{
    Q_OBJECT

private slots:
    void updateIsAsGoodAsNew_data();
    void updateIsAsGoodAsNew();
};

void TestPatch::updateIsAsGoodAsNew_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestPatch::updateIsAsGoodAsNew()
{
    QFETCH(quint32, seed);
    const bool small = seed % 2;
    const Deployment deployment = small ? liveKitDeployment() : sampleChart().deployment;
    Geometry geometry = small ? liveKitGeometry() : sampleChart().geometry;
    const size_t docks = geometry.docks.size();
    ChartScene scene(deployment, geometry);
    ChartIndex index(&scene);
    Dice dice(seed);
    for (int step = 0; step < 8; ++step) {
        if (step == 5) {
            // Back to fewer docks.
            geometry.docks.resize(docks);
        }
        const GeometryChange change = disturb(geometry, dice);
        index.update(scene.update(geometry, change));
        const ChartScene fresh(deployment, geometry);
        const ChartIndex freshIndex(&fresh);
        const QString patched = answers(scene, index, seed);
        const QString built = answers(fresh, freshIndex, seed);
        QVERIFY2(patched == built, qPrintable(u"step %1"_s.arg(step)));
    }
}

QTEST_MAIN(TestPatch)
#include "tst_patch.moc"
