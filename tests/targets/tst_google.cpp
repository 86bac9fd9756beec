#include "tests/targets/HclReading.h"

#include "model/targets/Google.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace portolan;
using namespace portolan::test;

/// Firewall rules of Google Cloud. The scripts are really run by sh and the real gcloud against a
/// stand-in for the Compute API on loopback (tests/support/gce.py), and the stored rules are read
/// back; gcloud is no Debian package. The Terraform text is read back by a reader of its own.
class TestGoogle : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void readBack_data();
    void readBack();
    void gcloudTwice();
    void staleRulesGoForeignStay();
    void oneDirectionLeavesTheOther();
    void singleRulesComeAndGo();
    void placeholdersAreRefused();
    void namesFit_data();
    void namesFit();
    void membersAreApart();
    void manyRangesAreSplit();
    void multicastIsRefused();
    void parsersOfOthers();

private:
    bool startServer();
    Ran sh(const QString &script);
    QJsonObject state();

    std::unique_ptr<QProcess> m_server;
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

namespace {

using Lines = std::set<QString>;

Policy member(std::vector<PolicyItem> items, Directions directions = Directions::Both)
{
    Policy policy = whole(std::move(items), directions);
    policy.scope = Scope::Member;
    return policy;
}

QString joined(const Lines &lines) { return QStringList(lines.begin(), lines.end()).join(u'\n'); }

QStringList blocks(const AddressMatch &end, Family family)
{
    if (end.kind == Kind::Own)
        return {u"-"_s};
    if (end.kind == Kind::Any)
        return {family == Family::IPv4 ? u"0.0.0.0/0"_s : u"::/0"_s};
    QStringList texts;
    for (const IpRange &range : end.ranges) {
        for (const IpRange &block : toBlocks(range))
            texts += IpAddress{block.family, block.first}.toString() + u'/' +
                     QString::number(*block.prefixLength());
    }
    return texts;
}

/// "INGRESS ALLOW 1000 192.0.2.0/24 > - tcp 443", worked out without the dialects' code.
Lines expected(const Policy &policy)
{
    Lines lines;
    const auto add = [&](Direction direction, const QString &action, const QString &ends,
                         const QString &traffic) {
        lines.insert(u"%1 %2 %3 %4"_s.arg(
            direction == Direction::Inbound ? u"INGRESS"_s : u"EGRESS"_s, action, ends, traffic));
    };
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        QString protocol = protocolName(rule->protocol);
        if (rule->protocol == Protocol::Icmpv6 || rule->protocol == Protocol::Gre)
            protocol = rule->protocol == Protocol::Gre ? u"47"_s : u"58"_s;
        for (const QString &source : blocks(rule->source, rule->family)) {
            for (const QString &destination : blocks(rule->destination, rule->family)) {
                const QString ends = source + u" > "_s + destination;
                const QString action = policy.single ? u"ALLOW 500"_s : u"ALLOW 1000"_s;
                if (rule->ports.empty())
                    add(rule->direction, action, ends, protocol);
                for (const PortRange &range : rule->ports)
                    add(rule->direction, action, ends, protocol + u' ' + range.toString());
            }
        }
    }
    for (const QString &all : {u"0.0.0.0/0"_s, u"::/0"_s}) {
        if (!policy.single && covers(policy.directions, Direction::Inbound))
            add(Direction::Inbound, u"DENY 65534"_s, all + u" > -"_s, u"all"_s);
        if (!policy.single && covers(policy.directions, Direction::Outbound))
            add(Direction::Outbound, u"DENY 65534"_s, u"- > "_s + all, u"all"_s);
    }
    return lines;
}

/// What a rule says: of the API, or of Terraform, which has the same words.
struct Said
{
    QString direction;
    bool allows = true;
    int priority = 0;
    QStringList sources;
    QStringList destinations;
    std::vector<std::pair<QString, QStringList>> traffic;
};

void addLines(Lines &lines, Said said)
{
    if (said.sources.isEmpty() && said.destinations.isEmpty())
        throw std::runtime_error("a rule of no address is one of every address");
    for (QStringList *list : {&said.sources, &said.destinations}) {
        if (list->isEmpty())
            *list += u"-"_s;
    }
    for (const QString &source : said.sources) {
        for (const QString &destination : said.destinations) {
            for (const auto &[protocol, ports] : said.traffic) {
                for (const QString &port : ports.isEmpty() ? QStringList{QString()} : ports) {
                    lines.insert(u"%1 %2 %3 %4 > %5 %6"_s
                                     .arg(said.direction, said.allows ? u"ALLOW"_s : u"DENY"_s)
                                     .arg(said.priority)
                                     .arg(source, destination, protocol + u' ' + port)
                                     .trimmed());
                }
            }
        }
    }
}

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &each : value.toArray())
        result += each.toString();
    return result;
}

Lines readApi(const QJsonObject &rules, const QString &tag = u"portolan-sfu-1"_s)
{
    Lines lines;
    for (const QJsonValue &value : rules) {
        if (texts(value[u"targetTags"]) != QStringList{tag})
            continue;
        const bool allows = value.toObject().contains(u"allowed");
        Said said{value[u"direction"].toString(), allows, value[u"priority"].toInt(-1),
            texts(value[u"sourceRanges"]), texts(value[u"destinationRanges"]), {}};
        for (const QJsonValue &traffic : value[allows ? u"allowed"_s : u"denied"_s].toArray())
            said.traffic.push_back({traffic[u"IPProtocol"].toString(), texts(traffic[u"ports"])});
        addLines(lines, said);
    }
    return lines;
}

Lines readTerraform(const QString &text)
{
    Lines lines;
    for (const Hcl &rule : resourcesOf(text, u"google_compute_firewall"_s)) {
        if (!onlyKnown(rule,
                {u"name"_s, u"description"_s, u"network"_s, u"direction"_s, u"priority"_s,
                    u"source_ranges"_s, u"destination_ranges"_s, u"target_tags"_s},
                {u"allow"_s, u"deny"_s}) ||
            rule.at(u"network"_s) != QJsonValue(u"`var.network"_s) ||
            rule.texts(u"target_tags"_s) != QStringList{u"portolan-sfu-1"_s}) {
            throw std::runtime_error("an odd rule");
        }
        const bool allows = rule.blocks.front().words.front() == u"allow"_s;
        Said said{rule.at(u"direction"_s).toString(), allows, rule.at(u"priority"_s).toInt(-1),
            rule.texts(u"source_ranges"_s), rule.texts(u"destination_ranges"_s), {}};
        for (const Hcl &traffic : rule.blocks) {
            if (!onlyKnown(traffic, {u"protocol"_s, u"ports"_s}, {}) ||
                (traffic.words.front() == u"allow"_s) != allows)
                throw std::runtime_error("odd traffic");
            said.traffic.push_back(
                {traffic.at(u"protocol"_s).toString(), traffic.texts(u"ports"_s)});
        }
        addLines(lines, said);
    }
    return lines;
}

const QStringList Tools{u"gcloud"_s, u"python3"_s};

} // namespace

bool TestGoogle::startServer()
{
    for (const QString &program : Tools) {
        if (!isInstalled(program))
            return false;
    }
    m_server = std::make_unique<QProcess>();
    m_server->start(u"python3"_s, {QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/support/gce.py"),
                                      m_home.filePath(u"state.json"_s)});
    if (!m_server->waitForStarted() || !m_server->waitForReadyRead(30000))
        return false;
    const QString port = QString::fromLatin1(m_server->readLine().trimmed());
    // Only loopback, no credentials of anybody, no configuration of the user.
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"CLOUDSDK_CONFIG"_s, m_home.filePath(u"gcloud"_s));
    m_environment.insert(u"CLOUDSDK_CORE_PROJECT"_s, u"p1"_s);
    m_environment.insert(u"CLOUDSDK_AUTH_DISABLE_CREDENTIALS"_s, u"true"_s);
    m_environment.insert(u"CLOUDSDK_CORE_DISABLE_USAGE_REPORTING"_s, u"true"_s);
    m_environment.insert(u"CLOUDSDK_CORE_CHECK_GCE_METADATA"_s, u"false"_s);
    m_environment.insert(u"CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK"_s, u"true"_s);
    m_environment.insert(u"CLOUDSDK_API_ENDPOINT_OVERRIDES_COMPUTE"_s,
        u"http://127.0.0.1:%1/compute/v1/"_s.arg(port));
    return true;
}

void TestGoogle::cleanup()
{
    if (!m_server)
        return;
    m_server->terminate();
    if (!m_server->waitForFinished(5000))
        m_server->kill();
    m_server.reset();
    QFile::remove(m_home.filePath(u"state.json"_s));
}

Ran TestGoogle::sh(const QString &script)
{
    return run(u"sh"_s, {}, script.toUtf8(), m_environment);
}

QJsonObject TestGoogle::state()
{
    QFile file(m_home.filePath(u"state.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void TestGoogle::readBack_data()
{
    constexpr Family v4 = Family::IPv4;
    constexpr Family v6 = Family::IPv6;
    const AddressMatch office = addresses({u"192.0.2.1"_s, u"192.0.2.5-192.0.2.9"_s});
    const AddressMatch office6 = addresses({u"2001:db8::5-2001:db8::9"_s});
    QTest::addColumn<Policy>("policy");
    const auto row = [](const char *name, const std::vector<PolicyItem> &items) {
        QTest::newRow(name) << member(items);
        Policy alone = single(items);
        alone.scope = Scope::Member;
        if (!items.empty())
            QTest::addRow("%s, single", name) << alone;
    };
    row("nothing", {});
    row("v4 alone never becomes v6", {inbound(u"a"_s, v4, any(), u"443/tcp"_s)});
    row("v6 alone never becomes v4", {inbound(u"a"_s, v6, any(), u"443/tcp"_s)});
    row("families are rules apart",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"a"_s, v6, office6, u"443/tcp"_s)});
    row("tcp and udp keep their own ports",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"a"_s, v4, office, u"3478/udp"_s)});
    row("a range is not its two ends", {inbound(u"a"_s, v4, any(), u"50000-60000/udp"_s)});
    row("peers of one flow are not crossed",
        {inbound(u"a"_s, v4, office, u"443/tcp"_s),
            inbound(u"a"_s, v4, addresses({u"198.51.100.1"_s}), u"80/tcp"_s)});
    row("the own end", {inbound(u"a"_s, v4, office, u"443/tcp"_s, addresses({u"203.0.113.1"_s})),
                           inbound(u"a"_s, v4, any(), u"80/tcp"_s, addresses({u"203.0.113.2"_s}))});
    row("outbound",
        {outbound(u"a"_s, v4, office, u"80,443/tcp"_s), outbound(u"a"_s, v6, any(), u"53/udp"_s)});
    row("icmp", {inbound(u"a"_s, v4, any(), u"icmp"_s), inbound(u"a"_s, v6, any(), u"icmpv6"_s)});
    row("vpn",
        {inbound(u"a"_s, v4, office, u"esp"_s), inbound(u"a"_s, v4, office, u"ah"_s),
            inbound(u"a"_s, v4, office, u"gre"_s), inbound(u"a"_s, v6, any(), u"2905/sctp"_s)});
}

void TestGoogle::readBack()
{
    QFETCH(Policy, policy);
    const Target *dialect = target(u"google-terraform"_s);
    const QString text =
        (policy.single ? dialect->writeRules : dialect->writePolicy)(policy).value().text;
    QCOMPARE(joined(readTerraform(text)), joined(expected(policy)));
    // Both dialects spell the same rules: of gcloud, only the count is looked at here.
    const Target *script = target(u"gcloud"_s);
    const QString commands =
        (policy.single ? script->writeRules : script->writePolicy)(policy).value().text;
    QCOMPARE(size_t(commands.count(policy.single ? u"gcloud compute"_s : u"\nset_rule "_s)),
        resourcesOf(text, u"google_compute_firewall"_s).size());
}

void TestGoogle::gcloudTwice()
{
    if (!startServer())
        QSKIP("NOT TESTED: gcloud or python3 is not installed");
    const Policy policy = member({
        inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.6-192.0.2.9"_s}),
            u"53/tcp"_s),
        inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.6-192.0.2.9"_s}),
            u"53/udp"_s),
        inbound(u"ping"_s, Family::IPv6, any(), u"icmpv6"_s),
        inbound(
            u"own"_s, Family::IPv4, any(), u"443,8000-8010/tcp"_s, addresses({u"203.0.113.10"_s})),
        outbound(u"vpn"_s, Family::IPv6, addresses({u"2001:db8:0:1::/64"_s}), u"esp"_s),
    });
    const QString script = target(u"gcloud"_s)->writePolicy(policy).value().text;
    const Ran first = sh(script);
    QVERIFY2(first.status == 0, first.err.constData());
    const QJsonObject stored = state()[u"rules"].toObject();
    QCOMPARE(joined(readApi(stored)), joined(expected(policy)));
    const Ran second = sh(script);
    QVERIFY2(second.status == 0, second.err.constData());
    QCOMPARE(state()[u"rules"].toObject(), stored);
    for (const QVariant &call : state()[u"calls"].toArray().toVariantList().mid(stored.size()))
        QVERIFY2(call.toString().startsWith(u"patch "_s), qPrintable(call.toString()));
}

void TestGoogle::staleRulesGoForeignStay()
{
    if (!startServer())
        QSKIP("NOT TESTED: gcloud or python3 is not installed");
    const auto script = [](const Policy &policy) {
        return target(u"gcloud"_s)->writePolicy(policy).value().text;
    };
    Policy neighbour =
        member({inbound(u"web"_s, Family::IPv4, any(), u"80/tcp"_s)}, Directions::In);
    neighbour.at = u"sfu-1-b"_s;
    const Ran before =
        sh(u"gcloud compute firewall-rules create portolan-other --allow=tcp:22\n"_s +
            script(neighbour) +
            script(member({inbound(u"web"_s, Family::IPv4, any(), u"80/tcp"_s),
                              inbound(u"old"_s, Family::IPv4, any(), u"81/tcp"_s)},
                Directions::In)));
    QVERIFY2(before.status == 0, before.err.constData());
    const Policy after =
        member({inbound(u"web"_s, Family::IPv4, any(), u"8080/tcp"_s)}, Directions::In);
    const Ran ran = sh(script(after));
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonObject rules = state()[u"rules"].toObject();
    QCOMPARE(joined(readApi(rules)), joined(expected(after)));
    QCOMPARE(joined(readApi(rules, u"portolan-sfu-1-b"_s)), joined(expected(neighbour)));
    QVERIFY(rules.contains(u"portolan-other"));
}

void TestGoogle::oneDirectionLeavesTheOther()
{
    if (!startServer())
        QSKIP("NOT TESTED: gcloud or python3 is not installed");
    const Policy both = member({outbound(u"dns"_s, Family::IPv4, any(), u"53/udp"_s)});
    const Policy in = member({inbound(u"a"_s, Family::IPv4, any(), u"1/tcp"_s)}, Directions::In);
    const Ran ran = sh(target(u"gcloud"_s)->writePolicy(both).value().text +
                       target(u"gcloud"_s)->writePolicy(in).value().text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    Lines all = expected(both);
    all.merge(expected(in));
    QCOMPARE(joined(readApi(state()[u"rules"].toObject())), joined(all));
}

void TestGoogle::singleRulesComeAndGo()
{
    if (!startServer())
        QSKIP("NOT TESTED: gcloud or python3 is not installed");
    const Policy policy = single({
        inbound(u"a"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"80,443/tcp"_s),
        inbound(u"a"_s, Family::IPv6, any(), u"80,443/tcp"_s),
        outbound(u"a"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"53/udp"_s),
    });
    const Ran put = sh(u"set -e\n"_s + target(u"gcloud"_s)->writeRules(policy).value().text);
    QVERIFY2(put.status == 0, put.err.constData());
    QCOMPARE(joined(readApi(state()[u"rules"].toObject())), joined(expected(policy)));
    const Ran gone = sh(u"set -e\n"_s + target(u"gcloud"_s)->deleteRules(policy).value().text);
    QVERIFY2(gone.status == 0, gone.err.constData());
    QVERIFY(state()[u"rules"].toObject().isEmpty());
}

void TestGoogle::placeholdersAreRefused()
{
    if (!startServer())
        QSKIP("NOT TESTED: gcloud or python3 is not installed");
    const Policy policy = single({inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)});
    const Ran ran = sh(target(u"gcloud"_s)->writeRules(policy).value().text);
    QVERIFY(ran.status > 0);
    QVERIFY2(ran.err.contains("<ADDRESS-OF-db-1>"), ran.err.constData());
    QVERIFY(state().isEmpty());
}

void TestGoogle::namesFit_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : {u"sfu-1"_s, u"a.b_c"_s, QString(63, u'x'), QString(62, u'x') + u'y',
             u"Web"_s, u"db-"_s, u"-"_s, QString(), u"1st"_s, u"a'b\"$(x)\n"_s})
        QTest::addRow("%s", id.toUtf8().toPercentEncoding().constData()) << id;
}

void TestGoogle::namesFit()
{
    QFETCH(QString, id);
    static const QRegularExpression name(u"\\A[a-z]([-a-z0-9]{0,61}[a-z0-9])?\\z"_s);
    QVERIFY2(name.match(googleTag(id)).hasMatch(), qPrintable(googleTag(id)));
    Policy policy = member({inbound(id, Family::IPv4, any(), u"80/tcp"_s),
        inbound(id, Family::IPv4, addresses({u"192.0.2.1"_s}), u"81/tcp"_s),
        inbound(id + u'z', Family::IPv4, any(), u"80/tcp"_s)});
    policy.at = id;
    const auto rules = googleRules(policy, target(u"gcloud"_s)->info, Direction::Inbound).value();
    QStringList names;
    for (const GoogleRule &rule : rules) {
        names += rule.name;
        QVERIFY2(name.match(rule.name).hasMatch(), qPrintable(rule.name));
        QVERIFY(rule.name.startsWith(googlePrefix(policy)));
    }
    QCOMPARE(names.size(), 5);
    QCOMPARE(names.removeDuplicates(), 0);
}

/// The rules of one are not those of the other, whose id it begins.
void TestGoogle::membersAreApart()
{
    Policy one = member({});
    Policy other = member({});
    other.at = one.at + u"-in4"_s;
    QVERIFY(!googlePrefix(one).startsWith(googlePrefix(other)));
    QVERIFY(!googlePrefix(other).startsWith(googlePrefix(one)));
    other.at = one.at;
    for (const QString &id : {u"gcloud"_s, u"google-terraform"_s}) {
        const Result<Emission> both = target(id)->writeMembers({one, other});
        QVERIFY(!both);
        QVERIFY(both.error().message.contains(u"portolan-sfu-1"_s));
    }
}

void TestGoogle::manyRangesAreSplit()
{
    QStringList texts;
    for (int i = 0; i < 300; ++i)
        texts += IpAddress{Family::IPv4, 0xc6336400U + uint128(2 * i)}.toString();
    const Policy policy =
        member({inbound(u"a"_s, Family::IPv4, addresses(texts), u"443/tcp"_s)}, Directions::In);
    const QString text = target(u"google-terraform"_s)->writePolicy(policy).value().text;
    const std::vector<Hcl> rules = resourcesOf(text, u"google_compute_firewall"_s);
    QCOMPARE(rules.size(), size_t(4));
    QCOMPARE(rules[0].texts(u"source_ranges"_s).size(), 256);
    QCOMPARE(rules[1].texts(u"source_ranges"_s).size(), 44);
    QCOMPARE(joined(readTerraform(text)), joined(expected(policy)));
}

void TestGoogle::multicastIsRefused()
{
    const Policy policy = member(
        {inbound(u"mdns"_s, Family::IPv4, any(), u"5353/udp"_s, addresses({u"224.0.0.251"_s}))});
    for (const QString &id : {u"gcloud"_s, u"google-terraform"_s}) {
        const Result<Emission> emission = target(id)->writePolicy(policy);
        QVERIFY(emission->text.contains(u"# mdns, inbound: no rule: a VPC carries no multicast"_s));
        QVERIFY(emission->warnings.join(u'\n').contains(u"no multicast"_s));
    }
}

void TestGoogle::parsersOfOthers()
{
    QStringList used;
    const QString text = target(u"google-terraform"_s)->writeMembers(members()).value().text;
    const QString refused = refusedHcl(text, used);
    if (used.isEmpty())
        QSKIP("NOT TESTED: neither terraform nor the npm package @cdktf/hcl2json is installed");
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    QVERIFY(!refusedHcl(text + u"resource \"a\" {"_s, used).isEmpty());
}

QTEST_GUILESS_MAIN(TestGoogle)
#include "tst_google.moc"
