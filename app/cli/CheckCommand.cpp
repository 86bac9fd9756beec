#include "app/cli/Commands.h"
#include "app/cli/Shared.h"
#include "model/checks/Check.h"
#include "model/io/DeploymentFile.h"
#include "model/io/SafeFile.h"

#include <QJsonObject>

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

QByteArray toText(const QString &file, const std::vector<Problem> &problems)
{
    const QString name = shownPath(file);
    QString out;
    for (const Problem &problem : problems) {
        out += name + ": "_L1 + toWord(problem.severity) + ": "_L1 + problem.message + " ["_L1 +
               problem.id + "]\n"_L1;
    }
    return out.isEmpty() ? QString(name + ": no problems\n"_L1).toUtf8() : out.toUtf8();
}

QByteArray toJson(const QString &, const std::vector<Problem> &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems) {
        array.append(QJsonObject{
            {u"id"_s, problem.id},
            {u"severity"_s, toWord(problem.severity)},
            {u"message"_s, problem.message},
            {u"zones"_s, QJsonArray::fromStringList(problem.zones)},
            {u"components"_s, QJsonArray::fromStringList(problem.components)},
            {u"flows"_s, QJsonArray::fromStringList(problem.flows)},
        });
    }
    return jsonText(array);
}

struct Format
{
    QLatin1StringView id;
    QByteArray (*write)(const QString &file, const std::vector<Problem> &problems);
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
    const std::vector<Problem> problems = check(*deployment);
    const QString wanted = arguments.value("format"_L1);
    const Format &format = *std::find_if(std::begin(Formats), std::end(Formats),
        [&](const Format &known) { return known.id == wanted; });
    const bool bad = std::any_of(problems.begin(), problems.end(),
        [](const Problem &problem) { return problem.severity != Severity::Advice; });
    return Output{format.write(file, problems), {}, bad};
}

} // namespace

Command checkCommand()
{
    return {.name = "check"_L1,
        .positional = "FILE"_L1,
        .least = 1,
        .most = 1,
        .summary = "problems on the chart"_L1,
        .details = "Errors and warnings give exit status 1; advice alone leaves it 0."_L1,
        .options = {formatOption(formats)},
        .run = run};
}

} // namespace portolan::cli
