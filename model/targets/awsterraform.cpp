#include "model/targets/AwsRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Spelling.h"
#include "model/targets/Terraform.h"

#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "aws-terraform"_L1,
        .name = "AWS security group (Terraform)"_L1,
        .scopes = {u"member"_s},
        .proof = "applied to a local moto server, rules read back; terraform validate and fmt"_L1,
        .suffix = "tf"_L1,
        .apply = "terraform apply -var vpc_id=vpc-..."_L1,
        .protocols = awsProtocols(),
        .group = TargetGroup::Cloud,
    };
    return data;
}

QString ruleType(Direction direction)
{
    return "aws_vpc_security_group_"_L1 + awsDirection(direction) + "_rule"_L1;
}

/// A key that stays the same for the same packets, so that a change of one rule touches no other.
QString rowKey(const AwsRow &row)
{
    QString key = row.protocol;
    if (row.first >= 0)
        key += u' ' + PortRange{quint16(row.first), quint16(row.last)}.toString();
    return key + u' ' + row.peer;
}

QString rowObject(const AwsRow &row)
{
    const bool hasPorts = row.first >= 0;
    // AWS itself says -1 of protocols without ports; only every protocol at once has none at all.
    const QString none = row.protocol == "-1"_L1 ? u"null"_s : u"-1"_s;
    const bool isV4 = row.family == Family::IPv4;
    return "{ protocol = "_L1 + hclQuoted(row.protocol) + ", from = "_L1 +
           (hasPorts ? QString::number(row.first) : none) + ", to = "_L1 +
           (hasPorts ? QString::number(row.last) : none) + ", ipv4 = "_L1 +
           (isV4 ? hclQuoted(row.peer) : u"null"_s) + ", ipv6 = "_L1 +
           (isV4 ? u"null"_s : hclQuoted(row.peer)) + ", flows = "_L1 + hclQuoted(row.description) +
           " }"_L1;
}

HclBlock rulesBlock(Direction direction, const QString &name, const QString &groupId,
    const std::vector<AwsRow> &rows)
{
    std::vector<std::pair<QString, QString>> entries;
    for (const AwsRow &row : rows)
        entries.emplace_back(hclQuoted(rowKey(row)), rowObject(row));
    HclBlock block(u"resource"_s, {ruleType(direction), name});
    block.setObject(u"for_each"_s, entries)
        .set(u"security_group_id"_s, groupId)
        .set(u"ip_protocol"_s, u"each.value.protocol"_s)
        .set(u"from_port"_s, u"each.value.from"_s)
        .set(u"to_port"_s, u"each.value.to"_s)
        .set(u"cidr_ipv4"_s, u"each.value.ipv4"_s)
        .set(u"cidr_ipv6"_s, u"each.value.ipv6"_s)
        .set(u"description"_s, u"each.value.flows"_s);
    return block;
}

/// The provider takes away the rules that let everything out of a new group, whether or not the
/// policy judges what goes out.
std::vector<AwsRow> everything()
{
    const QString why = u"outbound is not judged"_s;
    return {{Family::IPv4, u"-1"_s, -1, -1, u"0.0.0.0/0"_s, why},
        {Family::IPv6, u"-1"_s, -1, -1, u"::/0"_s, why}};
}

QString groupText(const AwsGroups &place, size_t group, const QString &name)
{
    HclBlock block(u"resource"_s, {u"aws_security_group"_s, name});
    block.set(u"name"_s, hclQuoted(awsGroupName(place.id, group)))
        .set(u"description"_s, hclQuoted("Portolan: rules of "_L1 + place.id))
        .set(u"vpc_id"_s, u"var.vpc_id"_s);
    QString text = block.text();
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        std::vector<AwsRow> rows = place.rows(direction, group);
        if (direction == Direction::Outbound && !place.covers(direction) && group == 0)
            rows = everything();
        if (!rows.empty()) {
            text += u'\n' +
                    rulesBlock(direction, name, "aws_security_group."_L1 + name + ".id"_L1, rows)
                        .text();
        }
    }
    return text;
}

QString moduleText(const std::vector<AwsGroups> &places)
{
    QString text = terraformProvider(u"aws"_s, u"hashicorp/aws"_s, u">= 5.0"_s) + u'\n' +
                   terraformVariable(u"vpc_id"_s, u"The VPC of the groups"_s);
    HclNames names(u"portolan_"_s);
    std::vector<std::pair<QString, QString>> ids;
    for (const AwsGroups &place : places) {
        QStringList own;
        for (size_t group = 0; group < place.count; ++group) {
            const QString id = group == 0 ? place.id : place.id + u':' + QString::number(group + 1);
            const QString name = names.nameOf(id);
            text += u'\n' + groupText(place, group, name);
            own += "aws_security_group."_L1 + name + ".id"_L1;
        }
        ids.emplace_back(hclQuoted(place.id), u'[' + own.join(", "_L1) + u']');
    }
    HclBlock output(u"output"_s, {u"security_group_ids"_s});
    output.setObject(u"value"_s, ids);
    return text + u'\n' + output.text();
}

QStringList howTo()
{
    return {u"Apply, as a module of its own: "_s + info().apply +
                u" (again at any time), then "
                "attach the groups of its output."_s,
        u"Owns the groups below and their rules as far as they are in its state, and no other."_s};
}

Result<Emission> writePolicy(const Policy &policy)
{
    const Result<AwsGroups> groups = awsGroups(policy, info());
    if (!groups)
        return tl::unexpected(groups.error());
    return Emission{commentLines(policyHeading(policy, info().name, howTo())) + groups->comments +
                        u'\n' + moduleText({*groups}),
        groups->warnings};
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    const Result<std::vector<AwsGroups>> all = awsGroups(policies, info());
    if (!all)
        return tl::unexpected(all.error());
    Emission emission{commentLines(howTo()), {}};
    for (size_t i = 0; i < policies.size(); ++i) {
        emission.text += commentLines(policyHeading(policies[i], info().name, {}));
        emission.text += (*all)[i].comments;
        emission.warnings += (*all)[i].warnings;
    }
    emission.warnings.removeDuplicates();
    emission.text += u'\n' + moduleText(*all);
    return emission;
}

/// The rules of one flow and direction are one resource.
struct FlowRules
{
    Direction direction = Direction::Inbound;
    QString name;
    std::vector<AwsRow> rows;
};

Result<Emission> eachFlow(const Policy &unfitted, QString (*text)(const FlowRules &rules))
{
    const Policy policy = awsSayable(unfitted, info());
    const Result<std::vector<AwsItem>> items = awsItems(policy, info());
    if (!items)
        return tl::unexpected(items.error());
    std::vector<FlowRules> flows;
    std::map<QString, size_t> places;
    QString comments;
    HclNames names(u"portolan_"_s);
    for (const AwsItem &item : *items) {
        comments += item.comment;
        if (!item.rule)
            continue;
        const QString name = names.nameOf(item.rule->flow) + u'_' +
                             byDirection(item.rule->direction, "in"_L1, "out"_L1);
        const auto [place, isNew] = places.try_emplace(name, flows.size());
        if (isNew)
            flows.push_back({item.rule->direction, name, {}});
        std::vector<AwsRow> &rows = flows[place->second].rows;
        rows.insert(rows.end(), item.rows.begin(), item.rows.end());
    }
    Emission emission{comments, policy.warnings};
    for (const FlowRules &rules : flows)
        emission.text += (emission.text.isEmpty() ? QString() : u"\n"_s) + text(rules);
    return emission;
}

/// For a module that has the variable security_group_id.
Result<Emission> writeRules(const Policy &policy)
{
    return eachFlow(policy, [](const FlowRules &rules) {
        return rulesBlock(rules.direction, rules.name, u"var.security_group_id"_s, rules.rows)
            .text();
    });
}

/// Stands in the place of the resource, which goes with the next apply.
Result<Emission> deleteRules(const Policy &policy)
{
    return eachFlow(policy, [](const FlowRules &rules) {
        return terraformRemoved(ruleType(rules.direction) + u'.' + rules.name);
    });
}

} // namespace

Target awsTerraformTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
