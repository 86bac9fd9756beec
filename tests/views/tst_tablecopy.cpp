#include "views/table/TableCopy.h"

#include "model/io/SheetText.h"
#include "model/items/FlowModel.h"
#include "model/items/PastePlan.h"
#include "model/items/PlaceModels.h"
#include "tests/views/TableBench.h"
#include "views/dialogs/PasteDialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

using Kind = TableView::Kind;

/// Rows that leave a table and come back.
class TestTableCopy : public QObject
{
    Q_OBJECT

private slots:
    void whatIsShownIsCopied()
    {
        TableBench bench(Kind::Flows);
        QHeaderView *header = bench.view->horizontalHeader();
        for (int column = 0; column < FlowModel::ColumnCount; ++column)
            bench.view->setColumnShown(column, false);
        // One always stays.
        for (const int column : {FlowModel::To, FlowModel::Ports, FlowModel::Enabled})
            bench.view->setColumnShown(column, true);
        bench.view->setColumnShown(FlowModel::SourceRow, false);
        header->moveSection(header->visualIndex(FlowModel::Ports), 0);
        bench.view->sortByColumn(FlowModel::Ports, Qt::DescendingOrder);
        bench.view->groups()->setGroupRole(ZoneGroupRole);
        bench.selection.set({{u"api"_s, u"media"_s}, {}, {}});
        QTRY_COMPARE(bench.view->selectedRows(), (std::vector<int>{0, 2}));
        const TextTable table = RowsToCopy(*bench.view, false).texts();
        QCOMPARE(table.header, (QStringList{u"Ports"_s, u"On"_s, u"To"_s}));
        QCOMPARE(table.rows,
            (std::vector<QStringList>{{u"50000-60000/udp"_s, u"Yes"_s, u"LiveKit server"_s},
                {u"7880/tcp"_s, u"Yes"_s, u"LiveKit server"_s}}));
        QCOMPARE(RowsToCopy(*bench.view, true).texts().header.last(), u"Id"_s);
        bench.selection.clear();
        QTRY_VERIFY(bench.view->selectedRows().empty());
        QCOMPARE(RowsToCopy(*bench.view, false).texts().rows.size(), 3U); // without the headings
    }

    void everyProgramFindsItsForm()
    {
        Deployment deployment = smallChart();
        deployment.flows[0].purpose = u"=1+1"_s;
        const TableBench bench(Kind::Flows, deployment);
        const std::unique_ptr<QMimeData> sheet(
            toMimeData(RowsToCopy(*bench.view, true).written(CopyForm::Spreadsheet)));
        QVERIFY(sheet->text().startsWith(u"On\tFrom\tTo\tPorts\t"_s));
        QVERIFY(sheet->text().contains(u"\t'=1+1\t"_s));
        QVERIFY(sheet->html().contains(u"<td>&#39;=1+1</td>"_s) ||
                sheet->html().contains(u"<td>'=1+1</td>"_s));
        QVERIFY(sheet->data(u"text/csv"_s).contains(",'=1+1,"));
        const std::unique_ptr<QMimeData> csv(
            toMimeData(RowsToCopy(*bench.view, true).written(CopyForm::Csv)));
        QVERIFY(csv->text().startsWith(u"On,From,To,"_s) && !csv->hasHtml());
        const std::unique_ptr<QMimeData> page(
            toMimeData(RowsToCopy(*bench.view, false).written(CopyForm::Markdown)));
        QVERIFY(page->text().startsWith(u"| On | From | To |"_s));
        QVERIFY(!page->text().contains(u"| Id |"_s));
    }

    void whatIsCopiedIsPastedBack_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("table");
        QTest::newRow("flows") << Kind::Flows << int(PasteTable::Flows);
        QTest::newRow("components") << Kind::Components << int(PasteTable::Components);
        QTest::newRow("zones") << Kind::Zones << int(PasteTable::Zones);
    }
    void whatIsCopiedIsPastedBack()
    {
        QFETCH(Kind, kind);
        QFETCH(int, table);
        Deployment deployment = smallChart();
        deployment.flows[0].purpose = u"+1 \"line\nbreak\"\t"_s;
        deployment.flows[1].need = {Need::Kind::Conditional, u"at night"_s};
        deployment.flows[2].enabled = false;
        deployment.flows[2].exposed = Exposure::External;
        deployment.components[1].name = deployment.components[2].name; // two of one name
        deployment.components[1].addresses = *parseAddresses(u"192.0.2.9, 2001:db8::9");
        const TableBench bench(kind, deployment);
        for (const CopyForm form : {CopyForm::Spreadsheet, CopyForm::Csv}) {
            const std::unique_ptr<QMimeData> data(
                toMimeData(RowsToCopy(*bench.view, true).written(form)));
            const auto sheet = readSheet(data->text());
            QVERIFY2(sheet, qPrintable(sheet ? QString() : sheet.error().toString()));
            const auto plan = planPaste(deployment, PasteTable(table), *sheet);
            QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().toString()));
            QCOMPARE(int(plan->rows.size()), bench.view->count());
            for (const PasteRow &row : plan->rows)
                QVERIFY2(row.what == PasteRow::What::Same, qPrintable(row.details));
        }
    }

    void theDialogShowsWhatWouldChange()
    {
        const auto sheet = readSheet(u"Id,Owner,Weather,Source row\napi,Net,x,\ncache,,,\n"
                                     "new,Net,,\n");
        const auto plan = planPaste(smallChart(), PasteTable::Flows, *sheet);
        QVERIFY(plan);
        PasteDialog dialog(*plan);
        dialog.show();
        const auto *summary = dialog.findChild<QLabel *>(u"summary"_s);
        QVERIFY(summary->text().contains(u"1 changed"_s));
        QVERIFY(summary->text().contains(u"1 refused"_s));
        const auto *remarks = dialog.findChild<QLabel *>(u"remarks"_s);
        QVERIFY(remarks->text().contains(u"\"Weather\""_s));
        QVERIFY(remarks->text().contains(u"\"Source row\""_s));
        auto *list = dialog.findChild<QTableView *>();
        const QAbstractItemModelTester tester(
            list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list->model()->rowCount(), 3);
        QVERIFY(list->model()->index(2, 3).data().toString().contains(u"missing"_s));
        auto *only = dialog.findChild<QCheckBox *>();
        QVERIFY(only->isVisible());
        only->setChecked(true);
        QCOMPARE(list->model()->rowCount(), 1);
        only->setChecked(false);
        QCOMPARE(list->model()->rowCount(), 3);
        only->setChecked(true);
        auto *apply = dialog.findChild<QPushButton *>(u"apply"_s);
        QVERIFY(apply->isEnabled() && apply->text().contains(u'1'));
        apply->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(!dialog.grab().isNull());
    }

    void nothingToPasteCannotBePasted()
    {
        const auto sheet = readSheet(u"Owner\n");
        PasteDialog dialog(*planPaste(smallChart(), PasteTable::Flows, *sheet));
        dialog.show();
        QVERIFY(!dialog.findChild<QPushButton *>(u"apply"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QLabel *>(u"remarks"_s)->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }
};

QTEST_MAIN(TestTableCopy)
#include "tst_tablecopy.moc"
