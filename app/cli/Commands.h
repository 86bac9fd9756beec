#pragma once

#include "app/cli/Command.h"

/// The subcommands, each in the file of its name.
namespace portolan::cli {

Command catalogCommand();
Command newCommand();
Command flowsCommand();
Command checkCommand();
Command targetsCommand();
Command exportCommand();
Command layoutCommand();
Command renderCommand();

} // namespace portolan::cli
