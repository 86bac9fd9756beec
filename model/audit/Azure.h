#pragma once

#include "model/audit/Ruleset.h"
#include "model/policy/Policy.h"

#include <QStringList>

namespace portolan::azure {

/// A network security group of Azure as all texts for it say it: the rule with the lowest priority
/// decides; after all of them AllowVnetInBound, AllowAzureLoadBalancerInBound, DenyAllInBound and
/// AllowVnetOutBound, AllowInternetOutBound, DenyAllOutBound; replies pass.

struct SecurityRule
{
    Direction direction = Direction::Inbound;
    bool isAllowed = true;
    int priority = 100;
    QString protocol;             ///< "Tcp", "Udp", "Icmp", "Esp", "Ah", "*"
    QStringList sources;          ///< blocks or "*"
    QStringList destinations;     ///< blocks or "*"
    QStringList sourcePorts;      ///< "80", "80-90" or "*"
    QStringList destinationPorts; ///< the same
    int line = 0;
};

/// Error: what is no rule; a group whose end depends on the virtual network that it is in.
Result<Ruleset> rulesetOf(std::vector<SecurityRule> rules);

} // namespace portolan::azure
