#include "views/table/TableView.h"

namespace portolan {

TableView::TableView(Kind kind, DeploymentDocument *, Selection *, QWidget *parent)
    : QTableView(parent)
    , m_kind(kind)
{
}

void TableView::setFilter(const QString &) {}
int TableView::count() const { return 0; }

} // namespace portolan
