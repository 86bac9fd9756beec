#include "model/items/ProblemModel.h"

#include "tests/support/LargeChart.h"
#include "tests/support/RandomDeployment.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

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
        QCOMPARE(model.problems(), check(document.deployment()));
        int row = 0;
        while (row < model.rowCount() &&
               !model.index(row, 0).data(FlowIdsRole).toStringList().contains(u"f"_s))
            ++row;
        QVERIFY(row < model.rowCount());
        const QModelIndex message = model.index(row, ProblemModel::Message);
        QVERIFY(!message.data().toString().isEmpty());
        QVERIFY(message.data(FilterTextRole).toString().contains(message.data().toString()));
        QVERIFY(!message.data(IdRole).toString().isEmpty());
        QVERIFY(model.index(row, ProblemModel::Where).data().toString().contains(u'f'));
        for (int i = 1; i < model.rowCount(); ++i) { // errors first
            QVERIFY(model.index(i - 1, 0).data(SeverityRole).toInt() <=
                    model.index(i, 0).data(SeverityRole).toInt());
        }

        const QSignalSpy reset(&model, &ProblemModel::modelReset);
        flow.note = u"changes no problem"_s;
        QVERIFY(document.edit(u"x"_s, {Replace<Flow>{flow}}));
        QCOMPARE(reset.size(), 0);
        document.reset({}, {});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void randomEditsUnderTheTester()
    {
        std::mt19937 random{7};
        const Below below = [&](int n) { return int(random() % unsigned(n)); };
        DeploymentDocument document;
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 100; ++i) {
            QVERIFY(document.edit(u"step"_s, randomStep(below, document.deployment())));
            QCOMPARE(model.problems(), check(document.deployment()));
        }
    }

    void largeDocumentsAreCheckedElsewhere()
    {
        DeploymentDocument document;
        ProblemModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Deployment large = LargeChart::make(700, 1500, 1);
        const std::vector<Problem> expected = check(large);
        QVERIFY(!expected.empty());
        document.reset(large, {});
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), int(expected.size()));
        QCOMPARE(model.problems(), expected);

        // Of several changes the last one counts; until then there is what was found before.
        for (int i = 0; i < 20; ++i)
            QVERIFY(document.edit(u"x"_s, {Remove<Flow>{large.flows[size_t(i)].id}}));
        QCOMPARE(model.problems(), expected);
        QTRY_COMPARE(model.problems(), check(document.deployment()));
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
        QCOMPARE(model.problems(), check(small));
        document.reset(large, {});
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.problems(), check(large));
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
