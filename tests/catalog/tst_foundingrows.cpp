#include "model/catalog/CatalogTable.h"

#include <QtTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Every row of the four founding documents, written down here a second time by hand.
class TestFoundingRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void flowStandsInTheCatalog_data();
    void flowStandsInTheCatalog();
    void nothingElseClaimsTheFoundingDocuments();

private:
    Catalog m_catalog;
    QStringList m_found; ///< "system flow" of the rows that a founding row asked for
};

namespace {

enum Column { System, FlowId, From, To, Ports, Protocol, Need_, Exposed, Config, When, Source };

struct Row
{
    const char *system;
    const char *from;
    const char *to;
    const char *ports;
    const char *protocol;
    const char *need;
    const char *exposed;
    const char *config;
    const char *when;
    const char *source; ///< how the source begins
};

constexpr auto Agent = "Anbox Stream Agent";
constexpr auto Gateway = "Anbox Stream Gateway";
constexpr auto Client = "Streaming client";
constexpr auto Connector = "Anyware Connector";
constexpr auto Server = "LiveKit server";
constexpr auto Lapi = "Local API";
constexpr auto Rest = "CrowdSec, Ports inventory, Ports inventory, `tcp/8080` exposes a REST API";
constexpr auto NeedTurn = "conditional: when TURN is required";
constexpr auto NeedMetrics = "conditional: if the metrics are scraped";
constexpr auto NeedOutside = "conditional: for users outside of the corporate network";
constexpr auto NeedCloud =
    "conditional: unless the PCoIP License Server is used in place of the Cloud "
    "License Server";
constexpr auto NeedDatabase = "conditional: when using a networked database";
#define ANBOX "Anbox Cloud, Ports, Anbox Cloud, "
#define APPLIANCE "Anbox Cloud, Ports, Anbox Cloud Appliance, "
#define LIVEKIT "LiveKit, Ports and firewall, Ports, "
#define ANYWARE "Anyware Connector, Firewall and load balancing, Ports and Component Connections, "
#define OUTGOING "CrowdSec, Ports inventory, Outgoing connections, "

constexpr Row Rows[] = {
    // Anbox Cloud: 15 rows; the peers are the ones that the vendor's repository names.
    {"anbox-cloud", Agent, "AMS", "8444", "tcp", "required", "internal", "", "",
        ANBOX "AMS 8444 TCP"},
    {"anbox-cloud", "AMC", "AMS", "8444", "tcp", "required", "internal", "", "",
        ANBOX "AMS 8444 TCP"},
    {"anbox-cloud", "Anbox instance", "AMS", "8444", "tcp", "required", "internal", "", "",
        ANBOX "AMS 8444 TCP"},
    {"anbox-cloud", "Prometheus", "AMS", "20002", "tcp", "optional", "internal", "", "prometheus",
        ANBOX "AMS 20002 TCP"},
    {"anbox-cloud", Client, "AMS node controller", "10000-11000", "tcp+udp", "optional", "external",
        "", "", ANBOX "AMS node controller 10000-11000 UDP & TCP"},
    {"anbox-cloud", "HAProxy", "Anbox Cloud Dashboard", "5000", "tcp", "optional", "internal", "",
        "", ANBOX "Anbox Cloud Dashboard 5000 TCP"},
    {"anbox-cloud", "AMS", Agent, "443", "tcp", "required", "internal", "", "",
        ANBOX "Anbox Stream Agent 443 TCP"},
    {"anbox-cloud", "Anbox instance", Agent, "443", "tcp", "required", "internal", "", "",
        ANBOX "Anbox Stream Agent 443 TCP"},
    {"anbox-cloud", "HAProxy", Gateway, "4000", "tcp", "required", "internal", "", "",
        ANBOX "Anbox Stream Gateway 4000 TCP"},
    {"anbox-cloud", Gateway, Gateway, "7000", "tcp", "required", "internal", "", "",
        ANBOX "Anbox Stream Gateway 7000 TCP"},
    {"anbox-cloud", Client, "Coturn", "5349", "tcp", "required", "external", "", "",
        ANBOX "Coturn 5349 TCP"},
    {"anbox-cloud", "Anbox instance", "Coturn", "5349", "tcp", "required", "external", "", "",
        ANBOX "Coturn 5349 TCP"},
    {"anbox-cloud", Client, "Coturn", "5349", "udp", "required", "external", "", "",
        ANBOX "Coturn 5349 UDP"},
    {"anbox-cloud", "Anbox instance", "Coturn", "5349", "udp", "required", "external", "", "",
        ANBOX "Coturn 5349 UDP"},
    {"anbox-cloud", Client, "Coturn", "50000-51000", "udp", NeedTurn, "external", "", "turn",
        ANBOX "Coturn 50000-51000 UDP"},
    {"anbox-cloud", "Anbox instance", "Coturn", "50000-51000", "udp", NeedTurn, "external", "",
        "turn", ANBOX "Coturn 50000-51000 UDP"},
    {"anbox-cloud", "AMS", "etcd", "2379", "tcp", "required", "internal", "", "",
        ANBOX "etcd 2379 TCP"},
    {"anbox-cloud", Client, "HAProxy", "80", "tcp", "optional", "external", "", "",
        ANBOX "HAProxy 80 TCP"},
    {"anbox-cloud", Client, "HAProxy", "443", "tcp", "optional", "external", "", "",
        ANBOX "HAProxy 443 TCP"},
    {"anbox-cloud", "AMS", "LXD", "8443", "tcp", "required", "internal", "", "",
        ANBOX "LXD 8443 TCP"},
    {"anbox-cloud", Gateway, "NATS", "4222", "tcp", "required", "internal", "", "",
        ANBOX "NATS 4222 TCP"},
    {"anbox-cloud", Agent, "NATS", "4222", "tcp", "required", "internal", "", "",
        ANBOX "NATS 4222 TCP"},
    // Anbox Cloud Appliance: 5 rows; that they are exposed stands in the sentence above the table.
    {"anbox-cloud-appliance", Client, "AMS node controller", "10000-11000", "tcp+udp", "optional",
        "external", "", "", APPLIANCE "AMS node controller 10000-11000 UDP & TCP"},
    {"anbox-cloud-appliance", Client, "Coturn", "5349", "udp", "required", "external", "", "",
        APPLIANCE "Coturn 5349 UDP"},
    {"anbox-cloud-appliance", Client, "Coturn", "60000-60100", "udp", "required", "external", "",
        "", APPLIANCE "Coturn 60000-60100 UDP"},
    {"anbox-cloud-appliance", Client, "Traefik", "80", "tcp", "required", "external", "", "",
        APPLIANCE "Traefik 80 TCP"},
    {"anbox-cloud-appliance", Client, "Traefik", "443", "tcp", "required", "external", "", "",
        APPLIANCE "Traefik 443 TCP"},
    // LiveKit: 10 rows; the port of the first and of TURN/TLS depend on the load balancer.
    {"livekit", "LiveKit client", "Load balancer", "443", "tcp", "required", "external", "",
        "load-balancer", LIVEKIT "API, WebSocket (implied)"},
    {"livekit", "Load balancer", Server, "7880", "tcp", "required", "internal", "port",
        "load-balancer", LIVEKIT "API, WebSocket"},
    {"livekit", "LiveKit client", Server, "7880", "tcp", "required", "internal", "port",
        "!load-balancer", LIVEKIT "API, WebSocket"},
    {"livekit", "LiveKit client", Server, "50000-60000", "udp", "required", "external",
        "rtc.port_range_start, rtc.port_range_end", "!udp-mux", LIVEKIT "ICE/UDP"},
    {"livekit", "LiveKit client", Server, "7881", "tcp", "required", "external", "rtc.tcp_port", "",
        LIVEKIT "ICE/TCP"},
    {"livekit", "LiveKit client", Server, "7882", "udp", "optional", "external", "rtc.udp_port",
        "udp-mux", LIVEKIT "ICE/UDP Mux"},
    {"livekit", "TURN load balancer", Server, "5349", "tcp", "optional", "conditional",
        "turn.tls_port", "turn,load-balancer", LIVEKIT "TURN/TLS"},
    {"livekit", "LiveKit client", Server, "443", "tcp", "optional", "conditional", "turn.tls_port",
        "turn,!load-balancer", LIVEKIT "TURN/TLS"},
    {"livekit", "LiveKit client", "TURN load balancer", "443", "tcp", "optional", "external", "",
        "turn,load-balancer", LIVEKIT "TURN/TLS (implied)"},
    {"livekit", "LiveKit client", Server, "3478", "udp", "optional", "external", "turn.udp_port",
        "turn", LIVEKIT "TURN/UDP"},
    {"livekit", "SIP provider", "LiveKit SIP", "5060", "udp", "optional", "external", "sip_port",
        "sip", LIVEKIT "SIP/UDP"},
    {"livekit", "SIP provider", "LiveKit SIP", "5060", "tcp", "optional", "external", "sip_port",
        "sip", LIVEKIT "SIP/TCP"},
    {"livekit", "SIP provider", "LiveKit SIP", "5061", "tcp", "optional", "external", "tls.port",
        "sip", LIVEKIT "SIP/TLS"},
    {"livekit", "SIP provider", "LiveKit SIP", "10000-20000", "udp", "optional", "external",
        "rtp_port", "sip", LIVEKIT "SIP RTP/UDP"},
    // Anyware: 10 rows, which say nothing of exposure.
    {"anyware", "Administrator's browser", Connector, "80", "tcp",
        "conditional: unless all users use port 443 instead", "", "", "",
        ANYWARE "Anyware Connector Inbound 80 TCP"},
    {"anyware", "PCoIP client", Connector, "443", "tcp", "required", "", "", "",
        ANYWARE "Anyware Connector Inbound 443 TCP"},
    {"anyware", "Administrator's browser", Connector, "443", "tcp", "required", "", "", "",
        ANYWARE "Anyware Connector Inbound 443 TCP"},
    {"anyware", Connector, "CAM Service", "443", "tcp", "required", "", "", "",
        ANYWARE "Anyware Connector Outbound 443 TCP"},
    {"anyware", Connector, "Cloud License Server", "443", "tcp", NeedCloud, "", "",
        "!license-server", ANYWARE "Anyware Connector Outbound 443 TCP"},
    {"anyware", Connector, "SumoLogic", "443", "tcp", "required", "", "", "",
        ANYWARE "Anyware Connector Outbound 443 TCP"},
    {"anyware", Connector, "Remote workstation", "60443", "tcp", "required", "", "", "",
        ANYWARE "Anyware Connector Outbound 60443 TCP"},
    {"anyware", "PCoIP client", Connector, "4172", "tcp+udp", NeedOutside, "", "", "",
        ANYWARE "Anyware Connector Inbound 4172 TCP/UDP"},
    {"anyware", Connector, "Remote workstation", "4172", "tcp+udp", NeedOutside, "", "", "",
        ANYWARE "Anyware Connector Outbound 4172 TCP/UDP"},
    {"anyware", Connector, "Domain controller", "636", "tcp", "required", "", "", "",
        ANYWARE "Anyware Connector Outbound 636 TCP"},
    {"anyware", Connector, "RADIUS server", "1812", "udp", "optional", "", "", "radius",
        ANYWARE "Anyware Connector Outbound 1812 UDP (This port is configurable)"},
    {"anyware", Connector, "DNS", "53", "udp", "required", "", "", "",
        ANYWARE "Anyware Connector Outbound 53 UDP"},
    {"anyware", "Remote workstation", "PCoIP License Server", "7070", "tcp",
        "conditional: if the PCoIP License Server is used instead of the Cloud License Server", "",
        "", "license-server",
        ANYWARE "PCoIP License Server Inbound 7070 TCP (This port is configurable)"},
    // CrowdSec: three listeners, nine outgoing connections, six sections between components.
    {"crowdsec", "cscli", Lapi, "8080", "tcp", "required", "", "api.server.listen_uri", "", Rest},
    {"crowdsec", "Bouncer", Lapi, "8080", "tcp", "required", "", "api.server.listen_uri", "",
        "CrowdSec, Ports inventory, Bouncers -> Local API"},
    {"crowdsec", "CrowdSec agent", Lapi, "8080", "tcp", "required", "", "api.server.listen_uri", "",
        "CrowdSec, Ports inventory, Agents -> Local API"},
    {"crowdsec", "Prometheus", "CrowdSec agent", "6060", "tcp", NeedMetrics, "",
        "prometheus.listen_addr, prometheus.listen_port", "prometheus",
        "CrowdSec, Ports inventory, Prometheus -> Agents"},
    {"crowdsec", "Prometheus", Lapi, "6060", "tcp", NeedMetrics, "",
        "prometheus.listen_addr, prometheus.listen_port", "prometheus",
        "CrowdSec, Ports inventory, Ports inventory, `tcp/6060` (endpoint `/metrics`)"},
    {"crowdsec", "Developer", "CrowdSec agent", "6060", "tcp", "optional", "",
        "prometheus.listen_addr, prometheus.listen_port", "debug",
        "CrowdSec, Ports inventory, Ports inventory, `tcp/6060` (endpoint `/debug`)"},
    {"crowdsec", "Developer", Lapi, "6060", "tcp", "optional", "",
        "prometheus.listen_addr, prometheus.listen_port", "debug",
        "CrowdSec, Ports inventory, Ports inventory, `tcp/6060` (endpoint `/debug`)"},
    {"crowdsec", Lapi, "Central API", "443", "tcp", "required", "", "", "central-api",
        OUTGOING "Local API connects to `tcp/443` on `api.crowdsec.net`"},
    {"crowdsec", Lapi, "Blocklists API", "443", "tcp", "required", "", "", "central-api",
        OUTGOING "Local API connects to `tcp/443` on `blocklists.api.crowdsec.net`"},
    {"crowdsec", Lapi, "Console API", "443", "tcp", "conditional: when managed from the console",
        "", "", "central-api",
        OUTGOING "Local API connects to `tcp/443` on `papi.api.crowdsec.net`"},
    {"crowdsec", "cscli", "Hub", "443", "tcp", "required", "", "", "",
        OUTGOING "`cscli` connects to `tcp/443` on `cdn-hub.crowdsec.net`"},
    {"crowdsec", "cscli", "Version service", "443", "tcp", "optional", "", "", "",
        OUTGOING "`cscli` connects to `tcp/443` on `version.crowdsec.net`"},
    {"crowdsec", "cscli", "Hub data", "443", "tcp", "required", "", "", "",
        OUTGOING "`cscli` connects to `tcp/443` on `hub-data.crowdsec.net`"},
    {"crowdsec", "Dashboard", "Services of the dashboard", "", "", "optional", "", "", "dashboard",
        OUTGOING "Dashboard-related functionality"},
    {"crowdsec", "Installation", "Install script", "443", "tcp", "conditional: during installation",
        "", "", "install",
        OUTGOING "Installation script is hosted on `install.crowdsec.net` over HTTPS"},
    {"crowdsec", "Installation", "Package repository", "443", "tcp",
        "conditional: during installation and updates", "", "", "install",
        OUTGOING "Repositories are hosted on `packagecloud.io` over HTTPS"},
    {"crowdsec", Lapi, "PostgreSQL", "5432", "tcp", NeedDatabase, "",
        "db_config.host, db_config.port", "postgresql",
        "CrowdSec, Ports inventory, Local API -> Database"},
    {"crowdsec", Lapi, "MySQL", "3306", "tcp", NeedDatabase, "", "db_config.host, db_config.port",
        "mysql", "CrowdSec, Ports inventory, Local API -> Database"},
    {"crowdsec", Lapi, "HTTP proxy", "", "", "optional", "", "HTTP_PROXY", "proxy",
        "CrowdSec, Ports inventory, Notes on proxy use"},
    {"crowdsec", "cscli", "HTTP proxy", "", "", "optional", "", "HTTP_PROXY", "proxy",
        "CrowdSec, Ports inventory, Notes on proxy use"},
};

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

/// The cells that identify a row; the source only has to begin as written.
QStringList key(const QStringList &row)
{
    return {row[System], row[From], row[To], row[Ports], row[Protocol], row[Need_], row[Exposed],
        row[Config], row[When]};
}

} // namespace

void TestFoundingRows::initTestCase()
{
    const Result<Catalog> catalog =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toString()));
    m_catalog = *catalog;
}

void TestFoundingRows::flowStandsInTheCatalog_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("source");
    for (const Row &row : Rows) {
        const QString name = QStringList{text(row.system), text(row.from), text(row.to),
            text(row.ports) + u'/' + text(row.protocol), text(row.when)}
                                 .join(u' ');
        QTest::newRow(qPrintable(name))
            << QStringList{text(row.system), text(row.from), text(row.to), text(row.ports),
                   text(row.protocol), text(row.need), text(row.exposed), text(row.config),
                   text(row.when)}
            << text(row.source);
    }
}

void TestFoundingRows::flowStandsInTheCatalog()
{
    QFETCH(QStringList, wanted);
    QFETCH(QString, source);
    const CatalogEntry *entry = m_catalog.entry(wanted.constFirst());
    QVERIFY(entry);
    int hits = 0;
    for (const QStringList &row : catalogRows(*entry)) {
        if (key(row) == wanted && row[Source].startsWith(source)) {
            ++hits;
            m_found += row[System] + u' ' + row[FlowId];
        }
    }
    QCOMPARE(hits, 1);
}

void TestFoundingRows::nothingElseClaimsTheFoundingDocuments()
{
    if (m_found.size() != std::ssize(Rows))
        QSKIP("needs all rows of flowStandsInTheCatalog to have run and passed");
    // Two flows that the documents imply without a row of their own.
    const QStringList implied = {u"anyware license-agent-cloud"_s, u"anyware https-inside"_s};
    for (const CatalogEntry &entry : m_catalog.entries()) {
        for (const CatalogFlow &flow : entry.flows) {
            if (!flow.source.document.contains(u',')) // the others are names of repositories
                continue;
            const QString id = entry.id + u' ' + flow.id;
            QVERIFY2(m_found.contains(id) || (implied.contains(id) && flow.source.implied),
                qPrintable(id));
        }
    }
}

QTEST_APPLESS_MAIN(TestFoundingRows)
#include "tst_foundingrows.moc"
