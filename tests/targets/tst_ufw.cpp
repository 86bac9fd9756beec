#include "tests/targets/Fixtures.h"

#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// ufw, really enabled in a namespace with an /etc of its own, given our scripts; what it made of
/// them is read back from the kernel.
class TestUfw : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void policyInTheKernel();
    void onlyCoveredDirections();
    void placeholdersAreRefused();
    void singleRulesComeFirst();
    void staleRulesGoForeignStay();
    void nothingIsTakenAwayThatStays();
    void singleRulesComeAndGo();
    void lookedUpNamesAreAddresses();
    void withoutIpv6();

private:
    Ran inLab(const QString &script);
};

Ran TestUfw::inLab(const QString &script)
{
    return runInNamespace(u"set -e\n"
                          "mount -t tmpfs none /mnt\n"
                          "cp -a /etc/ufw /etc/default /mnt\n"
                          "cp /usr/share/ufw/user.rules /usr/share/ufw/user6.rules /mnt/ufw\n"
                          "mount --bind /mnt/ufw /etc/ufw\n"
                          "mount --bind /mnt/default /etc/default\n"
                          "mount -t tmpfs none /run\n"
                          "ufw --force enable >/dev/null 2>&1\n"
                          "kernel() {\n"
                          "  for c in input output; do\n"
                          "    iptables -S ufw-user-$c | sed -n 's/^-A ufw-user-/v4 /p'\n"
                          "    ip6tables -S ufw6-user-$c | sed -n 's/^-A ufw6-user-/v6 /p'\n"
                          "  done\n"
                          "}\n"_s +
                          script);
}

void TestUfw::initTestCase()
{
    for (const QString &program : {u"unshare"_s, u"ufw"_s, u"iptables"_s}) {
        if (!isInstalled(program))
            QSKIP(qPrintable(u"NOT TESTED: %1 is not installed"_s.arg(program)));
    }
    const Ran lab = inLab(u"ufw status; kernel"_s);
    if (lab.status != 0)
        QSKIP(("NOT TESTED: ufw cannot be enabled in a namespace here: " + lab.err).constData());
    // The positive control of what is compared below.
    QCOMPARE(lab.out, QByteArray("Status: active\n"));
}

void TestUfw::policyInTheKernel()
{
    const AddressMatch office = addresses({u"192.0.2.1"_s, u"192.0.2.6-192.0.2.9"_s});
    const Policy policy = whole({
        inbound(u"dns"_s, Family::IPv4, office, u"53/tcp"_s),
        inbound(u"dns"_s, Family::IPv4, any(), u"53/udp"_s),
        inbound(u"group"_s, Family::IPv4, any(), u"5353/udp"_s, addresses({u"224.0.0.251"_s})),
        inbound(u"vpn"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"ah"_s),
        inbound(u"vpn"_s, Family::IPv6, any(), u"esp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"80,443,8000-8010/tcp"_s),
        outbound(u"redis"_s, Family::IPv4, addresses({u"192.0.2.31"_s}), u"6379/tcp"_s),
        outbound(u"redis"_s, Family::IPv6, addresses({u"2001:db8::/64"_s}), u"6379/tcp"_s),
        outbound(u"time"_s, Family::IPv4, any(), u"123/udp"_s),
    });
    const QString text = target(u"ufw")->writePolicy(policy).value().text;
    const QString script = u"sh -s >/dev/null <<'SCRIPT'\n"_s + text + u"SCRIPT\n"_s +
                           u"kernel\nufw status verbose | grep Default\n"_s;
    const Ran ran = inLab(script + u"echo ---\n"_s + script);
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QByteArray expected =
        "v4 input -s 192.0.2.1/32 -p ah -j ACCEPT\n"
        "v4 input -d 224.0.0.251/32 -p udp -m udp --dport 5353 -j ACCEPT\n"
        "v4 input -p udp -m udp --dport 53 -j ACCEPT\n"
        "v4 input -s 192.0.2.8/31 -p tcp -m tcp --dport 53 -j ACCEPT\n"
        "v4 input -s 192.0.2.6/31 -p tcp -m tcp --dport 53 -j ACCEPT\n"
        "v4 input -s 192.0.2.1/32 -p tcp -m tcp --dport 53 -j ACCEPT\n"
        "v6 input -p tcp -m multiport --dports 80,443,8000:8010 -j ACCEPT\n"
        "v6 input -p esp -j ACCEPT\n"
        "v4 output -p udp -m udp --dport 123 -j ACCEPT\n"
        "v4 output -d 192.0.2.31/32 -p tcp -m tcp --dport 6379 -j ACCEPT\n"
        "v4 output -p udp -m udp --sport 68 --dport 67 -j ACCEPT\n"
        "v6 output -d 2001:db8::/64 -p tcp -m tcp --dport 6379 -j ACCEPT\n"
        "v6 output -s fe80::/10 -d ff02::1:2/128 -p udp -m udp --sport 546 --dport 547 -j ACCEPT\n"
        "v6 output -s fe80::/10 -d fe80::/10 -p udp -m udp --sport 546 --dport 547 -j ACCEPT\n"
        "Default: deny (incoming), deny (outgoing), disabled (routed)\n";
    const QList<QByteArray> halves = QByteArray(ran.out).replace("---\n", "\x01").split('\x01');
    QCOMPARE(halves.size(), 2);
    QCOMPARE(halves[0], halves[1]);
    QCOMPARE(halves[0], expected);
}

void TestUfw::onlyCoveredDirections()
{
    const Policy policy = whole({inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s),
                                    outbound(u"dns"_s, Family::IPv4, any(), u"53/udp"_s)},
        Directions::In);
    const QString text = target(u"ufw")->writePolicy(policy).value().text;
    const Ran ran = inLab(u"sh -s >/dev/null <<'SCRIPT'\n"_s + text +
                          u"SCRIPT\nkernel\nufw status verbose | grep Default\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(
        ran.out, QByteArray("v4 input -p tcp -m tcp --dport 443 -j ACCEPT\n"
                            "Default: deny (incoming), allow (outgoing), disabled (routed)\n"));
}

/// The whole command fails, and nothing of it is loaded.
void TestUfw::placeholdersAreRefused()
{
    const Policy policy = single({
        inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s),
        inbound(u"b"_s, Family::IPv6, unknown(u"db-1"_s), u"esp"_s),
        outbound(u"c"_s, Family::IPv4, name(u"localhost"_s), u"80,443/tcp"_s),
    });
    const QStringList lines =
        target(u"ufw")->writeRules(policy).value().text.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QString script;
    for (const QString &line : lines) {
        QVERIFY2(line.contains(u"'<ADDRESS-OF-"_s), qPrintable(line));
        script += line + u" >/dev/null 2>&1 && echo LOADED\n"_s;
    }
    const Ran ran = inLab(script + u"kernel\necho done"_s);
    QCOMPARE(ran.out, QByteArray("done\n"));
}

void TestUfw::singleRulesComeFirst()
{
    const Policy policy = single({
        inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"443/tcp"_s),
    });
    const QString text = target(u"ufw")->writeRules(policy).value().text;
    const Ran ran = inLab(u"ufw deny 443 >/dev/null\n{\n"_s + text + u"} >/dev/null\nkernel"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, QByteArray("v4 input -p tcp -m tcp --dport 443 -j ACCEPT\n"
                                 "v4 input -p tcp -m tcp --dport 443 -j DROP\n"
                                 "v4 input -p udp -m udp --dport 443 -j DROP\n"
                                 "v6 input -p tcp -m tcp --dport 443 -j ACCEPT\n"
                                 "v6 input -p tcp -m tcp --dport 443 -j DROP\n"
                                 "v6 input -p udp -m udp --dport 443 -j DROP\n"));
}

namespace {

QString policyScript(const Policy &policy)
{
    return u"sh -s <<'SCRIPT'\n"_s + target(u"ufw")->writePolicy(policy).value().text +
           u"SCRIPT\n"_s;
}

} // namespace

/// The flow loses its IPv6 half, another goes; what the administrator has, with the same ports, and
/// what stands in the other direction stay.
void TestUfw::staleRulesGoForeignStay()
{
    const std::vector<PolicyItem> before{
        inbound(u"old"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"22/tcp"_s),
        inbound(u"old"_s, Family::IPv6, any(), u"esp"_s),
        inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"443/tcp"_s),
        outbound(u"time"_s, Family::IPv4, any(), u"123/udp"_s)};
    const std::vector<PolicyItem> after{inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)};
    const Ran ran =
        inLab(u"{ ufw allow 22/tcp comment 'admin'\nufw allow 8080/tcp\n"_s +
              policyScript(whole(before)) + policyScript(whole(after, Directions::In)) +
              u"} >/dev/null\nkernel | grep -v -e --sport\nufw show added | grep admin"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, QByteArray("v4 input -p tcp -m tcp --dport 443 -j ACCEPT\n"
                                 "v4 input -p tcp -m tcp --dport 22 -j ACCEPT\n"
                                 "v4 input -p tcp -m tcp --dport 8080 -j ACCEPT\n"
                                 "v6 input -p tcp -m tcp --dport 22 -j ACCEPT\n"
                                 "v6 input -p tcp -m tcp --dport 8080 -j ACCEPT\n"
                                 "v4 output -p udp -m udp --dport 123 -j ACCEPT\n"
                                 "ufw allow 22/tcp comment 'admin'\n"));
}

/// ufw lists every kind of rule as we expect it to: run again, the script deletes nothing.
void TestUfw::nothingIsTakenAwayThatStays()
{
    Policy policy = everyKind();
    // One port and one address of each kind will do, and save the time.
    std::erase_if(policy.items, [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && (rule->flow == u"db"_s || rule->flow == u"dns"_s);
    });
    const Ran ran = inLab(u"ufw disable >/dev/null\n"_s + policyScript(policy) + u"echo ---\n"_s +
                          policyScript(policy));
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QList<QByteArray> halves = QByteArray(ran.out).replace("---\n", "\x01").split('\x01');
    QCOMPARE(halves.size(), 2);
    // Switched off, ufw says "Rules updated" for whatever it adds or deletes.
    QVERIFY(halves[0].contains("Rules updated"));
    QVERIFY2(!halves[1].contains("Rules updated"), halves[1].constData());
    QVERIFY(halves[1].contains("Skipping inserting existing rule"));
}

/// The rule of somebody else for the same packets, and one of ours for others, stay.
void TestUfw::singleRulesComeAndGo()
{
    const Policy policy = single({
        inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.4"_s}), u"443/tcp"_s),
        inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"80,443/udp"_s),
        outbound(u"vpn"_s, Family::IPv4, any(), u"esp"_s),
    });
    const Target &ufw = *target(u"ufw");
    const Ran ran =
        inLab(u"{ ufw allow from 192.0.2.7 to any port 443 proto tcp comment web\n"
              "ufw allow out 53; } >/dev/null\nkernel >/mnt/before\n{\n"_s +
              ufw.writeRules(policy).value().text + u"} >/dev/null\nkernel | wc -l; { \n"_s +
              ufw.deleteRules(policy).value().text +
              u"} >/dev/null\nwc -l </mnt/before; kernel | cmp - /mnt/before && echo the same\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out, QByteArray("10\n5\nthe same\n"));
}

void TestUfw::lookedUpNamesAreAddresses()
{
    const Policy policy = withLookups(
        whole({outbound(u"hub"_s, Family::IPv4,
                  lookedUp(u"hub.example.com"_s, {u"198.51.100.80"_s, u"198.51.100.82"_s}),
                  u"443/tcp"_s)},
            Directions::Out));
    const QString script = policyScript(policy);
    QVERIFY(script.contains(u"\n# hub.example.com: looked up 2026-03-14 from DNS\n"_s));
    const Ran ran = inLab(script + u"iptables -S ufw-user-output | grep 443\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out.right(ran.out.size() - ran.out.indexOf("-A ")),
        QByteArray("-A ufw-user-output -d 198.51.100.82/32 -p tcp -m tcp --dport 443 -j ACCEPT\n"
                   "-A ufw-user-output -d 198.51.100.80/32 -p tcp -m tcp --dport 443 -j ACCEPT\n"));
}

/// ufw refuses rules of IPv6 then, and drops everything of it.
void TestUfw::withoutIpv6()
{
    const Policy policy = whole({
        inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"443/tcp"_s),
    });
    const Ran ran =
        inLab(u"sed -i s/IPV6=yes/IPV6=no/ /etc/default/ufw; ufw reload >/dev/null\n"
              "exec 3>&1 >/dev/null\n"_s +
              policyScript(policy) + u"exec >&3\niptables -S ufw-user-input; ip6tables -S\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray("portolan: /etc/default/ufw has IPV6=no: ufw drops all IPv6, its "
                                 "rules are left out\n"));
    QCOMPARE(ran.out, QByteArray("-N ufw-user-input\n"
                                 "-A ufw-user-input -p tcp -m tcp --dport 443 -j ACCEPT\n"
                                 "-P INPUT DROP\n-P FORWARD DROP\n-P OUTPUT DROP\n"
                                 "-A INPUT -i lo -j ACCEPT\n-A OUTPUT -o lo -j ACCEPT\n"));
}

QTEST_GUILESS_MAIN(TestUfw)
#include "tst_ufw.moc"
