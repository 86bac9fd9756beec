#include "model/io/FlowTable.h"

#include "model/io/SheetText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The component's name, or the id itself where it dangles.
QString nameOf(const Deployment &deployment, const QString &id)
{
    const Component *component = deployment.component(id);
    return component ? component->label() : id;
}

template<class Format>
QByteArray lines(const TextTable &table, QStringView separator, QStringView end, Format format)
{
    QString out;
    const auto line = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += separator;
            out += format(cells[i]);
        }
        out += end;
    };
    line(table.header);
    for (const QStringList &row : table.rows)
        line(row);
    return out.toUtf8();
}

QString tsvCell(const QString &cell)
{
    QString out;
    for (const QChar c : cell) {
        if (c == u'\\')
            out += "\\\\"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\r')
            out += "\\r"_L1;
        else
            out += c;
    }
    return out;
}

QString csvCell(const QString &text)
{
    QString cell = guarded(text);
    const bool plain =
        std::none_of(cell.begin(), cell.end(), [](QChar c) { return u",\"\r\n"_s.contains(c); });
    return plain ? cell : u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
}

QString markdownCell(const QString &cell)
{
    QString out;
    for (const QChar c : cell) {
        if (c == u'\n')
            out += "<br>"_L1;
        else if (c == u'&')
            out += "&amp;"_L1;
        else if (c == u'<')
            out += "&lt;"_L1;
        else if (c == u'>')
            out += "&gt;"_L1;
        else if (u"\\|`*_[]~#!$"_s.contains(c))
            out += QString(u'\\') + c;
        else if (c.category() == QChar::Other_Control)
            out += u' ';
        else
            out += c;
    }
    return out;
}

/// Control characters and what turns the writing direction must not act on a terminal.
QString visible(const QString &cell)
{
    const QString text = quoted(cell, cell.size());
    return text.sliced(1, text.size() - 2);
}

/// Characters, not code units.
qsizetype width(const QString &text)
{
    return std::count_if(text.begin(), text.end(),
        [](QChar c) { return !c.isLowSurrogate() && c.category() != QChar::Mark_NonSpacing; });
}

} // namespace

TextTable flowTable(const Deployment &deployment, const std::vector<const Flow *> &flows)
{
    TextTable table;
    table.header = QStringList{u"id"_s, u"from"_s, u"to"_s, u"ports"_s, u"protocol"_s, u"need"_s,
        u"exposed"_s, u"enabled"_s, u"purpose"_s, u"owner"_s, u"ticket"_s, u"expires"_s, u"note"_s};
    for (const Flow *flow : flows) {
        std::vector<PortGroup> groups = flow->ports.groups();
        if (groups.empty())
            groups.emplace_back(); // ports that are not known yet: one row with empty cells
        for (const PortGroup &group : groups) {
            table.rows.push_back(
                {flow->id, nameOf(deployment, flow->from), nameOf(deployment, flow->to),
                    group.portsText(), group.protocolsText(), flow->need.toString(),
                    toWord(flow->exposed), flow->enabled ? u"true"_s : u"false"_s, flow->purpose,
                    flow->owner, flow->ticket, flow->expires.toString(Qt::ISODate), flow->note});
        }
    }
    return table;
}

QByteArray toTsv(const TextTable &table) { return lines(table, u"\t", u"\n", tsvCell); }

QByteArray toCsv(const TextTable &table) { return lines(table, u",", u"\r\n", csvCell); }

QByteArray toMarkdown(const TextTable &table)
{
    QString out;
    const auto line = [&](const QStringList &cells) {
        out += u'|';
        for (const QString &cell : cells)
            out += u' ' + markdownCell(cell) + " |"_L1;
        out += u'\n';
    };
    line(table.header);
    out += u'|' + QString("---|"_L1).repeated(table.header.size()) + u'\n';
    for (const QStringList &row : table.rows)
        line(row);
    return out.toUtf8();
}

QByteArray toJson(const TextTable &table)
{
    QJsonArray list;
    for (const QStringList &row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(table.header[i], row[i]);
        list << object;
    }
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

QByteArray toPlainText(const TextTable &table)
{
    std::vector<QStringList> rows = {table.header};
    for (const QStringList &row : table.rows) {
        QStringList &cells = rows.emplace_back();
        for (const QString &cell : row)
            cells << visible(cell);
    }
    std::vector<qsizetype> widths(size_t(table.header.size()));
    for (const QStringList &row : rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], width(row[qsizetype(i)]));
    }
    QString out;
    for (const QStringList &row : rows) {
        QString text;
        for (size_t i = 0; i < widths.size(); ++i) {
            const QString &cell = row[qsizetype(i)];
            text += cell + QString(widths[i] - width(cell) + 2, u' ');
        }
        while (text.endsWith(u' '))
            text.chop(1);
        out += text + u'\n';
    }
    return out.toUtf8();
}

} // namespace portolan
