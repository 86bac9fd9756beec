#include "tests/targets/Fixtures.h"

#include <QLocale>
#include <QTranslator>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Whole exports: from a chart to text.
class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void oneFlow();
    void bothDirectionsAreHeaded();
    void flowsAreSortedAndOnce();
    void oneSideMayHaveNoRule();
    void whatTheTargetRefusesIsSaid();
    void onlyTheSideOfThePlace();
    void headingsSayAnyOnlyWhereItIs();
    void nothingAtAllIsAnError();
    void unknownIdsAreErrors();
    void hostIsThePolicyOfTheHost();
    void languageAndLocaleChangeNothing();
    void moreRulesThanMemoryHolds_data();
    void moreRulesThanMemoryHolds();
};

namespace {

Deployment chart()
{
    Deployment deployment;
    const auto zone = [&](const QString &id, const QString &label, ZoneKind kind) {
        Zone made;
        made.id = id;
        made.name = label;
        made.kind = kind;
        deployment.zones.push_back(made);
    };
    zone(u"internet"_s, u"Internet"_s, ZoneKind::Internet);
    zone(u"sfu-1"_s, u"Media host"_s, ZoneKind::Host);

    const auto component = [&](const QString &id, const QString &label, const QString &where,
                               const QStringList &texts) {
        Component made;
        made.id = id;
        made.name = label;
        made.zone = where;
        for (const QString &text : texts)
            made.addresses.push_back(Address::parse(text).value());
        deployment.components.push_back(made);
    };
    component(u"balancer"_s, u"Load balancer"_s, {}, {u"203.0.113.9"_s});
    component(u"clients"_s, u"LiveKit client"_s, u"internet"_s, {});
    component(u"old"_s, u"Old"_s, {}, {u"2001:db8::99"_s});
    component(u"sfu"_s, u"LiveKit server"_s, u"sfu-1"_s, {u"203.0.113.20"_s});

    const auto flow = [&](const QString &id, const QString &from, const QString &ports) {
        Flow made;
        made.id = id;
        made.from = from;
        made.to = u"sfu"_s;
        made.ports = PortSpec::parse(ports).value();
        deployment.flows.push_back(made);
    };
    flow(u"api"_s, u"balancer"_s, u"7880/tcp"_s);
    flow(u"ice-udp"_s, u"clients"_s, u"50000-60000/udp"_s);
    flow(u"old"_s, u"old"_s, u"1/tcp"_s);
    return deployment;
}

const Target &nftables() { return *target(u"nftables"); }

/// Answers every text, so that a text that goes through tr() shows.
class Shouting : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override
    {
        return u"TRANSLATED %1 %2 %3 %4 %5"_s;
    }
};

} // namespace

void TestExport::oneFlow()
{
    const Result<Emission> written = exportFlows(chart(), {u"ice-udp"_s}, nftables());
    QVERIFY(written);
    QCOMPARE(written->text,
        u"# sfu-1, inbound: ice-udp\n"
        "# any (Internet) to LiveKit server\n"
        "# assumes the chain inet filter input; where Portolan's whole policy is loaded, load that "
        "anew instead\n"
        "nft insert rule inet filter input meta nfproto ipv4 udp dport 50000-60000 accept comment "
        "'\"ice-udp\"'\n"_s);
}

void TestExport::bothDirectionsAreHeaded()
{
    const Result<Emission> written = exportFlows(chart(), {u"api"_s}, nftables(), Directions::Both);
    QVERIFY(written);
    QCOMPARE(written->text,
        u"# sfu-1, inbound: api\n"
        "# Load balancer to LiveKit server\n"
        "# assumes the chain inet filter input; where Portolan's whole policy is loaded, load that "
        "anew instead\n"
        "nft insert rule inet filter input ip saddr 203.0.113.9 tcp dport 7880 accept comment "
        "'\"api\"'\n"
        "\n"
        "# balancer, outbound: api\n"
        "# Load balancer to LiveKit server\n"
        "# assumes the chain inet filter output; where Portolan's whole policy is loaded, load "
        "that "
        "anew instead\n"
        "nft insert rule inet filter output ip daddr 203.0.113.20 tcp dport 7880 accept comment "
        "'\"api\"'\n"_s);
}

void TestExport::flowsAreSortedAndOnce()
{
    const Result<Emission> written =
        exportFlows(chart(), {u"ice-udp"_s, u"api"_s, u"ICE-UDP"_s}, nftables());
    const Result<Emission> sorted = exportFlows(chart(), {u"api"_s, u"ice-udp"_s}, nftables());
    QVERIFY(written && sorted);
    QCOMPARE(written->text, sorted->text);
}

void TestExport::oneSideMayHaveNoRule()
{
    const Result<Emission> written =
        exportFlows(chart(), {u"api"_s, u"old"_s}, nftables(), Directions::In);
    QVERIFY(written);
    QVERIFY(written->text.contains(u"# old, inbound: no rule: "_s));
    QVERIFY(!written->warnings.isEmpty());
}

/// Beside a flow that it can say, so that the whole is no error.
void TestExport::whatTheTargetRefusesIsSaid()
{
    Deployment deployment = chart();
    Flow ping = deployment.flows.front();
    ping.id = u"ping"_s;
    ping.ports = PortSpec::parse(u"icmp"_s).value();
    deployment.flows.push_back(ping);
    const Result<Emission> written =
        exportFlows(deployment, {u"api"_s, u"ping"_s}, *target(u"ufw"), Directions::In);
    QVERIFY(written);
    QVERIFY(written->text.contains(u"# ping, inbound: no rule: ufw cannot express it\n"_s));
    QVERIFY(
        written->warnings.join(u'\n').contains(u"ping, inbound: no rule: ufw cannot match icmp"_s));
}

void TestExport::onlyTheSideOfThePlace()
{
    for (const Target &each : targets()) {
        const auto written =
            exportFlows(chart(), {u"api"_s, u"ice-udp"_s}, each, Directions::Both, u"SFU-1"_s);
        const auto inbound = exportFlows(chart(), {u"api"_s, u"ice-udp"_s}, each, Directions::In);
        QVERIFY(written && inbound);
        QCOMPARE(written->text, inbound->text);
        QVERIFY(!exportFlows(chart(), {u"api"_s}, each, Directions::Out, u"sfu-1"_s));
    }
}

void TestExport::headingsSayAnyOnlyWhereItIs()
{
    Deployment deployment = chart();
    deployment.zones.front().addresses = {Address::parse(u"198.51.100.0/24").value()};
    const Result<Emission> written = exportFlows(deployment, {u"ice-udp"_s}, nftables());
    QVERIFY(written);
    QVERIFY(written->text.contains(u"198.51.100.0/24"_s));
    QVERIFY(written->text.contains(u"# LiveKit client to LiveKit server\n"_s));
}

void TestExport::nothingAtAllIsAnError()
{
    for (const Target &each : targets()) {
        const Result<Emission> written = exportFlows(chart(), {u"old"_s}, each, Directions::Both);
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(u"old"_s));
    }
    QVERIFY(!exportFlows(chart(), {}, nftables()));
}

void TestExport::unknownIdsAreErrors()
{
    QVERIFY(!exportFlows(chart(), {u"nonesuch"_s}, nftables()));
    QVERIFY(!exportPolicy(chart(), u"nonesuch", nftables()));
}

void TestExport::hostIsThePolicyOfTheHost()
{
    const Deployment deployment = chart();
    const PolicyCompiler compiler(deployment);
    for (const Target &each : targets()) {
        const Result<Emission> written = exportPolicy(compiler, u"sfu-1", each);
        QVERIFY(written);
        if (each.info.scopes.contains(u"host"_s)) {
            QCOMPARE(written->text, each.writePolicy(compiler.host(u"sfu-1").value())->text);
            QVERIFY(written->text.contains(u"sfu-1 (Media host)"_s));
        } else if (each.info.scopes.contains(u"member"_s)) {
            const auto members = compiler.members(u"sfu-1", each.info.member);
            QCOMPARE(members->front().scope, Scope::Member);
            QCOMPARE(written->text, (each.writeMembers ? each.writeMembers(*members)
                                                       : each.writePolicy(members->front()))
                                        ->text);
        } else {
            QCOMPARE(written->text, each.writePolicy(compiler.boundary(u"sfu-1").value())->text);
        }
    }
}

void TestExport::languageAndLocaleChangeNothing()
{
    const auto everything = [] {
        QString text;
        for (const Target &each : targets()) {
            text += exportPolicy(chart(), u"sfu-1", each).value().text;
            text += exportFlows(chart(), {u"api"_s, u"ice-udp"_s, u"old"_s}, each, Directions::Both)
                        .value()
                        .text;
            text += each.writePolicy(everyKind()).value().text;
            text += each.writeRules(single(everyKind().items)).value().text;
        }
        return text;
    };
    const QString plain = everything();
    Shouting shouting;
    QVERIFY(QCoreApplication::installTranslator(&shouting));
    QVERIFY(QCoreApplication::translate("Targets", "x").startsWith(u"TRANSLATED"_s));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QCOMPARE(everything(), plain);
    QLocale::setDefault(QLocale::c());
    QCoreApplication::removeTranslator(&shouting);
}

void TestExport::moreRulesThanMemoryHolds_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("id");
    QStringList sources;
    QStringList destinations;
    for (int i = 0; i < 400; ++i) { // of many blocks each, so that none goes with another
        const QString block = u".%1.%2."_s.arg(QString::number(i / 256), QString::number(i % 256));
        sources += "10"_L1 + block + "1-10"_L1 + block + "254"_L1;
        destinations += "172"_L1 + block + "1-172"_L1 + block + "254"_L1;
    }
    QStringList ports;
    for (int port = 1; port < 100; port += 2)
        ports += QString::number(port);
    const Rule crossed =
        inbound(u"f"_s, Family::IPv4, addresses(sources), u"443/tcp"_s, addresses(destinations));
    const Rule listed =
        inbound(u"f"_s, Family::IPv4, addresses(sources), ports.join(u',') + "/tcp"_L1);
    QTest::newRow("iptables") << crossed << u"iptables"_s;
    QTest::newRow("ufw") << crossed << u"ufw"_s;
    QTest::newRow("aws-cli") << listed << u"aws-cli"_s;
    QTest::newRow("nftables, which has sets") << crossed << u"nftables"_s;
}

/// A small chart must not ask for gigabytes of rules: refused, with a message that says what helps.
void TestExport::moreRulesThanMemoryHolds()
{
    QFETCH(Rule, rule);
    QFETCH(QString, id);
    const Target &dialect = *target(id);
    for (const Policy &policy : {whole({rule}), single({rule})}) {
        const auto write = policy.single ? dialect.writeRules : dialect.writePolicy;
        const Result<Emission> emission = write(policy);
        QCOMPARE(emission.has_value(), dialect.info.sets);
        if (!emission)
            QVERIFY2(emission.error().message.contains("100000"_L1),
                qPrintable(emission.error().message));
    }
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
