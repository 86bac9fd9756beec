#include "model/io/FlowTable.h"

#include "model/io/SafeFile.h"

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FlowTable)
};

constexpr qsizetype MaxCell = 32767;  // characters in a cell of the format
constexpr size_t MaxRows = 1'048'576; // rows in a sheet of the format
constexpr qsizetype MaxSheetName = 31;
constexpr time_t FixedDate = 946684800; // 2000-01-01: the same table gives the same bytes

/// What XML 1.0 can hold; the library passes everything on as it is.
QByteArray cellText(const QString &cell)
{
    QString text = cell.size() <= MaxCell ? cell : cell.left(MaxCell - 1) + u'\u2026';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (c.isSurrogate() || c.unicode() >= 0xfffe ||
                 (c.unicode() < 0x20 && c != u'\n' && c != u'\t'))
            text[i] = u'\ufffd';
    }
    return text.toUtf8();
}

QByteArray sheetTitle(const QString &name)
{
    QString title;
    for (const QChar c : name)
        title +=
            u"[]:*?/\\"_s.contains(c) || c.category() == QChar::Other_Control ? QChar(u' ') : c;
    title = title.left(MaxSheetName).trimmed();
    while (title.startsWith(u'\''))
        title.remove(0, 1);
    while (title.endsWith(u'\''))
        title.chop(1);
    return cellText(title.isEmpty() ? u"Flows"_s : title);
}

int columnWidth(const TextTable &table, qsizetype column)
{
    qsizetype width = table.header[column].size();
    for (const QStringList &row : table.rows)
        width = std::max(width, row[column].size());
    return int(std::clamp<qsizetype>(width + 2, 6, 60));
}

Result<void> fill(
    lxw_workbook *book, lxw_format *bold, const TextTable &table, const QString &sheetName)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetTitle(sheetName).constData());
    if (!sheet)
        return failure(Tr::tr("%1 cannot name a sheet").arg(quoted(sheetName)));
    const auto columns = lxw_col_t(table.header.size());
    for (lxw_col_t c = 0; c < columns; ++c) {
        worksheet_set_column(sheet, c, c, columnWidth(table, c), nullptr);
        worksheet_write_string(sheet, 0, c, cellText(table.header[c]).constData(), bold);
    }
    for (size_t r = 0; r < table.rows.size(); ++r) {
        for (lxw_col_t c = 0; c < columns; ++c) {
            const QByteArray text = cellText(table.rows[r][c]);
            const lxw_error error =
                worksheet_write_string(sheet, lxw_row_t(r + 1), c, text.constData(), nullptr);
            if (error != LXW_NO_ERROR)
                return failure(QString::fromUtf8(lxw_strerror(error)));
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.size()), lxw_col_t(columns - 1));
    return {};
}

} // namespace

Result<QByteArray> toXlsx(const TextTable &table, const QString &sheetName)
{
    return toWorkbook({{sheetName, table}});
}

Result<QByteArray> toWorkbook(const std::vector<NamedTable> &tables)
{
    for (const NamedTable &sheet : tables) {
        if (sheet.table.rows.size() >= MaxRows) {
            return failure(
                Tr::tr("a sheet holds at most %1 rows: use csv or tsv").arg(MaxRows - 1));
        }
    }
    // The packaged library writes only to a file.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(Tr::tr("no temporary folder: %1").arg(folder.errorString()));
    const QString path = folder.filePath(u"table.xlsx"_s);
    QByteArray scratch = QFile::encodeName(folder.path());
    lxw_workbook_options options = {};
    options.tmpdir = scratch.data();
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return failure(Tr::tr("the workbook cannot be created"));
    lxw_doc_properties properties = {};
    properties.created = FixedDate;
    workbook_set_properties(book, &properties);
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    Result<void> filled;
    for (const NamedTable &sheet : tables) {
        if (filled)
            filled = fill(book, bold, sheet.table, sheet.name);
    }
    const lxw_error closed = workbook_close(book);
    if (!filled)
        return tl::unexpected(filled.error());
    if (closed != LXW_NO_ERROR)
        return failure(QString::fromUtf8(lxw_strerror(closed)));
    return readFile(path);
}

} // namespace portolan
