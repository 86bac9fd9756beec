#include "app/cli/Commands.h"

namespace portolan::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{catalogCommand(), newCommand(), flowsCommand(),
        checkCommand(), targetsCommand(), exportCommand(), renderCommand(), layoutCommand()};
    return all;
}

} // namespace portolan::cli
