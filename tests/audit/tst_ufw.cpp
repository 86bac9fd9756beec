// Scripts that run ufw: ufw(8).

#include "tests/audit/Reading.h"

using namespace portolan;
using namespace portolan::testing;

class TestUfw : public QObject
{
    Q_OBJECT

private slots:
    void rulesets_data();
    void rulesets();
    void errors_data();
    void errors();
};

void TestUfw::rulesets_data()
{
    const auto row = rulesetTable();
    row("as installed", u"ufw enable"_s,
        {u"tcp 192.0.2.1 > 198.51.100.1:22 out"_s, u"icmp 192.0.2.1 > 198.51.100.1:8.0"_s,
            u"udp 192.0.2.1 > 224.0.0.251:5353"_s, u"tcp 192.0.2.1 > 198.51.100.1:22 reply"_s,
            u"icmpv6 [fe80::1] > [ff02::1]:130.0"_s,
            u"forward icmp 192.0.2.1 > 198.51.100.1:8.0"_s},
        {u"tcp 192.0.2.1 > 198.51.100.1:22"_s, u"udp 192.0.2.1 > 198.51.100.1:5353"_s,
            u"icmpv6 [2001:db8::1] > [ff02::1]:130.0"_s,
            u"forward tcp 192.0.2.1 > 198.51.100.1:22"_s});
    row("short form", u"ufw allow 22/tcp\nufw allow in 53\nufw allow 8000:8010,9000/udp"_s,
        {u"tcp 192.0.2.1 > 198.51.100.1:22"_s, u"tcp [2001:db8::1] > [2001:db8::2]:22"_s,
            u"udp 192.0.2.1 > 198.51.100.1:53"_s, u"udp 192.0.2.1 > 198.51.100.1:9000"_s},
        {u"udp 192.0.2.1 > 198.51.100.1:22"_s, u"tcp 192.0.2.1 > 198.51.100.1:8000"_s});
    row("long form",
        u"ufw allow from 192.0.2.0/24 port 7 to 198.51.100.1 port 80,443 proto tcp comment 'x y'\n"
        "ufw allow proto esp from 192.0.2.9"_s,
        {u"tcp 192.0.2.5:7 > 198.51.100.1:443"_s, u"esp 192.0.2.9 > 198.51.100.1"_s},
        {u"tcp 192.0.2.5:8 > 198.51.100.1:443"_s, u"tcp 192.0.2.5:7 > 198.51.100.2:443"_s,
            u"esp 192.0.2.8 > 198.51.100.1"_s});
    row("one family",
        u"ufw allow in from 0.0.0.0/0 to any port 1 proto udp\nufw allow from ::/0 to any port 2 proto udp"_s,
        {u"udp 192.0.2.5 > 198.51.100.1:1"_s, u"udp [2001:db8::1] > [2001:db8::2]:2"_s},
        {u"udp 192.0.2.5 > 198.51.100.1:2"_s, u"udp [2001:db8::1] > [2001:db8::2]:1"_s});
    row("order", u"ufw allow 1:9/tcp\nufw prepend deny 3/tcp\nufw deny 4/tcp"_s,
        {u"tcp 192.0.2.5 > 198.51.100.1:4"_s}, {u"tcp 192.0.2.5 > 198.51.100.1:3"_s});
    row("the same again",
        u"ufw allow 1/tcp\nufw deny 1/tcp\nufw allow 2/tcp\nufw delete allow 2/tcp"_s, {},
        {u"tcp 192.0.2.5 > 198.51.100.1:1"_s, u"tcp 192.0.2.5 > 198.51.100.1:2"_s});
    row("defaults",
        u"ufw default deny outgoing\nufw default allow incoming\nufw allow out 53\nufw reject in from 192.0.2.9"_s,
        {u"udp 192.0.2.5 > 198.51.100.1:53 out"_s, u"tcp 192.0.2.5 > 198.51.100.1:2"_s},
        {u"udp 192.0.2.5 > 198.51.100.1:54 out"_s, u"tcp 192.0.2.9 > 198.51.100.1:2"_s});
    row("routed", u"ufw route allow from 192.0.2.0/24 to 198.51.100.1 port 80 proto tcp"_s,
        {u"forward tcp 192.0.2.5 > 198.51.100.1:80"_s},
        {u"tcp 192.0.2.5 > 198.51.100.1:80"_s, u"forward tcp 192.0.3.5 > 198.51.100.1:80"_s});
    row("off", u"ufw --force enable\nufw disable"_s, {u"tcp 192.0.2.5 > 198.51.100.1:80"_s}, {});
    row("loopback", u"ufw allow in on lo"_s, {}, {u"tcp 192.0.2.5 > 198.51.100.1:80"_s});
}

void TestUfw::rulesets() { checkRuleset(u"ufw"_s); }

void TestUfw::errors_data()
{
    const auto row = errorTable();
    row("application", u"ufw enable\nufw allow OpenSSH"_s, u"2"_s, u"OpenSSH"_s);
    row("interface", u"ufw allow in on eth0"_s, u"1"_s, u"eth0"_s);
    row("host name", u"ufw allow from host.example.com"_s, u"1"_s, u"host.example.com"_s);
    row("mixed families", u"ufw allow from 192.0.2.1 to 2001:db8::1"_s, u"1"_s, u"families"_s);
    row("protocol", u"ufw allow from any proto sctp"_s, u"1"_s, u"sctp"_s);
    row("by number", u"ufw insert 3 allow 22/tcp"_s, u"1"_s, u"insert"_s);
    row("depends", u"if true; then\nufw allow 22/tcp\nfi"_s, u"2"_s, u"depends"_s);
    row("expands", u"ufw allow $PORT/tcp"_s, u"1"_s, u"depends"_s);
    row("placeholder", u"ufw prepend allow out from any to '<ADDRESS-OF-x>' port 443 proto tcp"_s,
        u"1"_s, u"ADDRESS"_s);
    row("esp has no ports", u"ufw allow from any port 1 proto esp"_s, u"1"_s, u"ports"_s);
}

void TestUfw::errors() { checkError(u"ufw"_s); }

QTEST_APPLESS_MAIN(TestUfw)
#include "tst_ufw.moc"
