#include "model/targets/NftSets.h"

#include "model/targets/Spelling.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// nft takes 128 bytes in a comment.
constexpr qsizetype MaxComment = 120;

QString familySuffix(Family family) { return family == Family::IPv4 ? u"_v4"_s : u"_v6"_s; }

QString addressType(Family family)
{
    return family == Family::IPv4 ? u"ipv4_addr"_s : u"ipv6_addr"_s;
}

QString listed(const std::vector<IpRange> &ranges)
{
    QString text;
    for (const IpRange &range : ranges)
        text += (text.isEmpty() ? QString() : u", "_s) + range.toString();
    return text;
}

/// The fields of a group, joined as nft concatenates them.
QString fieldsOf(const FastGroup &group, const QString &address, const QString &otherAddress,
    const QString &protocol, const QString &port)
{
    QStringList fields;
    if (group.matchesSource)
        fields += address;
    if (group.matchesDestination)
        fields += otherAddress;
    fields += protocol;
    if (group.hasPorts)
        fields += port;
    return fields.join(" . "_L1);
}

/// 47 for gre and the like: numbers mean the same whatever the names that nft knows.
void appendProtocol(QString &text, Protocol protocol)
{
    if (hasPorts(protocol))
        text += protocolName(protocol);
    else
        text += QString::number(protocolNumber(protocol));
}

QString elementsText(const FastGroup &group, bool withNames)
{
    QString text;
    text.reserve(qsizetype(group.elements.size()) * (withNames ? 90 : 60));
    for (const FastElement &element : group.elements) {
        text += text.isEmpty() ? "\n            "_L1 : ",\n            "_L1;
        if (group.matchesSource)
            text += element.source.toString() + " . "_L1;
        if (group.matchesDestination)
            text += element.destination.toString() + " . "_L1;
        appendProtocol(text, element.protocol);
        if (group.hasPorts)
            text += " . "_L1 + element.ports.toString();
        if (withNames)
            text += " comment \""_L1 + flowsText(*element.rule, MaxComment) + u'"';
    }
    return text;
}

} // namespace

QString nftFamilyKey(Family family) { return family == Family::IPv4 ? u"ip"_s : u"ip6"_s; }

NftSets::NftSets(const std::map<QString, Lookup> &lookups)
    : m_lookups(lookups)
{}

QString NftSets::setFor(const AddressMatch &end, Family family)
{
    const auto [named, isNew] = m_names.try_emplace({end.name, family, end.ranges});
    if (!isNew)
        return named->second;
    QString &base = m_bases[end.name];
    if (base.isEmpty())
        base = uniqueId(end.name);
    named->second = base + familySuffix(family);
    // The same name may stand for other addresses in another rule.
    while (!m_ids.insert(named->second).second)
        named->second = uniqueId(end.name) + familySuffix(family);
    return named->second;
}

QString NftSets::uniqueId(const QString &name)
{
    // The prefix keeps a name from beginning with a digit; nft takes 255 characters.
    const QString base =
        "name_"_L1 + safeId(name.toLower()).replace(u'.', u'_').replace(u'-', u'_');
    QString id = base;
    for (int n = 2; !m_taken.insert(id).second; ++n)
        id = base + "_no"_L1 + QString::number(n);
    return id;
}

void NftSets::declare(const QString &id, const QString &comment, const QString &type,
    bool isInterval, const QString &elements)
{
    m_text += "    "_L1 + commentLine(comment) + "    set "_L1 + id + " {\n        type "_L1 +
              type + u'\n';
    if (isInterval)
        m_text += "        flags interval\n"_L1;
    if (!elements.isEmpty())
        m_text += "        elements = { "_L1 + elements + " }\n"_L1;
    m_text += "    }\n\n"_L1;
}

void NftSets::addRanges(const QString &id, const QString &what, const std::vector<IpRange> &ranges)
{
    const Family family = ranges.front().family;
    declare(id + familySuffix(family), what, addressType(family), true, listed(ranges));
}

QStringList NftSets::addGroups(const FastForm &form, const QString &in)
{
    const bool withNames = elementCount(form) <= MostNamedElements;
    QStringList rules;
    for (const FastGroup &group : form.groups) {
        const QString id =
            in + familySuffix(group.family) + u'_' + QString::number(rules.size() + 1);
        const QString address = addressType(group.family);
        const QString ip = nftFamilyKey(group.family);
        declare(id, fieldsOf(group, u"source"_s, u"destination"_s, u"protocol"_s, u"port"_s),
            fieldsOf(group, address, address, u"inet_proto"_s, u"inet_service"_s), !group.isExact,
            elementsText(group, withNames));
        QString rule =
            fieldsOf(group, ip + " saddr"_L1, ip + " daddr"_L1, u"meta l4proto"_s, u"th dport"_s);
        if (!group.matchesSource && !group.matchesDestination)
            rule.prepend(
                "meta nfproto ip"_L1 + (group.family == Family::IPv4 ? "v4 "_L1 : "v6 "_L1));
        rules += rule + " @"_L1 + id + " accept"_L1;
    }
    return rules;
}

QString NftSets::declarations() const
{
    QString text;
    for (const auto &[set, id] : m_names) {
        const auto &[name, family, ranges] = set;
        const auto lookup = m_lookups.find(name);
        QString what = "not looked up: "_L1 + name;
        if (!ranges.empty() && lookup != m_lookups.end()) {
            what = name + ": looked up "_L1 + lookup->second.date.toString(Qt::ISODate) +
                   " from "_L1 + lookup->second.source;
        } else if (!ranges.empty()) {
            what = name + ": looked up"_L1;
        }
        NftSets one(m_lookups);
        one.declare(id, what, addressType(family), true, listed(ranges));
        text += one.m_text;
    }
    return text + m_text;
}

} // namespace portolan
