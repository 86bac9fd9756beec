#include "model/core/PortSpec.h"

#include <rapidcheck.h>

#include <QElapsedTimer>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

PortSpec arbitrarySpec()
{
    PortSpec spec;
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
        const auto protocol = AllProtocols[size_t(*rc::gen::inRange(0, ProtocolCount))];
        if (!hasPorts(protocol)) {
            spec.insert(protocol);
            continue;
        }
        // Small numbers make neighbours and overlaps likely.
        const int first = *rc::gen::element(*rc::gen::inRange(1, 40), *rc::gen::inRange(1, 65536));
        const int last = std::min(65535, first + *rc::gen::inRange(0, 12));
        spec.insert(protocol, {quint16(first), quint16(last)});
    }
    return spec;
}

bool holds(const PortSpec &spec, Protocol protocol, int port)
{
    const auto &ranges = spec.ranges(protocol);
    return std::any_of(ranges.begin(), ranges.end(),
        [=](const PortRange &range) { return range.first <= port && port <= range.last; });
}

} // namespace

class TestPortSpec : public QObject
{
    Q_OBJECT

private slots:
    void readsAndPrintsCanonically_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("one") << u"443/tcp"_s << u"443/tcp"_s;
        QTest::newRow("list") << u"443,80/tcp"_s << u"80,443/tcp"_s;
        QTest::newRow("range, both") << u"10000-11000/tcp+udp"_s << u"10000-11000/tcp+udp"_s;
        QTest::newRow("two services") << u"443/tcp, 3478/udp"_s << u"443/tcp, 3478/udp"_s;
        QTest::newRow("icmp") << u"icmp"_s << u"icmp"_s;
        QTest::newRow("esp and ike") << u"esp, 500,4500/udp"_s << u"500,4500/udp, esp"_s;
        QTest::newRow("spaces, case") << u" 80 , 443 / TCP "_s << u"80,443/tcp"_s;
        QTest::newRow("adjacent") << u"80/tcp, 81/tcp, 83/tcp"_s << u"80-81,83/tcp"_s;
        QTest::newRow("overlap") << u"1-100/udp,50-200/udp"_s << u"1-200/udp"_s;
        QTest::newRow("joined protocols") << u"443/tcp, 443/udp"_s << u"443/tcp+udp"_s;
        QTest::newRow("partly joined")
            << u"1-10/tcp, 5-20/udp"_s << u"1-4/tcp, 5-10/tcp+udp, 11-20/udp"_s;
        QTest::newRow("order of the document") << u"50000-60000/udp, 443/tcp+udp, 80/tcp"_s
                                               << u"80/tcp, 443/tcp+udp, 50000-60000/udp"_s;
        QTest::newRow("whole range") << u"1-65535/tcp"_s << u"1-65535/tcp"_s;
        QTest::newRow("long dash") << u"10000\u201311000/udp"_s << u"10000-11000/udp"_s;
        QTest::newRow("order of protocols") << u"53/udp+tcp"_s << u"53/tcp+udp"_s;
    }
    void readsAndPrintsCanonically()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto spec = PortSpec::parse(text);
        QVERIFY2(spec, qPrintable(spec ? QString() : spec.error().message));
        QCOMPARE(spec->toString(), canonical);
    }

    void refusesWithAdvice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("advice"); // what the message must contain
        QTest::newRow("zero") << u"0/tcp"_s << u"1 to 65535"_s;
        QTest::newRow("too high") << u"65536/udp"_s << u"1 to 65535"_s;
        QTest::newRow("huge") << u"99999999999999999999/udp"_s << u"1 to 65535"_s;
        QTest::newRow("reversed") << u"11000-10000/udp"_s << u"10000-11000"_s;
        QTest::newRow("no protocol") << u"443"_s << u"443/tcp"_s;
        QTest::newRow("protocol first") << u"tcp/443"_s << u"443/tcp"_s;
        QTest::newRow("garbage") << u"https"_s << u"443/tcp"_s;
        QTest::newRow("garbage protocol") << u"443/tpc"_s << u"tcp"_s;
        QTest::newRow("icmp with a port") << u"8/icmp"_s << u"only icmp"_s;
        QTest::newRow("empty") << QString() << u"443/tcp"_s;
        QTest::newRow("empty place") << u"80,,443/tcp"_s << u"empty place"_s;
        QTest::newRow("leading zero") << u"0443/tcp"_s << u"443"_s;
        QTest::newRow("negative") << u"-1/tcp"_s << u"443/tcp"_s;
        QTest::newRow("other digits") << u"٤٤٣/tcp"_s << u"443/tcp"_s;
        QTest::newRow("newline") << u"80\n;drop/tcp"_s << u"443/tcp"_s;
        QTest::newRow("very long") << QString(100000, u'1') << u"20000"_s;
    }
    void refusesWithAdvice()
    {
        QFETCH(QString, text);
        QFETCH(QString, advice);
        const auto spec = PortSpec::parse(text);
        QVERIFY(!spec);
        QVERIFY2(spec.error().message.contains(advice), qPrintable(spec.error().message));
        QVERIFY(!spec.error().message.contains(u'\n'));
    }

    void printedIsReadBack()
    {
        QVERIFY(rc::check("parse(print(spec)) == spec", [] {
            const PortSpec spec = arbitrarySpec();
            RC_PRE(!spec.isEmpty());
            const auto again = PortSpec::parse(spec.toString());
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == spec);
            RC_ASSERT(again->toString() == spec.toString());
        }));
    }

    void insertedIsUnited()
    {
        QVERIFY(rc::check("insert(range) == united({range})", [] {
            PortSpec spec = arbitrarySpec();
            const PortSpec more = arbitrarySpec();
            const PortSpec united = spec.united(more);
            for (const Protocol protocol : AllProtocols) {
                if (!hasPorts(protocol) && more.contains(protocol))
                    spec.insert(protocol);
                if (!hasPorts(protocol))
                    continue;
                for (const PortRange &range : more.ranges(protocol))
                    spec.insert(protocol, range);
            }
            RC_ASSERT(spec == united);
        }));
    }

    void manyInsertsEndInTime()
    {
        // As many separate ranges as there can be, in an order that touches both ends.
        QElapsedTimer timer;
        timer.start();
        PortSpec spec;
        for (int port = 1; port < 32768; port += 2) {
            spec.insert(Protocol::Tcp, {quint16(port), quint16(port)});
            spec.insert(Protocol::Tcp, {quint16(65535 - port - 1), quint16(65535 - port - 1)});
        }
        QVERIFY(spec.ranges(Protocol::Tcp).size() > 32000);
        QVERIFY(timer.elapsed() < 5'000); // a guard against sorting anew each time
    }

    void groupsNeverCrossServices()
    {
        QVERIFY(rc::check("the groups hold exactly the pairs of the set", [] {
            const PortSpec spec = arbitrarySpec();
            PortSpec rebuilt;
            for (const PortGroup &group : spec.groups()) {
                for (const Protocol protocol : group.protocols) {
                    if (group.ranges.empty())
                        rebuilt.insert(protocol);
                    for (const PortRange &range : group.ranges)
                        rebuilt.insert(protocol, range);
                }
            }
            RC_ASSERT(rebuilt == spec);
        }));
    }

    void setOperationsAgreePortByPort()
    {
        QVERIFY(rc::check("union and intersection", [] {
            const PortSpec a = arbitrarySpec();
            const PortSpec b = arbitrarySpec();
            const PortSpec both = a.intersected(b);
            const PortSpec either = a.united(b);
            for (int port = 1; port < 60; ++port) {
                for (const Protocol p : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
                    RC_ASSERT(holds(both, p, port) == (holds(a, p, port) && holds(b, p, port)));
                    RC_ASSERT(holds(either, p, port) == (holds(a, p, port) || holds(b, p, port)));
                }
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestPortSpec)
#include "tst_portspec.moc"
