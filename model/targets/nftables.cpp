#include "model/policy/BaseRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/LinuxScript.h"
#include "model/targets/Merge.h"
#include "model/targets/NftSets.h"
#include "model/targets/Spelling.h"
#include "model/targets/Trial.h"
#include "model/targets/TrialScript.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

/// nft takes 128 bytes in a comment.
constexpr qsizetype MaxComment = 120;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "nftables"_L1,
        .name = "nftables"_L1,
        .scopes = {u"host"_s, u"boundary"_s},
        .proof = "packets in the kernel"_L1,
        .suffix = "nft"_L1,
        .apply = "nft -f FILE"_L1,
        .ranges = true,
        .sets = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .shellRules = true,
    };
    return data;
}

/// `one` or `{ several, of, them }`, as words.
QStringList anyOf(const QStringList &values)
{
    if (values.size() == 1)
        return values;
    QStringList words{u"{"_s};
    for (const QString &value : values)
        words += value == values.back() ? value : value + u',';
    words += u"}"_s;
    return words;
}

QStringList addresses(const std::vector<IpRange> &ranges)
{
    QStringList texts;
    for (const IpRange &range : ranges)
        texts += range.toString();
    return anyOf(texts);
}

QStringList endWords(const AddressMatch &end, Family family, QLatin1StringView key, NftSets *sets)
{
    const QStringList field{nftFamilyKey(family), QString(key)};
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return {};
    case Kind::Ranges:
        return field + addresses(end.ranges);
    case Kind::Name:
        // A single rule has no table of its own that could hold a set.
        if (sets)
            return field + QStringList{u'@' + sets->setFor(end, family)};
        return field + (end.ranges.empty() ? QStringList{placeholder(end)} : addresses(end.ranges));
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        return field + QStringList{placeholder(end)};
    }
    return field + QStringList{placeholder(end)};
}

QStringList nfproto(Family family)
{
    return {u"meta"_s, u"nfproto"_s, family == Family::IPv4 ? u"ipv4"_s : u"ipv6"_s};
}

QStringList portlessWords(Protocol protocol)
{
    return {u"meta"_s, u"l4proto"_s,
        protocol == Protocol::Icmpv6 ? u"ipv6-icmp"_s : protocolName(protocol)};
}

QStringList portWords(const MergedRule &rule)
{
    QStringList protocols;
    for (const Protocol protocol : rule.protocols)
        protocols += protocolName(protocol);
    QStringList ports;
    for (const PortRange &range : rule.ports)
        ports += range.toString();

    QStringList words{protocols.first()};
    if (protocols.size() > 1)
        words = QStringList{u"meta"_s, u"l4proto"_s} + anyOf(protocols) + QStringList{u"th"_s};
    return words + QStringList{u"dport"_s} + anyOf(ports);
}

QStringList commentWords(const QString &text) { return {u"comment"_s, u'"' + text + u'"'}; }

QStringList matchWords(const MergedRule &rule, NftSets *sets)
{
    const Family family = rule.families.front();
    QStringList words = endWords(rule.source, family, "saddr"_L1, sets) +
                        endWords(rule.destination, family, "daddr"_L1, sets);
    if (words.isEmpty() && rule.families.size() == 1)
        words = nfproto(family);
    words += rule.ports.empty() ? portlessWords(rule.protocols.front()) : portWords(rule);
    return words + QStringList{u"accept"_s};
}

QString flowsOf(const MergedRule &rule, qsizetype max)
{
    Rule named;
    named.flow = rule.flow;
    named.alsoFor = rule.alsoFor;
    return flowsText(named, max);
}

QStringList baseWords(const BaseRule &rule)
{
    const bool in = rule.direction == Direction::Inbound;
    QStringList words;
    if (rule.family) {
        if (!rule.sources.empty())
            words += QStringList{nftFamilyKey(*rule.family), u"saddr"_s} + addresses(rule.sources);
        if (!rule.destinations.empty())
            words +=
                QStringList{nftFamilyKey(*rule.family), u"daddr"_s} + addresses(rule.destinations);
        if (words.isEmpty())
            words = nfproto(*rule.family);
    }
    if (rule.hopLimit > 0)
        words += QStringList{u"ip6"_s, u"hoplimit"_s, QString::number(rule.hopLimit)};

    QStringList types;
    for (const quint8 type : rule.types)
        types += QString::number(type);
    switch (rule.match) {
    case BaseRule::Match::Loopback:
        words += QStringList{in ? u"iifname"_s : u"oifname"_s, u"\"lo\""_s};
        break;
    case BaseRule::Match::Established:
        words += QStringList{u"ct"_s, u"state"_s, u"established,related"_s};
        break;
    case BaseRule::Match::IcmpTypes:
        words += QStringList{rule.family == Family::IPv6 ? u"icmpv6"_s : u"icmp"_s, u"type"_s};
        words += anyOf(types);
        break;
    case BaseRule::Match::Udp:
        words += QStringList{u"udp"_s, u"sport"_s, QString::number(rule.sourcePort), u"udp"_s,
            u"dport"_s, QString::number(rule.destinationPort)};
        break;
    }
    return words + QStringList{u"accept"_s} + commentWords(QString(rule.comment));
}

QString ruleLine(const QStringList &words) { return "        "_L1 + words.join(u' ') + u'\n'; }

/// The rules of the chart in one direction: a line each, or sets where they are many.
QString rulesText(const std::vector<PolicyItem> &all, Direction direction, NftSets &sets)
{
    QString text;
    FastForm fast;
    const bool isFast = isLarge(all);
    if (isFast) {
        fast = fastForm(all, [](const Rule &) { return true; });
        for (const QString &rule : sets.addGroups(fast, byDirection(direction, "in"_L1, "out"_L1)))
            text += ruleLine({rule});
    }
    for (const MergedItem &item : merged(isFast ? fast.rest : all)) {
        if (const MergedRule *rule = std::get_if<MergedRule>(&item))
            text += ruleLine(matchWords(*rule, &sets) + commentWords(flowsOf(*rule, MaxComment)));
        else
            text += "        "_L1 + commentLine(omissionText(std::get<Omission>(item)));
    }
    return text;
}

QString hostChain(const Policy &policy, Direction direction, NftSets &sets)
{
    const QString name = byDirection(direction, "input"_L1, "output"_L1);
    QString text = "    chain "_L1 + name + " {\n        type filter hook "_L1 + name +
                   " priority filter; policy drop;\n\n"_L1;
    for (const BaseRule &rule : baseRules()) {
        if (rule.direction == direction)
            text += ruleLine(baseWords(rule));
    }
    return text + u'\n' + rulesText(itemsOf(policy, direction), direction, sets) + "    }\n"_L1;
}

QString boundaryChain(const Policy &policy, Direction direction, NftSets &sets)
{
    return "    chain "_L1 + directionWord(direction) + " {\n"_L1 +
           ruleLine({u"ct state established,related accept comment \"replies\""_s}) +
           rulesText(itemsOf(policy, direction), direction, sets) + ruleLine({u"drop"_s}) +
           "    }\n"_L1;
}

/// The chain that sends what has exactly one end in the zone to those of the two directions.
QString judgingChain(const Policy &policy, NftSets &sets)
{
    QString text = u"    chain forward {\n"
                   "        type filter hook forward priority filter; policy accept;\n\n"_s;
    for (const Family family : AllFamilies) {
        std::vector<IpRange> zone = policy.zoneAddresses;
        std::erase_if(zone, [&](const IpRange &range) { return range.family != family; });
        if (zone.empty())
            continue;
        sets.addRanges(u"zone"_s, u"the addresses of the zone"_s, zone);
        const QString ip = nftFamilyKey(family);
        const QString set = family == Family::IPv4 ? u"@zone_v4"_s : u"@zone_v6"_s;
        for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
            if (!covers(policy.directions, direction))
                continue;
            const QString here = byDirection(direction, "daddr"_L1, "saddr"_L1);
            const QString there = byDirection(direction, "saddr"_L1, "daddr"_L1);
            text += ruleLine(
                {ip, here, set, ip, there, u"!="_s, set, u"jump"_s, directionWord(direction)});
        }
    }
    return text + "    }\n"_L1;
}

/// nft takes letters, digits, "/", "\", "_", "." and "-" after a first letter, up to 255.
QString tableName(const Policy &policy)
{
    return policy.scope == Scope::Boundary ? "portolan_"_L1 + safeId(policy.at) : u"portolan"_s;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = fitted(unfitted, info());
    const bool isBoundary = policy.scope == Scope::Boundary;
    NftSets sets(policy.lookups);
    QStringList chains;
    if (isBoundary)
        chains += judgingChain(policy, sets);
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            chains += (isBoundary ? boundaryChain : hostChain)(policy, direction, sets);
    }
    const QString table = "table inet "_L1 + tableName(policy);
    QStringList howTo{u"Apply as root: nft -f FILE (again at any time)"_s,
        "Owns "_L1 + table + " and touches no other."_L1};
    if (isBoundary)
        howTo += u"Judges what is forwarded with exactly one end in the zone; all else passes."_s;
    // Naming the table first lets "delete" work where it does not exist yet; nft -f is one
    // transaction, so there is no moment without rules.
    const QString text = commentLines(policyHeading(policy, info().name, howTo)) + u'\n' + table +
                         "\ndelete "_L1 + table + "\n\n"_L1 + table + " {\n"_L1 +
                         sets.declarations() + chains.join(u'\n') + "}\n"_L1;
    return Emission{text, policy.warnings};
}

QStringList chainWords(const Policy &policy, Direction direction)
{
    return {u"inet"_s, u"filter"_s,
        policy.scope == Scope::Boundary ? u"forward"_s
                                        : byDirection(direction, "input"_L1, "output"_L1)};
}

QStringList singleWords(const MergedRule &rule)
{
    return matchWords(rule, nullptr) + commentWords(flowsOf(rule, MaxComment));
}

QString insertCommand(const QStringList &chain, const MergedRule &rule)
{
    return shellCommand(QStringList{u"nft"_s, u"insert"_s, u"rule"_s} + chain + singleWords(rule));
}

/// A flow may have several rules, and what stands there may be of an older chart: only the line
/// that says exactly the same, as nft lists it, is the rule. Without one the handle is empty, which
/// nft refuses. The words hold nothing that means something to sh in quotes, and only "." means
/// something to sed.
QString deleteCommand(const QStringList &chain, const MergedRule &rule)
{
    QStringList words = singleWords(rule);
    // nft lists what is of one family anyhow without naming it.
    if (words.value(1) == "nfproto"_L1 && words.value(4) == "l4proto"_L1 &&
        words.value(5).contains("icmp"_L1)) {
        words.remove(0, 3);
    }
    const QString where = chain.join(u' ');
    return "nft delete rule "_L1 + where + " handle \"$(nft -a list chain "_L1 + where +
           " | sed -n '\\|^[[:space:]]*"_L1 + words.join(u' ').replace(u'.', "[.]"_L1) +
           " # handle |{s|.* # handle ||p;q;}')\"\n"_L1;
}

Result<Emission> writeSingle(
    const Policy &unfitted, QString (*command)(const QStringList &chain, const MergedRule &rule))
{
    const Result<Policy> policy = requireRules(fitted(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{commentLines(lookupTexts(*policy)), policy->warnings};
    for (const MergedItem &item : merged(policy->items)) {
        if (const MergedRule *rule = std::get_if<MergedRule>(&item))
            emission.text += command(chainWords(*policy, rule->direction), *rule);
        else
            emission.text += commentLine(omissionText(std::get<Omission>(item)));
    }
    return emission;
}

/// Nothing tells which table a host has, so the rule says which one it is for.
QString assumption(const Policy &policy)
{
    QStringList chains;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        const QString chain = rule ? chainWords(policy, rule->direction).join(u' ') : QString();
        if (rule && !chains.contains(chain))
            chains += chain;
    }
    return commentLine("assumes the chain "_L1 + chains.join(" and "_L1) +
                       "; where Portolan's whole policy is loaded, load that anew instead"_L1);
}

Result<Emission> writeRules(const Policy &policy)
{
    return writeSingle(policy, insertCommand).map([&](Emission emission) {
        emission.text.prepend(assumption(policy));
        return emission;
    });
}
Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, deleteCommand); }

Result<Emission> tryRules(const Policy &unfitted)
{
    const Result<Policy> policy =
        requireTrial(fitted(unfitted, info()), info(), [](const Rule &) { return 1; });
    if (!policy)
        return tl::unexpected(policy.error());
    QString lines;
    for (const MergedItem &item : merged(policy->items)) {
        if (const MergedRule *rule = std::get_if<MergedRule>(&item)) {
            const QStringList words = QStringList{u"insert"_s, u"rule"_s} +
                                      chainWords(*policy, rule->direction) + singleWords(*rule);
            lines += words.join(u' ') + u'\n';
        }
    }
    return Emission{assumption(*policy) + commentLines(lookupTexts(*policy)) +
                        omissionLines(*policy) + nftTrialScript(lines),
        policy->warnings};
}

QString asCommand(const Emission &emission, bool rollback)
{
    return rollback ? nftRollbackCommand(emission.text)
                    : "nft -f - "_L1 + hereDocument(emission.text);
}

} // namespace

Target nftablesTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .tryRules = tryRules,
        .asCommand = asCommand};
}

} // namespace portolan
