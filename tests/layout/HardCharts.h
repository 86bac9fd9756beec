#pragma once

#include "tests/support/ChartBuilder.h"
#include "tests/support/LargeChart.h"

#include <vector>

namespace portolan::testing {

/// Charts that break layouts: each is one thing, and more of it than is reasonable.
struct HardChart
{
    const char *name;
    Deployment chart;
    bool balanced = false; ///< however it reads it is at most 2.5 times as long as across
};

class HardCharts
{
public:
    static std::vector<HardChart> all()
    {
        using namespace Qt::StringLiterals;
        return {
            {"hub of 60 ports", hub(60)},
            {"wide ports", widePorts(9)},
            {"star of 1000 into one port", star(1000, true), true},
            {"star of 2000 into one port", star(2000, true), true},
            {"star of 2000 out of one card", star(2000, false), true},
            {"star of 300 out of one card", star(300, false)},
            {"K20,20, one port", complete(20, false)},
            {"K20,20, a port each", complete(20, true)},
            {"chain of 300 in a zone", chain(300, u"lan"_s)},
            {"chain of 300 without zones", chain(300, {})},
            {"chain of 300 beside another zone", beside(chain(300, u"lan"_s)), true},
            {"chain of 300 in a zone of two", nested(chain(300, u"lan"_s)), true},
            {"three chains of 60 beside another zone", beside(chains(3, 60)), true},
            {"200 cards without a flow", isolated(200, {})},
            {"200 cards without a flow in a zone", isolated(200, u"lan"_s)},
            {"empty zones", emptyZones()},
            {"12 zones deep", deep(12)},
            {"zones in a circle", zoneCycle(6, 8)},
            {"1000 cards in one zone", random(1000, 250, {u"lan"_s}, 1)},
            {"100 cards without zones", random(100, 200, {QString()}, 2)},
            {"sites stripped, 100/200", stripped(100, 200, 1)},
            {"sites stripped, 300/700", stripped(300, 700, 2)},
            {"500 flows between two cards", bundle(500)},
            {"flows both ways", bothWays(12)},
            {"names of 300 characters", longNames()},
            {"loops", loops()},
            {"a zone that only talks to outside", lonelyTalkers()},
            {"cards beside zones", random(60, 120, {u"a"_s, u"b"_s, {}}, 3)},
            {"cards beside zones and hosts", random(60, 120, {u"a"_s, u"a-host"_s, {}}, 4)},
        };
    }

private:
    static QString id(const char *prefix, int number)
    {
        return QLatin1StringView(prefix) + QString::number(number).rightJustified(4, u'0');
    }
    static QString port(int number) { return QStringLiteral("%1/tcp").arg(number); }

    static Deployment hub(int ports)
    {
        ChartBuilder b;
        b.zone(QStringLiteral("lan"), ZoneKind::Network);
        b.component(QStringLiteral("hub"), QStringLiteral("lan"));
        for (int i = 0; i < ports; ++i) {
            b.component(id("c", i), i % 3 ? QString() : QStringLiteral("lan"));
            b.flow(id("f", i), id("c", i), QStringLiteral("hub"), port(1000 + i));
        }
        return b.chart;
    }

    /// More docks on a side than stand apart everywhere, with long numbers.
    static Deployment widePorts(int ports)
    {
        ChartBuilder b;
        b.component(QStringLiteral("sfu"));
        for (int i = 0; i < ports; ++i) {
            b.component(id("c", i));
            b.flow(id("f", i), id("c", i), QStringLiteral("sfu"),
                QStringLiteral("%1-%2/udp").arg(10000 + i).arg(60000 + i));
        }
        return b.chart;
    }

    static Deployment star(int leaves, bool inwards)
    {
        ChartBuilder b;
        b.zone(QStringLiteral("lan"), ZoneKind::Network);
        b.component(QStringLiteral("hub"), QStringLiteral("lan"));
        for (int i = 0; i < leaves; ++i) {
            b.component(id("c", i));
            b.flow(id("f", i), inwards ? id("c", i) : QStringLiteral("hub"),
                inwards ? QStringLiteral("hub") : id("c", i), port(443));
        }
        return b.chart;
    }

    static Deployment complete(int side, bool portsDiffer)
    {
        ChartBuilder b;
        for (int i = 0; i < side; ++i) {
            b.component(id("a", i));
            b.component(id("b", i));
        }
        for (int i = 0; i < side * side; ++i)
            b.flow(id("f", i), id("a", i / side), id("b", i % side),
                port(portsDiffer ? 1000 + i : 443));
        return b.chart;
    }

    static Deployment chain(int length, const QString &zone)
    {
        ChartBuilder b;
        if (!zone.isEmpty())
            b.zone(zone, ZoneKind::Network);
        for (int i = 0; i < length; ++i)
            b.component(id("c", i), zone);
        for (int i = 1; i < length; ++i)
            b.flow(id("f", i), id("c", i - 1), id("c", i), port(443));
        return b.chart;
    }

    /// Side by side, with a line between them here and there.
    static Deployment chains(int count, int length)
    {
        ChartBuilder b;
        b.zone(QStringLiteral("lan"), ZoneKind::Network);
        for (int i = 0; i < count * length; ++i)
            b.component(id("c", i), QStringLiteral("lan"));
        for (int i = count; i < count * length; ++i) {
            b.flow(id("f", i), id("c", i - count), id("c", i), port(443));
            if (i % 7 == 0 && i % count > 0)
                b.flow(id("g", i), id("c", i - count - 1), id("c", i), port(80));
        }
        return b.chart;
    }

    /// With a zone of three cards, that its first and its last talk to.
    static Deployment beside(const Deployment &chart)
    {
        ChartBuilder b;
        b.chart = chart;
        b.zone(QStringLiteral("other"), ZoneKind::Network);
        for (int i = 0; i < 3; ++i)
            b.component(id("o", i), QStringLiteral("other"));
        b.flow(QStringLiteral("in"), id("o", 0), chart.components.front().id, port(443));
        b.flow(QStringLiteral("out"), chart.components.back().id, id("o", 1), port(443));
        return b.chart;
    }

    /// That and its zone within a third.
    static Deployment nested(const Deployment &chart)
    {
        Deployment all = beside(chart);
        for (Zone &zone : all.zones)
            zone.parent = QStringLiteral("world");
        ChartBuilder b;
        b.chart = all;
        b.zone(QStringLiteral("world"), ZoneKind::Site);
        b.component(QStringLiteral("alone"));
        return b.chart;
    }

    static Deployment isolated(int count, const QString &zone)
    {
        ChartBuilder b;
        if (!zone.isEmpty())
            b.zone(zone, ZoneKind::Network);
        for (int i = 0; i < count; ++i)
            b.component(id("c", i), zone);
        return b.chart;
    }

    static Deployment emptyZones()
    {
        ChartBuilder b;
        for (int i = 0; i < 12; ++i)
            b.zone(id("z", i), ZoneKind::Network, i % 4 ? id("z", i - 1) : QString());
        b.component(QStringLiteral("a"));
        b.component(QStringLiteral("b"), id("z", 4));
        for (int i = 0; i < 40; ++i)
            b.flow(id("f", i), i % 2 ? QStringLiteral("a") : QStringLiteral("b"),
                i % 2 ? QStringLiteral("b") : QStringLiteral("a"), port(443));
        return b.chart;
    }

    static Deployment deep(int zones)
    {
        ChartBuilder b;
        for (int i = 0; i < zones; ++i) {
            b.zone(id("z", i), ZoneKind::Network, i ? id("z", i - 1) : QString());
            b.component(id("a", i), id("z", i));
            b.component(id("b", i), id("z", i));
        }
        for (int i = 0; i < zones; ++i)
            for (int k = 1; k <= 3; ++k)
                b.flow(id("f", 10 * i + k), id("a", i), id("b", (i + 4 * k) % zones), port(80 + k));
        return b.chart;
    }

    static Deployment zoneCycle(int zones, int cards)
    {
        ChartBuilder b;
        for (int z = 0; z < zones; ++z)
            b.zone(id("z", z), ZoneKind::Network);
        for (int c = 0; c < zones * cards; ++c)
            b.component(id("c", c), id("z", c / cards));
        for (int c = 0; c < zones * cards; ++c) {
            b.flow(id("f", c), id("c", c), id("c", (c + cards) % (zones * cards)), port(443));
            b.flow(id("g", c), id("c", c), id("c", (c + 3) % (zones * cards)), port(80));
        }
        return b.chart;
    }

    /// Flows from anywhere to anywhere, also to their own card. "x-host" is a host within "x".
    static Deployment random(int cards, int flows, const QStringList &zones, quint32 seed)
    {
        std::mt19937 engine(seed);
        const auto below = [&](qsizetype n) { return int(engine() % quint32(n)); };
        ChartBuilder b;
        for (const QString &zone : zones) {
            if (zone.endsWith(u"-host"))
                b.host(zone, zone.chopped(5));
            else if (!zone.isEmpty())
                b.zone(zone, ZoneKind::Network);
        }
        for (int i = 0; i < cards; ++i)
            b.component(id("c", i), zones[below(zones.size())]);
        for (int i = 0; i < flows; ++i)
            b.flow(id("f", i), id("c", below(cards)), id("c", below(cards)), port(1 + below(500)));
        return b.chart;
    }

    /// Without the zones that hold everything that belongs together.
    static Deployment stripped(int components, int flows, quint32 seed)
    {
        Deployment chart = LargeChart::make(components, flows, seed);
        std::erase_if(chart.zones, [](const Zone &zone) { return zone.parent.isEmpty(); });
        for (Zone &zone : chart.zones)
            if (!chart.zone(zone.parent))
                zone.parent.clear();
        return chart;
    }

    static Deployment bundle(int flows)
    {
        ChartBuilder b;
        b.component(QStringLiteral("a"));
        b.component(QStringLiteral("b"));
        for (int i = 0; i < flows; ++i)
            b.flow(id("f", i), QStringLiteral("a"), QStringLiteral("b"), port(1000 + i));
        return b.chart;
    }

    static Deployment bothWays(int cards)
    {
        ChartBuilder b;
        b.zone(QStringLiteral("lan"), ZoneKind::Network);
        for (int i = 0; i < cards; ++i)
            b.component(id("c", i), i % 2 ? QString() : QStringLiteral("lan"));
        for (int i = 0; i < cards; ++i)
            for (int k = 1; k < 3; ++k) {
                const QString other = id("c", (i + k) % cards);
                b.flow(id("f", 10 * i + k), id("c", i), other, port(443));
                b.flow(id("g", 10 * i + k), other, id("c", i), port(80));
            }
        return b.chart;
    }

    static Deployment longNames()
    {
        Deployment chart = LargeChart::make(40, 80, 5);
        for (Zone &zone : chart.zones)
            zone.name = QString(300, u'm');
        for (Component &component : chart.components) {
            component.name = QString(300, u'w');
            component.addresses = {
                *Address::parse(QString(60, u'h') + QStringLiteral(".example.com"))};
        }
        for (Flow &flow : chart.flows)
            flow.need = {Need::Kind::Conditional, QString(300, u'i')};
        return chart;
    }

    static Deployment loops()
    {
        ChartBuilder b;
        b.zone(QStringLiteral("lan"), ZoneKind::Network);
        b.host(QStringLiteral("host"), QStringLiteral("lan"));
        for (int i = 0; i < 20; ++i)
            b.component(
                id("c", i), QStringList{{}, QStringLiteral("lan"), QStringLiteral("host")}[i % 3]);
        for (int i = 0; i < 60; ++i)
            b.flow(id("f", i), id("c", i % 20), id("c", i % 20), port(1000 + i % 7));
        for (int i = 0; i < 20; ++i)
            b.flow(id("g", i), id("c", i), id("c", i * 7 % 20), port(443));
        return b.chart;
    }

    static Deployment lonelyTalkers()
    {
        ChartBuilder b;
        b.zone(QStringLiteral("lan"), ZoneKind::Network);
        for (int i = 0; i < 20; ++i) {
            b.component(id("in", i), QStringLiteral("lan"));
            b.component(id("out", i));
        }
        for (int i = 0; i < 40; ++i) {
            const QString in = id("in", i % 20);
            const QString out = id("out", i * 3 % 20);
            b.flow(id("f", i), i % 2 ? in : out, i % 2 ? out : in, port(443));
        }
        return b.chart;
    }
};

} // namespace portolan::testing
