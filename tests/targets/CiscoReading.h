#pragma once

#include "tests/targets/FirstMatch.h"

namespace portolan::test::cisco {

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

inline uint128 number(const QString &text)
{
    const auto address = IpAddress::parse(text);
    return address ? address->value : 0;
}

/// A pair of address and mask; IOS writes the mask inverted.
inline std::optional<IpRange> masked(const QString &first, const QString &mask, bool inverted)
{
    if (!IpAddress::parse(first) || !IpAddress::parse(mask))
        return {};
    const uint128 host = inverted ? number(mask) : highestAddress(Family::IPv4) - number(mask);
    const IpRange result{Family::IPv4, number(first), number(first) + host};
    // Contiguous, and no host bits.
    return result.prefixLength() ? std::optional(result) : std::nullopt;
}

inline Side readEnd(Words &words, const Objects &objects, bool ios, Family listFamily)
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

inline std::vector<FieldRange> readPorts(Words &words, const Objects &objects)
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
inline std::optional<Line> readEntry(
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

inline Lists readIos(const QString &text)
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

inline Lists readAsa(const QString &text)
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
inline Reading together(const Lists &lists)
{
    Reading all;
    for (const auto &[name, reading] : lists) {
        if (!reading.error.isEmpty())
            all.fail(name + u": "_s + reading.error);
        all.lines.insert(all.lines.end(), reading.lines.begin(), reading.lines.end());
    }
    return all;
}

inline const Target &ios() { return *target(u"cisco-ios"); }
inline const Target &asa() { return *target(u"cisco-asa"); }

/// The packets by which a stateless list is wider: replies that it cannot tell from new packets.
inline PacketSet statelessExtras(const Policy &policy, PacketSpace &space)
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

inline QString iosWrong(const Policy &policy)
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

inline QString asaWrong(const Policy &policy)
{
    const Result<Emission> written = asa().writePolicy(policy);
    if (!written)
        return written.error().message;
    const Reading reading = together(readAsa(written->text));
    return reading.error.isEmpty()
               ? wrongWith(reading.lines, policy, asa().info, {.ownsEverything = true})
               : reading.error;
}

} // namespace portolan::test::cisco
