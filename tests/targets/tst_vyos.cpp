#include "tests/targets/FilterReading.h"

#include <QRegularExpression>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// The configuration for VyOS: its commands are really run by bash, with functions in place of
/// VyOS's own, and the configuration that they set is read by an independent strict reader. Not
/// verified by VyOS itself.
class TestVyos : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsBack_data();
    void readsBack();
    void foreignRulesAreNotReplaced();
    void staleGroupsGo();
    void singleRulesNeedANumber();
};

namespace {

/// Ends, ports and the rest of one rule: "source address" -> values.
using Leaves = std::multimap<QString, QString>;

struct Rules
{
    QString defaultAction;
    std::map<int, Leaves> rules;
};

struct Config
{
    std::map<QString, std::vector<IpRange>> groups;
    std::map<QString, Rules> sets; ///< "ipv4 name NAME", "ipv6 input filter"
};

/// What stands in for VyOS: every command becomes a line, its words separated by tabs.
constexpr auto Stubs = R"sh(
say() { local IFS=$'\t'; printf '%s\n' "$*"; }
set() { say set "$@"; }
delete() { say delete "$@"; }
commit() { say commit "$@"; }
configure() { :; }
discard() { :; }
cli-shell-api() {
    local call=$1; shift
    case $call in
    existsActive)
        local IFS=.
        case " $ACTIVE " in *" $* "*) return 0 ;; *) return 1 ;; esac ;;
    returnActiveValue) printf '%s' "$TARGET" ;;
    listActiveNodes) printf '%s' "$GROUPS_THERE" ;;
    esac
}
)sh";

Ran inStub(const QString &text, const QMap<QString, QString> &variables = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    QString script = text;
    script.replace(
        u"source /opt/vyatta/etc/functions/script-template\n"_s, QString::fromLatin1(Stubs));
    return run(u"bash"_s, {}, script.toUtf8(), environment);
}

Config configOf(const QString &text)
{
    const Ran ran = inStub(text);
    require(ran.status == 0 && ran.err.isEmpty(), u"bash"_s, QString::fromUtf8(ran.err));
    QStringList lines = QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts);
    require(lines.takeLast() == u"commit", u"no commit"_s, text.right(80));
    Config config;
    for (const QString &line : lines) {
        const QStringList words = line.split(u'\t');
        require(
            words.size() >= 6 && words[0] == u"set" && words[1] == u"firewall", u"line"_s, line);
        if (words[2] == u"group") {
            const bool isV6 = words[3] == u"ipv6-network-group";
            require((isV6 || words[3] == u"network-group") && words[5] == u"network" &&
                        words.size() == 7,
                u"group"_s, line);
            const IpRange block = range(words[6]);
            require((block.family == Family::IPv6) == isV6, u"family"_s, line);
            config.groups[words[3] + u' ' + words[4]].push_back(block);
            continue;
        }
        Rules &set = config.sets[words.mid(2, 3).join(u' ')];
        if (words[5] == u"default-action") {
            set.defaultAction = words.value(6);
            continue;
        }
        require(words[5] == u"rule" && words.size() >= 9, u"rule"_s, line);
        set.rules[words[6].toInt()].insert(
            {words.mid(7, words.size() - 8).join(u' '), words.back()});
    }
    return config;
}

/// Addresses of a group, all others with "!".
std::vector<IpRange> groupOf(const Config &config, const QString &kind, QString name, Family family)
{
    const bool isNegated = name.startsWith(u'!');
    const auto found = config.groups.find(kind + u' ' + name.mid(isNegated));
    require(found != config.groups.end(), u"no group"_s, name);
    return isNegated ? others(found->second, family) : normalized(found->second);
}

PacketSet matchOf(const Leaves &leaves, const Config &config, Family family, PacketSpace &space)
{
    PacketProduct product = everything(family);
    bool isReply = false;
    const bool isV6 = family == Family::IPv6;
    const QString kind = isV6 ? u"ipv6-network-group"_s : u"network-group"_s;
    const auto protocol = leaves.find(u"protocol"_s);
    for (const auto &[key, value] : leaves) {
        if (key == u"source address" || key == u"destination address") {
            require(range(value).family == family, u"family"_s, value);
            (key[0] == u's' ? product.sources : product.destinations) = {range(value)};
        } else if (key == u"source group "_s + kind || key == u"destination group "_s + kind) {
            (key[0] == u's' ? product.sources : product.destinations) =
                groupOf(config, kind, value, family);
        } else if (key == u"protocol") {
            product.protocols = {protocolRange(value)};
        } else if (key == u"source port" || key == u"destination port") {
            require(protocol != leaves.end() &&
                        (protocol->second == u"tcp" || protocol->second == u"udp"),
                u"ports"_s, value);
            auto &ports = key[0] == u's' ? product.sourcePorts : product.destinationPorts;
            ports.clear();
            for (const QString &port : value.split(u','))
                ports.push_back(portRange(port));
        } else if (key == (isV6 ? u"icmpv6 type" : u"icmp type")) {
            product.destinationPorts = {icmpType(value)};
        } else if (key == u"state") {
            require(value == u"established" || value == u"related", u"state"_s, value);
            isReply = true;
        } else if (key.endsWith(u"-interface name")) {
            require(value == u"lo", u"interface"_s, value);
            return space.empty(); // nothing between hosts
        } else if (key == u"hop-limit eq") {
            require(value == u"255" && isV6, u"hop limit"_s, value);
        } else {
            require(
                key == u"action" || key == u"description" || key == u"jump-target", u"leaf"_s, key);
        }
    }
    const PacketSet match = space.of(product);
    return isReply ? match.intersected(space.of(replies(family))) : match;
}

/// What a set leaves undecided, having no default action.
PacketSet walk(const QString &name, const Config &config, Family family, PacketSet coming,
    PacketSpace &space, Chain &chain)
{
    const auto found = config.sets.find(name);
    if (found == config.sets.end())
        return coming;
    for (const auto &[number, leaves] : found->second.rules) {
        const PacketSet match = matchOf(leaves, config, family, space).intersected(coming);
        const QString action = leaves.find(u"action"_s)->second;
        coming = coming.without(match);
        if (action == u"accept") {
            chain.accept(match);
        } else {
            require(action == u"jump", u"action"_s, action);
            const QString target =
                name.section(u' ', 0, 0) + u" name "_s + leaves.find(u"jump-target"_s)->second;
            require(config.sets.count(target) == 1, u"jump"_s, target);
            coming = coming.united(walk(target, config, family, match, space, chain));
        }
    }
    if (found->second.defaultAction.isEmpty())
        return coming;
    require(found->second.defaultAction == u"drop", u"default"_s, name);
    chain.drop(coming);
    return space.empty();
}

Chain read(const QString &text, PacketSpace &space)
{
    const Config config = configOf(text);
    Chain chain(space);
    for (const Family family : AllFamilies) {
        const QString start = family == Family::IPv4 ? u"ipv4 "_s : u"ipv6 "_s;
        const PacketSet all = space.all(family);
        walk(start + u"input filter"_s, config, family,
            all.intersected(moving(space, Direction::Inbound)), space, chain);
        walk(start + u"output filter"_s, config, family,
            all.intersected(moving(space, Direction::Outbound)), space, chain);
        walk(start + u"forward filter"_s, config, family, all, space, chain);
    }
    return chain;
}

} // namespace

void TestVyos::initTestCase()
{
    if (!isInstalled(u"bash"_s))
        QSKIP("NOT TESTED: no bash here");
}

void TestVyos::readsBack_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &[name, policy] : knownTraps(target(u"vyos")->info))
        QTest::newRow(qPrintable(name)) << index++;
}

void TestVyos::readsBack()
{
    QFETCH(int, index);
    const Target &vyos = *target(u"vyos");
    const Policy policy = knownTraps(vyos.info).at(size_t(index)).second;
    const QString text = vyos.writePolicy(policy).value().text;
    PacketSpace space;
    QCOMPARE(difference(read(text, space), policy, vyos.info, space), QString());
    static const QRegularExpression jumps(u"set firewall ipv4 \\w+ filter .*\n"_s);
    const QString sabotaged = QString(text).remove(jumps);
    QVERIFY(!difference(read(sabotaged, space), policy, vyos.info, space).isEmpty());
}

/// A rule 1 that is somebody else's stops the script before anything is set.
void TestVyos::foreignRulesAreNotReplaced()
{
    const QString text = target(u"vyos")->writePolicy(everyKind()).value().text;
    const QMap<QString, QString> there{
        {u"ACTIVE"_s, u"firewall.ipv4.input.filter.rule.1"_s}, {u"TARGET"_s, u"office"_s}};
    const Ran refused = inStub(text, there);
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.contains("is not Portolan's"));
    QVERIFY(!refused.out.contains("commit"));
    QMap<QString, QString> ours = there;
    ours[u"TARGET"_s] = u"portolan-in"_s;
    const Ran again = inStub(text, ours);
    QVERIFY2(again.status == 0, again.err.constData());
    QVERIFY(again.out.contains("delete\tfirewall\tipv4\tinput\tfilter\trule\t1\n"));
    QVERIFY(again.out.endsWith("commit\n"));
}

void TestVyos::staleGroupsGo()
{
    const QString text = target(u"vyos")->writePolicy(everyKind()).value().text;
    const Ran ran =
        inStub(text, {{u"ACTIVE"_s, u"firewall.group.network-group.portolan-in-9 "
                                    "firewall.group.network-group.portolan-inland "
                                    "firewall.group.network-group.office"_s},
                         {u"GROUPS_THERE"_s, u"'portolan-in-9' 'portolan-inland' 'office'"_s}});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out.count("delete\t"), 1);
    QVERIFY(ran.out.contains("delete\tfirewall\tgroup\tnetwork-group\tportolan-in-9\n"));
}

void TestVyos::singleRulesNeedANumber()
{
    const Policy policy = single({inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)});
    const QString start = u"set() { printf '%s ' \"$@\"; echo; }\ndelete() { set \"$@\"; }\n"_s;
    const auto ranWith = [&](const QString &number, const QString &text) {
        return run(u"bash"_s, {}, (start + number + text).toUtf8());
    };
    const QString text = target(u"vyos")->writeRules(policy).value().text;
    QVERIFY(ranWith({}, text).status != 0);
    QCOMPARE(ranWith({}, text).out, QByteArray());
    QCOMPARE(ranWith(u"RULE=5\n"_s, text).out,
        QByteArray("firewall ipv4 input filter rule 5 action accept \n"
                   "firewall ipv4 input filter rule 5 description web \n"
                   "firewall ipv4 input filter rule 5 protocol tcp \n"
                   "firewall ipv4 input filter rule 5 destination port 443 \n"));
    QCOMPARE(ranWith(u"RULE=5\n"_s, target(u"vyos")->deleteRules(policy).value().text).out,
        QByteArray("firewall ipv4 input filter rule 5 \n"));
}

QTEST_APPLESS_MAIN(TestVyos)
#include "tst_vyos.moc"
