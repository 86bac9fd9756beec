// What a ruleset accepts, against an interpreter that walks the chains packet by packet.

#include "model/audit/Evaluate.h"
#include "model/core/Address.h"
#include "tests/support/Dice.h"

#include <QTest>

using namespace portolan;
using portolan::testing::Dice;
using namespace Qt::StringLiterals;

namespace {

using Verdict = Ruleset::Verdict;
using Hook = Ruleset::Hook;

bool within(const FieldRange &range, quint32 value)
{
    return range.first <= value && value <= range.last;
}
bool within(const IpRange &range, Family family, uint128 value)
{
    return range.family == family && range.first <= value && value <= range.last;
}
template<class List, class... Value> bool anyWithin(const List &list, Value... value)
{
    return std::any_of(
        list.begin(), list.end(), [&](const auto &range) { return within(range, value...); });
}

bool matches(const Ruleset::Match &match, const Packet &packet)
{
    const bool isNew =
        packet.state == PacketState::NewInbound || packet.state == PacketState::NewOutbound;
    if (match.never || (match.family && *match.family != packet.family) ||
        !(isNew ? match.matchesNew : match.matchesReply))
        return false;
    if (match.sources && !anyWithin(*match.sources, packet.family, packet.source))
        return false;
    if (match.destinations && !anyWithin(*match.destinations, packet.family, packet.destination))
        return false;
    return !match.services ||
           std::any_of(match.services->begin(), match.services->end(),
               [&](const Ruleset::Service &service) {
                   return within(service.protocols, packet.protocol) &&
                          anyWithin(service.sourcePorts, quint32(packet.sourcePort)) &&
                          anyWithin(service.destinationPorts, quint32(packet.destinationPort));
               });
}

/// What a chain says: Accept, Drop, Return, or None where the packet fell through.
Verdict walk(const Ruleset &ruleset, const QString &name, const Packet &packet)
{
    for (const Ruleset::Rule &rule : ruleset.chains.at(name).rules) {
        if (!matches(rule.match, packet) || rule.verdict == Verdict::None)
            continue;
        if (rule.verdict == Verdict::Jump) {
            const Verdict verdict = walk(ruleset, rule.chain, packet);
            if (verdict == Verdict::Accept || verdict == Verdict::Drop)
                return verdict;
            continue;
        }
        if (rule.verdict == Verdict::Goto) {
            const Verdict verdict = walk(ruleset, rule.chain, packet);
            return verdict == Verdict::None ? Verdict::Return : verdict;
        }
        return rule.verdict;
    }
    return Verdict::None;
}

bool passes(const Ruleset &ruleset, Hook hook, const Packet &packet)
{
    const bool inbound = packet.state <= PacketState::ReplyInbound;
    if ((hook == Hook::Input && !inbound) || (hook == Hook::Output && inbound))
        return false;
    const auto bases = ruleset.hooks.find(hook);
    if (bases == ruleset.hooks.end())
        return true;
    return std::all_of(bases->second.begin(), bases->second.end(), [&](const QString &base) {
        const Verdict verdict = walk(ruleset, base, packet);
        const bool decided = verdict == Verdict::Accept || verdict == Verdict::Drop;
        return (decided ? verdict : ruleset.chains.at(base).policy) == Verdict::Accept;
    });
}

IpRange range(const QString &text)
{
    const auto address = Address::parse(text);
    return address ? address->range() : IpRange();
}

const QStringList Ranges{u"192.0.2.0/24"_s, u"192.0.2.7"_s, u"192.0.2.8-192.0.2.31"_s,
    u"198.51.100.0/25"_s, u"0.0.0.0/0"_s, u"255.255.255.255"_s, u"2001:db8::/64"_s,
    u"2001:db8::5-2001:db8::9"_s, u"::/0"_s};

std::vector<IpRange> randomRanges(Dice &dice)
{
    std::vector<IpRange> ranges;
    for (int i = dice.below(4); i > 0; --i)
        ranges.push_back(range(dice.oneOf(Ranges)));
    return ranges;
}

Ruleset::Match randomMatch(Dice &dice)
{
    Ruleset::Match match;
    if (dice.below(4) == 0)
        match.family = Family(dice.below(2));
    if (dice.below(2))
        match.sources = randomRanges(dice);
    if (dice.below(2))
        match.destinations = randomRanges(dice);
    if (dice.below(2)) {
        match.services.emplace();
        for (int i = dice.below(4); i > 0; --i) {
            Ruleset::Service service;
            const quint32 protocol = dice.oneOf(std::vector<quint32>{1, 6, 17, 50, 58, 132});
            service.protocols =
                dice.below(5) ? FieldRange{protocol, protocol} : FieldRange{0, protocol};
            const std::vector<FieldRange> ports{{0, 80}, {80, 443}, {2048, 2303}, {443, 65535}};
            if (dice.below(2))
                service.destinationPorts = {dice.oneOf(ports), dice.oneOf(ports)};
            if (dice.below(4) == 0)
                service.sourcePorts = {dice.oneOf(ports)};
            match.services->push_back(service);
        }
    }
    match.matchesNew = dice.below(6) > 0;
    match.matchesReply = dice.below(3) > 0;
    match.never = dice.below(12) == 0;
    return match;
}

Ruleset randomRuleset(Dice &dice)
{
    Ruleset ruleset;
    const auto name = [](int number) { return u"chain-%1"_s.arg(number); };
    const int chains = 1 + dice.below(6);
    for (int i = 0; i < chains; ++i) {
        Ruleset::Chain &chain = ruleset.chains[name(i)];
        chain.policy = dice.below(2) ? Verdict::Accept : Verdict::Drop;
        for (int rules = dice.below(9); rules > 0; --rules) {
            Ruleset::Rule rule;
            rule.match = randomMatch(dice);
            rule.verdict = Verdict(dice.below(6));
            const bool calls = rule.verdict == Verdict::Jump || rule.verdict == Verdict::Goto;
            if (calls && i + 1 == chains)
                continue;
            if (calls)
                rule.chain = name(i + 1 + dice.below(chains - i - 1));
            chain.rules.push_back(rule);
        }
    }
    for (const Hook hook : {Hook::Input, Hook::Output, Hook::Forward}) {
        for (int i = dice.below(3); i > 0; --i)
            ruleset.hooks[hook] += name(dice.below(chains));
    }
    return ruleset;
}

Packet randomPacket(Dice &dice)
{
    Packet packet;
    packet.family = Family(dice.below(2));
    const auto address = [&]() -> uint128 {
        while (true) {
            const IpRange near = range(dice.oneOf(Ranges));
            if (near.family != packet.family)
                continue;
            const uint128 edges[] = {near.first, near.last, near.first - 1, near.last + 1};
            const uint128 edge = edges[dice.below(4)];
            return edge & highestAddress(packet.family);
        }
    };
    packet.source = address();
    packet.destination = address();
    packet.protocol = dice.oneOf(std::vector<quint8>{0, 1, 2, 6, 17, 50, 58, 131, 132, 133, 255});
    const std::vector<quint16> ports{0, 1, 79, 80, 81, 442, 443, 444, 2047, 2048, 2303, 65535};
    const bool typed = packet.protocol == 1 || packet.protocol == 58;
    const bool ported = packet.protocol == 6 || packet.protocol == 17 || packet.protocol == 132;
    packet.sourcePort = ported ? dice.oneOf(ports) : quint16(0);
    packet.destinationPort = ported || typed ? dice.oneOf(ports) : quint16(0);
    packet.state = PacketState(dice.below(4));
    return packet;
}

Ruleset::Rule rule(Verdict verdict, const QString &chain = {}, int line = 0)
{
    Ruleset::Rule rule;
    rule.verdict = verdict;
    rule.chain = chain;
    rule.line = line;
    return rule;
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void interpreter()
    {
        qint64 accepted = 0;
        qint64 dropped = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            Dice dice(seed);
            const Ruleset ruleset = randomRuleset(dice);
            PacketSpace space({.seed = seed});
            for (const Hook hook : {Hook::Input, Hook::Output, Hook::Forward}) {
                const auto set = acceptedBy(ruleset, hook, space);
                QVERIFY(set.has_value());
                for (int i = 0; i < 150; ++i) {
                    const Packet packet = randomPacket(dice);
                    const bool expected = passes(ruleset, hook, packet);
                    (expected ? accepted : dropped) += 1;
                    QVERIFY2(set->contains(packet) == expected,
                        qPrintable(QString::number(seed) + u' ' + packet.toString()));
                }
                const auto witness = set->witness();
                QCOMPARE(witness.has_value(), !set->isEmpty());
                QVERIFY(!witness || passes(ruleset, hook, *witness));
            }
        }
        QVERIFY2(accepted > 20'000 && dropped > 20'000, "one side is hardly tested");
    }

    void noChainAcceptsEverythingOfItsStates()
    {
        PacketSpace space;
        const auto input = acceptedBy({}, Hook::Input, space);
        const auto output = acceptedBy({}, Hook::Output, space);
        QCOMPARE(input->united(*output) == space.all(), true);
        QVERIFY(input->intersected(*output).isEmpty());
        QVERIFY(*acceptedBy({}, Hook::Forward, space) == space.all());
    }

    void errors_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing base chain") << 0 << u""_s << u"no chain \"base\""_s;
        QTest::newRow("missing callee") << 1 << u"7"_s << u"no chain \"x\""_s;
        QTest::newRow("circle") << 2 << u"9"_s << u"\"base\" calls itself"_s;
        QTest::newRow("jumps to itself") << 3 << u"7"_s << u"\"base\" calls itself"_s;
        QTest::newRow("no policy") << 4 << u""_s << u"must be accept or drop"_s;
    }
    void errors()
    {
        QFETCH(int, which);
        Ruleset ruleset;
        ruleset.hooks[Hook::Input] = {u"base"_s};
        if (which > 0)
            ruleset.chains[u"base"_s].policy = which == 4 ? Verdict::Return : Verdict::Drop;
        if (which == 1 || which == 2)
            ruleset.chains[u"base"_s].rules = {rule(Verdict::Jump, u"x"_s, 7)};
        if (which == 2)
            ruleset.chains[u"x"_s].rules = {
                rule(Verdict::Accept), rule(Verdict::Goto, u"base"_s, 9)};
        if (which == 3)
            ruleset.chains[u"base"_s].rules = {rule(Verdict::Jump, u"base"_s, 7)};
        PacketSpace space;
        const auto set = acceptedBy(ruleset, Hook::Input, space);
        QVERIFY(!set.has_value());
        QTEST(set.error().where, "place");
        QFETCH(QString, message);
        QVERIFY2(set.error().message.contains(message), qPrintable(set.error().message));
    }

    void deepChainsNeedNoDeepStack()
    {
        // Every chain calls the next one: 20,000 deep, as only a hostile file is.
        Ruleset ruleset;
        const int depth = 20'000;
        for (int i = 0; i < depth; ++i) {
            auto &rules = ruleset.chains[QString::number(i)].rules;
            rules.push_back(rule(i + 1 < depth ? Verdict::Jump : Verdict::Accept,
                i + 1 < depth ? QString::number(i + 1) : QString()));
        }
        ruleset.chains[u"0"_s].policy = Verdict::Drop;
        ruleset.hooks[Hook::Forward] = {u"0"_s};
        PacketSpace space;
        QVERIFY(*acceptedBy(ruleset, Hook::Forward, space) == space.all());
    }

    void stoppedSpaceIsAnError()
    {
        const std::atomic<bool> stop = true;
        PacketSpace space({.stop = &stop});
        Ruleset ruleset;
        auto &chain = ruleset.chains[u"base"_s];
        chain.policy = Verdict::Drop;
        for (quint32 i = 0; i < 5000; ++i) {
            chain.rules.push_back(rule(i % 2 ? Verdict::Accept : Verdict::Drop));
            chain.rules.back().match.sources = {{Family::IPv4, 16 * i, 16 * i + 3 + i % 9}};
            chain.rules.back().match.destinations = {{Family::IPv4, 48 * i, 48 * i + i % 64}};
        }
        ruleset.hooks[Hook::Input] = {u"base"_s};
        QVERIFY(!acceptedBy(ruleset, Hook::Input, space).has_value());
    }
};

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
