#include "model/targets/AzureRules.h"
#include "model/targets/Dialects.h"
#include "model/targets/Spelling.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "azure-cli"_L1,
        .name = "Azure network security group (CLI)"_L1,
        .scopes = {u"member"_s},
        .proof = "executed with a stand-in for az that keeps rules; not verified by Azure"_L1,
        .suffix = "sh"_L1,
        .apply = "RESOURCE_GROUP=... sh FILE"_L1,
        .protocols = azureProtocols(),
        .group = TargetGroup::Cloud,
    };
    return data;
}

/// The fixed part. A rule that is there as it should be keeps its priority; others of the group are
/// taken away, then what is missing is put at the first free priorities. Nothing is ever open in
/// between: the rules that end the directions come first.
constexpr auto Functions = R"sh(set -euf
: "${RESOURCE_GROUP:?set it to the name of the resource group}"
tab=$(printf '\t')
newline='
'

# GROUP: makes the group where there is none.
make_group() {
    nsg=$1
    found=$(az network nsg list --resource-group "$RESOURCE_GROUP" \
        --query "[?name=='$nsg'].name" --output tsv)
    [ -n "$found" ] || az network nsg create --resource-group "$RESOURCE_GROUP" \
        --name "$nsg" --output none
}

# Inbound|Outbound NAME: nothing else passes in that direction.
deny_rest() {
    az network nsg rule create --resource-group "$RESOURCE_GROUP" --nsg-name "$nsg" \
        --name "$2" --priority 4096 --direction "$1" --access Deny --protocol '*' \
        --source-address-prefixes '*' --source-port-ranges '*' \
        --destination-address-prefixes '*' --destination-port-ranges '*' --output none
}

# Inbound|Outbound DENY-NAME LINES: makes the rules of that direction exactly the lines
# "name protocol sources destinations ports flows", lists with commas.
set_rules() {
    present=$(az network nsg rule list --resource-group "$RESOURCE_GROUP" --nsg-name "$nsg" \
        --query "[?direction=='$1'].[name, to_string(priority), join(' ', [name, protocol,
            join(',', sourceAddressPrefixes || [sourceAddressPrefix]),
            join(',', destinationAddressPrefixes || [destinationAddressPrefix]),
            join(',', destinationPortRanges || [destinationPortRange]),
            description || '-', access])]" --output tsv)
    kept=$newline
    used=' '
    while IFS=$tab read -r name priority rule; do
        [ -n "$name" ] && [ "$name" != "$2" ] || continue
        case $newline$3$newline in
        *"$newline${rule% Allow}$newline"*)
            kept=$kept${rule% Allow}$newline
            used="$used$priority "
            ;;
        *) az network nsg rule delete --resource-group "$RESOURCE_GROUP" --nsg-name "$nsg" \
            --name "$name" --output none </dev/null ;;
        esac
    done <<END
$present
END
    next=100
    while read -r name protocol sources destinations ports flows; do
        [ -n "$name" ] || continue
        case $kept in
        *"$newline$name $protocol $sources $destinations $ports $flows$newline"*) continue ;;
        esac
        while case $used in *" $next "*) true ;; *) false ;; esac; do next=$((next + 1)); done
        IFS=,
        az network nsg rule create --resource-group "$RESOURCE_GROUP" --nsg-name "$nsg" \
            --name "$name" --priority "$next" --direction "$1" --access Allow \
            --protocol "$protocol" --source-address-prefixes $sources --source-port-ranges '*' \
            --destination-address-prefixes $destinations --destination-port-ranges $ports \
            --description "$flows" --output none </dev/null
        unset IFS
        used="$used$next "
    done <<END
$3
END
}
)sh"_L1;

QString ruleLine(const AzureRule &rule)
{
    return QStringList{rule.name, rule.protocol, rule.sources.join(u','),
        rule.destinations.join(u','), rule.ports.join(u','), rule.description}
        .join(u' ');
}

QString groupText(const AzureGroup &group)
{
    QString text = "\nmake_group "_L1 + shellQuoted(group.name) + u'\n';
    for (const Direction direction : group.directions) {
        text +=
            "deny_rest "_L1 + azureDirection(direction) + u' ' + azureDenyName(direction) + u'\n';
    }
    for (const Direction direction : group.directions) {
        QStringList lines;
        for (const AzureRule &rule : group.rules) {
            if (rule.direction == direction)
                lines += ruleLine(rule);
        }
        text += "set_rules "_L1 + azureDirection(direction) + u' ' + azureDenyName(direction) +
                " '"_L1 + lines.join(u'\n') + "'\n"_L1;
    }
    return text + "printf '%s\\n' \"$nsg\"\n"_L1;
}

QStringList howTo()
{
    return {u"Apply: RESOURCE_GROUP=... sh FILE (again at any time)."_s,
        u"Then attach each group that it prints to the network interface of its member."_s,
        u"Owns the groups named below in that resource group, every rule of the judged directions "
        "in them, and no other."_s};
}

Result<Emission> writePolicy(const Policy &policy)
{
    const Result<AzureGroup> group = azureGroup(policy, info());
    if (!group)
        return tl::unexpected(group.error());
    return Emission{"#!/bin/sh\n"_L1 + commentLines(policyHeading(policy, info().name, howTo())) +
                        group->comments + Functions + groupText(*group),
        group->warnings};
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    const Result<std::vector<AzureGroup>> groups = azureGroups(policies, info());
    if (!groups)
        return tl::unexpected(groups.error());
    Emission emission{"#!/bin/sh\n"_L1 + commentLines(howTo()) + Functions, {}};
    for (size_t i = 0; i < policies.size(); ++i) {
        const AzureGroup &group = (*groups)[i];
        emission.text += u'\n' + commentLines(policyHeading(policies[i], info().name, {})) +
                         group.comments + groupText(group).mid(1);
        emission.warnings += group.warnings;
    }
    emission.warnings.removeDuplicates();
    return emission;
}

Result<Emission> eachRule(const Policy &policy, QString (*command)(const AzureRule &rule))
{
    return azureRules(policy, info()).map([&](const AzureGroup &group) {
        Emission emission{group.comments, group.warnings};
        for (const AzureRule &rule : group.rules)
            emission.text += command(rule);
        return emission;
    });
}

QString ofGroup() { return u" --resource-group \"$RESOURCE_GROUP\" --nsg-name \"$NSG\" --name "_s; }

/// From priority 100 on, or from the one that the user sets.
Result<Emission> writeRules(const Policy &policy)
{
    return eachRule(policy, [](const AzureRule &rule) {
        QStringList words{u"--direction"_s, azureDirection(rule.direction), u"--access"_s,
            u"Allow"_s, u"--protocol"_s, rule.protocol};
        words += QStringList{u"--source-address-prefixes"_s} + rule.sources;
        words += QStringList{u"--source-port-ranges"_s, u"*"_s};
        words += QStringList{u"--destination-address-prefixes"_s} + rule.destinations;
        words += QStringList{u"--destination-port-ranges"_s} + rule.ports;
        words += QStringList{u"--description"_s, rule.description};
        return "az network nsg rule create"_L1 + ofGroup() + shellQuoted(rule.name) +
               " --priority \"${PRIORITY:=100}\" "_L1 + shellCommand(words).chopped(1) +
               " && PRIORITY=$((PRIORITY + 1))\n"_L1;
    });
}

Result<Emission> deleteRules(const Policy &policy)
{
    return eachRule(policy, [](const AzureRule &rule) {
        return "az network nsg rule delete"_L1 + ofGroup() + shellQuoted(rule.name) + u'\n';
    });
}

} // namespace

Target azureCliTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
