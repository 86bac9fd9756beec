#include "model/catalog/Catalog.h"
#include "tests/chart/ShownView.h"
#include "tests/support/ChartBuilder.h"
#include "views/fields/PortField.h"
#include "views/gestures/DropMenu.h"
#include "views/gestures/FlowGesture.h"

#include <QSignalSpy>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct Drawing : Shown
{
    explicit Drawing(Deployment deployment = liveKitDeployment())
        : Shown(std::move(deployment))
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
        flows = new FlowGesture(view.get(), nullptr);
        view->addGesture(flows);
        view->activateWindow();
    }

    const Deployment &deployment() const { return document.deployment(); }
    PortField *field() const { return view->findChild<PortField *>(u"newFlowPorts"_s); }
    /// A handle of the card, in px of the view.
    QPoint handle(const QString &component)
    {
        QTest::mouseMove(view.get(), at(card(component).center() + QPointF(0, 6)));
        QTest::mouseMove(view.get(), at(card(component).center()));
        return flows->handles().empty() ? QPoint() : at(flows->handles().front().at);
    }
    void pull(const QPoint &from, const QPoint &to)
    {
        QTest::mouseMove(view.get(), from);
        QTest::mousePress(view.get(), Qt::LeftButton, {}, from);
        moveTo((from + to) / 2);
        moveTo(to);
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, to);
    }
    const Dock &dock(const QString &component) const
    {
        for (const Dock &each : view->geometryOfChart().docks) {
            if (each.component == component && !each.rect.isNull())
                return each;
        }
        qFatal("no such dock");
    }
    /// Of the flows that were not there before.
    std::vector<Flow> fresh(const Deployment &before) const
    {
        std::vector<Flow> found;
        for (const Flow &flow : deployment().flows) {
            if (!before.flow(flow.id))
                found.push_back(flow);
        }
        return found;
    }

    FlowGesture *flows;
};

} // namespace

class TestFlowGesture : public QObject
{
    Q_OBJECT

private slots:
    void handlesKeepClearOfDocks();
    void fromCardToCard();
    void editMovesNothingElse();
    void fromCardToDock();
    void fromDockToCard();
    void sameFlowIsChosen();
    void samePortsAreRefused();
    void escapeWhileDragging();
    void escapeInTheField();
    void leavingTheFieldKeepsAFlow();
    void fieldCoversNoEnd_data();
    void fieldCoversNoEnd();
    void clickOnAHandleSelects();
    void ownCardIsNoTarget();
    void ownCardSaysWhy_data();
    void ownCardSaysWhy();
    void ownCardOfSeveralInstancesIsATarget();
    void newComponentOnEmptyCanvas();
    void newComponentIsLinedUp_data();
    void newComponentIsLinedUp();
    void nothingChosenIsNothingDone();
    void undoElsewhereEndsIt();
    void noHandlesFromAfar();
};

void TestFlowGesture::handlesKeepClearOfDocks()
{
    Drawing drawing;
    for (const Component &component : liveKitDeployment().components) {
        drawing.handle(component.id);
        QVERIFY2(!drawing.flows->handles().empty(), qPrintable(component.id));
        for (const FlowHandle &handle : drawing.flows->handles()) {
            for (const Dock &dock : drawing.view->geometryOfChart().docks)
                QVERIFY(!dock.rect.adjusted(-4, -4, 4, 4).contains(handle.at));
            for (const EdgeLine &line : drawing.view->geometryOfChart().edges)
                QVERIFY((line.points.front() - handle.at).manhattanLength() > 5);
        }
    }
}

void TestFlowGesture::fromCardToCard()
{
    Drawing drawing;
    const Deployment before = drawing.deployment();
    drawing.pull(drawing.handle(u"redis"_s), drawing.at(drawing.card(u"prometheus"_s).center()));
    QVERIFY(drawing.flows->isAsking());
    QCOMPARE(drawing.document.undoStack()->count(), 0);
    QTRY_VERIFY(drawing.field()->hasFocus());
    QTest::keyClicks(drawing.field(), u"https, 3478/udp"_s);
    QTest::keyClick(drawing.field(), Qt::Key_Return);
    QVERIFY(!drawing.flows->isAsking());
    const std::vector<Flow> fresh = drawing.fresh(before);
    QCOMPARE(fresh.size(), size_t(1));
    QCOMPARE(fresh[0].from, u"redis"_s);
    QCOMPARE(fresh[0].to, u"prometheus"_s);
    QCOMPARE(fresh[0].ports.toString(), u"443/tcp, 3478/udp"_s);
    QCOMPARE(drawing.selection.ids().flows, QStringList{fresh[0].id});
    QCOMPARE(drawing.document.undoStack()->count(), 1);
    QVERIFY(drawing.view->hasFocus());
    drawing.document.undoStack()->undo();
    QCOMPARE(drawing.deployment(), before);
}

void TestFlowGesture::editMovesNothingElse()
{
    Drawing drawing;
    const std::vector<CardBox> before = drawing.view->geometryOfChart().cards;
    drawing.pull(drawing.handle(u"redis"_s), drawing.at(drawing.card(u"prometheus"_s).center()));
    QTest::keyClicks(drawing.field(), u"ssh"_s);
    QTest::keyClick(drawing.field(), Qt::Key_Return);
    QCOMPARE(drawing.document.undoStack()->count(), 1);
    for (const CardBox &box : before)
        QCOMPARE(drawing.card(box.id).center(), box.rect.center());
}

void TestFlowGesture::fromCardToDock()
{
    Drawing drawing;
    const Deployment before = drawing.deployment();
    const Dock dock = drawing.dock(u"redis"_s);
    drawing.pull(drawing.handle(u"prometheus"_s), drawing.at(dock.rect.center()));
    QVERIFY(!drawing.flows->isAsking());
    const std::vector<Flow> fresh = drawing.fresh(before);
    QCOMPARE(fresh.size(), size_t(1));
    QCOMPARE(fresh[0].from, u"prometheus"_s);
    QCOMPARE(fresh[0].to, u"redis"_s);
    QCOMPARE(fresh[0].ports, before.flow(dock.flows.first())->ports);
}

void TestFlowGesture::fromDockToCard()
{
    Drawing drawing;
    const Deployment before = drawing.deployment();
    const Dock dock = drawing.dock(u"redis"_s);
    drawing.pull(
        drawing.at(dock.rect.center()), drawing.at(drawing.card(u"prometheus"_s).center()));
    const std::vector<Flow> fresh = drawing.fresh(before);
    QCOMPARE(fresh.size(), size_t(1));
    // The arrow points to who listens, wherever one began.
    QCOMPARE(fresh[0].from, u"prometheus"_s);
    QCOMPARE(fresh[0].to, u"redis"_s);
    QCOMPARE(fresh[0].ports, before.flow(dock.flows.first())->ports);
    // A click on a dock selects, as before.
    QTest::mouseClick(
        drawing.view.get(), Qt::LeftButton, {}, drawing.at(drawing.dock(u"redis"_s).rect.center()));
    QVERIFY(drawing.selection.ids().flows.contains(dock.flows.first()));
}

void TestFlowGesture::sameFlowIsChosen()
{
    Drawing drawing;
    const Dock dock = drawing.dock(u"redis"_s);
    const QString known = dock.flows.first();
    const QString sender = drawing.deployment().flow(known)->from;
    const QSignalSpy told(drawing.flows, &FlowGesture::told);
    drawing.pull(drawing.at(dock.rect.center()), drawing.at(drawing.card(sender).center()));
    QCOMPARE(drawing.document.undoStack()->count(), 0);
    QCOMPARE(drawing.selection.ids().flows, QStringList{known});
    QCOMPARE(told.count(), 1);
}

void TestFlowGesture::samePortsAreRefused()
{
    Drawing drawing;
    const QString known = drawing.dock(u"redis"_s).flows.first();
    const Flow flow = *drawing.deployment().flow(known);
    drawing.pull(drawing.handle(flow.from), drawing.at(drawing.card(flow.to).center()));
    QVERIFY(drawing.flows->isAsking());
    QTest::keyClicks(drawing.field(), flow.ports.toString());
    QTest::keyClick(drawing.field(), Qt::Key_Return);
    QVERIFY(drawing.flows->isAsking());
    QCOMPARE(drawing.document.undoStack()->count(), 0);
}

void TestFlowGesture::escapeWhileDragging()
{
    Drawing drawing;
    const QPoint from = drawing.handle(u"redis"_s);
    const QPoint to = drawing.at(drawing.card(u"prometheus"_s).center());
    QTest::mousePress(drawing.view.get(), Qt::LeftButton, {}, from);
    const QImage before = drawing.view->grab().toImage();
    drawing.moveTo(to);
    QVERIFY(drawing.view->grab().toImage() != before);
    QTest::keyClick(drawing.view.get(), Qt::Key_Escape);
    drawing.moveTo(to + QPoint(3, 3));
    QTest::mouseRelease(drawing.view.get(), Qt::LeftButton, {}, to);
    QVERIFY(!drawing.flows->isAsking());
    QCOMPARE(drawing.document.undoStack()->count(), 0);
}

void TestFlowGesture::escapeInTheField()
{
    Drawing drawing;
    drawing.pull(drawing.handle(u"redis"_s), drawing.at(drawing.card(u"prometheus"_s).center()));
    QTest::keyClicks(drawing.field(), u"ssh"_s);
    QTest::keyClick(drawing.field(), Qt::Key_Escape);
    QVERIFY(!drawing.flows->isAsking());
    QCOMPARE(drawing.document.undoStack()->count(), 0);
    QVERIFY(drawing.view->hasFocus());
}

void TestFlowGesture::leavingTheFieldKeepsAFlow()
{
    for (const auto &[text, steps] : {std::pair(u"ssh"_s, 1), std::pair(u"ss"_s, 0)}) {
        Drawing drawing;
        drawing.pull(
            drawing.handle(u"redis"_s), drawing.at(drawing.card(u"prometheus"_s).center()));
        QTest::keyClicks(drawing.field(), text);
        QTest::mouseClick(drawing.view.get(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!drawing.flows->isAsking());
        QCOMPARE(drawing.document.undoStack()->count(), steps);
    }
}

void TestFlowGesture::fieldCoversNoEnd_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to"); // empty: a new one beside it
    QTest::newRow("just above") << u"redis"_s << u"prometheus"_s;
    QTest::newRow("just below") << u"prometheus"_s << u"redis"_s;
    QTest::newRow("far off") << u"redis"_s << u"client"_s;
    QTest::newRow("beside the view's border") << u"client"_s << u"provider"_s;
    QTest::newRow("new") << u"redis"_s << QString();
}

void TestFlowGesture::fieldCoversNoEnd()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Drawing drawing;
    const QRectF first = drawing.card(from);
    const QPointF spot =
        to.isEmpty() ? first.bottomLeft() + QPointF(0, 12) : drawing.card(to).center();
    drawing.pull(drawing.handle(from), drawing.at(spot));
    if (to.isEmpty()) {
        auto *menu = drawing.view->findChild<DropMenu *>();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    QTRY_VERIFY(drawing.flows->isAsking());
    const QRect field(
        drawing.field()->mapTo(drawing.view.get(), QPoint()), drawing.field()->size());
    QVERIFY(drawing.view->rect().contains(field));
    const auto inView = [&drawing](const QRectF &card) {
        return QRect(drawing.at(card.topLeft()), drawing.at(card.bottomRight()));
    };
    QVERIFY(!field.intersects(inView(first)));
    if (to.isEmpty())
        return;
    QVERIFY(!field.intersects(inView(drawing.card(to))));
    // Near the tip of the line.
    QVERIFY((field.center() - drawing.at(spot)).manhattanLength() < 360);
}

void TestFlowGesture::clickOnAHandleSelects()
{
    Drawing drawing;
    QTest::mouseClick(drawing.view.get(), Qt::LeftButton, {}, drawing.handle(u"redis"_s));
    QCOMPARE(drawing.selection.ids().components, QStringList{u"redis"_s});
    QVERIFY(!drawing.flows->isAsking());
}

void TestFlowGesture::ownCardIsNoTarget()
{
    Drawing drawing;
    const QPoint middle = drawing.at(drawing.card(u"redis"_s).center());
    drawing.pull(drawing.handle(u"redis"_s), middle);
    QVERIFY(!drawing.flows->isAsking());
    QVERIFY(!drawing.view->findChild<DropMenu *>());
}

void TestFlowGesture::ownCardSaysWhy_data()
{
    QTest::addColumn<bool>("fromDock");
    QTest::newRow("out of a handle") << false;
    QTest::newRow("out of a port") << true;
}

/// There is no line over the name, and who lets go there is told why there is no flow.
void TestFlowGesture::ownCardSaysWhy()
{
    QFETCH(bool, fromDock);
    Drawing drawing;
    const QSignalSpy told(drawing.flows, &FlowGesture::told);
    const QPoint from =
        fromDock ? drawing.at(drawing.dock(u"redis"_s).rect.center()) : drawing.handle(u"redis"_s);
    const QPoint middle = drawing.at(drawing.card(u"redis"_s).center());
    const QPoint name(middle.x(), middle.y() - 8);
    const QImage plain = drawing.view->grab(QRect(name - QPoint(30, 6), QSize(60, 12))).toImage();
    QTest::mousePress(drawing.view.get(), Qt::LeftButton, {}, from);
    drawing.moveTo(from - QPoint(0, 60));
    drawing.moveTo(middle + QPoint(0, 12));
    QCOMPARE(drawing.view->grab(QRect(name - QPoint(30, 6), QSize(60, 12))).toImage(), plain);
    QCOMPARE(told.count(), 0);
    QTest::mouseRelease(drawing.view.get(), Qt::LeftButton, {}, middle + QPoint(0, 12));
    QCOMPARE(told.count(), 1);
    QVERIFY(told[0][0].toString().contains(u"between instances"_s));
    QVERIFY(!drawing.flows->isAsking());
    QVERIFY(!drawing.view->findChild<DropMenu *>());
    QCOMPARE(drawing.document.undoStack()->count(), 0);
}

// By itself: of two views in one place the mouse is over the first.
void TestFlowGesture::ownCardOfSeveralInstancesIsATarget()
{
    Deployment several = liveKitDeployment();
    several.components[lowerBound(several.components, u"redis")].instances = 3;
    Drawing more(several);
    more.pull(more.handle(u"redis"_s), more.at(more.card(u"redis"_s).center()));
    QVERIFY(more.flows->isAsking());
}

void TestFlowGesture::newComponentOnEmptyCanvas()
{
    Drawing drawing;
    const Deployment before = drawing.deployment();
    const QRectF data = drawing.zone(u"data"_s).rect;
    const QPointF spot = data.bottomLeft() + QPointF(12, -12);
    drawing.pull(drawing.handle(u"redis"_s), drawing.at(spot));
    auto *menu = drawing.view->findChild<DropMenu *>();
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(drawing.flows->isAsking());
    QCOMPARE(drawing.deployment(), before);
    QTest::keyClicks(drawing.field(), u"ssh"_s);
    QTest::keyClick(drawing.field(), Qt::Key_Return);
    QCOMPARE(drawing.document.undoStack()->count(), 1);
    const std::vector<Flow> fresh = drawing.fresh(before);
    QCOMPARE(fresh.size(), size_t(1));
    const Component *made = drawing.deployment().component(fresh[0].to);
    QVERIFY(made);
    QCOMPARE(made->zone, u"data"_s);
    QVERIFY(!made->position); // nobody has arranged this chart
    QVERIFY((drawing.card(made->id).center() - spot).manhattanLength() < 200);
    for (const CardBox &box : drawing.view->geometryOfChart().cards) {
        if (box.id != made->id)
            QVERIFY(!box.rect.intersects(drawing.card(made->id)));
    }
    drawing.document.undoStack()->undo();
    QCOMPARE(drawing.deployment(), before);
}

void TestFlowGesture::newComponentIsLinedUp_data()
{
    QTest::addColumn<QPointF>("off"); // from the card where the flow begins
    QTest::addColumn<QPointF>("there");
    QTest::newRow("about below") << QPointF(-3, 260) << QPointF(0, 260);
    QTest::newRow("about above") << QPointF(15, -260) << QPointF(0, -260);
    QTest::newRow("about beside") << QPointF(420, 12) << QPointF(420, 0);
    QTest::newRow("aslant") << QPointF(320, 200) << QPointF(320, 200);
}

/// With the card where the flow begins, so that the line between them is straight.
void TestFlowGesture::newComponentIsLinedUp()
{
    QFETCH(QPointF, off);
    QFETCH(QPointF, there);
    ChartBuilder builder;
    builder.component(u"client"_s).position = Point{0, 0};
    Drawing drawing(builder.chart);
    drawing.view->setZoom(1);
    const Deployment before = drawing.deployment();
    const QPointF middle = drawing.card(u"client"_s).center();
    drawing.pull(drawing.handle(u"client"_s), drawing.at(middle + off));
    auto *menu = drawing.view->findChild<DropMenu *>();
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(drawing.flows->isAsking());
    QTest::keyClicks(drawing.field(), u"https"_s);
    QTest::keyClick(drawing.field(), Qt::Key_Return);
    const std::vector<Flow> fresh = drawing.fresh(before);
    QCOMPARE(fresh.size(), size_t(1));
    const QPointF found = drawing.card(fresh[0].to).center() - middle;
    QVERIFY((found - there).manhattanLength() < 2); // the mouse knows whole px
    if (there.x() == 0)
        QCOMPARE(found.x(), 0.);
    if (there.y() == 0)
        QCOMPARE(found.y(), 0.);
    if (there.x() == 0 || there.y() == 0)
        QCOMPARE(drawing.edge(fresh[0].id).points.size(), size_t(2));
}

void TestFlowGesture::nothingChosenIsNothingDone()
{
    Drawing drawing;
    const QRectF data = drawing.zone(u"data"_s).rect;
    drawing.pull(drawing.handle(u"redis"_s), drawing.at(data.bottomLeft() + QPointF(12, -12)));
    auto *menu = drawing.view->findChild<DropMenu *>();
    QVERIFY(menu && menu->isVisible());
    const QSignalSpy gone(menu, &QObject::destroyed);
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY(!drawing.flows->isAsking());
    QVERIFY(!drawing.flows->cursor());
    QCOMPARE(drawing.document.undoStack()->count(), 0);
}

void TestFlowGesture::undoElsewhereEndsIt()
{
    Drawing drawing;
    drawing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(drawing.view.get(), Qt::Key_Down, Qt::AltModifier);
    const QPoint to = drawing.at(drawing.card(u"prometheus"_s).center());
    QTest::mousePress(drawing.view.get(), Qt::LeftButton, {}, drawing.handle(u"redis"_s));
    drawing.moveTo(to);
    drawing.document.undoStack()->undo();
    drawing.moveTo(to + QPoint(2, 2));
    QTest::mouseRelease(drawing.view.get(), Qt::LeftButton, {}, to);
    QVERIFY(!drawing.flows->isAsking());
    QCOMPARE(drawing.document.undoStack()->index(), 0);
}

void TestFlowGesture::noHandlesFromAfar()
{
    Drawing drawing;
    drawing.view->setZoom(.25);
    drawing.handle(u"redis"_s);
    QVERIFY(drawing.flows->handles().empty());
}

QTEST_MAIN(TestFlowGesture)
#include "tst_flowgesture.moc"
