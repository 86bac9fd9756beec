#pragma once

#include <QStringList>

#include <vector>

namespace portolan {

/// A script for shCommand() that carries out \a rules, lines of nft that insert rules, and takes
/// exactly these rules away again unless they are confirmed, as nftRollbackCommand(). What was
/// changed by others meanwhile stays.
QString nftTrialScript(const QString &rules);

/// The same for single rules: each is the words of a rule behind the name of its chain, without the
/// program, in the family that stands with it, and must be one rule in the kernel. A rule that is
/// there already is left alone: which of two is ours could not be told. For that reason one that
/// others put in within the minute, by loading a saved ruleset for example, goes in its place where
/// it says exactly the same: iptables has no handles.
struct IptablesRule
{
    QString program; ///< "iptables", "ip6tables"
    QStringList words;
};
QString iptablesTrialScript(const std::vector<IptablesRule> &rules);

} // namespace portolan
