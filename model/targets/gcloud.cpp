#include "model/targets/Dialects.h"
#include "model/targets/Fit.h"
#include "model/targets/Google.h"
#include "model/targets/Names.h"
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
        .id = "gcloud"_L1,
        .name = "Google Cloud firewall (gcloud)"_L1,
        .scopes = {u"member"_s},
        .proof = "run by the real gcloud against a recording endpoint on loopback where installed, "
                 "the stored rules read back; never by Google itself"_L1,
        .suffix = "sh"_L1,
        .apply = "NETWORK=default sh FILE"_L1,
        .protocols = googleProtocols(),
        .group = TargetGroup::Cloud,
        .shellRules = true,
    };
    return data;
}

/// The fixed part. Direction, action and network of a rule cannot be changed once it is there, and
/// stand in its name.
constexpr auto Functions = R"sh(set -eu
: "${NETWORK:=default}"
newline='
'

# PREFIX: remembers which rules of that network have such a name.
find_rules() {
    present=$newline$(gcloud --quiet compute firewall-rules list --format='value(name)' \
        --filter="name~^$1 AND network~/$NETWORK\$")$newline
    wanted=$newline
}

# NAME DIRECTION ACTION FLAGS...: makes one rule be as it should.
set_rule() {
    name=$1
    direction=$2
    action=$3
    shift 3
    wanted=$wanted$name$newline
    case $present in
    *"$newline$name$newline"*)
        gcloud --quiet compute firewall-rules update "$name" "$@"
        ;;
    *)
        gcloud --quiet compute firewall-rules create "$name" --network="$NETWORK" \
            --direction="$direction" --action="$action" "$@"
        ;;
    esac
}

# PREFIX in|out: takes away the rules of that direction that no flow needs any more.
delete_others() {
    for name in $present; do
        case $wanted in
        *"$newline$name$newline"*) continue ;;
        esac
        case $name in
        "$1$2"* | "$1deny-$2"*) gcloud --quiet compute firewall-rules delete "$name" ;;
        esac
    done
}
)sh"_L1;

QString directionFlag(Direction direction)
{
    return byDirection(direction, "INGRESS"_L1, "EGRESS"_L1);
}

QString action(const GoogleRule &rule) { return rule.allows ? u"ALLOW"_s : u"DENY"_s; }

QStringList flags(const GoogleRule &rule)
{
    QStringList traffic;
    for (const GoogleRule::Traffic &each : rule.traffic) {
        if (each.ports.isEmpty())
            traffic += each.protocol;
        for (const QString &port : each.ports)
            traffic += each.protocol + u':' + port;
    }
    QStringList words{
        "--priority="_L1 + QString::number(rule.priority), "--rules="_L1 + traffic.join(u',')};
    if (!rule.sources.isEmpty())
        words += "--source-ranges="_L1 + rule.sources.join(u',');
    if (!rule.destinations.isEmpty())
        words += "--destination-ranges="_L1 + rule.destinations.join(u',');
    return words + QStringList{"--target-tags="_L1 + rule.tag,
                       "--description=Portolan: "_L1 + rule.description};
}

Result<QString> memberText(const Policy &policy)
{
    QString text = "\nfind_rules "_L1 + googlePrefix(policy) + u'\n';
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
        for (const GoogleRule &rule : *rules) {
            text += shellCommand(
                QStringList{u"set_rule"_s, rule.name, directionFlag(direction), action(rule)} +
                flags(rule));
        }
    }
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        if (covers(policy.directions, direction))
            text += "delete_others "_L1 + googlePrefix(policy) +
                    byDirection(direction, " in"_L1, " out"_L1) + u'\n';
    }
    return text;
}

QStringList howTo(const QString &tags)
{
    return {
        u"Apply: NETWORK=default sh FILE (again at any time), in the project that gcloud is set "
        "to."_s,
        u"The rules hold for machines with the network tag "_s + tags +
            u": gcloud compute instances add-tags NAME --tags=TAG"_s,
        u"Owns the rules of that network whose names it sets, and older ones of the same members; "
        "edits no other."_s,
        u"Google always lets machines speak with their metadata server (DNS, DHCP, NTP)."_s};
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    Emission emission;
    QString text;
    QSet<QString> tags;
    for (const Policy &unfitted : policies) {
        const Policy policy = googleSayable(unfitted, info());
        const QString tag = googleTag(policy.at);
        if (tags.contains(tag) || tags.contains(googlePrefix(policy))) {
            return failure(Tr::tr("%1: two members would have the tag %2; change one of the ids")
                               .arg(QString(info().name), tag));
        }
        tags << tag << googlePrefix(policy);
        const Result<QString> member = memberText(policy);
        if (!member)
            return tl::unexpected(member.error());
        text += u'\n' + commentLines(policyHeading(policy, info().name, {"Tag: "_L1 + tag})) +
                commentLines(lookupTexts(unfitted)) + *member;
        emission.warnings += policy.warnings;
    }
    emission.warnings.removeDuplicates();
    emission.text = "#!/bin/sh\n"_L1 +
                    commentLines(QStringList{"Portolan: "_L1 + info().name} +
                                 howTo(policies.size() == 1 ? googleTag(policies.front().at)
                                                            : u"portolan-ID of their member"_s)) +
                    Functions + text;
    return emission;
}

Result<Emission> writePolicy(const Policy &policy) { return writeMembers({policy}); }

/// A text for every rule of single flows.
Result<Emission> eachRule(const Policy &unfitted, QString (*write)(const GoogleRule &))
{
    const Result<Policy> policy = requireRules(googleSayable(unfitted, info()));
    if (!policy)
        return tl::unexpected(policy.error());
    Emission emission{{}, policy->warnings};
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        for (const PolicyItem &item : itemsOf(*policy, direction)) {
            if (const Omission *omission = std::get_if<Omission>(&item))
                emission.text += commentLine(omissionText(*omission));
        }
        const Result<std::vector<GoogleRule>> rules = googleRules(*policy, info(), direction);
        if (!rules)
            return tl::unexpected(rules.error());
        for (const GoogleRule &rule : *rules)
            emission.text += write(rule);
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy)
{
    return eachRule(policy, [](const GoogleRule &rule) {
        return "gcloud compute firewall-rules create "_L1 + shellQuoted(rule.name) +
               " --network=\"${NETWORK:-default}\" "_L1 +
               shellCommand(QStringList{"--direction="_L1 + directionFlag(rule.direction),
                                "--action="_L1 + action(rule)} +
                            flags(rule));
    });
}

Result<Emission> deleteRules(const Policy &policy)
{
    return eachRule(policy, [](const GoogleRule &rule) {
        return shellCommand(
            {u"gcloud"_s, u"--quiet"_s, u"compute"_s, u"firewall-rules"_s, u"delete"_s, rule.name});
    });
}

} // namespace

Target gcloudTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
