#include "model/targets/Dialects.h"
#include "model/targets/FilterRow.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;
using Match = FilterRow::Match;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// What one rule takes in dst-port; a range counts two.
constexpr int MaxPorts = 15;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "mikrotik"_L1,
        .name = "MikroTik RouterOS 7"_L1,
        .scopes = {u"host"_s, u"boundary"_s},
        .proof = "own parser of the text, compared as packet sets; not verified by the vendor's"_L1,
        .suffix = "rsc"_L1,
        .apply = "/import file-name=FILE"_L1,
        .ranges = true,
        .sets = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
        .group = TargetGroup::Network,
    };
    return data;
}

QString menu(Family family)
{
    return family == Family::IPv4 ? u"/ip firewall"_s : u"/ipv6 firewall"_s;
}

/// IPv6 takes blocks only.
QStringList rangeTexts(const std::vector<IpRange> &ranges)
{
    QStringList texts;
    for (const IpRange &range : ranges) {
        for (const IpRange &part :
            range.family == Family::IPv4 ? std::vector{range} : toBlocks(range))
            texts += part.toString();
    }
    return texts;
}

QString protocolWord(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Esp:
        return u"ipsec-esp"_s;
    case Protocol::Ah:
        return u"ipsec-ah"_s;
    default:
        return protocolName(protocol);
    }
}

/// The address lists of a policy. A list of charted addresses is named after what is in it, so that
/// a rule of an earlier policy never sees other addresses in its list while the new one comes in.
class Lists
{
public:
    Lists(const Policy &policy, const QString &chain)
        : m_policy(policy)
        , m_chain(chain)
    {}

    QString listFor(const AddressMatch &end)
    {
        const QStringList texts = rangeTexts(end.ranges);
        const QString content = end.name + u' ' + texts.join(u' ');
        const QByteArray hash =
            QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
        const QString id = m_chain + u'-' + QString::fromLatin1(hash);
        m_lists.insert({id, {texts, end.name}});
        return id;
    }

    QString text() const
    {
        QString text = "remove [find where comment=\"portolan: "_L1 + m_chain + "\"]\n"_L1;
        for (const auto &[id, list] : m_lists) {
            if (!list.name.isEmpty())
                text += commentLine(id + ": "_L1 + plainLine(lookupText(m_policy, list.name)));
            for (const QString &address : list.addresses)
                text += "add list="_L1 + id + " address="_L1 + address +
                        " comment=\"portolan: "_L1 + m_chain + "\"\n"_L1;
        }
        return text;
    }

private:
    struct List
    {
        QStringList addresses;
        QString name;
    };
    const Policy &m_policy;
    QString m_chain;
    std::map<QString, List> m_lists;
};

QStringList endWords(const AddressMatch &end, const QString &key, Lists &lists)
{
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return {};
    case Kind::Ranges:
        if (const QStringList texts = rangeTexts(end.ranges); texts.size() == 1)
            return {key + u'=' + texts.front()};
        return {key + "-list="_L1 + lists.listFor(end)};
    case Kind::Name:
        return {key + "-list="_L1 + lists.listFor(end)};
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    return {key + u'=' + placeholder(end)};
}

/// The ways of matching protocol, types and ports, each the words of a rule of its own.
std::vector<QStringList> packetWords(const FilterRow &row)
{
    QStringList start{"protocol="_L1 + protocolWord(*row.protocol)};
    if (row.hopLimit > 0)
        start += "hop-limit=equal:"_L1 + QString::number(row.hopLimit);
    if (row.sourcePort > 0)
        start += "src-port="_L1 + QString::number(row.sourcePort);
    std::vector<QStringList> ways;
    for (const quint8 type : row.types)
        ways.push_back(
            start + QStringList{"icmp-options="_L1 + QString::number(type) + ":0-255"_L1});
    for (const std::vector<PortRange> &list : splitPorts(row.ports, MaxPorts)) {
        QStringList ports;
        for (const PortRange &range : list)
            ports += range.toString();
        ways.push_back(start + QStringList{"dst-port="_L1 + ports.join(u',')});
    }
    return ways.empty() ? std::vector{start} : ways;
}

/// Everything that matches, for one family; none of the row is for the other.
std::vector<QStringList> matches(const FilterRow &row, Family family, Lists &lists)
{
    if (row.family && *row.family != family)
        return {};
    const bool isV4 = family == Family::IPv4;
    switch (row.match) {
    case Match::Loopback:
        // Before 7.14 there is no interface of that name; what a router sends to itself has these
        // addresses, and no packet from outside may carry them (RFC 1122, RFC 4291).
        return {isV4 ? QStringList{u"src-address=127.0.0.0/8"_s, u"dst-address=127.0.0.0/8"_s}
                     : QStringList{u"src-address=::1"_s, u"dst-address=::1"_s}};
    case Match::Established:
        return {{u"connection-state=established,related"_s}};
    case Match::Packets:
        break;
    }
    const QStringList ends = endWords(row.source, u"src-address"_s, lists) +
                             endWords(row.destination, u"dst-address"_s, lists);
    std::vector<QStringList> all;
    for (const QStringList &way : packetWords(row))
        all.push_back(ends + way);
    return all;
}

/// A router may be a host and the boundary of several zones at once.
QString ownChain(const Policy &policy, Direction direction)
{
    const QString side = byDirection(direction, "in"_L1, "out"_L1);
    if (policy.scope == Scope::Boundary)
        return "portolan-"_L1 + safeId(policy.at) + u'-' + side;
    return "portolan-"_L1 + side;
}

QString comment(const QString &text) { return "comment=\"portolan: "_L1 + text + u'"'; }

QString addLine(
    const QString &chain, const QString &action, const QStringList &words, const QString &text)
{
    return "add chain="_L1 + chain + " action="_L1 + action +
           (words.isEmpty() ? QString() : u' ' + words.join(u' ')) + u' ' + comment(text) + u'\n';
}

QString chainText(const Policy &policy, Direction direction, Family family, Lists &lists)
{
    const QString chain = ownChain(policy, direction);
    const bool isBoundary = policy.scope == Scope::Boundary;
    QString text;
    // The jump has seen the end inside; a packet whose other end is inside too goes on untouched.
    for (const QString &range : isBoundary ? rangeTexts(zoneIn(policy, family)) : QStringList()) {
        const QString key = byDirection(direction, "src-address="_L1, "dst-address="_L1);
        text += addLine(chain, u"return"_s, {key + range}, u"inside the zone"_s);
    }
    for (const FilterItem &item : filterItems(policy, direction)) {
        const FilterRow *row = std::get_if<FilterRow>(&item);
        if (!row) {
            // One of the two menus is enough to say it.
            if (family == Family::IPv4)
                text += commentLine(plainLine(omissionText(std::get<Omission>(item))));
            continue;
        }
        for (const QStringList &words : matches(*row, family, lists))
            text += addLine(chain, u"accept"_s, words, row->comment);
    }
    return text + addLine(chain, u"drop"_s, {}, u"end"_s);
}

/// A jump in front of everything that is there; \a words: of what.
QString jumpLine(const Policy &policy, Direction direction, Family family, const QString &words)
{
    const QString chain = policy.scope == Scope::Boundary
                              ? u"forward"_s
                              : byDirection(direction, "input"_L1, "output"_L1);
    const QString filter = menu(family) + " filter "_L1;
    const QString line = filter + "add chain="_L1 + chain + " action=jump jump-target="_L1 +
                         ownChain(policy, direction) + words + u' ' + comment(u"jump"_s);
    const QString others = u'[' + filter + "find where !dynamic]"_L1;
    return ":if ([:len "_L1 + others + "] > 0) do={ "_L1 + line + " place-before=[:pick "_L1 +
           others + " 0] } else={ "_L1 + line + " }\n"_L1;
}

QString jumps(const Policy &policy, Direction direction, Family family)
{
    if (policy.scope != Scope::Boundary)
        return jumpLine(policy, direction, family, {});
    QString text;
    for (const QString &range : rangeTexts(zoneIn(policy, family))) {
        const QString key = byDirection(direction, " dst-address="_L1, " src-address="_L1);
        text += jumpLine(policy, direction, family, key + range);
    }
    return text;
}

QString part(const Policy &policy, Direction direction, Family family)
{
    const QString chain = ownChain(policy, direction);
    const QString where =
        " and (chain=\""_L1 + chain + "\" or jump-target=\""_L1 + chain + "\")]"_L1;
    Lists lists(policy, chain);
    QString rules;
    if (policy.scope == Scope::Host || !zoneIn(policy, family).empty())
        rules = chainText(policy, direction, family, lists) + jumps(policy, direction, family);
    return u'\n' + menu(family) + " filter\nset [find where comment~\"^portolan: \""_L1 + where +
           " comment=\"portolan-old\"\n"_L1 + menu(family) + " address-list\n"_L1 + lists.text() +
           menu(family) + " filter\n"_L1 + rules +
           "remove [find where comment=\"portolan-old\""_L1 + where + u'\n';
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = onlyJudged(fitted(unfitted, info()), info());
    const QStringList heading = policyHeading(policy, info().name,
        {u"Apply: /import file-name=FILE (again at any time)"_s,
            u"Owns its chains, and the rules and list entries whose comments begin with \"portolan\"."_s,
            u"New rules come in behind the old ones, which go last: there is no moment without"_s,
            u"rules, and where an import fails the old ones stay."_s});
    QString text;
    for (const QString &line : heading)
        text += commentLine(plainLine(line));
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        for (const Family family : AllFamilies) {
            if (covers(policy.directions, direction))
                text += part(policy, direction, family);
        }
    }
    QStringList warnings = policy.warnings;
    if (policy.scope == Scope::Host) {
        warnings += Tr::tr("RouterOS answers MAC Telnet, MAC WinBox and neighbour discovery below "
                           "IP, where no rule sees it: see /tool mac-server and /ip neighbor");
    }
    return Emission{text, warnings};
}

/// Without lists, so that each command stands alone.
QStringList singleEnds(const AddressMatch &end, const QString &key)
{
    if (end.kind == Kind::Own || end.kind == Kind::Any)
        return {QString()};
    if (end.ranges.empty())
        return {u' ' + key + u'=' + placeholder(end)};
    QStringList texts;
    for (const QString &text : rangeTexts(end.ranges))
        texts += u' ' + key + u'=' + text;
    return texts;
}

struct SingleRule
{
    Family family;
    QString comment;
    QString words;
};

std::vector<SingleRule> singleRules(const Policy &policy, const Rule &rule)
{
    const QString chain = policy.scope == Scope::Boundary
                              ? u"forward"_s
                              : byDirection(rule.direction, "input"_L1, "output"_L1);
    const QString name = "comment=\"portolan-rule: "_L1 + flowsText(rule, 120) + u' ' +
                         directionWord(rule.direction) + u' ' + protocolName(rule.protocol) + u' ';
    FilterRow row;
    row.protocol = rule.protocol;
    row.ports = rule.ports;
    std::vector<SingleRule> rules;
    for (const QString &source : singleEnds(rule.source, u"src-address"_s)) {
        for (const QString &destination : singleEnds(rule.destination, u"dst-address"_s)) {
            for (const QStringList &way : packetWords(row)) {
                rules.push_back({rule.family, name + QString::number(rules.size() + 1) + u'"',
                    "chain="_L1 + chain + " action=accept"_L1 + source + destination + u' ' +
                        way.join(u' ')});
            }
        }
    }
    return rules;
}

size_t lineCount(const Rule &rule)
{
    return size_t(singleEnds(rule.source, {}).size() * singleEnds(rule.destination, {}).size()) *
           std::max<size_t>(1, splitPorts(rule.ports, MaxPorts).size());
}

QString addCommand(const SingleRule &rule)
{
    return menu(rule.family) + " filter add "_L1 + rule.words + u' ' + rule.comment +
           " place-before=0\n"_L1;
}

QString removeCommand(const SingleRule &rule)
{
    return menu(rule.family) + " filter remove [find where "_L1 + rule.comment + "]\n"_L1;
}

Result<Emission> singles(const Policy &unfitted, QString (*command)(const SingleRule &))
{
    const Result<Policy> policy = requireFewRules(fitted(unfitted, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{{}, policy->warnings};
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            emission.text += commentLine(plainLine(omissionText(std::get<Omission>(item))));
            continue;
        }
        for (const SingleRule &each : singleRules(*policy, *rule))
            emission.text += command(each);
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return singles(policy, addCommand); }

Result<Emission> deleteRules(const Policy &policy) { return singles(policy, removeCommand); }

} // namespace

Target mikrotikTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
