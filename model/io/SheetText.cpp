#include "model/io/SheetText.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

constexpr qsizetype MaxText = 16 * 1024 * 1024; // characters
constexpr size_t MaxRows = 100'000;
constexpr qsizetype MaxCells = 200;   // in a row
constexpr qsizetype MaxCell = 32'767; // as in a workbook

bool isFormula(QStringView cell)
{
    if (!cell.isEmpty() && (cell.front() == u'\t' || cell.front() == u'\r'))
        return true;
    const QStringView text = cell.trimmed();
    return !text.isEmpty() && QStringView(u"=+-@").contains(text.front());
}

/// Apostrophes of the text's own count as well, or they would be taken for ours.
bool needsGuard(QStringView cell)
{
    while (cell.startsWith(u'\''))
        cell = cell.sliced(1);
    return isFormula(cell);
}

QChar separatorOf(QStringView text)
{
    qsizetype counts[3] = {};
    constexpr QStringView separators = u"\t;,";
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        else if (const qsizetype at = separators.indexOf(c); at >= 0 && !quoted)
            ++counts[at];
    }
    if (counts[0] > 0)
        return u'\t';
    return counts[1] > counts[2] ? u';' : counts[2] > 0 ? u',' : u'\t';
}

class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text)
        , m_separator(separatorOf(m_text))
    {}

    Result<Sheet> read()
    {
        Sheet sheet;
        while (m_at < m_text.size()) {
            Sheet::Row row{m_line, {}};
            if (const Result<void> read = readRow(row.cells); !read)
                return tl::unexpected(read.error());
            const bool isBlank = std::ranges::all_of(
                row.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
            if (isBlank)
                continue;
            if (sheet.rows.size() == MaxRows)
                return error(Tr::tr("More than %1 rows: paste them in parts").arg(MaxRows));
            sheet.rows.push_back(std::move(row));
        }
        return sheet;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return m_text[m_at]; }
    bool atLineEnd() const { return atEnd() || peek() == u'\n' || peek() == u'\r'; }

    tl::unexpected<Error> error(const QString &message) const
    {
        return failure(message, u"%1:%2"_s.arg(m_line).arg(m_at - m_lineStart + 1));
    }

    void skipLineEnd()
    {
        if (atEnd())
            return;
        const bool isPair =
            peek() == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += isPair ? 2 : 1;
        ++m_line;
        m_lineStart = m_at;
    }

    Result<void> readRow(QStringList &cells)
    {
        while (true) {
            if (cells.size() == MaxCells)
                return error(Tr::tr("More than %1 cells in one row").arg(MaxCells));
            const Result<QString> cell = !atEnd() && peek() == u'"' ? readQuoted() : readPlain();
            if (!cell)
                return tl::unexpected(cell.error());
            if (cell->size() > MaxCell)
                return error(Tr::tr("A cell holds at most %1 characters").arg(MaxCell));
            cells << *cell;
            if (atLineEnd()) {
                skipLineEnd();
                return {};
            }
            ++m_at; // the separator
        }
    }

    Result<QString> readPlain()
    {
        const qsizetype start = m_at;
        while (!atLineEnd() && peek() != m_separator)
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }

    Result<QString> readQuoted()
    {
        const tl::unexpected<Error> unclosed =
            error(Tr::tr("This quote is never closed: end the cell with \" or double the quote"));
        QString cell;
        ++m_at;
        while (!atEnd()) {
            if (peek() == u'\n' || peek() == u'\r') {
                skipLineEnd();
                cell += u'\n';
                continue;
            }
            if (peek() != u'"') {
                cell += peek();
                ++m_at;
                continue;
            }
            ++m_at;
            if (atLineEnd() || peek() == m_separator)
                return cell;
            if (peek() != u'"')
                return error(Tr::tr("Text behind a closed quote: double a quote inside a cell"));
            cell += u'"';
            ++m_at;
        }
        return unclosed;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
};

} // namespace

QString guarded(const QString &cell) { return needsGuard(cell) ? u'\'' + cell : cell; }

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(cell) ? cell.sliced(1) : cell;
}

QByteArray toSheetText(const TextTable &table)
{
    QString out;
    const auto line = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            QString cell = guarded(cells[i]);
            const bool isPlain = std::none_of(cell.begin(), cell.end(),
                [](QChar c) { return QStringView(u"\t\"\r\n").contains(c); });
            out += i > 0 ? u"\t"_s : QString();
            out += isPlain ? cell : u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
        }
        out += "\r\n"_L1;
    };
    line(table.header);
    for (const QStringList &row : table.rows)
        line(row);
    return out.toUtf8();
}

QByteArray toHtmlTable(const TextTable &table)
{
    // Excel takes "1-2" for a date unless a cell says that it is text.
    QString out = u"<html><head><meta charset=\"utf-8\"><style>"
                  "td{mso-number-format:\"\\@\"}</style></head><body><table>\n"_s;
    const auto line = [&](const QStringList &cells, QLatin1StringView tag) {
        out += "<tr>"_L1;
        for (const QString &cell : cells) {
            QString text = guarded(cell).toHtmlEscaped().replace(u'\n', "<br>"_L1);
            for (QChar &c : text) {
                if (c.unicode() < 0x20 && c != u'\t')
                    c = u' ';
            }
            out += u'<' + tag + u'>' + text + "</"_L1 + tag + u'>';
        }
        out += "</tr>\n"_L1;
    };
    line(table.header, "th"_L1);
    for (const QStringList &row : table.rows)
        line(row, "td"_L1);
    return (out + "</table></body></html>\n"_L1).toUtf8();
}

Result<Sheet> readSheet(QStringView text)
{
    if (text.size() > MaxText)
        return failure(Tr::tr("More than %1 million characters: paste them in parts").arg(16));
    return Reader(text).read();
}

} // namespace portolan
