#include "tests/chart/ShownView.h"

#include <QWheelEvent>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestChartDrag : public QObject
{
    Q_OBJECT

private slots:
    void dragIsOneUndoStep();
    void aCardIsNotLetGoOnAnother();
    void dragMovesNothingElse_data();
    void dragMovesNothingElse();
    void escapeEndsADrag();
    void dragMovesTheWholeSelection();
    void nudge();
    void zoneGoesWithEverythingInIt_data();
    void zoneGoesWithEverythingInIt();
    void emptyZoneMoves();
    void shiftDrawsABandInAZone();
    void undoDuringADrag();
    void snapsToANeighbour();
    void followsTheMouseBeforeItIsLetGo();
    void wheelWhileDragging();
    void scrollsAtTheEdge();
};

void TestChartDrag::dragIsOneUndoStep()
{
    Shown shown;
    const QRectF start = shown.card(u"prometheus"_s);
    const Deployment before = shown.document.deployment();
    shown.drag(shown.at(start.center()), QPoint(48, 8), Qt::AltModifier);
    QCOMPARE(shown.document.undoStack()->count(), 1);
    QCOMPARE(shown.selection.ids().components, QStringList{u"prometheus"_s});
    QCOMPARE(shown.card(u"prometheus"_s).center(), start.center() + QPointF(48, 8));
    QVERIFY(shown.document.deployment().component(u"prometheus")->position.has_value());
    shown.document.undoStack()->undo();
    QCOMPARE(shown.document.deployment(), before);
    QCOMPARE(shown.card(u"prometheus"_s), start);
    shown.document.undoStack()->redo();
    QCOMPARE(shown.card(u"prometheus"_s).center(), start.center() + QPointF(48, 8));
}

void TestChartDrag::aCardIsNotLetGoOnAnother()
{
    Shown shown;
    const QRectF redis = shown.card(u"redis"_s);
    const QPointF start = shown.card(u"prometheus"_s).center();
    shown.drag(shown.at(start), (redis.center() - start).toPoint(), Qt::AltModifier);
    QCOMPARE(shown.card(u"redis"_s), redis);
    QVERIFY(shown.card(u"prometheus"_s).center() != start);
    QVERIFY(!shown.card(u"prometheus"_s).intersects(redis));
}

void TestChartDrag::dragMovesNothingElse_data()
{
    QTest::addColumn<QString>("dragged");
    QTest::addColumn<QPoint>("by");
    for (const Component &component : liveKitDeployment().components) {
        QTest::addRow("%s a little", qPrintable(component.id)) << component.id << QPoint(10, 7);
        QTest::addRow("%s down", qPrintable(component.id)) << component.id << QPoint(0, 46);
    }
}

void TestChartDrag::dragMovesNothingElse()
{
    QFETCH(QString, dragged);
    QFETCH(QPoint, by);
    Shown shown;
    const std::vector<CardBox> before = shown.view->geometryOfChart().cards;
    shown.drag(shown.at(shown.card(dragged).center()), by);
    QCOMPARE(shown.document.undoStack()->count(), 1);
    for (const CardBox &box : before) {
        if (box.id != dragged)
            QCOMPARE(shown.card(box.id).center(), box.rect.center());
    }
}

void TestChartDrag::escapeEndsADrag()
{
    Shown shown;
    const QRectF start = shown.card(u"redis"_s);
    const QPoint at = shown.at(start.center());
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, at);
    const QImage before = shown.view->grab().toImage();
    shown.moveTo(at + QPoint(20, 30));
    shown.moveTo(at + QPoint(40, 60));
    // The card itself or, on a slow machine, its outline: something follows the mouse at once.
    QTRY_VERIFY(shown.view->grab().toImage() != before);
    QTest::keyClick(shown.view.get(), Qt::Key_Escape);
    QCOMPARE(shown.card(u"redis"_s), start);
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, at + QPoint(40, 60));
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

void TestChartDrag::dragMovesTheWholeSelection()
{
    Shown shown;
    shown.selection.set({{}, {u"prometheus"_s, u"redis"_s}, {}});
    const QPointF prometheus = shown.card(u"prometheus"_s).center();
    const QPointF redis = shown.card(u"redis"_s).center();
    shown.drag(shown.at(redis), QPoint(64, 8), Qt::AltModifier);
    QCOMPARE(shown.card(u"prometheus"_s).center() - prometheus, QPointF(64, 8));
    QCOMPARE(shown.card(u"redis"_s).center() - redis, QPointF(64, 8));
    QCOMPARE(shown.document.undoStack()->count(), 1);
}

void TestChartDrag::nudge()
{
    Shown shown;
    shown.selection.set({{}, {u"redis"_s}, {}});
    const QPointF redis = shown.card(u"redis"_s).center();
    QTest::keyClick(shown.view.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.card(u"redis"_s).center(), redis + QPointF(8, 0));
}

void TestChartDrag::zoneGoesWithEverythingInIt_data()
{
    QTest::addColumn<bool>("byTitle");
    QTest::newRow("by its title") << true;
    QTest::newRow("by its empty inside") << false;
}

void TestChartDrag::zoneGoesWithEverythingInIt()
{
    QFETCH(bool, byTitle);
    Shown shown;
    shown.view->setLegendVisible(false);
    shown.view->setMinimapVisible(false);
    const ZoneBox data = shown.zone(u"data"_s);
    const QPointF grip = byTitle ? data.title.center() : data.rect.bottomLeft() + QPointF(5, -5);
    const std::vector<CardBox> before = shown.view->geometryOfChart().cards;
    shown.drag(shown.at(grip), QPoint(40, 24), Qt::AltModifier);
    QCOMPARE(shown.selection.ids().zones, QStringList{u"data"_s});
    QCOMPARE(shown.document.undoStack()->count(), 1);
    const QPointF came = shown.zone(u"data"_s).rect.topLeft() - data.rect.topLeft();
    QVERIFY((came - QPointF(40, 24)).manhattanLength() <= 8);
    for (const CardBox &box : before) {
        const bool inside = box.id == "redis"_L1 || box.id == "prometheus"_L1;
        const QPointF by = inside ? QPointF(40, 24) : QPointF();
        QCOMPARE(shown.card(box.id).center(), box.rect.center() + by);
    }
    shown.document.undoStack()->undo();
    for (const CardBox &box : before)
        QCOMPARE(shown.card(box.id), box.rect);
    QCOMPARE(shown.zone(u"data"_s).rect, data.rect);
}

void TestChartDrag::emptyZoneMoves()
{
    Deployment deployment = liveKitDeployment();
    deployment.zones.insert(
        deployment.zones.begin(), livekit::zone(u"annex"_s, u"Annex"_s, ZoneKind::Network));
    Shown shown(deployment);
    shown.view->setLegendVisible(false);
    shown.view->setMinimapVisible(false);
    const QRectF before = shown.zone(u"annex"_s).rect;
    shown.drag(shown.at(shown.zone(u"annex"_s).title.center()), QPoint(0, -80), Qt::AltModifier);
    QCOMPARE(shown.selection.ids().zones, QStringList{u"annex"_s});
    QCOMPARE(shown.document.undoStack()->count(), 1);
    const QRectF now = shown.zone(u"annex"_s).rect;
    QVERIFY(now.top() < before.top() - 20);
    QCOMPARE(now.size(), before.size());
    // It has no member that could keep its place.
    const std::optional<Frame> frame = shown.document.deployment().zone(u"annex"_s)->frame;
    QVERIFY(frame && std::abs(frame->topLeft.y - now.top()) < .02);
    shown.document.undoStack()->undo();
    QCOMPARE(shown.zone(u"annex"_s).rect, before);
    QVERIFY(!shown.document.deployment().zone(u"annex"_s)->frame);
}

void TestChartDrag::shiftDrawsABandInAZone()
{
    Shown shown;
    shown.view->setLegendVisible(false);
    shown.view->setMinimapVisible(false);
    const QRectF zone = shown.zone(u"data"_s).rect;
    const QPoint from = shown.at(zone.bottomLeft() + QPointF(5, -5));
    shown.drag(from, shown.at(zone.topRight() + QPointF(-5, 5)) - from, Qt::ShiftModifier);
    QCOMPARE(shown.selection.ids().components, (QStringList{u"prometheus"_s, u"redis"_s}));
    QVERIFY(shown.selection.ids().zones.isEmpty());
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

void TestChartDrag::undoDuringADrag()
{
    Shown shown;
    shown.selection.set({{}, {u"redis"_s}, {}});
    const QRectF start = shown.card(u"redis"_s);
    QTest::keyClick(shown.view.get(), Qt::Key_Down, Qt::AltModifier);
    const QPoint at = shown.at(shown.card(u"redis"_s).center());
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, at);
    shown.moveTo(at + QPoint(40, 60));
    QCoreApplication::processEvents();
    QVERIFY(shown.card(u"redis"_s) != start);
    shown.document.undoStack()->undo();
    QCOMPARE(shown.card(u"redis"_s), start);
    shown.moveTo(at + QPoint(80, 60));
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, at + QPoint(80, 60));
    QCOMPARE(shown.card(u"redis"_s), start);
    QCOMPARE(shown.document.undoStack()->index(), 0);
}

void TestChartDrag::snapsToANeighbour()
{
    Shown shown;
    const QRectF redis = shown.card(u"redis"_s);
    const QRectF prometheus = shown.card(u"prometheus"_s);
    // Four px beside the place where both have their left edges on one line.
    const QPointF by(prometheus.left() - redis.left() + 4, redis.height());
    shown.drag(shown.at(redis.center()), by.toPoint());
    QCOMPARE(shown.card(u"redis"_s).left(), prometheus.left());
    shown.document.undoStack()->undo();
    shown.drag(shown.at(redis.center()), by.toPoint(), Qt::AltModifier);
    QCOMPARE(shown.card(u"redis"_s).left(), prometheus.left() + 4);
}

void TestChartDrag::followsTheMouseBeforeItIsLetGo()
{
    Shown shown;
    const QRectF start = shown.card(u"redis"_s);
    const QPoint at = shown.at(start.center());
    const Deployment before = shown.document.deployment();
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, at);
    shown.moveTo(at + QPoint(20, 30), Qt::AltModifier);
    shown.moveTo(at + QPoint(40, 60), Qt::AltModifier);
    QTRY_COMPARE(shown.card(u"redis"_s).center(), start.center() + QPointF(40, 60));
    QCOMPARE(shown.document.deployment(), before);
    const ChartView &view = *shown.view;
    const auto touches = [&](const EdgeLine &line) {
        return line.from == "redis"_L1 || line.to == "redis"_L1;
    };
    // The lines have come along: each ends where the card is now.
    const QRectF reach = shown.card(u"redis"_s).adjusted(-120, -120, 120, 120);
    for (const EdgeLine &line : view.geometryOfChart().edges)
        QVERIFY(!touches(line) || reach.contains(line.points.front()) ||
                reach.contains(line.points.back()));
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, Qt::AltModifier, at + QPoint(40, 60));
    QCOMPARE(shown.document.undoStack()->count(), 1);
}

void TestChartDrag::wheelWhileDragging()
{
    Shown shown;
    const QPointF start = shown.card(u"redis"_s).center();
    const QPoint at = shown.at(start);
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, at);
    shown.moveTo(at + QPoint(0, 40), Qt::AltModifier);
    QWheelEvent wheel(at + QPoint(0, 40), shown.view->mapToGlobal(at), {}, {0, -120},
        Qt::LeftButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.view.get(), &wheel);
    // The card stays under the mouse while the chart goes up by 80 px.
    QTRY_COMPARE(shown.card(u"redis"_s).center(), start + QPointF(0, 120));
    QCOMPARE(shown.at(shown.card(u"redis"_s).center()), at + QPoint(0, 40));
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, Qt::AltModifier, at + QPoint(0, 40));
    QCOMPARE(shown.card(u"redis"_s).center(), start + QPointF(0, 120));
}

void TestChartDrag::scrollsAtTheEdge()
{
    Shown shown;
    const QRectF seen = shown.view->visiblePart();
    const QPointF start = shown.card(u"redis"_s).center();
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, shown.at(start));
    const QPoint edge(shown.view->width() / 2, shown.view->height() + 10);
    shown.moveTo(edge - QPoint(0, 200));
    shown.moveTo(edge);
    QTRY_VERIFY(shown.view->visiblePart().top() > seen.top() + 60);
    shown.moveTo(edge - QPoint(0, 200));
    const QRectF then = shown.view->visiblePart();
    QTest::qWait(50);
    QCOMPARE(shown.view->visiblePart(), then);
    QTest::keyClick(shown.view.get(), Qt::Key_Escape);
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, edge);
    QCOMPARE(shown.card(u"redis"_s).center(), start);
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

QTEST_MAIN(TestChartDrag)
#include "tst_chartdrag.moc"
