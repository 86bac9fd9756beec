#include "views/chart/SnapGuides.h"

#include <QTest>

using namespace portolan;

namespace {

using Rects = std::vector<QRectF>;

SnapGuide align(double x1, double y1, double x2, double y2)
{
    return {SnapGuide::Kind::Align, {x1, y1}, {x2, y2}};
}

SnapGuide gap(double x1, double y1, double x2, double y2)
{
    return {SnapGuide::Kind::Gap, {x1, y1}, {x2, y2}};
}

using Guides = std::vector<SnapGuide>;

} // namespace

Q_DECLARE_METATYPE(portolan::SnapGuide)

class TestSnapGuides : public QObject
{
    Q_OBJECT

private slots:
    void snaps_data();
    void snaps();
    void isFastWithManyNeighbours();
};

void TestSnapGuides::snaps_data()
{
    QTest::addColumn<QRectF>("moving");
    QTest::addColumn<QPointF>("wanted");
    QTest::addColumn<Rects>("others");
    QTest::addColumn<QPointF>("delta");
    QTest::addColumn<Guides>("guides");
    const QRectF box(100, 100, 160, 64);
    const QRectF other(400, 300, 160, 80);

    QTest::newRow("alone it keeps to the grid")
        << box << QPointF(13, 21) << Rects{} << QPointF(12, 20) << Guides{};
    QTest::newRow("out of reach of all")
        << box << QPointF(13, 21) << Rects{other} << QPointF(12, 20) << Guides{};
    QTest::newRow("left and right edge")
        << box << QPointF(296, 0) << Rects{other} << QPointF(300, 4)
        << Guides{align(400, 104, 400, 380), align(560, 104, 560, 380)};
    QTest::newRow("top edge") << box << QPointF(0, 202) << Rects{other} << QPointF(4, 200)
                              << Guides{align(104, 300, 560, 300)};
    QTest::newRow("middle") << box << QPointF(0, 206) << Rects{other} << QPointF(4, 208)
                            << Guides{align(104, 340, 560, 340)};
    QTest::newRow("bottom edge") << box << QPointF(0, 219) << Rects{other} << QPointF(4, 216)
                                 << Guides{align(104, 380, 560, 380)};
    QTest::newRow("the nearer of two")
        << box << QPointF(0, 3) << Rects{{400, 100, 80, 64}, {600, 105, 80, 64}} << QPointF(4, 5)
        << Guides{align(104, 105, 680, 105), align(104, 169, 680, 169)};
    QTest::newRow("guides end at the nearest")
        << QRectF(100, 100, 160, 64) << QPointF(0, 0)
        << Rects{{100, 300, 100, 64}, {100, 520, 80, 64}} << QPointF(0, 4)
        << Guides{align(100, 104, 100, 364)};
    QTest::newRow("in the middle between two")
        << QRectF(200, 0, 100, 64) << QPointF(6, 0) << Rects{{0, 8, 100, 40}, {420, 8, 100, 40}}
        << QPointF(10, -4)
        << Guides{gap(100, 28, 210, 28), gap(310, 28, 420, 28), align(0, 28, 520, 28)};
    QTest::newRow("as far as the two before")
        << QRectF(250, 0, 100, 64) << QPointF(-7, 0) << Rects{{-100, 2, 100, 60}, {70, 2, 100, 60}}
        << QPointF(-10, 0)
        << Guides{gap(170, 32, 240, 32), gap(0, 32, 70, 32), align(70, 32, 340, 32)};
    QTest::newRow("as far as the two below")
        << QRectF(0, -100, 64, 60) << QPointF(0, 2) << Rects{{2, 0, 60, 50}, {2, 90, 60, 50}}
        << QPointF(0, 0)
        << Guides{align(32, -100, 32, 50), gap(32, -40, 32, 0), gap(32, 50, 32, 90)};
    QTest::newRow("what it lies over does not attract")
        << box << QPointF(13, 21) << Rects{{111, 119, 160, 64}} << QPointF(12, 20) << Guides{};
    QTest::newRow("overlapping neighbours make no gap")
        << QRectF(300, 0, 100, 64) << QPointF(1, 1) << Rects{{0, 20, 100, 90}, {50, 10, 100, 90}}
        << QPointF(4, 0) << Guides{};
}

void TestSnapGuides::snaps()
{
    QFETCH(QRectF, moving);
    QFETCH(QPointF, wanted);
    QFETCH(Rects, others);
    QFETCH(QPointF, delta);
    QFETCH(Guides, guides);
    const Snap snap = snapped(moving, wanted, others);
    QCOMPARE(snap.delta, delta);
    QStringList found;
    for (const SnapGuide &guide : snap.guides) {
        found += QStringLiteral("%1 %2,%3 %4,%5")
                     .arg(guide.kind == SnapGuide::Kind::Gap ? u'g' : u'a')
                     .arg(guide.from.x())
                     .arg(guide.from.y())
                     .arg(guide.to.x())
                     .arg(guide.to.y());
    }
    for (const SnapGuide &guide : guides)
        QVERIFY2(std::count(snap.guides.begin(), snap.guides.end(), guide) == 1,
            qPrintable(found.join(u'\n')));
    QVERIFY2(guides.size() == snap.guides.size(), qPrintable(found.join(u'\n')));
}

void TestSnapGuides::isFastWithManyNeighbours()
{
    // All on one line: each of them is a neighbour in the row.
    Rects others;
    for (int i = 0; i < 20'000; ++i)
        others.emplace_back(i * 200, 0, 160, 64);
    const Snap snap = snapped({-300, 3, 160, 64}, {0, 0}, others);
    QCOMPARE(snap.delta.y(), -3.);
    QVERIFY(!snap.guides.empty());
    QVERIFY(snap.guides.size() < 20);
}

QTEST_APPLESS_MAIN(TestSnapGuides)
#include "tst_snapguides.moc"
