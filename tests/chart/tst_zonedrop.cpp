#include "tests/chart/ShownView.h"

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// One of them is around the other one, or they are the same.
bool nested(const QString &a, const QString &b)
{
    const Deployment deployment = liveKitDeployment();
    const auto isIn = [&deployment](const QString &zone, const QString &outer) {
        for (const Zone *each : deployment.zoneChain(zone)) {
            if (each->id == outer)
                return true;
        }
        return false;
    };
    return isIn(a, b) || isIn(b, a);
}

struct Dragging : Shown
{
    Dragging()
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
    }
    /// A place of the zone that is clear of cards.
    QPointF spotIn(const QString &id) const
    {
        const QRectF rect = zone(id).rect;
        return rect.bottomLeft() + QPointF(10, -10);
    }
    void checkNothingOverlaps() const
    {
        const std::vector<CardBox> &cards = view->geometryOfChart().cards;
        for (size_t i = 0; i < cards.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(!cards[i].rect.intersects(cards[j].rect),
                    qPrintable(cards[i].id + u' ' + cards[j].id));
        }
    }
    QString zoneOf(const QString &component) const
    {
        return document.deployment().component(component)->zone;
    }
};

} // namespace

/// Cards dragged from zone to zone.
class TestZoneDrop : public QObject
{
    Q_OBJECT

private slots:
    void intoAnotherZone_data();
    void intoAnotherZone();
    void smallMoveStaysInItsZone();
    void outOfEveryZoneWithCtrl();
    void escapePutsItBack();
    void zoneIsLitMeanwhile();
    void severalGoTogether();
    void ontoACardFindsRoom();
};

void TestZoneDrop::intoAnotherZone_data()
{
    QTest::addColumn<QString>("component");
    QTest::addColumn<QString>("zone");
    for (const Component &component : liveKitDeployment().components) {
        for (const Zone &zone : liveKitDeployment().zones) {
            if (!nested(zone.id, component.zone))
                QTest::addRow("%s into %s", qPrintable(component.id), qPrintable(zone.id))
                    << component.id << zone.id;
        }
    }
}

void TestZoneDrop::intoAnotherZone()
{
    QFETCH(QString, component);
    QFETCH(QString, zone);
    Dragging dragging;
    const Deployment before = dragging.document.deployment();
    const std::vector<CardBox> cards = dragging.view->geometryOfChart().cards;
    const QPoint from = dragging.at(dragging.card(component).center());
    const QPointF spot = dragging.spotIn(zone);
    dragging.drag(from, dragging.at(spot) - from, Qt::AltModifier);
    QCOMPARE(dragging.zoneOf(component), zone);
    QCOMPARE(dragging.document.undoStack()->count(), 1);
    dragging.checkNothingOverlaps();
    QVERIFY(dragging.zone(zone).rect.contains(dragging.card(component)));
    for (const CardBox &box : cards) {
        if (box.id != component)
            QCOMPARE(dragging.card(box.id).center(), box.rect.center());
    }
    dragging.document.undoStack()->undo();
    QCOMPARE(dragging.document.deployment(), before);
    for (const CardBox &box : cards)
        QCOMPARE(dragging.card(box.id), box.rect);
}

void TestZoneDrop::smallMoveStaysInItsZone()
{
    Dragging dragging;
    for (const Component &component : liveKitDeployment().components) {
        const QPoint from = dragging.at(dragging.card(component.id).center());
        dragging.drag(from, {30, 22}, Qt::AltModifier);
        QCOMPARE(dragging.zoneOf(component.id), component.zone);
    }
}

void TestZoneDrop::outOfEveryZoneWithCtrl()
{
    Dragging dragging;
    const QPoint from = dragging.at(dragging.card(u"redis"_s).center());
    const QPoint to(12, dragging.view->height() - 12);
    QVERIFY(dragging.view->hitAt(to).kind == ChartHit::Kind::Nothing);
    QTest::mousePress(dragging.view.get(), Qt::LeftButton, {}, from);
    dragging.moveTo((from + to) / 2);
    dragging.moveTo(to, Qt::ControlModifier | Qt::AltModifier);
    QTest::mouseRelease(
        dragging.view.get(), Qt::LeftButton, Qt::ControlModifier | Qt::AltModifier, to);
    QCOMPARE(dragging.zoneOf(u"redis"_s), QString());
    QCOMPARE(dragging.document.undoStack()->count(), 1);
}

void TestZoneDrop::escapePutsItBack()
{
    Dragging dragging;
    const Deployment before = dragging.document.deployment();
    const QRectF card = dragging.card(u"redis"_s);
    const QString other = before.component(u"livekit") ? before.component(u"livekit")->zone
                                                       : before.components.front().zone;
    const QPoint from = dragging.at(card.center());
    const QPoint to = dragging.at(dragging.spotIn(other));
    QTest::mousePress(dragging.view.get(), Qt::LeftButton, {}, from);
    dragging.moveTo((from + to) / 2);
    dragging.moveTo(to);
    QTest::keyClick(dragging.view.get(), Qt::Key_Escape);
    QTest::mouseRelease(dragging.view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(dragging.document.deployment(), before);
    QCOMPARE(dragging.card(u"redis"_s), card);
    QCOMPARE(dragging.document.undoStack()->count(), 0);
}

void TestZoneDrop::zoneIsLitMeanwhile()
{
    Dragging dragging;
    QString other;
    for (const Zone &zone : liveKitDeployment().zones) {
        if (zone.kind == ZoneKind::Internet)
            other = zone.id;
    }
    const QPoint to = dragging.at(dragging.spotIn(other));
    const QPoint from = dragging.at(dragging.card(u"redis"_s).center());
    const QPoint corner = dragging.at(dragging.zone(other).rect.topRight()) + QPoint(-14, 30);
    const QColor before = dragging.view->grab().toImage().pixelColor(corner);
    QTest::mousePress(dragging.view.get(), Qt::LeftButton, {}, from);
    dragging.moveTo((from + to) / 2);
    dragging.moveTo(to);
    QVERIFY(dragging.view->grab().toImage().pixelColor(corner) != before);
    dragging.moveTo(from);
    QTRY_COMPARE(dragging.view->grab().toImage().pixelColor(corner), before);
    QTest::mouseRelease(dragging.view.get(), Qt::LeftButton, {}, from);
}

void TestZoneDrop::severalGoTogether()
{
    Dragging dragging;
    QString other;
    for (const Zone &zone : liveKitDeployment().zones) {
        if (zone.kind == ZoneKind::Internet)
            other = zone.id;
    }
    dragging.selection.set({{}, {u"prometheus"_s, u"redis"_s}, {}});
    const QPoint from = dragging.at(dragging.card(u"redis"_s).center());
    dragging.drag(from, dragging.at(dragging.spotIn(other)) - from, Qt::AltModifier);
    QCOMPARE(dragging.zoneOf(u"redis"_s), other);
    QCOMPARE(dragging.zoneOf(u"prometheus"_s), other);
    QCOMPARE(dragging.document.undoStack()->count(), 1);
    dragging.checkNothingOverlaps();
}

void TestZoneDrop::ontoACardFindsRoom()
{
    Dragging dragging;
    const Deployment &deployment = dragging.document.deployment();
    for (const Component &component : liveKitDeployment().components) {
        if (deployment.component(component.id)->zone == dragging.zoneOf(u"redis"_s))
            continue;
        const QPoint from = dragging.at(dragging.card(u"redis"_s).center());
        const QPointF to = dragging.card(component.id).center();
        dragging.drag(from, dragging.at(to) - from, Qt::AltModifier);
        QCOMPARE(dragging.zoneOf(u"redis"_s), component.zone);
        dragging.checkNothingOverlaps();
        break;
    }
}

QTEST_MAIN(TestZoneDrop)
#include "tst_zonedrop.moc"
