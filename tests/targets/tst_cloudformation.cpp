#include "tests/targets/Moto.h"

#include <QRegularExpression>

#include <map>

using namespace portolan;
using namespace portolan::test;

/// The templates: clean for cfn-lint, and really made into stacks by a moto server on loopback,
/// whose rules are read back. Neither is a Debian package.
class TestCloudFormation : public QObject
{
    Q_OBJECT

private slots:
    void rulesOfAPolicy();
    void closedWithoutRules();
    void inboundAloneLeavesEgress();
    void membersOfAZone();
    void singleRules();
    void stackInMoto();
    void lint_data();
    void lint();
    void tooManyMembers();
    void largeTemplatesAreSaid();
};

namespace {

QString asTemplate(const QString &rules)
{
    return u"AWSTemplateFormatVersion: \"2010-09-09\"\nParameters:\n  GroupId:\n"
           "    Type: AWS::EC2::SecurityGroup::Id\nResources:\n"_s +
           rules;
}

using Fields = std::map<QString, QString>;

QString described(const QString &direction, Fields fields)
{
    const QString none = u"-1"_s;
    const auto port = [&](const QString &key) { return fields.count(key) ? fields[key] : none; };
    return u"%1 %2 %3-%4 %5%6 %7"_s.arg(direction, fields[u"IpProtocol"_s], port(u"FromPort"_s),
        port(u"ToPort"_s), fields[u"CidrIp"_s], fields[u"CidrIpv6"_s], fields[u"Description"_s]);
}

/// Resource -> its rules, sorted; "open" where nothing is said of what goes out.
std::map<QString, QStringList> readBack(const QString &text)
{
    static const QRegularExpression field(u"([A-Za-z]\\w*): (?:\"([^\"]*)\"|(-?[0-9]+))"_s);
    std::map<QString, QStringList> rules;
    QString section;
    QString resource;
    QString direction;
    Fields own;
    const auto finish = [&] {
        if (own[u"Type"_s].startsWith(u"AWS::EC2::SecurityGroup"_s) && own.count(u"IpProtocol"_s)) {
            rules[resource] +=
                described(own[u"Type"_s].endsWith(u"Egress"_s) ? u"out"_s : u"in"_s, own);
        }
        own.clear();
    };
    for (const QString &line : text.split(u'\n')) {
        const QString inner = line.trimmed();
        const qsizetype depth = line.size() - line.trimmed().size();
        if (inner.isEmpty() || inner.startsWith(u'#'))
            continue;
        if (depth == 0)
            section = inner;
        if (section != u"Resources:"_s)
            continue;
        if (depth == 2) {
            finish();
            resource = inner.chopped(1).remove(u'"');
            rules[resource];
            continue;
        }
        if (inner == u"SecurityGroupIngress:"_s)
            direction = u"in"_s;
        else if (inner == u"SecurityGroupEgress:"_s)
            direction = u"out"_s;
        Fields fields;
        for (auto match = field.globalMatch(inner); match.hasNext();) {
            const QRegularExpressionMatch each = match.next();
            fields[each.captured(1)] = each.captured(2) + each.captured(3);
        }
        if (inner.startsWith(u"- {"_s))
            rules[resource] += described(direction, fields);
        else
            own.insert(fields.begin(), fields.end());
    }
    finish();
    for (auto &[name, lines] : rules)
        lines.sort();
    return rules;
}

QStringList rulesOf(const Policy &policy)
{
    const auto rules = readBack(target(u"aws-cloudformation")->writePolicy(policy)->text);
    return rules.size() == 1 ? rules.begin()->second : QStringList{u"several groups"_s};
}

const QString &nothing()
{
    static const QString rule = u"out icmp 252-86 255.255.255.255/32 nothing"_s;
    return rule;
}

} // namespace

void TestCloudFormation::rulesOfAPolicy() { QCOMPARE(rulesOf(awsPolicy()), awsPolicyRules()); }

/// AWS opens everything outbound where a template names no rule.
void TestCloudFormation::closedWithoutRules()
{
    QCOMPARE(rulesOf(whole({})), QStringList{nothing()});
    // So it does for a second group, which has inbound rules alone.
    std::vector<PolicyItem> items{outbound(u"o"_s, Family::IPv4, any(), u"1/tcp"_s)};
    for (int i = 0; i < 61; ++i)
        items.push_back(
            inbound(u"i"_s, Family::IPv4, any(), QString::number(2 * i + 1) + u"/tcp"_s));
    const auto rules = readBack(target(u"aws-cloudformation")->writePolicy(whole(items))->text);
    QCOMPARE(rules.size(), size_t(2));
    for (const auto &[id, lines] : rules)
        QCOMPARE(lines.filter(u"out "_s).size(), 1);
}

void TestCloudFormation::inboundAloneLeavesEgress()
{
    const Policy policy =
        whole({inbound(u"ssh"_s, Family::IPv4, any(), u"22/tcp"_s)}, Directions::In);
    QCOMPARE(rulesOf(policy), QStringList{u"in tcp 22-22 0.0.0.0/0 ssh"_s});
    QVERIFY(!target(u"aws-cloudformation")->writePolicy(policy)->text.contains(u"Egress"_s));
}

void TestCloudFormation::membersOfAZone()
{
    const auto read = readBack(target(u"aws-cloudformation")->writeMembers(members())->text);
    QCOMPARE(read.size(), size_t(4));
    std::vector<QStringList> rules;
    for (const auto &[id, lines] : read)
        rules.push_back(lines);
    std::sort(rules.begin(), rules.end(),
        [](const QStringList &a, const QStringList &b) { return a.size() < b.size(); });
    QCOMPARE(rules[0], QStringList{nothing()});
    QCOMPARE(rules[1], (QStringList{u"in tcp 5432-5432 2001:db8::20/128 pg"_s,
                           u"in tcp 5432-5432 203.0.113.20/32 pg"_s, nothing()}));
    QCOMPARE(
        rules[2], (QStringList{u"in tcp 443-443 0.0.0.0/0 https"_s, u"in tcp 443-443 ::/0 https"_s,
                      u"out tcp 5432-5432 2001:db8::30/128 pg"_s,
                      u"out tcp 5432-5432 203.0.113.30/32 pg"_s}));
    QVERIFY(rules[3].size() > 40);
}

void TestCloudFormation::singleRules()
{
    Policy policy = awsPolicy();
    policy.single = true;
    const Target &dialect = *target(u"aws-cloudformation");
    const QString gone = dialect.deleteRules(policy)->text;
    QCOMPARE(withoutComments(dialect.info, gone), QString());
    QStringList rules;
    for (const auto &[id, lines] : readBack(asTemplate(dialect.writeRules(policy)->text))) {
        rules += lines;
        // What is named for taking away is what is there.
        QVERIFY2(gone.contains(u"#   "_s + id + u": "_s), qPrintable(id));
    }
    rules.sort();
    QStringList expected = awsPolicyRules();
    expected.replaceInStrings(u"ice, twin"_s, u"ice"_s);
    QCOMPARE(rules, expected);
}

void TestCloudFormation::stackInMoto()
{
    if (!Moto::missing().isEmpty())
        QSKIP(qPrintable(u"NOT TESTED: %1 is not installed"_s.arg(Moto::missing())));
    Moto moto;
    QVERIFY(moto.start());
    const QString text =
        target(u"aws-cloudformation")
            ->writePolicy(whole({
                inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.8/29"_s}), u"53/udp"_s),
                inbound(u"web"_s, Family::IPv4, any(), u"80,8000-8010/tcp"_s),
            }))
            ->text;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"template.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    file.close();
    const Ran ran = moto.sh(u"aws cloudformation deploy --template-file '%1' --stack-name one "
                            "--parameter-overrides VpcId=\"$VPC_ID\""_s.arg(file.fileName()));
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QString group = QString::fromLatin1(
        moto.aws(u"cloudformation describe-stack-resources --stack-name one "
                 "--query 'StackResources[0].PhysicalResourceId' --output text"_s));
    QVERIFY2(group.startsWith(u"sg-"_s), qPrintable(group));
}

void TestCloudFormation::lint_data()
{
    QTest::addColumn<QString>("text");
    const Target &dialect = *target(u"aws-cloudformation");
    Policy policy = inScopeOf(dialect.info, everyKind());
    QTest::newRow("policy") << dialect.writePolicy(policy)->text;
    QTest::newRow("nothing") << dialect.writePolicy(whole({}))->text;
    QTest::newRow("members") << dialect.writeMembers(members())->text;
    std::erase_if(policy.items, [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && rule->flow == u"hub"_s; // a placeholder, which is refused: see below
    });
    policy.single = true;
    QTest::newRow("rules") << asTemplate(dialect.writeRules(policy)->text);
}

void TestCloudFormation::lint()
{
    if (!isInstalled(u"cfn-lint"_s))
        QSKIP("NOT TESTED: cfn-lint is not installed");
    QFETCH(QString, text);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"template.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    file.close();
    const Ran ran =
        run(u"cfn-lint"_s, {u"--non-zero-exit-code"_s, u"informational"_s, file.fileName()});
    QCOMPARE(QString::fromUtf8(ran.out + ran.err), QString());
    QCOMPARE(ran.status, 0);
}

void TestCloudFormation::tooManyMembers()
{
    std::vector<Policy> policies;
    for (int i = 0; i <= 500; ++i) {
        Policy policy = whole({});
        policy.at = u"m%1"_s.arg(i);
        policies.push_back(policy);
    }
    const auto write = target(u"aws-cloudformation")->writeMembers;
    QVERIFY(!write(policies));
    policies.pop_back();
    QVERIFY(write(policies));
}

void TestCloudFormation::largeTemplatesAreSaid()
{
    std::vector<Policy> policies;
    for (int i = 0; i < 400; ++i) {
        std::vector<PolicyItem> items;
        for (int port = 1; port <= (i < 20 ? 59 : 3); ++port)
            items.push_back(
                inbound(u"f"_s, Family::IPv4, any(), QString::number(2 * port) + u"/tcp"_s));
        policies.push_back(whole(items));
        policies.back().at = u"m%1"_s.arg(i);
    }
    const auto write = target(u"aws-cloudformation")->writeMembers;
    const Result<Emission> large = write(policies);
    QVERIFY(large);
    QVERIFY(large->warnings.join(u'\n').contains(u"S3"_s));
    for (Policy &policy : policies)
        policy.items = policies.front().items;
    QVERIFY(!write(policies));
}

QTEST_GUILESS_MAIN(TestCloudFormation)
#include "tst_cloudformation.moc"
