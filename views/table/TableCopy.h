#pragma once

#include "model/core/Deployment.h"
#include "model/io/FlowTable.h"

#include <functional>
#include <memory>
#include <stop_token>

class QMimeData;

namespace portolan {

class RecordModel;
class TableView;

/// What copied rows are for.
enum class CopyForm : quint8 {
    Spreadsheet, ///< tab-separated text, HTML and CSV side by side: each program takes its own
    Csv,         ///< CSV as text
    Markdown     ///< a table for a page or a ticket
};

/// What the clipboard is to hold.
struct CopiedRows
{
    QString text;
    QString html;    ///< empty for none
    QByteArray more; ///< the text once more for programs that ask for \a mimeType
    QString mimeType;
};

/// The selected rows in the order in which they are shown, without headings of groups; all shown
/// rows where none is selected. The columns are those that are shown, in their order; with the id,
/// by which pasted rows find their records again, where the form is not for reading.
///
/// A hundred thousand rows take a second to write, so that this is done in two steps: what is
/// copied is taken from the view at once, its texts are made wherever there is time for it.
class RowsToCopy
{
public:
    RowsToCopy(const TableView &view, bool withId);

    int count() const { return int(m_rows.size()); }
    /// In any thread, as long as the view lives. Tells how far it is, 0..1; empty where stopped.
    TextTable texts(
        const std::function<void(double)> &progress = {}, const std::stop_token &stop = {}) const;
    CopiedRows written(CopyForm form, const std::function<void(double)> &progress = {},
        const std::stop_token &stop = {}) const;

private:
    QStringList m_header;
    std::vector<int> m_columns;
    std::vector<int> m_rows; ///< of the source
    /// Null for rows that are no records: their texts are taken at once.
    const RecordModel *m_model = nullptr;
    std::shared_ptr<const Deployment> m_deployment;
    std::vector<QStringList> m_texts;
};

/// For the clipboard; the caller owns it.
QMimeData *toMimeData(const CopiedRows &rows);

} // namespace portolan
