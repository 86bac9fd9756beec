// Bugs that public generators of firewall rules have had, each tried on every dialect that can be
// read back: single packets that must pass, and single packets that must not.

#include "tests/audit/ReadBack.h"
#include "tests/support/ChartBuilder.h"

#include <QTest>

using namespace portolan;
using namespace portolan::testing;

namespace {

/// A bug: what is charted, and packets to the server as "tcp/443 SOURCE" or "icmpv6 SOURCE".
struct Bug
{
    QString name;
    QStringList client;
    QStringList server;
    QString ports;
    QStringList passing;
    QStringList dropped;
};

const QString Four = u"192.0.2.1"_s;
const QString Six = u"2001:db8:5::1"_s;
const QStringList Both{u"203.0.113.10"_s, u"2001:db8:9::10"_s};

QStringList onPorts(const QString &protocol, const std::vector<int> &ports, const QString &source)
{
    QStringList packets;
    for (const int port : ports)
        packets += protocol + u'/' + QString::number(port) + u' ' + source;
    return packets;
}

std::vector<Bug> bugs()
{
    std::vector<int> even;
    std::vector<int> odd;
    QStringList twenty;
    for (int port = 2; port <= 40; port += 2) {
        even.push_back(port);
        odd.push_back(port + 1);
        twenty += QString::number(port);
    }
    return {
        {u"a source without IPv6 opens no IPv6"_s, {Four}, Both, u"443/tcp"_s,
            {u"tcp/443 "_s + Four}, {u"tcp/443 "_s + Six, u"tcp/443 192.0.2.2"_s}},
        {u"a source without IPv4 opens no IPv4"_s, {Six}, Both, u"443/tcp"_s, {u"tcp/443 "_s + Six},
            {u"tcp/443 "_s + Four, u"tcp/443 2001:db8:5::2"_s}},
        {u"no family in common is not any"_s, {Six}, {Both[0]}, u"443/tcp"_s, {},
            {u"tcp/443 "_s + Four, u"tcp/443 "_s + Six, u"tcp/443 198.51.100.9"_s}},
        {u"the port match is not dropped"_s, {Four}, Both, u"443/tcp"_s, {u"tcp/443 "_s + Four},
            onPorts(u"tcp"_s, {1, 442, 444, 65535}, Four)},
        {u"tcp and udp are not crossed"_s, {Four}, Both, u"443/tcp, 3478/udp"_s,
            {u"tcp/443 "_s + Four, u"udp/3478 "_s + Four},
            {u"udp/443 "_s + Four, u"tcp/3478 "_s + Four}},
        {u"a range is not reduced to its ends"_s, {Four}, Both, u"50000-60000/udp"_s,
            onPorts(u"udp"_s, {50000, 50001, 55000, 60000}, Four),
            onPorts(u"udp"_s, {49999, 60001}, Four)},
        {u"udp is not written as tcp"_s, {Four}, Both, u"53/udp"_s, {u"udp/53 "_s + Four},
            {u"tcp/53 "_s + Four}},
        {u"twenty ports are more than a multiport holds"_s, {Four}, Both,
            twenty.join(u',') + u"/tcp"_s, onPorts(u"tcp"_s, even, Four),
            onPorts(u"tcp"_s, odd, Four)},
        {u"icmpv6 alone is no bare accept"_s, {Four, Six}, Both, u"icmpv6"_s, {u"icmpv6 "_s + Six},
            {u"tcp/443 "_s + Four, u"tcp/443 "_s + Six, u"icmp "_s + Four}},
        {u"several blocks are all there and nothing between"_s,
            {u"192.0.2.0/30"_s, u"192.0.2.8/30"_s, u"198.51.100.0/24"_s}, Both, u"443/tcp"_s,
            {u"tcp/443 192.0.2.3"_s, u"tcp/443 192.0.2.8"_s, u"tcp/443 198.51.100.255"_s},
            {u"tcp/443 192.0.2.4"_s, u"tcp/443 192.0.2.7"_s, u"tcp/443 198.51.101.0"_s}},
    };
}

Packet packetOf(const QString &text)
{
    const QString service = text.section(u' ', 0, 0);
    const IpAddress source = *IpAddress::parse(text.section(u' ', 1));
    const Protocol protocol = *protocolFromName(service.section(u'/', 0, 0));
    Packet packet;
    packet.family = source.family;
    packet.protocol = quint8(protocolNumber(protocol));
    packet.source = source.value;
    packet.destination = IpAddress::parse(Both[source.family == Family::IPv4 ? 0 : 1])->value;
    if (hasPorts(protocol)) {
        packet.sourcePort = 40000;
        packet.destinationPort = service.section(u'/', 1).toUShort();
    } else {
        packet.destinationPort = (source.family == Family::IPv4 ? 8 : 128) * 256;
    }
    return packet;
}

/// Whether the dialect can say it at all; what it cannot must be dropped.
bool isSayable(const Target &target, const QString &text)
{
    const Protocol protocol = *protocolFromName(text.section(u' ', 0, 0).section(u'/', 0, 0));
    const auto &known = target.info.protocols;
    return std::find(known.begin(), known.end(), protocol) != known.end();
}

} // namespace

class TestGeneratorBugs : public QObject
{
    Q_OBJECT

private slots:
    void inbound_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("number");
        for (const RulesetReader &reader : rulesetReaders()) {
            const std::vector<Bug> all = bugs();
            for (size_t i = 0; i < all.size(); ++i) {
                QTest::addRow("%s: %s", reader.id.data(), qPrintable(all[i].name))
                    << QString(reader.id) << int(i);
            }
        }
    }

    void inbound()
    {
        QFETCH(QString, id);
        QFETCH(int, number);
        const Target &dialect = *target(id);
        const Bug bug = bugs()[size_t(number)];
        ChartBuilder chart;
        chart.zone(u"net"_s, ZoneKind::Internet);
        chart.host(u"place"_s, {}, bug.server);
        chart.component(u"server"_s, u"place"_s, bug.server);
        chart.component(u"client"_s, u"net"_s, bug.client);
        chart.flow(u"flow"_s, u"client"_s, u"server"_s, bug.ports);

        const QLatin1StringView scope =
            dialect.info.scopes.contains(u"host"_s) ? "host"_L1 : "member"_L1;
        const std::vector<Written> texts =
            written(chart.chart, u"place"_s, dialect, scope, Directions::Both);
        QCOMPARE(texts.size(), size_t(1));
        const auto ruleset = rulesetReader(id)->read(texts[0].text.toUtf8(), texts[0].context);
        QVERIFY2(ruleset, qPrintable(ruleset ? QString() : ruleset.error().toString()));
        PacketSpace space;
        const auto accepted = acceptedBy(*ruleset, Ruleset::Hook::Input, space);
        QVERIFY(accepted && !space.error());
        // ufw answers echo requests by itself, and says so in a warning.
        const auto isOurs = [&](const QString &text) {
            return id != "ufw"_L1 || !text.startsWith("icmp"_L1);
        };
        for (const QString &text : bug.passing) {
            QVERIFY2(
                !isOurs(text) || accepted->contains(packetOf(text)) == isSayable(dialect, text),
                qPrintable(text + u'\n' + texts[0].text));
        }
        for (const QString &text : bug.dropped) {
            QVERIFY2(!isOurs(text) || !accepted->contains(packetOf(text)),
                qPrintable(text + u'\n' + texts[0].text));
        }
    }

    void neighbourDiscoveryIsThere_data()
    {
        QTest::addColumn<QString>("id");
        for (const RulesetReader &reader : rulesetReaders()) {
            if (target(QString(reader.id))->info.scopes.contains(u"host"_s))
                QTest::addRow("%s", reader.id.data()) << QString(reader.id);
        }
    }

    void neighbourDiscoveryIsThere()
    {
        QFETCH(QString, id);
        ChartBuilder chart;
        chart.host(u"place"_s, {}, Both);
        chart.component(u"server"_s, u"place"_s, Both);
        const auto texts =
            written(chart.chart, u"place"_s, *target(id), "host"_L1, Directions::Both);
        QCOMPARE(texts.size(), size_t(1));
        const auto ruleset = rulesetReader(id)->read(texts[0].text.toUtf8(), {});
        QVERIFY2(ruleset, qPrintable(ruleset ? QString() : ruleset.error().toString()));
        PacketSpace space;
        const auto accepted = acceptedBy(*ruleset, Ruleset::Hook::Input, space);
        Packet solicitation = packetOf(u"icmpv6 fe80::1"_s);
        solicitation.destinationPort = 135 * 256;
        QVERIFY(accepted->contains(solicitation));
        solicitation.destinationPort = 128 * 256;
        QCOMPARE(accepted->contains(solicitation), id == "ufw"_L1);
    }

    void reversedRangesAreRefused()
    {
        QVERIFY(!PortSpec::parse(u"60000-50000/udp"_s));
        QVERIFY(!Address::parse(u"192.0.2.9-192.0.2.1"_s));
        QVERIFY(!Address::parse(u"2001:db8::9-2001:db8::1"_s));
    }
};

QTEST_APPLESS_MAIN(TestGeneratorBugs)
#include "tst_generatorbugs.moc"
