// What packet sets may cost: nodes of fixed workloads, the budget, the stop flag, hostile shapes.

#include "model/policy/NodeTable.h"
#include "model/policy/PacketSet.h"
#include "tests/policy/WildBoxes.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

std::vector<PacketBox> pairs(int count, Family family)
{
    Dice dice(7);
    std::vector<PacketBox> boxes;
    for (int i = 0; i < count; ++i) {
        PacketBox one = PacketBox::all(family);
        const auto address = [&] {
            return ((uint128(dice.number()) << 64) | dice.number()) & highestAddress(family);
        };
        one.source.first = one.source.last = address();
        one.destination.first = one.destination.last = address();
        one.protocols = {6, 6};
        const quint32 port = 1000 + dice.below(10);
        one.destinationPorts = {port, port};
        boxes.push_back(one);
    }
    return boxes;
}

} // namespace

class TestPacketLimits : public QObject
{
    Q_OBJECT

private slots:
    void nodeCounts_data()
    {
        QTest::addColumn<std::vector<PacketBox>>("boxes");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("made");
        QTest::newRow("5,000 pairs") << pairs(5000, Family::IPv4) << 20'022 << 20'022;
        QTest::newRow("5,000 pairs, IPv6") << pairs(5000, Family::IPv6) << 20'022 << 20'022;
        QTest::newRow("one box") << std::vector{PacketBox()} << 0 << 0;
    }
    /// What grows here is speed and memory that are lost.
    void nodeCounts()
    {
        QFETCH(std::vector<PacketBox>, boxes);
        QFETCH(int, made);
        PacketSpace space;
        const PacketSet set = space.of(boxes);
        QTEST(int(set.nodeCount()), "nodes");
        QVERIFY2(int(space.nodeCount()) <= made, qPrintable(QString::number(space.nodeCount())));
    }

    void budget()
    {
        const auto boxes = wild(600);
        PacketSpace space({.nodes = 50'000});
        const PacketSet before = space.of(boxes.front());
        const PacketSet failed = space.of(boxes);
        QVERIFY(space.error().has_value());
        QVERIFY(!space.error()->message.isEmpty());
        QVERIFY(!space.checked(failed).has_value());
        QVERIFY(space.nodeCount() <= 50'000);
        // It stays until it is taken note of, and what was there before is as good as ever.
        QVERIFY(space.of(boxes.front()).isEmpty());
        space.recover();
        QVERIFY(space.checked(before).has_value());
        QVERIFY(before == space.of(boxes.front()));
        QVERIFY(before.without(space.of(boxes.front())).isEmpty());
    }

    void cancelAndUseAgain()
    {
        std::atomic<bool> stop = false;
        PacketSpace space({.stop = &stop});
        const auto boxes = wild(120);
        const PacketSet whole = space.of(boxes);
        QVERIFY(!space.error());
        stop = true;
        PacketSpace stopped({.stop = &stop});
        const PacketSet half = stopped.of(boxes);
        QVERIFY(!stopped.checked(half).has_value());
        QVERIFY(stopped.nodeCount() < space.nodeCount());
        stop = false;
        stopped.recover();
        const PacketSet again = stopped.of(boxes);
        QVERIFY(stopped.checked(again).has_value());
        // Nothing of the work that was broken off has found its way into the answer.
        QVERIFY(again.nodeCount() == whole.nodeCount());
        QVERIFY(again.boxes(100'000).boxes == whole.boxes(100'000).boxes);
    }

    void cutsAgainstTheHashDoNotExhaustTheStack()
    {
        // Cuts that ascend while their priorities fall, as nobody draws them, make a list of a
        // tree.
        const quint64 seed = PacketLimits().seed;
        PacketProduct product{Family::IPv4, {IpRange::all(Family::IPv4)}, {}};
        quint64 limit = ~quint64(0);
        std::vector<quint32> cuts;
        for (quint32 cut = 1; cuts.size() < 6000; ++cut) {
            const quint64 priority = mixed(quint32(cut ^ quint32(mixed(seed))));
            if (priority >= limit || limit - priority > (quint64(1) << 51))
                continue;
            limit = priority;
            cuts.push_back(cut);
            if (cuts.size() % 2 == 0)
                product.destinations.push_back({Family::IPv4, *(cuts.end() - 2), cut - 1});
        }
        PacketSpace space({.seed = seed});
        const PacketSet deep = space.of(product);
        QVERIFY(!space.error());
        QVERIFY(deep.contains(Packet{
            Family::IPv4, 6, 1, product.destinations.back().first, 1, 1, PacketState::NewInbound}));
        const PacketSet others = deep.complement();
        QVERIFY(!space.checked(others).has_value());
        PacketSpace another({.seed = seed + 1});
        QVERIFY(another.of(product).complement().complement() == another.of(product));
        QVERIFY(!another.error());
    }
};

QTEST_APPLESS_MAIN(TestPacketLimits)
#include "tst_packetlimits.moc"
