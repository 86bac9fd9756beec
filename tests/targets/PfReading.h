#pragma once

#include "tests/targets/FirstMatch.h"

namespace portolan::test::pfreading {

inline const Target &pf() { return *target(u"pf"); }

/// What (self) stands for where the reader's host is.
inline const QStringList &hostAddresses()
{
    static const QStringList texts{u"203.0.113.10"_s, u"2001:db8:f::10"_s};
    return texts;
}

/// Sets of addresses, an exclusion being more specific than what it is cut out of.
struct Table
{
    std::vector<IpRange> in;
    std::vector<IpRange> out;
};

inline std::vector<IpRange> rangesOf(const Table &table)
{
    std::vector<IpRange> result;
    for (const Family family : AllFamilies) {
        std::vector<IpRange> in;
        std::vector<IpRange> out;
        for (const IpRange &range : table.in)
            if (range.family == family)
                in.push_back(range);
        for (const IpRange &range : table.out)
            if (range.family == family)
                out.push_back(range);
        out = normalized(out);
        for (const IpRange &range : normalized(in)) {
            uint128 next = range.first;
            bool more = true;
            for (const IpRange &cut : out) {
                if (!more || !cut.overlaps(range))
                    continue;
                if (cut.first > next)
                    result.push_back({family, next, cut.first - 1});
                more = cut.last < range.last;
                next = more ? cut.last + 1 : next;
            }
            if (more)
                result.push_back({family, next, range.last});
        }
    }
    return result;
}

class Reader
{
public:
    Reading read(const QString &text)
    {
        Reading reading;
        QString table;
        for (const QString &whole : text.split(u'\n')) {
            const QString line = whole.trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (!table.isEmpty()) {
                if (line == u"}"_s) {
                    table.clear();
                    continue;
                }
                const auto range = blockRange(line.startsWith(u'!') ? line.mid(1) : line);
                if (!range)
                    reading.fail(line);
                else
                    (line.startsWith(u'!') ? tables[table].out : tables[table].in)
                        .push_back(*range);
                continue;
            }
            if (line.startsWith(u"table <"_s)) {
                const QString name = line.mid(7).section(u'>', 0, 0);
                if (tables.count(name))
                    reading.fail(line);
                tables[name];
                if (line.endsWith(u"> const {"_s))
                    table = name;
                else if (!line.endsWith(u"> persist { }"_s))
                    reading.fail(line);
                continue;
            }
            const auto rule = readRule(line);
            if (rule)
                reading.lines.push_back(*rule);
            else
                reading.fail(line);
        }
        return reading;
    }

    std::map<QString, Table> tables;
    QStringList labels;

private:
    /// Braces and commas stand for themselves, a quoted text is one word.
    static QStringList tokens(const QString &line)
    {
        QStringList words;
        QString word;
        bool isQuoted = false;
        const auto flush = [&] {
            if (!word.isEmpty())
                words += word;
            word.clear();
        };
        for (const QChar c : line) {
            if (isQuoted || c == u'"') {
                isQuoted = isQuoted != (c == u'"');
                word += c;
            } else if (c == u' ' || c == u',') {
                flush();
            } else if (c == u'{' || c == u'}') {
                flush();
                words += c;
            } else {
                word += c;
            }
        }
        flush();
        return isQuoted ? QStringList{u"?"_s} : words;
    }

    QStringList takeList()
    {
        if (!take(u"{"_s))
            return {next()};
        QStringList list;
        while (!m_words.isEmpty() && m_words.first() != u"}"_s)
            list += next();
        m_ok = m_ok && take(u"}"_s) && !list.isEmpty();
        return list;
    }

    bool take(const QString &word)
    {
        if (m_words.isEmpty() || m_words.first() != word)
            return false;
        m_words.removeFirst();
        return true;
    }

    QString next()
    {
        m_ok = m_ok && !m_words.isEmpty();
        return m_words.isEmpty() ? QString() : m_words.takeFirst();
    }

    std::vector<IpRange> readEnd(Family family)
    {
        std::vector<IpRange> ranges;
        for (const QString &word : takeList()) {
            if (word == u"any"_s) {
                ranges.push_back(IpRange::all(family));
            } else if (word == u"(self)"_s) {
                for (const QString &each : hostAddresses())
                    ranges.push_back(range(each));
            } else if (word == u"(self:broadcast)"_s && family == Family::IPv4) {
                ranges.push_back(range(u"203.0.113.63"_s));
            } else if (word.startsWith(u'<') && word.endsWith(u'>')) {
                const auto found = tables.find(word.mid(1, word.size() - 2));
                m_ok = m_ok && found != tables.end();
                if (found != tables.end()) {
                    for (const IpRange &each : rangesOf(found->second))
                        ranges.push_back(each);
                }
            } else {
                const auto block = blockRange(word);
                m_ok = m_ok && block && block->family == family;
                if (block)
                    ranges.push_back(*block);
            }
        }
        return ranges;
    }

    std::vector<FieldRange> readPorts()
    {
        if (!take(u"port"_s))
            return {{0, 65535}};
        std::vector<FieldRange> ports;
        for (const QString &word : takeList()) {
            const auto range = portRange(word, u':');
            m_ok = m_ok && range;
            ports.push_back(range.value_or(FieldRange()));
        }
        return ports;
    }

    std::optional<Line> readRule(const QString &text)
    {
        m_words = tokens(text);
        m_ok = true;
        Line line;
        line.permit = take(u"pass"_s);
        if (!line.permit && !(take(u"block"_s) && take(u"drop"_s)))
            return {};
        std::vector<FieldRange> states{both(0), both(2)};
        if (take(u"in"_s))
            states = {both(0)};
        else if (take(u"out"_s))
            states = {both(2)};
        if (!take(u"quick"_s))
            return {};
        if (take(u"on"_s)) {
            m_ok = take(u"lo0"_s) && take(u"all"_s) && take(u"no"_s) && take(u"state"_s) &&
                   take(u"label"_s);
            next();
            return m_ok && m_words.isEmpty() ? std::optional(Line()) : std::nullopt;
        }
        const bool v6 = take(u"inet6"_s);
        if (!v6 && !take(u"inet"_s))
            return {};
        PacketProduct product;
        product.family = v6 ? Family::IPv6 : Family::IPv4;
        product.states = states;
        QString protocol;
        if (take(u"proto"_s)) {
            protocol = next();
            product.protocols = protocolRange(protocol).value_or(std::vector<FieldRange>());
            if (product.protocols.empty())
                return {};
        }
        m_ok = m_ok && take(u"from"_s);
        product.sources = readEnd(product.family);
        product.sourcePorts = readPorts();
        m_ok = m_ok && take(u"to"_s);
        product.destinations = readEnd(product.family);
        product.destinationPorts = readPorts();
        if (take(v6 ? u"icmp6-type"_s : u"icmp-type"_s)) {
            product.destinationPorts.clear();
            for (const QString &type : takeList())
                product.destinationPorts.push_back(
                    {type.toUInt() * 256, type.toUInt() * 256 + 255});
        }
        // Without its first flags a TCP state could begin in the middle of a connection.
        if (line.permit && protocol == u"tcp"_s)
            m_ok = m_ok && take(u"flags"_s) && take(u"S/SA"_s);
        if (line.permit) {
            const bool state = take(u"keep"_s);
            m_ok = m_ok && (state || take(u"no"_s)) && take(u"state"_s) && take(u"label"_s);
            const QString label = next();
            m_ok = m_ok && label.startsWith(u'"') && label.endsWith(u'"');
            labels += label.mid(1, label.size() - 2);
        }
        line.matches = {product};
        return m_ok && m_words.isEmpty() ? std::optional(line) : std::nullopt;
    }

    QStringList m_words;
    bool m_ok = true;
};

inline QString boundaryWrong(const Policy &policy)
{
    const Result<Emission> written = pf().writePolicy(policy);
    if (!written)
        return written.error().message;
    const Reading reading = Reader().read(written->text);
    return reading.error.isEmpty()
               ? wrongWith(reading.lines, policy, pf().info, {.linkLocalPasses = true})
               : reading.error;
}

/// Packets to or from the host itself, as pf was told.
inline PacketSet ownPackets(PacketSpace &space)
{
    std::vector<IpRange> to;
    std::vector<IpRange> from;
    for (const QString &each : hostAddresses()) {
        to.push_back(range(each));
        from.push_back(range(each));
    }
    for (const QString &each :
        {u"203.0.113.63"_s, u"255.255.255.255"_s, u"224.0.0.0/4"_s, u"fe80::/10"_s, u"ff00::/8"_s})
        to.push_back(range(each));
    for (const QString &each : {u"0.0.0.0"_s, u"fe80::/10"_s, u"::"_s})
        from.push_back(range(each));
    PacketSet own = space.empty();
    for (const Family family : AllFamilies) {
        const auto product = [&](const std::vector<IpRange> &sources,
                                 const std::vector<IpRange> &destinations, quint32 state) {
            own = own.united(space.of(PacketProduct{.family = family,
                .sources = sources,
                .destinations = destinations,
                .states = {both(state)}}));
        };
        product({IpRange::all(family)}, to, 0);
        product(from, {IpRange::all(family)}, 2);
    }
    return own;
}

inline QString hostWrong(const Policy &policy)
{
    const Reading reading = Reader().read(pf().writePolicy(policy).value().text);
    if (!reading.error.isEmpty())
        return reading.error;
    PacketSpace space;
    const Decided decided = firstMatch(reading.lines, space);
    const PacketSet own = ownPackets(space);
    const PacketSet base =
        packetsOf(baseRules(), policy, space)
            .intersected(space.inStates(both(0)).united(space.inStates(both(2))));
    PacketSet flows = packetsOf(expressible(policy, pf().info), space);
    // From its own addresses a host opens connections; the unspecified ones are for the base rules.
    PacketSet unspecified = space.empty();
    for (const QString &each : {u"0.0.0.0"_s, u"fe80::/10"_s, u"::"_s}) {
        const IpRange source = range(each);
        unspecified = unspecified.united(space.of(PacketProduct{.family = source.family,
            .sources = {source},
            .destinations = {IpRange::all(source.family)},
            .states = {both(2)}}));
    }
    flows = flows.without(unspecified);
    const PacketSet wanted = flows.united(base).intersected(own);
    if (decided.permitted != wanted)
        return u"permitted\n"_s + difference(decided.permitted, wanted);
    return decided.denied == own.without(wanted)
               ? QString()
               : u"denied\n"_s + difference(decided.denied, own.without(wanted));
}

} // namespace portolan::test::pfreading
