#include "tests/targets/Moto.h"
#include "tests/targets/TerraformRun.h"

using namespace portolan;
using namespace portolan::test;

/// The texts, really validated and applied by terraform with the provider of AWS against a moto
/// server on loopback, and the rules read back. None of these is a Debian package.
class TestAwsTerraform : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void policyTwice();
    void inboundAloneLeavesEgress();
    void membersOfAZone();
    void rulesComeAndGo();
    void placeholdersAreRefused();

private:
    Ran apply(TerraformFolder &folder, const QString &text);
    QJsonObject groups(const TerraformFolder &folder);

    Moto m_moto;
};

namespace {

/// Of a module that stands for the user's own.
QString provider(const Moto &moto)
{
    return u"provider \"aws\" {\n"
           "  region                      = \"us-east-1\"\n"
           "  skip_credentials_validation = true\n"
           "  skip_metadata_api_check     = true\n"
           "  skip_requesting_account_id  = true\n"
           "  endpoints {\n    ec2 = \"%1\"\n  }\n}\n"_s.arg(moto.endpoint);
}

} // namespace

void TestAwsTerraform::initTestCase()
{
    if (!isInstalled(u"terraform"_s) || terraformPlugins().isEmpty())
        QSKIP("NOT TESTED: no terraform, or no provider for it: set PORTOLAN_TERRAFORM_PLUGINS");
    if (!QDir(terraformPlugins()).exists(u"registry.terraform.io/hashicorp/aws"_s))
        QSKIP("NOT TESTED: no provider for AWS in the folder of terraform's plugins");
    if (!Moto::missing().isEmpty())
        QSKIP(qPrintable(u"NOT TESTED: %1 is not installed"_s.arg(Moto::missing())));
    QVERIFY(m_moto.start());
}

void TestAwsTerraform::cleanupTestCase() { m_moto.stop(); }

Ran TestAwsTerraform::apply(TerraformFolder &folder, const QString &text)
{
    folder.write(u"provider.tf"_s, provider(m_moto));
    folder.write(u"main.tf"_s, text);
    folder.environment.insert(u"TF_VAR_vpc_id"_s, m_moto.vpc);
    folder.environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"test"_s);
    folder.environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"test"_s);
    for (const QStringList &arguments : {QStringList{u"init"_s, u"-input=false"_s},
             QStringList{u"validate"_s}, QStringList{u"apply"_s, u"-auto-approve"_s}}) {
        const Ran ran = folder.terraform(arguments + QStringList{u"-no-color"_s});
        if (ran.status != 0 || arguments.first() == u"apply"_s)
            return ran;
    }
    return {};
}

QJsonObject TestAwsTerraform::groups(const TerraformFolder &folder)
{
    const Ran ran = folder.terraform({u"output"_s, u"-json"_s, u"security_group_ids"_s});
    return QJsonDocument::fromJson(ran.out).object();
}

void TestAwsTerraform::policyTwice()
{
    const Target &dialect = *target(u"aws-terraform");
    TerraformFolder folder;
    const Ran first = apply(folder, dialect.writePolicy(awsPolicy())->text);
    QVERIFY2(first.status == 0, first.err.constData());
    const QString group = groups(folder)[u"sfu-1"][0].toString();
    QCOMPARE(m_moto.rulesOf(group), awsPolicyRules());
    const Ran second = apply(folder, dialect.writePolicy(awsPolicy())->text);
    QVERIFY2(second.out.contains("No changes"), second.out.constData());

    // Stale rules go, the group stays.
    Policy smaller = awsPolicy();
    smaller.items = {inbound(u"ice"_s, Family::IPv6, any(), u"443/udp"_s)};
    const Ran third = apply(folder, dialect.writePolicy(smaller)->text);
    QVERIFY2(third.status == 0, third.err.constData());
    QCOMPARE(groups(folder)[u"sfu-1"][0].toString(), group);
    QCOMPARE(m_moto.rulesOf(group), QStringList{u"in udp 443-443 ::/0 ice"_s});
}

void TestAwsTerraform::inboundAloneLeavesEgress()
{
    Policy policy = whole({inbound(u"ssh"_s, Family::IPv4, any(), u"22/tcp"_s)}, Directions::In);
    policy.at = u"bastion"_s;
    TerraformFolder folder;
    const Ran ran = apply(folder, target(u"aws-terraform")->writePolicy(policy)->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(m_moto.rulesOf(groups(folder)[u"bastion"][0].toString()),
        (QStringList{u"in tcp 22-22 0.0.0.0/0 ssh"_s,
            u"out -1 -1--1 0.0.0.0/0 outbound is not judged"_s,
            u"out -1 -1--1 ::/0 outbound is not judged"_s}));
}

void TestAwsTerraform::membersOfAZone()
{
    TerraformFolder folder;
    std::vector<Policy> policies = members();
    policies.erase(policies.begin() + 1); // its many rules would take a minute and prove no more
    const Ran ran = apply(folder, target(u"aws-terraform")->writeMembers(policies)->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonObject ids = groups(folder);
    QCOMPARE(ids.keys(), (QStringList{u"idle"_s, u"web-1"_s, u"web.1"_s}));
    QCOMPARE(m_moto.rulesOf(ids[u"idle"][0].toString()), QStringList());
    QCOMPARE(m_moto.rulesOf(ids[u"web-1"][0].toString()),
        (QStringList{
            u"in tcp 5432-5432 2001:db8::20/128 pg"_s, u"in tcp 5432-5432 203.0.113.20/32 pg"_s}));
    QCOMPARE(m_moto.rulesOf(ids[u"web.1"][0].toString()),
        (QStringList{u"in tcp 443-443 0.0.0.0/0 https"_s, u"in tcp 443-443 ::/0 https"_s,
            u"out tcp 5432-5432 2001:db8::30/128 pg"_s,
            u"out tcp 5432-5432 203.0.113.30/32 pg"_s}));
}

void TestAwsTerraform::rulesComeAndGo()
{
    const QByteArray group = m_moto.newGroup(u"by-hand"_s);
    const QStringList before = m_moto.rulesOf(group);
    Policy policy = awsPolicy();
    policy.single = true;
    TerraformFolder folder;
    folder.write(u"variables.tf"_s, u"variable \"security_group_id\" {\n  type = string\n}\n"_s);
    folder.environment.insert(u"TF_VAR_security_group_id"_s, QString::fromLatin1(group));
    const Ran added = apply(folder, target(u"aws-terraform")->writeRules(policy)->text);
    QVERIFY2(added.status == 0, added.err.constData());
    // One flow asks for what another one has: written once, described by the first.
    QStringList expected = awsPolicyRules() + before;
    expected.replaceInStrings(u"ice, twin"_s, u"ice"_s);
    expected.sort();
    QCOMPARE(m_moto.rulesOf(group), expected);
    const Ran removed = apply(folder, target(u"aws-terraform")->deleteRules(policy)->text);
    QVERIFY2(removed.status == 0, removed.err.constData());
    QCOMPARE(m_moto.rulesOf(group), before);
}

void TestAwsTerraform::placeholdersAreRefused()
{
    const Policy policy = single({inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s),
        outbound(u"c"_s, Family::IPv6, name(u"localhost"_s), u"esp"_s)});
    TerraformFolder folder;
    folder.write(u"variables.tf"_s,
        u"variable \"security_group_id\" {\n  type    = string\n  default = \"sg-1\"\n}\n"_s);
    const Ran ran = apply(folder, target(u"aws-terraform")->writeRules(policy)->text);
    QVERIFY(ran.status > 0);
    for (const char *holder : {"<ADDRESS-OF-db-1>", "<ADDRESS-OF-localhost>"})
        QVERIFY2(ran.err.contains(holder), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestAwsTerraform)
#include "tst_awsterraform.moc"
