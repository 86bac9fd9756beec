#include "model/targets/FastForm.h"
#include "tests/targets/Fixtures.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// nftables, iptables and DOCKER-USER where they go further than a host's readable rules: the
/// boundary of a zone, sets for large policies, rules taken away again.
/// All in namespaces without any network.
class TestLinux : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void setsHoldTheSamePackets();
    void setsAreDisjoint();
    void largePoliciesLoad_data();
    void largePoliciesLoad();
    void boundaryBesideHost();
    void iptablesTwice_data();
    void iptablesTwice();
    void namesOfChainsFit();
    void deleteUndoesInsert_data();
    void deleteUndoesInsert();
    void deleteLeavesWhatIsAlike();
    void dockerTwice_data() { iptablesTwice_data(); }
    void dockerTwice();
    void dockerAsksForTheInterface_data();
    void dockerAsksForTheInterface();

private:
    QString write(const QString &name, const QString &text);
    Ran inLab(const QString &script);
    QString m_missing;
    QTemporaryDir m_folder;
};

namespace {

IpRange blockIn16(QRandomGenerator &random)
{
    return IpRange::block(
        {Family::IPv4, 0xC0000200U + random.bounded(16U)}, 28 + random.bounded(5));
}

AddressMatch randomEnd(QRandomGenerator &random, bool mayBeOwn)
{
    if (random.bounded(4) == 0)
        return mayBeOwn ? own() : any();
    std::vector<IpRange> ranges;
    for (int i = random.bounded(2); i >= 0; --i)
        ranges.push_back(blockIn16(random));
    return {Kind::Ranges, normalized(ranges), {}};
}

std::vector<PolicyItem> randomRules(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<PolicyItem> items;
    for (int i = 0; i < count; ++i) {
        const int first = 1 + random.bounded(8);
        const QString ports = random.bounded(6) == 0
                                  ? u"esp"_s
                                  : u"%1-%2/%3"_s.arg(first)
                                        .arg(first + random.bounded(3))
                                        .arg(random.bounded(2) ? u"tcp"_s : u"udp"_s);
        items.push_back(inbound(u"f%1"_s.arg(i), Family::IPv4, randomEnd(random, false), ports,
            randomEnd(random, true)));
    }
    return items;
}

bool matches(const AddressMatch &end, const IpRange &address)
{
    return end.kind != Kind::Ranges ||
           std::any_of(end.ranges.begin(), end.ranges.end(),
               [&](const IpRange &range) { return range.contains(address); });
}

struct Sent
{
    IpRange source;
    IpRange destination;
    Protocol protocol;
    quint16 port;
};

bool allows(const std::vector<PolicyItem> &items, const Sent &sent)
{
    return std::any_of(items.begin(), items.end(), [&](const PolicyItem &item) {
        const Rule &rule = std::get<Rule>(item);
        const auto holds = [&](const PortRange &range) {
            return range.first <= sent.port && sent.port <= range.last;
        };
        return rule.protocol == sent.protocol && matches(rule.source, sent.source) &&
               matches(rule.destination, sent.destination) &&
               (!hasPorts(rule.protocol) ||
                   std::any_of(rule.ports.begin(), rule.ports.end(), holds));
    });
}

bool holds(const FastGroup &group, const FastElement &element, const Sent &sent)
{
    return element.protocol == sent.protocol &&
           (!group.matchesSource || element.source.contains(sent.source)) &&
           (!group.matchesDestination || element.destination.contains(sent.destination)) &&
           (!group.hasPorts ||
               (element.ports.first <= sent.port && sent.port <= element.ports.last));
}

/// In how many elements of a group the packet is.
std::vector<int> timesHeld(const FastForm &form, const Sent &sent)
{
    std::vector<int> times;
    for (const FastGroup &group : form.groups) {
        times.push_back(int(std::count_if(group.elements.begin(), group.elements.end(),
            [&](const FastElement &element) { return holds(group, element, sent); })));
    }
    return times;
}

std::vector<Sent> everyPacket()
{
    std::vector<Sent> all;
    for (quint32 from = 0; from < 16; ++from) {
        for (quint32 to = 0; to < 16; ++to) {
            for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Esp}) {
                for (quint16 port = 1; port <= (hasPorts(protocol) ? 11 : 1); ++port) {
                    const auto one = [](quint32 host) {
                        return IpRange::block({Family::IPv4, 0xC0000200U + host}, 32);
                    };
                    all.push_back({one(from), one(to), protocol, port});
                }
            }
        }
    }
    return all;
}

Policy large(bool isBoundary)
{
    std::vector<PolicyItem> items = randomRules(7, 150);
    for (quint32 i = 0; i < 300; ++i) {
        const uint128 host = 0xC6336400U + i % 200;
        Rule rule = inbound(u"pair-%1"_s.arg(i), Family::IPv4,
            {Kind::Ranges, {IpRange{Family::IPv4, host, host}}, {}}, u"%1/tcp"_s.arg(1000 + i),
            addresses({u"192.0.2.%1"_s.arg(i % 16)}));
        items.push_back(rule);
        rule = inbound(u"six-%1"_s.arg(i), Family::IPv6, addresses({u"2001:db8:1::%1"_s.arg(i)}),
            u"%1/udp"_s.arg(1000 + i), addresses({u"2001:db8::%1"_s.arg(i)}));
        items.push_back(rule);
    }
    Policy policy = whole(items);
    if (isBoundary) {
        policy.scope = Scope::Boundary;
        policy.zoneAddresses = addresses({u"192.0.2.0/28"_s, u"2001:db8::/64"_s}).ranges;
    }
    return policy;
}

} // namespace

void TestLinux::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const QString &program :
        {u"unshare"_s, u"nft"_s, u"iptables-restore"_s, u"iptables-legacy"_s, u"ipset"_s}) {
        if (!isInstalled(program))
            m_missing = program + u" is not installed"_s;
    }
    if (m_missing.isEmpty() && runInNamespace(u"nft list ruleset"_s).status != 0)
        m_missing = u"no network namespaces here"_s;
}

QString TestLinux::write(const QString &name, const QString &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write a temporary file");
    return file.fileName();
}

/// With a /run of its own, where the older iptables has its lock.
Ran TestLinux::inLab(const QString &script)
{
    return runInNamespace(
        u"mount -t tmpfs none /run || exit 99\ncd %1\n"_s.arg(m_folder.path()) + script);
}

#define NEEDS_LAB()                                                                                \
    if (!m_missing.isEmpty())                                                                      \
    QSKIP(qPrintable(u"NOT TESTED: "_s + m_missing))

void TestLinux::setsHoldTheSamePackets()
{
    const std::vector<Sent> packets = everyPacket();
    for (quint32 seed = 0; seed < 25; ++seed) {
        const std::vector<PolicyItem> items = randomRules(seed, 30);
        const FastForm form = fastForm(items, [](const Rule &) { return true; });
        QVERIFY(!form.groups.empty());
        for (const Sent &sent : packets) {
            const std::vector<int> times = timesHeld(form, sent);
            const bool held =
                std::any_of(times.begin(), times.end(), [](int count) { return count > 0; });
            QVERIFY((held || allows(form.rest, sent)) == allows(items, sent));
        }
    }
}

void TestLinux::setsAreDisjoint()
{
    const std::vector<Sent> packets = everyPacket();
    bool shared = false;
    for (quint32 seed = 0; seed < 25; ++seed) {
        // Few prefix lengths, so that some share a group.
        const std::vector<PolicyItem> items = randomRules(seed, 6);
        const FastForm form = fastForm(items, [](const Rule &) { return true; });
        for (const FastGroup &group : form.groups) {
            for (const FastElement &element : group.elements) {
                shared = shared || element.source.prefixLength() !=
                                       group.elements.front().source.prefixLength();
            }
        }
        for (const Sent &sent : packets) {
            for (const int times : timesHeld(form, sent))
                QVERIFY(times <= 1);
        }
    }
    QVERIFY(shared);
}

void TestLinux::largePoliciesLoad_data()
{
    QTest::addColumn<bool>("isBoundary");
    QTest::newRow("host") << false;
    QTest::newRow("boundary") << true;
}

/// The kernel refuses elements that overlap.
void TestLinux::largePoliciesLoad()
{
    NEEDS_LAB();
    QFETCH(bool, isBoundary);
    const Policy policy = large(isBoundary);
    const Emission nft = target(u"nftables")->writePolicy(policy).value();
    QVERIFY(nft.text.contains(u"192.0.2.5 . tcp . 1005 comment \"pair-5\""_s));
    write(u"large.nft"_s, nft.text);
    const Emission iptables = target(u"iptables")->writePolicy(policy).value();
    QCOMPARE(iptables.attachments.size(), size_t(1));
    write(u"large.rules"_s, iptables.text);
    write(u"large.rules.ipset"_s, iptables.attachments.front().text);
    const Ran ran =
        inLab(u"set -e; nft -f large.nft; nft list ruleset >1; nft -f large.nft; "
              "nft list ruleset >2; cmp 1 2; nft flush ruleset\n"
              "dump() { iptables-save -t filter; ip6tables-save -t filter; ipset save -s; }\n"
              "run() { sed -n 's/^#> //p' large.rules | sh -s large.rules; }\n"
              "run; dump | grep -v '^[#:]' >1; run; dump | grep -v '^[#:]' >2; cmp 1 2\n"
              "grep -c 'pair-' 2; grep -c 'six-' 2"_s);
    QVERIFY2(ran.status == 0, (ran.err + ran.out).constData());
    QCOMPARE(ran.out, QByteArray("300\n300\n"));
}

void TestLinux::boundaryBesideHost()
{
    NEEDS_LAB();
    Policy across = everyKindAcross();
    across.at = u"sfu-1"_s;
    write(u"host.nft"_s, target(u"nftables")->writePolicy(everyKind())->text);
    write(u"across.nft"_s, target(u"nftables")->writePolicy(across)->text);
    const Ran ran = inLab(u"set -e; nft -f host.nft; nft -f across.nft; nft list ruleset >1; "
                          "nft -f across.nft; nft -f host.nft; nft list ruleset >2; "
                          "sort 1 >a; sort 2 >b; cmp a b; nft list tables; "
                          "nft list ruleset | sed -n 's/.*hook \\([a-z]*\\).*/\\1/p' | sort"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out.split('\n').size(), 6);
    QVERIFY(ran.out.contains("table inet portolan\n"));
    QVERIFY(ran.out.contains("table inet portolan_sfu-1\n"));
    QVERIFY(ran.out.endsWith("forward\ninput\noutput\n"));
}

void TestLinux::iptablesTwice_data()
{
    QTest::addColumn<QString>("backEnd");
    QTest::newRow("nft") << u"nft"_s;
    QTest::newRow("legacy") << u"legacy"_s;
}

namespace {

/// Script that makes "iptables" and its relatives mean one of the two back ends.
QString backEndScript(const QString &name)
{
    return u"mkdir -p bin.%1\nfor t in iptables ip6tables; do for s in '' -save -restore; do "
           "ln -sf \"$(command -v $t-%1$s)\" bin.%1/$t$s; done; done\n"
           "PATH=$PWD/bin.%1:$PATH\n"_s.arg(name);
}

} // namespace

/// A known weakness of the form without its script: a second jump, and then a third.
void TestLinux::iptablesTwice()
{
    NEEDS_LAB();
    QFETCH(QString, backEnd);
    write(u"host.rules"_s, target(u"iptables")->writePolicy(everyKind())->text);
    write(u"across.rules"_s, target(u"iptables")->writePolicy(everyKindAcross())->text);
    const Ran ran = inLab(
        backEndScript(backEnd) +
        u"set -e\niptables -A INPUT -s 192.0.2.99 -j DROP\niptables -A FORWARD -s 192.0.2.99 -j "
        u"DROP\n"
        "run() { for f in host across; do sed -n 's/^#> //p' $f.rules | sh -s $f.rules; done; }\n"
        "dump() { iptables -S; ip6tables -S; }\n"
        "run; dump >1; iptables -D INPUT -j PORTOLAN-IN; iptables -A INPUT -j PORTOLAN-IN\n"
        "iptables -A INPUT -j PORTOLAN-IN; run; run; dump >2; cmp 1 2; "
        "iptables -S INPUT; iptables -S FORWARD; ip6tables -S OUTPUT"_s);
    QVERIFY2(ran.status == 0, (ran.err + ran.out).constData());
    QCOMPARE(ran.out, QByteArray("-P INPUT ACCEPT\n-A INPUT -j PORTOLAN-IN\n"
                                 "-A INPUT -s 192.0.2.99/32 -j DROP\n"
                                 "-P FORWARD ACCEPT\n-A FORWARD -j PORTOLAN-B-dmz\n"
                                 "-A FORWARD -s 192.0.2.99/32 -j DROP\n"
                                 "-P OUTPUT ACCEPT\n-A OUTPUT -j PORTOLAN-OUT\n"));
}

/// iptables takes 28 characters, and ids that differ only at their end are different zones.
void TestLinux::namesOfChainsFit()
{
    QSet<QString> names;
    int lines = 0;
    for (const QString &at : {u"dmz"_s, u"fifteen-letters"_s, QString(63, u'x'),
             QString(62, u'x') + u'y', u"sixteen.letters_"_s}) {
        Policy policy = everyKindAcross();
        policy.at = at;
        for (const QString &line : target(u"iptables")->writePolicy(policy)->text.split(u'\n')) {
            if (!line.startsWith(u':'))
                continue;
            const QString name = line.mid(1).section(u' ', 0, 0);
            QVERIFY2(name.size() <= 28, qPrintable(name));
            names.insert(name);
            ++lines;
        }
    }
    QCOMPARE(lines, 15);
    QCOMPARE(names.size(), 15);
}

namespace {

constexpr auto Chains =
    "nft 'add table inet filter; add chain inet filter input { type filter hook input priority 0; "
    "}; add chain inet filter output { type filter hook output priority 0; }; add chain inet "
    "filter forward { type filter hook forward priority 0; }'\n"
    "for t in iptables ip6tables; do $t -N DOCKER-USER; $t -A FORWARD -j DOCKER-USER; done\n"
    "export OUTER=lo\n";

Policy singleRules(bool isBoundary)
{
    Policy policy = isBoundary ? everyKindAcross() : everyKind();
    policy.single = true;
    std::erase_if(policy.items, [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && rule->destination.kind == Kind::Name && rule->destination.ranges.empty();
    });
    return policy;
}

} // namespace

void TestLinux::deleteUndoesInsert_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isBoundary");
    QTest::newRow("nftables, host") << u"nftables"_s << false;
    QTest::newRow("nftables, boundary") << u"nftables"_s << true;
    QTest::newRow("iptables, host") << u"iptables"_s << false;
    QTest::newRow("iptables, boundary") << u"iptables"_s << true;
    QTest::newRow("docker-user") << u"docker-user"_s << false;
}

void TestLinux::deleteUndoesInsert()
{
    NEEDS_LAB();
    QFETCH(QString, id);
    QFETCH(bool, isBoundary);
    const Policy policy = singleRules(isBoundary);
    const QString insert = write(u"insert.sh"_s, target(id)->writeRules(policy)->text);
    const QString text = target(id)->deleteRules(policy)->text;
    const QString undo = write(u"undo.sh"_s, text);
    const Ran ran = inLab(
        QString::fromLatin1(Chains) +
        u"dump() { iptables -S; ip6tables -S; nft list table inet filter; }\nset -e; dump >1; sh "
        u"-e "
        u"insert.sh; dump >2; cmp -s 1 2 && exit 9; "
        "sh -e undo.sh; dump >3; cmp 1 3; grep '^[a-z]' undo.sh | while read -r line; "
        "do "
        "sh -c \"$line\" >/dev/null 2>&1 && echo DELETED-AGAIN || :; done; dump >4; cmp 1 4"_s);
    QVERIFY2(ran.status == 0, (ran.err + ran.out).constData());
    QCOMPARE(ran.out, QByteArray());
}

/// The same flow from elsewhere, the same rule with other words, somebody else's with the comment.
void TestLinux::deleteLeavesWhatIsAlike()
{
    NEEDS_LAB();
    const auto rule = [](const QString &from) {
        return single({inbound(u"web"_s, Family::IPv4, addresses({from}), u"443/tcp"_s)});
    };
    const Target *nft = target(u"nftables");
    const Ran ran = inLab(
        QString::fromLatin1(Chains) + u"set -e\n"_s + nft->writeRules(rule(u"192.0.2.1"_s))->text +
        nft->writeRules(rule(u"192.0.2.10"_s))->text +
        u"nft add rule inet filter input ip saddr 192.0.2.1 tcp dport 443 accept\n"
        "nft 'add rule inet filter input counter drop comment \"web\"'\n"_s +
        nft->writeRules(rule(u"192.0.2.1"_s))->text + nft->deleteRules(rule(u"192.0.2.1"_s))->text +
        u"nft -s list chain inet filter input | sed -n 's/^\\t\\t//p'"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, QByteArray("type filter hook input priority filter; policy accept;\n"
                                 "ip saddr 192.0.2.10 tcp dport 443 accept comment \"web\"\n"
                                 "ip saddr 192.0.2.1 tcp dport 443 accept comment \"web\"\n"
                                 "ip saddr 192.0.2.1 tcp dport 443 accept\n"
                                 "counter drop comment \"web\"\n"));
}

void TestLinux::dockerTwice()
{
    NEEDS_LAB();
    QFETCH(QString, backEnd);
    write(u"docker.sh"_s, target(u"docker-user")->writePolicy(everyKind())->text);
    const Ran ran = inLab(
        backEndScript(backEnd) +
        u"set -e\nfor t in iptables ip6tables; do $t -N DOCKER-USER; $t -N DOCKER\n"
        "$t -A FORWARD -j DOCKER-USER; $t -A FORWARD -j DOCKER; $t -A DOCKER-USER -p esp -j DROP; "
        "done\ndump() { iptables -S; ip6tables -S; }\n"
        "OUTER=lo sh docker.sh; dump >1; OUTER=lo sh docker.sh; dump >2; cmp 1 2\n"
        "iptables -S DOCKER-USER; iptables -S DOCKER; iptables -S FORWARD; "
        "iptables -S PORTOLAN-DOCKER | sed -n -e '2,3p' -e '/ -p tcp.* cdn /p' | head -n 3; "
        "iptables -S PORTOLAN-DOCKER | tail -n 4"_s);
    QVERIFY2(ran.status == 0, (ran.err + ran.out).constData());
    QCOMPARE(ran.out,
        QByteArray("-N DOCKER-USER\n-A DOCKER-USER -j PORTOLAN-DOCKER\n"
                   "-A DOCKER-USER -p esp -j DROP\n-N DOCKER\n-P FORWARD ACCEPT\n"
                   "-A FORWARD -j DOCKER-USER\n-A FORWARD -j DOCKER\n"
                   "-A PORTOLAN-DOCKER ! -i lo -j RETURN\n"
                   "-A PORTOLAN-DOCKER -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN\n"
                   "-A PORTOLAN-DOCKER -s 198.51.100.64/26 -p tcp -m conntrack --ctstate DNAT "
                   "--ctorigdstport 8080 "
                   "--ctdir ORIGINAL -m comment --comment cdn -j RETURN\n"
                   "-A PORTOLAN-DOCKER -o docker0 -j DROP\n"
                   "-A PORTOLAN-DOCKER -o docker_gwbridge -j DROP\n"
                   "-A PORTOLAN-DOCKER -o br-+ -j DROP\n"
                   "-A PORTOLAN-DOCKER -m conntrack --ctstate DNAT -j DROP\n"));
}

void TestLinux::dockerAsksForTheInterface_data()
{
    QTest::addColumn<QString>("environment");
    QTest::newRow("none") << u"OUTER="_s;
    QTest::newRow("not there") << u"OUTER=eth99"_s;
    QTest::newRow("words") << u"OUTER='lo -j ACCEPT'"_s;
    QTest::newRow("any") << u"OUTER=+"_s;
    QTest::newRow("option") << u"OUTER=-j"_s;
    QTest::newRow("command") << u"OUTER='$(touch canary)'"_s;
    QTest::newRow("line") << u"OUTER='lo\n-F'"_s;
    QTest::newRow("bridges") << u"OUTER=lo BRIDGES='a; b'"_s;
}

void TestLinux::dockerAsksForTheInterface()
{
    NEEDS_LAB();
    QFETCH(QString, environment);
    write(u"docker.sh"_s, target(u"docker-user")->writePolicy(everyKind())->text);
    const Ran ran =
        inLab(QString::fromLatin1(Chains) + u"unset OUTER\nnft list ruleset >1\n"_s + environment +
              u" sh docker.sh && echo RAN\n"
              "nft list ruleset >2; cmp 1 2; ls canary"_s);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY(!ran.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestLinux)
#include "tst_linux.moc"
