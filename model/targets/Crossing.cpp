#include "model/targets/Crossing.h"

#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

IpRange blockOf(QStringView address, int prefix)
{
    return IpRange::block(IpAddress::parse(address).value_or(IpAddress()), prefix);
}

AddressMatch &insideEnd(Rule &rule)
{
    return rule.direction == Direction::Inbound ? rule.destination : rule.source;
}

AddressMatch &outsideEnd(Rule &rule)
{
    return rule.direction == Direction::Inbound ? rule.source : rule.destination;
}

/// A name that the target cannot write stands for what was looked up, where something was.
void settleName(AddressMatch &end, const TargetInfo &info, bool isInside)
{
    if (end.kind != Kind::Name)
        return;
    if (info.names && !isInside && isPlainHostName(end.name))
        end.ranges.clear();
    else if (!info.sets && !end.ranges.empty())
        end = {Kind::Ranges, end.ranges, {}};
}

void limit(Rule &rule, const Policy &policy)
{
    const std::vector<IpRange> zone = ofFamily(policy.zoneAddresses, rule.family);
    if (policy.single && zone.empty())
        return;
    AddressMatch &inside = insideEnd(rule);
    if (inside.kind == Kind::Any)
        inside = {Kind::Ranges, zone, {}};
    else
        inside.ranges = commonOf(inside.ranges, zone);
    AddressMatch &outside = outsideEnd(rule);
    outside.ranges = commonOf(outside.ranges, outsideOf(zone, rule.family));
}

void ownToPlaceholder(AddressMatch &end, const Policy &policy, const Rule &rule)
{
    if (policy.single && end.kind == Kind::Own)
        end = {Kind::Placeholder, {}, policy.at.isEmpty() ? rule.flow : policy.at};
}

QString refused(const Rule &rule, const TargetInfo &info)
{
    if (rule.source.kind == Kind::Own || rule.destination.kind == Kind::Own)
        return u"a boundary matches both ends, and one has no address"_s;
    if (info.sets)
        return {};
    if (ownEnd(rule).kind == Kind::Name)
        return u"the end in the zone is a name, which cannot be limited to the zone"_s;
    if (peerEnd(rule).kind == Kind::Name && !isPlainHostName(peerEnd(rule).name))
        return QString(info.name) + " cannot write "_L1 + safeId(peerEnd(rule).name);
    return {};
}

} // namespace

std::vector<IpRange> ofFamily(const std::vector<IpRange> &ranges, Family family)
{
    std::vector<IpRange> some;
    for (const IpRange &range : ranges) {
        if (range.family == family)
            some.push_back(range);
    }
    return some;
}

std::vector<IpRange> outsideOf(const std::vector<IpRange> &ranges, Family family)
{
    std::vector<IpRange> gaps;
    uint128 next = 0;
    for (const IpRange &range : normalized(ofFamily(ranges, family))) {
        if (range.first > next)
            gaps.push_back({family, next, range.first - 1});
        if (range.last == highestAddress(family))
            return gaps;
        next = range.last + 1;
    }
    gaps.push_back({family, next, highestAddress(family)});
    return gaps;
}

std::vector<IpRange> commonOf(const std::vector<IpRange> &a, const std::vector<IpRange> &b)
{
    std::vector<IpRange> common;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (left->overlaps(*right)) {
            common.push_back({left->family, std::max(left->first, right->first),
                std::min(left->last, right->last)});
        }
        if (std::pair(left->family, left->last) < std::pair(right->family, right->last))
            ++left;
        else
            ++right;
    }
    return common;
}

std::vector<IpRange> linkLocalBlocks(Family family)
{
    if (family == Family::IPv6)
        return {blockOf(u"fe80::", 10), blockOf(u"ff02::", 16)};
    return {
        blockOf(u"169.254.0.0", 16), blockOf(u"224.0.0.0", 24), blockOf(u"255.255.255.255", 32)};
}

bool isPlainHostName(const QString &name)
{
    if (name.isEmpty() || name.size() > 253)
        return false;
    bool hasLetter = false;
    for (const QString &label : name.split(u'.')) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
            return false;
        for (const QChar c : label) {
            const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
            if (!letter && !(c >= u'0' && c <= u'9') && c != u'-')
                return false;
            hasLetter |= letter;
        }
    }
    return hasLetter;
}

Policy crossing(const Policy &policy, const TargetInfo &info)
{
    Policy limited = policy;
    for (PolicyItem &item : limited.items) {
        Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        settleName(insideEnd(*rule), info, true);
        settleName(outsideEnd(*rule), info, false);
        ownToPlaceholder(rule->source, policy, *rule);
        ownToPlaceholder(rule->destination, policy, *rule);
        limit(*rule, policy);
    }
    return withoutRules(
        fitted(limited, info), info, [&](const Rule &rule) { return refused(rule, info); });
}

QStringList crossingLookups(const Policy &policy, const TargetInfo &info)
{
    Policy replaced = policy;
    for (PolicyItem &item : replaced.items) {
        Rule *rule = std::get_if<Rule>(&item);
        if (rule && info.names && isPlainHostName(outsideEnd(*rule).name))
            outsideEnd(*rule) = {};
    }
    return lookupTexts(replaced);
}

} // namespace portolan
