#include "views/gestures/FieldPlace.h"

#include <QTest>

#include <cmath>

using namespace portolan;

namespace {

constexpr QSizeF View = {1000, 800};
constexpr QSizeF Field = {244, 28};

/// A card in the middle of the view, and another one \a off from it.
std::vector<QRectF> pair(const QPointF &off)
{
    const QRectF card(432, 368, 136, 64);
    return {card, card.translated(off)};
}

} // namespace

/// The field that asks for the ports of a new flow.
class TestFieldPlace : public QObject
{
    Q_OBJECT

private slots:
    void coversNoCard_data();
    void coversNoCard();
    void standsOnALongLine();
    void staysInTheView();
};

void TestFieldPlace::coversNoCard_data()
{
    QTest::addColumn<QPointF>("off"); // of the listener
    for (const double x : {-300., -180., -40., 0., 40., 180., 300.}) {
        for (const double y : {-200., -90., 0., 90., 200.}) {
            if (x != 0 || y != 0)
                QTest::addRow("%g, %g", x, y) << QPointF(x, y);
        }
    }
}

void TestFieldPlace::coversNoCard()
{
    QFETCH(QPointF, off);
    const std::vector<QRectF> cards = pair(off);
    const bool level = std::abs(off.x()) > 136;
    QPointF tip = cards[1].center();
    if (level)
        tip.rx() -= off.x() > 0 ? 68 : -68;
    else
        tip.ry() -= off.y() > 0 ? 32 : -32;
    const QPointF way =
        level ? QPointF(off.x() > 0 ? 16 : -16, 0) : QPointF(0, off.y() > 0 ? 16 : -16);
    const QRectF place = fieldPlace(tip, tip - way, Field, cards, View);
    QCOMPARE(place.size(), Field);
    QVERIFY(QRectF(QPointF(), View).contains(place));
    for (const QRectF &card : cards)
        QVERIFY(!place.intersects(card));
}

void TestFieldPlace::standsOnALongLine()
{
    const QRectF place = fieldPlace({832, 400}, {816, 400}, Field, pair({400, 0}), View);
    QCOMPARE(place, QRectF(QPointF(832 - 14 - 244, 386), Field));
}

/// Also where there is no room beside the cards.
void TestFieldPlace::staysInTheView()
{
    const QRectF all(QPointF(), View);
    const QRectF place = fieldPlace({990, 400}, {974, 400}, Field, {all}, View);
    QVERIFY(all.contains(place));
}

QTEST_APPLESS_MAIN(TestFieldPlace)
#include "tst_fieldplace.moc"
