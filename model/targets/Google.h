#pragma once

#include "model/targets/Target.h"

#include <vector>

namespace portolan {

/// A VPC firewall rule of Google Cloud, as both dialects spell it. A rule is of one family, of one
/// direction and either allows or denies; it holds for the machines that bear a network tag.
struct GoogleRule
{
    QString name; ///< unique in the project: lower-case letters, digits and "-", at most 63
    Direction direction = Direction::Inbound;
    bool allows = true;
    int priority = 0; ///< 0..65535, the lowest number counts
    QString tag;
    QStringList sources;      ///< CIDR blocks or a placeholder; empty for outbound rules of any
    QStringList destinations; ///< the same
    struct Traffic
    {
        QString protocol;  ///< "tcp", "icmp", "58", "all"
        QStringList ports; ///< "443", "8000-8010"; empty for protocols without
        bool operator==(const Traffic &) const = default;
    };
    std::vector<Traffic> traffic;
    QString description; ///< ids of the flows

    bool operator==(const GoogleRule &) const = default;
};

/// The network tag of a member: "portolan-ID", or, where that is no tag, a shortened form with a
/// checksum.
QString googleTag(const QString &id);
/// What the names of a member's rules begin with: "portolan-CHECKSUM-". Checksums keep the names of
/// one member from beginning those of another.
QString googlePrefix(const Policy &policy);

/// The policy without what Google cannot say.
Policy googleSayable(const Policy &policy, const TargetInfo &info);
/// The rules of a policy that is googleSayable(), of one direction: what its rules allow and, in a
/// whole policy, the denial of everything else. An error where that would be too many.
Result<std::vector<GoogleRule>> googleRules(
    const Policy &policy, const TargetInfo &info, Direction direction);

/// Protocols that Google's firewall matches.
std::vector<Protocol> googleProtocols();

} // namespace portolan
