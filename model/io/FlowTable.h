#pragma once

#include "model/core/Deployment.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace portolan {

/// Rows and columns of text on their way to a spreadsheet, a terminal or a page.
struct TextTable
{
    QStringList header;
    std::vector<QStringList> rows; ///< each as long as the header
};

struct NamedTable
{
    QString name;
    TextTable table;
};

/// Columns `id from to ports protocol need exposed enabled purpose owner ticket expires note`, one
/// row for each (flow, port group), names in from and to, in the order of \a flows. `enabled` is
/// "true" or "false"; ports and protocol are empty where not known.
TextTable flowTable(const Deployment &deployment, const std::vector<const Flow *> &flows);

/// Tab-separated with \t, \n, \r and \\ for tab, line feed, carriage return and backslash.
QByteArray toTsv(const TextTable &table);
/// RFC 4180 with CRLF; a cell that a spreadsheet would run as a formula (= + - @ tab) gets a
/// leading apostrophe.
QByteArray toCsv(const TextTable &table);
/// A GitHub-flavoured Markdown table; markup in cells is escaped.
QByteArray toMarkdown(const TextTable &table);
/// An array of objects whose keys are the header's words and whose values are all strings.
QByteArray toJson(const TextTable &table);
/// Columns padded with spaces for a terminal; control characters are made visible.
QByteArray toPlainText(const TextTable &table);
/// An Office Open XML workbook with one sheet, a frozen header, filters and sensible widths.
Result<QByteArray> toXlsx(const TextTable &table, const QString &sheetName);
/// The same with a sheet for each table; their names must differ in more than what no sheet's name
/// may hold. Texts are never taken for formulas.
Result<QByteArray> toWorkbook(const std::vector<NamedTable> &tables);

} // namespace portolan
