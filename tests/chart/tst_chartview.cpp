#include "tests/chart/ShownView.h"
#include "views/chart/ChartBoxes.h"
#include "views/chart/Legend.h"

#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QWheelEvent>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A style that animates for so long.
class Motion : public QProxyStyle
{
public:
    explicit Motion(int duration)
        : m_duration(duration)
    {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration
                   ? m_duration
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_duration;
};

QPoint free(const Shown &shown)
{
    // A corner of the view in which there is nothing.
    return QPoint(4, shown.view->height() - 4);
}

} // namespace

class TestChartView : public QObject
{
    Q_OBJECT

private slots:
    void showsEverythingAtFirst_data();
    void showsEverythingAtFirst();
    void boxesHideNothing_data();
    void boxesHideNothing();
    void clickNearAnEdgeSelectsIt_data();
    void clickNearAnEdgeSelectsIt();
    void clicksExtendAndClear();
    void bandSelects();
    void wheelZoomsAtTheCursor();
    void wheelScrolls();
    void zoomCommands();
    void spaceAndMiddleButtonPan();
    void keysWalk();
    void doubleClickAsksForTheEditor();
    void contextMenuSelectsFirst();
    void followsTheDocument();
    void hoverEndsWithTheEdge();
    void speaksTheNewLanguage();
    void paintsStates();
    void hugeAndHostile();
    void glides();
    void reducedMotion_data();
    void reducedMotion();
    void editsLeaveTheCamera();
    void minimapMovesTheView();
    void escapeEndsALayout();
};

void TestChartView::showsEverythingAtFirst_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1600, 1000), QSize(900, 600), QSize(400, 300), QSize(60, 40)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void TestChartView::showsEverythingAtFirst()
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

void TestChartView::boxesHideNothing_data()
{
    QTest::addColumn<QSizeF>("view");
    for (const QSizeF size : {QSizeF(1600, 1000), QSizeF(1088, 648), QSizeF(1000, 560),
             QSizeF(800, 900), QSizeF(600, 420)})
        QTest::addRow("%gx%g", size.width(), size.height()) << size;
}

void TestChartView::boxesHideNothing()
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
    const ChartBoxes filled = filledUp(framing.boxes, view, {216, 122}, {216, 98});
    QVERIFY(!filled.legend.isNull() && !filled.minimap.isNull());
    QVERIFY(!filled.legend.intersects(filled.minimap));
}

void TestChartView::clickNearAnEdgeSelectsIt_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<double>("zoom");
    for (const Flow &flow : liveKitDeployment().flows) {
        if (flow.to == "sip"_L1 && flow.from == "provider"_L1)
            continue; // a bundle
        for (const double zoom : {.6, 1., 2.})
            QTest::addRow("%s at %g", qPrintable(flow.id), zoom) << flow.id << zoom;
    }
}

void TestChartView::clickNearAnEdgeSelectsIt()
{
    QFETCH(QString, flow);
    QFETCH(double, zoom);
    Shown shown;
    shown.selection.set({{flow}, {}, {}});
    shown.view->fitSelection();
    shown.view->setZoom(zoom);
    shown.view->setLegendVisible(false);
    shown.view->setMinimapVisible(false);
    shown.selection.clear();
    const auto &points = shown.edge(flow).points;
    const bool vertical = qAbs(points[0].x() - points[1].x()) < .1;
    // Six px beside the line, near its start where it is alone.
    const QPointF start = points[0] + (points[1] - points[0]) * .2;
    const QPoint near = shown.at(start) + (vertical ? QPoint(6, 0) : QPoint(0, 6));
    QTest::mouseClick(shown.view.get(), Qt::LeftButton, {}, near);
    QCOMPARE(shown.selection.ids().flows, QStringList{flow});
    QVERIFY(shown.selection.ids().onlyFlows());
}

void TestChartView::clicksExtendAndClear()
{
    Shown shown;
    QWidget *view = shown.view.get();
    const QPoint client = shown.at(shown.card(u"client"_s).center());
    const QPoint redis = shown.at(shown.card(u"redis"_s).center());
    QTest::mouseClick(view, Qt::LeftButton, {}, client);
    QCOMPARE(shown.selection.ids().components, QStringList{u"client"_s});
    QTest::mouseClick(view, Qt::LeftButton, Qt::ShiftModifier, redis);
    QCOMPARE(shown.selection.ids().components, (QStringList{u"client"_s, u"redis"_s}));
    QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier, client);
    QCOMPARE(shown.selection.ids().components, QStringList{u"redis"_s});
    QTest::mouseClick(view, Qt::LeftButton, {}, free(shown));
    QVERIFY(shown.selection.ids().isEmpty());
    QTest::mouseClick(view, Qt::LeftButton, {}, client);
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(shown.selection.ids().isEmpty());
}

void TestChartView::bandSelects()
{
    Shown shown;
    const QRectF bounds = shown.view->geometryOfChart().bounds.adjusted(-12, -12, 12, 12);
    const QPoint from = shown.at(bounds.topLeft());
    const QPoint to = shown.at(bounds.bottomRight());
    shown.view->setLegendVisible(false);
    shown.view->setMinimapVisible(false);
    shown.drag(from, to - from);
    QCOMPARE(shown.selection.ids().components.size(), 7);
    QCOMPARE(shown.selection.ids().flows.size(), 13);
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

void TestChartView::wheelZoomsAtTheCursor()
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

void TestChartView::wheelScrolls()
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

void TestChartView::zoomCommands()
{
    Shown shown;
    shown.view->zoomIn();
    QCOMPARE(shown.view->zoom(), 1.25);
    shown.view->zoom100();
    QCOMPARE(shown.view->zoom(), 1.);
    shown.view->setZoom(1e9);
    QCOMPARE(shown.view->zoom(), 8.);
    shown.view->setZoom(0);
    QCOMPARE(shown.view->zoom(), .05);
    shown.view->fitAll();
    QCOMPARE(shown.view->zoom(), 1.);
    shown.selection.set({{}, {u"redis"_s}, {}});
    shown.view->fitSelection();
    QCOMPARE(shown.view->zoom(), 2.);
    QVERIFY(QRectF(shown.view->rect())
                .contains(shown.view->fromChart(shown.card(u"redis"_s).center())));
}

void TestChartView::spaceAndMiddleButtonPan()
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

void TestChartView::keysWalk()
{
    Shown shown;
    QWidget *view = shown.view.get();
    view->setFocus();
    QStringList walked;
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(view, Qt::Key_Tab);
        walked += shown.selection.ids().components;
    }
    walked.sort();
    QCOMPARE(walked, (QStringList{u"client"_s, u"lb"_s, u"prometheus"_s, u"provider"_s, u"redis"_s,
                         u"server"_s, u"sip"_s}));
    QTest::keyClick(view, Qt::Key_Backtab);
    QCOMPARE(shown.selection.ids().components.size(), 1);
    shown.selection.set({{}, {u"client"_s}, {}});
    QTest::keyClick(view, Qt::Key_Right);
    const QString reached = shown.selection.ids().components.value(0);
    QVERIFY2(reached == u"server"_s || reached == u"lb"_s, qPrintable(reached));
}

void TestChartView::doubleClickAsksForTheEditor()
{
    Shown shown;
    QSignalSpy edits(shown.view.get(), &ChartView::editRequested);
    const QPoint at = shown.at(shown.card(u"redis"_s).center());
    QTest::mouseDClick(shown.view.get(), Qt::LeftButton, {}, at);
    // Qt's own double click leaves the button down, which the next test would feel.
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, at);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits.first().first().value<Selection::Ids>().components, QStringList{u"redis"_s});
    QTest::keyClick(shown.view.get(), Qt::Key_F2);
    QCOMPARE(edits.count(), 2);
}

void TestChartView::contextMenuSelectsFirst()
{
    Shown shown;
    QSignalSpy menus(shown.view.get(), &ChartView::contextMenuRequested);
    const QPoint at = shown.at(shown.edge(u"https"_s).label.rect.center());
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, shown.view->mapToGlobal(at));
    QCoreApplication::sendEvent(shown.view.get(), &event);
    QCOMPARE(menus.count(), 1);
    QCOMPARE(menus.first().first().value<Selection::Ids>().flows, QStringList{u"https"_s});
    QCOMPARE(shown.selection.ids().flows, QStringList{u"https"_s});
}

void TestChartView::followsTheDocument()
{
    Shown shown;
    QCOMPARE(shown.view->geometryOfChart().cards.size(), size_t(7));
    QVERIFY(shown.document.edit(
        u"Remove"_s, {Remove<Flow>{u"metrics"_s}, Remove<Component>{u"prometheus"_s}}));
    QCOMPARE(shown.view->geometryOfChart().cards.size(), size_t(6));
    shown.document.reset({}, {});
    QCOMPARE(shown.view->geometryOfChart().cards.size(), size_t(0));
    shown.view->fitAll();
    shown.view->grab();
}

void TestChartView::hoverEndsWithTheEdge()
{
    Shown shown;
    const QPoint at = shown.at(shown.onLine(u"ice-udp"_s));
    QTest::mouseMove(shown.view.get(), at);
    QTRY_COMPARE(shown.view->cursor().shape(), Qt::PointingHandCursor);
    const QString id = shown.edge(u"ice-udp"_s).flows.first();
    std::vector<Edit> edits;
    for (const QString &flow : shown.edge(u"ice-udp"_s).flows)
        edits.push_back(Remove<Flow>{flow});
    QVERIFY(shown.document.edit(u"delete"_s, std::move(edits)));
    QVERIFY(!shown.document.deployment().flow(id));
    const QImage after = shown.view->grab().toImage();
    // The mouse at the same place finds nothing new.
    QMouseEvent move(QEvent::MouseMove, at, shown.view->mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(shown.view.get(), &move);
    QCOMPARE(after, shown.view->grab().toImage());
}

void TestChartView::speaksTheNewLanguage()
{
    struct Backwards : QTranslator
    {
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *text, const char *, int) const override
        {
            return qstrcmp(text, "host") == 0 ? u"Maschine"_s : QString();
        }
    };
    Shown shown;
    const auto hosts = [&] {
        const std::vector<ZoneBox> &zones = shown.view->geometryOfChart().zones;
        return std::ranges::count_if(
            zones, [](const ZoneBox &zone) { return zone.detail.contains("Maschine"_L1); });
    };
    QCOMPARE(hosts(), 0);
    Backwards translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(hosts() > 0);
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(hosts(), 0);
}

void TestChartView::paintsStates()
{
    Shown shown;
    const QImage normal = shown.view->grab().toImage();
    shown.selection.set({{u"ice-udp"_s}, {}, {}});
    const QImage selected = shown.view->grab().toImage();
    QVERIFY(selected != normal);
    // A selected label is filled with its protocol's colour.
    const QPoint inside = shown.at(shown.edge(u"ice-udp"_s).label.rect.topLeft() + QPointF(8, 10));
    QCOMPARE(selected.pixelColor(inside), Theme::of(ThemeId::Light).pen(FlowStyle::Udp).color);
    shown.selection.clear();
    shown.view->setFilter([](const Flow &flow) { return flow.id == "https"_L1; });
    QVERIFY(shown.view->grab().toImage() != normal);
    shown.view->setFilter({});
    QCOMPARE(shown.view->grab().toImage(), normal);
    QTest::mouseMove(shown.view.get(), shown.at(shown.edge(u"https"_s).label.rect.center()));
    QVERIFY(shown.view->grab().toImage() != normal);
    QTest::mouseMove(shown.view.get(), free(shown));
    QCOMPARE(shown.view->grab().toImage(), normal);
    shown.view->setTheme(Theme::of(ThemeId::Dark));
    QCOMPARE(shown.view->grab().toImage().pixelColor(1, shown.view->height() - 2),
        Theme::of(ThemeId::Dark).canvas);
}

void TestChartView::hugeAndHostile()
{
    Deployment deployment = liveKitDeployment();
    for (Component &component : deployment.components)
        component.name = QString(100000, u'W') + u"\n<b>\x01"_s;
    for (Flow &flow : deployment.flows) {
        flow.purpose = QString(100000, u'p');
        flow.need = {Need::Kind::Conditional, QString(100000, u'c')};
    }
    deployment.components[0].position = Point{1e5, -1e5};
    Shown shown(deployment);
    shown.view->grab();
    shown.view->setZoom(.05);
    shown.view->grab();
    shown.view->setZoom(8);
    shown.view->grab();
}

void TestChartView::glides()
{
    Motion style(200);
    Shown shown;
    shown.view->setStyle(&style);
    shown.drag(shown.at(shown.card(u"redis"_s).center()), QPoint(96, 160), Qt::AltModifier);
    QTRY_VERIFY(!shown.view->isGliding());
    const QImage before = shown.view->grab().toImage();
    shown.document.undoStack()->undo();
    QVERIFY(shown.view->isGliding());
    const QRectF there = shown.card(u"redis"_s);
    // What is there is asked of the new picture at once, whatever is painted meanwhile.
    QTest::mouseClick(shown.view.get(), Qt::LeftButton, {}, shown.at(there.center()));
    QCOMPARE(shown.selection.ids().components, QStringList{u"redis"_s});
    QVERIFY(!shown.view->isGliding());
    shown.document.undoStack()->redo();
    QVERIFY(shown.view->isGliding());
    QTRY_VERIFY(!shown.view->isGliding());
    shown.selection.set({{}, {u"redis"_s}, {}});
    QVERIFY(shown.view->grab().toImage() == before);
    shown.view->setStyle(nullptr);
}

void TestChartView::reducedMotion_data()
{
    QTest::addColumn<int>("duration");
    QTest::addColumn<bool>("environment");
    QTest::addColumn<bool>("animated");
    QTest::newRow("animated") << 200 << false << true;
    QTest::newRow("the style has no animation") << 0 << false << true;
    QTest::newRow("environment") << 200 << true << true;
    QTest::newRow("switched off") << 200 << false << false;
}

void TestChartView::reducedMotion()
{
    QFETCH(int, duration);
    QFETCH(bool, environment);
    QFETCH(bool, animated);
    Motion style(duration);
    Shown shown;
    shown.view->setStyle(&style);
    if (environment)
        qputenv("PORTOLAN_REDUCED_MOTION", "1");
    shown.view->setAnimated(animated);
    shown.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(shown.view.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.view->isGliding(), duration > 0 && !environment && animated);
    qunsetenv("PORTOLAN_REDUCED_MOTION");
    shown.view->setStyle(nullptr);
}

void TestChartView::editsLeaveTheCamera()
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
    shown.view->arrangeAll();
    QCOMPARE(seen(), zoomed);
}

void TestChartView::minimapMovesTheView()
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

void TestChartView::escapeEndsALayout()
{
    Deployment deployment = liveKitDeployment();
    for (int i = 0; i < 80; ++i)
        deployment.components.push_back(
            livekit::component(u"x-%1"_s.arg(i, 2, 10, QChar(u'0')), {}, u"server"_s, u"data"_s));
    Shown shown(deployment);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.view->isLayingOut(), 60'000);
    QSignalSpy ended(shown.view.get(), &ChartView::layoutEnded);
    shown.view->setReading(Reading::TopToBottom);
    shown.view->arrangeAll();
    QVERIFY(shown.view->isLayingOut());
    QTest::keyClick(shown.view.get(), Qt::Key_Escape);
    QVERIFY(!shown.view->isLayingOut());
    QCOMPARE(ended.count(), 1);
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
