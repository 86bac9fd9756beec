#pragma once

#include "model/core/Result.h"

#include <QStringList>

#include <vector>

namespace portolan {

/// One simple command of a shell script as it is written; nothing is ever run.
struct ShellCommand
{
    QStringList words; ///< without quotes; `sudo` and assignments in front are left out
    QStringList assignments;
    int line = 0; ///< where it begins, from 1
    /// Some word holds an expansion ($x, $(...), `...`), which stands in it as written.
    bool expands = false;
    /// Inside a loop, a condition, a function, or after && or ||: it may not run.
    bool conditional = false;
    QString input;     ///< of its here-document
    int inputLine = 0; ///< where that begins
    QString function;  ///< the innermost one whose definition it is in; empty outside
};

/// The commands of a script for sh (POSIX.1-2017, 2.10), in order, also those inside compound
/// commands and functions. Redirections are left out. Error: a quote or a
/// here-document that does not end; compound commands that nest deeper than 100.
Result<std::vector<ShellCommand>> readShell(const QString &text);

} // namespace portolan
