#pragma once

#include "app/cli/Command.h"

namespace portolan::cli {

/// Tells options from arguments and checks both against what \a command declares: unknown, doubled
/// and missing options, words that are no choice, too few and too many arguments are errors that
/// say what would be right. `--name value`, `--name=value`, `-o value`, `-ovalue`; `--` ends the
/// options.
Result<Arguments> parseArguments(const Command &command, const QStringList &words);

/// Whether --help or -h stands among the options.
bool asksForHelp(const QStringList &words);

} // namespace portolan::cli
