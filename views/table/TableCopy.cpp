#include "views/table/TableCopy.h"

#include "model/document/DeploymentDocument.h"
#include "model/io/SheetText.h"
#include "model/items/FilterProxy.h"
#include "model/items/GroupProxy.h"
#include "model/items/ItemRoles.h"
#include "model/items/Labels.h"
#include "model/items/RecordModel.h"
#include "views/table/TableView.h"

#include <QHeaderView>
#include <QMimeData>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

std::vector<int> rowsOf(const TableView &view)
{
    std::vector<int> rows;
    const auto add = [&](int row) {
        if (!view.groups()->isHeading(row))
            rows.push_back(row);
    };
    for (const QItemSelectionRange &range : view.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            add(row);
    }
    if (rows.empty()) {
        for (int row = 0; row < view.groups()->rowCount(); ++row)
            add(row);
    }
    std::ranges::sort(rows);
    const auto doubles = std::ranges::unique(rows);
    rows.erase(doubles.begin(), doubles.end());
    return rows;
}

QString textOf(const QModelIndex &index)
{
    const QVariant checked = index.data(Qt::CheckStateRole);
    return checked.isValid() ? checkLabel(checked.toInt() == Qt::Checked) : index.data().toString();
}

} // namespace

RowsToCopy::RowsToCopy(const TableView &view, bool withId)
    : m_model(qobject_cast<const RecordModel *>(view.source()))
{
    const QHeaderView *header = view.horizontalHeader();
    const QAbstractItemModel &model = *view.model();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool isId = model.headerData(column, Qt::Horizontal, ColumnKeyRole) == "Id"_L1;
        if (!view.isColumnHidden(column) || (withId && isId))
            m_columns.push_back(column);
    }
    for (const int column : m_columns)
        m_header << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const int row : rowsOf(view)) {
        const QModelIndex index = model.index(row, 0);
        m_rows.push_back(view.proxy()->mapToSource(view.groups()->mapToSource(index)).row());
        if (m_model)
            continue;
        QStringList &cells = m_texts.emplace_back();
        for (const int column : m_columns)
            cells << textOf(model.index(row, column));
    }
    if (m_model)
        m_deployment = m_model->snapshot();
}

TextTable RowsToCopy::texts(
    const std::function<void(double)> &progress, const std::stop_token &stop) const
{
    TextTable table{m_header, m_texts};
    constexpr size_t piece = 1000; // rows between two looks at the clock of others
    for (size_t i = 0; m_model && i < m_rows.size(); ++i) {
        if (i % piece == 0) {
            if (stop.stop_requested())
                return {};
            if (progress)
                progress(double(i) / double(m_rows.size()));
        }
        QStringList &cells = table.rows.emplace_back();
        for (const int column : m_columns)
            cells << m_model->textIn(*m_deployment, m_rows[i], column);
    }
    return table;
}

CopiedRows RowsToCopy::written(
    CopyForm form, const std::function<void(double)> &progress, const std::stop_token &stop) const
{
    // The texts are about half of the work.
    const auto half = [&progress](double done) {
        if (progress)
            progress(done / 2);
    };
    const TextTable table = texts(half, stop);
    CopiedRows rows;
    if (stop.stop_requested())
        return rows;
    if (form == CopyForm::Markdown) {
        rows.more = toMarkdown(table);
        rows.mimeType = u"text/markdown"_s;
    } else {
        rows.more = toCsv(table);
        rows.mimeType = u"text/csv"_s;
    }
    if (form != CopyForm::Spreadsheet) {
        rows.text = QString::fromUtf8(rows.more);
        return rows;
    }
    if (progress)
        progress(.6);
    rows.text = QString::fromUtf8(toSheetText(table));
    if (stop.stop_requested())
        return {};
    if (progress)
        progress(.75);
    rows.html = QString::fromUtf8(toHtmlTable(table));
    return rows;
}

QMimeData *toMimeData(const CopiedRows &rows)
{
    auto *data = new QMimeData;
    data->setText(rows.text);
    if (!rows.html.isEmpty())
        data->setHtml(rows.html);
    data->setData(rows.mimeType, rows.more);
    return data;
}

} // namespace portolan
