#pragma once

#include "model/targets/Target.h"

namespace portolan {

/// What each dialect's file offers to the table in Targets.cpp.
Target nftablesTarget();
Target iptablesTarget();
Target dockerUserTarget();
Target ufwTarget();
Target firewalldTarget();
Target openwrtTarget();
Target vyosTarget();
Target mikrotikTarget();
Target windowsTarget();
Target awsCliTarget();
Target awsCloudFormationTarget();
Target awsTerraformTarget();
Target azureCliTarget();
Target azureTerraformTarget();
Target kubernetesTarget();
Target ciliumTarget();
Target calicoTarget();
Target gcloudTarget();
Target googleTerraformTarget();
Target pfTarget();
Target ciscoIosTarget();
Target ciscoAsaTarget();
Target juniperSrxTarget();
Target paloAltoTarget();
Target fortigateTarget();
Target doctlTarget();
Target digitalOceanTerraformTarget();
Target hetznerTerraformTarget();

} // namespace portolan
