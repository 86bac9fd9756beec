#include "tests/targets/Fixtures.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

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
    void shrinkingEmptiesTheSecondGroup();
    void singleRules();
    void placeholdersAreRefused();

private:
    Ran sh(const QString &script);
    QByteArray aws(const QString &arguments);
    Ran apply(const Policy &policy);
    QStringList rulesOf(const QByteArray &group);

    QProcess m_server;
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
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
    for (const QString &program : {u"aws"_s, u"moto_server"_s}) {
        if (!isInstalled(program))
            QSKIP(qPrintable(u"NOT TESTED: %1 is not installed"_s.arg(program)));
    }
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString port = QString::number(free.serverPort());
    free.close();
    m_server.start(u"moto_server"_s, {u"-H"_s, u"127.0.0.1"_s, u"-p"_s, port});
    QVERIFY(m_server.waitForStarted());
    const auto isUp = [&] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port.toUShort());
        return socket.waitForConnected(1000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isUp(), 60000);

    // Only loopback, no credentials of anybody, no configuration of the user.
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"HOME"_s, m_home.path());
    for (const QString &name : {u"PYENV_ROOT"_s, u"PYENV_VERSION"_s, u"LD_LIBRARY_PATH"_s}) {
        if (qEnvironmentVariableIsSet(qPrintable(name)))
            m_environment.insert(name, qEnvironmentVariable(qPrintable(name)));
    }
    m_environment.insert(u"AWS_ENDPOINT_URL"_s, u"http://127.0.0.1:"_s + port);
    m_environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"test"_s);
    m_environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"test"_s);
    m_environment.insert(u"AWS_DEFAULT_REGION"_s, u"us-east-1"_s);
    m_environment.insert(u"AWS_PAGER"_s, QString());
}

void TestAws::cleanupTestCase()
{
    m_server.terminate();
    if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(5000))
        m_server.kill();
}

Ran TestAws::sh(const QString &script) { return run(u"sh"_s, {}, script.toUtf8(), m_environment); }

QByteArray TestAws::aws(const QString &arguments)
{
    const Ran ran = sh(u"aws ec2 "_s + arguments);
    return ran.status == 0 ? ran.out.trimmed() : "FAILED: " + ran.err;
}

/// A whole policy in a VPC of its own or, where VPC_ID is set already, in that one.
Ran TestAws::apply(const Policy &policy)
{
    const Result<Emission> written = target(u"aws-cli")->writePolicy(policy);
    return written ? sh(written->text) : Ran{-1, {}, written.error().message.toUtf8()};
}

QStringList TestAws::rulesOf(const QByteArray &group)
{
    const QByteArray json = aws(u"describe-security-group-rules --filters Name=group-id,Values="_s +
                                QString::fromLatin1(group));
    QStringList lines;
    for (const QJsonValue &value : QJsonDocument::fromJson(json)[u"SecurityGroupRules"].toArray()) {
        const QJsonObject rule = value.toObject();
        lines += u"%1 %2 %3-%4 %5%6 %7"_s.arg(rule[u"IsEgress"].toBool() ? u"out"_s : u"in"_s,
            rule[u"IpProtocol"].toString(), QString::number(rule[u"FromPort"].toInt()),
            QString::number(rule[u"ToPort"].toInt()), rule[u"CidrIpv4"].toString(),
            rule[u"CidrIpv6"].toString(), rule[u"Description"].toString());
    }
    lines.sort();
    return lines;
}

void TestAws::policyTwice()
{
    m_environment.insert(u"VPC_ID"_s,
        QString::fromLatin1(
            aws(u"create-vpc --cidr-block 192.0.2.0/24 --query Vpc.VpcId --output text"_s)));
    const Policy policy = whole({
        inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.6-192.0.2.9"_s}),
            u"53/udp"_s),
        inbound(u"ice"_s, Family::IPv4, any(), u"443,50000-60000/udp"_s),
        inbound(u"ice"_s, Family::IPv6, any(), u"443,50000-60000/udp"_s),
        inbound(u"ping"_s, Family::IPv4, any(), u"icmp"_s),
        inbound(u"ping"_s, Family::IPv6, any(), u"icmpv6"_s),
        inbound(u"twin"_s, Family::IPv4, any(), u"443/udp"_s),
        inbound(u"vpn"_s, Family::IPv6, addresses({u"2001:db8:0:1::/64"_s}), u"esp"_s),
        outbound(u"redis"_s, Family::IPv6, addresses({u"2001:db8::31"_s}), u"6379/tcp"_s),
    });
    const QStringList expected{u"in 50 -1--1 2001:db8:0:1::/64 vpn"_s,
        u"in icmp -1--1 0.0.0.0/0 ping"_s, u"in icmpv6 -1--1 ::/0 ping"_s,
        u"in udp 443-443 0.0.0.0/0 ice, twin"_s, u"in udp 443-443 ::/0 ice"_s,
        u"in udp 50000-60000 0.0.0.0/0 ice"_s, u"in udp 50000-60000 ::/0 ice"_s,
        u"in udp 53-53 192.0.2.1/32 dns"_s, u"in udp 53-53 192.0.2.6/31 dns"_s,
        u"in udp 53-53 192.0.2.8/31 dns"_s, u"out tcp 6379-6379 2001:db8::31/128 redis"_s};
    const Ran first = apply(policy);
    QVERIFY2(first.status == 0, first.err.constData());
    QVERIFY2(first.out.startsWith("sg-"), first.out.constData());
    QCOMPARE(rulesOf(first.out.trimmed()), expected);

    const QString ids = u"describe-security-group-rules --filters Name=group-id,Values=%1 "
                        "--query SecurityGroupRules[].SecurityGroupRuleId --output text"_s.arg(
                            QString::fromLatin1(first.out.trimmed()));
    const QByteArray before = aws(ids);
    const Ran second = apply(policy);
    QCOMPARE(second.status, 0);
    QCOMPARE(second.out, first.out);
    QCOMPARE(second.err, QByteArray());
    QCOMPARE(rulesOf(second.out.trimmed()), expected);
    // Not even taken away and put back.
    QCOMPARE(aws(ids), before);
}

void TestAws::staleRulesGoForeignStay()
{
    const QByteArray foreign = aws(u"create-security-group --vpc-id \"$VPC_ID\" --group-name other "
                                   "--description other --query GroupId --output text"_s);
    const QStringList others = rulesOf(foreign);
    QCOMPARE(others, QStringList{u"out -1 -1--1 0.0.0.0/0 "_s});
    const Ran ran = apply(whole({inbound(u"ice"_s, Family::IPv6, any(), u"443/udp"_s)}));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(rulesOf(ran.out.trimmed()), QStringList{u"in udp 443-443 ::/0 ice"_s});
    QCOMPARE(rulesOf(foreign), others);

    const Ran none = apply(whole({}));
    QVERIFY2(none.status == 0, none.err.constData());
    QCOMPARE(rulesOf(none.out.trimmed()), QStringList());
}

void TestAws::inboundAloneLeavesEgress()
{
    Policy policy = whole({inbound(u"ssh"_s, Family::IPv4, any(), u"22/tcp"_s)}, Directions::In);
    policy.at = u"bastion"_s;
    const Ran ran = apply(policy);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(rulesOf(ran.out.trimmed()),
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
    const Ran ran = sh(written->text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QList<QByteArray> ids = ran.out.trimmed().split('\n');
    QCOMPARE(ids.size(), groups);
    QStringList all;
    for (const QByteArray &id : ids) {
        const QStringList some = rulesOf(id);
        QVERIFY(some.size() <= 120);
        all += some;
    }
    QCOMPARE(all.size(), count + std::min(count, 60));
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestAws::shrinkingEmptiesTheSecondGroup()
{
    Policy policy = policyOf(61, Family::IPv4);
    policy.at = u"shrinks"_s;
    const QList<QByteArray> ids = apply(policy).out.trimmed().split('\n');
    QCOMPARE(ids.size(), 2);
    QCOMPARE(rulesOf(ids[1]).size(), 1);
    policy.items.resize(1);
    const Ran ran = apply(policy);
    QCOMPARE(ran.out.trimmed(), ids[0]);
    QCOMPARE(rulesOf(ids[0]).size(), 1);
    QCOMPARE(rulesOf(ids[1]).size(), 0);
}

void TestAws::singleRules()
{
    const QByteArray group = aws(u"create-security-group --vpc-id \"$VPC_ID\" --group-name single "
                                 "--description x --query GroupId --output text"_s);
    const Policy policy = single({
        inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.8/29"_s}),
            u"80,8000-8010/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"80/tcp"_s),
        outbound(u"dns"_s, Family::IPv4, addresses({u"198.51.100.53"_s}), u"53/udp"_s),
    });
    const QString text = target(u"aws-cli")->writeRules(policy).value().text;
    const Ran ran = sh(u"set -e; GROUP_ID="_s + QString::fromLatin1(group) + u'\n' + text);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(rulesOf(group),
        (QStringList{u"in tcp 80-80 192.0.2.1/32 web"_s, u"in tcp 80-80 192.0.2.8/29 web"_s,
            u"in tcp 80-80 ::/0 web"_s, u"in tcp 8000-8010 192.0.2.1/32 web"_s,
            u"in tcp 8000-8010 192.0.2.8/29 web"_s, u"out -1 -1--1 0.0.0.0/0 "_s,
            u"out udp 53-53 198.51.100.53/32 dns"_s}));
}

void TestAws::placeholdersAreRefused()
{
    const QByteArray group = aws(u"create-security-group --vpc-id \"$VPC_ID\" --group-name holder "
                                 "--description x --query GroupId --output text"_s);
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
        const Ran ran = sh(u"GROUP_ID="_s + QString::fromLatin1(group) + u'\n' + line);
        QVERIFY(ran.status > 0);
    }
    QCOMPARE(rulesOf(group), QStringList{u"out -1 -1--1 0.0.0.0/0 "_s});
}

QTEST_GUILESS_MAIN(TestAws)
#include "tst_aws.moc"
