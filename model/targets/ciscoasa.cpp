#include "model/targets/Appliance.h"
#include "model/targets/Crossing.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr auto Comment = "!"_L1;
/// Limits of names of objects and of remarks.
constexpr qsizetype MaxName = 64;
constexpr qsizetype MaxRemark = 100;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "cisco-asa"_L1,
        .name = "Cisco ASA"_L1,
        .scopes = {u"boundary"_s},
        .proof = "read back by a strict parser of our own as the policy's packets; not verified by "
                 "a real parser"_L1,
        .suffix = "asa"_L1,
        .apply = "copy FILE running-config"_L1,
        .names = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .group = TargetGroup::Network,
        .comment = Comment,
    };
    return data;
}

/// The objects that the access lists refer to: their names stand for their content, so that what
/// is defined again is what was there.
class Objects
{
public:
    QString network(const std::vector<IpRange> &blocks)
    {
        QStringList members;
        for (const IpRange &block : blocks)
            members += " network-object "_L1 + blockText(block);
        return define(u"object-group network "_s, u"portolan-net"_s, members);
    }

    QString service(Protocol protocol, const std::vector<PortRange> &ports)
    {
        QStringList members;
        for (const PortRange &range : ports)
            members += " port-object "_L1 + portText(range);
        const QString word = protocolName(protocol);
        const QString name = contentName("portolan-"_L1 + word, members);
        m_texts["object-group service "_L1 + name + u' ' + word] = members;
        return name;
    }

    QString host(const QString &name, Family family)
    {
        const bool v4 = family == Family::IPv4;
        const QString object = hostObjectName(name, MaxName - 3) + (v4 ? "-v4"_L1 : "-v6"_L1);
        m_texts["object network "_L1 + object] = {(v4 ? " fqdn v4 "_L1 : " fqdn v6 "_L1) + name};
        return object;
    }

    static QString blockText(const IpRange &block)
    {
        if (block.isSingle())
            return "host "_L1 + block.toString();
        return subnetText(block);
    }

    static QString subnetText(const IpRange &block)
    {
        if (block.family == Family::IPv6)
            return cidrText(block);
        const uint128 mask = highestAddress(Family::IPv4) - (block.last - block.first);
        return IpAddress{Family::IPv4, block.first}.toString() + u' ' +
               IpAddress{Family::IPv4, mask}.toString();
    }

    static QString portText(const PortRange &range)
    {
        if (range.first == range.last)
            return "eq "_L1 + QString::number(range.first);
        return "range "_L1 + QString::number(range.first) + u' ' + QString::number(range.last);
    }

    QString text() const
    {
        QString text;
        for (const auto &[command, members] : m_texts)
            text += command + u'\n' + members.join(u'\n') + "\n exit\n"_L1;
        return text;
    }

private:
    QString define(const QString &command, const QString &prefix, const QStringList &members)
    {
        const QString name = contentName(prefix, members);
        m_texts[command + name] = members;
        return name;
    }

    std::map<QString, QStringList> m_texts;
};

QString endText(const AddressMatch &end, Family family, Objects &objects)
{
    switch (end.kind) {
    case Kind::Any:
        return family == Family::IPv4 ? u"any4"_s : u"any6"_s;
    case Kind::Name:
        return "object "_L1 + objects.host(end.name, family);
    case Kind::Ranges: {
        const std::vector<IpRange> blocks = blocksOf(end.ranges);
        if (blocks.size() == 1)
            return Objects::blockText(blocks.front());
        return "object-group "_L1 + objects.network(blocks);
    }
    case Kind::Own:
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    return placeholder(end);
}

AddressMatch zoneEnd(const Policy &policy, Family family)
{
    return {Kind::Ranges, ofFamily(policy.zoneAddresses, family), {}};
}

/// Groups of services know tcp and udp.
QStringList portTexts(const Rule &rule, Objects &objects)
{
    if (rule.ports.empty())
        return {QString()};
    if (rule.ports.size() > 1 && rule.protocol != Protocol::Sctp)
        return {" object-group "_L1 + objects.service(rule.protocol, rule.ports)};
    QStringList texts;
    for (const PortRange &range : rule.ports)
        texts += u' ' + Objects::portText(range);
    return texts;
}

QString protocolWord(Protocol protocol)
{
    return protocol == Protocol::Icmpv6 ? u"icmp6"_s : protocolName(protocol);
}

/// What stands behind "extended", a text for each line.
QStringList entries(const Rule &rule, Objects &objects)
{
    const QString start = "permit "_L1 + protocolWord(rule.protocol) + u' ' +
                          endText(rule.source, rule.family, objects) + u' ' +
                          endText(rule.destination, rule.family, objects);
    QStringList texts;
    for (const QString &ports : portTexts(rule, objects))
        texts += start + ports;
    return texts;
}

size_t lineCount(const Rule &rule)
{
    return rule.protocol == Protocol::Sctp ? rule.ports.size() : 1;
}

QString listName(const Policy &policy, Direction direction)
{
    const QString at = policy.at.isEmpty() ? QString() : u'-' + shortId(policy.at, 40);
    return "portolan"_L1 + at + byDirection(direction, "-in"_L1, "-out"_L1);
}

/// A list, whose name stands for its content as those of the objects do: the one that is bound is
/// never cleared or changed, and another one takes its place when it is bound instead.
struct List
{
    QString name;
    QString text;
};

List listOf(const Policy &policy, Direction direction, Objects &objects)
{
    const bool in = direction == Direction::Inbound;
    const auto remark = [](const QString &text) {
        return QStringList{"remark "_L1 + text.left(MaxRemark)};
    };
    const auto line = [](const QString &entry) { return QStringList{"extended "_L1 + entry}; };

    QStringList passed;
    QStringList denied;
    for (const Family family : AllFamilies) {
        if (ofFamily(policy.zoneAddresses, family).empty())
            continue;
        const QString zone = endText(zoneEnd(policy, family), family, objects);
        const QString any = endText({}, family, objects);
        passed += line("permit ip "_L1 + (in ? zone + u' ' + any : any + u' ' + zone));
        denied += line("deny ip "_L1 + (in ? any + u' ' + zone : zone + u' ' + any));
    }
    QStringList entriesOfList = remark(u"both ends in the zone: not judged"_s) + passed;
    QString omissions;
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        if (const Rule *rule = std::get_if<Rule>(&item)) {
            entriesOfList += remark(flowsText(*rule, MaxRemark));
            for (const QString &entry : entries(*rule, objects))
                entriesOfList += line(entry);
        } else {
            omissions += plainComment(Comment, omissionText(std::get<Omission>(item)));
        }
    }
    entriesOfList += remark(
        "everything else "_L1 + byDirection(direction, "into"_L1, "out of"_L1) + " the zone"_L1);
    entriesOfList += denied + remark(u"not judged here"_s) + line(u"permit ip any any"_s);
    List list{contentName(listName(policy, direction), entriesOfList), omissions};
    for (const QString &entry : entriesOfList)
        list.text += "access-list "_L1 + list.name + u' ' + entry + u'\n';
    return list;
}

/// What the connection table of the ASA does not follow by itself.
QStringList replyWarnings(const Policy &policy)
{
    std::set<QString> words;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (rule && !hasPorts(rule->protocol))
            words.insert(protocolName(rule->protocol));
    }
    if (words.empty())
        return {};
    return {Tr::tr("Cisco ASA: replies to %1 pass only where they are inspected (\"inspect icmp\") "
                   "or charted as a flow of their own")
                .arg(QStringList(words.begin(), words.end()).join(", "_L1))};
}

Result<Emission> writePolicy(const Policy &unlimited)
{
    const Policy policy = crossing(unlimited, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    Objects objects;
    QString lists;
    QStringList bindings;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        const List list = listOf(policy, direction, objects);
        lists += u'\n' + list.text;
        bindings += "  access-group "_L1 + list.name + byDirection(direction, " out"_L1, " in"_L1) +
                    " interface (name of the one that faces the zone)"_L1;
    }
    const QStringList howTo =
        QStringList{
            u"Apply in configuration mode, or: copy FILE running-config (again at any time)."_s,
            u"ASA 9.0 or newer. Owns the access lists below, and objects that begin with \"portolan-\":"_s,
            u"their names stand for their content, one that is no longer used does nothing."_s,
            u"Nothing that is bound is changed: bind the new lists in place of those before on the"_s,
            u"interface that faces the zone (what enters the zone leaves the ASA there):"_s} +
        bindings +
        QStringList{
            u"Until then what was bound before holds. Packets with both ends or no end in the zone"_s,
            u"pass by the last line of a list. Host names need a DNS server group. Lists that are no"_s,
            u"longer bound do nothing: clear configure access-list NAME takes one away."_s} +
        crossingLookups(unlimited, info());
    return Emission{plainComments(Comment, policyHeading(policy, info().name, howTo)) + u'\n' +
                        objects.text() + lists,
        policy.warnings + replyWarnings(policy) +
            QStringList{Tr::tr("Cisco ASA: the new access lists take effect once they are bound in "
                               "place of those before, as the heading says")}};
}

Result<Emission> writeSingle(const Policy &unlimited, RuleForm form)
{
    const Result<Policy> policy = requireFewRules(crossing(unlimited, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Objects objects;
    QString lines =
        plainComment(Comment, u"LIST: the one that is bound (show running-config access-group)"_s);
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            lines += plainComment(Comment, omissionText(std::get<Omission>(item)));
            continue;
        }
        lines += plainComment(Comment, flowsText(*rule, MaxRemark));
        for (const QString &entry : entries(*rule, objects)) {
            lines += form == RuleForm::Delete
                         ? "no access-list LIST extended "_L1 + entry + u'\n'
                         : "access-list LIST line 1 extended "_L1 + entry + u'\n';
        }
    }
    // The objects are shared with other rules, so they stay.
    return Emission{form == RuleForm::Insert ? objects.text() + lines : lines, policy->warnings};
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, RuleForm::Insert); }

Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, RuleForm::Delete); }

} // namespace

Target ciscoAsaTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
