#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace portolan {

enum class Direction : quint8 { Inbound, Outbound };

/// Which directions a whole policy judges; traffic in the other direction is left alone.
enum class Directions : quint8 { In, Out, Both };
constexpr bool covers(Directions directions, Direction direction)
{
    return directions == Directions::Both ||
           (directions == Directions::In) == (direction == Direction::Inbound);
}

/// From where a policy judges packets (domain.md, "Scope of a target").
enum class Scope : quint8 {
    Host,     ///< a machine's own firewall: what enters and leaves that machine
    Boundary, ///< a router between a zone and the rest: what has exactly one end in the zone
    Member    ///< a filter at one member of a zone (security group, NSG, Kubernetes policy)
};

/// What one end of a rule matches.
struct AddressMatch
{
    enum class Kind : quint8 {
        Own,    ///< the firewall's own host: nothing is written, the family still holds
        Any,    ///< every address of the family, because the chart says so
        Ranges, ///< exactly these addresses, never empty
        Name,   ///< a name or published list. With ranges: what it stood for when it was looked
                ///< up (see Policy::lookups), a named set or plain addresses. Without: not looked
                ///< up; an empty named set where the target has sets, else a comment; never
                ///< resolved at load. Where the target speaks names, the name itself
        Component,  ///< the member `name` of the same cluster, where a target selects members by
                    ///< label (PolicyCompiler::members with Member::Component)
        Placeholder ///< single rules only: an address that the user has to fill in; no target may
                    ///< be able to load what it writes for it. fitted() makes one of a name that
                    ///< was not looked up
    };
    Kind kind = Kind::Any;
    /// normalized(), all of the rule's family. Kind::Ranges: never empty. Kind::Name and
    /// Kind::Component: what is known, may be empty.
    std::vector<IpRange> ranges;
    /// Kind::Name: a host name, or a published list with its prefix ("published:cloudfront").
    /// Kind::Ranges: empty, or after fitted() the name that they were looked up for.
    /// Kind::Component: id of the component.
    /// Kind::Placeholder: id of the component, or the name whose addresses were not looked up.
    QString name;

    bool operator==(const AddressMatch &) const = default;
};

/// Packets that are let through: exactly family x source x destination x protocol x ports. New
/// connections only; replies pass by connection tracking or by the target's own return rules.
/// One flow gives one rule for each direction, family, protocol and kind of peer (each name apart).
struct Rule
{
    Direction direction = Direction::Inbound;
    Family family = Family::IPv4;
    AddressMatch source;
    AddressMatch destination;
    Protocol protocol = Protocol::Tcp;
    std::vector<PortRange> ports; ///< destination ports; empty for a protocol without ports
    QString flow;                 ///< id of the flow it comes from
    QStringList alsoFor = {};     ///< ids of further flows, where rules of several were merged

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

/// Vendor-neutral rules for one enforcement point: inbound first, then by id of the flow, family
/// and protocol; the omissions of a flow after its rules.
struct Policy
{
    QString at;    ///< id of the place; empty for single rules at several places
    QString label; ///< its name: text from the document, untrusted
    Directions directions = Directions::Both;
    bool single = false; ///< rules to be put in front of what is there, not a whole policy
    std::vector<PolicyItem> items = {};
    QStringList warnings = {}; ///< in the language of the application
    /// What a machine needs every day and no flow lets through, one sentence each, in English; the
    /// warnings have it as well. Stands in what is written: who applies it may lock himself out.
    QStringList unmet = {};
    Scope scope = Scope::Host;
    /// Scope::Boundary: the addresses of the zone, normalized(), never empty in a whole policy.
    /// Inbound is what enters the zone. Only packets of which exactly one end is in here are
    /// judged; all others pass untouched, and so does every packet of a family without addresses
    /// here. Both ends of the rules are matched.
    std::vector<IpRange> zoneAddresses = {};
    /// The looked-up names that rules use, for comments: name -> when and from where.
    std::map<QString, Lookup> lookups = {};

    bool hasRules() const;
};

/// A place where rules are written.
struct EnforcementPoint
{
    enum class Kind : quint8 {
        Host,      ///< a zone of kind host
        Component, ///< a component that sits in no host and is its own
        Zone       ///< another zone with "enforce": its boundary, or its members
    };
    QString id;
    QString label;
    Kind kind = Kind::Host;
    QString target; ///< id of the preferred dialect; may be empty
};

/// What a member of a zone is, for targets of Scope::Member.
enum class Member : quint8 {
    Machine,  ///< each host, and each component that sits in no host
    Component ///< each component (a pod), whatever host it sits on; peers in the same cluster are
              ///< Kind::Component, also where they have no address
};

/// Compiles policies from a deployment, which must outlive it and stay unchanged. Everything that
/// all policies share is worked out once, so that the policies of all places together take little
/// longer than one.
///
/// What a rule matches:
/// - The peer: its addresses; with none, those of the innermost zone around it that has any; with
///   none at all "any" in an internet zone. Across realms (nearest site, else the internet or the
///   unnamed site) its publicAddresses, where it has some. A peer without any address gives an
///   Omission, in single rules a Placeholder, always with a warning. A name gives Kind::Name, with
///   what it stood for where it was looked up, and then only in the families of that.
/// - The own end: nothing (Kind::Own), unless its host has components with different addresses or
///   the destination is multicast; then its addresses or those of its host (of groups: its zones).
/// - The families that both ends have. `any`, names and an own end without address have both.
/// - A flow out of a component with preservesClientAddress carries the addresses of whoever has an
///   enabled flow into it, at both of its ends: the server's rule has the clients as source, and so
///   has, where the own end is matched at all, the balancer's own outbound rule. The families are
///   those that the client and every balancer on the way have. The balancer's own address is not
///   let in beside them.
/// - At a boundary both ends are matched: who is inside with its own addresses (or those of the
///   zones around it as far as the boundary), who is outside as it is seen from inside. A flow
///   counts that has one end inside, with those of its senders that are on the same side as the
///   end they send from.
/// - Flows inside one host give nothing; a flow from a component to itself gives rules where the
///   component is its own host and there is more than one of it.
class PolicyCompiler
{
public:
    explicit PolicyCompiler(const Deployment &deployment);
    ~PolicyCompiler();
    PolicyCompiler(PolicyCompiler &&) noexcept;
    PolicyCompiler &operator=(PolicyCompiler &&) noexcept;

    /// The hosts, the components with addresses that sit in no host and not in an internet zone,
    /// and the other zones that are enforced, sorted by id.
    std::vector<EnforcementPoint> enforcementPoints() const;
    /// The place of that id, enforced or not: any zone that is no internet zone, or a component
    /// that sits in no host. Error: there is none, with what was perhaps meant.
    Result<EnforcementPoint> place(QStringView at) const;

    /// The whole policy of a host, or of a component that is its own host. Error: no such place,
    /// or a place where no host policy can be written.
    Result<Policy> host(QStringView at, Directions directions = Directions::Both) const;

    /// The whole policy of the boundary of a zone of any kind but internet (also of a host, or of a
    /// component that is its own host, for a filter that stands before it). Error: no such place,
    /// or nothing is known of its addresses.
    Result<Policy> boundary(QStringView at, Directions directions = Directions::Both) const;

    /// The whole policies of the members at any depth of a zone, by id; flows between them count.
    /// For a single machine or component: its own. Error: no such place, or it has no member.
    Result<std::vector<Policy>> members(
        QStringView at, Member member, Directions directions = Directions::Both) const;

    /// The rules of single flows at the listener's side (Inbound) or the source's (Outbound), each
    /// at the host where that end sits (with Member::Component at the component alone). Error: no
    /// such flow. A flow that gives no rule leaves an Omission and a warning.
    Result<Policy> flows(
        const QStringList &flows, Direction direction, Member member = Member::Machine) const;
    /// The same as a boundary sees them: both ends are matched. \a at: id of the place around which
    /// the boundary is; a flow that crosses it the other way gives no item. Empty: the rules alone,
    /// for a filter somewhere between the ends; `at` of the policy is then as in flows().
    Result<Policy> flowsAcross(
        const QStringList &flows, Direction direction, QStringView at = {}) const;

private:
    std::unique_ptr<const class Places> m_places;
};

/// The same for a single question.
std::vector<EnforcementPoint> enforcementPoints(const Deployment &deployment);
Result<Policy> compileHost(
    const Deployment &deployment, QStringView at, Directions directions = Directions::Both);
Result<Policy> compileFlows(
    const Deployment &deployment, const QStringList &flows, Direction direction);

} // namespace portolan
