#include "tests/support/lab/Lab.h"

#include "model/io/DeploymentFile.h"
#include "tests/support/lab/SixHosts.h"

#include <QDir>
#include <QStandardPaths>

namespace portolan::lab {

using namespace Qt::StringLiterals;

std::optional<QString> whyNoPackets(
    const std::optional<QString> &world, const std::vector<QStringView> &dialects)
{
    if (world)
        return world;
    // Debian keeps them where only root looks.
    qputenv("PATH", qgetenv("PATH") + ":/usr/sbin:/sbin");
    if (QStandardPaths::findExecutable(u"ip"_s).isEmpty())
        return u"no program ip"_s;
    for (const QStringView dialect : dialects) {
        if (const auto missing = Loader::missing(dialect))
            return missing;
    }
    return std::nullopt;
}

Deployment chartNamed(const QString &name)
{
    if (name == "six hosts"_L1)
        return sixHosts();
    if (name == "six hosts, large"_L1)
        return withFillers(sixHosts(), {u"proxy"_s, u"resolver"_s}, 100);
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

bool isComplete(const Deployment &deployment, const QString &flow, Direction direction)
{
    const auto policy = compileFlows(deployment, {flow}, direction);
    const auto isKnown = [](const AddressMatch &end) {
        return end.kind != AddressMatch::Kind::Placeholder &&
               (end.kind != AddressMatch::Kind::Name || !end.ranges.empty());
    };
    return std::all_of(policy->items.begin(), policy->items.end(), [&](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && isKnown(rule->source) && isKnown(rule->destination);
    });
}

Lab::Lab(const QString &name, ChartWorld::Firewalls firewalls)
    : chart(chartNamed(name))
    , world(chart, firewalls)
    , broken(world.network().build())
    , prober(world.network())
{}

QString Lab::withoutRules()
{
    if (broken)
        return *broken;
    const std::vector<bool> all(world.probes().size(), true);
    return differences(world.probes(), all, prober.run(world.probes(), all));
}

QString Lab::clear(Loader &loader) const
{
    for (const Machine &machine : world.network().machines())
        loader.add(machine.space, loader.clear());
    return loader.wait();
}

QString Lab::probe(Directions directions, bool withEchoes)
{
    std::vector<Probe> probes;
    std::vector<bool> expected;
    for (const Probe &probe : world.probes()) {
        const bool isEcho = probe.protocol == Protocol::Icmp || probe.protocol == Protocol::Icmpv6;
        if (isEcho && !withEchoes)
            continue;
        probes.push_back(probe);
        expected.push_back(world.shouldPass(probe, directions));
    }
    const QString wrong = differences(probes, expected, prober.run(probes, expected));
    return wrong.isEmpty() ? wrong : word(directions) + ":\n"_L1 + wrong;
}

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
        const QString load = loader.policy(point, *text);
        loader.add(machines[i].space,
            loader.clear() + (directions == Directions::Both ? load + load : load));
    }
    const QString said = loader.wait();
    return said.isEmpty() ? probe(directions) : said;
}

QString Lab::withPoliciesOnce(Loader &loader, bool withEchoes)
{
    const auto &machines = world.network().machines();
    const auto everywhere = [&](const std::function<QString(const QString &)> &script) {
        for (size_t i = 0; i < machines.size(); ++i) {
            if (!world.pointOn(i).isEmpty())
                loader.add(machines[i].space, script(world.pointOn(i)));
        }
        return loader.wait();
    };
    QString wrong;
    wrong = everywhere([&](const QString &point) {
        const auto text = exportPolicy(chart, point, loader.target());
        if (!text)
            qFatal("%s", qPrintable(text.error().toString()));
        return loader.clear() + loader.policy(point, *text);
    });
    if (wrong.isEmpty())
        wrong = probe(Directions::Both, withEchoes);
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        const Direction other =
            direction == Direction::Inbound ? Direction::Outbound : Direction::Inbound;
        if (wrong.isEmpty())
            wrong = everywhere([&](const QString &) { return loader.open(other, true); });
        if (wrong.isEmpty())
            wrong = probe(only(direction), withEchoes);
        if (wrong.isEmpty())
            wrong = everywhere([&](const QString &) { return loader.open(other, false); });
    }
    return wrong;
}

std::map<QString, QStringList> Lab::flowsByPoint(Direction direction) const
{
    const ChartReading reading{chart};
    std::map<QString, QStringList> flows;
    for (const Flow &flow : chart.flows) {
        if (!isComplete(chart, flow.id, direction))
            continue;
        const QString &own = direction == Direction::Inbound ? flow.to : flow.from;
        flows[reading.point(reading.at(own))] += flow.id;
    }
    return flows;
}

QString Lab::withRules(Loader &loader, Direction direction, bool oneByOne)
{
    constexpr size_t Sample = 7;
    std::map<QString, QStringList> flows = flowsByPoint(direction);
    qsizetype turns = 0;
    for (const auto &[point, mine] : flows)
        turns = oneByOne ? std::max(turns, mine.size()) : 1;
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

QString Lab::withRulesDeleted(Loader &loader, Direction direction)
{
    std::map<QString, QStringList> flows = flowsByPoint(direction);
    const auto &machines = world.network().machines();
    for (size_t i = 0; i < machines.size(); ++i) {
        const QString point = world.pointOn(i);
        if (point.isEmpty() || flows[point].isEmpty())
            continue;
        const auto put = exportFlows(chart, flows[point], loader.target(), only(direction));
        const auto taken = exportFlows(
            chart, flows[point], loader.target(), only(direction), {}, RuleForm::Delete);
        if (!put || !taken)
            return (put ? taken : put).error().toString();
        loader.add(machines[i].space,
            loader.clear() + loader.base(direction) + "list() {\n"_L1 + loader.list() +
                "}\nbefore=$(list)\n"_L1 + loader.commands(point + ".in"_L1, put->text) +
                "[ \"$before\" != \"$(list)\" ] || echo 'no rule was put in'\n"_L1 +
                loader.commands(point + ".out"_L1, taken->text) +
                "[ \"$before\" = \"$(list)\" ] || { echo 'not as before:'; list; }\n"_L1);
    }
    const QString said = loader.wait();
    if (!said.isEmpty())
        return said;
    std::vector<Probe> probes;
    for (const Probe &probe : world.probes()) {
        const IpAddress &own = direction == Direction::Inbound ? probe.destination : probe.source;
        const QString point = world.pointOn(size_t(world.network().ownerOf(own)));
        if (!flows[point].isEmpty() && world.shouldPass(probe, only(direction)))
            probes.push_back(probe);
    }
    const std::vector<bool> none(probes.size(), false);
    return probes.empty() ? u"no packet was sent"_s
                          : differences(probes, none, prober.run(probes, none));
}

} // namespace portolan::lab
