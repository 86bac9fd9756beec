#include "model/targets/Appliance.h"
#include "model/targets/Crossing.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr auto Comment = "!"_L1;
/// What IOS takes in a remark.
constexpr qsizetype MaxRemark = 100;
/// Entries of a whole policy are numbered from here, so that there is room for single rules.
constexpr int FirstNumber = 100'000;

/// SCTP is missing: an access list matches it, but not its ports.
const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "cisco-ios"_L1,
        .name = "Cisco IOS access list"_L1,
        .scopes = {u"boundary"_s},
        .proof = "read back by a strict parser of our own as the policy's packets, compared with "
                 "capirca; not verified by a real parser"_L1,
        .suffix = "ios"_L1,
        .apply = "copy FILE running-config"_L1,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp,
            Protocol::Ah, Protocol::Gre},
        .stateful = false,
        .group = TargetGroup::Network,
        .comment = Comment,
    };
    return data;
}

Direction opposite(Direction direction)
{
    return direction == Direction::Inbound ? Direction::Outbound : Direction::Inbound;
}

/// Entries of an access list, without "permit" and the number.
struct Entry
{
    QString protocol;
    QString source;
    QString sourcePorts;
    QString destination;
    QString destinationPorts;
    QString end = {}; ///< "established", an ICMP type

    QString text() const
    {
        QStringList words{protocol, source, sourcePorts, destination, destinationPorts, end};
        words.removeAll(QString());
        return words.join(u' ');
    }
};

QString ipWord(Family family) { return family == Family::IPv4 ? u"ip"_s : u"ipv6"_s; }

QString blockText(const IpRange &block)
{
    const QString first = IpAddress{block.family, block.first}.toString();
    if (block.isAll())
        return u"any"_s;
    if (block.isSingle())
        return "host "_L1 + first;
    if (block.family == Family::IPv6)
        return cidrText(block);
    return first + u' ' + IpAddress{Family::IPv4, block.last - block.first}.toString();
}

QStringList blockTexts(const std::vector<IpRange> &blocks)
{
    QStringList texts;
    for (const IpRange &block : blocks)
        texts += blockText(block);
    return texts;
}

QStringList endTexts(const AddressMatch &end, Family family)
{
    if (end.kind == Kind::Any || end.kind == Kind::Ranges)
        return blockTexts(blocksOf(end, family));
    return {placeholder(end)};
}

QString protocolWord(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Ah:
        return u"ahp"_s;
    case Protocol::Icmpv6:
        return u"icmp"_s;
    default:
        return protocolName(protocol);
    }
}

/// GRE has a name in lists for IPv4 only.
QString protocolText(Protocol protocol, Family family)
{
    if (protocol == Protocol::Gre && family == Family::IPv6)
        return QString::number(protocolNumber(protocol));
    return protocolWord(protocol);
}

QString portText(const PortRange &range)
{
    if (range.first == range.last)
        return "eq "_L1 + QString::number(range.first);
    return "range "_L1 + QString::number(range.first) + u' ' + QString::number(range.last);
}

QStringList portTexts(const Rule &rule)
{
    QStringList texts;
    for (const PortRange &range : rule.ports)
        texts += portText(range);
    return texts.isEmpty() ? QStringList{QString()} : texts;
}

std::vector<Entry> entries(const Rule &rule)
{
    std::vector<Entry> result;
    for (const QString &source : endTexts(rule.source, rule.family)) {
        for (const QString &destination : endTexts(rule.destination, rule.family)) {
            for (const QString &ports : portTexts(rule)) {
                result.push_back(
                    {protocolText(rule.protocol, rule.family), source, {}, destination, ports});
            }
        }
    }
    return result;
}

/// What the replies to the packets of \a rule look like, in the other direction.
std::vector<Entry> returnEntries(const Rule &rule)
{
    std::vector<Entry> result = entries(rule);
    for (Entry &entry : result) {
        entry = {entry.protocol, entry.destination, entry.destinationPorts, entry.source, {}, {}};
        if (rule.protocol == Protocol::Tcp)
            entry.end = u"established"_s;
        else if (rule.protocol == Protocol::Udp)
            entry.destinationPorts = u"range 1024 65535"_s;
        else if (rule.protocol == Protocol::Icmp || rule.protocol == Protocol::Icmpv6)
            entry.end = u"echo-reply"_s;
    }
    return result;
}

/// With those of the replies; counted before they are made.
size_t lineCount(const Rule &rule)
{
    return 2 * size_t(endTexts(rule.source, rule.family).size()) *
           size_t(endTexts(rule.destination, rule.family).size()) *
           std::max<size_t>(1, rule.ports.size());
}

/// Which list: that of the packets of one direction and family.
struct List
{
    Direction direction;
    Family family;
};

QString listName(const Policy &policy, const List &list)
{
    const QString at = policy.at.isEmpty() ? QString() : u'-' + shortId(policy.at, 40);
    return "portolan"_L1 + at + byDirection(list.direction, "-in"_L1, "-out"_L1) +
           (list.family == Family::IPv6 ? "-v6"_L1 : ""_L1);
}

QString listCommand(const Policy &policy, const List &list)
{
    return (list.family == Family::IPv4 ? "ip access-list extended "_L1 : "ipv6 access-list "_L1) +
           listName(policy, list) + u'\n';
}

QString remark(const QString &text) { return " remark "_L1 + text.left(MaxRemark) + u'\n'; }

/// Everything that the list does not judge: what has its other end in the zone, what stays on the
/// link.
std::vector<Entry> unjudged(const Policy &policy, const List &list)
{
    const bool in = list.direction == Direction::Inbound;
    std::vector<Entry> result;
    for (const QString &block : blockTexts(linkLocalBlocks(list.family))) {
        // A group is no source.
        const bool isGroup = block.startsWith("224."_L1) || block.startsWith("host 255."_L1) ||
                             block.startsWith("ff"_L1);
        if (!in || !isGroup)
            result.push_back(
                {ipWord(list.family), in ? block : u"any"_s, {}, in ? u"any"_s : block, {}});
    }
    for (const QString &block : blockTexts(blocksOf(ofFamily(policy.zoneAddresses, list.family)))) {
        result.push_back(
            {ipWord(list.family), in ? block : u"any"_s, {}, in ? u"any"_s : block, {}});
    }
    return result;
}

QStringList errorTypes(Family family)
{
    if (family == Family::IPv4)
        return {u"3"_s, u"11"_s, u"12"_s};
    return {u"1"_s, u"2"_s, u"3"_s, u"4"_s};
}

QString permits(const std::vector<Entry> &some)
{
    QString text;
    for (const Entry &entry : some)
        text += " permit "_L1 + entry.text() + u'\n';
    return text;
}

/// What connection tracking would let through as related.
QString errorPermits(const Policy &policy, const List &list)
{
    const bool in = list.direction == Direction::Inbound;
    std::vector<Entry> some;
    for (const QString &block : blockTexts(blocksOf(ofFamily(policy.zoneAddresses, list.family)))) {
        for (const QString &type : errorTypes(list.family)) {
            some.push_back({u"icmp"_s, in ? u"any"_s : block, {}, in ? block : u"any"_s, {}, type});
        }
        if (!covers(policy.directions, opposite(list.direction))) {
            some.push_back(
                {u"tcp"_s, in ? u"any"_s : block, {}, in ? block : u"any"_s, {}, u"established"_s});
        }
    }
    return remark(u"ICMP errors, which belong to connections"_s) + permits(some);
}

QString listText(const Policy &policy, const List &list)
{
    QString text = (list.family == Family::IPv4 ? "no "_L1 + listCommand(policy, list)
                                                : "no "_L1 + listCommand(policy, list)) +
                   listCommand(policy, list);
    // A remark may take a number of its own, so it is the first entry that sets the start.
    const std::vector<Entry> first = unjudged(policy, list);
    QString start = permits({first.begin(), first.begin() + 1}).trimmed();
    if (list.family == Family::IPv4)
        text += u' ' + QString::number(FirstNumber) + u' ' + start + u'\n';
    else
        text += " sequence "_L1 + QString::number(FirstNumber) + u' ' + start + u'\n';
    text += permits({first.begin() + 1, first.end()});
    text += errorPermits(policy, list);
    for (const PolicyItem &item : itemsOf(policy, list.direction)) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule && list.family == Family::IPv4)
            text += plainComment(Comment, omissionText(std::get<Omission>(item)));
        if (rule && rule->family == list.family)
            text += remark(flowsText(*rule, MaxRemark)) + permits(entries(*rule));
    }
    for (const PolicyItem &item : itemsOf(policy, opposite(list.direction))) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (rule && rule->family == list.family)
            text += remark("replies: "_L1 + flowsText(*rule, MaxRemark - 9)) +
                    permits(returnEntries(*rule));
    }
    const bool in = list.direction == Direction::Inbound;
    text += remark("everything else "_L1 + byDirection(list.direction, "into"_L1, "out of"_L1) +
                   " the zone"_L1);
    for (const QString &block : blockTexts(blocksOf(ofFamily(policy.zoneAddresses, list.family)))) {
        text += " deny "_L1 +
                Entry{ipWord(list.family), in ? u"any"_s : block, {}, in ? block : u"any"_s, {}}
                    .text() +
                u'\n';
    }
    text += remark(u"not judged here"_s) + " permit "_L1 + ipWord(list.family) + " any any\n"_L1;
    return text + " exit\n"_L1;
}

QString statelessWarning()
{
    return Tr::tr("Cisco IOS access lists keep no state: replies are let through as TCP "
                  "\"established\", and for UDP from the flow's port to 1024-65535, which is wider "
                  "than connection tracking");
}

/// Which replies could be expected is not known where the other direction is not judged.
QStringList stateWarnings(const Policy &policy)
{
    QStringList warnings{statelessWarning()};
    if (policy.directions != Directions::Both) {
        warnings +=
            Tr::tr("Cisco IOS: only one direction is judged, so of the replies to what goes "
                   "the other way only those of TCP pass");
    }
    return warnings;
}

Result<Emission> writePolicy(const Policy &unlimited)
{
    const Policy policy = crossing(unlimited, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    QStringList bindings;
    QStringList omitted;
    QString lists;
    for (const Family family : AllFamilies) {
        if (ofFamily(policy.zoneAddresses, family).empty())
            continue;
        for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
            if (!covers(policy.directions, direction))
                continue;
            const List list{direction, family};
            lists += u'\n' + listText(policy, list);
            bindings +=
                (family == Family::IPv4 ? "  ip access-group "_L1 : "  ipv6 traffic-filter "_L1) +
                listName(policy, list) + byDirection(direction, " out"_L1, " in"_L1);
        }
    }
    // Omissions stand in the lists for IPv4; without any they stand here.
    if (ofFamily(policy.zoneAddresses, Family::IPv4).empty()) {
        for (const PolicyItem &item : policy.items) {
            if (const Omission *omission = std::get_if<Omission>(&item))
                omitted += omissionText(*omission);
        }
    }
    const QStringList howTo =
        QStringList{
            u"Apply in configuration mode, or: copy FILE running-config (again at any time)."_s,
            u"Owns the access lists below and no others. Each stands on the interface that faces the"_s,
            u"zone; what enters the zone leaves the router there, so its list is bound \"out\":"_s,
            u"  interface (the one that faces the zone)"_s} +
        bindings +
        QStringList{u"While a list is written anew IOS filters by as much of it as is there;"_s,
            u"\"reload in 5\" before and \"reload cancel\" after is the way back if that shuts you out."_s,
            u"An access list keeps no state: replies pass as TCP established, and for UDP from the"_s,
            u"flow's port to 1024-65535. Packets with both ends or no end in the zone pass."_s} +
        crossingLookups(unlimited, info()) + omitted;
    return Emission{plainComments(Comment, policyHeading(policy, info().name, howTo)) + lists,
        policy.warnings + stateWarnings(policy)};
}

/// A place in front of the whole policy, the same for the same entry.
QString numberOf(const QString &entry)
{
    const QByteArray digest = QCryptographicHash::hash(entry.toUtf8(), QCryptographicHash::Sha256);
    return QString::number(1 + digest.toHex().left(8).toUInt(nullptr, 16) % (FirstNumber - 1));
}

QString singleText(
    const Policy &policy, const List &list, const std::vector<Entry> &some, RuleForm form)
{
    QString text = listCommand(policy, list);
    for (const Entry &entry : some) {
        const QString permit = "permit "_L1 + entry.text();
        if (form == RuleForm::Delete)
            text += " no "_L1 + permit + u'\n';
        else if (list.family == Family::IPv4)
            text += u' ' + numberOf(permit) + u' ' + permit + u'\n';
        else
            text += " sequence "_L1 + numberOf(permit) + u' ' + permit + u'\n';
    }
    return text + " exit\n"_L1;
}

Result<Emission> writeSingle(const Policy &unlimited, RuleForm form)
{
    const Result<Policy> policy = requireFewRules(crossing(unlimited, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{{}, policy->warnings + QStringList{statelessWarning()}};
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            emission.text += plainComment(Comment, omissionText(std::get<Omission>(item)));
            continue;
        }
        emission.text += plainComment(Comment, flowsText(*rule, MaxRemark) + " and its replies"_L1);
        emission.text +=
            singleText(*policy, {rule->direction, rule->family}, entries(*rule), form) +
            singleText(
                *policy, {opposite(rule->direction), rule->family}, returnEntries(*rule), form);
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, RuleForm::Insert); }

Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, RuleForm::Delete); }

} // namespace

Target ciscoIosTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
