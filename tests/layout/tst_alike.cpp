#include "model/layout/Alike.h"

#include "model/io/DeploymentFile.h"
#include "model/layout/Instances.h"
#include "tests/layout/MeasuredText.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace portolan;
using namespace portolan::layout;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two plants that hold the same, with ids in another order than the names, and an office.
Deployment plants()
{
    ChartBuilder builder;
    for (const QString &id : {u"a"_s, u"b"_s}) {
        builder.zone(id, ZoneKind::Network);
        builder.zone(id + u"-hall"_s, ZoneKind::Network, id).name = u"Hall"_s;
    }
    builder.zone(u"office"_s, ZoneKind::Network);
    builder.component(u"a-1"_s, u"a"_s).name = u"Web"_s;
    builder.component(u"a-2"_s, u"a"_s).name = u"Store"_s;
    builder.component(u"a-3"_s, u"a-hall"_s).name = u"Press"_s;
    builder.component(u"b-1"_s, u"b-hall"_s).name = u"Press"_s;
    builder.component(u"b-2"_s, u"b"_s).name = u"Store"_s;
    builder.component(u"b-3"_s, u"b"_s).name = u"Web"_s;
    builder.component(u"desk"_s, u"office"_s);
    builder.flow(u"a-query"_s, u"a-1"_s, u"a-2"_s, u"5432/tcp"_s);
    builder.flow(u"a-steer"_s, u"a-1"_s, u"a-3"_s, u"102/tcp"_s);
    builder.flow(u"b-query"_s, u"b-3"_s, u"b-2"_s, u"5432/tcp"_s);
    builder.flow(u"b-steer"_s, u"b-3"_s, u"b-1"_s, u"102/tcp"_s);
    builder.flow(u"work"_s, u"desk"_s, u"a-1"_s, u"443/tcp"_s);
    return builder.chart;
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

/// Two media servers that relay to each other, each on a host of its own: what calls them calls
/// both, and both use the same store.
Deployment cluster()
{
    ChartBuilder builder;
    builder.zone(u"internet"_s, ZoneKind::Internet);
    builder.zone(u"dmz"_s, ZoneKind::Network);
    builder.zone(u"lan"_s, ZoneKind::Network);
    builder.component(u"client"_s, u"internet"_s);
    builder.component(u"store"_s, u"lan"_s);
    for (const QString &id : {u"gate"_s, u"balancer"_s, u"turn"_s, u"media-1"_s, u"media-2"_s}) {
        builder.zone(id + u"-host"_s, ZoneKind::Host, u"dmz"_s);
        builder.component(id, id + u"-host"_s);
    }
    const auto flow = [&](const QString &from, const QString &to, const QString &ports) {
        builder.flow(from + u'-' + to + u'-' + ports.section(u'/', 0, 0), from, to, ports);
    };
    for (const QString &one : {u"gate"_s, u"balancer"_s, u"turn"_s})
        flow(u"client"_s, one, u"443/tcp"_s);
    flow(u"gate"_s, u"store"_s, u"6379/tcp"_s);
    for (const QString &media : {u"media-1"_s, u"media-2"_s}) {
        flow(u"client"_s, media, u"7881/tcp"_s);
        flow(u"client"_s, media, u"50000-60000/udp"_s);
        flow(u"gate"_s, media, u"50000-60000/udp"_s);
        flow(u"gate"_s, media, u"7880/tcp"_s);
        flow(u"balancer"_s, media, u"7880/tcp"_s);
        flow(u"turn"_s, media, u"5349/tcp"_s);
        flow(media, media == u"media-1"_s ? u"media-2"_s : u"media-1"_s, u"30000-40000/udp"_s);
        flow(media, u"store"_s, u"6379/tcp"_s);
    }
    return builder.chart;
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
    void instancesOfOneThing();
    void instancesStandBelowEachOther();
};

void TestAlike::zonesThatHoldTheSame()
{
    QCOMPARE(namesOf(plants()), QStringList({u"a-hall a-3 a-2 a-1"_s, u"b-hall b-1 b-2 b-3"_s}));
}

void TestAlike::otherFlowsOrNames()
{
    Deployment chart = plants();
    chart.flows[2].ports = PortSpec::parse(u"3306/tcp").value();
    // What is left are the halls.
    QCOMPARE(namesOf(chart), QStringList({u"a-3"_s, u"b-1"_s}));
    chart.components[2].name = u"Lathe"_s;
    QCOMPARE(namesOf(chart), QStringList());
}

void TestAlike::namesAreNotTakenForTwo()
{
    ChartBuilder builder;
    builder.zone(u"one"_s, ZoneKind::Network);
    builder.zone(u"two"_s, ZoneKind::Network);
    builder.component(u"x"_s, u"one"_s).name = u"A"_s;
    builder.component(u"y"_s, u"one"_s).name = u"B"_s;
    builder.component(u"z"_s, u"two"_s).name = u"Ac1:B"_s;
    QCOMPARE(namesOf(builder.chart), QStringList());
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

void TestAlike::instancesOfOneThing()
{
    const auto pairsOf = [](const Deployment &chart) {
        const Plan plan = makePlan(chart, measureText, true);
        QStringList ids;
        for (const auto &[a, b] : findInstances(plan))
            ids << plan.item(a).id + u' ' + plan.item(b).id;
        return ids;
    };
    Deployment chart = cluster();
    QCOMPARE(pairsOf(chart), QStringList({u"media-1-host media-2-host"_s}));
    // One of them is not called by all that call the other.
    std::ranges::find(chart.flows, u"turn-media-2-5349"_s, &Flow::id)->to = u"media-1"_s;
    QCOMPARE(pairsOf(chart), QStringList());
}

/// Who has added a second server looks for it beside the first, not in line behind it.
void TestAlike::instancesStandBelowEachOther()
{
    const Geometry drawn = layOutFreely(cluster(), {});
    const auto rectOf = [&](const QString &id) {
        return std::ranges::find(drawn.cards, id, &CardBox::id)->rect;
    };
    const QRectF one = rectOf(u"media-1"_s);
    const QRectF two = rectOf(u"media-2"_s);
    QVERIFY(one.left() < two.right() && two.left() < one.right());
}

QTEST_GUILESS_MAIN(TestAlike)
#include "tst_alike.moc"
