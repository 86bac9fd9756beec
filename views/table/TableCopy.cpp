#include "views/table/TableCopy.h"

#include "model/io/SheetText.h"
#include "model/items/GroupProxy.h"
#include "model/items/ItemRoles.h"
#include "model/items/Labels.h"
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

TextTable copiedRows(const TableView &view, bool withId)
{
    const QHeaderView *header = view.horizontalHeader();
    const QAbstractItemModel &model = *view.model();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool isId = model.headerData(column, Qt::Horizontal, ColumnKeyRole) == "Id"_L1;
        if (!view.isColumnHidden(column) || (withId && isId))
            columns.push_back(column);
    }
    TextTable table;
    for (const int column : columns)
        table.header << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const int row : rowsOf(view)) {
        QStringList &cells = table.rows.emplace_back();
        for (const int column : columns)
            cells << textOf(model.index(row, column));
    }
    return table;
}

QMimeData *copyOf(const TableView &view, CopyForm form)
{
    auto *data = new QMimeData;
    const TextTable table = copiedRows(view, form != CopyForm::Markdown);
    switch (form) {
    case CopyForm::Spreadsheet:
        data->setText(QString::fromUtf8(toSheetText(table)));
        data->setHtml(QString::fromUtf8(toHtmlTable(table)));
        data->setData(u"text/csv"_s, toCsv(table));
        break;
    case CopyForm::Csv:
        data->setText(QString::fromUtf8(toCsv(table)));
        data->setData(u"text/csv"_s, toCsv(table));
        break;
    case CopyForm::Markdown:
        data->setText(QString::fromUtf8(toMarkdown(table)));
        data->setData(u"text/markdown"_s, toMarkdown(table));
        break;
    }
    return data;
}

} // namespace portolan
