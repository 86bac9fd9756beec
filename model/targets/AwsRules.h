#pragma once

#include "model/targets/Target.h"

#include <vector>

namespace portolan {

/// What the dialects of AWS security groups share: how AWS counts rules, and its quotas.

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

/// The security groups of one place.
struct AwsGroups
{
    QString id;                           ///< safeId() of the place
    size_t count = 1;                     ///< of groups, at most AwsMaxGroups
    std::vector<AwsDirection> directions; ///< the covered ones; the rules of others are left alone
    QString comments;                     ///< omissions and look-ups, as comment lines
    QStringList warnings;

    /// The rows of one group in one direction; nothing where the direction is not covered.
    std::vector<AwsRow> rows(Direction direction, size_t group) const;
    bool covers(Direction direction) const;
};

/// Default quotas: of groups for an interface, and of rules of a group for each direction and
/// family.
inline constexpr size_t AwsMaxGroups = 5;
inline constexpr size_t AwsMaxRules = 60;

/// What AWS can match. SCTP is missing: AWS opens every port of a protocol that it knows only by
/// number.
std::vector<Protocol> awsProtocols();
/// "ingress", "egress".
QString awsDirection(Direction direction);
/// "portolan-ID", for the further groups "portolan-ID:2", ...: ":" occurs in no id.
QString awsGroupName(const QString &id, size_t group);

/// The policy without what no security group can say.
Policy awsSayable(const Policy &policy, const TargetInfo &info);
/// The rows of one rule of such a policy: one for each port range and block.
std::vector<AwsRow> awsRows(const Rule &rule);
/// A whole policy, dealt out to as many groups as the quota asks for, each row once. Error: too
/// many groups.
Result<AwsGroups> awsGroups(const Policy &policy, const TargetInfo &info);
/// The same for each of several places.
Result<std::vector<AwsGroups>> awsGroups(
    const std::vector<Policy> &policies, const TargetInfo &info);

/// A rule of the single form with its rows, or what stands in its place.
struct AwsItem
{
    const Rule *rule = nullptr; ///< null: only a comment
    std::vector<AwsRow> rows;   ///< those that no rule before it has, since AWS refuses them twice
    QString comment;            ///< as comment lines
};
/// The single rules. Error: nothing can be said. \a policy: awsSayable(), outlives the result.
Result<std::vector<AwsItem>> awsItems(const Policy &policy, const TargetInfo &info);

} // namespace portolan
