#include "model/core/ShownPart.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QString spelled(const Deployment &deployment, const ShownPart &part)
{
    QStringList ids;
    for (size_t i = 0; i < part.components.size(); ++i) {
        if (part.components[i])
            ids += deployment.components[i].id;
    }
    ids += u"|"_s;
    for (size_t i = 0; i < part.flows.size(); ++i) {
        if (part.flows[i])
            ids += deployment.flows[i].id;
    }
    return ids.join(u' ');
}

} // namespace

class TestShownPart : public QObject
{
    Q_OBJECT

private slots:
    void neighbours_data();
    void neighbours();
    void areas();
    void crossing();
    void bothParts();
};

void TestShownPart::neighbours_data()
{
    QTest::addColumn<QStringList>("components");
    QTest::addColumn<QStringList>("flows");
    QTest::addColumn<int>("hops");
    QTest::addColumn<QString>("expected");
    const QStringList none;
    QTest::newRow("itself") << QStringList{u"b"_s} << none << 0 << u"b |"_s;
    QTest::newRow("one hop") << QStringList{u"b"_s} << none << 1 << u"a b c | ab bc"_s;
    QTest::newRow("two hops") << QStringList{u"b"_s} << none << 2 << u"a b c d | ab ad bc cd"_s;
    QTest::newRow("against the direction") << QStringList{u"e"_s} << none << 1 << u"d e | de"_s;
    QTest::newRow("more than there is")
        << QStringList{u"a"_s} << none << 99 << u"a b c d e | ab ad bc cd de"_s;
    QTest::newRow("a flow") << none << QStringList{u"bc"_s} << 0 << u"b c | bc"_s;
    QTest::newRow("around a flow") << none << QStringList{u"bc"_s} << 1 << u"a b c d | ab bc cd"_s;
    QTest::newRow("several") << QStringList{u"a"_s, u"f"_s} << none << 1 << u"a b d f | ab ad"_s;
    QTest::newRow("unknown") << QStringList{u"nobody"_s} << QStringList{u"x"_s} << 3 << u"|"_s;
    QTest::newRow("any case") << QStringList{u"F"_s} << none << 1 << u"f |"_s;
}

void TestShownPart::neighbours()
{
    ChartBuilder chart;
    for (const QChar id : u"abcdef"_s)
        chart.component(id);
    for (const QString &flow : {u"ab"_s, u"bc"_s, u"cd"_s, u"ad"_s, u"de"_s})
        chart.flow(flow, flow.left(1), flow.right(1), u"443/tcp"_s);
    chart.chart.flows.back().enabled = false; // is there all the same
    QFETCH(QStringList, components);
    QFETCH(QStringList, flows);
    QFETCH(int, hops);
    QTEST(spelled(chart.chart, portolan::neighbours(chart.chart, components, flows, hops)),
        "expected");
}

void TestShownPart::areas()
{
    ChartBuilder chart;
    chart.zone(u"hq"_s, ZoneKind::Site);
    chart.zone(u"dmz"_s, ZoneKind::Network, u"hq"_s);
    chart.host(u"host"_s, u"dmz"_s);
    chart.host(u"rack"_s);
    chart.host(u"vm"_s, u"rack"_s);
    const auto area = [&chart](const QString &zone) {
        Component component;
        component.zone = zone;
        const Zone *found = areaOf(chart.chart, component);
        return found ? found->id : QString();
    };
    QCOMPARE(area(u"host"_s), u"dmz"_s);
    QCOMPARE(area(u"dmz"_s), u"dmz"_s);
    QCOMPARE(area(u"hq"_s), u"hq"_s);
    QCOMPARE(area(u"vm"_s), u"rack"_s);
    QCOMPARE(area({}), QString());
}

void TestShownPart::crossing()
{
    ChartBuilder chart;
    chart.zone(u"hq"_s, ZoneKind::Site);
    chart.zone(u"dmz"_s, ZoneKind::Network, u"hq"_s);
    chart.host(u"host-1"_s, u"dmz"_s);
    chart.host(u"host-2"_s, u"dmz"_s);
    chart.component(u"a"_s, u"host-1"_s);
    chart.component(u"b"_s, u"host-2"_s);
    chart.component(u"c"_s, u"hq"_s);
    chart.component(u"d"_s);
    chart.component(u"e"_s);
    for (const QString &flow : {u"ab"_s, u"bc"_s, u"ad"_s, u"de"_s, u"aa"_s})
        chart.flow(flow, flow.left(1), flow.right(1), u"443/tcp"_s);
    QCOMPARE(spelled(chart.chart, crossingFlows(chart.chart)), u"a b c d e | ad bc de"_s);
}

void TestShownPart::bothParts()
{
    ShownPart part{{true, true, false}, {true, false}};
    part &= ShownPart{{true, false, true}, {true, true}};
    QCOMPARE(part, (ShownPart{{true, false, false}, {true, false}}));
    part &= ShownPart{};
    QCOMPARE(part, (ShownPart{{false, false, false}, {false, false}}));
}

QTEST_APPLESS_MAIN(TestShownPart)
#include "tst_shownpart.moc"
