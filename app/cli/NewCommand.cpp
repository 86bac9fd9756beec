#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/io/DeploymentFile.h"

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Output> run(const Arguments &arguments)
{
    const Result<Catalog> catalog = loadCatalog();
    if (!catalog)
        return tl::unexpected(catalog.error());
    std::vector<SystemChoice> systems;
    for (const QString &text : arguments.positional) {
        Result<SystemChoice> system = parseSystemChoice(*catalog, text);
        if (!system)
            return arguments.wrong(system.error().toString());
        systems.push_back(std::move(*system));
    }
    const Result<Deployment> deployment = instantiate(systems);
    if (!deployment)
        return arguments.wrong(deployment.error().toString());
    return Output{writeDeployment(*deployment), {}};
}

} // namespace

Command newCommand()
{
    Option output = outputOption();
    output.value = "FILE"_L1;
    output.help = "the file to be written, whole or not at all"_L1;
    output.required = true;
    return {.name = "new"_L1,
        .positional = "SYSTEM[:OPTION[=VALUE],...]..."_L1,
        .least = 1,
        .most = -1,
        .summary = "a deployment from the catalog"_L1,
        .details = "OPTION switches a deployment choice on, no-OPTION off: "
                   "livekit:udp-mux,turn crowdsec:postgresql\n"
                   "portolan catalog SYSTEM lists the options of a system."_L1,
        .options = {output},
        .run = run};
}

} // namespace portolan::cli
