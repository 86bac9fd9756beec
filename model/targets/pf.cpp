#include "model/policy/BaseRules.h"
#include "model/targets/Appliance.h"
#include "model/targets/Crossing.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Of a label; 63 is what the kernel keeps.
constexpr qsizetype MaxLabel = 60;

/// SCTP is missing: not every pf matches its ports.
const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "pf"_L1,
        .name = "pf"_L1,
        .scopes = {u"host"_s, u"boundary"_s},
        .proof = "read back by a strict parser of our own as the policy's packets; not verified by "
                 "a real parser"_L1,
        .suffix = "conf"_L1,
        .apply = "pfctl -a ANCHOR -f FILE, with the anchor that the file names"_L1,
        .sets = true,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp,
            Protocol::Ah, Protocol::Gre},
        .group = TargetGroup::OtherSystems,
        .shellRules = true,
    };
    return data;
}

QString familyWord(Family family) { return family == Family::IPv4 ? u"inet"_s : u"inet6"_s; }

QString familySuffix(Family family) { return family == Family::IPv4 ? u"_v4"_s : u"_v6"_s; }

QStringList blockTexts(const std::vector<IpRange> &blocks)
{
    QStringList texts;
    for (const IpRange &block : blocks)
        texts += block.isSingle() ? block.toString() : cidrText(block);
    return texts;
}

QString listText(const QStringList &values)
{
    return values.size() == 1 ? values.first() : "{ "_L1 + values.join(", "_L1) + " }"_L1;
}

/// What is sent to the host itself: forwarded packets are none of a host's business, and pf has
/// no chain for them.
QString ownText(Family family)
{
    if (family == Family::IPv4)
        return u"{ (self), (self:broadcast), 255.255.255.255, 224.0.0.0/4 }"_s;
    return u"{ (self), fe80::/10, ff00::/8 }"_s;
}

/// Addresses that the host itself sends from, the unspecified one too.
QString ownSourceText(Family family)
{
    return family == Family::IPv4 ? u"{ (self), 0.0.0.0/32 }"_s
                                  : u"{ (self), fe80::/10, ::/128 }"_s;
}

/// The tables of a policy. A name holds at most 31 characters, and stands for its content, so that
/// equal ones are one.
class Tables
{
public:
    QString of(const std::vector<IpRange> &ranges)
    {
        const QStringList members = blockTexts(blocksOf(ranges));
        return define(contentName(u"set"_s, members).replace(u'-', u'_'), members, {});
    }

    QString ofName(const AddressMatch &end, Family family)
    {
        const QString safe = safeId(end.name).left(10).replace(u'.', u'_').replace(u'-', u'_');
        const QString id =
            contentName("n_"_L1 + safe, {end.name}).replace(u'-', u'_') + familySuffix(family);
        const QString note = end.ranges.empty() ? "not looked up: "_L1 + end.name : end.name;
        return define(id, blockTexts(blocksOf(end.ranges)), note);
    }

    QString define(const QString &id, const QStringList &members, const QString &note)
    {
        QString text = note.isEmpty() ? QString() : commentLine(note);
        // An empty one is emptied by its braces, also of what was added by hand.
        text += members.isEmpty() ? "table <"_L1 + id + "> persist { }\n"_L1
                                  : "table <"_L1 + id + "> const {\n    "_L1 +
                                        members.join("\n    "_L1) + "\n}\n"_L1;
        m_texts[id] = text;
        return u'<' + id + u'>';
    }

    QString text() const
    {
        QString text;
        for (const auto &[id, definition] : m_texts)
            text += definition;
        return text;
    }

private:
    std::map<QString, QString> m_texts;
};

/// How an end is written; without tables in single rules.
struct Spelling
{
    bool boundary = false;
    Tables *tables = nullptr; ///< null: lists instead
};

QString zoneTable(Family family) { return "<zone"_L1 + familySuffix(family) + u'>'; }

QString outsideTable(Family family) { return "<outside"_L1 + familySuffix(family) + u'>'; }

QString endText(const AddressMatch &end, Family family, const Spelling &spelling, bool isSource)
{
    switch (end.kind) {
    case Kind::Own:
        return isSource ? u"(self)"_s : ownText(family);
    case Kind::Any:
        return spelling.boundary ? outsideTable(family) : u"any"_s;
    case Kind::Ranges: {
        const std::vector<IpRange> blocks = blocksOf(end.ranges);
        if (blocks.size() == 1 || !spelling.tables)
            return listText(blockTexts(blocks));
        return spelling.tables->of(end.ranges);
    }
    case Kind::Name:
        if (spelling.tables)
            return spelling.tables->ofName(end, family);
        if (!end.ranges.empty())
            return listText(blockTexts(blocksOf(end.ranges)));
        break;
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    // In single brackets it would be a table, which pf takes for empty.
    return u'<' + placeholder(end) + u'>';
}

QString protocolWord(Protocol protocol)
{
    return protocol == Protocol::Icmpv6 ? u"ipv6-icmp"_s : protocolName(protocol);
}

QString portsText(const std::vector<PortRange> &ports)
{
    QStringList texts;
    for (const PortRange &range : ports)
        texts += range.toString().replace(u'-', u':');
    return texts.isEmpty() ? QString() : " port "_L1 + listText(texts);
}

QString ruleText(const Rule &rule, const Spelling &spelling)
{
    // At a boundary a packet is seen where it enters and again where it leaves.
    const QString way =
        spelling.boundary ? QString() : byDirection(rule.direction, " in"_L1, " out"_L1);
    QString text = "pass"_L1 + way + " quick "_L1 + familyWord(rule.family) + " proto "_L1 +
                   protocolWord(rule.protocol) + " from "_L1 +
                   endText(rule.source, rule.family, spelling, true) + " to "_L1 +
                   endText(rule.destination, rule.family, spelling, false) + portsText(rule.ports);
    if (rule.protocol == Protocol::Tcp)
        text += " flags S/SA"_L1;
    return text + " keep state label \""_L1 + flowsText(rule, MaxLabel) + "\"\n"_L1;
}

/// The ends of a base rule: the own one is the host itself, since what is forwarded stays
/// untouched.
QString baseEnds(const BaseRule &rule, Family family, const QString &sourcePort)
{
    const bool in = rule.direction == Direction::Inbound;
    const auto text = [&](const std::vector<IpRange> &ranges, const QString &own) {
        return ranges.empty() ? own : listText(blockTexts(blocksOf(ranges)));
    };
    return " from "_L1 + text(rule.sources, in ? u"any"_s : ownSourceText(family)) + sourcePort +
           " to "_L1 + text(rule.destinations, in ? ownText(family) : u"any"_s);
}

/// Replies need none: a state is looked for before any rule.
QString baseText(const BaseRule &rule)
{
    const QString start =
        "pass "_L1 + byDirection(rule.direction, "in"_L1, "out"_L1) + " quick "_L1;
    QString text;
    switch (rule.match) {
    case BaseRule::Match::Established:
        return {};
    case BaseRule::Match::Loopback:
        text = start + "on lo0 all"_L1;
        break;
    case BaseRule::Match::IcmpTypes: {
        const bool v6 = rule.family == Family::IPv6;
        QStringList types;
        for (const quint8 type : rule.types)
            types += QString::number(type);
        text = start + (v6 ? "inet6 proto ipv6-icmp"_L1 : "inet proto icmp"_L1) +
               baseEnds(rule, v6 ? Family::IPv6 : Family::IPv4, {}) +
               (v6 ? " icmp6-type "_L1 : " icmp-type "_L1) + listText(types);
        break;
    }
    case BaseRule::Match::Udp: {
        const Family family = rule.family.value_or(Family::IPv4);
        text = start + familyWord(family) + " proto udp"_L1 +
               baseEnds(rule, family, " port "_L1 + QString::number(rule.sourcePort)) +
               " port "_L1 + QString::number(rule.destinationPort);
        break;
    }
    }
    return text + " no state label \""_L1 + rule.comment + "\"\n"_L1;
}

QString hostText(const Policy &policy, Tables &tables)
{
    QString text;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        text += u'\n';
        for (const BaseRule &rule : baseRules()) {
            if (rule.direction == direction)
                text += baseText(rule);
        }
        for (const PolicyItem &item : itemsOf(policy, direction)) {
            const Rule *rule = std::get_if<Rule>(&item);
            text += rule ? ruleText(*rule, {false, &tables})
                         : commentLine(omissionText(std::get<Omission>(item)));
        }
        for (const Family family : AllFamilies) {
            text += direction == Direction::Inbound
                        ? "block drop in quick "_L1 + familyWord(family) + " from any to "_L1 +
                              ownText(family) + u'\n'
                        : "block drop out quick "_L1 + familyWord(family) + " from "_L1 +
                              ownSourceText(family) + " to any\n"_L1;
        }
    }
    return text;
}

/// Everything outside the zone but what stays on a link; the longest prefix decides. A zone that
/// has half of all addresses in one block would be no longer than what it is taken from.
void defineSides(const Policy &policy, Family family, Tables &tables)
{
    const std::vector<IpRange> zone = blocksOf(ofFamily(policy.zoneAddresses, family));
    const QString suffix = familySuffix(family);
    tables.define("zone"_L1 + suffix, blockTexts(zone), {});
    const bool isWide = std::any_of(zone.begin(), zone.end(),
        [](const IpRange &block) { return block.prefixLength().value_or(0) <= 1; });
    QStringList outside = isWide ? blockTexts(blocksOf(outsideOf(zone, family)))
                                 : blockTexts({IpRange::block({family, 0}, 1),
                                       IpRange::block({family, highestAddress(family)}, 1)});
    QStringList inside = isWide ? QStringList() : blockTexts(zone);
    if (!outside.isEmpty())
        inside += blockTexts(linkLocalBlocks(family));
    for (const QString &block : inside)
        outside += u'!' + block;
    tables.define("outside"_L1 + suffix, outside, {});
}

QString boundaryText(const Policy &policy, Tables &tables)
{
    QString text;
    for (const Family family : AllFamilies) {
        if (!ofFamily(policy.zoneAddresses, family).empty())
            defineSides(policy, family, tables);
    }
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        text += u'\n';
        for (const PolicyItem &item : itemsOf(policy, direction)) {
            const Rule *rule = std::get_if<Rule>(&item);
            text += rule ? ruleText(*rule, {true, &tables})
                         : commentLine(omissionText(std::get<Omission>(item)));
        }
        for (const Family family : AllFamilies) {
            if (ofFamily(policy.zoneAddresses, family).empty())
                continue;
            const bool in = direction == Direction::Inbound;
            text += "block drop quick "_L1 + familyWord(family) + " from "_L1 +
                    (in ? outsideTable(family) : zoneTable(family)) + " to "_L1 +
                    (in ? zoneTable(family) : outsideTable(family)) + u'\n';
        }
    }
    return text;
}

/// The place of a boundary has an anchor of its own: loading one replaces all that it holds. A name
/// has at most 63 signs.
QString anchorOf(const Policy &policy)
{
    return policy.scope == Scope::Boundary ? "portolan-"_L1 + shortId(policy.at, 50)
                                           : u"portolan"_s;
}

QStringList howTo(const Policy &policy)
{
    const QString anchor = anchorOf(policy);
    QStringList lines{"Apply as root: pfctl -a "_L1 + anchor + " -f FILE (again at any time)"_L1,
        "Owns the anchor \""_L1 + anchor +
            "\" and nothing else. pf.conf needs this line before its own filter"_L1,
        "rules that are quick, and after translation:  anchor \""_L1 + anchor + u'"'};
    if (policy.scope == Scope::Boundary) {
        lines += QStringList{
            u"Judges only packets with exactly one end in the zone, where they enter and where they"_s,
            u"leave; for what is translated on the way write rules by hand."_s};
    } else {
        lines += QStringList{
            u"Forwarded packets pass untouched, unless they are translated to this host's address;"_s,
            u"what goes to a multicast group counts as sent to this host."_s,
            u"pf cannot match the hop limit of neighbour discovery; the host checks it itself."_s};
    }
    return lines;
}

QStringList stateWarnings(const Policy &policy)
{
    if (policy.directions == Directions::Both)
        return {};
    return {Tr::tr("pf: only one direction is judged, so replies pass only where another rule "
                   "passes the first packet of the other direction with \"keep state\"")};
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const bool boundary = unfitted.scope == Scope::Boundary;
    const Policy policy = boundary ? crossing(unfitted, info()) : fitted(unfitted, info());
    Tables tables;
    const QString rules = boundary ? boundaryText(policy, tables) : hostText(policy, tables);
    const QStringList heading =
        policyHeading(policy, info().name, howTo(policy) + lookupTexts(policy));
    QString text = commentLines(heading);
    if (const QString defined = tables.text(); !defined.isEmpty())
        text += u'\n' + defined;
    return Emission{text + rules, policy.warnings + stateWarnings(policy)};
}

/// Each rule stands in an anchor of its own, so that it can be taken away again.
QString anchorOf(const QString &text, const Rule &rule)
{
    return "portolan-rules/"_L1 +
           contentName(byDirection(rule.direction, "in"_L1, "out"_L1), {text});
}

Result<Emission> writeSingle(const Policy &unfitted, RuleForm form)
{
    const bool boundary = unfitted.scope == Scope::Boundary;
    const Result<Policy> policy =
        requireRules(boundary ? crossing(unfitted, info()) : fitted(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    QString text =
        commentLine(u"pf.conf needs before its own rules: anchor \"portolan-rules/*\""_s);
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        const QString line = ruleText(*rule, {}).trimmed();
        const QStringList load{u"pfctl"_s, u"-a"_s, anchorOf(line, *rule)};
        if (form == RuleForm::Insert)
            text += "printf '%s\\n' "_L1 + shellQuoted(line) + " | "_L1 +
                    shellCommand(load + QStringList{u"-f"_s, u"-"_s});
        else
            text += shellCommand(load + QStringList{u"-F"_s, u"rules"_s});
    }
    return Emission{text, policy->warnings};
}

Result<Emission> writeRules(const Policy &policy) { return writeSingle(policy, RuleForm::Insert); }

Result<Emission> deleteRules(const Policy &policy) { return writeSingle(policy, RuleForm::Delete); }

} // namespace

Target pfTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
