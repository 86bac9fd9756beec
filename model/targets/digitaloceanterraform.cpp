#include "model/targets/CloudBlocks.h"
#include "model/targets/Dialects.h"
#include "model/targets/DigitalOcean.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"
#include "model/targets/Terraform.h"

#include <QCoreApplication>
#include <QSet>

namespace portolan {

using namespace Qt::StringLiterals;

/// Resources digitalocean_firewall and digitalocean_tag of the provider digitalocean/digitalocean.

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "digitalocean-terraform"_L1,
        .name = "DigitalOcean firewall (Terraform)"_L1,
        .scopes = {u"member"_s},
        .proof = "HCL parser where installed and a table of the resources' arguments; not "
                 "validated by the provider"_L1,
        .suffix = "tf"_L1,
        .apply = "terraform apply"_L1,
        .protocols = digitalOceanProtocols(),
        .group = TargetGroup::Cloud,
    };
    return data;
}

HclBlock ruleBlock(const CloudRule &rule)
{
    const bool in = rule.direction == Direction::Inbound;
    HclBlock block(in ? u"inbound_rule"_s : u"outbound_rule"_s);
    block.comment(rule.flowsText(150));
    block.set(u"protocol"_s, hclQuoted(protocolName(rule.protocol)));
    if (rule.ports)
        block.set(u"port_range"_s, hclQuoted(rule.ports->toString()));
    block.set(in ? u"source_addresses"_s : u"destination_addresses"_s, hclList(rule.addresses));
    return block;
}

Result<QString> memberText(const Policy &policy, QStringList &warnings)
{
    const auto firewalls = digitalOceanFirewalls(policy, info(), warnings);
    if (!firewalls)
        return tl::unexpected(firewalls.error());
    const QString tag = digitalOceanName(policy.at);
    QString text = omissionLines(policy) + u'\n' +
                   HclBlock(u"resource"_s, {u"digitalocean_tag"_s, hclName(tag)})
                       .set(u"name"_s, hclQuoted(tag))
                       .text();
    for (const DigitalOceanFirewall &firewall : *firewalls) {
        HclBlock block(u"resource"_s, {u"digitalocean_firewall"_s, hclName(firewall.name)});
        block.set(u"name"_s, hclQuoted(firewall.name));
        block.set(u"tags"_s, "[digitalocean_tag."_L1 + hclName(tag) + ".id]"_L1);
        for (const CloudRule &rule : firewall.rules)
            block.block(ruleBlock(rule));
        text += u'\n' + block.text();
    }
    return text;
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    Emission emission;
    QString text;
    QSet<QString> names;
    for (const Policy &unfitted : policies) {
        const Policy policy = cloudSayable(unfitted, info());
        const QString name = digitalOceanName(policy.at);
        if (names.contains(name)) {
            return failure(Tr::tr("%1: two members would have the tag %2; change one of the ids")
                               .arg(QString(info().name), name));
        }
        names.insert(name);
        emission.warnings += policy.warnings;
        const Result<QString> member = memberText(policy, emission.warnings);
        if (!member)
            return tl::unexpected(member.error());
        text += u'\n' + commentLines(policyHeading(policy, info().name, {"Tag: "_L1 + name})) +
                commentLines(lookupTexts(unfitted)) + *member;
    }
    emission.warnings.removeDuplicates();
    emission.text =
        commentLines(QStringList{"Portolan: "_L1 + info().name,
                         u"Apply: terraform apply (again at any time), in a folder and "
                         "state of its own."_s} +
                     digitalOceanNotes()) +
        u'\n' + terraformProvider(u"digitalocean"_s, u"digitalocean/digitalocean"_s, u">= 2.0"_s) +
        text;
    return emission;
}

Result<Emission> writePolicy(const Policy &policy) { return writeMembers({policy}); }

const CloudBlocks &blocks()
{
    static const CloudBlocks data{.info = info,
        .resource = "digitalocean_firewall"_L1,
        .most = DigitalOceanAddresses,
        .block = ruleBlock,
        .removal = "apply it again."_L1};
    return data;
}

Result<Emission> writeRules(const Policy &policy) { return writeCloudBlocks(blocks(), policy); }
Result<Emission> deleteRules(const Policy &policy) { return deleteCloudBlocks(blocks(), policy); }

} // namespace

Target digitalOceanTerraformTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
