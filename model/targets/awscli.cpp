#include "model/targets/AwsScript.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressMatch::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Quotas of a group for each direction and family, and of groups for an interface.
constexpr size_t MaxRules = 60;
constexpr size_t MaxGroups = 5;
constexpr qsizetype MaxDescription = 255;

/// SCTP is missing: AWS opens every port of a protocol that it knows only by number.
const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "aws-cli"_L1,
        .name = "AWS security group (CLI)"_L1,
        .scopes = {u"member"_s},
        .proof = "executed against a local moto server, rules read back"_L1,
        .suffix = "sh"_L1,
        .apply = "VPC_ID=vpc-... sh FILE"_L1,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Icmpv6, Protocol::Esp,
            Protocol::Ah, Protocol::Gre},
    };
    return data;
}

QString refused(const Rule &rule)
{
    if (ownEnd(rule).kind == Kind::Ranges)
        return u"a security group cannot match the host's own address"_s;
    return {};
}

Policy sayable(const Policy &policy)
{
    return withoutRules(fitted(policy, info()), info(), refused);
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
    if (peer.kind == Kind::Name || peer.kind == Kind::Placeholder)
        return {placeholder(peer)};
    QStringList texts;
    for (const IpRange &block : blocksOf(peer, rule.family))
        texts += cidrText(block);
    return texts;
}

size_t lineCount(const Rule &rule)
{
    return std::max<size_t>(1, rule.ports.size()) * size_t(peerTexts(rule).size());
}

/// The rows of one rule: one for each port range and block, since that is how AWS counts.
std::vector<AwsRow> rows(const Rule &rule)
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
    std::vector<AwsRow> result;
    for (const Ends &ends : ports) {
        for (const QString &text : peers) {
            result.push_back({rule.family, protocolWord(rule.protocol), ends.first, ends.last, text,
                safeId(rule.flow)});
        }
    }
    return result;
}

/// AWS refuses a rule that is there already: two flows that need the same one share it.
void describeAlso(AwsRow &row, const QString &flow)
{
    const QString longer = row.description + ", "_L1 + flow;
    if (longer.size() <= MaxDescription && !row.description.split(", "_L1).contains(flow))
        row.description = longer;
}

std::vector<AwsRow> rowsOf(const Policy &policy, Direction direction)
{
    std::vector<AwsRow> result;
    using Key = std::tuple<Family, QString, int, int, QString>;
    std::map<Key, size_t> places;
    for (const PolicyItem &item : itemsOf(policy, direction)) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        for (const AwsRow &row : rows(*rule)) {
            const auto [place, isNew] = places.try_emplace(
                Key(row.family, row.protocol, row.first, row.last, row.peer), result.size());
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
        const size_t group = counts[size_t(row.family)]++ / MaxRules;
        groups.resize(std::max(groups.size(), group + 1));
        groups[group].push_back(row);
    }
    return groups;
}

Result<Emission> writePolicy(const Policy &unfitted)
{
    const Policy policy = sayable(unfitted);
    if (const Result<void> few = requireFew(policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    AwsScript script;
    script.id = safeId(policy.at);
    script.maxGroups = int(MaxGroups);
    QString omissions;
    size_t count = 1;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        script.directions.push_back({direction, dealt(rowsOf(policy, direction))});
        count = std::max(count, script.directions.back().groups.size());
        for (const PolicyItem &item : itemsOf(policy, direction)) {
            if (const Omission *omission = std::get_if<Omission>(&item))
                omissions += commentLine(omissionText(*omission));
        }
    }
    if (count > MaxGroups) {
        return failure(Tr::tr("%1: the policy of %2 needs %3 security groups of %4 rules for each "
                              "direction and family, and an interface takes %5; use fewer address "
                              "blocks or port ranges")
                           .arg(QString(info().name), safeId(policy.at))
                           .arg(count)
                           .arg(MaxRules)
                           .arg(MaxGroups));
    }
    QStringList warnings = policy.warnings;
    if (count > 1) {
        warnings += Tr::tr("%1: more than %2 rules for one direction and family: split into %3 "
                           "groups; attach all of them")
                        .arg(QString(info().name))
                        .arg(MaxRules)
                        .arg(count);
    }
    const QString text =
        "#!/bin/sh\n"_L1 +
        commentLines(policyHeading(policy, info().name,
            {u"Apply: VPC_ID=vpc-... sh FILE (again at any time), then attach the group that it prints."_s,
                u"Owns the groups portolan-"_s + script.id +
                    u" (and :2 to :5 of it) of that VPC, every rule in them, and no other."_s})) +
        omissions + awsScriptText(script);
    return Emission{text, warnings};
}

Result<Emission> writeRules(const Policy &unfitted)
{
    const Result<Policy> policy = requireRules(sayable(unfitted));
    if (!policy)
        return tl::unexpected(policy.error());
    if (const Result<void> few = requireFew(*policy, info(), lineCount); !few)
        return tl::unexpected(few.error());
    Emission emission{{}, policy->warnings};
    for (const PolicyItem &item : policy->items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule) {
            emission.text += commentLine(omissionText(std::get<Omission>(item)));
            continue;
        }
        // Several permissions in one call: AWS takes all of them or none.
        emission.text += "aws ec2 authorize-security-group-"_L1 + awsDirection(rule->direction) +
                         " --group-id \"$GROUP_ID\" --ip-permissions "_L1 +
                         shellQuoted(awsPermissions(rows(*rule))) + u'\n';
    }
    return emission;
}

} // namespace

Target awsCliTarget() { return {.info = info(), .writePolicy = writePolicy, .writeRules = writeRules}; }

} // namespace portolan
