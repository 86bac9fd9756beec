#include "model/document/RecordEdits.h"
#include "tests/chart/ShownView.h"
#include "views/gestures/FlowGesture.h"
#include "views/gestures/ZoneGesture.h"

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct Drawn : Shown
{
    explicit Drawn(Deployment deployment = liveKitDeployment())
        : Shown(std::move(deployment))
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
        zones = new ZoneGesture(view.get());
        view->addGesture(zones);
        view->addGesture(new FlowGesture(view.get(), nullptr));
        view->activateWindow();
    }

    void select(const QString &id) { selection.set({{}, {}, {id}}); }
    QRectF rect(const QString &id) const { return zone(id).rect; }
    /// A handle of the zone, in px of the view.
    QPoint handle(const QString &id, ZoneSide side) const { return at(pointOf(rect(id), side)); }
    /// \a by is in chart px.
    void pull(const QString &id, ZoneSide side, const QPointF &by, Qt::KeyboardModifiers keys = {})
    {
        const QPoint from = handle(id, side);
        drag(from, (by * view->zoom()).toPoint(), keys);
    }
    const Zone &record(const QString &id) const { return *document.deployment().zone(id); }
    int steps() { return document.undoStack()->count(); }
    std::vector<QRectF> cards() const
    {
        std::vector<QRectF> rects;
        for (const CardBox &box : view->geometryOfChart().cards)
            rects.push_back(box.rect);
        return rects;
    }
    std::vector<QPointF> centres() const
    {
        std::vector<QPointF> points;
        for (const QRectF &rect : cards())
            points.push_back(rect.center());
        return points;
    }
    /// Zones and cards that do not belong into each other, and do not stand on each other.
    bool isApart(const QString &id) const
    {
        const Deployment &deployment = document.deployment();
        const auto isWithin = [&](const QString &inner, const QString &outer) {
            return std::ranges::any_of(deployment.zoneChain(inner),
                [&](const Zone *each) { return compareIds(each->id, outer) == 0; });
        };
        const Geometry &now = view->geometryOfChart();
        return std::ranges::none_of(now.cards, [&](const CardBox &box) {
            return !isWithin(deployment.component(box.id)->zone, id) &&
                   rect(id).intersects(box.rect);
        }) && std::ranges::none_of(now.zones, [&](const ZoneBox &box) {
            return !isWithin(box.id, id) && !isWithin(id, box.id) && rect(id).intersects(box.rect);
        });
    }

    ZoneGesture *zones;
};

/// With an empty zone beside all.
Deployment withSpare()
{
    Deployment chart = liveKitDeployment();
    Zone spare;
    spare.id = u"spare"_s;
    chart.zones.insert(
        chart.zones.begin() + qsizetype(lowerBound(chart.zones, spare.id)), std::move(spare));
    return chart;
}

constexpr ZoneSide Right = {1, 0};
constexpr ZoneSide Left = {-1, 0};
constexpr ZoneSide Bottom = {0, 1};
constexpr ZoneSide Corner = {1, 1};

} // namespace

class TestZoneGesture : public QObject
{
    Q_OBJECT

private slots:
    void handlesAreOfOneSelectedZone();
    void cursors_data();
    void cursors();
    void sideIsDrawn();
    void liveAndCancelled();
    void snapsToGridAndZones();
    void bothSides();
    void stopsAtWhatIsForeign_data();
    void stopsAtWhatIsForeign();
    void neverSmallerThanItsMembers();
    void emptyZone();
    void emptyZoneIsMoved();
    void aClickIsNoStep();
    void byKeyboard();
    void fitsAgain();
    void arranging();
    void movesAlong();
    void handsOffInTheZoneView();
    void undoneWhileItIsDrawn();
    void sides();
};

void TestZoneGesture::handlesAreOfOneSelectedZone()
{
    Drawn shown;
    QVERIFY(shown.zones->box().isNull());
    shown.select(u"data"_s);
    QCOMPARE(shown.zones->box(), shown.rect(u"data"_s));
    const QImage with = shown.view->grab().toImage();
    shown.selection.set({{}, {u"redis"_s}, {u"data"_s}});
    QVERIFY(shown.zones->box().isNull());
    shown.selection.clear();
    QVERIFY(shown.view->grab().toImage() != with);
    // Nobody takes hold of what may not be changed.
    shown.select(u"data"_s);
    shown.document.setReadOnly(u"another program has it open"_s);
    QVERIFY(shown.zones->box().isNull());
}

void TestZoneGesture::cursors_data()
{
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    QTest::addColumn<Qt::CursorShape>("cursor");
    QTest::newRow("top left") << -1 << -1 << Qt::SizeFDiagCursor;
    QTest::newRow("bottom right") << 1 << 1 << Qt::SizeFDiagCursor;
    QTest::newRow("top right") << 1 << -1 << Qt::SizeBDiagCursor;
    QTest::newRow("left") << -1 << 0 << Qt::SizeHorCursor;
    QTest::newRow("bottom") << 0 << 1 << Qt::SizeVerCursor;
}

void TestZoneGesture::cursors()
{
    QFETCH(int, x);
    QFETCH(int, y);
    QFETCH(Qt::CursorShape, cursor);
    Drawn shown;
    const QPoint at = shown.handle(u"data"_s, {x, y});
    QTest::mouseMove(shown.view.get(), at);
    QVERIFY(shown.view->cursor().shape() != cursor);
    shown.select(u"data"_s);
    QTest::mouseMove(shown.view.get(), at + QPoint(1, 1));
    QCOMPARE(shown.view->cursor().shape(), cursor);
    QTest::mouseMove(shown.view.get(), shown.at(shown.rect(u"data"_s).center()));
    QVERIFY(shown.view->cursor().shape() != cursor);
}

void TestZoneGesture::sideIsDrawn()
{
    Drawn shown;
    const Deployment before = shown.document.deployment();
    const QRectF was = shown.rect(u"data"_s);
    const std::vector<QPointF> cards = shown.centres();
    shown.select(u"data"_s);
    shown.pull(u"data"_s, Bottom, {0, 60}, Qt::AltModifier);
    const QRectF now = shown.rect(u"data"_s);
    QVERIFY2(std::abs(now.bottom() - was.bottom() - 60) < 2, qPrintable(u"%1"_s.arg(now.bottom())));
    QCOMPARE(now.left(), was.left());
    QCOMPARE(now.right(), was.right());
    QCOMPARE(now.top(), was.top());
    QCOMPARE(shown.centres(), cards);
    // One step with a name; what was drawn is kept: the frame, and all places.
    QCOMPARE(shown.steps(), 1);
    QCOMPARE(shown.document.undoStack()->text(0), u"Resize zone"_s);
    const Zone &zone = shown.record(u"data"_s);
    QVERIFY(zone.frame);
    QVERIFY(std::abs(zone.frame->topLeft.y + zone.frame->height - now.bottom()) < .02);
    for (const Component &component : shown.document.deployment().components)
        QVERIFY(component.position);
    const Deployment after = shown.document.deployment();
    shown.document.undoStack()->undo();
    QCOMPARE(shown.document.deployment(), before);
    QCOMPARE(shown.rect(u"data"_s), was);
    shown.document.undoStack()->redo();
    QCOMPARE(shown.document.deployment(), after);
    QCOMPARE(shown.rect(u"data"_s), now);
    // It opens as it was left.
    const Drawn opened(after);
    QVERIFY(std::abs(opened.rect(u"data"_s).bottom() - now.bottom()) < .02);
}

void TestZoneGesture::liveAndCancelled()
{
    Drawn shown;
    const QRectF was = shown.rect(u"data"_s);
    shown.select(u"data"_s);
    const QImage before = shown.view->grab().toImage();
    const QPoint from = shown.handle(u"data"_s, Bottom);
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, from);
    shown.moveTo(from + QPoint(0, 20));
    shown.moveTo(from + QPoint(0, 40));
    QTRY_VERIFY(shown.rect(u"data"_s).bottom() > was.bottom() + 10);
    QCOMPARE(shown.view->cursor().shape(), Qt::SizeVerCursor);
    QCOMPARE(shown.steps(), 0);
    QTest::keyClick(shown.view.get(), Qt::Key_Escape);
    QCOMPARE(shown.rect(u"data"_s), was);
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, from + QPoint(0, 40));
    QCOMPARE(shown.steps(), 0);
    QTest::mouseMove(shown.view.get(), QPoint(3, 3));
    QCOMPARE(shown.view->grab().toImage(), before);
}

void TestZoneGesture::snapsToGridAndZones()
{
    Drawn shown;
    shown.select(u"data"_s);
    shown.pull(u"data"_s, Bottom, {0, 51});
    const double bottom = shown.rect(u"data"_s).bottom();
    const bool onGrid = std::abs(bottom / 8 - std::round(bottom / 8)) < .01;
    const bool atZone =
        std::ranges::any_of(shown.view->geometryOfChart().zones, [&](const ZoneBox &box) {
            return box.id != u"data"_s && (std::abs(box.rect.bottom() - bottom) < .05 ||
                                              std::abs(box.rect.top() - bottom) < .05);
        });
    QVERIFY(onGrid || atZone);
    const SnappedBox snapped =
        snappedSides({0, 0, 97, 50}, Right, false, {{200, 80, 40, 40}, {100, 300, 40, 40}}, {6, 8});
    QCOMPARE(snapped.box, QRectF(0, 0, 100, 50));
    QCOMPARE(snapped.guides.size(), size_t(1));
    QCOMPARE(snapped.guides[0].from, QPointF(100, 0));
    QCOMPARE(snapped.guides[0].to, QPointF(100, 340));
    QCOMPARE(snappedSides({0, 0, 97, 50}, Right, false, {}, {6, 8}).box, QRectF(0, 0, 96, 50));
}

void TestZoneGesture::bothSides()
{
    Drawn shown(withSpare());
    shown.select(u"spare"_s);
    const QRectF was = shown.rect(u"spare"_s);
    shown.pull(u"spare"_s, Right, {20, 0}, Qt::AltModifier | Qt::ControlModifier);
    const QRectF now = shown.rect(u"spare"_s);
    QVERIFY(std::abs(now.right() - was.right() - 20) < 2);
    QVERIFY(now.left() < was.left() && shown.isApart(u"spare"_s));
}

void TestZoneGesture::stopsAtWhatIsForeign_data()
{
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    QTest::newRow("left") << -1 << 0;
    QTest::newRow("right") << 1 << 0;
    QTest::newRow("top") << 0 << -1;
    QTest::newRow("corner") << 1 << 1;
    QTest::newRow("other corner") << -1 << -1;
}

void TestZoneGesture::stopsAtWhatIsForeign()
{
    QFETCH(int, x);
    QFETCH(int, y);
    Drawn shown;
    for (const ZoneBox &box : std::vector<ZoneBox>(shown.view->geometryOfChart().zones)) {
        shown.select(box.id);
        const std::vector<QPointF> cards = shown.centres();
        const QPoint from = shown.handle(box.id, {x, y});
        if (!shown.view->rect().contains(from))
            continue;
        shown.drag(from, QPoint(x * 900, y * 900));
        QVERIFY2(shown.isApart(box.id), qPrintable(box.id));
        QCOMPARE(shown.centres(), cards);
    }
}

void TestZoneGesture::neverSmallerThanItsMembers()
{
    Drawn shown;
    shown.select(u"data"_s);
    shown.pull(u"data"_s, Corner, {-2000, -2000});
    const Deployment &deployment = shown.document.deployment();
    for (const CardBox &box : shown.view->geometryOfChart().cards) {
        for (const Zone *zone : deployment.zoneChain(deployment.component(box.id)->zone)) {
            if (zone->id == u"data"_s)
                QVERIFY(shown.rect(u"data"_s).adjusted(8, 8, -8, -8).contains(box.rect));
        }
    }
}

void TestZoneGesture::emptyZone()
{
    Drawn shown(withSpare());
    const QRectF was = shown.rect(u"spare"_s);
    shown.select(u"spare"_s);
    shown.pull(u"spare"_s, Corner, {40, 24}, Qt::AltModifier);
    const QRectF now = shown.rect(u"spare"_s);
    QVERIFY(now.right() > was.right() || now.bottom() > was.bottom());
    QVERIFY(shown.isApart(u"spare"_s));
    QVERIFY(shown.record(u"spare"_s).frame);
    // The title has room whatever is done, and the other side stays.
    shown.pull(u"spare"_s, Left, {5000, 0});
    QVERIFY(shown.rect(u"spare"_s).width() >= shown.zone(u"spare"_s).title.width());
    QCOMPARE(shown.rect(u"spare"_s).right(), now.right());
}

void TestZoneGesture::emptyZoneIsMoved()
{
    Drawn shown(withSpare());
    const QRectF was = shown.rect(u"spare"_s);
    shown.select(u"spare"_s);
    const QPoint from = shown.at(was.center() + QPointF(0, was.height() / 4));
    shown.drag(from, QPoint(0, 48), Qt::AltModifier);
    const QRectF now = shown.rect(u"spare"_s);
    QVERIFY(now.top() > was.top() + 20);
    QCOMPARE(shown.steps(), 1);
    // Which a file can keep.
    QVERIFY(shown.record(u"spare"_s).frame);
    const Drawn opened(shown.document.deployment());
    QVERIFY((opened.rect(u"spare"_s).topLeft() - now.topLeft()).manhattanLength() < .05);
}

void TestZoneGesture::aClickIsNoStep()
{
    Drawn shown;
    shown.select(u"data"_s);
    QTest::mouseClick(shown.view.get(), Qt::LeftButton, {}, shown.handle(u"data"_s, Right));
    QCOMPARE(shown.steps(), 0);
    QCOMPARE(shown.selection.ids().zones, QStringList{u"data"_s});
}

void TestZoneGesture::byKeyboard()
{
    Drawn shown;
    const QRectF was = shown.rect(u"data"_s);
    shown.view->nudgeZone({0, 8});
    QCOMPARE(shown.steps(), 0); // nothing is selected
    shown.select(u"data"_s);
    for (int i = 0; i < 3; ++i)
        shown.view->nudgeZone({0, 8});
    QCOMPARE(shown.rect(u"data"_s).bottom(), was.bottom() + 24);
    QCOMPARE(shown.steps(), 1);
    shown.view->nudgeZone({0, -8});
    QCOMPARE(shown.rect(u"data"_s).bottom(), was.bottom() + 16);
    QCOMPARE(shown.steps(), 1);
    shown.document.undoStack()->undo();
    QCOMPARE(shown.rect(u"data"_s), was);
}

void TestZoneGesture::fitsAgain()
{
    Drawn shown;
    shown.select(u"data"_s);
    shown.view->fitZones();
    QCOMPARE(shown.steps(), 0);
    shown.view->nudgeZone({0, -800});
    shown.view->nudgeZone({0, 80});
    const QRectF wide = shown.rect(u"data"_s);
    const std::vector<QPointF> cards = shown.centres();
    shown.view->fitZones();
    QVERIFY(!shown.record(u"data"_s).frame);
    QVERIFY(shown.rect(u"data"_s).height() < wide.height());
    QCOMPARE(shown.centres(), cards);
    QVERIFY(shown.document.undoStack()->undoText().startsWith(u"Fit"_s));
    shown.document.undoStack()->undo();
    QVERIFY(shown.record(u"data"_s).frame);
    QCOMPARE(shown.rect(u"data"_s), wide);
}

void TestZoneGesture::arranging()
{
    Drawn shown;
    const QRectF was = shown.rect(u"data"_s);
    shown.select(u"data"_s);
    shown.view->nudgeZone({0, 80});
    const Deployment framed = shown.document.deployment();
    shown.view->arrangeNew();
    QVERIFY(shown.record(u"data"_s).frame);
    shown.view->arrangeSelection();
    QVERIFY(!shown.record(u"data"_s).frame);
    shown.document.undoStack()->undo();
    QCOMPARE(shown.document.deployment(), framed);
    shown.view->arrangeAll();
    QVERIFY(!shown.record(u"data"_s).frame);
    QCOMPARE(shown.rect(u"data"_s).size(), was.size());
    shown.document.undoStack()->undo();
    QCOMPARE(shown.document.deployment(), framed);
    // Deleted and brought back.
    QVERIFY(shown.document.edit(u"Delete"_s, removal(framed, {{}, {}, {u"data"_s}})));
    shown.document.undoStack()->undo();
    QCOMPARE(shown.document.deployment(), framed);
}

void TestZoneGesture::movesAlong()
{
    Drawn shown;
    shown.select(u"data"_s);
    shown.view->nudgeZone({0, 80});
    const QRectF was = shown.rect(u"data"_s);
    const Frame frame = *shown.record(u"data"_s).frame;
    const QPoint from = shown.at(QPointF(was.center().x(), was.bottom() - 20));
    shown.drag(from, QPoint(0, 30), Qt::AltModifier);
    const QRectF now = shown.rect(u"data"_s);
    QVERIFY(now.top() > was.top() + 5);
    const double way = now.top() - was.top();
    QVERIFY(std::abs(shown.record(u"data"_s).frame->topLeft.y - frame.topLeft.y - way) < .02);
    QCOMPARE(now.size(), was.size());
}

void TestZoneGesture::handsOffInTheZoneView()
{
    Drawn shown;
    shown.select(u"data"_s);
    shown.view->setZoneView(true);
    QVERIFY(shown.zones->box().isNull());
    const QPoint at = shown.handle(u"data"_s, Right);
    QTest::mouseMove(shown.view.get(), at);
    QVERIFY(shown.view->cursor().shape() != Qt::SizeHorCursor);
}

void TestZoneGesture::undoneWhileItIsDrawn()
{
    Drawn shown;
    shown.select(u"data"_s);
    shown.view->nudgeZone({0, 40});
    const QPoint from = shown.handle(u"data"_s, Bottom);
    QTest::mousePress(shown.view.get(), Qt::LeftButton, {}, from);
    shown.moveTo(from + QPoint(0, 30));
    shown.document.undoStack()->undo();
    shown.moveTo(from + QPoint(0, 60));
    QTest::mouseRelease(shown.view.get(), Qt::LeftButton, {}, from + QPoint(0, 60));
    QVERIFY(!shown.record(u"data"_s).frame);
    QCOMPARE(shown.document.undoStack()->index(), 0);
}

void TestZoneGesture::sides()
{
    const QRectF box(0, 0, 200, 100);
    QCOMPARE(zoneSides(box, 1).size(), size_t(8));
    QCOMPARE(zoneSides(box, 2).size(), size_t(6)); // no room in the middle of the short sides
    QVERIFY(zoneSides(box, 10).empty());
    QCOMPARE(zoneSideAt(box, {199, 98}, 1), std::optional(Corner));
    QCOMPARE(zoneSideAt(box, {203, 30}, 1), std::optional(Right));
    QVERIFY(!zoneSideAt(box, {100, 50}, 1) && !zoneSideAt(box, {230, 50}, 1));
    QCOMPARE(drawnOut(box, Right, {30, 30}, false), QRectF(0, 0, 230, 100));
    QCOMPARE(drawnOut(box, Corner, {30, 30}, true), QRectF(-30, -30, 260, 160));
    QCOMPARE(drawnOut(box, Right, {-900, 0}, false), QRectF(0, 0, 1, 100));
    QCOMPARE(drawnOut(box, Left, {900, 0}, true), QRectF(99.5, 0, 1, 100));
}

QTEST_MAIN(TestZoneGesture)
#include "tst_zonegesture.moc"
