#include "model/catalog/Catalog.h"
#include "model/catalog/PartEdits.h"

#include <QtTest>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestInstantiate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void optionsChooseTheFlows_data();
    void optionsChooseTheFlows();
    void everyChoiceGivesASoundDeployment_data();
    void everyChoiceGivesASoundDeployment();
    void systemsGetHostsOfTheirOwn();
    void keepsWhatTheCatalogKnows();
    void alternativesAreNeverDeployedTogether();
    void nothingChosenIsEmpty();
    void aPartFindsItsPeers_data();
    void aPartFindsItsPeers();

private:
    Result<Deployment> deploy(const QStringList &systems) const;
    Catalog m_catalog;
};

namespace {

/// "from -> to ports" of every flow.
QStringList flowTexts(const Deployment &deployment)
{
    QStringList texts;
    for (const Flow &flow : deployment.flows)
        texts += flow.from + " -> "_L1 + flow.to + u' ' + flow.ports.toString();
    return texts;
}

template<class Record> bool isSorted(const std::vector<Record> &records)
{
    return std::adjacent_find(records.begin(), records.end(), [](const auto &a, const auto &b) {
        return compareIds(a.id, b.id) >= 0;
    }) == records.end();
}

} // namespace

void TestInstantiate::initTestCase()
{
    const Result<Catalog> catalog =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toString()));
    m_catalog = *catalog;
}

Result<Deployment> TestInstantiate::deploy(const QStringList &systems) const
{
    std::vector<SystemChoice> choices;
    for (const QString &text : systems) {
        const Result<SystemChoice> choice = parseSystemChoice(m_catalog, text);
        if (!choice)
            return tl::unexpected(choice.error());
        choices.push_back(*choice);
    }
    return instantiate(choices);
}

void TestInstantiate::optionsChooseTheFlows_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("absent");
    const auto row = [](const char *name, const QString &system, const QStringList &present,
                         const QStringList &absent) {
        QTest::newRow(name) << system << present << absent;
    };
    const QString client = u"livekit-client -> livekit-server "_s;
    row("range", u"livekit"_s, {client + u"50000-60000/udp"_s}, {client + u"7882/udp"_s});
    row("mux", u"livekit:udp-mux,sip"_s,
        {client + u"7882/udp"_s, u"livekit-sip -> livekit-server 7882/udp"_s},
        {client + u"50000-60000/udp"_s, u"livekit-sip -> livekit-server 50000-60000/udp"_s});
    row("behind a load balancer", u"livekit:turn"_s,
        {u"livekit-client -> load-balancer 443/tcp"_s,
            u"load-balancer -> livekit-server 7880/tcp"_s,
            u"turn-balancer -> livekit-server 5349/tcp"_s, client + u"3478/udp"_s,
            u"livekit-server -> livekit-server 30000-40000/udp"_s},
        {client + u"7880/tcp"_s, client + u"443/tcp"_s, client + u"5349/tcp"_s});
    row("without one", u"livekit:turn,no-load-balancer"_s,
        {client + u"7880/tcp"_s, client + u"443/tcp"_s},
        {u"turn-balancer -> livekit-server 5349/tcp"_s,
            u"livekit-client -> load-balancer 443/tcp"_s});
    row("no turn", u"livekit"_s, {},
        {client + u"3478/udp"_s, client + u"443/tcp"_s,
            u"livekit-server -> livekit-server 30000-40000/udp"_s});
    row("sip", u"livekit:sip"_s,
        {u"sip-provider -> livekit-sip 5060/udp"_s, u"sip-provider -> livekit-sip 5060/tcp"_s,
            u"sip-provider -> livekit-sip 5061/tcp"_s,
            u"sip-provider -> livekit-sip 10000-20000/udp"_s, u"livekit-sip -> redis 6379/tcp"_s,
            u"livekit-server -> redis 6379/tcp"_s},
        {});
    row("cloud licence", u"anyware"_s, {u"connector -> cloud-license 443/tcp"_s},
        {u"workstation -> license-server 7070/tcp"_s, u"connector -> radius-server 1812/udp"_s});
    row("own licence", u"anyware:license-server=7071,radius=1645"_s,
        {u"workstation -> license-server 7071/tcp"_s, u"connector -> radius-server 1645/udp"_s,
            u"connector -> cam-service 443/tcp"_s, u"connector -> log-service 443/tcp"_s},
        {u"connector -> cloud-license 443/tcp"_s});
    row("sqlite", u"crowdsec"_s, {u"local-api -> central-api 443/tcp"_s},
        {u"local-api -> postgresql 5432/tcp"_s, u"local-api -> mysql 3306/tcp"_s});
    row("postgresql", u"crowdsec:postgresql"_s, {u"local-api -> postgresql 5432/tcp"_s},
        {u"local-api -> mysql 3306/tcp"_s});
    row("mysql", u"crowdsec:mysql,no-central-api"_s, {u"local-api -> mysql 3306/tcp"_s},
        {u"local-api -> postgresql 5432/tcp"_s, u"local-api -> central-api 443/tcp"_s});
    row("no relay", u"anbox-cloud"_s, {u"streaming-client -> coturn 5349/udp"_s},
        {u"streaming-client -> coturn 50000-51000/udp"_s});
    row("relay", u"anbox-cloud:turn"_s, {u"streaming-client -> coturn 50000-51000/udp"_s}, {});
}

void TestInstantiate::optionsChooseTheFlows()
{
    QFETCH(QString, system);
    QFETCH(QStringList, present);
    QFETCH(QStringList, absent);
    const Result<Deployment> deployment = deploy({system});
    QVERIFY2(deployment, deployment ? "" : qPrintable(deployment.error().toString()));
    const QStringList texts = flowTexts(*deployment);
    for (const QString &text : present)
        QVERIFY2(texts.contains(text), qPrintable(text + u'\n' + texts.join(u'\n')));
    for (const QString &text : absent)
        QVERIFY2(!texts.contains(text), qPrintable(text));
}

void TestInstantiate::everyChoiceGivesASoundDeployment_data()
{
    QTest::addColumn<QStringList>("systems");
    for (const CatalogEntry &entry : m_catalog.entries()) {
        QTest::newRow(qPrintable(entry.id)) << QStringList{entry.id};
        for (const CatalogOption &option : entry.options) {
            const QString text = entry.id + u':' + (option.on ? u"no-"_s : QString()) + option.id;
            QTest::newRow(qPrintable(text)) << QStringList{text};
        }
    }
    QTest::newRow("all at once") << QStringList{u"livekit:sip,turn,prometheus,ingress,egress"_s,
        u"crowdsec:mysql,appsec,syslog,debug,dashboard,proxy"_s,
        u"anyware:radius,license-server,internal-clients,federated-auth"_s,
        u"anbox-cloud:turn,registry,juju"_s};
}

void TestInstantiate::everyChoiceGivesASoundDeployment()
{
    QFETCH(QStringList, systems);
    const Result<Deployment> made = deploy(systems);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
    QVERIFY(!made->flows.empty());
    QVERIFY(isSorted(made->zones));
    QVERIFY(isSorted(made->components));
    QVERIFY(isSorted(made->flows));
    std::set<QString> places;
    for (const QString &id : made->placeIds()) {
        QVERIFY2(isValidId(id), qPrintable(id));
        QVERIFY2(places.insert(id.toLower()).second, qPrintable(id));
    }
    std::set<QString> used;
    for (const Flow &flow : made->flows) {
        QVERIFY2(isValidId(flow.id), qPrintable(flow.id));
        QVERIFY(made->component(flow.from) && made->component(flow.to));
        QVERIFY2(!flow.source.document.isEmpty(), qPrintable(flow.id));
        QVERIFY2(holds(flow.when, made->settings.systems.at(flow.product)), qPrintable(flow.id));
        used.insert(flow.from);
        used.insert(flow.to);
    }
    for (const Component &component : made->components) {
        QVERIFY2(used.contains(component.id), qPrintable(component.id));
        QCOMPARE(component.product.isEmpty(), component.part.isEmpty());
        if (!component.product.isEmpty()) {
            const CatalogEntry *entry = m_catalog.entry(component.product);
            QVERIFY(entry && entry->component(component.part));
            QVERIFY2(!entry->component(component.part)->foreign, qPrintable(component.id));
        }
        QVERIFY2(made->zone(component.zone), qPrintable(component.id));
    }
    for (const Zone &zone : made->zones)
        QVERIFY(zone.parent.isEmpty() || made->zone(zone.parent));
    QCOMPARE(made->settings.systems.size(), size_t(systems.size()));
}

void TestInstantiate::systemsGetHostsOfTheirOwn()
{
    const Result<Deployment> made = deploy({u"livekit:turn,prometheus"_s, u"crowdsec"_s});
    QVERIFY(made);
    std::map<QString, QString> productOfHost;
    for (const Component &component : made->components) {
        const Zone *host = made->hostOf(component);
        if (host && !component.product.isEmpty()) {
            const auto [place, isNew] = productOfHost.emplace(host->id, component.product);
            QVERIFY2(isNew || place->second == component.product, qPrintable(host->id));
        }
    }
    QVERIFY(productOfHost.contains(u"sfu-1"_s));
    QVERIFY(productOfHost.contains(u"lapi-1"_s));
    QVERIFY(made->component(u"prometheus"_s) && made->component(u"prometheus-2"_s));
    QCOMPARE(made->settings.name, u"LiveKit + CrowdSec"_s);
    // The three places are shared.
    const auto top = std::count_if(made->zones.begin(), made->zones.end(),
        [](const Zone &zone) { return zone.parent.isEmpty(); });
    QCOMPARE(top, 3);
}

void TestInstantiate::keepsWhatTheCatalogKnows()
{
    const Result<Deployment> made = deploy({u"livekit:turn"_s, u"crowdsec"_s});
    QVERIFY(made);
    const Flow *flow = made->flow(u"turn-tls"_s);
    QVERIFY(flow);
    QCOMPARE(flow->product, u"livekit"_s);
    QCOMPARE(flow->when, u"turn,load-balancer"_s);
    QCOMPARE(flow->config, u"turn.tls_port"_s);
    QCOMPARE(flow->exposed, Exposure::Conditional);
    QVERIFY2(flow->note.contains(u"when not using a load balancer"_s), qPrintable(flow->note));
    QCOMPARE(flow->need.kind, Need::Kind::Optional);
    QCOMPARE(flow->source.row, u"TURN/TLS"_s);
    const Component *hub = made->component(u"hub"_s);
    QVERIFY(hub);
    QCOMPARE(hub->product, u"crowdsec"_s);
    QCOMPARE(made->component(u"load-balancer"_s)->product, QString()); // foreign
    QCOMPARE(hub->addresses.size(), size_t(1));
    QCOMPARE(hub->addresses.front().toString(), u"cdn-hub.crowdsec.net"_s);
    QVERIFY(hub->note.contains(u"CloudFront"_s));
    QVERIFY(made->isInInternet(*hub));
    QVERIFY(!hub->note.contains(u"Implied"_s));
    const QString client = made->component(u"livekit-client"_s)->note;
    QVERIFY2(
        client.endsWith(u" Implied by \"LiveKit, Ports and firewall\"."_s), qPrintable(client));
    const QString installer = made->component(u"installer"_s)->note;
    QVERIFY2(
        installer.contains(u"Implied by \"CrowdSec, Ports inventory\"."_s), qPrintable(installer));
    const Flow *api = made->flow(u"api-bouncer"_s);
    QVERIFY(api && api->note.contains(u"127.0.0.1"_s)); // out of reach until it is configured
}

void TestInstantiate::alternativesAreNeverDeployedTogether()
{
    const Result<Deployment> both = deploy({u"anbox-cloud-appliance"_s, u"anbox-cloud"_s});
    QVERIFY(!both);
    QVERIFY2(both.error().message.contains(u"alternatives"_s), qPrintable(both.error().message));
    QVERIFY(!deploy({u"anbox-cloud"_s, u"livekit"_s, u"anbox-cloud-appliance"_s}));
    const Result<Deployment> twice = deploy({u"livekit"_s, u"livekit:turn"_s});
    QVERIFY(!twice);
    QVERIFY2(twice.error().message.contains(u"twice"_s), qPrintable(twice.error().message));
}

void TestInstantiate::nothingChosenIsEmpty()
{
    const Result<Deployment> made = instantiate({});
    QVERIFY(made);
    QCOMPARE(*made, Deployment());
}

void TestInstantiate::aPartFindsItsPeers_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("the only one") << QString() << QString() << u"Redis"_s << QString();
    QTest::newRow("the one that is used") << QString() << u"out"_s << u"Redis"_s << QString();
    QTest::newRow("the one of its zone") << u"out"_s << u"out"_s << u"Redis 2"_s << QString();
    QTest::newRow("not one of another zone") << u"else"_s << u"out"_s << u"Redis"_s << QString();
    QTest::newRow("the one that it was drawn from")
        << QString() << u"out"_s << u"Redis 2"_s << u"REDIS-2"_s;
    QTest::newRow("that one, not the one of its zone")
        << u"out"_s << u"out"_s << u"Redis"_s << u"redis"_s;
}

/// Of the Redis that the product has by its flows and one that came later.
void TestInstantiate::aPartFindsItsPeers()
{
    QFETCH(QString, zone);
    QFETCH(QString, second);
    QFETCH(QString, peer);
    QFETCH(QString, wanted);
    Result<Deployment> deployment = deploy({u"livekit:redis,sip"_s});
    QVERIFY(deployment);
    for (const auto &id : {u"out"_s, u"else"_s}) {
        Zone added;
        added.id = id;
        QVERIFY(apply(*deployment, Insert<Zone>{added}));
    }
    const CatalogEntry &entry = *m_catalog.entry(u"livekit");
    if (!second.isEmpty())
        for (Edit &edit : insertPart(*deployment, entry, u"redis", second))
            QVERIFY(apply(*deployment, std::move(edit)));
    const std::vector<Edit> edits =
        insertPart(*deployment, entry, u"egress", zone, nullptr, wanted);
    QStringList redis;
    for (const Edit &edit : edits)
        if (const auto *flow = std::get_if<Insert<Flow>>(&edit);
            flow && flow->record.to.contains("redis"_L1))
            redis.append(deployment->component(flow->record.to)->label());
    QCOMPARE(redis, QStringList{peer});
    QVERIFY(peerNames(*deployment, edits).contains(peer));
}

QTEST_APPLESS_MAIN(TestInstantiate)
#include "tst_instantiate.moc"
