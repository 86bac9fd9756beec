#include "app/report/HtmlReport.h"

#include "app/report/ReportParts.h"

#include <QCryptographicHash>

namespace portolan {

using namespace Qt::StringLiterals;
using namespace portolan::report;

namespace {

constexpr std::array<QLatin1StringView, 3> SchemeClasses = {"auto"_L1, "light"_L1, "dark"_L1};

QString hashOf(const QByteArray &text)
{
    return "'sha256-"_L1 +
           QString::fromLatin1(
               QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64()) +
           u'\'';
}

/// Nothing is loaded and nothing is sent; style and script are exactly ours.
QString contentPolicy()
{
    return "default-src 'none'; img-src data:; style-src "_L1 + hashOf(styleSheet()) +
           "; script-src "_L1 + hashOf(script()) + "; base-uri 'none'; form-action 'none'"_L1;
}

/// The element without the prologue of its file.
QByteArray inlineSvg(const QByteArray &file)
{
    const qsizetype start = file.indexOf("<svg");
    return start < 0 ? QByteArray() : file.mid(start).trimmed();
}

QString titleOf(const Deployment &deployment)
{
    const QString &title = deployment.settings.titleBlock.title;
    const QString &shown = title.trimmed().isEmpty() ? deployment.settings.name : title;
    return shown.trimmed().isEmpty() ? Tr::tr("Ports and flows") : shown;
}

QString header(const Deployment &deployment)
{
    const TitleBlock &block = deployment.settings.titleBlock;
    QStringList facts;
    for (const QString &fact : {block.customer, block.version}) {
        if (!fact.trimmed().isEmpty())
            facts += isolated(fact);
    }
    if (block.draft)
        facts += "<span class=\"draft\">"_L1 + Tr::tr("Draft").toHtmlEscaped() + "</span>"_L1;
    QString out = "<header>\n<h1>"_L1 + isolated(titleOf(deployment)) + "</h1>\n"_L1;
    if (!facts.isEmpty())
        out += "<p>"_L1 + facts.join(u" · "_s) + "</p>\n"_L1;
    out += "<p>"_L1 +
           Tr::tr("Components: %1 · Zones: %2 · Flows: %3")
               .arg(deployment.components.size())
               .arg(deployment.zones.size())
               .arg(deployment.flows.size())
               .toHtmlEscaped() +
           "</p>\n"_L1;
    return out + "</header>\n"_L1;
}

QString contents(const std::vector<Section> &sections)
{
    QString out = "<nav aria-label=\""_L1 + Tr::tr("Contents").toHtmlEscaped() + "\">\n<ul>\n"_L1;
    for (const Section &section : sections) {
        out += section.parts.empty() ? u"<li>"_s : u"<li class=\"wide\">"_s;
        out += "<a href=\"#"_L1 + section.id + "\">"_L1 + section.title.toHtmlEscaped() + "</a>"_L1;
        if (!section.parts.empty()) {
            out += "\n<ul>\n"_L1;
            for (const auto &[id, title] : section.parts)
                out += "<li><a href=\"#"_L1 + id + "\">"_L1 + isolated(title) + "</a></li>\n"_L1;
            out += "</ul>\n"_L1;
        }
        out += "</li>\n"_L1;
    }
    return out + "</ul>\n</nav>\n"_L1;
}

QByteArray figure(const ReportOptions &options)
{
    const QByteArray light = inlineSvg(options.chart);
    const QByteArray dark = inlineSvg(options.darkChart);
    QByteArray out = "<section id=\"chart\" class=\"chart\">\n<h2>" +
                     Tr::tr("Chart").toHtmlEscaped().toUtf8() +
                     "</h2>\n<input type=\"checkbox\" id=\"actual\"><label for=\"actual\">" +
                     Tr::tr("Actual size").toHtmlEscaped().toUtf8() + "</label>\n";
    out += dark.isEmpty() ? "<div class=\"scroll\">\n" : "<div class=\"scroll has-dark\">\n";
    out += "<figure class=\"for-light\">\n" + light + "\n</figure>\n";
    if (!dark.isEmpty())
        out += "<figure class=\"for-dark\">\n" + dark + "\n</figure>\n";
    return out + "</div>\n</section>\n";
}

} // namespace

QByteArray htmlReport(const Deployment &deployment, const ReportOptions &options)
{
    std::vector<Section> sections{{.id = u"chart"_s, .title = Tr::tr("Chart"), .body = {}}};
    for (const auto make : {flowSection, componentSection, zoneSection})
        sections.push_back(make(deployment));
    if (!options.customer) {
        sections.push_back(problemSection(deployment, options.today));
        sections.push_back(ruleSection(deployment));
    }

    //: the ISO 639 code of the language that this is translated into
    const QString language = Tr::tr("en");
    QString head = "<!DOCTYPE html>\n<html lang=\""_L1 + language.toHtmlEscaped() +
                   "\" class=\""_L1 + SchemeClasses[size_t(options.scheme)] +
                   "\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\""_L1 +
                   contentPolicy() +
                   "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"generator\" content=\"Portolan\">\n<title>"_L1 +
                   escaped(titleOf(deployment)) + "</title>\n"_L1;
    QByteArray out = head.toUtf8() + "<style>" + styleSheet() + "</style>\n</head>\n<body>\n";
    out += header(deployment).toUtf8();
    out += contents(sections).toUtf8();
    out += "<main>\n" + figure(options);
    for (const Section &section : sections) {
        if (section.id == "chart"_L1)
            continue;
        out += "<section id=\"" + section.id.toUtf8() + "\">\n<h2>" +
               section.title.toHtmlEscaped().toUtf8() + "</h2>\n" + section.body.toUtf8() +
               "</section>\n";
    }
    if (options.customer) {
        out += "<p class=\"quiet\">" +
               Tr::tr("A copy for customers: addresses, notes, problems and firewall rules are "
                      "left out.")
                   .toHtmlEscaped()
                   .toUtf8() +
               "</p>\n";
    }
    return out + "</main>\n<script>" + script() + "</script>\n</body>\n</html>\n";
}

} // namespace portolan
