#include "model/core/Merge.h"
#include "model/core/ZoneChange.h"
#include "tests/support/NestedChart.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// All with a place.
Deployment nested()
{
    ChartBuilder builder = nestedChart();
    double x = 0;
    for (Component &component : builder.chart.components)
        component.position = Point{++x, 1};
    for (Zone &zone : builder.chart.zones)
        zone.frame = Frame{{++x, 2}, 30, 40};
    return builder.chart;
}

Deployment after(const Deployment &deployment, std::vector<Edit> edits)
{
    Deployment result = deployment;
    if (!applyAll(result, losingPlaces(deployment, std::move(edits))))
        throw std::runtime_error("the edits cannot be carried out");
    return result;
}

/// Ids of all that has a place.
QString placed(const Deployment &deployment)
{
    QStringList ids;
    for (const Zone &zone : deployment.zones)
        if (zone.frame)
            ids << zone.id;
    for (const Component &component : deployment.components)
        if (component.position)
            ids << component.id;
    return ids.join(u' ');
}

Component in(const Deployment &deployment, const QString &id, const QString &zone)
{
    Component component = *deployment.component(id);
    component.zone = zone;
    return component;
}

Zone inside(const Deployment &deployment, const QString &id, const QString &parent)
{
    Zone zone = *deployment.zone(id);
    zone.parent = parent;
    return zone;
}

} // namespace

class TestZoneChange : public QObject
{
    Q_OBJECT

private slots:
    void whatGetsAnotherZoneLosesItsPlace_data();
    void whatGetsAnotherZoneLosesItsPlace();
    void aNewPlaceIsKept();
    void mergedPlacesAreOfOneSide();
};

void TestZoneChange::whatGetsAnotherZoneLosesItsPlace_data()
{
    QTest::addColumn<std::vector<Edit>>("edits");
    QTest::addColumn<QString>("left");
    const Deployment chart = nested();
    const auto row = [](const char *name, std::vector<Edit> edits, const QString &left) {
        QTest::newRow(name) << std::move(edits) << left;
    };
    row("none", {}, u"dmz lan node site a b c d"_s);
    row("a component", {Replace<Component>{in(chart, u"a"_s, u"dmz"_s)}},
        u"dmz lan node site b c d"_s);
    row("out of all", {Replace<Component>{in(chart, u"c"_s, {})}}, u"dmz lan node site a b d"_s);
    row("into the same, spelled otherwise", {Replace<Component>{in(chart, u"d"_s, u"DMZ"_s)}},
        u"dmz lan node site a b c d"_s);
    row("a zone", {Replace<Zone>{inside(chart, u"lan"_s, u"dmz"_s)}}, u"dmz site a d"_s);
    row("one of its own at once",
        {Replace<Zone>{inside(chart, u"lan"_s, u"dmz"_s)},
            Replace<Component>{in(chart, u"b"_s, u"site"_s)}},
        u"dmz site a d"_s);
    Component renamed = *chart.component(u"c"_s);
    renamed.name = u"Other"_s;
    row("renamed in it at once",
        {Replace<Component>{renamed}, Replace<Zone>{inside(chart, u"node"_s, {})}},
        u"dmz lan site a b d"_s);
}

void TestZoneChange::whatGetsAnotherZoneLosesItsPlace()
{
    QFETCH(std::vector<Edit>, edits);
    const Deployment chart = nested();
    Deployment now = chart;
    for (const Edit &edit : losingPlaces(chart, edits))
        (void)apply(now, edit);
    QTEST(placed(now), "left");
    for (const Edit &edit : edits)
        if (const auto *component = std::get_if<Replace<Component>>(&edit))
            QCOMPARE(now.component(component->record.id)->name, component->record.name);
}

/// As when something is dragged there.
void TestZoneChange::aNewPlaceIsKept()
{
    const Deployment chart = nested();
    Component dragged = in(chart, u"a"_s, u"dmz"_s);
    dragged.position = Point{500, 500};
    Component within = *chart.component(u"c"_s);
    within.position = Point{600, 600};
    const Deployment now = after(chart, {Replace<Component>{dragged}, Replace<Component>{within},
                                            Replace<Zone>{inside(chart, u"lan"_s, u"dmz"_s)}});
    QCOMPARE(placed(now), u"dmz site a c d"_s);
    QVERIFY(now.component(u"a")->position == dragged.position);
}

/// One has moved something, the other one has given it another zone.
void TestZoneChange::mergedPlacesAreOfOneSide()
{
    const Deployment base = nested();
    Deployment mine = base;
    Component nudged = *base.component(u"a"_s);
    nudged.position = Point{70, 70};
    Component other = *base.component(u"d"_s);
    other.position = Point{80, 80};
    QVERIFY(applyAll(mine, {Replace<Component>{nudged}, Replace<Component>{other}}));
    Deployment theirs = base;
    Component moved = in(base, u"a"_s, u"dmz"_s);
    QVERIFY(applyAll(theirs, {Replace<Component>{moved}})); // by an editor of text
    const Deployment merged = merge(base, mine, theirs).deployment;
    QCOMPARE(merged.component(u"a"_s)->zone, u"dmz"_s);
    QVERIFY(!merged.component(u"a"_s)->position);
    QVERIFY(merged.component(u"d"_s)->position == other.position);
    QCOMPARE(placed(merged), u"dmz lan node site b c d"_s);
    QVERIFY(merge(base, mine, mine).deployment == mine);
    QVERIFY(merge(base, base, theirs).deployment == theirs);
}

QTEST_GUILESS_MAIN(TestZoneChange)
#include "tst_zonechange.moc"
