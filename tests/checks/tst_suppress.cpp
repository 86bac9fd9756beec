#include "model/checks/Suppress.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Two components of one host on one port, one of them on an ephemeral one as well.
ChartBuilder collision()
{
    ChartBuilder chart;
    chart.zone(u"dmz"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
    chart.host(u"host"_s, u"dmz"_s);
    chart.component(u"client"_s, u"dmz"_s, {u"192.0.2.9"_s});
    chart.component(u"a"_s, u"host"_s);
    chart.component(u"b"_s, u"host"_s);
    chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"443/tcp"_s);
    chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"443/tcp"_s);
    return chart;
}

void suppress(Deployment &deployment, const std::vector<Problem> &problems, const QString &reason)
{
    QVERIFY(apply(deployment, suppressing(deployment, problems, reason)));
}

QStringList ids(const std::vector<Problem> &problems)
{
    QStringList ids;
    for (const Problem &problem : problems)
        ids += problem.id;
    return ids;
}

using Change = void (*)(ChartBuilder &);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestSuppress : public QObject
{
    Q_OBJECT

private slots:
    void suppressedProblemsStandAside()
    {
        Deployment chart = collision().chart;
        const std::vector<Problem> before = check(chart);
        QCOMPARE(ids(before), QStringList{u"listener-collision"_s});
        suppress(chart, before, u"Never at the same time"_s);
        const Findings found = examine(chart, {});
        QVERIFY(found.problems.empty());
        QCOMPARE(found.suppressed.size(), size_t(1));
        Problem expected = before.front();
        expected.reason = u"Never at the same time"_s;
        QCOMPARE(found.suppressed.front(), expected);
        QVERIFY(check(chart).empty());

        suppress(chart, found.suppressed, u"Another reason"_s);
        QCOMPARE(chart.settings.suppressed.size(), size_t(1));
        QCOMPARE(examine(chart, {}).suppressed.front().reason, u"Another reason"_s);

        QVERIFY(apply(chart, reporting(chart, found.suppressed)));
        QVERIFY(chart.settings.suppressed.empty());
        QCOMPARE(check(chart), before);
    }

    void whatItSurvives_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("survives");
        QTest::newRow("names") << Change([](ChartBuilder &chart) {
            for (Component &component : chart.chart.components)
                component.name = u"Another"_s;
            for (Zone &zone : chart.chart.zones)
                zone.name = u"Another"_s;
        }) << true;
        QTest::newRow("one more flow into the port") << Change([](ChartBuilder &chart) {
            chart.flow(u"more"_s, u"b"_s, u"a"_s, u"443/tcp"_s);
        }) << true;
        QTest::newRow("ids spelled otherwise") << Change([](ChartBuilder &chart) {
            chart.chart.components[0].id = u"A"_s;
            chart.chart.flows[0].to = u"A"_s;
        }) << true;
        QTest::newRow("notes and purpose")
            << Change([](ChartBuilder &chart) { chart.chart.flows[0].purpose = u"x"_s; }) << true;
        QTest::newRow("another port collides too") << Change([](ChartBuilder &chart) {
            chart.flow(u"ga"_s, u"client"_s, u"a"_s, u"80/tcp"_s);
            chart.flow(u"gb"_s, u"client"_s, u"b"_s, u"80/tcp"_s);
        }) << false;
        QTest::newRow("another one collides too") << Change([](ChartBuilder &chart) {
            chart.component(u"c"_s, u"host"_s);
            chart.flow(u"fc"_s, u"client"_s, u"c"_s, u"443/tcp"_s);
        }) << false;
    }
    void whatItSurvives()
    {
        QFETCH(Change, change);
        QFETCH(bool, survives);
        ChartBuilder chart = collision();
        suppress(chart.chart, check(chart.chart), u"known"_s);
        change(chart);
        QCOMPARE(check(chart.chart).empty(), survives);
    }

    void suppressionsOfThePastAreForgotten()
    {
        Deployment chart = collision().chart;
        suppress(chart, check(chart), u"known"_s);
        const auto old = chart.settings.suppressed;
        // Gone with its records, and back with them: only the next suppression forgets it.
        Deployment gone = chart;
        QVERIFY(applyAll(gone, {Remove<Flow>{u"fb"_s}, Remove<Component>{u"b"_s}}));
        QVERIFY(check(gone).empty());
        QCOMPARE(gone.settings.suppressed, old);
        Component lost;
        lost.id = u"lost"_s;
        QVERIFY(apply(gone, Insert<Component>{lost}));
        suppress(gone, check(gone), u"planned"_s);
        QCOMPARE(gone.settings.suppressed.size(), size_t(1));
        QCOMPARE(gone.settings.suppressed.begin()->second.check, u"no-address"_s);
    }

    void unknownKeysAreKept()
    {
        Deployment chart = collision().chart;
        suppress(chart, check(chart), u"known"_s);
        chart.settings.suppressed.begin()->second.extra.insert(u"by"_s, u"me"_s);
        suppress(chart, examine(chart, {}).suppressed, u"still known"_s);
        QCOMPARE(chart.settings.suppressed.begin()->second.extra.value(u"by"_s), u"me"_s);
    }

    void theNoteThatThereAreMoreStays()
    {
        Deployment chart;
        for (int i = 0; i < MaxProblems + 5; ++i) {
            Component component;
            component.id = u"c%1"_s.arg(i, 5, 10, QLatin1Char('0'));
            chart.components.push_back(component);
        }
        const std::vector<Problem> problems = check(chart);
        QCOMPARE(problems.size(), size_t(MaxProblems + 1));
        QVERIFY(!canSuppress(problems.back()));
        suppress(chart, problems, u"planned"_s);
        QCOMPARE(check(chart).size(), size_t(1));
    }

    void aHostileSuppressionIsHarmless()
    {
        Deployment chart = collision().chart;
        Suppression all;
        all.check = u"listener-collision"_s;
        all.reason = u"everything"_s;
        chart.settings.suppressed[all.key()] = all;
        Suppression unknown{u"of-another-version"_s, {u"x"_s}, {u"y"_s}, {u"z"_s}, {}, u"?"_s, {}};
        chart.settings.suppressed[unknown.key()] = unknown;
        QCOMPARE(check(chart).size(), size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestSuppress)
#include "tst_suppress.moc"
