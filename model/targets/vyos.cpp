#include "model/targets/Dialects.h"
#include "model/targets/FilterRow.h"
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
using Match = FilterRow::Match;

/// Rule numbers go to 999999; numbers in steps of ten leave room between ours, as is the custom.
constexpr int Step = 10;
constexpr int MaxRules = 90'000;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "vyos"_L1,
        .name = "VyOS 1.4"_L1,
        .scopes = {u"host"_s, u"boundary"_s},
        .proof = "own parser of the text, compared as packet sets; not verified by the vendor's"_L1,
        .suffix = "vbash"_L1,
        .apply = "vbash FILE"_L1,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp,
            Protocol::Ah, Protocol::Gre},
        .group = TargetGroup::Network,
    };
    return data;
}

QString familyWord(Family family) { return family == Family::IPv4 ? u"ipv4"_s : u"ipv6"_s; }

QString groupWord(Family family)
{
    return family == Family::IPv4 ? u"network-group"_s : u"ipv6-network-group"_s;
}

QString protocolWord(Protocol protocol)
{
    return protocol == Protocol::Icmpv6 ? u"ipv6-icmp"_s : protocolName(protocol);
}

/// A router may be a host and the boundary of several zones at once.
QString prefix(const Policy &policy)
{
    return policy.scope == Scope::Boundary ? "portolan-"_L1 + safeId(policy.at) + u'-'
                                           : u"portolan-"_s;
}

QString ownName(const Policy &policy, Direction direction)
{
    return prefix(policy) + byDirection(direction, "in"_L1, "out"_L1);
}

QString setLine(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted += shellQuoted(word);
    return "set firewall "_L1 + quoted.join(u' ') + u'\n';
}

/// The network groups of one rule set: NAME-1, NAME-2, ... in the order of their first use.
class Groups
{
public:
    Groups(const Policy &policy, const QString &name)
        : m_policy(policy)
        , m_name(name)
    {}

    QString groupFor(const AddressMatch &end, Family family)
    {
        QStringList texts;
        for (const IpRange &block : blocksOf(end.ranges))
            texts += cidrText(block);
        const auto [it, isNew] =
            m_ids.try_emplace(familyWord(family) + end.name + u' ' + texts.join(u' '));
        if (!isNew)
            return it->second;
        it->second = m_name + u'-' + QString::number(m_ids.size());
        if (end.kind == Kind::Name)
            m_text += commentLine(it->second + ": "_L1 + plainLine(lookupText(m_policy, end.name)));
        for (const QString &text : texts)
            m_text += setLine({u"group"_s, groupWord(family), it->second, u"network"_s, text});
        return it->second;
    }

    const QString &text() const { return m_text; }

private:
    const Policy &m_policy;
    QString m_name;
    QString m_text;
    std::map<QString, QString> m_ids;
};

QString addressText(const IpRange &block)
{
    return block.isSingle() ? block.toString() : cidrText(block);
}

std::vector<QStringList> endWords(
    const AddressMatch &end, Family family, const QString &key, Groups *groups)
{
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return {};
    case Kind::Ranges:
    case Kind::Name: {
        const std::vector<IpRange> blocks = blocksOf(end.ranges);
        if (blocks.empty())
            break;
        if (blocks.size() == 1 && end.kind == Kind::Ranges)
            return {{key, u"address"_s, addressText(blocks.front())}};
        return {{key, u"group"_s, groupWord(family), groups->groupFor(end, family)}};
    }
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    return {{key, u"address"_s, placeholder(end)}};
}

QString portsText(const std::vector<PortRange> &ports)
{
    QStringList texts;
    for (const PortRange &range : ports)
        texts += range.toString();
    return texts.join(u',');
}

/// The leaves of each of the rules that a row needs, but for the ends.
std::vector<std::vector<QStringList>> packetWays(const FilterRow &row, Family family)
{
    const bool isV6 = family == Family::IPv6;
    switch (row.match) {
    case Match::Loopback: {
        const QString key =
            byDirection(row.direction, "inbound-interface"_L1, "outbound-interface"_L1);
        return {{{key, u"name"_s, u"lo"_s}}};
    }
    case Match::Established:
        return {{{u"state"_s, u"established"_s}, {u"state"_s, u"related"_s}}};
    case Match::Packets:
        break;
    }
    std::vector<QStringList> leaves{{u"protocol"_s, protocolWord(*row.protocol)}};
    if (row.hopLimit > 0)
        leaves.push_back({u"hop-limit"_s, u"eq"_s, QString::number(row.hopLimit)});
    if (row.sourcePort > 0)
        leaves.push_back({u"source"_s, u"port"_s, QString::number(row.sourcePort)});
    if (!row.ports.empty())
        leaves.push_back({u"destination"_s, u"port"_s, portsText(row.ports)});
    std::vector<std::vector<QStringList>> ways;
    for (const quint8 type : row.types) {
        ways.push_back(leaves);
        ways.back().push_back({isV6 ? u"icmpv6"_s : u"icmp"_s, u"type"_s, QString::number(type)});
    }
    if (ways.empty())
        ways.push_back(leaves);
    return ways;
}

QString ruleText(const QStringList &path, const std::vector<QStringList> &leaves,
    const QString &action, const QString &comment)
{
    QString text = setLine(path + QStringList{u"action"_s, action});
    text += setLine(path + QStringList{u"description"_s, comment});
    for (const QStringList &leaf : leaves)
        text += setLine(path + leaf);
    return text;
}

/// The rules of one family; their number is an error where there are too many.
Result<QString> ruleSet(const Policy &policy, Direction direction, Family family, Groups &groups)
{
    const QStringList name{familyWord(family), u"name"_s, ownName(policy, direction)};
    QString text = setLine(name + QStringList{u"default-action"_s, u"drop"_s});
    int number = 0;
    for (const FilterItem &item : filterItems(policy, direction)) {
        const FilterRow *row = std::get_if<FilterRow>(&item);
        if (!row) {
            // One of the two families is enough to say it.
            if (family == Family::IPv4)
                text += commentLine(plainLine(omissionText(std::get<Omission>(item))));
            continue;
        }
        if (row->family && *row->family != family)
            continue;
        std::vector<QStringList> ends = endWords(row->source, family, u"source"_s, &groups);
        for (const QStringList &leaf :
            endWords(row->destination, family, u"destination"_s, &groups))
            ends.push_back(leaf);
        for (std::vector<QStringList> leaves : packetWays(*row, family)) {
            if (++number > MaxRules) {
                return failure(Tr::tr("%1 takes at most %2 rules in a rule set")
                                   .arg(QString(info().name))
                                   .arg(MaxRules));
            }
            leaves.insert(leaves.end(), ends.begin(), ends.end());
            text += ruleText(name + QStringList{u"rule"_s, QString::number(number * Step)}, leaves,
                u"accept"_s, row->comment);
        }
    }
    return text;
}

/// The chain of the system that jumps into ours, and with which rule: a host's own policy takes the
/// first of input and output, boundaries the first ones of forward.
QStringList jumpPath(const Policy &policy, Direction direction, Family family)
{
    if (policy.scope == Scope::Boundary) {
        return {familyWord(family), u"forward"_s, u"filter"_s, u"rule"_s,
            byDirection(direction, "1"_L1, "2"_L1)};
    }
    return {familyWord(family), byDirection(direction, "input"_L1, "output"_L1), u"filter"_s,
        u"rule"_s, u"1"_s};
}

QString jumpText(const Policy &policy, Direction direction, Family family)
{
    std::vector<QStringList> leaves{{u"jump-target"_s, ownName(policy, direction)}};
    if (policy.scope == Scope::Boundary) {
        const bool isIn = direction == Direction::Inbound;
        const QString zone = prefix(policy) + "zone"_L1;
        leaves.push_back({u"source"_s, u"group"_s, groupWord(family), isIn ? u'!' + zone : zone});
        leaves.push_back(
            {u"destination"_s, u"group"_s, groupWord(family), isIn ? zone : u'!' + zone});
    }
    return ruleText(jumpPath(policy, direction, family), leaves, u"jump"_s, u"portolan: jump"_s);
}

QString zoneText(const Policy &policy, Family family)
{
    QString text;
    for (const IpRange &block : blocksOf(zoneIn(policy, family)))
        text += setLine({u"group"_s, groupWord(family), prefix(policy) + "zone"_L1, u"network"_s,
            cidrText(block)});
    return text;
}

/// What belongs to one direction: in front, whose the rules with our numbers are; the deletion of
/// what an earlier run left; the new rules.
Result<QString> part(const Policy &policy, Direction direction)
{
    const QString name = ownName(policy, direction);
    Groups groups(policy, name);
    QString rules;
    QString text = u'\n' + commentLine(directionWord(direction));
    for (const Family family : AllFamilies) {
        const QString path = jumpPath(policy, direction, family).join(u' ');
        text += "claim "_L1 + name + u' ' + path + u'\n';
        text +=
            "forget "_L1 + path + "\nforget "_L1 + familyWord(family) + " name "_L1 + name + u'\n';
        text += "forget_groups "_L1 + groupWord(family) + u' ' + name + u'\n';
        if (policy.scope == Scope::Boundary && zoneIn(policy, family).empty())
            continue;
        const Result<QString> rulesHere = ruleSet(policy, direction, family, groups);
        if (!rulesHere)
            return rulesHere;
        rules += *rulesHere + jumpText(policy, direction, family);
    }
    return text + groups.text() + rules;
}

/// A script of VyOS goes on after a command that fails, unless it asks.
constexpr auto Prologue = R"sh(source /opt/vyatta/etc/functions/script-template
stop() {
    echo "portolan: $1" >&2
    discard >/dev/null 2>&1
    builtin exit 1
}
# A rule with one of our numbers that is not ours is nothing that we may replace.
claim() {
    local target=$1
    shift
    cli-shell-api existsActive firewall "$@" || return 0
    [ "$(cli-shell-api returnActiveValue firewall "$@" jump-target)" = "$target" ] ||
        stop "firewall $* is not Portolan's: give it another number first"
}
forget() {
    if cli-shell-api existsActive firewall "$@"; then delete firewall "$@" || stop "cannot delete $*"; fi
}
forget_groups() {
    local group groups
    eval "groups=($(cli-shell-api listActiveNodes firewall group "$1"))"
    for group in "${groups[@]}"; do
        case $group in
        "$2"-[0-9]*) forget group "$1" "$group" ;;
        esac
    done
}
configure || stop "cannot enter the configuration mode"
trap 'stop "a command failed, nothing was changed"' ERR
)sh"_L1;

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = onlyJudged(fitted(unfitted, info()), info());
    QString parts;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        const Result<QString> text = part(policy, direction);
        if (!text)
            return tl::unexpected(text.error());
        parts += *text;
    }
    QString zone;
    if (policy.scope == Scope::Boundary) {
        for (const Family family : AllFamilies) {
            zone += "forget group "_L1 + groupWord(family) + u' ' + prefix(policy) + "zone\n"_L1;
            zone += zoneText(policy, family);
        }
    }
    const bool isHost = policy.scope == Scope::Host;
    const QString numbers = isHost ? u"rule 1 of the filters input and output"_s
                                   : u"rules 1 and 2 of the filter forward"_s;
    QString text = u"#!/bin/vbash\n"_s;
    for (const QString &line :
        policyHeading(policy, info().name,
            {u"Apply: vbash FILE (again at any time); keep it with \"save\" in configuration mode."_s,
                "Owns the rule sets and groups named "_L1 + prefix(policy) + "*, and "_L1 +
                    numbers + u'.',
                u"One commit: there is no moment without rules."_s}))
        text += commentLine(plainLine(line));
    return Emission{
        text + Prologue + zone + parts + "\ncommit || stop \"nothing was changed\"\nexit\n"_L1,
        policy.warnings};
}

/// Without groups, so that nothing is left behind when the rule goes.
std::vector<QStringList> singleEnds(const AddressMatch &end, const QString &key)
{
    if (end.kind == Kind::Own || end.kind == Kind::Any)
        return {{}};
    std::vector<QStringList> ends;
    for (const IpRange &block : blocksOf(end.ranges))
        ends.push_back({key, u"address"_s, addressText(block)});
    return ends.empty() ? std::vector{QStringList{key, u"address"_s, placeholder(end)}} : ends;
}

size_t lineCount(const Rule &rule)
{
    return singleEnds(rule.source, {}).size() * singleEnds(rule.destination, {}).size();
}

/// Rules have numbers, and which is free in front of the others only the user knows.
QString singlePath(const Policy &policy, const Rule &rule, int index)
{
    const QString chain = policy.scope == Scope::Boundary
                              ? u"forward"_s
                              : byDirection(rule.direction, "input"_L1, "output"_L1);
    return "firewall "_L1 + familyWord(rule.family) + u' ' + chain +
           " filter rule $((${RULE:?a free number in front} + "_L1 + QString::number(index) +
           "))"_L1;
}

QString addCommands(const QString &path, const std::vector<QStringList> &leaves, const QString &ids)
{
    QString text = "set "_L1 + path + " action accept\nset "_L1 + path + " description "_L1 +
                   shellQuoted(ids) + u'\n';
    for (const QStringList &leaf : leaves) {
        QStringList quoted;
        for (const QString &word : leaf)
            quoted += shellQuoted(word);
        if (!leaf.isEmpty())
            text += "set "_L1 + path + u' ' + quoted.join(u' ') + u'\n';
    }
    return text;
}

Result<Emission> singles(const Policy &unfitted, bool isDelete)
{
    const Result<Policy> policy = requireFewRules(fitted(unfitted, info()), info(), lineCount);
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{
        commentLine(u"In configuration mode, after RULE=NUMBER; then commit."_s), policy->warnings};
    int index = 0;
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            emission.text += commentLine(plainLine(omissionText(std::get<Omission>(item))));
            continue;
        }
        FilterRow row;
        row.protocol = rule->protocol;
        row.ports = rule->ports;
        const std::vector<QStringList> packet = packetWays(row, rule->family).front();
        for (const QStringList &source : singleEnds(rule->source, u"source"_s)) {
            for (const QStringList &destination : singleEnds(rule->destination, u"destination"_s)) {
                const QString path = singlePath(*policy, *rule, index++);
                std::vector<QStringList> leaves = packet;
                leaves.push_back(source);
                leaves.push_back(destination);
                emission.text += isDelete ? "delete "_L1 + path + u'\n'
                                          : addCommands(path, leaves, flowsText(*rule, 120));
            }
        }
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return singles(policy, false); }

Result<Emission> deleteRules(const Policy &policy) { return singles(policy, true); }

} // namespace

Target vyosTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
