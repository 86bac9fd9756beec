#include "views/table/TableMenus.h"

#include "model/items/FilterProxy.h"
#include "model/items/GroupProxy.h"
#include "views/style/LabelText.h"
#include "views/table/TableView.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace portolan::tablemenus {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TableMenus)
};

QString titleOf(const TableView *view, int column)
{
    return withoutMnemonic(
        view->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
}

QAction *addCheckable(QMenu *menu, QActionGroup *group, const QString &text, bool checked)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    if (group)
        group->addAction(action);
    return action;
}

} // namespace

void addColumns(QMenu *menu, TableView *view)
{
    const QHeaderView *header = view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool isShown = !view->isColumnHidden(column);
        QAction *action = addCheckable(menu, nullptr, titleOf(view, column), isShown);
        action->setEnabled(!isShown || view->shownColumns() > 1);
        QObject::connect(action, &QAction::toggled, view,
            [view, column](bool shown) { view->setColumnShown(column, shown); });
    }
}

void addGroupings(QMenu *menu, TableView *view)
{
    const std::vector<TableView::Grouping> all = view->groupings();
    if (all.size() < 2)
        return;
    auto *group = new QActionGroup(menu);
    for (const TableView::Grouping &grouping : all) {
        const bool isChosen = grouping.role == view->groups()->groupRole();
        QObject::connect(addCheckable(menu, group, grouping.title, isChosen), &QAction::triggered,
            view, [view, role = grouping.role] { view->groups()->setGroupRole(role); });
    }
}

void addSorting(QMenu *menu, TableView *view)
{
    const int sorted = view->proxy()->sortColumn();
    const Qt::SortOrder order = view->proxy()->sortOrder();
    auto *columns = new QActionGroup(menu);
    const auto add = [&](const QString &text, int column) {
        QObject::connect(addCheckable(menu, columns, text, column == sorted), &QAction::triggered,
            view, [view, column, order] { view->sortByColumn(column, order); });
    };
    const QHeaderView *header = view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!view->isColumnHidden(column) || column == sorted)
            add(titleOf(view, column), column);
    }
    add(Tr::tr("&No column"), -1);
    menu->addSeparator();
    auto *ways = new QActionGroup(menu);
    for (const Qt::SortOrder way : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        const QString text =
            way == Qt::AscendingOrder ? Tr::tr("&Ascending") : Tr::tr("&Descending");
        QAction *action = addCheckable(menu, ways, text, sorted >= 0 && way == order);
        action->setEnabled(sorted >= 0);
        QObject::connect(action, &QAction::triggered, view,
            [view, sorted, way] { view->sortByColumn(sorted, way); });
    }
}

} // namespace portolan::tablemenus
