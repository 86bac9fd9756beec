#pragma once

#include "model/policy/Policy.h"

#include <QStringList>

#include <vector>

namespace portolan {

/// A file that has to be there, and to be applied, before the text itself.
struct Attachment
{
    QLatin1StringView suffix; ///< of its file, beside that of the text: "ipset"
    QString text;             ///< ends with a newline
};

/// A policy in the words of one firewall.
struct Emission
{
    QString text;         ///< ends with a newline; the same bytes for the same policy
    QStringList warnings; ///< what the target could not say, in the language of the application
    std::vector<Attachment> attachments = {}; ///< in the order in which they are applied
};

/// Under which heading a dialect stands in menus.
enum class TargetGroup : quint8 { Linux, Cloud, Container, Network, OtherSystems };

/// What a dialect can express, as data: the compiler and the commands ask here and nowhere else.
struct TargetInfo
{
    QLatin1StringView id;     ///< "nftables"
    QLatin1StringView name;   ///< "nftables", "AWS security group (CLI)"
    QStringList scopes;       ///< of "host", "boundary", "member"; never both of the last two
    QLatin1StringView proof;  ///< the highest rung on which its text is proved, in words
    QLatin1StringView suffix; ///< of its file: "nft"
    QLatin1StringView apply;  ///< one line: how a whole policy is applied
    bool names = false;       ///< speaks FQDNs natively: rules keep Kind::Name with the name
    bool ranges = false;      ///< address ranges that are no CIDR block
    bool outbound = true;
    bool sets = false; ///< named sets, so that a name not looked up can stand as an empty one
    std::vector<Protocol> protocols; ///< that it can match
    bool ipv6 = true;
    bool stateful = true; ///< false: return rules are written, with a warning
    TargetGroup group = TargetGroup::Linux;
    Member member = Member::Machine;                    ///< Scope::Member: what its members are
    QLatin1StringView comment = QLatin1StringView("#"); ///< begins a comment line of its text
    /// Single rules are commands for sh, also where the whole policy is none (suffix "sh").
    bool shellRules = false;
};

/// One dialect. All functions are pure; an error means that nothing at all could be expressed.
/// Which function gets which policy:
/// - writePolicy: a whole policy of Scope::Host or Boundary, as far as the scopes of the target go;
///   for a target of scope "member" that of one member.
/// - writeMembers: targets of scope "member" only: the whole policies of all members of a zone, in
///   one text.
/// - writeRules, deleteRules, tryRules: a single-rule policy (Policy::single).
struct Target
{
    TargetInfo info;
    /// The whole policy: owns its table, chain or group, can be applied twice, edits nothing
    /// foreign.
    Result<Emission> (*writePolicy)(const Policy &policy) = nullptr;
    /// Commands, one for each rule, that go in front of the rules that are there.
    Result<Emission> (*writeRules)(const Policy &policy) = nullptr;
    /// Commands that take exactly the rules of writeRules() away again.
    Result<Emission> (*deleteRules)(const Policy &policy) = nullptr;
    /// The rules of writeRules() as a script of sh, which exportFlows() makes one command of, to
    /// paste into the shell of the place: puts them in, and takes exactly these away again after 60
    /// seconds, unless the user confirms. An error where an address is still to be filled in. Null
    /// where what a rule does depends on what is there already, or one's own rule cannot be told
    /// from another's.
    Result<Emission> (*tryRules)(const Policy &policy) = nullptr;
    Result<Emission> (*writeMembers)(const std::vector<Policy> &policies) = nullptr;
    /// The text of a whole policy as one command to paste into the shell (or at the prompt) of the
    /// place, which applies it; with \a rollback one that puts back what was there before after 60
    /// seconds, unless the user confirms. Null where a file is the only way, or the text is a
    /// script whose effect cannot be put back as a whole.
    QString (*asCommand)(const Emission &emission, bool rollback) = nullptr;
};

/// All dialects, in the order in which they are listed.
const std::vector<Target> &targets();
/// The dialect of that id, or null.
const Target *target(QStringView id);
/// The dialect where none is named.
const Target &defaultTarget();

/// Whether single rules are put in, or taken away again, or first the one and then the other unless
/// somebody confirms.
enum class RuleForm : quint8 { Insert, Delete, Try };

/// Compiles and writes single flows, as Ctrl+C on an edge and `export --flow` do; with both
/// directions two blocks, each under a heading in a comment. To be tried are those of one flow at
/// one of its ends: one command is for one machine. With \a at only the sides that are at
/// that place; without any it is an error.
Result<Emission> exportFlows(const Deployment &deployment, const QStringList &flows,
    const Target &target, Directions directions = Directions::In, QStringView at = {},
    RuleForm form = RuleForm::Insert);
/// Compiles and writes the whole policy of a place in the scope that the target has there: a host
/// or lone component its own firewall (or a boundary or member around it, where the target has no
/// host scope), any other zone its boundary or its members.
Result<Emission> exportPolicy(const PolicyCompiler &compiler, QStringView at, const Target &target,
    Directions directions = Directions::Both);
/// The same for a single question.
Result<Emission> exportPolicy(const Deployment &deployment, QStringView at, const Target &target,
    Directions directions = Directions::Both);

} // namespace portolan
