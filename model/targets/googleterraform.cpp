#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Google.h"
#include "model/targets/Spelling.h"
#include "model/targets/Terraform.h"

#include <QCoreApplication>
#include <QSet>

namespace portolan {

using namespace Qt::StringLiterals;

/// Resources google_compute_firewall of the provider hashicorp/google.

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "google-terraform"_L1,
        .name = "Google Cloud firewall (Terraform)"_L1,
        .scopes = {u"member"_s},
        .proof = "HCL parser where installed and a table of the resource's arguments; not "
                 "validated by the provider"_L1,
        .suffix = "tf"_L1,
        .apply = "terraform apply -var network=default"_L1,
        .protocols = googleProtocols(),
        .group = TargetGroup::Cloud,
    };
    return data;
}

QString resource(const GoogleRule &rule)
{
    HclBlock block(u"resource"_s, {u"google_compute_firewall"_s, hclName(rule.name)});
    block.set(u"name"_s, hclQuoted(rule.name));
    block.set(u"description"_s, hclQuoted("Portolan: "_L1 + rule.description));
    block.set(u"network"_s, u"var.network"_s);
    block.set(u"direction"_s, hclQuoted(byDirection(rule.direction, "INGRESS"_L1, "EGRESS"_L1)));
    block.set(u"priority"_s, rule.priority);
    if (!rule.sources.isEmpty())
        block.set(u"source_ranges"_s, hclList(rule.sources));
    if (!rule.destinations.isEmpty())
        block.set(u"destination_ranges"_s, hclList(rule.destinations));
    block.set(u"target_tags"_s, hclList({rule.tag}));
    for (const GoogleRule::Traffic &traffic : rule.traffic) {
        HclBlock inner(rule.allows ? u"allow"_s : u"deny"_s);
        inner.set(u"protocol"_s, hclQuoted(traffic.protocol));
        if (!traffic.ports.isEmpty())
            inner.set(u"ports"_s, hclList(traffic.ports));
        block.block(inner);
    }
    return block.text();
}

QString removed(const GoogleRule &rule)
{
    return terraformRemoved("google_compute_firewall."_L1 + hclName(rule.name));
}

Result<QString> resources(const Policy &policy, QString (*write)(const GoogleRule &rule))
{
    QString text;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (!covers(policy.directions, direction))
            continue;
        for (const PolicyItem &item : itemsOf(policy, direction)) {
            if (const Omission *omission = std::get_if<Omission>(&item))
                text += commentLine(omissionText(*omission));
        }
        const Result<std::vector<GoogleRule>> rules = googleRules(policy, info(), direction);
        if (!rules)
            return tl::unexpected(rules.error());
        for (const GoogleRule &rule : *rules)
            text += u'\n' + write(rule);
    }
    return text;
}

QStringList howTo()
{
    return {
        u"Apply: terraform apply -var network=default (again at any time), in a folder and state "
        "of its own."_s,
        u"The rules of a member hold for machines with its network tag, portolan-ID."_s,
        u"Google always lets machines speak with their metadata server (DNS, DHCP, NTP)."_s};
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    Emission emission;
    QString text;
    QSet<QString> taken;
    for (const Policy &unfitted : policies) {
        const Policy policy = googleSayable(unfitted, info());
        const QString tag = googleTag(policy.at);
        if (taken.contains(tag) || taken.contains(googlePrefix(policy))) {
            return failure(Tr::tr("%1: two members would have the tag %2; change one of the ids")
                               .arg(QString(info().name), tag));
        }
        taken << tag << googlePrefix(policy);
        const Result<QString> member = resources(policy, resource);
        if (!member)
            return tl::unexpected(member.error());
        text += u'\n' + commentLines(policyHeading(policy, info().name, {"Tag: "_L1 + tag})) +
                commentLines(lookupTexts(unfitted)) + *member;
        emission.warnings += policy.warnings;
    }
    emission.warnings.removeDuplicates();
    emission.text = commentLines(QStringList{"Portolan: "_L1 + info().name} + howTo()) + u'\n' +
                    terraformProvider(u"google"_s, u"hashicorp/google"_s, u">= 5.0"_s) + u'\n' +
                    terraformVariable(u"network"_s, u"Name of the VPC network, such as default"_s) +
                    text;
    return emission;
}

Result<Emission> writePolicy(const Policy &policy) { return writeMembers({policy}); }

Result<Emission> eachRule(const Policy &unfitted, QString (*write)(const GoogleRule &rule))
{
    const Result<Policy> policy = requireRules(googleSayable(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    const Result<QString> text = resources(*policy, write);
    if (!text)
        return tl::unexpected(text.error());
    return Emission{*text, policy->warnings};
}

Result<Emission> writeRules(const Policy &policy)
{
    Result<Emission> emission = eachRule(policy, resource);
    if (emission) {
        emission->text.prepend(
            commentLine(u"Beside a variable \"network\", the name of the VPC network."_s));
    }
    return emission;
}

/// Stands in the place of the resources, which go with the next apply.
Result<Emission> deleteRules(const Policy &policy) { return eachRule(policy, removed); }

} // namespace

Target googleTerraformTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
