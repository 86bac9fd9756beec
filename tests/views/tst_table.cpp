#include "views/table/TableView.h"

#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/PlaceModels.h"
#include "tests/support/RandomDeployment.h"
#include "views/table/CheckedEdit.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

Component component(const QString &id, const QString &name)
{
    Component record;
    record.id = id;
    record.name = name;
    return record;
}

Flow flow(const QString &id, const QString &to, const QString &ports)
{
    Flow record;
    record.id = id;
    record.from = u"client"_s;
    record.to = to;
    record.ports = *PortSpec::parse(ports);
    record.purpose = u"Purpose of "_s + id;
    return record;
}

Deployment sample()
{
    Deployment deployment;
    deployment.zones.resize(2);
    deployment.zones[0].id = u"dmz"_s;
    deployment.zones[1].id = u"internet"_s;
    deployment.zones[1].kind = ZoneKind::Internet;
    deployment.components = {component(u"client"_s, u"LiveKit client"_s),
        component(u"redis"_s, u"Redis"_s), component(u"sfu"_s, u"LiveKit server"_s)};
    deployment.flows = {flow(u"api"_s, u"sfu"_s, u"7880/tcp"_s),
        flow(u"cache"_s, u"redis"_s, u"6379/tcp"_s),
        flow(u"media"_s, u"sfu"_s, u"50000-60000/udp"_s)};
    return deployment;
}

/// A document with a shown table; keys go to it.
struct Bench
{
    explicit Bench(TableView::Kind kind)
    {
        document.reset(sample(), {});
        view = std::make_unique<TableView>(kind, &document, &selection);
        view->resize(1200, 300);
        view->show();
    }

    QModelIndex cell(int row, int column) const { return view->model()->index(row, column); }
    QPoint at(const QModelIndex &index) const { return view->visualRect(index).center(); }
    void click(const QModelIndex &index, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, at(index));
    }
    /// Opens the editor of a cell.
    QWidget *edit(const QModelIndex &index) const
    {
        view->setCurrentIndex(index);
        view->edit(index);
        return view->indexWidget(index);
    }

    DeploymentDocument document;
    Selection selection;
    std::unique_ptr<TableView> view;
};

const Flow &flowAt(const Bench &bench, size_t i) { return bench.document.deployment().flows[i]; }

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void looks()
    {
        const Bench bench(TableView::Kind::Flows);
        QCOMPARE(bench.view->rowHeight(0), 24);
        QVERIFY(bench.view->verticalHeader()->isHidden());
        QVERIFY(!bench.view->alternatingRowColors());
        QCOMPARE(bench.view->count(), 3);
        QCOMPARE(bench.view->accessibleName(), u"Flows"_s);
        QCOMPARE(bench.cell(0, FlowModel::To).data().toString(), u"LiveKit server"_s);
    }

    void everyKindPaints_data()
    {
        QTest::addColumn<TableView::Kind>("kind");
        QTest::newRow("flows") << TableView::Kind::Flows;
        QTest::newRow("components") << TableView::Kind::Components;
        QTest::newRow("zones") << TableView::Kind::Zones;
        QTest::newRow("problems") << TableView::Kind::Problems;
    }
    void everyKindPaints()
    {
        QFETCH(TableView::Kind, kind);
        Bench bench(kind);
        const QAbstractItemModelTester tester(
            bench.view->proxy(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random{3};
        const Below below = [&](int n) { return int(random() % unsigned(n)); };
        QVERIFY(!bench.view->grab().isNull());
        for (int i = 0; i < 60; ++i) {
            QVERIFY(bench.document.edit(u"x"_s, randomStep(below, bench.document.deployment())));
            if (below(4) == 0)
                bench.document.undoStack()->undo();
            if (below(6) == 0)
                bench.view->setFilter(below(2) ? u"video"_s : QString());
            if (below(6) == 0)
                bench.view->sortByColumn(below(3), Qt::SortOrder(below(2)));
            if (below(5) == 0)
                bench.view->selectRow(0);
            QVERIFY(!bench.view->grab().isNull());
            QCoreApplication::processEvents();
        }
    }

    void clickingSelectsForAll()
    {
        const Bench bench(TableView::Kind::Flows);
        const QSignalSpy changed(&bench.selection, &Selection::changed);
        bench.click(bench.cell(0, FlowModel::Purpose));
        QCOMPARE(bench.selection.ids().flows, QStringList{u"api"_s});
        bench.click(bench.cell(2, FlowModel::Purpose), Qt::ControlModifier);
        QCOMPARE(bench.selection.ids().flows, (QStringList{u"api"_s, u"media"_s}));
        QCOMPARE(changed.size(), 2);
    }

    void selectionOfOthersShows()
    {
        Bench bench(TableView::Kind::Flows);
        bench.selection.set({{u"media"_s, u"cache"_s}, {u"sfu"_s}, {}});
        const QItemSelectionModel *rows = bench.view->selectionModel();
        QVERIFY(!rows->isRowSelected(0) && rows->isRowSelected(1) && rows->isRowSelected(2));
        QCOMPARE(bench.view->currentIndex().row(), 1);
        // Showing it does not write it.
        QCOMPARE(bench.selection.ids().components, QStringList{u"sfu"_s});
        bench.selection.clear();
        QVERIFY(!rows->hasSelection());
        bench.selection.set({{u"gone"_s}, {}, {}});
        QVERIFY(!rows->hasSelection());
    }

    void selectionOutlivesFilterAndSorting()
    {
        Bench bench(TableView::Kind::Flows);
        bench.selection.set({{u"media"_s}, {}, {}});
        bench.view->sortByColumn(FlowModel::Ports, Qt::DescendingOrder);
        QVERIFY(bench.view->selectionModel()->isRowSelected(0));
        bench.view->setFilter(u"redis"_s);
        QCoreApplication::processEvents();
        QCOMPARE(bench.view->model()->rowCount(), 1);
        QCOMPARE(bench.selection.ids().flows, QStringList{u"media"_s});
        bench.view->setFilter({});
        QTRY_VERIFY(bench.view->selectionModel()->isRowSelected(0));
    }

    void undoOfADeletionSelectsAgain()
    {
        Bench bench(TableView::Kind::Flows);
        bench.selection.set({{u"cache"_s}, {u"redis"_s}, {}});
        QVERIFY(bench.document.edit(u"x"_s, {Remove<Flow>{u"cache"_s}}));
        QCoreApplication::processEvents();
        QVERIFY(!bench.view->selectionModel()->hasSelection());
        QCOMPARE(bench.selection.ids().components, QStringList{u"redis"_s});
        bench.document.undoStack()->undo();
        QTRY_VERIFY(bench.view->selectionModel()->isRowSelected(1));
    }

    void aProblemSelectsItsRecords()
    {
        Bench bench(TableView::Kind::Problems);
        Flow off = sample().flows[0];
        off.enabled = false;
        QVERIFY(bench.document.edit(u"x"_s, {Replace<Flow>{off}}));
        QCoreApplication::processEvents();
        int row = 0;
        while (row < bench.view->count() &&
               !bench.cell(row, 0).data(FlowIdsRole).toStringList().contains(u"api"_s))
            ++row;
        QVERIFY(row < bench.view->count());
        bench.click(bench.cell(row, 1));
        QVERIFY(bench.selection.ids().flows.contains(u"api"_s));
        QVERIFY(bench.view->selectionModel()->isRowSelected(row));
        bench.selection.set({{u"media"_s}, {}, {}});
        QVERIFY(!bench.view->selectionModel()->hasSelection());
    }

    void countsAreTold()
    {
        Bench bench(TableView::Kind::Flows);
        const QSignalSpy counted(bench.view.get(), &TableView::countChanged);
        QVERIFY(bench.document.edit(u"x"_s, {Remove<Flow>{u"cache"_s}}));
        QCOMPARE(counted.last().at(0).toInt(), 2);
        bench.view->setFilter(u"nothing"_s);
        QCOMPARE(bench.view->count(), 2);
        bench.document.reset({}, {});
        QCOMPARE(counted.last().at(0).toInt(), 0);
    }

    void anEmptyTableSaysWhy()
    {
        Bench bench(TableView::Kind::Flows);
        const auto inked = [&] { // something is drawn in the middle
            const QImage image = bench.view->viewport()->grab().toImage();
            const QRect middle(image.width() / 2 - 100, image.height() / 2 - 10, 200, 20);
            for (int y = middle.top(); y < middle.bottom(); ++y) {
                for (int x = middle.left(); x < middle.right(); ++x) {
                    if (image.pixelColor(x, y) != image.pixelColor(2, image.height() - 2))
                        return true;
                }
            }
            return false;
        };
        bench.view->resize(1200, 600);
        QVERIFY(!inked());
        bench.view->setFilter(u"nothing has this"_s);
        QVERIFY(inked());
        bench.view->setFilter({});
        bench.document.reset({}, {});
        QVERIFY(inked());
    }

    void theListenerIsPicked()
    {
        Bench bench(TableView::Kind::Flows);
        auto *combo = qobject_cast<QComboBox *>(bench.edit(bench.cell(0, FlowModel::To)));
        QVERIFY(combo);
        QCOMPARE(combo->currentText(), u"LiveKit server"_s);
        QCOMPARE(combo->count(), 3);
        combo->setEditText(u"redis"_s);
        QTest::keyClick(combo, Qt::Key_Return);
        QTRY_COMPARE(flowAt(bench, 0).to, u"redis"_s);
    }

    void aRefusedTextStaysInItsList_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("listener") << int(FlowModel::To) << u"nobody"_s << u"Redis"_s;
        QTest::newRow("need") << int(FlowModel::Need) << u"sometimes"_s << u"Optional"_s;
    }
    void aRefusedTextStaysInItsList()
    {
        QFETCH(int, column);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        Bench bench(TableView::Kind::Flows);
        const QSignalSpy rejected(bench.view.get(), &TableView::rejected);
        const QModelIndex cell = bench.cell(0, column);
        const QPointer<QComboBox> combo = qobject_cast<QComboBox *>(bench.edit(cell));
        QVERIFY(combo);
        combo->setEditText(wrong);
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        QVERIFY(rejected[0][0].toString().contains(wrong));
        QCOMPARE(bench.document.deployment(), sample());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(combo && combo->isVisible());
        QCOMPARE(combo->currentText(), wrong);

        combo->setEditText(right);
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(cell.data().toString(), right);
        QTRY_VERIFY(!combo);
    }

    void aRefusedTextThatIsLeftIsTold()
    {
        Bench bench(TableView::Kind::Flows);
        const QSignalSpy rejected(bench.view.get(), &TableView::rejected);
        const QModelIndex cell = bench.cell(0, FlowModel::Need);
        const QPointer<QComboBox> combo = qobject_cast<QComboBox *>(bench.edit(cell));
        combo->setEditText(u"sometimes"_s);
        QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
        QApplication::sendEvent(combo, &out);
        QTRY_VERIFY(!combo);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(bench.document.deployment(), sample());
    }

    void needIsChosenOrWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("need");
        QTest::newRow("label") << u"Optional"_s << u"optional"_s;
        QTest::newRow("small letters") << u"optional"_s << u"optional"_s;
        QTest::newRow("words") << u"Conditional: at night"_s << u"conditional: at night"_s;
        QTest::newRow("wrong") << u"sometimes"_s << u"required"_s;
    }
    void needIsChosenOrWritten()
    {
        QFETCH(QString, typed);
        QFETCH(QString, need);
        Bench bench(TableView::Kind::Flows);
        auto *combo = qobject_cast<QComboBox *>(bench.edit(bench.cell(0, FlowModel::Need)));
        QVERIFY(combo);
        QCOMPARE(combo->currentText(), u"Required"_s);
        combo->setEditText(typed);
        QTest::keyClick(combo, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(flowAt(bench, 0).need.toString(), need);
    }

    void exposureIsChosen()
    {
        Bench bench(TableView::Kind::Flows);
        auto *combo = qobject_cast<QComboBox *>(bench.edit(bench.cell(0, FlowModel::Exposed)));
        QVERIFY(combo && !combo->isEditable());
        combo->setCurrentIndex(combo->findText(u"External"_s));
        emit combo->activated(combo->currentIndex());
        QTRY_COMPARE(flowAt(bench, 0).exposed, Exposure::External);
    }

    void theCheckBoxSwitchesTheFlow()
    {
        Bench bench(TableView::Kind::Flows);
        bench.view->setCurrentIndex(bench.cell(1, FlowModel::Enabled));
        QTest::keyClick(bench.view.get(), Qt::Key_Space);
        QVERIFY(!flowAt(bench, 1).enabled);
        bench.document.undoStack()->undo();
        QVERIFY(flowAt(bench, 1).enabled);
        bench.click(bench.cell(1, FlowModel::Enabled)); // where the box is painted
        QVERIFY(!flowAt(bench, 1).enabled);
    }

    void placesAreEditedToo()
    {
        Bench components(TableView::Kind::Components);
        auto *zone =
            qobject_cast<QComboBox *>(components.edit(components.cell(0, ComponentModel::InZone)));
        QVERIFY(zone);
        QCOMPARE(zone->itemText(0), u"None"_s);
        zone->setEditText(u"dmz"_s);
        QTest::keyClick(zone, Qt::Key_Return);
        QTRY_COMPARE(components.document.deployment().components[0].zone, u"dmz"_s);

        Bench zones(TableView::Kind::Zones);
        auto *addresses =
            qobject_cast<CheckedEdit *>(zones.edit(zones.cell(0, ZoneModel::Addresses)));
        QVERIFY(addresses);
        addresses->setText(u"192.0.2.7/24"_s);
        QVERIFY(addresses->error().contains(u"192.0.2.0/24"_s));
        addresses->setText(u"192.0.2.0/24"_s);
        QTest::keyClick(addresses, Qt::Key_Return);
        QTRY_COMPARE(zones.document.deployment().zones[0].addresses.size(), 1U);
    }

    void headersSort()
    {
        Bench bench(TableView::Kind::Flows);
        const QHeaderView *header = bench.view->horizontalHeader();
        const QPoint ports(header->sectionViewportPosition(FlowModel::Ports) + 20, 10);
        const auto first = [&] { return bench.cell(0, 0).data(IdRole).toString(); };
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, ports);
        QCOMPARE(first(), u"cache"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, ports);
        QCOMPARE(first(), u"media"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, ports);
        QCOMPARE(first(), u"api"_s);
    }

    void copyIsLeftToTheWindow()
    {
        Bench bench(TableView::Kind::Flows);
        QGuiApplication::clipboard()->setText(u"before"_s);
        bench.view->setCurrentIndex(bench.cell(0, FlowModel::Ports));
        QTest::keySequence(bench.view.get(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }
};

QTEST_MAIN(TestTable)
#include "tst_table.moc"
