#include "tests/targets/TerraformRun.h"

#include "model/targets/Spelling.h"
#include "model/targets/Terraform.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// The spelling that the Terraform dialects share, read back by terraform itself, which is no
/// Debian package.
class TestTerraform : public QObject
{
    Q_OBJECT

private slots:
    void quotedTextIsItself_data();
    void quotedTextIsItself();
    void blocks();
    void namesDiffer();
    void singleRulesStandBesideEachOther();
    void formatted_data();
    void formatted();
};

void TestTerraform::quotedTextIsItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read"); ///< empty: the same
    for (const QString &text : {u"plain"_s, u"a \"b\" \\ c"_s, u"${var.x}"_s, u"$${x}"_s,
             u"$$${x}"_s, u"%{ if true }x%{ endif }"_s, u"%%{x}"_s, u"%${x}"_s, u"$%{x}"_s, u"$"_s,
             u"%"_s, u"{$}"_s, u"a\nb\tc\r"_s, u"\u2028\u202e\u0001"_s, u"\u4e2d\U0001F525"_s,
             u"\\u0024{x}"_s, u"<<EOT"_s, u"# // /*"_s}) {
        QTest::newRow(qPrintable(printable(text))) << text << text;
    }
    QTest::newRow("half a character") << u"x"_s + QChar(0xd83d) << u"x\ufffd"_s;
    QTest::newRow("the other half") << QString(QChar(0xdd25)) + u"x"_s << u"\ufffdx"_s;
}

/// An output needs no provider, so that nothing is fetched.
void TestTerraform::quotedTextIsItself()
{
    if (!isInstalled(u"terraform"_s))
        QSKIP("NOT TESTED: terraform is not installed");
    QFETCH(QString, text);
    QFETCH(QString, read);
    const QString quoted = hclQuoted(text);
    QVERIFY(!quoted.contains(u'\n'));
    TerraformFolder folder;
    folder.write(u"main.tf"_s, HclBlock(u"output"_s, {u"x"_s}).set(u"value"_s, quoted).text());
    const Ran plan = folder.terraform({u"apply"_s, u"-auto-approve"_s});
    QVERIFY2(plan.status == 0, plan.err.constData());
    const Ran output = folder.terraform({u"output"_s, u"-json"_s});
    QCOMPARE(QJsonDocument::fromJson(output.out)[u"x"][u"value"].toString(), read);
}

void TestTerraform::blocks()
{
    HclBlock block(u"resource"_s, {u"kind"_s, u"name"_s});
    block.comment(u"one\ntwo"_s)
        .set(u"a"_s, 1)
        .set(u"long_name"_s, hclList({u"x"_s, u"y"_s}))
        .block(HclBlock(u"inner"_s).set(u"b"_s, hclQuoted(u"c"_s)))
        .block(HclBlock(u"none"_s))
        .set(u"last"_s, u"var.x"_s);
    QCOMPARE(block.text(), uR"(resource "kind" "name" {
  # one?two
  a         = 1
  long_name = ["x", "y"]

  inner {
    b = "c"
  }

  none {}

  last = var.x
}
)"_s);
}

void TestTerraform::namesDiffer()
{
    HclNames names(u"portolan_"_s);
    QCOMPARE(names.nameOf(u"web-1"_s), u"portolan_web-1"_s);
    const QString dotted = names.nameOf(u"web.1"_s);
    QVERIFY(QRegularExpression(u"^portolan_web_1_[0-9a-f]{8}$"_s).match(dotted).hasMatch());
    QCOMPARE(names.nameOf(u"web_1"_s), u"portolan_web_1"_s);
    QCOMPARE(names.nameOf(u"web.1"_s), dotted);
    // Whatever was named before.
    QCOMPARE(HclNames(u"portolan_"_s).nameOf(u"web.1"_s), dotted);
    QVERIFY(names.nameOf(u"a\"${x}"_s).startsWith(u"portolan_a___x__"_s));
    QCOMPARE(names.nameOf(dotted.mid(9)), dotted + u"_no2"_s);
}

/// Rules of several flows, written one by one, in one module: no two blocks have the same address,
/// and none has the same priority as another one.
void TestTerraform::singleRulesStandBesideEachOther()
{
    static const QRegularExpression heads(
        u"^(resource \"[a-z_]+\" \"[^\"]+\" \\{|  from = \\S+|  priority +=.*var.*)$"_s,
        QRegularExpression::MultilineOption);
    for (const Target &each : targets()) {
        if (each.info.suffix != "tf"_L1)
            continue;
        for (const auto write : {each.writeRules, each.deleteRules}) {
            QStringList found;
            for (const QString &flow : {u"a.b"_s, u"a_b"_s, u"a-b"_s, u"a"_s}) {
                Policy policy = inScopeOf(each.info,
                    single({inbound(flow, Family::IPv4, any(), u"443/tcp"_s),
                        inbound(flow, Family::IPv4, addresses({u"192.0.2.1"_s}), u"53/udp"_s)}));
                policy.single = true;
                auto matches = heads.globalMatch(write(policy)->text);
                while (matches.hasNext())
                    found += matches.next().captured(1).simplified();
            }
            QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
            QVERIFY(found.size() >= 4 || each.info.id.startsWith("digitalocean"_L1) ||
                    each.info.id.startsWith("hetzner"_L1));
        }
    }
}

void TestTerraform::formatted_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("provider") << terraformProvider(u"aws"_s, u"hashicorp/aws"_s, u">= 5.0"_s);
    QTest::newRow("variable") << terraformVariable(u"vpc_id"_s, u"The VPC"_s);
    for (const Target &each : targets()) {
        if (each.info.suffix != "tf"_L1)
            continue;
        const Policy policy = inScopeOf(each.info, everyKind());
        QTest::newRow(each.info.id.data()) << each.writePolicy(policy)->text;
        if (each.writeMembers) {
            QTest::newRow(qPrintable(each.info.id + u" members"_s))
                << each.writeMembers(members(each.info.member))->text;
        }
        Policy rules = policy;
        rules.single = true;
        QTest::newRow(qPrintable(each.info.id + u" rules"_s)) << each.writeRules(rules)->text;
        QTest::newRow(qPrintable(each.info.id + u" delete"_s)) << each.deleteRules(rules)->text;
    }
}

/// Every Terraform text is laid out as `terraform fmt` does it, so that it can stand in a
/// repository that checks this. The formatter also parses it.
void TestTerraform::formatted()
{
    if (!isInstalled(u"terraform"_s))
        QSKIP("NOT TESTED: terraform is not installed");
    QFETCH(QString, text);
    const Ran ran = TerraformFolder().terraform({u"fmt"_s, u"-"_s}, text.toUtf8());
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(QString::fromUtf8(ran.out), text);
}

QTEST_GUILESS_MAIN(TestTerraform)
#include "tst_terraform.moc"
