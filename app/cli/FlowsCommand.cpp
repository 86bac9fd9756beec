#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/checks/ProblemFilter.h"
#include "model/io/DeploymentFile.h"

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList formats()
{
    QStringList ids;
    for (const TableFormat &format : tableFormats())
        ids += format.id;
    return ids;
}

Result<Output> run(const Arguments &arguments)
{
    if (const auto filter = parseFilter(arguments.value("filter"_L1)); !filter)
        return arguments.wrong("--filter: "_L1 + filter.error().toString());
    const TableFormat &format = tableFormat(arguments.value("format"_L1));
    if (format.isBinary && arguments.toTerminal && !arguments.has("output"_L1))
        return arguments.wrong(format.id + " is not for a terminal; name a file with -o"_L1);
    const Result<Deployment> deployment = loadDeployment(arguments.positional.first());
    if (!deployment)
        return tl::unexpected(deployment.error());

    const Result<std::vector<const Flow *>> flows = filteredFlows(arguments, *deployment);
    if (!flows)
        return tl::unexpected(flows.error());
    const Result<QByteArray> bytes = format.write(flowTable(*deployment, *flows), u"flows"_s);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return Output{*bytes, {}};
}

} // namespace

Command flowsCommand()
{
    return {.name = "flows"_L1,
        .positional = "FILE"_L1,
        .least = 1,
        .most = 1,
        .summary = "the flows as a table"_L1,
        .details = filterDetails(),
        .options = {formatOption(formats), filterOption("only the flows that fit"_L1),
            outputOption()},
        .run = run};
}

} // namespace portolan::cli
