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
        if (!end.ranges.empty())
            return blockTexts(blocksOf(end.ranges));
        break;
    case Kind::Component: // only targets that select members get one
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

/// One rule of ufw, in its own words; "any" for what is not matched.
struct UfwRule
{
    Direction direction = Direction::Inbound;
    QString protocol;
    QString source;
    QString destination;
    QString sourcePort = {};
    QString ports = {};
    QString comment = {};
};

QStringList endWords(QLatin1StringView key, const QString &address, const QString &ports)
{
    const QStringList words{QString(key), address};
    return ports.isEmpty() ? words : words + QStringList{u"port"_s, ports};
}

/// \a verb: "prepend", "delete".
QString command(const UfwRule &rule, const QString &verb)
{
    return shellCommand(
        QStringList{u"ufw"_s, verb, u"allow"_s, byDirection(rule.direction, "in"_L1, "out"_L1)} +
        endWords("from"_L1, rule.source, rule.sourcePort) +
        endWords("to"_L1, rule.destination, rule.ports) +
        QStringList{u"proto"_s, rule.protocol, u"comment"_s, rule.comment});
}

bool isAny(const QString &address)
{
    return address == "any"_L1 || address == "0.0.0.0/0"_L1 || address == "::/0"_L1;
}

/// As "ufw show added" will list it, which tells no family.
QString shown(const UfwRule &rule)
{
    QString text = byDirection(rule.direction, "allow"_L1, "allow out"_L1);
    const bool anywhere = isAny(rule.source) && isAny(rule.destination);
    if (anywhere && rule.sourcePort.isEmpty() && !rule.ports.isEmpty())
        return text + u' ' + rule.ports + u'/' + rule.protocol;
    const auto add = [&](QLatin1StringView key, const QString &address, const QString &ports) {
        if (!isAny(address) || !ports.isEmpty())
            text += u' ' + endWords(key, isAny(address) ? u"any"_s : address, ports).join(u' ');
    };
    add("from"_L1, rule.source, rule.sourcePort);
    add("to"_L1, rule.destination, rule.ports);
    if (anywhere && rule.ports.isEmpty())
        text += " to any"_L1;
    return text + " proto "_L1 + rule.protocol;
}

std::vector<UfwRule> ufwRules(const Rule &rule, const QString &comment)
{
    const QStringList ports = hasPorts(rule.protocol) ? portsTexts(rule) : QStringList{QString()};
    std::vector<UfwRule> rules;
    for (const QString &source : endTexts(rule.source, rule.family)) {
        for (const QString &destination : endTexts(rule.destination, rule.family)) {
            for (const QString &list : ports) {
                rules.push_back({rule.direction, protocolName(rule.protocol), source, destination,
                    {}, list, comment});
            }
        }
    }
    return rules;
}

size_t lineCount(const Rule &rule)
{
    const size_t ports = hasPorts(rule.protocol) ? size_t(portsTexts(rule).size()) : 1;
    return ports * size_t(endTexts(rule.source, rule.family).size()) *
           size_t(endTexts(rule.destination, rule.family).size());
}

QStringList baseEnd(const std::vector<IpRange> &ranges, Family family)
{
    return blockTexts(blocksOf(ranges.empty() ? std::vector{IpRange::all(family)} : ranges));
}

/// What begins a comment makes the rule ours; what ends it tells the family.
QString ownComment(const QString &text, Family family)
{
    return "portolan: "_L1 + text + (family == Family::IPv4 ? " IPv4"_L1 : " IPv6"_L1);
}

/// Of the base rules ufw brings all but what a DHCP client sends: it expects that everything may
/// go out.
std::vector<UfwRule> baseUfwRules(Direction direction)
{
    std::vector<UfwRule> rules;
    for (const BaseRule &rule : baseRules()) {
        if (direction != Direction::Outbound || rule.direction != direction ||
            rule.match != BaseRule::Match::Udp || !rule.family) {
            continue;
        }
        for (const QString &source : baseEnd(rule.sources, *rule.family)) {
            for (const QString &destination : baseEnd(rule.destinations, *rule.family)) {
                rules.push_back({direction, u"udp"_s, source, destination,
                    QString::number(rule.sourcePort), QString::number(rule.destinationPort),
                    ownComment(QString(rule.comment), *rule.family)});
            }
        }
    }
    return rules;
}

/// Takes away the rules of an earlier policy in the $covered directions that are not in $keep.
/// "ufw delete" with a comment takes only what carries it, so that nobody else's rule is touched.
constexpr auto DeleteStale = R"sh(
newline='
'
set -f
added=$(ufw show added)
while IFS= read -r line; do
    case $line in
    "ufw allow "*" comment 'portolan: "*"'") ;;
    *) continue ;;
    esac
    case $line in
    "ufw allow out "*) direction=out ;;
    *) direction=in ;;
    esac
    case $covered in
    *$direction*) ;;
    *) continue ;;
    esac
    rule=${line#ufw }
    rule=${rule% comment \'*}
    comment=${line##* comment \'}
    comment=${comment%\'}
    case $newline$keep$newline in
    *"$newline$rule $comment$newline"*) ;;
    *) ufw delete $rule comment "$comment" </dev/null ;;
    esac
done <<END
$added
END
)sh"_L1;

/// With IPV6=no ufw takes no rule of IPv6 and drops all of its packets but loopback, so that
/// leaving these rules out opens nothing. The comments of ours tell the family.
constexpr auto WithoutIpv6 = R"sh(
ipv6=yes
if [ -r /etc/default/ufw ]; then
    ipv6=no
    while IFS= read -r line; do
        case $line in
        IPV6=[Yy][Ee][Ss] | IPV6=\"[Yy][Ee][Ss]\") ipv6=yes ;;
        esac
    done </etc/default/ufw
fi
if [ $ipv6 = no ]; then
    echo "portolan: /etc/default/ufw has IPV6=no: ufw drops all IPv6, its rules are left out" >&2
    ufw() {
        case "$*" in
        prepend*" IPv6") ;;
        *) command ufw "$@" ;;
        esac
    }
fi
)sh"_L1;

struct Section
{
    QString commands; ///< with the omissions as comments at their place
    QStringList kept; ///< how ufw will list the rules
};

Section section(const Policy &policy, Direction direction)
{
    Section result;
    const auto add = [&](const std::vector<UfwRule> &rules) {
        for (const UfwRule &rule : rules) {
            result.commands += command(rule, u"prepend"_s);
            result.kept += shown(rule) + u' ' + rule.comment;
        }
    };
    add(baseUfwRules(direction));
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            add(ufwRules(*rule, ownComment(flowsText(*rule, 120), rule->family)));
        else
            result.commands += commentLine(omissionText(std::get<Omission>(item)));
    }
    return result;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = fitted(unfitted, info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    QString commands;
    QStringList kept;
    QStringList covered;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        const Section part = section(policy, direction);
        commands += "\nufw default deny "_L1 +
                    byDirection(direction, "incoming"_L1, "outgoing"_L1) + u'\n' + part.commands;
        kept += part.kept;
        covered += byDirection(direction, "in"_L1, "out"_L1);
    }
    const QString text =
        "#!/bin/sh\n"_L1 +
        commentLines(policyHeading(policy, info().name,
            {u"Apply as root: sh FILE (again at any time)"_s,
                u"It does not switch ufw on: that is your step, \"ufw enable\", after a look at"_s,
                u"\"ufw show added\" and with a rule for your own way in."_s,
                u"Owns the rules whose comments begin with \"portolan:\"; what the chart no longer has"_s,
                u"is deleted. A deny of your own for exactly the same packets is left as it is."_s,
                u"With IPV6=no in /etc/default/ufw the rules of IPv6 are left out: ufw drops it all."_s,
                u"ufw itself lets in ping, mDNS and SSDP (/etc/ufw/before.rules)."_s})) +
        commentLines(lookupTexts(policy)) + "set -eu"_L1 + WithoutIpv6 + "covered='"_L1 +
        covered.join(u' ') + "'\nkeep='"_L1 + kept.join(u'\n') + u'\'' + DeleteStale;
    QStringList warnings = policy.warnings;
    if (covers(policy.directions, Direction::Inbound)) {
        warnings +=
            Tr::tr("ufw lets in ping, mDNS (5353/udp) and SSDP (1900/udp) by itself, whatever "
                   "the chart says; see /etc/ufw/before.rules");
    }
    return Emission{text + commands, warnings};
}

Result<Emission> singles(const Policy &unfitted, const QString &verb)
{
    const Result<Policy> policy = requireFewRules(fitted(unfitted, info()), info(), lineCount);
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
        for (const UfwRule &each : ufwRules(*rule, flowsText(*rule, 120)))
            lines += command(each, verb);
    }
    lines.removeDuplicates();
    return Emission{commentLines(lookupTexts(*policy)) + lines.join(QString()), policy->warnings};
}

Result<Emission> writeRules(const Policy &policy) { return singles(policy, u"prepend"_s); }

/// With its comment only the rule that carries it goes, not somebody else's for the same packets.
Result<Emission> deleteRules(const Policy &policy) { return singles(policy, u"delete"_s); }

} // namespace

Target ufwTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
