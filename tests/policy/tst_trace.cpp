// The way from one component to another, or where it stops.

#include "model/policy/Trace.h"
#include "tests/support/LargeChart.h"
#include "tests/support/OfficeChart.h"

#include <QElapsedTimer>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// "a>b 443/tcp (x y) b>c ..."
QString spelled(const Trace &trace)
{
    QStringList hops;
    for (const TraceHop &hop : trace.hops) {
        hops +=
            u"%1>%2 %3 (%4)"_s.arg(hop.from, hop.to, hop.ports.toString(), hop.flows.join(u' '));
    }
    return hops.join(u' ');
}

/// a, b, ... g in one site, with addresses.
ChartBuilder row(const QStringList &flows)
{
    ChartBuilder chart;
    for (const QChar id : u"abcdefg"_s)
        chart.component(id, {}, {u"192.0.2.%1"_s.arg(id.unicode())});
    for (const QString &ends : flows)
        chart.flow(ends, ends.left(1), ends.right(1), u"443/tcp"_s);
    return chart;
}

} // namespace

class TestTrace : public QObject
{
    Q_OBJECT

private slots:
    void findsTheShortestWay();
    void takesAllFlowsOfAHop();
    void goesThroughABalancer();
    void countsAndChoosesWays();
    void hasNoEndInCircles();
    void stops_data();
    void stops();
    void prefersFewerFlowsThatAreOff();
    void remarks();
    void boundaries();
    void isOneForAnyCase();
    void text();
    void largeChart();
    void manyWays();
};

void TestTrace::findsTheShortestWay()
{
    const ChartBuilder chart =
        row({u"a-b"_s, u"b-c"_s, u"c-d"_s, u"a-e"_s, u"e-d"_s, u"d-a"_s, u"b-b"_s});
    const Trace way = trace(chart.chart, u"a"_s, u"d"_s);
    QVERIFY(!way.stop);
    QCOMPARE(spelled(way), u"a>e 443/tcp (a-e) e>d 443/tcp (e-d)"_s);
    QCOMPARE(way.ways, 1);
    QCOMPARE(spelled(trace(chart.chart, u"d"_s, u"c"_s)),
        u"d>a 443/tcp (d-a) a>b 443/tcp (a-b) b>c 443/tcp (b-c)"_s);
}

void TestTrace::takesAllFlowsOfAHop()
{
    ChartBuilder chart = row({u"a-b"_s, u"b-c"_s});
    chart.flow(u"media"_s, u"a"_s, u"b"_s, u"50000-60000/udp"_s);
    chart.flow(u"off"_s, u"a"_s, u"b"_s, u"7/tcp"_s).enabled = false;
    QCOMPARE(spelled(trace(chart.chart, u"a"_s, u"c"_s)),
        u"a>b 443/tcp, 50000-60000/udp (a-b media) b>c 443/tcp (b-c)"_s);
}

void TestTrace::goesThroughABalancer()
{
    ChartBuilder chart = row({u"a-b"_s, u"b-c"_s});
    chart.chart.components[1].preservesClientAddress = true;
    const Trace way = trace(chart.chart, u"a"_s, u"c"_s);
    QVERIFY(!way.stop);
    QCOMPARE(way.hops.size(), size_t(2));
}

void TestTrace::countsAndChoosesWays()
{
    const ChartBuilder chart = row(
        {u"a-b"_s, u"a-c"_s, u"b-d"_s, u"c-d"_s, u"d-e"_s, u"d-f"_s, u"e-g"_s, u"f-g"_s, u"a-g"_s});
    QCOMPARE(trace(chart.chart, u"a"_s, u"g"_s).ways, 1);
    ChartBuilder longer = chart;
    std::erase_if(longer.chart.flows, [](const Flow &flow) { return flow.id == u"a-g"_s; });
    QStringList ways;
    for (int i = 0; i < 5; ++i) {
        const Trace way = trace(longer.chart, u"a"_s, u"g"_s, i);
        QCOMPARE(way.ways, 4);
        QCOMPARE(way.way, qMin(i, 3));
        QString ids;
        for (const TraceHop &hop : way.hops)
            ids += hop.to;
        ways += ids;
    }
    QCOMPARE(ways, (QStringList{u"bdeg"_s, u"bdfg"_s, u"cdeg"_s, u"cdfg"_s, u"cdfg"_s}));
    QCOMPARE(trace(longer.chart, u"a"_s, u"g"_s, -3).way, 0);
}

void TestTrace::hasNoEndInCircles()
{
    const ChartBuilder chart =
        row({u"a-b"_s, u"b-a"_s, u"b-c"_s, u"c-a"_s, u"c-b"_s, u"d-e"_s, u"e-d"_s});
    QCOMPARE(trace(chart.chart, u"a"_s, u"c"_s).hops.size(), size_t(2));
    const Trace none = trace(chart.chart, u"a"_s, u"e"_s);
    QVERIFY(none.stop);
    QCOMPARE(none.stop->kind, TraceStop::Kind::Apart);
}

void TestTrace::stops_data()
{
    QTest::addColumn<QStringList>("flows"); // a leading "!" is switched off
    QTest::addColumn<QString>("to");
    QTest::addColumn<TraceStop::Kind>("kind");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QString>("words");
    using Kind = TraceStop::Kind;
    QTest::newRow("unknown") << QStringList{} << u"nobody"_s << Kind::Unknown << QString()
                             << QStringList{} << u"nobody"_s;
    QTest::newRow("same") << QStringList{u"a-b"_s} << u"a"_s << Kind::Same << u"a"_s
                          << QStringList{} << u"two"_s;
    QTest::newRow("nothing out") << QStringList{u"b-c"_s} << u"c"_s << Kind::NothingOut << u"a"_s
                                 << QStringList{} << u"leaves \"a\""_s;
    QTest::newRow("nothing in") << QStringList{u"a-b"_s} << u"c"_s << Kind::NothingIn << u"a"_s
                                << QStringList{} << u"gets to \"c\""_s;
    QTest::newRow("apart") << QStringList{u"a-b"_s, u"d-c"_s} << u"c"_s << Kind::Apart << u"a"_s
                           << QStringList{} << u"leads from"_s;
    QTest::newRow("off") << QStringList{u"a-b"_s, u"!b-c"_s, u"!c-d"_s} << u"d"_s
                         << Kind::SwitchedOff << u"b"_s << QStringList{u"b-c"_s, u"c-d"_s}
                         << u"b-c, c-d"_s;
    QTest::newRow("off at once") << QStringList{u"!a-b"_s} << u"b"_s << Kind::SwitchedOff << u"a"_s
                                 << QStringList{u"a-b"_s} << u"switched off"_s;
    QTest::newRow("backwards") << QStringList{u"a-b"_s, u"c-b"_s} << u"c"_s << Kind::Backwards
                               << u"b"_s << QStringList{u"c-b"_s} << u"\"c\" opens"_s;
    QTest::newRow("off before backwards")
        << QStringList{u"b-a"_s, u"!a-b"_s} << u"b"_s << Kind::SwitchedOff << u"a"_s
        << QStringList{u"a-b"_s} << u"a-b"_s;
}

void TestTrace::stops()
{
    QFETCH(QStringList, flows);
    QFETCH(QString, to);
    ChartBuilder chart = row({});
    for (const QString &flow : flows) {
        const QString ends = flow.right(3);
        chart.flow(ends, ends.left(1), ends.right(1), u"443/tcp"_s).enabled = ends == flow;
    }
    const Trace result = trace(chart.chart, u"a"_s, to);
    QVERIFY(result.stop);
    QTEST(result.stop->kind, "kind");
    QTEST(result.stop->at, "at");
    QTEST(result.stop->flows, "named");
    QFETCH(QString, words);
    QVERIFY2(result.stop->message.contains(words), qPrintable(result.stop->message));
    QCOMPARE(result.ways, 0);
}

void TestTrace::prefersFewerFlowsThatAreOff()
{
    ChartBuilder chart = row({u"a-b"_s, u"b-c"_s, u"c-d"_s, u"e-g"_s});
    for (const QString &off : {u"a-e"_s, u"d-g"_s, u"a-f"_s, u"f-g"_s})
        chart.flow(off, off.left(1), off.right(1), u"443/tcp"_s).enabled = false;
    // Of the three ways the long one and the one by e lack one flow each: the shorter counts.
    const Trace result = trace(chart.chart, u"a"_s, u"g"_s);
    QVERIFY(result.stop);
    QCOMPARE(result.stop->flows, QStringList{u"a-e"_s});
    QVERIFY(result.hops.empty());
    std::erase_if(chart.chart.flows, [](const Flow &flow) { return flow.id == u"e-g"_s; });
    const Trace other = trace(chart.chart, u"a"_s, u"g"_s);
    QCOMPARE(other.stop->flows, QStringList{u"d-g"_s});
    QCOMPARE(other.stop->at, u"d"_s);
    QCOMPARE(spelled(other), u"a>b 443/tcp (a-b) b>c 443/tcp (b-c) c>d 443/tcp (c-d)"_s);
}

void TestTrace::remarks()
{
    ChartBuilder chart = row({});
    chart.component(u"six"_s, {}, {u"2001:db8::6"_s});
    chart.component(u"bare"_s);
    chart.flow(u"1"_s, u"a"_s, u"b"_s, {});
    chart.flow(u"2"_s, u"b"_s, u"six"_s, u"443/tcp"_s);
    chart.flow(u"3"_s, u"six"_s, u"bare"_s, u"443/tcp"_s);
    const Trace way = trace(chart.chart, u"a"_s, u"bare"_s);
    QVERIFY(!way.stop);
    QCOMPARE(way.hops.size(), size_t(3));
    QVERIFY(way.hops[0].remarks.join(u'\n').contains(u"ports are not known"_s));
    QVERIFY(way.hops[1].remarks.join(u'\n').contains(u"no address family"_s));
    QVERIFY(way.hops[2].remarks.join(u'\n').contains(u"\"bare\" has no address"_s));
    QCOMPARE(trace(row({u"a-b"_s}).chart, u"a"_s, u"b"_s).hops.front().remarks, QStringList());
}

void TestTrace::boundaries()
{
    ChartBuilder chart = office();
    for (Zone &zone : chart.chart.zones)
        zone.enforce = zone.id == u"dmz"_s || zone.id == u"lan"_s;
    chart.flow(u"1"_s, u"clients"_s, u"web"_s, u"443/tcp"_s);
    chart.flow(u"2"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
    const Trace way = trace(chart.chart, u"clients"_s, u"db"_s);
    QCOMPARE(way.hops.size(), size_t(2));
    QCOMPARE(way.hops[0].boundaries, QStringList{u"dmz"_s});
    QCOMPARE(way.hops[1].boundaries, (QStringList{u"dmz"_s, u"lan"_s}));
}

void TestTrace::isOneForAnyCase()
{
    const ChartBuilder chart = row({u"a-b"_s});
    QCOMPARE(spelled(trace(chart.chart, u"A"_s, u"B"_s)), u"a>b 443/tcp (a-b)"_s);
}

void TestTrace::text()
{
    ChartBuilder chart = row({u"a-b"_s, u"b-c"_s});
    chart.chart.components[0].name = u"The\nclient"_s;
    QCOMPARE(traceText(chart.chart, trace(chart.chart, u"a"_s, u"c"_s)),
        u"From The client to c\n1. The client → b: 443/tcp (a-b)\n2. b → c: 443/tcp (b-c)\n"_s);
    const QString stopped = traceText(chart.chart, trace(chart.chart, u"c"_s, u"a"_s));
    QVERIFY2(stopped.contains(u"runs the other way"_s), qPrintable(stopped));
}

void TestTrace::largeChart()
{
    const Deployment chart = testing::LargeChart::make(10'000, 25'000, 7);
    QVERIFY(chart.flows.size() >= 25'000);
    QElapsedTimer timer;
    timer.start();
    int tried = 0;
    for (size_t i = 0; i < chart.flows.size(); i += chart.flows.size() / 8) {
        const Flow &first = chart.flows[i];
        const auto next = std::ranges::find_if(chart.flows, [&](const Flow &flow) {
            return flow.enabled && flow.from == first.to && flow.to != first.from;
        });
        if (!first.enabled || next == chart.flows.end())
            continue;
        const Trace way = trace(chart, first.from, next->to);
        QVERIFY(!way.stop);
        QVERIFY(way.hops.size() == 1 || way.hops.size() == 2);
        tried += 1;
    }
    QVERIFY(tried > 2);
    // No time is asked for here (tests/bench); something that is not near-linear takes minutes.
    qInfo("%lld ms each", timer.elapsed() / tried);
}

void TestTrace::manyWays()
{
    // A ladder of 60 rungs has 2^60 shortest ways.
    ChartBuilder chart;
    const auto id = [](int step, int side) { return u"n%1-%2"_s.arg(100 + step).arg(side); };
    constexpr int rungs = 60;
    for (int step = 0; step <= rungs; ++step) {
        chart.component(id(step, 0), {}, {u"192.0.2.1"_s});
        chart.component(id(step, 1), {}, {u"192.0.2.2"_s});
    }
    for (int step = 0; step < rungs; ++step) {
        for (int side = 0; side < 4; ++side) {
            const QString from = id(step, side / 2);
            const QString to = id(step + 1, side % 2);
            chart.flow(from + u'.' + to, from, to, u"443/tcp"_s);
        }
    }
    const Trace way = trace(chart.chart, id(0, 0), id(rungs, 1), 500);
    QCOMPARE(way.ways, Trace::MostWays);
    QCOMPARE(way.way, 500);
    QCOMPARE(way.hops.size(), size_t(rungs));
    QCOMPARE(way.hops.back().to, id(rungs, 1));
}

QTEST_APPLESS_MAIN(TestTrace)
#include "tst_trace.moc"
