#pragma once

#include "model/policy/Policy.h"

#include <QStringList>

namespace portolan {

/// One line of at most \a max characters. What is not printable (line breaks, control and
/// direction characters, unpaired surrogates) becomes "?".
QString printable(const QString &text, qsizetype max = 160);
/// A comment of one line, with its line break, in which text from the document may stand: it is
/// made printable(). With "#" it is a comment in sh, nft, iptables-restore, HCL and YAML; \a leader
/// is what begins a comment in the dialect (TargetInfo::comment).
QString commentLine(const QString &text, QLatin1StringView leader = QLatin1StringView("#"));
/// The same for each of several lines.
QString commentLines(const QStringList &lines, QLatin1StringView leader = QLatin1StringView("#"));

/// An id as it stands in a rule: a character that no id has becomes "_", and at most 63 are kept.
QString safeId(const QString &id);

/// One word for sh, quoted where it needs to be. The word must hold no NUL.
QString shellQuoted(const QString &word);
/// A command of quoted words, with its line break. `{` and `}` stand as they are: they are plain
/// words where a command already began.
QString shellCommand(const QStringList &words);

/// What stands for an address that the user has to fill in. No target takes it for an address or
/// asks a resolver for it: "<" and ">" occur in no name.
QString placeholder(const AddressMatch &match);

/// The flows that a rule is for, "web, admin", as many as \a max characters hold.
QString flowsText(const Rule &rule, qsizetype max);
/// For comments: "mirror.example.com: looked up 2026-03-14 from DNS", one for each name that rules
/// of the policy use with looked-up addresses.
QStringList lookupTexts(const Policy &policy);

/// "inbound", "outbound".
QString directionWord(Direction direction);
/// "input", "output" with the given spelling: \a in for what comes in.
inline QString byDirection(Direction direction, QLatin1StringView in, QLatin1StringView out)
{
    return QString(direction == Direction::Inbound ? in : out);
}

/// The end that is the firewall's own host, and the other one.
const AddressMatch &ownEnd(const Rule &rule);
const AddressMatch &peerEnd(const Rule &rule);

/// The first lines of a whole policy: whose it is, for which target, how it is applied, and what
/// the machine will be without.
QStringList policyHeading(
    const Policy &policy, QLatin1StringView targetName, const QStringList &howTo);
/// "web, inbound: no rule: the reason".
QString omissionText(const Omission &omission);
/// The same as comment lines, for all of a policy.
QString omissionLines(const Policy &policy);

} // namespace portolan
