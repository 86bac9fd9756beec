#pragma once

#include <QStringList>

#include <vector>

namespace portolan {

/// Eight hexadecimal digits that stand for a text.
QString shortHash(const QString &text);

/// "<<'PORTOLAN_END'", the text, and the end line; for the end of a command. The text must end with
/// a newline; no line of ours is the end line.
QString hereDocument(const QString &text);

/// One command for sh that loads a ruleset of nft, which names its table in the line before
/// "delete table", waits a minute for Enter at the terminal, and without it brings back the table
/// that was there before. What brings it back is a process of its own session, so that it also runs
/// where the connection is lost, or the terminal closed. It is started first.
QString nftRollbackCommand(const QString &ruleset);

/// One command for sh that carries out \a rules, lines of nft that insert rules, and takes exactly
/// these rules away again unless they are confirmed, as nftRollbackCommand(). What was changed by
/// others meanwhile stays.
QString nftTrialCommand(const QString &rules);

/// A file that goes with a ruleset of iptables.
struct ScriptFile
{
    QString suffix;
    QString text;
};

/// One command for sh that applies rules for iptables-restore by the lines that stand in it behind
/// "#> ", with the other files beside it. With \a rollback as nftRollbackCommand(): the chains that
/// the file declares, and the jumps to them that it puts in, become what they were, or go.
QString iptablesCommand(const QString &rules, const std::vector<ScriptFile> &files, bool rollback);

/// The same for single rules: each is the words of a rule behind the name of its chain, without the
/// program, in the family that stands with it. A rule that is there already is left alone: which of
/// two is ours could not be told.
struct IptablesRule
{
    QString program; ///< "iptables", "ip6tables"
    QStringList words;
};
QString iptablesTrialCommand(const std::vector<IptablesRule> &rules);

} // namespace portolan
