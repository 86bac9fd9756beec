#include "tests/chart/LiveKitChart.h"
#include "views/chart/ChartMotion.h"

#include <QTest>

#include <cmath>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

using Line = std::vector<QPointF>;

/// The chart elsewhere: everything moved, one line bent in another way.
Geometry elsewhere()
{
    Geometry geometry = liveKitGeometry();
    const QPointF by(200, -80);
    geometry.bounds.translate(by);
    for (ZoneBox &zone : geometry.zones) {
        zone.rect.translate(by);
        zone.title.translate(by);
    }
    for (CardBox &card : geometry.cards)
        card.rect.translate(by);
    for (Dock &dock : geometry.docks)
        dock.rect.translate(by);
    for (EdgeLine &line : geometry.edges) {
        for (QPointF &point : line.points)
            point += by;
        line.label.rect.translate(by);
        if (!line.quay.isNull())
            line.quay.translate(by);
    }
    return geometry;
}

bool same(const Geometry &a, const Geometry &b)
{
    for (size_t i = 0; i < a.edges.size(); ++i) {
        if (a.edges[i].points != b.edges[i].points ||
            a.edges[i].label.rect != b.edges[i].label.rect || a.edges[i].quay != b.edges[i].quay)
            return false;
    }
    for (size_t i = 0; i < a.cards.size(); ++i) {
        if (a.cards[i].rect != b.cards[i].rect)
            return false;
    }
    for (size_t i = 0; i < a.zones.size(); ++i) {
        if (a.zones[i].rect != b.zones[i].rect || a.zones[i].title != b.zones[i].title)
            return false;
    }
    for (size_t i = 0; i < a.docks.size(); ++i) {
        if (a.docks[i].rect != b.docks[i].rect)
            return false;
    }
    return a.bounds == b.bounds;
}

} // namespace

class TestMotion : public QObject
{
    Q_OBJECT

private slots:
    void beginsAndEndsExactly();
    void isHalfWayInTheMiddle();
    void newAndGoneShapes();
    void lines_data();
    void lines();
};

void TestMotion::beginsAndEndsExactly()
{
    const Geometry from = liveKitGeometry();
    const Geometry to = elsewhere();
    const ChartMotion motion(from, to);
    QVERIFY(same(motion.at(0), from));
    QVERIFY(same(motion.at(1), to));
    QVERIFY(!same(motion.at(.5), to));
    QVERIFY(same(interpolated(from, to, .25), motion.at(.25)));
}

void TestMotion::isHalfWayInTheMiddle()
{
    const Geometry from = liveKitGeometry();
    const Geometry middle = interpolated(from, elsewhere(), .5);
    for (size_t i = 0; i < from.cards.size(); ++i)
        QCOMPARE(middle.cards[i].rect, from.cards[i].rect.translated(100, -40));
    for (size_t i = 0; i < from.zones.size(); ++i)
        QCOMPARE(middle.zones[i].rect, from.zones[i].rect.translated(100, -40));
    for (size_t i = 0; i < from.edges.size(); ++i) {
        QCOMPARE(middle.edges[i].label.rect, from.edges[i].label.rect.translated(100, -40));
        QCOMPARE(middle.edges[i].points.size(), from.edges[i].points.size());
    }
}

void TestMotion::newAndGoneShapes()
{
    const Geometry all = liveKitGeometry();
    Geometry fewer = elsewhere();
    fewer.cards.erase(fewer.cards.begin());
    fewer.edges.erase(fewer.edges.begin() + 1, fewer.edges.begin() + 6);
    QCOMPARE(interpolated(all, fewer, .5).cards.size(), fewer.cards.size());
    QCOMPARE(interpolated(all, fewer, .5).edges.size(), fewer.edges.size());
    const Geometry grown = interpolated(fewer, all, .5);
    QCOMPARE(grown.cards.front().rect, all.cards.front().rect);
    QCOMPARE(grown.cards.back().rect, all.cards.back().rect.translated(100, -40));
    QCOMPARE(interpolated({}, all, .5).cards.front().rect, all.cards.front().rect);
    QVERIFY(interpolated(all, {}, .5).cards.empty());
}

void TestMotion::lines_data()
{
    QTest::addColumn<Line>("from");
    QTest::addColumn<Line>("to");
    QTest::addColumn<Line>("middle");
    QTest::newRow("same corners") << Line{{0, 0}, {10, 0}, {10, 10}}
                                  << Line{{0, 10}, {10, 10}, {10, 20}}
                                  << Line{{0, 5}, {10, 5}, {10, 15}};
    QTest::newRow("a corner more") << Line{{0, 0}, {20, 0}} << Line{{0, 0}, {0, 10}, {10, 10}}
                                   << Line{{0, 0}, {5, 5}, {15, 5}};
    QTest::newRow("corners elsewhere")
        << Line{{0, 0}, {4, 0}, {4, 16}} << Line{{0, 0}, {16, 0}, {16, 4}}
        << Line{{0, 0}, {4, 0}, {10, 6}, {10, 10}};
    QTest::newRow("no length") << Line{{5, 5}, {5, 5}} << Line{{0, 0}, {10, 0}}
                               << Line{{2.5, 2.5}, {7.5, 2.5}};
    QTest::newRow("one point") << Line{{4, 4}} << Line{{0, 0}, {8, 0}} << Line{{2, 2}, {6, 2}};
}

void TestMotion::lines()
{
    QFETCH(Line, from);
    QFETCH(Line, to);
    QFETCH(Line, middle);
    QCOMPARE(interpolatedLine(from, to, 0), from);
    QCOMPARE(interpolatedLine(from, to, 1), to);
    const Line line = interpolatedLine(from, to, .5);
    QCOMPARE(line.size(), middle.size());
    for (size_t i = 0; i < line.size(); ++i)
        QCOMPARE(line[i], middle[i]);
}

QTEST_APPLESS_MAIN(TestMotion)
#include "tst_motion.moc"
