#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/PlaceModels.h"
#include "model/items/RecordFilter.h"
#include "model/targets/Target.h"
#include "tests/views/TableBench.h"
#include "views/fields/PortField.h"
#include "views/fields/PortList.h"
#include "views/style/Bubble.h"
#include "views/table/CheckedEdit.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

using Kind = TableView::Kind;

namespace {

/// The editor of a cell, which it opens.
QWidget *edited(const TableBench &bench, const QModelIndex &index)
{
    bench.view->setCurrentIndex(index);
    bench.view->edit(index);
    return bench.view->indexWidget(index);
}

const Flow &flowAt(const TableBench &bench, size_t i) { return bench.deployment().flows[i]; }

} // namespace

/// What cells propose and refuse while one types.
class TestTableCells : public QObject
{
    Q_OBJECT

private slots:
    /// Who looks for "livekit" sees why each row is there, also where a text is cut before it.
    void whatIsSoughtIsMarked_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("whole") << 160;
        QTest::newRow("cut") << 60;
    }
    void whatIsSoughtIsMarked()
    {
        QFETCH(int, width);
        TableBench bench(Kind::Flows);
        bench.view->setColumnWidth(FlowModel::To, width);
        bench.view->setColumnWidth(FlowModel::From, width);
        const auto grab = [&] { return bench.view->viewport()->grab().toImage(); };
        const QImage before = grab();
        QVERIFY(bench.view->setFilter(u"LIVEKIT or 7880 or -purpose:x"_s));
        QCOMPARE(bench.view->model()->rowCount(), 3);
        const QImage after = grab();
        int marked = 0;
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < bench.view->model()->columnCount(); ++column) {
                const QModelIndex cell = bench.cell(row, column);
                const QRect rect = bench.view->visualRect(cell) & after.rect();
                if (rect.isEmpty())
                    continue;
                const QString text = cell.data().toString();
                const bool sought =
                    text.contains(u"livekit"_s, Qt::CaseInsensitive) || text.contains(u"7880"_s);
                QVERIFY2((before.copy(rect) != after.copy(rect)) == sought, qPrintable(text));
                marked += sought;
            }
        QCOMPARE(marked, 6);
        QVERIFY(bench.view->setFilter({}));
        QCOMPARE(grab(), before);
    }

    /// A page of text that is pasted into a name by mistake; what a file has brought stays whole.
    void namesAreShort_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("component") << Kind::Components;
        QTest::newRow("zone") << Kind::Zones;
    }
    void namesAreShort()
    {
        QFETCH(Kind, kind);
        Deployment chart = smallChart();
        const QString page(100'000, u'x');
        chart.components.back().name = chart.zones.back().name = page;
        TableBench bench(kind, chart);
        const int last = bench.view->model()->rowCount() - 1;
        auto *edit = qobject_cast<QLineEdit *>(edited(bench, bench.cell(0, 0)));
        QVERIFY(edit);
        edit->selectAll();
        edit->insert(page);
        QCOMPARE(edit->text().size(), 200);
        edit = qobject_cast<QLineEdit *>(edited(bench, bench.cell(last, 0)));
        QVERIFY(edit);
        QCOMPARE(edit->text(), page);
    }

    void portsAreCheckedWhileTyping()
    {
        TableBench bench(Kind::Flows);
        const QModelIndex index = bench.cell(0, FlowModel::Ports);
        auto *edit = qobject_cast<PortField *>(edited(bench, index));
        QVERIFY(edit);
        QCOMPARE(edit->text(), u"7880/tcp"_s);
        edit->selectAll();
        QTest::keyClicks(edit, u"70000"_s);
        const auto *bubble = bench.view->findChild<Bubble *>();
        QVERIFY(bubble && bubble->isVisible());
        QVERIFY2(bubble->text().contains(u"1 to 65535"_s), qPrintable(bubble->text()));
        QVERIFY(bubble->parentWidget()->rect().contains(bubble->geometry()));
        const QRect field(edit->mapTo(bubble->parentWidget(), QPoint()), edit->size());
        QVERIFY(!bubble->geometry().intersects(field));
        QVERIFY(bubble->height() >= bubble->heightForWidth(bubble->width()));
        QTest::keyClick(edit, Qt::Key_Return); // stays open
        QCOMPARE(bench.view->indexWidget(index), edit);
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(bench.view->indexWidget(index), edit);
        QCOMPARE(flowAt(bench, 0).ports.toString(), u"7880/tcp"_s);
        edit->selectAll();
        QTest::keyClicks(edit, u"443/tcp, 3478/udp"_s);
        QVERIFY(!bubble->isVisible());
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(flowAt(bench, 0).ports.toString(), u"443/tcp, 3478/udp"_s);
        QCOMPARE(bench.document.undoStack()->count(), 1);
        bench.document.undoStack()->undo();
        QCOMPARE(bench.deployment(), smallChart());
    }

    void portsAreProposed()
    {
        TableBench bench(Kind::Flows);
        const QModelIndex index = bench.cell(0, FlowModel::Ports);
        const QSignalSpy rejected(bench.view.get(), &TableView::rejected);
        QPointer<PortField> edit = qobject_cast<PortField *>(edited(bench, index));
        edit->selectAll();
        QTest::keyClicks(edit, u"htt"_s);
        QVERIFY(edit->hasChoice());
        const auto *list = bench.view->findChild<PortList *>();
        QVERIFY(list && list->isVisible() && list->count() > 1);
        // The list stands whole in the window, beside the field.
        QVERIFY(bench.view->rect().contains(list->geometry()));
        QTest::keyClick(edit, Qt::Key_Down);
        const QString second = list->currentItem()->text();
        QTest::keyClick(edit, Qt::Key_Escape); // the list first
        QVERIFY(edit && !list->isVisible());
        QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(flowAt(bench, 0).ports.toString(), second);
        QTRY_VERIFY(!edit);
        QCOMPARE(rejected.size(), 0);
        QCOMPARE(bench.document.undoStack()->count(), 1);

        // Untouched it is left as it was.
        edit = qobject_cast<PortField *>(edited(bench, index));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!edit);
        QCOMPARE(bench.document.undoStack()->count(), 1);
    }

    void escapeLeavesAWrongText()
    {
        TableBench bench(Kind::Flows);
        const QSignalSpy rejected(bench.view.get(), &TableView::rejected);
        auto *edit = qobject_cast<PortField *>(edited(bench, bench.cell(0, FlowModel::Ports)));
        QTest::keyClicks(edit, u"x"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(!bench.view->indexWidget(bench.cell(0, FlowModel::Ports)));
        QCOMPARE(bench.deployment(), smallChart());
        QCOMPARE(rejected.size(), 0);
    }

    void ownersAreCompleted()
    {
        TableBench bench(Kind::Flows);
        Flow owned = bench.deployment().flows[1];
        owned.owner = u"Video team"_s;
        QVERIFY(bench.document.edit(u"x"_s, {Replace<Flow>{owned}}));
        bench.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.view.get()));
        QPointer<QLineEdit> edit =
            qobject_cast<QLineEdit *>(edited(bench, bench.cell(0, FlowModel::Owner)));
        QVERIFY(edit && edit->completer());
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"team"_s);
        QTRY_VERIFY(edit->completer()->popup()->isVisible());
        QTest::keyClick(edit->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(flowAt(bench, 0).owner, u"Video team"_s);
        QTRY_VERIFY(!edit);
        QCOMPARE(bench.document.undoStack()->count(), 2);
        // What nobody has yet is taken as well.
        edit = qobject_cast<QLineEdit *>(edited(bench, bench.cell(0, FlowModel::Owner)));
        edit->setText(u"Net"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(flowAt(bench, 0).owner, u"Net"_s);
        QTRY_VERIFY(!edit);
    }

    void expiryIsChosenFromACalendar()
    {
        TableBench bench(Kind::Flows);
        bench.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.view.get()));
        const QModelIndex index = bench.cell(1, FlowModel::Expires);
        QPointer<CheckedEdit> edit = qobject_cast<CheckedEdit *>(edited(bench, index));
        QVERIFY(edit);
        QTest::keyClicks(edit, u"31.1."_s);
        QVERIFY(edit->error().contains(u"2027-01-31"_s));
        QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(edit); // though the calendar has the focus now
        auto *calendar = edit->findChild<QCalendarWidget *>();
        QVERIFY(calendar && calendar->isVisible());
        emit calendar->clicked(QDate(2027, 12, 31));
        QCOMPARE(flowAt(bench, 1).expires, QDate(2027, 12, 31));
        QTRY_VERIFY(!edit);
        QCOMPARE(bench.document.undoStack()->count(), 1);
        // A date can be written as well.
        edit = qobject_cast<CheckedEdit *>(edited(bench, index));
        edit->setText(u"2028-02-29"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(flowAt(bench, 1).expires, QDate(2028, 2, 29));
    }

    void whatIsTypedReplaces_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("column");
        QTest::newRow("component") << Kind::Flows << int(FlowModel::From);
        QTest::newRow("need") << Kind::Flows << int(FlowModel::Need);
        QTest::newRow("zone") << Kind::Components << int(ComponentModel::InZone);
        QTest::newRow("kind") << Kind::Components << int(ComponentModel::Kind);
        QTest::newRow("zone around") << Kind::Zones << int(ZoneModel::Inside);
        QTest::newRow("target") << Kind::Zones << int(ZoneModel::Target);
        QTest::newRow("owner") << Kind::Flows << int(FlowModel::Owner);
        QTest::newRow("ports") << Kind::Flows << int(FlowModel::Ports);
    }
    /// By F2, by a double click or by typing at once: the old text does not stay in front.
    void whatIsTypedReplaces()
    {
        QFETCH(Kind, kind);
        QFETCH(int, column);
        TableBench bench(kind);
        const QModelIndex index = bench.cell(0, column);
        QWidget *editor = edited(bench, index);
        QVERIFY(editor);
        auto *field = qobject_cast<QLineEdit *>(editor);
        if (auto *combo = qobject_cast<QComboBox *>(editor))
            field = combo->lineEdit();
        QVERIFY(field);
        QTest::keyClicks(field, u"z"_s);
        QCOMPARE(field->text(), u"z"_s);
    }

    /// By a merge, by a draft that is read: the row is told of while somebody writes in it.
    void whatIsTypedStaysWhenTheRowChanges_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("column");
        QTest::newRow("zone") << Kind::Components << int(ComponentModel::InZone);
        QTest::newRow("need") << Kind::Flows << int(FlowModel::Need);
    }
    void whatIsTypedStaysWhenTheRowChanges()
    {
        QFETCH(Kind, kind);
        QFETCH(int, column);
        TableBench bench(kind);
        auto *combo = qobject_cast<QComboBox *>(edited(bench, bench.cell(0, column)));
        QVERIFY(combo);
        QTest::keyClicks(combo->lineEdit(), u"ab"_s);
        Flow flow = bench.deployment().flows[0];
        flow.purpose = u"Media"_s;
        Component component = bench.deployment().components[0];
        component.note = u"Phones"_s;
        QVERIFY(
            bench.document.edit(u"Both"_s, {Replace<Flow>{flow}, Replace<Component>{component}}));
        QCOMPARE(combo->currentText(), u"ab"_s);
        QTest::keyClicks(combo->lineEdit(), u"c"_s);
        QCOMPARE(combo->currentText(), u"abc"_s);
    }

    /// Tab goes on in a row that the filter hides from then on, at once or a moment later.
    void theRowStaysWhileItIsWrittenIn_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("next");
        QTest::addColumn<bool>("later"); // as among many flows
        for (const bool later : {false, true}) {
            const char *when = later ? "later" : "at once";
            QTest::addRow("flow, %s", when)
                << Kind::Flows << int(FlowModel::Purpose) << int(FlowModel::Owner) << later;
            QTest::addRow("component, %s", when) << Kind::Components << int(ComponentModel::Name)
                                                 << int(ComponentModel::Note) << later;
        }
    }
    void theRowStaysWhileItIsWrittenIn()
    {
        QFETCH(Kind, kind);
        QFETCH(int, column);
        QFETCH(int, next);
        QFETCH(bool, later);
        DeploymentDocument document;
        Deployment chart = smallChart();
        chart.flows[1].purpose = u"web"_s;
        chart.components.emplace_back().id = u"x"_s;
        chart.components.back().name = u"web"_s;
        document.reset(chart, {});
        Selection selection;
        RecordFilter filter(&document);
        TableView view(kind, &document, &selection, nullptr, &filter);
        view.resize(800, 300);
        for (int i = 0; i < view.model()->columnCount(); ++i)
            view.setColumnShown(i, i == column || i == next);
        for (const int shown : {column, next})
            view.setColumnShown(shown, true);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        if (later)
            filter.setMostAtOnce(0);
        QVERIFY(filter.setQuery(u"web"_s));
        QTRY_VERIFY(!filter.isLooking());
        const int rows = view.model()->rowCount();
        int row = 0;
        while (row < rows && view.model()->index(row, column).data() != u"web"_s)
            ++row;
        const auto editor = [&] {
            return qobject_cast<QLineEdit *>(view.indexWidget(view.currentIndex()));
        };
        view.setCurrentIndex(view.model()->index(row, column));
        view.edit(view.currentIndex());
        QVERIFY(editor());
        QTest::keyClicks(editor(), u"other"_s);
        QTest::keyClick(editor(), Qt::Key_Tab);
        QTRY_VERIFY(editor() && view.currentIndex().column() == next);
        QTest::keyClicks(editor(), u"my "_s);
        QTRY_VERIFY(!filter.isLooking());
        view.proxy()->refresh();
        QCoreApplication::processEvents();
        QVERIFY(editor() && editor()->isVisible());
        QTest::keyClicks(editor(), u"words"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        const auto written = [&] {
            const Deployment &now = document.deployment();
            return kind == Kind::Flows ? now.flows[1].owner : now.components.back().note;
        };
        QTRY_COMPARE(written(), u"my words"_s);
        // Now it goes, and the next row can be written in.
        QTRY_COMPARE(view.model()->rowCount(), rows - 1);
        QVERIFY(filter.setQuery({}));
        view.setCurrentIndex(view.model()->index(0, column));
        view.edit(view.currentIndex());
        QVERIFY(editor());
    }

    void targetsAreChosenByName()
    {
        TableBench bench(Kind::Zones);
        const QSignalSpy rejected(bench.view.get(), &TableView::rejected);
        const QModelIndex index = bench.cell(0, ZoneModel::Target);
        QPointer<QComboBox> combo = qobject_cast<QComboBox *>(edited(bench, index));
        QVERIFY(combo);
        QCOMPARE(combo->count(), int(targets().size()) + 1);
        QCOMPARE(combo->currentText(), u"As in the rule panel"_s);
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), u"cisco"_s);
        QCOMPARE(combo->completer()->model()->rowCount(), 2); // of which one does not know
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        QVERIFY2(rejected[0][0].toString().contains(u"Cisco ASA"_s),
            qPrintable(rejected[0][0].toString()));
        QVERIFY(combo);
        combo->setEditText(u"asa cisco"_s);
        emit combo->lineEdit()->textEdited(u"asa cisco"_s);
        QCOMPARE(combo->completer()->model()->index(0, 0).data().toString(), u"Cisco ASA"_s);
        combo->setEditText(u"cisco asa"_s);
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(bench.deployment().zones[0].target, u"cisco-asa"_s);
        QTRY_VERIFY(!combo);
        QCOMPARE(index.data().toString(), u"Cisco ASA"_s);
        combo = qobject_cast<QComboBox *>(edited(bench, index));
        QCOMPARE(combo->currentText(), u"Cisco ASA"_s);
        combo->setEditText({});
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(bench.deployment().zones[0].target, QString());
    }

    /// What is chosen is the zone, not what it is called.
    void zonesThatReadTheSameAreToldApart()
    {
        Deployment deployment = smallChart();
        // The last is called what stands behind the name of the first.
        deployment.zones.clear();
        for (const auto &[id, name] : {std::pair{u"a"_s, u"Rack"_s}, {u"b"_s, u"rack"_s},
                 {u"c"_s, u"None"_s}, {u"d"_s, u"Rack (a)"_s}}) {
            Zone &zone = deployment.zones.emplace_back();
            zone.id = id;
            zone.name = name;
        }
        for (Component &component : deployment.components)
            component.zone.clear();
        TableBench bench(Kind::Components, deployment);
        const QModelIndex index = bench.cell(0, ComponentModel::InZone);
        for (const QString &id : {u"b"_s, u"a"_s, u"d"_s, u"c"_s, QString()}) {
            QPointer<QComboBox> combo = qobject_cast<QComboBox *>(edited(bench, index));
            QVERIFY(combo);
            combo->setCurrentIndex(combo->findData(id));
            emit combo->activated(combo->currentIndex());
            QCOMPARE(bench.deployment().components[0].zone, id);
            QTRY_VERIFY(!combo);
        }
        // Typed: the word for none is none, a name that two have is refused.
        const QSignalSpy rejected(bench.view.get(), &TableView::rejected);
        QPointer<QComboBox> combo = qobject_cast<QComboBox *>(edited(bench, index));
        combo->setEditText(u"none"_s);
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(bench.deployment().components[0].zone, QString());
        QTRY_VERIFY(!combo);
        combo = qobject_cast<QComboBox *>(edited(bench, index));
        combo->setEditText(u"rack"_s);
        QTest::keyClick(combo, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        QVERIFY(rejected[0][0].toString().contains(u"write the id"_s));
        QCOMPARE(bench.deployment().components[0].zone, QString());
    }

    void anUnknownTargetStandsInItsEditor()
    {
        TableBench bench(Kind::Zones);
        Deployment deployment = smallChart();
        deployment.zones[0].target = u"cisco"_s;
        bench.document.reset(deployment, {});
        QPointer<QComboBox> combo =
            qobject_cast<QComboBox *>(edited(bench, bench.cell(0, ZoneModel::Target)));
        QVERIFY(combo);
        QCOMPARE(combo->currentText(), u"cisco"_s);
        QTest::keyClick(combo, Qt::Key_Escape);
        QTRY_VERIFY(!combo);
        QCOMPARE(bench.deployment(), deployment);
    }
};

QTEST_MAIN(TestTableCells)
#include "tst_tablecells.moc"
