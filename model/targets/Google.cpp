#include "model/targets/Google.h"

#include "model/targets/Fit.h"
#include "model/targets/Names.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

constexpr qsizetype MaxName = 63;
/// Of each of the two lists of a rule.
constexpr size_t MaxRanges = 256;
constexpr qsizetype MaxDescription = 2048;

/// Single rules come before those of whole policies, and the denials after everything: at the same
/// number as the rules that a default network begins with, which they beat, and before the implied
/// ones.
constexpr int SinglePriority = 500;
constexpr int AllowPriority = 1000;
constexpr int DenyPriority = 65534;

/// What Google knows by name it is given by name; the others are numbers.
QString protocolWord(Protocol protocol)
{
    const bool named = protocol != Protocol::Icmpv6 && protocol != Protocol::Gre;
    return named ? protocolName(protocol) : QString::number(protocolNumber(protocol));
}

QString place(const GoogleRule &rule, Family family)
{
    return byDirection(rule.direction, "in"_L1, "out"_L1) + (family == Family::IPv4 ? u'4' : u'6');
}

/// Nothing for an end that is the member itself or, at the own side, not matched.
QStringList blockTexts(const AddressMatch &end, Family family)
{
    if (end.kind == Kind::Own)
        return {};
    if (end.kind == Kind::Placeholder || (end.kind == Kind::Name && end.ranges.empty()))
        return {placeholder(end)};
    QStringList texts;
    for (const IpRange &block :
        end.kind == Kind::Any ? blocksOf(end, family) : blocksOf(end.ranges))
        texts += cidrText(block);
    return texts;
}

GoogleRule ruleOf(const Rule &rule, const QString &tag)
{
    GoogleRule made;
    made.direction = rule.direction;
    made.tag = tag;
    made.sources = blockTexts(rule.source, rule.family);
    made.destinations = blockTexts(rule.destination, rule.family);
    GoogleRule::Traffic traffic{protocolWord(rule.protocol), {}};
    for (const PortRange &range : rule.ports)
        traffic.ports += range.toString();
    made.traffic = {traffic};
    made.description = flowsText(rule, MaxDescription);
    return made;
}

struct Made
{
    GoogleRule rule;
    Family family = Family::IPv4;
    QString flow;
};

/// Protocols of one flow between the same ends share a rule.
bool absorbed(std::vector<Made> &all, const GoogleRule &rule, const Rule &of)
{
    for (auto earlier = all.rbegin(); earlier != all.rend() && earlier->flow == of.flow;
         ++earlier) {
        GoogleRule same = rule;
        same.traffic = earlier->rule.traffic;
        if (earlier->family != of.family || !(same == earlier->rule))
            continue;
        earlier->rule.traffic.push_back(rule.traffic.front());
        return true;
    }
    return false;
}

/// The rule with at most MaxRanges of the list \a field in each.
std::vector<GoogleRule> split(const GoogleRule &rule, QStringList GoogleRule::*field)
{
    std::vector<GoogleRule> parts{rule};
    const QStringList &all = rule.*field;
    for (qsizetype i = qsizetype(MaxRanges); i < all.size(); i += qsizetype(MaxRanges)) {
        parts.push_back(rule);
        parts.back().*field = all.mid(i, qsizetype(MaxRanges));
    }
    parts.front().*field = all.mid(0, qsizetype(MaxRanges));
    return parts;
}

std::vector<GoogleRule> withinLimits(const GoogleRule &rule)
{
    std::vector<GoogleRule> parts;
    for (const GoogleRule &some : split(rule, &GoogleRule::sources)) {
        const std::vector<GoogleRule> pieces = split(some, &GoogleRule::destinations);
        parts.insert(parts.end(), pieces.begin(), pieces.end());
    }
    return parts;
}

/// \a wanted, cut to what a name may have, with a number where it is taken.
QString uniqueName(const QString &wanted, std::set<QString> &taken)
{
    QString name = wordOf(wanted.toLower(), MaxName);
    for (int n = 2; !taken.insert(name).second; ++n) {
        const QString suffix = u'-' + QString::number(n);
        name = wordOf(wanted.toLower(), MaxName - suffix.size()) + suffix;
    }
    return name;
}

GoogleRule denial(Direction direction, Family family, const Policy &policy)
{
    GoogleRule rule;
    rule.direction = direction;
    rule.allows = false;
    rule.priority = DenyPriority;
    rule.tag = googleTag(policy.at);
    QStringList &peers = direction == Direction::Inbound ? rule.sources : rule.destinations;
    peers += cidrText(IpRange::all(family));
    rule.traffic = {{u"all"_s, {}}};
    rule.description = u"nothing else"_s;
    rule.name = googlePrefix(policy) + "deny-"_L1 + place(rule, family);
    return rule;
}

size_t lineCount(const Rule &rule)
{
    return std::max<size_t>(1, rule.ports.size()) + blocksOf(rule.source, rule.family).size() +
           blocksOf(rule.destination, rule.family).size();
}

bool isMulticast(const AddressMatch &end)
{
    return std::any_of(end.ranges.begin(), end.ranges.end(), [](const IpRange &range) {
        return IpAddress{range.family, range.first}.isMulticast() ||
               IpAddress{range.family, range.last}.isMulticast();
    });
}

} // namespace

QString googleTag(const QString &id) { return dnsLabel("portolan"_L1, {id}, MaxName); }

QString googlePrefix(const Policy &policy)
{
    if (!policy.single)
        return "portolan-"_L1 + nameChecksum(policy.at.toLower()) + u'-';
    QStringList words{policy.at.toLower()};
    for (const PolicyItem &item : policy.items) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            words += rule->flow.toLower();
    }
    words.removeDuplicates();
    return "portolanflow-"_L1 + nameChecksum(words.join(u'\n')) + u'-';
}

std::vector<Protocol> googleProtocols() { return {AllProtocols.begin(), AllProtocols.end()}; }

Policy googleSayable(const Policy &policy, const TargetInfo &info)
{
    return withoutRules(fitted(policy, info), info, [](const Rule &rule) -> QString {
        if (isMulticast(rule.destination))
            return u"a VPC carries no multicast"_s;
        return {};
    });
}

Result<std::vector<GoogleRule>> googleRules(
    const Policy &policy, const TargetInfo &info, Direction direction)
{
    if (const Result<void> few = requireFew(policy, info, lineCount); !few)
        return tl::unexpected(few.error());
    std::vector<Made> all;
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        GoogleRule made = ruleOf(*rule, googleTag(policy.at));
        made.priority = policy.single ? SinglePriority : AllowPriority;
        if (!absorbed(all, made, *rule))
            all.push_back({made, rule->family, rule->flow});
    }
    std::vector<GoogleRule> result;
    std::set<QString> taken;
    for (const Made &made : all) {
        // Whether the own end is matched cannot be changed in a rule that is there.
        const bool both = !made.rule.sources.isEmpty() && !made.rule.destinations.isEmpty();
        const QString wanted = googlePrefix(policy) + place(made.rule, made.family) +
                               (both ? "b-"_L1 : "-"_L1) + made.flow;
        for (GoogleRule &part : withinLimits(made.rule)) {
            part.name = uniqueName(wanted, taken);
            result.push_back(part);
        }
    }
    if (!policy.single) {
        for (const Family family : AllFamilies)
            result.push_back(denial(direction, family, policy));
    }
    return result;
}

} // namespace portolan
