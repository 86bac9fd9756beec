#include "model/targets/AwsScript.h"
#include "model/targets/Dialects.h"
#include "model/targets/Spelling.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const TargetInfo &info()
{
    static const TargetInfo data{
        .id = "aws-cli"_L1,
        .name = "AWS security group (CLI)"_L1,
        .scopes = {u"member"_s},
        .proof = "executed against a local moto server, rules read back"_L1,
        .suffix = "sh"_L1,
        .apply = "VPC_ID=vpc-... sh FILE"_L1,
        .protocols = awsProtocols(),
        .group = TargetGroup::Cloud,
    };
    return data;
}

Result<Emission> writePolicy(const Policy &policy)
{
    const Result<AwsGroups> groups = awsGroups(policy, info());
    if (!groups)
        return tl::unexpected(groups.error());
    const QString text =
        "#!/bin/sh\n"_L1 +
        commentLines(policyHeading(policy, info().name,
            {u"Apply: VPC_ID=vpc-... sh FILE (again at any time), then attach the group that it prints."_s,
                u"Owns the groups portolan-"_s + groups->id +
                    u" (and :2 to :5 of it) of that VPC, every rule in them, and no other."_s})) +
        groups->comments + awsScriptText({*groups}, false);
    return Emission{text, groups->warnings};
}

Result<Emission> writeMembers(const std::vector<Policy> &policies)
{
    const Result<std::vector<AwsGroups>> all = awsGroups(policies, info());
    if (!all)
        return tl::unexpected(all.error());
    Emission emission;
    emission.text =
        "#!/bin/sh\n"_L1 +
        commentLines({u"Apply: VPC_ID=vpc-... sh FILE (again at any time), then attach to each "
                      "member the groups that are printed after its id."_s,
            u"Owns the groups portolan-ID (and :2 to :5 of it) of that VPC for the ids below, "
            "every rule in them, and no other."_s});
    for (size_t i = 0; i < policies.size(); ++i) {
        emission.text += commentLines(policyHeading(policies[i], info().name, {}));
        emission.text += (*all)[i].comments;
        emission.warnings += (*all)[i].warnings;
    }
    emission.warnings.removeDuplicates();
    emission.text += awsScriptText(*all, true);
    return emission;
}

/// Several permissions in one call: AWS takes all of them or none.
Result<Emission> writeCommands(const Policy &unfitted, QLatin1StringView verb, bool describe)
{
    const Policy policy = awsSayable(unfitted, info());
    const Result<std::vector<AwsItem>> items = awsItems(policy, info());
    if (!items)
        return tl::unexpected(items.error());
    Emission emission{{}, policy.warnings};
    for (const AwsItem &item : *items) {
        emission.text += item.comment;
        if (!item.rule)
            continue;
        emission.text += "aws ec2 "_L1 + verb + "-security-group-"_L1 +
                         awsDirection(item.rule->direction) +
                         " --group-id \"$GROUP_ID\" --ip-permissions "_L1 +
                         shellQuoted(awsPermissions(item.rows, describe)) + u'\n';
    }
    return emission;
}

Result<Emission> writeRules(const Policy &policy)
{
    return writeCommands(policy, "authorize"_L1, true);
}

Result<Emission> deleteRules(const Policy &policy)
{
    return writeCommands(policy, "revoke"_L1, false);
}

} // namespace

Target awsCliTarget()
{
    return {.info = info(),
        .writePolicy = writePolicy,
        .writeRules = writeRules,
        .deleteRules = deleteRules,
        .writeMembers = writeMembers};
}

} // namespace portolan
