#include "model/targets/Dialects.h"

namespace portolan {

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = {
        nftablesTarget(),
        iptablesTarget(),
        ufwTarget(),
        firewalldTarget(),
        openwrtTarget(),
        vyosTarget(),
        mikrotikTarget(),
        windowsTarget(),
        awsCliTarget(),
        awsCloudFormationTarget(),
        awsTerraformTarget(),
        azureCliTarget(),
        azureTerraformTarget(),
        gcloudTarget(),
        googleTerraformTarget(),
        doctlTarget(),
        digitalOceanTerraformTarget(),
        hetznerTerraformTarget(),
        dockerUserTarget(),
        kubernetesTarget(),
        ciliumTarget(),
        calicoTarget(),
        pfTarget(),
        ciscoIosTarget(),
        ciscoAsaTarget(),
        juniperSrxTarget(),
        paloAltoTarget(),
        fortigateTarget(),
    };
    return all;
}

const Target *target(QStringView id)
{
    for (const Target &candidate : targets()) {
        if (candidate.info.id == id)
            return &candidate;
    }
    return nullptr;
}

const Target &defaultTarget() { return targets().front(); }

} // namespace portolan
