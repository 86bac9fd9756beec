#include "model/document/DeploymentDocument.h"

#include "model/core/Consistency.h"
#include "model/document/Selection.h"
#include "model/io/SafeFile.h"
#include "tests/support/RandomDeployment.h"

#include <rapidcheck.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

Component component(const QString &id)
{
    Component record;
    record.id = id;
    return record;
}

Flow flow(const QString &id, const QString &from, const QString &to)
{
    Flow record;
    record.id = id;
    record.from = from;
    record.to = to;
    return record;
}

Deployment twoComponents()
{
    Deployment deployment;
    deployment.components = {component(u"a"_s), component(u"b"_s)};
    deployment.flows = {flow(u"f"_s, u"a"_s, u"b"_s)};
    return deployment;
}

/// Follows a document through its signals alone.
class Follower : public QObject
{
public:
    explicit Follower(DeploymentDocument &document)
        : m_copy(document.deployment())
    {
        connect(&document, &DeploymentDocument::aboutToApply, this,
            [this, &document] { m_ok = m_ok && document.deployment() == m_copy; });
        connect(&document, &DeploymentDocument::applied, this, [this, &document](const Edit &edit) {
            m_ok = m_ok && apply(m_copy, edit) && document.deployment() == m_copy;
        });
    }
    bool followed() const { return m_ok; }

private:
    Deployment m_copy;
    bool m_ok = true;
};

} // namespace

class TestDeploymentDocument : public QObject
{
    Q_OBJECT

private slots:
    void whatWouldBreakTheDocumentIsRefused_data()
    {
        QTest::addColumn<std::vector<Edit>>("edits");
        QTest::addColumn<bool>("possible");
        const auto row = [](const char *name, bool possible, std::vector<Edit> edits) {
            QTest::newRow(name) << std::move(edits) << possible;
        };
        Component inZone = component(u"a"_s);
        inZone.zone = u"z"_s;
        Zone zone;
        zone.id = u"z"_s;
        row("a flow", true, {Insert<Flow>{flow(u"g"_s, u"b"_s, u"A"_s)}});
        row("a flow from nowhere", false, {Insert<Flow>{flow(u"g"_s, u"x"_s, u"a"_s)}});
        row("a flow to nowhere", false, {Insert<Flow>{flow(u"g"_s, u"a"_s, QString())}});
        row("a flow without a name", false, {Insert<Flow>{flow(u"?"_s, u"a"_s, u"b"_s)}});
        row("another end", true, {Replace<Flow>{flow(u"f"_s, u"b"_s, u"b"_s)}});
        row("an end that is not there", false, {Replace<Flow>{flow(u"f"_s, u"a"_s, u"x"_s)}});
        row("no flow", true, {Remove<Flow>{u"f"_s}});
        row("a component with its flow", true,
            {Insert<Component>{component(u"c"_s)}, Insert<Flow>{flow(u"g"_s, u"c"_s, u"a"_s)}});
        row("a flow before its component", true,
            {Insert<Flow>{flow(u"g"_s, u"c"_s, u"a"_s)}, Insert<Component>{component(u"c"_s)}});
        row("a component that flows need", false, {Remove<Component>{u"b"_s}});
        row("a flow at a component that goes", false,
            {Remove<Flow>{u"f"_s}, Insert<Flow>{flow(u"g"_s, u"b"_s, u"b"_s)},
                Remove<Component>{u"b"_s}});
        row("a zone that is not there", false, {Replace<Component>{inZone}});
        row("a zone", true, {Insert<Zone>{zone}, Replace<Component>{inZone}});
        row("a component called as a zone", false,
            {Insert<Zone>{zone}, Insert<Component>{component(u"Z"_s)}});
        row("a zone called as a component", false,
            {Insert<Component>{component(u"z"_s)}, Insert<Zone>{zone}});
        row("a component without a name", false, {Insert<Component>{component(QString())}});
    }
    void whatWouldBreakTheDocumentIsRefused()
    {
        QFETCH(const std::vector<Edit>, edits);
        QFETCH(const bool, possible);
        DeploymentDocument document;
        document.reset(twoComponents(), {});
        const QSignalSpy refused(&document, &DeploymentDocument::refused);
        QCOMPARE(document.edit(u"x"_s, edits), possible);
        QCOMPARE(refused.size(), possible ? 0 : 1);
        // What is looked at in haste and what is looked at in full agree.
        Deployment after = twoComponents();
        QVERIFY(applyAll(after, edits));
        QCOMPARE(checkConsistency(after).has_value(), possible);
        QCOMPARE(document.deployment(), possible ? after : twoComponents());
    }

    void oneStepIsOneUndo()
    {
        DeploymentDocument document;
        document.reset(twoComponents(), {});
        const QSignalSpy applied(&document, &DeploymentDocument::applied);
        const QSignalSpy about(&document, &DeploymentDocument::aboutToApply);
        const QSignalSpy changed(&document, &DeploymentDocument::changed);
        QVERIFY(document.edit(u"Delete"_s, {Remove<Flow>{u"f"_s}, Remove<Component>{u"b"_s}}));
        QCOMPARE(document.deployment().components.size(), 1U);
        QCOMPARE(about.size(), 2);
        QCOMPARE(applied.size(), 2);
        QCOMPARE(changed.size(), 1);
        QVERIFY(document.isModified());
        QCOMPARE(document.undoStack()->undoText(), u"Delete"_s);
        document.undoStack()->undo();
        QCOMPARE(document.deployment(), twoComponents());
        QCOMPARE(changed.size(), 2);
        QVERIFY(!document.isModified());
        document.undoStack()->redo();
        QCOMPARE(document.deployment().components.size(), 1U);
    }

    void readOnlyRefusesEdits()
    {
        DeploymentDocument document;
        document.reset(twoComponents(), u"a.portolan"_s);
        const QSignalSpy changes(&document, &DeploymentDocument::readOnlyChanged);
        QStringList reasons;
        QObject::connect(&document, &DeploymentDocument::refused, &document,
            [&](const Error &error) { reasons << error.toString(); });
        QVERIFY(document.mayEdit());
        document.setReadOnly(u"somebody edits it"_s);
        QVERIFY(document.isReadOnly());
        QVERIFY(!document.mayEdit());
        QVERIFY(!document.edit(u"x"_s, {Remove<Flow>{u"f"_s}}));
        QVERIFY(document.edit(u"x"_s, {})); // nothing to refuse
        QCOMPARE(reasons, QStringList(2, u"Opened read-only: somebody edits it"_s));
        QCOMPARE(document.deployment(), twoComponents());
        QCOMPARE(document.undoStack()->count(), 0);
        // Saved where it is by others, it is still theirs; elsewhere it is our own.
        document.markSaved(u"a.portolan"_s, {}, twoComponents());
        QVERIFY(document.isReadOnly());
        document.markSaved(u"b.portolan"_s, {}, twoComponents());
        QVERIFY(!document.isReadOnly());
        QVERIFY(document.edit(u"x"_s, {Remove<Flow>{u"f"_s}}));
        document.setReadOnly(u"again"_s);
        document.reset(twoComponents(), u"b.portolan"_s);
        QVERIFY(!document.isReadOnly());
        QCOMPARE(changes.size(), 4);
    }

    void whatChangesNothingIsNotPushed()
    {
        DeploymentDocument document;
        document.reset(twoComponents(), {});
        const QSignalSpy about(&document, &DeploymentDocument::aboutToApply);
        const QSignalSpy changed(&document, &DeploymentDocument::changed);
        QVERIFY(document.edit(u"x"_s, {Replace<Component>{component(u"a"_s)},
                                          ReplaceSettings{document.deployment().settings}}));
        QVERIFY(document.edit(u"x"_s, {}));
        QCOMPARE(document.undoStack()->count(), 0);
        QCOMPARE(about.size() + changed.size(), 0);
        // Of a group only what is needed remains.
        Component named = component(u"b"_s);
        named.name = u"B"_s;
        QVERIFY(document.edit(
            u"x"_s, {Replace<Component>{component(u"a"_s)}, Replace<Component>{named}}));
        QCOMPARE(about.size(), 1);
    }

    void impossibleEditsChangeNothing_data()
    {
        QTest::addColumn<std::vector<Edit>>("edits");
        const auto row = [](const char *name, std::vector<Edit> edits) {
            QTest::newRow(name) << edits;
        };
        row("id is taken", {Insert<Component>{component(u"A"_s)}});
        row("no such record", {Remove<Flow>{u"no"_s}});
        row("the second of two", {Insert<Component>{component(u"c"_s)}, Remove<Flow>{u"no"_s}});
        row("a flow loses its end", {Remove<Component>{u"b"_s}});
        row("unknown end", {Insert<Flow>{flow(u"g"_s, u"a"_s, u"x"_s)}});
        row("other unknown end", {Replace<Flow>{flow(u"f"_s, u"x"_s, u"b"_s)}});
        row("invalid id", {Insert<Component>{component(u"a b"_s)}});
        Component placed = component(u"a"_s);
        placed.zone = u"nowhere"_s;
        row("unknown zone", {Replace<Component>{placed}});
        Zone circle;
        circle.id = u"z"_s;
        circle.parent = u"z"_s;
        row("circle", {Insert<Zone>{circle}});
        Zone taken;
        taken.id = u"b"_s;
        row("id of a component", {Insert<Zone>{taken}});
    }
    void impossibleEditsChangeNothing()
    {
        QFETCH(std::vector<Edit>, edits);
        DeploymentDocument document;
        document.reset(twoComponents(), {});
        const QSignalSpy about(&document, &DeploymentDocument::aboutToApply);
        const QSignalSpy changed(&document, &DeploymentDocument::changed);
        QVERIFY(!document.edit(u"x"_s, edits));
        QCOMPARE(document.deployment(), twoComponents());
        QCOMPARE(about.size() + changed.size() + document.undoStack()->count(), 0);
    }

    void replacedInTheSameGroup()
    {
        // Consistent only at the end: a flow first, its new end after it.
        DeploymentDocument document;
        document.reset(twoComponents(), {});
        QVERIFY(document.edit(
            u"x"_s, {Replace<Flow>{flow(u"f"_s, u"c"_s, u"b"_s)},
                        Insert<Component>{component(u"c"_s)}, Remove<Component>{u"a"_s}}));
        document.undoStack()->undo();
        QCOMPARE(document.deployment(), twoComponents());
    }

    void randomStepsUndoneAndRedone()
    {
        QVERIFY(rc::check("every state comes back, and the signals tell all", [] {
            const Below below = [](int n) { return *rc::gen::inRange(0, n); };
            DeploymentDocument document;
            document.reset(randomDeployment(below, 4), {});
            const Follower follower(document);
            std::vector<Deployment> states = {document.deployment()};
            for (int i = below(15); i > 0; --i) {
                const int before = document.undoStack()->count();
                RC_ASSERT(document.edit(u"step"_s, randomStep(below, document.deployment())));
                if (document.undoStack()->count() > before)
                    states.push_back(document.deployment());
            }
            for (size_t i = states.size(); i-- > 0;) {
                RC_ASSERT(document.deployment() == states[i]);
                document.undoStack()->undo();
            }
            for (const Deployment &state : states) {
                RC_ASSERT(document.deployment() == state);
                document.undoStack()->redo();
            }
            RC_ASSERT(follower.followed());
        }));
    }

    void resetStartsOver()
    {
        DeploymentDocument document;
        QVERIFY(document.edit(u"x"_s, {Insert<Component>{component(u"a"_s)}}));
        const QSignalSpy about(&document, &DeploymentDocument::aboutToReset);
        const QSignalSpy was(&document, &DeploymentDocument::wasReset);
        const QSignalSpy changed(&document, &DeploymentDocument::changed);
        const QSignalSpy path(&document, &DeploymentDocument::pathChanged);
        document.reset(twoComponents(), u"some/chart.portolan"_s);
        QCOMPARE(about.size(), 1);
        QCOMPARE(was.size(), 1);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(path.size(), 1);
        QVERIFY(!document.isModified());
        QVERIFY(!document.undoStack()->canUndo());
        QCOMPARE(document.title(), u"chart.portolan"_s);
    }

    void savesAndLoads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.portolan"_s);
        DeploymentDocument document;
        QCOMPARE(document.title(), u"Untitled"_s);
        document.reset(twoComponents(), {});
        QVERIFY(document.edit(u"x"_s, {Insert<Component>{component(u"c"_s)}}));
        const QSignalSpy moved(&document, &DeploymentDocument::pathChanged);
        QVERIFY(document.save(path));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(document.path(), path);
        QVERIFY(!document.isModified());
        document.undoStack()->undo();
        QVERIFY(document.isModified());

        DeploymentDocument other;
        QVERIFY(other.load(path));
        QCOMPARE(other.deployment().components.size(), 3U);
        QCOMPARE(other.path(), path);
    }

    void failuresLeaveTheDocument()
    {
        const QTemporaryDir folder;
        DeploymentDocument document;
        document.reset(twoComponents(), u"old"_s);
        QVERIFY(document.edit(u"x"_s, {Insert<Component>{component(u"c"_s)}}));
        const QString bad = folder.filePath(u"bad.portolan"_s);
        QVERIFY(writeFile(bad, "{"));
        QVERIFY(!document.load(bad));
        QVERIFY(!document.load(folder.filePath(u"missing"_s)));
        QVERIFY(!document.save(folder.filePath(u"no/such/folder"_s)));
        QCOMPARE(document.deployment().components.size(), 3U);
        QCOMPARE(document.path(), u"old"_s);
        QVERIFY(document.isModified());
    }

    void selectionSignalsOnlyChanges()
    {
        Selection selection;
        const QSignalSpy changed(&selection, &Selection::changed);
        selection.set({{u"b"_s, u"a"_s, u"b"_s}, {}, {}});
        QCOMPARE(selection.ids().flows, (QStringList{u"a"_s, u"b"_s}));
        selection.set({{u"a"_s, u"b"_s}, {}, {}});
        QCOMPARE(changed.size(), 1);
        selection.clear();
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDeploymentDocument)
#include "tst_deploymentdocument.moc"
