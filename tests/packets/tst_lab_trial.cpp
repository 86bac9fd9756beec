// The rule of one flow "as command with rollback": packets come through while it is tried, and no
// more when nobody has confirmed it in time; what others have there, or change meanwhile, stays.
// All of it stays inside namespaces of this process.

#include "tests/support/ChartBuilder.h"
#include "tests/support/lab/Lab.h"
#include "tests/support/lab/Shell.h"

#include <QTest>

using namespace portolan;
using namespace portolan::lab;
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> noWorld; ///< why there is no lab

constexpr QStringView Dialects[] = {u"nftables", u"iptables", u"iptables-legacy"};

/// A server behind a chain that ends in a drop, its client, and somebody else.
struct Servers
{
    explicit Servers(QStringView dialect)
        : loader(dialect)
    {
        const auto ips = [](QStringView four, QStringView six) {
            return std::vector{*IpAddress::parse(four), *IpAddress::parse(six)};
        };
        network.add(u"web"_s, ips(u"203.0.113.10", u"2001:db8:1::10"));
        network.add(u"client"_s, ips(u"198.51.100.7", u"2001:db8:c::7"));
        network.add(u"stranger"_s, ips(u"198.51.100.8", u"2001:db8:c::8"));
        if (const auto broken = network.build())
            qFatal("%s", qPrintable(*broken));
        shell = std::make_unique<Shell>(loader, network.machines()[0].space);
        ChartBuilder c;
        c.host(u"host"_s);
        c.component(u"web"_s, u"host"_s, {u"203.0.113.10"_s, u"2001:db8:1::10"_s});
        c.component(u"client"_s, {}, {u"198.51.100.7"_s, u"2001:db8:c::7"_s});
        c.component(u"unknown"_s);
        c.flow(u"web"_s, u"client"_s, u"web"_s, u"443,8443-8445/tcp, 3478/udp"_s);
        c.flow(u"admin"_s, u"unknown"_s, u"web"_s, u"22/tcp"_s);
        chart = c.chart;
    }

    QString load() const
    {
        return shell->run(loader.clear() + loader.base(Direction::Inbound)).output;
    }
    Result<Emission> trial(const QString &flow, const QString &at = {}) const
    {
        return exportFlows(chart, {flow}, loader.target(), Directions::In, at, RuleForm::Try);
    }
    /// What is wrong where the client's packets come through, or no packet does; empty: nothing.
    QString packets(bool pass)
    {
        std::vector<Probe> probes;
        std::vector<bool> expected;
        const auto &machines = network.machines();
        for (const size_t from : {1, 2}) {
            for (const size_t family : {0, 1}) {
                const auto ask = [&](Protocol protocol, int port, bool isOfFlow) {
                    probes.push_back({machines[from].addresses[family],
                        machines[0].addresses[family], protocol, port});
                    expected.push_back(pass && isOfFlow && from == 1);
                };
                ask(Protocol::Tcp, 443, true);
                ask(Protocol::Tcp, 8444, true);
                ask(Protocol::Udp, 3478, true);
                ask(Protocol::Tcp, 3478, false);
                ask(Protocol::Tcp, 80, false);
            }
        }
        return differences(probes, expected, prober.run(probes, expected));
    }
    bool isNft() const { return loader.target().info.id == "nftables"_L1; }
    /// A rule of somebody else on top, which has nothing to do with the flow.
    QString foreignRule() const
    {
        return isNft() ? u"nft insert rule inet filter input tcp dport 9 accept\n"_s
                       : u"for t in iptables ip6tables; do\n"
                         "$t -I INPUT -p tcp --dport 9 -j ACCEPT\ndone\n"_s;
    }

    Network network;
    Loader loader;
    Prober prober{network};
    std::unique_ptr<Shell> shell;
    Deployment chart;
};

} // namespace

class TestLabTrial : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto why = whyNoPackets(noWorld, {std::begin(Dialects), std::end(Dialects)}))
            QSKIP(qPrintable(QString("NO PACKETS SENT: "_L1 + *why)));
    }

    void goesAgainUnlessConfirmed_data() { eachDialect(); }
    void goesAgainUnlessConfirmed();
    void whatOthersDoStays_data() { eachDialect(); }
    void whatOthersDoStays();
    void manyAddressesGoOneByOne_data();
    void manyAddressesGoOneByOne();
    void theSameRuleIsThere_data() { eachDialect(); }
    void theSameRuleIsThere();
    void outlastsTheMinute_data() { eachDialect(); }
    void outlastsTheMinute();
    void whatCannotBeToldLaterGoesAtOnce_data();
    void whatCannotBeToldLaterGoesAtOnce();
    void whoIsKilledLeavesNoRule_data();
    void whoIsKilledLeavesNoRule();
    void noChainNoRule();
    void noAddressNoCommand_data() { eachDialect(); }
    void noAddressNoCommand();

private:
    static void eachDialect()
    {
        QTest::addColumn<QString>("dialect");
        for (const QStringView dialect : Dialects)
            QTest::addRow("%s", qPrintable(dialect.toString())) << dialect.toString();
    }
};

void TestLabTrial::goesAgainUnlessConfirmed()
{
    QFETCH(QString, dialect);
    Servers servers(dialect);
    QCOMPARE(servers.load(), QString());
    const QString old = servers.shell->state();
    QCOMPARE(servers.packets(false), QString());
    const auto trial = servers.trial(u"web"_s);
    QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().toString()));

    // Nobody at the terminal.
    const Outcome lost = servers.shell->paste(trial->text, QByteArray("\x04"));
    QCOMPARE(lost.status, 1);
    QVERIFY2(servers.shell->state() != old, qPrintable(lost.output));
    QCOMPARE(servers.packets(true), QString());
    QVERIFY(servers.shell->minuteIsOver());
    QCOMPARE(servers.shell->state(), old);
    QCOMPARE(servers.packets(false), QString());

    const Outcome kept = servers.shell->paste(trial->text, QByteArray("\n"));
    QCOMPARE(kept.status, 0);
    QVERIFY2(kept.output.endsWith("Kept.\n"_L1), qPrintable(kept.output));
    const QString confirmed = servers.shell->state();
    QVERIFY(servers.shell->minuteIsOver());
    QCOMPARE(servers.shell->state(), confirmed);
    QCOMPARE(servers.packets(true), QString());
}

void TestLabTrial::whatOthersDoStays()
{
    QFETCH(QString, dialect);
    Servers servers(dialect);
    const auto trial = servers.trial(u"web"_s);
    QVERIFY(trial.has_value());
    for (const bool reloads : {false, true}) {
        QCOMPARE(servers.load(), QString());
        QCOMPARE(servers.shell->run(servers.foreignRule()).output, QString());
        const QString others = servers.shell->state();
        QCOMPARE(servers.load(), QString());
        QCOMPARE(servers.shell->paste(trial->text, QByteArray("\x04")).status, 1);
        // In the minute somebody puts a rule in, or loads all anew, after which other rules have
        // the handles of ours.
        if (reloads)
            QCOMPARE(servers.load(), QString());
        QCOMPARE(servers.shell->run(servers.foreignRule()).output, QString());
        QVERIFY(servers.shell->minuteIsOver());
        QCOMPARE(servers.shell->state(), others);
    }
}

void TestLabTrial::manyAddressesGoOneByOne_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("at"); ///< empty: the host
    for (const QStringView dialect : Dialects) {
        for (const QString &at : {QString(), u"lan"_s}) {
            QTest::addRow(
                "%s, %s", qPrintable(dialect.toString()), at.isEmpty() ? "one end" : "both ends")
                << dialect.toString() << at;
        }
    }
}

/// Several addresses: rules that somebody takes away in the minute are no reason for
/// the others to stay.
void TestLabTrial::manyAddressesGoOneByOne()
{
    QFETCH(QString, dialect);
    QFETCH(QString, at);
    Servers servers(dialect);
    ChartBuilder c;
    c.zone(u"lan"_s, ZoneKind::Network);
    c.host(u"host"_s, u"lan"_s);
    c.component(u"web"_s, u"host"_s,
        {u"203.0.113.10"_s, u"203.0.113.20"_s, u"2001:db8:1::10"_s, u"2001:db8:1::20"_s});
    c.component(u"client"_s, {},
        {u"198.51.100.7"_s, u"198.51.100.20-198.51.100.22"_s, u"10.0.0.0/24"_s, u"2001:db8:c::7"_s,
            u"2001:db8:d::/64"_s});
    c.flow(u"web"_s, u"client"_s, u"web"_s, u"443,8443-8445/tcp, 3478/udp"_s);
    servers.chart = c.chart;
    const auto trial = servers.trial(u"web"_s, at);
    QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().toString()));
    QCOMPARE(servers.load(), QString());
    if (servers.isNft())
        QVERIFY(servers.shell
                    ->run(u"nft add chain inet filter forward "
                          "'{ type filter hook forward priority filter; }'\n"_s)
                    .ok());
    const QString chain = at.isEmpty() ? u"input"_s : u"forward"_s;
    const QString old = servers.shell->state();
    for (const bool isMissingOne : {false, true}) {
        const Outcome lost = servers.shell->paste(trial->text, QByteArray("\x04"));
        QVERIFY2(lost.output.contains("Applied"_L1), qPrintable(lost.output));
        QVERIFY(servers.shell->state() != old);
        if (at.isEmpty())
            QCOMPARE(servers.packets(true), QString());
        if (isMissingOne) {
            const Outcome taken = servers.shell->run(
                servers.isNft()
                    ? u"nft delete rule inet filter %1 handle $(nft -a list chain inet filter %1 |"
                      " sed -n '/comment \"web\"/{s/.* # handle //p;q;}')\n"_s.arg(chain)
                    : u"iptables -D %1 2\nip6tables -D %1 1\n"_s.arg(chain.toUpper()));
            QVERIFY2(taken.ok(), qPrintable(taken.output));
        }
        QVERIFY(servers.shell->minuteIsOver());
        QCOMPARE(servers.shell->state(), old);
    }
}

/// Only one of two goes; where they cannot be told apart nothing is done.
void TestLabTrial::theSameRuleIsThere()
{
    QFETCH(QString, dialect);
    Servers servers(dialect);
    QCOMPARE(servers.load(), QString());
    const auto trial = servers.trial(u"web"_s);
    QVERIFY(trial.has_value());
    QCOMPARE(servers.shell->paste(trial->text, QByteArray("\n")).status, 0);
    QVERIFY(servers.shell->minuteIsOver());
    const QString old = servers.shell->state();
    const Outcome again = servers.shell->paste(trial->text, QByteArray("\x04"));
    QCOMPARE(again.status, 1);
    QCOMPARE(again.output.contains("there already"_L1), !servers.isNft());
    QVERIFY(servers.shell->minuteIsOver());
    QCOMPARE(servers.shell->state(), old);
    QCOMPARE(servers.packets(true), QString());
}

/// The minute ends while the rules are still being put in.
void TestLabTrial::outlastsTheMinute()
{
    QFETCH(QString, dialect);
    for (const bool isAfter : {false, true}) {
        Servers servers(dialect);
        QCOMPARE(servers.load(), QString());
        const QString old = servers.shell->state();
        const auto trial = servers.trial(u"web"_s);
        QVERIFY(trial.has_value());
        const QString program = servers.isNft() ? u"nft"_s : u"ip6tables"_s;
        const QString slowly = u"case \" $* \" in *\" %1 \"*) is=1 ;; *) is=0 ;; esac\n"
                               "[ ${is}%2 != 10 ] || minute_ends\n"
                               "status=0\n%3 \"$@\" || status=$?\n"
                               "[ ${is}%2 != 11 ] || minute_ends\n"
                               "exit $status"_s;
        servers.shell->standIn(program,
            slowly.arg(servers.isNft() ? u"-e"_s : u"-I"_s).arg(int(isAfter)).arg(program));
        const Outcome late = servers.shell->paste(trial->text, QByteArray("\n"));
        QCOMPARE(late.status, 1);
        QVERIFY2(late.output.contains("longer than a minute"_L1), qPrintable(late.output));
        QVERIFY2(!late.output.contains("Applied"_L1), qPrintable(late.output));
        QVERIFY(servers.shell->minuteIsOver());
        QCOMPARE(servers.shell->state(), old);
        QCOMPARE(servers.packets(false), QString());
    }
}

void TestLabTrial::whatCannotBeToldLaterGoesAtOnce_data()
{
    QTest::addColumn<QString>("nft"); ///< what it does in the way
    QTest::addColumn<bool>("stays");
    const QString applied = u"case \" $* \" in *\" -e \"*)\n%1\nexit ;; esac\nnft \"$@\""_s;
    QTest::newRow("lists it otherwise")
        << u"nft \"$@\" | sed 's/ # handle/ # by handle/'"_s << false;
    QTest::newRow("no room on the disk")
        << applied.arg(u"nft \"$@\" && for d in \"$TMPDIR\"/tmp.*; do mkdir \"$d/put.new\"; done"_s)
        << false;
    QTest::newRow("does not say what it did") << applied.arg(u"nft \"$@\" >/dev/null"_s) << true;
    QTest::newRow("says it otherwise") << applied.arg(u"nft \"$@\" | sed 's/handle/h/g'"_s) << true;
}

void TestLabTrial::whatCannotBeToldLaterGoesAtOnce()
{
    QFETCH(QString, nft);
    QFETCH(bool, stays);
    if (nft.startsWith("nft"_L1))
        nft = u"case \" $* \" in *\" list \"*)\n%1\nexit ;; esac\nnft \"$@\""_s.arg(nft);
    Servers servers(u"nftables");
    QCOMPARE(servers.load(), QString());
    const QString old = servers.shell->state();
    const auto trial = servers.trial(u"web"_s);
    QVERIFY(trial.has_value());
    servers.shell->standIn(u"nft"_s, nft);
    const Outcome outcome = servers.shell->paste(trial->text, QByteArray("\n"));
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.output.contains("Not applied"_L1) == !stays, qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains("IT STAYS"_L1) == stays, qPrintable(outcome.output));
    QVERIFY2(!outcome.output.contains("comes back"_L1), qPrintable(outcome.output));
    QCOMPARE(outcome.output.contains("ip saddr 198.51.100.7"_L1), stays);
    QCOMPARE(servers.shell->state() != old, stays);
    QVERIFY(servers.shell->minuteIsOver());
}

void TestLabTrial::whoIsKilledLeavesNoRule_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("signal");
    for (const QStringView dialect : Dialects) {
        for (const QString &signal : {u"HUP"_s, u"INT"_s, u"QUIT"_s, u"TERM"_s, u"KILL"_s})
            QTest::addRow("%s, %s", qPrintable(dialect.toString()), qPrintable(signal))
                << dialect.toString() << signal;
    }
}

/// The signal comes when the first rule is in the kernel, and with it nobody at the terminal.
void TestLabTrial::whoIsKilledLeavesNoRule()
{
    QFETCH(QString, dialect);
    QFETCH(QString, signal);
    Servers servers(dialect);
    QCOMPARE(servers.load(), QString());
    const QString old = servers.shell->state();
    const auto trial = servers.trial(u"web"_s);
    QVERIFY(trial.has_value());
    // Nothing can be done against KILL before nft has said what it did.
    const bool isLater = signal == "KILL"_L1 && servers.isNft();
    const QString program = servers.isNft() ? u"nft"_s : u"iptables"_s;
    const QString when = isLater ? u"list"_s : servers.isNft() ? u"-e"_s : u"-I"_s;
    servers.shell->standIn(program,
        u"status=0\n%1 \"$@\" || status=$?\n"
        "case \" $* \" in *\" %2 \"*) mkdir \"$TMPDIR/../hit\" 2>/dev/null && kill -%3 0 ;; esac\n"
        "exit $status"_s.arg(program, when, signal));
    servers.shell->paste(trial->text, QByteArray("\x04"));
    servers.shell->minuteIsOver();
    QCOMPARE(servers.shell->state(), old);
}

void TestLabTrial::noChainNoRule()
{
    Servers servers(u"nftables");
    const auto trial = servers.trial(u"web"_s);
    QVERIFY(trial.has_value());
    const QString old = servers.shell->state();
    const Outcome failed = servers.shell->paste(trial->text, QByteArray("\n"));
    QCOMPARE(failed.status, 1);
    QVERIFY2(failed.output.contains("Not applied"_L1), qPrintable(failed.output));
    QVERIFY(servers.shell->minuteIsOver());
    QCOMPARE(servers.shell->state(), old);
}

/// Nobody could fill it in while the command runs.
void TestLabTrial::noAddressNoCommand()
{
    QFETCH(QString, dialect);
    const Servers servers(dialect);
    const auto trial = servers.trial(u"admin"_s);
    QVERIFY(!trial);
    QVERIFY2(trial.error().message.contains("unknown"_L1), qPrintable(trial.error().message));
}

int main(int argc, char **argv)
{
    noWorld = enterPrivateWorld();
    QCoreApplication app(argc, argv);
    TestLabTrial test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_trial.moc"
