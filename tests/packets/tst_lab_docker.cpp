// The policy of a host with containers, judged by packets through published ports: chains like
// Docker's rewrite the destination before the filter sees it. All traffic stays inside namespaces
// of this process.

#include "tests/support/ChartBuilder.h"
#include "tests/support/lab/Lab.h"
#include "tests/support/lab/Routed.h"

#include <QTest>

using namespace portolan;
using namespace portolan::lab;
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> noWorld; ///< why there is no lab

constexpr QStringView BackEnds[] = {u"iptables", u"iptables-legacy"};

/// What Docker has: published ports by DNAT, a chain for the user, and an accept for each of them.
/// %1 program, %2 host, %3 container, %4 container with brackets.
constexpr auto Docker = R"sh(
%1 -t nat -N DOCKER
%1 -t nat -A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
%1 -N DOCKER
%1 -N DOCKER-USER
%1 -A DOCKER-USER -j RETURN
%1 -A FORWARD -j DOCKER-USER
%1 -A FORWARD -o wire1 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
%1 -A FORWARD -o wire1 -j DOCKER
%1 -A FORWARD -i wire1 -j ACCEPT
for pair in 8080:80 9090:90 8081:81; do
    for protocol in tcp udp; do
        %1 -t nat -A DOCKER -d %2 -p $protocol --dport ${pair%:*} -j DNAT --to %4:${pair#*:}
        %1 -A DOCKER -d %3 -o wire1 -p $protocol --dport ${pair#*:} -j ACCEPT
    done
done
)sh"_L1;

} // namespace

class TestLabDocker : public QObject
{
    Q_OBJECT

private slots:
    void publishedPorts_data()
    {
        QTest::addColumn<QString>("backEnd");
        for (const QStringView backEnd : BackEnds)
            QTest::addRow("%s", qPrintable(backEnd.toString())) << backEnd.toString();
    }
    void publishedPorts();
};

void TestLabDocker::publishedPorts()
{
    QFETCH(QString, backEnd);
    if (const auto why = whyNoPackets(noWorld, {backEnd}))
        QSKIP(qPrintable(QString("NO PACKETS SENT: "_L1 + *why)));

    const auto ip = [](QStringView text) { return *IpAddress::parse(text); };
    const std::vector<IpAddress> hosts{ip(u"203.0.113.10"), ip(u"2001:db8:1::10")};
    const std::vector<IpAddress> containers{ip(u"192.0.2.17"), ip(u"2001:db8:d::17")};
    const std::vector<IpAddress> clients{ip(u"198.51.100.7"), ip(u"2001:db8:c::7")};
    const std::vector<IpAddress> strangers{ip(u"198.51.100.8"), ip(u"2001:db8:c::8")};
    Routed routed;
    routed.add(0, u"client"_s, clients);
    routed.add(0, u"stranger"_s, strangers);
    routed.add(1, u"container"_s, containers);
    const auto broken = routed.build();
    QVERIFY2(!broken, qPrintable(broken.value_or(QString())));

    ChartBuilder c;
    c.host(u"docker"_s);
    c.component(u"client"_s, {}, {u"198.51.100.7"_s, u"2001:db8:c::7"_s});
    c.component(u"web"_s, u"docker"_s, {u"203.0.113.10"_s, u"2001:db8:1::10"_s});
    c.flow(u"web"_s, u"client"_s, u"web"_s, u"8080/tcp"_s);
    c.flow(u"media"_s, u"client"_s, u"web"_s, u"9090/udp"_s);

    Loader loader(backEnd);
    QString docker;
    for (size_t i = 0; i < 2; ++i) {
        const QString host = hosts[i].toString();
        const QString container = containers[i].toString();
        docker += u"ip address add %1/%2 dev wire0%3\n"_s.arg(host)
                      .arg(addressBits(hosts[i].family))
                      .arg(i == 1 ? u" nodad"_s : QString()) +
                  QString(Docker).arg(i == 0 ? u"iptables"_s : u"ip6tables"_s, host, container,
                      i == 0 ? container : u'[' + container + u']');
    }
    loader.add(routed.router(), docker);
    QCOMPARE(loader.wait(), QString());

    Prober prober(routed.network());
    std::vector<Probe> probes;
    std::vector<bool> expected;
    for (size_t i = 0; i < 2; ++i) {
        for (const auto &[outer, inner] : {std::pair(8080, 80), {9090, 90}, {8081, 81}}) {
            for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
                prober.publish(protocol, hosts[i], outer, containers[i], inner);
                for (const IpAddress &from : {clients[i], strangers[i]}) {
                    probes.push_back({from, hosts[i], protocol, outer});
                    const bool isCharted =
                        from == clients[i] && ((outer == 8080 && protocol == Protocol::Tcp) ||
                                                  (outer == 9090 && protocol == Protocol::Udp));
                    expected.push_back(isCharted);
                    // Past the published port, as a neighbour with a route could.
                    probes.push_back({from, containers[i], protocol, inner});
                    expected.push_back(false);
                }
            }
        }
        // What the container asks for itself is not judged.
        probes.push_back({containers[i], strangers[i], Protocol::Tcp, 443});
        expected.push_back(true);
    }
    const std::vector<bool> all(probes.size(), true);
    QCOMPARE(differences(probes, all, prober.run(probes, all)), QString());

    const Target &target = *portolan::target(u"docker-user");
    const auto text = exportPolicy(c.chart, u"docker", target, Directions::In);
    QVERIFY2(text, qPrintable(text ? QString() : text.error().toString()));
    const QString load = "OUTER=wire0 BRIDGES=wire1 sh "_L1 +
                         loader.put(u"docker.sh"_s, text->text.toUtf8()) + u'\n';
    loader.add(routed.router(), "list() {\n"_L1 + loader.list() + "}\n"_L1 + load +
                                    "once=$(list)\n"_L1 + load +
                                    "[ \"$once\" = \"$(list)\" ] || echo 'twice is not once'\n"_L1);
    QCOMPARE(loader.wait(), QString());
    QCOMPARE(differences(probes, expected, prober.run(probes, expected)), QString());

    // A charted port of the host that a container has by chance: it is not charted at the
    // container's own address, and what was sent there is not what Docker rewrites.
    c.flow(u"chance"_s, u"client"_s, u"web"_s, u"90/tcp"_s);
    const auto wider = exportPolicy(c.chart, u"docker", target, Directions::In);
    QVERIFY2(wider, qPrintable(wider ? QString() : wider.error().toString()));
    loader.add(routed.router(), "OUTER=wire0 BRIDGES=wire1 sh "_L1 +
                                    loader.put(u"wider.sh"_s, wider->text.toUtf8()) + u'\n');
    QCOMPARE(loader.wait(), QString());
    QCOMPARE(differences(probes, expected, prober.run(probes, expected)), QString());

    // A single rule in front of a chain that drops what comes in, and taken away again.
    const QString drop = u"for t in iptables ip6tables; do $t -F PORTOLAN-DOCKER; "
                         "$t -A PORTOLAN-DOCKER -i wire0 -m conntrack --ctstate NEW -j DROP; "
                         "done\n"_s;
    std::vector<bool> single;
    for (const Probe &probe : probes)
        single.push_back(
            probe.protocol == Protocol::Tcp &&
            (probe.port == 443 || (probe.port == 8080 &&
                                      (probe.source == clients[0] || probe.source == clients[1]))));
    std::vector<bool> none;
    for (const Probe &probe : probes)
        none.push_back(probe.port == 443);
    for (const RuleForm form : {RuleForm::Insert, RuleForm::Delete}) {
        const auto rules = exportFlows(c.chart, {u"web"_s}, target, Directions::In, {}, form);
        QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().toString()));
        const bool isPut = form == RuleForm::Insert;
        loader.add(
            routed.router(), (isPut ? drop : QString()) + "export OUTER=wire0\n"_L1 +
                                 loader.commands(isPut ? u"put"_s : u"taken"_s, rules->text));
        QCOMPARE(loader.wait(), QString());
        const std::vector<bool> &wanted = isPut ? single : none;
        QCOMPARE(differences(probes, wanted, prober.run(probes, wanted)), QString());
    }
}

int main(int argc, char **argv)
{
    noWorld = enterPrivateWorld();
    QCoreApplication app(argc, argv);
    TestLabDocker test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_docker.moc"
