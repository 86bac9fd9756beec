#include "model/policy/BaseRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
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

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "iptables"_L1,
        .name = "iptables"_L1,
        .scopes = {u"host"_s},
        .proof = "packets in the kernel"_L1,
        .suffix = "rules"_L1,
        .apply = "iptables-restore --noflush FILE && ip6tables-restore --noflush FILE"_L1,
        .ranges = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .shellRules = true,
    };
    return data;
}

/// One way of matching an end: words for -s or -d, or a range for -m iprange.
struct EndMatch
{
    QString addresses; ///< comma separated; empty: not matched so
    QString range;     ///< empty: not matched so
};

std::vector<EndMatch> endMatches(const std::vector<IpRange> &ranges)
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
    for (const std::vector<QString> &some : chunks(blocks, MaxAddresses))
        matches.push_back({QStringList(some.begin(), some.end()).join(u','), {}});
    return matches;
}

std::vector<EndMatch> endMatches(const AddressMatch &end)
{
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return {EndMatch()};
    case Kind::Ranges:
        return endMatches(end.ranges);
    case Kind::Name:
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

QString colonRange(const PortRange &range) { return range.toString().replace(u'-', u':'); }

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

/// The older ip6tables counts AH among the extension headers, which -p does not see.
QStringList portlessWords(Protocol protocol, Family family)
{
    if (protocol == Protocol::Ah && family == Family::IPv6)
        return {u"-m"_s, u"ah"_s};
    return {u"-p"_s, protocol == Protocol::Icmpv6 ? u"ipv6-icmp"_s : protocolName(protocol)};
}

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

/// Everything behind the chain's name, a list of words for each line.
std::vector<QStringList> ruleWords(const Rule &rule)
{
    std::vector<QStringList> lines;
    for (const EndMatch &source : endMatches(rule.source)) {
        for (const EndMatch &destination : endMatches(rule.destination)) {
            for (const QStringList &protocol : protocolMatches(rule))
                lines.push_back(
                    addressWords(source, destination) + protocol + acceptWords(safeId(rule.flow)));
        }
    }
    return lines;
}

size_t lineCount(const Rule &rule)
{
    return endMatches(rule.source).size() * endMatches(rule.destination).size() *
           protocolMatches(rule).size();
}

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

std::vector<QStringList> baseWords(const BaseRule &rule)
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

/// iptables-restore splits at spaces; only comments hold any, and no quote or backslash.
QString restoreLine(const QStringList &words)
{
    QStringList quotedWords;
    for (const QString &word : words)
        quotedWords += word.contains(u' ') ? u'"' + word + u'"' : word;
    return quotedWords.join(u' ') + u'\n';
}

QString familyMark(Family family) { return family == Family::IPv4 ? u"-4"_s : u"-6"_s; }

QString ownChain(Direction direction)
{
    return byDirection(direction, "PORTOLAN-IN"_L1, "PORTOLAN-OUT"_L1);
}

QString builtInChain(Direction direction)
{
    return byDirection(direction, "INPUT"_L1, "OUTPUT"_L1);
}

QString chainText(const Policy &policy, Direction direction)
{
    const QStringList append{u"-A"_s, ownChain(direction)};
    QString text = u"\n"_s;
    for (const BaseRule &rule : baseRules()) {
        if (rule.direction != direction)
            continue;
        const QStringList start =
            rule.family ? QStringList{familyMark(*rule.family)} + append : append;
        for (const QStringList &words : baseWords(rule))
            text += restoreLine(start + words);
    }
    text += u'\n';
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        for (const QStringList &words : ruleWords(*rule))
            text += restoreLine(QStringList{familyMark(rule->family)} + append + words);
    }
    return text + restoreLine(append + QStringList{u"-j"_s, u"DROP"_s});
}

/// The format cannot ask whether the jump is there, and taking away one that is not fails. A second
/// jump is never reached, since the own chain ends in DROP, so the file puts one in each time and
/// says how to be rid of the others without a moment in which there is none.
QStringList howTo(const std::vector<Direction> &directions)
{
    QStringList lines{u"Apply as root, for both families (again at any time):"_s,
        u"  iptables-restore --noflush FILE && ip6tables-restore --noflush FILE"_s,
        u"Owns only the chains below and the jump to each, which it puts on top. Applied again,"_s,
        u"a jump stands twice and the second is never reached; this leaves one of them:"_s,
        u"  for t in iptables ip6tables; do"_s};
    for (const Direction direction : directions) {
        const QString jump = builtInChain(direction) + " -j "_L1 + ownChain(direction);
        lines += "    while [ \"$($t -S "_L1 + builtInChain(direction) + " | grep -cx -e '-A "_L1 +
                 jump + "')\" -gt 1 ]; do $t -D "_L1 + jump + "; done"_L1;
    }
    lines += u"  done"_s;
    return lines;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = fitted(unfitted, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    std::vector<Direction> directions;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            directions.push_back(direction);
    }
    QString declarations;
    QString rules;
    QString jumps;
    for (const Direction direction : directions) {
        declarations += u':' + ownChain(direction) + " - [0:0]\n"_L1;
        rules += chainText(policy, direction);
        jumps +=
            restoreLine({u"-I"_s, builtInChain(direction), u"1"_s, u"-j"_s, ownChain(direction)});
    }
    const QString text = commentLines(policyHeading(policy, info().name, howTo(directions))) +
                         "\n*filter\n"_L1 + declarations + rules + u'\n' + jumps + "COMMIT\n"_L1;
    return Emission{text, policy.warnings};
}

Result<Emission> writeRules(const Policy &unfitted)
{
    const Result<Policy> policy = requireRules(fitted(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    if (const Result<void> few = requireFew(*policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    Emission emission{{}, policy->warnings};
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            emission.text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        const QStringList start{rule->family == Family::IPv4 ? u"iptables"_s : u"ip6tables"_s,
            u"-I"_s, builtInChain(rule->direction)};
        for (const QStringList &words : ruleWords(*rule))
            emission.text += shellCommand(start + words);
    }
    return emission;
}

} // namespace

Target iptablesTarget()
{
    return {.info = info(), .writePolicy = writePolicy, .writeRules = writeRules};
}

} // namespace portolan
