#include "model/targets/Dialects.h"
#include "model/targets/FilterRow.h"
#include "model/targets/Fit.h"
#include "model/targets/Names.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;
using Match = FilterRow::Match;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Rich rules of one policy are asked in the order of their priorities, equal ones as they stand.
enum Priority { Accepts = 1, DropEcho = 2, AcceptGroups = 3, DropRest = 4 };

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "firewalld"_L1,
        .name = "firewalld"_L1,
        .scopes = {u"host"_s, u"boundary"_s},
        .proof = "loaded by the daemon in a network namespace, rules read back from the kernel"_L1,
        .suffix = "sh"_L1,
        .apply = "sh FILE"_L1,
        .sets = true,
        .protocols = {AllProtocols.begin(), AllProtocols.end()},
    };
    return data;
}

QString familyWord(Family family) { return family == Family::IPv4 ? u"ipv4"_s : u"ipv6"_s; }

QString addressText(const IpRange &block)
{
    return block.isSingle() ? block.toString() : cidrText(block);
}

QStringList blockTexts(const std::vector<IpRange> &ranges)
{
    QStringList texts;
    for (const IpRange &block : blocksOf(ranges))
        texts += addressText(block);
    return texts;
}

/// The ICMP types that firewalld has a name for, as far as base rules need them. Those of multicast
/// listener discovery have none.
QString typeName(Protocol protocol, quint8 type)
{
    static const std::map<std::pair<Protocol, quint8>, QLatin1StringView> names{
        {{Protocol::Icmp, 3}, "destination-unreachable"_L1},
        {{Protocol::Icmp, 11}, "time-exceeded"_L1},
        {{Protocol::Icmp, 12}, "parameter-problem"_L1},
        {{Protocol::Icmpv6, 1}, "destination-unreachable"_L1},
        {{Protocol::Icmpv6, 2}, "packet-too-big"_L1},
        {{Protocol::Icmpv6, 3}, "time-exceeded"_L1},
        {{Protocol::Icmpv6, 4}, "parameter-problem"_L1},
        {{Protocol::Icmpv6, 133}, "router-solicitation"_L1},
        {{Protocol::Icmpv6, 134}, "router-advertisement"_L1},
        {{Protocol::Icmpv6, 135}, "neighbour-solicitation"_L1},
        {{Protocol::Icmpv6, 136}, "neighbour-advertisement"_L1},
    };
    const auto found = names.find({protocol, type});
    return found == names.end() ? QString() : QString(found->second);
}

/// One policy of firewalld, with the sets that its rules use. Names take at most 17 characters, so
/// a place stands in them as four signs made of its id.
struct Zone
{
    QString name;
    QString ingress;
    QString egress;
    QString target;
};

QString placeSigns(const QString &id)
{
    constexpr uint Count = 36 * 36 * 36 * 36;
    const uint value = nameChecksum(id.toLower()).toUInt(nullptr, 16) % Count;
    return QString::number(value, 36).rightJustified(4, u'0');
}

Zone zoneOf(const Policy &policy, Direction direction)
{
    const QString side = byDirection(direction, "in"_L1, "out"_L1);
    if (policy.scope == Scope::Boundary)
        return {"portolan-"_L1 + placeSigns(policy.at) + u'-' + side, u"ANY"_s, u"ANY"_s,
            u"CONTINUE"_s};
    return direction == Direction::Inbound
               ? Zone{"portolan-"_L1 + side, u"ANY"_s, u"HOST"_s, u"DROP"_s}
               : Zone{"portolan-"_L1 + side, u"HOST"_s, u"ANY"_s, u"DROP"_s};
}

class IpSets
{
public:
    explicit IpSets(const QString &policy)
        : m_policy(policy)
    {}

    QString setFor(const AddressMatch &end, Family family)
    {
        const QStringList texts = blockTexts(end.ranges);
        const QString content = familyWord(family) + u' ' + end.name + u' ' + texts.join(u' ');
        const auto [it, isNew] = m_ids.try_emplace(content);
        if (!isNew)
            return it->second;
        it->second = m_policy + (family == Family::IPv4 ? "-4-"_L1 : "-6-"_L1) +
                     QString::number(m_ids.size());
        m_sets.push_back({it->second, family, end.name, texts});
        return it->second;
    }

    QString text(const Policy &policy) const
    {
        QString text;
        for (const Set &set : m_sets) {
            if (!set.name.isEmpty())
                text += commentLine(set.id + ": "_L1 + lookupText(policy, set.name));
            text += shellCommand({u"firewall-cmd"_s, u"-q"_s, u"--permanent"_s,
                "--new-ipset="_L1 + set.id, u"--type=hash:net"_s,
                set.family == Family::IPv4 ? u"--family=inet"_s : u"--family=inet6"_s});
            if (set.addresses.isEmpty())
                continue;
            text += "load --ipset="_L1 + set.id + " --add-entry <<'LIST'\n"_L1 +
                    set.addresses.join(u'\n') + "\nLIST\n"_L1;
        }
        return text;
    }

private:
    struct Set
    {
        QString id;
        Family family;
        QString name;
        QStringList addresses;
    };
    QString m_policy;
    std::map<QString, QString> m_ids;
    std::vector<Set> m_sets;
};

/// " source address=..." or nothing; \a key: "source" or "destination".
QString endText(const AddressMatch &end, Family family, QLatin1StringView key, IpSets &sets)
{
    const QString start = u' ' + key;
    switch (end.kind) {
    case Kind::Own:
    case Kind::Any:
        return {};
    case Kind::Ranges: {
        const QStringList texts = blockTexts(end.ranges);
        if (texts.size() == 1)
            return start + " address=\""_L1 + texts.front() + u'"';
        [[fallthrough]];
    }
    case Kind::Name:
        return start + " ipset=\""_L1 + sets.setFor(end, family) + u'"';
    case Kind::Component: // only targets that select members get one
    case Kind::Placeholder:
        break;
    }
    return start + " address=\""_L1 + placeholder(end) + u'"';
}

QString protocolText(Protocol protocol)
{
    return " protocol value=\""_L1 +
           (protocol == Protocol::Icmpv6 ? u"ipv6-icmp"_s : protocolName(protocol)) + u'"';
}

QString ruleText(int priority, Family family, const QString &match, QLatin1StringView action)
{
    return "rule priority=\""_L1 + QString::number(priority) + "\" family=\""_L1 +
           familyWord(family) + u'"' + match + u' ' + action;
}

/// What is matched besides the ends: one element for each rich rule.
QStringList elements(const FilterRow &row)
{
    QStringList texts;
    for (const PortRange &range : row.ports) {
        texts += " port port=\""_L1 + range.toString() + "\" protocol=\""_L1 +
                 protocolName(*row.protocol) + u'"';
    }
    for (const quint8 type : row.types)
        texts += " icmp-type name=\""_L1 + typeName(*row.protocol, type) + u'"';
    return texts.isEmpty() ? QStringList{protocolText(*row.protocol)} : texts;
}

bool isListenerDiscovery(const FilterRow &row)
{
    return !row.types.empty() && typeName(*row.protocol, row.types.front()).isEmpty();
}

/// Multicast listener discovery has no names here, so all of ICMPv6 to the groups of the link has
/// to do, but for the echo that only a chart may ask for.
QStringList listenerRules(const FilterRow &row)
{
    const QString ends =
        (row.source.kind == Kind::Any ? QString() : u" source address=\"fe80::/10\""_s) +
        " destination address=\"ff02::/16\""_L1;
    return {
        ruleText(DropEcho, Family::IPv6, ends + " icmp-type name=\"echo-request\""_L1, "drop"_L1),
        ruleText(AcceptGroups, Family::IPv6, ends + protocolText(Protocol::Icmpv6), "accept"_L1)};
}

/// firewalld accepts loopback and replies by itself, and of a DHCPv4 server's answers the client
/// sees the first ones before any filter and the others are replies.
bool isGiven(const FilterRow &row)
{
    return row.match != Match::Packets || (row.sourcePort == 67 && row.flow.isEmpty());
}

QStringList rowTexts(const Policy &policy, const FilterRow &row, IpSets &sets)
{
    if (isGiven(row))
        return {};
    if (isListenerDiscovery(row))
        return listenerRules(row);
    const Family family = *row.family;
    QString source = endText(row.source, family, "source"_L1, sets);
    QString destination = endText(row.destination, family, "destination"_L1, sets);
    if (policy.scope == Scope::Boundary) {
        // Any address outside is any but those of the zone.
        const QString zone = sets.setFor({Kind::Ranges, zoneIn(policy, family), {}}, family);
        if (source.isEmpty())
            source = " source NOT ipset=\""_L1 + zone + u'"';
        if (destination.isEmpty())
            destination = " destination NOT ipset=\""_L1 + zone + u'"';
    }
    QStringList texts;
    for (const QString &element : elements(row))
        texts += ruleText(Accepts, family, source + destination + element, "accept"_L1);
    return texts;
}

size_t lineCount(const Rule &rule) { return std::max<size_t>(1, rule.ports.size()); }

QString section(const Policy &policy, Direction direction)
{
    const Zone zone = zoneOf(policy, direction);
    IpSets sets(zone.name);
    QString rules;
    for (const FilterItem &item : filterItems(policy, direction)) {
        const FilterRow *row = std::get_if<FilterRow>(&item);
        if (!row) {
            rules += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        const QStringList texts = rowTexts(policy, *row, sets);
        if (!texts.isEmpty())
            rules += commentLine(row->comment) + texts.join(u'\n') + u'\n';
    }
    for (const Family family : AllFamilies) {
        if (policy.scope != Scope::Boundary || zoneIn(policy, family).empty())
            continue;
        const QString set = sets.setFor({Kind::Ranges, zoneIn(policy, family), {}}, family);
        const bool isIn = direction == Direction::Inbound;
        const QString inside = " ipset=\""_L1 + set + u'"';
        rules += commentLine(u"the rest"_s) +
                 ruleText(DropRest, family,
                     " source"_L1 + (isIn ? " NOT"_L1 : ""_L1) + inside + " destination"_L1 +
                         (isIn ? ""_L1 : " NOT"_L1) + inside,
                     "drop"_L1) +
                 u'\n';
    }
    const QStringList words{u"fresh"_s, zone.name, zone.ingress, zone.egress, zone.target};
    return u'\n' + words.join(u' ') + u'\n' + sets.text(policy) + "load --policy="_L1 + zone.name +
           " --add-rich-rule <<'LIST'\n"_L1 + rules + "LIST\n"_L1;
}

/// The permanent configuration is made anew and goes live with one reload at the end, so that the
/// rules in force stay what they were until then. load() calls the program for many lines at once.
constexpr auto Prologue = R"sh(set -efu
policies=$(firewall-cmd --permanent --get-policies)
ipsets=$(firewall-cmd --permanent --get-ipsets)
trap 'echo "portolan: not finished: what runs is as before, what is permanent is incomplete; run this again" >&2' EXIT
fresh() {
    case " $policies " in
    *" $1 "*) firewall-cmd -q --permanent --delete-policy="$1" ;;
    esac
    for set in $ipsets; do
        case $set in
        "$1"-[46]-*) firewall-cmd -q --permanent --delete-ipset="$set" ;;
        esac
    done
    firewall-cmd -q --permanent --new-policy="$1"
    firewall-cmd -q --permanent --policy="$1" --set-target="$4"
    firewall-cmd -q --permanent --policy="$1" --set-priority=-32000
    firewall-cmd -q --permanent --policy="$1" --add-ingress-zone="$2"
    firewall-cmd -q --permanent --policy="$1" --add-egress-zone="$3"
}
load() {
    object=$1
    option=$2
    set --
    while IFS= read -r line; do
        case $line in
        '#'*) continue ;;
        esac
        set -- "$@" "$option=$line"
        if [ $# -ge 500 ]; then
            firewall-cmd -q --permanent "$object" "$@" </dev/null
            set --
        fi
    done
    if [ $# -gt 0 ]; then firewall-cmd -q --permanent "$object" "$@" </dev/null; fi
}
)sh"_L1;

constexpr auto Epilogue = R"sh(
firewall-cmd -q --check-config
firewall-cmd -q --reload
trap - EXIT
)sh"_L1;

QStringList ownWarnings(const Policy &policy)
{
    QStringList warnings{
        Tr::tr("firewalld accepts redirected connections (DNAT, forward ports) and what direct "
               "rules accept before it asks any policy, whatever the chart says")};
    if (policy.scope == Scope::Host) {
        warnings +=
            Tr::tr("firewalld cannot match two ports in one rule, and has no names for multicast "
                   "listener discovery: what the DHCP client sends and DHCPv6 servers answer is "
                   "matched by its destination port alone, and ICMPv6 other than echo may pass "
                   "between the link and its multicast groups");
    }
    return warnings;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = onlyJudged(fitted(unfitted, info()), info());
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    QString sections;
    QStringList names;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        sections += section(policy, direction);
        names += zoneOf(policy, direction).name;
    }
    const QString text =
        "#!/bin/sh\n"_L1 +
        commentLines(policyHeading(policy, info().name,
            {u"Apply as root, with firewalld 1.0 or later running: sh FILE (again at any time)"_s,
                "Owns the policies "_L1 + names.join(u' ') + " and the ipsets named after them,"_L1,
                u"which are asked before all zones, so that what these open stays closed; edits"_s,
                u"no zone, service or other policy."_s})) +
        Prologue + sections + Epilogue;
    return Emission{text, policy.warnings + ownWarnings(policy)};
}

Zone singleZone(const Policy &policy, Direction direction)
{
    Zone zone = zoneOf(policy, direction);
    zone.name = policy.scope == Scope::Boundary
                    ? u"portolan-rule-fwd"_s
                    : byDirection(direction, "portolan-rule-in"_L1, "portolan-rule-out"_L1);
    zone.target = u"CONTINUE"_s;
    return zone;
}

/// Without sets, so that each rule stands alone.
QStringList singleEnds(const AddressMatch &end, const QString &key)
{
    if (end.kind == Kind::Own || end.kind == Kind::Any)
        return {QString()};
    QStringList texts;
    for (const QString &address : blockTexts(end.ranges))
        texts += u' ' + key + " address=\""_L1 + address + u'"';
    return texts.isEmpty() ? QStringList{u' ' + key + " address=\""_L1 + placeholder(end) + u'"'}
                           : texts;
}

QStringList singleTexts(const Rule &rule)
{
    FilterRow row;
    row.protocol = rule.protocol;
    row.ports = rule.ports;
    QStringList texts;
    for (const QString &source : singleEnds(rule.source, u"source"_s)) {
        for (const QString &destination : singleEnds(rule.destination, u"destination"_s)) {
            for (const QString &element : elements(row))
                texts +=
                    ruleText(Accepts, rule.family, source + destination + element, "accept"_L1);
        }
    }
    return texts;
}

size_t singleCount(const Rule &rule)
{
    return size_t(singleEnds(rule.source, {}).size() * singleEnds(rule.destination, {}).size()) *
           lineCount(rule);
}

QString madeIfMissing(const Zone &zone)
{
    const QString start = "    firewall-cmd --permanent "_L1;
    return "firewall-cmd -q --permanent --info-policy="_L1 + zone.name +
           " >/dev/null 2>&1 || {\n"_L1 + start + "--new-policy="_L1 + zone.name + u'\n' + start +
           "--policy="_L1 + zone.name + " --set-priority=-32001\n"_L1 + start + "--policy="_L1 +
           zone.name + " --add-ingress-zone="_L1 + zone.ingress + u'\n' + start + "--policy="_L1 +
           zone.name + " --add-egress-zone="_L1 + zone.egress + "\n}\n"_L1;
}

QString removedIfEmpty(const Zone &zone)
{
    return "[ -n \"$(firewall-cmd --permanent --policy="_L1 + zone.name +
           " --list-rich-rules)\" ] ||\n    firewall-cmd --permanent --delete-policy="_L1 +
           zone.name + u'\n';
}

Result<Emission> singles(const Policy &unfitted, bool isDelete)
{
    const Result<Policy> policy = requireFewRules(fitted(unfitted, info()), info(), singleCount);
    if (!policy)
        return tl::unexpected(policy.error());
    QString text;
    QString cleaning;
    std::set<QString> known;
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        const Zone zone = singleZone(*policy, rule->direction);
        if (known.insert(zone.name).second) {
            text += isDelete ? QString() : madeIfMissing(zone);
            cleaning += isDelete ? removedIfEmpty(zone) : QString();
        }
        text += commentLine(flowsText(*rule, 120));
        for (const QString &each : singleTexts(*rule)) {
            text += shellCommand({u"firewall-cmd"_s, u"--permanent"_s, "--policy="_L1 + zone.name,
                (isDelete ? "--remove-rich-rule="_L1 : "--add-rich-rule="_L1) + each});
        }
    }
    return Emission{text + cleaning + "firewall-cmd --reload\n"_L1, policy->warnings};
}

Result<Emission> writeRules(const Policy &policy) { return singles(policy, false); }

Result<Emission> deleteRules(const Policy &policy) { return singles(policy, true); }

} // namespace

Target firewalldTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules};
}

} // namespace portolan
