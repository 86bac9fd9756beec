// Packet sets and merging: CPU time, nodes, and the ratio to a list of disjoint boxes.

#include "model/audit/Evaluate.h"
#include "model/policy/Merging.h"
#include "model/policy/PacketExplanation.h"
#include "model/policy/PolicySet.h"
#include "tests/bench/Bench.h"
#include "tests/support/Dice.h"

using namespace portolan;
using namespace portolan::bench;
using portolan::testing::Dice;
using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 5;
constexpr quint64 Seed = 20240229;

constexpr quint32 Services[] = {22, 53, 80, 443, 3306, 4172, 5432, 7880, 8080, 60443};

uint128 randomAddress(Dice &dice, Family family)
{
    if (family == Family::IPv4)
        return quint32(dice.number());
    uint128 value = 0x20010db8U;
    for (int i = 0; i < 3; ++i)
        value = (value << 32) | quint32(dice.number());
    return value;
}

std::vector<PacketBox> randomPairs(int count, Family family)
{
    Dice dice(Seed);
    std::vector<PacketBox> boxes;
    for (int i = 0; i < count; ++i) {
        PacketBox box = PacketBox::all(family);
        box.source.first = box.source.last = randomAddress(dice, family);
        box.destination.first = box.destination.last = randomAddress(dice, family);
        const quint32 protocol = dice.below(2) ? 6 : 17;
        box.protocols = {protocol, protocol};
        const quint32 port = Services[dice.below(10)];
        box.destinationPorts = {port, port};
        box.states = {0, 0};
        boxes.push_back(box);
    }
    return boxes;
}

IpRange randomBlock(Dice &dice)
{
    return IpRange::block({Family::IPv4, dice.number()}, int(8 + dice.below(25)));
}

std::vector<PacketBox> randomBlocks(int count)
{
    Dice dice(Seed);
    std::vector<PacketBox> boxes;
    for (int i = 0; i < count; ++i) {
        PacketBox box;
        box.source = randomBlock(dice);
        box.destination = randomBlock(dice);
        const quint32 port = dice.below(60000);
        box.destinationPorts = {port, port + (dice.below(4) ? 0 : dice.below(5000))};
        box.protocols = {6, 6};
        boxes.push_back(box);
    }
    return boxes;
}

Ruleset::Rule ruleOf(const PacketBox &box, Ruleset::Verdict verdict)
{
    Ruleset::Rule rule;
    rule.verdict = verdict;
    rule.match.sources = {box.source};
    rule.match.destinations = {box.destination};
    rule.match.services = {{box.protocols, {box.sourcePorts}, {box.destinationPorts}}};
    return rule;
}

/// One base chain; every other rule drops.
Ruleset alternating(const std::vector<PacketBox> &boxes)
{
    Ruleset ruleset;
    Ruleset::Chain &chain = ruleset.chains[u"base"_s];
    chain.policy = Ruleset::Verdict::Drop;
    for (size_t i = 0; i < boxes.size(); ++i)
        chain.rules.push_back(
            ruleOf(boxes[i], i % 2 ? Ruleset::Verdict::Drop : Ruleset::Verdict::Accept));
    ruleset.hooks[Ruleset::Hook::Input] = {u"base"_s};
    return ruleset;
}

/// 200 chains of 50 rules, each called once from the base chain.
Ruleset dispatching(const std::vector<PacketBox> &boxes)
{
    Ruleset ruleset;
    Ruleset::Chain &base = ruleset.chains[u"base"_s];
    base.policy = Ruleset::Verdict::Drop;
    for (size_t i = 0; i < boxes.size(); i += 50) {
        const QString name = u"to-%1"_s.arg(i);
        PacketBox all;
        all.destination = IpRange::block({Family::IPv4, boxes[i].destination.first}, 16);
        base.rules.push_back(ruleOf(all, Ruleset::Verdict::Jump));
        base.rules.back().chain = name;
        for (size_t j = i; j < i + 50; ++j) {
            PacketBox box = boxes[j];
            box.destination.first = box.destination.last =
                all.destination.first + (box.destination.first & 0xffff);
            ruleset.chains[name].rules.push_back(
                ruleOf(box, j % 50 == 49 ? Ruleset::Verdict::Return : Ruleset::Verdict::Accept));
        }
    }
    base.rules.push_back(ruleOf(PacketBox(), Ruleset::Verdict::None));
    ruleset.hooks[Ruleset::Hook::Input] = {u"base"_s};
    return ruleset;
}

/// Offices that use a few services of a few servers each, a flow for each pair.
Policy offices(int flows)
{
    Dice dice(Seed);
    Policy policy;
    const auto address = [](quint32 net, quint32 host) {
        const uint128 value = (uint128(0x20010db8U) << 96) + (uint128(net) << 64) + host;
        return AddressMatch{AddressMatch::Kind::Ranges, {{Family::IPv6, value, value}}, {}};
    };
    for (int i = 0; i < flows; ++i) {
        const quint32 office = quint32(i) / 200;
        Rule rule;
        rule.direction = Direction::Inbound;
        rule.family = Family::IPv6;
        rule.source = address(1, office * 256 + dice.below(40));
        rule.destination = address(2, office * 4 + dice.below(5));
        const quint16 port = quint16(Services[(office + dice.below(3)) % 10]);
        rule.ports = {{port, port}};
        rule.flow = u"f%1"_s.arg(i, 6, 10, '0'_L1);
        policy.items.push_back(rule);
    }
    return policy;
}

bool overlap(const PacketBox &a, const PacketBox &b)
{
    const auto both = [](const auto &x, const auto &y) {
        return x.first <= y.last && y.first <= x.last;
    };
    return a.source.overlaps(b.source) && a.destination.overlaps(b.destination) &&
           both(a.protocols, b.protocols) && both(a.destinationPorts, b.destinationPorts) &&
           both(a.sourcePorts, b.sourcePorts) && both(a.states, b.states);
}

/// The naive peer: a list of boxes kept disjoint. Random /32 pairs never have to be split, so this
/// is the cost of asking alone, and flatters it.
size_t disjointList(const std::vector<PacketBox> &boxes)
{
    std::vector<PacketBox> list;
    for (const PacketBox &box : boxes) {
        if (std::none_of(list.begin(), list.end(),
                [&](const PacketBox &known) { return overlap(known, box); }))
            list.push_back(box);
    }
    return list.size();
}

void buildOf(const char *workload, const std::vector<PacketBox> &boxes)
{
    size_t all = 0;
    size_t nodes = 0;
    const double time = median(Runs, [&] {
        PacketSpace space;
        const PacketSet set = space.of(boxes);
        all = space.nodeCount();
        nodes = set.nodeCount();
    });
    report(workload, time, u"%1 nodes, %2 made"_s.arg(nodes).arg(all));
}

void evaluate(const char *workload, const Ruleset &ruleset)
{
    size_t nodes = 0;
    size_t all = 0;
    const double time = median(Runs, [&] {
        PacketSpace space;
        nodes = acceptedBy(ruleset, Ruleset::Hook::Input, space)->nodeCount();
        all = space.nodeCount();
    });
    report(workload, time, u"%1 nodes, %2 made"_s.arg(nodes).arg(all));
}

void smallSteps()
{
    const auto boxes = randomPairs(100'000, Family::IPv4);
    PacketSpace space;
    const PacketSet set = space.of(boxes);
    const int steps = 10'000;
    std::vector<PacketSet> single;
    for (int i = 0; i < steps; ++i)
        single.push_back(space.of(boxes[size_t(i) * 10]));
    const auto microseconds = [&](const char *workload, auto step) {
        int at = 0;
        const double time = median(1, [&] {
            for (int i = 0; i < steps; ++i)
                step(at++);
        });
        report(workload, time / steps, u"%1 microseconds each"_s.arg(time * 1000 / steps));
    };
    size_t sum = 0;
    microseconds("box minus set of 100,000",
        [&](int i) { sum += single[size_t(i)].without(set).isEmpty(); });
    microseconds("set of 100,000 minus box",
        [&](int i) { sum += set.without(single[size_t(i)]).isEmpty(); });
    microseconds("look-up in 100,000", [&](int i) {
        const PacketBox &box = boxes[size_t(i)];
        sum += set.contains(Packet{Family::IPv4, quint8(box.protocols.first), box.source.first,
            box.destination.first, 40000, quint16(box.destinationPorts.first),
            PacketState::NewInbound});
    });
    const PacketSet less = set.without(single.front());
    double witness = 0;
    const double missing = median(Runs, [&] {
        const PacketSet difference = set.without(less);
        witness += double(difference.witness()->source);
    });
    report("one of 100,000 missing: difference and witness", missing);
    std::printf("(%zu %g)\n", sum, witness);
}

/// Look-ups without a diagram: through the list, box by box.
void naiveLookUp()
{
    const auto boxes = randomPairs(100'000, Family::IPv4);
    size_t sum = 0;
    const int steps = 50;
    const double time = median(Runs, [&] {
        for (int i = 0; i < steps; ++i) {
            const PacketBox &wanted = boxes[size_t(i) * 2000];
            sum += size_t(std::any_of(boxes.begin(), boxes.end(),
                [&](const PacketBox &box) { return overlap(box, wanted); }));
        }
    });
    report("look-up in a list of 100,000 boxes", time / steps, u"%1 found"_s.arg(sum));
}

/// 20 rules for a whole network among 10,000 needed flows.
void explain()
{
    auto boxes = randomPairs(10'000, Family::IPv4);
    PacketSpace space;
    const PacketSet needed = space.of(boxes);
    for (size_t i = 0; i < 20; ++i) {
        boxes[i * 37].source = IpRange::block({Family::IPv4, boxes[i * 37].source.first}, 12);
        boxes[i * 37].destination =
            IpRange::block({Family::IPv4, boxes[i * 37].destination.first}, 12);
    }
    const PacketSet open = space.of(boxes).united(needed);
    size_t lines = 0;
    const double time =
        median(1, [&] { lines = explained(open.without(needed), open).lines.size(); });
    report("20 broad rules among 10,000 flows, explained", time, u"%1 lines"_s.arg(lines));
}

/// Thin in one field, wild in two others: what the budget is for.
void budget()
{
    Dice dice(Seed);
    std::vector<PacketBox> boxes;
    for (quint32 i = 0; i < 6000; ++i) {
        PacketBox box;
        box.destination.first = dice.below(1U << 31);
        box.destination.last = box.destination.first + dice.below(1U << 31);
        box.source.first = dice.below(1U << 31);
        box.source.last = box.source.first + dice.below(1U << 31);
        box.destinationPorts = {i, i};
        boxes.push_back(box);
    }
    QString message;
    const double time = median(1, [&] {
        PacketSpace space;
        const auto set = space.checked(space.of(boxes));
        message = set ? u"fits"_s : set.error().message;
    });
    report("6,000 wild rules until the budget of 8 M nodes", time, message);
}

void mergeOf(const char *workload, int flows)
{
    const Policy policy = offices(flows);
    size_t rules = 0;
    const double time = median(Runs, [&] { rules = mergedAcrossFlows(policy).items.size(); });
    PacketSpace space;
    const bool same = packetsOf(policy, space) == packetsOf(mergedAcrossFlows(policy), space);
    report(workload, time, u"%1 rules, %2"_s.arg(rules).arg(same ? u"same set"_s : u"WRONG"_s));
}

} // namespace

int main()
{
    buildOf("10,000 random /32 pairs", randomPairs(10'000, Family::IPv4));
    const auto pairs = randomPairs(10'000, Family::IPv4);
    const double naive = median(Runs, [&] { disjointList(pairs); });
    report("10,000 random /32 pairs, list of disjoint boxes", naive);
    buildOf("100,000 random /32 pairs", randomPairs(100'000, Family::IPv4));
    buildOf("10,000 CIDR /8-/32 with ranges", randomBlocks(10'000));
    buildOf("100,000 random /128 pairs, IPv6", randomPairs(100'000, Family::IPv6));
    evaluate("accept/drop chain, 10,000 /32 pairs", alternating(randomPairs(10'000, Family::IPv4)));
    evaluate("accept/drop chain, 10,000 CIDR", alternating(randomBlocks(10'000)));
    evaluate("201 chains, 10,201 rules", dispatching(randomPairs(10'000, Family::IPv4)));
    mergeOf("merging 10,000 flows", 10'000);
    mergeOf("merging 100,000 flows", 100'000);
    smallSteps();
    naiveLookUp();
    explain();
    budget();
    return 0;
}
