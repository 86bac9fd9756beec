#include "model/checks/ProblemFilter.h"
#include "model/items/FilterProxy.h"
#include "model/items/FlowModel.h"
#include "model/items/RecordFilter.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/RandomDeployment.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

Deployment threeFlows()
{
    ChartBuilder builder;
    builder.zone(u"dmz"_s, ZoneKind::Network);
    builder.component(u"client"_s);
    builder.component(u"server"_s, u"dmz"_s);
    builder.flow(u"media"_s, u"client"_s, u"server"_s, u"4172/udp"_s);
    builder.flow(u"store"_s, u"server"_s, u"client"_s, u"5432/tcp"_s);
    builder.flow(u"web"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
    return builder.chart;
}

/// The table of flows over a filter that looks for everything in the other thread.
struct Table
{
    RecordFilter filter;
    FlowModel model;
    FilterProxy proxy;
    QAbstractItemModelTester tester{&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Table(DeploymentDocument &document)
        : filter(&document)
        , model(&document)
    {
        filter.setMostAtOnce(0);
        proxy.setSourceModel(&model);
        QObject::connect(&filter, &RecordFilter::changed, &proxy, [this] {
            const auto shows = [this](int row) { return filter.showsFlow(size_t(row)); };
            proxy.setFilter(filter.isFiltering() ? std::function<bool(int)>(shows) : nullptr);
        });
    }

    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < proxy.rowCount(); ++row)
            ids << proxy.index(row, 0).data(IdRole).toString();
        return ids;
    }
};

/// All that a filter says, and the flows that it shows.
struct Shown
{
    QStringList flows;
    QStringList components;
    QStringList zones;
    QList<int> counts;
    bool operator==(const Shown &) const = default;
};

Shown shownBy(const RecordFilter &filter, const Deployment &deployment)
{
    Shown shown;
    for (size_t i = 0; i < deployment.flows.size(); ++i) {
        if (filter.showsFlow(i))
            shown.flows << deployment.flows[i].id;
    }
    for (size_t i = 0; i < deployment.components.size(); ++i) {
        if (filter.showsComponent(i))
            shown.components << deployment.components[i].id + u' ' +
                                    QString::number(int(filter.fitsItself(i)));
    }
    for (size_t i = 0; i < deployment.zones.size(); ++i) {
        if (filter.showsZone(i))
            shown.zones << deployment.zones[i].id;
    }
    shown.counts = {filter.flowCount(), filter.componentCount(), filter.zoneCount()};
    return shown;
}

std::vector<Edit> manyEdits(const Below &below, const Deployment &deployment)
{
    std::vector<Edit> edits;
    const bool come = below(2);
    for (int i = 0; i < 300 && !deployment.flows.empty(); ++i) {
        const Flow &any = deployment.flows[size_t(below(int(deployment.flows.size())))];
        Flow flow = randomFlow(below, any.id, deployment.components);
        if (come && deployment.flows.size() < 500) {
            flow.id = u"many-%1-%2"_s.arg(deployment.flows.size()).arg(i);
            edits.emplace_back(Insert<Flow>{flow});
        } else {
            edits.emplace_back(Replace<Flow>{flow});
        }
    }
    return edits;
}

} // namespace

/// What many flows are filtered by is looked for in another thread, and ends the same.
class TestBackgroundFilter : public QObject
{
    Q_OBJECT

private slots:
    void whatWasShownStaysUntilThen();
    void onlyTheNewestCounts();
    void silentWhereNothingChanges_data();
    void silentWhereNothingChanges();
    void noFilterIsAtOnce();
    void partsAreAtOnce();
    void manyEditsAreAtOnce();
    void anotherDocumentIsAtOnce();
    void smallOnesAreAtOnce();
    void sameAsAtOnce_data();
    void sameAsAtOnce();
};

void TestBackgroundFilter::whatWasShownStaysUntilThen()
{
    DeploymentDocument document;
    document.reset(threeFlows(), {});
    Table table(document);
    const QStringList all = table.shown();
    const QSignalSpy changed(&table.filter, &RecordFilter::changed);
    const QSignalSpy settled(&table.filter, &RecordFilter::settled);
    QVERIFY(table.filter.setQuery(u"proto:udp"_s));
    QCOMPARE(table.filter.query(), u"proto:udp"_s);
    QVERIFY(table.filter.isLooking());
    QVERIFY(!table.filter.isFiltering());
    QCOMPARE(table.filter.flowCount(), 3);
    QCOMPARE(table.shown(), all);
    // What is edited meanwhile is shown as it is, and looked for anew.
    Flow added = *document.deployment().flow(u"media"_s);
    added.id = u"dns"_s;
    QVERIFY(document.edit(u"add"_s, {Insert<Flow>{added}, Remove<Flow>{u"media"_s}}));
    QCOMPARE(table.shown(), (QStringList{u"dns"_s, u"store"_s, u"web"_s}));
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(table.shown(), QStringList{u"dns"_s});
    QCOMPARE(changed.size(), 1);
    QVERIFY(!table.filter.isLooking());
    // The next one: until it is found the one before is followed.
    QVERIFY(table.filter.setQuery(u"proto:tcp"_s));
    QCOMPARE(table.shown(), QStringList{u"dns"_s});
    document.undoStack()->undo();
    QTRY_COMPARE(settled.size(), 2);
    QCOMPARE(table.shown(), (QStringList{u"store"_s, u"web"_s}));
    // Of a query that cannot be read nothing is looked for.
    QVERIFY(!table.filter.setQuery(u"proto:upd"_s));
    QVERIFY(!table.filter.isLooking());
    QCOMPARE(table.filter.query(), u"proto:tcp"_s);
}

void TestBackgroundFilter::onlyTheNewestCounts()
{
    DeploymentDocument document;
    document.reset(threeFlows(), {});
    Table table(document);
    QSignalSpy changed(&table.filter, &RecordFilter::changed);
    QList<QStringList> seen;
    connect(&table.filter, &RecordFilter::changed, this, [&] { seen << table.shown(); });
    for (const QString &typed : {u"w"_s, u"we"_s, u"web"_s})
        QVERIFY(table.filter.setQuery(typed));
    QTRY_VERIFY(!table.filter.isLooking());
    QCOMPARE(seen, QList<QStringList>{QStringList{u"web"_s}});
    QCoreApplication::processEvents(); // nothing of the others is under way
    QCOMPARE(changed.size(), 1);
}

void TestBackgroundFilter::silentWhereNothingChanges_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("another"); // query, while the edit is looked for
    QTest::addColumn<int>("changes");
    QTest::newRow("a card is moved") << u"proto:udp"_s << QString() << QString() << 0;
    QTest::newRow("a name nobody asks for") << u"proto:udp"_s << u"Any"_s << QString() << 0;
    QTest::newRow("a name") << u"client"_s << u"Client, too"_s << QString() << 1;
    // It may find other problems.
    QTest::newRow("another query") << u"proto:udp"_s << QString() << u"port:4172"_s << 1;
}

void TestBackgroundFilter::silentWhereNothingChanges()
{
    QFETCH(QString, query);
    QFETCH(QString, name);
    QFETCH(QString, another);
    DeploymentDocument document;
    Deployment chart = threeFlows();
    chart.components.push_back({});
    chart.components.back().id = u"spare"_s;
    document.reset(chart, {});
    Table table(document);
    QVERIFY(table.filter.setQuery(query));
    QTRY_VERIFY(!table.filter.isLooking());
    const QSignalSpy changed(&table.filter, &RecordFilter::changed);
    const QSignalSpy settled(&table.filter, &RecordFilter::settled);
    Component spare = *document.deployment().component(u"spare"_s);
    spare.position = Point{120, 80};
    spare.name = name;
    if (!another.isEmpty())
        QVERIFY(table.filter.setQuery(another));
    QVERIFY(document.edit(u"step"_s, {Replace<Component>{spare}}));
    QVERIFY(table.filter.isLooking());
    QTRY_COMPARE(settled.size(), 1);
    QTEST(int(changed.size()), "changes");
}

void TestBackgroundFilter::noFilterIsAtOnce()
{
    DeploymentDocument document;
    document.reset(threeFlows(), {});
    Table table(document);
    const QSignalSpy changed(&table.filter, &RecordFilter::changed);
    QVERIFY(table.filter.setQuery(u"web"_s));
    QVERIFY(table.filter.setQuery({}));
    QVERIFY(!table.filter.isLooking());
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 0);
    QVERIFY(table.filter.setQuery(u"web"_s));
    QTRY_COMPARE(table.shown(), QStringList{u"web"_s});
    QVERIFY(table.filter.setQuery({}));
    QCOMPARE(table.shown().size(), 3);
}

void TestBackgroundFilter::partsAreAtOnce()
{
    DeploymentDocument document;
    document.reset(threeFlows(), {});
    Table table(document);
    const auto part = [](const Deployment &now) {
        return neighbours(now, {}, {u"media"_s, u"web"_s}, 0);
    };
    QVERIFY(table.filter.setQuery(u"proto:udp"_s));
    table.filter.setPart(u"focus"_s, part);
    QCOMPARE(table.shown(), (QStringList{u"media"_s, u"web"_s}));
    QTRY_COMPARE(table.shown(), QStringList{u"media"_s});
    table.filter.setPart(u"focus"_s, {});
    QCOMPARE(table.shown(), QStringList{u"media"_s});
}

/// And whoever waits for what was being looked for is told.
void TestBackgroundFilter::manyEditsAreAtOnce()
{
    DeploymentDocument document;
    document.reset(threeFlows(), {});
    Table table(document);
    QVERIFY(table.filter.setQuery(u"proto:udp"_s));
    const QSignalSpy changed(&table.filter, &RecordFilter::changed);
    const QSignalSpy settled(&table.filter, &RecordFilter::settled);
    std::vector<Edit> edits;
    Flow flow = *document.deployment().flow(u"media"_s);
    for (int i = 0; i < 300; ++i) {
        flow.id = u"many-%1"_s.arg(i);
        edits.emplace_back(Insert<Flow>{flow});
    }
    QVERIFY(document.edit(u"many"_s, edits));
    QVERIFY(!table.filter.isLooking());
    QCOMPARE(table.filter.flowCount(), 301);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(settled.size(), 1);
    document.undoStack()->undo();
    QCOMPARE(table.filter.flowCount(), 1);
    QCOMPARE(settled.size(), 1); // nothing was being looked for
}

void TestBackgroundFilter::anotherDocumentIsAtOnce()
{
    DeploymentDocument document;
    document.reset(threeFlows(), {});
    Table table(document);
    QVERIFY(table.filter.setQuery(u"proto:udp"_s));
    ChartBuilder other;
    other.component(u"a"_s);
    other.flow(u"dns"_s, u"a"_s, u"a"_s, u"53/udp"_s);
    other.flow(u"web"_s, u"a"_s, u"a"_s, u"443/tcp"_s);
    document.reset(other.chart, {});
    QVERIFY(!table.filter.isLooking());
    QVERIFY(table.filter.showsFlow(0));
    QVERIFY(!table.filter.showsFlow(1));
}

void TestBackgroundFilter::smallOnesAreAtOnce()
{
    DeploymentDocument document;
    document.reset(threeFlows(), {});
    RecordFilter filter(&document);
    QVERIFY(filter.setQuery(u"web"_s));
    QVERIFY(!filter.isLooking());
    QCOMPARE(filter.flowCount(), 1);
}

void TestBackgroundFilter::sameAsAtOnce_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// Whatever is typed and edited, and however the two threads meet.
void TestBackgroundFilter::sameAsAtOnce()
{
    QFETCH(quint32, seed);
    const Below below = seeded(seed);
    const QStringList queries = {QString(), u"video"_s, u"proto:tcp"_s, u"-proto:udp"_s,
        u"reboot or port:20"_s, u"zone:Zone -video"_s, u"need:cond"_s, u"problem:"_s, u"n"_s};
    DeploymentDocument document;
    document.reset(randomDeployment(below, 20), {});
    RecordFilter atOnce(&document);
    Table table(document);
    for (int round = 0; round < 60; ++round) {
        const Deployment &now = document.deployment();
        switch (below(9)) {
        case 0:
        case 1: {
            const QString query = queries[below(int(queries.size()))];
            QVERIFY(atOnce.setQuery(query));
            QVERIFY(table.filter.setQuery(query));
            break;
        }
        case 2:
            document.undoStack()->undo();
            break;
        case 3:
            document.undoStack()->redo();
            break;
        case 4: {
            RecordFilter::Part part;
            if (below(2) && !now.components.empty())
                part = [id = now.components[0].id](const Deployment &deployment) {
                    return neighbours(deployment, {id}, {}, 1);
                };
            atOnce.setPart(u"focus"_s, part);
            table.filter.setPart(u"focus"_s, part);
            break;
        }
        case 5: {
            std::vector<Problem> problems;
            for (const Flow &flow : now.flows) {
                if (below(4) == 0)
                    problems.push_back(
                        {u"no-ports"_s, Severity::Warning, u"x"_s, {}, {}, {flow.id}, {}, {}});
            }
            atOnce.setProblems(problems);
            table.filter.setProblems(problems);
            break;
        }
        case 6:
            QVERIFY(document.edit(u"many"_s, manyEdits(below, now)));
            break;
        default:
            QVERIFY(document.edit(u"step"_s, randomStep(below, now)));
        }
        switch (below(3)) {
        case 0:
            QCoreApplication::processEvents();
            break;
        case 1:
            QTRY_VERIFY(!table.filter.isLooking());
            table.proxy.refresh();
            QCOMPARE(shownBy(table.filter, now), shownBy(atOnce, now));
            QCOMPARE(table.shown(), shownBy(atOnce, now).flows);
            for (const Flow &flow : now.flows) {
                const Problem problem{
                    u"no-ports"_s, Severity::Warning, u"x"_s, {}, {}, {flow.id, u"gone"_s}, {}, {}};
                QCOMPARE(table.filter.showsProblem(problem), atOnce.showsProblem(problem));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestBackgroundFilter)
#include "tst_backgroundfilter.moc"
