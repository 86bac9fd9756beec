#include "model/targets/CloudBlocks.h"
#include "model/targets/CloudRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Names.h"
#include "model/targets/Pods.h"
#include "model/targets/Spelling.h"
#include "model/targets/Split.h"
#include "model/targets/Terraform.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

/// Resources hcloud_firewall of the provider hetznercloud/hcloud. Rules only allow. Inbound is
/// closed without rules; outbound is open as long as no firewall of the server has an outbound
/// rule.

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

/// Of the documented limits: rules of a firewall, addresses of a rule, firewalls of a server.
constexpr size_t MaxRules = 50;
constexpr size_t MaxAddresses = 100;
constexpr size_t MaxFirewalls = 5;
constexpr size_t MaxEffectiveRules = 500;
constexpr qsizetype MaxDescription = 255;
constexpr qsizetype MaxName = 120;

/// ICMPv6 is missing: it is not documented what "icmp" means there.
const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "hetzner-terraform"_L1,
        .name = "Hetzner Cloud firewall (Terraform)"_L1,
        .scopes = {u"member"_s},
        .proof = "HCL parser where installed and a table of the resource's arguments; not "
                 "validated by the provider"_L1,
        .suffix = "tf"_L1,
        .apply = "terraform apply"_L1,
        .protocols = {Protocol::Tcp, Protocol::Udp, Protocol::Icmp, Protocol::Esp, Protocol::Gre},
        .group = TargetGroup::Cloud,
    };
    return data;
}

HclBlock ruleBlock(const CloudRule &rule)
{
    const bool in = rule.direction == Direction::Inbound;
    HclBlock block(u"rule"_s);
    block.set(u"description"_s, hclQuoted(rule.flowsText(MaxDescription)));
    block.set(u"direction"_s, hclQuoted(in ? u"in"_s : u"out"_s));
    block.set(u"protocol"_s, hclQuoted(protocolName(rule.protocol)));
    if (rule.ports)
        block.set(u"port"_s, hclQuoted(rule.ports->toString()));
    block.set(in ? u"source_ips"_s : u"destination_ips"_s, hclList(rule.addresses));
    return block;
}

/// The rules dealt out to firewalls. Each has an outbound rule where outbound is to be closed: it
/// is not documented what one without does beside one with some.
Result<std::vector<std::vector<CloudRule>>> firewallsOf(const Policy &policy, QStringList &warnings)
{
    const bool closesOut = covers(policy.directions, Direction::Outbound);
    std::vector<CloudRule> all;
    if (covers(policy.directions, Direction::Inbound)) {
        all = cloudRules(policy, Direction::Inbound, MaxAddresses);
    } else {
        all = openRules(Direction::Inbound, info().protocols);
        warnings +=
            Tr::tr("%1: a firewall closes inbound, so %2 gets rules that let everything in, "
                   "beside every other firewall of the server")
                .arg(QString(info().name), safeId(policy.at));
    }
    if (closesOut) {
        const auto out = cloudRules(policy, Direction::Outbound, MaxAddresses);
        all.insert(all.end(), out.begin(), out.end());
    }
    std::vector<std::vector<CloudRule>> firewalls = chunks(all, MaxRules - 1);
    if (firewalls.empty())
        firewalls.emplace_back();
    size_t effective = 0;
    for (std::vector<CloudRule> &firewall : firewalls) {
        const bool hasOut = std::any_of(firewall.begin(), firewall.end(),
            [](const CloudRule &rule) { return rule.direction == Direction::Outbound; });
        if (closesOut && !hasOut)
            firewall.push_back(closingRule(Direction::Outbound));
        size_t addresses = 0;
        for (const CloudRule &rule : firewall)
            addresses += size_t(rule.addresses.size());
        effective = std::max(effective, addresses);
    }
    if (firewalls.size() > MaxFirewalls || effective > MaxEffectiveRules) {
        return failure(
            Tr::tr("%1: the policy of %2 needs %3 rules with up to %4 addresses in a "
                   "firewall; a server takes %5 firewalls of %6 rules, each with at most "
                   "%7 addresses; use fewer address blocks or port ranges")
                .arg(QString(info().name), safeId(policy.at))
                .arg(all.size())
                .arg(effective)
                .arg(MaxFirewalls)
                .arg(MaxRules)
                .arg(MaxEffectiveRules));
    }
    if (firewalls.size() > 1) {
        warnings +=
            Tr::tr("%1: %2 needs more rules than a firewall takes: split into %3, which add "
                   "up")
                .arg(QString(info().name), safeId(policy.at))
                .arg(firewalls.size());
    }
    return firewalls;
}

Result<QString> memberText(const Policy &policy, QStringList &warnings)
{
    if (const Result<void> few = requireFewInCloud(policy, info()); !few)
        return tl::unexpected(few.error());
    const auto firewalls = firewallsOf(policy, warnings);
    if (!firewalls)
        return tl::unexpected(firewalls.error());
    QString text = omissionLines(policy);
    for (size_t i = 0; i < firewalls->size(); ++i) {
        // No name of an id has a dot.
        QString name = dnsLabel("portolan"_L1, {policy.at}, MaxName);
        if (i > 0)
            name += u'.' + QString::number(i + 1);
        HclBlock block(u"resource"_s, {u"hcloud_firewall"_s, hclName(name)});
        block.set(u"name"_s, hclQuoted(name));
        block.block(HclBlock(u"apply_to"_s)
                        .set(u"label_selector"_s, hclQuoted("portolan="_L1 + podLabel(policy.at))));
        for (const CloudRule &rule : (*firewalls)[i])
            block.block(ruleBlock(rule));
        text += u'\n' + block.text();
    }
    return text;
}

QStringList howTo()
{
    return {u"Apply: terraform apply (again at any time), in a folder and state of its own."_s,
        u"The rules hold for servers with the label portolan=ID of their member, beside those of "
        "other firewalls: a server may do what any of them allows."_s,
        u"The firewall filters what comes from and goes to public addresses, not private networks, "
        "and always lets some services of Hetzner through."_s,
        u"An outbound rule named \"closed\" lets nothing through: without any, outbound would be "
        "open."_s};
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    Emission emission;
    QString text;
    QSet<QString> taken;
    for (const Policy &unfitted : policies) {
        const Policy policy = cloudSayable(unfitted, info());
        const QString name = dnsLabel("portolan"_L1, {policy.at}, MaxName);
        if (taken.contains(name)) {
            return failure(Tr::tr("%1: two members would have the firewall %2; change one of the "
                                  "ids")
                               .arg(QString(info().name), name));
        }
        taken.insert(name);
        emission.warnings += policy.warnings;
        const Result<QString> member = memberText(policy, emission.warnings);
        if (!member)
            return tl::unexpected(member.error());
        text += u'\n' +
                commentLines(policyHeading(
                    policy, info().name, {"Label: portolan="_L1 + podLabel(policy.at)})) +
                commentLines(lookupTexts(unfitted)) + *member;
    }
    emission.warnings.removeDuplicates();
    emission.text = commentLines(QStringList{"Portolan: "_L1 + info().name} + howTo()) + u'\n' +
                    terraformProvider(u"hcloud"_s, u"hetznercloud/hcloud"_s, u">= 1.40"_s) + text;
    return emission;
}

Result<Emission> writePolicy(const Policy &policy) { return writeMembers({policy}); }

const CloudBlocks &blocks()
{
    static const CloudBlocks data{.info = info,
        .resource = "hcloud_firewall"_L1,
        .most = MaxAddresses,
        .block = ruleBlock,
        .removal = "apply it again. Without any outbound rule a firewall lets everything out."_L1};
    return data;
}

Result<Emission> writeRules(const Policy &policy) { return writeCloudBlocks(blocks(), policy); }
Result<Emission> deleteRules(const Policy &policy) { return deleteCloudBlocks(blocks(), policy); }

} // namespace

Target hetznerTerraformTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
