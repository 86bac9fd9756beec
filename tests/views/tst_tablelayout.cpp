#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/Labels.h"
#include "model/items/PlaceModels.h"
#include "tests/views/TableBench.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

using Kind = TableView::Kind;

namespace {

QAction *named(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

QMenu *openHeaderMenu(const TableBench &bench)
{
    emit bench.view->horizontalHeader()->customContextMenuRequested({10, 10});
    return bench.view->findChild<QMenu *>(u"headerMenu"_s);
}

} // namespace

/// Columns, groups and edits of many rows.
class TestTableLayout : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreRemembered()
    {
        QVariantMap kept;
        {
            const TableBench bench(Kind::Flows);
            QHeaderView *header = bench.view->horizontalHeader();
            QVERIFY(bench.view->isColumnHidden(FlowModel::Id));
            header->moveSection(header->visualIndex(FlowModel::Ports), 0);
            bench.view->setColumnShown(FlowModel::Ticket, false);
            bench.view->setColumnShown(FlowModel::Id, true);
            bench.view->setColumnWidth(FlowModel::From, 222);
            bench.view->sortByColumn(FlowModel::Ports, Qt::DescendingOrder);
            bench.view->groups()->setGroupRole(ProtocolGroupRole);
            kept = bench.view->columnLayout();
        }
        const TableBench bench(Kind::Flows);
        bench.view->setColumnLayout(kept);
        const QHeaderView *header = bench.view->horizontalHeader();
        QCOMPARE(header->visualIndex(FlowModel::Ports), 0);
        QVERIFY(bench.view->isColumnHidden(FlowModel::Ticket));
        QVERIFY(!bench.view->isColumnHidden(FlowModel::Id));
        QCOMPARE(bench.view->columnWidth(FlowModel::From), 222);
        QCOMPARE(bench.view->proxy()->sortColumn(), int(FlowModel::Ports));
        QCOMPARE(bench.view->columnLayout(), kept);
        QCOMPARE(
            bench.lines(), (QStringList{u"[tcp]"_s, u"api"_s, u"cache"_s, u"[udp]"_s, u"media"_s}));
        bench.view->setColumnLayout({});
        QCOMPARE(bench.view->columnLayout(), TableBench(Kind::Flows).view->columnLayout());
        QCOMPARE(bench.lines(), (QStringList{u"api"_s, u"cache"_s, u"media"_s}));
    }

    void newColumnsAreAsAtFirst()
    {
        // A layout of before there was a column for encryption.
        const TableBench bench(Kind::Flows);
        QVariantMap layout = bench.view->columnLayout();
        for (const QString &list : {u"columns"_s, u"hidden"_s}) {
            QStringList keys = layout[list].toStringList();
            QCOMPARE(keys.removeAll(u"Encryption"_s), 1);
            layout[list] = keys;
        }
        bench.view->setColumnLayout(layout);
        QVERIFY(bench.view->isColumnHidden(FlowModel::Encryption));
        QVERIFY(!bench.view->isColumnHidden(FlowModel::Owner));
    }

    void strangeLayoutsDoNoHarm_data()
    {
        QTest::addColumn<QVariantMap>("layout");
        QTest::newRow("other types") << QVariantMap{{u"columns"_s, 7}, {u"hidden"_s, QVariantMap()},
            {u"widths"_s, u"x"_s}, {u"sort"_s, -5}, {u"group"_s, 3}};
        QTest::newRow("unknown and doubled columns")
            << QVariantMap{{u"columns"_s, QStringList{u"?"_s, u"To"_s, u"To"_s, u"From"_s}},
                   {u"sort"_s, u"?"_s}, {u"group"_s, u"?"_s}};
        QTest::newRow("absurd widths")
            << QVariantMap{{u"widths"_s, QVariantMap{{u"From"_s, -9}, {u"To"_s, 2'000'000'000}}}};
        QStringList all;
        const TableBench bench(Kind::Flows);
        for (int column = 0; column < FlowModel::ColumnCount; ++column)
            all << bench.view->source()
                       ->headerData(column, Qt::Horizontal, ColumnKeyRole)
                       .toString();
        QTest::newRow("everything hidden") << QVariantMap{{u"hidden"_s, all}};
    }
    void strangeLayoutsDoNoHarm()
    {
        QFETCH(QVariantMap, layout);
        const TableBench bench(Kind::Flows);
        bench.view->setColumnLayout(layout);
        QVERIFY(bench.view->shownColumns() >= 1);
        QCOMPARE(bench.lines(), (QStringList{u"api"_s, u"cache"_s, u"media"_s}));
        for (int column = 0; column < FlowModel::ColumnCount; ++column)
            QVERIFY(bench.view->columnWidth(column) <= 4000);
        QVERIFY(!bench.view->grab().isNull());
    }

    void theHeaderHasAMenu()
    {
        const TableBench bench(Kind::Flows);
        QMenu *menu = openHeaderMenu(bench);
        QVERIFY(menu);
        QAction *owner = named(menu->actions(), u"Owner"_s);
        QVERIFY(owner && owner->isChecked());
        owner->trigger();
        QVERIFY(bench.view->isColumnHidden(FlowModel::Owner));
        QAction *group = named(menu->actions(), u"Group by"_s);
        QVERIFY(group && group->menu());
        named(group->menu()->actions(), u"Zones of both ends"_s)->trigger();
        QCOMPARE(bench.lines(), (QStringList{u"[dmz \u2192 dmz]"_s, u"cache"_s,
                                    u"[internet \u2192 dmz]"_s, u"api"_s, u"media"_s}));
        named(menu->actions(), u"Reset columns"_s)->trigger();
        QVERIFY(!bench.view->isColumnHidden(FlowModel::Owner));
        QCOMPARE(bench.view->groups()->groupRole(), int(GroupProxy::NoGroups));
    }

    void theHeaderSortsByMenu()
    {
        const TableBench bench(Kind::Flows);
        const auto sort = [&](const QString &choice) {
            QMenu *menu = openHeaderMenu(bench);
            QAction *by = named(menu->actions(), u"Sort by"_s);
            QAction *action = by ? named(by->menu()->actions(), choice) : nullptr;
            if (action && action->isEnabled())
                action->trigger();
            delete menu;
            return action != nullptr;
        };
        QVERIFY(sort(u"Descending"_s)); // nothing is sorted yet
        QCOMPARE(bench.lines(), (QStringList{u"api"_s, u"cache"_s, u"media"_s}));
        QVERIFY(sort(u"Ports"_s));
        QCOMPARE(bench.lines(), (QStringList{u"cache"_s, u"api"_s, u"media"_s}));
        QVERIFY(sort(u"Descending"_s));
        QCOMPARE(bench.lines(), (QStringList{u"media"_s, u"api"_s, u"cache"_s}));
        QCOMPARE(bench.view->horizontalHeader()->sortIndicatorSection(), int(FlowModel::Ports));
        QVERIFY(sort(u"No column"_s));
        QCOMPARE(bench.lines(), (QStringList{u"api"_s, u"cache"_s, u"media"_s}));
        QVERIFY(!sort(u"Id"_s)); // it is hidden
    }

    void columnsMoveByKey()
    {
        const TableBench bench(Kind::Zones);
        const QHeaderView *header = bench.view->horizontalHeader();
        QVERIFY(!bench.view->moveColumn(true)); // of no cell
        bench.view->setColumnShown(ZoneModel::Id, false);
        bench.view->setCurrentIndex(bench.cell(0, ZoneModel::Kind));
        QVERIFY(bench.view->moveColumn(false)); // past the hidden one as well
        QCOMPARE(header->visualIndex(ZoneModel::Kind), 0);
        QVERIFY(!bench.view->moveColumn(false));
        QVERIFY(bench.view->moveColumn(true));
        QCOMPARE(header->visualIndex(ZoneModel::Kind), 1);
        QCOMPARE(bench.view->currentIndex().column(), int(ZoneModel::Kind));
        QVERIFY(bench.view->moveColumn(true));
        QCOMPARE(header->visualIndex(ZoneModel::Kind), 3);
    }

    void theLastColumnStays()
    {
        const TableBench bench(Kind::Zones);
        for (int column = 0; column < ZoneModel::ColumnCount; ++column)
            bench.view->setColumnShown(column, false);
        QCOMPARE(bench.view->shownColumns(), 1);
        const QMenu *menu = openHeaderMenu(bench);
        QVERIFY(!named(menu->actions(), u"Note"_s)->isEnabled());
    }

    void groupsAreOpenedByHandAndKey()
    {
        TableBench bench(Kind::Flows);
        const QAbstractItemModelTester tester(
            bench.view->groups(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.view->groups()->setGroupRole(ProtocolGroupRole);
        bench.selection.set({{u"cache"_s}, {}, {}});
        QTRY_VERIFY(bench.view->selectionModel()->isRowSelected(2));
        QTest::mouseClick(bench.view->viewport(), Qt::LeftButton, {},
            bench.view->visualRect(bench.cell(0, 3)).center());
        QCOMPARE(bench.lines(), (QStringList{u"[tcp]"_s, u"[udp]"_s, u"media"_s}));
        QCOMPARE(bench.selection.ids().flows, QStringList{u"cache"_s}); // though it is not shown
        bench.view->setCurrentIndex(bench.cell(0, 0));
        QTest::keyClick(bench.view.get(), Qt::Key_Right);
        QCOMPARE(bench.lines().size(), 5);
        QTest::keyClick(bench.view.get(), Qt::Key_Left);
        QCOMPARE(bench.lines().size(), 3);
        QTest::keyClick(bench.view.get(), Qt::Key_Space);
        QCOMPARE(bench.lines().size(), 5);
        QVERIFY(!bench.view->grab().isNull());
    }

    void aValueGoesIntoAllSelectedRows()
    {
        TableBench bench(Kind::Flows);
        const QSignalSpy done(bench.view.get(), &TableView::done);
        bench.selection.set({{u"api"_s, u"media"_s}, {}, {}});
        bench.view->selectionModel()->setCurrentIndex(
            bench.cell(0, FlowModel::Owner), QItemSelectionModel::NoUpdate);
        QVERIFY(bench.view->editSelectedRows());
        auto *editor =
            qobject_cast<QLineEdit *>(bench.view->indexWidget(bench.cell(0, FlowModel::Owner)));
        QVERIFY(editor);
        editor->setText(u"Video team"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(bench.deployment().flows[2].owner, u"Video team"_s);
        QCOMPARE(bench.deployment().flows[0].owner, u"Video team"_s);
        QCOMPARE(bench.deployment().flows[1].owner, QString());
        QCOMPARE(done.size(), 1);
        QVERIFY2(
            done[0][0].toString().contains(u"Owner set on 2"_s), qPrintable(done[0][0].toString()));
        QCOMPARE(bench.document.undoStack()->count(), 1);
        bench.document.undoStack()->undo();
        QCOMPARE(bench.deployment(), smallChart());

        // The next editor is for its cell alone.
        bench.view->edit(bench.cell(0, FlowModel::Owner));
        editor =
            qobject_cast<QLineEdit *>(bench.view->indexWidget(bench.cell(0, FlowModel::Owner)));
        QVERIFY(editor);
        editor->setText(u"Net"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(bench.deployment().flows[0].owner, u"Net"_s);
        QCOMPARE(bench.deployment().flows[2].owner, QString());
    }

    void anotherColumnKeepsTheRows()
    {
        TableBench bench(Kind::Flows);
        const auto selected = [&] { return bench.selection.ids().flows; };
        const QStringList all{u"api"_s, u"cache"_s, u"media"_s};
        bench.view->setCurrentIndex(bench.cell(0, FlowModel::From));
        bench.view->selectAll();
        QCOMPARE(selected(), all);
        // To the column that is to be set, by key: the rows stay, as they do at the ends.
        for (const int key :
            {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_End, Qt::Key_Home}) {
            const int before = bench.view->currentIndex().column();
            QTest::keyClick(bench.view.get(), Qt::Key(key));
            QVERIFY(bench.view->currentIndex().column() != before);
            QCOMPARE(selected(), all);
        }
        // To another row, and with the mouse, it is that row.
        QTest::keyClick(bench.view.get(), Qt::Key_Down);
        QCOMPARE(selected(), QStringList{u"cache"_s});
        bench.view->selectAll();
        QTest::mouseClick(bench.view->viewport(), Qt::LeftButton, {},
            bench.view->visualRect(bench.cell(1, FlowModel::Ports)).center());
        QCOMPARE(selected(), QStringList{u"cache"_s});
        // A current row that is not selected is selected by going along it, as ever.
        bench.selection.set({});
        QTest::keyClick(bench.view.get(), Qt::Key_Right);
        QCOMPARE(selected(), QStringList{u"cache"_s});
    }

    void allButHeadingsAreSelected()
    {
        TableBench bench(Kind::Flows);
        bench.view->groups()->setGroupRole(ProtocolGroupRole);
        QCOMPARE(
            bench.lines(), (QStringList{u"[tcp]"_s, u"api"_s, u"cache"_s, u"[udp]"_s, u"media"_s}));
        QCoreApplication::processEvents(); // the table has taken its selection up again
        bench.view->selectAll();
        QCOMPARE(bench.selection.ids().flows, (QStringList{u"api"_s, u"cache"_s, u"media"_s}));
        bench.view->clearSelection();
        QVERIFY(bench.selection.ids().isEmpty());
        bench.view->groups()->setCollapsed(0, true);
        QTRY_COMPARE(bench.lines(), (QStringList{u"[tcp]"_s, u"[udp]"_s, u"media"_s}));
        QCoreApplication::processEvents();
        bench.view->selectAll();
        QCOMPARE(bench.selection.ids().flows, QStringList{u"media"_s});
        // A single cell is no row, whoever has selected it.
        bench.view->selectionModel()->select(
            bench.cell(2, FlowModel::Ports), QItemSelectionModel::ClearAndSelect);
        QVERIFY(bench.selection.ids().isEmpty());
    }

    void whatIsRefusedChangesNoRow()
    {
        TableBench bench(Kind::Components);
        const QSignalSpy rejected(bench.view.get(), &TableView::rejected);
        bench.view->selectAll();
        bench.view->selectionModel()->setCurrentIndex(
            bench.cell(0, ComponentModel::InZone), QItemSelectionModel::NoUpdate);
        QVERIFY(bench.view->editSelectedRows());
        QVERIFY(!bench.view->model()->setData(
            bench.cell(0, ComponentModel::InZone), u"nowhere"_s, Qt::EditRole));
        QCOMPARE(rejected.size(), 1);
        QVERIFY(rejected[0][0].toString().contains(u"name one that is on the chart"_s));
        QCOMPARE(bench.deployment(), smallChart());
        bench.view->setCurrentIndex(bench.cell(0, ComponentModel::Id));
        QVERIFY(!bench.view->editSelectedRows()); // an id stays
    }

    void theSelectedRowIsSeenWithoutTheFilter()
    {
        Deployment large = smallChart();
        const Flow first = large.flows.front();
        large.flows.clear();
        for (int i = 0; i < 200; ++i) {
            Flow flow = first;
            flow.id = u"f%1"_s.arg(i, 3, 10, QChar(u'0'));
            flow.owner = i == 150 ? u"Lamp"_s : QString();
            large.flows.push_back(flow);
        }
        TableBench bench(Kind::Flows, large);
        const auto isSeen = [&](int row) {
            return bench.view->viewport()->rect().contains(
                bench.view->visualRect(bench.cell(row, FlowModel::From)).center());
        };
        bench.view->setFilter(u"lamp"_s);
        QTRY_COMPARE(bench.lines(), QStringList{u"f150"_s});
        bench.selection.set({{u"f150"_s}, {}, {}});
        bench.view->setFilter({});
        QCOMPARE(bench.lines().size(), 200);
        QTRY_VERIFY(isSeen(150));
        QVERIFY(!isSeen(0));
        QCOMPARE(bench.selection.ids().flows, QStringList{u"f150"_s});
        // Scrolled away, an edit leaves the view alone.
        bench.view->scrollToTop();
        Flow other = large.flows[3];
        other.owner = u"x"_s;
        QVERIFY(bench.document.edit(u"x"_s, {Replace<Flow>{other}}));
        QCoreApplication::processEvents();
        QVERIFY(isSeen(0) && !isSeen(150));
    }

    void theFilterSeesEveryChange()
    {
        TableBench bench(Kind::Flows);
        bench.view->setFilter(u"server"_s);
        QCOMPARE(bench.lines(), (QStringList{u"api"_s, u"cache"_s, u"media"_s}));
        bench.view->setFilter(u"lamp"_s);
        QVERIFY(bench.lines().isEmpty());
        Component renamed = bench.deployment().components[1];
        renamed.name = u"Lamp"_s;
        QVERIFY(bench.document.edit(u"x"_s, {Replace<Component>{renamed}})); // at the flow's end
        QTRY_COMPARE(bench.lines(), QStringList{u"cache"_s});
        renamed.name = u"Redis"_s;
        renamed.addresses = *parseAddresses(u"192.0.2.77"_s);
        QVERIFY(bench.document.edit(u"x"_s, {Replace<Component>{renamed}}));
        bench.view->setFilter(u"192.0.2.77"_s);
        QTRY_COMPARE(bench.lines(), QStringList{u"cache"_s});
        Flow more = bench.deployment().flows[1];
        more.id = u"a-first"_s;
        QVERIFY(bench.document.edit(u"x"_s, {Insert<Flow>{more}}));
        QTRY_COMPARE(bench.lines(), (QStringList{u"a-first"_s, u"cache"_s}));
        QVERIFY(bench.document.edit(u"x"_s, {Remove<Flow>{u"cache"_s}}));
        QTRY_COMPARE(bench.lines(), QStringList{u"a-first"_s});
        bench.document.undoStack()->undo();
        QTRY_COMPARE(bench.lines(), (QStringList{u"a-first"_s, u"cache"_s}));
        bench.document.reset(smallChart(), {});
        QTRY_VERIFY(bench.lines().isEmpty());
    }

    void spaceSwitchesAllSelectedRows()
    {
        TableBench bench(Kind::Flows);
        bench.selection.set({{u"api"_s, u"cache"_s}, {}, {}});
        bench.view->selectionModel()->setCurrentIndex(
            bench.cell(0, FlowModel::Enabled), QItemSelectionModel::NoUpdate);
        QTest::keyClick(bench.view.get(), Qt::Key_Space);
        QVERIFY(!bench.deployment().flows[0].enabled && !bench.deployment().flows[1].enabled);
        QVERIFY(bench.deployment().flows[2].enabled);
        QCOMPARE(bench.document.undoStack()->count(), 1);
        bench.selection.set({{u"media"_s}, {}, {}});
        QVERIFY(bench.view->editSelectedRows());
        QVERIFY(!bench.deployment().flows[2].enabled);
    }
};

QTEST_MAIN(TestTableLayout)
#include "tst_tablelayout.moc"
