#include "model/core/Consistency.h"
#include "model/core/FlowFilter.h"
#include "model/document/DeploymentDocument.h"
#include "model/document/Renaming.h"
#include "tests/support/Dice.h"
#include "tests/support/RandomDeployment.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestRenaming : public QObject
{
    Q_OBJECT

private slots:
    void everythingThatNamesIt();
    void termsOfViews_data();
    void termsOfViews();
    void whatCannotBe_data();
    void whatCannotBe();
    void onlyTheCase();
    void anyChartStaysWhole_data();
    void anyChartStaysWhole();
    void otherStepsAreNone();
};

namespace {

template<class Record> Record named(const QString &id)
{
    Record record;
    record.id = id;
    return record;
}

Zone zoneIn(const QString &id, const QString &parent)
{
    Zone zone = named<Zone>(id);
    zone.parent = parent;
    return zone;
}

Component componentIn(const QString &id, const QString &zone)
{
    Component component = named<Component>(id);
    component.zone = zone;
    return component;
}

Flow flowOf(const QString &id, const QString &from, const QString &to)
{
    Flow flow = named<Flow>(id);
    flow.from = from;
    flow.to = to;
    return flow;
}

Deployment chart()
{
    Deployment d;
    d.zones = {zoneIn(u"dmz"_s, {}), zoneIn(u"host"_s, u"DMZ"_s)};
    d.zones[0].name = u"Outer net"_s;
    d.components = {componentIn(u"db"_s, u"dmz"_s), componentIn(u"web"_s, u"host"_s)};
    d.flows = {flowOf(u"self"_s, u"web"_s, u"web"_s), flowOf(u"sql"_s, u"Web"_s, u"db"_s)};
    Suppression suppression;
    suppression.check = u"clear-text"_s;
    suppression.zones = {u"dmz"_s};
    suppression.components = {u"db"_s, u"web"_s};
    suppression.flows = {u"sql"_s};
    d.settings.suppressed[suppression.key()] = suppression;
    return d;
}

Deployment renamed(
    const Deployment &deployment, RecordKind kind, const QString &id, const QString &newId)
{
    const Result<std::vector<Edit>> edits = renaming(deployment, kind, id, newId);
    Deployment next = deployment;
    if (!edits || !applyAll(next, *edits))
        qFatal("cannot be renamed");
    return next;
}

} // namespace

void TestRenaming::everythingThatNamesIt()
{
    Deployment d = renamed(chart(), RecordKind::Zone, u"Dmz"_s, u"outer"_s);
    QVERIFY(checkConsistency(d));
    QVERIFY(!d.zone(u"dmz"));
    QCOMPARE(d.zone(u"outer")->name, u"Outer net"_s);
    QCOMPARE(d.zone(u"host")->parent, u"outer"_s);
    QCOMPARE(d.component(u"db")->zone, u"outer"_s);
    d = renamed(d, RecordKind::Component, u"web"_s, u"a-web"_s);
    QVERIFY(checkConsistency(d));
    QCOMPARE(d.flow(u"sql")->from, u"a-web"_s);
    QCOMPARE(d.flow(u"self")->from, u"a-web"_s);
    QCOMPARE(d.flow(u"self")->to, u"a-web"_s);
    d = renamed(d, RecordKind::Flow, u"sql"_s, u"query"_s);
    QVERIFY(checkConsistency(d));
    QVERIFY(d.flow(u"query") && !d.flow(u"sql"));
    QCOMPARE(d.settings.suppressed.size(), size_t(1));
    const auto &[key, suppression] = *d.settings.suppressed.begin();
    QCOMPARE(key, suppression.key());
    QCOMPARE(suppression.zones, QStringList{u"outer"_s});
    QCOMPARE(suppression.components, (QStringList{u"a-web"_s, u"db"_s}));
    QCOMPARE(suppression.flows, QStringList{u"query"_s});
}

void TestRenaming::termsOfViews_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("newId");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("result");
    const int zone = int(RecordKind::Zone);
    const int component = int(RecordKind::Component);
    const int flow = int(RecordKind::Flow);
    const auto row = [](const char *name, int kind, const QString &id, const QString &newId,
                         const QString &filter, const QString &result) {
        QTest::newRow(name) << kind << id << newId << filter << result;
    };
    row("zone", zone, u"dmz"_s, u"outer"_s, u"port:443 -zone:DMZ web"_s,
        u"port:443 -zone:outer web"_s);
    row("quoted", zone, u"dmz"_s, u"outer"_s, u"zone:\"dmz\" or zone:x"_s,
        u"zone:outer or zone:x"_s);
    row("another's", zone, u"dmz"_s, u"outer"_s, u"from:dmz dmz"_s, u"from:dmz dmz"_s);
    row("finds it still", zone, u"dmz"_s, u"dmz-1"_s, u"zone:dmz"_s, u"zone:dmz"_s);
    row("both ends", component, u"web"_s, u"front"_s, u"from:web or to:web zone:web"_s,
        u"from:front or to:front zone:web"_s);
    row("flow", flow, u"sql"_s, u"query"_s, u"sql owner:sql"_s, u"query owner:sql"_s);
    row("a word of the language", flow, u"sql"_s, u"or"_s, u"web sql"_s, u"web \"or\""_s);
}

void TestRenaming::termsOfViews()
{
    QFETCH(int, kind);
    QFETCH(QString, id);
    QFETCH(QString, newId);
    QFETCH(QString, filter);
    QFETCH(QString, result);
    Deployment deployment = chart();
    deployment.settings.views = {named<SavedView>(u"v"_s)};
    deployment.settings.views[0].filter = filter;
    const Deployment next = renamed(deployment, RecordKind(kind), id, newId);
    QCOMPARE(next.settings.views[0].filter, result);
    QVERIFY(FlowFilter::parse(result));
}

void TestRenaming::whatCannotBe_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("newId");
    QTest::addColumn<QString>("says");
    const int zone = int(RecordKind::Zone);
    const int component = int(RecordKind::Component);
    const int flow = int(RecordKind::Flow);
    QTest::newRow("empty") << zone << u"dmz"_s << QString() << u"such as \"dmz-2\""_s;
    QTest::newRow("blank") << zone << u"dmz"_s << u"the dmz"_s << u"such as \"the-dmz\""_s;
    QTest::newRow("path") << component << u"web"_s << u"../x"_s << u"such as \"x\""_s;
    QTest::newRow("long") << component << u"web"_s << QString(64, u'x') << u"at most 63"_s;
    QTest::newRow("of a component") << zone << u"dmz"_s << u"WEB"_s << u"\"web-2\" is free"_s;
    QTest::newRow("of a zone") << component << u"web"_s << u"dmz"_s
                               << u"The zone \"Outer net\" has that id"_s;
    QTest::newRow("of a flow") << flow << u"sql"_s << u"Self"_s << u"\"self-2\" is free"_s;
}

void TestRenaming::whatCannotBe()
{
    QFETCH(int, kind);
    QFETCH(QString, id);
    QFETCH(QString, newId);
    QFETCH(QString, says);
    const auto edits = renaming(chart(), RecordKind(kind), id, newId);
    QVERIFY(!edits);
    QVERIFY2(edits.error().message.contains(says), qPrintable(edits.error().message));
}

void TestRenaming::onlyTheCase()
{
    const Deployment d = renamed(chart(), RecordKind::Component, u"web"_s, u"WEB"_s);
    QVERIFY(checkConsistency(d));
    QCOMPARE(d.component(u"web")->id, u"WEB"_s);
    QCOMPARE(d.flow(u"sql")->from, u"WEB"_s);
    // A flow may have the id of a component.
    QVERIFY(renaming(chart(), RecordKind::Flow, u"sql"_s, u"web"_s));
    // The same again is no step.
    const auto none = renaming(chart(), RecordKind::Flow, u"sql"_s, u"sql"_s);
    QVERIFY(none && none->empty());
}

void TestRenaming::anyChartStaysWhole_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 150; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// And is the same again when it is undone; both are noticed.
void TestRenaming::anyChartStaysWhole()
{
    QFETCH(int, seed);
    testing::Dice dice{quint64(seed) + 1};
    const testing::Below below = [&dice](int n) { return int(dice.below(n)); };
    const Deployment start = testing::randomDeployment(below);
    QVERIFY(checkConsistency(start));
    DeploymentDocument document;
    document.reset(start, {});
    std::optional<RenameWatch> watch;
    QObject::connect(&document, &DeploymentDocument::aboutToApply, &document,
        [&](const Edit &edit) { watch->add(document.deployment(), edit); });
    // No reference dangles while it is under way either.
    QObject::connect(&document, &DeploymentDocument::applied, &document, [&] {
        for (const Flow &flow : document.deployment().flows) {
            QVERIFY(document.deployment().component(flow.from));
            QVERIFY(document.deployment().component(flow.to));
        }
    });
    const auto rename = [&](RecordKind kind, const QString &id) {
        const QString newId = (below(2) ? u"A"_s : u"z"_s) + QString::number(below(99)) + u"x"_s;
        const Deployment before = document.deployment();
        const auto edits = renaming(before, kind, id, newId);
        QVERIFY(edits);
        watch.emplace();
        QVERIFY(document.edit(u"x"_s, *edits));
        const Deployment after = document.deployment();
        QVERIFY(checkConsistency(after));
        QVERIFY(watch->renamed());
        QCOMPARE(watch->renamed()->from, id);
        QCOMPARE(watch->renamed()->to, newId);
        watch.emplace();
        document.undoStack()->undo();
        QCOMPARE(document.deployment(), before);
        QVERIFY(watch->renamed());
        QCOMPARE(watch->renamed()->from, newId);
        watch.emplace();
        document.undoStack()->redo();
        QCOMPARE(document.deployment(), after);
        document.undoStack()->undo();
    };
    for (const Zone &zone : start.zones)
        rename(RecordKind::Zone, zone.id);
    for (const Component &component : start.components)
        rename(RecordKind::Component, component.id);
    for (const Flow &flow : start.flows)
        rename(RecordKind::Flow, flow.id);
    QCOMPARE(document.deployment(), start);
}

void TestRenaming::otherStepsAreNone()
{
    const Deployment d = chart();
    RenameWatch watch;
    Component other = *d.component(u"db");
    other.id = u"db-2"_s;
    other.note = u"not the same"_s;
    Deployment next = d;
    for (const Edit &edit : {Edit(Insert<Component>{other}), Edit(Remove<Component>{u"db"_s})}) {
        watch.add(next, edit);
        QVERIFY(apply(next, edit));
    }
    QVERIFY(!watch.renamed());
}

QTEST_GUILESS_MAIN(TestRenaming)
#include "tst_renaming.moc"
