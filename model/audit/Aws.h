#pragma once

#include "model/audit/DirectedRules.h"

#include <QJsonValue>

namespace portolan::aws {

/// What the texts for security groups of AWS have in common (the EC2 API's IpPermission).

/// One rule as its texts say it. Ports: -1 is all; of ICMP the type and the code.
struct Permission
{
    Direction direction = Direction::Inbound;
    QString protocol; ///< "tcp", "6", "icmpv6", "-1"
    int first = -1;
    int last = -1;
    QString cidr;
    int line = 0;
};

/// Adds it to the rules. Error: what is no protocol, port or block.
Result<void> add(const Permission &permission, DirectedRules &into);

/// The permissions of the JSON for --ip-permissions. Error: peers that are no blocks of addresses.
Result<std::vector<Permission>> permissionsOf(const QString &json, Direction direction, int line);

} // namespace portolan::aws
