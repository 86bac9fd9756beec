#include "tests/targets/Fixtures.h"

#include "model/targets/Fit.h"
#include "model/targets/Merge.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <rapidcheck.h>

#include <QtTest>

#include <set>
#include <tuple>

using namespace portolan;
using namespace portolan::test;

/// The helpers that all dialects share, and the capability data.
class TestSpelling : public QObject
{
    Q_OBJECT

private slots:
    void table();
    void shellWordsSurvive();
    void printableLines();
    void flowsOfARule();
    void lookUpsInComments();
    void portsAreSplitAtFifteen_data();
    void portsAreSplitAtFifteen();
    void splittingKeepsThePorts();
    void mergingKeepsThePackets();
    void mergesWhatIsEqual();
    void keepsOneFamilyOfTwoApart();
    void refusals_data();
    void refusals();
    void refusedFlowsAreNamed();
    void nothingToWrite();
    void familiesCountApartAtAws();
    void ownAddressIsRefusedByAws();
};

namespace {

using Packet = std::tuple<Family, Protocol, int, std::string>;

std::string endKey(const AddressMatch &end)
{
    std::string key = std::to_string(int(end.kind)) + end.name.toStdString();
    for (const IpRange &range : end.ranges)
        key += range.toString().toStdString();
    return key;
}

/// Ports 0..9 stand for all, so that the sets stay small.
template<class AnyRule>
void addPackets(std::multiset<Packet> &packets, const AnyRule &rule,
    const std::vector<Family> &families, const std::vector<Protocol> &protocols)
{
    const std::string ends =
        rule.flow.toStdString() + endKey(rule.source) + '>' + endKey(rule.destination);
    for (const Family family : families) {
        for (const Protocol protocol : protocols) {
            if (rule.ports.empty())
                packets.insert({family, protocol, 0, ends});
            for (const PortRange &range : rule.ports) {
                for (int port = range.first; port <= range.last; ++port)
                    packets.insert({family, protocol, port, ends});
            }
        }
    }
}

rc::Gen<Rule> genRule()
{
    return rc::gen::exec([] {
        Rule rule;
        rule.flow = *rc::gen::element(u"a"_s, u"b"_s);
        rule.family = *rc::gen::element(Family::IPv4, Family::IPv6);
        const auto genEnd = [&]() -> AddressMatch {
            switch (*rc::gen::inRange(0, 4)) {
            case 0:
                return own();
            case 1:
                return any();
            case 2:
                return name(*rc::gen::element(u"x.example.com"_s, u"y.example.com"_s));
            default:
                return addresses({rule.family == Family::IPv4 ? u"192.0.2.1"_s : u"2001:db8::1"_s});
            }
        };
        rule.source = genEnd();
        rule.destination = genEnd();
        rule.protocol = *rc::gen::element(
            Protocol::Tcp, Protocol::Udp, Protocol::Sctp, Protocol::Esp, Protocol::Icmp);
        if (hasPorts(rule.protocol)) {
            const quint16 first = *rc::gen::inRange<quint16>(1, 4);
            rule.ports = {{first, quint16(first + *rc::gen::inRange<quint16>(0, 3))}};
        }
        return rule;
    });
}

} // namespace

void TestSpelling::table()
{
    std::set<QString> ids;
    for (const Target &each : targets()) {
        const TargetInfo &info = each.info;
        QVERIFY(ids.insert(info.id).second);
        QCOMPARE(target(QString(info.id)), &each);
        QVERIFY(!info.name.isEmpty() && !info.proof.isEmpty() && !info.suffix.isEmpty() &&
                !info.apply.isEmpty());
        QVERIFY(!info.scopes.isEmpty() && !info.protocols.empty() && !info.comment.isEmpty());
        for (const QString &scope : info.scopes)
            QVERIFY2(QStringList({u"host"_s, u"boundary"_s, u"member"_s}).contains(scope),
                qPrintable(scope));
        QVERIFY(!hasScope(info, "boundary"_L1) || !hasScope(info, "member"_L1));
        QVERIFY(std::is_sorted(info.protocols.begin(), info.protocols.end()));
        QVERIFY(each.writePolicy && each.writeRules);
        QVERIFY(!each.writeMembers || hasScope(info, "member"_L1));
    }
    QCOMPARE(target(u"nonesuch"), nullptr);
    QCOMPARE(defaultTarget().info.id, "nftables"_L1);
    for (const QString &id : {u"nftables"_s, u"iptables"_s, u"ufw"_s, u"aws-cli"_s})
        QVERIFY2(target(id), qPrintable(id));
}

void TestSpelling::shellWordsSurvive()
{
    const QStringList words{u""_s, u"a"_s, u"a b"_s, u"it's"_s, u"''"_s, u"$(echo x)"_s, u"`x`"_s,
        u"a\nb"_s, u"\\"_s, u"\\'"_s, u"\"x\""_s, u"*"_s, u"~"_s, u"!x"_s, u"#x"_s, u"-n"_s, u"{"_s,
        u"}"_s, u"{a,b}"_s, u"<x>"_s, u"ü\u2028"_s, u"a=b"_s, u"[a]"_s, u";"_s, u"%s"_s};
    QStringList command{u"printf"_s, u"<%s>\\n"_s};
    command += words;
    QByteArray expected;
    for (const QString &word : words)
        expected += '<' + word.toUtf8() + ">\n";
    const Ran ran = run(u"sh"_s, {}, shellCommand(command).toUtf8());
    QCOMPARE(ran.out, expected);
    QCOMPARE(ran.err, QByteArray());
}

void TestSpelling::printableLines()
{
    QCOMPARE(commentLine(u"a\nb\tc\r\u2028\u202ed\u200b"_s), u"# a?b?c???d?\n"_s);
    QCOMPARE(commentLine(u"B\u00fcro \u4e2d \U0001F525"_s), u"# B\u00fcro \u4e2d \U0001F525\n"_s);
    QCOMPARE(commentLine(QString()), u"#\n"_s);
    QCOMPARE(printable(QString(300, u'x')).size(), 163);
    QCOMPARE(safeId(u"a-B_9.z"_s), u"a-B_9.z"_s);
    QCOMPARE(safeId(u"a b\n'\u00fc"_s), u"a_b___"_s);
    QCOMPARE(safeId(QString(80, u'x')).size(), 63);
}

void TestSpelling::flowsOfARule()
{
    Rule rule = alsoFor(inbound(u"a b"_s, Family::IPv4, any(), u"1/tcp"_s), {u"b"_s, u"c"_s});
    QCOMPARE(flowsText(rule, 9), u"a_b, b, c"_s);
    QCOMPARE(flowsText(rule, 8), u"a_b, b"_s);
    QCOMPARE(flowsText(rule, 2), u"a_"_s);
}

void TestSpelling::lookUpsInComments()
{
    QCOMPARE(lookupTexts(everyKind()),
        (QStringList{u"mirror.example.com: looked up 2026-03-14 from DNS"_s,
            u"published:cloudfront: looked up 2026-03-14 from https://example.com/ranges.json"_s}));
    Policy policy = everyKind();
    std::erase_if(policy.items, [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && rule->flow == u"mirror"_s;
    });
    QCOMPARE(lookupTexts(policy).size(), 1);
}

void TestSpelling::portsAreSplitAtFifteen_data()
{
    QTest::addColumn<int>("singles");
    QTest::addColumn<int>("ranges");
    QTest::addColumn<int>("lists");
    QTest::newRow("15 ports") << 15 << 0 << 1;
    QTest::newRow("16 ports") << 16 << 0 << 2;
    QTest::newRow("a range counts two") << 13 << 1 << 1;
    QTest::newRow("one too many") << 14 << 1 << 2;
    QTest::newRow("7 ranges") << 0 << 7 << 1;
    QTest::newRow("8 ranges") << 0 << 8 << 2;
    QTest::newRow("none") << 0 << 0 << 0;
}

void TestSpelling::portsAreSplitAtFifteen()
{
    QFETCH(int, singles);
    QFETCH(int, ranges);
    QFETCH(int, lists);
    std::vector<PortRange> ports;
    for (int i = 0; i < singles; ++i)
        ports.push_back({quint16(10 + 2 * i), quint16(10 + 2 * i)});
    for (int i = 0; i < ranges; ++i)
        ports.push_back({quint16(1000 + 10 * i), quint16(1004 + 10 * i)});
    QCOMPARE(int(splitPorts(ports, 15).size()), lists);

    if (ports.empty())
        return;
    Rule rule = inbound(u"many"_s, Family::IPv4, any(), u"1/tcp"_s);
    rule.ports = ports;
    for (const QString &id : {u"iptables"_s, u"ufw"_s})
        QCOMPARE(target(id)->writeRules(single({rule})).value().text.count(u'\n'), lists);
}

void TestSpelling::splittingKeepsThePorts()
{
    QVERIFY(rc::check("lists joined are the ports", [] {
        PortSpec spec;
        for (const quint16 first :
            *rc::gen::container<std::vector<quint16>>(rc::gen::inRange<quint16>(1, 60000)))
            spec.insert(Protocol::Tcp, {first, quint16(first + *rc::gen::inRange(0, 3))});
        std::vector<PortRange> joined;
        for (const std::vector<PortRange> &list : splitPorts(spec.ranges(Protocol::Tcp), 15)) {
            int weight = 0;
            for (const PortRange &range : list)
                weight += range.first == range.last ? 1 : 2;
            RC_ASSERT(weight >= 1 && weight <= 15);
            joined.insert(joined.end(), list.begin(), list.end());
        }
        RC_ASSERT(joined == spec.ranges(Protocol::Tcp));
    }));
}

void TestSpelling::mergingKeepsThePackets()
{
    QVERIFY(rc::check("merged rules let the same packets through, each once", [] {
        const auto rules = *rc::gen::container<std::vector<Rule>>(genRule());
        std::set<Packet> before;
        std::vector<PolicyItem> items;
        for (const Rule &rule : rules) {
            std::multiset<Packet> packets;
            addPackets(packets, rule, {rule.family}, {rule.protocol});
            before.insert(packets.begin(), packets.end());
            items.emplace_back(rule);
        }
        std::multiset<Packet> after;
        for (const MergedItem &item : merged(items)) {
            const MergedRule &rule = std::get<MergedRule>(item);
            RC_ASSERT(rule.families.size() == 1 || rule.source.ranges.empty());
            addPackets(after, rule, rule.families, rule.protocols);
        }
        RC_ASSERT(before == std::set<Packet>(after.begin(), after.end()));
        RC_ASSERT(merged(items).size() <= items.size());
    }));
}

void TestSpelling::mergesWhatIsEqual()
{
    const std::vector<PolicyItem> items{
        inbound(u"sip"_s, Family::IPv4, any(), u"5060/tcp"_s),
        inbound(u"sip"_s, Family::IPv4, any(), u"5060/udp"_s),
        inbound(u"sip"_s, Family::IPv6, any(), u"5060/tcp"_s),
        inbound(u"sip"_s, Family::IPv6, any(), u"5060/udp"_s),
    };
    const std::vector<MergedItem> rules = merged(items);
    QCOMPARE(rules.size(), size_t(1));
    const MergedRule &rule = std::get<MergedRule>(rules.front());
    QCOMPARE(rule.families, (std::vector{Family::IPv4, Family::IPv6}));
    QCOMPARE(rule.protocols, (std::vector{Protocol::Tcp, Protocol::Udp}));
    const QString text = target(u"nftables")->writeRules(single(items)).value().text;
    QCOMPARE(text.section(u'\n', 1),
        u"nft insert rule inet filter input meta l4proto { tcp, udp } th dport 5060 accept comment "
        "'\"sip\"'\n"_s);
}

/// tcp in both families, udp in one: nothing may cross.
void TestSpelling::keepsOneFamilyOfTwoApart()
{
    const std::vector<PolicyItem> items{
        inbound(u"sip"_s, Family::IPv4, any(), u"5060/tcp"_s),
        inbound(u"sip"_s, Family::IPv4, any(), u"5060/udp"_s),
        inbound(u"sip"_s, Family::IPv6, any(), u"5060/tcp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"5060/udp"_s),
        inbound(u"web"_s, Family::IPv6, any(), u"5061/tcp"_s),
    };
    const QStringList lines = target(u"nftables")
                                  ->writeRules(single(items))
                                  .value()
                                  .text.section(u'\n', 1)
                                  .trimmed()
                                  .replace(u"nft insert rule inet filter input "_s, QString())
                                  .split(u'\n');
    QCOMPARE(lines,
        (QStringList{u"meta nfproto ipv4 meta l4proto { tcp, udp } th dport 5060 accept comment "
                     "'\"sip\"'"_s,
            u"meta nfproto ipv6 tcp dport 5060 accept comment '\"sip\"'"_s,
            u"meta nfproto ipv6 udp dport 5060 accept comment '\"web\"'"_s,
            u"meta nfproto ipv6 tcp dport 5061 accept comment '\"web\"'"_s}));
}

void TestSpelling::refusals_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("ports");
    QTest::addColumn<QString>("reason"); ///< empty: it can be said
    for (const Target &each : targets()) {
        for (const Protocol protocol : AllProtocols) {
            const QString word = protocolName(protocol);
            const auto &known = each.info.protocols;
            const bool can = std::find(known.begin(), known.end(), protocol) != known.end();
            QTest::newRow(qPrintable(each.info.id + u' ' + word))
                << QString(each.info.id) << (hasPorts(protocol) ? u"443/"_s + word : word)
                << (can ? QString() : u"cannot match "_s + word);
        }
    }
}

void TestSpelling::refusals()
{
    QFETCH(QString, id);
    QFETCH(QString, ports);
    QFETCH(QString, reason);
    const Family family = ports == u"icmpv6" ? Family::IPv6 : Family::IPv4;
    const Rule rule = inbound(u"it"_s, family,
        addresses({family == Family::IPv4 ? u"192.0.2.1"_s : u"2001:db8::1"_s}), ports);
    const TargetInfo &info = target(id)->info;
    const auto write = [&](auto function, const Policy &of) {
        return function(inScopeOf(info, of));
    };
    const Result<Emission> alone = write(target(id)->writeRules, single({rule}));
    const Result<Emission> policy = write(target(id)->writePolicy, whole({rule}, Directions::In));
    QVERIFY(policy);
    if (reason.isEmpty()) {
        QVERIFY2(alone, qPrintable(alone ? QString() : alone.error().message));
        // Return rules are worth a warning.
        QVERIFY2(
            !info.stateful || alone->warnings.isEmpty(), qPrintable(alone->warnings.join(u'\n')));
        return;
    }
    QVERIFY(!alone);
    QVERIFY2(alone.error().message.contains(reason), qPrintable(alone.error().message));
    QVERIFY(commentSays(info, policy->text, u"it, inbound: no rule: "_s));
    QVERIFY(policy->warnings.join(u'\n').contains(reason));
}

/// What would be wider, or everything, if it were spelled as it stands.
void TestSpelling::refusedFlowsAreNamed()
{
    Rule noPorts = inbound(u"no-ports"_s, Family::IPv4, any(), u"443/tcp"_s);
    noPorts.ports.clear();
    Rule wrongFamily = inbound(u"wrong-family"_s, Family::IPv4, any(), u"icmpv6"_s);
    Rule noAddress = inbound(u"no-address"_s, Family::IPv4, {Kind::Ranges, {}, {}}, u"443/tcp"_s);
    const Policy policy = whole({noPorts, wrongFamily, noAddress,
        inbound(u"open"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)});
    for (const Target &each : targets()) {
        const Emission written = each.writePolicy(inScopeOf(each.info, policy)).value();
        const QStringList flows{u"no-ports"_s, u"wrong-family"_s, u"no-address"_s, u"open"_s};
        for (const QString &flow : flows) {
            QVERIFY2(commentSays(each.info, written.text, flow + u", inbound: no rule: "_s),
                qPrintable(each.info.id + u' ' + flow));
            QVERIFY(written.warnings.join(u'\n').contains(flow));
        }
        const Emission ofNothing = each.writePolicy(inScopeOf(each.info, whole({}))).value();
        QCOMPARE(
            withoutComments(each.info, written.text), withoutComments(each.info, ofNothing.text));
    }
}

void TestSpelling::nothingToWrite()
{
    for (const Target &each : targets()) {
        for (const auto write : {each.writeRules, each.deleteRules}) {
            if (!write)
                continue;
            const auto of = [&](const std::vector<PolicyItem> &items) {
                return write(inScopeOf(each.info, single(items)));
            };
            const Result<Emission> written =
                of({Omission{Direction::Inbound, u"mixed"_s, u"no family in common"_s}});
            QVERIFY(!written);
            QVERIFY(written.error().message.contains(u"mixed"_s));
            QVERIFY(!of({}));
        }
    }
}

void TestSpelling::familiesCountApartAtAws()
{
    std::vector<PolicyItem> items;
    for (int i = 0; i < 60; ++i) {
        const QString ports = QString::number(1000 + 2 * i) + u"/tcp"_s;
        for (const Family family : AllFamilies) {
            items.push_back(inbound(u"f"_s, family, any(), ports));
            items.push_back(outbound(u"f"_s, family, any(), ports));
        }
    }
    const auto groups = [](const std::vector<PolicyItem> &some) {
        const QString text = target(u"aws-cli")->writePolicy(whole(some)).value().text;
        return text.count(u"group=$(find_or_create_group "_s);
    };
    QCOMPARE(groups(items), 1);
    items.push_back(outbound(u"f"_s, Family::IPv6, any(), u"1/tcp"_s));
    QCOMPARE(groups(items), 2);
}

void TestSpelling::ownAddressIsRefusedByAws()
{
    const Rule rule =
        inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s, addresses({u"203.0.113.10"_s}));
    const Emission written = target(u"aws-cli")->writePolicy(whole({rule})).value();
    QVERIFY(!written.text.contains(u"tcp 443"_s));
    QVERIFY(written.warnings.join(u'\n').contains(u"own address"_s));
}

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
