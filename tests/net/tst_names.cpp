#include "DnsServer.h"
#include "Running.h"

#include <QCoreApplication>
#include <QTest>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QString namespaceError; ///< why the program has no network of its own

/// Gives the process a network of its own, in which port 53 is free and nobody else listens.
QString leaveTheNetwork()
{
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return u"unshare: "_s + QString::fromLocal8Bit(std::strerror(errno));
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool up = ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    const QString error = up ? QString() : u"lo: "_s + QString::fromLocal8Bit(std::strerror(errno));
    close(socket);
    return error;
}

QStringList numbered(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list += u"2001:db8::%1"_s.arg(2 * i + 1, 0, 16);
    return list;
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private:
    DnsServer m_server;

    static AddressLookup::Means means(int milliseconds = 10'000)
    {
        AddressLookup::Means means;
        means.nameServer = QHostAddress(QHostAddress::LocalHost);
        means.milliseconds = milliseconds;
        means.lists.clear();
        return means;
    }

private slots:
    void initTestCase()
    {
        if (!namespaceError.isEmpty())
            QSKIP(qPrintable(
                u"NO NAME LOOKED UP: no network namespace here ("_s + namespaceError + u')'));
        QVERIFY(m_server.listen());
    }

    void init()
    {
        m_server.names.clear();
        m_server.questions = 0;
        m_server.overTcp = 0;
    }

    void answers_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QStringList>("addresses");
        const auto row = [](const char *name, const Answer &answer, const QStringList &addresses) {
            QTest::newRow(name) << answer << addresses;
        };
        row("both families", {{u"192.0.2.7"_s, u"2001:db8::7"_s}},
            {u"192.0.2.7"_s, u"2001:db8::7"_s});
        row("only IPv4", {{u"192.0.2.7"_s}}, {u"192.0.2.7"_s});
        row("only IPv6", {{u"2001:db8::7"_s}}, {u"2001:db8::7"_s});
        row("no IPv6 says NXDOMAIN", {{u"192.0.2.7"_s}, {}, 0, 3}, {u"192.0.2.7"_s});
        row("several",
            {{u"198.51.100.9"_s, u"192.0.2.9"_s, u"192.0.2.1"_s, u"2001:db8::2"_s, u"192.0.2.9"_s,
                u"2001:db8::1"_s}},
            {u"192.0.2.1"_s, u"192.0.2.9"_s, u"198.51.100.9"_s, u"2001:db8::1-2001:db8::2"_s});
        row("private", {{u"10.1.2.3"_s, u"fd00::1"_s}}, {u"10.1.2.3"_s, u"fd00::1"_s});
        row("aliases", {{u"192.0.2.7"_s, u"2001:db8::7"_s}, "other.example.net"},
            {u"192.0.2.7"_s, u"2001:db8::7"_s});
        row("over TCP", {numbered(1000)}, numbered(1000));
    }

    void answers()
    {
        QFETCH(Answer, answer);
        QFETCH(QStringList, addresses);
        m_server.names["api.example.com"] = answer;
        const auto outcome = lookUp(means(), {u"api.example.com"_s});
        QVERIFY(outcome);
        QVERIFY2(outcome->failed.empty(),
            qPrintable(outcome->failed.empty() ? QString() : outcome->failed.begin()->second));
        const Lookup &lookup = outcome->found.at(u"api.example.com"_s);
        QCOMPARE(texts(lookup.addresses), addresses);
        QCOMPARE(lookup.date, QDate(2026, 11, 21));
        QCOMPARE(lookup.source, u"DNS 127.0.0.1"_s);
        QCOMPARE(m_server.overTcp > 0, answer.addresses.size() > 30);
    }

    void errors_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const Answer &answer, const QString &error) {
            QTest::newRow(name) << answer << error;
        };
        row("NXDOMAIN", {{}, {}, 3}, u"no address"_s);
        row("no records", {}, u"no address"_s);
        row("SERVFAIL", {{}, {}, 2}, u"does not answer"_s);
        row("REFUSED", {{}, {}, 5}, u"e"_s);
        row("IPv6 fails", {{u"192.0.2.7"_s}, {}, 0, 2}, u"does not answer"_s);
        row("IPv6 refused", {{u"192.0.2.7"_s}, {}, 0, 5}, u"e"_s);
        row("IPv6 silent", {{u"192.0.2.7"_s}, {}, 0, -1, true}, u"no answer"_s);
        row("cut", {{u"192.0.2.7"_s, u"2001:db8::7"_s}, {}, 0, -1, false, 3}, u"cannot be read"_s);
        row("too many", {numbered(1001)}, u"1001 addresses"_s);
        for (const QString &address : {u"0.0.0.0"_s, u"0.1.2.3"_s, u"127.0.0.1"_s, u"127.9.9.9"_s,
                 u"169.254.169.254"_s, u"224.0.0.1"_s, u"239.1.1.1"_s, u"255.255.255.255"_s,
                 u"::"_s, u"::1"_s, u"::ffff:192.0.2.1"_s, u"fe80::1"_s, u"ff02::1"_s}) {
            row(qPrintable(address), {{u"192.0.2.7"_s, address, u"2001:db8::7"_s}},
                u"it is not taken"_s);
        }
    }

    void errors()
    {
        QFETCH(Answer, answer);
        QFETCH(QString, error);
        m_server.names["api.example.com"] = answer;
        const auto outcome = lookUp(means(answer.silent ? 300 : 10'000), {u"api.example.com"_s});
        QVERIFY(outcome && outcome->found.empty());
        const QString message = outcome->failed.at(u"api.example.com"_s);
        QVERIFY2(message.contains(error), qPrintable(message));
        QVERIFY(m_server.questions >= 2);
    }

    /// The resolver of the C library gives up before we do, and says no more than that.
    void resolverGivesUp()
    {
        m_server.names["api.example.com"] = {{u"192.0.2.7"_s}, {}, 0, -1, true};
        const auto outcome = lookUp(means(10'000), {u"api.example.com"_s});
        QVERIFY(outcome && outcome->found.empty());
        QVERIFY(outcome->failed.begin()->second.contains("does not answer"_L1));
    }

    void oneFailureLeavesTheOthers()
    {
        QStringList names;
        for (int i = 0; i < 20; ++i) {
            names += u"host%1.example.com"_s.arg(i);
            m_server.names[names.last().toLatin1()] = {{u"192.0.2.%1"_s.arg(2 * i + 1)}};
        }
        m_server.names["host7.example.com"].code = 2;
        m_server.names["host7.example.com"].addresses.clear();
        const auto outcome = lookUp(means(), names + names);
        QVERIFY(outcome);
        QCOMPARE(outcome->found.size(), 19U);
        QCOMPARE(outcome->failed.size(), 1U);
        QCOMPARE(texts(outcome->found.at(u"host19.example.com"_s).addresses),
            QStringList{u"192.0.2.39"_s});
    }
};

int main(int argc, char *argv[])
{
    // Before any thread: a process with threads cannot change its user namespace.
    namespaceError = leaveTheNetwork();
    // So that the threads of queries that were given up do not keep the program from ending.
    qputenv("RES_OPTIONS", "timeout:1 attempts:1");
    QCoreApplication application(argc, argv);
    TestNames test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_names.moc"
