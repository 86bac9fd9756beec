#include "model/catalog/Catalog.h"
#include "model/checks/Check.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

std::vector<Problem> collisions(const Deployment &deployment)
{
    std::vector<Problem> found;
    for (const Problem &problem : check(deployment)) {
        if (problem.id == "listener-collision"_L1)
            found.push_back(problem);
    }
    return found;
}

/// The systems as the catalog makes them, with the named parts moved onto one host.
Deployment onOneHost(const QStringList &systems, const QStringList &parts)
{
    const Result<Catalog> catalog = Catalog::load(PORTOLAN_SOURCE_DIR "/resources/catalog"_L1);
    if (!catalog)
        throw std::runtime_error(catalog.error().toString().toStdString());
    std::vector<SystemChoice> choices;
    for (const QString &text : systems) {
        const Result<SystemChoice> choice = parseSystemChoice(*catalog, text);
        if (!choice)
            throw std::runtime_error(choice.error().toString().toStdString());
        choices.push_back(*choice);
    }
    Deployment deployment = instantiate(choices).value();
    ChartBuilder builder;
    builder.chart = deployment;
    builder.host(u"shared"_s);
    for (const QString &part : parts) {
        bool moved = false;
        for (Component &component : builder.chart.components) {
            // Parts that are not the product's own (a database) carry neither.
            const bool isIt = component.product.isEmpty()
                                  ? component.id == part
                                  : component.product + u'/' + component.part == part;
            if (isIt) {
                component.zone = u"shared"_s;
                moved = true;
            }
        }
        if (!moved)
            throw std::runtime_error("no such part: " + part.toStdString());
    }
    return builder.chart;
}

} // namespace

class TestCollisions : public QObject
{
    Q_OBJECT

private slots:
    void knownCollisions_data();
    void knownCollisions();
    void noCollisions_data();
    void noCollisions();
    void twoOfOnePartCollide_data();
    void twoOfOnePartCollide();
    void ephemeralListeners_data();
    void ephemeralListeners();
    void onlyHostsCollide();
    void addressesSetListenersApart_data();
    void addressesSetListenersApart();
    void instancesOfOneHost_data();
    void instancesOfOneHost();
    void disabledFlowsDoNotListen();
    void manyListenersEndInTime();
    void hubOfManyFlowsStaysSmall();
};

void TestCollisions::knownCollisions_data()
{
    QTest::addColumn<QStringList>("systems");
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QStringList>("expected");

    const QString anbox = u"anbox-cloud:turn"_s;
    const QString appliance = u"anbox-cloud-appliance"_s;
    const QString livekit = u"livekit:turn,no-load-balancer,sip,ingress"_s;
    const QString server = u"livekit/livekit-server"_s;

    QTest::newRow("443 of agent, proxy, connector and TURN")
        << QStringList{anbox, u"anyware"_s, livekit}
        << QStringList{u"anbox-cloud/stream-agent"_s, u"anbox-cloud/haproxy"_s,
               u"anyware/connector"_s, server}
        << QStringList{u"connector haproxy 80,443/tcp"_s, u"connector livekit-server 443/tcp"_s,
               u"connector stream-agent 443/tcp"_s, u"haproxy livekit-server 443/tcp"_s,
               u"haproxy stream-agent 443/tcp"_s, u"livekit-server stream-agent 443/tcp"_s};
    QTest::newRow("80 and 443 of Traefik and connector")
        << QStringList{appliance, u"anyware"_s, livekit}
        << QStringList{u"anbox-cloud-appliance/traefik"_s, u"anyware/connector"_s, server}
        << QStringList{u"connector livekit-server 443/tcp"_s, u"connector traefik 80,443/tcp"_s,
               u"livekit-server traefik 443/tcp"_s};
    QTest::newRow("node controller and SIP's RTP, the udp half only")
        << QStringList{anbox, livekit}
        << QStringList{u"anbox-cloud/node-controller"_s, u"livekit/livekit-sip"_s}
        << QStringList{u"livekit-sip node-controller 10000-11000/udp"_s};
    QTest::newRow("Coturn's relay and ICE")
        << QStringList{anbox, livekit} << QStringList{u"anbox-cloud/coturn"_s, server}
        << QStringList{u"coturn livekit-server 50000-51000/udp"_s};
    QTest::newRow("the appliance's relay and ICE: one port")
        << QStringList{appliance, livekit} << QStringList{u"anbox-cloud-appliance/coturn"_s, server}
        << QStringList{u"coturn livekit-server 60000/udp"_s};
    QTest::newRow("Coturn and TURN over TLS behind a balancer")
        << QStringList{anbox, u"livekit:turn,udp-mux"_s}
        << QStringList{u"anbox-cloud/coturn"_s, server}
        << QStringList{u"coturn livekit-server 5349/tcp"_s};
    QTest::newRow("both systems whole: nothing but these")
        << QStringList{anbox, u"livekit:turn,sip"_s}
        << QStringList{u"anbox-cloud/coturn"_s, u"anbox-cloud/node-controller"_s,
               u"anbox-cloud/nats"_s, u"anbox-cloud/ams"_s, server, u"livekit/livekit-sip"_s,
               u"redis"_s}
        << QStringList{u"coturn livekit-server 5349/tcp, 50000-51000/udp"_s,
               u"livekit-sip node-controller 10000-11000/udp"_s};
    QTest::newRow("PCoIP at the connector and at a workstation")
        << QStringList{u"anyware"_s}
        << QStringList{u"anyware/connector"_s, u"anyware/workstation"_s}
        << QStringList{u"connector workstation 4172/tcp+udp"_s};
    QTest::newRow("Local API and WHIP")
        << QStringList{u"crowdsec"_s, livekit}
        << QStringList{u"crowdsec/local-api"_s, u"livekit/ingress"_s}
        << QStringList{u"ingress local-api 8080/tcp"_s};
}

void TestCollisions::knownCollisions()
{
    QFETCH(QStringList, systems);
    QFETCH(QStringList, parts);
    QFETCH(QStringList, expected);
    const Deployment deployment = onOneHost(systems, parts);
    QStringList found;
    for (const Problem &problem : collisions(deployment)) {
        QCOMPARE(problem.severity, Severity::Error);
        QCOMPARE(problem.zones, QStringList{u"shared"_s});
        QCOMPARE(problem.components.size(), 2);
        QVERIFY(problem.flows.size() >= 2);
        // The message alone must do: who, what and where.
        for (const QString &id : problem.components)
            QVERIFY2(problem.message.contains(deployment.component(id)->label()),
                qPrintable(problem.message));
        QVERIFY(problem.message.contains("\"shared\""_L1));
        const QString ports =
            problem.message.section(" listen on "_L1, 1).section(" of host"_L1, 0, 0);
        found += problem.components.join(u' ') + u' ' + ports;
    }
    found.sort();
    QCOMPARE(found, expected);
}

void TestCollisions::noCollisions_data()
{
    QTest::addColumn<QStringList>("systems");
    QTest::addColumn<QStringList>("parts");

    QTest::newRow("ICE mux instead of the range: alternatives of one component")
        << QStringList{u"anbox-cloud:turn"_s, u"livekit:udp-mux"_s}
        << QStringList{u"anbox-cloud/coturn"_s, u"livekit/livekit-server"_s};
    QTest::newRow("/metrics beside /debug, agent and Local API one process")
        << QStringList{u"crowdsec:debug"_s}
        << QStringList{u"crowdsec/agent"_s, u"crowdsec/local-api"_s, u"crowdsec/bouncer"_s};
    QTest::newRow("443 outbound") << QStringList{u"crowdsec"_s, u"anyware"_s}
                                  << QStringList{u"crowdsec/local-api"_s, u"crowdsec/cscli"_s,
                                         u"anyware/connector"_s, u"crowdsec/installer"_s};
    QTest::newRow("all of LiveKit's own parts")
        << QStringList{u"livekit:turn,sip,redis,prometheus,ingress,egress"_s}
        << QStringList{u"livekit/livekit-server"_s, u"livekit/livekit-sip"_s, u"redis"_s,
               u"livekit/ingress"_s, u"livekit/egress"_s, u"load-balancer"_s};
}

void TestCollisions::noCollisions()
{
    QFETCH(QStringList, systems);
    QFETCH(QStringList, parts);
    for (const Problem &problem : collisions(onOneHost(systems, parts)))
        QFAIL(qPrintable(problem.message));
}

void TestCollisions::twoOfOnePartCollide_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("ports");

    QTest::newRow("media servers")
        << u"livekit"_s << u"livekit/livekit-server"_s << u"7880-7881/tcp, 50000-60000/udp"_s;
    QTest::newRow("Local APIs") << u"crowdsec"_s << u"crowdsec/local-api"_s << u"6060,8080/tcp"_s;
    QTest::newRow("agents") << u"crowdsec"_s << u"crowdsec/agent"_s << u"6060/tcp"_s;
    QTest::newRow("somebody else's database") << u"livekit:redis"_s << u"redis"_s << u"6379/tcp"_s;
}

void TestCollisions::twoOfOnePartCollide()
{
    QFETCH(QString, system);
    QFETCH(QString, part);
    QFETCH(QString, ports);
    // One key sets the port of one process, but two of a kind are two processes.
    Deployment deployment = onOneHost({system}, {part});
    const auto known = std::find_if(deployment.components.begin(), deployment.components.end(),
        [](const Component &component) { return component.zone == "shared"_L1; });
    QVERIFY(known != deployment.components.end());
    ChartBuilder builder;
    builder.chart = deployment;
    Component &copy = builder.component(u"second"_s, u"shared"_s);
    copy.product = known->product;
    copy.part = known->part;
    for (Flow flow : deployment.flows) {
        if (flow.to != known->id)
            continue;
        flow.id.prepend("second-"_L1);
        flow.to = copy.id;
        builder.flow(flow.id, flow.from, flow.to, flow.ports.toString()) = flow;
    }
    const auto found = collisions(builder.chart);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().severity, Severity::Error);
    QVERIFY2(found.front().message.contains(" listen on "_L1 + ports + u' '),
        qPrintable(found.front().message));
}

void TestCollisions::ephemeralListeners_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("Coturn's relay") << u"anbox-cloud:turn"_s << QStringList{u"50000-51000"_s};
    QTest::newRow("no relay") << u"anbox-cloud"_s << QStringList();
    QTest::newRow("the appliance's relay")
        << u"anbox-cloud-appliance"_s << QStringList{u"60000-60100"_s};
    QTest::newRow("ICE") << u"livekit"_s << QStringList{u"50000-60000"_s};
    QTest::newRow("ICE on one port") << u"livekit:udp-mux"_s << QStringList();
    QTest::newRow("the relay of the embedded TURN")
        << u"livekit:udp-mux,turn"_s << QStringList{u"32768-40000"_s};
    QTest::newRow("workstation") << u"anyware"_s << QStringList{u"60443"_s};
}

void TestCollisions::ephemeralListeners()
{
    QFETCH(QString, system);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const Problem &problem : check(onOneHost({system}, {}))) {
        if (problem.id != "ephemeral-range"_L1)
            continue;
        QCOMPARE(problem.severity, Severity::Advice);
        found += problem.message.section(" = "_L1, 1);
    }
    QCOMPARE(found, expected);
}

void TestCollisions::onlyHostsCollide()
{
    ChartBuilder chart;
    chart.zone(u"dmz"_s, ZoneKind::Network);
    chart.host(u"h1"_s, u"dmz"_s);
    chart.host(u"h2"_s, u"dmz"_s);
    chart.zone(u"pod"_s, ZoneKind::Cluster, u"h1"_s);
    chart.component(u"client"_s);
    for (const auto &[id, zone] : {std::pair{u"a"_s, u"h1"_s}, {u"b"_s, u"h2"_s},
             {u"c"_s, u"dmz"_s}, {u"d"_s, u"dmz"_s}, {u"e"_s, u"pod"_s}}) {
        chart.component(id, zone);
        chart.flow("to-"_L1 + id, u"client"_s, id, u"443/tcp"_s);
    }
    // Two flows into one port are one listener; the same number of another protocol is another
    // port.
    chart.flow(u"to-a-again"_s, u"b"_s, u"a"_s, u"443/tcp"_s);
    chart.component(u"sip-tcp"_s, u"h2"_s);
    chart.component(u"sip-udp"_s, u"h2"_s);
    chart.flow(u"tcp"_s, u"client"_s, u"sip-tcp"_s, u"5060/tcp"_s);
    chart.flow(u"udp"_s, u"client"_s, u"sip-udp"_s, u"5060/udp"_s);
    const auto found = collisions(chart.chart);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().components, (QStringList{u"a"_s, u"e"_s}));
    QCOMPARE(found.front().flows, (QStringList{u"to-a"_s, u"to-a-again"_s, u"to-e"_s}));
}

void TestCollisions::addressesSetListenersApart_data()
{
    QTest::addColumn<QStringList>("a");
    QTest::addColumn<QStringList>("b");
    QTest::addColumn<bool>("apart");

    const QStringList one{u"192.0.2.1"_s};
    const QStringList two{u"192.0.2.2"_s};
    const QStringList both{u"192.0.2.1"_s, u"2001:db8::1"_s};
    QTest::newRow("two addresses") << one << two << true;
    QTest::newRow("the same") << one << one << false;
    QTest::newRow("one in common") << both << one << false;
    QTest::newRow("another family") << QStringList{u"2001:db8::1"_s} << one << true;
    QTest::newRow("one of a block") << QStringList{u"192.0.2.0/30"_s} << two << false;
    QTest::newRow("beside a block") << QStringList{u"192.0.2.4/30"_s} << two << true;
    QTest::newRow("no address is every address") << QStringList() << two << false;
    QTest::newRow("any") << QStringList{u"any"_s} << two << false;
    QTest::newRow("a name may be anything") << QStringList{u"a.example.com"_s} << two << false;
}

void TestCollisions::addressesSetListenersApart()
{
    QFETCH(QStringList, a);
    QFETCH(QStringList, b);
    QFETCH(bool, apart);
    for (int turn = 0; turn < 2; ++turn, std::swap(a, b)) {
        ChartBuilder chart;
        chart.host(u"host"_s);
        chart.component(u"client"_s);
        chart.component(u"a"_s, u"host"_s, a);
        chart.component(u"b"_s, u"host"_s, b);
        chart.flow(u"fa"_s, u"client"_s, u"a"_s, u"443/tcp"_s);
        chart.flow(u"fb"_s, u"client"_s, u"b"_s, u"400-500/tcp"_s);
        const auto found = collisions(chart.chart);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().severity, apart ? Severity::Advice : Severity::Error);
        QVERIFY(found.front().message.contains(" 443/tcp "_L1));
    }
}

void TestCollisions::instancesOfOneHost_data()
{
    QTest::addColumn<int>("instances");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("ports");
    QTest::addColumn<QString>("expected"); ///< ports that collide
    const QString host = u"host"_s;
    const QString port = u"443/tcp"_s;
    const QStringList one{u"192.0.2.1"_s};
    const QStringList two{u"192.0.2.1"_s, u"192.0.2.2"_s};
    QTest::newRow("one") << 1 << host << one << port << QString();
    QTest::newRow("two") << 2 << host << one << port << port;
    QTest::newRow("two without an address") << 2 << host << QStringList() << port << port;
    QTest::newRow("two in no host are two machines") << 2 << u"lan"_s << one << port << QString();
    QTest::newRow("pods have addresses of their own")
        << 2 << u"pods"_s << QStringList() << port << QString();
    QTest::newRow("a host of a cluster") << 2 << u"node"_s << QStringList() << port << QString();
    QTest::newRow("an address for each") << 2 << host << two << port << QString();
    QTest::newRow("fewer addresses than instances") << 3 << host << two << port << port;
    QTest::newRow("one address of each family")
        << 2 << host << QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s} << port << port;
    QTest::newRow("a block") << 4 << host << QStringList{u"192.0.2.0/30"_s} << port << QString();
    QTest::newRow("as many ports as instances")
        << 2 << host << one << u"8080-8081/tcp"_s << QString();
    QTest::newRow("only what is too narrow")
        << 3 << host << one << u"443/tcp, 50000-60000/udp"_s << port;
    QTest::newRow("nothing that is bound") << 2 << host << one << u"icmp"_s << QString();
}

/// Instances in a host are processes of one machine.
void TestCollisions::instancesOfOneHost()
{
    QFETCH(int, instances);
    QFETCH(QString, zone);
    QFETCH(QStringList, addresses);
    QFETCH(QString, ports);
    QFETCH(QString, expected);
    ChartBuilder chart;
    chart.zone(u"lan"_s, ZoneKind::Network);
    chart.host(u"host"_s, u"lan"_s);
    chart.zone(u"pods"_s, ZoneKind::Cluster, u"host"_s);
    chart.zone(u"cluster"_s, ZoneKind::Cluster);
    chart.host(u"node"_s, u"cluster"_s);
    chart.component(u"client"_s);
    chart.component(u"web"_s, zone, addresses).instances = instances;
    chart.flow(u"https"_s, u"client"_s, u"web"_s, ports);
    const auto found = collisions(chart.chart);
    QCOMPARE(found.size(), size_t(expected.isEmpty() ? 0 : 1));
    if (found.empty())
        return;
    const Problem &problem = found.front();
    QCOMPARE(problem.severity, Severity::Error);
    QCOMPARE(problem.about, expected);
    QCOMPARE(problem.zones, QStringList{u"host"_s});
    QCOMPARE(problem.components, QStringList{u"web"_s});
    QCOMPARE(problem.flows, QStringList{u"https"_s});
    for (const QString &word : {u"\"web\""_s, u"\"host\""_s, expected, QString::number(instances)})
        QVERIFY2(problem.message.contains(word), qPrintable(problem.message));
    // Each would have to listen elsewhere: no port is right for all of them.
    QVERIFY(FixFinder(chart.chart).fixesFor(problem).empty());
}

void TestCollisions::disabledFlowsDoNotListen()
{
    ChartBuilder chart;
    chart.host(u"host"_s);
    chart.component(u"client"_s);
    chart.component(u"license"_s, u"host"_s);
    chart.component(u"livekit"_s, u"host"_s);
    chart.flow(u"license"_s, u"client"_s, u"license"_s, u"7070/tcp"_s);
    Flow &debug = chart.flow(u"debug"_s, u"client"_s, u"livekit"_s, u"7070/tcp"_s);
    debug.enabled = false;
    QVERIFY(collisions(chart.chart).empty());
    chart.chart.flows.front().enabled = true;
    QCOMPARE(collisions(chart.chart).size(), size_t(1));
}

void TestCollisions::manyListenersEndInTime()
{
    // 3,000 components on one port of one host would be 4.5 million pairs.
    ChartBuilder chart;
    chart.host(u"host"_s);
    for (int i = 0; i < 3000; ++i) {
        Component component;
        component.id = u"c%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        component.zone = u"host"_s;
        chart.chart.components.push_back(component);
        Flow flow;
        flow.id = u"f%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        flow.from = u"c00000"_s;
        flow.to = component.id;
        flow.ports = PortSpec::parse(u"443/tcp"_s).value();
        chart.chart.flows.push_back(flow);
    }
    const auto found = collisions(chart.chart);
    QCOMPARE(found.size(), size_t(MaxProblems + 1));
    QVERIFY(found.back().message.contains(QString::number(MaxProblems)));
    QCOMPARE(found.back().severity, Severity::Error);
}

void TestCollisions::hubOfManyFlowsStaysSmall()
{
    // 2,000 collisions with a hub that 5,000 flows reach: ten million ids, were all named.
    ChartBuilder chart;
    chart.host(u"host"_s);
    const auto add = [&](const QString &id, const QString &to) {
        Flow flow;
        flow.id = id;
        flow.from = u"a"_s;
        flow.to = to;
        flow.ports = PortSpec::parse(u"443/tcp"_s).value();
        chart.chart.flows.push_back(flow);
    };
    for (int i = 0; i < 2000; ++i) {
        Component component;
        component.id = i == 0 ? u"a"_s : u"c%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        component.zone = u"host"_s;
        chart.chart.components.push_back(component);
        add(u"f%1"_s.arg(i, 5, 10, QLatin1Char('0')), component.id);
    }
    for (int i = 0; i < 5000; ++i)
        add(u"g%1"_s.arg(i, 5, 10, QLatin1Char('0')), u"a"_s);
    const auto found = collisions(chart.chart);
    QVERIFY(found.size() > 1999);
    for (const Problem &problem : found)
        QVERIFY2(problem.flows.size() <= 200, qPrintable(problem.message));
}

QTEST_APPLESS_MAIN(TestCollisions)
#include "tst_collisions.moc"
