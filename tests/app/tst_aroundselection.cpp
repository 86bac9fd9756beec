#include "app/window/FileCommands.h"
#include "model/catalog/PartEdits.h"
#include "tests/app/Answers.h"
#include "tests/app/Bench.h"
#include "tests/support/LargeChart.h"
#include "views/dialogs/NewPartDialog.h"

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A chart that is laid out in another thread.
struct LargePlan : Bench
{
    LargePlan()
    {
        window->files()->newBlank();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("no window");
        window->document()->reset(testing::LargeChart::make(75, 0, 1), {});
        chart()->setAnimated(false);
    }
    ChartView *chart() const { return window->chart(); }
    const Deployment &deployment() const { return window->document()->deployment(); }
    QUndoStack *steps() const { return window->document()->undoStack(); }
    void wait() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(chart()->isReady() && !chart()->isLayingOut(), 120'000);
    }
    /// Around what is selected.
    void makeZone(const QString &name) const
    {
        Answer<NewPartDialog> answer([&](NewPartDialog *dialog) {
            QTest::keyClicks(dialog->focusWidget(), name);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        window->actions()[ActionId::NewZone]->trigger();
        QVERIFY(answer.wasAsked());
    }
};

} // namespace

/// A new zone around what is selected, on a large chart.
class TestAroundSelection : public QObject
{
    Q_OBJECT

private slots:
    void whatIsEditedMeanwhileStays_data();
    void whatIsEditedMeanwhileStays();
};

void TestAroundSelection::whatIsEditedMeanwhileStays_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::newRow("a member is renamed") << u"renamed"_s;
    QTest::newRow("a member is deleted") << u"one"_s;
    QTest::newRow("all members are deleted") << u"all"_s;
    QTest::newRow("the name is taken") << u"taken"_s;
}

/// The layout takes a while, in which somebody goes on: nothing of that is written back.
void TestAroundSelection::whatIsEditedMeanwhileStays()
{
    QFETCH(QString, meanwhile);
    LargePlan plan;
    DeploymentDocument *document = plan.window->document();
    plan.wait();
    const Component first = plan.deployment().components[3];
    const Component second = plan.deployment().components[4];
    plan.window->selection()->set({{}, {first.id, second.id}, {}});
    plan.makeZone(u"Cell"_s);
    QVERIFY(plan.chart()->isLayingOut());
    QCOMPARE(plan.steps()->count(), 0);
    std::vector<Edit> edits;
    if (meanwhile == "renamed"_L1) {
        Component renamed = first;
        renamed.name = u"Renamed"_s;
        edits = {Replace<Component>{renamed}};
    } else if (meanwhile == "taken"_L1) {
        edits = {Insert<Zone>{newZone(plan.deployment(), ZoneKind::Network, u"Cell"_s, {})}};
    } else {
        edits = {Remove<Component>{first.id}};
        if (meanwhile == "all"_L1)
            edits.emplace_back(Remove<Component>{second.id});
    }
    QVERIFY(document->edit(u"x"_s, edits));
    const Deployment between = plan.deployment();
    plan.wait();
    const Deployment &now = plan.deployment();
    if (meanwhile == "all"_L1) {
        QCOMPARE(now, between);
        QCOMPARE(plan.steps()->count(), 1);
        return;
    }
    QCOMPARE(plan.steps()->count(), 2);
    const QString cell = meanwhile == "taken"_L1 ? u"cell-2"_s : u"cell"_s;
    QCOMPARE(now.component(second.id)->zone, cell);
    if (meanwhile != "one"_L1)
        QCOMPARE(now.component(first.id)->zone, cell);
    if (meanwhile == "renamed"_L1)
        QCOMPARE(now.component(first.id)->name, u"Renamed"_s);
    QCOMPARE(plan.window->selection()->ids().zones, QStringList{cell});
    plan.steps()->undo();
    QCOMPARE(plan.deployment(), between);
}

QTEST_MAIN(TestAroundSelection)
#include "tst_aroundselection.moc"
