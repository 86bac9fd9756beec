#include "model/core/Address.h"

#include <rapidcheck.h>

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

uint128 arbitraryValue(Family family)
{
    const auto high = *rc::gen::arbitrary<quint64>();
    const auto low = *rc::gen::arbitrary<quint64>();
    // Runs of zeros and ones at the end make blocks of all sizes and "::" in all places likely.
    uint128 value = uint128(high) << 64 | low;
    const int cut = *rc::gen::inRange(0, addressBits(family) + 1);
    const uint128 mask = cut >= 128 ? ~uint128(0) : (uint128(1) << cut) - 1;
    value = *rc::gen::arbitrary<bool>() ? value & ~mask : value | mask;
    return value & highestAddress(family);
}

IpRange arbitraryRange(Family family)
{
    const uint128 a = arbitraryValue(family);
    const uint128 b = arbitraryValue(family);
    return {family, std::min(a, b), std::max(a, b)};
}

Family arbitraryFamily() { return *rc::gen::element(Family::IPv4, Family::IPv6); }

/// An IPv6 address of ::ffff:0:0/96 is refused on purpose.
bool isMapped(const IpRange &range)
{
    return range.family == Family::IPv6 &&
           (range.first >> 32 == 0xffff || range.last >> 32 == 0xffff);
}

} // namespace

class TestAddress : public QObject
{
    Q_OBJECT

private slots:
    void readsAndPrintsCanonically_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("canonical");
        using Kind = Address::Kind;
        const auto row = [](const char *name, const QString &text, Kind kind,
                             const QString &canonical) {
            QTest::newRow(name) << text << int(kind) << canonical;
        };
        row("IPv4", u"192.0.2.1"_s, Kind::Ip, u"192.0.2.1"_s);
        row("spaces", u" 192.0.2.1 "_s, Kind::Ip, u"192.0.2.1"_s);
        row("lowest", u"0.0.0.0"_s, Kind::Ip, u"0.0.0.0"_s);
        row("highest", u"255.255.255.255"_s, Kind::Ip, u"255.255.255.255"_s);
        row("IPv6", u"2001:DB8::10"_s, Kind::Ip, u"2001:db8::10"_s);
        row("IPv6, leading zeros", u"2001:0db8:0:0:0:0:0:0001"_s, Kind::Ip, u"2001:db8::1"_s);
        row("IPv6, one zero stays", u"2001:db8:0:1:1:1:1:1"_s, Kind::Ip, u"2001:db8:0:1:1:1:1:1"_s);
        row("IPv6, the longer run", u"2001:0:0:1:0:0:0:1"_s, Kind::Ip, u"2001:0:0:1::1"_s);
        row("IPv6, the first run", u"2001:db8:0:0:1:0:0:1"_s, Kind::Ip, u"2001:db8::1:0:0:1"_s);
        row("IPv6, all zeros", u"::"_s, Kind::Ip, u"::"_s);
        row("IPv6, zeros at the end", u"2001:db8::"_s, Kind::Ip, u"2001:db8::"_s);
        row("IPv6 with a dotted end", u"64:ff9b::192.0.2.33"_s, Kind::Ip, u"64:ff9b::c000:221"_s);
        row("block", u"192.0.2.0/24"_s, Kind::Ip, u"192.0.2.0/24"_s);
        row("block of one", u"192.0.2.1/32"_s, Kind::Ip, u"192.0.2.1"_s);
        row("all of IPv4", u"0.0.0.0/0"_s, Kind::Ip, u"0.0.0.0/0"_s);
        row("all of IPv6", u"::/0"_s, Kind::Ip, u"::/0"_s);
        row("IPv6 block", u"2001:db8::/32"_s, Kind::Ip, u"2001:db8::/32"_s);
        row("range", u"192.0.2.3-192.0.2.9"_s, Kind::Ip, u"192.0.2.3-192.0.2.9"_s);
        row("range, spaces", u"192.0.2.3 - 192.0.2.9"_s, Kind::Ip, u"192.0.2.3-192.0.2.9"_s);
        row("range that is a block", u"192.0.2.0-192.0.2.255"_s, Kind::Ip, u"192.0.2.0/24"_s);
        row("range of one", u"192.0.2.3-192.0.2.3"_s, Kind::Ip, u"192.0.2.3"_s);
        row("IPv6 range", u"2001:db8::1-2001:db8::5"_s, Kind::Ip, u"2001:db8::1-2001:db8::5"_s);
        row("name", u"Host.Example.COM"_s, Kind::Name, u"host.example.com"_s);
        row("name with a dot", u"host.example.com."_s, Kind::Name, u"host.example.com"_s);
        row("name with digits", u"1.2.3.example"_s, Kind::Name, u"1.2.3.example"_s);
        row("name with a dash", u"a-b.example.com"_s, Kind::Name, u"a-b.example.com"_s);
        row("service name", u"_sip._tcp.example.com"_s, Kind::Name, u"_sip._tcp.example.com"_s);
        row("any", u"ANY"_s, Kind::Any, u"any"_s);
        row("published", u"published:CloudFront"_s, Kind::Published, u"published:cloudfront"_s);
    }
    void readsAndPrintsCanonically()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, canonical);
        const auto address = Address::parse(text);
        QVERIFY2(address, qPrintable(address ? QString() : address.error().message));
        QCOMPARE(int(address->kind()), kind);
        QCOMPARE(address->toString(), canonical);
        QVERIFY(Address::parse(canonical) == address);
    }

    void refusesWithAdvice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("advice");
        const QString examples = u"192.0.2.0/24"_s;
        QTest::newRow("empty") << QString() << examples;
        QTest::newRow("a word") << u"server"_s << u"host.example.com"_s;
        QTest::newRow("number too high") << u"192.0.2.256"_s << examples;
        QTest::newRow("three parts") << u"192.0.2"_s << examples;
        QTest::newRow("five parts") << u"192.0.2.1.1"_s << examples;
        QTest::newRow("leading zero") << u"192.0.2.010"_s << examples;
        QTest::newRow("host bits") << u"192.0.2.7/24"_s << u"the block is 192.0.2.0/24"_s;
        QTest::newRow("host bits, the address") << u"192.0.2.7/24"_s << u"address 192.0.2.7"_s;
        QTest::newRow("host bits, IPv6") << u"2001:db8::1/64"_s << u"2001:db8::/64"_s;
        QTest::newRow("prefix too long") << u"192.0.2.0/33"_s << u"0 to 32"_s;
        QTest::newRow("prefix too long, IPv6") << u"2001:db8::/129"_s << u"0 to 128"_s;
        QTest::newRow("no prefix") << u"192.0.2.0/"_s << u"0 to 32"_s;
        QTest::newRow("negative prefix") << u"192.0.2.0/-1"_s << u"0 to 32"_s;
        QTest::newRow("netmask") << u"192.0.2.0/255.255.255.0"_s << u"0 to 32"_s;
        QTest::newRow("huge prefix") << u"192.0.2.0/4294967320"_s << u"0 to 32"_s;
        QTest::newRow("name with a prefix") << u"example.com/24"_s << u"no IPv4 or IPv6"_s;
        QTest::newRow("reversed range") << u"192.0.2.9-192.0.2.3"_s << u"192.0.2.3-192.0.2.9"_s;
        QTest::newRow("short range") << u"192.0.2.3-9"_s << u"no IPv4 or IPv6"_s;
        QTest::newRow("open range") << u"192.0.2.3-"_s << u"no IPv4 or IPv6"_s;
        QTest::newRow("mixed range") << u"192.0.2.3-2001:db8::1"_s << u"two addresses"_s;
        QTest::newRow("mapped") << u"::ffff:192.0.2.1"_s << u"write 192.0.2.1"_s;
        QTest::newRow("mapped in hexadecimal") << u"::ffff:c000:201"_s << u"write 192.0.2.1"_s;
        QTest::newRow("mapped block") << u"::ffff:192.0.2.0/120"_s << u"192.0.2.0"_s;
        QTest::newRow("zone index") << u"fe80::1%eth0"_s << u"leave out"_s;
        QTest::newRow("brackets") << u"[2001:db8::1]"_s << u"2001:db8::10"_s;
        QTest::newRow("two ::") << u"2001::db8::1"_s << u"2001:db8::10"_s;
        QTest::newRow("nine groups") << u"1:2:3:4:5:6:7:8:9"_s << u"2001:db8::10"_s;
        QTest::newRow("seven groups") << u"1:2:3:4:5:6:7"_s << u"2001:db8::10"_s;
        QTest::newRow("long group") << u"2001:0db80::1"_s << u"2001:db8::10"_s;
        QTest::newRow("port") << u"192.0.2.1:443"_s << examples;
        QTest::newRow("web address") << u"https://example.com"_s << u"no IPv4 or IPv6"_s;
        QTest::newRow("two at once") << u"192.0.2.1 192.0.2.2"_s << examples;
        QTest::newRow("star") << u"*.example.com"_s << u"host.example.com"_s;
        QTest::newRow("dash at the end") << u"a-.example.com"_s << u"host.example.com"_s;
        QTest::newRow("empty label") << u"a..example.com"_s << u"host.example.com"_s;
        QTest::newRow("long label")
            << QString(64, u'a') + u".example.com"_s << u"host.example.com"_s;
        QTest::newRow("long name")
            << QString(u"a."_s).repeated(130) + u"com"_s << u"host.example.com"_s;
        QTest::newRow("very long") << QString(1'000'000, u'a') << u"host.example.com"_s;
        QTest::newRow("international") << u"b\u00fccher.example.com"_s << u"xn--"_s;
        QTest::newRow("other digits") << u"\u0661.0.2.1"_s << u"xn--"_s;
        QTest::newRow("list of nobody") << u"published:"_s << u"published:cloudflare"_s;
        QTest::newRow("list with spaces") << u"published:a b"_s << u"published:cloudflare"_s;
        QTest::newRow("rule in disguise") << u"192.0.2.1\naccept"_s << examples;
        QTest::newRow("NUL") << u"192.0.2.1"_s + QChar(u'\0') << examples;
    }
    void refusesWithAdvice()
    {
        QFETCH(QString, text);
        QFETCH(QString, advice);
        const auto address = Address::parse(text);
        QVERIFY2(!address, qPrintable(address ? address->toString() : QString()));
        const QString message = address.error().message;
        QVERIFY2(message.contains(advice), qPrintable(message));
        QVERIFY(!message.contains(u'\n') && message.size() < 400);
    }

    void printedIsReadBack()
    {
        QVERIFY(rc::check("parse(print(range)) == range", [] {
            const IpRange range = arbitraryRange(arbitraryFamily());
            RC_PRE(!isMapped(range));
            const auto again = Address::parse(Address(range).toString());
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == Address(range));
        }));
    }

    void anyTextIsReadOrRefused()
    {
        QVERIFY(rc::check("no text breaks the parser, and what it takes it prints", [] {
            QString text;
            for (int i = *rc::gen::inRange(0, 24); i > 0; --i)
                text += QChar(*rc::gen::element<char16_t>(
                    u'0', u'1', u'9', u'a', u'f', u'.', u':', u'-', u'/', u'%', u' ', u'_'));
            const auto address = Address::parse(text);
            if (address)
                RC_ASSERT(Address::parse(address->toString()).value() == *address);
            else
                RC_ASSERT(!address.error().message.isEmpty());
        }));
    }

    void blocksCoverExactlyTheRange()
    {
        QVERIFY(rc::check("toBlocks is the range, in order, without overlap, as blocks", [] {
            const Family family = arbitraryFamily();
            const IpRange range = arbitraryRange(family);
            const auto blocks = toBlocks(range);
            RC_ASSERT(!blocks.empty());
            RC_ASSERT(blocks.size() <= size_t(2 * addressBits(family)));
            RC_ASSERT(blocks.front().first == range.first);
            RC_ASSERT(blocks.back().last == range.last);
            for (size_t i = 0; i < blocks.size(); ++i) {
                RC_ASSERT(blocks[i].family == family);
                RC_ASSERT(blocks[i].prefixLength().has_value());
                if (i > 0)
                    RC_ASSERT(blocks[i].first == blocks[i - 1].last + 1);
                // The fewest: two neighbours are never the halves of one block.
                if (i > 0) {
                    RC_ASSERT(!(IpRange{family, blocks[i - 1].first, blocks[i].last}
                                    .prefixLength()
                                    .has_value()));
                }
            }
        }));
    }

    void extremesAsBlocks()
    {
        for (const Family family : AllFamilies) {
            const IpRange all = IpRange::all(family);
            QCOMPARE(toBlocks(all).size(), 1U);
            QCOMPARE(toBlocks(all).front(), all);
            QCOMPARE(all.prefixLength(), std::optional<int>(0));
            const uint128 highest = highestAddress(family);
            QCOMPARE(
                toBlocks({family, 1, highest - 1}).size(), size_t(2 * addressBits(family) - 2));
            QCOMPARE(toBlocks({family, highest, highest}).size(), 1U);
        }
    }

    void normalizedIsTheSameSet()
    {
        QVERIFY(rc::check("normalized: sorted, apart, and the same members", [] {
            std::vector<IpRange> ranges;
            for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
                const auto first = *rc::gen::inRange(0, 60);
                const auto last = first + *rc::gen::inRange(0, 9);
                ranges.push_back({arbitraryFamily(), uint128(first), uint128(last)});
            }
            const auto result = normalized(ranges);
            for (size_t i = 1; i < result.size(); ++i) {
                RC_ASSERT(result[i - 1] < result[i]);
                if (result[i - 1].family == result[i].family)
                    RC_ASSERT(result[i - 1].last + 1 < result[i].first);
            }
            for (const Family family : AllFamilies) {
                for (uint128 value = 0; value < 75; ++value) {
                    const IpRange one{family, value, value};
                    const auto holds = [&](const IpRange &range) { return range.contains(one); };
                    RC_ASSERT(std::any_of(ranges.begin(), ranges.end(), holds) ==
                              std::any_of(result.begin(), result.end(), holds));
                }
            }
        }));
        const IpRange top{Family::IPv6, highestAddress(Family::IPv6), highestAddress(Family::IPv6)};
        QCOMPARE(normalized({IpRange::all(Family::IPv6), top}).size(), 1U);
        QCOMPARE(normalized({top, top, {Family::IPv4, 0, 0}}).size(), 2U);
    }

    void multicast()
    {
        QVERIFY(IpAddress::parse(u"224.0.0.1")->isMulticast());
        QVERIFY(IpAddress::parse(u"239.255.255.255")->isMulticast());
        QVERIFY(IpAddress::parse(u"ff02::1")->isMulticast());
        QVERIFY(!IpAddress::parse(u"223.255.255.255")->isMulticast());
        QVERIFY(!IpAddress::parse(u"240.0.0.0")->isMulticast());
        QVERIFY(!IpAddress::parse(u"fe80::1")->isMulticast());
    }
};

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_address.moc"
