#include "tests/targets/CloudReading.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Cloud firewalls of DigitalOcean. The script is run by sh, with a recorder for doctl that keeps
/// firewalls as the API does (an update replaces everything); the Terraform text is read back by a
/// reader of its own.
class TestDigitalOcean : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readBack_data() { cloudRows(); }
    void readBack();
    void staleFirewallsGoForeignStay();
    void emptyCloses();
    void theOtherDirectionIsOpened();
    void limits_data();
    void limits();
    void manyAddressesAreSplit();
    void whatItCannotSay();
    void singleRules();
    void placeholders();
    void namesAreApart();
    void parsersOfOthers();

private:
    Ran sh(const QString &script);
    std::map<QString, QStringList> firewalls();
    Lines stored();

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

namespace {

/// Keeps each firewall in a file of its name: a line for each argument. Ids are "id-of-NAME".
constexpr auto Recorder = R"sh(#!/bin/sh
cd "$STATE" || exit 1
case "$1 $2 $3" in
"compute tag get") [ -e "tag.$4" ] ;;
"compute tag create") [ ! -e "tag.$4" ] && : >"tag.$4" ;;
"compute firewall list")
    for file in firewall.*; do
        [ ! -e "$file" ] || echo "id-of-${file#firewall.}   ${file#firewall.}"
    done ;;
"compute firewall create")
    shift 3
    [ "$1" = --name ] && [ ! -e "firewall.$2" ] && [ -e "tag.$4" ] || exit 3
    printf '%s\n' "$@" >"firewall.$2" ;;
"compute firewall update")
    [ -e "firewall.${4#id-of-}" ] && [ "${4#id-of-}" = "$6" ] || exit 4
    shift 4
    printf '%s\n' "$@" >"firewall.$2" ;;
"compute firewall delete") [ "$5" = --force ] && rm "firewall.${4#id-of-}" ;;
"compute firewall add-rules" | "compute firewall remove-rules") printf '%s\n' "$@" >>calls ;;
*) exit 5 ;;
esac
)sh"_L1;

/// The value of `--inbound-rules`: rules with spaces between them.
void addRules(Lines &lines, const QString &direction, const QString &value)
{
    for (const QString &rule : value.split(u' ')) {
        QString protocol;
        QString ports;
        QStringList blocks;
        for (const QString &part : rule.split(u',')) {
            const QString key = part.section(u':', 0, 0);
            const QString text = part.section(u':', 1);
            if (key == u"address"_s)
                blocks += text;
            else if (key == u"protocol"_s && protocol.isEmpty())
                protocol = text;
            else if (key == u"ports"_s && ports.isEmpty())
                ports = text;
            else
                throw std::runtime_error("an odd key");
        }
        if (blocks.size() > 1000)
            throw std::runtime_error("too many addresses");
        // The API's word for a protocol without ports, and for all ports of one with them.
        addCloudLines(lines, direction, protocol,
            protocol == u"icmp"_s && ports == u"0"_s ? u"-"_s : ports, blocks);
    }
}

Lines readTerraform(const QString &text)
{
    Lines lines;
    for (const Hcl &block : readHcl(text)) {
        if (block.words[0] == u"terraform"_s || block.words[1] == u"digitalocean_tag"_s)
            continue;
        if (block.words[1] != u"digitalocean_firewall"_s ||
            !onlyKnown(block, {u"name"_s, u"tags"_s}, {u"inbound_rule"_s, u"outbound_rule"_s}) ||
            block.blocks.size() > 50 || block.blocks.empty())
            throw std::runtime_error("an odd resource");
        for (const Hcl &rule : block.blocks) {
            const bool in = rule.words[0] == u"inbound_rule"_s;
            const QString key = in ? u"source_addresses"_s : u"destination_addresses"_s;
            if (!onlyKnown(rule, {u"protocol"_s, u"port_range"_s, key}, {}))
                throw std::runtime_error("an odd rule");
            addCloudLines(lines, in ? u"in"_s : u"out"_s, rule.at(u"protocol"_s).toString(),
                rule.at(u"port_range"_s).toString(u"-"_s), rule.texts(key));
        }
    }
    return lines;
}

/// \a count rules, and 2 outbound.
Policy policyOf(int count)
{
    std::vector<PolicyItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back(
            inbound(u"f"_s, Family::IPv4, any(), QString::number(1000 + 2 * i) + u"/tcp"_s));
    items.push_back(outbound(u"g"_s, Family::IPv4, any(), u"53,123/udp"_s));
    return member(items);
}

} // namespace

void TestDigitalOcean::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"bin"_s));
    QFile stub(m_folder->filePath(u"bin/doctl"_s));
    QVERIFY(stub.open(QIODevice::WriteOnly));
    stub.write(QByteArray(Recorder.data()));
    QVERIFY(stub.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    m_environment.insert(u"PATH"_s, m_folder->filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
    m_environment.insert(u"STATE"_s, m_folder->filePath(u"state"_s));
    m_environment.insert(u"FIREWALL_ID"_s, u"id-1"_s);
}

/// Begins with no firewall.
Ran TestDigitalOcean::sh(const QString &script)
{
    const QString state = m_folder->filePath(u"state"_s);
    QDir(state).removeRecursively();
    QDir().mkpath(state);
    return run(u"/bin/sh"_s, {}, script.toUtf8(), m_environment);
}

std::map<QString, QStringList> TestDigitalOcean::firewalls()
{
    std::map<QString, QStringList> result;
    const QDir state(m_folder->filePath(u"state"_s));
    for (const QString &name : state.entryList({u"firewall.*"_s}, QDir::Files)) {
        QFile file(state.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            result[name.mid(9)] = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    }
    return result;
}

Lines TestDigitalOcean::stored()
{
    Lines lines;
    for (const auto &[name, words] : firewalls()) {
        for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
            if (words[i].endsWith(u"bound-rules"_s))
                addRules(
                    lines, words[i] == u"--inbound-rules"_s ? u"in"_s : u"out"_s, words[i + 1]);
        }
    }
    return lines;
}

void TestDigitalOcean::readBack()
{
    QFETCH(Policy, policy);
    const QString expected = joined(expectedOfCloud(policy));
    QCOMPARE(joined(readTerraform(target(u"digitalocean-terraform"_s)->writePolicy(policy)->text)),
        expected);
    const QString script = target(u"doctl"_s)->writePolicy(policy)->text;
    const Ran ran = sh(script);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(joined(stored()), expected);
    const auto once = firewalls();
    QCOMPARE(once.size(), size_t(1));
    QVERIFY(once.at(u"portolan-sfu-1"_s).contains(u"portolan-sfu-1"_s));
    // Applied twice, nothing is different.
    QCOMPARE(sh(script + script).status, 0);
    QVERIFY(firewalls() == once);
}

void TestDigitalOcean::staleFirewallsGoForeignStay()
{
    const auto script = [](const Policy &policy) {
        return target(u"doctl"_s)->writePolicy(policy)->text;
    };
    Policy neighbour = member({inbound(u"a"_s, Family::IPv4, any(), u"1/tcp"_s)});
    neighbour.at = u"sfu-1.2"_s;
    const Policy after = member({inbound(u"b"_s, Family::IPv6, any(), u"2/tcp"_s)});
    const Ran ran = sh(u"doctl compute tag create web\n"
                       "doctl compute firewall create --name other --tag-names web --inbound-rules "
                       "protocol:tcp,ports:22,address:192.0.2.1/32\n"_s +
                       script(neighbour) + script(policyOf(120)) + script(after));
    QVERIFY2(ran.status == 0, ran.err.constData());
    const auto all = firewalls();
    QCOMPARE(all.size(), size_t(3));
    QVERIFY(all.contains(u"other"_s) && all.contains(u"portolan-sfu-1"_s));
    QCOMPARE(joined(stored()), u"in tcp 1 0.0.0.0/0\nin tcp 2 ::/0\nin tcp 22 192.0.2.1/32"_s);
}

/// DigitalOcean takes no firewall without any rule; the one that is written lets nothing in.
void TestDigitalOcean::emptyCloses()
{
    QCOMPARE(sh(target(u"doctl"_s)->writePolicy(member({}))->text).status, 0);
    QCOMPARE(joined(stored()), u"in tcp 1 127.0.0.1/32"_s);
    QCOMPARE(
        joined(readTerraform(target(u"digitalocean-terraform"_s)->writePolicy(member({}))->text)),
        u"in tcp 1 127.0.0.1/32"_s);
}

void TestDigitalOcean::theOtherDirectionIsOpened()
{
    const std::vector<PolicyItem> items{inbound(u"a"_s, Family::IPv4, any(), u"443/tcp"_s),
        outbound(u"a"_s, Family::IPv4, any(), u"443/tcp"_s)};
    for (const Directions directions : {Directions::In, Directions::Out}) {
        const bool in = directions == Directions::In;
        const Result<Emission> emission =
            target(u"doctl"_s)->writePolicy(member(items, directions));
        QVERIFY(emission->warnings.join(u'\n').contains(u"let everything through"_s));
        QCOMPARE(sh(emission->text).status, 0);
        Lines expected{in ? u"in tcp 443 0.0.0.0/0"_s : u"out tcp 443 0.0.0.0/0"_s};
        for (const QString &start : {u"tcp 1-65535"_s, u"udp 1-65535"_s, u"icmp -"_s}) {
            for (const QString &block : {u"0.0.0.0/0"_s, u"::/0"_s})
                expected.insert((in ? u"out "_s : u"in "_s) + start + u' ' + block);
        }
        QCOMPARE(joined(stored()), joined(expected));
    }
}

void TestDigitalOcean::limits_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("firewalls"); ///< 0: refused
    QTest::newRow("50") << 48 << 1;
    QTest::newRow("51") << 49 << 2;
    QTest::newRow("500") << 498 << 10;
    QTest::newRow("501") << 499 << 0;
}

void TestDigitalOcean::limits()
{
    QFETCH(int, count);
    QFETCH(int, firewalls);
    const Policy policy = policyOf(count);
    for (const QString &id : {u"doctl"_s, u"digitalocean-terraform"_s}) {
        const Result<Emission> emission = target(id)->writePolicy(policy);
        QCOMPARE(bool(emission), firewalls > 0);
        if (firewalls == 0)
            QVERIFY(emission.error().message.contains(u"needs 501 rules"_s));
        else
            QCOMPARE(emission->warnings.join(u'\n').contains(u"split into"_s), firewalls > 1);
    }
    if (firewalls == 0)
        return;
    QCOMPARE(sh(target(u"doctl"_s)->writePolicy(policy)->text).status, 0);
    QCOMPARE(this->firewalls().size(), size_t(firewalls));
    QCOMPARE(joined(stored()), joined(expectedOfCloud(policy)));
    // The reader refuses more than 50 rules in a resource.
    QCOMPARE(joined(readTerraform(target(u"digitalocean-terraform"_s)->writePolicy(policy)->text)),
        joined(expectedOfCloud(policy)));
}

void TestDigitalOcean::manyAddressesAreSplit()
{
    QStringList texts;
    for (int i = 0; i < 1001; ++i)
        texts += IpAddress{Family::IPv6, (uint128(0x20010db8U) << 96) + uint128(2 * i)}.toString();
    const Policy policy = member({inbound(u"a"_s, Family::IPv6, addresses(texts), u"443/tcp"_s)});
    const Ran ran = sh(target(u"doctl"_s)->writePolicy(policy)->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    // The reader refuses more than 1,000 addresses in a rule.
    QCOMPARE(joined(stored()), joined(expectedOfCloud(policy)));

    std::vector<PolicyItem> items;
    for (int port = 1; port < 20; ++port)
        items.push_back(
            inbound(u"a"_s, Family::IPv6, addresses(texts), QString::number(2 * port) + u"/tcp"_s));
    const Result<Emission> tooLong = target(u"doctl"_s)->writePolicy(member(items));
    QVERIFY(!tooLong);
    QVERIFY(tooLong.error().message.contains(u"too long for a command line"_s));
    QVERIFY(target(u"digitalocean-terraform"_s)->writePolicy(member(items)));
}

void TestDigitalOcean::whatItCannotSay()
{
    const Policy policy = member({inbound(u"six"_s, Family::IPv6, any(), u"icmpv6"_s),
        inbound(u"vpn"_s, Family::IPv4, any(), u"esp"_s),
        inbound(u"own"_s, Family::IPv4, any(), u"80/tcp"_s, addresses({u"203.0.113.1"_s}))});
    for (const QString &id : {u"doctl"_s, u"digitalocean-terraform"_s}) {
        const Result<Emission> emission = target(id)->writePolicy(policy);
        for (const QString &flow : {u"six"_s, u"vpn"_s, u"own"_s}) {
            QVERIFY(emission->text.contains(u"# "_s + flow + u", inbound: no rule: "_s));
            QVERIFY(emission->warnings.join(u'\n').contains(u"flow "_s + flow));
        }
    }
}

void TestDigitalOcean::singleRules()
{
    const Policy policy = single({inbound(u"a"_s, Family::IPv4, any(), u"80,443/tcp"_s),
        outbound(u"a"_s, Family::IPv6, addresses({u"2001:db8::1"_s}), u"53/udp"_s)});
    Lines lines[2];
    for (const bool isDeleted : {false, true}) {
        const Target *dialect = target(u"doctl"_s);
        const QString script =
            (isDeleted ? dialect->deleteRules : dialect->writeRules)(policy)->text;
        QCOMPARE(sh(u"set -e\n"_s + script).status, 0);
        QFile calls(m_folder->filePath(u"state/calls"_s));
        QVERIFY(calls.open(QIODevice::ReadOnly));
        const QStringList words = QString::fromUtf8(calls.readAll()).trimmed().split(u'\n');
        QCOMPARE(words.size(), 3 * 6);
        for (qsizetype i = 0; i < words.size(); i += 6) {
            QCOMPARE(words[i + 2], isDeleted ? u"remove-rules"_s : u"add-rules"_s);
            QCOMPARE(words[i + 3], u"id-1"_s);
            addRules(lines[isDeleted], words[i + 4] == u"--inbound-rules"_s ? u"in"_s : u"out"_s,
                words[i + 5]);
        }
    }
    QCOMPARE(joined(lines[0]), joined(expectedOfCloud(policy)));
    QCOMPARE(joined(lines[1]), joined(lines[0]));
}

void TestDigitalOcean::placeholders()
{
    const Policy policy = single({inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)});
    QCOMPARE(sh(target(u"doctl"_s)->writeRules(policy)->text).status, 0);
    QFile calls(m_folder->filePath(u"state/calls"_s));
    QVERIFY(calls.open(QIODevice::ReadOnly));
    const QString value = QString::fromUtf8(calls.readAll()).trimmed().section(u'\n', -1);
    QCOMPARE(value, u"protocol:tcp,ports:443,address:<ADDRESS-OF-db-1>"_s);
    Lines lines;
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, addRules(lines, u"in"_s, value));
}

void TestDigitalOcean::namesAreApart()
{
    Policy one = member({});
    one.at = u"Web"_s;
    Policy other = member({});
    other.at = u"web"_s;
    for (const QString &id : {u"doctl"_s, u"digitalocean-terraform"_s, u"hetzner-terraform"_s}) {
        const Result<Emission> both = target(id)->writeMembers({one, other});
        QVERIFY(!both);
        QVERIFY(both.error().message.contains(u"portolan-web"_s));
    }
}

void TestDigitalOcean::parsersOfOthers()
{
    QStringList used;
    const QString text = target(u"digitalocean-terraform"_s)->writeMembers(members())->text;
    const QString refused = refusedHcl(text, used);
    if (used.isEmpty())
        QSKIP("NOT TESTED: neither terraform nor the npm package @cdktf/hcl2json is installed");
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
}

QTEST_GUILESS_MAIN(TestDigitalOcean)
#include "tst_digitalocean.moc"
