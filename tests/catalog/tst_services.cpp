#include "model/catalog/PortProposals.h"
#include "model/catalog/Services.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestServices : public QObject
{
    Q_OBJECT

private slots:
    void tableIsSound();
    void parses_data();
    void parses();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void proposesServices_data();
    void proposesServices();
    void proposesWhatIsKnownOfTheListener();
    void proposesWhatItIsLikelyToBe_data();
    void proposesWhatItIsLikelyToBe();
    void proposesNothingTwice();
};

void TestServices::tableIsSound()
{
    // RFC 6335, 5.1.
    static const QRegularExpression name(u"^(?=.*[a-z])[a-z0-9](-?[a-z0-9])*$"_s);
    std::set<QString> names;
    int last = 0;
    QVERIFY(usualServices().size() > 180);
    for (const Service &service : usualServices()) {
        QVERIFY2(name.match(service.name).hasMatch(), qPrintable(service.name));
        QVERIFY2(service.name.size() <= 15, qPrintable(service.name));
        QVERIFY2(names.insert(service.name).second, qPrintable(service.name));
        if (!service.usual.isEmpty())
            QVERIFY2(names.insert(service.usual).second, qPrintable(service.usual));
        QVERIFY(!service.meaning.isEmpty());
        const int first = service.ports.groups().front().ranges.front().first;
        QVERIFY2(first >= last, qPrintable(service.name));
        last = first;
    }
}

void TestServices::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ports");
    QTest::newRow("ports") << u"443/tcp, 3478/udp"_s << u"443/tcp, 3478/udp"_s;
    QTest::newRow("a name") << u"https"_s << u"443/tcp"_s;
    QTest::newRow("upper case") << u" HTTPS "_s << u"443/tcp"_s;
    QTest::newRow("what people say") << u"dns"_s << u"53/tcp+udp"_s;
    QTest::newRow("a name and ports") << u"https, 3478/udp"_s << u"443/tcp, 3478/udp"_s;
    QTest::newRow("ports and a name") << u"80,8080/tcp, ssh"_s << u"22,80,8080/tcp"_s;
    QTest::newRow("a protocol") << u"icmp"_s << u"icmp"_s;
    QTest::newRow("a protocol and a name") << u"esp, isakmp"_s << u"500/udp, esp"_s;
}

void TestServices::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, ports);
    const Result<PortSpec> read = parsePorts(text);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->toString(), ports);
}

void TestServices::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("right");
    QTest::newRow("no protocol") << u"443"_s << u"443/tcp"_s;
    QTest::newRow("no protocol before a name") << u"80, https"_s << u"80/tcp"_s;
    QTest::newRow("reversed") << u"tcp/443"_s << u"443/tcp"_s;
    QTest::newRow("no service") << u"htps"_s << u"443/tcp"_s;
    QTest::newRow("nothing") << u" "_s << u"443/tcp"_s;
    QTest::newRow("an empty place") << u"https,,22/tcp"_s << u"empty place"_s;
}

void TestServices::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, right);
    const Result<PortSpec> read = parsePorts(text);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(right), qPrintable(read.error().message));
}

void TestServices::proposesServices_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("nothing") << QString() << u"443/tcp"_s;
    QTest::newRow("a beginning") << u"postg"_s << u"5432/tcp"_s;
    QTest::newRow("the whole name first") << u"ssh"_s << u"22/tcp"_s;
    QTest::newRow("a usual name") << u"rd"_s << u"3389/tcp+udp"_s;
    QTest::newRow("a part of what it means") << u"sql server"_s << u"1433/tcp"_s;
    QTest::newRow("a number") << u"443"_s << u"443/tcp"_s;
    QTest::newRow("a number that nobody has registered") << u"7001"_s << u"7001/tcp"_s;
    QTest::newRow("no port") << u"99999"_s << QString();
    QTest::newRow("nonsense") << u"?!"_s << QString();
}

void TestServices::proposesServices()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const auto proposals = portProposals({}, nullptr, {}, {}, typed);
    QCOMPARE(proposals.empty() ? QString() : proposals.front().ports, first);
}

void TestServices::proposesWhatIsKnownOfTheListener()
{
    const Result<Catalog> catalog =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR) + u"/resources/catalog"_s);
    QVERIFY(catalog.has_value());
    const Result<SystemChoice> choice = parseSystemChoice(*catalog, u"livekit:redis"_s);
    QVERIFY(choice.has_value());
    Result<Deployment> deployment = instantiate({*choice});
    QVERIFY(deployment.has_value());
    const auto ofPart = [&](const QString &part) {
        for (const Component &component : deployment->components) {
            if (component.part == part)
                return component.id;
        }
        return QString();
    };
    const QString server = ofPart(u"livekit-server"_s);
    QVERIFY(!server.isEmpty());
    // What the chart has and what the catalog knows come before the usual services.
    const auto proposals = portProposals(*deployment, &*catalog, {}, server, {});
    QVERIFY(!proposals.empty());
    QStringList ports;
    for (const PortProposal &proposal : proposals)
        ports.append(proposal.ports);
    QVERIFY2(ports.contains(u"50000-60000/udp"_s), qPrintable(ports.join(u' ')));
    QVERIFY(!ports.contains(u"22/tcp"_s));
}

void TestServices::proposesWhatItIsLikelyToBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("first");
    QTest::newRow("a database") << u"Orders"_s << u"database"_s << u"5432/tcp"_s;
    QTest::newRow("one whose name tells") << u"MySQL 2"_s << u"database"_s << u"3306/tcp"_s;
    QTest::newRow("a server whose name tells") << u"Redis"_s << u"server"_s << u"6379/tcp"_s;
    QTest::newRow("a server") << u"Shop"_s << u"server"_s << u"443/tcp"_s;
}

void TestServices::proposesWhatItIsLikelyToBe()
{
    QFETCH(QString, name);
    QFETCH(QString, kind);
    QFETCH(QString, first);
    Deployment deployment;
    Component listener;
    listener.id = u"it"_s;
    listener.name = name;
    listener.kind = kind;
    deployment.components = {listener};
    const auto proposals = portProposals(deployment, nullptr, {}, listener.id, {});
    QVERIFY(!proposals.empty());
    QCOMPARE(proposals.front().ports, first);
    // It may be something else after all.
    QVERIFY(std::ranges::any_of(
        proposals, [](const PortProposal &proposal) { return proposal.ports == "443/tcp"_L1; }));
}

void TestServices::proposesNothingTwice()
{
    Deployment deployment;
    Component web;
    web.id = u"web"_s;
    Flow flow;
    flow.to = flow.from = web.id;
    flow.ports = *PortSpec::parse(u"443/tcp");
    deployment.components = {web};
    for (const auto &id : {u"a"_s, u"b"_s}) {
        flow.id = id;
        deployment.flows.push_back(flow);
    }
    for (const auto &typed : {QString(), u"443"_s, u"https"_s}) {
        std::set<QString> seen;
        for (const PortProposal &proposal : portProposals(deployment, nullptr, {}, web.id, typed))
            QVERIFY(seen.insert(proposal.ports).second);
        QVERIFY(seen.contains(u"443/tcp"_s));
    }
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
