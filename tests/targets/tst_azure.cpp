#include "tests/targets/Fixtures.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace portolan;
using namespace portolan::test;

/// The scripts, really run by sh with a stand-in for az: it keeps the rules of groups in a file,
/// refuses what Azure refuses, and answers queries with the JMESPath library that az itself uses.
class TestAzure : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void policyTwice();
    void changedRulesAlone();
    void foreignRulesOfTheGroupGo();
    void inboundAloneLeavesOutbound();
    void membersOfAZone();
    void singleRulesComeAndGo();
    void placeholdersAreRefused();
    void nothingWideForOneFamily();
    void terraformArguments();
    void tooManyRules();
    void longListsAreSplit();
    void whatAzureCannotCarry();

private:
    Ran sh(const QString &script);
    QStringList rules(const QString &group);

    bool m_hasAz = false;
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

namespace {

const char StandIn[] = R"py(#!/usr/bin/env python3
import ipaddress, json, os, re, sys
import jmespath

state = os.environ["AZ_STATE"]
groups = json.load(open(state)) if os.path.exists(state) else {}
words, options, key = [], {}, None
for word in sys.argv[1:]:
    if word.startswith("--"):
        key = word[2:]
        options[key] = []
    elif key is None:
        words.append(word)
    else:
        options[key].append(word)
verb = " ".join(words)
one = {key: values[0] if values else "" for key, values in options.items()}
assert one["resource-group"] == "rg"
open(os.environ["AZ_LOG"], "a").write(verb + " " + one.get("name", "") + "\n")

def fail(text):
    sys.exit("az: " + text)

def blocks(values):
    if values == ["*"]:
        return
    families = {ipaddress.ip_network(value).version for value in values}
    if len(families) != 1:
        fail("families are mixed")
    return families.pop()

def answer(value):
    for row in jmespath.search(one["query"], value):
        print("\t".join(row) if isinstance(row, list) else row)

def several(name, values, rule):
    rule[name] = values[0] if len(values) == 1 else None
    more = name + ("es" if name.endswith("x") else "s")
    rule[more] = values if len(values) > 1 else []

if verb == "network nsg list":
    answer([{"name": name} for name in groups])
elif verb == "network nsg create":
    if one["name"] in groups:
        fail("a group that is there would be emptied")
    groups[one["name"]] = {}
elif verb == "network nsg rule list":
    answer(list(groups[one["nsg-name"]].values()))
elif verb == "network nsg rule delete":
    groups[one["nsg-name"]].pop(one["name"], None)
elif verb == "network nsg rule create":
    known = {"resource-group", "nsg-name", "name", "priority", "direction", "access", "protocol",
        "source-address-prefixes", "source-port-ranges", "destination-address-prefixes",
        "destination-port-ranges", "description", "output"}
    if set(options) - known:
        fail("unknown arguments " + str(set(options) - known))
    rules = groups[one["nsg-name"]]
    if not re.fullmatch(r"\w[\w.-]{0,78}\w", one["name"]):
        fail("bad name")
    if not 100 <= int(one["priority"]) <= 4096:
        fail("bad priority")
    for other in rules.values():
        if other["name"] != one["name"] and other["direction"] == one["direction"] \
                and other["priority"] == int(one["priority"]):
            fail("priority " + one["priority"] + " is taken")
    if one["protocol"] not in ("Tcp", "Udp", "Icmp", "Esp", "Ah", "*"):
        fail("bad protocol")
    ends = [blocks(options[end + "-address-prefixes"]) for end in ("source", "destination")]
    if ends[0] != ends[1]:
        fail("families of the ends differ")
    for port in options["destination-port-ranges"]:
        if not re.fullmatch(r"\*|\d+(-\d+)?", port):
            fail("bad port")
    if len(one.get("description", "")) > 140:
        fail("description too long")
    rule = {"name": one["name"], "priority": int(one["priority"]), "direction": one["direction"],
        "access": one["access"], "protocol": one["protocol"],
        "description": one.get("description")}
    several("sourceAddressPrefix", options["source-address-prefixes"], rule)
    several("destinationAddressPrefix", options["destination-address-prefixes"], rule)
    several("destinationPortRange", options["destination-port-ranges"], rule)
    rules[one["name"]] = rule
else:
    fail("unknown command " + verb)
json.dump(groups, open(state, "w"))
)py";

const char Shown[] = R"py(
import json, os, sys
rules = json.load(open(os.environ["AZ_STATE"]))[sys.argv[1]].values()
for rule in sorted(rules, key=lambda rule: (rule["direction"], rule["priority"])):
    print(rule["direction"], rule["priority"], rule["access"], rule["protocol"],
        ",".join(rule["sourceAddressPrefixes"] or [rule["sourceAddressPrefix"]]),
        ",".join(rule["destinationAddressPrefixes"] or [rule["destinationAddressPrefix"]]),
        ",".join(rule["destinationPortRanges"] or [rule["destinationPortRange"]]),
        rule["description"] or "-")
)py";

Policy policyOfAzure()
{
    return whole({
        inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.6-192.0.2.9"_s}),
            u"53/udp"_s),
        inbound(u"ice"_s, Family::IPv4, any(), u"443,50000-60000/udp"_s),
        inbound(u"ice"_s, Family::IPv6, any(), u"443,50000-60000/udp"_s),
        inbound(u"own"_s, Family::IPv4, any(), u"22/tcp"_s, addresses({u"203.0.113.10"_s})),
        inbound(u"ping"_s, Family::IPv4, any(), u"icmp"_s),
        inbound(u"vpn"_s, Family::IPv6, addresses({u"2001:db8:0:1::/64"_s}), u"esp"_s),
        outbound(u"redis"_s, Family::IPv6, addresses({u"2001:db8::31"_s}), u"6379/tcp"_s),
    });
}

QStringList rulesOfAzure()
{
    return {
        u"Inbound 100 Allow Udp 192.0.2.1/32,192.0.2.6/31,192.0.2.8/31 0.0.0.0/0 53 dns"_s,
        u"Inbound 101 Allow Udp 0.0.0.0/0 0.0.0.0/0 443,50000-60000 ice"_s,
        u"Inbound 102 Allow Udp ::/0 ::/0 443,50000-60000 ice"_s,
        u"Inbound 103 Allow Tcp 0.0.0.0/0 203.0.113.10/32 22 own"_s,
        u"Inbound 104 Allow Icmp 0.0.0.0/0 0.0.0.0/0 * ping"_s,
        u"Inbound 105 Allow Esp 2001:db8:0:1::/64 ::/0 * vpn"_s,
        u"Inbound 4096 Deny * * * * -"_s,
        u"Outbound 100 Allow Tcp ::/0 2001:db8::31/128 6379 redis"_s,
        u"Outbound 4096 Deny * * * * -"_s,
    };
}

} // namespace

void TestAzure::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"bin"_s));
    QFile az(m_folder.filePath(u"bin/az"_s));
    QVERIFY(az.open(QIODevice::WriteOnly));
    az.write(StandIn);
    QVERIFY(az.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    az.close();
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(
        u"PATH"_s, m_folder.filePath(u"bin"_s) + u':' + m_environment.value(u"PATH"_s));
    m_environment.insert(u"AZ_STATE"_s, m_folder.filePath(u"state"_s));
    m_environment.insert(u"AZ_LOG"_s, m_folder.filePath(u"log"_s));
    m_environment.insert(u"RESOURCE_GROUP"_s, u"rg"_s);
    m_hasAz = run(u"python3"_s, {u"-c"_s, u"import jmespath"_s}).status == 0;
}

void TestAzure::init()
{
    QFile::remove(m_folder.filePath(u"state"_s));
    QFile::remove(m_folder.filePath(u"log"_s));
}

#define REQUIRE_STAND_IN()                                                                         \
    if (!m_hasAz)                                                                                  \
    QSKIP("NOT TESTED: no python3 with jmespath (python3-jmespath)")

Ran TestAzure::sh(const QString &script)
{
    return run(u"sh"_s, {}, script.toUtf8(), m_environment);
}

QStringList TestAzure::rules(const QString &group)
{
    const Ran ran =
        run(u"python3"_s, {u"-c"_s, QString::fromLatin1(Shown), group}, {}, m_environment);
    return QString::fromUtf8(ran.out + ran.err).trimmed().split(u'\n');
}

void TestAzure::policyTwice()
{
    REQUIRE_STAND_IN();
    const QString text = target(u"azure-cli")->writePolicy(policyOfAzure())->text;
    const Ran first = sh(text);
    QVERIFY2(first.status == 0, first.err.constData());
    QCOMPARE(first.out, QByteArray("portolan-sfu-1-nsg\n"));
    QCOMPARE(rules(u"portolan-sfu-1-nsg"_s), rulesOfAzure());
    QFile log(m_folder.filePath(u"log"_s));
    QVERIFY(log.remove());
    const Ran second = sh(text);
    QVERIFY2(second.status == 0, second.err.constData());
    QCOMPARE(rules(u"portolan-sfu-1-nsg"_s), rulesOfAzure());
    QVERIFY(log.open(QIODevice::ReadOnly));
    // Nothing is taken away or written again but the two that end the directions.
    const QByteArray calls = log.readAll();
    QVERIFY2(!calls.contains("delete"), calls.constData());
    QCOMPARE(calls.count("rule create"), 2);
}

/// A new flow moves no other rule to another priority, a changed one is changed, an old one goes.
void TestAzure::changedRulesAlone()
{
    REQUIRE_STAND_IN();
    Policy policy = policyOfAzure();
    QCOMPARE(sh(target(u"azure-cli")->writePolicy(policy)->text).status, 0);
    policy.items.insert(
        policy.items.begin(), inbound(u"api"_s, Family::IPv4, any(), u"8443/tcp"_s));
    policy.items[1] = inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"53/udp"_s);
    policy.items.erase(policy.items.begin() + 5);
    const Ran ran = sh(target(u"azure-cli")->writePolicy(policy)->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QStringList expected = rulesOfAzure();
    expected[0] = u"Inbound 100 Allow Tcp 0.0.0.0/0 0.0.0.0/0 8443 api"_s;
    expected[4] = u"Inbound 104 Allow Udp 192.0.2.1/32 0.0.0.0/0 53 dns"_s;
    QCOMPARE(rules(u"portolan-sfu-1-nsg"_s), expected);
}

void TestAzure::foreignRulesOfTheGroupGo()
{
    REQUIRE_STAND_IN();
    const QString add =
        u"az network nsg rule create --resource-group rg --nsg-name %1 --name hole --priority 100 "
        "--direction Inbound --access Allow --protocol '*' --source-address-prefixes '*' "
        "--source-port-ranges '*' --destination-address-prefixes '*' --destination-port-ranges '*'"_s;
    const QString make = u"az network nsg create --resource-group rg --name %1\n"_s;
    const QString own = u"portolan-sfu-1-nsg"_s;
    QCOMPARE(sh(make.arg(own) + add.arg(own)).status, 0);
    QCOMPARE(sh(make.arg(u"other"_s) + add.arg(u"other"_s)).status, 0);
    const Ran ran = sh(target(u"azure-cli")->writePolicy(policyOfAzure())->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(rules(own), rulesOfAzure());
    QCOMPARE(rules(u"other"_s), QStringList{u"Inbound 100 Allow * * * * -"_s});
}

void TestAzure::inboundAloneLeavesOutbound()
{
    REQUIRE_STAND_IN();
    Policy policy = policyOfAzure();
    policy.directions = Directions::In;
    const Ran ran = sh(target(u"azure-cli")->writePolicy(policy)->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(rules(u"portolan-sfu-1-nsg"_s), rulesOfAzure().filter(u"Inbound"_s));
}

void TestAzure::membersOfAZone()
{
    REQUIRE_STAND_IN();
    const Ran ran = sh(target(u"azure-cli")->writeMembers(members())->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, QByteArray("portolan-idle-nsg\nportolan-sfu-1-nsg\nportolan-web-1-nsg\n"
                                 "portolan-web.1-nsg\n"));
    QCOMPARE(rules(u"portolan-idle-nsg"_s).size(), 2);
    QCOMPARE(rules(u"portolan-web-1-nsg"_s),
        (QStringList{u"Inbound 100 Allow Tcp 203.0.113.20/32 0.0.0.0/0 5432 pg"_s,
            u"Inbound 101 Allow Tcp 2001:db8::20/128 ::/0 5432 pg"_s,
            u"Inbound 4096 Deny * * * * -"_s, u"Outbound 4096 Deny * * * * -"_s}));
}

void TestAzure::singleRulesComeAndGo()
{
    REQUIRE_STAND_IN();
    const QString group = u"az network nsg create --resource-group rg --name mine; NSG=mine\n"_s;
    Policy policy = policyOfAzure();
    policy.single = true;
    const Ran added = sh(u"set -e\n"_s + group + target(u"azure-cli")->writeRules(policy)->text);
    QVERIFY2(added.status == 0, added.err.constData());
    QStringList expected = rulesOfAzure();
    expected.removeIf([](const QString &rule) { return rule.contains(u"Deny"_s); });
    expected.last().replace(u"100"_s, u"106"_s);
    QCOMPARE(rules(u"mine"_s), expected);
    const Ran removed =
        sh(u"set -e; NSG=mine\n"_s + target(u"azure-cli")->deleteRules(policy)->text);
    QVERIFY2(removed.status == 0, removed.err.constData());
    QCOMPARE(rules(u"mine"_s), QStringList{QString()});
}

void TestAzure::placeholdersAreRefused()
{
    REQUIRE_STAND_IN();
    const QString text =
        target(u"azure-cli")
            ->writeRules(single({inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)}))
            ->text;
    const Ran ran =
        sh(u"az network nsg create --resource-group rg --name mine; NSG=mine\n"_s + text);
    QVERIFY(ran.status > 0);
    QVERIFY(text.contains(u"<ADDRESS-OF-db-1>"_s));
    QCOMPARE(rules(u"mine"_s), QStringList{QString()});
}

/// A rule of one family never says "*", which is both.
void TestAzure::nothingWideForOneFamily()
{
    for (const QString &id : {u"azure-cli"_s, u"azure-terraform"_s}) {
        const QString text =
            target(id)
                ->writePolicy(whole({inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)}))
                ->text;
        QVERIFY(!text.contains(u"::/0"_s));
        static const QRegularExpression wide(u"_address_prefix +=  *\"\\*\""_s);
        QCOMPARE(text.count(wide), id == u"azure-terraform"_s ? 4 : 0); // of the two that deny
    }
}

/// Every argument is one that the provider documents, with a value that it takes, and no priority
/// stands twice in one direction of a group.
void TestAzure::terraformArguments()
{
    static const QStringList known{u"name"_s, u"description"_s, u"priority"_s, u"direction"_s,
        u"access"_s, u"protocol"_s, u"source_port_range"_s, u"source_address_prefix"_s,
        u"source_address_prefixes"_s, u"destination_port_range"_s, u"destination_port_ranges"_s,
        u"destination_address_prefix"_s, u"destination_address_prefixes"_s};
    static const QRegularExpression argument(u"^    ([a-z_]+) += (.*)$"_s);
    for (const Policy &policy : members()) {
        const QString text = target(u"azure-terraform")->writePolicy(policy)->text;
        std::set<QPair<QString, int>> priorities;
        int blocks = 0;
        for (const QString &block : text.split(u"  security_rule {\n"_s).mid(1)) {
            ++blocks;
            std::map<QString, QString> own;
            for (const QString &line : block.left(block.indexOf(u"\n  }"_s)).split(u'\n')) {
                const QRegularExpressionMatch match = argument.match(line);
                QVERIFY2(match.hasMatch(), qPrintable(line));
                QVERIFY2(known.contains(match.captured(1)), qPrintable(line));
                own[match.captured(1)] = match.captured(2);
            }
            for (const QString &end : {u"source_address"_s, u"destination_address"_s})
                QCOMPARE(
                    own.count(end + u"_prefix"_s) + own.count(end + u"_prefixes"_s), size_t(1));
            QVERIFY(priorities.insert({own[u"direction"_s], own[u"priority"_s].toInt()}).second);
            if (own[u"priority"_s] == u"4096"_s)
                QCOMPARE(own[u"access"_s] + own[u"protocol"_s], u"\"Deny\"\"*\""_s);
            else
                QCOMPARE(own[u"access"_s], u"\"Allow\""_s);
        }
        QVERIFY(blocks >= 2);
        for (const QString &direction : {u"\"Inbound\""_s, u"\"Outbound\""_s})
            QVERIFY(priorities.count({direction, 4096}));
    }
}

void TestAzure::tooManyRules()
{
    const auto policyOf = [](int count) {
        std::vector<PolicyItem> items;
        for (int i = 0; i < count; ++i) {
            // Neither ports nor addresses in common, so that nothing can be merged.
            items.push_back(
                inbound(u"f"_s, Family::IPv4, addresses({u"192.0.2.%1"_s.arg(i % 250 + 1)}),
                    QString::number(1000 + 2 * i) + u"/tcp"_s));
            items.push_back(
                inbound(u"f"_s, Family::IPv4, addresses({u"198.51.100.%1"_s.arg(i % 249 + 1)}),
                    QString::number(1000 + 2 * i) + u"/udp"_s));
        }
        return whole(items);
    };
    for (const QString &id : {u"azure-cli"_s, u"azure-terraform"_s}) {
        QVERIFY(target(id)->writePolicy(policyOf(499)));
        // These are many rules, but few for who merges them.
        QVERIFY(target(id)->writePolicy(policyOf(500)));
        std::vector<PolicyItem> items;
        for (int i = 0; i < 1000; ++i) {
            items.push_back(inbound(u"f"_s, Family::IPv4,
                addresses({u"198.51.%1.%2"_s.arg(i / 200 + 100).arg(i % 200 + 1)}),
                QString::number(1000 + 2 * i) + u"/tcp"_s));
        }
        const Result<Emission> many = target(id)->writePolicy(whole(items));
        QVERIFY(!many);
        QVERIFY(many.error().message.contains(u"needs 1002 rules"_s));
    }
}

void TestAzure::longListsAreSplit()
{
    QStringList texts;
    for (int i = 0; i < 4001; ++i)
        texts += u"2001:db8::%1"_s.arg(QString::number(2 * i + 1, 16));
    Policy policy = whole({inbound(u"f"_s, Family::IPv6, addresses(texts), u"1/tcp"_s)});
    const QString text = target(u"azure-cli")->writePolicy(policy)->text;
    QVERIFY(text.contains(u"'f-in-1 Tcp "_s));
    QVERIFY(text.contains(u"\nf-in-2 Tcp 2001:db8::1f41/128 ::/0 1 f'"_s));
}

void TestAzure::whatAzureCannotCarry()
{
    for (const QString &id : {u"azure-cli"_s, u"azure-terraform"_s}) {
        const Emission written = target(id)->writePolicy(everyKind()).value();
        QVERIFY(written.text.contains(u"# group, inbound: no rule: the networks of Azure"_s));
        for (const QString &protocol : {u"icmpv6"_s, u"gre"_s, u"sctp"_s})
            QVERIFY(written.warnings.join(u'\n').contains(u"cannot match "_s + protocol));
        QVERIFY(written.warnings.join(u'\n').contains(u"168.63.129.16"_s));
    }
}

QTEST_GUILESS_MAIN(TestAzure)
#include "tst_azure.moc"
