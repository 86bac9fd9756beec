// Rules in the kernel, judged by packets: every charted flow passes and a sample around it is
// dropped, for each example and for a deployment that has one of everything. See
// tests/support/lab. All traffic stays inside namespaces of this process.

#include "tests/support/lab/Lab.h"
#include "tests/support/lab/SixHosts.h"

#include <QDir>
#include <QTest>

using namespace portolan;
using namespace portolan::lab;
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> noWorld; ///< why there is no lab

constexpr QStringView Dialects[] = {u"nftables", u"iptables", u"iptables-legacy"};

/// The older back end reads the same text, so that our own charts prove it.
std::vector<QStringView> dialectsFor(const QString &chart)
{
    std::vector<QStringView> dialects(std::begin(Dialects), std::end(Dialects));
    if (!chart.startsWith("six hosts"_L1))
        dialects.pop_back();
    return dialects;
}

} // namespace

class TestLabHosts : public QObject
{
    Q_OBJECT

private:
    static void charts()
    {
        QTest::addColumn<QString>("chart");
        QTest::newRow("six hosts") << u"six hosts"_s;
        const QDir folder(QString::fromUtf8(ExampleFolder));
        for (const QString &name : folder.entryList({u"*.portolan"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << name;
    }

private slots:
    void initTestCase()
    {
        if (const auto why = whyNoPackets(noWorld, {std::begin(Dialects), std::end(Dialects)}))
            QSKIP(qPrintable(QString("NO PACKETS SENT: "_L1 + *why)));
    }

    void theLabTellsPassFromDrop()
    {
        Network network;
        const IpAddress a4 = *IpAddress::parse(u"192.0.2.1");
        const IpAddress b4 = *IpAddress::parse(u"198.51.100.2");
        const IpAddress a6 = *IpAddress::parse(u"2001:db8::1");
        const IpAddress b6 = *IpAddress::parse(u"2001:db8:f::2");
        network.add(u"a"_s, {a4, a6});
        network.add(u"b"_s, {b4, b6});
        const auto broken = network.build();
        QVERIFY2(!broken, qPrintable(broken.value_or(QString())));
        const Namespace &server = network.machines()[1].space;

        const std::vector<Probe> probes = {{a4, b4, Protocol::Tcp, 443},
            {a6, b6, Protocol::Tcp, 443}, {a4, b4, Protocol::Tcp, 444},
            {a4, b4, Protocol::Udp, 443}, {a6, b6, Protocol::Udp, 53}, {a4, b4, Protocol::Icmp, 0},
            {a6, b6, Protocol::Icmpv6, 0}, {a4, b4, Protocol::Esp, 0}, {a6, b6, Protocol::Esp, 0},
            {b4, a4, Protocol::Tcp, 443}, {b4, a4, Protocol::Udp, 443}};
        Prober prober(network);
        const std::vector<bool> all(probes.size(), true);
        QCOMPARE(differences(probes, all, prober.run(probes, all)), QString());

        const auto under = [&](const QByteArray &rules) {
            const Outcome loaded = server.run(u"nft"_s, {u"-f"_s, u"-"_s},
                "flush ruleset\ntable inet t {\nchain i {\ntype filter hook input priority 0;\n"
                "icmpv6 type { 135, 136 } accept\n" +
                    rules + "\ndrop\n}\n}\n");
            if (!loaded.ok())
                qFatal("%s", qPrintable(loaded.output));
            QByteArray seen;
            const std::vector<bool> none(probes.size(), false);
            for (const Verdict verdict : prober.run(probes, none))
                seen += verdict == Verdict::Passed       ? 'P'
                        : verdict == Verdict::Unanswered ? 'u'
                                                         : '.';
            return seen;
        };
        QCOMPARE(under(""), QByteArray("..........u"));
        QCOMPARE(under("ct state established accept"), QByteArray(".........PP"));
        QCOMPARE(under("tcp dport 443 accept"), QByteArray("PP........u"));
        QCOMPARE(under("meta nfproto ipv6 tcp dport 443 accept"), QByteArray(".P........u"));
        QCOMPARE(under("meta l4proto { icmp, ipv6-icmp, esp } accept"), QByteArray(".....PPPP.u"));
        QCOMPARE(
            under("ip saddr 192.0.2.2 accept\nudp dport 53 accept"), QByteArray("....P.....u"));
        QCOMPARE(under("accept"), QByteArray("PPPPPPPPPPP"));
    }

    void dryRuns_data() { charts(); }
    void dryRuns()
    {
        QFETCH(QString, chart);
        const Deployment deployment = chartNamed(chart);
        const Namespace space;
        for (const QStringView dialect : Dialects) {
            Loader loader(dialect);
            for (const EnforcementPoint &point : enforcementPoints(deployment)) {
                const auto text = exportPolicy(deployment, point.id, loader.target());
                QVERIFY2(text, qPrintable(text ? QString() : text.error().toString()));
                if (text->attachments.empty())
                    loader.add(space, loader.dryRun(point.id, text->text));
            }
            QCOMPARE(loader.wait(), QString());
        }
    }

    void wholePolicies_data()
    {
        charts();
        QTest::newRow("six hosts, large") << u"six hosts, large"_s;
    }
    void wholePolicies()
    {
        QFETCH(QString, chart);
        Lab lab(chart);
        QCOMPARE(lab.withoutRules(), QString());
        for (const QStringView dialect : dialectsFor(chart)) {
            Loader loader(dialect);
            // Each side alone, so that neither can hide behind the other; then whole, and twice.
            for (const auto directions : {Directions::In, Directions::Out, Directions::Both}) {
                const QString wrong = lab.withPolicies(loader, directions);
                QVERIFY2(wrong.isEmpty(), qPrintable(QString(dialect.toString() + u", "_s +
                                                             word(directions) + u":\n"_s + wrong)));
            }
            QCOMPARE(lab.clear(loader), QString());
        }

        // Both halves of the proof are there.
        const auto &probes = lab.world.probes();
        const auto passing = std::count_if(probes.begin(), probes.end(),
            [&](const Probe &probe) { return lab.world.shouldPass(probe, Directions::Both); });
        const auto dropped = qsizetype(probes.size()) - passing;
        qInfo("%lld packets pass, %lld are dropped, %lld machines", (long long)passing,
            (long long)dropped, (long long)lab.world.network().machines().size());
        QVERIFY(passing > 0);
        QVERIFY(dropped > passing);
        // Without an address to send from or to, or without a family in common, there is no packet.
        for (const QString &flow : lab.world.flowsWithoutPassingProbe()) {
            QVERIFY2(!isComplete(lab.chart, flow, Direction::Inbound) ||
                         !isComplete(lab.chart, flow, Direction::Outbound),
                qPrintable(QString("no packet of "_L1 + flow + " was sent"_L1)));
        }
    }

    void singleRules_data() { charts(); }
    void singleRules()
    {
        QFETCH(QString, chart);
        Lab lab(chart);
        QCOMPARE(lab.withoutRules(), QString());
        // Rule by rule takes its time, so the examples' flows are copied all together.
        const bool isOurs = chart == "six hosts"_L1;
        for (const QStringView dialect : dialectsFor(chart)) {
            Loader loader(dialect);
            for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                const QString wrong =
                    lab.withRules(loader, direction, isOurs && dialect != "iptables-legacy"_L1);
                QVERIFY2(wrong.isEmpty(),
                    qPrintable(QString(
                        dialect.toString() + u", "_s + word(only(direction)) + u":\n"_s + wrong)));
            }
            QCOMPARE(lab.clear(loader), QString());
        }
    }

    void deletedRules()
    {
        Lab lab(u"six hosts"_s);
        QCOMPARE(lab.withoutRules(), QString());
        for (const QStringView dialect : Dialects) {
            Loader loader(dialect);
            for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                const QString wrong = lab.withRulesDeleted(loader, direction);
                QVERIFY2(wrong.isEmpty(),
                    qPrintable(QString(
                        dialect.toString() + u", "_s + word(only(direction)) + u":\n"_s + wrong)));
            }
            QCOMPARE(lab.clear(loader), QString());
        }
    }

    /// What has to be filled in does not load by accident, and leaves nothing behind.
    void placeholdersDoNotLoad_data()
    {
        QTest::addColumn<QString>("flow");
        QTest::newRow("a name") << u"13-pull"_s;
        QTest::newRow("unknown") << u"14-admin"_s;
    }
    void placeholdersDoNotLoad()
    {
        QFETCH(QString, flow);
        const Deployment chart = sixHosts();
        const Direction direction = flow == "13-pull"_L1 ? Direction::Outbound : Direction::Inbound;
        for (const QStringView dialect : Dialects) {
            const Namespace space;
            Loader loader(dialect);
            loader.add(space, loader.clear() + loader.base(direction));
            QCOMPARE(loader.wait(), QString());
            const auto state = [&] {
                return space.run(u"sh"_s, {u"-e"_s}, loader.withPrograms(loader.list()).toUtf8())
                    .output;
            };
            const QString before = state();
            QVERIFY(before.contains(u"drop"_s, Qt::CaseInsensitive));
            const auto rules = exportFlows(chart, {flow}, loader.target(), only(direction));
            QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().toString()));
            loader.add(space, loader.commands(u"rules"_s, rules->text));
            QVERIFY2(!loader.wait().isEmpty(), qPrintable(rules->text));
            QCOMPARE(state(), before);
        }
    }
};

int main(int argc, char **argv)
{
    noWorld = enterPrivateWorld();
    QCoreApplication app(argc, argv);
    TestLabHosts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_hosts.moc"
