#include "model/targets/Dialects.h"
#include "model/targets/DigitalOcean.h"
#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"

#include <QCoreApplication>
#include <QSet>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "doctl"_L1,
        .name = "DigitalOcean firewall (doctl)"_L1,
        .scopes = {u"member"_s},
        .proof = "run by sh with a recorder that keeps firewalls as the API does, the stored rules "
                 "read back; not run by doctl itself"_L1,
        .suffix = "sh"_L1,
        .apply = "sh FILE"_L1,
        .protocols = digitalOceanProtocols(),
        .group = TargetGroup::Cloud,
        .shellRules = true,
    };
    return data;
}

/// Linux takes no longer word on a command line than 128 KiB.
constexpr qsizetype MaxWord = 131'000;

/// The fixed part. An update replaces all rules of a firewall at once.
constexpr auto Functions = R"sh(set -eu
firewalls=$(doctl compute firewall list --no-header --format ID,Name)

# Prints the id of the firewall of that name, or nothing.
find_firewall() {
    while read -r id name; do
        [ "$name" != "$1" ] || printf '%s\n' "$id"
    done <<END
$firewalls
END
}

make_tag() {
    doctl compute tag get "$1" >/dev/null 2>&1 || doctl compute tag create "$1" >/dev/null
}

# NAME TAG FLAGS...: makes a firewall have exactly some rules, for the machines of one tag.
set_firewall() {
    own=$1
    tag=$2
    shift 2
    found=$(find_firewall "$own")
    if [ -n "$found" ]; then
        doctl compute firewall update "$found" --name "$own" --tag-names "$tag" "$@" >/dev/null
    else
        doctl compute firewall create --name "$own" --tag-names "$tag" "$@" >/dev/null
    fi
}

drop_firewall() {
    found=$(find_firewall "$1")
    [ -z "$found" ] || doctl compute firewall delete "$found" --force
}
)sh"_L1;

/// "protocol:tcp,ports:443,address:192.0.2.0/24,address:..."
QString ruleText(const CloudRule &rule)
{
    QString text = "protocol:"_L1 + protocolName(rule.protocol) + ",ports:"_L1 +
                   (rule.ports ? rule.ports->toString() : u"0"_s);
    for (const QString &address : rule.addresses)
        text += ",address:"_L1 + address;
    return text;
}

/// `--inbound-rules '...'` and `--outbound-rules '...'`, as far as there are any.
QStringList flags(const std::vector<CloudRule> &rules)
{
    QStringList words;
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        QStringList texts;
        for (const CloudRule &rule : rules) {
            if (rule.direction == direction)
                texts += ruleText(rule);
        }
        if (!texts.isEmpty())
            words << "--"_L1 + directionWord(direction) + "-rules"_L1 << texts.join(u' ');
    }
    return words;
}

Result<void> requireShort(const QStringList &words, const Policy &policy)
{
    for (const QString &word : words) {
        if (word.size() > MaxWord) {
            return failure(Tr::tr("%1: the rules of %2 are too long for a command line; use fewer "
                                  "address blocks or port ranges, or Terraform")
                               .arg(QString(info().name), safeId(policy.at)));
        }
    }
    return {};
}

QString comments(const Policy &policy, const std::vector<CloudRule> &rules)
{
    QString text;
    for (const CloudRule &rule : rules) {
        text += commentLine(directionWord(rule.direction) + u' ' + protocolName(rule.protocol) +
                            (rule.ports ? u' ' + rule.ports->toString() : QString()) + ": "_L1 +
                            rule.flowsText(100));
    }
    for (const PolicyItem &item : policy.items) {
        if (const Omission *omission = std::get_if<Omission>(&item))
            text += commentLine(omissionText(*omission));
    }
    return text;
}

Result<QString> memberText(const Policy &policy, QStringList &warnings)
{
    const auto firewalls = digitalOceanFirewalls(policy, info(), warnings);
    if (!firewalls)
        return tl::unexpected(firewalls.error());
    QString text;
    std::vector<CloudRule> all;
    for (const DigitalOceanFirewall &firewall : *firewalls) {
        all.insert(all.end(), firewall.rules.begin(), firewall.rules.end());
        const QStringList words = flags(firewall.rules);
        if (const Result<void> fit = requireShort(words, policy); !fit)
            return tl::unexpected(fit.error());
        text += shellCommand(QStringList{u"set_firewall"_s, firewall.name, firewall.tag} + words);
    }
    // An earlier, longer policy may have needed more.
    for (size_t number = firewalls->size() + 1; number <= DigitalOceanFirewalls; ++number)
        text += "drop_firewall "_L1 + digitalOceanName(policy.at, number) + u'\n';
    return comments(policy, all) + "make_tag "_L1 + digitalOceanName(policy.at) + u'\n' + text;
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
    emission.text = "#!/bin/sh\n"_L1 +
                    commentLines(QStringList{"Portolan: "_L1 + info().name,
                                     u"Apply: sh FILE (again at any time), with doctl signed in."_s,
                                     u"Owns the firewalls portolan-ID (and .2 to .10 of it) and "
                                     u"everything in them: other "
                                     "rules and machines that were put into them go."_s} +
                                 digitalOceanNotes()) +
                    Functions + text;
    return emission;
}

Result<Emission> writePolicy(const Policy &policy) { return writeMembers({policy}); }

/// Single rules go into, or out of, a firewall that is there.
Result<Emission> eachRule(const Policy &unfitted, const QString &verb)
{
    const Result<Policy> policy = requireRules(cloudSayable(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    if (const Result<void> few = requireFewInCloud(*policy, info()); !few)
        return tl::unexpected(few.error());
    Emission emission{{}, policy->warnings};
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        for (const PolicyItem &item : itemsOf(*policy, direction)) {
            if (const Omission *omission = std::get_if<Omission>(&item))
                emission.text += commentLine(omissionText(*omission));
        }
        for (const CloudRule &rule : cloudRules(*policy, direction, DigitalOceanAddresses)) {
            emission.text += "doctl compute firewall "_L1 + verb + " \"$FIREWALL_ID\" "_L1 +
                             shellCommand(flags({rule}));
        }
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy) { return eachRule(policy, u"add-rules"_s); }
Result<Emission> deleteRules(const Policy &policy) { return eachRule(policy, u"remove-rules"_s); }

} // namespace

Target doctlTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
