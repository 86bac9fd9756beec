#include "tests/targets/FilterReading.h"
#include "tests/targets/NodeModules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// The script for Windows: parsed by a published grammar of PowerShell where that is installed, its
/// parameters looked up in a table, and its packets read back by an independent reader. Never run
/// on Windows.
class TestWindows : public QObject
{
    Q_OBJECT

private slots:
    void readsBack_data();
    void readsBack();
    void aRuleWithoutAddressWouldBeForBothFamilies();
    void onlyCoveredDirections();
    void oldRulesGoLast();
    void singleRulesAreTakenAwayByName();
    void grammar();
};

namespace {

/// What a cmdlet was called with: "-RemotePort" -> values.
using Call = std::map<QString, QStringList>;

/// One command line of verbatim strings and plain words, as far as a "|".
Call callOf(const QString &line)
{
    static const QRegularExpression token(
        u"\\G(?:'((?:[^'\u2018-\u201b]|'')*)'|(-?[A-Za-z0-9-]+))(,| |$)"_s);
    Call call;
    QString parameter = u"cmdlet"_s;
    qsizetype at = 0;
    const QString text = line.section(u" | "_s, 0, 0);
    for (auto match = token.match(text); at < text.size() && match.hasMatch();
         match = token.match(text, at)) {
        if (match.captured(2).startsWith(u'-')) {
            parameter = match.captured(2);
            require(call.insert({parameter, {}}).second, u"twice"_s, line);
        } else {
            call[parameter] += match.captured(1).replace(u"''"_s, u"'"_s) + match.captured(2);
        }
        at = match.capturedEnd();
    }
    require(at == text.size(), u"words"_s, text.mid(at));
    return call;
}

/// Parameters of the cmdlets that we use, from the vendor's reference; values where few are right.
const std::map<QString, std::map<QString, QStringList>> &parameters()
{
    static const std::map<QString, std::map<QString, QStringList>> table{
        {u"New-NetFirewallRule"_s,
            {{u"-Name"_s, {}}, {u"-DisplayName"_s, {}}, {u"-Group"_s, {}},
                {u"-Direction"_s, {u"Inbound"_s, u"Outbound"_s}}, {u"-Action"_s, {u"Allow"_s}},
                {u"-Profile"_s, {u"Any"_s}}, {u"-Protocol"_s, {}}, {u"-IcmpType"_s, {}},
                {u"-LocalAddress"_s, {}}, {u"-RemoteAddress"_s, {}}, {u"-LocalPort"_s, {}},
                {u"-RemotePort"_s, {}}}},
        {u"Remove-NetFirewallRule"_s, {{u"-Name"_s, {}}}},
        {u"Get-NetFirewallRule"_s,
            {{u"-Group"_s, {}}, {u"-Enabled"_s, {u"True"_s}}, {u"-Action"_s, {u"Allow"_s}},
                {u"-ErrorAction"_s, {u"SilentlyContinue"_s}}}},
        {u"Set-NetFirewallProfile"_s, {{u"-All"_s, {}}, {u"-Enabled"_s, {u"True"_s}},
                                          {u"-DefaultInboundAction"_s, {u"Block"_s}},
                                          {u"-DefaultOutboundAction"_s, {u"Block"_s}}}},
        {u"Write-Warning"_s, {}},
        {u"Out-Null"_s, {}},
        {u"Where-Object"_s, {{u"-eq"_s, {}}, {u"-ne"_s, {}}}},
    };
    return table;
}

IpRange addressOf(const QString &text)
{
    require(!text.endsWith(u"/0"), u"Windows refuses"_s, text);
    const QStringList ends = text.split(u'-');
    if (ends.size() == 2) {
        const auto first = IpAddress::parse(ends[0]);
        const auto last = IpAddress::parse(ends[1]);
        require(first && last && first->family == last->family && first->value <= last->value,
            u"range"_s, text);
        return {first->family, first->value, last->value};
    }
    return range(text);
}

/// The addresses of one family; all where none is named at all.
std::vector<IpRange> addressesOf(const Call &call, const QString &key, Family family)
{
    const auto found = call.find(key);
    if (found == call.end())
        return {IpRange::all(family)};
    std::vector<IpRange> ranges;
    for (const QString &text : found->second) {
        if (const IpRange each = addressOf(text); each.family == family)
            ranges.push_back(each);
    }
    return normalized(ranges);
}

PacketSet allowed(const Call &call, PacketSpace &space)
{
    static const std::map<QString, quint32> numbers{{u"TCP"_s, 6}, {u"UDP"_s, 17}, {u"ICMPv4"_s, 1},
        {u"ICMPv6"_s, 58}, {u"50"_s, 50}, {u"51"_s, 51}, {u"47"_s, 47}};
    const bool isIn = call.at(u"-Direction"_s).value(0) == u"Inbound";
    const QString protocol = call.at(u"-Protocol"_s).value(0);
    require(numbers.count(protocol) == 1, u"protocol"_s, protocol);
    PacketSet result = space.empty();
    for (const Family family : AllFamilies) {
        if ((protocol == u"ICMPv4" && family == Family::IPv6) ||
            (protocol == u"ICMPv6" && family == Family::IPv4)) {
            continue;
        }
        PacketProduct product = everything(family);
        product.protocols = {{numbers.at(protocol), numbers.at(protocol)}};
        const auto local = addressesOf(call, u"-LocalAddress"_s, family);
        const auto remote = addressesOf(call, u"-RemoteAddress"_s, family);
        product.sources = isIn ? remote : local;
        product.destinations = isIn ? local : remote;
        for (const auto &[key, field] :
            {std::pair(u"-LocalPort"_s, isIn), {u"-RemotePort"_s, !isIn}}) {
            if (call.count(key) == 0)
                continue;
            require(protocol == u"TCP" || protocol == u"UDP", u"ports"_s, protocol);
            auto &ports = field ? product.destinationPorts : product.sourcePorts;
            ports.clear();
            for (const QString &port : call.at(key))
                ports.push_back(portRange(port));
        }
        if (call.count(u"-IcmpType"_s)) {
            product.destinationPorts.clear();
            for (const QString &type : call.at(u"-IcmpType"_s))
                product.destinationPorts.push_back(icmpType(type));
        }
        result = result.united(space.of(product));
    }
    return result.intersected(
        space.inStates(isIn ? FieldRange{0, 0} : FieldRange{2, 2})); // replies are the system's
}

void requireKnown(const Call &call, const QString &line)
{
    const auto cmdlet = parameters().find(call.at(u"cmdlet"_s).value(0));
    require(cmdlet != parameters().end(), u"cmdlet"_s, line);
    for (const auto &[key, values] : call) {
        if (key == u"cmdlet")
            continue;
        const auto known = cmdlet->second.find(key);
        require(known != cmdlet->second.end(), u"parameter"_s, key);
        require(
            known->second.isEmpty() || known->second.contains(values.value(0)), u"value"_s, line);
    }
}

Chain read(const QString &text, PacketSpace &space)
{
    Chain chain(space);
    PacketSet blocked = space.empty();
    PacketSet open = space.empty();
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u"New-NetFirewallRule ") &&
            !line.startsWith(u"Set-NetFirewallProfile ")) {
            continue;
        }
        const Call call = callOf(line);
        requireKnown(call, line);
        if (line.startsWith(u"New-"))
            open = open.united(allowed(call, space));
        if (call.count(u"-DefaultInboundAction"_s))
            blocked = blocked.united(moving(space, Direction::Inbound));
        if (call.count(u"-DefaultOutboundAction"_s))
            blocked = blocked.united(moving(space, Direction::Outbound));
    }
    for (const Family family : AllFamilies)
        chain.accept(space.of(replies(family)).intersected(blocked));
    chain.accept(open);
    chain.drop(blocked);
    return chain;
}

const Target &windows() { return *target(u"windows"); }

} // namespace

void TestWindows::readsBack_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &[name, policy] : knownTraps(windows().info))
        QTest::newRow(qPrintable(name)) << index++;
}

void TestWindows::readsBack()
{
    QFETCH(int, index);
    const Policy policy = knownTraps(windows().info).at(size_t(index)).second;
    const QString text = windows().writePolicy(policy).value().text;
    PacketSpace space;
    QCOMPARE(difference(read(text, space), policy, windows().info, space), QString());
    static const QRegularExpression profile(u"Set-NetFirewallProfile.*\n"_s);
    const QString sabotaged = QString(text).remove(profile);
    QVERIFY(!difference(read(sabotaged, space), policy, windows().info, space).isEmpty());
}

void TestWindows::aRuleWithoutAddressWouldBeForBothFamilies()
{
    const Policy policy = whole({inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)});
    const QString text = windows().writePolicy(policy).value().text;
    PacketSpace space;
    const QString address = u" -RemoteAddress '0.0.0.0-255.255.255.255' -LocalPort '443'"_s;
    QVERIFY(text.contains(address));
    const QString sabotaged = QString(text).replace(address, u" -LocalPort '443'"_s);
    QVERIFY(difference(read(sabotaged, space), policy, windows().info, space)
                .startsWith(u"open beyond the policy: tcp "));
}

void TestWindows::onlyCoveredDirections()
{
    const Policy policy =
        whole({outbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)}, Directions::Out);
    const QString text = windows().writePolicy(policy).value().text;
    QVERIFY(!text.contains(u"Inbound"_s));
    QVERIFY(text.contains(u"-DefaultOutboundAction Block"_s));
}

void TestWindows::oldRulesGoLast()
{
    const QString text = windows().writePolicy(everyKind()).value().text;
    QCOMPARE(text.count(u"$old = @(Get-NetFirewallRule -Group 'Portolan' "_s), 2);
    QCOMPARE(text.count(u"Block\n$old | Remove-NetFirewallRule\n"_s), 2);
    QCOMPARE(text.count(u"Remove-NetFirewallRule"_s), 2);
}

void TestWindows::singleRulesAreTakenAwayByName()
{
    Policy policy = everyKind();
    policy.single = true;
    QStringList made;
    for (const QString &line : windows().writeRules(policy).value().text.split(u'\n')) {
        if (line.startsWith(u"New-"))
            made += callOf(line).at(u"-Name"_s);
    }
    QStringList removed;
    for (const QString &line : windows().deleteRules(policy).value().text.split(u'\n')) {
        if (line.startsWith(u"Remove-"))
            removed += callOf(line).at(u"-Name"_s);
    }
    QCOMPARE(removed, made);
    QCOMPARE(made.removeDuplicates(), 0);
    QVERIFY(made.size() > 20);
}

/// Everything in one batch: no error anywhere, and the grammar sees the calls that we see.
void TestWindows::grammar()
{
    const QString modules = nodeModules(u"tree-sitter-powershell"_s);
    if (modules.isEmpty() || nodeModules(u"web-tree-sitter"_s).isEmpty())
        QSKIP("NOT TESTED: tree-sitter-powershell and web-tree-sitter (npm) are not here");
    Policy single = everyKind();
    single.single = true;
    Policy hostile = everyKind();
    hostile.label = u"x' \u2018 \u2019; Remove-Item \u201a \u201b $(1) `\n<# \u201c \"@ ' @'"_s;
    QJsonArray texts{windows().writePolicy(everyKind()).value().text,
        windows().writeRules(single).value().text, windows().deleteRules(single).value().text,
        windows().writePolicy(hostile).value().text, u"Write-Host 'never ended\n"_s};
    const Ran ran = runNode(
        u"powershell.mjs"_s, {modules}, QJsonDocument(texts).toJson(QJsonDocument::Compact));
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonArray parsed = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(parsed.size(), texts.size());
    // The positive control of the grammar.
    QVERIFY(!parsed.last()[u"errors"_s].toArray().isEmpty());
    for (qsizetype i = 0; i + 1 < parsed.size(); ++i) {
        QCOMPARE(parsed[i][u"errors"_s].toArray(), QJsonArray());
        QStringList seen;
        for (const QJsonValue &command : parsed[i][u"commands"_s].toArray()) {
            QStringList words;
            for (const QJsonValue &word : command.toArray())
                words += word.toString();
            const auto cmdlet = parameters().find(words.value(0));
            QVERIFY2(cmdlet != parameters().end(), qPrintable(words.join(u' ')));
            for (const QString &word : words) {
                if (word.startsWith(u'-'))
                    QVERIFY2(cmdlet->second.count(word) == 1, qPrintable(word));
            }
            if (words.value(0) == u"New-NetFirewallRule")
                seen += words.join(u'\t');
        }
        QStringList own;
        for (const QString &line : texts[i].toString().split(u'\n')) {
            if (line.startsWith(u"New-"))
                own += line.section(u" | "_s, 0, 0);
        }
        QCOMPARE(seen.size(), own.size());
        for (qsizetype n = 0; n < own.size(); ++n) {
            QStringList words = callOf(own[n]).at(u"-DisplayName"_s);
            QVERIFY2(seen[n].contains(u"\t-DisplayName\t"_s + words.value(0) + u'\t'),
                qPrintable(seen[n]));
        }
    }
    QCOMPARE(parsed[3][u"commands"_s].toArray(), parsed[0][u"commands"_s].toArray());
}

QTEST_GUILESS_MAIN(TestWindows)
#include "tst_windows.moc"
