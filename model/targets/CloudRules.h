#pragma once

#include "model/targets/Target.h"

#include <optional>
#include <vector>

namespace portolan {

/// A rule of a cloud's firewall that has one protocol, at most one range of ports and a list of
/// addresses of both families: what the firewalls of the smaller clouds have in common.
struct CloudRule
{
    Direction direction = Direction::Inbound;
    Protocol protocol = Protocol::Tcp;
    std::optional<PortRange> ports; ///< nothing for a protocol without ports
    QStringList addresses;          ///< CIDR blocks of the other end, and placeholders; never empty
    QStringList flows;              ///< ids, safe

    bool operator==(const CloudRule &) const = default;
    /// "web, api", as many as \a max characters hold.
    QString flowsText(qsizetype max) const;
};

/// The rules of one direction. Those of several flows for the same ports are one, with the
/// addresses of all: the clouds count rules, and take none twice. No rule has more than \a most
/// addresses.
std::vector<CloudRule> cloudRules(const Policy &policy, Direction direction, size_t most);

/// The policy without what such a firewall cannot say: the machine's own address is no part of a
/// rule.
Policy cloudSayable(const Policy &policy, const TargetInfo &info);
/// requireFew() with the number of rules and addresses.
Result<void> requireFewInCloud(const Policy &policy, const TargetInfo &info);

/// A rule that lets nothing through: no packet of the network comes from or goes to a machine's own
/// loopback. For firewalls that are open, or not taken, without any rule.
CloudRule closingRule(Direction direction);
/// Rules that let everything through of the given protocols, for a direction that the policy leaves
/// alone where the firewall would close it.
std::vector<CloudRule> openRules(Direction direction, const std::vector<Protocol> &protocols);

} // namespace portolan
