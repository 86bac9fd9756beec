#include "model/checks/Check.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 21);

/// A quiet chart: a client on the internet, a server with an address in the DMZ, one flow.
ChartBuilder quiet()
{
    ChartBuilder chart;
    chart.zone(u"internet"_s, ZoneKind::Internet);
    chart.zone(u"dmz"_s, ZoneKind::Network, {}, {u"192.0.2.0/24"_s});
    chart.component(u"client"_s, u"internet"_s);
    chart.component(u"server"_s, u"dmz"_s, {u"192.0.2.10"_s});
    chart.component(u"db"_s, u"dmz"_s, {u"192.0.2.20"_s});
    chart.flow(u"web"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
    return chart;
}

Flow &flow(ChartBuilder &chart, const QString &id)
{
    return *std::find_if(chart.chart.flows.begin(), chart.chart.flows.end(),
        [&](const Flow &known) { return known.id == id; });
}

Zone &zone(ChartBuilder &chart, const QString &id)
{
    return *std::find_if(chart.chart.zones.begin(), chart.chart.zones.end(),
        [&](const Zone &known) { return known.id == id; });
}

Component &component(ChartBuilder &chart, const QString &id)
{
    return *std::find_if(chart.chart.components.begin(), chart.chart.components.end(),
        [&](const Component &known) { return known.id == id; });
}

/// "warning no-address [dmz] [server] [web]"
QStringList summary(const Deployment &deployment)
{
    QStringList lines;
    for (const Problem &problem : check(deployment, Surroundings{Today, {u"nftables"_s}})) {
        lines += toWord(problem.severity) + u' ' + problem.id +
                 u" [%1] [%2] [%3]"_s.arg(problem.zones.join(u' '), problem.components.join(u' '),
                     problem.flows.join(u' '));
    }
    return lines;
}

using Change = void (*)(ChartBuilder &);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestChecks : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void everyCheckIsCovered();
    void noDayNoExpiry();
    void noTargetsNoUnknownOne();
    void messagesAreOneLine();
    void worstFirst();
    void manyDoublesEndInTime();
};

void TestChecks::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, Change change, const QStringList &expected = {}) {
        QTest::newRow(name) << change << expected;
    };

    row("quiet", [](ChartBuilder &) {});

    row("no address", [](ChartBuilder &chart) { chart.component(u"lost"_s); },
        {u"warning no-address [] [lost] []"_s});
    row("no address, zone without blocks",
        [](ChartBuilder &chart) {
            chart.zone(u"site"_s, ZoneKind::Site);
            chart.component(u"lost"_s, u"site"_s);
        },
        {u"warning no-address [] [lost] []"_s});
    row("no address in an internet zone", [](ChartBuilder &chart) {
        chart.zone(u"cdn"_s, ZoneKind::Network, u"internet"_s);
        chart.component(u"other"_s, u"cdn"_s);
    });
    row("no address under a zone's blocks", [](ChartBuilder &chart) {
        chart.host(u"host"_s, u"dmz"_s);
        chart.component(u"other"_s, u"host"_s);
    });

    row("a target that is not known",
        [](ChartBuilder &chart) { zone(chart, u"dmz"_s).target = u"cisco"_s; },
        {u"warning unknown-target [dmz] [] []"_s});
    row("a target that is not known, where rules are written",
        [](ChartBuilder &chart) {
            zone(chart, u"dmz"_s).target = u"cisco"_s;
            zone(chart, u"dmz"_s).enforce = true;
            chart.host(u"host"_s, u"dmz"_s);
            zone(chart, u"host"_s).target = u"NFTables"_s; // ids are the same letters
        },
        {u"error unknown-target [dmz] [] []"_s, u"error unknown-target [host] [] []"_s});
    row("components with targets that are not known",
        [](ChartBuilder &chart) {
            chart.host(u"host"_s, u"dmz"_s);
            chart.component(u"inside"_s, u"host"_s);
            component(chart, u"inside"_s).target = u"x"_s;
            component(chart, u"server"_s).target = u"x"_s;
        },
        {u"error unknown-target [] [server] []"_s, u"warning unknown-target [] [inside] []"_s});
    row("a target that is known",
        [](ChartBuilder &chart) { zone(chart, u"dmz"_s).target = u"nftables"_s; });

    row("required and off", [](ChartBuilder &chart) { flow(chart, u"web"_s).enabled = false; },
        {u"warning required-off [] [client server] [web]"_s});
    row("optional and off", [](ChartBuilder &chart) {
        flow(chart, u"web"_s).enabled = false;
        flow(chart, u"web"_s).need.kind = Need::Kind::Optional;
    });
    row("off since an option made it obsolete", [](ChartBuilder &chart) {
        Flow &web = flow(chart, u"web"_s);
        web.enabled = false;
        web.product = u"livekit"_s;
        web.when = u"!udp-mux"_s;
        chart.chart.settings.systems[u"livekit"_s][u"udp-mux"_s] = u"7882"_s;
    });
    row("off although the options want it",
        [](ChartBuilder &chart) {
            Flow &web = flow(chart, u"web"_s);
            web.enabled = false;
            web.product = u"livekit"_s;
            web.when = u"turn, !udp-mux"_s;
            chart.chart.settings.systems[u"livekit"_s][u"turn"_s] = QString();
        },
        {u"warning required-off [] [client server] [web]"_s});

    row("on although an option made it obsolete",
        [](ChartBuilder &chart) {
            Flow &web = flow(chart, u"web"_s);
            web.product = u"livekit"_s;
            web.when = u"!udp-mux"_s;
            chart.chart.settings.systems[u"livekit"_s][u"udp-mux"_s] = u"7882"_s;
        },
        {u"warning obsolete-flow [] [client server] [web]"_s});
    row("on although its option was not chosen",
        [](ChartBuilder &chart) {
            Flow &web = flow(chart, u"web"_s);
            web.product = u"livekit"_s;
            web.when = u"load-balancer, turn"_s;
            chart.chart.settings.systems[u"livekit"_s][u"load-balancer"_s] = QString();
        },
        {u"warning obsolete-flow [] [client server] [web]"_s});
    row("on as its options say", [](ChartBuilder &chart) {
        Flow &web = flow(chart, u"web"_s);
        web.product = u"livekit"_s;
        web.when = u"turn, !udp-mux"_s;
        chart.chart.settings.systems[u"livekit"_s][u"turn"_s] = QString();
    });
    row("an option of a product of which nothing is known", [](ChartBuilder &chart) {
        Flow &web = flow(chart, u"web"_s);
        web.product = u"livekit"_s;
        web.when = u"turn"_s;
        chart.chart.settings.systems[u"anyware"_s] = {};
    });

    row("expired", [](ChartBuilder &chart) { flow(chart, u"web"_s).expires = Today.addDays(-1); },
        {u"warning expired-flow [] [client server] [web]"_s});
    row("on its last day", [](ChartBuilder &chart) { flow(chart, u"web"_s).expires = Today; });
    row("expired and off", [](ChartBuilder &chart) {
        flow(chart, u"web"_s).expires = Today.addDays(-1);
        flow(chart, u"web"_s).enabled = false;
        flow(chart, u"web"_s).need.kind = Need::Kind::Optional;
    });

    row("clear text across zones",
        [](ChartBuilder &chart) { flow(chart, u"web"_s).encryption = u"none"_s; },
        {u"warning clear-text [dmz internet] [client server] [web]"_s});
    row("clear text into a cluster of the zone",
        [](ChartBuilder &chart) {
            chart.zone(u"pods"_s, ZoneKind::Cluster, u"dmz"_s);
            component(chart, u"db"_s).zone = u"pods"_s;
            chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s).encryption = u" Plain "_s;
        },
        {u"warning clear-text [dmz pods] [db server] [sql]"_s});
    row("clear text within a zone, between its hosts", [](ChartBuilder &chart) {
        chart.host(u"h1"_s, u"dmz"_s);
        chart.host(u"h2"_s, u"dmz"_s);
        component(chart, u"server"_s).zone = u"h1"_s;
        component(chart, u"db"_s).zone = u"h2"_s;
        chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s).encryption = u"none"_s;
    });
    row("clear text from what is in no zone yet", [](ChartBuilder &chart) {
        chart.component(u"new"_s, {}, {u"198.51.100.1"_s});
        chart.flow(u"x"_s, u"new"_s, u"server"_s, u"80/tcp"_s).encryption = u"none"_s;
    });
    row("clear text, but off", [](ChartBuilder &chart) {
        flow(chart, u"web"_s).encryption = u"none"_s;
        flow(chart, u"web"_s).enabled = false;
        flow(chart, u"web"_s).need.kind = Need::Kind::Optional;
    });
    row("by its port in clear text",
        [](ChartBuilder &chart) {
            chart.flow(u"a"_s, u"client"_s, u"server"_s, u"80/tcp"_s);
            chart.flow(u"b"_s, u"client"_s, u"db"_s, u"514/udp, 1883/tcp"_s);
        },
        {u"warning clear-text [dmz internet] [client server] [a]"_s,
            u"warning clear-text [dmz internet] [client db] [b]"_s});
    row("by its port in clear text, where TLS may begin on it",
        [](ChartBuilder &chart) {
            chart.flow(u"a"_s, u"client"_s, u"server"_s, u"389/tcp"_s);
            chart.flow(u"b"_s, u"client"_s, u"db"_s, u"20-21/tcp"_s);
        },
        {u"advice clear-text [dmz internet] [client server] [a]"_s,
            u"advice clear-text [dmz internet] [client db] [b]"_s});
    row("clear text by the name of its protocol",
        [](ChartBuilder &chart) { flow(chart, u"web"_s).encryption = u"http"_s; },
        {u"warning clear-text [dmz internet] [client server] [web]"_s});
    row("encrypted on a port of clear text, or on another", [](ChartBuilder &chart) {
        chart.flow(u"a"_s, u"client"_s, u"server"_s, u"389/tcp"_s).encryption = u"tls"_s;
        chart.flow(u"b"_s, u"client"_s, u"db"_s, u"1000-2000/tcp, 80/udp"_s);
        chart.flow(u"c"_s, u"server"_s, u"db"_s, u"80/tcp"_s);
    });
    row("encrypted across zones",
        [](ChartBuilder &chart) { flow(chart, u"web"_s).encryption = u"dtls"_s; });

    row("internal but exposed",
        [](ChartBuilder &chart) { flow(chart, u"web"_s).exposed = Exposure::Internal; },
        {u"warning internal-exposed [] [client server] [web]"_s});
    row("internal, exposed, but off", [](ChartBuilder &chart) {
        flow(chart, u"web"_s).exposed = Exposure::Internal;
        flow(chart, u"web"_s).enabled = false;
        flow(chart, u"web"_s).need.kind = Need::Kind::Optional;
    });
    row("internal from inside", [](ChartBuilder &chart) {
        chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s).exposed = Exposure::Internal;
    });
    row("internal between two on the internet", [](ChartBuilder &chart) {
        chart.component(u"cdn"_s, u"internet"_s);
        chart.flow(u"x"_s, u"client"_s, u"cdn"_s, u"443/tcp"_s).exposed = Exposure::Internal;
    });
    row("exposed by another flow than that which keeps it internal",
        [](ChartBuilder &chart) {
            chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s).exposed = Exposure::Internal;
            chart.flow(u"own"_s, u"client"_s, u"db"_s, u"5000-6000/tcp"_s);
        },
        {u"warning internal-exposed [] [client db] [own]"_s});
    row("exposed beside what is internal", [](ChartBuilder &chart) {
        chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s).exposed = Exposure::Internal;
        chart.flow(u"udp"_s, u"client"_s, u"db"_s, u"5432/udp, 5433/tcp"_s);
        chart.flow(u"other"_s, u"client"_s, u"server"_s, u"5432/tcp"_s);
    });
    row("exposed on purpose, or the internal one is off", [](ChartBuilder &chart) {
        chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s).exposed = Exposure::Internal;
        chart.flow(u"own"_s, u"client"_s, u"db"_s, u"5432/tcp"_s).exposed = Exposure::External;
        Flow &off = chart.flow(u"off"_s, u"db"_s, u"server"_s, u"8443/tcp"_s);
        off.exposed = Exposure::Internal;
        off.enabled = false;
        off.need.kind = Need::Kind::Optional;
        chart.flow(u"open"_s, u"client"_s, u"server"_s, u"8443/tcp"_s);
    });
    row("external",
        [](ChartBuilder &chart) { flow(chart, u"web"_s).exposed = Exposure::External; });

    row("double",
        [](ChartBuilder &chart) {
            chart.flow(u"web2"_s, u"client"_s, u"server"_s, u"400-500/tcp+udp"_s);
        },
        {u"warning duplicate-flow [] [client server] [web web2]"_s});
    row("double icmp",
        [](ChartBuilder &chart) {
            chart.flow(u"ping1"_s, u"client"_s, u"server"_s, u"icmp"_s);
            chart.flow(u"ping2"_s, u"client"_s, u"server"_s, u"icmp"_s);
        },
        {u"warning duplicate-flow [] [client server] [ping1 ping2]"_s});
    row("other protocol, other port, other direction, other end", [](ChartBuilder &chart) {
        chart.flow(u"a"_s, u"client"_s, u"server"_s, u"443/udp, 444/tcp"_s);
        chart.flow(u"b"_s, u"server"_s, u"client"_s, u"443/tcp"_s);
        chart.flow(u"c"_s, u"client"_s, u"db"_s, u"443/tcp"_s);
    });
    row("a double that is off", [](ChartBuilder &chart) {
        Flow &again = chart.flow(u"web2"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
        again.enabled = false;
        again.need.kind = Need::Kind::Optional;
    });
    row("two rows of a document about one port", [](ChartBuilder &chart) {
        chart.flow(u"web2"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
        for (Flow &known : chart.chart.flows) {
            known.product = u"crowdsec"_s;
            known.source.document = u"Ports"_s;
            known.source.row = known.id;
        }
    });
    row("the same row twice",
        [](ChartBuilder &chart) {
            chart.flow(u"web2"_s, u"client"_s, u"server"_s, u"443/tcp"_s);
            for (Flow &known : chart.chart.flows) {
                known.product = u"crowdsec"_s;
                known.source.document = u"Ports"_s;
            }
        },
        {u"warning duplicate-flow [] [client server] [web web2]"_s});

    row("ephemeral",
        [](ChartBuilder &chart) {
            chart.host(u"h"_s, u"dmz"_s);
            component(chart, u"server"_s).zone = u"h"_s;
            chart.flow(u"media"_s, u"client"_s, u"server"_s, u"30000-33000/udp"_s);
        },
        {u"advice ephemeral-range [h] [server] [media]"_s});
    row("beside the ephemeral range", [](ChartBuilder &chart) {
        chart.flow(u"media"_s, u"client"_s, u"server"_s, u"30000-32767/udp, 61000/tcp"_s);
    });
    row("ephemeral at somebody else's", [](ChartBuilder &chart) {
        chart.flow(u"media"_s, u"server"_s, u"client"_s, u"50000/udp"_s);
    });

    row("no ports", [](ChartBuilder &chart) { chart.flow(u"todo"_s, u"server"_s, u"db"_s, {}); },
        {u"advice no-ports [] [db server] [todo]"_s});

    row("families",
        [](ChartBuilder &chart) {
            component(chart, u"db"_s).addresses = ChartBuilder::addresses({u"2001:db8::20"_s});
            chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s);
        },
        {u"warning family-mismatch [] [db server] [sql]"_s});
    row("icmp towards IPv6",
        [](ChartBuilder &chart) {
            component(chart, u"server"_s).addresses = ChartBuilder::addresses({u"2001:db8::10"_s});
            chart.flow(u"ping"_s, u"client"_s, u"server"_s, u"icmp"_s);
        },
        {u"warning family-mismatch [] [client server] [ping]"_s});
    row("one family in common", [](ChartBuilder &chart) {
        component(chart, u"db"_s).addresses =
            ChartBuilder::addresses({u"2001:db8::20"_s, u"192.0.2.20"_s});
        chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s);
    });
    row("a name may be of either family", [](ChartBuilder &chart) {
        component(chart, u"db"_s).addresses = ChartBuilder::addresses({u"db.example.com"_s});
        component(chart, u"server"_s).addresses = ChartBuilder::addresses({u"2001:db8::10"_s});
        chart.flow(u"sql"_s, u"server"_s, u"db"_s, u"5432/tcp"_s);
    });

    row("outside its zone",
        [](ChartBuilder &chart) {
            component(chart, u"db"_s).addresses = ChartBuilder::addresses({u"198.51.100.7"_s});
        },
        {u"advice zone-outside [dmz] [db] []"_s});
    row("a block that reaches out of its zone",
        [](ChartBuilder &chart) {
            component(chart, u"db"_s).addresses =
                ChartBuilder::addresses({u"192.0.2.250-192.0.3.5"_s});
        },
        {u"advice zone-outside [dmz] [db] []"_s});
}

void TestChecks::finds()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    ChartBuilder chart = quiet();
    change(chart);
    QCOMPARE(summary(chart.chart), expected);
}

void TestChecks::everyCheckIsCovered()
{
    // A new row of checks() needs rows in finds() (the collisions have a program of their own).
    QStringList ids;
    for (const Check &known : checks())
        ids += known.id;
    QCOMPARE(
        ids, (QStringList{u"listener-collision"_s, u"internal-exposed"_s, u"clear-text"_s,
                 u"required-off"_s, u"obsolete-flow"_s, u"expired-flow"_s, u"no-address"_s,
                 u"same-address"_s, u"family-mismatch"_s, u"duplicate-flow"_s, u"unknown-target"_s,
                 u"no-ports"_s, u"zone-outside"_s, u"ephemeral-range"_s}));
}

void TestChecks::noDayNoExpiry()
{
    ChartBuilder chart = quiet();
    flow(chart, u"web"_s).expires = QDate(1999, 12, 31);
    QVERIFY(check(chart.chart).empty());
    QCOMPARE(check(chart.chart, QDate(1999, 12, 31)).size(), size_t(0));
    const auto problems = check(chart.chart, QDate(2000, 1, 1));
    QCOMPARE(problems.size(), size_t(1));
    QVERIFY2(
        problems.front().message.contains("1999-12-31"_L1), qPrintable(problems.front().message));
}

void TestChecks::noTargetsNoUnknownOne()
{
    ChartBuilder chart = quiet();
    zone(chart, u"dmz"_s).target = u"cisco"_s;
    QVERIFY(check(chart.chart, Today).empty());
    const auto problems = check(chart.chart, Surroundings{Today, {u"cisco-asa"_s}});
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems.front().about, u"cisco"_s);
    QVERIFY2(
        problems.front().message.contains("\"cisco\""_L1), qPrintable(problems.front().message));
    QVERIFY(check(chart.chart, Surroundings{Today, {u"cisco"_s}}).empty());
}

void TestChecks::messagesAreOneLine()
{
    ChartBuilder chart = quiet();
    chart.component(u"lost"_s).name = u"a\nb\t\"c\" $(reboot) %1 %2"_s;
    const auto problems = check(chart.chart);
    QCOMPARE(problems.size(), size_t(1));
    QVERIFY(!problems.front().message.contains(u'\n'));
    QVERIFY(problems.front().message.contains("%1 %2"_L1));
}

void TestChecks::worstFirst()
{
    ChartBuilder chart = quiet();
    chart.flow(u"a"_s, u"client"_s, u"server"_s, u"50000/udp"_s);
    chart.component(u"lost"_s);
    chart.host(u"h"_s, u"dmz"_s);
    for (const QString &id : {u"x"_s, u"y"_s}) {
        chart.component(id, u"h"_s);
        chart.flow("to-"_L1 + id, u"client"_s, id, u"22/tcp"_s);
    }
    QCOMPARE(summary(chart.chart),
        (QStringList{u"error listener-collision [h] [x y] [to-x to-y]"_s,
            u"warning no-address [] [lost] []"_s, u"advice ephemeral-range [] [server] [a]"_s}));
}

void TestChecks::manyDoublesEndInTime()
{
    ChartBuilder chart = quiet();
    chart.chart.flows.clear();
    for (int i = 0; i < 20'000; ++i) {
        Flow flow;
        flow.id = u"f%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        flow.from = u"client"_s;
        flow.to = u"server"_s;
        flow.ports = PortSpec::parse(u"443/tcp"_s).value();
        chart.chart.flows.push_back(flow);
    }
    QCOMPARE(check(chart.chart).size(), size_t(MaxProblems + 1));
}

QTEST_APPLESS_MAIN(TestChecks)
#include "tst_checks.moc"
