#include "model/checks/ProblemFilter.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The field `problem` of the filter, fed by the checks.
class TestProblemFilter : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatTheChecksFind()
    {
        ChartBuilder chart;
        chart.component(u"a"_s);
        chart.component(u"b"_s, {}, {u"192.0.2.1"_s});
        chart.component(u"c"_s, {}, {u"192.0.2.2"_s});
        chart.flow(u"ab"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
        chart.flow(u"bc"_s, u"b"_s, u"c"_s, {});
        chart.flow(u"cb"_s, u"c"_s, u"b"_s, u"443/tcp"_s).enabled = false;
        const auto found = [&](const QString &query) {
            const auto filter = parseFilter(query);
            if (!filter)
                return filter.error().message;
            const RecordTags tags = tagsFor(*filter, chart.chart, {});
            QStringList ids;
            for (const Flow &flow : chart.chart.flows) {
                if (filter->matches(chart.chart, flow, tags))
                    ids += flow.id;
            }
            for (const Component &component : chart.chart.components) {
                if (filter->matches(chart.chart, component, tags))
                    ids += component.id;
            }
            return ids.join(u' ');
        };
        QCOMPARE(found(u"problem:required-off"_s).section(u' ', 0, 0), u"cb"_s);
        QVERIFY(found(u"problem:no-ports"_s).startsWith(u"bc"_s));
        // The problem is the component's; the flow at it has no rule because of it.
        const QString bare = found(u"problem:no-address"_s);
        QVERIFY2(bare.startsWith(u"ab"_s) && bare.endsWith(u'a'), qPrintable(bare));
        QVERIFY(!found(u"problem:"_s).isEmpty());
        QCOMPARE(found(u"problem:listener-collision"_s), QString());
        QVERIFY(found(u"problem:listner"_s).contains(u"listener-collision"_s));
    }

    /// So are the dialects that there are.
    void findsUnknownTargets()
    {
        ChartBuilder chart;
        chart.component(u"a"_s, {}, {u"192.0.2.1"_s}).target = u"nosuch"_s;
        const auto filter = parseFilter(u"problem:unknown-target"_s);
        QVERIFY(filter);
        const auto isFound = [&](const Surroundings &around) {
            return filter->matches(
                chart.chart, chart.chart.components.front(), tagsFor(*filter, chart.chart, around));
        };
        QVERIFY(isFound({{}, {u"nftables"_s}}));
        QVERIFY(!isFound({{}, {u"nftables"_s, u"nosuch"_s}}));
    }

    /// Today is part of the question.
    void findsWhatHasExpired()
    {
        ChartBuilder chart;
        chart.component(u"a"_s, {}, {u"192.0.2.1"_s});
        chart.component(u"b"_s, {}, {u"192.0.2.2"_s});
        chart.flow(u"ab"_s, u"a"_s, u"b"_s, u"443/tcp"_s).expires = QDate(2026, 1, 31);
        const auto filter = parseFilter(u"problem:expired-flow"_s);
        QVERIFY(filter);
        const auto isFound = [&](QDate today) {
            return filter->matches(
                chart.chart, chart.chart.flows.front(), tagsFor(*filter, chart.chart, {today}));
        };
        QVERIFY(isFound(QDate(2026, 3, 1)));
        QVERIFY(!isFound(QDate(2026, 1, 1)));
    }

    /// References may use other capitals than the records.
    void capitalsDoNotMatter()
    {
        ChartBuilder chart;
        chart.component(u"clients"_s);
        chart.component(u"server"_s, {}, {u"192.0.2.2"_s});
        chart.flow(u"in"_s, u"Clients"_s, u"SERVER"_s, u"443/tcp"_s);
        for (const Problem &problem : check(chart.chart)) {
            for (const QString &id : problem.components)
                QVERIFY2(chart.chart.component(id)->id == id, qPrintable(id));
        }
        const auto filter = parseFilter(u"problem:no-address"_s);
        QVERIFY(filter->matches(
            chart.chart, chart.chart.flows.front(), tagsFor(*filter, chart.chart, {})));
    }

    /// No flow is without ends: as long as nothing stands behind the colon, somebody is writing.
    void emptyValuesThatFitNothing_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("error");
        QTest::newRow("from")
            << u"from:"_s
            << u"\"from:\" is not finished: from takes a part of a component's name or id"_s;
        QTest::newRow("to, turned round")
            << u"a -TO:"_s
            << u"\"to:\" is not finished: to takes a part of a component's name or id"_s;
        QTest::newRow("need") << u"port: need:"_s
                              << u"\"need:\" is not finished: need takes required, optional or "
                                 "conditional"_s;
        QTest::newRow("enabled, in quotes")
            << u"enabled:\"\""_s << u"\"enabled:\" is not finished: enabled takes true or false"_s;
        for (const QString &query : {u"owner:"_s, u"port:"_s, u"zone:"_s, u"problem:"_s,
                 u"exposed:"_s, u"proto:"_s, u"expires:"_s, u"need:r"_s, u"from:a"_s})
            QTest::newRow(qPrintable(query)) << query << QString();
    }
    void emptyValuesThatFitNothing()
    {
        QFETCH(QString, query);
        const auto filter = parseFilter(query);
        QTEST(filter ? QString() : filter.error().message, "error");
    }

    /// A view that was saved, a script: no second thoughts.
    void takesQueriesAtTheirWord()
    {
        for (const QString &query : {u"not redis"_s, u"DMZ - West"_s, u"R & D"_s,
                 u"Voice and Video"_s, u"a || b"_s, u"port=443"_s, u"proto: udp"_s})
            QVERIFY2(parseFilter(query).has_value(), qPrintable(query));
    }

    void asksNoCheckWithoutNeed()
    {
        ChartBuilder chart;
        chart.component(u"a"_s);
        QCOMPARE(tagsFor(*parseFilter(u"a"_s), chart.chart, {}), RecordTags());
    }

    void knowsEveryCheck()
    {
        for (const Check &check : checks())
            QVERIFY(parseFilter(QString("problem:"_L1 + check.id)).has_value());
        QCOMPARE(size_t(problemWords().size()), checks().size() + 3);
    }
};

QTEST_GUILESS_MAIN(TestProblemFilter)
#include "tst_problemfilter.moc"
