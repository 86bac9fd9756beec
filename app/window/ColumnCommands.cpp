#include "app/window/ColumnCommands.h"

#include "app/window/Actions.h"
#include "app/window/Menus.h"
#include "app/window/Tables.h"
#include "views/table/TableMenus.h"
#include "views/table/TableView.h"

#include <QMenu>

namespace portolan {

ColumnCommands::ColumnCommands(
    Tables *tables, const Menus &menus, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_tables(tables)
{
    fill(menus.sortRows(), tablemenus::addSorting);
    fill(menus.groupRows(), tablemenus::addGroupings);
    fill(menus.columns(), tablemenus::addColumns);
    connect(menus.table(), &QMenu::aboutToShow, this, [this, group = menus.groupRows()] {
        group->setEnabled(m_tables->currentView()->groupings().size() > 1);
    });
    actions.on(ActionId::ColumnLeft, this, [this] { move(false); });
    actions.on(ActionId::ColumnRight, this, [this] { move(true); });
    actions.on(
        ActionId::ResetColumns, this, [this] { m_tables->currentView()->setColumnLayout({}); });
}

void ColumnCommands::fill(QMenu *menu, Fill with)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu, with] {
        menu->clear();
        with(menu, m_tables->currentView());
    });
}

void ColumnCommands::move(bool right)
{
    TableView *view = m_tables->currentView();
    if (!view->currentIndex().isValid())
        emit failed(tr("Go to a cell of the column first"));
    else if (!view->moveColumn(right))
        emit failed(right ? tr("This is the last column") : tr("This is the first column"));
}

} // namespace portolan
