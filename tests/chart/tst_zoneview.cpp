// The zone view: what crosses the boundaries of zones, the flows between two areas as one line.

#include "tests/support/ChartBuilder.h"

#include "model/layout/Layout.h"
#include "views/chart/ChartIndex.h"
#include "views/chart/ChartLooks.h"
#include "views/chart/TextMetrics.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment chart()
{
    ChartBuilder chart;
    chart.zone(u"net"_s, ZoneKind::Internet);
    chart.zone(u"hq"_s, ZoneKind::Site);
    chart.zone(u"dmz"_s, ZoneKind::Network, u"hq"_s);
    chart.host(u"h1"_s, u"dmz"_s);
    chart.host(u"h2"_s, u"dmz"_s);
    chart.component(u"a"_s, u"net"_s);
    chart.component(u"b"_s, u"h1"_s);
    chart.component(u"c"_s, u"h2"_s);
    chart.component(u"d"_s, u"hq"_s);
    chart.component(u"e"_s);
    chart.flow(u"a-b"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
    chart.flow(u"a-c"_s, u"a"_s, u"c"_s, u"3478/udp"_s);
    chart.flow(u"b-c"_s, u"b"_s, u"c"_s, u"8080/tcp"_s);
    chart.flow(u"c-d"_s, u"c"_s, u"d"_s, u"5432/tcp"_s);
    chart.flow(u"d-e"_s, u"d"_s, u"e"_s, u"53/udp"_s);
    return chart.chart;
}

ChartScene sceneOf(const Deployment &deployment)
{
    return ChartScene(deployment, layOut(deployment, chartTextMeasure()));
}

QString nameOf(const ChartScene &scene, int anchor)
{
    const auto zones = int(scene.zones.size());
    return anchor < zones ? scene.geometry.zones[size_t(anchor)].id
                          : scene.geometry.cards[size_t(anchor - zones)].id;
}

} // namespace

class TestZoneView : public QObject
{
    Q_OBJECT

private slots:
    void linesBetweenAreas()
    {
        const ChartScene scene = sceneOf(chart());
        for (const double zoom : {2., 1., .3, .1}) {
            const ChartOverview overview(scene, zoom, ChartOverview::Anchors::ByArea);
            QStringList lines;
            for (const ChartOverview::Line &line : overview.lines()) {
                lines += u"%1>%2 %3"_s.arg(
                    nameOf(scene, line.from), nameOf(scene, line.to), QString::number(line.flows));
                QVERIFY(line.points.size() > 1);
            }
            lines.sort();
            QCOMPARE(lines, (QStringList{u"dmz>hq 1"_s, u"hq>e 1"_s, u"net>dmz 2"_s}));
        }
    }

    void saysThePorts()
    {
        const ChartScene scene = sceneOf(chart());
        const ChartOverview overview(scene, 1, ChartOverview::Anchors::ByArea);
        const QStringList ports = {u"443/tcp · 3478/udp"_s, u"53/udp"_s, u"5432/tcp"_s};
        int named = 0;
        for (const ChartOverview::Line &line : overview.lines()) {
            if (line.count.isNull())
                continue;
            // Where the line is short, the number stands for them.
            const bool isNamed = ports.contains(line.text);
            QVERIFY2(isNamed || line.text == QString::number(line.flows), qPrintable(line.text));
            named += isNamed ? 1 : 0;
            // Nothing is covered, and the arrow can be seen.
            for (const CardBox &card : scene.geometry.cards)
                QVERIFY(!card.rect.intersects(line.count));
            QVERIFY(!isNamed || !line.count.contains(line.points.back()));
        }
        QVERIFY(named >= 2);
    }

    /// Zones that somebody has put close together leave no room on the line itself.
    void closeZonesHaveTheirCountBeside()
    {
        for (const double gap : {8., 12., 24.}) {
            Deployment deployment = chart();
            Geometry geometry = layOut(deployment, chartTextMeasure());
            const auto rect = [&](const QString &id) -> QRectF & {
                return std::ranges::find(geometry.zones, id, &ZoneBox::id)->rect;
            };
            // The internet's right border comes near.
            rect(u"net"_s).setRight(rect(u"hq"_s).left() - gap);
            rect(u"dmz"_s).setLeft(rect(u"hq"_s).left());
            const ChartScene scene(deployment, geometry);
            const ChartOverview overview(scene, 1, ChartOverview::Anchors::ByArea);
            int seen = 0;
            for (const ChartOverview::Line &line : overview.lines()) {
                if (nameOf(scene, line.from) != "net"_L1)
                    continue;
                ++seen;
                QVERIFY(!line.count.isNull());
                const QPointF run = line.points.back() - line.points.front();
                QVERIFY2(run.manhattanLength() >= 17, qPrintable(QString::number(gap)));
                QVERIFY(!line.count.contains(line.points.back()));
                for (const CardBox &card : scene.geometry.cards)
                    QVERIFY(!card.rect.intersects(line.count));
            }
            QCOMPARE(seen, 1);
        }
    }

    void aLineIsHitAsAWhole()
    {
        const ChartScene scene = sceneOf(chart());
        const ChartIndex index(&scene);
        const auto overview = index.overview(1, ChartOverview::Anchors::ByArea);
        int seen = 0;
        for (const ChartOverview::Line &line : overview->lines()) {
            if (line.count.isNull())
                continue;
            const ChartHit hit = index.at(line.count.center(), 1, {.zoneView = true});
            QCOMPARE(hit.kind, ChartHit::Kind::Flow);
            QCOMPARE(hit.flows.size(), line.flows);
            ++seen;
        }
        QVERIFY(seen >= 2);
        // Without the zone view the same place is something else.
        QVERIFY(index.overview(1, ChartOverview::Anchors::ByArea) == overview);
    }

    void hostsAloneAreAreas()
    {
        ChartBuilder chart;
        chart.host(u"h1"_s);
        chart.host(u"h2"_s);
        chart.component(u"a"_s, u"h1"_s);
        chart.component(u"b"_s, u"h2"_s);
        chart.flow(u"a-b"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
        const ChartScene scene = sceneOf(chart.chart);
        const ChartOverview overview(scene, 1, ChartOverview::Anchors::ByArea);
        QCOMPARE(overview.lines().size(), size_t(1));
        QCOMPARE(nameOf(scene, overview.lines()[0].from), u"h1"_s);
    }

    void whatFitsByItselfIsNotFaded()
    {
        const ChartScene scene = sceneOf(chart());
        ChartState state;
        state.filtered = true;
        state.fadedFlows = {u"a-b"_s, u"a-c"_s, u"b-c"_s, u"c-d"_s, u"d-e"_s};
        const auto look = [&](const QString &id) {
            return ChartLooks(scene, state).card(size_t(scene.cardOf(id)));
        };
        QCOMPARE(look(u"e"_s), Look::Faded);
        state.shownComponents = {u"e"_s};
        QCOMPARE(look(u"e"_s), Look::Normal);
        QCOMPARE(look(u"a"_s), Look::Faded);
    }
};

QTEST_MAIN(TestZoneView)
#include "tst_zoneview.moc"
