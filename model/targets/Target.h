#pragma once

#include "model/policy/Policy.h"

#include <QStringList>

#include <vector>

namespace portolan {

/// A policy in the words of one firewall.
struct Emission
{
    QString text;         ///< ends with a newline; the same bytes for the same policy
    QStringList warnings; ///< what the target could not say, in the language of the application
};

/// What a dialect can express, as data: the compiler and the commands ask here and nowhere else.
struct TargetInfo
{
    QLatin1StringView id;     ///< "nftables"
    QLatin1StringView name;   ///< "nftables", "AWS security group (CLI)"
    QStringList scopes;       ///< of "host", "boundary", "member"
    QLatin1StringView proof;  ///< the highest rung on which its text is proved, in words
    QLatin1StringView suffix; ///< of its file: "nft"
    QLatin1StringView apply;  ///< one line: how a whole policy is applied
    bool names = false;       ///< speaks FQDNs natively
    bool ranges = false;      ///< address ranges that are no CIDR block
    bool outbound = true;
    bool sets = false; ///< named sets, so that a name not looked up can stand as an empty one
    std::vector<Protocol> protocols; ///< that it can match
};

/// One dialect. Both functions are pure; an error means that nothing at all could be expressed.
struct Target
{
    TargetInfo info;
    /// The whole policy: owns its table, chain or group, can be applied twice, edits nothing
    /// foreign.
    Result<Emission> (*writePolicy)(const Policy &policy);
    /// Commands for a shell, one for each rule, that go in front of the rules that are there.
    Result<Emission> (*writeRules)(const Policy &policy);
};

/// All dialects, in the order in which they are listed.
const std::vector<Target> &targets();
/// The dialect of that id, or null.
const Target *target(QStringView id);
/// The dialect where none is named.
const Target &defaultTarget();

/// Compiles and writes single flows, as Ctrl+C on an edge and `export --flow` do; with both
/// directions two blocks, each under a heading in a comment. With \a at only the sides that are at
/// that place; without any it is an error.
Result<Emission> exportFlows(const Deployment &deployment, const QStringList &flows,
    const Target &target, Directions directions = Directions::In, QStringView at = {});
/// Compiles and writes the whole policy of an enforcement point.
Result<Emission> exportHost(const Deployment &deployment, QStringView at, const Target &target,
    Directions directions = Directions::Both);

} // namespace portolan
