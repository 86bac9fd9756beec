#pragma once

#include "tests/targets/Fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

namespace portolan::test {

/// A moto server on loopback, which stands in for AWS, and what is asked of it. Neither it nor the
/// aws client is a Debian package.
class Moto
{
public:
    ~Moto() { stop(); }

    /// What is missing here, or nothing.
    static QString missing()
    {
        for (const QString &program : {u"aws"_s, u"moto_server"_s}) {
            if (!isInstalled(program))
                return program;
        }
        return {};
    }

    /// Whether the server came up, with a VPC of its own whose id is in $VPC_ID.
    bool start()
    {
        QTcpServer free;
        if (!free.listen(QHostAddress::LocalHost))
            return false;
        const QString port = QString::number(free.serverPort());
        free.close();
        m_server.start(u"moto_server"_s, {u"-H"_s, u"127.0.0.1"_s, u"-p"_s, port});
        if (!m_server.waitForStarted())
            return false;
        const auto isUp = [&] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, port.toUShort());
            return socket.waitForConnected(1000);
        };
        if (!QTest::qWaitFor(isUp, 60000))
            return false;

        // Only loopback, no credentials of anybody, no configuration of the user.
        endpoint = u"http://127.0.0.1:"_s + port;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, m_home.path());
        for (const QString &name : {u"PYENV_ROOT"_s, u"PYENV_VERSION"_s, u"LD_LIBRARY_PATH"_s}) {
            if (qEnvironmentVariableIsSet(qPrintable(name)))
                environment.insert(name, qEnvironmentVariable(qPrintable(name)));
        }
        environment.insert(u"AWS_ENDPOINT_URL"_s, endpoint);
        environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"test"_s);
        environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"test"_s);
        environment.insert(u"AWS_DEFAULT_REGION"_s, u"us-east-1"_s);
        environment.insert(u"AWS_PAGER"_s, QString());
        vpc = QString::fromLatin1(
            ec2(u"create-vpc --cidr-block 192.0.2.0/24 --query Vpc.VpcId --output text"_s));
        environment.insert(u"VPC_ID"_s, vpc);
        return vpc.startsWith(u"vpc-"_s);
    }

    void stop()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        m_server.terminate();
        if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(5000))
            m_server.kill();
        if (m_server.state() != QProcess::NotRunning)
            m_server.waitForFinished(5000);
    }

    Ran sh(const QString &script) const { return run(u"sh"_s, {}, script.toUtf8(), environment); }

    QByteArray aws(const QString &arguments) const
    {
        const Ran ran = sh(u"aws "_s + arguments);
        return ran.status == 0 ? ran.out.trimmed() : "FAILED: " + ran.err;
    }
    QByteArray ec2(const QString &arguments) const { return aws(u"ec2 "_s + arguments); }

    /// A group of somebody else.
    QByteArray newGroup(const QString &name, const QString &vpcId = u"\"$VPC_ID\""_s) const
    {
        return ec2(u"create-security-group --vpc-id %1 --group-name %2 --description x "
                   "--query GroupId --output text"_s.arg(vpcId, name));
    }

    /// "in tcp 443-443 0.0.0.0/0 web", sorted.
    QStringList rulesOf(const QString &group) const
    {
        const QByteArray json =
            ec2(u"describe-security-group-rules --filters Name=group-id,Values="_s + group);
        QStringList lines;
        for (const QJsonValue &value :
            QJsonDocument::fromJson(json)[u"SecurityGroupRules"].toArray()) {
            const QJsonObject rule = value.toObject();
            lines += u"%1 %2 %3-%4 %5%6 %7"_s.arg(rule[u"IsEgress"].toBool() ? u"out"_s : u"in"_s,
                rule[u"IpProtocol"].toString(), QString::number(rule[u"FromPort"].toInt(-1)),
                QString::number(rule[u"ToPort"].toInt(-1)), rule[u"CidrIpv4"].toString(),
                rule[u"CidrIpv6"].toString(), rule[u"Description"].toString());
        }
        lines.sort();
        return lines;
    }
    QStringList rulesOf(const QByteArray &group) const
    {
        return rulesOf(QString::fromLatin1(group));
    }

    QProcessEnvironment environment;
    QString endpoint;
    QString vpc;

private:
    QProcess m_server;
    QTemporaryDir m_home;
};

/// A policy of what security groups can say, and what moto must have of it.
inline Policy awsPolicy()
{
    return whole({
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
}
inline QStringList awsPolicyRules()
{
    return {u"in 50 -1--1 2001:db8:0:1::/64 vpn"_s, u"in icmp -1--1 0.0.0.0/0 ping"_s,
        u"in icmpv6 -1--1 ::/0 ping"_s, u"in udp 443-443 0.0.0.0/0 ice, twin"_s,
        u"in udp 443-443 ::/0 ice"_s, u"in udp 50000-60000 0.0.0.0/0 ice"_s,
        u"in udp 50000-60000 ::/0 ice"_s, u"in udp 53-53 192.0.2.1/32 dns"_s,
        u"in udp 53-53 192.0.2.6/31 dns"_s, u"in udp 53-53 192.0.2.8/31 dns"_s,
        u"out tcp 6379-6379 2001:db8::31/128 redis"_s};
}

} // namespace portolan::test
