#pragma once

#include <QStringList>

#include <vector>

namespace portolan {

/// Eight hexadecimal digits that stand for a text.
QString shortHash(const QString &text);

/// "<<'PORTOLAN_END'", the text, and the end line; for the end of a command. The text must end with
/// a newline; no line of ours is the end line.
QString hereDocument(const QString &text);

/// One command to paste into a shell, which runs the script in sh.
QString shCommand(const QString &script);

/// The pieces of a script with a way back. First: makes the folder "$d".
QString scriptStart();
/// Writes a file of the folder.
QString scriptFile(const QString &name, const QString &text);
/// Last: runs the function "apply" of the script and waits a minute for Enter at the terminal;
/// without it "restore FOLDER" of the file "restore.sh" is run, which may happen more than once,
/// and also while "apply" still runs. An apply that fails has changed nothing, or it says what, and
/// sets the variable "stays". It may set traps for HUP, INT, QUIT and TERM, which then last until
/// nobody has to know any more that it is done.
QString armAndAsk();

/// One command for sh that loads a ruleset of nft, which names its table in the line before
/// "delete table", waits a minute for Enter at the terminal, and without it brings back the table
/// that was there before. What brings it back is a process of its own session, so that it also runs
/// where the connection is lost, or the terminal closed. It is started first.
QString nftRollbackCommand(const QString &ruleset);

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

} // namespace portolan
