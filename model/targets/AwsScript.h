#pragma once

#include "model/targets/AwsRules.h"

namespace portolan {

/// The JSON of --ip-permissions for rows of one direction; rows that follow each other and differ
/// only in the peer share an object. AWS finds the rules to revoke without their descriptions.
QString awsPermissions(const std::vector<AwsRow> &rows, bool describe = true);
/// The commands, from "set -eu" on. Run twice they leave the same rules; rules that stay are not
/// touched in between. They print the ids of the groups, with \a named after the id of the place.
QString awsScriptText(const std::vector<AwsGroups> &places, bool named);

} // namespace portolan
