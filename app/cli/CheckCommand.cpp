#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/checks/Check.h"
#include "model/io/DeploymentFile.h"
#include "model/io/SafeFile.h"
#include "model/targets/TargetNames.h"

#include <QJsonObject>

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

/// What is printed: as text all, as JSON the suppressed ones only where they are asked for.
struct Report
{
    QString file;
    Findings findings;
    bool withSuppressed = false;
};

QByteArray toText(const Report &report)
{
    const QString name = shownPath(report.file);
    QString out;
    for (const Problem &problem : report.findings.problems) {
        out += name + ": "_L1 + toWord(problem.severity) + ": "_L1 + problem.message + " ["_L1 +
               problem.id + "]\n"_L1;
    }
    if (out.isEmpty())
        out = name + ": no problems\n"_L1;
    // Another word than the severity, so that a search for errors finds errors.
    for (const Problem &problem : report.findings.suppressed) {
        out += name + ": suppressed: "_L1 + problem.message + " ["_L1 + problem.id + "] ("_L1 +
               quoted(problem.reason, 1000) + ")\n"_L1;
    }
    return out.toUtf8();
}

QByteArray toJson(const Report &report)
{
    QJsonArray array;
    const auto add = [&](const Problem &problem) {
        QJsonObject object{
            {u"id"_s, problem.id},
            {u"severity"_s, toWord(problem.severity)},
            {u"message"_s, problem.message},
            {u"zones"_s, QJsonArray::fromStringList(problem.zones)},
            {u"components"_s, QJsonArray::fromStringList(problem.components)},
            {u"flows"_s, QJsonArray::fromStringList(problem.flows)},
        };
        if (problem.isSuppressed())
            object.insert(u"suppressed"_s, problem.reason);
        array.append(object);
    };
    for (const Problem &problem : report.findings.problems)
        add(problem);
    for (const Problem &problem : report.findings.suppressed) {
        if (report.withSuppressed)
            add(problem);
    }
    return jsonText(array);
}

struct Format
{
    QLatin1StringView id;
    QByteArray (*write)(const Report &report);
};
constexpr Format Formats[] = {{"text"_L1, toText}, {"json"_L1, toJson}};

QStringList formats()
{
    QStringList ids;
    for (const Format &format : Formats)
        ids += format.id;
    return ids;
}

Result<Output> run(const Arguments &arguments)
{
    const QString &file = arguments.positional.first();
    const Result<Deployment> deployment = loadDeployment(file);
    if (!deployment)
        return tl::unexpected(deployment.error());
    const Report report{file, examine(*deployment, {QDate::currentDate(), targetIds()}),
        arguments.has("suppressed"_L1)};
    const QString wanted = arguments.value("format"_L1);
    const Format &format = *std::find_if(std::begin(Formats), std::end(Formats),
        [&](const Format &known) { return known.id == wanted; });
    const std::vector<Problem> &problems = report.findings.problems;
    const bool bad = std::any_of(problems.begin(), problems.end(),
        [](const Problem &problem) { return problem.severity != Severity::Advice; });
    return Output{format.write(report), {}, bad};
}

} // namespace

Command checkCommand()
{
    return {.name = "check"_L1,
        .positional = "FILE"_L1,
        .least = 1,
        .most = 1,
        .summary = "problems on the chart"_L1,
        .details =
            "Errors and warnings give exit status 1; advice and suppressed problems leave it 0."_L1,
        .options = {formatOption(formats),
            {.name = "suppressed"_L1,
                .help = "JSON with the suppressed problems too, each with its reason"_L1}},
        .run = run};
}

} // namespace portolan::cli
