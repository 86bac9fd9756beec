#include "tests/targets/FilterReading.h"

#include <QRegularExpression>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// The script for RouterOS, read by an independent strict reader: menus, address lists, chains,
/// jumps and returns as its manual describes them. Not verified by RouterOS itself.
class TestMikrotik : public QObject
{
    Q_OBJECT

private slots:
    void readsBack_data();
    void readsBack();
    void oldRulesGoLast();
    void singleRulesHaveTheirOwnNames();
    void atMostFifteenPorts();
};

namespace {

using Words = std::map<QString, QString>;

struct Menu
{
    std::map<QString, std::vector<IpRange>> lists;
    std::vector<Words> rules; ///< in the order of the menu
};

/// key=value and key="value with spaces", each key once.
Words wordsOf(const QString &line)
{
    static const QRegularExpression word(u"\\G([a-z0-9-]+)=(?:\"([^\"\\\\]*)\"|([^\\s\"]+)) ?"_s);
    Words words;
    qsizetype at = 0;
    for (auto match = word.match(line); match.hasMatch(); match = word.match(line, at)) {
        const QString value = match.captured(2) + match.captured(3);
        require(words.insert({match.captured(1), value}).second, u"key twice"_s, line);
        at = match.capturedEnd();
    }
    require(at == line.size(), u"words"_s, line.mid(at));
    return words;
}

std::map<Family, Menu> menusOf(const QString &text)
{
    static const QRegularExpression jump(
        u"^:if \\(\\[:len \\[(/ip(?:v6)? firewall filter) find where !dynamic\\]\\] > 0\\) do=\\{ "
        "\\1 add (.*) place-before=\\[:pick \\[\\1 find where !dynamic\\] 0\\] \\} else=\\{ "
        "\\1 add \\2 \\}$"_s);
    std::map<Family, Menu> menus;
    Family family = Family::IPv4;
    bool isList = false;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#') || line.startsWith(u"set [find where comment~") ||
            line.startsWith(u"remove [find where comment=")) {
            continue;
        }
        if (line.startsWith(u"/ip")) {
            family = line.startsWith(u"/ipv6") ? Family::IPv6 : Family::IPv4;
            const QString name = line.section(u' ', 1);
            isList = name == u"firewall address-list";
            require(isList || name == u"firewall filter", u"menu"_s, line);
        } else if (const auto match = jump.match(line); match.hasMatch()) {
            require(match.captured(1).startsWith(u"/ipv6") == (family == Family::IPv6), u"menu"_s,
                line);
            auto &rules = menus[family].rules;
            rules.insert(rules.begin(), wordsOf(match.captured(2)));
        } else {
            require(line.startsWith(u"add "), u"line"_s, line);
            Words words = wordsOf(line.mid(4));
            if (isList)
                menus[family].lists[words.at(u"list"_s)].push_back(range(words.at(u"address"_s)));
            else
                menus[family].rules.push_back(words);
        }
    }
    return menus;
}

/// The packets of a rule in one family.
PacketSet matchOf(Words words, const Menu &menu, Family family, PacketSpace &space)
{
    PacketProduct product = everything(family);
    bool isReply = false;
    for (const QString &key : {u"chain"_s, u"action"_s, u"jump-target"_s, u"comment"_s})
        words.erase(key);
    // Loopback is nothing between hosts; the policy's packet set leaves it out as well.
    for (const QString &address : {u"127.0.0.0/8"_s, u"::1"_s}) {
        if (words == Words{{u"src-address"_s, address}, {u"dst-address"_s, address}})
            return space.empty();
    }
    const bool isIcmp = words.count(u"protocol"_s) && words.at(u"protocol"_s).startsWith(u"icmp");
    for (const auto &[key, value] : words) {
        if (key == u"src-address" || key == u"dst-address") {
            require(range(value).family == family, u"family"_s, value);
            (key == u"src-address" ? product.sources : product.destinations) = {range(value)};
        } else if (key == u"src-address-list" || key == u"dst-address-list") {
            // A list that does not exist matches nothing.
            const auto list = menu.lists.find(value);
            (key == u"src-address-list" ? product.sources : product.destinations) =
                list == menu.lists.end() ? std::vector<IpRange>() : normalized(list->second);
        } else if (key == u"protocol") {
            product.protocols = {protocolRange(value.startsWith(u"ipsec-") ? value.mid(6) : value)};
        } else if (key == u"dst-port" || key == u"src-port") {
            require(!isIcmp && words.count(u"protocol"_s), u"ports without protocol"_s, value);
            auto &ports = key == u"dst-port" ? product.destinationPorts : product.sourcePorts;
            ports.clear();
            for (const QString &port : value.split(u','))
                ports.push_back(portRange(port));
        } else if (key == u"icmp-options") {
            require(isIcmp && value.endsWith(u":0-255"), u"types"_s, value);
            product.destinationPorts = {icmpType(value.section(u':', 0, 0))};
        } else if (key == u"connection-state") {
            require(value == u"established,related", u"state"_s, value);
            isReply = true;
        } else {
            require(key == u"hop-limit" && value == u"equal:255", u"key"_s, key);
        }
    }
    const PacketSet match = space.of(product);
    return isReply ? match.intersected(space.of(replies(family))) : match;
}

/// What is left of \a coming behind the chain, or returns from it.
PacketSet walk(const QString &name, const Menu &menu, Family family, PacketSet coming,
    PacketSpace &space, Chain &chain)
{
    PacketSet returned = space.empty();
    for (const Words &rule : menu.rules) {
        if (rule.at(u"chain"_s) != name)
            continue;
        const PacketSet match = matchOf(rule, menu, family, space).intersected(coming);
        const QString action = rule.at(u"action"_s);
        coming = coming.without(match);
        if (action == u"accept")
            chain.accept(match);
        else if (action == u"drop")
            chain.drop(match);
        else if (action == u"return")
            returned = returned.united(match);
        else if (action == u"jump")
            coming =
                coming.united(walk(rule.at(u"jump-target"_s), menu, family, match, space, chain));
        else
            unknown(u"action"_s, action);
    }
    return coming.united(returned);
}

Chain read(const QString &text, PacketSpace &space)
{
    Chain chain(space);
    for (const auto &[family, menu] : menusOf(text)) {
        const PacketSet all = space.all(family);
        walk(u"input"_s, menu, family, all.intersected(moving(space, Direction::Inbound)), space,
            chain);
        walk(u"output"_s, menu, family, all.intersected(moving(space, Direction::Outbound)), space,
            chain);
        walk(u"forward"_s, menu, family, all, space, chain);
    }
    return chain;
}

} // namespace

void TestMikrotik::readsBack_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &[name, policy] : knownTraps(target(u"mikrotik")->info))
        QTest::newRow(qPrintable(name)) << index++;
}

void TestMikrotik::readsBack()
{
    QFETCH(int, index);
    const Target &mikrotik = *target(u"mikrotik");
    const Policy policy = knownTraps(mikrotik.info).at(size_t(index)).second;
    const QString text = mikrotik.writePolicy(policy).value().text;
    PacketSpace space;
    QCOMPARE(difference(read(text, space), policy, mikrotik.info, space), QString());
    const QString sabotaged = QString(text).replace(u"action=drop"_s, u"action=accept"_s);
    QVERIFY(!difference(read(sabotaged, space), policy, mikrotik.info, space).isEmpty());
}

/// Marked first, removed last, so that there is always a policy.
void TestMikrotik::oldRulesGoLast()
{
    const QString text = target(u"mikrotik")->writePolicy(everyKind()).value().text;
    for (const QString &menu : {u"/ip firewall filter\nset "_s, u"/ipv6 firewall filter\nset "_s})
        QCOMPARE(text.count(menu), 2);
    for (const QString &block : text.split(u"\n\n"_s)) {
        if (!block.contains(u"\nadd chain"_s))
            continue;
        const qsizetype mark = block.indexOf(u"comment=\"portolan-old\"\n"_s);
        const qsizetype jump = block.indexOf(u"\n:if "_s);
        const qsizetype remove =
            block.indexOf(u"\nremove [find where comment=\"portolan-old\" and"_s);
        QVERIFY(mark > 0 && block.indexOf(u"\nadd chain"_s) > mark);
        QVERIFY(jump > block.lastIndexOf(u"\nadd chain"_s) && remove > jump);
    }
}

void TestMikrotik::singleRulesHaveTheirOwnNames()
{
    const Policy policy = single(
        {inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s, u"192.0.2.9"_s}), u"443/tcp"_s),
            inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"443/udp"_s)});
    const Target &mikrotik = *target(u"mikrotik");
    const QStringList added = mikrotik.writeRules(policy).value().text.split(u'\n');
    const QStringList removed = mikrotik.deleteRules(policy).value().text.split(u'\n');
    QCOMPARE(added.size(), 4);
    QCOMPARE(removed.size(), added.size());
    QSet<QString> names;
    for (qsizetype i = 0; i < 3; ++i) {
        const QString name = added[i].section(u"comment="_s, 1).section(u" place-before"_s, 0, 0);
        QVERIFY(added[i].endsWith(u" place-before=0"_s));
        QCOMPARE(removed[i], u"/ip firewall filter remove [find where comment=%1]"_s.arg(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), 3);
}

void TestMikrotik::atMostFifteenPorts()
{
    const Policy policy = whole({inbound(u"many"_s, Family::IPv4, any(),
        u"1,3,5,7,9,11,13,15,17,19,21,23,25,27,29-30,33-34/tcp"_s)});
    const QString text = target(u"mikrotik")->writePolicy(policy).value().text;
    static const QRegularExpression ports(u"dst-port=([0-9,-]+)"_s);
    int rules = 0;
    for (auto it = ports.globalMatch(text); it.hasNext(); ++rules) {
        const QString list = it.next().captured(1);
        QVERIFY2(list.count(u',') + list.count(u'-') + 1 <= 15, qPrintable(list));
    }
    QVERIFY(rules >= 2);
}

QTEST_APPLESS_MAIN(TestMikrotik)
#include "tst_mikrotik.moc"
