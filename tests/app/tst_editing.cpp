#include "model/items/FlowModel.h"
#include "model/items/ItemRoles.h"
#include "tests/app/Bench.h"
#include "views/panels/RulePanel.h"
#include "views/panels/Toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Editing records in the inspector, in the tables and by commands.
class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void editPorts();
    void editPortsInTheTable();
    void setOnManyRows();
    void tablesAreAsTheyWereLeft();
    void rejectPorts();
    void refusedTextKeepsTheFocus();
    void undoneRecordsAreNotSelected();
    void deleteComponentWithItsFlows();
    void switchOffAndDuplicate();
    void aCopyOfAHostStandsBesideIt();
    void addPartOfAProduct();
};

void TestEditing::editPorts()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    auto *ports = bench.find<QLineEdit>(u"ports"_s);
    QTRY_COMPARE(ports->text(), u"50000-60000/udp"_s);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"7882/udp"_s);
    QTest::keyClick(ports, Qt::Key_Return);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
    QVERIFY(bench.window->isWindowModified());
    bench.window->rulePanel()->updateNow();
    QVERIFY(bench.window->rulePanel()->ruleText().contains("7882"_L1));

    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"50000-60000/udp"_s);
    QCOMPARE(ports->text(), u"50000-60000/udp"_s);
    QVERIFY(!bench.window->isWindowModified());
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(bench.window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
}

void TestEditing::editPortsInTheTable()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    auto *table = bench.table(TableView::Kind::Flows);
    QModelIndex cell;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, FlowModel::Ports);
        if (index.data(IdRole) == u"ice-udp"_s)
            cell = index;
    }
    QVERIFY(cell.isValid());
    table->setFocus();
    table->setCurrentIndex(cell);
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-udp"_s});
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"7882/udp"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
    QCOMPARE(bench.find<QLineEdit>(u"ports"_s)->text(), u"7882/udp"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"50000-60000/udp"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"7882/udp"_s);
}

void TestEditing::setOnManyRows()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    auto *table = bench.table(TableView::Kind::Flows);
    const Deployment before = bench.window->document()->deployment();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, FlowModel::Owner));
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_F2, Qt::ShiftModifier);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Video team"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const auto owned = [&] {
        const std::vector<Flow> &flows = bench.window->document()->deployment().flows;
        return std::ranges::count(flows, u"Video team"_s, &Flow::owner);
    };
    QTRY_COMPARE(owned(), std::ptrdiff_t(before.flows.size()));
    QVERIFY(bench.window->toast()->text().contains(u"Owner set on"_s));
    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.window->document()->deployment() == before);
}

void TestEditing::tablesAreAsTheyWereLeft()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    auto *table = bench.table(TableView::Kind::Flows);
    table->setColumnShown(FlowModel::Ticket, false);
    table->sortByColumn(FlowModel::Ports, Qt::DescendingOrder);
    const QVariantMap layout = table->columnLayout();
    QVERIFY(bench.window->close());
    bench.window =
        std::make_unique<MainWindow>(Services{&*bench.catalog, &bench.settings, &bench.language});
    bench.window->show();
    table = bench.table(TableView::Kind::Flows);
    QVERIFY(table->isColumnHidden(FlowModel::Ticket));
    QCOMPARE(table->columnLayout(), layout);
}

void TestEditing::rejectPorts()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    auto *ports = bench.find<QLineEdit>(u"ports"_s);
    ports->setFocus();
    ports->selectAll();
    QTest::keyClicks(ports, u"70000/tcp"_s);
    QTest::keyClick(ports, Qt::Key_Return);
    const QString message = PortSpec::parse(u"70000/tcp").error().message;
    QVERIFY(!message.isEmpty());
    const QList<QLabel *> labels = bench.window->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
        [&](const QLabel *label) { return label->isVisible() && label->text() == message; }));
    QCOMPARE(ports->text(), u"70000/tcp"_s);
    QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"50000-60000/udp"_s);
    QVERIFY(!bench.window->isWindowModified());
}

void TestEditing::refusedTextKeepsTheFocus()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const Deployment before = bench.window->document()->deployment();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QLineEdit *addresses = nullptr;
    for (QLineEdit *editor : bench.window->findChildren<QLineEdit *>(u"addresses"_s))
        addresses = editor->isVisible() ? editor : addresses;
    QVERIFY(addresses);
    addresses->setFocus();
    addresses->selectAll();
    QTest::keyClicks(addresses, u"10.1.1"_s);
    QTest::keyClick(addresses, Qt::Key_Return);
    QVERIFY(addresses->hasFocus());
    QCOMPARE(addresses->text(), u"10.1.1"_s);
    QVERIFY(!bench.window->toast()->isVisible());
    QTest::keyClick(bench.window->windowHandle(), Qt::Key_Delete);
    QVERIFY(bench.window->document()->deployment() == before);

    // Left with a click elsewhere, it is said what was not taken and why.
    QTest::mouseClick(bench.window->chart(), Qt::LeftButton, {}, bench.beside(u"ice-tcp"_s, 0));
    bench.window->chart()->setFocus();
    QVERIFY(!addresses->hasFocus());
    QVERIFY(bench.window->toast()->isVisible());
    QVERIFY2(bench.window->toast()->text().contains("Addresses not taken: \"10.1.1\""_L1),
        qPrintable(bench.window->toast()->text()));
    QVERIFY(bench.window->document()->deployment() == before);

    // After a text that was taken, Ctrl+Z in the field means the document.
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    addresses->setFocus();
    addresses->selectAll();
    QTest::keyClicks(addresses, u"192.0.2.77"_s);
    QTest::keyClick(addresses, Qt::Key_Return);
    QVERIFY(addresses->hasFocus());
    QVERIFY(bench.window->document()->deployment() != before);
    QTest::keyClick(addresses, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.window->document()->deployment() == before);
}

void TestEditing::undoneRecordsAreNotSelected()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    bench.window->actions()[ActionId::Duplicate]->trigger();
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-tcp-2"_s});
    bench.window->actions()[ActionId::Undo]->trigger();
    QVERIFY(bench.window->selection()->ids().isEmpty());
}

void TestEditing::deleteComponentWithItsFlows()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    const Deployment before = bench.window->document()->deployment();
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QTest::keyClick(bench.window->chart(), Qt::Key_Delete);
    const Deployment &after = bench.window->document()->deployment();
    QVERIFY(!after.component(u"redis"));
    for (const Flow &flow : after.flows)
        QVERIFY(flow.from != "redis"_L1 && flow.to != "redis"_L1);
    QVERIFY(after.flows.size() < before.flows.size());
    QVERIFY(bench.window->selection()->ids().isEmpty());
    QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    bench.window->document()->undoStack()->undo();
    QVERIFY(bench.window->document()->deployment() == before);
}

void TestEditing::switchOffAndDuplicate()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
    QVERIFY(bench.window->actions()[ActionId::EnableFlows]->isChecked());
    bench.window->actions()[ActionId::EnableFlows]->trigger();
    QVERIFY(!bench.flow(u"ice-tcp"_s)->enabled);
    bench.window->actions()[ActionId::Duplicate]->trigger();
    QCOMPARE(bench.window->selection()->ids().flows, QStringList{u"ice-tcp-2"_s});
    QCOMPARE(bench.flow(u"ice-tcp-2"_s)->ports, bench.flow(u"ice-tcp"_s)->ports);
}

/// A second server in a chart with places: beside the first one, with all that is around it.
void TestEditing::aCopyOfAHostStandsBesideIt()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{}, {u"redis"_s}, {}});
    QTest::keyClick(bench.window->chart(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(bench.window->document()->deployment().component(u"livekit-server")->position);
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    bench.window->actions()[ActionId::Duplicate]->trigger();
    QCOMPARE(bench.window->selection()->ids().zones, QStringList{u"sfu-2"_s});
    const Geometry &shown = bench.window->chart()->geometryOfChart();
    const Deployment &chart = bench.window->document()->deployment();
    const auto copy = std::ranges::find(shown.zones, u"sfu-2"_s, &ZoneBox::id);
    QVERIFY(copy != shown.zones.end());
    const auto mine = [&](const QString &zone) {
        return std::ranges::any_of(chart.zoneChain(u"sfu-2"_s),
            [&](const Zone *each) { return compareIds(each->id, zone) == 0; });
    };
    for (const ZoneBox &zone : shown.zones)
        QVERIFY2(mine(zone.id) || !zone.rect.intersects(copy->rect), qPrintable(zone.id));
    for (const CardBox &card : shown.cards) {
        const bool isIts = compareIds(chart.component(card.id)->zone, u"sfu-2") == 0;
        QVERIFY2(isIts || !card.rect.intersects(copy->rect), qPrintable(card.id));
    }
}

void TestEditing::addPartOfAProduct()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const size_t before = bench.window->document()->deployment().components.size();
    auto *tree = bench.window->findChild<QTreeWidget *>();
    const auto rows = tree->findItems(u"LiveKit server"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(rows.size(), 1);
    tree->scrollToItem(rows.first());
    const QPoint at = tree->visualItemRect(rows.first()).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
    const Deployment &after = bench.window->document()->deployment();
    QCOMPARE(after.components.size(), before + 1);
    const QString id = bench.window->selection()->ids().components.value(0);
    QVERIFY(after.component(id));
    QVERIFY(std::ranges::any_of(after.flows, [&](const Flow &flow) { return flow.to == id; }));
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
