#include "model/targets/IptablesWords.h"

#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

/// What -m multiport takes; a range counts two.
constexpr int MaxPorts = 15;
/// Addresses in one -s or -d; keeps a line far below the 10,239 bytes that iptables-restore reads.
constexpr size_t MaxAddresses = 24;
/// A range of more blocks than this is written with -m iprange.
constexpr size_t MaxBlocks = 8;

/// One way of matching an end: words for -s or -d, or a range for -m iprange.
struct EndMatch
{
    QString addresses; ///< comma separated; empty: not matched so
    QString range;     ///< empty: not matched so
};

std::vector<EndMatch> endMatches(const std::vector<IpRange> &ranges, size_t atOnce = MaxAddresses)
{
    std::vector<QString> blocks;
    std::vector<EndMatch> matches;
    for (const IpRange &range : ranges) {
        const std::vector<IpRange> parts = toBlocks(range);
        if (parts.size() > MaxBlocks) {
            matches.push_back({{}, range.toString()});
            continue;
        }
        for (const IpRange &part : parts)
            blocks.push_back(part.toString());
    }
    for (const std::vector<QString> &some : chunks(blocks, atOnce))
        matches.push_back({QStringList(some.begin(), some.end()).join(u','), {}});
    return matches;
}

std::vector<EndMatch> endMatches(const AddressMatch &end, size_t atOnce)
{
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return {EndMatch()};
    case Kind::Ranges:
        return endMatches(end.ranges, atOnce);
    case Kind::Name: // looked up: its addresses; else a single rule says what to fill in
        if (!end.ranges.empty())
            return endMatches(end.ranges, atOnce);
        break;
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    return {{placeholder(end), {}}};
}

QStringList addressWords(const EndMatch &source, const EndMatch &destination)
{
    QStringList words;
    if (!source.addresses.isEmpty())
        words += QStringList{u"-s"_s, source.addresses};
    if (!destination.addresses.isEmpty())
        words += QStringList{u"-d"_s, destination.addresses};
    if (!source.range.isEmpty() || !destination.range.isEmpty())
        words += QStringList{u"-m"_s, u"iprange"_s};
    if (!source.range.isEmpty())
        words += QStringList{u"--src-range"_s, source.range};
    if (!destination.range.isEmpty())
        words += QStringList{u"--dst-range"_s, destination.range};
    return words;
}

} // namespace

QString colonRange(const PortRange &range) { return range.toString().replace(u'-', u':'); }

namespace {

QStringList portWords(const QString &protocol, const std::vector<PortRange> &ports)
{
    const QStringList start{u"-p"_s, protocol, u"-m"_s};
    if (ports.size() == 1)
        return start + QStringList{protocol, u"--dport"_s, colonRange(ports.front())};
    QStringList texts;
    for (const PortRange &range : ports)
        texts += colonRange(range);
    return start + QStringList{u"multiport"_s, u"--dports"_s, texts.join(u',')};
}

} // namespace

/// The older ip6tables counts AH among the extension headers, which -p does not see.
QStringList portlessWords(Protocol protocol, Family family)
{
    if (protocol == Protocol::Ah && family == Family::IPv6)
        return {u"-m"_s, u"ah"_s};
    return {u"-p"_s, protocol == Protocol::Icmpv6 ? u"ipv6-icmp"_s : protocolName(protocol)};
}

namespace {

std::vector<QStringList> protocolMatches(const Rule &rule)
{
    if (!hasPorts(rule.protocol))
        return {portlessWords(rule.protocol, rule.family)};
    std::vector<QStringList> matches;
    for (const std::vector<PortRange> &ports : splitPorts(rule.ports, MaxPorts))
        matches.push_back(portWords(protocolName(rule.protocol), ports));
    return matches;
}

QStringList acceptWords(const QString &comment)
{
    return {u"-m"_s, u"comment"_s, u"--comment"_s, comment, u"-j"_s, u"ACCEPT"_s};
}

std::vector<QStringList> ruleWords(const Rule &rule, size_t atOnce)
{
    std::vector<QStringList> lines;
    for (const EndMatch &source : endMatches(rule.source, atOnce)) {
        for (const EndMatch &destination : endMatches(rule.destination, atOnce)) {
            for (const QStringList &protocol : protocolMatches(rule))
                lines.push_back(addressWords(source, destination) + protocol +
                                acceptWords(flowsText(rule, MaxIptablesComment)));
        }
    }
    return lines;
}

size_t lineCount(const Rule &rule, size_t atOnce)
{
    return endMatches(rule.source, atOnce).size() * endMatches(rule.destination, atOnce).size() *
           protocolMatches(rule).size();
}

} // namespace

std::vector<QStringList> iptablesRuleWords(const Rule &rule)
{
    return ruleWords(rule, MaxAddresses);
}

size_t iptablesLineCount(const Rule &rule) { return lineCount(rule, MaxAddresses); }

std::vector<QStringList> iptablesPairWords(const Rule &rule) { return ruleWords(rule, 1); }

size_t iptablesPairCount(const Rule &rule) { return lineCount(rule, 1); }

std::vector<QStringList> iptablesAddressWords(const std::vector<IpRange> &ranges, bool isSource)
{
    std::vector<QStringList> lines;
    for (const EndMatch &match : endMatches(ranges))
        lines.push_back(isSource ? addressWords(match, {}) : addressWords({}, match));
    return lines;
}

namespace {

QString joinedBlocks(const std::vector<IpRange> &ranges)
{
    QStringList texts;
    for (const IpRange &block : blocksOf(ranges))
        texts += block.toString();
    return texts.join(u',');
}

std::vector<QStringList> baseMatches(const BaseRule &rule)
{
    const bool in = rule.direction == Direction::Inbound;
    std::vector<QStringList> matches;
    switch (rule.match) {
    case BaseRule::Match::Loopback:
        return {{in ? u"-i"_s : u"-o"_s, u"lo"_s}};
    case BaseRule::Match::Established:
        return {{u"-m"_s, u"conntrack"_s, u"--ctstate"_s, u"ESTABLISHED,RELATED"_s}};
    case BaseRule::Match::Udp:
        return {{u"-p"_s, u"udp"_s, u"-m"_s, u"udp"_s, u"--sport"_s,
            QString::number(rule.sourcePort), u"--dport"_s, QString::number(rule.destinationPort)}};
    case BaseRule::Match::IcmpTypes:
        break;
    }
    const bool v6 = rule.family == Family::IPv6;
    for (const quint8 type : rule.types) {
        matches.push_back(
            {u"-p"_s, v6 ? u"ipv6-icmp"_s : u"icmp"_s, u"-m"_s, v6 ? u"icmp6"_s : u"icmp"_s,
                v6 ? u"--icmpv6-type"_s : u"--icmp-type"_s, QString::number(type)});
    }
    return matches;
}

} // namespace

std::vector<QStringList> iptablesBaseWords(const BaseRule &rule)
{
    const QStringList ends =
        addressWords({joinedBlocks(rule.sources), {}}, {joinedBlocks(rule.destinations), {}});
    QStringList hops;
    if (rule.hopLimit > 0)
        hops = {u"-m"_s, u"hl"_s, u"--hl-eq"_s, QString::number(rule.hopLimit)};
    std::vector<QStringList> lines;
    for (const QStringList &match : baseMatches(rule))
        lines.push_back(ends + match + hops + acceptWords(QString(rule.comment)));
    return lines;
}

QString restoreLine(const QStringList &words)
{
    QStringList quotedWords;
    for (const QString &word : words)
        quotedWords += word.contains(u' ') ? u'"' + word + u'"' : word;
    return quotedWords.join(u' ') + u'\n';
}

QString familyMark(Family family) { return family == Family::IPv4 ? u"-4"_s : u"-6"_s; }

} // namespace portolan
