#pragma once

#include "model/io/FlowTable.h"

class QMimeData;

namespace portolan {

class TableView;

/// What copied rows are for.
enum class CopyForm : quint8 {
    Spreadsheet, ///< tab-separated text, HTML and CSV side by side: each program takes its own
    Csv,         ///< CSV as text
    Markdown     ///< a table for a page or a ticket
};

/// The selected rows in the order in which they are shown, without headings of groups; all shown
/// rows where none is selected. The columns are those that are shown, in their order; with \a
/// withId also the id, by which pasted rows find their records again.
TextTable copiedRows(const TableView &view, bool withId);

/// For the clipboard; the caller owns it.
QMimeData *copyOf(const TableView &view, CopyForm form);

} // namespace portolan
