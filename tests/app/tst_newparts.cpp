#include "app/window/ContextMenus.h"
#include "model/catalog/PartEdits.h"
#include "model/core/Consistency.h"
#include "tests/app/Answers.h"
#include "tests/app/PlanBench.h"
#include "views/dialogs/NewFlowDialog.h"
#include "views/dialogs/NewPartDialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Drawing a plan of one's own, in the real window: nothing in it comes from a product.
class TestNewParts : public QObject
{
    Q_OBJECT

private slots:
    void blankChartByKeyboardAlone();
    void zoneIsProposed_data();
    void zoneIsProposed();
    void aroundTheSelection();
    void aTakenNameGetsANumber();
    void escLeavesAllAsItWas();
    void whereTheMouseIs();
    void menusOfferThem();
};

namespace {

struct Plan : PlanBench
{
    /// With the keyboard on whatever has the focus in the window.
    void key(int code, Qt::KeyboardModifiers modifiers = {}) const
    {
        // A dialog before it may have gone only now.
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key(code), modifiers);
    }
    /// What Ctrl+K and Ctrl+G ask for, by keys alone: the name, and the kind by its first letters.
    void make(int code, const QString &name, const QString &kind = {}) const
    {
        Answer<NewPartDialog> answer([&](NewPartDialog *dialog) {
            // Not by name: the first one has the keyboard, and Tab leads to the next.
            const bool isLine = qobject_cast<QLineEdit *>(dialog->focusWidget());
            if (isLine)
                QTest::keyClicks(dialog->focusWidget(), name);
            if (!kind.isEmpty()) {
                QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
                QTest::keyClicks(dialog->focusWidget(), kind);
            }
            QTest::keyClick(dialog, Qt::Key_Return);
            QVERIFY(isLine);
        });
        key(code, Qt::ControlModifier);
        QVERIFY(answer.wasAsked());
    }
};

Component component(const QString &id, const QString &zone, std::optional<Point> position = {})
{
    Component record;
    record.id = id;
    record.name = id;
    record.kind = u"server"_s;
    record.zone = zone;
    record.position = position;
    return record;
}

Zone zone(const QString &id, const QString &parent = {})
{
    Zone record;
    record.id = id;
    record.name = id;
    record.parent = parent;
    return record;
}

QStringList texts(const QMenu *menu)
{
    QStringList list;
    for (const QAction *action : menu->actions())
        list.append(action->text().remove(u'&'));
    return list;
}

} // namespace

/// From nothing to a rule on the clipboard without the mouse.
void TestNewParts::blankChartByKeyboardAlone()
{
    Plan plan;
    plan.make(Qt::Key_G, u"Data centre"_s, u"S"_s);
    QCOMPARE(plan.deployment().zones.size(), size_t(1));
    QCOMPARE(plan.deployment().zones[0].id, u"data-centre"_s);
    QCOMPARE(plan.deployment().zones[0].kind, ZoneKind::Site);
    QCOMPARE(plan.window->selection()->ids().zones, QStringList{u"data-centre"_s});
    QCOMPARE(plan.steps()->undoText(), u"New zone"_s);
    // Into the zone that is selected; the second one into that of the first.
    plan.make(Qt::Key_K, u"Shop front"_s);
    QCOMPARE(plan.window->selection()->ids().components, QStringList{u"shop-front"_s});
    plan.make(Qt::Key_K, u"Orders"_s, u"D"_s);
    QCOMPARE(plan.steps()->undoText(), u"New component"_s);
    QCOMPARE(plan.deployment().components.size(), size_t(2));
    for (const Component &each : plan.deployment().components)
        QCOMPARE(each.zone, u"data-centre"_s);
    QCOMPARE(plan.deployment().component(u"shop-front")->kind, u"server"_s);
    QCOMPARE(plan.deployment().component(u"orders")->kind, u"database"_s);
    QVERIFY(plan.zone(u"data-centre"_s).contains(plan.card(u"shop-front"_s)));
    QVERIFY(!plan.card(u"orders"_s).intersects(plan.card(u"shop-front"_s)));
    QVERIFY(plan.chart()->visiblePart().contains(plan.card(u"orders"_s)));

    Answer<NewFlowDialog> flow([](NewFlowDialog *dialog) {
        const QList<QComboBox *> ends = dialog->findChildren<QComboBox *>();
        ends[0]->setFocus();
        QTest::keyClicks(ends[0], u"Shop"_s);
        ends[1]->setFocus();
        QTest::keyClicks(ends[1], u"Ord"_s);
        QTest::keyClick(ends[1], Qt::Key_Tab);
        QTest::keyClicks(dialog->focusWidget(), u"5432/tcp"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        if (dialog->isVisible())
            dialog->reject();
    });
    plan.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(flow.wasAsked());
    QCOMPARE(plan.deployment().flows.size(), size_t(1));
    QCOMPARE(plan.deployment().flows[0].from, u"shop-front"_s);
    QCOMPARE(plan.deployment().flows[0].to, u"orders"_s);
    QGuiApplication::clipboard()->clear();
    plan.chart()->setFocus();
    plan.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains("5432"_L1));
    QVERIFY(checkConsistency(plan.deployment()));

    const Deployment whole = plan.deployment();
    QCOMPARE(plan.steps()->count(), 4);
    for (int i = 0; i < 4; ++i)
        plan.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(plan.deployment().zones.empty() && plan.deployment().components.empty());
    for (int i = 0; i < 4; ++i)
        plan.key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(plan.deployment(), whole);
}

void TestNewParts::zoneIsProposed_data()
{
    using Ids = Selection::Ids;
    QTest::addColumn<Ids>("selected");
    QTest::addColumn<QString>("zone");
    QTest::newRow("nothing") << Ids{} << QString();
    QTest::newRow("a zone") << Ids{{}, {}, {u"lan"_s}} << u"lan"_s;
    QTest::newRow("a component") << Ids{{}, {u"a"_s}, {}} << u"lan"_s;
    QTest::newRow("two of one zone") << Ids{{}, {u"a"_s, u"b"_s}, {}} << u"lan"_s;
    QTest::newRow("two of two zones") << Ids{{}, {u"a"_s, u"c"_s}, {}} << u"site"_s;
    QTest::newRow("a zone and what is in it") << Ids{{}, {u"a"_s}, {u"lan"_s}} << u"lan"_s;
    QTest::newRow("two zones") << Ids{{}, {}, {u"lan"_s, u"dmz"_s}} << u"site"_s;
}

void TestNewParts::zoneIsProposed()
{
    QFETCH(Selection::Ids, selected);
    QFETCH(QString, zone);
    Plan plan;
    plan.add(::zone(u"site"_s));
    plan.add(::zone(u"lan"_s, u"site"_s));
    plan.add(::zone(u"dmz"_s, u"site"_s));
    plan.add(component(u"a"_s, u"lan"_s));
    plan.add(component(u"b"_s, u"lan"_s));
    plan.add(component(u"c"_s, u"dmz"_s));
    plan.window->selection()->set(selected);
    plan.make(Qt::Key_K, u"New one"_s);
    QCOMPARE(plan.deployment().component(u"new-one")->zone, zone);
}

void TestNewParts::aroundTheSelection()
{
    Plan plan;
    plan.add(zone(u"site"_s));
    plan.add(component(u"a"_s, u"site"_s, Point{400, 300}));
    plan.add(component(u"b"_s, u"site"_s, Point{400, 420}));
    plan.add(component(u"c"_s, u"site"_s, Point{800, 300}));
    const QPointF a = plan.card(u"a"_s).center();
    const QPointF b = plan.card(u"b"_s).center();
    const QPointF c = plan.card(u"c"_s).center();
    const int steps = plan.steps()->count();
    const Deployment before = plan.deployment();
    plan.window->selection()->set({{}, {u"a"_s, u"b"_s}, {}});
    plan.make(Qt::Key_G, u"Cell"_s, u"C"_s);
    QCOMPARE(plan.steps()->count(), steps + 1);
    QCOMPARE(plan.steps()->undoText(), u"New zone around the selection"_s);
    QCOMPARE(plan.deployment().zone(u"cell")->parent, u"site"_s);
    QCOMPARE(plan.deployment().zone(u"cell")->kind, ZoneKind::Cluster);
    QCOMPARE(plan.deployment().component(u"a")->zone, u"cell"_s);
    QCOMPARE(plan.deployment().component(u"b")->zone, u"cell"_s);
    QCOMPARE(plan.deployment().component(u"c")->zone, u"site"_s);
    // Nothing has moved.
    QCOMPARE(plan.card(u"a"_s).center(), a);
    QCOMPARE(plan.card(u"b"_s).center(), b);
    QCOMPARE(plan.card(u"c"_s).center(), c);
    QVERIFY(plan.zone(u"cell"_s).contains(plan.card(u"a"_s) | plan.card(u"b"_s)));
    QVERIFY(!plan.zone(u"cell"_s).intersects(plan.card(u"c"_s)));
    QCOMPARE(plan.window->selection()->ids().zones, QStringList{u"cell"_s});
    plan.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan.deployment(), before);
}

void TestNewParts::aTakenNameGetsANumber()
{
    Plan plan;
    plan.make(Qt::Key_K, u"Web"_s);
    QString hint;
    Answer<NewPartDialog> answer([&hint](NewPartDialog *dialog) {
        QTest::keyClicks(dialog->focusWidget(), u"Web"_s);
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            hint += label->text();
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    plan.key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY2(hint.contains("will be called \"Web 2\""_L1), qPrintable(hint));
    QCOMPARE(plan.deployment().component(u"web-2")->name, u"Web 2"_s);
    // Without a name it is that of the kind.
    plan.make(Qt::Key_K, {});
    QCOMPARE(plan.deployment().component(u"server")->name, u"Server"_s);
    plan.make(Qt::Key_K, {});
    QCOMPARE(plan.deployment().component(u"server-2")->name, u"Server 2"_s);
    // No letter of it can stand in an id.
    const Component foreign = newComponent(plan.deployment(), u"server"_s, u"主机"_s, {});
    QCOMPARE(foreign.id, u"server-3"_s);
    QCOMPARE(foreign.name, u"主机"_s);
}

void TestNewParts::escLeavesAllAsItWas()
{
    Plan plan;
    const Deployment before = plan.deployment();
    Answer<NewPartDialog> answer([](NewPartDialog *dialog) {
        QTest::keyClicks(dialog->focusWidget(), u"Web"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    plan.key(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(answer.wasAsked());
    QCOMPARE(plan.deployment(), before);
    QCOMPARE(plan.steps()->count(), 0);
}

/// From the menu of the empty chart and of a zone.
void TestNewParts::whereTheMouseIs()
{
    Plan plan;
    const auto openAt = [&plan](const QPoint &at) {
        QTest::mouseClick(plan.chart(), Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, plan.chart()->mapToGlobal(at));
        QApplication::sendEvent(plan.chart(), &event);
        return plan.window->contextMenus()->menu();
    };
    const auto choose = [](QMenu *menu, const QString &text) {
        Answer<NewPartDialog> answer([](NewPartDialog *dialog) { dialog->accept(); });
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == text) {
                action->trigger();
                menu->close();
                break;
            }
        }
        QVERIFY(answer.wasAsked());
    };
    const QPoint first(300, 200);
    const QPointF wanted = plan.chart()->toChart(first);
    choose(openAt(first), u"New zone …"_s);
    const QRectF network = plan.zone(u"network"_s);
    QVERIFY2((network.center() - wanted).manhattanLength() < 24,
        qPrintable(u"%1 %2"_s.arg(network.center().x()).arg(network.center().y())));
    QVERIFY(network.width() >= 200);
    const QPointF inside = network.center() + QPointF(8, 8);
    choose(openAt(plan.chart()->fromChart(inside).toPoint()), u"New component …"_s);
    QCOMPARE(plan.deployment().component(u"server")->zone, u"network"_s);
    QVERIFY((plan.card(u"server"_s).center() - inside).manhattanLength() < 60);
    QVERIFY(plan.zone(u"network"_s).contains(plan.card(u"server"_s)));
    // Outside of it again.
    const QPoint far(700, 500);
    const QPointF farPoint = plan.chart()->toChart(far);
    choose(openAt(far), u"New component …"_s);
    QCOMPARE(plan.deployment().component(u"server-2")->zone, QString());
    QVERIFY((plan.card(u"server-2"_s).center() - farPoint).manhattanLength() < 24);
}

void TestNewParts::menusOfferThem()
{
    Plan plan;
    const QStringList both = {u"New component …"_s, u"New zone …"_s};
    for (const TableView::Kind kind : {TableView::Kind::Components, TableView::Kind::Zones}) {
        QVERIFY(plan.table(kind));
        plan.window->contextMenus()->openOnTable(plan.window->mapToGlobal(QPoint(50, 50)));
        const QStringList shown = texts(plan.window->contextMenus()->menu());
        for (const QString &text : both)
            QVERIFY2(shown.contains(text), qPrintable(shown.join(u", "_s)));
        plan.window->contextMenus()->menu()->close();
    }
    // Of flows alone nothing is made.
    plan.add(component(u"a"_s, {}));
    plan.add(component(u"b"_s, {}));
    Flow flow;
    flow.id = u"f"_s;
    flow.from = u"a"_s;
    flow.to = u"b"_s;
    QVERIFY(plan.window->document()->edit(u"x"_s, {Insert<Flow>{flow}}));
    plan.window->selection()->set({{u"f"_s}, {}, {}});
    plan.window->contextMenus()->openOnTable(plan.window->mapToGlobal(QPoint(50, 50)));
    QVERIFY(!texts(plan.window->contextMenus()->menu()).contains(both[0]));
    plan.window->contextMenus()->menu()->close();
    plan.window->selection()->set({{}, {u"a"_s}, {}});
    plan.window->contextMenus()->openOnTable(plan.window->mapToGlobal(QPoint(50, 50)));
    QVERIFY(texts(plan.window->contextMenus()->menu()).contains(both[0]));
    plan.window->contextMenus()->menu()->close();
}

QTEST_MAIN(TestNewParts)
#include "tst_newparts.moc"
