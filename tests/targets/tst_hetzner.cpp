#include "tests/targets/CloudReading.h"

#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Firewalls of Hetzner Cloud for Terraform, read back by a reader of its own.
class TestHetzner : public QObject
{
    Q_OBJECT

private slots:
    void aPeerWithoutAddressIsNotEverybody();
    void readBack_data();
    void readBack();
    void outboundIsClosed();
    void theOtherDirectionIsLeftAlone();
    void limits_data();
    void limits();
    void manyAddressesAreSplit();
    void whatItCannotSay();
    void singleRules();
    void labels();
    void parsersOfOthers();
};

namespace {

const Target &hetzner() { return *target(u"hetzner-terraform"_s); }

constexpr auto Closed = "out tcp 1 127.0.0.1/32"_L1;

void addRule(Lines &lines, const Hcl &rule)
{
    const bool in = rule.at(u"direction"_s) == QJsonValue(u"in"_s);
    const QString key = in ? u"source_ips"_s : u"destination_ips"_s;
    if (rule.words != QStringList{u"rule"_s} ||
        !onlyKnown(rule, {u"description"_s, u"direction"_s, u"protocol"_s, u"port"_s, key}, {}) ||
        rule.texts(key).size() > 100 || rule.at(u"description"_s).toString().size() > 255)
        throw std::runtime_error("an odd rule");
    const QString ports = rule.at(u"port"_s).toString(u"-"_s);
    Lines some;
    addCloudLines(
        some, in ? u"in"_s : u"out"_s, rule.at(u"protocol"_s).toString(), ports, rule.texts(key));
    lines.merge(some);
}

/// The lines of each firewall.
std::vector<Lines> firewalls(const QString &text)
{
    std::vector<Lines> result;
    for (const Hcl &block : resourcesOf(text, u"hcloud_firewall"_s)) {
        if (!onlyKnown(block, {u"name"_s}, {u"apply_to"_s, u"rule"_s}) ||
            block.blocks.size() > 51 || block.blocks.front().words[0] != u"apply_to"_s ||
            block.blocks.front().at(u"label_selector"_s) != QJsonValue(u"portolan=sfu-1"_s))
            throw std::runtime_error("an odd firewall");
        result.emplace_back();
        for (size_t i = 1; i < block.blocks.size(); ++i)
            addRule(result.back(), block.blocks[i]);
    }
    return result;
}

bool hasOutbound(const Lines &lines)
{
    return std::any_of(
        lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(u"out "_s); });
}

} // namespace

void TestHetzner::readBack_data()
{
    cloudRows();
    const AddressMatch office = addresses({u"192.0.2.5-192.0.2.9"_s});
    QTest::newRow("vpn") << member({inbound(u"a"_s, Family::IPv4, office, u"esp"_s),
        inbound(u"a"_s, Family::IPv4, office, u"gre"_s),
        inbound(u"a"_s, Family::IPv6, any(), u"esp"_s)});
}

void TestHetzner::readBack()
{
    QFETCH(Policy, policy);
    const std::vector<Lines> all = firewalls(hetzner().writePolicy(policy)->text);
    QCOMPARE(all.size(), size_t(1));
    Lines expected = expectedOfCloud(policy);
    if (!hasOutbound(expected))
        expected.insert(QString(Closed));
    QCOMPARE(joined(all.front()), joined(expected));
}

/// Without any outbound rule everything would go out.
void TestHetzner::outboundIsClosed()
{
    const std::vector<Lines> all = firewalls(hetzner().writePolicy(member({}))->text);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(joined(all.front()), QString(Closed));
}

void TestHetzner::theOtherDirectionIsLeftAlone()
{
    const std::vector<PolicyItem> items{inbound(u"a"_s, Family::IPv4, any(), u"443/tcp"_s),
        outbound(u"a"_s, Family::IPv4, any(), u"443/tcp"_s)};
    const Result<Emission> in = hetzner().writePolicy(member(items, Directions::In));
    QVERIFY(in->warnings.isEmpty());
    QCOMPARE(joined(firewalls(in->text).front()), u"in tcp 443 0.0.0.0/0"_s);

    const Result<Emission> out = hetzner().writePolicy(member(items, Directions::Out));
    QVERIFY(out->warnings.join(u'\n').contains(u"let everything in"_s));
    const Lines lines = firewalls(out->text).front();
    QVERIFY(lines.contains(u"out tcp 443 0.0.0.0/0"_s));
    QVERIFY(lines.contains(u"in tcp 1-65535 ::/0"_s) && lines.contains(u"in gre - 0.0.0.0/0"_s));
    QCOMPARE(lines.size(), size_t(1 + 2 * 5));
}

void TestHetzner::limits_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("expectedFirewalls"); ///< 0: refused
    QTest::newRow("49") << 49 << 1;
    QTest::newRow("50") << 50 << 2;
    QTest::newRow("245") << 245 << 5;
    QTest::newRow("246") << 246 << 0;
}

void TestHetzner::limits()
{
    QFETCH(int, count);
    QFETCH(int, expectedFirewalls);
    std::vector<PolicyItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back(
            inbound(u"f"_s, Family::IPv4, any(), QString::number(1000 + 2 * i) + u"/tcp"_s));
    const Result<Emission> emission = hetzner().writePolicy(member(items));
    QCOMPARE(bool(emission), expectedFirewalls > 0);
    if (!emission) {
        QVERIFY(emission.error().message.contains(u"needs 246 rules"_s));
        return;
    }
    QCOMPARE(emission->warnings.join(u'\n').contains(u"split into"_s), expectedFirewalls > 1);
    const std::vector<Lines> all = firewalls(emission->text);
    QCOMPARE(all.size(), size_t(expectedFirewalls));
    Lines together;
    for (const Lines &lines : all) {
        // One that leaves outbound open must not stand beside one that closes it.
        QVERIFY(lines.contains(QString(Closed)));
        together.insert(lines.begin(), lines.end());
    }
    together.erase(QString(Closed));
    QCOMPARE(joined(together), joined(expectedOfCloud(member(items))));
}

void TestHetzner::manyAddressesAreSplit()
{
    QStringList texts;
    for (int i = 0; i < 499; ++i)
        texts += IpAddress{Family::IPv4, 0xc6336400U + uint128(2 * i)}.toString();
    const auto policy = [&] {
        return member({inbound(u"a"_s, Family::IPv4, addresses(texts), u"443/tcp"_s)});
    };
    Lines expected = expectedOfCloud(policy());
    expected.insert(QString(Closed));
    QCOMPARE(joined(firewalls(hetzner().writePolicy(policy())->text).front()), joined(expected));
    texts += u"192.0.2.1"_s;
    const Result<Emission> tooMany = hetzner().writePolicy(policy());
    QVERIFY(!tooMany);
    QVERIFY(tooMany.error().message.contains(u"501"_s));
}

void TestHetzner::whatItCannotSay()
{
    const Result<Emission> emission =
        hetzner().writePolicy(member({inbound(u"six"_s, Family::IPv6, any(), u"icmpv6"_s),
            inbound(u"vpn"_s, Family::IPv4, any(), u"ah"_s),
            inbound(u"ss7"_s, Family::IPv4, any(), u"2905/sctp"_s),
            inbound(u"own"_s, Family::IPv4, any(), u"80/tcp"_s, addresses({u"203.0.113.1"_s}))}));
    for (const QString &flow : {u"six"_s, u"vpn"_s, u"ss7"_s, u"own"_s}) {
        QVERIFY(emission->text.contains(u"# "_s + flow + u", inbound: no rule: "_s));
        QVERIFY(emission->warnings.join(u'\n').contains(u"flow "_s + flow));
    }
    QCOMPARE(joined(firewalls(emission->text).front()), QString(Closed));
}

void TestHetzner::singleRules()
{
    const Policy policy = single({inbound(u"a"_s, Family::IPv4, any(), u"80,443/tcp"_s),
        outbound(u"a"_s, Family::IPv6, addresses({u"2001:db8::1"_s}), u"53/udp"_s)});
    Lines lines;
    for (const Hcl &rule : readHcl(hetzner().writeRules(policy)->text))
        addRule(lines, rule);
    QCOMPARE(joined(lines), joined(expectedOfCloud(policy)));

    const Policy unknownPeer =
        single({inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)});
    const std::vector<Hcl> rules = readHcl(hetzner().writeRules(unknownPeer)->text);
    QCOMPARE(rules.front().texts(u"source_ips"_s), QStringList{u"<ADDRESS-OF-db-1>"_s});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, addRule(lines, rules.front()));
}

/// Labels have the rules of those in Kubernetes: letters or digits at both ends.
void TestHetzner::labels()
{
    Policy policy = member({});
    policy.at = u"db."_s;
    const Hcl firewall =
        resourcesOf(hetzner().writePolicy(policy)->text, u"hcloud_firewall"_s).front();
    const QString selector = firewall.blocks.front().at(u"label_selector"_s).toString();
    static const QRegularExpression form(u"\\Aportolan=db-[0-9a-f]{8}\\z"_s);
    QVERIFY2(form.match(selector).hasMatch(), qPrintable(selector));
}

void TestHetzner::parsersOfOthers()
{
    QStringList used;
    const QString refused = refusedHcl(hetzner().writeMembers(members())->text, used);
    if (used.isEmpty())
        QSKIP("NOT TESTED: neither terraform nor the npm package @cdktf/hcl2json is installed");
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
}

/// An empty list of addresses would read as every address.
void TestHetzner::aPeerWithoutAddressIsNotEverybody()
{
    const Emission emission =
        hetzner().writePolicy(whole({inbound(u"a"_s, Family::IPv4, own(), u"443/tcp"_s)})).value();
    QVERIFY(!emission.text.contains(u"443"_s));
    QVERIFY(emission.warnings.join(u'\n').contains(u"flow a gives no rule"_s));
}

QTEST_GUILESS_MAIN(TestHetzner)
#include "tst_hetzner.moc"
