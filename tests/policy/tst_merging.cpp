// Merging changes the number of rules, never the set of packets (law 12).

#include "model/policy/Merging.h"

#include "model/policy/PolicySet.h"
#include "tests/support/Dice.h"
#include "tests/support/PolicyText.h"

#include <QSet>
#include <QTest>

using namespace portolan;
using portolan::testing::Dice;
using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

IpRange addresses(Family family, uint128 first, uint128 count)
{
    const uint128 base = family == Family::IPv4 ? uint128(0xc0000200U) : uint128(0x20010db8U) << 96;
    return {family, base + first, base + first + count - 1};
}

AddressMatch randomEnd(Dice &dice, Family family)
{
    switch (dice.below(20)) {
    case 0:
        return {Kind::Own, {}, {}};
    case 1:
        return {Kind::Any, {}, {}};
    case 2: {
        AddressMatch match{Kind::Name, {}, dice.below(2) ? u"a.example.com"_s : u"b.example.com"_s};
        // What a name stands for belongs to the name, not to the rule.
        if (match.name.startsWith(u'a'))
            match.ranges = {addresses(family, 3, 2)};
        return match;
    }
    case 3:
        return {Kind::Component, {addresses(family, 9, 1)}, u"pod"_s};
    default: {
        std::vector<IpRange> ranges;
        for (int i = dice.below(5) == 0; i >= 0; --i)
            ranges.push_back(
                addresses(family, uint128(dice.below(4)), uint128(1 + (dice.below(4) == 0))));
        return {Kind::Ranges, normalized(ranges), {}};
    }
    }
}

Policy randomPolicy(Dice &dice)
{
    Policy policy;
    policy.at = u"host"_s;
    for (int i = 0, n = dice.below(120); i < n; ++i) {
        const QString flow = u"f%1"_s.arg(i, 3, 10, '0'_L1);
        if (dice.below(10) == 0) {
            policy.items.push_back(Omission{Direction(dice.below(2)), flow, u"unknown"_s});
            continue;
        }
        Rule rule;
        rule.flow = flow;
        rule.direction = Direction(dice.below(5) == 0);
        rule.family = Family(dice.below(5) == 0);
        rule.source = randomEnd(dice, rule.family);
        rule.destination = randomEnd(dice, rule.family);
        rule.protocol =
            dice.below(8) ? Protocol(dice.below(5) == 0) : AllProtocols[size_t(dice.below(8))];
        if (hasPorts(rule.protocol)) {
            const int first = 80 + dice.below(2);
            rule.ports = {{quint16(first), quint16(first + (dice.below(4) == 0))}};
            if (dice.below(5) == 0)
                rule.ports.push_back({443, 443});
        }
        policy.items.push_back(rule);
    }
    return policy;
}

QSet<QString> flowsOf(const Rule &rule)
{
    QSet<QString> flows{rule.flow};
    for (const QString &flow : rule.alsoFor)
        flows.insert(flow);
    return flows;
}

/// The rules of \a policy that stand for \a flow.
Policy onlyFor(const Policy &policy, const QString &flow)
{
    Policy result;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (rule && flowsOf(*rule).contains(flow))
            result.items.push_back(item);
    }
    return result;
}

Rule rule(const QString &flow, uint128 from, uint128 to, quint16 port,
    Protocol protocol = Protocol::Tcp, Family family = Family::IPv4)
{
    Rule rule;
    rule.flow = flow;
    rule.family = family;
    rule.source = {Kind::Ranges, {addresses(family, from, 1)}, {}};
    rule.destination = {Kind::Ranges, {addresses(family, to, 1)}, {}};
    rule.protocol = protocol;
    rule.ports = {{port, port}};
    return rule;
}

using Sabotage = std::function<void(Policy &)>;

Rule &mergedRule(Policy &policy)
{
    for (PolicyItem &item : policy.items) {
        Rule *candidate = std::get_if<Rule>(&item);
        if (candidate && !candidate->alsoFor.isEmpty())
            return *candidate;
    }
    throw std::runtime_error("nothing was merged");
}

} // namespace

class TestMerging : public QObject
{
    Q_OBJECT

private slots:
    void samePacketsInFewerRules()
    {
        size_t before = 0;
        size_t after = 0;
        for (unsigned seed = 1; seed <= 1000; ++seed) {
            Dice dice(seed);
            const Policy policy = randomPolicy(dice);
            const Policy merged = mergedAcrossFlows(policy);
            PacketSpace space;
            QVERIFY2(packetsOf(policy, space) == packetsOf(merged, space),
                qPrintable(u"%1\n%2\n\n%3"_s.arg(seed).arg(
                    policyText(policy).join(u'\n'), policyText(merged).join(u'\n'))));
            QVERIFY(merged.items.size() <= policy.items.size());
            QVERIFY(mergedAcrossFlows(policy).items == merged.items);
            before += policy.items.size();
            after += merged.items.size();
        }
        QVERIFY2(after * 10 < before * 9,
            qPrintable(u"hardly anything was merged: %1 of %2"_s.arg(after).arg(before)));
    }

    void everyFlowIsNamedAtTheRulesThatCarryIt()
    {
        for (unsigned seed = 1; seed <= 150; ++seed) {
            Dice dice(seed);
            const Policy policy = randomPolicy(dice);
            const Policy merged = mergedAcrossFlows(policy);
            PacketSpace space;
            for (const PolicyItem &item : policy.items) {
                const Rule *one = std::get_if<Rule>(&item);
                if (!one)
                    continue;
                const PacketSet carried = packetsOf(onlyFor(merged, one->flow), space);
                QVERIFY(carried.contains(packetsOf(onlyFor(policy, one->flow), space)));
            }
            for (const PolicyItem &item : merged.items) {
                const Rule *one = std::get_if<Rule>(&item);
                QVERIFY(!one || flowsOf(*one).size() == 1 + one->alsoFor.size());
            }
        }
    }

    void forms_data()
    {
        QTest::addColumn<QList<Rule>>("rules");
        QTest::addColumn<QStringList>("merged");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("sources") << QList<Rule>{rule(u"a"_s, 1, 9, 80), rule(u"b"_s, 3, 9, 80)}
                       << QStringList{u"in 4 a: 192.0.2.1,192.0.2.3 > 192.0.2.9 80/tcp"_s};
        row("neighbours become a range")
            << QList<Rule>{rule(u"a"_s, 2, 9, 80), rule(u"b"_s, 3, 9, 80)}
            << QStringList{u"in 4 a: 192.0.2.2/31 > 192.0.2.9 80/tcp"_s};
        row("destinations") << QList<Rule>{rule(u"a"_s, 1, 9, 80), rule(u"b"_s, 1, 7, 80)}
                            << QStringList{u"in 4 a: 192.0.2.1 > 192.0.2.7,192.0.2.9 80/tcp"_s};
        row("ports") << QList<Rule>{rule(u"a"_s, 1, 9, 81), rule(u"b"_s, 1, 9, 80)}
                     << QStringList{u"in 4 a: 192.0.2.1 > 192.0.2.9 80-81/tcp"_s};
        row("twice the same") << QList<Rule>{rule(u"a"_s, 1, 9, 80), rule(u"b"_s, 1, 9, 80)}
                              << QStringList{u"in 4 a: 192.0.2.1 > 192.0.2.9 80/tcp"_s};
        row("a whole product")
            << QList<Rule>{rule(u"a"_s, 1, 9, 80), rule(u"b"_s, 3, 9, 80), rule(u"c"_s, 1, 7, 80),
                   rule(u"d"_s, 3, 7, 80)}
            << QStringList{u"in 4 a: 192.0.2.1,192.0.2.3 > 192.0.2.7,192.0.2.9 80/tcp"_s};
        row("never crossed") << QList<Rule>{rule(u"a"_s, 1, 9, 80), rule(u"b"_s, 3, 7, 80)}
                             << QStringList{u"in 4 a: 192.0.2.1 > 192.0.2.9 80/tcp"_s,
                                    u"in 4 b: 192.0.2.3 > 192.0.2.7 80/tcp"_s};
        row("tcp and udp keep their own")
            << QList<Rule>{rule(u"a"_s, 1, 9, 80), rule(u"b"_s, 1, 9, 80, Protocol::Udp)}
            << QStringList{u"in 4 a: 192.0.2.1 > 192.0.2.9 80/tcp"_s,
                   u"in 4 b: 192.0.2.1 > 192.0.2.9 80/udp"_s};
        row("families keep their own") << QList<Rule>{rule(u"a"_s, 1, 9, 80),
                                              rule(u"b"_s, 1, 9, 80, Protocol::Tcp, Family::IPv6)}
                                       << QStringList{u"in 4 a: 192.0.2.1 > 192.0.2.9 80/tcp"_s,
                                              u"in 6 b: 2001:db8::1 > 2001:db8::9 80/tcp"_s};
    }
    void forms()
    {
        QFETCH(QList<Rule>, rules);
        Policy policy;
        policy.items.assign(rules.begin(), rules.end());
        QTEST(policyText(mergedAcrossFlows(policy)), "merged");
    }

    void omissionsAndOrderStay()
    {
        Policy policy;
        policy.items = {rule(u"a"_s, 1, 9, 80), Omission{Direction::Inbound, u"b"_s, u"x"_s},
            rule(u"c"_s, 1, 7, 22), rule(u"d"_s, 3, 9, 80)};
        const Policy merged = mergedAcrossFlows(policy);
        QCOMPARE(
            policyText(merged), (QStringList{u"in 4 a: 192.0.2.1,192.0.2.3 > 192.0.2.9 80/tcp"_s,
                                    u"in - b: x"_s, u"in 4 c: 192.0.2.1 > 192.0.2.7 22/tcp"_s}));
        QCOMPARE(std::get<Rule>(merged.items.front()).alsoFor, QStringList{u"d"_s});
    }

    void sabotageIsCaught_data()
    {
        QTest::addColumn<Sabotage>("sabotage");
        const auto row = [](const char *name, Sabotage sabotage) {
            QTest::newRow(name) << sabotage;
        };
        row("one address more", [](Policy &p) { ++mergedRule(p).source.ranges.back().last; });
        row("one address less", [](Policy &p) { mergedRule(p).source.ranges.pop_back(); });
        row("one port more", [](Policy &p) { mergedRule(p).ports.push_back({82, 82}); });
        row("a range in place of its two ends", [](Policy &p) {
            auto &ranges = mergedRule(p).source.ranges;
            ranges = {{Family::IPv4, ranges.front().first, ranges.back().last}};
        });
        row("any", [](Policy &p) { mergedRule(p).source = {}; });
        row("other protocol", [](Policy &p) { mergedRule(p).protocol = Protocol::Udp; });
        row("other direction", [](Policy &p) { mergedRule(p).direction = Direction::Outbound; });
        row("other family", [](Policy &p) { mergedRule(p).family = Family::IPv6; });
        row("a rule lost", [](Policy &p) { p.items.pop_back(); });
        row("two rules crossed", [](Policy &p) {
            mergedRule(p).destination.ranges.push_back(
                std::get<Rule>(p.items.back()).destination.ranges.front());
        });
    }
    void sabotageIsCaught()
    {
        QFETCH(Sabotage, sabotage);
        Policy policy;
        policy.items = {rule(u"a"_s, 1, 9, 80), rule(u"b"_s, 3, 9, 80), rule(u"c"_s, 5, 7, 80)};
        Policy merged = mergedAcrossFlows(policy);
        QCOMPARE(merged.items.size(), size_t(2));
        PacketSpace space;
        const PacketSet packets = packetsOf(policy, space);
        QVERIFY(packetsOf(merged, space) == packets);
        sabotage(merged);
        QVERIFY(packetsOf(merged, space) != packets);
    }

    void largePoliciesAreNotQuadratic()
    {
        Policy policy;
        for (int i = 0; i < 20'000; ++i)
            policy.items.push_back(
                rule(u"f%1"_s.arg(i), uint128(i % 640), uint128(i / 640 * 2), 80));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(mergedAcrossFlows(policy).items.size(), size_t(2));
        // Comparing all pairs takes minutes; a slow machine still only seconds.
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestMerging)
#include "tst_merging.moc"
