// What a whole policy lets through as one set, judged packet by packet.

#include "model/policy/PolicySet.h"

#include "model/core/Address.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

IpAddress ip(const QString &text) { return IpAddress::parse(text).value_or(IpAddress()); }
std::vector<IpRange> ranges(const QString &text) { return {Address::parse(text)->range()}; }

Packet packet(const QString &from, const QString &to, int port, PacketState state,
    Protocol protocol = Protocol::Tcp, int sourcePort = 40000)
{
    const bool ported = hasPorts(protocol);
    return {ip(from).family, quint8(protocolNumber(protocol)), ip(from).value, ip(to).value,
        quint16(ported ? sourcePort : 0), quint16(port), state};
}

constexpr auto NewIn = PacketState::NewInbound;
constexpr auto ReplyIn = PacketState::ReplyInbound;
constexpr auto NewOut = PacketState::NewOutbound;
constexpr auto ReplyOut = PacketState::ReplyOutbound;

Rule rule(Direction direction, const AddressMatch &source, const AddressMatch &destination,
    Protocol protocol = Protocol::Tcp, Family family = Family::IPv4)
{
    Rule rule;
    rule.direction = direction;
    rule.family = family;
    rule.source = source;
    rule.destination = destination;
    rule.protocol = protocol;
    if (hasPorts(protocol))
        rule.ports = {{443, 443}};
    return rule;
}

AddressMatch match(Kind kind, const QString &text = {}, const QString &name = {})
{
    return {kind, text.isEmpty() ? std::vector<IpRange>() : ranges(text), name};
}

/// One rule in: clients to the host's 443.
Policy hostPolicy()
{
    Policy policy;
    policy.items = {
        rule(Direction::Inbound, match(Kind::Ranges, u"192.0.2.0/24"_s), match(Kind::Own))};
    return policy;
}

Policy boundaryPolicy()
{
    Policy policy;
    policy.scope = Scope::Boundary;
    policy.zoneAddresses = ranges(u"203.0.113.0/24"_s);
    policy.items = {
        rule(Direction::Inbound, match(Kind::Any), match(Kind::Ranges, u"203.0.113.10"_s)),
        rule(Direction::Outbound, match(Kind::Ranges, u"203.0.113.10"_s),
            match(Kind::Ranges, u"198.51.100.7"_s))};
    return policy;
}

} // namespace

class TestPolicySet : public QObject
{
    Q_OBJECT

private slots:
    void ends_data()
    {
        QTest::addColumn<AddressMatch>("source");
        QTest::addColumn<bool>("near");
        QTest::addColumn<bool>("far");
        QTest::newRow("own") << match(Kind::Own) << true << true;
        QTest::newRow("any") << match(Kind::Any) << true << true;
        QTest::newRow("ranges") << match(Kind::Ranges, u"192.0.2.0/24"_s) << true << false;
        QTest::newRow("name, looked up")
            << match(Kind::Name, u"192.0.2.7"_s, u"h.example.com"_s) << true << false;
        QTest::newRow("name, not looked up")
            << match(Kind::Name, {}, u"h.example.com"_s) << false << false;
        QTest::newRow("component")
            << match(Kind::Component, u"192.0.2.7"_s, u"pod"_s) << true << false;
        QTest::newRow("component without address")
            << match(Kind::Component, {}, u"pod"_s) << false << false;
        QTest::newRow("placeholder") << match(Kind::Placeholder, {}, u"web"_s) << false << false;
    }
    void ends()
    {
        QFETCH(AddressMatch, source);
        QFETCH(bool, near);
        QFETCH(bool, far);
        Policy policy;
        policy.items = {rule(Direction::Inbound, source, match(Kind::Own))};
        PacketSpace space;
        const PacketSet set = packetsOf(policy, space);
        QCOMPARE(set.contains(packet(u"192.0.2.7"_s, u"203.0.113.1"_s, 443, NewIn)), near);
        QCOMPARE(set.contains(packet(u"198.51.100.7"_s, u"203.0.113.1"_s, 443, NewIn)), far);
        // The family of the rule holds whatever its ends match.
        QVERIFY(!set.contains(packet(u"2001:db8::7"_s, u"2001:db8::1"_s, 443, NewIn)));
        std::swap(
            std::get<Rule>(policy.items[0]).source, std::get<Rule>(policy.items[0]).destination);
        QCOMPARE(
            packetsOf(policy, space).contains(packet(u"203.0.113.1"_s, u"192.0.2.7"_s, 443, NewIn)),
            near);
    }

    void rulesAreNewConnectionsOfTheirDirection()
    {
        PacketSpace space;
        const PacketSet set = packetsOf(hostPolicy(), space);
        for (const PacketState state : {NewIn, ReplyIn, NewOut, ReplyOut}) {
            QCOMPARE(
                set.contains(packet(u"192.0.2.7"_s, u"203.0.113.1"_s, 443, state)), state == NewIn);
        }
        QVERIFY(!set.contains(packet(u"192.0.2.7"_s, u"203.0.113.1"_s, 442, NewIn)));
        QVERIFY(!set.contains(packet(u"192.0.2.7"_s, u"203.0.113.1"_s, 443, NewIn, Protocol::Udp)));
        Policy pings;
        pings.items = {
            rule(Direction::Outbound, match(Kind::Own), match(Kind::Any), Protocol::Icmp),
            rule(Direction::Outbound, match(Kind::Own), match(Kind::Any), Protocol::Esp)};
        const PacketSet out = packetsOf(pings, space);
        QVERIFY(out.contains(
            packet(u"192.0.2.7"_s, u"203.0.113.1"_s, 8 * 256, NewOut, Protocol::Icmp)));
        QVERIFY(out.contains(packet(u"192.0.2.7"_s, u"203.0.113.1"_s, 0, NewOut, Protocol::Esp)));
        QVERIFY(!out.contains(packet(u"192.0.2.7"_s, u"203.0.113.1"_s, 0, NewOut, Protocol::Gre)));
    }

    void wholeHost_data()
    {
        QTest::addColumn<Packet>("sent");
        QTest::addColumn<bool>("passes");
        const QString peer = u"198.51.100.7"_s;
        const QString host = u"203.0.113.1"_s;
        const auto row = [](const char *name, const Packet &sent, bool passes) {
            QTest::newRow(name) << sent << passes;
        };
        row("rule", packet(u"192.0.2.7"_s, host, 443, NewIn), true);
        row("other source", packet(peer, host, 443, NewIn), false);
        row("reply in", packet(peer, host, 443, ReplyIn), true);
        row("reply out", packet(host, peer, 40000, ReplyOut), true);
        row("new out", packet(host, peer, 443, NewOut), false);
        row("icmp error", packet(peer, host, 3 * 256 + 4, NewIn, Protocol::Icmp), true);
        row("echo", packet(peer, host, 8 * 256, NewIn, Protocol::Icmp), false);
        row("dhcp answer", packet(peer, host, 68, NewIn, Protocol::Udp, 67), true);
        row("dhcp question", packet(host, peer, 67, NewOut, Protocol::Udp, 68), true);
        row("dhcp from another port", packet(peer, host, 68, NewIn, Protocol::Udp, 66), false);
        row("neighbour solicitation",
            packet(u"fe80::7"_s, u"ff02::1"_s, 135 * 256, NewIn, Protocol::Icmpv6), true);
        row("echo, IPv6",
            packet(u"fe80::7"_s, u"2001:db8::1"_s, 128 * 256, NewIn, Protocol::Icmpv6), false);
        row("listener report of the link",
            packet(u"fe80::7"_s, u"ff02::16"_s, 143 * 256, NewIn, Protocol::Icmpv6), true);
        row("listener report from far",
            packet(u"2001:db8::7"_s, u"ff02::16"_s, 143 * 256, NewIn, Protocol::Icmpv6), false);
    }
    void wholeHost()
    {
        QFETCH(Packet, sent);
        PacketSpace space;
        QTEST(passing(hostPolicy(), baseRules(), space).contains(sent), "passes");
    }

    void directionsThatAreNotJudgedPass()
    {
        PacketSpace space;
        Policy policy = hostPolicy();
        policy.directions = Directions::In;
        const PacketSet set = passing(policy, baseRules(), space);
        QVERIFY(set.contains(packet(u"203.0.113.1"_s, u"198.51.100.7"_s, 25, NewOut)));
        QVERIFY(!set.contains(packet(u"198.51.100.7"_s, u"203.0.113.1"_s, 25, NewIn)));
        QVERIFY(judgedBy(policy, space) == space.inStates({0, 1}));
        policy.directions = Directions::Out;
        QVERIFY(passing(policy, {}, space).contains(space.inStates({0, 1})));
        QVERIFY(passing(policy, {}, space).intersected(space.inStates({2, 3})).isEmpty());
    }

    void boundaryJudgesOnlyWhatCrosses_data()
    {
        QTest::addColumn<Packet>("sent");
        QTest::addColumn<bool>("byRule");
        QTest::addColumn<bool>("passes");
        const QString in = u"203.0.113.10"_s;
        const QString other = u"203.0.113.99"_s;
        const QString out = u"198.51.100.7"_s;
        const auto row = [](const char *name, const Packet &sent, bool byRule, bool passes) {
            QTest::newRow(name) << sent << byRule << passes;
        };
        row("charted in", packet(out, in, 443, NewIn), true, true);
        row("other port in", packet(out, in, 442, NewIn), false, false);
        row("other member", packet(out, other, 443, NewIn), false, false);
        row("charted out", packet(in, out, 443, NewOut), true, true);
        row("uncharted out", packet(other, out, 443, NewOut), false, false);
        row("reply", packet(out, in, 40000, ReplyIn), false, true);
        // Rules say "any" here, and yet these are none of the boundary's business.
        row("inside", packet(other, in, 443, NewIn), false, true);
        row("inside, uncharted", packet(other, in, 442, NewIn), false, true);
        row("past it", packet(out, u"192.0.2.1"_s, 442, NewIn), false, true);
        row("the other family", packet(u"2001:db8::1"_s, u"2001:db8::2"_s, 442, NewIn), false,
            true);
        // A packet that enters is inbound; one that is called outbound cannot enter.
        row("no such direction", packet(out, in, 442, NewOut), false, true);
    }
    void boundaryJudgesOnlyWhatCrosses()
    {
        QFETCH(Packet, sent);
        PacketSpace space;
        QTEST(packetsOf(boundaryPolicy(), space).contains(sent), "byRule");
        QTEST(
            passing(boundaryPolicy(), baseRules(Scope::Boundary), space).contains(sent), "passes");
    }

    void loopbackIsNotBetweenHosts()
    {
        PacketSpace space;
        const std::vector<BaseRule> loopback{baseRules().front()};
        QCOMPARE(loopback.front().match, BaseRule::Match::Loopback);
        QVERIFY(packetsOf(loopback, hostPolicy(), space).isEmpty());
        QCOMPARE(baseRules(Scope::Boundary).size(), size_t(2));
        QVERIFY(packetsOf(baseRules(Scope::Boundary), hostPolicy(), space) ==
                space.inStates({1, 1}).united(space.inStates({3, 3})));
    }
};

QTEST_APPLESS_MAIN(TestPolicySet)
#include "tst_policyset.moc"
