#pragma once

#include "model/targets/CloudRules.h"
#include "model/targets/Terraform.h"

namespace portolan {

/// Single rules of the smaller clouds in Terraform: blocks for a firewall that is there, since a
/// resource of their own would close the rest.
struct CloudBlocks
{
    const TargetInfo &(*info)() = nullptr;
    QLatin1StringView resource; ///< "hcloud_firewall"
    size_t most = 0;            ///< addresses in a rule
    HclBlock (*block)(const CloudRule &rule) = nullptr;
    QLatin1StringView removal; ///< how the user goes on after taking the blocks out
};

Result<Emission> writeCloudBlocks(const CloudBlocks &blocks, const Policy &policy);
/// The same blocks as comments: Terraform takes away what is no longer in the resource.
Result<Emission> deleteCloudBlocks(const CloudBlocks &blocks, const Policy &policy);

} // namespace portolan
