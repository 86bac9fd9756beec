#include "model/policy/BaseRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Merge.h"
#include "model/targets/Spelling.h"

#include <map>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "nftables"_L1,
        .name = "nftables"_L1,
        .scopes = {u"host"_s},
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

/// The sets that stand for names without looked-up addresses: the same name for the same text.
class NameSets
{
public:
    QString setFor(const QString &name, Family family)
    {
        const auto [it, isNew] = m_ids.try_emplace(name);
        if (isNew)
            it->second = uniqueId(name);
        m_used.insert({name, family});
        return it->second + suffix(family);
    }

    QString declarations() const
    {
        QString text;
        for (const auto &[name, family] : m_used) {
            text += "    "_L1 + commentLine("not looked up: "_L1 + name);
            text += "    set "_L1 + m_ids.at(name) + suffix(family) + " {\n        type "_L1 +
                    (family == Family::IPv4 ? "ipv4_addr"_L1 : "ipv6_addr"_L1) +
                    "\n        flags interval\n    }\n\n"_L1;
        }
        return text;
    }

private:
    static QString suffix(Family family) { return family == Family::IPv4 ? u"_v4"_s : u"_v6"_s; }

    QString uniqueId(const QString &name)
    {
        // The prefix keeps a name from beginning with a digit; nft takes 255 characters.
        QString base = "name_"_L1 + safeId(name.toLower()).replace(u'.', u'_').replace(u'-', u'_');
        QString id = base;
        for (int n = 2; !m_taken.insert(id).second; ++n)
            id = base + "_no"_L1 + QString::number(n);
        return id;
    }

    std::map<QString, QString> m_ids;
    std::set<QString> m_taken;
    std::set<std::pair<QString, Family>> m_used;
};

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

QString familyKey(Family family) { return family == Family::IPv4 ? u"ip"_s : u"ip6"_s; }

QStringList endWords(const AddressMatch &end, Family family, QLatin1StringView key, NameSets &sets)
{
    const QStringList field{familyKey(family), QString(key)};
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return {};
    case Kind::Ranges:
        return field + addresses(end.ranges);
    case Kind::Name:
        return field + QStringList{u'@' + sets.setFor(end.name, family)};
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

QStringList ruleWords(const MergedRule &rule, NameSets &sets)
{
    const Family family = rule.families.front();
    QStringList words = endWords(rule.source, family, "saddr"_L1, sets) +
                        endWords(rule.destination, family, "daddr"_L1, sets);
    if (words.isEmpty() && rule.families.size() == 1)
        words = nfproto(family);
    words += rule.ports.empty() ? portlessWords(rule.protocols.front()) : portWords(rule);
    return words + QStringList{u"accept"_s} + commentWords(safeId(rule.flow));
}

QStringList baseWords(const BaseRule &rule)
{
    const bool in = rule.direction == Direction::Inbound;
    QStringList words;
    if (rule.family) {
        if (!rule.sources.empty())
            words += QStringList{familyKey(*rule.family), u"saddr"_s} + addresses(rule.sources);
        if (!rule.destinations.empty())
            words +=
                QStringList{familyKey(*rule.family), u"daddr"_s} + addresses(rule.destinations);
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

QString chainText(const Policy &policy, Direction direction, NameSets &sets)
{
    const QString name = byDirection(direction, "input"_L1, "output"_L1);
    QString text = "    chain "_L1 + name + " {\n        type filter hook "_L1 + name +
                   " priority filter; policy drop;\n\n"_L1;
    for (const BaseRule &rule : baseRules()) {
        if (rule.direction == direction)
            text += "        "_L1 + baseWords(rule).join(u' ') + u'\n';
    }
    text += u'\n';
    for (const MergedItem &item : merged(itemsOf(policy, direction))) {
        text += "        "_L1;
        if (const MergedRule *rule = std::get_if<MergedRule>(&item))
            text += ruleWords(*rule, sets).join(u' ') + u'\n';
        else
            text += commentLine(omissionText(std::get<Omission>(item)));
    }
    return text + "    }\n"_L1;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = fitted(unfitted, info());
    NameSets sets;
    QStringList chains;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            chains += chainText(policy, direction, sets);
    }
    // Naming the table first lets "delete" work where it does not exist yet; nft -f is one
    // transaction, so there is no moment without rules.
    const QString text =
        commentLines(policyHeading(policy, info().name,
            {u"Apply as root: nft -f FILE (again at any time)"_s,
                u"Owns table inet portolan and touches no other."_s})) +
        "\ntable inet portolan\ndelete table inet portolan\n\ntable inet portolan {\n"_L1 +
        sets.declarations() + chains.join(u'\n') + "}\n"_L1;
    return Emission{text, policy.warnings};
}

Result<Emission> writeRules(const Policy &unfitted)
{
    const Result<Policy> policy = requireRules(fitted(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    NameSets noSets;
    Emission emission{{}, policy->warnings};
    for (const MergedItem &item : merged(policy->items)) {
        const MergedRule *rule = std::get_if<MergedRule>(&item);
        if (!rule) {
            emission.text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        const QStringList start{u"nft"_s, u"insert"_s, u"rule"_s, u"inet"_s, u"filter"_s,
            byDirection(rule->direction, "input"_L1, "output"_L1)};
        emission.text += shellCommand(start + ruleWords(*rule, noSets));
    }
    return emission;
}

} // namespace

Target nftablesTarget()
{
    return {.info = info(), .writePolicy = writePolicy, .writeRules = writeRules};
}

} // namespace portolan
