#include "model/layout/Alike.h"

#include "model/io/DeploymentFile.h"
#include "tests/layout/MeasuredText.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace portolan;
using namespace portolan::layout;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

Zone zone(const QString &id, const QString &parent = {}, const QString &name = {})
{
    Zone made;
    made.id = id;
    made.name = name;
    made.parent = parent;
    return made;
}

Component card(const QString &id, const QString &name, const QString &in)
{
    Component made;
    made.id = id;
    made.name = name;
    made.zone = in;
    return made;
}

Flow flow(const QString &from, const QString &to, const QString &ports)
{
    Flow made;
    made.id = from + u'-' + to;
    made.from = from;
    made.to = to;
    made.ports = PortSpec::parse(ports).value();
    return made;
}

/// Two plants that hold the same, written down in different order, and an office.
Deployment plants()
{
    Deployment chart;
    chart.zones = {zone(u"a"_s), zone(u"b"_s), zone(u"office"_s),
        zone(u"a-hall"_s, u"a"_s, u"Hall"_s), zone(u"b-hall"_s, u"b"_s, u"Hall"_s)};
    chart.components = {card(u"a-web"_s, u"Web"_s, u"a"_s), card(u"a-db"_s, u"Store"_s, u"a"_s),
        card(u"a-plc"_s, u"Press"_s, u"a-hall"_s), card(u"b-plc"_s, u"Press"_s, u"b-hall"_s),
        card(u"b-db"_s, u"Store"_s, u"b"_s), card(u"b-web"_s, u"Web"_s, u"b"_s),
        card(u"desk"_s, u"Desk"_s, u"office"_s)};
    chart.flows = {flow(u"a-web"_s, u"a-db"_s, u"5432/tcp"_s),
        flow(u"a-web"_s, u"a-plc"_s, u"102/tcp"_s), flow(u"b-web"_s, u"b-plc"_s, u"102/tcp"_s),
        flow(u"b-web"_s, u"b-db"_s, u"5432/tcp"_s), flow(u"desk"_s, u"a-web"_s, u"443/tcp"_s)};
    return chart;
}

/// Ids by set and zone.
QStringList namesOf(const Deployment &chart)
{
    const Plan plan = makePlan(chart, measureText, true);
    QStringList all;
    for (const AlikeZones &zones : findAlike(plan))
        for (const std::vector<int> &items : zones) {
            QStringList ids;
            for (const int item : items)
                ids << plan.item(item).id;
            all << ids.join(u' ');
        }
    return all;
}

} // namespace

class TestAlike : public QObject
{
    Q_OBJECT

private slots:
    void zonesThatHoldTheSame();
    void otherFlowsOrNames();
    void namesAreNotTakenForTwo();
    void drawnAlike_data();
    void drawnAlike();
};

void TestAlike::zonesThatHoldTheSame()
{
    QCOMPARE(namesOf(plants()),
        QStringList({u"a-hall a-plc a-db a-web"_s, u"b-hall b-plc b-db b-web"_s}));
}

void TestAlike::otherFlowsOrNames()
{
    Deployment chart = plants();
    chart.flows[3].ports = PortSpec::parse(u"3306/tcp").value();
    // What is left are the halls.
    QCOMPARE(namesOf(chart), QStringList({u"a-plc"_s, u"b-plc"_s}));
    chart.components[2].name = u"Lathe"_s;
    QCOMPARE(namesOf(chart), QStringList());
}

void TestAlike::namesAreNotTakenForTwo()
{
    Deployment chart;
    chart.zones = {zone(u"one"_s), zone(u"two"_s)};
    chart.components = {card(u"x"_s, u"A"_s, u"one"_s), card(u"y"_s, u"B"_s, u"one"_s),
        card(u"z"_s, u"Ac1:B"_s, u"two"_s)};
    QCOMPARE(namesOf(chart), QStringList());
}

void TestAlike::drawnAlike_data()
{
    QTest::addColumn<bool>("trunks");
    QTest::newRow("trunks") << true;
    QTest::newRow("each line") << false;
}

/// In both regions of the gallery's chart what is left of something is left of it.
void TestAlike::drawnAlike()
{
    QFETCH(bool, trunks);
    const auto chart = loadDeployment(
        QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/gallery/video-regions.portolan"));
    QVERIFY(chart);
    LayoutOptions options;
    options.trunks = trunks;
    const Geometry drawn = layOutFreely(*chart, options);
    std::map<QString, QRectF> cards;
    for (const CardBox &one : drawn.cards)
        cards[one.id] = one.rect;
    int pairs = 0;
    for (const Component &one : chart->components)
        for (const Component &other : chart->components) {
            const QString north = u"north-"_s;
            if (!one.id.startsWith(north) || other.zone != one.zone)
                continue;
            const auto leftOf = [&](const QString &region) {
                return cards.at(region + one.id.mid(6)).right() <
                       cards.at(region + other.id.mid(6)).left();
            };
            QVERIFY2(leftOf(north) == leftOf(u"south-"_s), qPrintable(one.id + u' ' + other.id));
            ++pairs;
        }
    QVERIFY(pairs > 100);
}

QTEST_GUILESS_MAIN(TestAlike)
#include "tst_alike.moc"
