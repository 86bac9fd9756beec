#include "model/targets/AzureRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Spelling.h"
#include "model/targets/Terraform.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "azure-terraform"_L1,
        .name = "Azure network security group (Terraform)"_L1,
        .scopes = {u"member"_s},
        .proof = "parsed and formatted by terraform, arguments checked against a list; not "
                 "verified by Azure"_L1,
        .suffix = "tf"_L1,
        .apply = "terraform apply -var resource_group_name=... -var location=..."_L1,
        .protocols = azureProtocols(),
        .group = TargetGroup::Cloud,
    };
    return data;
}

/// One value has an argument of its own: the provider takes the list only for several.
void setOneOrMore(
    HclBlock &block, const QString &one, const QString &more, const QStringList &values)
{
    if (values.size() == 1)
        block.set(one, hclQuoted(values.first()));
    else
        block.set(more, hclList(values));
}

HclBlock &fill(
    HclBlock &block, const AzureRule &rule, const QString &priority, const QString &access)
{
    block.set(u"name"_s, hclQuoted(rule.name))
        .set(u"description"_s, hclQuoted(rule.description))
        .set(u"priority"_s, priority)
        .set(u"direction"_s, hclQuoted(azureDirection(rule.direction)))
        .set(u"access"_s, hclQuoted(access))
        .set(u"protocol"_s, hclQuoted(rule.protocol));
    block.set(u"source_port_range"_s, hclQuoted(u"*"_s));
    setOneOrMore(block, u"source_address_prefix"_s, u"source_address_prefixes"_s, rule.sources);
    setOneOrMore(block, u"destination_port_range"_s, u"destination_port_ranges"_s, rule.ports);
    setOneOrMore(block, u"destination_address_prefix"_s, u"destination_address_prefixes"_s,
        rule.destinations);
    return block;
}

QString groupText(const AzureGroup &group, const QString &name)
{
    HclBlock block(u"resource"_s, {u"azurerm_network_security_group"_s, name});
    block.set(u"name"_s, hclQuoted(group.name))
        .set(u"resource_group_name"_s, u"var.resource_group_name"_s)
        .set(u"location"_s, u"var.location"_s);
    for (const Direction direction : group.directions) {
        int priority = AzureFirstPriority;
        for (const AzureRule &rule : group.rules) {
            if (rule.direction != direction)
                continue;
            HclBlock inner(u"security_rule"_s);
            block.block(fill(inner, rule, QString::number(priority++), u"Allow"_s));
        }
        const QString all = u"*"_s;
        const AzureRule rest{azureDenyName(direction), direction, all, {all}, {all}, {all},
            u"Nothing else passes"_s};
        HclBlock inner(u"security_rule"_s);
        block.block(fill(inner, rest, QString::number(AzureLastPriority), u"Deny"_s));
    }
    return block.text();
}

QString moduleText(const std::vector<AzureGroup> &groups)
{
    QString text =
        terraformProvider(u"azurerm"_s, u"hashicorp/azurerm"_s, u">= 3.0"_s) + u'\n' +
        terraformVariable(u"resource_group_name"_s, u"The resource group of the groups"_s) + u'\n' +
        terraformVariable(u"location"_s, u"The region of the groups"_s);
    HclNames names(u"portolan_"_s);
    std::vector<std::pair<QString, QString>> ids;
    for (const AzureGroup &group : groups) {
        const QString name = names.nameOf(group.id);
        text += u'\n' + groupText(group, name);
        ids.emplace_back(
            hclQuoted(group.id), "azurerm_network_security_group."_L1 + name + ".id"_L1);
    }
    HclBlock output(u"output"_s, {u"network_security_group_ids"_s});
    output.setObject(u"value"_s, ids);
    return text + u'\n' + output.text();
}

QStringList howTo()
{
    return {u"Apply, as a module of its own (again at any time): "_s + info().apply,
        u"Then attach the groups of its output to the network interfaces of their members."_s,
        u"Owns the groups below and every rule in them, and no other."_s};
}

Result<Emission> writePolicy(const Policy &policy)
{
    return azureGroup(policy, info()).map([&](const AzureGroup &group) {
        return Emission{commentLines(policyHeading(policy, info().name, howTo())) + group.comments +
                            u'\n' + moduleText({group}),
            group.warnings};
    });
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    return azureGroups(policies, info()).map([&](const std::vector<AzureGroup> &groups) {
        Emission emission{commentLines(howTo()), {}};
        for (size_t i = 0; i < policies.size(); ++i) {
            emission.text +=
                commentLines(policyHeading(policies[i], info().name, {})) + groups[i].comments;
            emission.warnings += groups[i].warnings;
        }
        emission.warnings.removeDuplicates();
        emission.text += u'\n' + moduleText(groups);
        return emission;
    });
}

Result<Emission> eachRule(
    const Policy &policy, QString (*text)(const AzureRule &rule, const QString &name))
{
    return azureRules(policy, info()).map([&](const AzureGroup &group) {
        Emission emission{group.comments, group.warnings};
        HclNames names(u"portolan_"_s);
        for (const AzureRule &rule : group.rules) {
            emission.text += (emission.text.isEmpty() ? QString() : u"\n"_s) +
                             text(rule, names.nameOf(rule.name));
        }
        return emission;
    });
}

/// For a module that has the variables resource_group_name, network_security_group_name and
/// priorities: a number for each rule, since none that is worked out here could be known to be free
/// beside the rules of other flows, which are written one by one.
Result<Emission> writeRules(const Policy &policy)
{
    const Result<Emission> rules = eachRule(policy, [](const AzureRule &rule, const QString &name) {
        HclBlock block(u"resource"_s, {u"azurerm_network_security_rule"_s, name});
        block.set(u"resource_group_name"_s, u"var.resource_group_name"_s)
            .set(u"network_security_group_name"_s, u"var.network_security_group_name"_s);
        const QString priority = "var.priorities["_L1 + hclQuoted(rule.name) + u']';
        return fill(block, rule, priority, u"Allow"_s).text();
    });
    return rules.map([](const Emission &emission) {
        const QString hint = commentLine(
            u"Beside a variable \"priorities\", a map of numbers: for each rule one of its "
            "own from 100 to 4095."_s);
        return Emission{hint + emission.text, emission.warnings};
    });
}

/// Stands in the place of the resource, which goes with the next apply.
Result<Emission> deleteRules(const Policy &policy)
{
    return eachRule(policy, [](const AzureRule &, const QString &name) {
        return terraformRemoved("azurerm_network_security_rule."_L1 + name);
    });
}

} // namespace

Target azureTerraformTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
