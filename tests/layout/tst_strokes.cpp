#include "model/layout/Strokes.h"

#include "model/layout/Plan.h"

#include <QTest>

using namespace portolan::layout;

namespace {

Link line(std::vector<QPointF> points, const QString &trunk = {})
{
    Link link;
    link.points = std::move(points);
    link.trunk = trunk;
    return link;
}

Plan planOf(std::vector<Link> links)
{
    Plan plan;
    plan.links = std::move(links);
    return plan;
}

const std::vector<QPointF> straight = {{0, 0}, {100, 0}};
const std::vector<QPointF> joining = {{0, 40}, {20, 40}, {20, 0}, {100, 0}};
const std::vector<QPointF> across = {{60, -50}, {60, 50}};

} // namespace

class TestStrokes : public QObject
{
    Q_OBJECT

private slots:
    void eachLineByItself();
    void aTrunkIsOneLine();
    void whatIsNotSharedCounts();
    void sharedCornersAreOne();
    void membersDoNotCrossEachOther();
    void touchingIsNoCrossing();
};

void TestStrokes::eachLineByItself()
{
    const Strokes strokes(planOf({line(straight), line(joining), line(across)}));
    QCOMPARE(strokes.crossings(), 2);
    QCOMPARE(strokes.cost(), 100 + 140 + 100 + 2 * price::Corner);
}

void TestStrokes::aTrunkIsOneLine()
{
    const QString t = QStringLiteral("t");
    const Strokes strokes(planOf({line(straight, t), line(joining, t), line(across)}));
    QCOMPARE(strokes.crossings(), 1);
    QCOMPARE(strokes.cost(), 100 + 60 + 100 + 2 * price::Corner);
}

void TestStrokes::whatIsNotSharedCounts()
{
    // Before they join, each is crossed by itself.
    const QString t = QStringLiteral("t");
    const Strokes strokes(
        planOf({line(straight, t), line(joining, t), line({{10, -50}, {10, 50}})}));
    QCOMPARE(strokes.crossings(), 2);
    // Another trunk is another line.
    const Strokes others(planOf({line(straight, t), line(joining, QStringLiteral("u")),
        line(across), line({{70, -50}, {70, 50}})}));
    QCOMPARE(others.crossings(), 4);
}

void TestStrokes::sharedCornersAreOne()
{
    const QString t = QStringLiteral("t");
    const Strokes strokes(planOf({line({{0, 0}, {50, 0}, {50, 80}, {100, 80}}, t),
        line({{20, 20}, {20, 40}, {50, 40}, {50, 80}, {100, 80}}, t)}));
    QCOMPARE(strokes.cost(), 50 + 80 + 50 + 20 + 30 + 4 * price::Corner);
}

void TestStrokes::membersDoNotCrossEachOther()
{
    const QString t = QStringLiteral("t");
    const Strokes strokes(
        planOf({line(straight, t), line({{40, 30}, {40, -30}, {70, -30}, {70, 0}, {100, 0}}, t)}));
    QCOMPARE(strokes.crossings(), 0);
}

void TestStrokes::touchingIsNoCrossing()
{
    const Strokes strokes(planOf({line(straight), line({{60, 0}, {60, 50}}),
        line({{100, -50}, {100, 50}}), line({{-5, 0.2}, {0, 0.2}})}));
    QCOMPARE(strokes.crossings(), 0);
}

QTEST_APPLESS_MAIN(TestStrokes)
#include "tst_strokes.moc"
