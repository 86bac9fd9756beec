#pragma once

#include "model/policy/Policy.h"

#include <vector>

namespace portolan {

/// One rule of a security group as AWS counts it. All texts are of letters, digits and "._-:/, <>".
struct AwsRow
{
    Family family = Family::IPv4;
    QString protocol; ///< "tcp", "icmp", "50"
    int first = -1;   ///< first port; -1 where the protocol has none
    int last = -1;
    QString peer;        ///< a CIDR block, or a placeholder
    QString description; ///< ids of the flows

    bool operator==(const AwsRow &) const = default;
};

/// The rows of one direction, for each of the groups in turn.
struct AwsDirection
{
    Direction direction = Direction::Inbound;
    std::vector<std::vector<AwsRow>> groups;
};

/// A script that makes groups have exactly some rules.
struct AwsScript
{
    QString id;        ///< the groups are "portolan-ID", "portolan-ID:2", ...: ":" occurs in no id
    int maxGroups = 1; ///< up to which number groups of an earlier run are emptied
    std::vector<AwsDirection> directions; ///< the covered ones; the rules of others are left alone
};

/// "ingress", "egress".
QString awsDirection(Direction direction);
/// The JSON of --ip-permissions for rows of one direction; rows that follow each other and differ
/// only in the peer share an object.
QString awsPermissions(const std::vector<AwsRow> &rows);
/// The commands, from "set -eu" on. Run twice they leave the same rules; rules that stay are not
/// touched in between.
QString awsScriptText(const AwsScript &script);

} // namespace portolan
