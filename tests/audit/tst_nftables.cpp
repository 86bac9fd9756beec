// Rulesets of nft as people and `nft list ruleset` write them: nft(8).

#include "tests/audit/Reading.h"

using namespace portolan;
using namespace portolan::testing;

class TestNftables : public QObject
{
    Q_OBJECT

private slots:
    void rulesets_data();
    void rulesets();
    void errors_data();
    void errors();
    void notes();
};

namespace {

/// The text as the input chain of a table.
QString input(const QString &rules, const QString &more = {})
{
    return u"table inet filter {\n"_s + more +
           u"\nchain input {\ntype filter hook input priority 0; policy drop;\n"_s + rules +
           u"\n}\n}\n"_s;
}

} // namespace

void TestNftables::rulesets_data()
{
    const auto row = rulesetTable();
    row("nothing", {}, {u"tcp 192.0.2.1 > 198.51.100.1:22"_s}, {});
    row("one port", input(u"tcp dport 22 accept"_s),
        {u"tcp 192.0.2.1 > 198.51.100.1:22"_s, u"tcp [2001:db8::1] > [2001:db8::2]:22"_s,
            u"tcp 192.0.2.1 > 198.51.100.1:23 out"_s},
        {u"tcp 192.0.2.1 > 198.51.100.1:23"_s, u"udp 192.0.2.1 > 198.51.100.1:22"_s,
            u"gre 192.0.2.1 > 198.51.100.1"_s});
    row("family and negation",
        input(
            u"ip saddr != { 192.0.2.0/24, 198.51.100.1-198.51.100.9 } tcp dport != 1-1023 accept"_s),
        {u"tcp 203.0.113.1 > 198.51.100.1:1024"_s},
        {u"tcp 192.0.2.9 > 198.51.100.1:1024"_s, u"tcp 203.0.113.1 > 198.51.100.1:80"_s,
            u"tcp [2001:db8::1] > [2001:db8::2]:1024"_s, u"udp 203.0.113.1 > 198.51.100.1:1024"_s});
    row("states",
        input(u"ct state established,related accept\nct state invalid drop\n"
              "ct state new udp dport 53 accept"_s),
        {u"tcp 192.0.2.1 > 198.51.100.1:22 reply"_s, u"udp 192.0.2.1 > 198.51.100.1:53"_s},
        {u"tcp 192.0.2.1 > 198.51.100.1:22"_s});
    row("states in a map",
        input(u"ct state vmap { established : accept, related : accept, invalid : drop }"_s),
        {u"tcp 192.0.2.1 > 198.51.100.1:22 reply"_s}, {u"tcp 192.0.2.1 > 198.51.100.1:22"_s});
    row("loopback",
        input(u"iif \"lo\" accept\niifname != \"lo\" ip6 saddr ::1 drop\ntcp dport 9 accept"_s),
        {u"tcp 192.0.2.1 > 198.51.100.1:9"_s},
        {u"tcp 192.0.2.1 > 198.51.100.1:10"_s, u"tcp [::1] > [2001:db8::2]:9"_s});
    row("sets",
        input(u"ip saddr @admins tcp dport { ssh, 8000-8010 } counter packets 0 bytes 0 accept"_s,
            u"set admins {\ntype ipv4_addr\nflags interval\nauto-merge\n"
            "elements = { 192.0.2.1, 192.0.2.16/28,\n 203.0.113.5 counter packets 1 bytes 2 comment \"x, y\" }\n}\n"_s),
        {u"tcp 192.0.2.17 > 198.51.100.1:22"_s, u"tcp 203.0.113.5 > 198.51.100.1:8005"_s},
        {u"tcp 192.0.2.2 > 198.51.100.1:22"_s, u"tcp 192.0.2.1 > 198.51.100.1:8011"_s});
    row("an empty set",
        input(u"ip saddr @none accept\nip saddr != @none udp dport 1 accept"_s,
            u"set none { type ipv4_addr; }\n"_s),
        {u"udp 192.0.2.2 > 198.51.100.1:1"_s}, {u"tcp 192.0.2.2 > 198.51.100.1:1"_s});
    row("concatenation",
        input(u"ip saddr . meta l4proto . th dport @open accept\n"
              "ip6 daddr . tcp dport { 2001:db8::/64 . 80-90, 2001:db8::5 . 443 } accept"_s,
            u"set open {\ntypeof ip saddr . meta l4proto . th dport\nflags interval\n"
            "elements = { 192.0.2.0/30 . tcp . 22, 192.0.2.9 . udp . 100-200 }\n}\n"_s),
        {u"tcp 192.0.2.3 > 198.51.100.1:22"_s, u"udp 192.0.2.9 > 198.51.100.1:150"_s,
            u"tcp [2001:db8::9] > [2001:db8::7]:85"_s},
        {u"udp 192.0.2.3 > 198.51.100.1:22"_s, u"tcp 192.0.2.9 > 198.51.100.1:150"_s,
            u"tcp 192.0.2.4 > 198.51.100.1:22"_s, u"tcp [2001:db8::9] > [2001:db8::7]:443"_s});
    row("a concatenation that must not match",
        input(u"ip saddr . tcp dport != { 192.0.2.1 . 22, 192.0.2.2 . 23 } accept"_s),
        {u"tcp 192.0.2.1 > 198.51.100.1:23"_s, u"tcp 192.0.2.3 > 198.51.100.1:22"_s},
        {u"tcp 192.0.2.1 > 198.51.100.1:22"_s, u"tcp 192.0.2.2 > 198.51.100.1:23"_s,
            u"udp 192.0.2.3 > 198.51.100.1:22"_s, u"tcp [2001:db8::1] > [2001:db8::2]:22"_s});
    row("verdict map",
        input(
            u"ip daddr . tcp dport vmap @services\nudp dport vmap { 53 : accept, 54 : goto g }\nudp dport 55 accept"_s,
            u"map services {\ntype ipv4_addr . inet_service : verdict\n"
            "elements = { 198.51.100.1 . 80 : jump web, 198.51.100.2 . 22 : accept }\n}\n"
            "chain web {\nip saddr 192.0.2.0/24 accept\n}\nchain g {\nip saddr 192.0.2.9 drop\n}\n"_s),
        {u"tcp 192.0.2.3 > 198.51.100.1:80"_s, u"tcp 203.0.113.1 > 198.51.100.2:22"_s,
            u"udp 192.0.2.3 > 198.51.100.1:53"_s, u"udp 192.0.2.3 > 198.51.100.1:55"_s},
        {u"tcp 203.0.113.3 > 198.51.100.1:80"_s, u"tcp 192.0.2.3 > 198.51.100.2:80"_s,
            u"udp 192.0.2.3 > 198.51.100.1:54"_s});
    row("jump and return",
        input(u"jump a\ntcp dport 2 accept"_s,
            u"chain a {\nip saddr 192.0.2.1 return\ntcp dport 1-2 accept\n}\n"_s),
        {u"tcp 192.0.2.2 > 198.51.100.1:1"_s, u"tcp 192.0.2.1 > 198.51.100.1:2"_s},
        {u"tcp 192.0.2.1 > 198.51.100.1:1"_s});
    row("ICMP",
        input(u"icmp type { echo-request, 3 } accept\nicmpv6 type nd-neighbor-solicit ip6 hoplimit "
              u"255 accept\n"
              "icmp type 11 icmp code 0 accept"_s),
        {u"icmp 192.0.2.1 > 198.51.100.1:8.0"_s, u"icmp 192.0.2.1 > 198.51.100.1:3.4"_s,
            u"icmpv6 [2001:db8::1] > [2001:db8::2]:135.0"_s,
            u"icmp 192.0.2.1 > 198.51.100.1:11.0"_s},
        {u"icmp 192.0.2.1 > 198.51.100.1:0.0"_s, u"icmp 192.0.2.1 > 198.51.100.1:11.1"_s,
            u"icmpv6 [2001:db8::1] > [2001:db8::2]:134.0"_s,
            u"icmp [2001:db8::1] > [2001:db8::2]:8.0"_s});
    row("protocols",
        input(u"meta l4proto { esp, 47 } accept\nip protocol igmp accept\nip6 nexthdr 51 accept"_s),
        {u"esp 192.0.2.1 > 198.51.100.1"_s, u"gre [2001:db8::1] > [2001:db8::2]"_s,
            u"2 192.0.2.1 > 198.51.100.1"_s, u"ah [2001:db8::1] > [2001:db8::2]"_s},
        {u"ah 192.0.2.1 > 198.51.100.1"_s, u"2 [2001:db8::1] > [2001:db8::2]"_s});
    row("a table of one family",
        u"table ip t { chain i { type filter hook input priority filter - 5; policy drop; } }"_s,
        {u"tcp [2001:db8::1] > [2001:db8::2]:22"_s}, {u"tcp 192.0.2.1 > 198.51.100.1:22"_s});
    row("two base chains: both must accept",
        u"table inet a { chain i { type filter hook input priority 0; policy accept; tcp dport 1 "
        u"drop; }; }\n"
        "table inet b { chain i { type filter hook prerouting priority raw; policy accept; tcp dport 2 drop\n} }"_s,
        {u"tcp 192.0.2.1 > 198.51.100.1:3"_s, u"forward tcp 192.0.2.1 > 198.51.100.1:1"_s},
        {u"tcp 192.0.2.1 > 198.51.100.1:1"_s, u"tcp 192.0.2.1 > 198.51.100.1:2"_s,
            u"forward tcp 192.0.2.1 > 198.51.100.1:2"_s});
    row("commands",
        u"flush ruleset\nadd table inet f\nadd chain inet f in { type filter hook input priority "
        u"0; policy drop; }\n"
        "add set inet f s { type inet_service; }\nadd element inet f s { 80, 81 }\n"
        "add rule inet f in tcp dport @s accept\ninsert rule inet f in ip saddr 192.0.2.9 drop comment \"first\"\n"_s,
        {u"tcp 192.0.2.1 > 198.51.100.1:81"_s},
        {u"tcp 192.0.2.9 > 198.51.100.1:81"_s, u"tcp 192.0.2.1 > 198.51.100.1:82"_s});
    row("applied twice",
        u"table inet f\ndelete table inet f\n"_s +
            input(u"tcp dport 1 accept"_s).replace(u"filter {"_s, u"f {"_s) +
            u"table inet f\ndelete table inet f\n"_s +
            input(u"tcp dport 2 accept"_s).replace(u"filter {"_s, u"f {"_s),
        {u"tcp 192.0.2.1 > 198.51.100.1:2"_s}, {u"tcp 192.0.2.1 > 198.51.100.1:1"_s});
    row("definitions",
        u"define ADMIN = { 192.0.2.1, 192.0.2.2 }\ndefine PORT = 22\n"_s +
            input(
                u"ip saddr $ADMIN tcp dport $PORT accept\nip saddr { $ADMIN, 192.0.2.3 } tcp dport 23 accept"_s),
        {u"tcp 192.0.2.2 > 198.51.100.1:22"_s, u"tcp 192.0.2.3 > 198.51.100.1:23"_s},
        {u"tcp 192.0.2.3 > 198.51.100.1:22"_s});
    row("log, count, reject",
        input(u"tcp dport 5 log prefix \"x \" level info flags all counter accept\n"
              "reject with icmpx type admin-prohibited"_s),
        {u"tcp 192.0.2.1 > 198.51.100.1:5"_s}, {u"tcp 192.0.2.1 > 198.51.100.1:6"_s});
    row("single commands of a shell",
        u"nft insert rule inet filter input ip saddr { 192.0.2.1, 192.0.2.5-192.0.2.9 } tcp dport 53 accept comment '\"dns\"'\n"_s,
        {u"tcp 192.0.2.6 > 198.51.100.1:53"_s}, {u"tcp 192.0.2.4 > 198.51.100.1:53"_s});
    row("a dormant table",
        u"table inet t {\nflags dormant;\nchain i { type filter hook input priority 0; policy drop; }\n}"_s,
        {u"tcp 192.0.2.6 > 198.51.100.1:53"_s}, {});
    row("NAT is left aside",
        u"table ip nat { chain p { type nat hook prerouting priority dstnat; tcp dport 80 dnat to 192.0.2.5:8080; } }"_s,
        {u"tcp 192.0.2.6 > 198.51.100.1:53"_s}, {});
}

void TestNftables::rulesets() { checkRuleset(u"nftables"_s); }

void TestNftables::errors_data()
{
    const auto row = errorTable();
    row("unknown match", input(u"tcp dport 1 accept\ntcp flags syn accept"_s), u"6"_s,
        u"tcp flags"_s);
    row("unknown statement", input(u"limit rate 3/second accept"_s), u"5"_s, u"limit"_s);
    row("unknown interface", input(u"iifname \"eth0\" accept"_s), u"5"_s, u"eth0"_s);
    row("port without protocol", input(u"th dport 53 accept"_s), u"5"_s, u"protocol"_s);
    row("address of the other family", input(u"ip saddr 2001:db8::1 accept"_s), u"5"_s,
        u"2001:db8::1"_s);
    row("host name", input(u"ip saddr host.example.com accept"_s), u"5"_s, u"host.example.com"_s);
    row("reversed range", input(u"tcp dport 90-80 accept"_s), u"5"_s, u"90-80"_s);
    row("port too high", input(u"tcp dport 65536 accept"_s), u"5"_s, u"65536"_s);
    row("no such set", input(u"ip saddr @x accept"_s), u"5"_s, u"@x"_s);
    row("no such chain", input(u"jump x"_s), u"5"_s, u"chain"_s);
    row("after the verdict", input(u"accept tcp dport 80"_s), u"5"_s, u"after the verdict"_s);
    row("bits of an address", input(u"ip saddr & 255.255.0.0 == 192.0.0.0 accept"_s), u"5"_s,
        u"&"_s);
    row("string", u"table inet \"x\n"_s, u"1"_s, u"string"_s);
    row("brace", u"table inet x {\n"_s, u"2"_s, u"brace"_s);
    row("include", u"include \"x\"\n"_s, u"1"_s, u"include"_s);
    row("undefined", input(u"ip saddr $X accept"_s), u"5"_s, u"$X"_s);
    row("fewer fields", input(u"ip saddr . tcp dport { 192.0.2.1 } accept"_s), u"5"_s,
        u"elements"_s);
    row("bridge", u"table bridge x { chain a { type filter hook input priority 0; } }"_s, u"1"_s,
        u"bridge"_s);
    row("placeholder", u"nft insert rule inet filter input ip daddr '<ADDRESS-OF-x>' accept\n"_s,
        u"1"_s, u"<"_s);
    row("by number", u"add rule inet f in handle 5 accept"_s, u"1"_s, u"number"_s);
}

void TestNftables::errors() { checkError(u"nftables"_s); }

void TestNftables::notes()
{
    const auto ruleset =
        rulesetReader(u"nftables")
            ->read("table ip nat { chain p { type nat hook prerouting priority dstnat; } }", {});
    QVERIFY(ruleset);
    QCOMPARE(ruleset->notes.size(), 1);
    QVERIFY(ruleset->notes[0].contains("translates"_L1));
}

QTEST_APPLESS_MAIN(TestNftables)
#include "tst_nftables.moc"
