// Rules in the kernel, judged by packets: every charted flow passes and a sample around it is
// dropped, for each example and for a deployment that has one of everything. See
// tests/support/lab. All traffic stays inside namespaces of this process.

#include "model/io/DeploymentFile.h"
#include "tests/support/lab/ChartWorld.h"
#include "tests/support/lab/Loader.h"
#include "tests/support/lab/SixHosts.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace portolan;
using namespace portolan::lab;
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> noWorld; ///< why there is no lab

constexpr QStringView Dialects[] = {u"nftables", u"iptables"};

constexpr auto ExampleFolder = PORTOLAN_SOURCE_DIR "/resources/examples";

Deployment chartNamed(const QString &name)
{
    if (name == "six hosts"_L1)
        return sixHosts();
    const auto chart = loadDeployment(QDir(QString::fromUtf8(ExampleFolder)).filePath(name));
    if (!chart)
        qFatal("%s", qPrintable(chart.error().toString()));
    return *chart;
}

Directions only(Direction direction)
{
    return direction == Direction::Inbound ? Directions::In : Directions::Out;
}

QString word(Directions directions)
{
    return directions == Directions::In    ? u"inbound"_s
           : directions == Directions::Out ? u"outbound"_s
                                           : u"both"_s;
}

/// The differences between what came through and what should have; at most a dozen lines.
QString differences(const std::vector<Probe> &probes, const std::vector<bool> &expected,
    const std::vector<Verdict> &verdicts)
{
    QStringList lines;
    for (size_t i = 0; i < probes.size(); ++i) {
        if (verdicts[i] == (expected[i] ? Verdict::Passed : Verdict::Dropped))
            continue;
        if (lines.size() == 12)
            return lines.join(u'\n') + u"\n..."_s;
        const QString what = !expected[i] ? u": came through, is not charted"_s
                             : verdicts[i] == Verdict::Unanswered ? u": its answer was dropped"_s
                                                                  : u": dropped, is charted"_s;
        lines += probes[i].toString() + what;
    }
    return lines.join(u'\n');
}

/// Whether the rules of that flow need nothing filled in and leave nothing out.
bool isComplete(const Deployment &deployment, const QString &flow, Direction direction)
{
    const auto policy = compileFlows(deployment, {flow}, direction);
    return std::all_of(policy->items.begin(), policy->items.end(), [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && rule->source.kind != AddressMatch::Kind::Placeholder &&
               rule->destination.kind != AddressMatch::Kind::Placeholder;
    });
}

/// A chart whose machines are up, and a prober between them.
struct Lab
{
    explicit Lab(const QString &name)
        : chart(chartNamed(name))
        , world(chart)
        , broken(world.network().build())
        , prober(world.network())
    {}

    /// Without rules everything comes through: a broken lab must not be taken for a firewall.
    QString withoutRules()
    {
        if (broken)
            return *broken;
        const std::vector<bool> all(world.probes().size(), true);
        return differences(world.probes(), all, prober.run(world.probes(), all));
    }
    QString withPolicies(Loader &loader, Directions directions);
    QString withRules(Loader &loader, Direction direction, bool oneByOne);
    QString clear(Loader &loader) const
    {
        for (const Machine &machine : world.network().machines())
            loader.add(machine.space, loader.clear());
        return loader.wait();
    }

    Deployment chart;
    ChartWorld world;
    std::optional<QString> broken;
    Prober prober;
};

/// The whole policy on every machine; with both directions it is loaded twice.
QString Lab::withPolicies(Loader &loader, Directions directions)
{
    const auto &machines = world.network().machines();
    for (size_t i = 0; i < machines.size(); ++i) {
        const QString point = world.pointOn(i);
        if (point.isEmpty())
            continue;
        const auto text = exportPolicy(chart, point, loader.target(), directions);
        if (!text)
            return text.error().toString();
        const QString load = loader.policy(point, text->text);
        loader.add(machines[i].space,
            loader.clear() + (directions == Directions::Both ? load + load : load));
    }
    const QString said = loader.wait();
    if (!said.isEmpty())
        return said;
    std::vector<bool> expected;
    for (const Probe &probe : world.probes())
        expected.push_back(world.shouldPass(probe, directions));
    return differences(world.probes(), expected, prober.run(world.probes(), expected));
}

/// Rules of a few flows in front of a chain that ends in a drop: one flow of each host at a time
/// until every flow had its turn, or all in one turn. Each time the hosts let through exactly these
/// flows. Asked are all probes that should pass, all that would with the other flows' rules, and a
/// sample of the rest, another one in each turn.
QString Lab::withRules(Loader &loader, Direction direction, bool oneByOne)
{
    constexpr size_t Sample = 7;
    const ChartReading reading{chart};
    std::map<QString, QStringList> flows;
    qsizetype turns = 0;
    for (const Flow &flow : chart.flows) {
        if (!isComplete(chart, flow.id, direction))
            continue;
        const QString &own = direction == Direction::Inbound ? flow.to : flow.from;
        QStringList &mine = flows[reading.point(reading.at(own))];
        mine += flow.id;
        turns = oneByOne ? std::max(turns, mine.size()) : 1;
    }
    const auto &machines = world.network().machines();
    for (qsizetype turn = 0; turn < turns; ++turn) {
        std::set<QString> loaded = {u"no flow at all"_s};
        for (size_t i = 0; i < machines.size(); ++i) {
            const QString point = world.pointOn(i);
            if (point.isEmpty() || turn > flows[point].size())
                continue;
            const QStringList mine = oneByOne ? flows[point].mid(turn, 1) : flows[point];
            QString script = loader.clear() + loader.base(direction);
            if (!mine.isEmpty()) {
                loaded.insert(mine.begin(), mine.end());
                const auto rules = exportFlows(chart, mine, loader.target(), only(direction));
                if (!rules)
                    return rules.error().toString();
                script += loader.commands(point, rules->text);
            }
            loader.add(machines[i].space, script);
        }
        const QString said = loader.wait();
        if (!said.isEmpty())
            return said;
        std::vector<Probe> probes;
        std::vector<bool> expected;
        for (size_t i = 0; i < world.probes().size(); ++i) {
            const Probe &probe = world.probes()[i];
            const bool passes = world.shouldPass(probe, only(direction), loaded);
            const bool isNear = passes || world.shouldPass(probe, only(direction));
            if (!isNear && (i + size_t(turn)) % Sample != 0)
                continue;
            probes.push_back(probe);
            expected.push_back(passes);
        }
        const QString wrong = differences(probes, expected, prober.run(probes, expected));
        if (!wrong.isEmpty())
            return wrong;
    }
    return turns > 0 ? QString() : u"no flow had a turn"_s;
}

} // namespace

class TestLab : public QObject
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
        if (noWorld)
            QSKIP(qPrintable(QString("NO PACKETS SENT: "_L1 + *noWorld)));
        // Debian keeps them where only root looks.
        qputenv("PATH", qgetenv("PATH") + ":/usr/sbin:/sbin");
        for (const QString &tool :
            {u"ip"_s, u"nft"_s, u"iptables-restore"_s, u"ip6tables-restore"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(QString("NO PACKETS SENT: no program "_L1 + tool)));
        }
        const Outcome nft =
            Namespace().run(u"nft"_s, {u"add"_s, u"table"_s, u"inet"_s, u"trial"_s});
        if (!nft.ok())
            QSKIP(qPrintable(QString("NO PACKETS SENT: nft is not allowed: "_L1 + nft.output)));
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
                loader.add(space, loader.dryRun(point.id, text->text));
            }
            QCOMPARE(loader.wait(), QString());
        }
    }

    void wholePolicies_data() { charts(); }
    void wholePolicies()
    {
        QFETCH(QString, chart);
        Lab lab(chart);
        QCOMPARE(lab.withoutRules(), QString());
        for (const QStringView dialect : Dialects) {
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
        const bool oneByOne = chart == "six hosts"_L1;
        for (const QStringView dialect : Dialects) {
            Loader loader(dialect);
            for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
                const QString wrong = lab.withRules(loader, direction, oneByOne);
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
                const Outcome rules = space.run(u"nft"_s, {u"list"_s, u"ruleset"_s});
                return rules.ok() ? rules.output : u"not listed: "_s + rules.output;
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
    TestLab test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab.moc"
