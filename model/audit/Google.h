#pragma once

#include "model/audit/Ruleset.h"
#include "model/policy/Policy.h"

#include <QStringList>

namespace portolan::google {

/// The firewall of a VPC network as both texts for it say it (VPC firewall rules): the rule with
/// the lowest priority number decides, denial before permission; what no rule matches goes out and
/// does not come in; replies pass.

struct FirewallRule
{
    Direction direction = Direction::Inbound;
    bool isAllowed = true;
    int priority = 1000;
    QStringList services; ///< "tcp:80-90", "tcp", "47", "all"
    /// Blocks; none at the other end is every IPv4 address, none at the own end every address.
    QStringList sources;
    QStringList destinations;
    QStringList tags; ///< of the machines; none: all of the network
    int line = 0;
};

/// The rules for the machine that `at` names. The text is asked for the tag that goes with an id:
/// a heading of it reads "policy of ID" and a later line "Tag: TAG".
Result<Ruleset> rulesetOf(
    std::vector<FirewallRule> rules, const QString &text, const ReaderContext &context);

} // namespace portolan::google
