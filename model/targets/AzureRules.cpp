#include "model/targets/AzureRules.h"

#include "model/policy/Merging.h"
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

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr qsizetype MaxDescription = 140;
/// Of addresses on one side of a rule, and of ports.
constexpr size_t MaxEntries = 4000;

bool isMulticast(const AddressMatch &end)
{
    return std::any_of(end.ranges.begin(), end.ranges.end(), [](const IpRange &range) {
        return IpAddress{range.family, range.first}.isMulticast() ||
               IpAddress{range.family, range.last}.isMulticast();
    });
}

QString refused(const Rule &rule)
{
    if (isMulticast(rule.destination))
        return u"the networks of Azure carry no multicast"_s;
    return {};
}

Policy sayable(const Policy &policy, const TargetInfo &info)
{
    return withoutRules(fitted(policy, info), info, refused);
}

QString protocolWord(Protocol protocol)
{
    const QString name = protocolName(protocol);
    return name.left(1).toUpper() + name.mid(1);
}

/// Every address of the family where nothing is matched: "*" would be both families.
QStringList endTexts(const AddressMatch &end, Family family)
{
    if (end.kind == Kind::Any || end.kind == Kind::Own)
        return {cidrText(IpRange::all(family))};
    if (end.ranges.empty())
        return {placeholder(end)};
    QStringList texts;
    for (const IpRange &block : blocksOf(end.ranges))
        texts += cidrText(block);
    return texts;
}

std::vector<QStringList> pieces(const QStringList &texts)
{
    const std::vector<QString> all(texts.begin(), texts.end());
    std::vector<QStringList> result;
    for (const std::vector<QString> &chunk : chunks(all, MaxEntries))
        result.emplace_back(chunk.begin(), chunk.end());
    return result;
}

/// Names of the rules: of the flow, the direction and a number, so that they end in a letter or
/// digit, as they must, and one flow's can never be another's.
using Numbers = std::map<QString, int>;

void addRules(std::vector<AzureRule> &rules, const Rule &rule, Numbers &numbers)
{
    QStringList ports;
    for (const PortRange &range : rule.ports)
        ports += range.toString();
    if (ports.isEmpty())
        ports += u"*"_s;
    const QString base = safeId(rule.flow) + byDirection(rule.direction, "-in-"_L1, "-out-"_L1);
    for (const QStringList &sources : pieces(endTexts(rule.source, rule.family))) {
        for (const QStringList &destinations : pieces(endTexts(rule.destination, rule.family))) {
            for (const QStringList &some : pieces(ports)) {
                const QString name = base + QString::number(++numbers[base.toLower()]);
                rules.push_back({name, rule.direction, protocolWord(rule.protocol), sources,
                    destinations, some, flowsText(rule, MaxDescription)});
            }
        }
    }
}

std::vector<AzureRule> rulesOf(const Policy &policy)
{
    std::vector<AzureRule> rules;
    Numbers numbers;
    for (const PolicyItem &item : policy.items) {
        if (const Rule *rule = std::get_if<Rule>(&item))
            addRules(rules, *rule, numbers);
    }
    return rules;
}

AzureGroup groupOf(const Policy &policy)
{
    AzureGroup group;
    group.id = safeId(policy.at);
    group.name = "portolan-"_L1 + group.id + "-nsg"_L1;
    group.rules = rulesOf(policy);
    group.comments = commentLines(lookupTexts(policy));
    group.warnings = policy.warnings;
    for (const PolicyItem &item : policy.items) {
        if (const Omission *omission = std::get_if<Omission>(&item))
            group.comments += commentLine(omissionText(*omission));
    }
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            group.directions.push_back(direction);
    }
    return group;
}

/// One place is for the rule that ends each direction.
bool isTooMany(const AzureGroup &group)
{
    return group.rules.size() + group.directions.size() > size_t(AzureMaxRules);
}

} // namespace

QString azureDirection(Direction direction)
{
    return byDirection(direction, "Inbound"_L1, "Outbound"_L1);
}

std::vector<Protocol> azureProtocols()
{
    return {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Esp, Protocol::Ah};
}

QString azureDenyName(Direction direction)
{
    // No rule of a flow ends so: theirs end in a number.
    return "portolan-deny-"_L1 + byDirection(direction, "in"_L1, "out"_L1);
}

Result<AzureGroup> azureGroup(const Policy &unfitted, const TargetInfo &info)
{
    const Policy policy = sayable(unfitted, info);
    AzureGroup group = groupOf(policy);
    if (isTooMany(group))
        group.rules = rulesOf(mergedAcrossFlows(policy));
    if (isTooMany(group)) {
        return failure(Tr::tr("%1: the policy of %2 needs %3 rules, and a network security group "
                              "takes %4")
                           .arg(QString(info.name), group.id)
                           .arg(group.rules.size() + group.directions.size())
                           .arg(AzureMaxRules));
    }
    if (covers(policy.directions, Direction::Inbound)) {
        group.warnings += Tr::tr("%1: the probes of a load balancer of Azure come from "
                                 "168.63.129.16 and pass only where a flow lets them in")
                              .arg(QString(info.name));
    }
    return group;
}

Result<std::vector<AzureGroup>> azureGroups(
    const std::vector<Policy> &policies, const TargetInfo &info)
{
    std::vector<AzureGroup> groups;
    for (const Policy &policy : policies) {
        Result<AzureGroup> group = azureGroup(policy, info);
        if (!group)
            return tl::unexpected(group.error());
        groups.push_back(std::move(*group));
    }
    return groups;
}

Result<AzureGroup> azureRules(const Policy &unfitted, const TargetInfo &info)
{
    return requireRules(sayable(unfitted, info)).map(groupOf);
}

} // namespace portolan
