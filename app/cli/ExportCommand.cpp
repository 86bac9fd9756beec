#include "app/cli/Bundle.h"
#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/io/DeploymentFile.h"
#include "model/io/SafeFile.h"
#include "model/targets/Target.h"

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

struct DirectionWord
{
    QLatin1StringView word;
    Directions directions;
};
constexpr DirectionWord DirectionWords[] = {
    {"in"_L1, Directions::In}, {"out"_L1, Directions::Out}, {"both"_L1, Directions::Both}};

QStringList directionWords()
{
    QStringList words;
    for (const DirectionWord &known : DirectionWords)
        words += known.word;
    return words;
}

QStringList targetIds()
{
    QStringList ids;
    for (const Target &target : targets())
        ids += target.info.id;
    return ids;
}

Directions directionsOf(const Arguments &arguments, Directions otherwise)
{
    const QString wanted = arguments.value("direction"_L1);
    const auto it = std::find_if(std::begin(DirectionWords), std::end(DirectionWords),
        [&](const DirectionWord &known) { return known.word == wanted; });
    return it == std::end(DirectionWords) ? otherwise : it->directions;
}

/// The id of the place where the rules of one end of a flow stand.
QString pointOf(const Deployment &deployment, const QString &componentId)
{
    const Component *component = deployment.component(componentId);
    if (!component)
        return {};
    const Zone *host = deployment.hostOf(*component);
    return host ? host->id : component->id;
}

Result<Output> exported(const Result<Emission> &emission, const Arguments &arguments)
{
    if (!emission)
        return arguments.wrong(emission.error().toString());
    return Output{emission->text.toUtf8(), emission->warnings};
}

Result<Output> runFlows(
    const Deployment &deployment, const Target &target, const Arguments &arguments)
{
    const QStringList flows = arguments.values("flow"_L1);
    const QString at = arguments.value("at"_L1);
    const Directions directions =
        directionsOf(arguments, at.isEmpty() ? Directions::In : Directions::Both);
    for (const QString &id : flows) {
        const Flow *flow = deployment.flow(id);
        if (!flow) {
            return arguments.wrong("there is no flow "_L1 + quoted(id) + " in "_L1 +
                                   shownPath(arguments.positional.first()) +
                                   "; portolan flows FILE lists them"_L1);
        }
        if (at.isEmpty())
            continue;
        const bool listens = compareIds(pointOf(deployment, flow->to), at) == 0;
        const bool opens = compareIds(pointOf(deployment, flow->from), at) == 0;
        if (!listens && !opens) {
            return arguments.wrong("the flow "_L1 + quoted(id) + " neither begins nor ends at "_L1 +
                                   quoted(at) + "; its ends are at "_L1 +
                                   pointOf(deployment, flow->from) + " and "_L1 +
                                   pointOf(deployment, flow->to));
        }
        const bool isAsked = (listens && covers(directions, Direction::Inbound)) ||
                             (opens && covers(directions, Direction::Outbound));
        if (!isAsked) {
            return arguments.wrong("at "_L1 + quoted(at) + " the flow "_L1 + quoted(id) +
                                   (listens ? " comes in: ask for --direction in"_L1
                                            : " goes out: ask for --direction out"_L1));
        }
    }
    return exported(exportFlows(deployment, flows, target, directions, at), arguments);
}

Result<Output> runHost(
    const Deployment &deployment, const Target &target, const Arguments &arguments)
{
    QString at = arguments.value("at"_L1);
    if (at.isEmpty()) {
        const std::vector<EnforcementPoint> points = enforcementPoints(deployment);
        if (points.size() != 1) {
            QStringList ids;
            for (const EnforcementPoint &point : points)
                ids += point.id;
            return arguments.wrong(
                "say where with --at, or which flow with --flow; rules can be "
                "written at "_L1 +
                (ids.isEmpty() ? u"no place of this chart"_s : listed(ids, "and"_L1)));
        }
        at = points.front().id;
    }
    return exported(
        exportPolicy(deployment, at, target, directionsOf(arguments, Directions::Both)), arguments);
}

Result<Output> runBundle(
    const Deployment &deployment, const Target *target, const Arguments &arguments)
{
    const Result<Bundle> bundle =
        makeBundle(deployment, target, directionsOf(arguments, Directions::Both));
    if (!bundle)
        return arguments.wrong(bundle.error().toString());
    if (const Result<void> written = writeBundle(*bundle, arguments.value("bundle"_L1)); !written)
        return tl::unexpected(written.error());
    return Output{{}, bundle->warnings};
}

Result<Output> run(const Arguments &arguments)
{
    const bool isBundle = arguments.has("bundle"_L1);
    if (isBundle) {
        for (const QLatin1StringView other : {"at"_L1, "flow"_L1, "output"_L1}) {
            if (arguments.has(other)) {
                return arguments.wrong("--bundle writes every place; it does not go with "_L1 +
                                       (other == "output"_L1 ? u"-o"_s : "--"_L1 + other));
            }
        }
    } else if (!arguments.has("target"_L1)) {
        return arguments.wrong("--target is missing; there is "_L1 + listed(targetIds(), "and"_L1));
    }
    const Target *wanted = target(arguments.value("target"_L1));
    const Result<Deployment> deployment = loadDeployment(arguments.positional.first());
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (isBundle)
        return runBundle(*deployment, wanted, arguments);
    if (arguments.has("flow"_L1))
        return runFlows(*deployment, *wanted, arguments);
    return runHost(*deployment, *wanted, arguments);
}

} // namespace

Command exportCommand()
{
    return {.name = "export"_L1,
        .positional = "FILE"_L1,
        .least = 1,
        .most = 1,
        .summary = "firewall rules: of a place, of single flows, or of every place"_L1,
        .details =
            "--at writes the whole policy of a host, or of a component that sits in no host, "
            "by default for\nboth directions. --flow writes the rule of that flow alone, by "
            "default inbound at the listener,\nwith --at the side that is there; both gives two "
            "headed blocks. --bundle writes one file for\neach place, in the dialect that it "
            "prefers unless --target is given, with a README.txt that\nsays what goes where."_L1,
        .options = {{.name = "target"_L1,
                        .value = "T"_L1,
                        .help = "the dialect"_L1,
                        .choices = targetIds,
                        .withoutDefault = true},
            {.name = "at"_L1,
                .value = "ID"_L1,
                .help = "where: a host, or a component in no host"_L1},
            {.name = "flow"_L1,
                .value = "ID"_L1,
                .help = "only this flow; may be repeated"_L1,
                .repeats = true},
            {.name = "direction"_L1,
                .value = "WHICH"_L1,
                .help = "which side of the traffic"_L1,
                .choices = directionWords,
                .withoutDefault = true},
            {.name = "bundle"_L1,
                .value = "DIR"_L1,
                .help = "one file for each place in this folder"_L1},
            outputOption()},
        .run = run};
}

} // namespace portolan::cli
