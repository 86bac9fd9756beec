#pragma once

#include "views/table/TableView.h"

class QStyledItemDelegate;

namespace portolan {

class DeploymentDocument;

/// How one column of a table looks and is edited.
struct TableColumn
{
    int width; ///< at first, px; more where the title needs more
    /// Owned by \a parent.
    QStyledItemDelegate *(*delegate)(DeploymentDocument *document, QObject *parent);
    bool hidden = false; ///< at first
    int most = 0;        ///< px, as far as texts need them and there is room; 0: no more than width
};

/// In the order of the model's columns.
const std::vector<TableColumn> &tableColumns(TableView::Kind kind);

} // namespace portolan
