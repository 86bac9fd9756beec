#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace portolan {

enum class Direction : quint8 { Inbound, Outbound };

/// Which directions a whole policy judges; traffic in the other direction is left alone.
enum class Directions : quint8 { In, Out, Both };
constexpr bool covers(Directions directions, Direction direction)
{
    return directions == Directions::Both
        || (directions == Directions::In) == (direction == Direction::Inbound);
}

/// What one end of a rule matches.
struct AddressMatch
{
    enum class Kind : quint8 {
        Own,         ///< the firewall's own host: nothing is written, the family still holds
        Any,         ///< every address of the family, because the chart says so
        Ranges,      ///< exactly these addresses, never empty
        Name,        ///< a name or published list whose addresses were not looked up: an empty
                     ///< named set where the target has sets, else a comment; never resolved at load
        Placeholder  ///< single rules only: an address that the user has to fill in
    };
    Kind kind = Kind::Any;
    std::vector<IpRange> ranges; ///< Kind::Ranges: normalized(), all of the rule's family
    QString name;                ///< Kind::Name: the name; Kind::Placeholder: id of the component

    bool operator==(const AddressMatch &) const = default;
};

/// Packets that are let through: exactly family x source x destination x protocol x ports. New
/// connections only; replies pass by connection tracking or by the target's own return rules.
struct Rule
{
    Direction direction = Direction::Inbound;
    Family family = Family::IPv4;
    AddressMatch source;
    AddressMatch destination;
    Protocol protocol = Protocol::Tcp;
    std::vector<PortRange> ports; ///< destination ports; empty for a protocol without ports
    QString flow;                 ///< id of the flow it comes from

    bool operator==(const Rule &) const = default;
};

/// A flow, or one end of it, that gives no rule. A whole policy says so in a comment at its place.
struct Omission
{
    Direction direction = Direction::Inbound;
    QString flow;
    QString reason; ///< English, one line, without text from the document other than ids

    bool operator==(const Omission &) const = default;
};

using PolicyItem = std::variant<Rule, Omission>;

/// Vendor-neutral rules for one enforcement point, in the order of the flows' ids; inbound first.
struct Policy
{
    QString at;    ///< id of the host zone or component
    QString label; ///< its name: text from the document, untrusted
    Directions directions = Directions::Both;
    bool single = false; ///< rules to be put in front of what is there, not a whole policy
    std::vector<PolicyItem> items;
    QStringList warnings; ///< in the language of the application

    bool hasRules() const;
};

/// A place where rules are written.
struct EnforcementPoint
{
    QString id;
    QString label;
    bool isComponent = false; ///< a component that sits in no host and is its own
    QString target;           ///< id of the preferred dialect; may be empty
};

/// The hosts and the components with addresses that sit in no host and not in an internet zone,
/// sorted by id. (Boundaries are not compiled yet.)
std::vector<EnforcementPoint> enforcementPoints(const Deployment &deployment);

/// The whole policy of a host, or of a component that is its own host. Error: no such place, or a
/// place where no host policy can be written.
Result<Policy> compileHost(const Deployment &deployment, QStringView at,
    Directions directions = Directions::Both);

/// The rules of single flows at the listener's side (Inbound) or the source's (Outbound), each at
/// the host where that end sits. Error: no such flow. A flow that gives no rule leaves an Omission
/// and a warning.
Result<Policy> compileFlows(const Deployment &deployment, const QStringList &flows,
    Direction direction);

} // namespace portolan
