#include "tests/targets/Moto.h"

using namespace portolan;
using namespace portolan::test;

/// The scripts, really run by sh and the real aws client against moto_server on loopback, and the
/// rules read back. Neither program is a Debian package.
class TestAws : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void policyTwice();
    void staleRulesGoForeignStay();
    void inboundAloneLeavesEgress();
    void sixtyRules_data();
    void sixtyRules();
    void mergingSavesAGroup();
    void shrinkingEmptiesTheSecondGroup();
    void singleRules();
    void deletedRulesAreGone();
    void oneRuleTwiceIsWrittenOnce();
    void placeholdersAreRefused();
    void membersOfAZone();
    void lookedUpNamesAreAddresses();

private:
    Ran apply(const Policy &policy);

    Moto m_moto;
};

namespace {

/// \a count rules of one family: a port for each.
Policy policyOf(int count, Family family, Direction direction = Direction::Inbound)
{
    std::vector<PolicyItem> items;
    for (int i = 0; i < count; ++i) {
        const QString ports = QString::number(1000 + 2 * i) + u"/tcp"_s;
        items.push_back(direction == Direction::Inbound ? inbound(u"f"_s, family, any(), ports)
                                                        : outbound(u"f"_s, family, any(), ports));
    }
    return whole(items);
}

} // namespace

void TestAws::initTestCase()
{
    if (!Moto::missing().isEmpty())
        QSKIP(qPrintable(u"NOT TESTED: %1 is not installed"_s.arg(Moto::missing())));
    QVERIFY(m_moto.start());
}

void TestAws::cleanupTestCase() { m_moto.stop(); }

Ran TestAws::apply(const Policy &policy)
{
    const Result<Emission> written = target(u"aws-cli")->writePolicy(policy);
    return written ? m_moto.sh(written->text) : Ran{-1, {}, written.error().message.toUtf8()};
}

void TestAws::policyTwice()
{
    const Policy policy = awsPolicy();
    const QStringList expected = awsPolicyRules();
    const Ran first = apply(policy);
    QVERIFY2(first.status == 0, first.err.constData());
    QVERIFY2(first.out.startsWith("sg-"), first.out.constData());
    QCOMPARE(m_moto.rulesOf(first.out.trimmed()), expected);

    const QString ids = u"describe-security-group-rules --filters Name=group-id,Values=%1 "
                        "--query SecurityGroupRules[].SecurityGroupRuleId --output text"_s.arg(
                            QString::fromLatin1(first.out.trimmed()));
    const QByteArray before = m_moto.ec2(ids);
    const Ran second = apply(policy);
    QCOMPARE(second.status, 0);
    QCOMPARE(second.out, first.out);
    QCOMPARE(second.err, QByteArray());
    QCOMPARE(m_moto.rulesOf(second.out.trimmed()), expected);
    // Not even taken away and put back.
    QCOMPARE(m_moto.ec2(ids), before);
}

void TestAws::staleRulesGoForeignStay()
{
    const QByteArray foreign = m_moto.newGroup(u"other"_s);
    const QStringList others = m_moto.rulesOf(foreign);
    QCOMPARE(others, QStringList{u"out -1 -1--1 0.0.0.0/0 "_s});
    const Ran ran = apply(whole({inbound(u"ice"_s, Family::IPv6, any(), u"443/udp"_s)}));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(m_moto.rulesOf(ran.out.trimmed()), QStringList{u"in udp 443-443 ::/0 ice"_s});
    QCOMPARE(m_moto.rulesOf(foreign), others);

    const Ran none = apply(whole({}));
    QVERIFY2(none.status == 0, none.err.constData());
    QCOMPARE(m_moto.rulesOf(none.out.trimmed()), QStringList());
}

void TestAws::inboundAloneLeavesEgress()
{
    Policy policy = whole({inbound(u"ssh"_s, Family::IPv4, any(), u"22/tcp"_s)}, Directions::In);
    policy.at = u"bastion"_s;
    const Ran ran = apply(policy);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(m_moto.rulesOf(ran.out.trimmed()),
        (QStringList{u"in tcp 22-22 0.0.0.0/0 ssh"_s, u"out -1 -1--1 0.0.0.0/0 "_s}));
}

void TestAws::sixtyRules_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("groups"); ///< 0: refused
    QTest::newRow("60") << 60 << 1;
    QTest::newRow("61") << 61 << 2;
    QTest::newRow("300") << 300 << 5;
    QTest::newRow("301") << 301 << 0;
}

/// moto keeps the quota too, so that a group with one rule too many would be refused. (It counts
/// both families together; that they count apart is tested on the text.)
void TestAws::sixtyRules()
{
    QFETCH(int, count);
    QFETCH(int, groups);
    Policy policy = policyOf(count, Family::IPv6);
    const Policy other = policyOf(std::min(count, 60), Family::IPv6, Direction::Outbound);
    policy.items.insert(policy.items.end(), other.items.begin(), other.items.end());
    policy.at = u"big-"_s + QString::number(count);
    const Result<Emission> written = target(u"aws-cli")->writePolicy(policy);
    if (groups == 0) {
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(u"needs 6 security groups"_s));
        return;
    }
    QVERIFY(written);
    QCOMPARE(written->warnings.size(), groups > 1 ? 1 : 0);
    QCOMPARE(written->text.count(u"find_or_create_group portolan-"_s), groups);
    if (groups > 1)
        return; // two groups are really made below, and more would take a minute and prove no more
    const Ran ran = m_moto.sh(written->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QList<QByteArray> ids = ran.out.trimmed().split('\n');
    QCOMPARE(ids.size(), groups);
    QStringList all;
    for (const QByteArray &id : ids) {
        const QStringList some = m_moto.rulesOf(id);
        QVERIFY(some.size() <= 120);
        all += some;
    }
    QCOMPARE(all.size(), count + std::min(count, 60));
    QCOMPARE(all.removeDuplicates(), 0);
}

/// 62 rules of two flows, which are 31 for one block of twice the size.
void TestAws::mergingSavesAGroup()
{
    std::vector<PolicyItem> items;
    for (int i = 0; i < 31; ++i) {
        const QString ports = QString::number(1000 + 2 * i) + u"/tcp"_s;
        items.push_back(inbound(u"a"_s, Family::IPv4, addresses({u"192.0.2.0/25"_s}), ports));
        items.push_back(inbound(u"b"_s, Family::IPv4, addresses({u"192.0.2.128/25"_s}), ports));
    }
    const Emission written = target(u"aws-cli")->writePolicy(whole(items)).value();
    QCOMPARE(written.warnings, QStringList());
    QCOMPARE(written.text.count(u"find_or_create_group portolan-"_s), 1);
    QCOMPARE(written.text.count(u" 192.0.2.0/24 a, b"_s), 31);
    items.resize(60);
    const QString apart = target(u"aws-cli")->writePolicy(whole(items)).value().text;
    QCOMPARE(apart.count(u" 192.0.2.0/25 a\n"_s), 30);
    QCOMPARE(apart.count(u" 192.0.2.128/25 b"_s), 30);
}

void TestAws::shrinkingEmptiesTheSecondGroup()
{
    Policy policy = policyOf(61, Family::IPv4);
    policy.at = u"shrinks"_s;
    const QList<QByteArray> ids = apply(policy).out.trimmed().split('\n');
    QCOMPARE(ids.size(), 2);
    QCOMPARE(m_moto.rulesOf(ids[1]).size(), 1);
    policy.items.resize(1);
    const Ran ran = apply(policy);
    QCOMPARE(ran.out.trimmed(), ids[0]);
    QCOMPARE(m_moto.rulesOf(ids[0]).size(), 1);
    QCOMPARE(m_moto.rulesOf(ids[1]).size(), 0);
}

void TestAws::singleRules()
{
    const QByteArray group = m_moto.newGroup(u"single"_s);
    const Policy policy = single({
        inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.8/29"_s}),
            u"80,8000-8010/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"80/tcp"_s),
        outbound(u"dns"_s, Family::IPv4, addresses({u"198.51.100.53"_s}), u"53/udp"_s),
    });
    const QString text = target(u"aws-cli")->writeRules(policy).value().text;
    const Ran ran = m_moto.sh(u"set -e; GROUP_ID="_s + QString::fromLatin1(group) + u'\n' + text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(m_moto.rulesOf(group),
        (QStringList{u"in tcp 80-80 192.0.2.1/32 web"_s, u"in tcp 80-80 192.0.2.8/29 web"_s,
            u"in tcp 80-80 ::/0 web"_s, u"in tcp 8000-8010 192.0.2.1/32 web"_s,
            u"in tcp 8000-8010 192.0.2.8/29 web"_s, u"out -1 -1--1 0.0.0.0/0 "_s,
            u"out udp 53-53 198.51.100.53/32 dns"_s}));
}

void TestAws::placeholdersAreRefused()
{
    const QByteArray group = m_moto.newGroup(u"holder"_s);
    const Policy policy = single({
        inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443,8443/tcp"_s),
        inbound(u"b"_s, Family::IPv6, unknown(u"db-1"_s), u"443/tcp"_s),
        outbound(u"c"_s, Family::IPv4, name(u"localhost"_s), u"esp"_s),
    });
    const QStringList lines =
        target(u"aws-cli")->writeRules(policy).value().text.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines) {
        QVERIFY2(line.contains(u"<ADDRESS-OF-"_s), qPrintable(line));
        const Ran ran = m_moto.sh(u"GROUP_ID="_s + QString::fromLatin1(group) + u'\n' + line);
        QVERIFY(ran.status > 0);
    }
    QCOMPARE(m_moto.rulesOf(group), QStringList{u"out -1 -1--1 0.0.0.0/0 "_s});
}

void TestAws::deletedRulesAreGone()
{
    // moto revokes nothing of IPv6 in a VPC without it.
    const QByteArray vpc = m_moto.ec2(u"create-vpc --cidr-block 198.51.100.0/24 "
                                      "--amazon-provided-ipv6-cidr-block --query Vpc.VpcId "
                                      "--output text"_s);
    const QByteArray group = m_moto.newGroup(u"undo"_s, QString::fromLatin1(vpc));
    const QString set = u"set -e; GROUP_ID="_s + QString::fromLatin1(group) + u'\n';
    const auto text = [](Result<Emission> (*write)(const Policy &), const Policy &policy) {
        return write(policy).value().text;
    };
    const Target &cli = *target(u"aws-cli");
    const Policy stays = single({inbound(u"stays"_s, Family::IPv4, any(), u"22/tcp"_s)});
    QCOMPARE(m_moto.sh(set + text(cli.writeRules, stays)).status, 0);
    const QStringList before = m_moto.rulesOf(group);
    QVERIFY(before.size() >= 2);
    Policy policy = awsPolicy();
    policy.single = true;
    const Ran added = m_moto.sh(set + text(cli.writeRules, policy));
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(m_moto.rulesOf(group).size(), before.size() + awsPolicyRules().size());
    const Ran removed = m_moto.sh(set + text(cli.deleteRules, policy));
    QVERIFY2(removed.status == 0, removed.err.constData());
    QCOMPARE(m_moto.rulesOf(group).join(u'\n'), before.join(u'\n'));
}

/// AWS refuses a whole call for one rule that is there already, and counts 192.0.2.1 of a range and
/// of a looked-up name as one.
void TestAws::oneRuleTwiceIsWrittenOnce()
{
    const AddressMatch some = addresses({u"192.0.2.1"_s, u"192.0.2.64"_s});
    Policy policy = single({
        inbound(u"web"_s, Family::IPv4, some, u"443/tcp"_s),
        inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.99"_s}), u"443/tcp"_s),
        inbound(u"api"_s, Family::IPv4, some, u"443/tcp"_s),
    });
    const QString text = target(u"aws-cli")->writeRules(policy).value().text;
    QCOMPARE(text.count(u"192.0.2.1/32"_s), 1);
    QCOMPARE(text.count(u"aws ec2"_s), 2);
    QVERIFY(text.endsWith(u"# api, inbound: the rules above are all of it\n"_s));
    const QByteArray group = m_moto.newGroup(u"twice"_s);
    const Ran ran = m_moto.sh(u"set -e; GROUP_ID="_s + QString::fromLatin1(group) + u'\n' + text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(m_moto.rulesOf(group).size(), 4);
}

void TestAws::membersOfAZone()
{
    std::vector<Policy> policies = members();
    const Result<Emission> written = target(u"aws-cli")->writeMembers(policies);
    QVERIFY(written);
    Ran ran = m_moto.sh(written->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QList<QByteArray> lines = ran.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    const auto rules = [&](qsizetype line, const QByteArray &member) {
        return lines[line].startsWith(member + " sg-") ? m_moto.rulesOf(lines[line].split(' ')[1])
                                                       : QStringList{u"another"_s};
    };
    // Every group is closed, also that of a member that nobody speaks with.
    QCOMPARE(rules(0, "idle"), QStringList());
    QVERIFY(rules(1, "sfu-1").size() > 40);
    QCOMPARE(rules(2, "web-1"), (QStringList{u"in tcp 5432-5432 2001:db8::20/128 pg"_s,
                                    u"in tcp 5432-5432 203.0.113.20/32 pg"_s}));
    QCOMPARE(rules(3, "web.1"),
        (QStringList{u"in tcp 443-443 0.0.0.0/0 https"_s, u"in tcp 443-443 ::/0 https"_s,
            u"out tcp 5432-5432 2001:db8::30/128 pg"_s,
            u"out tcp 5432-5432 203.0.113.30/32 pg"_s}));
}

void TestAws::lookedUpNamesAreAddresses()
{
    Policy policy = withLookups(whole({outbound(u"mirror"_s, Family::IPv4,
        lookedUp(u"mirror.example.com"_s, {u"198.51.100.80"_s, u"198.51.100.82"_s}),
        u"443/tcp"_s)}));
    policy.at = u"names"_s;
    const Emission written = target(u"aws-cli")->writePolicy(policy).value();
    QVERIFY(written.text.contains(u"# mirror.example.com: looked up 2026-03-14 from DNS\n"_s));
    const Ran ran = m_moto.sh(written.text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(m_moto.rulesOf(ran.out.trimmed()),
        (QStringList{u"out tcp 443-443 198.51.100.80/32 mirror"_s,
            u"out tcp 443-443 198.51.100.82/32 mirror"_s}));
}

QTEST_GUILESS_MAIN(TestAws)
#include "tst_aws.moc"
