#include "model/items/ProblemModel.h"

#include "model/checks/Suppress.h"
#include "model/targets/TargetNames.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/LargeChart.h"
#include "tests/support/RandomDeployment.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// The row of a problem, or -1.
int rowOf(const ProblemModel &model, const Problem &problem)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const Problem &at = model.problemAt(row);
        if (at.id == problem.id && at.flows == problem.flows && at.components == problem.components)
            return row;
    }
    return -1;
}

} // namespace

class TestProblemModel : public QObject
{
    Q_OBJECT

private slots:
    void followsTheDocument()
    {
        DeploymentDocument document;
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);

        Component client;
        client.id = u"client"_s;
        Component server = client;
        server.id = u"server"_s;
        Flow flow;
        flow.id = u"f"_s;
        flow.from = u"client"_s;
        flow.to = u"server"_s;
        flow.ports = *PortSpec::parse(u"443/tcp");
        flow.enabled = false; // and required: a problem
        QVERIFY(document.edit(
            u"x"_s, {Insert<Component>{client}, Insert<Component>{server}, Insert<Flow>{flow}}));
        QCOMPARE(model.problems(),
            check(document.deployment(), Surroundings{QDate::currentDate(), targetIds()}));
        int row = 0;
        while (row < model.rowCount() &&
               !model.index(row, 0).data(FlowIdsRole).toStringList().contains(u"f"_s))
            ++row;
        QVERIFY(row < model.rowCount());
        const QModelIndex message = model.index(row, ProblemModel::Message);
        QVERIFY(!message.data().toString().isEmpty());
        QVERIFY(!message.data(IdRole).toString().isEmpty());
        QVERIFY(model.index(row, ProblemModel::Where).data().toString().contains(u'f'));
        for (int i = 1; i < model.rowCount(); ++i) { // errors first
            QVERIFY(model.index(i - 1, 0).data(SeverityRole).toInt() <=
                    model.index(i, 0).data(SeverityRole).toInt());
        }

        const QSignalSpy reset(&model, &ProblemModel::modelReset);
        const quint64 revision = model.revision();
        const QSignalSpy looked(&model, &ProblemModel::looked);
        flow.note = u"changes no problem"_s;
        QVERIFY(document.edit(u"x"_s, {Replace<Flow>{flow}}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(looked.size(), 1);
        QCOMPARE(model.revision(), revision); // nobody needs to work it out anew
        document.reset({}, {});
        QCOMPARE(reset.size(), 1);
        QVERIFY(model.revision() != revision);
        QCOMPARE(model.rowCount(), 0);
    }

    /// Three components without an address, and one of them with a flow that is off.
    static Deployment withProblems()
    {
        ChartBuilder chart;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            chart.component(id);
        chart.flow(u"f"_s, u"a"_s, u"b"_s, u"443/tcp"_s).enabled = false;
        return chart.chart;
    }

    /// Also where the words of the problem are the same; the table may be sorted by it.
    void placesMayBeCalledOtherwise()
    {
        DeploymentDocument document;
        document.reset(withProblems(), {});
        ProblemModel model(&document);
        QList<bool> told(model.rowCount());
        connect(&model, &ProblemModel::dataChanged, this,
            [&](const QModelIndex &from, const QModelIndex &to) {
                for (int row = from.row(); row <= to.row(); ++row)
                    told[row] = told[row] || (from.column() <= ProblemModel::Where &&
                                                 to.column() >= ProblemModel::Where);
            });
        Component a = *document.deployment().component(u"a"_s);
        a.name = u"Zebra"_s;
        QVERIFY(document.edit(u"x"_s, {Replace<Component>{a}}));
        QVERIFY(!told.contains(false));
    }

    void otherRowsStayWhereTheyAre()
    {
        DeploymentDocument document;
        document.reset(withProblems(), {});
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 4);
        const QSignalSpy reset(&model, &ProblemModel::modelReset);
        const QPersistentModelIndex last = model.index(3, 0); // "c" has no address
        QCOMPARE(last.data(ComponentIdsRole), QStringList{u"c"_s});
        Flow flow = document.deployment().flows.front();
        flow.enabled = true;
        QVERIFY(document.edit(u"x"_s, {Replace<Flow>{flow}}));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(last.isValid());
        QCOMPARE(last.row(), 2);
        // Another name is the same problem in other words.
        Component c = *document.deployment().component(u"c"_s);
        c.name = u"Renamed"_s;
        QVERIFY(document.edit(u"x"_s, {Replace<Component>{c}}));
        QVERIFY(last.isValid());
        QVERIFY(last.sibling(last.row(), ProblemModel::Message)
                    .data()
                    .toString()
                    .contains(u"Renamed"_s));
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(last.row(), 3);
        QCOMPARE(reset.size(), 0);
    }

    /// Who shows the rows asks for their fixes while others still come and go.
    void fixesStayWithTheirProblems()
    {
        ChartBuilder chart;
        for (const QString &id : {u"a"_s, u"b"_s})
            chart.component(id, {}, {id == u"a" ? u"192.0.2.1"_s : u"192.0.2.2"_s});
        // All are required, and some are off.
        for (const QString &id : {u"f1"_s, u"f2"_s, u"f3"_s, u"f4"_s, u"f5"_s})
            chart.flow(id, u"a"_s, u"b"_s, u"44%1/tcp"_s.arg(id.back())).enabled = false;
        const auto switched = [&](size_t i, bool on) {
            chart.chart.flows[i].enabled = on;
            return Replace<Flow>{chart.chart.flows[i]};
        };
        (void)switched(2, true);
        (void)switched(3, true);
        DeploymentDocument document;
        document.reset(chart.chart, {});
        ProblemModel model(&document);
        bool isRight = true;
        const auto ask = [&] {
            for (int row = 0; row < int(model.problems().size()); ++row) {
                isRight = isRight && model.fixesAt(row) ==
                                         fixesFor(document.deployment(), model.problemAt(row));
            }
        };
        connect(&model, &ProblemModel::rowsRemoved, &model, ask);
        connect(&model, &ProblemModel::rowsInserted, &model, ask);
        connect(&model, &ProblemModel::dataChanged, &model, ask);
        const QSignalSpy removed(&model, &ProblemModel::rowsRemoved);
        const QSignalSpy inserted(&model, &ProblemModel::rowsInserted);
        // One goes and two come before the last.
        QVERIFY(document.edit(u"x"_s, {switched(1, true), switched(2, false), switched(3, false)}));
        QVERIFY(!removed.empty() && !inserted.empty());
        QVERIFY(isRight);
        const int last = int(model.problems().size()) - 1;
        QVERIFY(model.index(last, ProblemModel::Fixes).data().toString().contains(u"f5"_s));
    }

    void reasonsAreEdited()
    {
        DeploymentDocument document;
        document.reset(withProblems(), {});
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy rejected(&model, &ProblemModel::rejected);
        const Problem problem = model.problemAt(1);
        const QModelIndex first = model.index(0, ProblemModel::Reason);
        QVERIFY(!first.flags().testFlag(Qt::ItemIsEditable)); // it is not suppressed
        QVERIFY(!model.setData(first, u"x"_s, Qt::EditRole));
        QVERIFY(
            document.edit(u"x"_s, {suppressing(document.deployment(), {problem}, u"so be it"_s)}));
        model.setSuppressedShown(true);
        const QModelIndex why = model.index(3, ProblemModel::Reason);
        QVERIFY(why.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!why.siblingAtColumn(ProblemModel::Message).flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(why.data(Qt::EditRole).toString(), u"so be it"_s);
        const int steps = document.undoStack()->count();
        QVERIFY(model.setData(why, u"so be it"_s, Qt::EditRole));
        QCOMPARE(document.undoStack()->count(), steps);
        QVERIFY(model.setData(why, u" behind a proxy "_s, Qt::EditRole));
        QCOMPARE(document.undoStack()->count(), steps + 1);
        QCOMPARE(model.suppressed().front().reason, u"behind a proxy"_s);
        QCOMPARE(rejected.size(), 0);
        QVERIFY(!model.setData(model.index(3, ProblemModel::Reason), u" "_s, Qt::EditRole));
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(document.undoStack()->count(), steps + 1);
        document.undoStack()->undo();
        QCOMPARE(model.suppressed().front().reason, u"so be it"_s);
    }

    void unknownTargetsAreFound()
    {
        DeploymentDocument document;
        Deployment deployment;
        deployment.zones.resize(1);
        deployment.zones[0].id = u"dmz"_s;
        deployment.zones[0].target = u"cisco"_s;
        document.reset(deployment, {});
        const ProblemModel model(&document);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.problemAt(0).id, u"unknown-target"_s);
        QCOMPARE(model.fixesAt(0).size(), size_t(1));
    }

    void suppressedOnesStandAside()
    {
        DeploymentDocument document;
        document.reset(withProblems(), {});
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy reset(&model, &ProblemModel::modelReset);
        const Problem problem = model.problemAt(1);
        QVERIFY(
            document.edit(u"x"_s, {suppressing(document.deployment(), {problem}, u"so be it"_s)}));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.suppressed().size(), size_t(1));
        QCOMPARE(rowOf(model, problem), -1);
        model.setSuppressedShown(true);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.problems().size(), size_t(3)); // still not counted
        QCOMPARE(rowOf(model, problem), 3);
        const QModelIndex row = model.index(3, ProblemModel::Message);
        const QModelIndex why = row.siblingAtColumn(ProblemModel::Reason);
        QCOMPARE(why.data().toString(), u"so be it"_s);
        QCOMPARE(row.data(EnabledRole), QVariant(false));
        QVERIFY(!row.siblingAtColumn(ProblemModel::Fixes).data().toString().isEmpty());
        QVERIFY(!model.index(0, 0).data(EnabledRole).isValid());
        // Another reason is other words for the same row.
        QVERIFY(
            document.edit(u"x"_s, {suppressing(document.deployment(), {problem}, u"why not"_s)}));
        QCOMPARE(why.data().toString(), u"why not"_s);
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(rowOf(model, problem), 1);
        document.undoStack()->redo();
        QCOMPARE(rowOf(model, problem), 3);
        model.setSuppressedShown(false);
        QCOMPARE(model.rowCount(), 3);
        model.setSuppressedShown(true);
        QVERIFY(document.edit(u"x"_s, {reporting(document.deployment(), {problem})}));
        QCOMPARE(rowOf(model, problem), 1);
        QCOMPARE(reset.size(), 0);
    }

    void fixesAreThoseOfNow()
    {
        DeploymentDocument document;
        document.reset(withProblems(), {});
        ProblemModel model(&document);
        int row = -1;
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.problemAt(i).id == "required-off"_L1)
                row = i;
        }
        QVERIFY(row >= 0);
        const QModelIndex cell = model.index(row, ProblemModel::Fixes);
        QCOMPARE(cell.data().toString(), u"Switch \"f\" on"_s);
        QCOMPARE(cell.data(FixesRole).toInt(), int(model.fixesAt(row).size()));
        const auto last = [&] { return model.index(model.rowCount() - 1, ProblemModel::Fixes); };
        QCOMPARE(last().data().toString(), u"Enter addresses of \"c\""_s);
        // An edit that is refused is tried out first: nothing may point to where things were.
        Flow twin = document.deployment().flows.front();
        QVERIFY(!document.edit(u"x"_s, {Insert<Flow>{twin}}));
        Flow other = twin;
        other.id = u"g"_s;
        other.to = u"nobody"_s;
        QVERIFY(!document.edit(u"x"_s, {Insert<Flow>{other}}));
        const std::vector<Fix> fixes = model.fixesAt(row);
        QVERIFY(document.edit(fixes.front().text, fixes.front().edits));
        QVERIFY(document.deployment().flows.front().enabled);
        QCOMPARE(model.rowCount(), 3);
        // Nobody but the user knows how two families are to meet.
        ChartBuilder chart;
        chart.component(u"a"_s, {}, {u"192.0.2.1"_s});
        chart.component(u"b"_s, {}, {u"2001:db8::1"_s});
        chart.flow(u"f"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
        document.reset(chart.chart, {});
        QCOMPARE(last().data(IdRole).toString(), u"family-mismatch"_s);
        QVERIFY(last().data().toString().isEmpty());
        QCOMPARE(last().data(FixesRole).toInt(), 0);
    }

    void randomEditsUnderTheTester()
    {
        std::mt19937 random{7};
        const Below below = [&](int n) { return int(random() % unsigned(n)); };
        DeploymentDocument document;
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSuppressedShown(true);
        for (int i = 0; i < 200; ++i) {
            if (i % 7 == 0 && !model.problems().empty()) {
                const auto at = size_t(below(int(model.problems().size())));
                QVERIFY(document.edit(u"suppress"_s,
                    {suppressing(document.deployment(), {model.problems()[at]}, u"known"_s)}));
            }
            for (int row = 0; row < model.rowCount(); ++row)
                QVERIFY(!model.problemAt(row).isSuppressed() || model.fixesAt(row).empty());
            QVERIFY(document.edit(u"step"_s, randomStep(below, document.deployment())));
            QCOMPARE(model.problems(),
                check(document.deployment(), Surroundings{QDate::currentDate(), targetIds()}));
        }
    }

    void largeDocumentsAreCheckedElsewhere()
    {
        DeploymentDocument document;
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Deployment large = LargeChart::make(700, 1500, 1);
        const std::vector<Problem> expected = check(large, QDate::currentDate());
        QVERIFY(!expected.empty());
        document.reset(large, {});
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), int(expected.size()));
        QCOMPARE(model.problems(), expected);

        // Of several changes the last one counts; until then there is what was found before.
        for (int i = 0; i < 20; ++i)
            QVERIFY(document.edit(u"x"_s, {Remove<Flow>{large.flows[size_t(i)].id}}));
        QCOMPARE(model.problems(), expected);
        QTRY_COMPARE(model.problems(),
            check(document.deployment(), Surroundings{QDate::currentDate(), targetIds()}));
        QVERIFY(model.problems() != expected);
    }

    void anotherDocumentWhileOneIsChecked()
    {
        DeploymentDocument document;
        ProblemModel model(&document);
        const Deployment large = LargeChart::make(700, 1500, 1);
        const Deployment small = LargeChart::make(30, 60, 2);
        document.reset(large, {});
        document.reset(small, {});
        QCOMPARE(model.problems(), check(small, QDate::currentDate()));
        document.reset(large, {});
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.problems(), check(large, QDate::currentDate()));
        document.reset({}, {});
        QCOMPARE(model.rowCount(), 0);
        QTest::qWait(1);
        QCOMPARE(model.rowCount(), 0);
        // And goes while it is busy.
        document.reset(large, {});
    }
};

QTEST_GUILESS_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
