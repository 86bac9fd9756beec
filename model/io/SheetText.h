#pragma once

#include "model/core/Result.h"
#include "model/io/FlowTable.h"

namespace portolan {

/// Tab-separated as spreadsheets put it on the clipboard and take it from there: cells with tabs,
/// line breaks or quotes stand in quotes, quotes in them are doubled, lines end with CRLF. Formulas
/// are guarded().
QByteArray toSheetText(const TextTable &table);
/// A table as a piece of HTML whose cells a spreadsheet takes as text; formulas are guarded().
QByteArray toHtmlTable(const TextTable &table);

/// A cell that a spreadsheet would run as a formula (= + - @, also behind spaces, or a tab or
/// carriage return in front) with an apostrophe before it; any other cell as it is. unguarded()
/// takes the apostrophe away again.
QString guarded(const QString &cell);
QString unguarded(const QString &cell);

/// Cells that were read.
struct Sheet
{
    struct Row
    {
        int line; ///< where it begins, from 1
        QStringList cells;
    };
    std::vector<Row> rows; ///< those with something in them; of different lengths
};

/// Reads text that a spreadsheet copied (tabs) or wrote (commas or semicolons, RFC 4180): what
/// separates is told by the first line. Errors, with LINE:COLUMN: a quote that is never closed,
/// text behind a closed quote, and more than 16 Mi characters, 100,000 rows, 200 cells in a row or
/// 32,767 characters in a cell.
Result<Sheet> readSheet(QStringView text);

} // namespace portolan
