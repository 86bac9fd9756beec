#include "tests/chart/ArrangedChart.h"
#include "tests/chart/Dragging.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/ZoneBoxes.h"
#include "views/chart/ZoneDrop.h"

#include <algorithm>

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

} // namespace

/// Cards and zones dragged from zone to zone.
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
    void noVeilOverWhatIsDragged();
    void whatMovesIsKnown();
    void ontoACardFindsRoom();
    void zoneIntoAnotherZone_data();
    void zoneIntoAnotherZone();
    void zoneMovedALittleStays();
    void zoneComesOutWithCtrl();
    void editMeanwhileIsKept_data();
    void editMeanwhileIsKept();
    void goneMeanwhile();
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

/// Where one of several is held over the old place of another one it is seen as it is.
void TestZoneDrop::noVeilOverWhatIsDragged()
{
    Dragging dragging;
    const std::vector<CardBox> cards = dragging.view->geometryOfChart().cards;
    const CardBox &first = cards.front();
    const auto other = std::ranges::find_if(
        cards, [&first](const CardBox &card) { return !nested(card.zone, first.zone); });
    QVERIFY(other != cards.end());
    dragging.selection.set({{}, {first.id, other->id}, {}});
    const QPoint from = dragging.at(first.rect.center());
    const QPoint to = dragging.at(other->rect.center());
    // Clear of words, and on both.
    const double below = std::min(first.rect.height(), other->rect.height()) / 2 - 5;
    const QPoint spot = dragging.at(first.rect.center() + QPointF(0, below));
    const QColor plain = dragging.view->grab().toImage().pixelColor(spot);
    QTest::mousePress(dragging.view.get(), Qt::LeftButton, {}, from);
    dragging.moveTo((from + to) / 2, Qt::AltModifier);
    dragging.moveTo(to, Qt::AltModifier);
    const QImage image = dragging.view->grab().toImage();
    // It has left a veiled place, and is as it was where it is now.
    QVERIFY(image.pixelColor(spot) != plain);
    QCOMPARE(image.pixelColor(spot + to - from), plain);
    QTest::keyClick(dragging.view.get(), Qt::Key_Escape);
    QTest::mouseRelease(dragging.view.get(), Qt::LeftButton, {}, to);
}

void TestZoneDrop::whatMovesIsKnown()
{
    Dragging dragging;
    const Deployment deployment = liveKitDeployment();
    const Geometry &shown = dragging.view->geometryOfChart();
    const ZoneDrop drop(shown, deployment, {u"SIP-1"_s, u"redis"_s}, {});
    QStringList moved;
    for (const ZoneDrop::Moved &each : drop.movedZones()) {
        moved << shown.zones[each.index].id;
        QVERIFY(each.isSelected && !each.isInside);
    }
    for (const ZoneDrop::Moved &each : drop.movedCards()) {
        moved << shown.cards[each.index].id;
        QCOMPARE(each.isSelected, moved.last() == "redis"_L1);
        QCOMPARE(each.isInside, moved.last() != "redis"_L1);
    }
    moved.sort();
    QCOMPARE(moved, QStringList({u"redis"_s, u"sip"_s, u"sip-1"_s}));
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

void TestZoneDrop::zoneIntoAnotherZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("into");
    QTest::addColumn<bool>("placed"); // by hand, all of them
    const Deployment deployment = liveKitDeployment();
    for (const Zone &zone : deployment.zones) {
        for (const Zone &into : deployment.zones) {
            if (nested(zone.id, into.id))
                continue;
            QTest::addRow("%s into %s", qPrintable(zone.id), qPrintable(into.id))
                << zone.id << into.id << false;
            QTest::addRow("%s into %s, placed", qPrintable(zone.id), qPrintable(into.id))
                << zone.id << into.id << true;
        }
    }
}

/// It becomes a part of it, with all that is in it, and nothing else moves where there is room.
void TestZoneDrop::zoneIntoAnotherZone()
{
    QFETCH(QString, zone);
    QFETCH(QString, into);
    QFETCH(bool, placed);
    Dragging dragging;
    if (placed) {
        dragging.selection.set({{}, {u"redis"_s}, {}});
        QTest::keyClick(dragging.view.get(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY(dragging.document.deployment().component(u"sip"_s)->position);
    }
    const int steps = dragging.document.undoStack()->count();
    const Deployment before = dragging.document.deployment();
    const std::vector<CardBox> cards = dragging.view->geometryOfChart().cards;
    dragging.selection.set({{}, {}, {zone}});
    const QPoint from = dragging.at(dragging.spotIn(zone));
    const QPoint to = dragging.at(dragging.spotIn(into));
    dragging.drag(from, to - from, Qt::AltModifier);
    const Deployment &now = dragging.document.deployment();
    QCOMPARE(now.zone(zone)->parent, into);
    QCOMPARE(dragging.document.undoStack()->count(), steps + 1);
    dragging.checkNothingOverlaps();
    // A host that stands among others has none for a whole network.
    const bool hasRoom =
        now.zone(into)->kind != ZoneKind::Host || now.zone(zone)->kind == ZoneKind::Host;
    const Geometry &shown = dragging.view->geometryOfChart();
    if (hasRoom)
        QCOMPARE(testing::strayBoxes(now, shown).join(u'\n'), QString());
    for (const CardBox &box : cards) {
        QCOMPARE(now.component(box.id)->zone, before.component(box.id)->zone);
        if (hasRoom && (!nested(box.zone, zone) || box.zone == into))
            QCOMPARE(dragging.card(box.id).center(), box.rect.center());
    }
    dragging.document.undoStack()->undo();
    QCOMPARE(dragging.document.deployment(), before);
    for (const CardBox &box : cards)
        QCOMPARE(dragging.card(box.id), box.rect);
}

void TestZoneDrop::zoneMovedALittleStays()
{
    Dragging dragging;
    const Deployment before = dragging.document.deployment();
    for (const Zone &zone : before.zones) {
        dragging.selection.set({{}, {}, {zone.id}});
        dragging.drag(dragging.at(dragging.spotIn(zone.id)), {6, -12}, Qt::AltModifier);
        QCOMPARE(dragging.document.deployment().zone(zone.id)->parent, zone.parent);
    }
}

void TestZoneDrop::zoneComesOutWithCtrl()
{
    Dragging dragging;
    dragging.selection.set({{}, {}, {u"sip-1"_s}});
    const QPoint from = dragging.at(dragging.spotIn(u"sip-1"_s));
    const QPoint to(12, dragging.view->height() - 12);
    QVERIFY(dragging.view->hitAt(to).kind == ChartHit::Kind::Nothing);
    QTest::mousePress(dragging.view.get(), Qt::LeftButton, {}, from);
    dragging.moveTo((from + to) / 2);
    dragging.moveTo(to, Qt::ControlModifier | Qt::AltModifier);
    QTest::mouseRelease(
        dragging.view.get(), Qt::LeftButton, Qt::ControlModifier | Qt::AltModifier, to);
    QCOMPARE(dragging.document.deployment().zone(u"sip-1"_s)->parent, QString());
    QCOMPARE(dragging.zoneOf(u"sip"_s), u"sip-1"_s);
    QCOMPARE(dragging.document.undoStack()->count(), 1);
}

void TestZoneDrop::editMeanwhileIsKept_data()
{
    QTest::addColumn<bool>("isZone");
    QTest::addRow("card") << false;
    QTest::addRow("zone") << true;
}

/// What is renamed while the layout of a large chart is under way keeps its new name.
void TestZoneDrop::editMeanwhileIsKept()
{
    QFETCH(bool, isZone);
    const QString card = u"part-00003"_s;
    const QString home = u"net-0000"_s;
    const QString other = u"net-0002"_s;
    Dragging dragging(large(75, 90));
    dragging.wait();
    const Deployment before = dragging.document.deployment();
    if (isZone)
        dragging.selection.set({{}, {}, {home}});
    const QPoint from = dragging.at(isZone ? dragging.spotIn(home) : dragging.card(card).center());
    dragging.drag(from, dragging.at(dragging.spotIn(other)) - from, Qt::AltModifier);
    QVERIFY(dragging.view->isLayingOut());
    QCOMPARE(dragging.document.deployment(), before);
    Component renamed = *before.component(card);
    renamed.name = u"Renamed"_s;
    Zone called = *before.zone(home);
    called.name = u"Called otherwise"_s;
    QVERIFY(
        dragging.document.edit(u"names"_s, {Replace<Component>{renamed}, Replace<Zone>{called}}));
    const Deployment named = dragging.document.deployment();
    dragging.wait();
    const Deployment &now = dragging.document.deployment();
    QCOMPARE(dragging.document.undoStack()->count(), 2);
    QCOMPARE(now.component(card)->name, u"Renamed"_s);
    QCOMPARE(now.zone(home)->name, u"Called otherwise"_s);
    QCOMPARE(isZone ? now.zone(home)->parent : now.component(card)->zone, other);
    dragging.document.undoStack()->undo();
    dragging.wait();
    QCOMPARE(now, named);
    dragging.document.undoStack()->undo();
    dragging.wait();
    QCOMPARE(now, before);
}

/// The chart is shown as it is then, and nothing else happens.
void TestZoneDrop::goneMeanwhile()
{
    const QString card = u"part-00003"_s;
    Dragging dragging(large(75, 0));
    dragging.wait();
    const QPoint from = dragging.at(dragging.card(card).center());
    dragging.drag(from, dragging.at(dragging.spotIn(u"net-0002"_s)) - from, Qt::AltModifier);
    QVERIFY(dragging.view->isLayingOut());
    QVERIFY(dragging.document.edit(u"remove"_s, {Remove<Component>{card}}));
    const Deployment without = dragging.document.deployment();
    dragging.wait();
    QCOMPARE(dragging.document.deployment(), without);
    QCOMPARE(dragging.document.undoStack()->count(), 1);
    QCOMPARE(dragging.view->geometryOfChart().cards.size(), without.components.size());
}

QTEST_MAIN(TestZoneDrop)
#include "tst_zonedrop.moc"
