#include "app/report/ReportParts.h"
#include "model/checks/Check.h"
#include "model/targets/Bundle.h"
#include "model/targets/TargetNames.h"

#include <map>

namespace portolan::report {

using namespace Qt::StringLiterals;

namespace {

/// More than somebody reads; checks of a broken chart may find tens of thousands.
constexpr size_t MostProblems = 1000;

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "<td class=\"error\">"_L1 + Tr::tr("Error").toHtmlEscaped();
    case Severity::Warning:
        return "<td>"_L1 + Tr::tr("Warning").toHtmlEscaped();
    case Severity::Advice:
        return "<td class=\"quiet\">"_L1 + Tr::tr("Advice").toHtmlEscaped();
    }
    Q_UNREACHABLE();
}

QString linksTo(const Problem &problem)
{
    QStringList links;
    const auto add = [&](const QStringList &ids, QLatin1StringView anchor) {
        for (const QString &id : ids)
            links += "<a href=\"#"_L1 + anchor + escaped(id) + "\">"_L1 + escaped(id) + "</a>"_L1;
    };
    add(problem.zones, "zone-"_L1);
    add(problem.components, "component-"_L1);
    add(problem.flows, "flow-"_L1);
    return links.join(", "_L1);
}

QString fileBlock(const QString &name, const QByteArray &bytes)
{
    // The first line break after <pre> would be swallowed.
    return "<p class=\"facts\"><code>"_L1 + escaped(name) + "</code></p>\n<pre><code>"_L1 +
           escaped(QString::fromUtf8(bytes)) + "</code></pre>\n"_L1;
}

QString warningList(const QStringList &warnings)
{
    if (warnings.isEmpty())
        return {};
    QString out = u"<ul class=\"warnings\">\n"_s;
    for (const QString &warning : warnings)
        out += "<li>"_L1 + isolated(warning) + "</li>\n"_L1;
    return out + "</ul>\n"_L1;
}

QString placeBlock(const Bundle::Place &place, const std::map<QString, const QByteArray *> &files)
{
    QString out = "<article id=\"rules-"_L1 + place.point.id + "\">\n<h3>"_L1 +
                  isolated(place.point.label) + "</h3>\n"_L1;
    if (place.target) {
        const QString apply = QString(place.target->info.apply)
                                  .replace("FILE"_L1, place.files.value(place.files.size() - 1));
        out += "<p class=\"facts\">"_L1 + escaped(place.target->info.name) + u" · "_s +
               Tr::tr("applied with %1")
                   .toHtmlEscaped()
                   .arg("<code>"_L1 + escaped(apply) + "</code>"_L1) +
               "</p>\n"_L1;
    } else {
        out += "<p class=\"facts\">"_L1 + Tr::tr("No rules were written here.").toHtmlEscaped() +
               "</p>\n"_L1;
    }
    out += warningList(place.warnings);
    for (const QString &name : place.files) {
        if (const auto file = files.find(name); file != files.end())
            out += fileBlock(name, *file->second);
    }
    return out + "</article>\n"_L1;
}

QString problemTable(const std::vector<Problem> &problems)
{
    QString body = "<div class=\"scroll\">\n<table class=\"data\" id=\"problem-table\">\n"
                   "<thead><tr><th scope=\"col\">"_L1 +
                   Tr::tr("Severity").toHtmlEscaped() + "</th><th scope=\"col\">"_L1 +
                   Tr::tr("Problem").toHtmlEscaped() + "</th><th scope=\"col\">"_L1 +
                   Tr::tr("Concerns").toHtmlEscaped() + "</th></tr></thead>\n<tbody>\n"_L1;
    for (size_t i = 0; i < problems.size() && i < MostProblems; ++i) {
        body += "<tr>"_L1 + severityLabel(problems[i].severity) + "</td><td>"_L1 +
                isolated(problems[i].message) + "</td><td>"_L1 + linksTo(problems[i]) +
                "</td></tr>\n"_L1;
    }
    body += "</tbody>\n</table>\n</div>\n"_L1;
    if (problems.size() > MostProblems)
        body += "<p class=\"quiet\">"_L1 +
                Tr::tr("And %1 more.").arg(problems.size() - MostProblems).toHtmlEscaped() +
                "</p>\n"_L1;
    return body;
}

/// What was looked at and left alone; the reasons are for whoever reads the report.
QString suppressedList(const std::vector<Problem> &problems)
{
    if (problems.empty())
        return {};
    QString body = "<p>"_L1 + Tr::tr("Suppressed (%1)").arg(problems.size()).toHtmlEscaped() +
                   "</p>\n<ul>\n"_L1;
    for (size_t i = 0; i < problems.size() && i < MostProblems; ++i) {
        body += "<li>"_L1 + isolated(problems[i].message) + "<br><span class=\"quiet\">"_L1 +
                isolated(problems[i].reason) + "</span></li>\n"_L1;
    }
    return body + "</ul>\n"_L1;
}

} // namespace

Section problemSection(const Deployment &deployment, QDate today)
{
    const auto &[problems, suppressed] = examine(deployment, {today, targetIds()});
    Section section{u"problems"_s, Tr::tr("Problems (%1)").arg(problems.size()), {}};
    section.body = problems.empty() ? "<p class=\"quiet\">"_L1 +
                                          Tr::tr("None were found.").toHtmlEscaped() + "</p>\n"_L1
                                    : problemTable(problems);
    section.body += suppressedList(suppressed);
    return section;
}

Section ruleSection(const Deployment &deployment)
{
    Section section{u"rules"_s, Tr::tr("Firewall rules"), {}};
    const Result<Bundle> bundle = makeBundle(deployment);
    if (!bundle) {
        section.body = warningList({bundle.error().toString()});
        return section;
    }
    std::map<QString, const QByteArray *> files;
    for (const Bundle::File &file : bundle->files)
        files.emplace(file.name, &file.bytes);
    section.body = "<p class=\"quiet\">"_L1 +
                   Tr::tr("The whole policy of each place, in the order in which they are applied.")
                       .toHtmlEscaped() +
                   "</p>\n"_L1;
    for (const Bundle::Place &place : bundle->places) {
        section.body += placeBlock(place, files);
        section.parts.emplace_back("rules-"_L1 + place.point.id, place.point.label);
    }
    return section;
}

} // namespace portolan::report
