// "Open, but no flow needs it", in few lines that together are exactly what is too much.

#include "model/policy/PacketExplanation.h"

#include "model/core/Address.h"

#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

PacketBox box(const QString &source, const QString &destination, quint32 port, quint32 protocol = 6)
{
    PacketBox result;
    result.source = Address::parse(source)->range();
    result.destination = Address::parse(destination)->range();
    result.protocols = {protocol, protocol};
    result.destinationPorts = {port, port};
    result.states = {0, 0};
    return result;
}

QStringList lines(const PacketExplanation &explanation)
{
    QStringList all;
    for (const ExplainedBox &line : explanation.lines)
        all += toString(line.box) + (line.isExact ? u""_s : u" (partly)"_s);
    return all;
}

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

private slots:
    void aBroadRuleIsOneLine()
    {
        PacketSpace space;
        const PacketSet needed = space.of(std::vector{box(u"192.0.2.7"_s, u"203.0.113.9"_s, 22),
            box(u"192.0.2.9"_s, u"203.0.113.9"_s, 22), box(u"192.0.2.9"_s, u"203.0.113.9"_s, 443)});
        const PacketSet open =
            needed.united(space.of(box(u"192.0.2.0/24"_s, u"203.0.113.0/24"_s, 22)));
        const auto explanation = explained(open.without(needed), open);
        QCOMPARE(lines(explanation),
            QStringList{u"tcp 192.0.2.0/24 > 203.0.113.0/24 port 22 inbound, new (partly)"_s});
        QVERIFY(explanation.complete);
        QVERIFY(open.without(needed).contains(explanation.lines.front().witness));
        QVERIFY(!needed.contains(explanation.lines.front().witness));
    }

    void protocolsKeepTheirLines()
    {
        PacketSpace space;
        const PacketSet open = space.of(std::vector{box(u"192.0.2.0/24"_s, u"203.0.113.9"_s, 53, 6),
            box(u"192.0.2.0/24"_s, u"203.0.113.9"_s, 53, 17)});
        QCOMPARE(lines(explained(open, open)),
            (QStringList{u"tcp 192.0.2.0/24 > 203.0.113.9 port 53 inbound, new"_s,
                u"udp 192.0.2.0/24 > 203.0.113.9 port 53 inbound, new"_s}));
        QCOMPARE(lines(explained(space.all(), space.all())),
            (QStringList{u"IPv4 any > any"_s, u"IPv6 any > any"_s}));
        QVERIFY(explained(space.empty(), open).lines.empty());
    }

    void plantedRulesAmongManyNeededFlows()
    {
        std::mt19937 dice(5);
        const auto below = [&](quint32 n) { return quint32(dice() % n); };
        std::vector<PacketBox> needed;
        for (int i = 0; i < 1000; ++i) {
            const quint32 server = below(20);
            const quint32 service = below(3) ? server : below(20);
            PacketBox one = box(u"198.51.100.0"_s, u"203.0.113.0"_s, 1000 + service);
            one.source.first = one.source.last = one.source.first + below(256);
            one.destination.first = one.destination.last = one.destination.first + 7 * (server + 1);
            needed.push_back(one);
        }
        std::vector<PacketBox> open = needed;
        for (quint32 i = 0; i < 20; ++i) {
            PacketBox broad = box(u"198.51.100.0/24"_s, u"203.0.113.0"_s, 1000 + i);
            broad.destination.first = broad.destination.last =
                broad.destination.first + 7 * (i + 1);
            open.push_back(broad);
        }
        PacketSpace space;
        const PacketSet all = space.of(open);
        const PacketSet difference = all.without(space.of(needed));
        const auto explanation = explained(difference, all);
        QVERIFY2(explanation.lines.size() <= 20, qPrintable(lines(explanation).join(u'\n')));
        QVERIFY(difference.boxes(1000).boxes.size() > 100);

        // The lines lie in what is open, hold all that is too much, and show packets of it.
        PacketSet sum = space.empty();
        for (const ExplainedBox &line : explanation.lines) {
            QVERIFY(all.contains(space.of(line.box)));
            QVERIFY(difference.contains(line.witness));
            QVERIFY(!sum.contains(line.witness));
            QCOMPARE(line.isExact, difference.contains(space.of(line.box)));
            sum = sum.united(space.of(line.box));
        }
        QVERIFY(sum.contains(difference));
        QVERIFY(!space.error());
    }

    void limitIsSaid()
    {
        PacketSpace space;
        const PacketSet open = space.of(std::vector{box(u"192.0.2.1"_s, u"203.0.113.9"_s, 22),
            box(u"192.0.2.9"_s, u"203.0.113.8"_s, 23), box(u"192.0.2.7"_s, u"203.0.113.7"_s, 24)});
        QVERIFY(explained(open, open, 3).complete);
        const auto some = explained(open, open, 2);
        QCOMPARE(some.lines.size(), size_t(2));
        QVERIFY(!some.complete);
    }
};

QTEST_APPLESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
