#include "model/targets/AwsRules.h"

#include "model/policy/Merging.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr qsizetype MaxDescription = 255;

QString refused(const Rule &rule)
{
    if (ownEnd(rule).kind == Kind::Ranges || ownEnd(rule).kind == Kind::Name)
        return u"a security group cannot match the host's own address"_s;
    return {};
}

/// What AWS knows by name it wants by name; the others are numbers.
QString protocolWord(Protocol protocol)
{
    const bool named = protocol == Protocol::Tcp || protocol == Protocol::Udp ||
                       protocol == Protocol::Icmp || protocol == Protocol::Icmpv6;
    return named ? protocolName(protocol) : QString::number(protocolNumber(protocol));
}

QStringList peerTexts(const Rule &rule)
{
    const AddressMatch &peer = peerEnd(rule);
    const bool isKnown = peer.kind == Kind::Any || !peer.ranges.empty();
    if (!isKnown)
        return {placeholder(peer)};
    QStringList texts;
    for (const IpRange &block :
        peer.kind == Kind::Any ? blocksOf(peer, rule.family) : blocksOf(peer.ranges))
        texts += cidrText(block);
    return texts;
}

size_t lineCount(const Rule &rule)
{
    return std::max<size_t>(1, rule.ports.size()) * size_t(peerTexts(rule).size());
}

using RowKey = std::tuple<Family, QString, int, int, QString>;

RowKey keyOf(const AwsRow &row)
{
    return {row.family, row.protocol, row.first, row.last, row.peer};
}

/// AWS refuses a rule that is there already: two flows that need the same one share it.
void describeAlso(AwsRow &row, const QString &flows)
{
    for (const QString &flow : flows.split(", "_L1)) {
        const QString longer = row.description + ", "_L1 + flow;
        if (longer.size() <= MaxDescription && !row.description.split(", "_L1).contains(flow))
            row.description = longer;
    }
}

std::vector<AwsRow> rowsOf(const Policy &policy, Direction direction)
{
    std::vector<AwsRow> result;
    std::map<RowKey, size_t> places;
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        for (const AwsRow &row : awsRows(*rule)) {
            const auto [place, isNew] = places.try_emplace(keyOf(row), result.size());
            if (isNew)
                result.push_back(row);
            else
                describeAlso(result[place->second], row.description);
        }
    }
    return result;
}

/// The rows dealt out to as many groups as the quota of each family asks for.
std::vector<std::vector<AwsRow>> dealt(const std::vector<AwsRow> &rows)
{
    std::vector<std::vector<AwsRow>> groups;
    size_t counts[] = {0, 0};
    for (const AwsRow &row : rows) {
        const size_t group = counts[size_t(row.family)]++ / AwsMaxRules;
        groups.resize(std::max(groups.size(), group + 1));
        groups[group].push_back(row);
    }
    return groups;
}

AwsGroups groupsOf(const Policy &policy)
{
    AwsGroups groups;
    groups.id = safeId(policy.at);
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        groups.directions.push_back({direction, dealt(rowsOf(policy, direction))});
        groups.count = std::max(groups.count, groups.directions.back().groups.size());
    }
    return groups;
}

/// Looked-up names are plain addresses here, which can be merged with others.
Policy withoutNames(Policy policy)
{
    for (PolicyItem &item : policy.items) {
        Rule *rule = std::get_if<Rule>(&item);
        for (AddressMatch *end :
            {rule ? &rule->source : nullptr, rule ? &rule->destination : nullptr}) {
            if (end && end->kind == Kind::Name && !end->ranges.empty())
                *end = {Kind::Ranges, end->ranges, {}};
        }
    }
    return policy;
}

QString commentsOf(const Policy &policy)
{
    QString comments = commentLines(lookupTexts(policy));
    for (const PolicyItem &item : policy.items) {
        if (const Omission *omission = std::get_if<Omission>(&item))
            comments += commentLine(omissionText(*omission));
    }
    return comments;
}

} // namespace

std::vector<AwsRow> AwsGroups::rows(Direction direction, size_t group) const
{
    for (const AwsDirection &each : directions) {
        if (each.direction == direction && group < each.groups.size())
            return each.groups[group];
    }
    return {};
}

bool AwsGroups::covers(Direction direction) const
{
    return std::any_of(directions.begin(), directions.end(),
        [&](const AwsDirection &each) { return each.direction == direction; });
}

std::vector<Protocol> awsProtocols()
{
    return {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp,
        Protocol::Ah, Protocol::Gre};
}

QString awsDirection(Direction direction)
{
    return byDirection(direction, "ingress"_L1, "egress"_L1);
}

QString awsGroupName(const QString &id, size_t group)
{
    const QString name = "portolan-"_L1 + id;
    return group == 0 ? name : name + u':' + QString::number(group + 1);
}

Policy awsSayable(const Policy &policy, const TargetInfo &info)
{
    return withoutRules(fitted(policy, info), info, refused);
}

std::vector<AwsRow> awsRows(const Rule &rule)
{
    struct Ends
    {
        int first;
        int last;
    };
    std::vector<Ends> ports;
    for (const PortRange &range : rule.ports)
        ports.push_back({range.first, range.last});
    if (ports.empty())
        ports.push_back({-1, -1});

    const QStringList peers = peerTexts(rule);
    const QString flows = flowsText(rule, MaxDescription);
    std::vector<AwsRow> result;
    for (const Ends &ends : ports) {
        for (const QString &text : peers) {
            result.push_back(
                {rule.family, protocolWord(rule.protocol), ends.first, ends.last, text, flows});
        }
    }
    return result;
}

Result<AwsGroups> awsGroups(const Policy &unfitted, const TargetInfo &info)
{
    const Policy policy = awsSayable(unfitted, info);
    if (const Result<void> few = requireFew(policy, info, lineCount); !few)
        return tl::unexpected(few.error());
    AwsGroups groups = groupsOf(policy);
    if (groups.count > 1) {
        // Every flow in rules of its own is easier to read, one group less easier to keep.
        AwsGroups fewer = groupsOf(mergedAcrossFlows(withoutNames(policy)));
        if (fewer.count < groups.count)
            groups = std::move(fewer);
    }
    groups.comments = commentsOf(policy);
    groups.warnings = policy.warnings;
    if (groups.count > AwsMaxGroups) {
        return failure(Tr::tr("%1: the policy of %2 needs %3 security groups of %4 rules for each "
                              "direction and family, and an interface takes %5; use fewer address "
                              "blocks or port ranges")
                           .arg(QString(info.name), groups.id)
                           .arg(groups.count)
                           .arg(AwsMaxRules)
                           .arg(AwsMaxGroups));
    }
    if (groups.count > 1) {
        groups.warnings += Tr::tr("%1: more than %2 rules for one direction and family: split into "
                                  "%3 groups; attach all of them")
                               .arg(QString(info.name))
                               .arg(AwsMaxRules)
                               .arg(groups.count);
    }
    return groups;
}

Result<std::vector<AwsGroups>> awsGroups(
    const std::vector<Policy> &policies, const TargetInfo &info)
{
    std::vector<AwsGroups> all;
    for (const Policy &policy : policies) {
        Result<AwsGroups> groups = awsGroups(policy, info);
        if (!groups)
            return tl::unexpected(groups.error());
        all.push_back(std::move(*groups));
    }
    return all;
}

Result<std::vector<AwsItem>> awsItems(const Policy &policy, const TargetInfo &info)
{
    if (const Result<Policy> some = requireRules(policy); !some)
        return tl::unexpected(some.error());
    if (const Result<void> few = requireFew(policy, info, lineCount); !few)
        return tl::unexpected(few.error());
    std::vector<AwsItem> items;
    std::set<std::pair<Direction, RowKey>> written;
    for (const PolicyItem &each : policy.items) {
        AwsItem item;
        item.rule = std::get_if<Rule>(&each);
        if (!item.rule) {
            item.comment = commentLine(omissionText(std::get<Omission>(each)));
            items.push_back(std::move(item));
            continue;
        }
        for (const AwsRow &row : awsRows(*item.rule)) {
            if (written.insert({item.rule->direction, keyOf(row)}).second)
                item.rows.push_back(row);
        }
        Policy alone = policy;
        alone.items = {each};
        item.comment = commentLines(lookupTexts(alone));
        if (item.rows.empty()) {
            item.comment += commentLine(safeId(item.rule->flow) + ", "_L1 +
                                        directionWord(item.rule->direction) +
                                        ": the rules above are all of it"_L1);
            item.rule = nullptr;
        }
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace portolan
