#include "model/layout/Sites.h"
#include "tests/layout/MeasuredText.h"
#include "tests/support/ChartBuilder.h"

#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::layout;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Four neighbours that go to the same port of a fifth, all of them above each other.
Deployment neighbours()
{
    ChartBuilder b;
    b.zone(u"lan"_s, ZoneKind::Network);
    b.component(u"backup"_s, u"lan"_s);
    for (int i = 0; i < 4; ++i) {
        const QString id = u"server%1"_s.arg(i);
        b.component(id, u"lan"_s);
        b.flow(u"copy%1"_s.arg(i), id, u"backup"_s, u"10000/tcp"_s);
    }
    return b.chart;
}

/// The chart with everything in one layer.
Plan drawn(const Deployment &chart, bool trunks, bool before)
{
    Plan plan = makePlan(chart, measureText, true);
    Way way;
    way.layers.assign(plan.items.size(), 0);
    for (int i = 0; before && i < plan.linkCount(); ++i)
        way.turnBefore.insert(i);
    LayoutOptions options;
    options.trunks = trunks;
    drawIn(plan, measureText, options, {}, way);
    return plan;
}

QString text(const QPointF &point) { return u"%1 %2"_s.arg(point.x()).arg(point.y()); }

} // namespace

/// Lines between cards above each other leave and arrive on the same side.
class TurnsTest : public QObject
{
    Q_OBJECT

private slots:
    void turns_data()
    {
        QTest::addColumn<bool>("trunks");
        QTest::addColumn<bool>("before");
        QTest::newRow("behind") << false << false;
        QTest::newRow("before") << false << true;
        QTest::newRow("behind, with trunks") << true << false;
        QTest::newRow("before, with trunks") << true << true;
    }
    /// The label stands where the line turns, and the line is seen above and below it.
    void turns()
    {
        QFETCH(bool, trunks);
        QFETCH(bool, before);
        const Plan plan = drawn(neighbours(), trunks, before);
        for (const Link &link : plan.links) {
            const std::vector<QPointF> &way = link.points;
            QVERIFY(way.size() >= 4);
            QCOMPARE(way[1].x() < way[0].x(), before);
            QCOMPARE(way[way.size() - 2].x() < way.back().x(), before);
            if (link.labelRect.isNull())
                continue;
            bool stands = false;
            for (size_t k = 1; k < way.size(); ++k) {
                const auto [top, bottom] = std::minmax({way[k].y(), way[k - 1].y()});
                stands =
                    stands ||
                    (way[k].x() == way[k - 1].x() && way[k].x() == link.labelRect.center().x() &&
                        top + 10 <= link.labelRect.top() && bottom - 10 >= link.labelRect.bottom());
            }
            QVERIFY(stands);
        }
    }

    /// Those from above, and those from below, have one upright, one label and one dock.
    void oneDockForEachDirection()
    {
        const Plan plan = drawn(neighbours(), true, false);
        QSet<QString> ends;
        QSet<double> uprights;
        int labels = 0;
        for (const Link &link : plan.links) {
            ends << text(link.points.back());
            labels += link.labelRect.isNull() ? 0 : 1;
            if (!link.labelRect.isNull())
                uprights << link.labelRect.center().x();
        }
        const auto docks = std::ranges::count_if(plan.ends, &End::dock);
        QVERIFY2(ends.size() <= 2, qPrintable(QString::number(ends.size())));
        QCOMPARE(qsizetype(docks), ends.size());
        QCOMPARE(qsizetype(labels), ends.size());
        QCOMPARE(uprights.size(), 1);
        for (const Link &link : plan.links)
            for (const Link &other : plan.links)
                QCOMPARE(link.trunk == other.trunk && !link.trunk.isEmpty(),
                    text(link.points.back()) == text(other.points.back()) && !link.trunk.isEmpty());
        // As long as they are asked to stay apart they do.
        QSet<QString> apart;
        for (const Link &link : drawn(neighbours(), false, false).links)
            apart << text(link.points.back());
        QCOMPARE(apart.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TurnsTest)
#include "tst_turns.moc"
