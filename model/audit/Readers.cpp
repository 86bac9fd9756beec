#include "model/audit/Readers.h"

namespace portolan {

using namespace Qt::StringLiterals;

const std::vector<RulesetReader> &rulesetReaders()
{
    static const std::vector<RulesetReader> all{
        {"nftables"_L1, readNftables},
        {"iptables"_L1, readIptables},
        {"ufw"_L1, readUfw},
        {"firewalld"_L1, readFirewalld},
        {"kubernetes"_L1, readKubernetes},
        {"cilium"_L1, readCilium},
        {"aws-cli"_L1, readAwsCli},
        {"aws-cloudformation"_L1, readAwsCloudFormation},
        {"aws-terraform"_L1, readAwsTerraform},
        {"azure-cli"_L1, readAzureCli},
        {"azure-terraform"_L1, readAzureTerraform},
        {"gcloud"_L1, readGcloud},
        {"google-terraform"_L1, readGoogleTerraform},
    };
    return all;
}

const RulesetReader *rulesetReader(QStringView id)
{
    for (const RulesetReader &reader : rulesetReaders()) {
        if (reader.id == id)
            return &reader;
    }
    return nullptr;
}

} // namespace portolan
