#include "model/layout/Around.h"
#include "model/layout/StoredPlaces.h"
#include "tests/support/LargeChart.h"

#include <QTest>

#include <map>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

double measure(TextRole, const QString &text) { return 7. * double(text.size()); }

/// A chart with all its places stored, and the drawing that they are from.
struct Stored
{
    explicit Stored(int components = 100, int flows = 220)
        : deployment(testing::LargeChart::make(components, flows, 3))
        , drawn(layOut(deployment, measure))
    {
        for (const CardBox &card : drawn.cards)
            componentOf(card.id).position = Point{card.rect.center().x(), card.rect.center().y()};
    }
    Component &componentOf(const QString &id)
    {
        return *std::ranges::find(deployment.components, id, &Component::id);
    }
    Deployment deployment;
    Geometry drawn;
};

} // namespace

class TestStoredPlaces : public QObject
{
    Q_OBJECT

private slots:
    void isNearlyTheChart();
    void zonesHoldTheirMembers();
    void whatHasNoPlaceIsLeftOut();
    void needsHalfOfThePlaces_data();
    void needsHalfOfThePlaces();
    void hostilePlaces();
};

void TestStoredPlaces::isNearlyTheChart()
{
    const Stored chart;
    const Geometry sketch = storedPlaces(chart.deployment, measure);
    QCOMPARE(sketch.cards.size(), chart.drawn.cards.size());
    QCOMPARE(sketch.zones.size(), chart.drawn.zones.size());
    QVERIFY(sketch.edges.empty() && sketch.docks.empty());
    std::map<QString, CardBox> cards;
    for (const CardBox &card : chart.drawn.cards)
        cards[card.id] = card;
    double missing = 0; // area that is only in one of the two
    double whole = 0;
    for (const CardBox &card : sketch.cards) {
        const CardBox &real = cards.at(card.id);
        QCOMPARE(card.rect.center(), real.rect.center());
        QCOMPARE(card.name, real.name);
        QCOMPARE(card.addresses, real.addresses);
        const QRectF common = card.rect & real.rect;
        const auto area = [](const QRectF &r) { return r.width() * r.height(); };
        missing += area(card.rect) + area(real.rect) - 2 * area(common);
        whole += area(real.rect);
    }
    // Cards that the engine stretches for straight lines are lower here.
    QVERIFY2(missing < .35 * whole, qPrintable(u"%1"_s.arg(missing / whole)));
    std::map<QString, ZoneBox> zones;
    for (const ZoneBox &zone : chart.drawn.zones)
        zones[zone.id] = zone;
    for (const ZoneBox &zone : sketch.zones) {
        const ZoneBox &real = zones.at(zone.id);
        QCOMPARE(zone.depth, real.depth);
        QCOMPARE(zone.name, real.name);
        // Lines and labels at the rim need room that the cards do not.
        QVERIFY2(real.rect.adjusted(-80, -80, 80, 80).contains(zone.rect), qPrintable(zone.id));
    }
}

void TestStoredPlaces::zonesHoldTheirMembers()
{
    const Stored chart;
    const Geometry sketch = storedPlaces(chart.deployment, measure);
    std::map<QString, QRectF> zones;
    for (const ZoneBox &zone : sketch.zones) {
        zones[zone.id] = zone.rect;
        QVERIFY(zone.rect.contains(zone.title));
        QVERIFY(sketch.bounds.contains(zone.rect));
        // Listed outer before inner.
        const QString &parent = chart.deployment.zone(zone.id)->parent;
        if (!parent.isEmpty())
            QVERIFY(zones.at(parent).contains(zone.rect));
    }
    for (const CardBox &card : sketch.cards)
        QVERIFY(zones.at(chart.deployment.component(card.id)->zone).contains(card.rect));
}

void TestStoredPlaces::whatHasNoPlaceIsLeftOut()
{
    Stored chart(60, 100);
    const QString alone = chart.deployment.components.front().id;
    chart.componentOf(alone).position.reset();
    Zone empty;
    empty.id = u"zz-empty"_s;
    chart.deployment.zones.push_back(empty);
    const Geometry sketch = storedPlaces(chart.deployment, measure);
    QCOMPARE(sketch.cards.size(), size_t(59));
    QVERIFY(std::ranges::find(sketch.cards, alone, &CardBox::id) == sketch.cards.end());
    QVERIFY(std::ranges::find(sketch.zones, empty.id, &ZoneBox::id) == sketch.zones.end());
}

void TestStoredPlaces::needsHalfOfThePlaces_data()
{
    QTest::addColumn<int>("places");
    QTest::addColumn<int>("cards");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 0;
    QTest::newRow("nearly half") << 29 << 0;
    QTest::newRow("half") << 30 << 30;
    QTest::newRow("all") << 60 << 60;
}

void TestStoredPlaces::needsHalfOfThePlaces()
{
    QFETCH(int, places);
    QFETCH(int, cards);
    Stored chart(60, 100);
    for (size_t i = size_t(places); i < chart.deployment.components.size(); ++i)
        chart.deployment.components[i].position.reset();
    QCOMPARE(storedPlaces(chart.deployment, measure).cards.size(), size_t(cards));
}

void TestStoredPlaces::hostilePlaces()
{
    QVERIFY(storedPlaces({}, measure).cards.empty());
    Stored chart(60, 100);
    for (Component &component : chart.deployment.components)
        component.position = Point{0, 0};
    QCOMPARE(storedPlaces(chart.deployment, measure).cards.size(), size_t(60));
    chart.deployment.components[0].position = Point{1e300, -1e300};
    chart.deployment.components[1].position = Point{std::nan(""), 0};
    chart.deployment.components[2].position = Point{0, std::numeric_limits<double>::infinity()};
    // Zones in a circle are only possible between two edits.
    chart.deployment.zones[0].parent = chart.deployment.zones[1].id;
    chart.deployment.zones[1].parent = chart.deployment.zones[0].id;
    const Geometry sketch = storedPlaces(chart.deployment, measure);
    QCOMPARE(sketch.cards.size(), size_t(58));
    QVERIFY(sketch.bounds.width() < 1e7 && sketch.bounds.height() < 1e7);
}

QTEST_GUILESS_MAIN(TestStoredPlaces)
#include "tst_storedplaces.moc"
