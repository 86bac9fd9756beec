#pragma once

#include "model/targets/Target.h"

#include <vector>

namespace portolan {

/// What the dialects of Azure network security groups share: how Azure counts rules, and its
/// limits.

/// One security rule.
struct AzureRule
{
    QString name; ///< at most 80 characters, unique in the group ignoring case
    Direction direction = Direction::Inbound;
    QString protocol;         ///< "Tcp", "Udp", "Icmp", "Esp", "Ah"
    QStringList sources;      ///< CIDR blocks of one family, or a placeholder
    QStringList destinations; ///< the same
    QStringList ports;        ///< "443", "8000-8010"; "*" for a protocol without
    QString description;      ///< ids of the flows

    bool operator==(const AzureRule &) const = default;
};

/// The network security group of one place.
struct AzureGroup
{
    QString id;                        ///< safeId() of the place
    QString name;                      ///< "portolan-ID-nsg"
    std::vector<Direction> directions; ///< the covered ones: each ends in a deny
    std::vector<AzureRule> rules;      ///< inbound first; what is no comment below
    QString comments;                  ///< omissions and look-ups, as comment lines
    QStringList warnings;
};

/// Rules of a group, and priorities: those of the rules that let something in or out, and the last,
/// which is that of the rule that stops the rest. Defaults of Azure begin at 65000.
inline constexpr int AzureMaxRules = 1000;
inline constexpr int AzureFirstPriority = 100;
inline constexpr int AzureLastPriority = 4096;

/// "Inbound", "Outbound".
QString azureDirection(Direction direction);
/// What Azure can match: of other protocols it could only match all at once, and ICMPv6 is not
/// among them.
std::vector<Protocol> azureProtocols();
/// The name of the rule that ends a direction.
QString azureDenyName(Direction direction);

/// A whole policy. Error: more rules than a group takes.
Result<AzureGroup> azureGroup(const Policy &policy, const TargetInfo &info);
/// The same for each of several places.
Result<std::vector<AzureGroup>> azureGroups(
    const std::vector<Policy> &policies, const TargetInfo &info);
/// Single rules. Error: nothing can be said.
Result<AzureGroup> azureRules(const Policy &policy, const TargetInfo &info);

} // namespace portolan
