#pragma once

#include "app/cli/Command.h"

namespace portolan::cli {

/// The whole program: a line for each subcommand.
QByteArray helpText();
/// One subcommand: how it is called, its options and the words they take.
QByteArray helpText(const Command &command);
/// "portolan flows FILE [--format table|json|...] [-o OUT]".
QString usageLine(const Command &command);

} // namespace portolan::cli
