// Packet sets at full width: boundaries against a linear scan, canonical form, witnesses, readable
// forms.

#include "model/policy/PacketSet.h"

#include "model/core/Address.h"
#include "model/policy/PacketDecisions.h"
#include "tests/policy/WildBoxes.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

IpRange range(const QString &text) { return Address::parse(text)->range(); }

bool hasBothPorts(quint32 protocol) { return protocol == 6 || protocol == 17 || protocol == 132; }

/// The definition: every field in its range.
bool holds(const PacketBox &box, const Packet &packet)
{
    const auto in = [](const auto &r, auto value) { return r.first <= value && value <= r.last; };
    return box.family() == packet.family && in(box.protocols, packet.protocol) &&
           in(box.source, packet.source) && in(box.destination, packet.destination) &&
           in(box.sourcePorts, packet.sourcePort) &&
           in(box.destinationPorts, packet.destinationPort) &&
           in(box.states, quint32(packet.state));
}

IpRange randomRange(Dice &dice, Family family)
{
    const uint128 highest = highestAddress(family);
    const uint128 wide = (uint128(dice.number()) << 64 | dice.number()) & highest;
    switch (dice.below(5)) {
    case 0:
        return IpRange::all(family);
    case 1:
        return {family, wide, wide};
    case 2:
        return {family, 0, wide};
    case 3:
        return {family, wide, highest};
    default:
        return IpRange::block({family, wide}, int(dice.below(quint32(addressBits(family)) + 1)));
    }
}

FieldRange randomField(Dice &dice, quint32 highest)
{
    const quint32 a = dice.below(highest + 1);
    const quint32 b = dice.below(highest + 1);
    return dice.below(2) ? FieldRange{0, highest} : FieldRange{std::min(a, b), std::max(a, b)};
}

PacketBox randomBox(Dice &dice)
{
    PacketBox box = PacketBox::all(Family(dice.below(2)));
    box.source = randomRange(dice, box.family());
    box.destination = randomRange(dice, box.family());
    const quint32 known[] = {0, 1, 6, 17, 50, 58, 132, 255};
    const quint32 protocol = known[dice.below(8)];
    box.protocols = dice.below(4) ? FieldRange{protocol, protocol} : randomField(dice, 255);
    box.sourcePorts = randomField(dice, 65535);
    box.destinationPorts = randomField(dice, 65535);
    box.states = randomField(dice, 3);
    return box;
}

/// A packet at a corner of \a box, or one step outside it in some field.
Packet corner(Dice &dice, const PacketBox &box)
{
    const auto edge = [&](auto first, auto last, auto highest) {
        switch (dice.below(8)) {
        case 0:
            return first > 0 ? first - 1 : first;
        case 1:
            return last < highest ? last + 1 : last;
        default:
            return dice.below(2) ? first : last;
        }
    };
    const auto field = [&](const FieldRange &r, quint32 highest) {
        return edge(r.first, r.last, highest);
    };
    const auto address = [&](const IpRange &r) {
        return edge(r.first, r.last, highestAddress(r.family));
    };
    Packet packet;
    packet.family = box.family();
    packet.protocol = quint8(field(box.protocols, 255));
    packet.source = address(box.source);
    packet.destination = address(box.destination);
    if (hasBothPorts(packet.protocol))
        packet.sourcePort = quint16(field(box.sourcePorts, 65535));
    if (hasBothPorts(packet.protocol) || packet.protocol == 1 || packet.protocol == 58)
        packet.destinationPort = quint16(field(box.destinationPorts, 65535));
    packet.state = PacketState(field(box.states, 3));
    return packet;
}

PacketBox box(const QString &source, const QString &destination, quint32 protocol, quint32 port)
{
    PacketBox result;
    result.source = range(source);
    result.destination = range(destination);
    result.protocols = {protocol, protocol};
    result.destinationPorts = {port, port};
    return result;
}

} // namespace

class TestPacketSet : public QObject
{
    Q_OBJECT

private slots:
    void boundariesAgainstALinearScan()
    {
        int inside = 0;
        int outside = 0;
        for (unsigned seed = 1; seed <= 150; ++seed) {
            Dice dice(seed);
            std::vector<PacketBox> boxes;
            for (quint32 i = dice.below(20) + 1; i > 0; --i)
                boxes.push_back(randomBox(dice));
            PacketSpace space({.seed = seed});
            const PacketSet set = space.of(boxes);
            const PacketSet others = set.complement();
            for (int i = 0; i < 200; ++i) {
                const Packet packet = corner(dice, boxes[dice.below(quint32(boxes.size()))]);
                const bool expected = std::any_of(boxes.begin(), boxes.end(),
                    [&](const PacketBox &one) { return holds(one, packet); });
                (expected ? inside : outside) += 1;
                QVERIFY2(set.contains(packet) == expected, qPrintable(packet.toString()));
                QVERIFY2(others.contains(packet) != expected, qPrintable(packet.toString()));
            }
        }
        QVERIFY2(inside > 5000 && outside > 3000,
            qPrintable(u"%1 in, %2 out"_s.arg(inside).arg(outside)));
    }

    void oneSetWhateverTheBuildOrder()
    {
        for (unsigned seed = 1; seed <= 100; ++seed) {
            Dice dice(seed);
            std::vector<PacketBox> boxes;
            for (quint32 i = dice.below(12) + 1; i > 0; --i)
                boxes.push_back(randomBox(dice));
            PacketSpace space({.seed = seed});
            const PacketSet set = space.of(boxes);
            dice.shuffle(boxes);
            PacketSet one = space.empty();
            for (const PacketBox &part : boxes)
                one = one.united(space.of(part));
            QVERIFY(one == set);
            // By what is not in it, and read back from its own boxes.
            PacketSet none = space.all();
            for (const PacketBox &part : boxes)
                none = none.intersected(space.of(part).complement());
            QVERIFY(none.complement() == set);
            const PacketBoxes disjoint = set.boxes(1'000'000);
            QVERIFY(disjoint.complete);
            QVERIFY(space.of(disjoint.boxes) == set);
        }
    }

    void algebra()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            Dice dice(seed);
            PacketSpace space;
            const auto random = [&] {
                return space.of(std::vector{randomBox(dice), randomBox(dice), randomBox(dice)});
            };
            const PacketSet a = random();
            const PacketSet b = random();
            const PacketSet c = random();
            QVERIFY(a.united(b) == b.united(a));
            QVERIFY(a.intersected(b) == b.intersected(a));
            QVERIFY(a.intersected(b.united(c)) == a.intersected(b).united(a.intersected(c)));
            QVERIFY(a.without(b) == a.intersected(b.complement()));
            QVERIFY(a.united(b).complement() == a.complement().intersected(b.complement()));
            QVERIFY(a.complement().complement() == a);
            QVERIFY(a.without(b).united(a.intersected(b)) == a);
            QVERIFY(a.united(b).contains(a));
            QVERIFY(a.contains(b) == (a.united(b) == a));
            QVERIFY(a.united(a.complement()) == space.all());
            QVERIFY(a.without(a).isEmpty());
            QVERIFY(space.united({a, b, c}) == c.united(b).united(a));
        }
    }

    void familiesAreKeptApart()
    {
        PacketSpace space;
        QVERIFY(space.all(Family::IPv4).complement() == space.all(Family::IPv6));
        PacketProduct crossed{Family::IPv4, {range(u"192.0.2.1"_s)}, {range(u"2001:db8::1"_s)}};
        QVERIFY(space.of(crossed).isEmpty());
        crossed.destinations.clear();
        QVERIFY(space.of(crossed).isEmpty());
        PacketBox torn;
        torn.destination = range(u"2001:db8::1"_s);
        QVERIFY(space.of(torn).isEmpty());
        PacketBox reversed;
        reversed.destinationPorts = {2, 1};
        QVERIFY(space.of(reversed).isEmpty());
    }

    void portlessProtocolsAreCanonical()
    {
        PacketSpace space;
        PacketBox esp;
        esp.protocols = {50, 50};
        const PacketSet all = space.of(esp);
        esp.destinationPorts = {0, 0};
        QVERIFY(space.of(esp) == all);
        esp.sourcePorts = {0, 1024};
        QVERIFY(space.of(esp) == all);
        // A range of ports without 0 holds no packet of it, and never all of them.
        esp.destinationPorts = {443, 443};
        QVERIFY(space.of(esp).isEmpty());
        PacketBox ping;
        ping.protocols = {1, 1};
        ping.destinationPorts = {8 * 256, 8 * 256 + 255};
        const PacketSet pings = space.of(ping);
        ping.sourcePorts = {0, 0};
        QVERIFY(space.of(ping) == pings);
        ping.sourcePorts = {1, 65535};
        QVERIFY(space.of(ping).isEmpty());
        PacketBox mixed;
        mixed.destinationPorts = {443, 443};
        QCOMPARE(space.of(mixed).lines(),
            (QStringList{u"icmp type 1/187 IPv4 any > any"_s, u"tcp IPv4 any > any port 443"_s,
                u"udp IPv4 any > any port 443"_s, u"icmpv6 type 1/187 IPv4 any > any"_s,
                u"sctp IPv4 any > any port 443"_s}));
    }

    void productsAreTheirBoxes()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            Dice dice(seed);
            PacketSpace space;
            PacketProduct product{Family(dice.below(2)), {}, {}};
            const auto some = [&](auto &list, auto one) {
                list.clear();
                for (quint32 i = dice.below(4); i > 0; --i)
                    list.push_back(one());
            };
            some(product.sources, [&] { return randomRange(dice, Family(dice.below(2))); });
            some(product.destinations, [&] { return randomRange(dice, Family(dice.below(2))); });
            some(product.protocols, [&] { return randomField(dice, 255); });
            some(product.sourcePorts, [&] { return randomField(dice, 65535); });
            some(product.destinationPorts, [&] { return randomField(dice, 65535); });
            some(product.states, [&] { return randomField(dice, 3); });
            std::vector<PacketBox> boxes;
            for (const IpRange &source : product.sources) {
                for (const IpRange &destination : product.destinations) {
                    if (source.family != product.family || destination.family != product.family)
                        continue;
                    for (const FieldRange &protocols : product.protocols)
                        for (const FieldRange &sourcePorts : product.sourcePorts)
                            for (const FieldRange &destinationPorts : product.destinationPorts)
                                for (const FieldRange &states : product.states)
                                    boxes.push_back({source, destination, protocols, sourcePorts,
                                        destinationPorts, states});
                }
            }
            QVERIFY(space.of(product) == space.of(boxes));
        }
    }

    void witnesses_data()
    {
        QTest::addColumn<std::vector<PacketBox>>("boxes");
        QTest::addColumn<QString>("witness");
        const auto row = [](const char *name, std::vector<PacketBox> boxes, const QString &text) {
            QTest::newRow(name) << std::move(boxes) << text;
        };
        row("everything", {PacketBox()}, u"tcp 198.51.100.7:49152 > 192.0.2.7:443 inbound, new"_s);
        row("everything, IPv6", {PacketBox::all(Family::IPv6)},
            u"tcp [2001:db8:0:1::7]:49152 > [2001:db8::7]:443 inbound, new"_s);
        row("a block's host", {box(u"192.0.2.0/24"_s, u"203.0.113.9"_s, 17, 53)},
            u"udp 192.0.2.1:49152 > 203.0.113.9:53 inbound, new"_s);
        row("never source 0.0.0.0", {box(u"0.0.0.0-9.255.255.255"_s, u"203.0.113.9"_s, 6, 22)},
            u"tcp 1.0.0.1:49152 > 203.0.113.9:22 inbound, new"_s);
        row("unless there is no other", {box(u"0.0.0.0"_s, u"203.0.113.9"_s, 6, 22)},
            u"tcp 0.0.0.0:49152 > 203.0.113.9:22 inbound, new"_s);
        row("no ports", {box(u"192.0.2.1"_s, u"203.0.113.9"_s, 50, 0)},
            u"esp 192.0.2.1 > 203.0.113.9 inbound, new"_s);
        PacketBox ping;
        ping.protocols = {1, 1};
        row("echo", {ping}, u"icmp 8/0 198.51.100.7 > 192.0.2.7 inbound, new"_s);
        PacketBox reply;
        reply.states = {3, 3};
        reply.protocols = {200, 255};
        row("unknown protocol, reply out", {reply},
            u"protocol 200 198.51.100.7 > 192.0.2.7 outbound, reply"_s);
    }
    void witnesses()
    {
        QFETCH(std::vector<PacketBox>, boxes);
        PacketSpace space;
        const PacketSet set = space.of(boxes);
        const auto witness = set.witness();
        QVERIFY(witness.has_value());
        QVERIFY(set.contains(*witness));
        QTEST(witness->toString(), "witness");
    }

    void witnessesAreInTheSetAndTheSameEveryTime()
    {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            Dice dice(seed);
            std::vector<PacketBox> boxes{randomBox(dice), randomBox(dice)};
            PacketSpace space;
            const PacketSet set = space.of(boxes);
            PacketSpace other({.seed = seed});
            std::swap(boxes[0], boxes[1]);
            const auto witness = set.witness();
            QCOMPARE(witness.has_value(), !set.isEmpty());
            QVERIFY(witness == other.of(boxes).witness());
            QVERIFY(!witness || set.contains(*witness));
        }
        PacketSpace space;
        QVERIFY(!space.empty().witness());
    }

    void boxesAreDisjointAndLimited()
    {
        const std::vector<PacketBox> boxes = wild(6);
        PacketSpace space;
        const PacketSet set = space.of(boxes);
        const PacketBoxes all = set.boxes(100'000);
        QVERIFY2(
            all.complete && all.boxes.size() > 20, qPrintable(QString::number(all.boxes.size())));
        PacketSet sum = space.empty();
        for (const PacketBox &one : all.boxes) {
            QVERIFY(sum.intersected(space.of(one)).isEmpty());
            sum = sum.united(space.of(one));
        }
        const PacketBoxes some = set.boxes(5);
        QVERIFY(!some.complete);
        QVERIFY(some.boxes == std::vector(all.boxes.begin(), all.boxes.begin() + 5));
        QVERIFY(set.boxes(all.boxes.size()).complete);
        QCOMPARE(set.lines(5).size(), 6);
        QCOMPARE(set.lines(5).last(), u"..."_s);
    }

    void text_data()
    {
        QTest::addColumn<PacketBox>("shown");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const PacketBox &shown, const QString &text) {
            QTest::newRow(name) << shown << text;
        };
        row("all", PacketBox(), u"IPv4 any > any"_s);
        row("all, IPv6", PacketBox::all(Family::IPv6), u"IPv6 any > any"_s);
        PacketBox one = box(u"192.0.2.0/24"_s, u"198.51.100.7"_s, 6, 443);
        one.states = {0, 0};
        row("usual", one, u"tcp 192.0.2.0/24 > 198.51.100.7 port 443 inbound, new"_s);
        one.sourcePorts = {1024, 65535};
        one.states = {2, 3};
        one.protocols = {6, 17};
        row("ranges", one,
            u"protocols 6-17 192.0.2.0/24 port 1024-65535 > 198.51.100.7 port 443 outbound"_s);
        one = PacketBox();
        one.protocols = {1, 1};
        one.destinationPorts = {3 * 256, 3 * 256 + 255};
        one.states = {1, 2};
        row("type", one, u"icmp type 3 IPv4 any > any inbound, reply or outbound, new"_s);
        one.destinationPorts = {3 * 256 + 1, 4 * 256};
        row("types", one, u"icmp type 3/1-4/0 IPv4 any > any inbound, reply or outbound, new"_s);
    }
    void text()
    {
        QFETCH(PacketBox, shown);
        QTEST(toString(shown), "text");
    }

    void chainsDecideByTheFirstMatch()
    {
        using Answer = PacketDecisions::Answer;
        PacketSpace space;
        const PacketSet office = space.of(box(u"192.0.2.0/24"_s, u"203.0.113.9"_s, 6, 22));
        const PacketSet guest = space.of(box(u"192.0.2.128/25"_s, u"203.0.113.9"_s, 6, 22));
        const auto chain = PacketDecisions::composed(space,
            {{guest, Answer::Drop}, {office, Answer::Accept}, {space.all(), Answer::Return}});
        QVERIFY(chain.packets(Answer::Accept) == office.without(guest));
        QVERIFY(chain.packets(Answer::Drop) == guest);
        QVERIFY(chain.packets(Answer::Return) == office.complement());
        QVERIFY(chain.packets(Answer::FellThrough).isEmpty());
        const auto jump = chain.replaced(Answer::Return, Answer::FellThrough).within(guest);
        QVERIFY(jump.packets(Answer::Drop) == guest);
        QVERIFY(jump.packets(Answer::Accept).isEmpty());
        QVERIFY(jump.packets(Answer::FellThrough) == guest.complement());
        QVERIFY(PacketDecisions::composed(space, {}).packets(Answer::FellThrough) == space.all());
    }
};

QTEST_APPLESS_MAIN(TestPacketSet)
#include "tst_packetset.moc"
