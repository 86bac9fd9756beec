#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/io/DeploymentFile.h"
#include "model/layout/Layout.h"
#include "model/layout/LayoutJson.h"
#include "views/chart/TextMetrics.h"

#include <QJsonDocument>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Output> run(const Arguments &arguments)
{
    const Result<Deployment> deployment = loadDeployment(arguments.positional.first());
    if (!deployment)
        return tl::unexpected(deployment.error());
    LayoutOptions options;
    options.trunks = !arguments.has("no-trunks"_L1);
    options.positions = !arguments.has("no-positions"_L1);
    options.reading = readingOf(arguments);
    const Geometry geometry = layOut(*deployment, chartTextMeasure(), options);
    return Output{QJsonDocument(layoutJson(geometry, *deployment)).toJson(), {}};
}

} // namespace

Command layoutCommand()
{
    return {.name = "layout"_L1,
        .positional = "FILE"_L1,
        .least = 1,
        .most = 1,
        .summary = "where everything stands on the chart, as JSON"_L1,
        .details =
            "Prints nodes, groups and edges with their boxes, points and labels, in pixels at\n"
            "100 %. Flows that are drawn as one line or share a trunk have the same bundle."_L1,
        .options = {outputOption(),
            {.name = "no-trunks"_L1, .help = "lines into one port stay apart"_L1},
            {.name = "no-positions"_L1, .help = "stored positions do not count"_L1},
            readingOption()},
        .paints = true,
        .run = run};
}

} // namespace portolan::cli
