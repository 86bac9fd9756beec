#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/io/DeploymentFile.h"
#include "model/io/Folder.h"
#include "model/io/SafeFile.h"
#include "model/targets/Bundle.h"
#include "model/targets/TargetNames.h"

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

/// Whether one end of a flow is at a place: a host, a component, or a zone that it is in.
bool isAt(const Deployment &deployment, const QString &componentId, const QString &at)
{
    const Component *component = deployment.component(componentId);
    const Zone *zone = deployment.zone(at);
    if (!component)
        return false;
    if (!zone || zone->kind == ZoneKind::Host)
        return compareIds(pointOf(deployment, componentId), at) == 0 ||
               compareIds(componentId, at) == 0;
    const auto chain = deployment.zoneChain(component->zone);
    return std::find(chain.begin(), chain.end(), zone) != chain.end();
}

/// Why the rules of a flow cannot be had at a place; nothing where they can.
QString notAt(const Deployment &deployment, const Flow &flow, const QString &at,
    const Target &target, Directions directions)
{
    bool listens = isAt(deployment, flow.to, at);
    bool opens = isAt(deployment, flow.from, at);
    const Zone *zone = deployment.zone(at);
    const bool isZone = zone && zone->kind != ZoneKind::Host;
    if (!listens && !opens) {
        return "the flow "_L1 + quoted(flow.id) + " neither begins nor ends at "_L1 + quoted(at) +
               "; its ends are at "_L1 + pointOf(deployment, flow.from) + " and "_L1 +
               pointOf(deployment, flow.to);
    }
    if (isZone && listens && opens && !target.info.scopes.contains("member"_L1)) {
        return "the flow "_L1 + quoted(flow.id) + " does not cross the boundary of "_L1 +
               quoted(at) + ": it begins and ends inside"_L1;
    }
    const bool isAsked = (listens && covers(directions, Direction::Inbound)) ||
                         (opens && covers(directions, Direction::Outbound));
    if (isAsked)
        return {};
    return "at "_L1 + quoted(at) + " the flow "_L1 + quoted(flow.id) +
           (listens ? " comes in: ask for --direction in"_L1
                    : " goes out: ask for --direction out"_L1);
}

/// The text, and beside it what has to be applied before it, which needs a file to stand beside.
Result<Output> exported(const Result<Emission> &emission, const Arguments &arguments)
{
    if (!emission)
        return arguments.wrong(emission.error().toString());
    Output output{emission->text.toUtf8(), emission->warnings};
    const QString file = arguments.value("output"_L1);
    for (const Attachment &attachment : emission->attachments) {
        if (file.isEmpty() || file == "-"_L1) {
            return arguments.wrong("these rules come with a file that is applied first (FILE."_L1 +
                                   attachment.suffix +
                                   "): name the FILE with -o, and both are written"_L1);
        }
        output.beside.push_back({file + u'.' + attachment.suffix, attachment.text.toUtf8()});
    }
    return output;
}

Result<Output> runFlows(
    const Deployment &deployment, const Target &target, const Arguments &arguments)
{
    QStringList flows = arguments.values("flow"_L1);
    if (arguments.has("filter"_L1)) {
        const Result<std::vector<const Flow *>> fitting = filteredFlows(arguments, deployment);
        if (!fitting)
            return tl::unexpected(fitting.error());
        for (const Flow *flow : *fitting)
            flows += flow->id;
        if (flows.isEmpty())
            return arguments.wrong(u"--filter: no flow of this chart fits"_s);
    }
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
        if (const QString why = notAt(deployment, *flow, at, target, directions); !why.isEmpty())
            return arguments.wrong(why);
    }
    const RuleForm form = arguments.has("delete"_L1) ? RuleForm::Delete : RuleForm::Insert;
    return exported(exportFlows(deployment, flows, target, directions, at, form), arguments);
}

Result<Output> runPlace(
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
        makeBundle(deployment, {.everywhere = target}, directionsOf(arguments, Directions::Both));
    if (!bundle)
        return arguments.wrong(bundle.error().toString());
    std::vector<FolderFile> files;
    for (const Bundle::File &file : bundle->files)
        files.push_back({file.name, file.bytes});
    const Result<void> written =
        writeFolder(arguments.value("bundle"_L1), files, {QString(BundleReadme), bundleNames});
    if (!written)
        return tl::unexpected(written.error());
    return Output{{}, bundle->warnings};
}

Result<Output> run(const Arguments &arguments)
{
    const bool isBundle = arguments.has("bundle"_L1);
    if (isBundle) {
        for (const QLatin1StringView other :
            {"at"_L1, "flow"_L1, "filter"_L1, "delete"_L1, "output"_L1}) {
            if (arguments.has(other)) {
                return arguments.wrong("--bundle writes every place; it does not go with "_L1 +
                                       (other == "output"_L1 ? u"-o"_s : "--"_L1 + other));
            }
        }
    } else if (!arguments.has("target"_L1)) {
        return arguments.wrong("--target is missing; there is "_L1 + listed(targetIds(), "and"_L1));
    }
    const bool isFlows = arguments.has("flow"_L1) || arguments.has("filter"_L1);
    if (arguments.has("flow"_L1) && arguments.has("filter"_L1))
        return arguments.wrong(u"--flow and --filter exclude each other"_s);
    if (arguments.has("delete"_L1) && !isFlows && !isBundle) {
        return arguments.wrong(
            "--delete takes the rules of single flows away again: say which with --flow or --filter"_L1);
    }
    const Target *wanted = target(arguments.value("target"_L1));
    const Result<Deployment> deployment = loadDeployment(arguments.positional.first());
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (isBundle)
        return runBundle(*deployment, wanted, arguments);
    if (isFlows)
        return runFlows(*deployment, *wanted, arguments);
    return runPlace(*deployment, *wanted, arguments);
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
            "--at writes the whole policy of a host, of a component that sits in no host, or of "
            "another zone\n(its boundary, or its members where the target is for those), by "
            "default "
            "for both directions.\n--flow writes the rule of that flow alone, by default inbound "
            "at "
            "the listener, with --at the side\nthat is there; both gives two headed blocks; "
            "--delete "
            "takes these rules away again. --bundle writes\none file for each place, in the "
            "dialect "
            "that it prefers unless --target is given, with a README.txt\nthat says what goes "
            "where "
            "and in which order. What has to be applied before a file stands beside it\nunder its "
            "name and a further suffix."_L1,
        .options = {{.name = "target"_L1,
                        .value = "T"_L1,
                        .help = "the dialect"_L1,
                        .choices = targetIds,
                        .withoutDefault = true},
            {.name = "at"_L1,
                .value = "ID"_L1,
                .help = "where: a host, a component in no host, or another zone"_L1},
            {.name = "flow"_L1,
                .value = "ID"_L1,
                .help = "only this flow; may be repeated"_L1,
                .repeats = true},
            filterOption("the flows that fit, as if each were named with --flow; see portolan "
                         "flows --help"_L1),
            {.name = "delete"_L1,
                .help = "with --flow or --filter: take these rules away again"_L1},
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
