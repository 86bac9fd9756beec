#include "model/layout/Around.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/support/ChartBuilder.h"
#include "tests/support/RandomDeployment.h"
#include "tests/support/SiteChart.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

const CardBox *card(const Geometry &geometry, const QString &id)
{
    const auto at = std::ranges::find(geometry.cards, id, &CardBox::id);
    return at == geometry.cards.end() ? nullptr : &*at;
}

/// Cards that are in both and stand elsewhere.
QStringList displaced(const Geometry &before, const Geometry &now, const QStringList &except = {})
{
    QStringList found;
    for (const CardBox &box : before.cards) {
        const CardBox *there = card(now, box.id);
        if (there && !except.contains(box.id) && there->rect != box.rect)
            found << box.id;
    }
    return found;
}

QStringList broken(const Deployment &chart, const Geometry &geometry)
{
    LayoutJudge judge(chart, geometry);
    return judge.broken();
}

} // namespace

class AroundTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_chart = SiteChart::make(24, 50, 5); }

    void nothingChanged()
    {
        const Geometry shown = layOut(m_chart, measureText);
        const Geometry now = layOutAround(shown, m_chart, measureText);
        QCOMPARE(displaced(shown, now), QStringList());
        QCOMPARE(now.edges.size(), shown.edges.size());
        for (const EdgeLine &edge : shown.edges) {
            const auto at = std::ranges::find(now.edges, edge.flows, &EdgeLine::flows);
            QVERIFY(at != now.edges.end());
            QCOMPARE(at->points, edge.points);
            QCOMPARE(at->label.rect, edge.label.rect);
        }
        QCOMPARE(now.docks.size(), shown.docks.size());
    }

    /// The promise: words and ports never move a card.
    void wordsAndPorts_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("renamed") << 0;
        QTest::newRow("longer name") << 1;
        QTest::newRow("other port") << 2;
        QTest::newRow("a range") << 3;
        QTest::newRow("optional") << 4;
        QTest::newRow("zone renamed") << 5;
        QTest::newRow("address") << 6;
    }
    void wordsAndPorts()
    {
        QFETCH(int, what);
        const Geometry shown = layOut(m_chart, measureText);
        for (size_t i = 0; i < 10; ++i) {
            Deployment now = m_chart;
            Component &component = now.components[i * 2];
            Flow &flow = now.flows[i * 3];
            switch (what) {
            case 0:
                component.name = u"Other"_s;
                break;
            case 1:
                component.name = u"A component with a much longer name"_s;
                break;
            case 2:
                flow.ports = *PortSpec::parse(u"4433/tcp"_s);
                break;
            case 3:
                flow.ports = *PortSpec::parse(u"50000-60000/udp, 443/tcp"_s);
                break;
            case 4:
                flow.need.kind = Need::Kind::Optional;
                break;
            case 5:
                now.zones[i % now.zones.size()].name = u"Another network"_s;
                break;
            default:
                component.addresses.push_back(*Address::parse(u"2001:db8::10"_s));
            }
            const Geometry after = layOutAround(shown, now, measureText);
            for (const CardBox &box : shown.cards) {
                // What has to be wider may be so on one side alone.
                const QRectF rect = card(after, box.id)->rect;
                QCOMPARE(rect.center().y(), box.rect.center().y());
                QVERIFY(rect.center() == box.rect.center() ||
                        (what == 1 && rect.contains(box.rect) &&
                            (rect.left() == box.rect.left() || rect.right() == box.rect.right())));
            }
            QCOMPARE(broken(now, after).join(u'\n'), QString());
        }
    }

    /// A longer name makes the card wider where no line ends: all keep their ports and ways.
    void renamedKeepsItsLines()
    {
        ChartBuilder b;
        b.zone(u"dmz"_s, ZoneKind::Network);
        b.zone(u"lan"_s, ZoneKind::Network);
        for (const QString &sender : {u"a"_s, u"b"_s, u"c"_s}) {
            b.component(sender, u"dmz"_s);
            b.flow(sender + u"-redis"_s, sender, u"redis"_s, u"6379/tcp"_s);
        }
        b.component(u"redis"_s, u"lan"_s);
        b.component(u"prometheus"_s, u"lan"_s);
        b.flow(u"metrics"_s, u"prometheus"_s, u"a"_s, u"6789/tcp"_s);
        const Geometry shown = layOut(b.chart, measureText);
        QCOMPARE(std::ranges::count(shown.docks, u"redis"_s, &Dock::component), 1);
        Deployment now = b.chart;
        now.components[lowerBound(now.components, u"redis")].name =
            u"Browser users of all branches"_s;
        const Geometry after = layOutAround(shown, now, measureText);
        const QRectF was = card(shown, u"redis"_s)->rect;
        const QRectF is = card(after, u"redis"_s)->rect;
        QVERIFY(is.width() > was.width() + 4);
        QCOMPARE(is.topLeft(), was.topLeft());
        QCOMPARE(is.height(), was.height());
        QCOMPARE(after.docks.size(), shown.docks.size());
        QCOMPARE(after.edges.size(), shown.edges.size());
        for (const EdgeLine &edge : shown.edges) {
            const auto at = std::ranges::find(after.edges, edge.flows, &EdgeLine::flows);
            QVERIFY(at != after.edges.end());
            QVERIFY2(at->points == edge.points, qPrintable(edge.flows.join(u' ')));
            QCOMPARE(at->label.rect, edge.label.rect);
        }
        QCOMPARE(broken(now, after).join(u'\n'), QString());
    }

    void longerNameIsShown_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<double>("beside"); // how far off another card stands
        QTest::addColumn<bool>("isShown");
        QTest::newRow("by itself") << 0 << 600. << true;
        QTest::newRow("a neighbour") << 0 << 260. << true;
        QTest::newRow("no room") << 0 << 170. << false;
        QTest::newRow("a flow") << 1 << 600. << true;
        QTest::newRow("two flows") << 2 << 600. << true;
    }
    /// Who draws a chart names each card when it is there: where there is room it shows the name.
    void longerNameIsShown()
    {
        QFETCH(int, lines);
        QFETCH(double, beside);
        QFETCH(bool, isShown);
        ChartBuilder b;
        b.zone(u"lan"_s, ZoneKind::Network);
        b.component(u"one"_s, u"lan"_s).position = Point{0, 0};
        b.component(u"other"_s).position = Point{beside, 0};
        b.component(u"third"_s).position = Point{0, 400};
        if (lines > 0)
            b.flow(u"web"_s, u"one"_s, u"other"_s, u"443/tcp"_s);
        if (lines > 1)
            b.flow(u"sql"_s, u"third"_s, u"one"_s, u"5432/tcp"_s);
        const Geometry shown = layOut(b.chart, measureText);
        const QRectF before = card(shown, u"one"_s)->rect;
        b.chart.components[lowerBound(b.chart.components, u"one")].name =
            u"Browser users of all branches"_s;
        const Geometry after = layOutAround(shown, b.chart, measureText);
        const QRectF now = card(after, u"one"_s)->rect;
        QCOMPARE(now.center(), before.center());
        QCOMPARE(card(after, u"other"_s)->rect, card(shown, u"other"_s)->rect);
        ChartBuilder alone;
        alone.component(u"one"_s).name = u"Browser users of all branches"_s;
        const double needed = layOut(alone.chart, measureText).cards.front().rect.width();
        QVERIFY(needed > before.width());
        QCOMPARE(now.width(), isShown ? needed : before.width());
        LayoutJudge judge(b.chart, after);
        QCOMPARE((judge.broken() + judge.ugly() + judge.careless()).join(u'\n'), QString());
    }

    void newComponent()
    {
        const Geometry shown = layOut(m_chart, measureText);
        for (const QString &zone : {u"site0-app"_s, u"site0-internet"_s, QString(), u"site0"_s}) {
            Deployment now = m_chart;
            Component added;
            added.id = u"added"_s;
            added.zone = zone;
            insertSorted(now.components, added);
            Flow flow;
            flow.id = u"new-flow"_s;
            flow.from = u"added"_s;
            flow.to = now.components.back().id;
            flow.ports = *PortSpec::parse(u"443/tcp"_s);
            insertSorted(now.flows, flow);
            const Geometry after = layOutAround(shown, now, measureText);
            QVERIFY(card(after, u"added"_s));
            QCOMPARE(broken(now, after).join(u'\n'), QString());
        }
    }

    void newZone()
    {
        const Geometry shown = layOut(m_chart, measureText);
        Deployment now = m_chart;
        Zone zone;
        zone.id = u"new-net"_s;
        zone.parent = u"site0"_s;
        insertSorted(now.zones, zone);
        for (int i = 0; i < 5; ++i) {
            Component added;
            added.id = u"x%1"_s.arg(i);
            added.zone = zone.id;
            insertSorted(now.components, added);
            Flow flow;
            flow.id = u"xf%1"_s.arg(i);
            flow.from = i ? u"x%1"_s.arg(i - 1) : now.components.front().id;
            flow.to = added.id;
            flow.ports = *PortSpec::parse(u"443/tcp"_s);
            insertSorted(now.flows, flow);
        }
        const Geometry after = layOutAround(shown, now, measureText);
        QCOMPARE(broken(now, after).join(u'\n'), QString());
        LayoutJudge judge(now, after);
        for (const QString &what : judge.ugly())
            QVERIFY2(!what.startsWith(u"zones "_s), qPrintable(what));
    }

    void removed()
    {
        const Geometry shown = layOut(m_chart, measureText);
        Deployment now = m_chart;
        const QString id = now.components[3].id;
        std::erase_if(now.components, [&](const Component &c) { return c.id == id; });
        std::erase_if(now.flows, [&](const Flow &f) { return f.from == id || f.to == id; });
        now.flows.erase(now.flows.begin() + 2);
        const Geometry after = layOutAround(shown, now, measureText);
        QVERIFY(!card(after, id));
        QCOMPARE(displaced(shown, after), QStringList());
        QCOMPARE(broken(now, after).join(u'\n'), QString());
    }

    /// What a drag has left opens as it was left.
    void opensAsLeft()
    {
        const Geometry free = layOutFreely(m_chart);
        Deployment now = m_chart;
        QVERIFY(applyAll(now, placeEdits(m_chart, free)));
        Component &moved = now.components[9];
        moved.position->x += 30;
        moved.position->y += 17;
        const Geometry dragged = layOutAround(free, now, measureText);
        const Geometry opened = layOutPlaced(now, measureText, free);
        QCOMPARE(displaced(free, opened, {moved.id}), QStringList());
        QCOMPARE(displaced(dragged, opened), QStringList());
        QCOMPARE(
            card(opened, moved.id)->rect.center(), QPointF(moved.position->x, moved.position->y));
        QCOMPARE(opened.edges.size(), dragged.edges.size());
        for (size_t i = 0; i < opened.edges.size(); ++i)
            QCOMPARE(opened.edges[i].points, dragged.edges[i].points);
        QCOMPARE(broken(now, opened).join(u'\n'), QString());
    }

    /// A few cards placed far from where the free layout has them, each the only one of its zone.
    void zonesGoWithTheirCards()
    {
        for (int count = 1; count <= 6; ++count) {
            ChartBuilder b;
            for (int i = 0; i < count; ++i) {
                const QString zone = u"zone-%1"_s.arg(i);
                b.zone(zone, i % 2 ? ZoneKind::Host : ZoneKind::Network);
                b.component(u"card-%1"_s.arg(i), zone);
                if (i > 0)
                    b.flow(u"flow-%1"_s.arg(i), u"card-%1"_s.arg(i - 1), u"card-%1"_s.arg(i),
                        u"443/tcp"_s);
            }
            const Geometry free = layOut(b.chart, measureText);
            Deployment moved = b.chart;
            QVERIFY(applyAll(moved, placeEdits(moved, free)));
            for (Component &component : moved.components)
                component.position->x += 1000;
            const Geometry opened = layOut(moved, measureText);
            QCOMPARE(broken(moved, opened).join(u'\n'), QString());
            for (const ZoneBox &zone : free.zones) {
                const auto at = std::ranges::find(opened.zones, zone.id, &ZoneBox::id);
                QCOMPARE(at->rect, zone.rect.translated(1000, 0));
            }
            // Each in its own direction: no zone is larger than before.
            for (size_t i = 0; i < moved.components.size(); ++i)
                moved.components[i].position->y += double(i) * 300;
            const Geometry apart = layOut(moved, measureText);
            QCOMPARE(broken(moved, apart).join(u'\n'), QString());
            for (const ZoneBox &zone : apart.zones)
                QVERIFY2(zone.rect.width() < 350 && zone.rect.height() < 350, qPrintable(zone.id));
        }
    }

    void withoutPositions()
    {
        const Geometry free = layOutFreely(m_chart);
        QCOMPARE(displaced(free, layOutPlaced(m_chart, measureText, free)), QStringList());
    }

    void allPlacedByHand_data()
    {
        QTest::addColumn<int>("components");
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 60; ++seed)
            QTest::addRow("20, %d", seed) << 20 << seed;
        QTest::newRow("100, 1") << 100 << 1;
        QTest::newRow("100, 2") << 100 << 2;
        QTest::newRow("300, 1") << 300 << 1;
        QTest::newRow("300, 2") << 300 << 2;
    }
    /// None stands where the engine would put it: all lines are drawn by us.
    void allPlacedByHand()
    {
        QFETCH(int, components);
        QFETCH(int, seed);
        const int flows = components * 7 / 3;
        Deployment chart = SiteChart::make(components, flows, quint32(seed));
        const Geometry free = layOutFreely(chart);
        Deployment now = chart;
        QVERIFY(applyAll(now, placeEdits(chart, free)));
        const Below below = seeded(quint32(seed));
        for (Component &component : now.components) {
            component.position->x += 2 + below(8);
            component.position->y += 1 + below(6);
        }
        const Geometry placed = layOutPlaced(now, measureText, free);
        QCOMPARE(broken(now, placed).join(u'\n'), QString());
        LayoutJudge judge(now, placed);
        // Where there is no room at all a label stands on something else; it is never missing.
        const QStringList ugly = judge.ugly();
        QCOMPARE(ugly.filter(u"no label"_s), QStringList());
        const bool worse = std::ranges::any_of(
            ugly, [](const QString &flaw) { return !flaw.contains("on the border of"_L1); });
        // A line of a trunk that branches off before the label, and has no room for one.
        QStringList careless = judge.careless();
        const auto all = careless.size();
        careless = careless.filter(QRegularExpression(u"^(?!.*no label of its trunk)"_s));
        m_chartsByHand += 1;
        m_uglyByHand += worse || !careless.isEmpty();
        m_namelessByHand += all - careless.size();
        m_linesByHand += qsizetype(placed.edges.size());
    }
    /// What stands on the border of a zone that its line crosses can be read.
    void fewPlacedByHandAreUgly()
    {
        if (m_chartsByHand < 60)
            QSKIP("counts what all rows of allPlacedByHand have drawn: run them with it");
        qInfo("%d of %d charts, %d of %d lines without a name", m_uglyByHand, m_chartsByHand,
            int(m_namelessByHand), int(m_linesByHand));
        QVERIFY(m_uglyByHand * 8 <= m_chartsByHand);
        QVERIFY(m_namelessByHand * 200 <= 3 * m_linesByHand);
    }

    /// One card in six was dragged a little.
    void somePlacedByHand()
    {
        const Deployment chart = SiteChart::make(100, 200, 1);
        const Geometry free = layOutFreely(chart);
        Deployment now = chart;
        QVERIFY(applyAll(now, placeEdits(chart, free)));
        const Below below = seeded(7);
        for (size_t i = 0; i < now.components.size(); i += 6) {
            now.components[i].position->x += below(24) - 12;
            now.components[i].position->y += below(24) - 12;
        }
        const Geometry opened = layOutPlaced(now, measureText, free);
        QCOMPARE(broken(now, opened).join(u'\n'), QString());
        LayoutJudge judge(now, opened);
        QCOMPARE(judge.ugly().join(u'\n'), QString());
    }

    /// Flows were added since the cards got their places: the engine would draw another chart.
    void placedLongAgo_data()
    {
        QTest::addColumn<int>("components");
        QTest::newRow("20") << 20;
        QTest::newRow("100") << 100;
    }
    void placedLongAgo()
    {
        QFETCH(int, components);
        const Deployment chart = SiteChart::make(components, 2 * components, 3);
        Deployment now = chart;
        QVERIFY(applyAll(now, placeEdits(chart, layOutFreely(chart))));
        const Below below = seeded(3);
        for (int i = 0; i < components / 20; ++i) {
            Flow flow;
            flow.id = u"later%1"_s.arg(i);
            flow.from = now.components[size_t(below(components))].id;
            flow.to = now.components[size_t(below(components))].id;
            flow.ports = *PortSpec::parse(u"9999/tcp"_s);
            if (flow.from != flow.to)
                insertSorted(now.flows, flow);
        }
        const Geometry opened = layOut(now, measureText);
        QCOMPARE(broken(now, opened).join(u'\n'), QString());
        LayoutJudge judge(now, opened);
        QCOMPARE(judge.ugly().join(u'\n'), QString());
    }

    /// Whatever a document holds and whatever was shown before.
    void randomSteps()
    {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            const Below below = seeded(seed);
            Deployment chart = randomDeployment(below, 9);
            Geometry shown = layOutPlaced(chart, measureText, layOutFreely(chart));
            QCOMPARE(broken(chart, shown).join(u'\n'), QString());
            for (int step = 0; step < 6; ++step) {
                const Deployment before = chart;
                for (Edit &edit : randomStep(below, chart))
                    QVERIFY(apply(chart, std::move(edit)));
                const Geometry now = layOutAround(shown, chart, measureText);
                const Geometry again = layOutAround(shown, chart, measureText);
                QVERIFY2(broken(chart, now).isEmpty(),
                    qPrintable(
                        u"%1/%2: %3"_s.arg(seed).arg(step).arg(broken(chart, now).join(u'\n'))));
                QCOMPARE(again.edges.size(), now.edges.size());
                for (size_t i = 0; i < now.edges.size(); ++i)
                    QCOMPARE(again.edges[i].points, now.edges[i].points);
                shown = now;
            }
        }
    }

    void selectionArranged()
    {
        const Geometry shown = layOut(m_chart, measureText);
        QStringList chosen;
        for (const Component &component : m_chart.components)
            if (component.zone.startsWith(u"site0-app"_s))
                chosen << component.id;
        QVERIFY(chosen.size() >= 3);
        const Geometry after = arrangeSelection(shown, m_chart, chosen, measureText);
        QCOMPARE(broken(m_chart, after).join(u'\n'), QString());
        Deployment kept = m_chart;
        QVERIFY(applyAll(kept, placeEdits(m_chart, after)));
        QCOMPARE(placeEdits(kept, after).size(), size_t(0));
    }

    void stopped()
    {
        const Geometry shown = layOut(m_chart, measureText);
        std::stop_source source;
        source.request_stop();
        LayoutControl control;
        control.stop = source.get_token();
        Deployment now = m_chart;
        now.components[4].position = Point{100, 100};
        QVERIFY(layOutAround(shown, now, measureText, {}, control).cards.empty());
        QVERIFY(layOutPlaced(now, measureText, shown, {}, control).cards.empty());
    }

private:
    Deployment m_chart;
    int m_chartsByHand = 0;
    int m_uglyByHand = 0;
    qsizetype m_namelessByHand = 0;
    qsizetype m_linesByHand = 0;
};

QTEST_APPLESS_MAIN(AroundTest)
#include "tst_around.moc"
