#pragma once

#include "model/targets/Target.h"

#include <functional>
#include <variant>
#include <vector>

namespace portolan {

/// What the dialects of a Kubernetes cluster share: one policy object for each component, which
/// selects the component's pods by the label "portolan/component". All objects and pods are in one
/// namespace, the one in which the text is applied: a pod of another namespace that bears the same
/// label is somebody else's.

/// The label's value for a component: its id, or, where that is no valid value (63 characters,
/// letters or digits at both ends), a shortened form with a checksum.
QString podLabel(const QString &id);
/// A name for an object: lower-case letters, digits and "-" alone, \a words joined by "-"; with a
/// checksum where that changed more than the case.
QString podObjectName(QLatin1StringView prefix, const QStringList &words);
/// "portolan/component"
inline constexpr QLatin1StringView PodLabelKey{"portolan/component"};

/// Ports of one protocol, as a rule lists them.
struct PodPorts
{
    Protocol protocol = Protocol::Tcp;
    std::vector<PortRange> ranges; ///< empty for a protocol without ports

    bool operator==(const PodPorts &) const = default;
};

/// Rules of one flow with one kind of peer: exactly peer x ports, in every family of \a families.
struct PodRule
{
    Direction direction = Direction::Inbound;
    std::vector<Family> families;
    /// Ranges (also for any, and for a looked-up name: see blocks), Component, Name (not to be
    /// resolved by us: the name itself) or Placeholder.
    AddressMatch::Kind kind = AddressMatch::Kind::Ranges;
    std::vector<IpRange> blocks; ///< CIDR blocks, only for Kind::Ranges
    QString name;                ///< as in AddressMatch; kept for a looked-up name
    std::vector<PodPorts> ports;
    QStringList flows;

    bool operator==(const PodRule &) const = default;
};

using PodItem = std::variant<PodRule, Omission>;

/// The rules of a direction, those of one flow and peer joined over protocols and families wherever
/// the joined rule lets through exactly the same packets.
std::vector<PodItem> podItems(const Policy &policy, Direction direction);

/// "# web, api" and, where the rule keeps it, the name that was looked up.
QString podComment(const PodRule &rule);
/// `matchLabels` with the component's label.
QStringList matchLabels(const QString &id);

/// withoutRules(), and where one family of a flow to or from selected pods is refused, the other
/// one too: a label selects the pods in every family that they have.
Policy withoutPodRules(const Policy &policy, const TargetInfo &info,
    const std::function<QString(const Rule &)> &refused);

/// A dialect of the family.
struct PodDialect
{
    const TargetInfo &(*info)() = nullptr;
    QLatin1StringView apiVersion; ///< "networking.k8s.io/v1"
    QLatin1StringView kind;       ///< "NetworkPolicy"
    QLatin1StringView apply;      ///< the command that takes objects from a file
    QLatin1StringView remove;     ///< the command that deletes the object whose name follows
    bool matchesFamily = false;   ///< a rule for selected pods can be of one address family
    QStringList notes;            ///< comment lines at the head of a whole policy
    /// The policy without what the dialect cannot say; may add warnings.
    Policy (*sayable)(const Policy &policy) = nullptr;
    /// The lines of the object's spec.
    QStringList (*spec)(const Policy &policy) = nullptr;
};

Result<Emission> writePods(const PodDialect &dialect, const std::vector<Policy> &policies);
/// Commands for sh, which make each flow an object of its own: all objects of a pod add up.
Result<Emission> writePodRules(const PodDialect &dialect, const Policy &policy);
/// The commands that delete those objects.
Result<Emission> deletePodRules(const PodDialect &dialect, const Policy &policy);

/// The target of a dialect, which \a dialect gives.
template<const PodDialect &(*dialect)()> Target podTarget()
{
    return {.info = dialect().info(),
        .writePolicy = [](const Policy &policy) { return writePods(dialect(), {policy}); },
        .writeRules = [](const Policy &policy) { return writePodRules(dialect(), policy); },
        .deleteRules = [](const Policy &policy) { return deletePodRules(dialect(), policy); },
        .writeMembers =
            [](const std::vector<Policy> &policies) { return writePods(dialect(), policies); }};
}

/// The directions that the policy covers.
std::vector<Direction> coveredDirections(const Policy &policy);
/// "Ingress", "Egress".
QString podDirection(Direction direction);

} // namespace portolan
