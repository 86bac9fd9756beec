#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <map>
#include <vector>

/// A strict reader of what the report may be: every element is known, closed in order and has only
/// known attributes, every "&" begins an entity. Anything else is an error.
namespace portolan::testing {

struct HtmlElement
{
    QString name;
    std::map<QString, QString> attributes;
    QString text; ///< of it and of everything in it, decoded
};

struct HtmlPage
{
    std::vector<HtmlElement> elements; ///< in the order in which they begin
    QString error;

    QString text(const QString &name) const
    {
        for (const HtmlElement &element : elements) {
            if (element.name == name)
                return element.text;
        }
        return {};
    }
    QStringList texts(const QString &name) const
    {
        QStringList found;
        for (const HtmlElement &element : elements) {
            if (element.name == name)
                found += element.text;
        }
        return found;
    }
};

inline QString decodedHtml(const QString &text, QString *error)
{
    static const std::map<QString, QChar> known = {{QStringLiteral("lt"), u'<'},
        {QStringLiteral("gt"), u'>'}, {QStringLiteral("amp"), u'&'},
        {QStringLiteral("quot"), u'"'}};
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'&') {
            out += text.at(i);
            continue;
        }
        const qsizetype end = text.indexOf(u';', i);
        const auto it = known.find(text.mid(i + 1, end - i - 1));
        if (end < 0 || it == known.end()) {
            *error = QStringLiteral("entity: ") + text.mid(i, 20);
            return out;
        }
        out += it->second;
        i = end;
    }
    return out;
}

inline HtmlPage readHtml(const QByteArray &bytes)
{
    static const QSet<QString> empty{QStringLiteral("meta"), QStringLiteral("input")};
    static const QRegularExpression tag(QStringLiteral(
        "\\G<([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z][\\w:-]*(?:=\"[^\"<]*\")?)*) ?(/?)>"));
    static const QRegularExpression attribute(
        QStringLiteral(" ([a-zA-Z][\\w:-]*)(?:=\"([^\"]*)\")?"));
    HtmlPage page;
    const QString html = QString::fromUtf8(bytes);
    if (!html.startsWith(QStringLiteral("<!DOCTYPE html>\n")) || html.toUtf8() != bytes) {
        page.error = QStringLiteral("no HTML in UTF-8");
        return page;
    }
    std::vector<size_t> open;
    QString run;
    const auto flush = [&] {
        const QString text = decodedHtml(run, &page.error);
        for (const size_t i : open)
            page.elements[i].text += text;
        run.clear();
    };
    for (qsizetype i = 15; i < html.size() && page.error.isEmpty();) {
        if (html.at(i) != u'<') {
            run += html.at(i++);
            continue;
        }
        flush();
        if (html.mid(i, 2) == QStringLiteral("</")) {
            const qsizetype end = html.indexOf(u'>', i);
            const QString name = html.mid(i + 2, end - i - 2);
            if (open.empty() || page.elements[open.back()].name != name) {
                page.error = QStringLiteral("closes ") + name;
                break;
            }
            open.pop_back();
            i = end + 1;
            continue;
        }
        const auto match = tag.match(html, i);
        if (!match.hasMatch()) {
            page.error = QStringLiteral("no element: ") + html.mid(i, 40);
            break;
        }
        HtmlElement element{match.captured(1), {}, {}};
        auto it = attribute.globalMatch(match.captured(2));
        while (it.hasNext()) {
            const auto one = it.next();
            if (!element.attributes
                     .emplace(one.captured(1), decodedHtml(one.captured(2), &page.error))
                     .second)
                page.error = QStringLiteral("twice: ") + one.captured(1);
        }
        i = match.capturedEnd();
        page.elements.push_back(element);
        if (element.name == QStringLiteral("script") || element.name == QStringLiteral("style")) {
            const QString close = QStringLiteral("</") + element.name + u'>';
            const qsizetype end = html.indexOf(close, i);
            page.elements.back().text = html.mid(i, end - i);
            i = end + close.size();
        } else if (!empty.contains(element.name) && match.captured(3).isEmpty()) {
            open.push_back(page.elements.size() - 1);
        }
    }
    flush();
    if (page.error.isEmpty() && !open.empty())
        page.error = QStringLiteral("not closed: ") + page.elements[open.back()].name;
    return page;
}

} // namespace portolan::testing
