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
            const RecordTags tags = tagsFor(*filter, chart.chart);
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

    void asksNoCheckWithoutNeed()
    {
        ChartBuilder chart;
        chart.component(u"a"_s);
        QCOMPARE(tagsFor(*parseFilter(u"a"_s), chart.chart), RecordTags());
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
