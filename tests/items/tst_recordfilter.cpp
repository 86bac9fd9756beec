#include "model/items/RecordFilter.h"
#include "tests/support/ChartBuilder.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment chart()
{
    ChartBuilder builder;
    builder.zone(u"hq"_s, ZoneKind::Site);
    builder.zone(u"dmz"_s, ZoneKind::Network, u"hq"_s);
    builder.zone(u"empty"_s, ZoneKind::Network);
    builder.component(u"client"_s);
    builder.component(u"lonely"_s, u"hq"_s);
    builder.component(u"server"_s, u"dmz"_s);
    builder.component(u"store"_s, u"hq"_s);
    builder.flow(u"media"_s, u"client"_s, u"server"_s, u"4172/udp"_s);
    builder.flow(u"store"_s, u"server"_s, u"store"_s, u"5432/tcp"_s);
    builder.flow(u"web"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
    return builder.chart;
}

struct Bench
{
    DeploymentDocument document;
    RecordFilter filter{&document};

    Bench() { document.reset(chart(), {}); }

    /// Of all that is shown: flows, components, zones.
    QString shown() const
    {
        const Deployment &d = document.deployment();
        QStringList ids;
        for (size_t i = 0; i < d.flows.size(); ++i)
            ids << (filter.showsFlow(i) ? d.flows[i].id : QString());
        ids << u"|"_s;
        for (size_t i = 0; i < d.components.size(); ++i)
            ids << (filter.showsComponent(i) ? d.components[i].id : QString());
        ids << u"|"_s;
        for (size_t i = 0; i < d.zones.size(); ++i)
            ids << (filter.showsZone(i) ? d.zones[i].id : QString());
        ids.removeAll(QString());
        return ids.join(u' ');
    }
};

} // namespace

class TestRecordFilter : public QObject
{
    Q_OBJECT

private slots:
    void shows_data();
    void shows();
    void keepsTheLastQueryThatCanBeRead();
    void parts();
    void partsAreAskedOnce();
    void problems();
    void problemsAreFollowed();
    void editsAreFollowed();
    void silentWhereNothingChanges();
    void sameAsAnew();
    void anotherDocument();
};

void TestRecordFilter::shows_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << u""_s
                         << u"media store web | client lonely server store | dmz empty hq"_s;
    QTest::newRow("flows and their ends") << u"proto:udp"_s << u"media | client server | dmz hq"_s;
    QTest::newRow("a component without flows") << u"lonely"_s << u"| lonely | hq"_s;
    QTest::newRow("a zone with nothing in it") << u"empty"_s << u"| | empty"_s;
    QTest::newRow("from the end of a flow") << u"to:store"_s << u"store | server store | dmz hq"_s;
    QTest::newRow("zone") << u"zone:dmz"_s << u"media store web | client server store | dmz hq"_s;
    QTest::newRow("nothing") << u"no such thing"_s << u"| |"_s;
}

void TestRecordFilter::shows()
{
    QFETCH(QString, query);
    Bench bench;
    QVERIFY(bench.filter.setQuery(query));
    QTEST(bench.shown(), "expected");
    QCOMPARE(bench.filter.isFiltering(), !query.isEmpty());
    const QStringList kinds = bench.shown().split(u'|');
    QCOMPARE(bench.filter.flowCount(), kinds[0].split(u' ', Qt::SkipEmptyParts).size());
    QCOMPARE(bench.filter.componentCount(), kinds[1].split(u' ', Qt::SkipEmptyParts).size());
    QCOMPARE(bench.filter.zoneCount(), kinds[2].split(u' ', Qt::SkipEmptyParts).size());
}

void TestRecordFilter::keepsTheLastQueryThatCanBeRead()
{
    Bench bench;
    QVERIFY(bench.filter.setQuery(u"proto:udp"_s));
    QSignalSpy changed(&bench.filter, &RecordFilter::changed);
    const Result<void> set = bench.filter.setQuery(u"proto:upd"_s);
    QVERIFY(!set);
    QVERIFY(set.error().message.contains(u"proto:upd"_s));
    QCOMPARE(bench.filter.query(), u"proto:udp"_s);
    QCOMPARE(bench.shown(), u"media | client server | dmz hq"_s);
    QCOMPARE(changed.count(), 0);
}

void TestRecordFilter::parts()
{
    Bench bench;
    const auto around = [](const QString &id) {
        return [id](const Deployment &d) { return neighbours(d, {id}, {}, 1); };
    };
    bench.filter.setPart(u"focus"_s, around(u"store"_s));
    QVERIFY(bench.filter.isFiltering());
    QCOMPARE(bench.shown(), u"store | server store | dmz hq"_s);
    bench.filter.setPart(u"other"_s, around(u"server"_s));
    QCOMPARE(bench.shown(), u"store | server store | dmz hq"_s);
    QVERIFY(bench.filter.setQuery(u"proto:udp"_s));
    QCOMPARE(bench.shown(), u"| |"_s);
    bench.filter.setPart(u"focus"_s, {});
    QCOMPARE(bench.shown(), u"media | client server | dmz hq"_s);
    bench.filter.setPart(u"other"_s, {});
    QVERIFY(bench.filter.setQuery({}));
    QVERIFY(!bench.filter.isFiltering());
    // A focus on what has no flow shows it all the same.
    bench.filter.setPart(u"focus"_s, around(u"lonely"_s));
    QCOMPARE(bench.shown(), u"| lonely | hq"_s);
}

/// A trace through a large chart takes its time.
void TestRecordFilter::partsAreAskedOnce()
{
    Bench bench;
    int asked = 0;
    bench.filter.setPart(u"focus"_s, [&](const Deployment &d) {
        ++asked;
        return neighbours(d, {u"store"_s}, {}, 1);
    });
    QVERIFY(bench.filter.setQuery(u"store"_s));
    Flow web = *bench.document.deployment().flow(u"web"_s);
    web.purpose = u"Web"_s;
    Component client = *bench.document.deployment().component(u"client"_s);
    client.position = Point{10, 20};
    for (const Edit &edit : {Edit(Replace<Flow>{web}), Edit(Replace<Component>{client})}) {
        asked = 0;
        QVERIFY(bench.document.edit(u"step"_s, {edit}));
        QCOMPARE(asked, 1);
    }
}

void TestRecordFilter::problems()
{
    Bench bench;
    const Problem ofFlow{
        u"no-ports"_s, Severity::Warning, u"Media has none"_s, {}, {}, {u"media"_s}, {}, {}};
    const Problem ofComponent{
        u"no-address"_s, Severity::Error, u"It has none"_s, {}, {u"store"_s}, {}, {}, {}};
    const auto shown = [&](const QString &query) {
        if (!bench.filter.setQuery(query))
            return u"error"_s;
        return QString((bench.filter.showsProblem(ofFlow) ? "flow "_L1 : ""_L1) +
                       (bench.filter.showsProblem(ofComponent) ? "component"_L1 : ""_L1));
    };
    QCOMPARE(shown({}), u"flow component"_s);
    QCOMPARE(shown(u"none"_s), u"flow component"_s);
    QCOMPARE(shown(u"proto:udp"_s), u"flow "_s);
    QCOMPARE(shown(u"store"_s), u"component"_s);
    QCOMPARE(shown(u"problem:no-ports"_s), u"flow "_s);
    QCOMPARE(shown(u"problem:error"_s), u"component"_s);
    QCOMPARE(shown(u"port:443"_s), QString());
}

void TestRecordFilter::problemsAreFollowed()
{
    Bench bench;
    // Those that were found before anybody asked for them count as well.
    const std::vector<Problem> early = {
        {u"no-ports"_s, Severity::Warning, u"None"_s, {}, {}, {u"web"_s}, {}, {}}};
    bench.filter.setProblems(early);
    QVERIFY(!bench.filter.asksForProblems());
    QVERIFY(bench.filter.setQuery(u"problem:no-ports"_s));
    QVERIFY(bench.filter.asksForProblems());
    QVERIFY(bench.shown().startsWith(u"web |"_s));
    bench.filter.setProblems({});
    QVERIFY(bench.filter.setQuery(u"problem:no-ports"_s));
    QCOMPARE(bench.shown(), u"| |"_s);
    QSignalSpy changed(&bench.filter, &RecordFilter::changed);
    const std::vector<Problem> found = {
        {u"no-ports"_s, Severity::Warning, u"None"_s, {}, {}, {u"media"_s}, {}, {}}};
    bench.filter.setProblems(found);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bench.shown(), u"media | client server | dmz hq"_s);
    bench.filter.setProblems(found);
    QCOMPARE(changed.count(), 1);
}

void TestRecordFilter::editsAreFollowed()
{
    Bench bench;
    QVERIFY(bench.filter.setQuery(u"proto:udp"_s));
    Flow web = *bench.document.deployment().flow(u"web"_s);
    web.ports = *PortSpec::parse(u"443/udp"_s);
    QSignalSpy changed(&bench.filter, &RecordFilter::changed);
    QVERIFY(bench.document.edit(u"ports"_s, {Replace<Flow>{web}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bench.shown(), u"media web | client server | dmz hq"_s);
    web.id = u"aaa"_s;
    web.to = u"store"_s;
    QVERIFY(bench.document.edit(u"insert"_s, {Insert<Flow>{web}, Remove<Flow>{u"media"_s}}));
    QCOMPARE(bench.shown(), u"aaa web | client server store | dmz hq"_s);
    QVERIFY(bench.filter.setQuery(u"to:lonely"_s));
    Component renamed = *bench.document.deployment().component(u"store"_s);
    renamed.name = u"Lonely, too"_s;
    QVERIFY(bench.document.edit(u"name"_s, {Replace<Component>{renamed}}));
    QCOMPARE(bench.shown(), u"aaa store | client server store | dmz hq"_s);
    bench.document.undoStack()->undo();
    QCOMPARE(bench.shown(), u"| |"_s);
}

void TestRecordFilter::silentWhereNothingChanges()
{
    Bench bench;
    QVERIFY(bench.filter.setQuery(u"proto:udp"_s));
    QSignalSpy changed(&bench.filter, &RecordFilter::changed);
    Flow web = *bench.document.deployment().flow(u"web"_s);
    web.purpose = u"Another one"_s;
    QVERIFY(bench.document.edit(u"purpose"_s, {Replace<Flow>{web}}));
    QCOMPARE(changed.count(), 0);
}

/// Whatever was edited, the filter shows what a new one would.
void TestRecordFilter::sameAsAnew()
{
    Bench bench;
    std::mt19937 engine(5);
    const auto below = [&](int n) { return int(engine() % unsigned(n)); };
    for (int round = 0; round < 400; ++round) {
        const QStringList queries = {u"proto:udp"_s, u"store"_s, u"to:server or lonely"_s, {}};
        if (round % 5 == 0)
            QVERIFY(bench.filter.setQuery(queries[round / 5 % 4]));
        const Deployment &d = bench.document.deployment();
        std::vector<Edit> edits;
        Flow flow = d.flows[size_t(below(int(d.flows.size())))];
        Component component = d.components[size_t(below(int(d.components.size())))];
        switch (below(7)) {
        case 0:
            flow.ports = *PortSpec::parse(below(2) ? u"1/udp"_s : u"1/tcp"_s);
            if (below(2))
                flow.to = component.id;
            edits.push_back(Replace<Flow>{flow});
            break;
        case 1:
            flow.id = u"new%1"_s.arg(round);
            flow.to = component.id;
            edits.push_back(Insert<Flow>{flow});
            break;
        case 2:
            component.id = u"c%1"_s.arg(round);
            component.name = below(2) ? u"Store"_s : u"Lonely"_s;
            edits.push_back(Insert<Component>{component});
            flow.id = u"d%1"_s.arg(round);
            flow.from = component.id;
            edits.push_back(Insert<Flow>{flow});
            break;
        case 3:
            component.zone = below(2) ? u"dmz"_s : u"hq"_s;
            edits.push_back(Replace<Component>{component});
            break;
        case 4: // more at once than are followed one by one
            for (int i = 0; i < 300 && d.flows.size() < 1000; ++i) {
                flow.id = u"g%1-%2"_s.arg(round).arg(i);
                flow.from = d.components[size_t(below(int(d.components.size())))].id;
                edits.push_back(Insert<Flow>{flow});
            }
            break;
        case 5: { // gone with its flows
            for (const Flow &each : d.flows) {
                if (each.from == component.id || each.to == component.id)
                    edits.push_back(Remove<Flow>{each.id});
            }
            if (d.flows.size() < edits.size() + 3 || d.components.size() < 4)
                edits.clear();
            else
                edits.push_back(Remove<Component>{component.id});
            break;
        }
        default:
            if (d.flows.size() > 3)
                edits.push_back(Remove<Flow>{flow.id});
        }
        bench.document.edit(u"step"_s, edits);
        if (below(3) == 0)
            bench.document.undoStack()->undo();
        RecordFilter anew(&bench.document);
        QVERIFY(anew.setQuery(bench.filter.query()));
        for (size_t i = 0; i < d.flows.size(); ++i)
            QCOMPARE(bench.filter.showsFlow(i), anew.showsFlow(i));
        for (size_t i = 0; i < d.components.size(); ++i)
            QCOMPARE(bench.filter.showsComponent(i), anew.showsComponent(i));
        for (size_t i = 0; i < d.zones.size(); ++i)
            QCOMPARE(bench.filter.showsZone(i), anew.showsZone(i));
    }
}

void TestRecordFilter::anotherDocument()
{
    Bench bench;
    QVERIFY(bench.filter.setQuery(u"proto:udp"_s));
    ChartBuilder other;
    other.component(u"a"_s);
    other.component(u"b"_s);
    other.flow(u"dns"_s, u"a"_s, u"b"_s, u"53/udp"_s);
    other.flow(u"web"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
    bench.document.reset(other.chart, {});
    QCOMPARE(bench.shown(), u"dns | a b |"_s);
}

QTEST_GUILESS_MAIN(TestRecordFilter)
#include "tst_recordfilter.moc"
