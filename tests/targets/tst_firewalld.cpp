#include "tests/support/lab/Firewalld.h"
#include "tests/targets/Fixtures.h"

#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// firewalld, really running in a namespace with a message bus of its own, given our scripts; what
/// it made of them is read back from the kernel. Nothing may be said on standard error: the daemon
/// calls bad rich rules a success.
class TestFirewalld : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hostPolicyTwice();
    void boundaryJudgesItsPacketsOnly();
    void twoBoundariesKeepApart();
    void staleRulesGoForeignStay();
    void singleRulesComeAndGo();
    void placeholdersAreRefused();
    void emptyNamesMatchNothing();
};

namespace {

Ran inLab(const QString &script)
{
    // What a policy of ours comes to in the kernel, without the jumps of firewalld's own.
    const QString functions = u"rules() { nft -n list chain inet firewalld \"$1\" | sed -n "
                              u"'s/^\\t\\t//p' | grep -v ^jump "
                              "|| true; }\n"_s;
    return runInNamespace(lab::firewalldPrologue() + functions + script);
}

QString applied(const Policy &policy)
{
    return u"sh -s <<'SCRIPT'\n"_s + target(u"firewalld")->writePolicy(policy).value().text +
           u"SCRIPT\n"_s;
}

QString commands(Result<Emission> (*write)(const Policy &), const Policy &policy)
{
    return u"sh -s >/dev/null <<'SCRIPT'\n"_s + write(policy).value().text + u"SCRIPT\n"_s;
}

} // namespace

void TestFirewalld::initTestCase()
{
    for (const QString &program :
        {u"unshare"_s, u"firewalld"_s, u"firewall-cmd"_s, u"dbus-daemon"_s, u"nft"_s}) {
        if (!isInstalled(program))
            QSKIP(qPrintable(u"NOT TESTED: %1 is not installed"_s.arg(program)));
    }
    const Ran lab = inLab(u"firewall-cmd --state; rules filter_IN_public_allow"_s);
    if (lab.status != 0)
        QSKIP(("NOT TESTED: firewalld does not run in a namespace here: " + lab.err).constData());
    // The positive control, and the accept that has to stay closed.
    QVERIFY2(lab.out.startsWith("running\ntcp dport 22 accept\n"), lab.out.constData());
}

void TestFirewalld::hostPolicyTwice()
{
    const Policy policy = whole({
        inbound(u"cdn"_s, Family::IPv4,
            lookedUp(u"published:cloudfront"_s, {u"198.51.100.64/26"_s}), u"8080/tcp"_s),
        inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.6-192.0.2.9"_s}),
            u"53/udp"_s),
        inbound(u"group"_s, Family::IPv4, any(), u"5353/udp"_s, addresses({u"224.0.0.251"_s})),
        inbound(u"ping"_s, Family::IPv4, any(), u"icmp"_s),
        inbound(u"sig"_s, Family::IPv6, addresses({u"2001:db8::/64"_s}), u"2905,3000-3010/sctp"_s),
        inbound(u"vpn"_s, Family::IPv6, any(), u"ah"_s),
        outbound(u"redis"_s, Family::IPv6, addresses({u"2001:db8::31"_s}), u"6379/tcp"_s),
        outbound(u"time"_s, Family::IPv4, any(), u"123/udp"_s),
    });
    const Ran ran = inLab(
        applied(policy) +
        u"nft -n list ruleset >/mnt/first\n"
        "rules filter_INPUT; echo --; rules filter_IN_policy_portolan-in; echo --\n"
        "rules filter_IN_policy_portolan-in_post; echo --\n"
        "rules filter_OUT_policy_portolan-out; echo --\n"
        "rules filter_OUT_policy_portolan-out_post; echo --\n"
        "nft list chain inet firewalld filter_IN_public | sed -n 's/^\\t\\tjump //p'; echo --\n"
        "nft list chain inet firewalld filter_INPUT_POLICIES_pre | sed -n 's/^\\t\\tjump //p'; "
        "echo --\n"
        "nft list set inet firewalld portolan-in-4-2 | tr -s '\\n\\t ' ' '; echo\n"_s +
        applied(policy) + u"nft -n list ruleset | cmp - /mnt/first && echo the same\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    const QByteArray expected = "type filter hook input priority 10; policy accept;\n"
                                "ct state { 0x2, 0x4 } accept\n"
                                "ct status 0x20 accept\n"
                                "iifname \"lo\" accept\n"
                                "ct state 0x1 drop\n"
                                "reject with icmpx 3\n"
                                "--\n"
                                "drop\n"
                                "--\n"
                                "icmp type 3 accept\n"
                                "icmp type 11 accept\n"
                                "icmp type 12 accept\n"
                                "icmpv6 type 1 accept\n"
                                "icmpv6 type 2 accept\n"
                                "icmpv6 type 3 accept\n"
                                "icmpv6 type 4 accept\n"
                                "icmpv6 type 133 accept\n"
                                "icmpv6 type 134 accept\n"
                                "icmpv6 type 135 accept\n"
                                "icmpv6 type 136 accept\n"
                                "ip6 daddr fe80::/10 ip6 saddr fe80::/10 udp dport 546 accept\n"
                                "ip saddr @portolan-in-4-1 tcp dport 8080 accept\n"
                                "ip saddr @portolan-in-4-2 udp dport 53 accept\n"
                                "ip daddr 224.0.0.251 udp dport 5353 accept\n"
                                "meta l4proto 1 accept\n"
                                "ip6 saddr 2001:db8::/64 sctp dport 2905 accept\n"
                                "ip6 saddr 2001:db8::/64 sctp dport 3000-3010 accept\n"
                                "meta nfproto 10 meta l4proto 51 accept\n"
                                "ip6 daddr ff02::/16 ip6 saddr fe80::/10 icmpv6 type 128 drop\n"
                                "ip6 daddr ff02::/16 ip6 saddr fe80::/10 meta l4proto 58 accept\n"
                                "--\n"
                                "drop\n"
                                "--\n";
    QCOMPARE(ran.out.left(expected.size()), expected);
    QVERIFY(ran.out.contains("ip6 daddr 2001:db8::31 tcp dport 6379 accept\n"
                             "meta nfproto 2 udp dport 123 accept\n"));
    // Our policy comes before whatever the zone accepts, and before the other policies.
    QVERIFY(ran.out.contains("filter_INPUT_POLICIES_pre\nfilter_IN_public_pre\n"));
    QVERIFY(ran.out.contains("filter_IN_policy_portolan-in\nfilter_IN_policy_allow-host-ipv6\n"));
    QVERIFY2(ran.out.contains("elements = { 192.0.2.1, 192.0.2.6/31, 192.0.2.8/31 }") ||
                 ran.out.contains("elements = { 192.0.2.1, 192.0.2.6-192.0.2.9 }"),
        ran.out.constData());
    QVERIFY(ran.out.endsWith("the same\n"));
}

void TestFirewalld::boundaryJudgesItsPacketsOnly()
{
    Policy policy = across(whole({
        inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s),
        inbound(u"office"_s, Family::IPv6, addresses({u"2001:db8:1::/64"_s}), u"22/tcp"_s),
        outbound(u"time"_s, Family::IPv4, any(), u"123/udp"_s),
        outbound(u"hub"_s, Family::IPv4,
            lookedUp(u"hub.example.com"_s, {u"203.0.113.60"_s, u"203.0.113.70"_s}), u"443/tcp"_s),
    }));
    const Ran ran =
        inLab(applied(policy) +
              u"for c in filter_FWD_policy_portolan-xk06-in "
              "filter_FWD_policy_portolan-xk06-out; do rules $c; rules ${c}_post; done\n"
              "nft list set inet firewalld portolan-xk06-out-4-2 | grep -c 203.0.113.60 "
              "|| true\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    // The looked-up address that is in the zone is no outside end.
    QCOMPARE(ran.out,
        QByteArray("ip daddr 203.0.113.10 ip saddr != @portolan-xk06-in-4-1 tcp dport 443 accept\n"
                   "ip6 daddr 2001:db8:f::10 ip6 saddr 2001:db8:1::/64 tcp dport 22 accept\n"
                   "ip daddr @portolan-xk06-in-4-1 ip saddr != @portolan-xk06-in-4-1 drop\n"
                   "ip6 daddr @portolan-xk06-in-6-2 ip6 saddr != @portolan-xk06-in-6-2 drop\n"
                   "ip daddr != @portolan-xk06-out-4-1 ip saddr 203.0.113.10 udp dport 123 accept\n"
                   "ip daddr @portolan-xk06-out-4-2 ip saddr 203.0.113.10 tcp dport 443 accept\n"
                   "ip daddr != @portolan-xk06-out-4-1 ip saddr @portolan-xk06-out-4-1 drop\n"
                   "ip6 daddr != @portolan-xk06-out-6-3 ip6 saddr @portolan-xk06-out-6-3 drop\n"
                   "0\n"));
}

void TestFirewalld::staleRulesGoForeignStay()
{
    const Policy before = whole(
        {inbound(u"old"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.9"_s}), u"22/tcp"_s)},
        Directions::In);
    const Policy after =
        whole({inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)}, Directions::In);
    const Ran ran = inLab(
        u"c='firewall-cmd -q --permanent'\n"
        "$c --new-policy=office; $c --policy=office --add-ingress-zone=HOST\n"
        "$c --policy=office --add-egress-zone=ANY; $c --policy=office --add-service=http\n"
        "$c --new-ipset=portolan-inland --type=hash:net; $c --zone=public --add-service=https\n"_s +
        applied(before) + applied(after) +
        u"rules filter_IN_policy_portolan-in_post | tail -n 3\n"
        "firewall-cmd --get-policies; firewall-cmd --get-ipsets\n"
        "firewall-cmd --list-services; firewall-cmd --policy=office --list-services\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out, QByteArray("meta nfproto 2 tcp dport 443 accept\n"
                                 "ip6 daddr ff02::/16 ip6 saddr fe80::/10 icmpv6 type 128 drop\n"
                                 "ip6 daddr ff02::/16 ip6 saddr fe80::/10 meta l4proto 58 accept\n"
                                 "allow-host-ipv6 office portolan-in\n"
                                 "portolan-inland\n"
                                 "dhcpv6-client https ssh\n"
                                 "http\n"));
}

void TestFirewalld::singleRulesComeAndGo()
{
    const Policy policy = single({
        inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.4"_s}), u"443/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"443/tcp"_s),
        outbound(u"time"_s, Family::IPv4, any(), u"123/udp"_s),
    });
    const Target *firewalld = target(u"firewalld");
    const Ran ran =
        inLab(u"nft -n list ruleset >/mnt/before\n"_s + commands(firewalld->writeRules, policy) +
              u"rules filter_IN_policy_portolan-rule-in\n"
              "rules filter_IN_policy_portolan-rule-in_post\n"
              "rules filter_OUT_policy_portolan-rule-out_post\n"_s +
              commands(firewalld->deleteRules, policy) +
              u"nft -n list ruleset | cmp - /mnt/before && echo the same\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out, QByteArray("ip saddr 192.0.2.1 tcp dport 443 accept\n"
                                 "ip saddr 192.0.2.4 tcp dport 443 accept\n"
                                 "meta nfproto 10 tcp dport 443 accept\n"
                                 "meta nfproto 2 udp dport 123 accept\n"
                                 "the same\n"));
}

/// Each command that needs an address fails, and nothing is loaded.
void TestFirewalld::placeholdersAreRefused()
{
    const Policy policy = single({
        inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s),
        inbound(u"b"_s, Family::IPv6, unknown(u"db-1"_s), u"esp"_s),
        outbound(u"c"_s, Family::IPv4, name(u"localhost"_s), u"80/tcp"_s),
    });
    const QString text = target(u"firewalld")->writeRules(policy).value().text;
    QCOMPARE(text.count(u"<ADDRESS-OF-"_s), 3);
    QString script;
    for (const QString &line : text.split(u'\n')) {
        const bool mustFail = line.contains(u"<ADDRESS-OF-"_s);
        script += mustFail ? line + u" >/dev/null 2>&1 && echo LOADED\n"_s : line + u'\n';
    }
    const Ran ran = inLab(u"{\n"_s + script +
                          u"} >/dev/null\nrules filter_IN_policy_portolan-rule-in_post\n"
                          "rules filter_OUT_policy_portolan-rule-out_post\necho done\n"_s);
    QCOMPARE(ran.out, QByteArray("done\n"));
}

void TestFirewalld::emptyNamesMatchNothing()
{
    const Policy policy =
        whole({outbound(u"hub"_s, Family::IPv4, name(u"hub.example.com"_s), u"443/tcp"_s)},
            Directions::Out);
    const Ran ran =
        inLab(applied(policy) +
              u"rules filter_OUT_policy_portolan-out_post | grep 443\n"
              "nft list set inet firewalld portolan-out-4-2 | grep -c elements || true\n"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out, QByteArray("ip daddr @portolan-out-4-2 tcp dport 443 accept\n0\n"));
}

/// Applying the policy of one zone must not take that of another one away.
void TestFirewalld::twoBoundariesKeepApart()
{
    QSet<QString> names;
    const QStringList ids{u"dmz"_s, u"lan"_s, u"a.b"_s, u"a-b"_s, QString(63, u'x')};
    for (const QString &id : ids) {
        Policy policy = everyKindAcross();
        policy.at = id;
        const QString text = target(u"firewalld")->writePolicy(policy).value().text;
        for (const QString &line : text.split(u'\n')) {
            if (!line.startsWith(u"fresh portolan"_s))
                continue;
            const QString name = line.section(u' ', 1, 1);
            QVERIFY2(name.size() <= 17, qPrintable(name));
            names.insert(name);
        }
    }
    names << u"portolan-in"_s << u"portolan-out"_s;
    QCOMPARE(names.size(), 2 * ids.size() + 2);
}

QTEST_GUILESS_MAIN(TestFirewalld)
#include "tst_firewalld.moc"
