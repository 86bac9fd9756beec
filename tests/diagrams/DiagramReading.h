#pragma once

#include "model/core/Deployment.h"

#include <QRegularExpression>
#include <QStringList>

#include <map>
#include <vector>

/// Strict readers of the text formats: they accept only what a writer may say, so that a name that
/// is read as anything but text is an error. Independent of the writers.
namespace portolan::testing {

struct ReadPlace
{
    QStringList text;
    QString parent; ///< empty at the top
    bool operator==(const ReadPlace &) const = default;
};

struct ReadLine
{
    QString from;
    QString to;
    QStringList text;
    bool off = false;
    bool operator==(const ReadLine &) const = default;
};

struct ReadChart
{
    QString title;
    std::map<QString, ReadPlace> zones; ///< by what the format calls them
    std::map<QString, ReadPlace> components;
    std::vector<ReadLine> lines;
    QString error; ///< the first line that is not understood
};

class TextReader
{
public:
    virtual ~TextReader() = default;

    ReadChart read(const QByteArray &bytes)
    {
        const QString text = QString::fromUtf8(bytes);
        if (text.toUtf8() != bytes)
            m_chart.error = QStringLiteral("no UTF-8");
        if (!text.endsWith(u'\n'))
            m_chart.error = QStringLiteral("no line break at the end");
        QStringList lines = text.chopped(1).split(u'\n');
        for (const QString &line : lines) {
            if (m_chart.error.isEmpty() && !takeLine(line))
                m_chart.error = QStringLiteral("not understood: ") + line;
        }
        if (m_chart.error.isEmpty() && !m_open.isEmpty())
            m_chart.error = QStringLiteral("not closed: ") + m_open.join(u' ');
        return m_chart;
    }

protected:
    virtual bool takeLine(const QString &line) = 0;

    QRegularExpressionMatch match(const QString &line, const QString &pattern)
    {
        auto it = m_patterns.find(pattern);
        if (it == m_patterns.end())
            it = m_patterns
                     .emplace(
                         pattern, QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                      QRegularExpression::DotMatchesEverythingOption))
                     .first;
        return it->second.match(line);
    }
    QString parent() const { return m_open.isEmpty() ? QString() : m_open.last(); }
    bool addZone(const QString &key, const QStringList &text)
    {
        const bool isNew = m_chart.zones.try_emplace(key, ReadPlace{text, parent()}).second;
        m_open += key;
        return isNew;
    }
    bool addComponent(const QString &key, const QStringList &text)
    {
        return m_chart.components.try_emplace(key, ReadPlace{text, parent()}).second;
    }
    bool close()
    {
        if (m_open.isEmpty())
            return false;
        m_open.removeLast();
        return true;
    }
    /// The characters of a quoted string with backslash escapes; \a breaks is what ends a line.
    static QStringList unescaped(const QString &quoted)
    {
        QStringList lines{QString()};
        for (qsizetype i = 0; i < quoted.size(); ++i) {
            if (quoted.at(i) != u'\\')
                lines.last() += quoted.at(i);
            else if (quoted.at(++i) == u'n')
                lines += QString();
            else
                lines.last() += quoted.at(i);
        }
        return lines;
    }

    ReadChart m_chart;
    QStringList m_open;

private:
    std::map<QString, QRegularExpression> m_patterns;
};

/// Nothing but letters, digits, what Mermaid gives no meaning, and entities by number.
class MermaidReader : public TextReader
{
    bool takeLine(const QString &line) override
    {
        const QString label = QString::fromLatin1(R"RE(\["((?:[^"<>]|<br/>)*)"\])RE");
        if (m_line++ == 0 && line == QLatin1StringView("---")) {
            m_front = true;
            return true;
        }
        if (m_front) {
            const auto title =
                match(line, QString::fromLatin1(R"RE(title: "((?:[^"\\]|\\u[0-9a-f]{4})*)")RE"));
            if (title.hasMatch()) {
                m_chart.title = unicode(title.captured(1));
                return true;
            }
            m_front = false;
            return line == QLatin1StringView("---");
        }
        if (line == QLatin1StringView("flowchart LR") && !m_started) {
            m_started = true;
            return true;
        }
        if (!m_started)
            return line.startsWith(QLatin1StringView("%% A large chart"));
        if (const auto m = match(line, QString::fromLatin1(R"(\s+subgraph (z_\w+))") + label);
            m.hasMatch())
            return addZone(m.captured(1), lines(m.captured(2)));
        if (match(line, QString::fromLatin1(R"(\s+end)")).hasMatch())
            return close();
        if (const auto m = match(line, QString::fromLatin1(R"(\s+(c_\w+))") + label); m.hasMatch())
            return addComponent(m.captured(1), lines(m.captured(2)));
        if (const auto m =
                match(line, QString::fromLatin1(
                                R"RE(  (c_\w+) (-->|-\.->)\|"((?:[^"<>]|<br/>)*)"\| (c_\w+))RE"));
            m.hasMatch()) {
            m_chart.lines.push_back({m.captured(1), m.captured(4), lines(m.captured(3)),
                m.captured(2) != QLatin1StringView("-->")});
            return m_open.isEmpty();
        }
        return match(line, QString::fromLatin1(R"(  classDef \w+ [\w:#,.\s-]+)")).hasMatch() ||
               match(line, QString::fromLatin1(R"(  class z_\w+(,z_\w+)* zone_\w+)")).hasMatch() ||
               match(line, QString::fromLatin1(R"(  linkStyle \d+(,\d+)* [\w:#,.\s-]+)"))
                   .hasMatch();
    }

    static QString unicode(const QString &text)
    {
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text.at(i) != u'\\') {
                out += text.at(i);
                continue;
            }
            out += QChar(text.mid(i + 2, 4).toUShort(nullptr, 16));
            i += 5;
        }
        return out;
    }
    QStringList lines(const QString &label)
    {
        QStringList decoded;
        for (const QString &part : label.split(QStringLiteral("<br/>"))) {
            decoded += QString();
            for (qsizetype i = 0; i < part.size(); ++i) {
                const QChar c = part.at(i);
                const bool plain = c.isLetterOrNumber() || c.unicode() > 0x7E ||
                                   QStringLiteral(" ,.-/+").contains(c);
                if (plain) {
                    if (c != QChar(0x2060)) // joins nothing that is seen
                        decoded.last() += c;
                    continue;
                }
                const qsizetype end = part.indexOf(u';', i);
                bool ok = false;
                const uint code = part.mid(i + 1, end - i - 1).toUInt(&ok);
                if (c != u'#' || end < 0 || !ok || code > 0xFFFF)
                    m_chart.error = QStringLiteral("raw character in ") + part;
                decoded.last() += QChar(ushort(code));
                i = qMax(i, end);
            }
        }
        return decoded;
    }

    int m_line = 0;
    bool m_front = false;
    bool m_started = false;
};

class D2Reader : public TextReader
{
    bool takeLine(const QString &line) override
    {
        const QString text = QString::fromLatin1(R"RE("((?:[^"\\$]|\\["\\$n])*)")RE");
        const QString path = QString::fromLatin1(R"((?:z_\w+\.)*c_\w+)");
        if (line == QLatin1StringView("direction: right"))
            return true;
        if (line == QLatin1StringView("classes: {") || m_classes) {
            m_classes = line != QLatin1StringView("}");
            return !m_classes || line == QLatin1StringView("classes: {") ||
                   match(line, QString::fromLatin1(R"RE(  \w+\.style: \{[\w\s#:;".-]+\})RE"))
                       .hasMatch();
        }
        if (const auto m =
                match(line, QStringLiteral("title: ") + text +
                                QString::fromLatin1(
                                    R"( \{shape: text; near: top-center; style.font-size: 24\})"));
            m.hasMatch()) {
            m_chart.title = unescaped(m.captured(1)).first();
            return true;
        }
        if (const auto m = match(line,
                QString::fromLatin1(R"(\s*(z_\w+): )") + text + QString::fromLatin1(R"( \{)"));
            m.hasMatch())
            return addZone(m.captured(1), unescaped(m.captured(2)));
        if (match(line, QString::fromLatin1(R"(\s*class: zone_\w+)")).hasMatch())
            return !m_open.isEmpty();
        if (match(line, QString::fromLatin1(R"(\s*\})")).hasMatch())
            return close();
        if (const auto m = match(line, QString::fromLatin1(R"(\s*(c_\w+): )") + text +
                                           QString::fromLatin1(R"( \{class: card\})"));
            m.hasMatch()) {
            m_paths.insert((m_open + QStringList{m.captured(1)}).join(u'.'), m.captured(1));
            return addComponent(m.captured(1), unescaped(m.captured(2)));
        }
        const auto m = match(line,
            u'(' + path + QStringLiteral(") -> (") + path + QStringLiteral("): ") + text +
                QString::fromLatin1(
                    R"( \{class: line_(\w+)(; target-arrowhead: \{shape: triangle; style.filled: false\})?\})"));
        if (!m.hasMatch() || !m_paths.contains(m.captured(1)) || !m_paths.contains(m.captured(2)))
            return false;
        m_chart.lines.push_back({m_paths[m.captured(1)], m_paths[m.captured(2)],
            unescaped(m.captured(3)), m.captured(4) == QLatin1StringView("off")});
        return m_open.isEmpty();
    }

    bool m_classes = false;
    QHash<QString, QString> m_paths;
};

class DotReader : public TextReader
{
    bool takeLine(const QString &line) override
    {
        const QString text = QString::fromLatin1(R"RE("((?:[^"\\&]|\\["\\n]|&amp;)*)")RE");
        const QString id = QString::fromLatin1(R"RE("([A-Za-z0-9._-]+)")RE");
        const QString more = QString::fromLatin1(R"RE((?:, \w+=(?:[\w.-]+|"[#\w,-]*"))*)RE");
        if (line == QLatin1StringView("digraph \"portolan\" {"))
            return m_line++ == 0;
        ++m_line;
        if (line == QLatin1StringView("}"))
            return m_open.isEmpty();
        if (m_line == 2) {
            const auto m = match(
                line, QStringLiteral("  graph \\[label=") + text + more + QStringLiteral("\\];"));
            m_chart.title = labels(m.captured(1)).first();
            return m.hasMatch();
        }
        if (match(line, QString::fromLatin1(R"RE(  (node|edge) \[[\w\s,="#.-]*\];)RE")).hasMatch())
            return m_line < 5;
        if (const auto m = match(
                line, QString::fromLatin1(R"RE(\s+subgraph "cluster_([A-Za-z0-9._-]+)" \{)RE"));
            m.hasMatch()) {
            m_title = true;
            return addZone(m.captured(1), {});
        }
        if (m_title) {
            m_title = false;
            const auto m = match(
                line, QStringLiteral("\\s+graph \\[label=") + text + more + QStringLiteral("\\];"));
            m_chart.zones[parent()].text = labels(m.captured(1));
            return m.hasMatch();
        }
        if (match(line, QString::fromLatin1(R"(\s+\})")).hasMatch())
            return close();
        if (const auto m = match(line,
                QString::fromLatin1(
                    R"RE(\s+"([A-Za-z0-9._-]+) empty" \[style=invis, shape=point, label=""\];)RE"));
            m.hasMatch())
            return m.captured(1) == parent();
        if (const auto m = match(line, QStringLiteral("\\s+") + id + QStringLiteral(" \\[label=") +
                                           text + QStringLiteral("\\];"));
            m.hasMatch())
            return addComponent(m.captured(1), labels(m.captured(2)));
        const auto m =
            match(line, QStringLiteral("  ") + id + QStringLiteral(" -> ") + id +
                            QStringLiteral(" \\[label=") + text + more + QStringLiteral("\\];"));
        if (!m.hasMatch())
            return false;
        const bool off = line.contains(QString::fromLatin1(R"(, color="#0f0f0f", )"));
        m_chart.lines.push_back({m.captured(1), m.captured(2), labels(m.captured(3)), off});
        return m_open.isEmpty();
    }

    static QStringList labels(const QString &quoted)
    {
        QStringList lines = unescaped(quoted);
        for (QString &line : lines)
            line.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        return lines;
    }

    int m_line = 0;
    bool m_title = false;
};

} // namespace portolan::testing
