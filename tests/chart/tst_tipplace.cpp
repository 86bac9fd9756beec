#include "views/chart/TipPlace.h"

#include <QTest>

using namespace portolan;

class TestTipPlace : public QObject
{
    Q_OBJECT

private slots:
    void leavesCardsFree_data();
    void leavesCardsFree();
};

void TestTipPlace::leavesCardsFree_data()
{
    QTest::addColumn<QRectF>("card");
    QTest::addColumn<QList<QRectF>>("others");
    QTest::addColumn<QPointF>("place");
    const QRectF card(300, 300, 160, 40);
    const QRectF right(500, 300, 160, 40);
    const QRectF below(300, 370, 160, 40);
    const QRectF left(100, 300, 160, 40);
    QTest::newRow("alone: at its right") << card << QList<QRectF>() << QPointF(472, 300);
    QTest::newRow("a card at the right") << card << QList{right} << QPointF(300, 352);
    QTest::newRow("and below") << card << QList{right, below} << QPointF(88, 300);
    QTest::newRow("and at the left") << card << QList{right, below, left} << QPointF(300, 228);
    QTest::newRow("at the edge of the screen")
        << QRectF(620, 300, 160, 40) << QList<QRectF>() << QPointF(408, 300);
}

void TestTipPlace::leavesCardsFree()
{
    QFETCH(QRectF, card);
    QFETCH(QList<QRectF>, others);
    QFETCH(QPointF, place);
    const QRectF screen(0, 0, 800, 600);
    const QSizeF tip(200, 60);
    const QPointF at = tipPlace(card, tip, {others.begin(), others.end()}, screen, 12);
    QCOMPARE(at, place);
    QVERIFY(!QRectF(at, tip).intersects(card));
}

QTEST_MAIN(TestTipPlace)
#include "tst_tipplace.moc"
