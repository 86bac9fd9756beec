#pragma once

#include "model/targets/Target.h"

namespace portolan {

/// What each dialect's file offers to the table in Targets.cpp.
Target nftablesTarget();
Target iptablesTarget();
Target ufwTarget();
Target awsCliTarget();
Target kubernetesTarget();
Target ciliumTarget();
Target calicoTarget();

} // namespace portolan
