#include "model/targets/FilterRow.h"

#include "model/policy/BaseRules.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

/// Fits into every description that we write: VyOS takes 255 characters, others more.
constexpr qsizetype MaxComment = 120;

AddressMatch endOf(const std::vector<IpRange> &ranges)
{
    return ranges.empty() ? AddressMatch() : AddressMatch{Kind::Ranges, ranges, {}};
}

FilterRow rowOf(const BaseRule &rule)
{
    FilterRow row;
    row.direction = rule.direction;
    row.family = rule.family;
    row.types = rule.types;
    row.hopLimit = rule.hopLimit;
    row.sourcePort = rule.sourcePort;
    row.source = endOf(rule.sources);
    row.destination = endOf(rule.destinations);
    row.comment = QString(rule.comment);
    switch (rule.match) {
    case BaseRule::Match::Loopback:
        row.match = FilterRow::Match::Loopback;
        break;
    case BaseRule::Match::Established:
        row.match = FilterRow::Match::Established;
        break;
    case BaseRule::Match::IcmpTypes:
        row.protocol = rule.family == Family::IPv6 ? Protocol::Icmpv6 : Protocol::Icmp;
        break;
    case BaseRule::Match::Udp:
        row.protocol = Protocol::Udp;
        row.ports = {{rule.destinationPort, rule.destinationPort}};
        break;
    }
    return row;
}

FilterRow rowOf(const Rule &rule)
{
    FilterRow row;
    row.direction = rule.direction;
    row.family = rule.family;
    row.protocol = rule.protocol;
    row.ports = rule.ports;
    row.source = rule.source;
    row.destination = rule.destination;
    row.flow = safeId(rule.flow);
    row.comment = flowsText(rule, MaxComment);
    return row;
}

bool isWanted(const BaseRule &rule, const Policy &policy)
{
    if (policy.single)
        return false;
    return policy.scope != Scope::Boundary || rule.match == BaseRule::Match::Established;
}

/// What \a ranges have in common with \a others, or not; all of one family.
std::vector<IpRange> parted(
    const std::vector<IpRange> &ranges, const std::vector<IpRange> &others, bool common)
{
    std::vector<IpRange> result;
    for (const IpRange &range : ranges) {
        uint128 next = range.first;
        bool isDone = false;
        for (const IpRange &other : others) {
            if (!other.overlaps(range))
                continue;
            const uint128 first = std::max(other.first, range.first);
            const uint128 last = std::min(other.last, range.last);
            if (common)
                result.push_back({range.family, first, last});
            else if (first > next)
                result.push_back({range.family, next, first - 1});
            isDone = last == range.last;
            next = isDone ? last : last + 1;
        }
        if (!common && !isDone)
            result.push_back({range.family, next, range.last});
    }
    return normalized(result);
}

/// Empty, or why nothing is left of the rule.
QString judge(Rule &rule, const std::vector<IpRange> &zone)
{
    const bool isIn = rule.direction == Direction::Inbound;
    AddressMatch &inside = isIn ? rule.destination : rule.source;
    AddressMatch &outside = isIn ? rule.source : rule.destination;
    if (zone.empty())
        return u"the zone has no address in this family"_s;
    if (inside.kind == Kind::Any || inside.kind == Kind::Own)
        inside = {Kind::Ranges, zone, {}};
    else if (inside.kind == Kind::Ranges)
        inside.ranges = parted(inside.ranges, zone, true);
    const bool wasKnown = outside.kind == Kind::Ranges || !outside.ranges.empty();
    if (outside.kind == Kind::Ranges || outside.kind == Kind::Name)
        outside.ranges = parted(outside.ranges, zone, false);
    if (inside.kind == Kind::Ranges && inside.ranges.empty())
        return u"its end inside is not in the zone"_s;
    if (wasKnown && outside.ranges.empty() && outside.kind != Kind::Placeholder)
        return u"both of its ends are in the zone"_s;
    return {};
}

} // namespace

std::vector<FilterItem> filterItems(const Policy &policy, Direction direction)
{
    std::vector<FilterItem> items;
    for (const BaseRule &rule : baseRules()) {
        if (rule.direction == direction && isWanted(rule, policy))
            items.push_back(rowOf(rule));
    }
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            items.push_back(rowOf(*rule));
        else
            items.push_back(std::get<Omission>(item));
    }
    return items;
}

QString lookupText(const Policy &policy, const QString &name)
{
    const auto found = policy.lookups.find(name);
    if (found == policy.lookups.end())
        return name.left(100) + ": not looked up"_L1;
    const Lookup &lookup = found->second;
    return name.left(100) + ": looked up "_L1 + lookup.date.toString(Qt::ISODate) + " from "_L1 +
           lookup.source.left(100);
}

Policy onlyJudged(const Policy &policy, const TargetInfo &info)
{
    if (policy.scope != Scope::Boundary || policy.single)
        return policy;
    const std::vector<IpRange> zones[] = {
        zoneIn(policy, Family::IPv4), zoneIn(policy, Family::IPv6)};
    const auto zoneOf = [&](const Rule &rule) { return zones[size_t(rule.family)]; };
    Policy result = withoutRules(policy, info, [&](const Rule &rule) {
        Rule copy = rule;
        return judge(copy, zoneOf(rule));
    });
    for (PolicyItem &item : result.items) {
        if (Rule *rule = std::get_if<Rule>(&item))
            judge(*rule, zoneOf(*rule));
    }
    return result;
}

std::vector<IpRange> zoneIn(const Policy &policy, Family family)
{
    std::vector<IpRange> ranges;
    for (const IpRange &range : policy.zoneAddresses) {
        if (range.family == family)
            ranges.push_back(range);
    }
    return ranges;
}

QString plainLine(const QString &text)
{
    QString line;
    for (const char32_t c : text.toUcs4())
        line += c >= 0x20 && c < 0x7f && c != U'\\' ? QChar(char16_t(c)) : u'?';
    return line;
}

} // namespace portolan
