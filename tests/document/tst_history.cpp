#include "model/document/DeploymentDocument.h"
#include "tests/support/Dice.h"
#include "tests/support/RandomDeployment.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

/// Steps that become one, jumps through the history, and what counts as saved.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void stepsOfOneActAreOne();
    void stepsThatTogetherChangeNothingAreNone();
    void onlyTheSameRecordsMerge();
    void nothingMergesIntoWhatIsSaved();
    void jumpsAreToldOnce();
    void everyStepCanBeReached();
    void savedStateIsFoundAgain();
    void savedStateThatIsGoneStaysGone();
};

namespace {

Deployment twoComponents()
{
    Deployment deployment;
    for (const QString &id : {u"a"_s, u"b"_s}) {
        Component component;
        component.id = id;
        deployment.components.push_back(component);
    }
    return deployment;
}

bool setInstances(DeploymentDocument &document, const QString &id, int instances, int merge)
{
    Component component = *document.deployment().component(id);
    component.instances = instances;
    return document.edit(u"%1 instances"_s.arg(instances), {Replace<Component>{component}}, merge);
}

} // namespace

void TestHistory::stepsOfOneActAreOne()
{
    DeploymentDocument document;
    document.reset(twoComponents(), {});
    const int merge = document.newMerge();
    for (int i = 2; i < 7; ++i)
        QVERIFY(setInstances(document, u"a"_s, i, merge));
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), u"6 instances"_s);
    QCOMPARE(document.deployment().component(u"a")->instances, 6);
    document.undoStack()->undo();
    QCOMPARE(document.deployment(), twoComponents());
    document.undoStack()->redo();
    QCOMPARE(document.deployment().component(u"a")->instances, 6);
    // The next act is a step of its own.
    QVERIFY(setInstances(document, u"a"_s, 9, document.newMerge()));
    QCOMPARE(document.undoStack()->count(), 2);
}

void TestHistory::stepsThatTogetherChangeNothingAreNone()
{
    DeploymentDocument document;
    document.reset(twoComponents(), {});
    const int merge = document.newMerge();
    QVERIFY(setInstances(document, u"a"_s, 2, document.newMerge()));
    QVERIFY(setInstances(document, u"b"_s, 2, merge));
    QVERIFY(setInstances(document, u"b"_s, 1, merge));
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), u"2 instances"_s);
    document.undoStack()->undo();
    QCOMPARE(document.deployment(), twoComponents());
}

void TestHistory::onlyTheSameRecordsMerge()
{
    DeploymentDocument document;
    document.reset(twoComponents(), {});
    const int merge = document.newMerge();
    QVERIFY(setInstances(document, u"a"_s, 2, merge));
    QVERIFY(setInstances(document, u"b"_s, 2, merge));
    QVERIFY(document.edit(u"x"_s, {Remove<Component>{u"b"_s}}, merge));
    QCOMPARE(document.undoStack()->count(), 3);
    QVERIFY(setInstances(document, u"a"_s, 3, DeploymentDocument::NoMerge));
    QVERIFY(setInstances(document, u"a"_s, 4, DeploymentDocument::NoMerge));
    QCOMPARE(document.undoStack()->count(), 5);
}

void TestHistory::nothingMergesIntoWhatIsSaved()
{
    QTemporaryDir folder;
    DeploymentDocument document;
    document.reset(twoComponents(), {});
    const int merge = document.newMerge();
    QVERIFY(setInstances(document, u"a"_s, 2, merge));
    QVERIFY(document.save(folder.filePath(u"a.portolan"_s)));
    QVERIFY(setInstances(document, u"a"_s, 3, merge));
    QVERIFY(document.isModified());
    document.undoStack()->undo();
    QVERIFY(!document.isModified());
    QCOMPARE(document.deployment().component(u"a")->instances, 2);
}

void TestHistory::jumpsAreToldOnce()
{
    DeploymentDocument document;
    document.reset(twoComponents(), {});
    for (int i = 2; i < 12; ++i)
        QVERIFY(setInstances(document, u"a"_s, i, DeploymentDocument::NoMerge));
    const QSignalSpy changed(&document, &DeploymentDocument::changed);
    const QSignalSpy applied(&document, &DeploymentDocument::applied);
    document.goTo(3);
    QCOMPARE(document.deployment().component(u"a")->instances, 4);
    QCOMPARE(applied.size(), 7);
    QCOMPARE(changed.size(), 1);
    document.goTo(3);
    QCOMPARE(changed.size(), 1);
    document.goTo(10);
    QCOMPARE(document.deployment().component(u"a")->instances, 11);
    QCOMPARE(changed.size(), 2);
}

void TestHistory::everyStepCanBeReached()
{
    Dice dice(5);
    const Below below = [&](int n) { return dice.below(n); };
    DeploymentDocument document;
    document.reset(randomDeployment(below), {});
    std::vector<Deployment> states = {document.deployment()};
    while (states.size() < 200) {
        std::vector<Edit> edits = randomStep(below, document.deployment());
        const int before = document.undoStack()->count();
        QVERIFY(document.edit(u"step"_s, std::move(edits)));
        if (document.undoStack()->count() > before)
            states.push_back(document.deployment());
    }
    for (int i = 0; i < 400; ++i) {
        const int step = below(int(states.size()));
        document.goTo(step);
        QCOMPARE(document.deployment(), states[size_t(step)]);
        QCOMPARE(document.undoStack()->index(), step);
    }
}

void TestHistory::savedStateIsFoundAgain()
{
    QTemporaryDir folder;
    DeploymentDocument document;
    document.reset(twoComponents(), {});
    for (int i = 2; i < 6; ++i)
        QVERIFY(setInstances(document, u"a"_s, i, DeploymentDocument::NoMerge));
    document.goTo(2);
    QVERIFY(document.save(folder.filePath(u"a.portolan"_s)));
    QVERIFY(!document.isModified());
    document.goTo(0);
    QVERIFY(document.isModified());
    document.goTo(4);
    QVERIFY(document.isModified());
    document.goTo(2);
    QVERIFY(!document.isModified());
}

void TestHistory::savedStateThatIsGoneStaysGone()
{
    QTemporaryDir folder;
    DeploymentDocument document;
    document.reset(twoComponents(), {});
    for (int i = 2; i < 6; ++i)
        QVERIFY(setInstances(document, u"a"_s, i, DeploymentDocument::NoMerge));
    QVERIFY(document.save(folder.filePath(u"a.portolan"_s)));
    // Back past the save and on another way: no step is the saved one any more.
    document.goTo(1);
    QVERIFY(setInstances(document, u"b"_s, 7, DeploymentDocument::NoMerge));
    for (int step = 0; step <= document.undoStack()->count(); ++step) {
        document.goTo(step);
        QVERIFY(document.isModified());
    }
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
