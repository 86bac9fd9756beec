#include "model/policy/BaseRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// What one rule of ufw takes; a range counts two.
constexpr int MaxPorts = 15;

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "ufw"_L1,
        .name = "ufw"_L1,
        .scopes = {u"host"_s},
        .proof = "enabled in a network namespace, rules read back from the kernel"_L1,
        .suffix = "sh"_L1,
        .apply = "sh FILE"_L1,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Esp, Protocol::Ah, Protocol::Gre},
    };
    return data;
}

QStringList blockTexts(const std::vector<IpRange> &blocks)
{
    QStringList texts;
    for (const IpRange &block : blocks)
        texts += block.isSingle() ? block.toString() : cidrText(block);
    return texts;
}

/// The own end is left to ufw's "any"; the peer always names its family, because a rule between two
/// "any" would hold for both.
QStringList endTexts(const AddressMatch &end, Family family)
{
    switch (end.kind) {
    case Kind::Own:
        return {u"any"_s};
    case Kind::Any:
    case Kind::Ranges:
        return blockTexts(blocksOf(end, family));
    case Kind::Name:
    case Kind::Placeholder:
        break;
    }
    return {placeholder(end)};
}

QStringList portsTexts(const Rule &rule)
{
    QStringList texts;
    for (const std::vector<PortRange> &list : splitPorts(rule.ports, MaxPorts)) {
        QStringList ports;
        for (const PortRange &range : list)
            ports += range.toString().replace(u'-', u':');
        texts += ports.join(u',');
    }
    return texts;
}

QStringList prepend(Direction direction, const QStringList &match, const QString &comment)
{
    return QStringList{
               u"ufw"_s, u"prepend"_s, u"allow"_s, byDirection(direction, "in"_L1, "out"_L1)} +
           match + QStringList{u"comment"_s, comment};
}

std::vector<QStringList> commands(const Rule &rule, const QString &comment)
{
    std::vector<QStringList> result;
    for (const QString &source : endTexts(rule.source, rule.family)) {
        for (const QString &destination : endTexts(rule.destination, rule.family)) {
            const QStringList ends{u"from"_s, source, u"to"_s, destination};
            const QStringList protocol{u"proto"_s, protocolName(rule.protocol)};
            if (!hasPorts(rule.protocol))
                result.push_back(prepend(rule.direction, ends + protocol, comment));
            for (const QString &ports : portsTexts(rule))
                result.push_back(prepend(
                    rule.direction, ends + QStringList{u"port"_s, ports} + protocol, comment));
        }
    }
    return result;
}

QStringList baseEnd(const std::vector<IpRange> &ranges, Family family)
{
    return blockTexts(blocksOf(ranges.empty() ? std::vector{IpRange::all(family)} : ranges));
}

/// Of the base rules ufw brings all but what a DHCP client sends: it expects that everything may
/// go out.
QString baseCommands(Direction direction)
{
    QString text;
    for (const BaseRule &rule : baseRules()) {
        if (direction != Direction::Outbound || rule.direction != direction ||
            rule.match != BaseRule::Match::Udp || !rule.family) {
            continue;
        }
        for (const QString &source : baseEnd(rule.sources, *rule.family)) {
            for (const QString &destination : baseEnd(rule.destinations, *rule.family)) {
                text += shellCommand(prepend(direction,
                    {u"from"_s, source, u"port"_s, QString::number(rule.sourcePort), u"to"_s,
                        destination, u"port"_s, QString::number(rule.destinationPort), u"proto"_s,
                        u"udp"_s},
                    "portolan: "_L1 + rule.comment));
            }
        }
    }
    return text;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = fitted(unfitted, info());
    QString text =
        u"#!/bin/sh\n"_s +
        commentLines(policyHeading(policy, info().name,
            {u"Apply as root: sh FILE (again at any time; what is there is skipped)"_s,
                u"It does not switch ufw on: that is your step, \"ufw enable\", after a look at"_s,
                u"\"ufw show added\" and with a rule for your own way in."_s,
                u"ufw keeps one list for everybody: a rule that the chart no longer has stays until"_s,
                u"it is deleted (\"ufw status numbered\", comments that begin with \"portolan:\")."_s,
                u"A deny of your own for exactly the same packets is left as it is."_s,
                u"ufw itself lets in ping, mDNS and SSDP (/etc/ufw/before.rules)."_s})) +
        "set -eu\n"_L1;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        text += "\nufw default deny "_L1 + byDirection(direction, "incoming"_L1, "outgoing"_L1) +
                u'\n' + baseCommands(direction);
        for (const PolicyItem &item : itemsOf(policy, direction)) {
            const Rule *rule = std::get_if<Rule>(&item);
            if (!rule) {
                text += commentLine(omissionText(std::get<Omission>(item)));
                continue;
            }
            for (const QStringList &words : commands(*rule, "portolan: "_L1 + safeId(rule->flow)))
                text += shellCommand(words);
        }
    }
    QStringList warnings = policy.warnings;
    if (covers(policy.directions, Direction::Inbound)) {
        warnings +=
            Tr::tr("ufw lets in ping, mDNS (5353/udp) and SSDP (1900/udp) by itself, whatever "
                   "the chart says; see /etc/ufw/before.rules");
    }
    return Emission{text, warnings};
}

Result<Emission> writeRules(const Policy &unfitted)
{
    const Result<Policy> policy = requireRules(fitted(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    // A placeholder has no family here, so both families of a rule look the same.
    QStringList lines;
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            lines += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        for (const QStringList &words : commands(*rule, safeId(rule->flow)))
            lines += shellCommand(words);
    }
    lines.removeDuplicates();
    return Emission{lines.join(QString()), policy->warnings};
}

} // namespace

Target ufwTarget() { return {info(), writePolicy, writeRules}; }

} // namespace portolan
