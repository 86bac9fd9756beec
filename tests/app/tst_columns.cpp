#include "app/window/Menus.h"
#include "app/window/Tables.h"
#include "model/checks/Suppress.h"
#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/GroupProxy.h"
#include "model/items/PlaceModels.h"
#include "tests/app/Bench.h"
#include "views/fields/PortField.h"
#include "views/panels/Toast.h"

#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QAction *named(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

/// The submenu as it is when it shows.
QMenu *opened(const QMenu *menu, const QString &text)
{
    const QAction *action = named(menu, text);
    if (!action || !action->menu())
        return nullptr;
    emit action->menu()->aboutToShow();
    return action->menu();
}

} // namespace

/// Columns of the tables by keyboard, and what the window gives to cells.
class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void menusActUponTheShownTable()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        const QMenu *table = nullptr;
        for (const QAction *top : bench.window->menuBar()->actions()) {
            if (const QAction *found = named(top->menu(), u"Table"_s))
                table = found->menu();
        }
        QVERIFY(table && table->isEnabled());
        emit const_cast<QMenu *>(table)->aboutToShow();
        TableView *flows = bench.table(TableView::Kind::Flows);
        QAction *ports = named(opened(table, u"Sort by"_s), u"Ports"_s);
        QVERIFY(ports);
        ports->trigger();
        QCOMPARE(flows->proxy()->sortColumn(), int(FlowModel::Ports));
        QVERIFY(named(opened(table, u"Sort by"_s), u"Ports"_s)->isChecked());
        named(opened(table, u"Group by"_s), u"Protocol"_s)->trigger();
        QCOMPARE(flows->groups()->groupRole(), int(ProtocolGroupRole));
        QAction *encryption = named(opened(table, u"Columns"_s), u"Encryption"_s);
        QVERIFY(encryption && !encryption->isChecked());
        encryption->trigger();
        QVERIFY(!flows->isColumnHidden(FlowModel::Encryption));

        const Actions &actions = bench.window->actions();
        flows->setCurrentIndex(flows->model()->index(1, FlowModel::From));
        actions[ActionId::ColumnLeft]->trigger();
        QCOMPARE(flows->horizontalHeader()->visualIndex(FlowModel::From), 0);
        actions[ActionId::ColumnLeft]->trigger();
        QVERIFY2(bench.window->toast()->text().contains(u"first column"_s),
            qPrintable(bench.window->toast()->text()));
        actions[ActionId::ResetColumns]->trigger();
        QCOMPARE(flows->horizontalHeader()->visualIndex(FlowModel::From), 1);
        QVERIFY(flows->isColumnHidden(FlowModel::Encryption));
        QCOMPARE(flows->proxy()->sortColumn(), -1);

        bench.window->findChild<Tables *>()->setCurrentPage(Tables::Problems);
        emit const_cast<QMenu *>(table)->aboutToShow();
        QVERIFY(!named(table, u"Group by"_s)->menu()->isEnabled());
        QVERIFY(named(opened(table, u"Columns"_s), u"Severity"_s));
    }

    void cellsProposeWhatTheCatalogKnows()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        TableView *flows = bench.table(TableView::Kind::Flows);
        const QModelIndex cell = flows->model()->index(0, FlowModel::Ports);
        flows->setCurrentIndex(cell);
        flows->edit(cell);
        auto *field = qobject_cast<PortField *>(flows->indexWidget(cell));
        QVERIFY(field);
        field->clear();
        field->propose();
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(field->hasChoice());
    }

    void portsOfTheInspectorAreProposedToo()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        bench.window->selection()->set({{u"ice-tcp"_s}, {}, {}});
        auto *field = bench.find<PortField>(u"ports"_s);
        QVERIFY(field && field->isVisible());
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"htt"_s);
        QVERIFY(field->hasChoice());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(bench.flow(u"ice-tcp"_s)->ports.toString().contains(u"/tcp"_s),
            qPrintable(field->text()));
        QCOMPARE(bench.flow(u"ice-tcp"_s)->ports.toString(), field->text());
        QCOMPARE(bench.window->document()->undoStack()->count(), 1);
    }

    void anUnknownTargetIsNamedInTheInspector()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        Zone zone = bench.window->document()->deployment().zones.front();
        zone.target = u"cisco"_s;
        QVERIFY(bench.window->document()->edit(u"x"_s, {Replace<Zone>{zone}}));
        bench.window->selection()->set({{}, {}, {zone.id}});
        auto *target = bench.find<QComboBox>(u"zoneTarget"_s);
        QVERIFY(target && target->isVisible());
        QVERIFY2(target->currentText().contains(u"cisco"_s), qPrintable(target->currentText()));
        const int all = target->count();
        target->setCurrentIndex(target->findData(u"cisco-asa"_s));
        emit target->activated(target->currentIndex());
        QCOMPARE(bench.window->document()->deployment().zone(zone.id)->target, u"cisco-asa"_s);
        QCOMPARE(target->currentText(), u"Cisco ASA"_s);
        QCOMPARE(target->count(), all - 1);
    }

    void reasonsAreEditedInTheTable()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        auto *tables = bench.window->findChild<Tables *>();
        DeploymentDocument *document = bench.window->document();
        Zone zone = document->deployment().zones.front();
        zone.target = u"cisco"_s;
        QVERIFY(document->edit(u"x"_s, {Replace<Zone>{zone}}));
        QTRY_VERIFY(!tables->problems().empty());
        QVERIFY(document->edit(u"x"_s,
            {suppressing(document->deployment(), {tables->problems().front()}, u"so be it"_s)}));
        TableView *view = tables->problemView();
        QVERIFY(view->isColumnHidden(ProblemModel::Reason));
        bench.window->actions()[ActionId::ShowSuppressed]->trigger();
        QVERIFY(!view->isColumnHidden(ProblemModel::Reason));
        const int steps = document->undoStack()->count();
        const QModelIndex cell =
            view->model()->index(view->model()->rowCount() - 1, ProblemModel::Reason);
        QCOMPARE(cell.data().toString(), u"so be it"_s);
        tables->setCurrentPage(Tables::Problems);
        view->setCurrentIndex(cell);
        view->edit(cell);
        auto *edit = qobject_cast<QLineEdit *>(view->indexWidget(cell));
        QVERIFY(edit);
        edit->setText(u"on purpose"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(document->undoStack()->count(), steps + 1);
        QCOMPARE(
            document->deployment().settings.suppressed.begin()->second.reason, u"on purpose"_s);
        // Columns as at first, and as somebody left them.
        view->setColumnLayout({});
        QVERIFY(!view->isColumnHidden(ProblemModel::Reason));
        view->setColumnShown(ProblemModel::Reason, false);
        const QVariantMap left = tables->layouts();
        bench.window->actions()[ActionId::ShowSuppressed]->trigger();
        QVERIFY(view->isColumnHidden(ProblemModel::Reason));
        tables->setLayouts(left);
        QVERIFY(bench.window->actions()[ActionId::ShowSuppressed]->isChecked());
        QVERIFY(view->isColumnHidden(ProblemModel::Reason));
    }
};

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"
