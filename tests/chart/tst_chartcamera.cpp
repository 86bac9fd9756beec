#include "tests/chart/ShownView.h"
#include "views/chart/ChartBoxes.h"
#include "views/chart/Legend.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What part of a chart is seen: zooming, panning, the minimap, and that edits leave it.
class TestChartCamera : public QObject
{
    Q_OBJECT

private slots:
    void showsEverythingAtFirst_data();
    void showsEverythingAtFirst();
    void boxesHideNothing_data();
    void boxesHideNothing();
    void boxesStepAside();
    void boxesStepAsideAtRest();
    void revealedIsNotUnderABox_data();
    void revealedIsNotUnderABox();
    void wheelZoomsAtTheCursor();
    void wheelScrolls();
    void pinchOnATouchpad();
    void pinchOnATouchScreen();
    void zoomCommands();
    void wholeChartFits_data();
    void wholeChartFits();
    void spaceAndMiddleButtonPan();
    void editsLeaveTheCamera();
    void undoneArrangementIsSeenAsBefore_data();
    void undoneArrangementIsSeenAsBefore();
    void minimapMovesTheView();
};

void TestChartCamera::showsEverythingAtFirst_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1600, 1000), QSize(900, 600), QSize(400, 300), QSize(60, 40)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void TestChartCamera::showsEverythingAtFirst()
{
    QFETCH(QSize, size);
    const Shown shown(liveKitDeployment(), size);
    QVERIFY(shown.view->zoom() <= 1);
    const QRectF bounds = shown.view->geometryOfChart().bounds;
    if (size.width() < 100)
        return; // only that it does not fall over
    const QRectF seen(
        shown.view->fromChart(bounds.topLeft()), shown.view->fromChart(bounds.bottomRight()));
    QVERIFY(QRectF(shown.view->rect()).contains(seen));
    if (size.width() == 1600)
        QCOMPARE(shown.view->zoom(), 1.);
}

void TestChartCamera::boxesHideNothing_data()
{
    QTest::addColumn<QSizeF>("view");
    for (const QSizeF size : {QSizeF(1600, 1000), QSizeF(1088, 648), QSizeF(1000, 560),
             QSizeF(800, 900), QSizeF(600, 420)})
        QTest::addRow("%gx%g", size.width(), size.height()) << size;
}

void TestChartCamera::boxesHideNothing()
{
    QFETCH(QSizeF, view);
    const ChartScene scene(liveKitDeployment(), liveKitGeometry());
    const std::vector<QRectF> shapes = chartShapes(scene);
    const QRectF bounds = scene.geometry.bounds;
    const Framing framing = framed(bounds, shapes, view, {216, 122}, {216, 98});
    const QRectF seen = framing.camera.fromChart(bounds);
    QVERIFY(QRectF(QPointF(), view).contains(seen));
    for (const QRectF &box : {framing.boxes.legend, framing.boxes.minimap}) {
        QVERIFY(QRectF(QPointF(), view).contains(box) || box.isNull());
        for (const QRectF &shape : shapes)
            QVERIFY(!framing.camera.fromChart(shape).intersects(box));
    }
    QVERIFY(!framing.boxes.legend.intersects(framing.boxes.minimap));
    if (view.width() >= 1088 && view.height() >= 648)
        QVERIFY(!framing.boxes.legend.isNull());
    const ChartBoxes filled =
        filledUp(framing.boxes, view, {216, 122}, {216, 98}, framing.camera, shapes);
    QVERIFY(!filled.legend.isNull() && !filled.minimap.isNull());
    QVERIFY(!filled.legend.intersects(filled.minimap));
}

void TestChartCamera::boxesStepAside()
{
    const QSizeF view(1000, 700);
    const ChartCamera camera{2, {100, 50}};
    const auto at = [&](double x, double y) { return camera.toChart(QRectF(x, y, 40, 20)); };
    const QRectF legend(768, 480, 216, 122);
    const QRectF minimap(768, 586 + 24, 216, 74);
    const ChartBoxes boxes{legend, minimap};
    const std::vector<QRectF> four = {at(780, 500), at(800, 620), at(850, 640), at(900, 500)};
    // Nothing is hidden, or as much everywhere: they stay.
    QCOMPARE(dodged(boxes, view, camera, {at(400, 300)}, {}), boxes);
    std::vector<QRectF> everywhere;
    for (int x = 0; x < 1000; x += 50) {
        for (int y = 0; y < 700; y += 30)
            everywhere.push_back(at(x, y));
    }
    QCOMPARE(dodged(boxes, view, camera, everywhere, {}), boxes);
    // Elsewhere nothing is hidden.
    const ChartBoxes aside = dodged(boxes, view, camera, four, {});
    QVERIFY(aside != boxes);
    for (const QRectF &shape : four) {
        QVERIFY(!camera.fromChart(shape).intersects(aside.legend));
        QVERIFY(!camera.fromChart(shape).intersects(aside.minimap));
    }
    QCOMPARE(aside.legend.size(), legend.size());
    // What is selected is seen before others are.
    const ChartBoxes beside = dodged(boxes, view, camera, everywhere, {at(800, 620), at(780, 500)});
    QVERIFY(!camera.fromChart(at(800, 620)).intersects(beside.minimap));
    QVERIFY(!camera.fromChart(at(780, 500)).intersects(beside.legend));
    // One that is not shown does not appear.
    QVERIFY(dodged({{}, minimap}, view, camera, four, {}).legend.isNull());
}

void TestChartCamera::boxesStepAsideAtRest()
{
    Shown shown;
    const QRectF card = shown.card(u"redis"_s);
    const QPointF corner(1600 - 60, 1000 - 60);
    QVERIFY(shown.view->isCovered(corner));
    // Scrolled with the wheel until the card is in the corner.
    const QPointF way = corner - shown.view->fromChart(card.center());
    QWheelEvent event({800, 300}, shown.view->mapToGlobal(QPointF(800, 300)), way.toPoint(), {},
        Qt::NoButton, {}, Qt::ScrollUpdate, false);
    QCoreApplication::sendEvent(shown.view.get(), &event);
    const QPointF there = shown.view->fromChart(card.center());
    QVERIFY((there - corner).manhattanLength() < 40);
    QVERIFY(shown.view->isCovered(there));
    QTRY_VERIFY(!shown.view->isCovered(there));
    const QRectF seen(
        shown.view->fromChart(card.topLeft()), shown.view->fromChart(card.bottomRight()));
    for (const QPointF &point : {seen.topLeft(), seen.bottomRight(), seen.center()})
        QVERIFY(!shown.view->isCovered(point));
}

void TestChartCamera::revealedIsNotUnderABox_data()
{
    QTest::addColumn<QRectF>("rect");
    QTest::addColumn<double>("way");
    const QRectF box(400, 380, 200, 100);
    QTest::newRow("beside it") << QRectF(100, 400, 200, 80) << 0.;
    QTest::newRow("above it") << QRectF(400, 200, 200, 180) << 0.;
    QTest::newRow("under it") << QRectF(420, 400, 100, 60) << 460. - (box.top() - 16);
    QTest::newRow("half under it") << QRectF(300, 350, 150, 60) << 410. - (box.top() - 16);
    QTest::newRow("too high for the room") << QRectF(420, 40, 100, 420) << 40. - 16;
}

void TestChartCamera::revealedIsNotUnderABox()
{
    QFETCH(QRectF, rect);
    QFETCH(double, way);
    for (const double zoom : {1., .5, 2.}) {
        ChartCamera camera{zoom, {30, -20}};
        const QPointF before = camera.origin;
        const QRectF there = camera.toChart(rect);
        QCOMPARE(camera.uncover(there, {QRectF(), QRectF(400, 380, 200, 100)}), way > 0);
        QCOMPARE(camera.fromChart(there).top(), rect.top() - way);
        QCOMPARE(camera.origin.x(), before.x());
    }
}

void TestChartCamera::wheelZoomsAtTheCursor()
{
    Shown shown;
    QSignalSpy zoomed(shown.view.get(), &ChartView::zoomChanged);
    const QPointF cursor(600, 300);
    const QPointF under = shown.view->toChart(cursor);
    QWheelEvent event(cursor, shown.view->mapToGlobal(cursor), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(shown.view.get(), &event);
    QCOMPARE(zoomed.count(), 1);
    QCOMPARE(shown.view->zoom(), 1.2);
    QVERIFY((shown.view->toChart(cursor) - under).manhattanLength() < 1e-6);
}

void TestChartCamera::wheelScrolls()
{
    Shown shown;
    const QPointF cursor(600, 300);
    const QPointF under = shown.view->toChart(cursor);
    const auto wheel = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(cursor, shown.view->mapToGlobal(cursor), {}, {0, -120}, Qt::NoButton,
            modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown.view.get(), &event);
    };
    wheel(Qt::NoModifier);
    QCOMPARE(shown.view->zoom(), 1.);
    QCOMPARE(shown.view->toChart(cursor), under + QPointF(0, 80));
    wheel(Qt::ShiftModifier);
    QCOMPARE(shown.view->toChart(cursor), under + QPointF(80, 80));
}

void TestChartCamera::pinchOnATouchpad()
{
    Shown shown;
    const QPointF cursor(600, 300);
    const QPointF under = shown.view->toChart(cursor);
    const auto pinch = [&](double by) {
        QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(),
            2, cursor, cursor, shown.view->mapToGlobal(cursor), by, QPointF());
        QCoreApplication::sendEvent(shown.view.get(), &event);
    };
    pinch(.5);
    QCOMPARE(shown.view->zoom(), 1.5);
    QVERIFY((shown.view->toChart(cursor) - under).manhattanLength() < 1e-6);
    // Whatever a driver sends.
    for (const double by : {-1., -7., 1e300, double(NAN)}) {
        pinch(by);
        QVERIFY2(shown.view->zoom() >= ChartCamera::MinZoom && shown.view->zoom() <= 8,
            qPrintable(QString::number(by)));
    }
}

void TestChartCamera::pinchOnATouchScreen()
{
    Shown shown;
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QWidget *view = shown.view.get();
    const Deployment before = shown.document.deployment();
    // On a card, and within the small screen of the offscreen platform.
    const QPoint middle(400, 400);
    const auto fingers = [&](int apart) {
        return std::pair(middle - QPoint(apart, 0), middle + QPoint(apart, 0));
    };
    const auto [left, right] = fingers(100);
    QTest::touchEvent(view, screen.get()).press(0, left, view).press(1, right, view);
    for (int apart = 110; apart <= 200; apart += 10) {
        const auto [l, r] = fingers(apart);
        QTest::touchEvent(view, screen.get()).move(0, l, view).move(1, r, view);
    }
    const auto [l, r] = fingers(200);
    QTest::touchEvent(view, screen.get()).release(0, l, view).release(1, r, view);
    QVERIFY2(shown.view->zoom() > 1.5, qPrintable(QString::number(shown.view->zoom())));
    QVERIFY(shown.document.deployment() == before);
}

void TestChartCamera::zoomCommands()
{
    Shown shown;
    shown.view->zoomIn();
    QCOMPARE(shown.view->zoom(), 1.25);
    shown.view->zoom100();
    QCOMPARE(shown.view->zoom(), 1.);
    shown.view->setZoom(1e9);
    QCOMPARE(shown.view->zoom(), 8.);
    shown.view->setZoom(0);
    QCOMPARE(shown.view->zoom(), ChartCamera::MinZoom);
    shown.view->fitAll();
    QCOMPARE(shown.view->zoom(), 1.);
    shown.selection.set({{}, {u"redis"_s}, {}});
    shown.view->fitSelection();
    QCOMPARE(shown.view->zoom(), 2.);
    QVERIFY(QRectF(shown.view->rect())
                .contains(shown.view->fromChart(shown.card(u"redis"_s).center())));
}

void TestChartCamera::spaceAndMiddleButtonPan()
{
    Shown shown;
    QWidget *view = shown.view.get();
    const QPoint from = shown.at(shown.card(u"client"_s).center());
    const QPointF under = shown.view->toChart(from);
    QTest::mousePress(view, Qt::MiddleButton, {}, from);
    QTest::mouseMove(view, from + QPoint(30, 20));
    QTest::mouseRelease(view, Qt::MiddleButton, {}, from + QPoint(30, 20));
    QCOMPARE(shown.view->toChart(from + QPoint(30, 20)), under);
    QTest::keyPress(view, Qt::Key_Space);
    shown.drag(from + QPoint(30, 20), QPoint(-30, -20));
    QTest::keyRelease(view, Qt::Key_Space);
    QCOMPARE(shown.view->toChart(from), under);
    QVERIFY(shown.selection.ids().isEmpty());
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

void TestChartCamera::editsLeaveTheCamera()
{
    Shown shown;
    const auto seen = [&] { return shown.view->visiblePart(); };
    const auto edits = [&](int i) {
        QVERIFY(shown.document.edit(u"part"_s,
            {Insert<Component>{
                livekit::component(u"part-%1"_s.arg(i), u"Part"_s, u"server"_s, u"data"_s)}}));
        shown.view->arrangeNew();
        shown.document.undoStack()->undo();
    };
    const QRectF whole = seen();
    edits(1);
    QCOMPARE(seen(), whole);
    shown.view->setZoom(1.7);
    const QRectF zoomed = seen();
    edits(2);
    QCOMPARE(seen(), zoomed);
    // Where everything stands elsewhere, everything is shown.
    shown.view->arrangeAll();
    QTRY_COMPARE(seen(), whole);
}

void TestChartCamera::undoneArrangementIsSeenAsBefore_data()
{
    QTest::addColumn<bool>("zoomed");   // before
    QTest::addColumn<bool>("scrolled"); // since
    QTest::newRow("all was seen") << false << false;
    QTest::newRow("a part was seen") << true << false;
    QTest::newRow("a part was seen, and another one since") << true << true;
}

void TestChartCamera::undoneArrangementIsSeenAsBefore()
{
    QFETCH(bool, zoomed);
    QFETCH(bool, scrolled);
    Deployment placed = liveKitDeployment();
    double x = 0;
    for (Component &component : placed.components)
        component.position = Point{x += 260, 0.3 * x};
    Shown shown(placed);
    shown.view->setAnimated(false);
    const auto seen = [&] { return shown.view->visiblePart(); };
    if (zoomed)
        shown.view->setZoom(.9);
    const QRectF before = seen();
    shown.view->arrangeAll();
    QTRY_VERIFY(!shown.view->isLayingOut());
    const QRectF arranged = seen();
    QVERIFY(arranged != before);
    if (scrolled)
        shown.view->setZoom(1.3);
    const QRectF since = seen();
    shown.document.undoStack()->undo();
    QCOMPARE(seen(), scrolled ? since : before);
    shown.document.undoStack()->redo();
    QCOMPARE(seen(), scrolled ? since : arranged);
    shown.document.undoStack()->undo();
    QCOMPARE(seen(), scrolled ? since : before);
}

void TestChartCamera::minimapMovesTheView()
{
    Shown shown;
    shown.view->setZoom(3);
    const QRectF box(
        QPointF(1600 - 16, 1000 - 16) - QPointF(minimapSize().width(), minimapSize().height()),
        minimapSize());
    const QRectF bounds = shown.view->geometryOfChart().bounds;
    const auto seen = [&] { return shown.view->visiblePart().center(); };
    const QPoint left = QPointF(box.left() + 24, box.center().y()).toPoint();
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, left);
    const QPointF first = seen();
    QVERIFY(first.x() < bounds.center().x());
    // Taken where it is, the view follows the mouse without a jump.
    const ChartScene scene(shown.document.deployment(), shown.view->geometryOfChart());
    shown.moveTo(left + QPoint(40, 6));
    const QPointF by =
        minimapToChart(box, scene, left + QPoint(40, 6)) - minimapToChart(box, scene, left);
    QVERIFY((seen() - first - by).manhattanLength() < 1e-6);
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, left + QPoint(40, 6));
    const QPointF second = seen();
    const QPoint inFrame = left + QPoint(48, 10);
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, inFrame);
    QVERIFY((seen() - second).manhattanLength() < 1e-6);
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, inFrame);
    QVERIFY(shown.selection.ids().isEmpty());
}

/// Ten thousand components need 60,000 px, and one may stand far away from all others.
void TestChartCamera::wholeChartFits_data()
{
    QTest::addColumn<double>("distance");
    for (const double distance : {1e3, 3e4, 1e5, 9e5})
        QTest::addRow("%g", distance) << distance;
}

void TestChartCamera::wholeChartFits()
{
    QFETCH(double, distance);
    Deployment deployment;
    for (const double at : {0., distance}) {
        deployment.components.push_back(
            livekit::component(u"c%1"_s.arg(at), u"c"_s, u"server"_s, {}));
        deployment.components.back().position = Point{at, at / 2};
    }
    Shown shown(deployment);
    shown.view->fitAll();
    const QRectF bounds = shown.view->geometryOfChart().bounds;
    QVERIFY(bounds.width() >= distance);
    QVERIFY(shown.view->visiblePart().contains(bounds));
    // From there the wheel goes nearer in steps, not at one blow.
    const double fit = shown.view->zoom();
    shown.view->zoomIn();
    QVERIFY(shown.view->zoom() <= fit * 1.26);
    shown.view->zoomOut();
    QVERIFY(shown.view->zoom() >= fit * .99);
}

QTEST_MAIN(TestChartCamera)
#include "tst_chartcamera.moc"
