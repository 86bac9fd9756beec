#include "tests/targets/FirstMatch.h"

using namespace portolan;
using namespace portolan::test;

/// Cisco IOS and ASA: what was written is read back by a small reader of its own as exactly the
/// policy's packets.
class TestCisco : public QObject
{
    Q_OBJECT

private slots:
    void iosSaysThePolicy();
    void asaSaysThePolicy();
    void iosRandom();
    void asaRandom();
    void iosReturns();
    void iosOneDirection();
    void mixedFamiliesOpenNothing();
    void icmpv6IsNotABareAccept();
    void asaObjectsNameTheirContent();
    void asaNames();
    void namesStayShortAndDifferent();
    void deleteUndoesInsert_data();
    void deleteUndoesInsert();
    void numbersStandBeforeThePolicy();
    void tooManyLinesAreRefused();
    void capircaSaysTheSame();
};

namespace {

struct Words
{
    QStringList words;
    qsizetype at = 0;
    bool ok = true;

    QString next()
    {
        if (at < words.size())
            return words[at++];
        ok = false;
        return {};
    }
    bool take(const QString &word)
    {
        if (at < words.size() && words[at] == word) {
            ++at;
            return true;
        }
        return false;
    }
    bool done() const { return ok && at == words.size(); }
};

/// Objects of an ASA, by name.
struct Objects
{
    std::map<QString, std::vector<IpRange>> networks;
    std::map<QString, std::vector<FieldRange>> services;
};

struct Side
{
    std::vector<IpRange> addresses;
    std::optional<Family> family; ///< empty: both
};

uint128 number(const QString &text)
{
    const auto address = IpAddress::parse(text);
    return address ? address->value : 0;
}

/// A pair of address and mask; IOS writes the mask inverted.
std::optional<IpRange> masked(const QString &first, const QString &mask, bool inverted)
{
    if (!IpAddress::parse(first) || !IpAddress::parse(mask))
        return {};
    const uint128 host = inverted ? number(mask) : highestAddress(Family::IPv4) - number(mask);
    const IpRange result{Family::IPv4, number(first), number(first) + host};
    // Contiguous, and no host bits.
    return result.prefixLength() ? std::optional(result) : std::nullopt;
}

Side readEnd(Words &words, const Objects &objects, bool ios, Family listFamily)
{
    const QString word = words.next();
    if (word == u"any"_s)
        return {{IpRange::all(Family::IPv4), IpRange::all(Family::IPv6)},
            ios ? std::optional(listFamily) : std::nullopt};
    if (word == u"any4"_s && !ios)
        return {{IpRange::all(Family::IPv4)}, Family::IPv4};
    if (word == u"any6"_s && !ios)
        return {{IpRange::all(Family::IPv6)}, Family::IPv6};
    if ((word == u"object-group"_s || word == u"object"_s) && !ios) {
        const auto found = objects.networks.find(words.next());
        words.ok = words.ok && found != objects.networks.end();
        if (!words.ok)
            return {};
        if (found->second.empty())
            return {{}, found->first.endsWith(u"v6"_s) ? Family::IPv6 : Family::IPv4};
        return {found->second, found->second.front().family};
    }
    std::optional<IpRange> range;
    if (word == u"host"_s)
        range = blockRange(words.next());
    else if (word.contains(u'/') && word.contains(u':'))
        range = blockRange(word);
    else
        range = masked(word, words.next(), ios);
    words.ok = words.ok && range;
    return range ? Side{{*range}, range->family} : Side();
}

std::vector<FieldRange> readPorts(Words &words, const Objects &objects)
{
    if (words.take(u"eq"_s)) {
        const auto port = portRange(words.next());
        words.ok = words.ok && port;
        return {port.value_or(FieldRange())};
    }
    if (words.take(u"range"_s)) {
        const QString first = words.next();
        const auto ports = portRange(first + u'-' + words.next());
        words.ok = words.ok && ports;
        return {ports.value_or(FieldRange())};
    }
    if (words.at + 1 < words.words.size() && words.words[words.at] == u"object-group"_s) {
        const auto found = objects.services.find(words.words[words.at + 1]);
        if (found != objects.services.end()) {
            words.at += 2;
            return found->second;
        }
    }
    return {{0, 65535}};
}

/// "permit tcp ... " with the states that the list sees.
std::optional<Line> readEntry(
    Words &words, const Objects &objects, bool ios, Family listFamily, Direction direction)
{
    Line line;
    const QString action = words.next();
    if (action != u"permit"_s && action != u"deny"_s)
        return {};
    line.permit = action == u"permit"_s;
    const QString protocol = words.next();
    auto protocols = protocolRange(protocol);
    if (!protocols)
        return {};
    if (ios && protocol == u"icmp"_s && listFamily == Family::IPv6)
        protocols = std::vector<FieldRange>{both(58)};
    const Side source = readEnd(words, objects, ios, listFamily);
    const bool hasSourcePorts = ios && (protocol == u"tcp"_s || protocol == u"udp"_s);
    const std::vector<FieldRange> sourcePorts =
        hasSourcePorts ? readPorts(words, objects) : std::vector<FieldRange>{{0, 65535}};
    const Side destination = readEnd(words, objects, ios, listFamily);
    std::vector<FieldRange> ports{{0, 65535}};
    const bool in = direction == Direction::Inbound;
    std::vector<FieldRange> states{in ? FieldRange{0, 1} : FieldRange{2, 3}};
    if (protocol == u"tcp"_s || protocol == u"udp"_s || protocol == u"sctp"_s) {
        ports = readPorts(words, objects);
        if (ios && protocol == u"tcp"_s && words.take(u"established"_s))
            states = {in ? both(1) : both(3)};
    } else if (ios && protocol == u"icmp"_s && words.at < words.words.size()) {
        const QString type = words.next();
        bool ok = true;
        const quint32 code =
            type == u"echo-reply"_s ? (listFamily == Family::IPv6 ? 129U : 0U) : type.toUInt(&ok);
        words.ok = words.ok && ok;
        ports = {{code * 256, code * 256 + 255}};
    }
    if (!words.done() ||
        (source.family && destination.family && source.family != destination.family))
        return {};
    for (const Family family : AllFamilies) {
        if ((source.family && source.family != family) ||
            (destination.family && destination.family != family))
            continue;
        line.matches.push_back({family, source.addresses, destination.addresses, *protocols,
            sourcePorts, ports, states});
    }
    return line;
}

/// By the name of the list.
using Lists = std::map<QString, Reading>;

bool isOut(const QString &list) { return list.contains(u"-out"_s); }

Lists readIos(const QString &text)
{
    Lists lists;
    QString current;
    Family family = Family::IPv4;
    for (const QString &line : text.split(u'\n')) {
        Words words{line.split(u' ', Qt::SkipEmptyParts)};
        if (words.words.isEmpty() || words.words.first().startsWith(u'!') ||
            words.take(u"exit"_s) || words.take(u"remark"_s))
            continue;
        const bool removed = words.take(u"no"_s);
        if (words.take(u"ip"_s) || words.take(u"ipv6"_s)) {
            family = line.contains(u"ipv6"_s) ? Family::IPv6 : Family::IPv4;
            const bool ok = words.take(u"access-list"_s) &&
                            (family == Family::IPv6 || words.take(u"extended"_s));
            const QString name = words.next();
            if (!ok || !words.done())
                lists[current].fail(line);
            if (removed)
                lists.erase(name);
            else
                current = name;
            continue;
        }
        words.take(u"sequence"_s);
        if (!words.words[words.at].isEmpty() && words.words[words.at].front().isDigit())
            ++words.at;
        const auto entry = readEntry(
            words, {}, true, family, isOut(current) ? Direction::Outbound : Direction::Inbound);
        if (entry && !removed)
            lists[current].lines.push_back(*entry);
        else
            lists[current].fail(line);
    }
    return lists;
}

Lists readAsa(const QString &text)
{
    Lists lists;
    Objects objects;
    QString network;
    QString service;
    for (const QString &line : text.split(u'\n')) {
        Words words{line.split(u' ', Qt::SkipEmptyParts)};
        if (words.words.isEmpty() || words.words.first() == u"!"_s || words.take(u"exit"_s))
            continue;
        const auto fail = [&] { lists[u"?"_s].fail(line); };
        if (words.take(u"clear"_s)) {
            if (!words.take(u"configure"_s) || !words.take(u"access-list"_s))
                fail();
            lists.erase(words.next());
        } else if (words.take(u"object"_s) || words.take(u"object-group"_s)) {
            const bool isNetwork = words.take(u"network"_s);
            if (!isNetwork && !words.take(u"service"_s))
                fail();
            const QString name = words.next();
            (isNetwork ? network : service) = name;
            if (isNetwork)
                objects.networks[name];
            else
                objects.services[name];
            if (name.size() > 64)
                fail();
        } else if (words.take(u"network-object"_s)) {
            const Side side = readEnd(words, objects, false, Family::IPv4);
            if (!words.done() || side.addresses.size() != 1)
                fail();
            else
                objects.networks[network].push_back(side.addresses.front());
        } else if (words.take(u"fqdn"_s)) {
            if (!words.take(u"v4"_s) && !words.take(u"v6"_s))
                fail();
        } else if (words.take(u"port-object"_s)) {
            const auto ports = readPorts(words, objects);
            if (!words.done())
                fail();
            objects.services[service].push_back(ports.front());
        } else if (words.take(u"access-list"_s)) {
            const QString name = words.next();
            if (words.take(u"remark"_s))
                continue;
            if (!words.take(u"extended"_s))
                fail();
            const auto entry = readEntry(words, objects, false, Family::IPv4,
                isOut(name) ? Direction::Outbound : Direction::Inbound);
            if (entry)
                lists[name].lines.push_back(*entry);
            else
                fail();
        } else {
            fail();
        }
    }
    return lists;
}

/// Every list's lines behind each other: they see different states and families.
Reading together(const Lists &lists)
{
    Reading all;
    for (const auto &[name, reading] : lists) {
        if (!reading.error.isEmpty())
            all.fail(name + u": "_s + reading.error);
        all.lines.insert(all.lines.end(), reading.lines.begin(), reading.lines.end());
    }
    return all;
}

const Target &ios() { return *target(u"cisco-ios"); }
const Target &asa() { return *target(u"cisco-asa"); }

/// The packets by which a stateless list is wider: replies that it cannot tell from new packets.
PacketSet statelessExtras(const Policy &policy, PacketSpace &space)
{
    std::vector<PacketProduct> products;
    const auto errors = [&](Family family, const std::vector<quint32> &types) {
        for (const quint32 type : types) {
            PacketProduct product{.family = family,
                .sources = {IpRange::all(family)},
                .destinations = {IpRange::all(family)},
                .protocols = {both(family == Family::IPv4 ? 1 : 58)},
                .destinationPorts = {{type * 256, type * 256 + 255}}};
            products.push_back(product);
        }
    };
    errors(Family::IPv4, {3, 11, 12});
    errors(Family::IPv6, {1, 2, 3, 4});
    for (const PolicyItem &item : expressible(policy, ios().info).items) {
        const Rule &rule = std::get<Rule>(item);
        // Of a direction that is not judged nothing is said.
        if (!covers(policy.directions, rule.direction) || rule.protocol == Protocol::Tcp)
            continue;
        const auto ranges = [&](const AddressMatch &end) {
            return end.kind == Kind::Any ? std::vector{IpRange::all(rule.family)} : end.ranges;
        };
        PacketProduct product{.family = rule.family,
            .sources = ranges(rule.destination),
            .destinations = ranges(rule.source),
            .protocols = {both(quint32(protocolNumber(rule.protocol)))}};
        product.states = {both(rule.direction == Direction::Inbound ? 2 : 0)};
        if (rule.protocol == Protocol::Udp) {
            product.sourcePorts.clear();
            for (const PortRange &ports : rule.ports)
                product.sourcePorts.push_back({ports.first, ports.last});
            product.destinationPorts = {{1024, 65535}};
        } else if (rule.protocol == Protocol::Icmp) {
            product.destinationPorts = {{0, 255}};
        } else if (rule.protocol == Protocol::Icmpv6) {
            product.destinationPorts = {{129 * 256, 129 * 256 + 255}};
        }
        products.push_back(product);
    }
    return space.of(products);
}

QString iosWrong(const Policy &policy)
{
    const Result<Emission> written = ios().writePolicy(policy);
    if (!written)
        return written.error().message;
    const Reading reading = together(readIos(written->text));
    if (!reading.error.isEmpty())
        return reading.error;
    PacketSpace space;
    const Decided decided = firstMatch(reading.lines, space);
    const PacketSet local = linkLocalPackets(space);
    const PacketSet judged =
        judgedBy(policy, space)
            .intersected(space.inStates(both(0)).united(space.inStates(both(2))))
            .without(local);
    const PacketSet flows = packetsOf(expressible(policy, ios().info), space).intersected(judged);
    const PacketSet wanted = flows.united(statelessExtras(policy, space).intersected(judged));
    const PacketSet got = decided.permitted.intersected(judged);
    if (got != wanted)
        return u"permitted\n"_s + difference(got, wanted);
    if (decided.denied.intersected(judged) != judged.without(wanted))
        return u"denied\n"_s;
    const PacketSet foreign = decided.denied.without(crossingPackets(policy, space));
    return foreign.isEmpty() ? QString()
                             : u"denied, but not judged\n"_s + foreign.lines(3).join(u'\n');
}

QString asaWrong(const Policy &policy)
{
    const Result<Emission> written = asa().writePolicy(policy);
    if (!written)
        return written.error().message;
    const Reading reading = together(readAsa(written->text));
    return reading.error.isEmpty()
               ? wrongWith(reading.lines, policy, asa().info, {.ownsEverything = true})
               : reading.error;
}

} // namespace

void TestCisco::iosSaysThePolicy()
{
    const QString wrong = iosWrong(everyKindAcross());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestCisco::asaSaysThePolicy()
{
    const QString wrong = asaWrong(everyKindAcross());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestCisco::iosRandom()
{
    QVERIFY(rc::check("IOS lists are the policy and its replies", [] {
        const Policy policy = *genAcross();
        const QString wrong = iosWrong(policy);
        if (!wrong.isEmpty())
            RC_FAIL((wrong + shown(policy)).toStdString());
    }));
}

void TestCisco::asaRandom()
{
    QVERIFY(rc::check("ASA lists are the policy", [] {
        const Policy policy = *genAcross();
        const QString wrong = asaWrong(policy);
        if (!wrong.isEmpty())
            RC_FAIL((wrong + shown(policy)).toStdString());
    }));
}

/// Law 5: TCP replies are established ones, from the flow's port; nothing new comes with them.
void TestCisco::iosReturns()
{
    const Policy policy = across(whole({
        inbound(u"web"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"443/tcp"_s),
        inbound(u"dns"_s, Family::IPv4, addresses({u"192.0.2.1"_s}), u"53/udp"_s),
    }));
    const Emission written = ios().writePolicy(policy).value();
    QVERIFY(written.text.contains(
        u" permit tcp host 203.0.113.10 eq 443 host 192.0.2.1 established\n"_s));
    QVERIFY(written.text.contains(
        u" permit udp host 203.0.113.10 eq 53 host 192.0.2.1 range 1024 65535\n"_s));
    QVERIFY(written.warnings.join(u'\n').contains(u"1024-65535"_s));

    PacketSpace space;
    const Decided decided = firstMatch(together(readIos(written.text)).lines, space);
    Packet packet{.protocol = 6,
        .source = number(u"203.0.113.10"_s),
        .destination = number(u"192.0.2.1"_s),
        .sourcePort = 443,
        .destinationPort = 40000,
        .state = PacketState::ReplyOutbound};
    QVERIFY(decided.permitted.contains(packet));
    packet.state = PacketState::NewOutbound;
    QVERIFY(decided.denied.contains(packet));
    packet.state = PacketState::ReplyOutbound;
    packet.sourcePort = 444;
    QVERIFY(decided.denied.contains(packet));
    packet.sourcePort = 443;
    packet.destination += 1;
    QVERIFY(decided.denied.contains(packet));
}

void TestCisco::iosOneDirection()
{
    Policy policy = everyKindAcross();
    policy.directions = Directions::In;
    const QString text = ios().writePolicy(policy).value().text;
    QVERIFY(!text.contains(u"portolan-dmz-out"_s));
    QVERIFY(text.contains(u" permit tcp any 203.0.113.0 0.0.0.63 established\n"_s));
}

/// A source of one family and a destination of the other: no line, certainly not "any".
void TestCisco::mixedFamiliesOpenNothing()
{
    Rule rule = inbound(u"mixed"_s, Family::IPv6, {Kind::Ranges, {}, {}}, u"443/tcp"_s);
    for (const Target *each : {&ios(), &asa()}) {
        const Emission written = each->writePolicy(across(whole({rule}))).value();
        QVERIFY(!written.text.contains(u"eq 443"_s));
        QVERIFY(written.warnings.join(u'\n').contains(u"mixed"_s));
    }
}

void TestCisco::icmpv6IsNotABareAccept()
{
    const Policy policy = across(whole({inbound(u"p"_s, Family::IPv4, any(), u"icmpv6"_s)}));
    for (const Target *each : {&ios(), &asa()})
        QVERIFY(!each->writePolicy(policy).value().text.contains(u"remark p\n"_s));
}

/// Defining a group again adds to it, so a name must never stand for other members.
void TestCisco::asaObjectsNameTheirContent()
{
    const auto group = [](const QStringList &texts) {
        const QString text =
            asa()
                .writePolicy(across(
                    whole({inbound(u"web"_s, Family::IPv4, addresses(texts), u"443/tcp"_s)})))
                .value()
                .text;
        const qsizetype at = text.indexOf(u"permit tcp object-group "_s);
        return text.mid(at, 60).section(u' ', 3, 3);
    };
    const QString one = group({u"192.0.2.1"_s, u"192.0.2.7"_s});
    QCOMPARE(group({u"192.0.2.7"_s, u"192.0.2.1"_s}), one);
    QVERIFY(group({u"192.0.2.1"_s, u"192.0.2.8"_s}) != one);
}

void TestCisco::asaNames()
{
    const QString odd = u"b\u00fcro.example.com"_s;
    const QString far = QString(60, u'a') + u".example.com"_s;
    Policy policy =
        across(whole({outbound(u"hub"_s, Family::IPv4, name(u"1hub.example.com"_s), u"443/tcp"_s),
            outbound(u"odd"_s, Family::IPv4, name(odd), u"443/tcp"_s),
            outbound(u"far"_s, Family::IPv6, name(far), u"443/tcp"_s)}));
    const Emission written = asa().writePolicy(policy).value();
    QVERIFY(written.text.contains(u"\n fqdn v4 1hub.example.com\n"_s));
    QVERIFY(written.text.contains(u"\n fqdn v6 "_s + far + u'\n'));
    QVERIFY(!written.text.contains(odd));
    QVERIFY(written.warnings.join(u'\n').contains(u"odd"_s));
    QVERIFY(together(readAsa(written.text)).error.isEmpty());
}

void TestCisco::namesStayShortAndDifferent()
{
    for (const Target *each : {&ios(), &asa()}) {
        Policy first = everyKindAcross();
        Policy second = first;
        first.at = QString(62, u'a') + u'1';
        second.at = QString(62, u'a') + u'2';
        const auto nameOf = [&](const Policy &policy) {
            const QString text = each->writePolicy(policy).value().text;
            return text.mid(text.indexOf(u"access-list"_s)).section(u'\n', 0, 0);
        };
        QVERIFY(nameOf(first) != nameOf(second));
        QVERIFY(nameOf(first).size() < 90);
    }
}

void TestCisco::deleteUndoesInsert_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("ios") << u"cisco-ios"_s;
    QTest::newRow("asa") << u"cisco-asa"_s;
}

void TestCisco::deleteUndoesInsert()
{
    QFETCH(QString, id);
    Policy policy = everyKindAcross();
    policy.single = true;
    const auto permits = [](QString text, bool deleted) {
        QStringList lines;
        for (const QString &line : text.split(u'\n')) {
            const qsizetype at = line.indexOf(u"permit "_s);
            if (at < 0)
                continue;
            if (deleted != (line.trimmed().startsWith(u"no "_s)))
                return QStringList{u"wrong form: "_s + line};
            lines += line.mid(at);
        }
        return lines;
    };
    const QStringList inserted = permits(target(id)->writeRules(policy).value().text, false);
    QVERIFY(inserted.size() > 20);
    QCOMPARE(permits(target(id)->deleteRules(policy).value().text, true), inserted);
}

/// Single rules go in front of the first entry of a whole policy.
void TestCisco::numbersStandBeforeThePolicy()
{
    Policy policy = everyKindAcross();
    QVERIFY(ios().writePolicy(policy).value().text.contains(u"\n 100000 permit ip "_s));
    QVERIFY(ios().writePolicy(policy).value().text.contains(u"\n sequence 100000 permit ipv6 "_s));
    policy.single = true;
    const QRegularExpression numbered(
        u"^ (?:sequence )?(\\d+) permit "_s, QRegularExpression::MultilineOption);
    auto found = numbered.globalMatch(ios().writeRules(policy).value().text);
    QVERIFY(found.hasNext());
    while (found.hasNext()) {
        const int value = found.next().captured(1).toInt();
        QVERIFY(value >= 1 && value < 100000);
    }
}

/// Without groups every pair of blocks is a line.
void TestCisco::tooManyLinesAreRefused()
{
    std::vector<IpRange> outside;
    std::vector<IpRange> inside;
    for (uint128 i = 0; i < 3000; ++i) {
        const uint128 far = range(u"2001:db8::"_s).first + 2 * i;
        const uint128 near = range(u"2001:db8:f::"_s).first + 2 * i;
        outside.push_back({Family::IPv6, far, far});
        inside.push_back({Family::IPv6, near, near});
    }
    const Policy policy = across(whole({inbound(u"wide"_s, Family::IPv6,
        {Kind::Ranges, outside, {}}, u"443/tcp"_s, {Kind::Ranges, inside, {}})}));
    const Result<Emission> written = ios().writePolicy(policy);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"100000"_s), qPrintable(written.error().message));
    // Groups say it in one.
    QVERIFY(asa().writePolicy(policy));
}

/// Debian's capirca, an independent generator, given the same flows.
void TestCisco::capircaSaysTheSame()
{
    const QByteArray script = R"py(
import sys
try:
    from capirca.lib import naming, policy, cisco
except ImportError:
    sys.exit(77)
defs = naming.Naming(None)
defs.ParseNetworkList(['HOST = 203.0.113.10/32', 'NET = 192.0.2.4/30', '  198.51.100.0/24'])
defs.ParseServiceList(['WEB = 443/tcp', '  8000-8010/tcp', 'DNS = 53/udp'])
text = '''header {
  target:: cisco portolan-in extended
}
term web {
  protocol:: tcp
  source-address:: NET
  destination-address:: HOST
  destination-port:: WEB
  action:: accept
}
term dns {
  protocol:: udp
  source-address:: NET
  destination-address:: HOST
  destination-port:: DNS
  action:: accept
}
term tunnel {
  protocol:: esp
  source-address:: NET
  destination-address:: HOST
  action:: accept
}
'''
sys.stdout.write(str(cisco.Cisco(policy.ParsePolicy(text, defs), 2)))
)py";
    const Ran ran = run(u"/usr/bin/python3"_s, {u"-"_s}, script);
    if (ran.status == 77 || ran.err.contains("No module named"))
        QSKIP("NOT TESTED: python3-capirca is not installed");
    QVERIFY2(ran.status == 0, ran.err.constData());
    QString text = QString::fromUtf8(ran.out);
    // It numbers ESP and names its remarks; entries are what counts.
    text.replace(u"permit 50 "_s, u"permit esp "_s);
    const Lists theirs = readIos(text);
    QCOMPARE(theirs.size(), size_t(1));
    QVERIFY2(theirs.begin()->second.error.isEmpty(), qPrintable(theirs.begin()->second.error));

    const AddressMatch net = addresses({u"192.0.2.4/30"_s, u"198.51.100.0/24"_s});
    Policy policy = across(single({
        inbound(u"web"_s, Family::IPv4, net, u"443,8000-8010/tcp"_s),
        inbound(u"dns"_s, Family::IPv4, net, u"53/udp"_s),
        inbound(u"vpn"_s, Family::IPv4, net, u"esp"_s),
    }));
    policy.at.clear();
    const Lists ours = readIos(ios().writeRules(policy).value().text);
    PacketSpace space;
    const PacketSet a = firstMatch(theirs.begin()->second.lines, space).permitted;
    const PacketSet b = firstMatch(ours.at(u"portolan-in"_s).lines, space).permitted;
    QVERIFY(!a.isEmpty());
    QVERIFY2(a == b, qPrintable(difference(b, a)));
}

QTEST_GUILESS_MAIN(TestCisco)
#include "tst_cisco.moc"
